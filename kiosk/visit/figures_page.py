"""The institution in numbers: which figures stand together, and what is drawn of them."""

from kiosk.content.model import Content, Figure, Text
from kiosk.visit.parts import FigureGroup, ShownFigure
from kiosk.visit.phrases import Phrases, Words, phrases_in

MOST_UNITS = 10
"""Signs in a row that are still counted at a glance."""

NEAREST = 0.02
"""How far "3 in 8" may be from the share that the numbers give, as a part of that share."""


def groups(content: Content, say: Phrases) -> tuple[FigureGroup, ...]:
    """The figures by groups, each where its first figure stands; a figure without a group is one of
    its own."""
    together: dict[str, list[Figure]] = {}
    for figure in content.figures:
        together.setdefault(_key(figure, content), []).append(figure)
    return tuple(_group(figures, content, say) for figures in together.values())


def _key(figure: Figure, content: Content) -> str:
    """The group by its heading in the first language; alone, the figure by its id."""
    if figure.group is None:
        return f"figure {figure.id}"
    return f"group {figure.group[content.first_language]}"


def _group(figures: list[Figure], content: Content, say: Phrases) -> FigureGroup:
    shown = tuple(_shown(figure, content, say) for figure in figures)
    return FigureGroup(shown, _heading(figures, content, say), _longest(shown))


def _heading(figures: list[Figure], content: Content, say: Phrases) -> Words | None:
    """In the visitor's language if one of the figures has it so."""
    written: Text = {}
    for figure in figures:
        written |= figure.group or {}
    return say.of(written, content) if written else None


def _longest(figures: tuple[ShownFigure, ...]) -> float | None:
    """What all lengths of a card are drawn against. Two numbers can be compared, one cannot; a part
    is compared with its whole."""
    lengths = [figure.number for figure in figures if figure.number is not None]
    wholes = [figure.of for figure in figures if figure.of is not None]
    longest = max([*lengths, *wholes], default=0)
    return longest if longest > 0 and (len(lengths) > 1 or wholes) else None


def _shown(figure: Figure, content: Content, say: Phrases) -> ShownFigure:
    """What the program says itself is in the language of the figure: it is read as one."""
    label, units = say.of(figure.label, content), _units(figure)
    return ShownFigure(
        say.of(figure.value, content),
        label,
        icon=figure.icon,
        number=figure.number,
        of=figure.of,
        units=units,
        part=_part(figure, units, phrases_in(label.language)),
    )


def _units(figure: Figure) -> tuple[int, int] | None:
    """So many of so few: 300 of 800 are 3 of 8, and six teams are 6 of 6. None where that would not
    be true, or too many to be counted at a glance."""
    if figure.number is None:
        return None
    if figure.of is None:
        few = figure.icon is not None and figure.number in range(2, MOST_UNITS + 1)
        return (int(figure.number),) * 2 if few else None
    share = figure.number / figure.of if figure.of > 0 else 0
    for of in range(2, MOST_UNITS + 1):
        part = round(share * of)
        if 0 < part < of and abs(part / of - share) <= share * NEAREST:
            return part, of
    return None


def _part(figure: Figure, units: tuple[int, int] | None, say: Phrases) -> Words | None:
    """The share in words, where numbers are given for a part and its whole."""
    if figure.number is None or not figure.of:
        return None
    few, all_of = units or (round(figure.number / figure.of * 100), 100)
    return say("that is about {n} in {of}", n=few, of=all_of) if 0 < few < all_of else None
