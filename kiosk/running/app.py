"""Puts the kiosk on the screen."""

import contextlib
import logging
import sys
from collections.abc import Callable
from datetime import datetime
from logging.handlers import RotatingFileHandler
from pathlib import Path
from types import TracebackType
from zoneinfo import ZoneInfo

from PySide6.QtCore import QRect, QSize, QTimer
from PySide6.QtWidgets import QApplication

from kiosk.running.clock import Clock, SetClock, SystemClock, today
from kiosk.running.condition import Condition
from kiosk.running.ending import OrderlyEnd
from kiosk.running.headset import Headset
from kiosk.running.reader import Reader
from kiosk.running.speech import Speech
from kiosk.running.stage import Stage
from kiosk.running.supply import content_of_day, content_to_show, state_folder
from kiosk.views.fonts import load_fonts
from kiosk.visit.wishes import Start

_log = logging.getLogger("kiosk")


def run(folder: Path, windowed: QSize | None, moment: datetime | None) -> int:
    """Shows the kiosk until its window is closed; gives the exit code.

    ``windowed`` is the size of an ordinary window instead of the full screen, ``moment`` a local
    time without zone to begin at instead of now.
    """
    state = state_folder(folder)
    _write_log_to(state)
    if moment is None:
        content = content_to_show(folder, today())
        clock: Clock = SystemClock(content.timezone)
    else:
        content = content_of_day(folder, moment.date())
        clock = SetClock(moment.replace(tzinfo=ZoneInfo(content.timezone)))
    application = QApplication(["kiosk"])
    OrderlyEnd(application)
    load_fonts()
    condition = Condition(state)
    speech = Speech(content.languages, folder)
    stage = Stage(content, clock, Reader(speech, content.recordings))
    stage.attend(application)
    condition.changed.connect(stage.tell_staff)
    headset = Headset(application)
    headset.plugged.connect(stage.headset_plugged)
    sys.excepthook = _home_after_error(stage)
    if windowed is not None:
        stage.may_be_closed = True
        stage.resize(windowed)
        stage.show()
    else:
        # Without a window manager, full screen alone leaves a tiny window.
        screen: QRect = application.primaryScreen().geometry()
        stage.setGeometry(screen)
        stage.showFullScreen()
    QTimer.singleShot(0, speech.begin)
    QTimer.singleShot(0, headset.begin)
    try:
        return application.exec()
    finally:
        speech.close()


def _write_log_to(folder: Path) -> None:
    handlers: list[logging.Handler] = [logging.StreamHandler()]
    with contextlib.suppress(OSError):
        handlers.append(RotatingFileHandler(folder / "kiosk.log", maxBytes=500_000, backupCount=3))
    logging.basicConfig(
        level=logging.INFO, format="%(asctime)s %(levelname)s %(message)s", handlers=handlers
    )


def _home_after_error(
    stage: Stage,
) -> Callable[[type[BaseException], BaseException, TracebackType | None], None]:
    """What happens when something inside fails: it is logged, and the visitor is back at the
    beginning instead of on half a page."""

    def handle(
        kind: type[BaseException], error: BaseException, trace: TracebackType | None
    ) -> None:
        _log.error("Something failed inside", exc_info=(kind, error, trace))
        stage.want(Start())

    return handle
