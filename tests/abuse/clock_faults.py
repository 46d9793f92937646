"""Everything that happens to clocks: they jump, lose their trust, sleep, and forget where they are.
A stage with an injected machine, against a model that knows what was done to it."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from math import ceil
from pathlib import Path
from random import Random
from zoneinfo import ZoneInfo

from msgspec.structs import replace
from PySide6.QtCore import QCoreApplication, QEvent, QSize, Qt, QTimer

from kiosk.content.model import Content
from kiosk.running.clock import Reading, SystemClock
from kiosk.running.clock_trust import ClockTrust
from kiosk.running.offscreen import offscreen_application
from kiosk.running.stage import Stage
from kiosk.views.frame import Frame
from kiosk.visit.destinations import AtOffice
from kiosk.visit.shown import AnyPage, AttractPage, OfficePage, StillTherePage
from kiosk.visit.wishes import Go, Wake
from tests.abuse.campaign import Campaign, Outcome
from tests.content.oracle import is_polish_holiday
from tests.examples import WARSAW, at, institution

WITHIN_S = 10.0
"""So long what is shown may be what was true before."""

MINUTE_S, HOUR_S, DAY_S, YEAR_S = 60.0, 3_600.0, 86_400.0, 365 * 86_400.0
SLACK_S, STEADY_S = 300.0, 6 * HOUR_S
"""A correction that is none; how long a clock goes on before it is a witness: docs/it.md."""

ASKED_BY_S = 91.5
"""Of silence, where nothing sleeps: after 90, by a timer that may be late."""

CARE_S = 60.0
"""So near the end of trust either verdict is right: nobody knows when the kiosk last looked."""

BUILT = at("2026-11-01 12:00").timestamp()
EARLIEST_S, LATEST_S = 10 * DAY_S, 80 * YEAR_S
ZONES = ("Europe/Warsaw", "Europe/Warsaw", "Asia/Tokyo", "Europe/Atlantis")
"""The last one is in no database."""

CAREFUL_TIMES = (
    "2026-11-24 07:29:55",  # the office opens
    "2026-11-24 15:29:55",  # and closes
    "2026-11-24 23:59:55",
    "2026-12-31 23:59:55",
    "2027-03-28 01:59:55",  # summer time begins
    "2027-10-31 02:59:55",  # and ends
    "2027-12-27 23:59:55",  # the last day that the snapshot knows
)


@dataclass
class Machine:
    """What the kiosk asks, and what was really done to it."""

    wall_s: float = at("2026-11-23 14:46:58").timestamp()
    uptime_s: float = 500.0
    is_synchronised: bool = False
    seen_s: float = BUILT
    drift_s: float = 0.0
    clean_since_s: float = 500.0
    is_witness: bool = False

    def read(self) -> Reading:
        return Reading(self.wall_s, self.uptime_s, self.is_synchronised)

    def goes_on(self, seconds: float) -> None:
        self.wall_s += seconds
        self.uptime_s += seconds

    def jumps(self, to_s: float) -> None:
        """Somebody sets the clock: it is no longer kept right."""
        self.is_synchronised = False
        self.drift_s += to_s - self.wall_s
        self.wall_s = to_s
        if abs(self.drift_s) > SLACK_S:
            self.drift_s, self.clean_since_s, self.is_witness = 0.0, self.uptime_s, False

    def is_looked_at(self) -> None:
        """What the kiosk may remember of this moment."""
        if self.is_synchronised:
            self.drift_s, self.clean_since_s, self.is_witness = 0.0, self.uptime_s, True
            self.seen_s = self.wall_s
        elif self.uptime_s - self.clean_since_s >= STEADY_S:
            self.is_witness = True
        if self.is_witness:
            self.seen_s = max(self.seen_s, self.wall_s)

    @property
    def margin_s(self) -> float:
        """How far the clock is from where it is believed no more."""
        return self.wall_s - (self.seen_s - SLACK_S)

    @property
    def is_clear(self) -> bool:
        return self.is_synchronised or abs(self.margin_s) > CARE_S

    @property
    def is_believed(self) -> bool:
        return self.is_synchronised or self.margin_s >= 0


@dataclass
class Lobby:
    """The stage, its machine, the last visitor, and what was done last; ``asked_by_s`` of silence
    the visitor has been asked at the latest, and has all the time to answer from then on; at
    ``due_s`` of uptime the stage looks at the clock again."""

    stage: Stage
    machine: Machine
    clock: SystemClock
    chance: Random
    zone: str = "Europe/Warsaw"
    touched_s: float = 500.0
    asked_by_s: float = ASKED_BY_S
    due_s: float = 0.0
    story: list[str] = field(default_factory=list)

    def passes(self, seconds: float) -> None:
        """The stage looks at the clock when its timer says so, or a little later."""
        ends = self.machine.uptime_s + seconds
        while self.due_s <= ends:
            self.machine.goes_on(self.due_s - self.machine.uptime_s)
            self.looks()
        self.machine.goes_on(ends - self.machine.uptime_s)

    def looks(self) -> None:
        self.stage.look_at_clock()
        self.machine.is_looked_at()
        self._waits()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)

    def _waits(self) -> None:
        children = self.stage.findChildren(
            QTimer, options=Qt.FindChildOption.FindDirectChildrenOnly
        )
        pause_s = min(timer.interval() for timer in children if timer.isActive()) / 1000
        self.due_s = self.machine.uptime_s + pause_s * self.chance.uniform(1.0, 1.05)

    def touches(self) -> None:
        """Somebody comes, or is still here: at an office's page."""
        for wish in (Wake(), Go(AtOffice("office-0"))):
            self.stage.want(wish)
        self.touched_s = self.machine.uptime_s
        self.asked_by_s = ASKED_BY_S

    @property
    def silent_s(self) -> float:
        return self.machine.uptime_s - self.touched_s

    @property
    def page(self) -> AnyPage:
        (frame,) = (each for each in self.stage.findChildren(Frame) if each.isVisible())
        shown: AnyPage | None = frame.view.page
        assert shown is not None
        return shown

    def publishes(self, zone: str, content: Content) -> None:
        """Content in another zone, as the watch hands it over: shown between two visits."""
        self.stage.publish(replace(content, timezone=zone))
        if self.stage.visit.is_nobodys:
            self._waits()

    def takes_over(self, content: Content) -> None:
        self.zone = content.timezone
        self.clock.in_zone(content.timezone)


