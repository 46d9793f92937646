"""Where the keys of a keyboard go: as rows that people know, rearranged where a panel is too
narrow, and never smaller than a target as long as there is any other way."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRect

from kiosk.views.keyboard import needed_width
from kiosk.views.theme import Theme
from kiosk.visit.keyboards import by_alphabet
from kiosk.visit.parts import Key
from kiosk.visit.phrases import Words

Row = tuple[Key, ...]

_WIDEST_KEY_MM, _HIGHEST_KEY_MM = 40.0, 30.0
"""Of a letter at 100 %: farther apart, they would be a longer way for the hand."""

_WIDEST_SIDE = 2
"""Of the keys beside the letters, in targets."""


@dataclass(frozen=True)
class Placed:
    """A key's row, counted from the top, and where in it, in pixels."""

    key: Key
    row: int
    left: int
    width: int
    is_mere_sign: bool = False


@dataclass(frozen=True)
class KeyPlan:
    """A keyboard laid out in a width, of whatever height its rows may get."""

    places: tuple[Placed, ...]
    rows: int
    gap: int

    def height(self, key_height: int) -> int:
        return self.rows * key_height + (self.rows - 1) * self.gap

    def boxes(self, left: int, top: int, key_height: int) -> Iterator[tuple[Placed, QRect]]:
        for placed in self.places:
            y = top + placed.row * (key_height + self.gap)
            yield placed, QRect(left + placed.left, y, placed.width, key_height)


def highest_key(theme: Theme) -> int:
    """No key needs to be higher."""
    return max(theme.target, theme.px(_HIGHEST_KEY_MM))


TURN = Key("turn", Words("", ""), Words("", ""), None, icon="next")
"""Stands for the way to other sheets where that has to be among the keys."""


def key_plans(
    theme: Theme, rows: Sequence[Row], choices: Row, width: int, with_turn: bool = False
) -> tuple[KeyPlan, ...]:
    """All ways in which the keys fit the width, the most familiar first. ``rows`` end with that of
    the keys that are no letters; ``choices`` are those of the keyboard."""
    *letters, others = rows
    lean = [kept for row in letters if (kept := tuple(key for key in row if not key.spare))]
    several = [letters] if lean == letters else [letters, lean]
    if with_turn:
        others = (*others, TURN)
    sides = [
        plan
        for kept in ([] if with_turn else several)
        for space_below in (True, False)
        for plan in _with_sides(theme, kept, others, choices, width, space_below)
    ]
    even = [_even_rows(theme, kept, width) for kept in several]
    below = [_with_row_below(theme, kept, others, choices, width) for kept in (*several, *even)]
    # Last, what is left out only where there is no other way.
    few = [key for key in others if not key.spare]
    least = [_with_row_below(theme, kept, few, choices, width) for kept in (*several, *even)]
    flat = [plan for plans in (*below, *least) for plan in plans]
    return (*flat, *sides) if theme.panel.is_portrait else (*sides, *flat)


def _gap(theme: Theme) -> int:
    return max(theme.px(3.0), round(theme.gap * 0.6))


def _widest(theme: Theme) -> int:
    return max(theme.px(_WIDEST_KEY_MM), round(theme.target * 1.3))


