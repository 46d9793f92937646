"""Content that is changed while the kiosk runs: noticed, compiled by a child, kept, and handed on.
Bad content is told of and never handed on. Nothing here waits for a disk or a program."""

import contextlib
import logging
import threading
from datetime import date
from pathlib import Path
from typing import NamedTuple

from PySide6.QtCore import QObject, Qt, QTimer, Signal

from kiosk.content.model import Content, SnapshotError, from_snapshot
from kiosk.content.store import Store
from kiosk.running.answer import LONGEST_S, Answer, AnswerError, answer_of, asked_of_child
from kiosk.running.child import Child, Ending
from kiosk.running.clock import Clock, known_time
from kiosk.running.condition import Condition
from kiosk.running.lookout import Lookout
from kiosk.running.supply import Supplied, log_problems

DAY_LOOKED_AT_S = 30
"""Seconds between two looks at the calendar, and at whether the folder answers at all."""

RETRIES_S = (60, 300, 900)
"""Seconds after which what went wrong for another reason than the content is tried again; the last
one then holds on."""

SILENT_LOOKS = 2
"""So often in a row the calendar is looked at without the folder having answered once."""

_log = logging.getLogger("kiosk")


class _Wanted(NamedTuple):
    """What there should be a snapshot of."""

    fingerprint: str
    day: date


class _Work(NamedTuple):
    """What came of a child's answer: content unless it was refused, ``has_changed`` if the folder
    was written to meanwhile; ``complaint`` says what else went wrong, ``not_kept`` why the snapshot
    is not on the disk. ``name`` is the same for the same content."""

    answer: Answer | None = None
    content: Content | None = None
    name: bytes = b""
    has_changed: bool = False
    complaint: str = ""
    not_kept: str = ""


