"""From typed words to the offices that have them all, or most of them."""

import math
from collections.abc import Sequence
from heapq import nsmallest
from typing import NamedTuple

from kiosk.content.model import Content, Language
from kiosk.content.search_index import ROOM, numbers_in, stretch, unpacked
from kiosk.content.search_ranks import (
    BEGINNING,
    MUCH_WEAKER,
    WHOLE,
    name_words,
    points_by_source,
)
from kiosk.visit.search_words import Fit, Fitting, TypedWord, counting

MOST_FOUND = 50
"""Offices that are shown at most; who has to choose among more types another letter."""

_TOO_COMMON = 20_000
"""Places from which on a word, of several, says nothing about which office is better."""

_MOST_MISTYPED = 3
"""Words that are tried with typos although each of them is spelled like another word."""

_NOTHING_SAID = (1 << 32) - 1
"""Stands for the source of a word that is too common to ask where it stands."""

_NEVER = 1 << 62

Value = int
"""Points, and below the last 32 bits the source they are for; the smaller the better."""


class OfficeFound(NamedTuple):
    """The place of an office in the content, its points, and the source that is the reason."""

    office: int
    points: int
    source: int


class Offices:
    """Finds offices in the index of a content, for a visitor's language."""

    def __init__(self, content: Content, language: Language) -> None:
        index = content.search
        own = content.languages.index(language) if language in content.languages else 0
        self._content, self.index = content, index
        self._language = content.languages[own]
        self._points = points_by_source(own)
        self.fitting = Fitting(index)
        self._of_words: dict[TypedWord, dict[int, Value]] = {}
        self.starts = numbers_in(index.starts)
        self.offices = numbers_in(index.offices)
        self._sources = numbers_in(index.sources)

    def found(self, words: list[TypedWord]) -> list[OfficeFound]:
        """The offices that the words lead to, the best first."""
        words = self._apart(words)
        terms = counting(words)
        if len(terms) == 1 and (crowd := self.index.crowds.get(terms[0].plain)):
            return self._best(self._of_crowd(terms[0].plain, crowd))
        values = (
            self._with_all(words)
            or self._as_one(terms)
            or self._with_most(terms)
            or self._with_most(words[-1:])
            or self._whoever(words)
        )
        best = self._best(values)
        if rooms := self._with_room("".join(word.plain for word in terms)):
            best = [*rooms, *(one for one in best if one.office not in {o.office for o in rooms})]
        return best

    def _apart(self, words: list[TypedWord]) -> list[TypedWord]:
        """What is known as one word stays one; else letters and figures stand apart."""
        return [
            part
            for word in words
            for part in (
                word.apart if len(word.apart) > 1 and not self.fitting.well(word) else [word]
            )
        ]

    def _as_one(self, terms: list[TypedWord]) -> dict[int, Value]:
        """Offices that have the words as one: ``wi-fi`` is wifi."""
        if not 1 < len(terms) <= _MOST_MISTYPED:
            return {}
        joined = TypedWord("".join(word.word for word in terms), terms[-1].unfinished)
        return self._values(self.fitting.well(joined))

    def _whoever(self, words: list[TypedWord]) -> dict[int, Value]:
        """Nothing was said yet, as with ``gdzie``: that leads to any office."""
        if not all(word.may_be_little for word in words):
            return {}
        first = range(min(MOST_FOUND, len(self._content.offices)))
        return dict.fromkeys(first, BEGINNING << 32 | _NOTHING_SAID)

    def _with_all(self, words: list[TypedWord]) -> dict[int, Value]:
        """Offices that have every word: as well as possible, then with typos in any of them."""
        terms = counting(words)
        last = words[-1:]
        if last and last[0].unfinished and last[0] is not terms[-1]:
            # A little word, that may be the beginning of a longer one.
            found = _in_all([self._of(word) for word in (*terms, *last)])
            if found:
                return found
        of_words = [self._of(word) for word in terms]
        found = _in_all(of_words)
        if found or not all(of_words) or not 1 < len(terms) <= _MOST_MISTYPED:
            return found
        return _in_all([_either(self._of(word), self._of_typos(word)) for word in terms])

    def _with_most(self, terms: list[TypedWord]) -> dict[int, Value]:
        """No office has them all: those with the rarest and most of them."""
        weights: dict[int, float] = {}
        found: dict[int, Value] = {}
        for values in map(self._of, terms):
            weight = math.log(1 + len(self._content.offices) / max(1, len(values)))
            for office, value in values.items():
                weights[office] = weights.get(office, 0) + weight
                found[office] = _added(found[office], value) if office in found else value
        most = max(weights.values(), default=0) * 0.999
        return {office: value for office, value in found.items() if weights[office] > most}

    def _of(self, word: TypedWord) -> dict[int, Value]:
        """The offices of one word; only if there are none, those it may mean with a typo."""
        if word not in self._of_words:
            fits = self.fitting.well(word) or self.fitting.roughly(word)
            self._of_words[word] = self._values(fits)
        return self._of_words[word]

    def _of_typos(self, word: TypedWord) -> dict[int, Value]:
        return self._values(self.fitting.roughly(word))

    def _count(self, fits: Sequence[Fit]) -> int:
        return sum(self.starts[end] - self.starts[first] for (first, end), _ in fits)

    def _values(self, fits: Sequence[Fit]) -> dict[int, Value]:
        """The best value of every office for words that one typed word fits."""
        if self._count(fits) > _TOO_COMMON:
            return self._common(fits)
        best: dict[int, Value] = {}
        points, starts = self._points, self.starts
        for (first, end), more in fits:
            places = slice(starts[first], starts[end])
            for office, source in zip(self.offices[places], self._sources[places], strict=True):
                value = points[source >> 20] + more << 32 | source
                if best.get(office, value) >= value:
                    best[office] = value
        return best

    def _common(self, fits: Sequence[Fit]) -> dict[int, Value]:
        offices: set[int] = set()
        for (first, end), _ in fits:
            offices.update(self.offices[self.starts[first] : self.starts[end]])
        return dict.fromkeys(offices, BEGINNING << 32 | _NOTHING_SAID)

    def _of_crowd(self, plain: str, crowd: bytes) -> dict[int, Value]:
        first, _ = stretch(self.index.words, plain)
        behind = self.starts[first + 1] if self.index.words[first] == plain else 0
        best: dict[int, Value] = {}
        for place in numbers_in(crowd):
            extra = WHOLE if place < behind else BEGINNING
            source = self._sources[place]
            value = self._points[source >> 20] + extra << 32 | source
            office = self.offices[place]
            best[office] = min(best.get(office, value), value)
        return best

    def _with_room(self, typed: str) -> list[OfficeFound]:
        """The offices behind a door, if exactly its number was typed."""
        words = self.index.words
        first, end = stretch(words, typed)
        if not typed or first == end or words[first] != typed:
            return []
        values = self._values([Fit((first, first + 1), WHOLE)])
        sources = {office: value & _NOTHING_SAID for office, value in sorted(values.items())}
        return [
            OfficeFound(office, 0, source)
            for office, source in sources.items()
            if unpacked(source).kind == ROOM
        ]

    def _best(self, values: dict[int, Value]) -> list[OfficeFound]:
        """In order, without those that are much weaker than the best one."""
        limit = min(values.values(), default=0) + (MUCH_WEAKER << 32)
        near = nsmallest(
            MOST_FOUND * 4,
            ((value >> 32, office) for office, value in values.items() if value < limit),
        )
        offices = self._content.offices
        ordered = sorted(
            (points, name_words(offices[office], self._language), office) for points, office in near
        )
        return [
            OfficeFound(office, points, values[office] & _NOTHING_SAID)
            for points, _, office in ordered[:MOST_FOUND]
        ]


def _in_all(of_words: list[dict[int, Value]]) -> dict[int, Value]:
    """The offices that all words have, with the points of all."""
    if not of_words:
        return {}
    found, *others = sorted(of_words, key=len)
    for values in others:
        found = {
            office: _added(value, values[office])
            for office, value in found.items()
            if office in values
        }
    return found


def _either(values: dict[int, Value], others: dict[int, Value]) -> dict[int, Value]:
    return {
        office: min(values.get(office, _NEVER), others.get(office, _NEVER))
        for office in values.keys() | others.keys()
    }


def _added(value: Value, other: Value) -> Value:
    """The points of both, for the better reason of the two."""
    return min(value, other) + (max(value, other) >> 32 << 32)
