"""Keeps the visit and shows the page of now."""

from datetime import datetime

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QApplication, QWidget

from kiosk.content.model import Content, KeyUse
from kiosk.running.clock import Clock, known_time
from kiosk.running.focus import neighbour
from kiosk.running.idle import Idle
from kiosk.running.key_wishes import wish_of_key, wish_typing
from kiosk.running.keys import KeyMap, Keys
from kiosk.running.look import frame_for, theme_for
from kiosk.running.narration import narrate, read_focused
from kiosk.running.reader import Reader
from kiosk.running.touch import Touch
from kiosk.views.accessible import announce, announce_page, title_of
from kiosk.views.frame import Frame
from kiosk.views.overrides import called_by_qt
from kiosk.visit.destinations import AtSearch, AtStaffDoor, entrance
from kiosk.visit.machine import Machine
from kiosk.visit.pages import page
from kiosk.visit.shown import AnyPage, SearchPage
from kiosk.visit.step import Step
from kiosk.visit.visit import Visit
from kiosk.visit.wishes import (
    AskWhetherThere,
    Back,
    EndVisit,
    Erase,
    EraseAll,
    Go,
    HidePage,
    ReadAloud,
    Silence,
    Start,
    StayHere,
    Type,
    Wake,
    Wish,
)

_LONGEST_PAUSE_S = 9
"""Between looks at the clock: after a jump or a suspend, what is shown is right within 10 s, as a
coarse timer may come 5 % late (Qt::CoarseTimer)."""

_MOVES: frozenset[KeyUse] = frozenset({"next", "previous", "up", "down"})


