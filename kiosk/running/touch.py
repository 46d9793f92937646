"""Every touch and every mouse click of the program, taken before Qt's widgets see them.

Qt makes a mouse out of the first finger only: a palm that rests on the screen would make it dead,
and lifting it would open what lies under it.
"""

import logging
import math
import weakref
from collections.abc import Callable, Iterable

import shiboken6
from PySide6.QtCore import QCoreApplication, QEvent, QObject, QPointF, Qt, QTimer, Signal
from PySide6.QtGui import (
    QEventPoint,
    QInputDevice,
    QMouseEvent,
    QPointerEvent,
    QTabletEvent,
    QTouchEvent,
    QWindow,
)
from PySide6.QtWidgets import QWidget

from kiosk.running.fingers import (
    LONGEST_PRESS_S,
    RESTING_S,
    WOBBLE_MM,
    Act,
    Control,
    Deed,
    Finger,
    Fingers,
    LogStuck,
    ShowPressed,
    ShowReleased,
    Spot,
    Wake,
)
from kiosk.running.ghosts import Ghosts
from kiosk.views.overrides import called_by_qt
from kiosk.views.touch_button import WishButton

_TICK_MS = 250
"""While somebody holds on to the screen: soon enough to see who holds on too long."""

_LOOK_AGAIN_MS = 5000
"""While the panel touches itself, until it is seen that it no longer does."""

_PRESSES = frozenset({QEvent.Type.MouseButtonPress, QEvent.Type.TabletPress})
_MOVES = frozenset({QEvent.Type.MouseMove, QEvent.Type.TabletMove})
_RELEASES = frozenset({QEvent.Type.MouseButtonRelease, QEvent.Type.TabletRelease})

_TOUCHES = frozenset(
    {
        QEvent.Type.TouchBegin,
        QEvent.Type.TouchUpdate,
        QEvent.Type.TouchEnd,
        QEvent.Type.TouchCancel,
    }
)

_TAKEN = frozenset(
    {
        *_TOUCHES,
        *_PRESSES,
        *_MOVES,
        *_RELEASES,
        QEvent.Type.MouseButtonDblClick,
        QEvent.Type.Wheel,
        QEvent.Type.ContextMenu,
        QEvent.Type.NativeGesture,
    }
)
"""What a hand can do to a window. A double click comes with a press of its own."""

_log = logging.getLogger("kiosk")


