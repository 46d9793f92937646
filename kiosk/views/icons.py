"""The icons, in any colour."""

from functools import lru_cache

from PySide6.QtCore import QByteArray, QRectF
from PySide6.QtGui import QColor, QImage, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from kiosk.resources import assets


@lru_cache(maxsize=256)
def _picture(name: str, side: int, colour: str, ratio: float) -> QPixmap:
    drawing = (assets() / "icons" / f"{name}.svg").read_bytes()
    renderer = QSvgRenderer(QByteArray(drawing.replace(b"currentColor", colour.encode())))
    image = QImage(
        round(side * ratio), round(side * ratio), QImage.Format.Format_ARGB32_Premultiplied
    )
    image.fill(0)
    painter = QPainter(image)
    renderer.render(painter)
    painter.end()
    picture = QPixmap.fromImage(image)
    picture.setDevicePixelRatio(ratio)
    return picture


@lru_cache(maxsize=32)
def picture_of(png: bytes) -> QPixmap:
    """A picture of the content, unpacked once."""
    picture = QPixmap()
    picture.loadFromData(png)
    return picture


def draw_icon(painter: QPainter, name: str, box: QRectF, colour: QColor) -> None:
    """The icon as large as fits the box, in its middle."""
    side = round(min(box.width(), box.height()))
    ratio = painter.device().devicePixelRatio()
    left = round(box.center().x() - side / 2)
    top = round(box.center().y() - side / 2)
    painter.drawPixmap(left, top, _picture(name, side, colour.name(), ratio))
