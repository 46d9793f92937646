"""Which screen the kiosk is on: the one that the content names, whole, whatever is done to it.

Screens come late, go and come back, are turned, get other sizes, change their order. Qt tells of
it; what it does not tell is seen at a slow beat. A window manager may hinder or may not be there:
what counts is where the window really is, so that is looked at until it covers the screen.
"""

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import QEvent, QObject, QRect, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QGuiApplication, QScreen, QWindow
from PySide6.QtWidgets import QWidget

from kiosk.content.model import Content, Screen
from kiosk.running.condition import Condition
from kiosk.views.overrides import called_by_qt

BEAT_S = 10.0
"""Between two looks at a screen that is covered, when nobody tells of a change."""

_SOON_S = 0.05
"""After a change is told; several of them mostly come at once."""

_FIRST_AGAIN_S, _LONGEST_AGAIN_S = 0.1, 5.0
"""Until it is looked again at a window that was told to cover its screen; then twice as long."""

_TRIES_UNTIL_TOLD = 5
"""Looks after which staff is told that the window does not cover its screen: after about 3 s."""

_HIDDEN_AFTER = 1
"""Looks after which a window that has not appeared is taken to be hidden, not slow: 0.7 s."""

_SMALLEST = 200
"""Pixels a side: what is smaller is no screen, but what a system shows in place of one."""

_LIKE = 0.15
"""By how much the shape of a screen may differ from the one that the content was laid out for."""

_LEAST_SHORT_SIDE = 720
"""Pixels of the shorter side; docs/it.md names panels from 1280 × 800 on."""


class Place(NamedTuple):
    """A screen as far as it matters here: what it is called, where it is on the desktop, and how
    many pixels it has, which with scaling are more than its box on the desktop."""

    name: str
    model: str
    box: QRect
    pixels: QSize

    @property
    def is_there(self) -> bool:
        """Where there is no screen, Qt invents one: of no size, or on X11 with the last one's size
        and the display's name (``:0.0``)."""
        return self.is_large and not self.name.startswith(":")

    @property
    def is_large(self) -> bool:
        return min(self.box.width(), self.box.height()) >= _SMALLEST

    def is_called(self, wanted: str) -> bool:
        """By its connector or its model, in capitals or not."""
        asked = wanted.strip().casefold()
        return asked in (self.name.casefold(), self.model.casefold())


def chosen(places: Sequence[Place], output: str | None) -> int | None:
    """The number of the screen to be on: the one of that name; else the first one, which is the
    session's primary; None if there is none."""
    there = [number for number, place in enumerate(places) if place.is_there]
    named = (number for number in there if output is not None and places[number].is_called(output))
    return next(named, there[0] if there else None)


def trouble_with(places: Sequence[Place], wanted: Screen) -> str:
    """What staff should know of the screens there are; empty if all is as the content says."""
    number = chosen(places, wanted.output)
    if number is None:
        return "No screen is connected. Is it switched on, and its cable plugged in?"
    place = places[number]
    if wanted.output is not None and not place.is_called(wanted.output):
        names = ", ".join(_in_words(one) for one in places if one.is_there)
        return f"There is no screen {wanted.output!r} (screen.output); there is {names}."
    return misfit(place.pixels, wanted)


def misfit(size: QSize, wanted: Screen) -> str:
    """What is wrong with a screen of that size in pixels, for content that was laid out for other
    millimetres; empty if nothing is. A turned screen is not wrong: its millimetres turn with it."""
    long, short = max(size.width(), size.height()), min(size.width(), size.height())
    long_mm = max(wanted.width_mm, wanted.height_mm)
    short_mm = min(wanted.width_mm, wanted.height_mm)
    if short < _LEAST_SHORT_SIDE:
        return f"The screen has only {size.width()} × {size.height()} pixels; pages may not fit."
    if abs((long / short) / (long_mm / short_mm) - 1) > _LIKE:
        return (
            f"The screen has {size.width()} × {size.height()} pixels, which is another shape than"
            f" the {wanted.width_mm:g} × {wanted.height_mm:g} mm in kiosk.yaml."
        )
    return ""


def _in_words(place: Place) -> str:
    return f"{place.name} ({place.model})" if place.model else place.name


