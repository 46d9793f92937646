"""Words that were typed wrongly: a letter too many, too few, another one, or two swapped.

They are looked for by walking through the sorted words letter by letter, so that no keystroke
compares all words with what was typed.
"""

from collections.abc import Iterator
from typing import NamedTuple

from kiosk.content.search_index import Range, following, stretch

_FIRST_LETTERS = 2
"""Among so many letters there is one typo at most: more of them would make another word."""

SHORT = 7
"""Letters; in a shorter word, and in one with two typos, the first one has to be right, as it is in
most typing mistakes."""


class Near(NamedTuple):
    """Words that begin with what was typed, but for so many typos; ``depth`` letters of theirs are
    that beginning."""

    words: Range
    depth: int
    typos: int


def near(words: tuple[str, ...], typed: str, typos: int) -> list[Near]:
    """The sorted words that begin with what was typed but for as few typos as there must be, at
    most so many (1 or 2); none of them twice."""
    for most in range(1, typos + 1):
        walk = _Walk(words, typed, 1 if len(typed) < SHORT or most > 1 else 0)
        if found := _once(walk.ways("", 0, (0, len(words)), most, 0)):
            return found
    return []


def _once(found: Iterator[Near]) -> list[Near]:
    fewest: dict[tuple[Range, int], Near] = {}
    for one in found:
        key = one.words, one.depth
        if key not in fewest or fewest[key].typos > one.typos:
            fewest[key] = one
    least = min((one.typos for one in fewest.values()), default=0)
    return [one for one in fewest.values() if one.typos == least]


class _Walk:
    def __init__(self, words: tuple[str, ...], typed: str, right: int) -> None:
        self._words, self._typed = words, typed
        self._right = right
        """So many first letters have no typo."""

    def ways(self, sofar: str, at: int, within: Range, left: int, made: int) -> Iterator[Near]:
        """From ``sofar``, with which the words ``within`` begin, on with the typed letters from
        ``at`` on, with so many typos ``left`` to make and ``made``."""
        typed, words = self._typed, self._words
        clear = max(at, _FIRST_LETTERS if made else self._right)
        if not left:
            clear = len(typed)
        if clear > at:
            sofar += typed[at:clear]
            within = stretch(words, sofar, *within)
            at = clear
        while within[0] < within[1]:
            if at == len(typed):
                yield Near(within, len(sofar), made)
                return
            letter = typed[at]
            yield from self.ways(sofar, at + 1, within, left - 1, made + 1)
            for other, inside in following(words, within, len(sofar)):
                longer = sofar + other
                if other != letter:
                    yield from self.ways(longer, at + 1, inside, left - 1, made + 1)
                    if typed[at + 1 : at + 2] == other:
                        swapped = stretch(words, longer + letter, *inside)
                        if swapped[0] < swapped[1]:
                            yield from self.ways(
                                longer + letter, at + 2, swapped, left - 1, made + 1
                            )
                yield from self.ways(longer, at, inside, left - 1, made + 1)
            sofar += letter
            within = stretch(words, sofar, *within)
            at += 1


def typos_between(typed: str, word: str, most: int) -> int:
    """How many typos make one word of the other; more than ``most`` if there are more."""
    if abs(len(typed) - len(word)) > most:
        return most + 1
    before: list[int] = []
    row = list(range(len(word) + 1))
    for place, letter in enumerate(typed):
        following_row = [place + 1]
        for other_place, other in enumerate(word):
            cost = min(
                row[other_place] + (letter != other),
                row[other_place + 1] + 1,
                following_row[other_place] + 1,
            )
            if (
                place
                and other_place
                and letter == word[other_place - 1]
                and typed[place - 1] == other
            ):
                cost = min(cost, before[other_place - 1] + 1)
            following_row.append(cost)
        before, row = row, following_row
    return row[-1]
