"""The way out for staff: four corners of the screen, then the PIN. Nothing else ends the kiosk from
in front of it."""

import logging
import threading
from collections.abc import Callable
from math import ceil

from PySide6.QtCore import QObject, QTimer, Signal

from kiosk.running.corners import Corners
from kiosk.running.fingers import Spot
from kiosk.running.pin import Answer, PinStore
from kiosk.running.stage import Stage
from kiosk.visit.destinations import AtStaffDoor
from kiosk.visit.staff_door import SHORTEST_PIN
from kiosk.visit.step import Step
from kiosk.visit.wishes import AnswerKnock, Back, Go, Knock

CLOSES_AFTER_S = 20
"""Without a key: who found the door by chance shall not find it again, nor the next visitor."""

_log = logging.getLogger("kiosk")


class StaffDoor(QObject):
    """Opens the page for the PIN, and asks the store. The disk and scrypt take their time: both
    are asked in a thread, one at a time, so that the screen never waits."""

    opened = Signal()
    """The PIN was right: staff leave."""

    _looked = Signal(object)
    """Whether there is a PIN: seconds until it may be typed; None if there is none."""

    _answered = Signal(object)
    """What became of a knock: an Answer; None if it cannot be said."""

    def __init__(
        self, stage: Stage, store: PinStore, uptime_s: Callable[[], float], parent: QObject
    ) -> None:
        super().__init__(parent)
        self._stage = stage
        self._store = store
        self._corners = Corners(uptime_s)
        self._is_asking = False
        self._has_told = False
        self._closes = QTimer(self)
        self._closes.setSingleShot(True)
        self._closes.setInterval(CLOSES_AFTER_S * 1000)
        self._closes.timeout.connect(self._close)
        self._looked.connect(self._open)
        self._answered.connect(self._tell)
        stage.touch.tapped.connect(self._tapped)
        stage.stepped.connect(self._follow)

    @property
    def _is_shown(self) -> bool:
        return isinstance(self._stage.visit.here, AtStaffDoor)

    def _tapped(self, spot: Spot) -> None:
        px_per_mm, size = self._stage.touch.px_per_mm, self._stage.size()
        width_mm, height_mm = size.width() / px_per_mm, size.height() / px_per_mm
        if self._corners.are_complete(spot, width_mm, height_mm) and not self._is_shown:
            self._ask(self._look)

    def _ask(self, question: Callable[[], None]) -> bool:
        """Whether it is asked; not while another question waits for its answer, or for a disk that
        does not come back."""
        if self._is_asking:
            return False
        self._is_asking = True
        threading.Thread(target=question, name="staff-door", daemon=True).start()
        return True

    def _look(self) -> None:
        try:
            self._looked.emit(self._store.locked_for_s() if self._store.is_set() else None)
        except OSError as error:
            _log.error("The PIN cannot be checked: %s", type(error).__name__)
            self._looked.emit(None)

    def _open(self, locked_for_s: int | None) -> None:
        self._is_asking = False
        if locked_for_s is None:
            self._tell_once()
        else:
            _log.info("The staff door was asked for")
            self._stage.want(Go(AtStaffDoor()))
            if locked_for_s:
                self._stage.want(AnswerKnock("locked", ceil(locked_for_s / 60)))

    def _tell_once(self) -> None:
        if not self._has_told:
            self._has_told = True
            _log.warning(
                "The four corners were tapped, but no PIN is set, so nobody can leave by the"
                " screen; `kiosk pin CONTENT` sets one"
            )

    def _follow(self, step: Step) -> None:
        if not isinstance(step.visit.here, AtStaffDoor):
            self._closes.stop()
            return
        self._closes.start()
        before = step.before.here
        if (
            isinstance(step.wish, Knock)
            and isinstance(before, AtStaffDoor)
            and len(before.typed) >= SHORTEST_PIN
        ):
            pin = before.typed
            if not before.is_shut and not self._ask(lambda: self._knock(pin)):
                self._stage.want(AnswerKnock("shut"))

    def _knock(self, pin: str) -> None:
        try:
            self._answered.emit(self._store.answer(pin))
        except (OSError, ValueError) as error:
            _log.error("The PIN cannot be checked: %s", type(error).__name__)
            self._answered.emit(None)

    def _tell(self, answer: Answer | None) -> None:
        self._is_asking = False
        if answer is not None and answer.verdict == "right":
            _log.info("Staff leave with their PIN")
            self.opened.emit()
            return
        if answer is not None and answer.verdict == "locked":
            _log.warning("Too many wrong PINs: none is taken for %d s", answer.left)
        elif answer is not None:
            _log.warning("A wrong PIN: %d tries left", answer.left)
        if self._is_shown:
            self._stage.want(_told(answer))

    def _close(self) -> None:
        if self._is_shown:
            self._stage.want(Back())


def _told(answer: Answer | None) -> AnswerKnock:
    if answer is None:
        return AnswerKnock("shut")
    if answer.verdict == "locked":
        return AnswerKnock("locked", ceil(answer.left / 60))
    return AnswerKnock("wrong", answer.left)
