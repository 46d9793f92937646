"""Which letters can follow what was typed: the keys that lead nowhere are dimmed."""

from collections.abc import Iterable, Iterator, Set

from kiosk.content.model import Content, Language
from kiosk.content.search_index import Range, following, stretch
from kiosk.content.spelling import sound, words_in
from kiosk.visit.search_offices import Offices
from kiosk.visit.search_typos import Near, near
from kiosk.visit.search_words import MOST_LETTERS, TypedWord, typed_words

_ENOUGH = 300
"""Words of one beginning that are asked for their offices; among more, one of them will do."""

_FIRST_TYPO = 4
"""The letter from which on one before it may have been left out or swapped."""


def letters_ahead(
    content: Content, typed: str, letters: Iterable[str], language: Language
) -> frozenset[str]:
    """Which of these letters (and space) lead on: typed next, they leave an office that is found.

    A letter fits if some word goes on with it, as spelled or as it sounds; from the fourth letter
    on also if a letter before it was left out or two were swapped. If what was typed already
    has other typos, it fits if a word goes on with it from there. With several words, all have to
    be of one office. A space leads on behind a word of an office that was found.
    """
    if len(typed) >= MOST_LETTERS:
        return frozenset()
    return _Ahead(Offices(content, language), typed).among(letters)


class _Ahead:
    def __init__(self, offices: Offices, typed: str) -> None:
        self._offices = offices
        self._index = offices.index
        self._typed = typed
        self._words = typed_words(typed)
        self._having: dict[tuple[TypedWord, ...], Set[int] | None] = {}

    def among(self, letters: Iterable[str]) -> frozenset[str]:
        strict: set[str] = set()
        left: dict[str, TypedWord] = {}
        for letter in letters:
            words = typed_words(self._typed + letter)
            if not words_in(letter):
                if self._words and self._words[-1].unfinished and self._offices.having_all(words):
                    strict.add(letter)
            elif words:
                having = self._before(words)
                if self._fits(words[-1], having):
                    strict.add(letter)
                else:
                    left[letter] = words[-1]
        return frozenset(strict | self._with_typos(left, bool(strict - {" "})))

    def _before(self, words: list[TypedWord]) -> Set[int] | None:
        """The offices that have all words but the last; None if that leaves all of them."""
        key = tuple(words[:-1])
        if key not in self._having:
            counts = any(not word.is_little for word in key)
            self._having[key] = (self._offices.having_all(list(key)) or None) if counts else None
        return self._having[key]

    def _fits(self, word: TypedWord, having: Set[int] | None) -> bool:
        """Whether a word is spelled so, or sounds so."""
        if self._is_spelled(stretch(self._index.words, word.plain), having):
            return True
        if word.plain.isdecimal():
            return False
        return not self._is_doubled(word) and any(
            self._is_there(stretch(self._index.sounds, key), having) for key in word.sounds
        )

    def _is_doubled(self, word: TypedWord) -> bool:
        """Whether the last letter sounds like the one before: two such letters are one sound, so
        that any letter could be typed twice."""
        return len(word.word) > 1 and sound(word.word[-1]) == sound(word.word[:-1])[-1:]

    def _is_spelled(self, words: Range, having: Set[int] | None) -> bool:
        starts = self._offices.starts
        places = slice(starts[words[0]], starts[words[1]])
        if having is None:
            return words[0] < words[1]
        return not having.isdisjoint(self._offices.offices[places])

    def _is_there(self, sounds: Range, having: Set[int] | None) -> bool:
        first, end = sounds
        if having is None or end - first > _ENOUGH:
            return first < end
        starts = self._offices.starts
        return any(
            not having.isdisjoint(self._offices.offices[starts[word] : starts[word + 1]])
            for word in self._offices.fitting.sounding[first:end]
        )

    def _with_typos(self, left: dict[str, TypedWord], has_others: bool) -> set[str]:
        """Those of the letters ``left`` that fit after a typo."""
        if not self._words or not self._words[-1].unfinished:
            return set()
        begun = self._words[-1]
        having = self._before(self._words)
        spelled, sounds = self._index.words, self._index.sounds
        plain, key = begun.plain, sound(begun.plain)
        as_spelled = list(_left_out_or_swapped(spelled, plain))
        as_heard = list(_left_out_or_swapped(sounds, key))
        may = {
            letter: word.plain
            for letter, word in left.items()
            if len(word.plain) >= _FIRST_TYPO and word.typos
        }
        fitting = {
            letter
            for letter, longer in may.items()
            if any(self._is_spelled(one, having) for one in _on(spelled, plain, longer, as_spelled))
            or any(self._is_there(one, having) for one in _on(sounds, key, sound(longer), as_heard))
        }
        if not (fitting or has_others) and begun.typos and not self._offices.fitting.well(begun):
            ways = near(sounds, key, begun.typos)
            fitting = {
                letter
                for letter, longer in may.items()
                if any(self._is_there(one, having) for one in _on(sounds, key, sound(longer), ways))
            }
        return fitting


def _on(words: tuple[str, ...], key: str, longer: str, ways: list[Near]) -> Iterator[Range]:
    """The stretches of words that go on with the last letter of ``longer``, which is ``key`` and
    that letter; also if it was swapped with the one before."""
    if longer[:-1] != key or not key:
        return
    letter = longer[-1]
    yield stretch(words, key[:-1] + letter + key[-1])
    for way in ways:
        yield stretch(words, words[way.words[0]][: way.depth] + letter, *way.words)


def _left_out_or_swapped(sounds: tuple[str, ...], key: str) -> list[Near]:
    """The words that begin as typed, but for a letter left out, or two swapped."""
    ways: list[Near] = []
    within = (0, len(sounds))
    for place in range(len(key) + 1):
        for other, inside in following(sounds, within, place):
            rest = key[place:]
            if other == rest[:1]:
                continue
            if rest[1:2] == other:
                swapped = key[:place] + other + rest[0] + rest[2:]
                _add(ways, stretch(sounds, swapped, *inside), len(key))
            _add(ways, stretch(sounds, key[:place] + other + rest, *inside), len(key) + 1)
        within = stretch(sounds, key[: place + 1], *within)
    return ways


def _add(ways: list[Near], words: Range, depth: int) -> None:
    if words[0] < words[1]:
        ways.append(Near(words, depth, 1))
