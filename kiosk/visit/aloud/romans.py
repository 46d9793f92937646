"""Roman numerals: ``Jana Pawła II``, ``II piętro``."""

import re

from kiosk.visit.aloud.grammar import Case, Gender
from kiosk.visit.aloud.tongue import Tongue

_ROMAN = r"(?<![\w.,-])(X{0,2}(?:IX|IV|V?I{1,3}|V|X))(?![\w’-]|\.\w)"
_VALUES = {"I": 1, "V": 5, "X": 10}


def romans_in_words(text: str, tongue: Tongue) -> str:
    """The text with its Roman numerals as ordinals; a lone letter only before what it counts."""
    text = re.sub("(?<![А-Яа-яіїєґ])[ІХ]+(?![а-яА-Яіїєґ’])", _in_latin_letters, text)
    return re.sub(_ROMAN, lambda found: _said(found, tongue), text)


def _in_latin_letters(found: re.Match[str]) -> str:
    return found[0].translate(str.maketrans("ІХ", "IX")) if len(found[0]) > 1 else found[0]


def _said(found: re.Match[str], tongue: Tongue) -> str:
    before, after = found.string[: found.start()], found.string[found.end() :]
    following = re.match(r" ([^\W\d_]+)", after)
    noun = following[1].lower() if following else ""
    known = tongue.ordinal_nouns.get(noun)
    if len(found[0]) == 1 and known is None:
        return found[0]
    number = _value(found[0])
    if tongue.noun_endings is None:
        return tongue.cardinal(number)
    name = re.search(r"[^\W\d_a-zą-żа-яіїєґ]\w*(\w) $", before)
    if known is None and name:
        return tongue.ordinal(number, "genitive" if name[1] in "auаяу" else "nominative")
    return tongue.ordinal(number, *case_and_gender(noun, tongue))


def case_and_gender(noun: str, tongue: Tongue) -> tuple[Case, Gender]:
    """What an ordinal beside a noun in this form must be."""
    endings = tongue.noun_endings or {}
    if noun in tongue.year_cases:
        return tongue.year_cases[noun], "masculine"
    if noun in tongue.ordinal_nouns:
        return tongue.ordinal_nouns[noun]
    shown = next((noun[-length:] for length in (2, 1) if noun[-length:] in endings), "")
    return endings.get(shown, ("nominative", "masculine"))


def _value(roman: str) -> int:
    values = [_VALUES[letter] for letter in roman]
    return sum(
        -value if value < following else value
        for value, following in zip(values, [*values[1:], 0], strict=True)
    )
