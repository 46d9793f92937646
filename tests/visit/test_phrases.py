"""The words of the interface: every one is there in Polish and Ukrainian, in the right form."""

import ast
import io
from datetime import date
from pathlib import Path
from string import Formatter

import pytest
from babel.messages.catalog import Catalog
from babel.messages.extract import extract
from babel.messages.mofile import read_mo
from babel.messages.pofile import read_po

from kiosk.resources import assets
from kiosk.visit.phrases import (
    PSEUDO,
    Phrases,
    Words,
    capitalised,
    lengthened,
    phrases_in,
    together,
    uncapitalised,
)
from tests.examples import at, hours, institution

LANGUAGES = ("pl", "uk")
SAME_EVERYWHERE = {"OK"}
SOURCES = sorted((assets().parent / "kiosk" / "visit").glob("*.py"))
SAID_BY = {"say": None, "self": None, "count": (1, 2), "_": None}
"""Calls whose first argument (of ``count`` the first two) is a phrase; as in the Makefile."""


def phrase_file(language: str, ending: str) -> Path:
    return assets() / "locale" / language / "LC_MESSAGES" / f"visitor.{ending}"


def translated(language: str) -> Catalog:
    return read_po(io.BytesIO(phrase_file(language, "po").read_bytes()), locale=language)


def said_in_code() -> set[str | tuple[str, ...]]:
    said: set[str | tuple[str, ...]] = set()
    for source in SOURCES:
        with source.open("rb") as opened:
            for _line, message, _comments, _context in extract("python", opened, SAID_BY):
                said.add(message if isinstance(message, str) else tuple(message))
    return said


def forms(text: str | list[str] | tuple[str, ...] | None) -> tuple[str, ...]:
    return (text,) if isinstance(text, str) else tuple(text or ())


def wording(catalog: Catalog) -> dict[tuple[str, ...], tuple[str, ...]]:
    return {forms(message.id): forms(message.string) for message in catalog if message.id}


def values_in(phrase: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(phrase) if name}


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_phrase_of_the_code_is_translated_and_no_other_is(language: str) -> None:
    known = {
        message.id if isinstance(message.id, str) else tuple(message.id)
        for message in translated(language)
        if message.id
    }
    assert known == said_in_code()


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_translation_is_empty_or_doubtful(language: str) -> None:
    catalog = translated(language)
    for message in catalog:
        if message.id:
            assert all(forms(message.string)), message.id
            assert not message.fuzzy, message.id
            assert len(forms(message.string)) == (3 if message.pluralizable else 1), message.id


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_translation_has_the_values_of_its_phrase(language: str) -> None:
    for message in translated(language):
        if message.id:
            wanted = {name for form in forms(message.id) for name in values_in(form)}
            assert [values_in(form) for form in forms(message.string)] == [wanted] * len(
                forms(message.string)
            ), message.id


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_program_reads_what_the_translators_wrote(language: str) -> None:
    with phrase_file(language, "mo").open("rb") as opened:
        compiled = wording(read_mo(opened))
    assert compiled == wording(translated(language))


@pytest.mark.parametrize("language", LANGUAGES)
def test_nothing_is_left_in_english(language: str) -> None:
    """Only phrases that are nothing but values, and what is written so everywhere, may be the same
    in two languages."""
    same = [
        phrase
        for message in translated(language)
        if message.id and (phrase := forms(message.id)[0]) == forms(message.string)[0]
        if phrase not in SAME_EVERYWHERE
        for text, _, _, _ in Formatter().parse(phrase)
        if any(letter.isalpha() for letter in text)
    ]
    assert same == []


def test_every_phrase_is_written_out_where_it_is_said() -> None:
    """A phrase put together from parts would never reach the translators."""
    loose = [
        f"{source.name}:{node.lineno}"
        for source in SOURCES
        for node in ast.walk(ast.parse(source.read_text(encoding="utf-8")))
        if isinstance(node, ast.Call)
        and isinstance(node.func, ast.Name)
        and node.func.id == "say"
        and not (node.args and isinstance(node.args[0], ast.Constant))
    ]
    assert loose == []


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("en", ["1 office", "2 offices", "5 offices", "12 offices", "22 offices"]),
        ("pl", ["1 biuro", "2 biura", "5 biur", "12 biur", "22 biura"]),
        ("uk", ["1 відділ", "2 відділи", "5 відділів", "12 відділів", "22 відділи"]),
    ],
)
def test_numbers_of_offices(language: str, said: list[str]) -> None:
    say = phrases_in(language)
    numbers = (1, 2, 5, 12, 22)
    assert [say.count("{n} office", "{n} offices", n).text for n in numbers] == said


@pytest.mark.parametrize("n", [0, 11, 14, 21, 25, 112, 1000])
def test_less_usual_numbers(n: int) -> None:
    polish = phrases_in("pl").count("{n} office", "{n} offices", n).text
    ukrainian = phrases_in("uk").count("{n} office", "{n} offices", n).text
    assert polish == f"{n} biur"
    assert ukrainian == (f"{n} відділ" if n == 21 else f"{n} відділів")


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("en", "Wednesday, 4 March"),
        ("pl", "środa, 4 marca"),
        ("uk", "середа, 4 березня"),
    ],
)
def test_a_date(language: str, said: str) -> None:
    assert phrases_in(language).full_date(date(2026, 3, 4)) == said


