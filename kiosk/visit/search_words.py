"""What was typed, word by word, and the words of the content that each of them fits."""

import re
from bisect import bisect_left, bisect_right
from dataclasses import dataclass
from typing import NamedTuple

from kiosk.content.little_words import LITTLE_WORDS
from kiosk.content.search_index import Range, SearchIndex, numbers_in, stretch
from kiosk.content.search_ranks import (
    BEGINNING,
    FORM,
    OTHER_WORD,
    SHORTENED,
    SOUND,
    SOUND_BEGINNING,
    TYPO,
    WHOLE,
)
from kiosk.content.spelling import folded, sound, words_in
from kiosk.content.word_forms import stem, without_ending
from kiosk.visit.search_typos import near

MOST_LETTERS = 200
"""Of what was typed; the rest is not looked at. A long question has about a hundred."""

MOST_WORDS = 12
"""That count, of what was typed."""

FINISHED_BEGINNING = 3
"""Letters from which on a finished word may be the beginning of another one: ``świad rodz``."""

_MOST_NEAR = 400
"""Words that are taken from a typo's neighbourhood, the nearest ones."""

_LITTLE = frozenset(map(folded, LITTLE_WORDS))
_LITTLE_SORTED = tuple(sorted(_LITTLE))

_APART = re.compile(r"\d+|[^\W\d]+")

_SAME_BEGINNING = 2
"""Letters that two forms of a word have in common: ``rękę`` and ``ręce``, but not ``ucho`` and
``USG``."""


@dataclass(frozen=True, slots=True)
class TypedWord:
    """A word in small letters as typed; ``unfinished`` if the visitor may be typing on."""

    word: str
    unfinished: bool

    @property
    def plain(self) -> str:
        return folded(self.word)

    @property
    def is_little(self) -> bool:
        return self.plain in _LITTLE

    @property
    def may_be_little(self) -> bool:
        """Whether it says nothing, or may become a word that says nothing."""
        first, end = stretch(_LITTLE_SORTED, self.plain)
        return self.is_little or (self.unfinished and first < end)

    @property
    def apart(self) -> "list[TypedWord]":
        """Its letters and its figures as words of their own: ``pit37`` is PIT-37."""
        parts = _APART.findall(self.word)
        return [
            TypedWord(part, self.unfinished and number == len(parts))
            for number, part in enumerate(parts, start=1)
        ]

    @property
    def typos(self) -> int:
        """How many it may have: none up to three letters and in figures, then one, from seven
        letters on two; fewer if it sounds shorter than that."""
        plain = self.plain
        if len(plain) < 4 or any(sign.isdigit() for sign in plain):
            return 0
        sounds = len(sound(plain))
        return 0 if sounds < 3 else 1 if len(plain) < 7 or sounds < 6 else 2

    @property
    def sounds(self) -> frozenset[str]:
        """How it sounds; a т that is not followed yet may become the sound of ć."""
        keys = {sound(self.word), sound(self.plain)}
        if self.unfinished and self.word.endswith("т"):
            keys |= {f"{key[:-1]}c" for key in keys}
        return frozenset(keys - {""})


def typed_words(typed: str) -> list[TypedWord]:
    """The words that were typed, and that something is left of when folded."""
    begun = typed[:MOST_LETTERS]
    words = [word for word in words_in(begun) if folded(word)]
    ends_in_word = bool(words_in(begun[-1:])) or not folded(begun[-1:])
    return [
        TypedWord(_as_dialled(word), ends_in_word and number == len(words))
        for number, word in enumerate(words, start=1)
    ]


def counting(words: list[TypedWord]) -> list[TypedWord]:
    """Without little words, if others are there."""
    return ([word for word in words if not word.is_little] or words)[:MOST_WORDS]


def _as_dialled(word: str) -> str:
    """A number from abroad begins with 00 or +; only figures are kept of it."""
    return word[2:] if word.startswith("00") and len(word) > 4 and word.isdecimal() else word


class Fit(NamedTuple):
    """Words of the index, one after the other, that a typed word fits, and how many points that
    costs."""

    words: Range
    points: int


