"""What happens when something inside fails: one policy for every exception that nobody caught.

The log tells the kind and the places in the code, never the message or a value: these may hold what
a visitor typed. Whoever is here is back at the beginning instead of on half a page. What fails
again and again ends the program, and a fresh one is started.
"""

import logging
import sys
import threading
import traceback
from collections import OrderedDict, deque
from collections.abc import Callable, Iterator
from pathlib import PurePath
from types import TracebackType
from typing import Any

SELDOM_S = 60
"""Seconds between two lines of the log about the same."""

TOO_MANY, WITHIN_S = 3, 60
"""Failures in so many seconds of uptime after which a fresh start is better."""

_MOST_KINDS = 100
_MOST_PLACES = 30
_PACKAGE = "kiosk"
_KEPT_BY_PYTHON = ("last_type", "last_value", "last_traceback", "last_exc")
"""For debuggers: they would keep the page on which it failed, and all that was typed there."""

_log = logging.getLogger("kiosk")


class Seldom:
    """Tells what may be said again: of each kind once in SELDOM_S."""

    def __init__(self, uptime_s: Callable[[], float]) -> None:
        self._uptime_s = uptime_s
        self._said: OrderedDict[object, tuple[float, int]] = OrderedDict()

    def left_out(self, kind: object) -> int | None:
        """How often it was not said since it last was; None if it is not to be said now."""
        now = self._uptime_s()
        said_at, left_out = self._said.get(kind, (now - SELDOM_S, 0))
        if now - said_at < SELDOM_S:
            self._said[kind] = (said_at, left_out + 1)
            return None
        self._said[kind] = (now, 0)
        self._said.move_to_end(kind)
        while len(self._said) > _MOST_KINDS:
            self._said.popitem(last=False)
        return left_out


class Failures:
    """``go_home`` and ``give_up`` are called from whatever thread something failed in, in the
    middle of it: they may only leave word. Times are seconds of uptime."""

    def __init__(
        self,
        uptime_s: Callable[[], float],
        go_home: Callable[[str], None],
        give_up: Callable[[], None],
    ) -> None:
        self._uptime_s = uptime_s
        self._go_home = go_home
        self._give_up = give_up
        self._seldom = Seldom(uptime_s)
        self._recent: deque[float] = deque(maxlen=TOO_MANY)

    def install(self) -> None:
        """From now on every exception that nobody catches comes here."""
        sys.excepthook = self.failed
        sys.unraisablehook = self._failed_unseen
        threading.excepthook = self._failed_in_thread

    def uninstall(self) -> None:
        sys.excepthook = sys.__excepthook__
        sys.unraisablehook = sys.__unraisablehook__
        threading.excepthook = threading.__excepthook__

    def failed(
        self, kind: type[BaseException], error: BaseException, trace: TracebackType | None
    ) -> None:
        """Something failed; never raises, whatever is wrong with what it is given."""
        try:
            self._heed(kind, error, trace)
        except BaseException:
            self._give_up()
        finally:
            # A painter that lives on in a frame paints on a page that is gone: Qt would crash.
            traceback.clear_frames(trace)
            for kept in _KEPT_BY_PYTHON:
                if hasattr(sys, kept):
                    delattr(sys, kept)

    def _heed(
        self, kind: type[BaseException], error: BaseException, trace: TracebackType | None
    ) -> None:
        places = list(_places(trace))
        own = [place for place, is_own in places if is_own]
        innermost = (own or [place for place, _ in places] or ["no place"])[-1]
        left_out = self._seldom.left_out((kind, innermost))
        if left_out is not None:
            _log.error(
                "Something failed inside: %s at %s%s%s",
                _name(kind, error),
                innermost,
                f" ({left_out} times more since it was last told)" if left_out else "",
                "".join(f"\n  {place}" for place, _ in places[-_MOST_PLACES:]),
            )
        now = self._uptime_s()
        self._recent.append(now)
        if len(self._recent) == TOO_MANY and now - self._recent[0] < WITHIN_S:
            _log.error("%d failures within %d s: it ends, to begin afresh", TOO_MANY, WITHIN_S)
            self._give_up()
        else:
            self._go_home(f"{kind.__name__} at {innermost}")

    def _failed_unseen(self, unseen: "sys.UnraisableHookArgs") -> None:
        if unseen.exc_value is not None:
            self.failed(unseen.exc_type, unseen.exc_value, unseen.exc_traceback)

    def _failed_in_thread(self, failure: Any) -> None:
        if failure.exc_value is not None and failure.exc_type is not SystemExit:
            self.failed(failure.exc_type, failure.exc_value, failure.exc_traceback)


def _name(kind: type[BaseException], error: BaseException) -> str:
    """The kind, and what it came from."""
    before = error.__cause__ or error.__context__
    return kind.__name__ + (f" from {type(before).__name__}" if before is not None else "")


def _places(trace: TracebackType | None) -> Iterator[tuple[str, bool]]:
    """File, line and function of every step, the innermost last, and whether it is our code."""
    while trace is not None:
        code = trace.tb_frame.f_code
        is_own = str(trace.tb_frame.f_globals.get("__name__", "")).split(".")[0] == _PACKAGE
        parts = PurePath(code.co_filename).parts
        first = len(parts) - 1 - parts[::-1].index(_PACKAGE) if is_own and _PACKAGE in parts else -2
        yield f"{'/'.join(parts[first:])}:{trace.tb_lineno} {code.co_name}", is_own
        trace = trace.tb_next
