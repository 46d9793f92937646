"""Nothing opens anything: what could bring up a menu, a tip, a dialog or another program is taken
before any widget or window of ours sees it."""

from PySide6.QtCore import QEvent, QObject

from kiosk.views.overrides import called_by_qt

OPENS = frozenset(
    {
        QEvent.Type.ContextMenu,
        QEvent.Type.ToolTip,
        QEvent.Type.WhatsThis,
        QEvent.Type.QueryWhatsThis,
        QEvent.Type.EnterWhatsThisMode,
        QEvent.Type.StatusTip,
        QEvent.Type.Shortcut,
        QEvent.Type.DragEnter,
        QEvent.Type.DragMove,
        QEvent.Type.Drop,
        QEvent.Type.InputMethod,
        QEvent.Type.RequestSoftwareInputPanel,
        QEvent.Type.Clipboard,
        QEvent.Type.FileOpen,
        QEvent.Type.Wheel,
        QEvent.Type.Gesture,
        QEvent.Type.GestureOverride,
        QEvent.Type.NativeGesture,
    }
)
"""An ampersand in the name of an office makes Alt and its letter a shortcut (QAbstractButton); a
press of some milliseconds more makes a context menu on some systems."""

_MAY_ASK = frozenset({QEvent.Type.DragEnter, QEvent.Type.DragMove, QEvent.Type.Drop})


class Shut(QObject):
    """Installed on the application."""

    @called_by_qt
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        kind = event.type()
        if kind not in OPENS:
            return False
        # Who drags something over the kiosk is told no; all else is done with.
        event.setAccepted(kind not in _MAY_ASK)
        return True
