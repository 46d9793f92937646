"""Four hundred days at high speed: what visitors are told, held against somebody who reads the
rules and the clock on the wall, and shares no code with the kiosk."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from itertools import pairwise
from math import ceil
from pathlib import Path
from random import Random
from zoneinfo import ZoneInfo

from msgspec.structs import replace

from kiosk.content.compiler import compile_content
from kiosk.content.model import Content, Hours, Office, SpecialDay, SpecialRule
from kiosk.content.office_rules import rules_of
from kiosk.content.reader import read
from kiosk.content.schedule import (
    HORIZON_DAYS,
    DatedRule,
    PublicHolidays,
    Rules,
    WeeklyRule,
    work_out,
)
from kiosk.content.wall_clock import first_moment_of
from kiosk.resources import sample_content
from kiosk.visit.destinations import AtAttract, AtHome, AtOffice
from kiosk.visit.opening import Opening, status_at
from kiosk.visit.pages import page
from kiosk.visit.parts import HoursCard, Status, Tile
from kiosk.visit.session import Session
from kiosk.visit.shown import AttractPage, OfficePage, TilesPage
from kiosk.visit.visit import Visit
from tests.abuse.campaign import Campaign, Outcome
from tests.content.oracle import Oracle, OsmLine
from tests.examples import institution

ZONES = (
    "Europe/Warsaw",
    "Europe/Warsaw",
    "America/New_York",
    "Australia/Lord_Howe",  # half an hour of daylight saving
    "America/Havana",  # repeats midnight
    "Asia/Beirut",  # skips midnight
    "Africa/Casablanca",  # daylight saving with a pause
)
SPECIAL_DAYS: tuple[SpecialDay, ...] = (
    "last-day-of-month",
    "first-day-of-month",
    "last-working-day-of-month",
    "first-working-day-of-month",
)
ROUND_TIMES = (0, 60, 90, 120, 150, 180, 450, 480, 720, 900, 930, 1380, 1440)

MOST_PAUSE_S = 1_200
"""Between two looks: half of it on average, so every ten minutes."""

EVERY_PAGE = 40
"""Looks at the hours, of which one is at whole pages."""

KNOWN_AFTER_DAYS = 9
"""What comes next is known for so long after the last day that is watched."""

MOST_TOLD = 10
"""Failures of one institution: more say nothing new."""


@dataclass(frozen=True)
class Institution:
    """Its content as of a day, in its zone, and who else knows when each of its offices is open."""

    content: Content
    oracles: dict[str, Oracle]

    @property
    def zone(self) -> ZoneInfo:
        return ZoneInfo(self.content.timezone)

    @property
    def first_day(self) -> date:
        return date.fromisoformat(self.content.published_on)


class Timeline:
    """When an office is open, minute by minute from a moment on, as the oracle says."""

    def __init__(self, oracle: Oracle, zone: ZoneInfo, begins: int, ends: int) -> None:
        self.begins = begins
        self.ends = ends
        self._open = [oracle.is_open(moment, zone) for moment in range(begins, ends, 60)]
        self._changes = [len(self._open)] * len(self._open)
        for place in range(len(self._open) - 2, -1, -1):
            same = self._open[place] == self._open[place + 1]
            self._changes[place] = self._changes[place + 1] if same else place + 1

    def is_open(self, moment: int) -> bool:
        return self._open[(moment - self.begins) // 60]

    def changes_at(self, moment: int) -> int:
        """The next moment at which that is no longer so; the end if it stays."""
        return min(self.ends, self.begins + self._changes[(moment - self.begins) // 60] * 60)


def run(chance: Random, times: int, _place: Path) -> Outcome:
    """So many days in all: the sample content's, then those of random institutions."""
    days = min(HORIZON_DAYS, max(1, times // 2))
    failures: list[str] = []
    done = looks = institutions = 0
    while done < times:
        first_day = _first_day(chance, days)
        watched = _sample(first_day) if done == 0 else _random(chance, first_day)
        told, count = _watch(chance, watched, days)
        failures += told
        looks, institutions, done = looks + count, institutions + 1, done + days
    figures = f"{institutions} institutions, {looks:,} looks at their hours"
    return Outcome(done, tuple(failures), figures)


def _first_day(chance: Random, days: int) -> date:
    """Of a year until 2038; of fewer days so that they hold an end of March or of October."""
    year = chance.randrange(2024, 2038)
    if days >= HORIZON_DAYS:
        return date(year, 1, 1) + timedelta(days=chance.randrange(365))
    shift = chance.choice((date(year, 3, 31), date(year, 10, 31)))
    return shift - timedelta(days=days // 2 + 3)


def _sample(first_day: date) -> Institution:
    source = read(sample_content(), first_day).source
    assert source is not None
    oracles: dict[str, Oracle] = {}
    for office in source.offices:
        rules = rules_of(office, source.offices)
        if rules is not None:
            assert not rules.osm, "the oracle reads no OpenStreetMap syntax"
            oracles[office] = Oracle(rules)
    return Institution(compile_content(source, first_day, lambda _: b""), oracles)


def _random(chance: Random, first_day: date) -> Institution:
    zone = chance.choice(ZONES)
    content = institution(6)
    oracles = {office.id: _oracle(chance, first_day) for office in content.offices}
    holidays = PublicHolidays("PL", content.languages)
    begins = first_day - timedelta(days=7)
    schedules = tuple(
        work_out(_rules_of(oracle), begins, HORIZON_DAYS + 7, zone, holidays)
        for oracle in oracles.values()
    )
    return Institution(
        replace(
            content,
            timezone=zone,
            published_on=first_day.isoformat(),
            begins=first_moment_of(begins, ZoneInfo(zone)),
            horizon=first_moment_of(first_day + timedelta(days=HORIZON_DAYS), ZoneInfo(zone)),
            offices=tuple(
                replace(office, schedule=place) for place, office in enumerate(content.offices)
            ),
            schedules=schedules,
        ),
        oracles,
    )


def _rules_of(oracle: Oracle) -> Rules:
    lines = tuple(str(line) for line in oracle.osm)
    return Rules(oracle.rules.weekly, oracle.rules.special, lines, oracle.rules.exceptions)


def _oracle(chance: Random, first_day: date) -> Oracle:
    def hours() -> tuple[Hours, ...]:
        times = {chance.choice((*ROUND_TIMES, chance.randrange(1441))) for _ in range(6)}
        edges = sorted(times)[: chance.choice((2, 2, 4))]
        return tuple(Hours(opens, closes) for opens, closes in list(pairwise(edges))[::2])

    def weekdays() -> frozenset[int]:
        return frozenset(chance.sample(range(7), chance.randrange(1, 6)))

    def exception() -> DatedRule:
        first = first_day + timedelta(days=chance.randrange(HORIZON_DAYS))
        last = first + timedelta(days=chance.choice((0, 0, 1, 6)))
        return DatedRule(first, last, chance.choice(((), hours())), None)

    rules = Rules(
        weekly=tuple(WeeklyRule(weekdays(), hours()) for _ in range(chance.randrange(1, 4))),
        special=tuple(
            SpecialRule(chance.choice(SPECIAL_DAYS), hours()) for _ in range(chance.randrange(3))
        ),
        exceptions=tuple(exception() for _ in range(chance.randrange(8))),
    )
    edges = sorted(chance.sample(range(1, 1440), 2), reverse=chance.random() < 0.3)
    osm = (OsmLine(weekdays(), *edges),) if chance.random() < 0.3 else ()
    return Oracle(rules, osm)


def _watch(chance: Random, watched: Institution, days: int) -> tuple[list[str], int]:
    """What was told wrongly, and how often the hours were looked at."""
    zone, content = watched.zone, watched.content
    begins = first_moment_of(watched.first_day, zone)
    last_day = watched.first_day + timedelta(days=days)
    stops = first_moment_of(last_day, zone)
    ends = min(content.horizon, first_moment_of(last_day + timedelta(KNOWN_AFTER_DAYS), zone))
    lines = {
        office: Timeline(oracle, zone, begins, ends) for office, oracle in watched.oracles.items()
    }
    failures: list[str] = []
    looks = 0
    moment = begins + chance.randrange(MOST_PAUSE_S)
    while moment < stops and len(failures) < MOST_TOLD:
        now = datetime.fromtimestamp(moment, zone)
        wrong = list(_wrong_hours(content, lines, now, moment))
        looks += len(lines)
        if chance.randrange(EVERY_PAGE) == 0:
            wrong += _wrong_pages(chance, watched, lines, now, moment)
        failures += [
            f"{content.timezone}, published {content.published_on}, {each}" for each in wrong
        ]
        moment += chance.randrange(1, MOST_PAUSE_S)
    past = datetime.fromtimestamp(content.horizon, zone)
    if status_at(content.schedules[0], past, content.horizon).status != "unknown":
        failures.append(f"{past}: something is known past the horizon")
    return failures, looks


def _wrong_hours(
    content: Content, lines: dict[str, Timeline], now: datetime, moment: int
) -> Iterator[str]:
    for office, line in lines.items():
        schedule = content.schedule_of(_office(content, office))
        told = status_at(schedule, now, content.horizon, content.begins)
        if not _is_true(told, line, moment, content.horizon):
            changes = datetime.fromtimestamp(line.changes_at(moment), now.tzinfo)
            open_or_not = "open" if line.is_open(moment) else "closed"
            yield f"{office} at {now}: told {told}, but it is {open_or_not} until {changes}"


def _office(content: Content, office_id: str) -> Office:
    office = content.office(office_id)
    assert office is not None
    return office


def _is_true(told: Opening, line: Timeline, moment: int, horizon: int) -> bool:
    is_open, changes = line.is_open(moment), line.changes_at(moment)
    if (told.status in ("open", "closing_soon")) != is_open or told.status == "unknown":
        return False
    if (told.status == "closing_soon") != (
        is_open and changes < horizon and changes - moment <= 1800
    ):
        return False
    told_at = None if told.changes_at is None else round(told.changes_at.timestamp())
    if changes < line.ends:
        return told_at == changes
    # Nothing changes as far as the oracle was asked.
    return told_at is None or told_at >= line.ends


def _wrong_pages(
    chance: Random,
    watched: Institution,
    lines: dict[str, Timeline],
    now: datetime,
    moment: int,
) -> Iterator[str]:
    """The first page, the screen nobody uses and an office, in words; and without a time."""
    content, session = watched.content, Session("en")
    home = page(content, Visit(session), now)
    assert isinstance(home, TilesPage)
    said = {tile.id: tile for tile in home.tiles if tile.status is not None}
    for office, line in lines.items():
        tile = said[f"office-{office}"]
        yield from _wrong_words(office, tile, line, now, moment)
    rest = page(content, Visit(session, (AtAttract(),)), now)
    assert isinstance(rest, AttractPage)
    tiles_say = sorted(tile.status.short.text for tile in said.values() if tile.status)
    if sorted(row.status.short.text for row in rest.rows if row.status) != tiles_say:
        yield f"at {now} the screen nobody uses says something else than the tiles"
    office = chance.choice(list(lines))
    shown = page(content, Visit(session, (AtHome(), AtOffice(office))), now)
    assert isinstance(shown, OfficePage)
    if shown.hours is None:
        yield f"{office} at {now}: no hours are shown"
    else:
        yield from _wrong_week(office, shown.hours, watched, now)
    timeless = page(content, Visit(session), None)
    assert isinstance(timeless, TilesPage)
    verdicts = {tile.status.kind for tile in timeless.tiles if tile.status} - {"hours", "unknown"}
    if verdicts or timeless.header.time is not None:
        yield f"without a time {verdicts or timeless.header.time} is told"


def _wrong_words(
    office: str, tile: Tile, line: Timeline, now: datetime, moment: int
) -> Iterator[str]:
    status: Status | None = tile.status
    assert status is not None
    changes = line.changes_at(moment)
    if changes >= line.ends:
        return
    expected = _expected(line.is_open(moment), datetime.fromtimestamp(changes, now.tzinfo), now)
    if status.short.text != expected:
        yield f"{office} at {now}: the tile says {status.short.text!r}, not {expected!r}"


def _expected(is_open: bool, changes_at: datetime, now: datetime) -> str:
    """The words on a tile, as an English-speaking clerk would write them."""
    left_s = changes_at.timestamp() - now.timestamp()
    if is_open and left_s <= 1800:
        return f"Closes in {ceil(left_s / 60)} min"
    clock, day = f"{changes_at.hour}:{changes_at.minute:02}", changes_at.date()
    if is_open and clock == "0:00":
        clock, day = "24:00", day - timedelta(days=1)
    days = (day - now.date()).days
    date_ = f"{day.day} {day:%B}"
    if is_open:
        when = {0: "", 1: "tomorrow, "}.get(days, f"{date_}, ")
        return f"Open until {when}{clock}"
    when = {0: "Today", 1: "Tomorrow"}.get(days, f"On {day:%A}" if days < 7 else f"From {date_}")
    return f"{when}, {clock}" if days >= 7 else f"{when} from {clock}"


def _wrong_week(office: str, card: HoursCard, watched: Institution, now: datetime) -> Iterator[str]:
    """The table against the rules of each date up to the horizon; of minutes that the clocks skip
    nothing is demanded."""
    monday = now.date() - timedelta(days=now.weekday())
    end = watched.first_day + timedelta(days=HORIZON_DAYS)
    days = [day for day in (monday + timedelta(days=number) for number in range(7)) if day < end]
    if len(card.rows) != len(days):
        yield f"{office} at {now}: {len(card.rows)} days are shown, not {len(days)}"
    for day, row in zip(days, card.rows, strict=False):
        if row.today != (day == now.date()):
            yield f"{office} at {now}: {day} is marked as today" if row.today else f"no today {now}"
        exist = _minutes_that_exist(day, watched.zone)
        expected = watched.oracles[office].minutes_on(day) & exist
        shown = {minute for minute in _minutes_in(row.hours.text) if minute in exist}
        if shown != expected:
            yield f"{office} at {now}: {day} is said to be {row.hours.text!r}"


def _minutes_in(text: str) -> Iterator[int]:
    """Of ``8:00–12:00, 13:00–15:00``."""
    for span in text.split(", ") if text != "closed" else []:
        opens, closes = (
            int(hour) * 60 + int(minute)
            for hour, minute in (clock.split(":") for clock in span.split("–"))
        )
        yield from range(opens, closes)


def _minutes_that_exist(day: date, zone: ZoneInfo) -> set[int]:
    """The minutes of a date that the clock on the wall really shows."""
    noon = int(datetime(day.year, day.month, day.day, 12, tzinfo=UTC).timestamp())
    walls = (datetime.fromtimestamp(moment, zone) for moment in (noon - 93_600, noon + 93_600))
    before, after = (wall.utcoffset() for wall in walls)
    if before == after:
        return set(range(1440))
    around = (
        datetime.fromtimestamp(moment, zone) for moment in range(noon - 93_600, noon + 93_600, 60)
    )
    return {wall.hour * 60 + wall.minute for wall in around if wall.date() == day}


FOUR_HUNDRED_DAYS = Campaign(
    name="four-hundred-days",
    does="so many days at high speed, every ten minutes, 400 from one snapshot: the sample content "
    "and institutions with random hours, special days, exceptions and holidays in six time zones; "
    "held against an oracle that shares no code with the kiosk",
    passes="open, closed, until when and the week's table always as the oracle says, minute by "
    "minute, also where summer time begins and ends; the words on tiles as a clerk would write "
    "them; no verdict without a time, none past the horizon",
    whole=4_800,
    slice=40,
    run=run,
)
