"""The squares of a code say what they should, to a reader that is not ours."""

import numpy as np
import pytest
import zxingcpp

from kiosk.content.model import CodeKind, Content
from kiosk.content.payloads import QUIET_ZONE
from kiosk.visit.qr import Squares, squares
from tests.examples import institution

PIXELS_A_SQUARE = 4


def read(code: Squares) -> str:
    """What a telephone would read."""
    black = np.pad(np.array(code), QUIET_ZONE)
    picture = np.where(black, 0, 255).astype(np.uint8)
    picture = np.kron(picture, np.ones((PIXELS_A_SQUARE, PIXELS_A_SQUARE), dtype=np.uint8))
    (found,) = zxingcpp.read_barcodes(picture)
    assert found.format == zxingcpp.BarcodeFormat.QRCode
    return found.text


@pytest.mark.parametrize("kind", ["website", "contact", "way"])
@pytest.mark.parametrize(
    "payload",
    [
        "https://www.mops.wroclaw.pl/",
        "geo:51.11,17",
        "BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Zespół ds. Orzekania\r\nEND:VCARD",
        "Встановлення інвалідності, вул. Стшегомська 6",
        "x",
        "0123456789" * 40,
        "zażółć gęślą jaźń " * 40,
    ],
)
def test_a_code_is_read_as_it_was_meant(payload: str, kind: CodeKind) -> None:
    assert read(squares(payload, kind)) == payload


def test_every_code_of_the_sample_is_read_as_it_was_meant(sample: Content) -> None:
    payloads = {
        (payload, code.kind)
        for office in sample.offices
        for code in office.codes
        for payload in code.payload.values()
    }
    assert len(payloads) >= len(sample.offices) * 3
    for payload, kind in payloads:
        assert read(squares(payload, kind)) == payload


def test_a_code_is_square_and_has_its_three_corners() -> None:
    code = squares(institution(1).offices[0].codes[0].payload["pl"], "website")
    assert {len(row) for row in code} == {len(code)}
    corner = [row[:7] for row in code[:7]]
    assert corner[0] == (True,) * 7
    assert corner[1] == (True, False, False, False, False, False, True)
    assert [row[-7:] for row in code[:7]] == corner
    assert [row[:7] for row in code[-7:]] == corner