def test_months_after_a_number_are_in_the_genitive() -> None:
    days = [date(2026, month, 2) for month in range(1, 13)]
    polish = " ".join(phrases_in("pl").day_and_month(day).removeprefix("2 ") for day in days)
    ukrainian = " ".join(phrases_in("uk").day_and_month(day).removeprefix("2 ") for day in days)
    assert polish == (
        "stycznia lutego marca kwietnia maja czerwca lipca sierpnia września października"
        " listopada grudnia"
    )
    assert ukrainian == (
        "січня лютого березня квітня травня червня липня серпня вересня жовтня листопада грудня"
    )


def test_weekdays_with_their_preposition_are_in_the_accusative() -> None:
    week = [date(2026, 11, 23 + number) for number in range(7)]
    polish = ", ".join(phrases_in("pl").on_weekday(day) for day in week)
    ukrainian = ", ".join(phrases_in("uk").on_weekday(day) for day in week)
    assert polish.replace(" ", " ") == (
        "w poniedziałek, we wtorek, w środę, w czwartek, w piątek, w sobotę, w niedzielę"
    )
    assert ukrainian.replace(" ", " ") == (
        "у понеділок, у вівторок, у середу, у четвер, у п’ятницю, у суботу, у неділю"
    )


def test_times_are_written_as_on_office_doors() -> None:
    say = phrases_in("pl")
    assert say.time(at("2026-11-23 08:05")) == "8:05"
    assert say.hours(hours("8:00", "15:30")) == "8:00–15:30"
    assert say.short_weekday(date(2026, 3, 4)) == "śr."


def test_a_language_without_phrases_is_said_in_english_and_marked_so() -> None:
    assert Phrases("cs")("Closed") == Words("Closed", "en")
    assert phrases_in("pl")("Closed") == Words("Zamknięte", "pl")


def test_a_text_of_the_content_is_in_the_language_or_in_the_first() -> None:
    content = institution(6)
    assert phrases_in("uk").of({"pl": "Kasy", "uk": "Каси"}, content) == Words("Каси", "uk")
    assert phrases_in("uk").of({"pl": "Kasy", "en": "Cash"}, content) == Words("Kasy", "pl")


STREET = Words("ul. Strzegomska 6", "pl")


def test_a_value_in_another_language_keeps_it() -> None:
    said = phrases_in("en")("This is another building. You are now at {street}.", street=STREET)
    assert said.text == "This is another building. You are now at ul. Strzegomska 6."
    assert said.language == "en"
    assert said.passages == (
        ("This is another building. You are now at ", "en"),
        ("ul. Strzegomska 6", "pl"),
        (".", "en"),
    )


def test_a_value_in_the_same_language_is_nothing_foreign() -> None:
    said = phrases_in("pl")("This is another building. You are now at {street}.", street=STREET)
    assert said.passages == ((said.text, "pl"),)


def test_what_is_foreign_in_a_value_stays_foreign() -> None:
    say = phrases_in("uk")
    inside = say("This is another building. You are now at {street}.", street=STREET)
    outside = say("{sentence} ({why})", sentence=inside, why=Words("training", "en"))
    assert [of for _, of in outside.passages] == ["uk", "pl", "uk", "en", "uk"]
    assert "".join(text for text, _ in outside.passages) == outside.text
    back = together(outside, language="pl")
    assert [of for _, of in back.passages] == ["uk", "pl", "uk", "en", "uk"]


def test_words_can_be_put_one_behind_the_other() -> None:
    said = together(Words("Де", "uk"), ": ", STREET, language="uk")
    assert said.passages == (("Де: ", "uk"), ("ul. Strzegomska 6", "pl"))
    assert together(STREET, language="pl") == STREET


def test_a_part_of_words_keeps_what_is_foreign_in_it() -> None:
    said = together("Де: ", STREET, ".", language="uk")
    assert said.part(0, 4) == Words("Де: ", "uk")
    assert said.part(4, 14).passages == (("ul. Strzeg", "pl"),)
    assert said.part(4, len(said.text)).passages == ((STREET.text, "pl"), (".", "uk"))


def test_a_sentence_that_begins_or_goes_on_keeps_what_is_foreign() -> None:
    said = together("de: ", STREET, language="uk")
    assert capitalised(said).foreign == said.foreign
    assert uncapitalised(capitalised(said)) == said


def test_words_are_the_same_if_all_of_them_is() -> None:
    plain, marked = Words("x y", "en"), together("x ", Words("y", "pl"), language="en")
    assert plain != marked
    assert len({plain, marked, Words("x y", "en")}) == 2


def test_a_sentence_begins_with_a_capital_letter() -> None:
    say = phrases_in("uk")
    assert capitalised(say("closed")).text == "Зачинено"


@pytest.mark.parametrize("text", ["Back", "Closed", "How can we help?", "x" * 200])
def test_the_pseudo_language_is_forty_per_cent_longer(text: str) -> None:
    assert len(lengthened(text)) >= round(len(text) * 1.4)
    assert lengthened(text).startswith("[")
    assert lengthened(text).endswith("]")


def test_the_pseudo_language_keeps_the_values() -> None:
    say = Phrases(PSEUDO)
    assert "17:30" in say("Open until {time}", time="17:30").text
    assert say.count("{n} office", "{n} offices", 5).text.startswith("[5 ")
