"""How assistive technology meets the views: what each widget is, in which order they are read, in
which language, and what is announced.

A screen reader reads a tree that Qt builds from the widgets. Left to itself, Qt calls every text a
label and every choice a check box, and tells of what is hidden. What is different here, and why:

- A heading is a heading and has a level: people jump from heading to heading.
- One of several, as a language, is a radio button and a switch a check box, so that one hears which
  it is. What goes on step by step is a plain button: its words say what comes next.
- A page is a document with its title for a name, and the bottom bar a tool bar: one hears where one
  is. Cards have no name, because their heading says it.
- What is hidden is not there, and what a neighbour has just said is not said again.

Qt asks for all this only while somebody listens.
"""

from collections.abc import Iterator, Sequence
from functools import cache
from typing import cast
from weakref import ref

import shiboken6
from PySide6.QtCore import QLocale, QObject
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QAccessibleAttributesInterface,
    QAccessibleInterface,
)
from PySide6.QtWidgets import QAbstractButton, QAccessibleWidget, QLabel, QWidget

Heard = QAccessible.Role
"""What a widget is to assistive technology. A widget that is not always what its class is says so
in ``heard_as``."""

_FEWEST_SWEPT = 500


def announce(widget: QWidget, words: str, urgent: bool = False) -> None:
    """Assistive technology says the words, in the language of the widget; at once if ``urgent``,
    else after what it is just saying."""
    if not QAccessible.isActive():
        return
    event = QAccessibleAnnouncementEvent(widget, words)
    if urgent:
        event.setPoliteness(QAccessible.AnnouncementPoliteness.Assertive)
    QAccessible.updateAccessibility(event)


def announce_page(view: QWidget, urgent: bool = False) -> None:
    """To be called when a page or another sheet of it is there: assistive technology says which."""
    if QAccessible.isActive():
        announce(view, headline(view), urgent)


def headline(view: QWidget) -> str:
    """Which page this is, and what matters most: whether the office is open, which sheet it is."""
    news = (_words(each) for each in _labels(view) if getattr(each, "is_news", False))
    return " ".join(_sentence(words) for words in (title_of(view), *news) if words)


def title_of(view: QWidget) -> str:
    """The first heading of a page; empty if there is none."""
    return _words(_title(view))


def reading_order(outermost: QWidget) -> Iterator[QWidget]:
    """All that is read inside a widget, each thing before what it holds and what follows it."""
    for widget in read_in(outermost):
        yield widget
        yield from reading_order(widget)


def read_in(parent: QWidget) -> list[QWidget]:
    """What is read directly inside a widget: from the bottom of the stack to the top, the ways to
    other sheets last."""
    shown = [
        child
        for child in parent.children()
        if isinstance(child, QWidget) and child.isVisibleTo(parent) and not _is_mute(child)
    ]
    shown.sort(key=lambda child: bool(getattr(child, "is_read_last", False)))
    codes = [_words(child) for child in shown if getattr(child, "speaks_for_others", False)]
    before = (None, *shown)
    return [
        child for child, last in zip(shown, before, strict=False) if _is_new(child, last, codes)
    ]


def heard_as(widget: QWidget | None) -> Heard:
    """What a widget is to assistive technology."""
    if widget is None:
        return Heard.NoRole
    own: Heard | None = getattr(widget, "heard_as", None)
    if own is not None:
        return own
    known = _known(type(widget))
    if known is not None:
        return known[1]
    return Heard.Window if widget.isWindow() else Heard.Client


def introduce(widget: QWidget, parent: QWidget | None = None) -> None:
    """To be called for a new widget that is heard in its own way, before it has a parent and says
    anything; puts it into its parent.

    Without it, Qt asks for the widget when it needs it, and that is enough; but Qt for Python then
    keeps what it gets for ever (seen in PySide6 6.11), and widgets come and go for months.
    """
    _install()
    if QAccessible.isActive():
        known = _known(type(widget))
        if known is not None:
            access = known[0](widget)
            QAccessible.registerAccessibleInterface(access)
            _registered.keep(access)
    if parent is not None:
        widget.setParent(parent)


class Access(QAccessibleWidget):
    """A widget as it is heard."""

    def __init__(self, widget: QWidget) -> None:
        super().__init__(widget)
        self._attributes = _Attributes(widget)

    def role(self) -> Heard:
        return heard_as(self.widget())

    def text(self, t: QAccessible.Text) -> str:
        said = super().text(t)
        if said or t is not QAccessible.Text.Name:
            return said
        return _words(self.widget())

    def interface_cast(self, t: QAccessible.InterfaceType) -> int:
        # Declared as int, but only a pointer is taken for one: an int is taken for garbage, and the
        # None of the class above ends the program (seen in PySide6 6.11).
        if t is QAccessible.InterfaceType.AttributesInterface:
            (address,) = shiboken6.getCppPointer(self._attributes)
            return cast(int, shiboken6.VoidPtr(address))
        found: int | None = super().interface_cast(t)
        return found if found is not None else cast(int, shiboken6.VoidPtr(0))


class _Attributes(QAccessibleAttributesInterface):
    """Language and, of a heading, level."""

    def __init__(self, widget: QWidget) -> None:
        super().__init__()
        self._widget = ref(widget)

    def attributeKeys(self) -> list[QAccessible.Attribute]:
        keys = [QAccessible.Attribute.Locale]
        if heard_as(self._widget()) is Heard.Heading:
            keys.append(QAccessible.Attribute.Level)
        return keys

    def attributeValue(self, key: QAccessible.Attribute) -> QLocale | int | None:
        widget = self._widget()
        if widget is None or not shiboken6.isValid(widget):
            return None
        match key:
            case QAccessible.Attribute.Locale:
                return _locale(widget)
            case QAccessible.Attribute.Level:
                return _level(widget)
            case _:
                return None


