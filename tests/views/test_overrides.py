"""What fails in the middle of Qt's own work goes to the hook for failures, and Qt goes on."""

import ast
import sys
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QWidget

from kiosk.views.overrides import called_by_qt

ROOT = Path(__file__).parent.parent.parent
BY_QT = {"paintEvent", "resizeEvent", "closeEvent", "eventFilter", "nextCheckState", "event"}


class Broken(QWidget):
    @called_by_qt
    def resizeEvent(self, event: object) -> None:
        raise ValueError("never seen")


def test_it_is_told_and_nothing_is_thrown_at_qt(
    qapp: QApplication, monkeypatch: pytest.MonkeyPatch
) -> None:
    told: list[type[BaseException]] = []
    monkeypatch.setattr(sys, "excepthook", lambda kind, error, trace: told.append(kind))
    around = QWidget()
    around.show()
    broken = Broken(around)
    broken.resize(10, 10)
    broken.show()
    assert told
    assert set(told) == {ValueError}
    around.close()


def test_nothing_that_qt_calls_goes_without() -> None:
    bare = [
        f"{path.name}:{method.lineno} {method.name}"
        for path in sorted((ROOT / "kiosk").rglob("*.py"))
        for method in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(method, ast.FunctionDef)
        and (method.name in BY_QT or (method.name.endswith("Event") and method.args.args))
        and not any(getattr(each, "id", "") == "called_by_qt" for each in method.decorator_list)
    ]
    assert bare == []
