"""The last window of all: whose kiosk this is and whom to ring, when nothing else can be shown.

It needs as little as possible: no stage, no page, no clock, no pieces of other views.
"""

from collections.abc import Sequence

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QCloseEvent, QFontMetrics, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from kiosk.views.overrides import called_by_qt
from kiosk.views.panel import Panel
from kiosk.views.theme import Role, Theme, standard_palette
from kiosk.views.writing import tied

_ROLES: tuple[tuple[Role, Role, Role], ...] = (
    ("headline", "date", "grand"),
    ("title", "large", "headline"),
    ("large", "lead", "title"),
    ("name", "small", "large"),
)
"""Of names, sentences and phone: the largest in which all of it fits."""

_FLAGS = Qt.AlignmentFlag.AlignHCenter | Qt.TextFlag.TextWordWrap
_HIGHEST = 1_000_000


class SafeWindow(QWidget):
    """``names`` and ``sentences`` are said in every language, one under the other; ``millimetres``
    are the panel's width and height, ``colours`` its institution's brand and accent. It cannot be
    closed, and no key does anything."""

    def __init__(
        self,
        names: Sequence[str],
        sentences: Sequence[str],
        phone: str | None,
        millimetres: tuple[float, float],
        colours: tuple[str, str],
    ) -> None:
        super().__init__()
        self._names = tuple(tied(name) for name in names)
        self._sentences = tuple(tied(sentence) for sentence in sentences)
        self._phone = () if phone is None else (phone,)
        self._millimetres = millimetres
        self._palette = standard_palette(*colours)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)
        self.setCursor(Qt.CursorShape.BlankCursor)
        self.setWindowTitle(" · ".join(self._names))
        self.setAccessibleName(" ".join((*names, *sentences, *self._phone)))

    def fits(self) -> bool:
        """Whether all of it can be read in the window as it is."""
        theme = self._theme()
        return any(self._is_room(self._placed(theme, roles), theme) for roles in _ROLES)

    @called_by_qt
    def closeEvent(self, event: QCloseEvent) -> None:
        event.ignore()

    @called_by_qt
    def keyPressEvent(self, event: QKeyEvent) -> None:
        event.accept()

    @called_by_qt
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        try:
            painter.fillRect(self.rect(), self._palette.paper)
            if not self.size().isEmpty():
                self._write(painter, self._theme())
        finally:
            # A painter that outlives its event would crash Qt.
            painter.end()

    def _write(self, painter: QPainter, theme: Theme) -> None:
        for roles in _ROLES:
            placed = self._placed(theme, roles)
            if self._is_room(placed, theme):
                break
        below = (self.height() - placed[-1][2].bottom()) // 2
        painter.setPen(self._palette.ink)
        for text, role, place in placed:
            painter.setFont(theme.font(role))
            painter.drawText(place.translated(0, max(0, below)), int(_FLAGS), text)

    def _placed(
        self, theme: Theme, roles: tuple[Role, Role, Role]
    ) -> list[tuple[str, Role, QRect]]:
        """Every text with its font and its place, from the top of the window down."""
        top, placed = theme.margin, list[tuple[str, Role, QRect]]()
        for texts, role in zip((self._names, self._sentences, self._phone), roles, strict=True):
            for text in texts:
                room = QRect(theme.margin, top, self.width() - 2 * theme.margin, _HIGHEST)
                place = QFontMetrics(theme.font(role)).boundingRect(room, int(_FLAGS), text)
                place.setRect(room.x(), top, room.width(), place.height())
                placed.append((text, role, place))
                top = place.bottom() + theme.gap
            top += theme.gap
        return placed

    def _is_room(self, placed: list[tuple[str, Role, QRect]], theme: Theme) -> bool:
        return placed[-1][2].bottom() + theme.margin <= self.height()

    def _theme(self) -> Theme:
        return Theme(Panel.of(self.size(), *self._millimetres), self._palette)
