"""Letters that lead nowhere are dimmed; those that lead on always find something."""

import random
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from kiosk.content.compiler import compile_content, searchable
from kiosk.content.model import Content
from kiosk.content.reader import read
from kiosk.content.search_index import SearchIndex
from kiosk.content.spelling import folded
from kiosk.resources import sample_content
from kiosk.visit.pages import page
from kiosk.visit.search import found, letters_ahead
from kiosk.visit.shown import TilesPage
from kiosk.visit.visit import Visit
from tests.examples import at, institution
from tests.visit.invented_offices import invented

LATIN = "aąbcćdeęfghijklłmnńoóprsśtuwyzźżqxv"
CYRILLIC = "абвгґдеєжзиіїйклмнопрстуфхцчшщьюя'"
EVERY = LATIN + CYRILLIC + "0123456789 "
MONDAY = date(2026, 11, 23)


def _sample() -> Content:
    source = read(sample_content(), MONDAY).source
    assert source is not None
    return searchable(compile_content(source, MONDAY, lambda _: b""))


SAMPLE = _sample()
INVENTED = invented(60)


def texts_of(content: Content) -> list[str]:
    """What may be typed from the beginning: names, keywords, rooms and numbers."""
    texts: list[str] = []
    for office in content.offices:
        texts += [*office.name.values(), *office.short_name.values(), office.room or "0"]
        texts += [keyword for keywords in office.keywords.values() for keyword in keywords]
        texts += [phone.number for phone in office.phones]
    for situation in content.situations:
        texts += situation.name.values()
        texts += [keyword for keywords in situation.keywords.values() for keyword in keywords]
    return sorted({text.lower() for text in texts} - {"0"})


def typed_as(text: str) -> str:
    """As somebody types it: signs other than letters are spaces, or nothing."""
    typed = "".join(sign if sign.isalnum() or sign in "'’" else " " for sign in text)
    return " ".join(typed.replace("’", "'").split())


def assert_can_be_typed(content: Content, typed: str, language: str) -> None:
    for place in range(1, len(typed)):
        letter = typed[place]
        if letter != "'":
            ahead = letters_ahead(content, typed[:place], letter, language)
            assert letter in ahead, f"{typed[:place]!r} + {letter!r}"


@pytest.mark.parametrize("text", texts_of(SAMPLE))
def test_all_that_is_written_can_be_typed_letter_by_letter(text: str) -> None:
    assert_can_be_typed(SAMPLE, typed_as(text), "pl")
    assert_can_be_typed(SAMPLE, folded(typed_as(text)), "uk")


def test_the_same_holds_in_a_larger_institution() -> None:
    for text in random.Random(1).sample(texts_of(INVENTED), 60):
        assert_can_be_typed(INVENTED, typed_as(text), "pl")


@pytest.mark.parametrize("name", ["намисловська", "солідарності", "strzegomska 6", "стшегомска"])
def test_a_polish_name_can_be_typed_in_cyrillic(name: str) -> None:
    assert_can_be_typed(SAMPLE, name, "uk")


@settings(max_examples=120, deadline=None)
@given(st.data())
def test_a_letter_ahead_finds_something(data: st.DataObject) -> None:
    content = data.draw(st.sampled_from([SAMPLE, INVENTED]))
    typed = data.draw(st.sampled_from(texts_of(content)))
    typed = typed[: data.draw(st.integers(0, 12))] + data.draw(st.text(EVERY, max_size=2))
    for letter in letters_ahead(content, typed, EVERY, "pl"):
        assert found(content, typed + letter, "pl"), f"{typed!r} + {letter!r}"


@settings(max_examples=40, deadline=None)
@given(st.integers(0, 1_000))
def test_a_visitor_who_follows_the_letters_never_finds_nothing(seed: int) -> None:
    chance = random.Random(seed)
    typed = ""
    for _ in range(8):
        ahead = sorted(letters_ahead(SAMPLE, typed, EVERY, "pl"))
        if not ahead:
            break
        typed += chance.choice(ahead)
        assert found(SAMPLE, typed, "pl"), repr(typed)


@pytest.mark.parametrize(
    ("typed", "ahead", "nowhere"),
    [
        ("", "kśz1", " "),
        ("ro", "dz", "kqx "),
        ("rodz", "iny", "dfghlbmqx"),
        ("31", "6", "0123457"),
        ("kasy", " ", "abdfg"),
        ("kasy ", "", " "),
    ],
)
def test_letters_that_lead_nowhere_are_not_ahead(typed: str, ahead: str, nowhere: str) -> None:
    letters = letters_ahead(SAMPLE, typed, EVERY, "pl")
    assert set(ahead) <= letters
    assert not letters & set(nowhere)


def test_a_letter_left_out_or_swapped_does_not_stop_anybody() -> None:
    for typed, letter in (("rodzn", "a"), ("orzcze", "n"), ("swaid", "c"), ("czynz", "s")):
        assert letter in letters_ahead(SAMPLE, typed, LATIN, "pl"), typed


def test_another_typo_does_not_stop_anybody_either() -> None:
    assert "n" in letters_ahead(SAMPLE, "orzacze", LATIN, "pl")


def test_the_next_word_may_be_of_another_office_that_is_then_found_as_well() -> None:
    assert "r" in letters_ahead(SAMPLE, "karta ", LATIN, "pl")
    assert "r" in letters_ahead(SAMPLE, "kasjer ", LATIN, "pl")
    assert "x" not in letters_ahead(SAMPLE, "kasjer rodz", LATIN, "pl")


@pytest.mark.parametrize(
    "typed",
    ["pokój 316", "gdzie zapłacę", "jak dostać alimenty", "gabinet 316", "nr 316", "кімната 316"],
)
def test_words_that_say_nothing_can_be_typed_all_the_same(typed: str) -> None:
    for place, letter in enumerate(typed[: typed.index(" ") + 2]):
        assert letter in letters_ahead(SAMPLE, typed[:place], letter, "pl"), typed[: place + 1]
        assert found(SAMPLE, typed[: place + 1], "pl")


@pytest.mark.parametrize("typed", ["czynszu", "alimentów", "zasiłku", "орендою"])
def test_endings_that_nobody_wrote_can_be_typed(typed: str) -> None:
    for place, letter in enumerate(typed):
        assert letter in letters_ahead(SAMPLE, typed[:place], letter, "pl"), typed[: place + 1]


def test_content_that_cannot_be_searched_leads_nowhere_and_offers_no_search() -> None:
    content = replace(institution(3), search=SearchIndex())
    assert found(content, "kasa", "pl") == ()
    assert letters_ahead(content, "", "kasa1 ", "pl") == frozenset()
    assert letters_ahead(content, "kas", "kasa1 ", "pl") == frozenset()
    home = page(content, Visit.fresh(content), at("2026-11-23 14:47"))
    assert isinstance(home, TilesPage)
    assert home.search is None
