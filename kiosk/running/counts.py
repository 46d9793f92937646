"""Counts what is looked for, without people: in memory first, then in batches on the disk."""

import contextlib
import threading
from collections.abc import Callable
from datetime import datetime
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, QTimer, Signal

from kiosk.content.model import Content
from kiosk.running.batch import Batch, Gathered
from kiosk.running.condition import Condition
from kiosk.visit.counted import Counting
from kiosk.visit.step import Step

if TYPE_CHECKING:
    from kiosk.running.counts_file import CountsFile

WRITE_AFTER_S = 600
"""From the first count that is not on the disk: this much is lost if the power fails. At rest
nothing is to be written, and nothing wakes up."""

CLOSING_S = 2.0
"""How long the last batch may take when the kiosk ends; a share that has vanished takes minutes."""


class Counts(QObject):
    """Follows the steps of all visits. ``now`` gives the time in the kiosk's zone, or None while
    the clock cannot be trusted: then nothing is counted, as nobody could say for which day."""

    _wrote = Signal()

    def __init__(
        self,
        folder: Path,
        content: Content,
        now: Callable[[], datetime | None],
        condition: Condition,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._folder = folder
        self._now = now
        self._condition = condition
        self._counting = Counting(content)
        self._gathered = Gathered()
        self._writer = _Writer(folder, self._wrote.emit)
        self._last_day = ""
        self._has_told = False
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setTimerType(Qt.TimerType.VeryCoarseTimer)
        self._timer.timeout.connect(self.write)
        self._wrote.connect(self._look_how_it_went)

    def follow(self, step: Step) -> None:
        """A visit became another: something may be counted."""
        counted = self._counting.of(step)
        now = self._now() if counted else None
        if now is None:
            return
        for each in counted:
            self._gathered.add(each, now)
        if not self._timer.isActive():
            self._timer.start(WRITE_AFTER_S * 1000)

    def take_over(self, content: Content) -> None:
        """Other content is shown, as on every new day: then what is too old is forgotten."""
        self._counting.content = content
        now = self._now()
        if now is not None and now.date().isoformat() != self._last_day:
            self.write()

    def write(self) -> None:
        """Writes what was counted, beside the screen; if that fails, it is tried again later."""
        if self._writer.is_busy:
            self._tell("it takes too long")
            return
        now = self._now()
        today = now.date() if now is not None else None
        self._last_day = today.isoformat() if today is not None else self._last_day
        self._writer.write(self._writer.failed_batch or self._gathered.taken(today))

    def close(self) -> None:
        """The kiosk ends: what is not on the disk yet gets a moment to be written."""
        self._timer.stop()
        self._writer.wait(CLOSING_S)
        if self._writer.is_busy:
            return
        if self._writer.failed_batch is not None:
            self.write()
            self._writer.wait(CLOSING_S)
        if self._gathered and self._writer.failed_batch is None:
            self.write()
            self._writer.wait(CLOSING_S)

    def _look_how_it_went(self) -> None:
        if self._writer.is_busy:
            # Another batch is on its way already, and will tell.
            return
        if self._writer.failed_batch is not None:
            self._tell(self._writer.failure)
        elif self._has_told:
            self._has_told = False
            self._condition.is_over("counts")
            if self._gathered:
                # What was counted while the disk could not be written.
                self.write()

    def _tell(self, why: str) -> None:
        self._has_told = True
        self._condition.tell("counts", f"The counts cannot be written to {self._folder}: {why}")
        self._timer.start(WRITE_AFTER_S * 1000)


class _Writer:
    """Writes one batch at a time in a thread, which a slow disk may keep as long as it likes.

    A ``failed_batch`` has to be written as it is before any other; ``failure`` says why it failed.
    """

    def __init__(self, folder: Path, ended: Callable[[], None]) -> None:
        self._folder = folder
        self._ended = ended
        self._thread: threading.Thread | None = None
        self._file: CountsFile | None = None
        self.is_busy = False
        self.failed_batch: Batch | None = None
        self.failure = ""

    def write(self, batch: Batch) -> None:
        self.is_busy = True
        self._thread = threading.Thread(
            target=self._write, args=(batch,), name="counts", daemon=True
        )
        self._thread.start()

    def wait(self, seconds: float) -> None:
        if self._thread is not None:
            self._thread.join(seconds)

    def _write(self, batch: Batch) -> None:
        self.failed_batch, self.failure = batch, "it was interrupted"
        try:
            if self._file is None:
                # SQLite takes 10 ms to load: not while the first page is on its way.
                self._file = import_module("kiosk.running.counts_file").CountsFile(self._folder)
            self._file.add(batch)
            self.failed_batch = None
        except OSError as error:
            self.failure = str(error)
        finally:
            self.is_busy = False
            # The screen may be gone already.
            with contextlib.suppress(RuntimeError):
                self._ended()
