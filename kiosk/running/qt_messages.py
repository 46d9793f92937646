"""What Qt complains of goes to the log, seldom and without names of anything a visitor saw."""

import logging
import re
from collections.abc import Callable, Mapping

from PySide6.QtCore import QMessageLogContext, QtMsgType

from kiosk.running.failures import Seldom

_LEVELS: Mapping[QtMsgType, int] = {
    QtMsgType.QtWarningMsg: logging.WARNING,
    QtMsgType.QtCriticalMsg: logging.ERROR,
    QtMsgType.QtFatalMsg: logging.CRITICAL,
}
"""What is less than a warning is for people who make Qt."""

_MAY_NAME = re.compile(r"\"[^\"]*\"?|'[^']*'?|“[^”]*”?|\([^()]*\)?|\d{3,}|[^\x20-\x7e]+")
"""Where a message may name a page or hold a text."""

_LONGEST = 160

_log = logging.getLogger("kiosk")


class QtMessages:
    """To be handed to qInstallMessageHandler. After a fatal message Qt ends the program itself."""

    def __init__(self, uptime_s: Callable[[], float]) -> None:
        self._seldom = Seldom(uptime_s)

    def __call__(self, kind: QtMsgType, context: QMessageLogContext, message: str | None) -> None:
        level = _LEVELS.get(kind)
        if level is None:
            return
        says = _MAY_NAME.sub("…", message or "")[:_LONGEST]
        left_out = self._seldom.left_out(says)
        if left_out is not None:
            more = f" ({left_out} times more since it was last told)" if left_out else ""
            _log.log(level, "Qt: %s%s", says, more)