def run(chance: Random, times: int, _place: Path) -> Outcome:
    failures: list[str] = []
    doubted = 0
    with _lobby(chance) as lobby:
        for number in range(times):
            fault = chance.choice(FAULTS)
            lobby.story.append(f"{number}: {fault.__name__[1:]} {fault(lobby)}")
            lobby.passes(WITHIN_S)
            wrong = list(_wrong(lobby))
            lobby.passes(chance.choice((0.0, chance.uniform(0, 60), chance.uniform(60, 200))))
            wrong += _wrong(lobby)
            doubted += not lobby.machine.is_believed
            if wrong:
                before = "; ".join(lobby.story[-4:])
                failures.append(f"after {before}: {', '.join(wrong)}")
                if len(failures) >= 20:
                    break
    return Outcome(number + 1, tuple(failures), f"{doubted} times the clock was not believed")


@contextmanager
def _lobby(chance: Random) -> Iterator[Lobby]:
    offscreen_application()
    machine = Machine()
    clock = SystemClock("Europe/Warsaw", ClockTrust(BUILT, 0.0).believes, machine.read)
    stage = Stage(institution(6), clock)
    stage.resize(QSize(1280, 800))
    stage.show()
    lobby = Lobby(stage, machine, clock, chance)
    stage.took_over.connect(lobby.takes_over)
    lobby.touches()
    lobby.looks()
    try:
        yield lobby
    finally:
        stage.close()
        stage.deleteLater()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)


Fault = Callable[[Lobby], str]
"""Does one thing, and tells with which figures."""


def _jump_by(lobby: Lobby) -> str:
    sizes = (MINUTE_S, HOUR_S, DAY_S, 30 * DAY_S, YEAR_S, 20 * YEAR_S)
    by_s = lobby.chance.choice((-1, 1)) * lobby.chance.uniform(0.2, 3) * lobby.chance.choice(sizes)
    return _set(lobby, lobby.machine.wall_s + by_s)


def _jump_to(lobby: Lobby) -> str:
    moment = at(lobby.chance.choice(CAREFUL_TIMES)) + timedelta(hours=lobby.chance.choice((0, 1)))
    return _set(lobby, moment.timestamp())


def _come_back(lobby: Lobby) -> str:
    """Somebody sets the clock right: just ahead of the last time seen."""
    return _set(lobby, lobby.machine.seen_s + lobby.chance.uniform(120, DAY_S))


def _set(lobby: Lobby, to_s: float) -> str:
    to_s = min(max(to_s, EARLIEST_S), LATEST_S)
    lobby.machine.jumps(to_s)
    return f"to {datetime.fromtimestamp(to_s, UTC)}"


def _keep_right(lobby: Lobby) -> str:
    lobby.machine.jumps(at("2026-11-23 08:00").timestamp() + lobby.chance.uniform(0, 390 * DAY_S))
    lobby.machine.is_synchronised = True
    return f"at {datetime.fromtimestamp(lobby.machine.wall_s, UTC)}"


def _leave_alone(lobby: Lobby) -> str:
    lobby.machine.is_synchronised = False
    return ""


def _sleep(lobby: Lobby) -> str:
    """The machine's timers stand still meanwhile; its clocks do not."""
    seconds = lobby.chance.choice((20.0, 95.0, HOUR_S, 60 * HOUR_S)) * lobby.chance.uniform(
        0.9, 1.1
    )
    was_silent_s = lobby.silent_s
    lobby.machine.goes_on(seconds)
    lobby.due_s += seconds
    if was_silent_s < ASKED_BY_S < lobby.silent_s:
        lobby.asked_by_s = lobby.silent_s + WITHIN_S
    return f"{seconds:.0f} s"


