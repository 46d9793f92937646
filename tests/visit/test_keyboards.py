"""The keyboards on the screen: their letters, and what each is called."""

import pytest

from kiosk.visit.keyboards import (
    KEYBOARDS,
    SPARE_LETTERS,
    by_alphabet,
    key_words,
    letter_name,
    letters_of,
    offered_keyboards,
    shown_keyboard,
    usual_keyboard,
)
from kiosk.visit.likings import KeyboardName
from kiosk.visit.parts import Key
from kiosk.visit.phrases import Words, phrases_in
from kiosk.visit.wishes import ChooseKeyboard, Type

POLISH = set("aąbcćdeęfghijklłmnńoóprsśtuwyzźż")
UKRAINIAN = set("абвгґдеєжзиіїйклмнопрстуфхцчшщьюя")


def key(letter: str, language: str) -> Key:
    say = phrases_in(language)
    said = say("letter {letter}", letter=letter)
    return Key(f"key-{letter}", Words(letter, language), said, Type(letter))


def test_every_letter_of_a_language_is_on_its_keyboard_once() -> None:
    assert set(letters_of("pl")) > POLISH
    assert set(letters_of("uk")) > UKRAINIAN
    assert set(letters_of("digits")) == set("0123456789")
    for keyboard in KEYBOARDS:
        assert len(letters_of(keyboard)) == len(set(letters_of(keyboard)))


def test_rows_begin_as_on_the_keyboards_at_home() -> None:
    assert [row[:6] for row in KEYBOARDS["pl"]] == ["qwerty", "asdfgh", "zxcvbn", "ąćęłńó"]
    assert [row[:6] for row in KEYBOARDS["uk"]] == ["йцукен", "фівапр", "ґячсми"]


def test_what_may_be_left_out_is_on_the_keyboard() -> None:
    for keyboard, letters in SPARE_LETTERS.items():
        assert set(letters) < set(letters_of(keyboard))


@pytest.mark.parametrize(
    ("language", "keyboard"), [("pl", "pl"), ("uk", "uk"), ("en", "latin"), ("de", "latin")]
)
def test_visitors_begin_with_letters_they_read(language: str, keyboard: KeyboardName) -> None:
    assert usual_keyboard(language) == keyboard
    assert offered_keyboards(language)[0] == keyboard


@pytest.mark.parametrize("language", ["pl", "uk", "en"])
def test_both_scripts_and_digits_are_always_offered(language: str) -> None:
    offered = offered_keyboards(language)
    assert len(offered) == 3
    assert {"uk", "digits"} < set(offered)
    assert {"pl", "latin"} & set(offered)


@pytest.mark.parametrize(
    ("chosen", "language", "shown"),
    [
        (None, "uk", "uk"),
        ("digits", "uk", "digits"),
        ("uk", "en", "uk"),
        ("pl", "uk", "latin"),
        ("pl", "en", "latin"),
        ("latin", "pl", "pl"),
    ],
)
def test_a_chosen_keyboard_stays_as_near_as_another_language_offers(
    chosen: KeyboardName | None, language: str, shown: KeyboardName
) -> None:
    assert shown_keyboard(chosen, language) == shown


def test_no_letter_is_left_to_the_voice_where_it_would_read_a_word() -> None:
    assert letter_name("w", "pl") == "wu"
    assert letter_name("ś", "pl") == "es z kreską"
    assert letter_name("ь", "uk") == "м’який знак"
    assert letter_name("w", "en") == "w"
    own: tuple[KeyboardName, ...] = ("pl", "uk")
    for keyboard in own:
        names = [letter_name(letter, keyboard) for letter in letters_of(keyboard)]
        assert len(names) == len(set(names))


def test_a_letter_is_said_in_the_language_it_is_of() -> None:
    said = key_words(key("й", "uk"), phrases_in("pl"))
    assert said.language == "uk"
    assert said.text.endswith(" йот")


def test_a_keyboard_says_whether_it_is_chosen() -> None:
    say = phrases_in("en")
    for on, state in ((True, "chosen"), (False, "not chosen")):
        choice = Key("x", Words("123", "en"), say("Digits"), ChooseKeyboard("digits"), on=on)
        assert key_words(choice, say).text == f"Digits, choice, {state}"


def test_who_knows_no_keyboard_finds_letters_by_the_alphabet() -> None:
    keys = tuple(key(letter, "pl") for letter in "zśsaćłląc")
    assert "".join(each.words.text for each in by_alphabet(keys)) == "aącćlłsśz"
    keys = tuple(key(letter, "uk") for letter in "яґгїіа")
    assert "".join(each.words.text for each in by_alphabet(keys)) == "агґіїя"
