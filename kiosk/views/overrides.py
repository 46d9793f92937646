"""What Qt calls by itself must not throw anything back at it."""

import functools
import sys
from collections.abc import Callable
from typing import ParamSpec, TypeVar, cast

P = ParamSpec("P")
R = TypeVar("R")


def called_by_qt(method: Callable[P, R]) -> Callable[P, R]:
    """For methods that Qt calls in the middle of its own work: paints, resizes, event filters. What
    fails in them is told to the one hook for failures, and Qt goes on; it takes the answer for no.

    Left to itself, Qt for Python keeps an exception that comes while Python has called Qt until Qt
    is done, and calls our other methods meanwhile with the exception still set: the process then
    crashes (seen in PySide6 6.11 and 6.12).
    """

    @functools.wraps(method)
    def called(*given: P.args, **named: P.kwargs) -> R:
        try:
            return method(*given, **named)
        except Exception as error:
            sys.excepthook(type(error), error, error.__traceback__)
            return cast(R, False)

    return called
