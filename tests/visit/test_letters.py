"""Many offices are found by the alphabet, in three taps, whatever they are called."""

import random

import msgspec
import pytest

from kiosk.content.alphabet import alphabetical
from kiosk.content.model import Content
from kiosk.visit.destinations import AtHome, AtOffice
from kiosk.visit.letters import stretches
from kiosk.visit.likings import TextSize
from kiosk.visit.pages import page
from kiosk.visit.parts import Tile
from kiosk.visit.session import Session
from kiosk.visit.shown import TilesPage
from kiosk.visit.visit import Visit
from kiosk.visit.wishes import Go
from tests.examples import LANGUAGES, at, institution

NOON = at("2026-11-23 12:00")
MOST_TAPS = 3

UKRAINIAN = ("Ґанок", "Виплати", "Єдина", "Їдальня", "Інваліди", "Авто", "Гроші", "Яблуко", "Юрист")
POLISH = (
    "Ćma",
    "Cła",
    "Łaska",
    "Lato",
    "Ówdzie",
    "Okna",
    "Śnieg",
    "Sala",
    "Źrebię",
    "Żaba",
    "Zupa",
)


def named(names: list[str], language: str = "pl") -> Content:
    """An institution whose offices have these names, sorted as published content is."""
    content = institution(len(names))
    offices = tuple(
        msgspec.structs.replace(office, short_name={language: name}, name={language: name})
        for office, name in zip(content.offices, names, strict=True)
    )
    order = sorted(range(len(names)), key=lambda number: alphabetical(names[number], language))
    return msgspec.structs.replace(
        content, offices=offices, alphabetical={language: tuple(order)}, languages=(language,)
    )


def tiles(content: Content, visit: Visit) -> tuple[Tile, ...]:
    shown = page(content, visit, NOON)
    assert isinstance(shown, TilesPage)
    return shown.tiles


def taps_to_every_office(content: Content, session: Session) -> dict[str, int]:
    """How many touches lead to each office, on the shortest way."""
    taps: dict[str, int] = {}
    waiting = [(Visit(session), 0)]
    while waiting:
        visit, used = waiting.pop(0)
        for tile in tiles(content, visit):
            assert isinstance(tile.wish, Go)
            match tile.wish.to:
                case AtOffice(office):
                    taps.setdefault(office, used + 1)
                case AtHome():
                    assert used < 10, "an endless alphabet"
                    waiting.append((visit.after(tile.wish), used + 1))
    return taps


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("text_size", [100, 150, 200])
def test_two_hundred_offices_are_three_taps_away(text_size: TextSize, language: str) -> None:
    taps = taps_to_every_office(institution(200), Session(language, text_size))
    assert taps.keys() == {f"office-{number}" for number in range(200)}
    assert max(taps.values()) <= MOST_TAPS


@pytest.mark.parametrize(("text_size", "most"), [(100, 4), (150, 4), (200, 5)])
def test_a_thousand_offices_are_hardly_farther(text_size: TextSize, most: int) -> None:
    taps = taps_to_every_office(institution(1000), Session("pl", text_size))
    assert len(taps) == 1000
    assert max(taps.values()) <= most


@pytest.mark.parametrize("offices", [1, 6, 24])
def test_few_offices_are_all_on_the_first_page(offices: int) -> None:
    taps = taps_to_every_office(institution(offices), Session("pl"))
    assert set(taps.values()) == {1}


@pytest.mark.parametrize("text_size", [100, 150, 200])
def test_offices_of_one_name_are_all_reached(text_size: TextSize) -> None:
    taps = taps_to_every_office(named(["Kasa"] * 200), Session("pl", text_size))
    assert len(taps) == 200
    assert max(taps.values()) <= MOST_TAPS


@pytest.mark.parametrize("name", ["Kasa 1", "", "7", "„Dom”", "𝕂asa", "a"])
def test_odd_names_are_reached_too(name: str) -> None:
    names = [f"{name}{number}" if number else "x" for number in range(60)]
    taps = taps_to_every_office(named(names), Session("pl"))
    assert len(taps) == 60


def test_random_institutions_lose_no_office() -> None:
    chance = random.Random(20261123)
    for _ in range(30):
        count = chance.randrange(25, 201)
        letters = chance.choice(["ab", "aąbcćdeę", "абвгґ", "A-1 .", "zażółć gęślą jaźń"])
        names = [
            "".join(chance.choices(letters, k=chance.randrange(1, 9))).strip() or "x"
            for _ in range(count)
        ]
        text_size: TextSize = chance.choice([100, 150, 200])
        taps = taps_to_every_office(named(names), Session("pl", text_size))
        assert len(taps) == count
        assert max(taps.values()) <= MOST_TAPS


