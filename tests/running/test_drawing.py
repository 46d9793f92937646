"""Pictures are drawn by a child that cannot hurt: not by size, not by time, not by nonsense."""

import struct
import zlib
from pathlib import Path

import pytest
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QApplication

from kiosk.resources import sample_content
from kiosk.running.drawing import (
    LONGEST_SIDE,
    SVG_SIDE,
    CostlyDrawingError,
    DrawingError,
    draw,
)

SQUARE = (
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 10 10" width="10" height="10">{}</svg>'
)
RED = '<rect width="10" height="10" fill="#ff0000"/>'


def image(png: bytes) -> QImage:
    found = QImage.fromData(png)
    assert not found.isNull()
    return found


def png(width: int, height: int, whole: bool = True) -> bytes:
    """A black-and-white picture, written by hand; one that is not whole says it is larger."""
    row = b"\x00" + b"\x55" * -(-width // 8)
    return _png_of(width, height, 1 if whole else 8, 0, row, height if whole else 10)


def _png_of(
    width: int, height: int, depth: int, kind: int, row: bytes, rows: int | None = None
) -> bytes:
    """Of so many bits a colour, and PNG's number for what the colours are; all rows alike."""
    head = struct.pack(">IIBBBBB", width, height, depth, kind, 0, 0, 0)
    squeezed = zlib.compress(row * (height if rows is None else rows), 1)
    return (
        b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", squeezed) + chunk(b"IEND", b"")
    )


def chunk(kind: bytes, body: bytes) -> bytes:
    checked = kind + body
    return struct.pack(">I", len(body)) + checked + struct.pack(">I", zlib.crc32(checked))


def bomb(depth: int) -> str:
    """A drawing that draws itself ten times over, at every depth again."""
    uses = '<use xlink:href="#{}"/>' * 10
    groups = "".join(
        f'<g id="g{level}">{uses.replace("{}", f"g{level - 1}")}</g>' for level in range(1, depth)
    )
    return (
        '<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink"'
        ' width="100" height="100"><defs><g id="g0"><circle r="9"/></g>'
        f'{groups}</defs><use xlink:href="#g{depth - 1}"/></svg>'
    )


def test_a_photo_stays_as_it_is(tmp_path: Path, qapp: QApplication) -> None:
    path = tmp_path / "photo.png"
    photo = QImage(40, 30, QImage.Format.Format_RGB32)
    photo.fill(QColor("#0B4A6B"))
    photo.save(str(path))
    drawn = image(draw(path))
    assert (drawn.width(), drawn.height()) == (40, 30)
    assert drawn.pixelColor(20, 15) == QColor("#0B4A6B")


def test_a_drawing_is_drawn_large_enough_for_the_largest_panel(
    tmp_path: Path, qapp: QApplication
) -> None:
    path = tmp_path / "logo.svg"
    path.write_text(SQUARE.format(RED), encoding="utf-8")
    drawn = image(draw(path))
    assert (drawn.width(), drawn.height()) == (SVG_SIDE, SVG_SIDE)
    assert drawn.pixelColor(200, 200) == QColor("#ff0000")


def test_what_is_transparent_stays_transparent(tmp_path: Path, qapp: QApplication) -> None:
    path = tmp_path / "empty.svg"
    path.write_text(SQUARE.format('<rect width="5" height="5" fill="#ff0000"/>'), encoding="utf-8")
    assert image(draw(path)).pixelColor(SVG_SIDE - 1, SVG_SIDE - 1).alpha() == 0


def test_a_large_photo_is_made_as_large_as_it_is_ever_shown(
    tmp_path: Path, qapp: QApplication
) -> None:
    path = tmp_path / "wide.png"
    path.write_bytes(png(8000, 2000))
    drawn = image(draw(path))
    assert (drawn.width(), drawn.height()) == (LONGEST_SIDE, 400)


def test_the_logo_of_the_sample_can_be_drawn(qapp: QApplication) -> None:
    assert not image(draw(sample_content() / "pictures" / "logo.svg")).isNull()


def test_a_drawing_that_would_draw_for_hours_is_given_up(tmp_path: Path) -> None:
    path = tmp_path / "bomb.svg"
    path.write_text(bomb(12), encoding="utf-8")
    with pytest.raises(CostlyDrawingError):
        draw(path)


def test_a_picture_that_would_fill_the_memory_is_given_up(tmp_path: Path) -> None:
    path = tmp_path / "huge.png"
    path.write_bytes(png(100_000, 100_000, whole=False))
    with pytest.raises(DrawingError):
        draw(path)


def test_a_picture_with_very_fine_colours_takes_little_memory(tmp_path: Path) -> None:
    """Sixteen bits a colour: 122 MB in memory, twice that while it is made smaller."""
    path = tmp_path / "fine.png"
    path.write_bytes(_png_of(4000, 4000, depth=16, kind=6, row=bytes(1 + 4000 * 8)))
    with pytest.raises(DrawingError):
        draw(path)


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("empty.png", b""),
        ("text.png", b"This is no picture."),
        ("half.png", png(100, 100)[:60]),
        ("broken.svg", b"<svg"),
        ("page.svg", b"<html><body>Hello</body></html>"),
        ("nothing.svg", b'<svg xmlns="http://www.w3.org/2000/svg" width="0" height="0"/>'),
    ],
)
def test_what_is_no_picture_is_refused(tmp_path: Path, name: str, content: bytes) -> None:
    path = tmp_path / name
    path.write_bytes(content)
    with pytest.raises(DrawingError):
        draw(path)


def test_a_picture_that_is_not_there_is_refused(tmp_path: Path) -> None:
    with pytest.raises(DrawingError):
        draw(tmp_path / "gone.png")
