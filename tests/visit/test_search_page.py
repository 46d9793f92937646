"""What the search shows and says for what was typed."""

import msgspec
import pytest

from kiosk.content.model import Content, Office
from kiosk.content.search_building import search_index
from kiosk.visit.controls import said_of
from kiosk.visit.destinations import AtHome, AtOffice, AtSearch
from kiosk.visit.likings import KeyboardName
from kiosk.visit.pages import page
from kiosk.visit.parts import Key
from kiosk.visit.phrases import PSEUDO
from kiosk.visit.search_page import MOST_HITS, wish_to_type
from kiosk.visit.session import Session
from kiosk.visit.shown import SearchPage
from kiosk.visit.spoken import spoken
from kiosk.visit.visit import LONGEST_TYPED, Visit
from kiosk.visit.wishes import ChooseKeyboard, Erase, EraseAll, Go, Type
from tests.examples import LANGUAGES, at, institution

TUESDAY = at("2026-11-24 14:47")


def shown_for(
    typed: str,
    language: str = "pl",
    keyboard: KeyboardName | None = None,
    content: Content | None = None,
) -> SearchPage:
    visit = Visit(Session(language), (AtHome(), AtSearch(typed, keyboard)))
    shown = page(content or institution(6), visit, TUESDAY)
    assert isinstance(shown, SearchPage)
    return shown


def with_first(content: Content, **changes: object) -> Content:
    """The content with another first office, found by what it says now."""
    first: Office = msgspec.structs.replace(content.offices[0], **changes)
    changed = msgspec.structs.replace(content, offices=(first, *content.offices[1:]))
    return msgspec.structs.replace(changed, search=search_index(changed))


def living(shown: SearchPage) -> str:
    """The letters that lead on."""
    keys = [key for row in shown.rows for key in row if isinstance(key.wish, Type)]
    return "".join(key.wish.letter for key in keys if isinstance(key.wish, Type))


def key_of(shown: SearchPage, name: str) -> Key:
    return next(key for row in (*shown.rows, shown.keyboards) for key in row if key.id == name)


def test_with_nothing_typed_it_says_what_to_do() -> None:
    shown = shown_for("", "en")
    assert shown.prompt.text == "Search: name, matter, room number"
    assert shown.found.text == "Type a few letters. Pale letters lead nowhere."
    assert shown.hits == ()


def test_it_counts_what_it_found() -> None:
    assert shown_for("kasy", "pl").found.text == "1 biuro"
    assert shown_for("karta rod", "en").found.text == "1 office"
    many = shown_for("k", "en", content=institution(200))
    assert many.found.text == "More than 20 offices"
    assert len(many.hits) == MOST_HITS


def test_a_hit_says_where_and_whether_it_is_open_and_leads_there() -> None:
    hit = shown_for("orzek").hits[0]
    assert hit.wish == Go(AtOffice("office-5"))
    assert hit.note.text == "pl. Solidarności 1/3/5"
    assert hit.note_icon == "elsewhere"
    assert hit.status is not None
    assert hit.status.kind == "closing_soon"


def test_the_letters_are_marked_in_the_name() -> None:
    name = shown_for("rodz").hits[0].name
    marked = {name.words.text[start:end].lower() for start, end in name.marks}
    assert marked == {"rodz"}


def test_what_was_found_elsewhere_is_shown_with_its_letters() -> None:
    content = with_first(institution(6), keywords={"pl": ("zaświadczenie",)})
    hit = shown_for("zaswia", content=content).hits[0]
    assert hit.because is not None
    assert hit.because.words.text == "zaświadczenie"
    assert hit.because.marks == ((0, 6),)


def test_of_a_long_summary_only_the_sentence_is_shown() -> None:
    summary = {"pl": "Doradza rodzinom. Wydaje paszporty dla psów. Zawsze pomaga."}
    content = with_first(institution(6), summary=summary)
    hit = shown_for("paszporty", content=content).hits[0]
    assert hit.because is not None
    assert hit.because.words.text == "Wydaje paszporty dla psów."


def test_a_room_is_named_as_one() -> None:
    content = with_first(institution(6), room="217")
    hit = shown_for("217", "en", content=content).hits[0]
    assert hit.note.text == "In this building, room 217"
    hit = shown_for("316", "en").hits[0]
    assert hit.because is not None
    assert hit.because.words.text == "Room 316"


def test_nobody_reads_a_private_matter_over_a_shoulder() -> None:
    content = with_first(
        institution(6),
        sensitive=True,
        neutral_name={"pl": "Rozmowa"},
        keywords={"pl": ("przemoc",)},
    )
    hit = shown_for("przemoc", content=content).hits[0]
    assert hit.name.words.text == "Rozmowa"
    assert (hit.name.marks, hit.because, hit.icon) == ((), None, "info")


