"""No key, no chord and no event brings up anything but the kiosk's own pages."""

from collections.abc import Iterator
from itertools import combinations

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QMimeData, QPoint, QPointF, QSize, Qt
from PySide6.QtGui import (
    QContextMenuEvent,
    QDragEnterEvent,
    QDropEvent,
    QHelpEvent,
    QInputMethodEvent,
    QKeyEvent,
    QShortcutEvent,
    QStatusTipEvent,
    QWhatsThisClickedEvent,
)
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWhatsThis, QWidget

from kiosk.running.shut import OPENS, Shut
from kiosk.views.touch_button import TouchButton
from kiosk.visit.destinations import AtHome, AtOffice
from kiosk.visit.parts import Button
from kiosk.visit.phrases import Words
from kiosk.visit.wishes import Go
from tests.running.lobby import Kiosk

MODIFIERS = (
    Qt.KeyboardModifier.ShiftModifier,
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.AltModifier,
    Qt.KeyboardModifier.MetaModifier,
)
CHORDS = [chord for count in range(len(MODIFIERS) + 1) for chord in combinations(MODIFIERS, count)]
FOR_VISITORS = range(0x20, 0x1000)
"""Keys with a letter or sign on them; without Ctrl, Alt and Meta they type."""

KEYS = tuple(Qt.Key)


@pytest.fixture
def shut(qapp: QApplication) -> Iterator[Kiosk]:
    kiosk = Kiosk(qapp, QSize(1280, 800))
    shut = Shut()
    qapp.installEventFilter(shut)
    yield kiosk
    qapp.removeEventFilter(shut)
    kiosk.close()


def is_alone(kiosk: Kiosk) -> bool:
    """Whether the kiosk is all there is."""
    shown = [widget for widget in QApplication.topLevelWidgets() if widget.isVisible()]
    opened = (QApplication.activePopupWidget(), QApplication.activeModalWidget())
    return shown == [kiosk.stage] and opened == (None, None) and not QWhatsThis.inWhatsThisMode()


def press(kiosk: Kiosk, key: Qt.Key, held: Qt.KeyboardModifier) -> None:
    """As the system tells the window of it."""
    text = chr(key.value).lower() if key.value in FOR_VISITORS else ""
    for kind in (QEvent.Type.ShortcutOverride, QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
        event = QKeyEvent(kind, key.value, held, text)
        QCoreApplication.sendEvent(kiosk.stage.windowHandle(), event)


@pytest.mark.parametrize("chord", CHORDS, ids=lambda chord: "+".join(key.name for key in chord))
def test_no_key_opens_closes_or_shrinks_anything(
    shut: Kiosk, chord: tuple[Qt.KeyboardModifier, ...]
) -> None:
    held = Qt.KeyboardModifier.NoModifier
    for modifier in chord:
        held |= modifier
    place, state = shut.stage.geometry(), shut.stage.windowState()
    for key in KEYS:
        press(shut, key, held)
    shut.settle()
    assert is_alone(shut)
    assert (shut.stage.geometry(), shut.stage.windowState()) == (place, state)
    assert QApplication.clipboard().text() == ""


def test_a_key_that_is_held_with_control_or_alt_types_nothing(shut: Kiosk) -> None:
    for held in (Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier):
        for key in KEYS:
            if key.value in FOR_VISITORS and key != Qt.Key.Key_Space:
                press(shut, key, held)
    assert shut.stage.visit.here == AtHome()


def test_an_ampersand_in_a_name_is_no_shortcut(shut: Kiosk) -> None:
    """Qt would have Alt and the letter behind it press the button."""
    button = TouchButton(shut.frame.theme, "page", shut.frame)
    button.show_button(Button("parking", Words("P&R", "en"), Go(AtOffice("office-1"))))
    button.wished.connect(shut.stage.want)
    button.show()
    QTest.keyClick(shut.stage.windowHandle(), Qt.Key.Key_R, Qt.KeyboardModifier.AltModifier)
    shut.settle()
    assert shut.stage.visit.here == AtHome()


def everything_that_opens() -> Iterator[QEvent]:
    here, far = QPoint(200, 200), QPointF(200, 200)
    copy, files = Qt.DropAction.CopyAction, QMimeData()
    files.setText("file:///etc/passwd")
    left, none = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    for reason in QContextMenuEvent.Reason:
        yield QContextMenuEvent(reason, here, here)
    for kind in (QEvent.Type.ToolTip, QEvent.Type.WhatsThis, QEvent.Type.QueryWhatsThis):
        yield QHelpEvent(kind, here, here)
    yield QDragEnterEvent(here, copy, files, left, none)
    yield QDropEvent(far, copy, files, left, none)
    yield QInputMethodEvent("x", [])
    yield QStatusTipEvent("x")
    yield QWhatsThisClickedEvent("https://example.org/")
    yield QShortcutEvent("Ctrl+Q", 0)
    kinds = (QEvent.Type.EnterWhatsThisMode, QEvent.Type.Clipboard)
    yield from (QEvent(kind) for kind in (*kinds, QEvent.Type.RequestSoftwareInputPanel))


def test_what_could_open_something_never_comes_to_a_widget(shut: Kiosk) -> None:
    seen: list[QEvent.Type] = []

    class Watcher(QWidget):
        def event(self, event: QEvent) -> bool:
            seen.append(event.type())
            return super().event(event)

    watcher = Watcher(shut.stage)
    watcher.setAcceptDrops(True)
    targets = [watcher, shut.stage, *shut.stage.findChildren(QWidget)[:40]]
    for target in targets:
        for event in everything_that_opens():
            QCoreApplication.sendEvent(target, event)
    shut.settle()
    assert not set(seen) & OPENS
    assert is_alone(shut)
    assert shut.stage.visit.here == AtHome()


def test_who_drags_a_file_over_the_kiosk_is_told_no(shut: Kiosk) -> None:
    files = QMimeData()
    files.setText("file:///etc/passwd")
    args = (Qt.DropAction.CopyAction, files, Qt.MouseButton.LeftButton)
    event = QDragEnterEvent(QPoint(200, 200), *args, Qt.KeyboardModifier.NoModifier)
    QCoreApplication.sendEvent(shut.stage, event)
    assert not event.isAccepted()


def test_it_does_not_close(shut: Kiosk) -> None:
    assert not shut.stage.close()
    assert not shut.stage.windowHandle().close()
    QApplication.closeAllWindows()
    shut.settle()
    assert shut.stage.isVisible()


def test_nothing_of_it_can_be_selected_dropped_on_or_typed_into(shut: Kiosk) -> None:
    for widget in (shut.stage, *shut.stage.findChildren(QWidget)):
        assert not widget.acceptDrops(), widget
        assert not widget.testAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled), widget
        assert widget.toolTip() == widget.whatsThis() == widget.statusTip() == ""
        assert widget.actions() == []