def test_polish_and_ukrainian_letters_stand_where_the_dictionary_has_them() -> None:
    assert " ".join(sorted(POLISH, key=lambda name: alphabetical(name, "pl"))) == (
        "Cła Ćma Lato Łaska Okna Ówdzie Sala Śnieg Zupa Źrebię Żaba"
    )
    assert " ".join(sorted(UKRAINIAN, key=lambda name: alphabetical(name, "uk"))) == (
        "Авто Виплати Гроші Ґанок Єдина Інваліди Їдальня Юрист Яблуко"
    )


def test_the_alphabet_of_the_language_shown_decides() -> None:
    """Ukrainian names are sorted as Ukrainian ones, also where the content begins in Polish."""
    content = institution(30)
    first, *_, last = (
        tile.name.text
        for tile in tiles(content, Visit(Session("uk")))
        if tile.id.startswith("letters")
    )
    assert first.startswith("В")
    assert last.endswith(" – Сі")


def test_a_stretch_is_called_by_as_many_letters_as_tell_it_from_its_neighbours() -> None:
    names = ["Adopcja", "Alimenty", "Kasa", "Kasy", "Opieka", "Orzeczenia"]
    assert [stretch.label for stretch in stretches(names, 3, 2)] == ["A", "K", "O"]
    near = [stretch.label for stretch in stretches(["Alimenty", "Alkohol"], 2, 1)]
    assert near[0].endswith("Ali")
    assert near[1].startswith("Alk")


def test_a_stretch_from_one_letter_to_another_is_called_by_both() -> None:
    names = ["Adopcja", "Becikowe", "Cła", "Ćma"]
    assert [stretch.label for stretch in stretches(names, 2, 2)] == ["A – B", "C – Ć"]


def test_a_label_does_not_read_backwards() -> None:
    names = ["Alergia", "Alimenty", "Alkohol", "Azyl"]
    assert [stretch.label for stretch in stretches(names, 2, 2)] == ["A – Ali", "Alk – Az"]


def test_stretches_are_about_equally_long_and_leave_nothing_out() -> None:
    names = [f"Biuro {number:04}" for number in range(1000)]
    divided = stretches(names, 8, 8)
    assert [stretch.start for stretch in divided[1:]] == [stretch.end for stretch in divided[:-1]]
    assert (divided[0].start, divided[-1].end) == (0, 1000)
    lengths = [stretch.end - stretch.start for stretch in divided]
    assert max(lengths) < 2 * min(lengths)


def test_a_stretch_says_how_many_offices_it_holds() -> None:
    notes = [
        tile.note.text
        for tile in tiles(institution(200), Visit(Session("pl")))
        if tile.id.startswith("letters") and tile.note
    ]
    assert sum(int(note.split()[0]) for note in notes) == 200
    assert all(note.split()[1] in ("biur", "biura", "biuro") for note in notes)


def test_what_is_no_office_stays_on_the_first_page_only() -> None:
    content = institution(200)
    first = tiles(content, Visit(Session("pl")))
    assert [tile.id for tile in first if tile.strong] == ["news", "about", "aids"]
    assert isinstance(first[0].wish, Go)
    second = tiles(content, Visit(Session("pl")).after(first[0].wish))
    assert [tile.id for tile in second if tile.strong] == []


@pytest.mark.parametrize("text_size", [100, 150, 200])
def test_an_office_stays_in_its_stretch_when_the_text_grows(text_size: TextSize) -> None:
    """Enlarging the text inside a stretch divides it further, and loses no office of it."""
    inside = Visit(Session("pl", text_size), (AtHome(), AtHome(40, 60)))
    content = institution(200)
    reached = _offices_below(content, inside)
    order = content.alphabetical["pl"][40:60]
    assert reached == {content.offices[number].id for number in order}


def _offices_below(content: Content, visit: Visit) -> set[str]:
    found: set[str] = set()
    for tile in tiles(content, visit):
        assert isinstance(tile.wish, Go)
        if isinstance(tile.wish.to, AtOffice):
            found.add(tile.wish.to.office)
        else:
            found |= _offices_below(content, visit.after(tile.wish))
    return found
