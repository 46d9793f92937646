"""Which letters can follow what was typed: the keys that lead nowhere are dimmed."""

from collections.abc import Iterable, Iterator
from functools import cached_property

from kiosk.content.model import Content, Language
from kiosk.content.search_index import Range, following, stretch
from kiosk.content.spelling import sound, words_in
from kiosk.content.word_forms import has_one_ending
from kiosk.visit.search_offices import Offices
from kiosk.visit.search_typos import SHORT, Near, near
from kiosk.visit.search_words import (
    FINISHED_BEGINNING,
    MOST_LETTERS,
    TypedWord,
    counting,
    typed_words,
)

_FIRST_TYPO = 4
"""The letter from which on one before it may have been left out or swapped."""


def letters_ahead(
    content: Content, typed: str, letters: Iterable[str], language: Language
) -> frozenset[str]:
    """Which of these letters (and space) lead on: typed next, they leave an office that is found.

    A letter fits if some word goes on with it, as spelled or as it sounds; from the fourth letter
    on also if a letter before it was left out or two were swapped. If what was typed already
    has other typos, it fits if a word goes on with it from there. So do endings of a known word,
    and little words such as ``gdzie``. A space leads on behind a word that finds an office.
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

    def among(self, letters: Iterable[str]) -> frozenset[str]:
        strict: set[str] = set()
        left: dict[str, TypedWord] = {}
        for letter in letters:
            words = typed_words(self._typed + letter)
            if not words_in(letter):
                if self._words and self._words[-1].unfinished and self._offices.found(words):
                    strict.add(letter)
            elif words:
                if self._fits(words[-1]):
                    strict.add(letter)
                else:
                    left[letter] = words[-1]
        formed = {letter for letter, word in left.items() if self._is_form(word)}
        for letter in formed:
            del left[letter]
        return frozenset(strict | formed | self._with_typos(left, bool(strict - {" "})))

    def _fits(self, word: TypedWord) -> bool:
        """Whether a word is spelled so, or sounds so; or says nothing, as ``gdzie``."""
        if word.may_be_little and self._leads_on_with_little_words:
            return True
        if _is_there(stretch(self._index.words, word.plain)):
            return True
        if word.plain.isdecimal():
            return False
        if len(parts := word.apart) > 1:
            *before, last = parts
            return all(map(self._offices.fitting.well, before)) and self._fits(last)
        return not self._is_doubled(word) and any(
            _is_there(stretch(self._index.sounds, key)) for key in word.sounds
        )

    @cached_property
    def _leads_on_with_little_words(self) -> bool:
        """Whether the words before the one that is typed lead somewhere, or say nothing either."""
        is_begun = bool(self._words) and self._words[-1].unfinished
        before = self._words[:-1] if is_begun else self._words
        fitting = self._offices.fitting
        return bool(self._index.words) and (
            all(word.is_little for word in before)
            or any(fitting.well(word) or fitting.roughly(word) for word in counting(before))
        )

    def _is_doubled(self, word: TypedWord) -> bool:
        """Whether the last letter sounds like the one before: two such letters are one sound, so
        that any letter could be typed twice."""
        return len(word.word) > 1 and sound(word.word[-1]) == sound(word.word[:-1])[-1:]

    def _is_form(self, word: TypedWord) -> bool:
        """Whether a word is known with another ending; asked only behind one that is known."""
        if len(word.plain) <= FINISHED_BEGINNING + 1 or word.plain.isdecimal():
            return False
        return (
            self._is_known
            and has_one_ending(word.plain)
            and bool(self._offices.fitting.forms(word.plain))
        )

    @cached_property
    def _is_known(self) -> bool:
        """Whether what was typed so far is a word, or a form of one."""
        return bool(self._words) and bool(self._offices.fitting.forms(self._words[-1].plain))

    def _with_typos(self, left: dict[str, TypedWord], has_others: bool) -> set[str]:
        """Those of the letters ``left`` that fit after a typo."""
        if not self._words or not self._words[-1].unfinished:
            return set()
        begun = self._words[-1]
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
            if any(_is_there(one) for one in _on(spelled, plain, longer, as_spelled))
            or any(_is_there(one) for one in _on(sounds, key, sound(longer), as_heard))
        }
        if not (fitting or has_others) and begun.typos and not self._offices.fitting.well(begun):
            ways = near(sounds, key, begun.typos)
            fitting = {
                letter
                for letter, longer in may.items()
                if any(_is_there(one) for one in _on(sounds, key, sound(longer), ways))
            }
        return fitting


def _is_there(words: Range) -> bool:
    """Whether the stretch holds any word."""
    return words[0] < words[1]


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
        if place == 0 and len(key) < SHORT:
            within = stretch(sounds, key[:1], *within)
            continue
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
    if _is_there(words):
        ways.append(Near(words, depth, 1))
