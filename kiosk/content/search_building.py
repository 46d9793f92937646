"""Works out the search index when content is published."""

import re
from array import array
from collections.abc import Iterator
from heapq import nsmallest

from kiosk.content.little_words import LITTLE_WORDS
from kiosk.content.model import Content, Office, Phone, Text
from kiosk.content.search_index import (
    BEST_OF_CROWD,
    CROWD,
    FAX,
    KEYWORD,
    LITTLE,
    MAIL,
    NAME,
    NO_LANGUAGE,
    PHONE,
    PLACE,
    ROOM,
    SITUATION,
    SUMMARY,
    Range,
    SearchIndex,
    Source,
    following,
    packed,
)
from kiosk.content.search_ranks import BEGINNING, WHOLE, name_words, points_by_source
from kiosk.content.spelling import folded, sound, words_in
from kiosk.content.word_forms import stem

_IN_PASSING = (SUMMARY, PLACE, MAIL)
"""Little words of these are left out: nobody types them from the beginning."""


def search_index(content: Content) -> SearchIndex:
    """The index of all that offices can be found by, in every language of the content."""
    return _Building(content).index()


class _Building:
    def __init__(self, content: Content) -> None:
        self._content = content
        self._languages = {language: n for n, language in enumerate(content.languages)}
        self._offices: dict[str, array[int]] = {}
        self._sources: dict[str, array[int]] = {}
        self._sounds: dict[str, frozenset[str]] = {}
        self._folded: dict[str, str] = {}
        self._situations: dict[str, list[tuple[int, int]]] = {}
        for number, situation in enumerate(content.situations):
            for rank, office in enumerate(situation.offices):
                self._situations.setdefault(office, []).append((number, rank))

    def index(self) -> SearchIndex:
        for number, office in enumerate(self._content.offices):
            self._add(number, office)
        words = sorted(self._offices)
        starts, offices, sources = array("I", [0]), array("I"), array("I")
        for word in words:
            offices += self._offices[word]
            sources += self._sources[word]
            starts.append(len(offices))
        sounding = sorted(
            (key, number) for number, word in enumerate(words) for key in self._sounds[word]
        )
        stems = sorted(
            (stem(word), number) for number, word in enumerate(words) if self._sounds[word]
        )
        return SearchIndex(
            words=tuple(words),
            starts=packed(starts),
            offices=packed(offices),
            sources=packed(sources),
            sounds=tuple(key for key, _ in sounding),
            sounding=packed(array("I", (number for _, number in sounding))),
            by_stem=packed(array("I", (number for _, number in stems))),
            crowds=dict(_Crowds(self._content, tuple(words), starts, offices, sources).best()),
        )

    def _add(self, number: int, office: Office) -> None:
        """Each word of an office once a language, as its strongest text has it."""
        strongest: dict[tuple[str, int], int] = {}
        for source, words in self._texts(office):
            packed_source, kind = source.packed(), source.kind
            for word in words:
                plain = self._folded.get(word) or self._plain(word)
                of = packed_source
                if plain in _LITTLE:
                    if kind in _IN_PASSING:
                        continue
                    of = source._replace(kind=LITTLE).packed()
                key = (plain, source.language)
                if strongest.setdefault(key, of) > of:
                    strongest[key] = of
        for (word, _), of in strongest.items():
            if word in self._offices:
                self._offices[word].append(number)
                self._sources[word].append(of)
            elif word:
                self._offices[word] = array("I", (number,))
                self._sources[word] = array("I", (of,))

    def _plain(self, word: str) -> str:
        """The folded word; what it sounds like with and without its diacritics is kept. Numbers
        have no sound."""
        plain = self._folded[word] = folded(word)
        if plain.isdecimal():
            self._sounds[plain] = frozenset()
        elif plain:
            sounds = {sound(plain)} if plain == word else {sound(word), sound(plain)}
            self._sounds[plain] = self._sounds.get(plain, frozenset()) | sounds
        return plain

    def _texts(self, office: Office) -> Iterator[tuple[Source, list[str]]]:
        """Every text an office can be found by, with its words."""
        yield from self._in_languages(NAME, 0, office.short_name)
        yield from self._in_languages(NAME, 1, office.name)
        if office.room:
            parts = words_in(office.room)
            yield Source(ROOM, 0, NO_LANGUAGE, 0), [*parts, "".join(parts)]
        for number, phone in enumerate(office.phones):
            yield Source(PHONE, 0, NO_LANGUAGE, number), beginnings_of(phone)
        if office.fax:
            yield Source(FAX, 0, NO_LANGUAGE, 0), beginnings_of(office.fax)
        if office.email:
            yield Source(MAIL, 0, NO_LANGUAGE, 0), words_in(office.email.partition("@")[0])
        for language, keywords in office.keywords.items():
            for number, keyword in enumerate(keywords):
                words = words_in(keyword)
                source = Source(KEYWORD, len(words) - 1, self._languages[language], number)
                yield source, words
        for number, rank in self._situations.get(office.id, ()):
            situation = self._content.situations[number]
            yield from self._in_languages(SITUATION, number, situation.name, rank)
            for language, keywords in situation.keywords.items():
                words = [word for keyword in keywords for word in words_in(keyword)]
                yield Source(SITUATION, rank, self._languages[language], number), words
        if office.summary:
            yield from self._in_languages(SUMMARY, 0, office.summary)
        if place := self._content.places.get(office.place):
            yield Source(PLACE, 0, NO_LANGUAGE, 0), words_in(place.street)
            yield from self._in_languages(PLACE, 1, place.name)

    def _in_languages(
        self, kind: int, number: int, text: Text, rank: int = 0
    ) -> Iterator[tuple[Source, list[str]]]:
        for language, words in text.items():
            yield Source(kind, rank, self._languages[language], number), words_in(words)


