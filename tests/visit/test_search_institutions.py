"""In institutions of three, forty and three thousand offices, each office is found by what is
its own."""

import random

import pytest
from msgspec.structs import replace

from kiosk.content.model import Content, Office, from_snapshot, to_snapshot
from kiosk.content.search_building import search_index
from kiosk.content.spelling import folded
from kiosk.visit.search import found
from tests.visit.invented_offices import invented

SIZES = (3, 40, 3_000)


@pytest.fixture(scope="module", params=SIZES)
def large(request: pytest.FixtureRequest) -> Content:
    return from_snapshot(to_snapshot(invented(request.param)))


def sampled(content: Content) -> list[Office]:
    return random.Random(2).sample(content.offices, min(40, len(content.offices)))


def best(content: Content, typed: str, language: str = "pl", among: int = 1) -> list[str]:
    return [hit.office for hit in found(content, typed, language)][:among]


def test_by_its_name_in_every_language(large: Content) -> None:
    for office in sampled(large):
        for language, name in office.name.items():
            same = {one.id for one in large.offices if one.name[language] == name}
            assert same & set(best(large, name, language)), name
            assert same & set(best(large, folded(name), language)), folded(name)


def test_by_the_beginning_of_its_name(large: Content) -> None:
    for office in sampled(large):
        begun = office.name["pl"][:-2]
        alike = {one.id for one in large.offices if one.name["pl"].startswith(begun)}
        assert alike & set(best(large, begun)), begun


def test_by_its_room_and_its_phone(large: Content) -> None:
    for office in sampled(large):
        phone = office.phones[0]
        assert best(large, office.room or "") == [office.id]
        assert best(large, phone.number) == [office.id]
        assert best(large, phone.number.replace(" ", "")) == [office.id]
        assert best(large, phone.dial) == [office.id]
        assert best(large, f"0048 {phone.number}") == [office.id]
        assert best(large, phone.number[3:]) == [office.id]


def test_by_its_keywords(large: Content) -> None:
    for office in sampled(large):
        for language, keywords in office.keywords.items():
            for keyword in keywords:
                if any(keyword in one.name[language] for one in large.offices):
                    continue
                same = {one.id for one in large.offices if keyword in one.keywords[language]}
                assert same & set(best(large, keyword, language, among=3)), keyword


def test_with_a_typo_in_its_name(large: Content) -> None:
    chance = random.Random(3)
    missed = []
    for office in sampled(large):
        word = office.name["pl"].split()[-1]
        place = chance.randrange(1, len(word) - 2)
        swapped = word[:place] + word[place + 1] + word[place] + word[place + 2 :]
        for typed in (word[:place] + word[place + 1 :], swapped):
            if office.id not in best(large, typed, among=5):
                missed.append(typed)
    assert len(missed) <= len(sampled(large)) // 10, missed


def test_a_street_that_all_share_lists_at_most_fifty(large: Content) -> None:
    hits = found(large, "strzegomska", "pl")
    assert len(hits) == min(50, len(large.offices))
    assert [hit.office for hit in hits] == [office.id for office in large.offices[:50]]


def test_of_equal_names_the_shorter_is_first() -> None:
    content = invented(3)
    first, second, third = content.offices
    named = (
        replace(first, name={"pl": "Rejestr dawny i nowy"}, short_name={"pl": "Rejestr dawny"}),
        replace(second, name={"pl": "Rejestr"}, short_name={"pl": "Rejestr"}),
        replace(third, name={"pl": "Rejestry"}, short_name={"pl": "Rejestry"}),
    )
    content = replace(content, offices=named)
    content = replace(content, search=search_index(content))
    assert best(content, "rejestr", among=3) == [second.id, first.id, third.id]
