"""A visitor finds the office by what they came for, however they spell it."""

from datetime import date

import pytest

from kiosk.content.compiler import compile_content, searchable
from kiosk.content.model import Content
from kiosk.content.reader import read
from kiosk.resources import sample_content
from kiosk.visit.search import found, letters_ahead
from tests.visit.search_questions import QUESTIONS

MONDAY = date(2026, 11, 23)


@pytest.fixture(scope="module")
def sample() -> Content:
    source = read(sample_content(), MONDAY).source
    assert source is not None
    return searchable(compile_content(source, MONDAY, lambda _: b""))


@pytest.mark.parametrize(
    ("language", "office"),
    [(language, office) for language, by_office in QUESTIONS.items() for office in by_office],
)
def test_what_visitors_type_leads_to_the_office_they_mean(
    sample: Content, language: str, office: str
) -> None:
    typed = [" ".join(one.split()) for one in QUESTIONS[language][office].split("|")]
    first = {one: [hit.office for hit in found(sample, one, language)][:1] for one in typed}
    assert {one: offices for one, offices in first.items() if offices != [office]} == {}


def test_there_are_enough_questions() -> None:
    assert sum(text.count("|") for by in QUESTIONS.values() for text in by.values()) > 300


@pytest.mark.parametrize(
    ("typed", "reason", "text"),
    [
        ("kasy", "name", "Kasy"),
        ("duzej rodziny", "name", "Karta Rodzina Plus i Karta Dużej Rodziny"),
        ("gotowka", "keyword", "gotówka"),
        ("316", "room", "316"),
        ("22 360", "phone", "71 78 22 360"),
        ("+48 717822360", "phone", "71 78 22 360"),
        ("7822405", "phone", "71 78 22 405"),
        ("namyslowska", "place", "ul. Namysłowska 8"),
        ("eksmisja", "situation", "Nie stać mnie na czynsz"),
        ("przemoc", "situation", "Chcę porozmawiać na osobności"),
        ("оренда", "keyword", "оренда"),
    ],
)
def test_it_is_said_why_an_office_was_found(
    sample: Content, typed: str, reason: str, text: str
) -> None:
    assert (reason, text) in [(hit.reason, hit.text) for hit in found(sample, typed, "pl")]


def test_a_situation_leads_to_its_offices_in_its_order(sample: Content) -> None:
    offices = [hit.office for hit in found(sample, "troje dzieci", "pl")]
    assert offices[:2] == ["karty", "swiadczenia"]


def test_the_visitors_language_comes_first(sample: Content) -> None:
    assert found(sample, "rent", "en")[0].text == "rent"
    assert found(sample, "rent", "pl")[0].text == "renta"


def test_in_a_language_the_content_does_not_have_the_first_one_counts(sample: Content) -> None:
    assert found(sample, "rent", "qps") == found(sample, "rent", "pl")


@pytest.mark.parametrize(
    "typed", ["", " ", "'", "?", "😀", "\0", "na", "([.*+?^$\\", "ابحث", "\u0301", "\ud800"]
)
def test_nothing_typed_and_nonsense_find_nothing_or_little(sample: Content, typed: str) -> None:
    assert len(found(sample, typed, "pl")) <= 3


def test_a_question_without_end_is_answered(sample: Content) -> None:
    assert found(sample, "czynsz " * 2_000, "pl")[0].office == "dodatki"
    assert found(sample, "a" * 10_000, "pl") == ()
    assert letters_ahead(sample, "a" * 10_000, "abc", "pl") == frozenset()


def test_a_name_hides_what_stands_in_a_summary_only(sample: Content) -> None:
    assert [hit.office for hit in found(sample, "kasy", "pl")] == ["kasy"]


def test_figures_have_no_typos(sample: Content) -> None:
    assert found(sample, "361", "pl") == ()
    assert found(sample, "71 78 22 361", "pl") == ()


def test_short_words_have_no_typos(sample: Content) -> None:
    assert found(sample, "kzs", "pl") == ()


def test_one_word_that_fits_nothing_does_not_hide_the_others(sample: Content) -> None:
    assert found(sample, "kasa xyzzyq", "pl")[0].office == "kasy"


def test_an_office_is_found_once(sample: Content) -> None:
    for typed in ("rodzina", "71", "karta dla rodzin", "d"):
        offices = [hit.office for hit in found(sample, typed, "pl")]
        assert len(offices) == len(set(offices)) > 0
