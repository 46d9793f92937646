"""Every key there is, on every page, held, with all the keys that are held beside it."""

from collections.abc import Iterator
from pathlib import Path
from random import Random

from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QInputMethodEvent, QKeyEvent
from PySide6.QtWidgets import QApplication

from kiosk.visit.visit import Visit
from kiosk.visit.walk import every_page
from tests.abuse.campaign import Campaign, Outcome
from tests.abuse.mistreated import Mistreated, mistreated, sample
from tests.abuse.vitals import Complaints, complaints

SHIFT = 250
"""Keys until another visitor stands before another screen, on another page."""

LOOK_EVERY = 50
WARMING_UP = 4_000
"""Keys until every size, theme and language was there; of a short run, its first third."""

ALL_KEYS = tuple(Qt.Key)
USUAL = (
    Qt.Key.Key_Tab,
    Qt.Key.Key_Backtab,
    Qt.Key.Key_Up,
    Qt.Key.Key_Down,
    Qt.Key.Key_Return,
    Qt.Key.Key_Space,
    Qt.Key.Key_Escape,
    Qt.Key.Key_Backspace,
    Qt.Key.Key_A,
)
NO_KEY = 0
"""What an input method sends with a text alone."""

LETTERS = (
    *"aąbcśż019 -.,'\"&#~`^´¨",
    *"іїєґшщь",
    "",
    "\0",
    "\t",
    "\r",
    "\x1b",
    "\x7f",
    "\u00a0",
    "\u0301",
    "\u200b",
    "\u202e",
    "\ufeff",
    "\ud83d",
    "\U0001f600",
    "ﷺ",
    "中",
    "ab",
    "a" * 500,
)
HELD = (
    Qt.KeyboardModifier.ShiftModifier,
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.AltModifier,
    Qt.KeyboardModifier.MetaModifier,
    Qt.KeyboardModifier.KeypadModifier,
    Qt.KeyboardModifier.GroupSwitchModifier,
)
KINDS = (QEvent.Type.KeyPress, QEvent.Type.KeyPress, QEvent.Type.KeyRelease)


def any_key(chance: Random) -> QKeyEvent:
    """A key going down or up; now and then with a text that does not belong to it."""
    key = int(chance.choice(chance.choice((ALL_KEYS, ALL_KEYS, USUAL))))
    if chance.random() < 0.03:
        key = NO_KEY
    held = Qt.KeyboardModifier.NoModifier
    for each in chance.sample(HELD, chance.choice((0, 0, 0, 1, 1, 2, 4))):
        held |= each
    return QKeyEvent(
        chance.choice(KINDS),
        key,
        held,
        chance.choice((0, 9, 133, 191, 202, 255, 2**31 - 1)),
        chance.choice((0, 0xFF1B, 2**31 - 1)),
        0,
        chance.choice(LETTERS),
        chance.random() < 0.2,
        chance.choice((1, 1, 2, 1000)),
    )


def any_composing(chance: Random) -> QInputMethodEvent:
    """What a dead key or an input method does: a text under way, or a finished one."""
    event = QInputMethodEvent(chance.choice(LETTERS), [])
    event.setCommitString(chance.choice(LETTERS), chance.choice((0, -5)), chance.choice((0, 3)))
    return event


def press(chance: Random, kiosk: Mistreated) -> None:
    """As the system does: to the window, which passes it on to what has the focus."""
    kind = chance.random()
    if kind < 0.05:
        target = QApplication.focusObject() or kiosk.stage
        QCoreApplication.sendEvent(target, any_composing(chance))
    elif kind < 0.1:
        # Some drivers and remote desktops talk to a widget itself.
        QCoreApplication.sendEvent(chance.choice(kiosk.frame.controls()), any_key(chance))
    else:
        QCoreApplication.sendEvent(kiosk.stage.windowHandle(), any_key(chance))
    kiosk.pass_time(chance.choice((0.0, 0.03, 0.3)))


def run(chance: Random, times: int, _place: Path) -> Outcome:
    with complaints() as heard, mistreated(sample()) as kiosk:
        return _hammered(chance, times, kiosk, heard)


def _hammered(chance: Random, times: int, kiosk: Mistreated, heard: Complaints) -> Outcome:
    is_warm = times >= 3 * WARMING_UP
    failures = list(_hammer(chance, WARMING_UP if is_warm else times // 3, kiosk))
    before = kiosk.vitals()
    failures += _hammer(chance, times, kiosk)
    after = kiosk.vitals()
    failures += [f"after {times} keys: {grown}" for grown in after.grown_since(before, is_warm)]
    failures += kiosk.is_dead()
    failures += heard.said
    return Outcome(times, tuple(failures), after.told_since(before))


def _hammer(chance: Random, times: int, kiosk: Mistreated) -> Iterator[str]:
    visits: list[Visit] = []
    for number in range(times):
        if number % SHIFT == 0:
            kiosk.reset()
            kiosk.be_liked(chance)
            session = kiosk.stage.visit.session
            visits = [
                visit for _, visit, _ in every_page(kiosk.content, session, kiosk.clock.now())
            ]
        if number % LOOK_EVERY == 0:
            kiosk.go_to(chance.choice(visits))
        press(chance, kiosk)
        if number % LOOK_EVERY == LOOK_EVERY - 1:
            kiosk.settle()
            for wrong in kiosk.wrongs():
                yield f"key {number}: {wrong}"


KEYS = Campaign(
    name="keys",
    does="random keys, every one that Qt knows, with all modifiers, held, with foreign, dead and "
    "broken letters, and input methods; from every page, on four screen sizes, in all themes, "
    "languages and letters",
    passes="no crash, exception or warning of Qt's; less than 10 MB more memory; widgets, timers, "
    "objects, files and threads as before; always one whole page with the focus in it; a tap works "
    "afterwards",
    whole=50_000,
    slice=150,
    run=run,
)