class Screens(QObject):
    """Keeps the window on the whole of its screen."""

    covered = Signal()
    """The window covers a screen that it did not cover before."""

    def __init__(
        self, window: QWidget, wanted: Screen, condition: Condition, beat_s: float = BEAT_S
    ) -> None:
        super().__init__(window)
        self._window = window
        self._wanted = wanted
        self._condition = condition
        self._beat_s = beat_s
        self._tries = 0
        self._is_told = False
        self._is_covered = False
        self._has_screen = False
        self._followed: QWindow | None = None
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self.look)

    def begin(self) -> None:
        """The window appears, as soon as there is a screen."""
        application = QGuiApplication.instance()
        if isinstance(application, QGuiApplication):
            application.screenAdded.connect(self._follow_screen)
            application.screenRemoved.connect(self._look_soon)
            application.primaryScreenChanged.connect(self._look_soon)
        for screen in QGuiApplication.screens():
            self._follow_screen(screen)
        self.look()

    def take_over(self, content: Content) -> None:
        """This content says from now on which screen it is for."""
        self._wanted = content.screen
        self._look_soon()

    def look(self) -> None:
        """Is the window where it belongs? If not, it is put there."""
        screens = _in_order()
        places = [_place_of(screen) for screen in screens]
        number = chosen(places, self._wanted.output)
        self._has_screen = number is not None
        trouble = trouble_with(places, self._wanted)
        was_covered, self._is_covered = self._is_covered, False
        if number is None:
            self._take_any(screens, places)
        else:
            self._is_covered = self._covers(screens[number])
            if not self._is_covered:
                self._cover(screens[number])
                if self._tries >= _TRIES_UNTIL_TOLD:
                    trouble = f"The window does not cover the screen {places[number].name}."
        self._tell(trouble)
        self._timer.start(round(self._pause_s() * 1000))
        if self._is_covered and not was_covered:
            self.covered.emit()

    def _take_any(self, screens: Sequence[QScreen], places: Sequence[Place]) -> None:
        """On an X server that does not tell of its screens (no RandR) there is only an invented
        one; better that than no window."""
        if not self._window.isVisible() and places and places[0].is_large:
            self._cover(screens[0])

    def _pause_s(self) -> float:
        is_told, self._is_told = self._is_told, False
        if self._is_covered or not self._has_screen:
            self._tries = 0
            return self._beat_s
        # Looks that somebody asked for say nothing of how long it takes already.
        if not is_told:
            self._tries = min(self._tries + 1, _TRIES_UNTIL_TOLD)
        return min(_FIRST_AGAIN_S * float(2**self._tries), _LONGEST_AGAIN_S, self._beat_s)

    def _tell(self, trouble: str) -> None:
        if trouble:
            self._condition.tell("screen", trouble)
        else:
            self._condition.is_over("screen")

    def _covers(self, screen: QScreen) -> bool:
        """Whether all of the screen is the window's, to the pixel; where scaling rounds, to one."""
        window = self._window
        handle = window.windowHandle()
        if handle is None or not window.isVisible() or window.isMinimized():
            return False
        if not window.isFullScreen():
            # It may have the size by chance, and yet a panel on top or another window beside it.
            return False
        if not _is_on_wayland() and not handle.isExposed():
            # Another program has unmapped it, and Qt believes it to be shown. (On Wayland, what is
            # not lit just now is not exposed either.)
            return False
        box, wanted = window.geometry(), screen.geometry()
        if _is_on_wayland():
            # There a window never learns where it is, only on which screen.
            box.moveTopLeft(wanted.topLeft())
            if handle.screen() is not screen:
                return False
        off = (
            box.left() - wanted.left(),
            box.top() - wanted.top(),
            box.right() - wanted.right(),
            box.bottom() - wanted.bottom(),
        )
        return max(map(abs, off)) <= (1 if screen.devicePixelRatio() % 1 else 0)

    def _cover(self, screen: QScreen) -> None:
        window = self._window
        handle = window.windowHandle()
        if _is_on_wayland() and handle is not None and handle.screen() is not screen:
            # Which screen a full window is on is said when it becomes full.
            window.setWindowState(Qt.WindowState.WindowNoState)
        elif handle is not None and not handle.isExposed() and self._tries > _HIDDEN_AFTER:
            window.hide()
        window.setScreen(screen)
        # Without a window manager, full screen alone leaves a tiny window.
        window.setGeometry(screen.geometry())
        window.showFullScreen()
        self._follow_window()

    def _follow_screen(self, screen: QScreen) -> None:
        screen.geometryChanged.connect(self._look_soon)
        screen.physicalDotsPerInchChanged.connect(self._look_soon)
        self._look_soon()

    def _follow_window(self) -> None:
        """A window manager may move, shrink or fold it."""
        handle = self._window.windowHandle()
        if handle is None or handle is self._followed:
            return
        self._followed = handle
        for changed in (
            handle.xChanged,
            handle.yChanged,
            handle.widthChanged,
            handle.heightChanged,
            handle.visibilityChanged,
            handle.screenChanged,
        ):
            changed.connect(self._look_soon)
        # No signal says that another program has unmapped it.
        handle.installEventFilter(self)

    @called_by_qt
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.Expose:
            self._look_soon()
        return False

    def _look_soon(self) -> None:
        if not self._timer.isActive() or self._timer.remainingTime() > _SOON_S * 1000:
            self._is_told = True
            self._timer.start(round(_SOON_S * 1000))


def _is_on_wayland() -> bool:
    return QGuiApplication.platformName() == "wayland"


def _in_order() -> list[QScreen]:
    """The screens there are, the session's primary first."""
    primary = QGuiApplication.primaryScreen()
    return sorted(QGuiApplication.screens(), key=lambda screen: screen is not primary)


def _place_of(screen: QScreen) -> Place:
    box = screen.geometry()
    return Place(screen.name(), screen.model(), box, box.size() * screen.devicePixelRatio())
