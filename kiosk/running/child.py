"""A program that runs beside the screen: never waited for, and never for longer than it may."""

import contextlib
import os
import signal
import sys
from collections.abc import Sequence
from pathlib import PurePath
from typing import NamedTuple

from PySide6.QtCore import QObject, QProcess, QProcessEnvironment, QTimer, Signal

_CLOSING_MS = 1000
"""How long a program that was killed may take to be gone when the kiosk itself ends."""


_LIBRARIES = "LD_LIBRARY_PATH"
_OWN_LIBRARIES = f"{_LIBRARIES}_ORIG"
"""Where a bundle's starter keeps what it found there before it put the bundle's libraries first."""


def systems_environment() -> QProcessEnvironment:
    """The environment as it was before the bundle started: a program of the system that got the
    bundle's libraries might not start."""
    environment = QProcessEnvironment.systemEnvironment()
    if getattr(sys, "frozen", False):
        before = environment.value(_OWN_LIBRARIES)
        environment.remove(_OWN_LIBRARIES)
        if before:
            environment.insert(_LIBRARIES, before)
        else:
            environment.remove(_LIBRARIES)
    return environment


class Ending(NamedTuple):
    """How it went: what the program wrote, and what is wrong unless it did its work."""

    good: bool
    output: bytes = b""
    complaint: str = ""


class Child(QObject):
    """One run of one program. ``ended`` carries an Ending, once, unless it is stopped before."""

    ended = Signal(object)

    def __init__(
        self, command: Sequence[str], limit_s: float, parent: QObject | None, told: bytes = b""
    ) -> None:
        super().__init__(parent)
        self._name = PurePath(command[0]).name
        self._limit_s = limit_s
        self._told = told
        self._is_over = False
        self._process = QProcess(self)
        self._process.setProgram(command[0])
        self._process.setArguments(list(command[1:]))
        self._process.setProcessEnvironment(systems_environment())
        if sys.platform != "win32":
            # A session of its own has one process group: what the program starts ends with it.
            parameters = QProcess.UnixProcessParameters()
            parameters.flags = QProcess.UnixProcessFlag.CreateNewSession
            self._process.setUnixProcessParameters(parameters)
        self._process.finished.connect(self._process_finished)
        self._process.errorOccurred.connect(self._process_failed)
        self._limit = QTimer(self)
        self._limit.setSingleShot(True)
        self._limit.timeout.connect(self._took_too_long)

    def begin(self) -> None:
        """Starts the program and tells it, through its standard input, what it is to be told."""
        self._limit.start(round(self._limit_s * 1000))
        self._process.start()
        if self._told:
            self._process.write(self._told)
        self._process.closeWriteChannel()

    def stop(self) -> None:
        """Ends the program at once and for good; ``ended`` stays silent."""
        self._is_over = True
        self._limit.stop()
        if self._process.state() is QProcess.ProcessState.NotRunning:
            self.deleteLater()
        else:
            self._kill()

    def close(self) -> None:
        """Like stop, and waits until it is gone: only for when the kiosk itself ends."""
        self.stop()
        self._process.waitForFinished(_CLOSING_MS)

    def _kill(self) -> None:
        if sys.platform != "win32":
            started = self._process.processId()
            if started > 0:
                with contextlib.suppress(OSError):
                    os.killpg(started, signal.SIGKILL)
        self._process.kill()

    def _took_too_long(self) -> None:
        self._end(Ending(False, complaint=f"{self._name} took longer than {self._limit_s:g} s"))
        self._kill()

    def _process_failed(self, error: QProcess.ProcessError) -> None:
        # Of all errors this is the only one after which nothing is said to have finished.
        if error is QProcess.ProcessError.FailedToStart:
            self._end(Ending(False, complaint=f"{self._name} cannot be started"))
            self.deleteLater()

    def _process_finished(self, code: int, how: QProcess.ExitStatus) -> None:
        if how is QProcess.ExitStatus.NormalExit and code == 0:
            self._end(Ending(True, bytes(self._process.readAllStandardOutput().data())))
        else:
            self._end(Ending(False, complaint=self._complaint(code)))
        self.deleteLater()

    def _complaint(self, code: int) -> str:
        said = bytes(self._process.readAllStandardError().data()).decode(errors="replace")
        last = next((line.strip() for line in reversed(said.splitlines()) if line.strip()), "")
        return f"{self._name} failed: {last[:200] or f'exit code {code}'}"

    def _end(self, ending: Ending) -> None:
        self._limit.stop()
        if not self._is_over:
            self._is_over = True
            self.ended.emit(ending)