class Touch(QObject):
    """Presses the wish buttons under the fingers; installed on the application.

    A mouse's left button and a pen are fingers as well. What is sent to a widget itself, as keys
    and assistive technology do, passes.
    """

    pressed = Signal()
    """A finger landed that does not rest."""

    somebody = Signal()
    """Somebody touched the screen, or moved or lifted a finger on it."""

    tapped = Signal(object)
    """A fingertip was on the glass shortly, at that Spot: whatever lies there, and whether or not
    it pressed anything."""

    haunted = Signal(str)
    """What is wrong with the panel, for staff; empty once it is well again."""

    woken = Signal()
    """Somebody touched the screen while ``only_wakes``."""

    def __init__(
        self, uptime_s: Callable[[], float], px_per_mm: float, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self.px_per_mm = px_per_mm
        self._uptime_s = uptime_s
        self._fingers = Fingers()
        self._buttons: dict[Control, weakref.ref[WishButton]] = {}
        self._tips: dict[Finger, tuple[Spot, float]] = {}
        self._ghosts = Ghosts()
        self._trouble = ""
        self._has_touched = False
        self._screens: frozenset[int] = frozenset()
        self._timer = QTimer(self)
        self._timer.setInterval(_TICK_MS)
        self._timer.timeout.connect(self._tick)
        self._look_again = QTimer(self)
        self._look_again.setInterval(_LOOK_AGAIN_MS)
        self._look_again.timeout.connect(self._look_for_ghosts)
        QCoreApplication.setAttribute(
            Qt.ApplicationAttribute.AA_SynthesizeMouseForUnhandledTouchEvents, False
        )

    @property
    def only_wakes(self) -> bool:
        """Whether a touch does nothing but wake: the screen that nobody uses."""
        return self._fingers.only_wakes

    @only_wakes.setter
    def only_wakes(self, only_wakes: bool) -> None:
        self._fingers.only_wakes = only_wakes

    @property
    def is_finger_down(self) -> bool:
        """Whether somebody holds on to the screen; what is stuck there does not count."""
        return self._fingers.is_finger_down

    def page_changed(self) -> None:
        """Something else can be touched now where the fingers are."""
        self._do(self._fingers.page_changed(self._uptime_s()))

    def typed(self) -> None:
        """A letter more or less: something else was found, the keys are where they were."""
        self._do(self._fingers.typed(self._uptime_s()))

    @called_by_qt
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() not in _TAKEN or not isinstance(watched, QWindow):
            return False
        if isinstance(event, QTouchEvent):
            self._has_touched = True
            self._heed_points(watched, event)
        elif isinstance(event, QMouseEvent | QTabletEvent):
            self._heed_pointer(watched, event)
        event.accept()
        if self._fingers.is_finger_down and not self._timer.isActive():
            self._screens |= _screens()
            self._timer.start()
        return True

    def _heed_points(self, window: QWindow, event: QTouchEvent) -> None:
        screen = _screen_of(event)
        points = event.points()
        if event.type() == QEvent.Type.TouchCancel:
            self._forget(finger for finger in self._fingers.down if finger.screen == screen)
            return
        now = self._uptime_s()
        self._fingers.mentioned(screen, [point.id() for point in points], now)
        for point in points:
            finger = Finger(screen, point.id())
            match point.state():
                case QEventPoint.State.Pressed:
                    self._land(finger, window, point)
                case QEventPoint.State.Updated:
                    self._move(finger, window, point)
                case QEventPoint.State.Released:
                    self._lift(finger, window, point)

    def _heed_pointer(self, window: QWindow, event: QMouseEvent | QTabletEvent) -> None:
        if (
            self._has_touched
            and isinstance(event, QMouseEvent)
            and event.source() != Qt.MouseEventSource.MouseEventNotSynthesized
        ):
            return  # The system tells of a finger a second time, as a mouse.
        left = Qt.MouseButton.LeftButton
        point = event.points()[0]
        finger = Finger(_screen_of(event), point.id())
        if event.type() in _PRESSES and event.button() == left:
            self._land(finger, window, point)
        elif event.type() in _RELEASES and event.button() == left:
            self._lift(finger, window, point)
        elif event.type() in _MOVES and finger in self._fingers.down:
            if event.buttons() & left:
                self._move(finger, window, point)
            else:
                self._forget([finger])

    def _land(self, finger: Finger, window: QWindow, point: QEventPoint) -> None:
        place = window.mapFromGlobal(point.globalPosition())
        is_ghost = self._ghosts.landed(self._spot(place), self._uptime_s())
        self._look_for_ghosts()
        if is_ghost:
            return
        button = _button_at(window, place)
        control = _control(button)
        if button is not None:
            self._buttons = {
                name: kept for name, kept in self._buttons.items() if kept() is not None
            }
            self._buttons[control] = weakref.ref(button)
        deeds = self._fingers.landed(
            finger,
            self._spot(place),
            control,
            self._diameter_mm(point),
            self._uptime_s(),
            is_key=button is not None and button.is_key,
        )
        down = self._fingers.down - {finger}
        self._tips = {each: tip for each, tip in self._tips.items() if each in down}
        if not self._fingers.is_resting(finger):
            self._tips[finger] = self._spot(place), self._uptime_s()
        self._notice(finger)
        if self._fingers.is_pressing(finger):
            self.pressed.emit()
        self._do(deeds)

    def _move(self, finger: Finger, window: QWindow, point: QEventPoint) -> None:
        self._notice(finger)
        place = window.mapFromGlobal(point.globalPosition())
        under = _control(_button_at(window, place))
        spot, diameter_mm = self._spot(place), self._diameter_mm(point)
        self._do(self._fingers.moved(finger, spot, under, diameter_mm, self._uptime_s()))

    def _lift(self, finger: Finger, window: QWindow, point: QEventPoint) -> None:
        self._notice(finger)
        place = window.mapFromGlobal(point.globalPosition())
        under = _control(_button_at(window, place))
        spot, now = self._spot(place), self._uptime_s()
        self._do(self._fingers.lifted(finger, spot, under, now))
        landed, since = self._tips.pop(finger, (spot, -math.inf))
        if now - since <= RESTING_S and math.dist(landed, spot) <= WOBBLE_MM:
            self.tapped.emit(landed)

    def _notice(self, finger: Finger) -> None:
        """Dirt that quivers is nobody."""
        if finger in self._fingers.down and not self._fingers.is_stuck(finger):
            self.somebody.emit()

    def _look_for_ghosts(self) -> None:
        """Tells staff of a panel that touches itself, and when that is over."""
        before, self._trouble = self._trouble, self._ghosts.trouble(self._uptime_s())
        if self._trouble != before:
            self._forget(self._fingers.down)
            self._look_again.start() if self._trouble else self._look_again.stop()
            self.haunted.emit(self._trouble)

    def _forget(self, fingers: Iterable[Finger]) -> None:
        for finger in fingers:
            self._tips.pop(finger, None)
            self._do(self._fingers.cancelled(finger, self._uptime_s()))

    def _tick(self) -> None:
        """Time passes for who holds on; a screen that was unplugged lifts nothing."""
        present = _screens()
        gone, self._screens = self._screens - present, present
        self._forget(finger for finger in self._fingers.down if finger.screen in gone)
        self._do(self._fingers.tick(self._uptime_s()))
        if not self._fingers.is_finger_down:
            self._timer.stop()

    def _do(self, deeds: Iterable[Deed]) -> None:
        for deed in deeds:
            match deed:
                case ShowPressed(control):
                    self._show_down(control, True)
                case ShowReleased(control):
                    self._show_down(control, False)
                case Act(control):
                    button = self._living(control)
                    if button is not None and button.isVisible():
                        button.click()
                case Wake():
                    self.woken.emit()
                case LogStuck():
                    _log.warning(
                        "Something has touched the screen for over %d s; it is ignored until it "
                        "is gone",
                        LONGEST_PRESS_S,
                    )

    def _show_down(self, control: Control, down: bool) -> None:
        button = self._living(control)
        if button is not None:
            button.setDown(down)

    def _living(self, control: Control) -> WishButton | None:
        kept = self._buttons.get(control)
        button = kept() if kept is not None else None
        return button if button is not None and shiboken6.isValid(button) else None

    def _spot(self, place: QPointF) -> Spot:
        return Spot(place.x() / self.px_per_mm, place.y() / self.px_per_mm)

    def _diameter_mm(self, point: QEventPoint) -> float | None:
        """Of a circle as large as the contact: a finger laid flat is long, but not wide."""
        size = point.ellipseDiameters()
        width, height = size.width(), size.height()
        if min(width, height) > 0:
            return math.sqrt(width * height) / self.px_per_mm
        return max(width, height) / self.px_per_mm or None


def _button_at(window: QWindow, place: QPointF) -> WishButton | None:
    """What can be touched there."""
    root: QWidget | None = QWidget.find(window.winId())
    widget = root.childAt(place.toPoint()) if root is not None else None
    while widget is not None and not isinstance(widget, WishButton):
        widget = widget.parentWidget()
    return widget if widget is not None and widget.isEnabled() else None


def _control(button: WishButton | None) -> Control | None:
    """What tells this button from the others on its page."""
    return None if button is None else button.objectName() or id(button)


def _screen_of(event: QPointerEvent) -> int:
    device: QInputDevice | None = event.device()
    return device.systemId() if device is not None else 0


def _screens() -> frozenset[int]:
    """Everything that can touch and is plugged in."""
    return frozenset(device.systemId() for device in QInputDevice.devices())
