"""QR codes say what a telephone understands, and their size is known beforehand."""

import pytest
import qrcode
import zxingcpp

from kiosk.content.model import CodeKind, Hours, Phone, Position
from kiosk.content.payloads import (
    CORRECTION,
    QUIET_ZONE,
    Contact,
    TooLongError,
    code_side_modules,
    contact_card,
    map_link,
    map_position,
    needed_side_mm,
    weekly_hours_in_words,
)

ZON = Contact(
    name="Zespół; Orzekania, o \\ Niepełnosprawności",
    organisation="MOPS",
    phones=[Phone("71 78 22 360", "+48717822360", None, "12"), Phone("112", "112")],
    email="zon@mops.wroclaw.pl",
    address="pl. Solidarności 1/3/5, 53-661 Wrocław",
    hours="pon.-pt. 8:00-15:00",
)


def side_in_library(payload: str, kind: CodeKind) -> int:
    code = qrcode.QRCode(error_correction=CORRECTION[kind], border=QUIET_ZONE)
    code.add_data(payload.encode(), optimize=0)
    code.make(fit=True)
    return len(code.get_matrix())


@pytest.mark.parametrize("kind", ["website", "contact", "way"])
@pytest.mark.parametrize("length", [1, 14, 15, 106, 180, 181, 230, 500, 1000, 2331])
def test_the_side_is_that_of_the_library(length: int, kind: CodeKind) -> None:
    payload = "ż" * (length // 2) + "a" * (length % 2)
    assert code_side_modules(payload, kind) == side_in_library(payload, kind)


def test_too_much_fits_into_no_code() -> None:
    with pytest.raises(TooLongError):
        code_side_modules("a" * 3000, "contact")


def test_a_module_is_four_thirds_of_a_millimetre_at_arms_length() -> None:
    assert needed_side_mm(33, 600) == pytest.approx(44)


def test_a_contact_is_a_card_that_telephones_read() -> None:
    card = contact_card(ZON)
    assert card.split("\r\n") == [
        "BEGIN:VCARD",
        "VERSION:3.0",
        "N:Zespół\\; Orzekania\\, o \\\\ Niepełnosprawności;;;;",
        "FN:Zespół\\; Orzekania\\, o \\\\ Niepełnosprawności",
        "ORG:MOPS",
        "TEL:+48717822360,12",
        "TEL:112",
        "EMAIL:zon@mops.wroclaw.pl",
        "ADR:;;pl. Solidarności 1/3/5;53-661 Wrocław;;;",
        "NOTE:pon.-pt. 8:00-15:00",
        "END:VCARD",
    ]
    code = zxingcpp.create_barcode(card, zxingcpp.BarcodeFormat.QRCode)
    read = zxingcpp.read_barcode(code.to_image())
    assert read is not None
    assert read.text == card


def test_the_way_is_a_map_or_a_position() -> None:
    here = Position(51.1079, 16.99864999)
    assert map_link(here) == (
        "https://www.openstreetmap.org/?mlat=51.1079&mlon=16.99865#map=18/51.1079/16.99865"
    )
    assert map_position(here) == "geo:51.1079,16.99865"
    assert map_position(Position(50.0, -100.0)) == "geo:50,-100"


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("pl", "pon.-śr., pt. 8:00-15:00; czw. 8:00-12:00, 13:00-16:30"),
        ("uk", "пн-ср, пт 8:00-15:00; чт 8:00-12:00, 13:00-16:30"),
        ("en", "Mon-Wed, Fri 8:00-15:00; Thu 8:00-12:00, 13:00-16:30"),
        ("is", "Mon-Wed, Fri 8:00-15:00; Thu 8:00-12:00, 13:00-16:30"),
    ],
)
def test_hours_are_said_as_in_a_signature(language: str, words: str) -> None:
    weekly = (
        (frozenset({0, 1, 2, 4}), (Hours(480, 900),)),
        (frozenset({3}), (Hours(480, 720), Hours(780, 990))),
    )
    assert weekly_hours_in_words(weekly, language) == words