def _run_on(lobby: Lobby) -> str:
    """Hours in which nothing happens, but for the kiosk's own looks now and then."""
    for _ in range(40):
        lobby.machine.goes_on(10 * MINUTE_S)
        lobby.looks()
    return "for 400 minutes"


def _move(lobby: Lobby) -> str:
    zone = lobby.chance.choice(ZONES)
    lobby.publishes(zone, institution(6))
    return zone


def _touch(lobby: Lobby) -> str:
    lobby.touches()
    return ""


FAULTS: tuple[Fault, ...] = (
    _jump_by,
    _jump_by,
    _jump_to,
    _jump_to,
    _come_back,
    _keep_right,
    _leave_alone,
    _sleep,
    _run_on,
    _move,
    _touch,
    _touch,
)


def _wrong(lobby: Lobby) -> Iterator[str]:
    """What is shown against what was true at some moment of the last ten seconds."""
    yield from _wrong_visit(lobby)
    if not lobby.machine.is_clear:
        return
    page = lobby.page
    time = page.header.time
    shown = time.text if time is not None else None
    lately = [lobby.machine.wall_s - ago for ago in range(ceil(WITHIN_S) + 1)]
    times = {_time_at(lobby, wall_s) for wall_s in lately}
    if shown not in times:
        yield f"it shows {shown}, not {times}"
    if isinstance(page, OfficePage):
        kinds = {_kind_at(lobby, wall_s) for wall_s in lately}
        if page.status.kind not in kinds:
            yield f"the office is {page.status.kind}, not {kinds}"
    if isinstance(page, AttractPage):
        told = {_row_at(lobby, wall_s) for wall_s in lately}
        row = next(row for row in page.rows if row.name.text == "Sekretariat i informacja")
        if (row.status.kind if row.status else None) not in told:
            yield f"the row says {row.status}, not {told}"


def _knows_time(lobby: Lobby) -> bool:
    return lobby.machine.is_believed and lobby.zone != "Europe/Atlantis"


def _time_at(lobby: Lobby, wall_s: float) -> str | None:
    if not _knows_time(lobby):
        return None
    wall = datetime.fromtimestamp(wall_s, ZoneInfo(lobby.zone))
    return f"{wall.hour}:{wall.minute:02}"


def _row_at(lobby: Lobby, wall_s: float) -> str | None:
    return _kind_at(lobby, wall_s) if _knows_time(lobby) else None


def _kind_at(lobby: Lobby, wall_s: float) -> str:
    """Of the first office: from Monday to Friday from 7:30 to 15:30 in Wrocław, as far as the
    snapshot knows."""
    if lobby.zone == "Europe/Atlantis":
        return "unknown"
    if not _knows_time(lobby):
        return "hours"
    wall = datetime.fromtimestamp(wall_s, WARSAW)
    if not at("2026-11-16") <= wall < at("2027-12-28"):
        return "unknown"
    minute = wall.hour * 60 + wall.minute
    is_working_day = wall.weekday() < 5 and not is_polish_holiday(wall.date())
    if not is_working_day or not 450 <= minute < 930:
        return "closed"
    # To the second: half an hour before it closes it closes soon.
    return "closing_soon" if minute >= 900 else "open"


def _wrong_visit(lobby: Lobby) -> Iterator[str]:
    """Only silence ends a visit: asked after 90 s, over 30 s later; a sleep may delay a look."""
    page, silent_s = lobby.page, lobby.silent_s
    if silent_s < 90 and not isinstance(page, OfficePage):
        yield f"after {silent_s:.1f} s of silence it shows {page.id}"
    ends_s = lobby.asked_by_s + 30
    if silent_s > ends_s + WITHIN_S and not isinstance(page, AttractPage):
        yield f"after {silent_s:.1f} s of silence it still shows {page.id}"
    if isinstance(page, StillTherePage):
        left = page.seconds_left
        longest = min(30, ceil(ends_s - silent_s) + 1)
        if left is None or not ceil(120 - silent_s) - 1 <= left <= longest:
            yield f"after {silent_s:.1f} s of silence there are {left} s to answer"
    if isinstance(page, AttractPage) and silent_s < 119:
        yield f"after {silent_s:.1f} s of silence the visit is over"


CLOCK_FAULTS = Campaign(
    name="clock-faults",
    does="clocks that are set by minutes to years, to midnights, opening hours and the nights when "
    "summer time begins and ends, lose and gain what keeps them right, sleep for hours, run on, "
    "move to other zones and to one that no database knows; with and without a visitor",
    passes="within 10 s the time, the date's absence and each verdict as a model of what was done "
    "says; no visit ended, prolonged or counted wrongly by any of it",
    whole=5_000,
    slice=40,
    run=run,
)
