"""What each key is for: the usual ones of a keyboard, and those of a keypad beside the screen; and
which letter it types."""

from collections.abc import Mapping

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent

from kiosk.content.model import KeyUse
from kiosk.views.overrides import called_by_qt

_KEYBOARD: Mapping[Qt.Key, KeyUse] = {
    Qt.Key.Key_Tab: "next",
    Qt.Key.Key_Right: "next",
    Qt.Key.Key_Backtab: "previous",
    Qt.Key.Key_Left: "previous",
    Qt.Key.Key_Up: "up",
    Qt.Key.Key_Down: "down",
    Qt.Key.Key_Return: "select",
    Qt.Key.Key_Enter: "select",
    Qt.Key.Key_Space: "select",
    Qt.Key.Key_Select: "select",
    Qt.Key.Key_Escape: "back",
    Qt.Key.Key_Backspace: "back",
    Qt.Key.Key_Back: "back",
    Qt.Key.Key_Home: "start",
    Qt.Key.Key_HomePage: "start",
    Qt.Key.Key_Help: "help",
    Qt.Key.Key_F2: "help",
    Qt.Key.Key_F1: "read",
    Qt.Key.Key_MediaPlay: "read",
    Qt.Key.Key_VolumeMute: "silence",
    Qt.Key.Key_VolumeUp: "louder",
    Qt.Key.Key_VolumeDown: "quieter",
}

_KEYPAD: Mapping[str, KeyUse] = {
    "f13": "previous",
    "f14": "next",
    "f15": "up",
    "f16": "down",
    "f17": "select",
    "f18": "back",
    "f19": "start",
    "f20": "read",
    "f21": "louder",
    "f22": "quieter",
    "f23": "headset-in",
    "f24": "headset-out",
}
"""Keypads are programmed to send these; the content says so where theirs are others."""

_SCAN_CODE_OF_F13 = 191
"""What X11 and Wayland call F13 (evdev's KEY_F13, 183, and 8); F14 to F24 follow. Qt gives them
other names there, so only the code tells them."""


class KeyMap:
    """The uses of keys; ``own`` are those of the content, by name, and win over the usual ones.

    ``by_scan_code`` is whether the system's scan codes are those of Linux.
    """

    def __init__(self, own: Mapping[str, KeyUse], by_scan_code: bool) -> None:
        self._named = {**_KEYPAD, **own}
        self._by_scan_code = by_scan_code

    def use_of(self, event: QKeyEvent) -> KeyUse | None:
        """What the pressed key is for; None for a key that is not for visitors."""
        for name in self._names(event):
            if name in self._named:
                return self._named[name]
        return _KEYBOARD.get(Qt.Key(event.key()))

    def letter_of(self, event: QKeyEvent) -> str | None:
        """The letter, figure, sign or space that the pressed key types; None for any other key, and
        for one that the content has a use for."""
        modifiers = event.modifiers()
        # Polish letters are typed with AltGr, which some systems tell of as Ctrl and Alt.
        held = [each for each in _COMMANDING if modifiers & each]
        if len(held) == 1 or Qt.KeyboardModifier.MetaModifier in held:
            return None
        letter = event.text().lower()
        if len(letter) != 1 or not letter.isprintable():
            return None
        return None if any(name in self._named for name in self._names(event)) else letter

    def _names(self, event: QKeyEvent) -> list[str]:
        """By which the content may mean the key, the surest first."""
        names: list[str] = []
        if self._by_scan_code:
            code = event.nativeScanCode()
            names.append(f"scan-{code}")
            number = code - _SCAN_CODE_OF_F13 + 13
            if 13 <= number <= 24:
                names.append(f"f{number}")
        key = event.key()
        if Qt.Key.Key_F1 <= key <= Qt.Key.Key_F24:
            names.append(f"f{key - Qt.Key.Key_F1 + 1}")
        elif Qt.Key.Key_0 <= key <= Qt.Key.Key_9 or Qt.Key.Key_A <= key <= Qt.Key.Key_Z:
            names.append(chr(key).lower())
        return names


class Keys(QObject):
    """Takes every key that is pressed anywhere in the application: none does anything else."""

    pressed = Signal(object)
    """What the key is for; None for a key that is not for visitors."""

    typed = Signal(str)
    """A letter, figure, sign or space."""

    erased = Signal()
    """The key that takes the last letter back."""

    def __init__(self, key_map: KeyMap) -> None:
        super().__init__()
        self.key_map = key_map

    @called_by_qt
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        # Windows pass their keys on to the widget with the focus: taken there, each comes once.
        if not watched.isWidgetType() or event.type() not in _OF_KEYS:
            return False
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            self._heed(event)
        return True

    def _heed(self, event: QKeyEvent) -> None:
        use, letter = self.key_map.use_of(event), self.key_map.letter_of(event)
        if event.isAutoRepeat() and use not in _REPEATED:
            return
        if letter is not None:
            self.typed.emit(letter)
        elif event.key() == Qt.Key.Key_Backspace and use == "back":
            self.erased.emit()
        else:
            self.pressed.emit(use)


_COMMANDING = (
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.AltModifier,
    Qt.KeyboardModifier.MetaModifier,
)
_OF_KEYS = frozenset({QEvent.Type.KeyPress, QEvent.Type.KeyRelease, QEvent.Type.ShortcutOverride})
_REPEATED: frozenset[KeyUse] = frozenset({"next", "previous", "up", "down", "louder", "quieter"})
"""What goes on while the key is held."""