def test_keys_that_lead_nowhere_cannot_be_pressed() -> None:
    shown = shown_for("kas")
    assert "y" in living(shown)
    assert key_of(shown, "key-x").wish is None


def test_nothing_is_found_nowhere() -> None:
    """Whatever living key is pressed, something is found."""
    for typed in ("", "k", "ka", "or"):
        for letter in living(shown_for(typed)).strip():
            assert shown_for(typed + letter).hits, typed + letter


def test_there_is_nothing_to_erase_and_no_space_before_the_first_letter() -> None:
    empty, typed = shown_for(""), shown_for("karta")
    assert [key.wish for key in empty.rows[-1]] == [None, None, None]
    assert [key.wish for key in typed.rows[-1]] == [Type(" "), Erase(), EraseAll()]


def test_no_name_is_so_long() -> None:
    shown = shown_for("k" * LONGEST_TYPED)
    assert living(shown) == ""
    assert wish_to_type(institution(6), AtSearch("k" * LONGEST_TYPED), "k", "pl") is None


def test_a_keyboard_beside_the_screen_follows_the_same_rule() -> None:
    content = institution(6)
    assert wish_to_type(content, AtSearch("kas"), "y", "pl") == Type("y")
    assert wish_to_type(content, AtSearch("kas"), "x", "pl") is None
    assert wish_to_type(content, AtSearch(), " ", "pl") is None


def test_the_choice_of_letters_is_signed_and_named() -> None:
    shown = shown_for("", "en")
    assert [(key.words.text, key.said.text, key.on) for key in shown.keyboards] == [
        ("ABC", "Latin letters", True),
        ("АБВ", "Ukrainian letters", False),
        ("123", "Digits", False),
    ]
    assert shown.keyboards[1].wish == ChooseKeyboard("uk")
    digits = shown_for("", "en", "digits")
    assert [key.on for key in digits.keyboards] == [False, False, True]
    assert [key.words.text for key in digits.rows[0]] == list("12345")


@pytest.mark.parametrize("language", LANGUAGES)
def test_each_letter_is_in_a_language_that_is_written_with_it(language: str) -> None:
    cases: list[tuple[KeyboardName | None, bool]] = [("uk", True), (None, language == "uk")]
    for keyboard, cyrillic in cases:
        for row in shown_for("", language, keyboard).rows[:-1]:
            assert {key.words.language == "uk" for key in row} == {cyrillic}


@pytest.mark.parametrize("language", [*LANGUAGES, PSEUDO])
def test_neither_what_was_typed_is_said_nor_the_words_it_was_found_in(language: str) -> None:
    content = with_first(institution(6), keywords={"pl": ("zaświadczenie",)})
    shown = shown_for("zaświad", language, content=content)
    assert [hit.id for hit in shown.hits] == ["hit-office-0"]
    said = " ".join(sentence.text.lower() for sentence in spoken(shown))
    assert said
    assert "zaświad" not in said


def test_it_is_read_from_its_title_to_the_choice_of_letters() -> None:
    said = [sentence.text for sentence in spoken(shown_for("rodz", "en"))]
    assert said[:3] == ["Search.", "Two offices.", "You can choose:"]
    assert said[3].startswith("Family and child support benefits. In this building.")
    assert "Type with the keys below." in said
    assert "You can choose the letters: Latin letters, chosen; Ukrainian letters; Digits." in said


def test_with_nothing_typed_it_says_aloud_what_to_do() -> None:
    said = [sentence.text for sentence in spoken(shown_for("", "en"))]
    assert said[:2] == ["Search.", "Type a few letters. Pale letters lead nowhere."]


def test_a_key_says_its_letter_and_a_hit_what_it_is() -> None:
    shown = shown_for("rodz", "en")
    assert said_of(key_of(shown, "key-i"), shown).text == "Letter i."
    assert said_of(key_of(shown, "erase"), shown).text == "Erase."
    assert said_of(key_of(shown, "space"), shown).text == "Space."
    assert said_of(key_of(shown, "keyboard-uk"), shown).text == (
        "Ukrainian letters, choice, not chosen."
    )
    assert said_of(shown.hits[0], shown).text == (
        "Family and child support benefits, in this building, closes in thirteen minutes, button."
    )
    digits = shown_for("", "en", "digits")
    assert said_of(key_of(digits, "key-7"), digits).text == "Digit seven."
