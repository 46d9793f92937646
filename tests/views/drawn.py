"""What a widget draws: every text and every picture, as it reaches the paper.

The widget paints on a paper that keeps no pixels but writes down what was drawn on it: so a test
sees each line of text with its place, font and colour, whatever the view thinks it has drawn.
"""

from dataclasses import dataclass

from PySide6.QtCore import QPoint, QPointF, QRect, QRectF, QSize
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetricsF,
    QImage,
    QPaintDevice,
    QPaintEngine,
    QPaintEngineState,
    QPainterPath,
    QPixmap,
    QRegion,
    QTextItem,
)
from PySide6.QtWidgets import QWidget

_TOUCHING = 1.0
"""Pixels between two runs of one line: a text in two scripts comes in two runs."""

_LARGEST = 2**31 - 1


@dataclass(frozen=True)
class DrawnText:
    """One line of text in the coordinates of the outermost widget, in pixels."""

    text: str
    left: float
    baseline: float
    width: float
    font: QFont
    colour: QColor
    widget: QWidget

    @property
    def ink(self) -> QRectF:
        """The box around the letters themselves."""
        tight = QFontMetricsF(self.font).tightBoundingRect(self.text.strip())
        indent = QFontMetricsF(self.font).horizontalAdvance(
            self.text[: len(self.text) - len(self.text.lstrip())]
        )
        return tight.translated(self.left + indent, self.baseline)

    @property
    def line_box(self) -> QRectF:
        """From the baseline up to the top of capital letters: what no other line may cover."""
        height = QFontMetricsF(self.font).capHeight()
        width = QFontMetricsF(self.font).horizontalAdvance(self.text.strip())
        return QRectF(self.left, self.baseline - height, width, height)


@dataclass(frozen=True)
class DrawnPicture:
    """A picture or icon, where it was drawn."""

    box: QRectF
    widget: QWidget


class _Notes(QPaintEngine):
    def __init__(self) -> None:
        super().__init__(QPaintEngine.PaintEngineFeature.AllFeatures)
        self.texts: list[tuple[str, QPointF, float, QFont, QColor]] = []
        self.pictures: list[QRectF] = []

    def begin(self, pdev: QPaintDevice) -> bool:
        return True

    def end(self) -> bool:
        return True

    def type(self) -> QPaintEngine.Type:
        return QPaintEngine.Type.User

    def updateState(self, state: QPaintEngineState) -> None:
        """Nothing: the painter is asked when something is drawn."""

    def drawPath(self, path: QPainterPath) -> None:
        """Nothing: fills and lines are measured from pixels."""

    def drawPixmap(self, r: QRectF | QRect, pm: QPixmap | QImage, sr: QRectF | QRect) -> None:
        self.pictures.append(self.painter().combinedTransform().mapRect(QRectF(r)))

    def drawTextItem(
        self, p: QPointF | QPoint | QPainterPath.Element, text_item: QTextItem
    ) -> None:
        painter = self.painter()
        self.texts.append(
            (
                text_item.text(),
                painter.combinedTransform().map(p),
                text_item.width(),
                QFont(text_item.font()),
                QColor(painter.pen().color()),
            )
        )


class _Paper(QPaintDevice):
    def __init__(self, size: QSize) -> None:
        super().__init__()
        self.notes = _Notes()
        metric = QPaintDevice.PaintDeviceMetric
        self._metrics = {
            metric.PdmWidth: size.width(),
            metric.PdmHeight: size.height(),
            metric.PdmDpiX: 96,
            metric.PdmDpiY: 96,
            metric.PdmPhysicalDpiX: 96,
            metric.PdmPhysicalDpiY: 96,
            metric.PdmDepth: 32,
            metric.PdmNumColors: _LARGEST,
            metric.PdmDevicePixelRatio: 1,
            metric.PdmDevicePixelRatioScaled: int(QPaintDevice.devicePixelRatioFScale()),
        }

    def paintEngine(self) -> QPaintEngine:
        return self.notes

    def metric(self, metric: QPaintDevice.PaintDeviceMetric) -> int:
        return self._metrics.get(metric, 0)


def drawn_on(outermost: QWidget) -> tuple[list[DrawnText], list[DrawnPicture]]:
    """Everything that the visible widgets draw, each widget in its turn."""
    texts: list[DrawnText] = []
    pictures: list[DrawnPicture] = []
    for widget in (outermost, *outermost.findChildren(QWidget)):
        if not widget.isVisibleTo(outermost) or widget.size().isEmpty():
            continue
        paper = _Paper(widget.size())
        widget.render(paper, QPoint(), QRegion(widget.rect()), QWidget.RenderFlag(0))
        at = QPointF(widget.mapTo(outermost, QPoint()))
        texts += _lines(paper.notes, at, widget)
        pictures += [DrawnPicture(box.translated(at), widget) for box in paper.notes.pictures]
    return texts, pictures


def _lines(notes: _Notes, at: QPointF, widget: QWidget) -> list[DrawnText]:
    lines: list[DrawnText] = []
    for text, start, width, font, colour in notes.texts:
        left, baseline = start.x() + at.x(), start.y() + at.y()
        last = lines[-1] if lines else None
        if (
            last is not None
            and last.baseline == baseline
            and last.font == font
            and abs(last.left + last.width - left) < _TOUCHING
        ):
            joined = last.text + text
            lines[-1] = DrawnText(
                joined, last.left, baseline, last.width + width, font, colour, widget
            )
        else:
            lines.append(DrawnText(text, left, baseline, width, font, colour, widget))
    return lines
