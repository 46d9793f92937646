"""A content folder that clerks write to, a kiosk's watch over it, and what it hands on."""

from collections.abc import Callable, Sequence
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import QDeadlineTimer, QObject, QThread, Signal
from PySide6.QtWidgets import QApplication

from kiosk import publishing
from kiosk.content.fingerprint import fingerprint
from kiosk.content.model import Content
from kiosk.content.problems import clerk_translation
from kiosk.content.store import Store
from kiosk.publishing import publish
from kiosk.running import watch as watching
from kiosk.running.child import Ending
from kiosk.running.condition import Condition, last_condition
from kiosk.running.supply import Supplied
from kiosk.running.watch import Watch
from tests.running.lobby import WallClock

PATIENCE_MS = 20_000


class ChildAtOnce(QObject):
    """Does in this process, at once, what a child would do: quick, and as true as the content."""

    ended = Signal(object)
    asked: Sequence[str] = ()
    complaint = ""
    """What goes wrong, if anything shall."""

    meanwhile: Callable[[], None] | None = None
    """What a clerk does while it compiles."""

    runs = 0

    def __init__(self, command: Sequence[str], limit_s: float, parent: QObject | None) -> None:
        super().__init__(parent)
        self._folder = Path(command[-3])
        self._day = date.fromisoformat(command[-1])

    def begin(self) -> None:
        ChildAtOnce.runs += 1
        if ChildAtOnce.complaint:
            self.ended.emit(Ending(False, complaint=ChildAtOnce.complaint))
            return
        answer = publish(self._folder, self._day, clerk_translation("C"))
        if ChildAtOnce.meanwhile is not None:
            ChildAtOnce.meanwhile()
            answer = answer._replace(after=fingerprint(self._folder))
        self.ended.emit(Ending(True, answer.as_bytes()))

    def close(self) -> None:
        """There is nothing to end."""


class PublishingHouse:
    """The watch is looked after by hand: ``look`` is two looks of its lookout, and what follows."""

    def __init__(
        self,
        content: Path,
        state: Path,
        supplied: Supplied,
        patch: pytest.MonkeyPatch,
        clock: WallClock | None = None,
    ) -> None:
        patch.setattr(watching, "Child", ChildAtOnce)
        # Whether all of it fits on the screen takes long to find out, and is tested elsewhere.
        patch.setattr(publishing, "misfits", lambda _content, _noon: ())
        for name, value in (("complaint", ""), ("meanwhile", None), ("runs", 0)):
            patch.setattr(ChildAtOnce, name, value)
        state.mkdir(exist_ok=True)
        self.content, self.state = content, state
        self.store = Store(state)
        self.clock = clock or WallClock()
        self.condition = Condition(state)
        self.watch = Watch(content, state, supplied, self.condition, self.clock)
        self.published: list[Content] = []
        self.watch.published.connect(self.published.append)

    def look(self) -> None:
        """Some seconds pass in which nobody writes."""
        for _ in range(2):
            self.watch.lookout.look()
        self.settle()

    def settle(self) -> None:
        """All that was begun is done."""
        deadline = QDeadlineTimer(PATIENCE_MS)
        QApplication.processEvents()
        while self.watch.is_busy:
            assert not deadline.hasExpired(), "the watch never came to an end"
            QThread.usleep(200)
            QApplication.processEvents()

    @property
    def trouble(self) -> str:
        """What staff is told about the content."""
        return last_condition(self.state).get("content", "")

    @property
    def told(self) -> dict[str, str]:
        return last_condition(self.state)
