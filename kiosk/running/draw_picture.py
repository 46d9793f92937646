"""What the drawing child does: one picture file in, PNG bytes out."""

from pathlib import Path

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QSize, Qt
from PySide6.QtGui import QImage, QImageReader, QImageWriter, QPainter
from PySide6.QtSvg import QSvgRenderer

from kiosk.running.drawing import LONGEST_SIDE, SVG_SIDE

MOST_IMAGE_MB = 100
"""Of one picture in memory: while it is made smaller there are two of it, and all that is needed
stays below 300 MB."""


def as_png(path: Path) -> bytes:
    """The picture as PNG, empty if it cannot be drawn."""
    QImageReader.setAllocationLimit(MOST_IMAGE_MB)
    image = _drawing(path) if path.suffix.lower() == ".svg" else _photo(path)
    if image.isNull():
        return b""
    packed = QByteArray()
    buffer = QBuffer(packed)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    QImageWriter(buffer, QByteArray(b"png")).write(image)
    return bytes(packed.data())


def _drawing(path: Path) -> QImage:
    renderer = QSvgRenderer(str(path))
    if not renderer.isValid() or renderer.defaultSize().isEmpty():
        return QImage()
    size = renderer.defaultSize().scaled(
        QSize(SVG_SIDE, SVG_SIDE), Qt.AspectRatioMode.KeepAspectRatio
    )
    image = QImage(size, QImage.Format.Format_ARGB32)
    image.fill(0)
    painter = QPainter(image)
    renderer.render(painter)
    painter.end()
    return image


def _photo(path: Path) -> QImage:
    reader = QImageReader(str(path))
    reader.setAutoTransform(True)
    size = reader.size()
    if size.isValid() and max(size.width(), size.height()) > LONGEST_SIDE:
        most = QSize(LONGEST_SIDE, LONGEST_SIDE)
        reader.setScaledSize(size.scaled(most, Qt.AspectRatioMode.KeepAspectRatio))
    return reader.read()