class ControlAccess(Access):
    """A button: it can be pressed, and may be one of several or a switch."""

    def _button(self) -> QAbstractButton | None:
        widget = self.widget()
        return widget if isinstance(widget, QAbstractButton) else None

    def state(self) -> QAccessible.State:
        state = super().state()
        button = self._button()
        if button is not None:
            state.pressed = button.isDown()
            state.checkable = button.isCheckable()
            state.checked = button.isChecked()
        return state

    def actionNames(self) -> list[str]:
        return [self.pressAction(), *super().actionNames()]

    def doAction(self, action_name: str) -> None:
        button = self._button()
        if button is not None and action_name == self.pressAction():
            button.click()
        else:
            super().doAction(action_name)


class GroupAccess(Access):
    """Several things, in reading order."""

    def _inside(self) -> list[QWidget]:
        widget = self.widget()
        return read_in(widget) if widget is not None else []

    def childCount(self) -> int:
        return len(self._inside())

    def child(self, index: int) -> QAccessibleInterface:
        inside = self._inside()
        if 0 <= index < len(inside):
            return QAccessible.queryAccessibleInterface(inside[index])
        return super().child(-1)

    def indexOfChild(self, child: QAccessibleInterface) -> int:
        asked = child.object()
        return next((place for place, each in enumerate(self._inside()) if each is asked), -1)


class PageAccess(GroupAccess):
    """A page: its name is its title."""

    def text(self, t: QAccessible.Text) -> str:
        widget = self.widget()
        if widget is not None and t is QAccessible.Text.Name:
            return title_of(widget)
        return super().text(t)


_KNOWN: dict[str, tuple[type[Access], Heard]] = {
    "Frame": (GroupAccess, Heard.Client),
    "PageView": (PageAccess, Heard.Document),
    "Pager": (GroupAccess, Heard.Client),
    "BottomBar": (GroupAccess, Heard.ToolBar),
    "Card": (GroupAccess, Heard.Section),
    "WishButton": (ControlAccess, Heard.Button),
    "Piece": (Access, Heard.StaticText),
}
"""By the names of classes, as Qt asks; what is derived from one of them is heard like it."""


def _known(kind: type) -> tuple[type[Access], Heard] | None:
    names = (each.__name__ for each in kind.__mro__)
    return next((_KNOWN[name] for name in names if name in _KNOWN), None)


def _access_to(key: str, thing: QObject) -> Access | None:
    """What Qt gets for a widget, asking for the class ``key`` and then for what that derives from;
    None where Qt's own is as good."""
    if not isinstance(thing, QWidget):
        return None
    if key in _KNOWN:
        return _KNOWN[key][0](thing)
    # A window is a window only once it is on the screen: what is only measured has no parent too.
    return Access(thing) if key == "QWidget" and thing.windowHandle() is not None else None


@cache
def _install() -> None:
    QAccessible.installFactory(_access_to)


class _Registered:
    """Keeps what Qt was given until its widget is gone: Qt deletes it, but does not hold it."""

    def __init__(self) -> None:
        self._kept: list[Access] = []
        self._sweep_at = _FEWEST_SWEPT

    def keep(self, access: Access) -> None:
        if len(self._kept) >= self._sweep_at:
            self._kept = [each for each in self._kept if shiboken6.isValid(each)]
            self._sweep_at = max(_FEWEST_SWEPT, len(self._kept) * 2)
        self._kept.append(access)


_registered = _Registered()


def _words(widget: QWidget | None) -> str:
    """What stands there, in words."""
    if isinstance(widget, QLabel | QAbstractButton):
        return widget.accessibleName() or widget.text()
    return ""


def _sentence(words: str) -> str:
    return words if words[-1] in ".?!…:" else f"{words}."


def _is_mute(widget: QWidget) -> bool:
    """Whether there is nothing to hear of it: mere decoration."""
    if widget.isWindow():
        return True
    if isinstance(widget, QLabel | QAbstractButton) or widget.accessibleName():
        return False
    return not read_in(widget)


def _is_new(widget: QWidget, before: QWidget | None, codes: Sequence[str]) -> bool:
    """Not so a piece that draws the very words of the one before it, as a bar below its label, and
    the words under a code, which the code has said."""
    if heard_as(widget) is not Heard.StaticText:
        return True
    words = getattr(widget, "words", None)
    is_bar = words is not None and words is getattr(before, "words", None)
    return not is_bar and not any(_words(widget) in code for code in codes)


def _labels(view: QWidget) -> Iterator[QLabel]:
    return (each for each in reading_order(view) if isinstance(each, QLabel))


def _title(view: QWidget) -> QLabel | None:
    return next((each for each in _labels(view) if heard_as(each) is Heard.Heading), None)


def _level(heading: QWidget) -> int:
    """1 for the title of its page, else 2."""
    page = heading.parentWidget()
    while page is not None and heard_as(page) is not Heard.Document:
        page = page.parentWidget()
    return 1 if page is not None and _title(page) is heading else 2


def _locale(widget: QWidget) -> QLocale:
    """A page and a window speak the language of their title."""
    if heard_as(widget) in (Heard.Document, Heard.Window):
        title = _title(widget)
        return title.locale() if title is not None else widget.locale()
    return widget.locale()
