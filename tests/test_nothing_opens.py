"""Nothing in the program could bring up a dialog, a menu, a tip, a link or another window: held by
reading the code."""

import ast
import re
from pathlib import Path

import pytest

from tests.test_house import SOURCES, imports_of, module_of, names_asked_of, tree_of

OPENS = re.compile(
    r"Q(\w*Dialog|\w*Menu\w*|MessageBox|ErrorMessage|Wizard\w*|DesktopServices|ToolTip|WhatsThis"
    r"|ToolBar|ToolButton|DockWidget|Mdi\w+|MainWindow|StatusBar|SystemTrayIcon|SplashScreen"
    r"|\w*ComboBox|Completer|LineEdit|\w*TextEdit|TextBrowser|\w*SpinBox|Calendar\w*|Shortcut"
    r"|KeySequence\w*|Action|ActionGroup|Clipboard|Drag|\w+View|WebEngine\w*|Scroller\w*"
    r"|UndoStack|SizeGrip|RubberBand|InputDialog|Print\w*)"
)
"""Classes that open windows of their own, hold text that can be selected, or bind keys."""

CALLS = {
    "setToolTip",
    "setWhatsThis",
    "setStatusTip",
    "setOpenExternalLinks",
    "openUrl",
    "setAcceptDrops",
    "setTextInteractionFlags",
    "setShortcut",
    "addAction",
    "grabShortcut",
    "setBuddy",
    "clipboard",
    "aboutQt",
    "customContextMenuRequested",
    "startfile",
    "webbrowser",
    "showMessage",
    "exec_",
}
"""What makes a widget of ours do so, and ways to other programs."""

DIVERTED = {"showMinimized", "showNormal", "createWindowContainer", "setQuitOnLastWindowClosed"}
"""What would take the window away."""


def opened_in(tree: ast.Module) -> list[str]:
    """Line and name of everything that could."""
    names = [(line, name) for line, (_, name) in names_asked_of(tree)]
    names += [(line, name.rpartition(".")[2]) for line, name in imports_of(tree)]
    forbidden = CALLS | DIVERTED
    return [f"{at}: {name}" for at, name in names if name in forbidden or OPENS.fullmatch(name)]


@pytest.mark.parametrize("path", SOURCES, ids=module_of)
def test_nothing_is_used_that_opens_anything(path: Path) -> None:
    assert opened_in(tree_of(path)) == []


@pytest.mark.parametrize(
    "line",
    [
        "from PySide6.QtWidgets import QMessageBox",
        "from PySide6.QtGui import QDesktopServices",
        "QtWidgets.QMenu(window)",
        "button.setToolTip('x')",
        "label.setOpenExternalLinks(True)",
        "window.showMinimized()",
    ],
)
def test_the_rule_sees_what_it_forbids(line: str) -> None:
    assert opened_in(ast.parse(line))
