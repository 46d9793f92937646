"""A kiosk in a process of its own at which people type what is nobody's business:
``python -m tests.abuse.typing_visitor ORDER``, where ORDER is a file with an Order as JSON.

The whole kiosk runs as in a lobby, with voice, counts and log; only its visitor is this program.
"""

import json
import logging
import os
import signal
import sys
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial
from logging.handlers import RotatingFileHandler
from pathlib import Path
from typing import Literal
from unittest.mock import patch

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, qWarning
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QPushButton

from kiosk.running.headset import Headset
from kiosk.running.life import live
from kiosk.running.stage import Stage
from kiosk.visit.destinations import AtSearch, AtStaffDoor
from kiosk.visit.wishes import ChooseKeyboard, Go, Knock, ReadAloud, Start, Type

if sys.platform != "win32":
    import resource

Ending = Literal["abort", "exceptions", "kill", "stall", "quit"]
ENDINGS: tuple[Ending, ...] = ("abort", "exceptions", "kill", "quit", "stall")
"""A crash, three failures in a minute, the power, the system's wish, and standing still."""

LOG_BYTES = 3_000
"""So short a log is rotated all the time."""

NOT_TYPED = 70
"""Exit code: the field did not take a text, and the campaign would prove nothing."""

_FAILING = 2
"""The text during which something fails inside; once, for the third time would be the end."""

_PAUSE_MS = 60
"""Between two texts: time for the voice to begin."""

_WRITING = os.O_WRONLY | os.O_RDWR | os.O_CREAT
_STALL_S = 60
"""Longer than the kiosk lets itself stand still."""


@dataclass(frozen=True)
class Order:
    """Texts to type in this life, and how it ends. ``opened`` is a file for the names of all files
    that are opened for writing, ``typed`` one that is there once everything was typed."""

    content: str
    typed: str
    opened: str
    texts: list[str]
    ending: Ending


def main() -> None:
    order = Order(**json.loads(Path(sys.argv[1]).read_text(encoding="utf-8")))
    if sys.platform != "win32":
        _, most = resource.getrlimit(resource.RLIMIT_CORE)
        resource.setrlimit(resource.RLIMIT_CORE, (most, most))
    opened = os.open(order.opened, os.O_CREAT | os.O_APPEND | os.O_WRONLY, 0o600)

    def watch(event: str, arguments: tuple[object, ...]) -> None:
        is_written = event == "open" and isinstance(flags := arguments[2], int) and flags & _WRITING
        if is_written or event == "sqlite3.connect":
            os.write(opened, f"{arguments[0]}\n".encode(errors="replace"))

    sys.addaudithook(watch)

    def begin(headset: Headset) -> None:
        _Typist(order, headset).begin()

    with patch.object(Headset, "begin", begin):
        sys.exit(live(Path(order.content), None, None))


class _Typist(QObject):
    """Types one text after the other, each in another way."""

    def __init__(self, order: Order, parent: QObject) -> None:
        super().__init__(parent)
        self._order = order
        (self._stage,) = [
            window for window in QApplication.topLevelWidgets() if isinstance(window, Stage)
        ]
        self._ways: tuple[Callable[[str], None], ...] = (
            self._by_keyboard,
            self._by_screen,
            self._into_the_field,
            self._at_the_staff_door,
        )
        self._steps = self._all_steps()
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._step)

    def begin(self) -> None:
        logging.getLogger().setLevel(logging.DEBUG)
        for handler in logging.getLogger().handlers:
            if isinstance(handler, RotatingFileHandler):
                handler.maxBytes = LOG_BYTES
        self._timer.start(_PAUSE_MS)

    def _step(self) -> None:
        next(self._steps)

    def _all_steps(self) -> Iterator[None]:
        self._stage.want(ReadAloud())
        for number, text in enumerate(self._order.texts):
            self._stage.want(Start())
            self._ways[number % len(self._ways)](text)
            self._complain(text)
            if number == _FAILING:
                QTimer.singleShot(0, self, partial(self._fail, text))
            yield
        text = self._order.texts[-1]
        self._into_the_field(text)
        yield
        Path(self._order.typed).touch()
        self._end()
        while True:
            if self._order.ending == "exceptions":
                QTimer.singleShot(0, self, partial(self._fail, text))
            yield

    def _complain(self, text: str) -> None:
        """As Qt, libraries and our own code do, while it stands there."""
        qWarning(f'QFontDatabase: cannot show "{text}"')
        qWarning(f"QLabel({text}) has no size")

    def _by_keyboard(self, text: str) -> None:
        self._stage.want(Go(AtSearch()))
        for letter in text:
            # QTest.keyClicks knows no letters but those of ASCII.
            key = QKeyEvent(QEvent.Type.KeyPress, 0, Qt.KeyboardModifier.NoModifier, letter)
            QApplication.sendEvent(QApplication.focusWidget() or self._stage, key)

    def _by_screen(self, text: str) -> None:
        self._stage.want(Go(AtSearch()))
        self._stage.want(ChooseKeyboard("digits" if text.isdecimal() else "pl"))
        for letter in text.lower():
            key = self._stage.findChild(QPushButton, f"key-{letter}")
            if key is not None:
                key.click()

    def _into_the_field(self, text: str) -> None:
        """Letters that lead nowhere as well: an older page might have let them through."""
        self._stage.want(Go(AtSearch()))
        for letter in text:
            self._stage.want(Type(letter))
        here = self._stage.visit.here
        if not isinstance(here, AtSearch) or here.typed != text:
            os.write(2, b"the field does not hold what was typed\n")
            os._exit(NOT_TYPED)

    def _at_the_staff_door(self, text: str) -> None:
        self._stage.want(Go(AtStaffDoor()))
        for letter in text:
            self._stage.want(Type(letter))
        self._stage.want(Knock())

    def _fail(self, text: str) -> None:
        self._into_the_field(text)
        raise _FailedError(text)

    def _end(self) -> None:
        match self._order.ending:
            case "abort":
                os.abort()
            case "kill":
                os.kill(os.getpid(), signal.SIGKILL)
            case "stall":
                time.sleep(_STALL_S)
            case "quit":
                os.kill(os.getpid(), signal.SIGTERM)
            case "exceptions":
                pass


class _FailedError(Exception):
    """Its message holds what was typed, and so do the variables where it is raised."""


if __name__ == "__main__":
    main()
