"""A kiosk that can be harmed from outside: ``python -m tests.abuse.harmed FOLDER NOTES RESTING``.

It writes down in the file NOTES, with the uptime and its process, whenever something else is seen
on the screen; and it does to itself what stands in a file beside that. ``resting`` ends the first
visit at once, so that nobody is there. Content whose institution has such a name does harm by being
shown.
"""

import os
import re
import signal
import sys
import time
from collections.abc import Callable, Mapping
from datetime import datetime
from functools import partial
from pathlib import Path
from unittest.mock import patch

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QApplication, QWidget

from kiosk import cli
from kiosk.content.model import Content
from kiosk.running.clock import uptime_s
from kiosk.running.pulse import Pulse
from kiosk.running.stage import Stage
from kiosk.views.safe_window import SafeWindow
from kiosk.visit.machine import Machine
from kiosk.visit.pages import page
from kiosk.visit.shown import AnyPage
from kiosk.visit.visit import Visit
from kiosk.visit.wishes import EndVisit

LOOK_MS = 50
WINDOW = "window"
"""What is noted of the last window of all."""

RAISES, DIES, ALWAYS_RAISES = "raises", "dies", "always raises"
"""Names of institutions whose page does that; the last one's even without any office."""


def _loop() -> None:
    while True:
        pass


def _hold_the_lock() -> None:
    re.match(r"(a+)+$", "a" * 64 + "b")


def _sleep() -> None:
    time.sleep(3600)


def _stop_painting() -> None:
    for window in QApplication.topLevelWidgets():
        window.setUpdatesEnabled(False)


HARMS: Mapping[str, Callable[[], None]] = {
    "abort": os.abort,
    "segfault": partial(signal.raise_signal, signal.SIGSEGV),
    "loop": _loop,
    "lock": _hold_the_lock,
    "sleep": _sleep,
    "blind": _stop_painting,
}


class Notes(QObject):
    """Sees what is painted, and looks for harm to do."""

    def __init__(self, path: Path, is_resting: bool, window: QWidget) -> None:
        super().__init__()
        self._path = path
        self._is_resting = is_resting
        self._window = window
        self._last = ""
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._look_for_harm)
        self._timer.start(LOOK_MS)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.Paint:
            shown = seen_in(watched)
            if shown and shown != self._last:
                self._last = shown
                QTimer.singleShot(0, self._note)
        return False

    def _note(self) -> None:
        if self._is_resting and isinstance(self._window, Stage):
            self._is_resting = False
            self._window.want(EndVisit(self._window.visit.session.language))
        with self._path.open("a") as notes:
            notes.write(f"{uptime_s()} {os.getpid()} {self._last}\n")

    def _look_for_harm(self) -> None:
        wanted = self._path.with_suffix(".harm")
        if wanted.exists():
            harm = wanted.read_text()
            wanted.unlink()
            HARMS[harm]()


def seen_in(window: QObject) -> str:
    """What stands there: the institution, with ``+`` if its offices can be seen."""
    if isinstance(window, SafeWindow):
        return WINDOW
    if not isinstance(window, Stage) or window._frame is None:
        return ""
    content = window._content
    return content.organisation.short_name["pl"] + ("+" if content.offices else "")


def main() -> None:
    folder, notes, resting = sys.argv[1:]
    kept: list[Notes] = []
    watch = Pulse.watch

    def watch_and_note(pulse: Pulse, window: QWidget) -> None:
        watch(pulse, window)
        kept.append(Notes(Path(notes), resting == "resting", window))
        window.installEventFilter(kept[-1])

    def harmful_page(
        content: Content, visit: Visit, now: datetime | None, machine: Machine
    ) -> AnyPage:
        name = content.organisation.short_name["pl"]
        if (content.offices and name == RAISES) or name == ALWAYS_RAISES:
            raise ValueError(name)
        if content.offices and name == DIES:
            os._exit(77)
        return page(content, visit, now, machine)

    with (
        patch.object(Pulse, "watch", watch_and_note),
        patch("kiosk.running.stage.page", harmful_page),
    ):
        sys.exit(cli.main(["run", folder]))


if __name__ == "__main__":
    main()
