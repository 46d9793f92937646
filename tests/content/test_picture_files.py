"""Pictures are looked at closely before anything draws them."""

import zlib
from pathlib import Path

import pytest

from kiosk.content.picture_files import PictureError, check_picture
from tests.content.written_content import KIOSK, lines_of, read_with


def png(width: int, height: int) -> bytes:
    header = b"IHDR" + width.to_bytes(4, "big") + height.to_bytes(4, "big") + b"\x08\x02\0\0\0"
    crc = zlib.crc32(header).to_bytes(4, "big")
    return b"\x89PNG\r\n\x1a\n" + b"\0\0\0\r" + header + crc


def jpeg(width: int, height: int) -> bytes:
    exif = b"\xff\xe1\x00\x08Exif\0\0"
    frame = b"\xff\xc0\x00\x0b\x08" + height.to_bytes(2, "big") + width.to_bytes(2, "big")
    return b"\xff\xd8" + exif + frame + b"\x01\x01\x11\0"


SVG = '<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink">{}</svg>'

GOOD_PICTURES = [
    ("a.png", png(800, 600)),
    ("a.jpg", jpeg(800, 600)),
    ("a.JPEG", jpeg(800, 600)),
    ("a.svg", SVG.format('<g id="a"/><use xlink:href="#a"/>').encode()),
]
BAD_PICTURES = [
    ("a.png", b"", "no PNG"),
    ("a.png", b"\x89PNG\r\n\x1a\n", "damaged"),
    ("a.png", png(0, 600), "damaged"),
    ("a.png", png(8001, 600), "8001 × 600"),
    ("a.png", png(8000, 8000), "8000 × 8000 pixels; at most 16 million"),
    ("a.png", jpeg(10, 10), "is a JPEG"),
    ("a.jpg", png(10, 10), "is a PNG"),
    ("a.jpg", jpeg(800, 9000), "800 × 9000"),
    ("a.jpg", b"\xff\xd8\xff\xe0\x00\x00", "damaged"),
    ("a.png", b"GIF89a", "no PNG"),
    ("a.png", png(9, 9) + bytes(8 * 1024 * 1024), "8 MiB"),
    ("a.svg", b"<svg", "damaged"),
    ("a.svg", b"<html/>", "no SVG"),
    ("a.svg", b"\xff\xfe\0", "damaged"),
    ("a.svg", b"<!DOCTYPE svg [<!ENTITY a 'b'>]><svg>&a;</svg>", "DOCTYPE"),
    ("a.svg", SVG.format("<script/>").encode(), "program"),
    ("a.svg", SVG.format("<g onload='x()'/>").encode(), "program"),
    ("a.svg", SVG.format("<image href='file:///etc/passwd'/>").encode(), "other files"),
    ("a.svg", SVG.format("<image xlink:href='https://a.pl/b.png'/>").encode(), "other files"),
    ("a.svg", SVG.format("<style>a{fill:url(http://a)}</style>").encode(), "other files"),
    ("a.svg", SVG.format("<g style='fill:url(&quot;a.svg#b&quot;)'/>").encode(), "other files"),
    ("a.svg", SVG.format("<g id='a'/>" + "<use href='#a'/>" * 201).encode(), "too many parts"),
    ("a.svg", SVG.format("<g/>" * 20_001).encode(), "too many parts"),
    ("a.svg", SVG.format(" " * 600_000).encode(), "500 KiB"),
]


@pytest.mark.parametrize(("name", "raw"), GOOD_PICTURES)
def test_a_good_picture_passes(tmp_path: Path, name: str, raw: bytes) -> None:
    kiosk = KIOSK.replace("  website:", f"  logo: pictures/{name}\n  website:")
    assert lines_of(read_with(tmp_path, {"kiosk.yaml": kiosk, f"pictures/{name}": raw})) == []


@pytest.mark.parametrize(("name", "raw", "phrase"), BAD_PICTURES)
def test_a_bad_picture_is_refused(tmp_path: Path, name: str, raw: bytes, phrase: str) -> None:
    (tmp_path / name).write_bytes(raw)
    with pytest.raises(PictureError) as refused:
        check_picture(tmp_path / name)
    assert phrase in refused.value.says.format(**refused.value.values)


def test_a_bad_picture_is_said_where_it_is_asked_for(tmp_path: Path) -> None:
    kiosk = KIOSK.replace("  website:", "  logo: pictures/a.png\n  website:")
    (line,) = lines_of(read_with(tmp_path, {"kiosk.yaml": kiosk, "pictures/a.png": b"GIF89a"}))
    assert line == "kiosk.yaml:3:9: This is no PNG, JPEG or SVG picture."