class Stage(QWidget):
    """The window. An equal page changes nothing; the same kind of page in the same session is
    shown in place; anything else is a new frame."""

    stepped = Signal(object)
    """A visit has become another: a Step."""

    took_over = Signal(object)
    """Newly published Content is shown from now on."""

    may_be_closed = False
    """Whether the window manager may close it: only a window to look at content may be."""

    def __init__(self, content: Content, clock: Clock, reader: Reader | None = None) -> None:
        super().__init__()
        self._content = content
        self._published = content
        self._mark = ""
        self._clock = clock
        self._idle = Idle(content.idle, clock.uptime_s())
        self._reader = reader or Reader()
        self._reader.changed.connect(self.look_at_clock)
        self._reader.finished.connect(self._wait_longer)
        self.visit = Visit.fresh(content)
        self._page: AnyPage | None = None
        self._frame: Frame | None = None
        self._focus_before_question = ("", False)
        self._has_visitor = False
        self._has_answered = False
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self.look_at_clock)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)
        self.touch = Touch(clock.uptime_s, px_per_mm=1.0)
        self.touch.pressed.connect(self._reader.stop)
        self.touch.somebody.connect(self._somebody_touches)
        self.touch.woken.connect(self._wake)
        self.keys = Keys(self._key_map())
        self.keys.pressed.connect(self._key_pressed)
        self.keys.typed.connect(self._typed)
        self.keys.erased.connect(self._erased)

    def attend(self, application: QApplication) -> None:
        """Take all touches and keys of the application from now on."""
        application.installEventFilter(self.touch)
        application.installEventFilter(self.keys)

    def want(self, wish: Wish) -> None:
        """A visitor's wish comes true."""
        self._has_visitor = True
        self._reader.stop()
        self._idle.touched(self._clock.uptime_s())
        if isinstance(wish, Start | HidePage | EndVisit):
            self._take_over()
        self._become(self.visit.after(wish), wish)

    def begin_anew(self) -> None:
        """After something failed inside, wherever it was: the beginning, on a new frame."""
        for frame in self.findChildren(Frame, options=Qt.FindChildOption.FindDirectChildrenOnly):
            frame.hide()
            frame.deleteLater()
        self._frame = self._page = None
        if not self.visit.is_nobodys:
            self.want(Start())
        self.look_at_clock()

    def publish(self, content: Content) -> None:
        """Content to show from the next visit on, or from when this one begins anew: nobody finds
        a page changed that they are reading."""
        self._published = content
        if self.visit.is_nobodys:
            self._take_over()
            self.look_at_clock()

    def tell_staff(self, mark: str) -> None:
        """A small mark on the screen that nobody uses: what staff should look after."""
        self._mark = mark
        self.look_at_clock()

    def headset_plugged(self, is_in: bool) -> None:
        """A plug in the socket is a wish to hear; drawn, nobody else shall hear the rest."""
        self._key_pressed("headset-in" if is_in else "headset-out")

    def look_at_clock(self) -> None:
        """Show what is true now; ask a silent visitor, and end the visit of one who has left."""
        uptime_s = self._clock.uptime_s()
        if self._reader.is_speaking or self.touch.is_finger_down:
            self._wait_longer()
        elif self._has_answered:
            self.want(StayHere())
        self._look_for_visitor(uptime_s)
        now = known_time(self._clock)
        self._show(now)
        self._timer.start(round(self._pause_s(now, uptime_s) * 1000) + 1)

    def _pause_s(self, now: datetime | None, uptime_s: float) -> float:
        second = uptime_s % 60 if now is None else now.second + now.microsecond / 1e6
        longest = _LONGEST_PAUSE_S if self.visit.asked_until is None else 1.0
        return min(longest, 60 - second, self._idle.next_change_s(uptime_s))

    def _look_for_visitor(self, uptime_s: float) -> None:
        presence = self._idle.presence(uptime_s)
        if presence == "here" or self.visit.is_nobodys:
            return
        if presence == "gone" or not self._has_visitor:
            self._has_visitor = False
            self._take_over()
            self._become(Visit.nobodys(self._content), None)
        elif self.visit.asked_until is None:
            self._focus_before_question = self._focus()
            self._idle.asked(uptime_s)
            question = AskWhetherThere(self._until(uptime_s))
            self._become(self.visit.after(question), question)

    def _until(self, uptime_s: float) -> float:
        return uptime_s + self._content.idle.answer_within_s

    def _wait_longer(self) -> None:
        """Somebody is here: the pause begins anew, and so does the time to answer."""
        uptime_s = self._clock.uptime_s()
        if self.visit.asked_until is None:
            self._idle.touched(uptime_s)
            return
        self._idle.asked(uptime_s)
        self.visit = self.visit.after(AskWhetherThere(self._until(uptime_s)))

    def _somebody_touches(self) -> None:
        """On the question, a finger means to stay wherever it is, but for the button that leaves:
        so it is an answer once it is lifted."""
        self._has_visitor = True
        self._wait_longer()
        if self.visit.asked_until is not None:
            self._has_answered = True
            self._timer.start(0)

    def _wake(self) -> None:
        self.want(Wake())

    def _key_pressed(self, use: KeyUse | None) -> None:
        self._has_visitor = True
        self._reader.stop()
        asked = self.visit.asked_until is not None
        self._wait_longer()
        if use == "headset-out":
            self.want(Silence())
        elif self.visit.is_nobodys:
            self.want(Wake())
            if use in ("read", "headset-in"):
                self.want(ReadAloud())
        elif use in _MOVES and use is not None:
            self._move_focus(use)
        elif use == "select":
            self._select()
        elif asked:
            self.want(StayHere())
        elif use is not None:
            self.want(wish_of_key(use, self.visit.session))

    def _typed(self, letter: str) -> None:
        """A key of a keyboard beside the screen types where the screen's own keys would; for a
        space, the button that somebody has come to by keys goes first."""
        focused = self._frame.focused() if self._frame is not None else None
        is_at_button = focused is not None and focused.came_by_keys
        is_search = isinstance(self.visit.here, AtSearch)
        if letter == " " and (is_at_button or not is_search):
            self._key_pressed("select")
            return
        wish = wish_typing(letter, self._content, self.visit)
        if wish is None:
            self._key_pressed(None)
        else:
            if not isinstance(self.visit.here, AtStaffDoor):
                # Whoever types is in the field: the next space belongs to the words.
                self.setFocus()
            self.want(wish)

    def _erased(self) -> None:
        here = self.visit.here
        types = isinstance(here, AtSearch | AtStaffDoor) and here.typed
        if self.visit.asked_until is None and types:
            self.want(Erase())
        else:
            self._key_pressed("back")

    def _move_focus(self, use: KeyUse) -> None:
        if self._frame is None:
            return
        focused = self._frame.focused()
        start = focused if focused is not None and focused.came_by_keys else None
        control = neighbour(self._frame.controls(), start, use)
        if control is not None:
            control.take_focus(by_keys=True)
            if self._page is not None and self.visit.session.aloud:
                read_focused(self._reader, self._frame, self._page)

    def _select(self) -> None:
        focused = self._frame.focused() if self._frame is not None else None
        is_at_button = focused is not None and focused.came_by_keys
        if isinstance(self._page, SearchPage) and self._page.hits and not is_at_button:
            self.want(self._page.hits[0].wish)
        elif focused is not None:
            focused.click()
        else:
            self._move_focus("next")

    def _take_over(self) -> None:
        """What is published comes true, between two visits."""
        if self._published is self._content:
            return
        self._content = self._published
        self._idle = Idle(self._content.idle, self._clock.uptime_s())
        self._reader.recordings = self._content.recordings
        self.keys.key_map = self._key_map()
        if self.visit.session.language not in self._content.languages:
            self.visit = Visit.fresh(self._content)
        self._page = None
        self.took_over.emit(self._content)

    def _key_map(self) -> KeyMap:
        by_scan_code = QApplication.platformName() in ("xcb", "wayland")
        return KeyMap(self._content.keys, by_scan_code)

    @called_by_qt
    def closeEvent(self, event: QCloseEvent) -> None:
        event.setAccepted(self.may_be_closed)

    @called_by_qt
    def resizeEvent(self, event: QResizeEvent) -> None:
        self._drop_frame()
        self.look_at_clock()

    @called_by_qt
    def paintEvent(self, event: QPaintEvent) -> None:
        if self._frame is not None:
            painter = QPainter(self)
            painter.fillRect(self.rect(), self._frame.theme.palette.paper)
            painter.end()

    def _become(self, visit: Visit, wish: Wish | None) -> None:
        """Another visit is shown, and read aloud to those who want that."""
        self._has_answered = False
        before, self.visit = self.visit, visit
        self._show(known_time(self._clock), before, wish)
        if self._page is not None:
            step = Step(before, visit, self._page, wish)
            narrate(self._reader, self._frame, step)
            self.stepped.emit(step)

    def _show(
        self, now: datetime | None, before: Visit | None = None, wish: Wish | None = None
    ) -> None:
        machine = Machine(self._reader.languages, self._mark, self._clock.uptime_s())
        shown = page(self._content, self.visit, now, machine)
        self.touch.only_wakes = self.visit.is_nobodys
        if shown == self._page and self._frame is not None:
            return
        last, self._page = self._page, shown
        self._idle.shown(shown)
        in_place = (
            self._frame is not None
            and last is not None
            and type(last) is type(shown)
            and (last.id, last.session) == (shown.id, shown.session)
        )
        if in_place and self._frame is not None:
            self._frame.show_page(shown)
            if isinstance(wish, Type | Erase | EraseAll) and isinstance(shown, SearchPage):
                announce(self._frame.view, shown.found.text)
            elif last is not None and last.first != shown.first:
                announce_page(self._frame.view)
        else:
            self._show_anew(shown, last, before, wish)
        if before is not None and before != self.visit:
            typed = in_place and isinstance(wish, Type | Erase | EraseAll)
            self.touch.typed() if typed else self.touch.page_changed()

    def _show_anew(
        self, shown: AnyPage, last: AnyPage | None, before: Visit | None, wish: Wish | None
    ) -> None:
        """The page in a new frame, which has the focus where it makes sense."""
        old = self._frame
        focus, by_keys = self._focus_for(shown, last, before, wish)
        frame = frame_for(shown, theme_for(self._content, self.size(), shown.session))
        self.touch.px_per_mm = frame.theme.panel.px_per_mm
        frame.setParent(self)
        frame.setGeometry(self.rect())
        frame.wants.connect(self.want)
        frame.show_page(shown)
        frame.show()
        self._frame = frame
        if old is not None:
            old.hide()
            old.deleteLater()
        self.setWindowTitle(title_of(frame.view))
        announce_page(frame.view, urgent=isinstance(wish, AskWhetherThere))
        frame.focus(focus, by_keys)

    def _focus_for(
        self, shown: AnyPage, last: AnyPage | None, before: Visit | None, wish: Wish | None
    ) -> tuple[str | Wish, bool]:
        """What gets the focus on a new page, by its name or its wish, and whether it shows a ring:
        what had it before, the way one has come back from, else the page's first control."""
        if self._frame is None or last is None:
            return "", False
        if before is not None and (before.is_nobodys or self.visit.is_nobodys):
            return "", False
        name, by_keys = self._focus()
        if last.id == shown.id:
            return name, by_keys
        if before is not None and before.asked_until is not None:
            return self._focus_before_question
        if before is not None and isinstance(wish, Back):
            return Go(entrance(before.here)), by_keys
        return "", by_keys

    def _focus(self) -> tuple[str, bool]:
        """The name of what has the focus, and whether it shows a ring; no name if nothing has."""
        focused = self._frame.focused() if self._frame is not None else None
        return (focused.objectName(), focused.came_by_keys) if focused is not None else ("", False)

    def _drop_frame(self) -> None:
        if self._frame is not None:
            self._frame.hide()
            self._frame.deleteLater()
            self._frame = None
