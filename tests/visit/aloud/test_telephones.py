"""Numbers to ring are said group by group, so that they can be written down."""

import pytest

from kiosk.visit.aloud.wording import in_words


@pytest.mark.parametrize(
    ("written", "said"),
    [
        (
            "71 78 22 360",
            "siedemdziesiąt jeden, siedemdziesiąt osiem, dwadzieścia dwa, trzysta sześćdziesiąt",
        ),
        (
            "+48 71 78 22 360",
            "plus czterdzieści osiem, siedemdziesiąt jeden, siedemdziesiąt osiem, dwadzieścia dwa,"
            " trzysta sześćdziesiąt",
        ),
        (
            "(71) 78-22-360",
            "siedemdziesiąt jeden, siedemdziesiąt osiem, dwadzieścia dwa, trzysta sześćdziesiąt",
        ),
        ("tel. 600 700 800", "telefon sześćset, siedemset, osiemset"),
        ("600700800", "sześćset, siedemset, osiemset"),
        (
            "Telefon: 71 05 00 123",
            "Telefon: siedemdziesiąt jeden, zero pięć, zero zero, sto dwadzieścia",
        ),
        ("0 800 120 289", "zero, osiemset, sto dwadzieścia, dwieście osiemdziesiąt dziewięć"),
        ("infolinia 19 115", "infolinia dziewiętnaście, sto piętnaście"),
        ("Zadzwoń pod 112.", "Zadzwoń pod sto dwanaście."),
        ("tel. 112 lub 999", "telefon sto dwanaście lub dziewięćset dziewięćdziesiąt dziewięć"),
        ("71 78 22 362 wew. 12", "trzysta sześćdziesiąt dwa, wewnętrzny dwanaście"),
        (
            "NIP 896-000-12-34",
            "NIP osiemset dziewięćdziesiąt sześć, zero zero zero, dwanaście, trzydzieści",
        ),
    ],
)
def test_polish(written: str, said: str) -> None:
    assert said in in_words(written, "pl")


@pytest.mark.parametrize(
    ("written", "said"),
    [
        ("71 78 22 360", "сімдесят один, сімдесят вісім, двадцять два, триста шістдесят"),
        (
            "тел.: (032) 297-57-00",
            "телефон: нуль тридцять два, двісті дев’яносто сім, п’ятдесят сім",
        ),
        ("71 78 22 362 дод. 12", "триста шістдесят два, додатковий дванадцять"),
        ("тел. 112", "телефон сто дванадцять"),
    ],
)
def test_ukrainian(written: str, said: str) -> None:
    assert said in in_words(written, "uk")


@pytest.mark.parametrize(
    ("written", "said"),
    [
        ("71 78 22 360", "seven one, seven eight, two two, three six zero"),
        (
            "71 78 22 362 ext. 12",
            "seven one, seven eight, two two, three six two, extension twelve",
        ),
        ("+48 717822360", "plus four eight, seven one seven, eight two two, three six zero"),
        ("Call 112 in an emergency", "Call one one two in an emergency"),
        ("112 or 999", "one one two or nine nine nine"),
        ("112 people", "one hundred and twelve people"),
    ],
)
def test_english(written: str, said: str) -> None:
    assert said in in_words(written, "en")


@pytest.mark.parametrize("written", ["20 691", "1 234 567", "350 000 000 zł", "600 700"])
def test_large_numbers_are_not_rung(written: str) -> None:
    assert "," not in in_words(written, "pl")