class Fitting:
    """Finds what typed words fit in an index; lives as long as one keystroke is worked on."""

    def __init__(self, index: SearchIndex) -> None:
        self._index = index
        self.sounding = numbers_in(index.sounding)
        self._by_stem = numbers_in(index.by_stem)
        self._well: dict[TypedWord, list[Fit]] = {}
        self._roughly: dict[str, list[Fit]] = {}

    def well(self, typed: TypedWord) -> list[Fit]:
        """The word itself, words it begins, its forms, and what sounds like it."""
        if typed not in self._well:
            self._well[typed] = self._fitting_well(typed)
        return self._well[typed]

    def roughly(self, typed: TypedWord) -> list[Fit]:
        """With typos; or at least its beginning fits, in case it is a form nobody thought of."""
        if typed.plain not in self._roughly:
            self._roughly[typed.plain] = self._fitting_roughly(typed)
        return self._roughly[typed.plain]

    def _fitting_well(self, typed: TypedWord) -> list[Fit]:
        index, plain = self._index, typed.plain
        first, end = stretch(index.words, plain)
        fits: list[Fit] = []
        if first < end and index.words[first] == plain:
            fits.append(Fit((first, first + 1), WHOLE))
        is_word = bool(fits)
        is_number = plain.isdecimal()
        long_enough = len(plain) >= FINISHED_BEGINNING
        if first < end and (typed.unfinished or long_enough or is_number):
            fits.append(Fit((first, end), BEGINNING))
        if is_number:
            return fits
        if len(plain) > FINISHED_BEGINNING:
            more = FORM + OTHER_WORD * is_word
            fits += [Fit(words, more) for words in self.forms(plain)]
        if long_enough or not fits:
            fits += self._sounding_like(typed)
        return fits

    def _fitting_roughly(self, typed: TypedWord) -> list[Fit]:
        if not typed.typos:
            return []
        plain = typed.plain
        cut = without_ending(plain)
        for part in (cut, plain) if 5 <= len(cut) < len(plain) else (plain,):
            if fits := self._with_typos(sound(part), len(sound(plain)), typed.typos):
                return fits
        if as_spelled := near(self._index.words, plain, typed.typos):
            return [Fit(way.words, TYPO * way.typos + 9) for way in as_spelled]
        return self._shortened(sound(plain))

    def forms(self, plain: str) -> list[Range]:
        """Words that are the same but for their endings."""
        index, wanted = self._index, stem(plain)

        def stem_of(number: int) -> str:
            return stem(index.words[number])

        first = bisect_left(self._by_stem, wanted, key=stem_of)
        end = bisect_right(self._by_stem, wanted, first, key=stem_of)
        begins = plain[:_SAME_BEGINNING]
        return [
            (number, number + 1)
            for number in self._by_stem[first:end]
            if index.words[number].startswith(begins)
        ]

    def _sounding_like(self, typed: TypedWord) -> list[Fit]:
        index = self._index
        fits: list[Fit] = []
        for key in typed.sounds:
            first, end = stretch(index.sounds, key)
            whole = bisect_right(index.sounds, key, first, end)
            fits += [Fit((n, n + 1), SOUND) for n in self.sounding[first:whole]]
            if typed.unfinished or len(key) >= FINISHED_BEGINNING:
                fits += [Fit((n, n + 1), SOUND_BEGINNING) for n in self.sounding[whole:end]]
        return fits

    def _with_typos(self, key: str, length: int, typos: int) -> list[Fit]:
        """The nearer the lengths of the words, the better."""
        sounds = self._index.sounds
        fits = [
            Fit(
                (self.sounding[place], self.sounding[place] + 1),
                TYPO * way.typos + min(9, abs(len(sounds[place]) - length)),
            )
            for way in near(sounds, key, typos)
            for place in range(*way.words)
        ]
        return sorted(fits, key=lambda fit: fit.points)[:_MOST_NEAR]

    def _shortened(self, key: str) -> list[Fit]:
        for length in range(len(key) - 1, max(5, len(key) * 6 // 10) - 1, -1):
            first, end = stretch(self._index.sounds, key[:length])
            if first < end:
                return [Fit((n, n + 1), SHORTENED) for n in self.sounding[first:end]][:_MOST_NEAR]
        return []
