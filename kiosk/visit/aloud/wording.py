"""A text in the words in which a person reads it aloud."""

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache

from kiosk.content.model import Language
from kiosk.visit.aloud.amounts import amounts_in_words
from kiosk.visit.aloud.counts import counts_in_words
from kiosk.visit.aloud.dates import dates_in_words
from kiosk.visit.aloud.doors import doors_in_words
from kiosk.visit.aloud.english import ENGLISH
from kiosk.visit.aloud.foreign_names import passages
from kiosk.visit.aloud.net_addresses import ADDRESS, addresses_in_words
from kiosk.visit.aloud.patterns import either
from kiosk.visit.aloud.polish import POLISH
from kiosk.visit.aloud.romans import romans_in_words
from kiosk.visit.aloud.short_forms import written_out
from kiosk.visit.aloud.signs import paused, tidied, without_quotes
from kiosk.visit.aloud.telephones import telephones_in_words
from kiosk.visit.aloud.times import times_in_words
from kiosk.visit.aloud.tongue import Tongue
from kiosk.visit.aloud.ukrainian import UKRAINIAN
from kiosk.visit.aloud.weekdays import weekdays_in_words

TONGUES: dict[Language, Tongue] = {
    tongue.language: tongue for tongue in (POLISH, UKRAINIAN, ENGLISH)
}
"""The languages whose texts are put in words; others are left to the voice as they are."""

_RULES_FOR_DIGITS = (
    dates_in_words,
    times_in_words,
    telephones_in_words,
    amounts_in_words,
    doors_in_words,
    counts_in_words,
)
"""In this order: each finds the words that those before it have made."""


_LONGEST = 500
_PARTS = rf".{{1,{_LONGEST}}}\w{{4}}[.?!…](?: |$)|.{{1,{_LONGEST}}}(?: |$)|.{{1,{_LONGEST}}}"
"""A long text is read part by part, as many sentences at once as fit: some rules look back to the
beginning, which must stay near."""

_BEGINS = "\ue000"
"""A sign that no text has, where a sentence begins with a number."""

_FIRST_STAND_IN = 0xAC00
_STAND_IN = "([가-힣])"
"""Letters of a language that no kiosk speaks: one stands for each foreign name, so that the rules
see a word there."""

_HOUSE = r"(?<![\w-])\d+[^\W\d_]?(?:[/-]\d+[^\W\d_]?)*(?![\w-])"
_STREET_AND_HOUSE = rf"(?:[^\W\d_]+\.? ){{1,5}}{_HOUSE}(?:, (?:{_HOUSE})?[^\d,]*)*"


def in_words_by_language(
    pieces: Iterable[tuple[str, Language]], language: Language, home: Language
) -> tuple[tuple[str, Language], ...]:
    """What someone hears who listens in a language: pieces of a text in words, each in its own.
    ``home`` is the language of the streets around, and of names in other letters."""
    tongue = TONGUES.get(language)
    names: list[tuple[tuple[str, Language], ...]] = []
    with_stand_ins = ""
    for text, of in _told_apart(pieces, language, home, tongue):
        if of == language:
            with_stand_ins += text
        else:
            with_stand_ins += chr(_FIRST_STAND_IN + len(names))
            names.append(_named(text, of, language))
    heard: list[tuple[str, Language]] = []
    for part in re.split(_STAND_IN, in_words(with_stand_ins, language)):
        if re.fullmatch(_STAND_IN, part):
            heard += names[ord(part) - _FIRST_STAND_IN]
        elif tongue is not None and tongue.foreign_words:
            # What is left of an address in Latin letters.
            heard += passages(part, language, home)
        elif part:
            heard.append((part, language))
    return tuple(heard)


def _told_apart(
    pieces: Iterable[tuple[str, Language]],
    language: Language,
    home: Language,
    tongue: Tongue | None,
) -> Iterator[tuple[str, Language]]:
    """The pieces, divided where a name of another language stands."""
    for piece, of in pieces:
        text = re.sub(_STAND_IN, "", tidied(piece))
        if tongue is None or (of != language and not _is_of_no_language(text)):
            yield text, of
        else:
            yield from passages(_with_own_words(text, tongue), language, home, tongue.units)


def _is_of_no_language(text: str) -> bool:
    """A number or an address: everyone reads it in their own language."""
    return not re.search(r"[^\W\d_]", text) or bool(re.fullmatch(ADDRESS, text.strip()))


def _named(text: str, language: Language, heard_in: Language) -> tuple[tuple[str, Language], ...]:
    """A foreign name in words. The number of a house must be understood: it is said in the
    language of the listener."""
    if heard_in not in TONGUES or not re.fullmatch(_STREET_AND_HOUSE, text.strip()):
        return ((in_words(text, language), language),)
    return tuple(
        (in_words(part, heard_in), heard_in)
        if re.fullmatch(_HOUSE, part)
        else (re.sub(r"\w.*\w", lambda found: in_words(found[0], language), part), language)
        for part in re.split(rf"({_HOUSE})", text)
        if part
    )


def in_words(text: str, language: Language) -> str:
    """The text without digits, short forms and signs; unchanged in a language that has no rules."""
    tongue = TONGUES.get(language)
    if tongue is None:
        return text
    text = tidied(text).strip()
    if len(text) <= _LONGEST:
        return _in_words(text, tongue)
    return " ".join(_in_words(part, tongue) for part in re.findall(_PARTS, text))


@lru_cache(maxsize=2048)
def _in_words(text: str, tongue: Tongue) -> str:
    text = written_out(_with_own_words(text, tongue), tongue)
    text = without_quotes(addresses_in_words(text, tongue))
    text = romans_in_words(weekdays_in_words(text, tongue), tongue)
    if re.search(r"\d", text):
        text = re.sub(r"(?<=[.?!…] )(?=\d)", _BEGINS, text)
        for rule in _RULES_FOR_DIGITS:
            text = rule(text, tongue)
        text = re.sub(rf"[.?!…] {_BEGINS}.", lambda found: found[0].upper(), text)
    return paused(text.replace(_BEGINS, ""), tongue)


def _with_own_words(text: str, tongue: Tongue) -> str:
    return re.sub(
        rf"(?<![\w.@]){either(tongue.foreign_words)}(?![\w@]|\.\w)",
        lambda found: tongue.foreign_words[found[0]],
        text,
    )
