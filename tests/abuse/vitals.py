"""What must not grow in a process with the screen, and what it must not say."""

import gc
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from types import TracebackType

import shiboken6
from PySide6.QtCore import QMessageLogContext, QObject, QTimer, QtMsgType, qInstallMessageHandler
from PySide6.QtGui import QInputDevice
from PySide6.QtWidgets import QApplication

GROWTH_MB = 10
"""Memory that a campaign may cost in all."""

_MB = 1024 * 1024
_PAGE = 4096
_QUIET = (QtMsgType.QtDebugMsg, QtMsgType.QtInfoMsg)


@dataclass(frozen=True)
class Vitals:
    """How much of everything there is. Touch screens are counted by themselves, because a campaign
    plugs in new ones."""

    widgets: int
    timers: int
    objects: int
    files: int
    threads: int
    memory_mb: float

    @classmethod
    def now(cls) -> "Vitals":
        gc.collect()
        alive = [
            each
            for each in shiboken6.getAllValidWrappers()
            if isinstance(each, QObject) and not isinstance(each, QInputDevice)
        ]
        trees = [QApplication.instance(), *QApplication.topLevelWidgets()]
        below = {
            id(child): child
            for tree in trees
            if tree is not None
            for child in (tree, *tree.findChildren(QObject))
            if not isinstance(child, QInputDevice)
        }
        objects = {**below, **{id(each): each for each in alive}}
        return cls(
            widgets=len(QApplication.allWidgets()),
            timers=sum(isinstance(each, QTimer) for each in objects.values()),
            objects=len(objects),
            files=len(list(Path("/proc/self/fd").iterdir())),
            threads=len(list(Path("/proc/self/task").iterdir())) or threading.active_count(),
            memory_mb=int(Path("/proc/self/statm").read_text().split()[1]) * _PAGE / _MB,
        )

    def grown_since(self, before: "Vitals", is_warm: bool) -> Iterator[str]:
        """What is more or less than before, in words. Memory tells something only once the process
        is warm: everything was drawn in every size, and what is drawn again and again is kept."""
        for name in ("widgets", "timers", "objects", "files", "threads"):
            then, now = getattr(before, name), getattr(self, name)
            if now != then:
                yield f"{now} {name} instead of {then}"
        growth = self.memory_mb - before.memory_mb
        if is_warm and growth >= GROWTH_MB:
            yield f"{growth:.1f} MB more memory"

    def told_since(self, before: "Vitals") -> str:
        """For the report."""
        growth = self.memory_mb - before.memory_mb
        return (
            f"{growth:+.1f} MB, {self.widgets} widgets, {self.timers} timers, {self.objects} "
            f"objects, {self.files} files, {self.threads} threads before and after"
        )


@dataclass
class Complaints:
    """What went wrong without being told to whoever asked: warnings of Qt's, and exceptions in
    slots, paints and events."""

    said: list[str] = field(default_factory=list)

    def exception(
        self, kind: type[BaseException], error: BaseException, trace: TracebackType | None
    ) -> None:
        while trace is not None and trace.tb_next is not None:
            trace = trace.tb_next
        place = "" if trace is None else f" in {trace.tb_frame.f_code.co_qualname}"
        line = "" if trace is None else f":{trace.tb_lineno}"
        self.said.append(f"{kind.__name__}: {error}{place}{line}")

    def message(self, kind: QtMsgType, _where: QMessageLogContext, message: str | None) -> None:
        if kind not in _QUIET:
            self.said.append(f"Qt says: {message}")


@contextmanager
def complaints() -> Iterator[Complaints]:
    """Hears all complaints from here to there."""
    heard = Complaints()
    hook, sys.excepthook = sys.excepthook, heard.exception
    handler = qInstallMessageHandler(heard.message)
    try:
        yield heard
    finally:
        qInstallMessageHandler(handler)
        sys.excepthook = hook
