"""Everything that can be seen on a page is also read aloud."""

import re

import pytest

from kiosk.content.last_resort import last_resort
from kiosk.content.model import Content, Phone
from kiosk.visit.pages import page
from kiosk.visit.phrases import Words
from kiosk.visit.spoken import spoken
from kiosk.visit.visit import AtOffice, Go, Session, Visit
from kiosk.visit.walk import every_page
from tests.examples import LANGUAGES, PUBLISHED, at, institution
from tests.visit.visible import seen_on

NOON = at("2026-11-26 14:47")


def unsaid(content: Content, language: str) -> list[tuple[str, str]]:
    """What is seen on some page and not said there."""
    return [
        (name, seen.text)
        for name, _, shown in every_page(content, Session(language), NOON)
        for said in [" ".join(words.text for words in spoken(shown)).casefold()]
        for seen in seen_on(shown)
        if not all(word in said for word in words_of(seen))
    ]


def words_of(seen: Words) -> list[str]:
    """Words to look for; the abbreviated day of the table is said in full."""
    day = re.fullmatch(r"\w+\.?( · .+)?", seen.text)
    if day and len(seen.text.split(" ")[0].strip(".")) <= len("niedz"):
        return [(day[1] or "").strip(" ·").casefold()]
    return re.findall(r"[\w@]+", seen.text.casefold())


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("offices", [6, 30])
def test_everything_visible_is_said(offices: int, language: str) -> None:
    assert unsaid(institution(offices), language) == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_everything_visible_of_the_sample_is_said(sample: Content, language: str) -> None:
    assert unsaid(sample, language) == []


def test_an_apology_is_said() -> None:
    phone = Phone("71 78 22 322", "+48717822322")
    content = last_resort(PUBLISHED, phone=phone)
    said = [words.text for words in spoken(page(content, Visit(Session("en")), NOON))]
    assert said[:3] == ["We cannot show the offices now.", "Please ring us:", "71 78 22 322."]


def test_what_is_said_has_its_language() -> None:
    shown = page(institution(6), Visit(Session("uk")).after(Go(AtOffice("office-5"))), NOON)
    languages = {words.text: words.language for words in spoken(shown)}
    assert languages["pl. Solidarności 1/3/5, Wrocław."] == "pl"
    assert languages["Polski."] == "pl"
    assert languages["English."] == "en"
    assert languages["Назад."] == "uk"


def test_days_are_said_in_full() -> None:
    shown = page(institution(6), Visit(Session("en")).after(Go(AtOffice("office-2"))), NOON)
    said = [words.text for words in spoken(shown)]
    assert "Wednesday: 8:00–15:00." in said
    assert "Today, Thursday: closed." in said


@pytest.mark.parametrize("language", LANGUAGES)
def test_sentences_end_as_sentences_do(sample: Content, language: str) -> None:
    for _, _, shown in every_page(sample, Session(language), NOON):
        for words in spoken(shown):
            assert words.text[-1] in ".?!…:"
            assert words.text == words.text.strip()


def test_what_comes_first_is_what_the_page_is_about() -> None:
    content = institution(6)
    visit = Visit(Session("en"))
    assert spoken(page(content, visit, NOON))[0].text == "How can we help?"
    office = spoken(page(content, visit.after(Go(AtOffice("office-1"))), NOON))
    assert office[0].text == "Cash desks, MOPS."
    assert office[1].text.startswith("Closed.")
