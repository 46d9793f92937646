"""A fuse in every method of the screen's classes: which are called, and one that blows."""

import functools
import importlib
import inspect
import pkgutil
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from types import FunctionType
from typing import Any

from PySide6.QtCore import QObject

from kiosk import running, views
from kiosk.views.overrides import called_by_qt


class BlownError(Exception):
    """What is thrown into a method."""


@dataclass
class Fuses:
    """``calls`` counts every method by its name; the ``weak`` one raises at its ``nth`` call from
    now on, before it does its work or after, and so many ``times`` in a row."""

    calls: Counter[str] = field(default_factory=Counter)
    weak: str = ""
    nth: int = 0
    is_after: bool = False
    times: int = 0
    blown: int = 0

    def weaken(self, name: str, nth: int, is_after: bool, times: int = 1) -> None:
        self.weak, self.nth, self.is_after, self.times, self.blown = name, nth, is_after, times, 0

    def mend(self) -> None:
        self.weak = ""

    @property
    def has_more(self) -> bool:
        return self.blown < self.times

    def has_blown(self, name: str, is_after: bool) -> bool:
        """Whether this call is the one."""
        if name != self.weak or is_after != self.is_after or not self.has_more:
            return False
        self.nth -= 1
        if self.nth > 0:
            return False
        self.blown += 1
        return True


def _screen_classes() -> Iterator[type]:
    """Everything that draws, and all objects of Qt's that run behind."""
    for floor in (views, running):
        for module in pkgutil.iter_modules(floor.__path__, f"{floor.__name__}."):
            if module.name in _PROGRAMS:
                continue
            for found in vars(importlib.import_module(module.name)).values():
                if not inspect.isclass(found) or found.__module__ != module.name:
                    continue
                if floor is views or issubclass(found, QObject):
                    yield found


_PROGRAMS = ("kiosk.running.draw_picture",)
"""What never runs in the process with the screen."""


@contextmanager
def fuses() -> Iterator[Fuses]:
    """A fuse in every method, from here to there."""
    put_in = Fuses()
    before: list[tuple[type, str, Callable[..., Any]]] = []
    for owner in set(_screen_classes()):
        for name, method in list(vars(owner).items()):
            if not isinstance(method, FunctionType) or name.startswith("__"):
                continue
            before.append((owner, name, method))
            inside = getattr(method, "__wrapped__", None)
            fused = _fused(put_in, f"{owner.__name__}.{name}", inside or method)
            setattr(owner, name, fused if inside is None else called_by_qt(fused))
    try:
        yield put_in
    finally:
        for owner, name, method in before:
            setattr(owner, name, method)


def _fused(put_in: Fuses, name: str, method: FunctionType) -> Callable[..., Any]:
    code = method.__code__
    takes_any = bool(code.co_flags & inspect.CO_VARARGS)

    @functools.wraps(method)
    def fused(*given: Any, **named: Any) -> Any:
        put_in.calls[name] += 1
        if put_in.has_blown(name, is_after=False):
            raise BlownError(name)
        # Qt hands a slot only as much as it takes.
        done = method(*(given if takes_any else given[: code.co_argcount]), **named)
        if put_in.has_blown(name, is_after=True):
            raise BlownError(name)
        return done

    return fused
