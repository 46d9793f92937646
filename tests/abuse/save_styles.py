"""A file is saved in every way there is: each time, what it says is shown, and only that."""

from collections.abc import Callable, Iterator
from pathlib import Path
from random import Random

import pytest
from PySide6.QtCore import QDeadlineTimer, QThread
from PySide6.QtWidgets import QApplication

from kiosk.content.fingerprint import fingerprint
from kiosk.running import watch as watching
from kiosk.running.child import Child
from kiosk.running.clock import uptime_s
from kiosk.running.condition import Condition
from kiosk.running.lookout import REST_S, SETTLING_S
from kiosk.running.offscreen import offscreen_application
from kiosk.running.supply import Supplied
from kiosk.running.watch import Watch
from tests.abuse.campaign import Campaign, Outcome
from tests.abuse.clerks import STYLES, Saving, Style
from tests.content.written_content import CASH, write
from tests.examples import PUBLISHED, institution
from tests.running.lobby import WallClock
from tests.running.publishing_house import PublishingHouse

TIMED = 100
"""Every so often a save is left to the real lookout and a real child, and timed."""

LONGEST_S = 10.0
"""From the end of a save until what it says can be shown."""

OFFICE = "offices/kasy.yaml"


def saved(chance: Random, times: int, place: Path) -> Outcome:
    offscreen_application()
    failures: list[str] = []
    waits: list[float] = []
    with pytest.MonkeyPatch.context() as patch:
        house = _house(place, patch)
        for number in range(times):
            style = STYLES[number % len(STYLES)] if number < len(STYLES) else chance.choice(STYLES)
            shown = len(house.published)
            text = _office(number)
            saving = Saving(house.content, OFFICE, text, chance, house.watch.lookout.look)
            if number % TIMED == TIMED - 1:
                waits.append(_timed(house, style, saving, place / f"timed-{number}"))
            else:
                style(saving)
            _tidy_sometimes(chance, house.content)
            house.look()
            failures += [
                f"save {number}, {style.__name__}: {what}" for what in _wrong(house, number, shown)
            ]
    failures += [f"shown after {wait:.1f} s only" for wait in waits if wait > LONGEST_S]
    figures = f"in real time {min(waits):.1f} to {max(waits):.1f} s until shown" if waits else ""
    return Outcome(times, tuple(failures), figures)


def _timed(house: PublishingHouse, style: Style, saving: Saving, state: Path) -> float:
    """Seconds from the end of a save until a kiosk as it really runs would show what it says."""
    state.mkdir()
    at_rest = Supplied(institution(1, PUBLISHED), fingerprint(house.content))
    shown: list[object] = []
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(watching, "Child", Child)
        watch = Watch(house.content, state, at_rest, Condition(state), WallClock())
        watch.published.connect(shown.append)
        watch.begin()
        _wait(SETTLING_S * 2 + saving.chance.random() * REST_S, lambda: False)
        style(saving)
        saved_at = uptime_s()
        _wait(LONGEST_S * 3, lambda: bool(shown))
        seconds = uptime_s() - saved_at
        watch.close()
    return seconds


def _wait(seconds: float, is_over: Callable[[], bool]) -> None:
    deadline = QDeadlineTimer(round(seconds * 1000))
    while not deadline.hasExpired() and not is_over():
        QApplication.processEvents()
        QThread.msleep(20)


def _house(place: Path, patch: pytest.MonkeyPatch) -> PublishingHouse:
    content = write(place / "content", {})
    return PublishingHouse(content, place / "state", Supplied(institution(1)), patch)


def _office(number: int) -> bytes:
    """Always of the same length."""
    return f"{CASH}room: '{number:06}'\n".encode()


def _tidy_sometimes(chance: Random, folder: Path) -> None:
    """A touch without a change, a file for people, a chmod: nothing that visitors would see."""
    deed = chance.randrange(6)
    if deed == 0:
        (folder / "kiosk.yaml").touch()
    elif deed == 1:
        (folder / "README.md").write_text(str(chance.random()))
    elif deed == 2:
        (folder / OFFICE).chmod(0o640)


def _wrong(house: PublishingHouse, number: int, shown_before: int) -> Iterator[str]:
    if house.condition.mark:
        yield f"staff is told {house.told}"
    offices = [office for each in house.published for office in each.offices]
    rooms = [office.room for office in offices if office.id == "kasy"]
    if not rooms or rooms[-1] != f"{number:06}":
        yield f"room {rooms[-1:]} is shown"
    if len(house.published) != shown_before + 1:
        yield f"{len(house.published) - shown_before} contents were handed on instead of one"
    kept = house.store.newest()
    if kept is None or kept != (house.published[-1], fingerprint(house.content)):
        yield "the newest snapshot is not what is shown"
    if len(list(house.store.whole())) > 3:
        yield "more than three snapshots are kept"
    del house.published[:-1]


SAVE_STYLES = Campaign(
    "save-styles",
    "A clerk saves a file in one of sixteen ways: in place, with the old time put back, renamed,"
    " deleted first, slowly, through links that are flipped …",
    "each save is shown, once, within 10 s, and kept",
    1000,
    len(STYLES),
    saved,
)
