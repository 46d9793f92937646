"""What is measured from pixels: contrast, the height of letters, squares of a code."""

from functools import cached_property

import numpy as np
import numpy.typing as npt
from PySide6.QtCore import QRectF
from PySide6.QtGui import QFontMetricsF, QImage, QPixmap

from tests.views.drawn import DrawnText

Pixels = npt.NDArray[np.uint8]
"""Rows of pixels, each red, green and blue."""

FLAT_CAPITALS = frozenset("HIEKNMPRTFZXBDLŁНІЕКМРТХПИГБВЯШ1457")
"""Capitals without curves above the line: their height is the height of capitals. Digits of the
font are as high."""

_SHARE_OF_INK = 0.002
"""Of the pixels of a text that are surely all ink; fewer may be a stray colour."""

_ENOUGH_PIXELS = 30_000
"""Of a larger text every second or third pixel is looked at."""


def pixels_of(picture: QPixmap | QImage) -> Pixels:
    image = picture.toImage() if isinstance(picture, QPixmap) else picture
    image = image.convertToFormat(QImage.Format.Format_RGB888)
    flat = np.frombuffer(image.constBits(), dtype=np.uint8)
    rows = flat.reshape(image.height(), image.bytesPerLine())
    return rows[:, : image.width() * 3].reshape(image.height(), image.width(), 3).copy()


def crop(pixels: Pixels, box: QRectF) -> Pixels:
    """The pixels that lie at least partly in the box."""
    height, width = pixels.shape[:2]
    left, right = max(0, int(box.left())), min(width, int(np.ceil(box.right())))
    top, bottom = max(0, int(box.top())), min(height, int(np.ceil(box.bottom())))
    return pixels[top:bottom, left:right]


def luminance(pixels: Pixels) -> npt.NDArray[np.float64]:
    """Relative luminance by WCAG 2.2."""
    share = pixels.astype(np.float64) / 255
    linear = np.where(share <= 0.04045, share / 12.92, ((share + 0.055) / 1.055) ** 2.4)
    weighted: npt.NDArray[np.float64] = linear @ np.array([0.2126, 0.7152, 0.0722])
    return weighted


def contrast(pixels: Pixels) -> float:
    """Between the commonest colour and the one that differs most from it, by WCAG 2.2."""
    step = max(1, round((pixels.size / _ENOUGH_PIXELS) ** 0.5))
    some = pixels[::step, ::step].astype(np.uint32)
    packed = (some[..., 0] << 16) | (some[..., 1] << 8) | some[..., 2]
    colours, counts = np.unique(packed, return_counts=True)
    parts = np.stack([colours >> 16, colours >> 8 & 255, colours & 255], axis=-1)
    values = luminance(parts.astype(np.uint8))
    ground = values[counts.argmax()]
    ratios = np.maximum(values, ground) + 0.05
    ratios /= np.minimum(values, ground) + 0.05
    order = np.argsort(ratios)[::-1]
    enough = np.cumsum(counts[order]) >= max(1, packed.size * _SHARE_OF_INK)
    return float(ratios[order][enough.argmax()])


class Letter:
    """A capital letter on the screen, by its pixels."""

    def __init__(self, pixels: Pixels, drawn: DrawnText, place: int) -> None:
        metrics = QFontMetricsF(drawn.font)
        left = drawn.left + metrics.horizontalAdvance(drawn.text[:place])
        right = drawn.left + metrics.horizontalAdvance(drawn.text[: place + 1])
        size = drawn.font.pixelSize()
        # Above and below as much as there is between the lines.
        box = QRectF(left, drawn.baseline - size * 0.9, right - left, size * 1.0)
        self._pixels = crop(pixels, box)

    @cached_property
    def _ink(self) -> npt.NDArray[np.float64]:
        """How much of each pixel is ink, from 0 to 1."""
        light = self._pixels.mean(axis=2)
        values, counts = np.unique(light, return_counts=True)
        ground = values[counts.argmax()]
        distance = np.abs(light - ground)
        ink: npt.NDArray[np.float64] = distance / max(distance.max(), 1e-9)
        return ink

    @property
    def height(self) -> float:
        """In pixels; a row that is half covered counts half."""
        rows = self._ink.max(axis=1)
        solid = np.median(rows[rows > 0.5]) if (rows > 0.5).any() else 1.0
        return float(np.minimum(rows / solid, 1.0)[rows > 0.15].sum())

    @property
    def weight(self) -> float:
        """How much ink it has, in pixels."""
        return float(self._ink.sum())


def smallest_capital(pixels: Pixels, texts: list[DrawnText]) -> tuple[float, str] | None:
    """The least height of a flat capital letter on the screen in pixels, and where it stands."""
    found: list[tuple[float, str]] = []
    for drawn in texts:
        place = next((i for i, letter in enumerate(drawn.text) if letter in FLAT_CAPITALS), None)
        if place is not None:
            found.append((Letter(pixels, drawn, place).height, drawn.text))
    return min(found, default=None)