_LITTLE = frozenset(map(folded, LITTLE_WORDS))


def beginnings_of(phone: Phone) -> list[str]:
    """A number from each of its groups on, and as it is dialled: what of it may be typed."""
    groups = re.findall(r"\d+", phone.number)
    parts = ["".join(groups[place:]) for place in range(len(groups))]
    return [part for part in [*parts, "".join(re.findall(r"\d+", phone.dial))] if len(part) > 1]


class _Crowds:
    """The best places of those beginnings that too many places share to be read at a keystroke."""

    def __init__(
        self,
        content: Content,
        words: tuple[str, ...],
        starts: "array[int]",
        offices: "array[int]",
        sources: "array[int]",
    ) -> None:
        self._words, self._starts = words, starts
        self._offices, self._sources = offices, sources
        self._points = [points_by_source(own) for own in range(len(content.languages))]
        self._name_words = [
            [name_words(office, language) for office in content.offices]
            for language in content.languages
        ]

    def best(self) -> Iterator[tuple[str, bytes]]:
        yield from self._within("", (0, len(self._words)))

    def _within(self, beginning: str, within: Range) -> Iterator[tuple[str, bytes]]:
        for letter, (first, end) in following(self._words, within, len(beginning)):
            places = range(self._starts[first], self._starts[end])
            if len(places) > CROWD:
                longer = beginning + letter
                whole = self._starts[first + 1] if self._words[first] == longer else places.start
                yield longer, packed(array("I", sorted(self._best(places, whole))))
                yield from self._within(longer, (first, end))

    def _best(self, places: range, whole: int) -> set[int]:
        """For each language; places before ``whole`` are of the word itself."""
        best: set[int] = set()
        for points, name_lengths in zip(self._points, self._name_words, strict=True):
            by_office: dict[int, tuple[int, int, int, int]] = {}
            for place in places:
                office = self._offices[place]
                of_place = points[self._sources[place] >> 20]
                of_place += WHOLE if place < whole else BEGINNING
                key = (of_place, name_lengths[office], office, place)
                if by_office.get(office, key) >= key:
                    by_office[office] = key
            best |= {key[3] for key in nsmallest(BEST_OF_CROWD, by_office.values())}
        return best