class Watch(QObject):
    """Follows a content folder for as long as the kiosk runs."""

    published = Signal(object)
    """There is new Content, compiled and checked."""

    _worked = Signal(object)

    def __init__(
        self,
        folder: Path,
        state: Path,
        supplied: Supplied,
        condition: Condition,
        clock: Clock,
        parent: QObject | None = None,
    ) -> None:
        """While the clock cannot be trusted, only changed content is compiled, for the day of what
        is shown."""
        super().__init__(parent)
        self._folder = folder
        self._store = Store(state)
        self._condition = condition
        self._clock = clock
        self._day = date.fromisoformat(supplied.content.published_on)
        self._seen = ""
        self._shown = _Wanted(supplied.fingerprint, self._day)
        self._shown_name = b""
        self._wanted = self._shown
        self._refused: _Wanted | None = None
        self._trouble = ""
        self._since = ""
        self._child: Child | None = None
        self._is_busy = False
        self._failures = 0
        self._looks = 0
        self._silence = 0
        self.lookout = Lookout(folder, self)
        self.lookout.settled.connect(self.see)
        self._calendar = QTimer(self)
        self._calendar.setTimerType(Qt.TimerType.VeryCoarseTimer)
        self._calendar.setInterval(DAY_LOOKED_AT_S * 1000)
        self._calendar.timeout.connect(self.look_at_calendar)
        self.retry = QTimer(self)
        self.retry.setSingleShot(True)
        self.retry.timeout.connect(self._compile)
        self._worked.connect(self._take)

    @property
    def is_busy(self) -> bool:
        """Whether something is being compiled or kept."""
        return self._is_busy

    def begin(self) -> None:
        """Looks at the folder from now on."""
        self.lookout.begin()
        self._calendar.start()

    def close(self) -> None:
        """Ends it all, when the kiosk ends."""
        self._calendar.stop()
        self.retry.stop()
        self.lookout.close()
        if self._child is not None:
            self._child.close()

    def see(self, fingerprint: str) -> None:
        """The folder is like this now, and nobody is writing there."""
        self._seen = fingerprint
        self._consider()

    def look_at_calendar(self) -> None:
        """A new day needs new content; and a folder that does not answer should be known of."""
        is_silent = self.lookout.looks == self._looks
        self._looks = self.lookout.looks
        self._silence = self._silence + 1 if is_silent else 0
        self._tell()
        self._consider()

    def _consider(self) -> None:
        """Compiles what is wanted, unless it is shown, was refused, or waits to be tried again."""
        if self._is_busy or not self._seen:
            return
        now = known_time(self._clock)
        wanted = _Wanted(self._seen, self._shown.day if now is None else now.date())
        if wanted == self._wanted and self.retry.isActive():
            return
        self.retry.stop()
        if wanted == self._shown:
            self._be_well()
        elif wanted != self._refused:
            self._wanted, self._failures = wanted, 0
            if self._store.is_shelved(*wanted):
                self._refuse("The kiosk failed with this content; it shows the one before today.")
            else:
                self._compile()

    def _compile(self) -> None:
        self._is_busy = True
        asked = asked_of_child("publish", self._folder, self._wanted.day)
        self._child = Child(asked, LONGEST_S, self)
        self._child.ended.connect(self._answered)
        self._child.begin()

    def _answered(self, ending: Ending) -> None:
        self._child = None
        if not ending.good:
            self._take(_Work(complaint=ending.complaint))
            return

        def work() -> None:
            done = _worked_out(ending.output, self._wanted.fingerprint, self._store)
            # When the kiosk has ended meanwhile, nobody is left to tell.
            with contextlib.suppress(RuntimeError):
                self._worked.emit(done)

        threading.Thread(target=work, daemon=True, name="snapshot").start()

    def _take(self, work: _Work) -> None:
        self._is_busy = False
        if work.has_changed:
            self._seen = ""
            self.lookout.tell_again()
        elif work.answer is not None and work.answer.problems:
            log_problems(work.answer.problems)
            count = len(work.answer.problems)
            what = f"{count} problems" if count > 1 else "1 problem"
            self._refuse(f"{what}, the first: {work.answer.problems[0]}")
        elif work.answer is None or work.content is None:
            self._try_again(f"The content could not be compiled: {work.complaint}")
        else:
            self._hand_on(work.answer, work.content, work)
        self._consider()

    def _hand_on(self, answer: Answer, content: Content, work: _Work) -> None:
        if answer.before != self._shown.fingerprint:
            log_problems(answer.warnings)
        self._shown = self._wanted
        self._be_well()
        if work.not_kept:
            self._condition.tell("disk", f"The snapshot could not be kept: {work.not_kept}")
            self._wait_for_retry()
        else:
            self._condition.is_over("disk")
        if work.name != self._shown_name:
            self._shown_name = work.name
            _log.info("The content is published as of %s", content.published_on)
            self.published.emit(content)

    def _refuse(self, says: str) -> None:
        """What is shown stays; nothing is tried again before something changes."""
        self._refused = self._wanted
        self._be_troubled(says)

    def _try_again(self, says: str) -> None:
        """What went wrong may go well later."""
        self._be_troubled(says)
        self._wait_for_retry()

    def _wait_for_retry(self) -> None:
        seconds = RETRIES_S[min(self._failures, len(RETRIES_S) - 1)]
        self._failures += 1
        self.retry.start(seconds * 1000)

    def _be_troubled(self, says: str) -> None:
        self._since = self._since or f"{self._clock.now():%Y-%m-%d %H:%M}"
        self._trouble = f"{says} (since {self._since})"
        self._tell()

    def _be_well(self) -> None:
        self._refused = None
        self._trouble = self._since = ""
        self._tell()

    def _tell(self) -> None:
        if self._silence >= SILENT_LOOKS:
            self._condition.tell("content", "The content folder does not answer.")
        elif self._trouble:
            self._condition.tell("content", self._trouble)
        else:
            self._condition.is_over("content")


def _worked_out(output: bytes, fingerprint: str, store: Store) -> _Work:
    """Reads a child's answer, and keeps the snapshot: what takes long, or waits for the disk."""
    try:
        answer = answer_of(output)
    except AnswerError as error:
        return _Work(complaint=str(error))
    if not answer.before == answer.after == fingerprint:
        return _Work(answer, has_changed=True)
    if answer.problems:
        return _Work(answer)
    try:
        content = from_snapshot(answer.snapshot)
    except SnapshotError as error:
        return _Work(answer, complaint=str(error))
    name = answer.snapshot.partition(b"\n")[0]
    try:
        store.write(answer.snapshot, fingerprint)
    except OSError as error:
        return _Work(answer, content, name, not_kept=error.strerror or type(error).__name__)
    return _Work(answer, content, name)
