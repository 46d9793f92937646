"""PySide6 6.12.0 on Python 3.11 and older gives away a reference to None and True at every void
call and every emit, and the program aborts after about 5,000 of them. The versions in
pyproject.toml avoid it; this holds them to it."""

import sys
from collections.abc import Callable

import PySide6
import pytest
from PySide6.QtCore import QObject, Signal

CALLS = 1_000
STRAY = 100
"""Others may take or drop a few references meanwhile."""


class Bell(QObject):
    rung = Signal()
    rung_for = Signal(bool)

    def hear(self, guest: bool = True) -> None:
        """Nothing: being called is all that counts."""


def many_void_calls(bell: Bell) -> None:
    for _ in range(CALLS):
        bell.setObjectName("bell")


def many_emits(bell: Bell) -> None:
    for _ in range(CALLS):
        bell.rung.emit()
        bell.rung_for.emit(True)


def many_true_answers(bell: Bell) -> None:
    for _ in range(CALLS):
        bell.blockSignals(True)


@pytest.mark.parametrize("calls", [many_void_calls, many_emits, many_true_answers])
@pytest.mark.parametrize("constant", [None, True], ids=str)
def test_qt_keeps_the_references_it_borrows(
    calls: Callable[[Bell], None], constant: bool | None
) -> None:
    bell = Bell()
    bell.rung.connect(bell.hear)
    bell.rung_for.connect(bell.hear)
    before = sys.getrefcount(constant)
    calls(bell)
    assert sys.getrefcount(constant) > before - STRAY


def test_qt_is_a_version_that_fits_this_python() -> None:
    version = tuple(int(part) for part in PySide6.__version__.split(".")[:2])
    assert version == ((6, 12) if sys.version_info >= (3, 12) else (6, 11))
