"""The index of a snapshot: small, the same every time, and true to how words are spelled."""

import os
import subprocess
import sys
from itertools import pairwise

import pytest
from msgspec.structs import replace

from kiosk.content.model import Phone, from_snapshot, to_snapshot
from kiosk.content.search_building import beginnings_of, search_index
from kiosk.content.search_index import (
    KEYWORD,
    NAME,
    Source,
    following,
    numbers_in,
    stretch,
    unpacked,
)
from kiosk.content.spelling import folded, sound, words_in
from kiosk.content.word_forms import stem
from tests.examples import institution
from tests.visit.invented_offices import invented

WRITE = """
import sys
from tests.visit.invented_offices import invented
from kiosk.content.model import to_snapshot
sys.stdout.buffer.write(to_snapshot(invented(30)))
"""


def test_the_same_content_makes_the_same_bytes() -> None:
    made = {
        subprocess.run(
            [sys.executable, "-c", WRITE],
            check=True,
            capture_output=True,
            env={**os.environ, "PYTHONHASHSEED": seed},
        ).stdout
        for seed in ("1", "2")
    }
    assert made == {to_snapshot(invented(30))}


def test_it_comes_back_from_a_snapshot() -> None:
    content = institution(20)
    assert from_snapshot(to_snapshot(content)).search == search_index(content)


def test_words_are_sorted_and_all_their_places_are_there() -> None:
    index = institution(20).search
    assert list(index.words) == sorted(set(index.words))
    assert list(index.sounds) == sorted(index.sounds)
    starts = numbers_in(index.starts)
    assert len(starts) == len(index.words) + 1
    assert starts[-1] == len(numbers_in(index.offices)) == len(numbers_in(index.sources))
    assert all(first < end for first, end in pairwise(starts))


def test_it_grows_with_the_content_and_not_faster() -> None:
    small, large = (len(to_snapshot(invented(size))) for size in (100, 1_000))
    assert large < 12 * small


def test_content_without_offices_has_an_empty_index() -> None:
    content = replace(institution(1), offices=(), alphabetical={})
    assert search_index(content).words == ()


def test_crowds_keep_the_best_of_what_very_many_share() -> None:
    index = invented(3_000).search
    assert index.crowds
    for places in index.crowds.values():
        assert 0 < len(numbers_in(places)) <= 3 * 60


def test_a_source_is_packed_so_that_the_stronger_is_smaller() -> None:
    name, keyword = Source(NAME, 0, 2, 1), Source(KEYWORD, 3, 0, 40)
    assert unpacked(name.packed()) == name
    assert unpacked(keyword.packed()) == keyword
    assert name.packed() < keyword.packed()
    assert unpacked(Source(KEYWORD, 99, 1, 1 << 30).packed()).kind == KEYWORD


def test_words_with_one_beginning_and_what_follows_it() -> None:
    words = ("kasa", "kasa", "kasy", "kat", "lot")
    assert stretch(words, "kas") == (0, 3)
    assert stretch(words, "x") == (5, 5)
    assert list(following(words, (0, 4), 2)) == [("s", (0, 3)), ("t", (3, 4))]
    assert list(following(words, (0, 2), 4)) == []


@pytest.mark.parametrize(
    ("text", "same"),
    [
        ("Łódź", "lodz"),
        ("ŻÓŁĆ", "zolc"),
        ("сім'я", "сімя"),
        ("Ґанок", "ганок"),
        ("її", "іі"),
        ("«Rodzina»", "rodzina"),
        ("подъезд", "подезд"),
        ("Straße", "strasse"),
    ],
)
def test_folded(text: str, same: str) -> None:
    assert folded(text) == same


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("pl. Solidarności 1/3/5", ["pl", "solidarności", "135"]),
        ("+48 (71) 78-22 360", ["48717822360"]),
        ("B-12a", ["b", "12a"]),
        ("сім’я, діти", ["сімя", "діти"]),
        ("", []),
    ],
)
def test_words_of_a_text(text: str, words: list[str]) -> None:
    assert words_in(text) == words


@pytest.mark.parametrize(
    "alike",
    [
        "namysłowska намисловська",
        "solidarności солідарності",
        "strzegomska стшегомска",
        "rzecznik żecznik",
        "przychodnia pszyhodnia",
        "świadczenia свядчення",
        "dąbrowa dombrowa домброва",
        "wójt vujt",
    ],
)
def test_words_that_sound_alike(alike: str) -> None:
    assert len({sound(word) for word in alike.split()}) == 1


@pytest.mark.parametrize(
    "forms",
    [
        "czynsz czynszu czynszem",
        "dziecko dzieci dziećmi dzieciom",
        "alimenty alimentów alimentami",
        "niepełnosprawność niepełnosprawnych niepełnosprawny",
        "opieka opiece opieki opiekę",
        "pieniądze pieniędzy pieniędzmi",
        "zasiłek zasiłku zasiłków",
        "usługa usług usłudze",
        "wpłata wpłacić wpłacę",
        "дитина дитини дитину",
        "гроші грошей грошима",
        "оренда оренду орендою",
        "допомога допомоги допомозі",
        "картка картки картці карток",
        "benefit benefits",
        "pay pays paying",
        "family families",
    ],
)
def test_forms_of_a_word_have_one_stem(forms: str) -> None:
    assert len({stem(folded(word)) for word in forms.split()}) == 1


def test_a_word_without_end_is_read_quickly() -> None:
    assert len(stem("a" * 100_000)) > 90_000
    assert stem("kot") == "koc"
    assert stem("a") == "a"


def test_a_number_may_be_typed_from_each_of_its_groups() -> None:
    assert beginnings_of(Phone("71 78 22 360", "+48717822360")) == [
        "717822360",
        "7822360",
        "22360",
        "360",
        "48717822360",
    ]
