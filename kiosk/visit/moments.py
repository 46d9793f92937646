"""What visitors read about every office at one local time, on one day or on many."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import datetime, timedelta
from typing import TypedDict
from zoneinfo import ZoneInfo

from kiosk.content.model import Language, Schedule
from kiosk.content.schedule import HORIZON_DAYS, PublicHolidays, Rules, rules_key, work_out
from kiosk.content.wall_clock import first_moment_of, moment_at
from kiosk.visit.opening import Opening, OpeningStatus, status_at


class OfficeMoment(TypedDict):
    """An office at a moment; ``changes_at`` is ISO 8601 with its distance from UTC."""

    status: OpeningStatus
    changes_at: str | None
    reason: str | None


class Moment(TypedDict):
    """All offices, by id, at one moment."""

    at: str
    offices: dict[str, OfficeMoment]


def at_moments(
    rules: Mapping[str, Rules | None],
    start_local: datetime,
    days: int,
    *,
    timezone: str,
    country: str,
    languages: Sequence[Language],
) -> list[Moment]:
    """Every office at the same local time on ``days`` days from ``start_local`` (naive) on.

    Each day is what a snapshot published on it would say: nothing past its own horizon. A local
    time that is skipped moves on by as much, a repeated one means its first moment.
    """
    zone = ZoneInfo(timezone)
    schedules = _schedules(rules, start_local, days, timezone, PublicHolidays(country, languages))
    found: list[Moment] = []
    for number in range(days):
        now = moment_at(start_local + timedelta(days=number), zone)
        horizon = first_moment_of(now.date() + timedelta(days=HORIZON_DAYS), zone)
        offices = {
            office: _office_moment(status_at(schedule, now, horizon), languages[0])
            for office, schedule in schedules.items()
        }
        found.append({"at": now.isoformat(), "offices": offices})
    return found


def moment_lines(moment: Moment) -> Iterator[str]:
    """The same for people, a line an office: its id, status, until when, and why."""
    yield _for_people(moment["at"])
    width = max((len(office) for office in moment["offices"]), default=0)
    for office, says in moment["offices"].items():
        parts = [office.ljust(width), says["status"].replace("_", " ")]
        if says["changes_at"]:
            parts += ["until", _for_people(says["changes_at"])]
        if says["reason"]:
            parts.append(f"({says['reason']})")
        yield "  " + " ".join(parts)


def _for_people(iso: str) -> str:
    return f"{datetime.fromisoformat(iso):%a %Y-%m-%d %H:%M %z}"


def _office_moment(opening: Opening, language: Language) -> OfficeMoment:
    return {
        "status": opening.status,
        "changes_at": opening.changes_at.isoformat() if opening.changes_at else None,
        "reason": opening.why.get(language) if opening.why else None,
    }


def _schedules(
    rules: Mapping[str, Rules | None],
    start_local: datetime,
    days: int,
    timezone: str,
    holidays: PublicHolidays,
) -> dict[str, Schedule | None]:
    """Each office's schedule over all the days and the horizon of the last one."""
    same: dict[str, Schedule] = {}
    found: dict[str, Schedule | None] = {}
    for office, office_rules in rules.items():
        if office_rules is None:
            found[office] = None
            continue
        key = rules_key(office_rules)
        if key not in same:
            # The last day's horizon with a day to spare: a skipped time may move to the next date.
            same[key] = work_out(
                office_rules, start_local.date(), days + HORIZON_DAYS, timezone, holidays
            )
        found[office] = same[key]
    return found
