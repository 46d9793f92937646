"""Which word leads to which office: worked out when content is published, read at every letter
typed."""

import sys
from array import array
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from typing import NamedTuple

import msgspec

NAME, ROOM, PHONE, FAX, MAIL, KEYWORD, SITUATION, SUMMARY, PLACE, LITTLE = range(10)
"""Where a word stands. A little word (na, the, для) stands in a name."""

NO_LANGUAGE = 15
"""Of what is the same in every language, such as a room. Content has at most 8 languages."""

_MOST_NUMBER = (1 << 20) - 1

PAST_ALL = "\U0010ffff"
"""Behind every letter: ends the stretch of all words with one beginning."""

CROWD = 4000
"""A beginning that more places than this share has its best ones worked out beforehand."""

BEST_OF_CROWD = 60
"""So many offices are kept of a crowd, for each language; a visitor is shown fewer."""

Range = tuple[int, int]


class Source(NamedTuple):
    """In which text a word stands: ``rank``, from 0 to 15, makes the kind weaker; ``number`` counts
    the texts of that kind (the short name is 0, the full name 1; keywords, phones, situations)."""

    kind: int
    rank: int
    language: int
    number: int

    def packed(self) -> int:
        """As a number; the stronger source is the smaller one."""
        number = min(self.number, _MOST_NUMBER)
        return self.kind << 28 | min(self.rank, 15) << 24 | self.language << 20 | number


def unpacked(source: int) -> Source:
    return Source(source >> 28, source >> 24 & 15, source >> 20 & 15, source & _MOST_NUMBER)


class SearchIndex(msgspec.Struct, frozen=True):
    """Every word of the offices, and where it stands.

    ``words`` are folded and sorted. Word n stands in the places from ``starts[n]`` up to
    ``starts[n + 1]``: there ``offices`` and ``sources`` say of which office, in which text.
    ``sounds`` are sorted, and ``sounding`` are the words in that order; ``by_stem`` are the words
    in the order of their stems. ``crowds`` are the best places of beginnings that very many words
    share. All numbers are packed 32 bits wide, little end first.
    """

    words: tuple[str, ...] = ()
    starts: bytes = bytes(4)
    offices: bytes = b""
    sources: bytes = b""
    sounds: tuple[str, ...] = ()
    sounding: bytes = b""
    by_stem: bytes = b""
    crowds: dict[str, bytes] = {}


def packed(numbers: "array[int]") -> bytes:
    """As little-endian bytes, whatever the machine."""
    if sys.byteorder == "big":
        numbers = array("I", numbers)
        numbers.byteswap()
    return numbers.tobytes()


def numbers_in(raw: bytes) -> "memoryview[int]":
    """The numbers of packed bytes, without copying them."""
    if sys.byteorder == "big":
        swapped = array("I", raw)
        swapped.byteswap()
        raw = swapped.tobytes()
    return memoryview(raw).cast("I")


def stretch(
    words: tuple[str, ...], beginning: str, start: int = 0, end: int | None = None
) -> Range:
    """From where to where in sorted words all begin in the same way."""
    end = len(words) if end is None else end
    first = bisect_left(words, beginning, start, end)
    return first, bisect_left(words, beginning + PAST_ALL, first, end)


def following(words: tuple[str, ...], within: Range, depth: int) -> Iterator[tuple[str, Range]]:
    """The letters that stand at ``depth`` in a stretch of words with one beginning of that length,
    each with its own stretch."""
    place, end = within
    while place < end:
        word = words[place]
        if len(word) == depth:
            place = bisect_right(words, word, place, end)
            continue
        last = bisect_left(words, word[: depth + 1] + PAST_ALL, place, end)
        yield word[depth], (place, last)
        place = last
