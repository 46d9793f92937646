"""What follows from a life that lasts, or does not: the count of lives, the word to staff, and the
way back from the safe page to the content."""

from collections.abc import Callable
from threading import Thread

from PySide6.QtCore import QObject, QTimer, Signal

from kiosk.running.condition import Condition
from kiosk.running.exits import TRY_AGAIN
from kiosk.running.lives import LONG_ENOUGH_S, Attempt, Lives

TRY_AGAIN_AFTER_S = 15 * 60
"""How long only whom to ring is shown; then the content is tried once more."""

_LOOK_S = 60
"""Until it is tried while somebody stands there."""

_SAYS: dict[Attempt, str] = {
    "previous": "the newest content is not shown: with it the kiosk came to nothing {n} times",
    "safe": "no offices are shown: with them the kiosk came to nothing {n} times",
    "window": "no offices are shown: with them the kiosk came to nothing {n} times",
}


class Recovery(QObject):
    """Follows one life from its beginning on."""

    wants_end = Signal(int)
    """With that exit code, and when nobody is here."""

    def __init__(self, lives: Lives, condition: Condition | None = None) -> None:
        super().__init__()
        self._lives = lives
        self._lasting = _once(self, LONG_ENOUGH_S, self._lasted)
        self._trying = _once(self, TRY_AGAIN_AFTER_S, self._try_again)
        self._is_visit = False
        self._has_taken_over = False
        self._condition = condition
        self._lasting.start()
        if lives.attempt in ("safe", "window"):
            self._trying.start()
        self.tell_staff()

    def tell_staff(self) -> None:
        """What is shown instead of the newest content, and why; or that all is well again."""
        if self._condition is None:
            return
        if self._lives.attempt == "newest":
            self._condition.is_over("failures")
        else:
            says = _SAYS[self._lives.attempt].format(n=self._lives.failed)
            self._condition.tell("failures", says)

    def visitor_is_here(self, is_here: bool) -> None:
        self._is_visit = is_here

    def content_taken_over(self) -> None:
        """Staff has published something else: that may be what heals it."""
        if self._lives.attempt != "newest":
            self._lives.took_over()
            self._has_taken_over = True
            self._trying.stop()
            self._lasting.start()

    def _lasted(self) -> None:
        # A thread, because a disk may hang for longer than the screen may.
        Thread(target=self._lives.lasted, daemon=True).start()
        if self._has_taken_over:
            self.tell_staff()

    def _try_again(self) -> None:
        if self._is_visit:
            self._trying.start(_LOOK_S * 1000)
        else:
            self.wants_end.emit(TRY_AGAIN)


def _once(parent: QObject, after_s: float, then: Callable[[], None]) -> QTimer:
    timer = QTimer(parent)
    timer.setSingleShot(True)
    timer.setInterval(round(after_s * 1000))
    timer.timeout.connect(then)
    return timer
