"""Names of another language inside a text: a Polish street in a Ukrainian or English sentence."""

import re
from collections.abc import Collection, Iterator
from functools import lru_cache

from kiosk.content.model import Language
from kiosk.visit.aloud.net_addresses import ADDRESS
from kiosk.visit.aloud.patterns import either

_IN_CYRILLIC = frozenset({"be", "bg", "mk", "ru", "sr", "uk"})
_LATIN = "A-Za-zÀ-ÖØ-öø-ʯ"
_CYRILLIC = "Ѐ-ӿ"
_CYRILLIC_RUN = rf"[{_CYRILLIC}](?:[{_CYRILLIC}’' -]*[{_CYRILLIC}])?"

_LETTERS: dict[Language, str] = {"pl": "ąćęłńśźżĄĆĘŁŃŚŹŻ"}
"""Letters by which a word is known to be of a language."""

_SHARED_LETTERS: dict[Language, frozenset[Language]] = {"pl": frozenset({"bs", "hr", "lt"})}
"""Languages that have some of these letters themselves."""

_STREETS: dict[Language, str] = {
    "pl": r"\b(?:ul|pl|al|os)\. (?:(?:św|ks|gen|dr|prof)\.? )?"
    r"(?:\d+ )?[A-ZŁŚŻŹĆ]\w*(?:[ -][A-ZŁŚŻŹĆ]\w*)*"
}


def passages(
    text: str, language: Language, home: Language, own: Collection[str] = ()
) -> Iterator[tuple[str, Language]]:
    """The text in pieces, each with its language; ``home`` is that of the streets around.

    What is written in other letters is foreign, and so is a street of ``home`` or a word with its
    letters. ``own`` are signs in foreign letters that mean a word of the language.
    """
    pattern, other = _pattern(language, home, tuple(own))
    place = 0
    for found in re.finditer(f"{ADDRESS}|(?P<foreign>{pattern})", text):
        if found["foreign"]:
            if found.start() > place:
                yield text[place : found.start()], language
            yield found["foreign"], other
            place = found.end()
    if place < len(text):
        yield text[place:], language


@lru_cache
def _pattern(language: Language, home: Language, own: tuple[str, ...]) -> tuple[str, Language]:
    """What is foreign in a text, and which language that is."""
    if language in _IN_CYRILLIC:
        return _latin_run(own), "en" if home in _IN_CYRILLIC else home
    if home not in _LETTERS or language in (home, *_SHARED_LETTERS[home]):
        return _CYRILLIC_RUN, "uk"
    with_letters = rf"\b(?!zł\b)\w*[{_LETTERS[home]}]\w*"
    return (
        rf"{_STREETS[home]}"
        rf"|(?<=[(„“\"«])[^()„“”\"«»]*[{_LETTERS[home]}][^()„“”\"«»]*(?=[)”\"»])"
        rf"|{with_letters}(?: {with_letters})*",
        home,
    )


def _latin_run(own: tuple[str, ...]) -> str:
    """Words in Latin letters."""
    known = rf"(?!(?:[IVX]+|{either(own)})(?![{_LATIN}]))"
    dot = rf"(?:\.(?= [{_LATIN}]))?"
    first = rf"(?<!\w){known}[{_LATIN}][{_LATIN}’-]+{dot}"
    return rf"{first}(?: {known}[{_LATIN}][{_LATIN}\d’-]*{dot})*"