def _with_sides(
    theme: Theme, letters: Sequence[Row], others: Row, choices: Row, width: int, space_below: bool
) -> Iterator[KeyPlan]:
    """Letters in the middle, the choice of a keyboard on their left, the other keys on their right;
    the space below the letters or on their right, too."""
    space, *erasing = others
    lines = [*letters]
    right = [*erasing]
    if not space_below:
        right.append(space)
    elif all(key.spare for key in letters[-1]):
        half = (len(letters[-1]) + 1) // 2
        lines[-1] = (*letters[-1][:half], space, *letters[-1][half:])
    else:
        lines.append((space,))
    if len(lines) < max(len(choices), len(right)):
        return
    gap = _gap(theme)
    left_width = max(needed_width(theme, key) for key in choices)
    for is_mere_sign in (False, True):
        right_width = max(needed_width(theme, key, is_mere_sign) for key in right)
        unit = min(_unit(line, width - left_width - right_width - gap * 4, gap) for line in lines)
        if unit >= theme.target:
            break
    else:
        return
    unit = min(unit, _widest(theme))
    middle = max(_line_width(line, unit, gap) for line in lines)
    spare = (width - middle - gap * 4 - left_width - right_width) // 2
    wide = theme.target * _WIDEST_SIDE
    left_width = max(left_width, min(wide, left_width + spare))
    right_width = max(right_width, min(wide, right_width + spare))
    # At the edges, so that they stay where they are when the letters are others.
    far = width - right_width
    centre = (left_width + far) // 2
    places = [Placed(key, row, 0, left_width) for row, key in enumerate(choices)]
    for row, line in enumerate(lines):
        places += _placed(line, row, centre - _line_width(line, unit, gap) // 2, unit, gap)
    # The space stands in the last row, where thumbs look for it.
    places += [
        Placed(key, len(lines) - 1 if key is space else row, far, right_width, is_mere_sign)
        for row, key in enumerate(right)
    ]
    yield KeyPlan(tuple(places), len(lines), gap)


def _with_row_below(
    theme: Theme, letters: Sequence[Row], others: Sequence[Key], choices: Row, width: int
) -> Iterator[KeyPlan]:
    """Letters above, all other keys below them in one row or in two."""
    gap = _gap(theme)
    unit = min(_unit(line, width, gap) for line in letters)
    if unit < theme.target:
        return
    unit = min(unit, _widest(theme))
    places: list[Placed] = []
    for row, line in enumerate(letters):
        places += _placed(line, row, (width - _line_width(line, unit, gap)) // 2, unit, gap)
    space, *erasing = others
    row = len(letters)
    whole = min(width, max(_line_width(line, unit, gap) for line in letters))
    for lines in ([[*choices, space, *erasing]], [[*choices], [space, *erasing]]):
        for is_mere_sign in (False, True):
            filled = [
                _filled(theme, line, row + n, width, whole, gap, is_mere_sign)
                for n, line in enumerate(lines)
            ]
            if all(filled):
                places += [placed for line in filled for placed in line]
                yield KeyPlan(tuple(places), row + len(lines), gap)
                return


def _filled(
    theme: Theme,
    line: Sequence[Key],
    row: int,
    width: int,
    wanted: int,
    gap: int,
    is_mere_sign: bool,
) -> list[Placed]:
    """The keys in one row as wide as the letters, or as wide as it has to be, what is left over
    going to the widest; none if they do not fit."""
    widths = [needed_width(theme, key, is_mere_sign) for key in line]
    needed = sum(widths) + gap * (len(line) - 1)
    if needed > width:
        return []
    over = max(0, wanted - needed)
    share = max(key.width for key in line)
    stretched = [place for place, key in enumerate(line) if key.width == share]
    for place in stretched:
        widths[place] += over // len(stretched)
    left = (width - sum(widths) - gap * (len(line) - 1)) // 2
    placed = []
    for key, key_width in zip(line, widths, strict=True):
        placed.append(Placed(key, row, left, key_width, is_mere_sign))
        left += key_width + gap
    return placed


def _even_rows(theme: Theme, letters: Sequence[Row], width: int) -> list[Row]:
    """All letters by the alphabet, in as few rows as the width allows, all about as long."""
    keys = by_alphabet(tuple(key for row in letters for key in row))
    gap = _gap(theme)
    most = max(1, (width + gap) // (theme.target + gap))
    rows = -(-len(keys) // most)
    long = -(-len(keys) // rows)
    return [keys[start : start + long] for start in range(0, len(keys), long)]


def _units(line: Row) -> float:
    return sum(key.width for key in line)


def _unit(line: Row, width: int, gap: int) -> int:
    """How wide a letter's key of the line can be."""
    return int((width - gap * (len(line) - 1)) / _units(line))


def _line_width(line: Row, unit: int, gap: int) -> int:
    return sum(round(key.width * unit) for key in line) + gap * (len(line) - 1)


def _placed(line: Row, row: int, left: int, unit: int, gap: int) -> Iterator[Placed]:
    for key in line:
        width = round(key.width * unit)
        yield Placed(key, row, left, width)
        left += width + gap
