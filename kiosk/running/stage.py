"""Keeps the visit and shows the page of now."""

from datetime import datetime

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from kiosk.content.model import Content
from kiosk.running.clock import Clock
from kiosk.running.idle import Idle
from kiosk.running.look import frame_for, theme_for
from kiosk.views.frame import Frame
from kiosk.visit.pages import page
from kiosk.visit.shown import AnyPage
from kiosk.visit.visit import Back, Start, Visit, Wish

_LONGEST_PAUSE_S = 10
"""Between looks at the clock: after a jump or a suspend, what is shown is right within this."""

_VISITOR_EVENTS = frozenset(
    {
        QEvent.Type.MouseButtonPress,
        QEvent.Type.MouseButtonRelease,
        QEvent.Type.TouchBegin,
        QEvent.Type.TouchUpdate,
        QEvent.Type.TouchEnd,
        QEvent.Type.KeyPress,
    }
)

_KEYS: dict[Qt.Key, Wish] = {
    Qt.Key.Key_Escape: Back(),
    Qt.Key.Key_Backspace: Back(),
    Qt.Key.Key_Home: Start(),
}


class Stage(QWidget):
    """The window. An equal page changes nothing; the same kind of page in the same session is
    shown in place; anything else is a new frame."""

    def __init__(self, content: Content, clock: Clock) -> None:
        super().__init__()
        self._content = content
        self._clock = clock
        self._idle = Idle(content.idle, clock.now())
        self.visit = Visit.fresh(content)
        self._page: AnyPage | None = None
        self._frame: Frame | None = None
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self.look_at_clock)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)
        self.setWindowTitle(content.organisation.name[content.first_language])

    def want(self, wish: Wish) -> None:
        """A visitor's wish comes true."""
        self._idle.touched(self._clock.now())
        self.visit = self.visit.after(wish)
        self._show(self._clock.now())

    def look_at_clock(self) -> None:
        """Show what is true now; end a visit that was left."""
        now = self._clock.now()
        if self._idle.is_over(now) and self.visit != Visit.fresh(self._content):
            self.visit = Visit.fresh(self._content)
        self._show(now)
        to_next_minute = 60 - now.second - now.microsecond / 1e6
        self._timer.start(round(min(_LONGEST_PAUSE_S, to_next_minute) * 1000) + 1)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Notices that somebody is there; installed on the application."""
        if event.type() in _VISITOR_EVENTS:
            self._idle.touched(self._clock.now())
        return False

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """The keys that no button takes: back, and to the first page."""
        wish = _KEYS.get(Qt.Key(event.key()))
        if wish is not None:
            self.want(wish)

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._drop_frame()
        self.look_at_clock()

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._frame is not None:
            painter = QPainter(self)
            painter.fillRect(self.rect(), self._frame.theme.palette.paper)
            painter.end()

    def _show(self, now: datetime) -> None:
        shown = page(self._content, self.visit, now)
        if shown == self._page and self._frame is not None:
            return
        before, self._page = self._page, shown
        in_place = (
            self._frame is not None
            and type(before) is type(shown)
            and before is not None
            and (before.id, before.session) == (shown.id, shown.session)
        )
        if in_place and self._frame is not None:
            self._frame.show_page(shown)
            return
        focused = self._frame.focused_name() if self._frame is not None else ""
        by_keys = self._frame is not None and self._frame.focused_by_keys()
        old = self._frame
        theme = theme_for(self._content, self.size(), shown.session)
        frame = frame_for(shown, theme)
        frame.setParent(self)
        frame.setGeometry(self.rect())
        frame.wants.connect(self.want)
        frame.show_page(shown)
        frame.show()
        frame.focus(focused, by_keys)
        self._frame = frame
        if old is not None:
            old.hide()
            old.deleteLater()

    def _drop_frame(self) -> None:
        if self._frame is not None:
            self._frame.hide()
            self._frame.deleteLater()
            self._frame = None
