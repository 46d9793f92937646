"""What the search says: what was typed, what it leads to, and the keys that lead on."""

import re
from dataclasses import dataclass
from datetime import datetime

from kiosk.content.model import Content, Language
from kiosk.visit.destinations import AtOffice, AtSearch
from kiosk.visit.home_page import office_tile
from kiosk.visit.keyboards import (
    KEYBOARDS,
    SPARE_LETTERS,
    letters_of,
    offered_keyboards,
    shown_keyboard,
)
from kiosk.visit.likings import KeyboardName
from kiosk.visit.naming import tile_name
from kiosk.visit.parts import Hit, Key, Marked
from kiosk.visit.phrases import Phrases, Words, phrases_in
from kiosk.visit.search import Found, found, letters_ahead, marks
from kiosk.visit.visit import LONGEST_TYPED
from kiosk.visit.wishes import ChooseKeyboard, Erase, EraseAll, Go, Type, Wish

MOST_HITS = 20
"""Whoever has not found it among so many types one letter more."""

_WIDTH_OF_SPACE, _WIDTH_OF_DIGIT = 3.5, 1.8
"""In widths of a letter's key: there are fewer of them."""


@dataclass(frozen=True, slots=True)
class SearchWords:
    """All that a search page says of its own, but for its title."""

    prompt: Words
    found: Words
    hits: tuple[Hit, ...]
    keyboards: tuple[Key, ...]
    rows: tuple[tuple[Key, ...], ...]


def search_words(
    content: Content, here: AtSearch, say: Phrases, now: datetime | None
) -> SearchWords:
    """What is shown for what was typed so far."""
    hits = found(content, here.typed, say.language)
    keyboard = shown_keyboard(here.keyboard, say.spoken_language)
    return SearchWords(
        prompt=say("Search: name, matter, room number"),
        found=_found(here.typed, len(hits), say),
        hits=tuple(_hit(each, content, here.typed, say, now) for each in hits[:MOST_HITS]),
        keyboards=_keyboards(keyboard, say),
        rows=_rows(content, here.typed, keyboard, say),
    )


def wish_to_type(content: Content, here: AtSearch, letter: str, language: Language) -> Type | None:
    """The wish behind a letter, figure or space of a keyboard beside the screen; none if it leads
    nowhere, as on the screen."""
    return Type(letter) if letter in _ahead(content, here.typed, letter, language) else None


def _ahead(content: Content, typed: str, letters: str, language: Language) -> frozenset[str]:
    """Which of the letters may be typed next."""
    if len(typed) >= LONGEST_TYPED:
        return frozenset()
    return letters_ahead(content, typed, letters, language) - (frozenset() if typed else {" "})


def _found(typed: str, count: int, say: Phrases) -> Words:
    if not typed:
        return say("Type a few letters. Pale letters lead nowhere.")
    if not count:
        return say("Nothing found. Erase the last letter.")
    if count > MOST_HITS:
        return say("More than {n} offices", n=MOST_HITS)
    return say.count("{n} office", "{n} offices", count)


def _hit(each: Found, content: Content, typed: str, say: Phrases, now: datetime | None) -> Hit:
    office = content.office(each.office)
    assert office is not None
    tile = office_tile(office, content, say, now)
    name = tile_name(office, content, say)
    marked = () if office.sensitive else marks(name.text, typed)
    assert tile.note is not None
    return Hit(
        id=f"hit-{office.id}",
        icon="info" if office.sensitive else office.icon,
        name=Marked(name, marked),
        wish=Go(AtOffice(office.id)),
        note=tile.note,
        note_icon=tile.note_icon,
        because=None if office.sensitive or marked else _because(each, tile.note, typed, say),
        status=tile.status,
    )


def _because(each: Found, note: Words, typed: str, say: Phrases) -> Marked | None:
    """What was found, if it is not to be seen in the name or in where it is."""
    words = Words(each.text, each.language)
    if each.reason == "room":
        words = say("Room {room}", room=each.text)
    elif each.reason == "summary":
        words = _sentence_around(words, typed)
    if not words.text or words.text in note.text:
        return None
    return Marked(words, marks(words.text, typed))


def _sentence_around(words: Words, typed: str) -> Words:
    """Of several sentences only the one that has what was typed."""
    start = 0
    for end in (*(stop.end() for stop in re.finditer(r"[.?!…] ", words.text)), len(words.text)):
        sentence = words.part(start, end)
        if marks(sentence.text, typed):
            return sentence._replace(text=sentence.text.rstrip())
        start = end
    return words


def _keyboards(chosen: KeyboardName, say: Phrases) -> tuple[Key, ...]:
    signs = {"pl": "ABC", "latin": "ABC", "uk": "АБВ", "digits": "123"}
    names = {
        "pl": say("Polish letters"),
        "latin": say("Latin letters"),
        "uk": say("Ukrainian letters"),
        "digits": say("Digits"),
    }
    return tuple(
        Key(
            id=f"keyboard-{each}",
            words=Words(signs[each], say.spoken_language),
            said=names[each],
            wish=ChooseKeyboard(each),
            on=each == chosen,
        )
        for each in offered_keyboards(say.spoken_language)
    )


def _rows(
    content: Content, typed: str, keyboard: KeyboardName, say: Phrases
) -> tuple[tuple[Key, ...], ...]:
    """Rows of letters, and a last row of what is no letter."""
    ahead = _ahead(content, typed, letters_of(keyboard) + " ", say.language)
    language = _language_of(keyboard, content, say)
    letters = tuple(
        tuple(
            _letter(letter, language, letter in ahead, letter in SPARE_LETTERS.get(keyboard, ""))
            for letter in row
        )
        for row in KEYBOARDS[keyboard]
    )
    space = say("space")
    wish: Wish | None = Type(" ") if " " in ahead else None
    erase, erase_all = say("Erase"), say("Erase all")
    return (
        *letters,
        (
            Key("space", space, space, wish, width=_WIDTH_OF_SPACE),
            Key("erase", erase, erase, Erase() if typed else None, icon="erase"),
            Key(
                "erase-all",
                erase_all,
                erase_all,
                EraseAll() if typed else None,
                icon="close",
                spare=True,
            ),
        ),
    )


def _letter(letter: str, language: Language, is_ahead: bool, is_spare: bool) -> Key:
    say = phrases_in(language)
    if letter.isdigit():
        said = say("digit {digit}", digit=letter)
    else:
        said = say("letter {letter}", letter=letter)
    return Key(
        id=f"key-{letter}",
        words=Words(letter, language),
        said=said,
        wish=Type(letter) if is_ahead else None,
        width=_WIDTH_OF_DIGIT if letter.isdigit() else 1.0,
        spare=is_spare,
    )


def _language_of(keyboard: KeyboardName, content: Content, say: Phrases) -> Language:
    """The language in which the letters of a keyboard are named: the visitor's own, if it is
    written with them."""
    if keyboard in ("pl", "uk"):
        return keyboard
    if keyboard == "digits" or say.language != "uk":
        return say.spoken_language
    return "pl" if content.first_language == "pl" else "en"
