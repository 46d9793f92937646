"""“Did you mean …?” helps with slips, and is silent when it would puzzle."""

import pytest

from kiosk.content.languages import NATIVE_NAMES, SLIPS
from kiosk.content.suggestions import nearest


@pytest.mark.parametrize(
    ("word", "known", "meant"),
    [
        ("phons", ["name", "phones", "place"], "phones"),
        ("Phones", ["name", "phones"], "phones"),
        ("świadczenia", ["swiadczenia", "dodatki"], "swiadczenia"),
        ("zonn", ["zon", "kasy"], "zon"),
        ("xyz", ["name", "phones"], None),
        ("", ["name"], None),
        ("p" * 100, ["phones"], None),
        ("name", [], None),
    ],
)
def test_the_nearest_known_word_is_meant(word: str, known: list[str], meant: str | None) -> None:
    assert nearest(word, known) == meant


@pytest.mark.parametrize(
    ("written", "meant"),
    [("ua", "uk"), ("gb", "en"), ("cz", "cs"), ("Polski", "pl"), ("українська", "uk")],
)
def test_countries_and_names_stand_for_languages(written: str, meant: str) -> None:
    assert nearest(written, NATIVE_NAMES, SLIPS) == meant
