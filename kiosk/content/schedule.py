"""When an office is open: weekly rules, special days, exceptions and public holidays, worked out
into moments.

What is said about a local date rules it from its midnight to its midnight. The first of these
that applies decides, and nothing reaches over from another date:

1. an exception (the last one written, where several cover the date);
2. a public holiday of the country, which closes;
3. the rules for a special day of the month, if the date would be open without them;
4. the weekly rules together with what the OpenStreetMap lines say of that date.
"""

import json
from calendar import monthrange
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import holidays as holiday_calendar
from opening_hours import OpeningHours, State

from kiosk.content.model import Hours, NamedDay, Schedule, SpecialDay, SpecialRule, Text
from kiosk.content.wall_clock import joined, midnight_reading, moments_of

HORIZON_DAYS = 400
"""How many days of hours a snapshot holds: a year, and a month to notice that it is old."""


@dataclass(frozen=True)
class WeeklyRule:
    """Hours of some days of every week; 0 is Monday."""

    days: frozenset[int]
    hours: tuple[Hours, ...]


@dataclass(frozen=True)
class DatedRule:
    """An exception: the hours from one date to another, both included; no hours is closed."""

    first: date
    last: date
    hours: tuple[Hours, ...]
    why: Text | None


@dataclass(frozen=True)
class Rules:
    """All that is said about the hours of an office; ``osm`` lines have passed ``check_osm``."""

    weekly: tuple[WeeklyRule, ...] = ()
    special: tuple[SpecialRule, ...] = ()
    osm: tuple[str, ...] = ()
    exceptions: tuple[DatedRule, ...] = ()


def rules_key(rules: Rules) -> str:
    """A text that is the same for equal rules, and for no others."""

    def spans(hours: Iterable[Hours]) -> list[list[int]]:
        return [[span.opens, span.closes] for span in hours]

    return json.dumps(
        [
            [[sorted(rule.days), spans(rule.hours)] for rule in rules.weekly],
            [[rule.on, spans(rule.hours)] for rule in rules.special],
            rules.osm,
            [
                [rule.first.isoformat(), rule.last.isoformat(), spans(rule.hours), rule.why]
                for rule in rules.exceptions
            ],
        ],
        sort_keys=True,
    )


class PublicHolidays:
    """The public holidays of a country (ISO 3166 code), named in several languages.

    Raises ValueError for a country without a known calendar.
    """

    def __init__(self, country: str, languages: Sequence[str]) -> None:
        try:
            calendar = holiday_calendar.country_holidays(country)
        except NotImplementedError as error:
            raise ValueError(f"the public holidays of {country} are not known") from error
        self._country = country
        self._calendar_languages = {
            language: _calendar_language(
                language, calendar.supported_languages, calendar.default_language
            )
            for language in languages
        }
        self._years: dict[int, dict[date, Text]] = {}

    def on(self, day: date) -> Text | None:
        """What is celebrated on a date; the names of two holidays stand behind one another."""
        if day.year not in self._years:
            self._years[day.year] = self._names_in(day.year)
        return self._years[day.year].get(day)

    def _names_in(self, year: int) -> dict[date, Text]:
        names: dict[date, Text] = {}
        for language, spelled in self._calendar_languages.items():
            calendar = holiday_calendar.country_holidays(
                self._country, years=year, language=spelled
            )
            for day in sorted(calendar):
                names.setdefault(day, {})[language] = ", ".join(calendar.get_list(day))
        return names


def _calendar_language(language: str, supported: Sequence[str], default: str | None) -> str | None:
    """How the calendar spells a language (``en`` is ``en_US``), or the country's own."""
    spellings = [language, *(known for known in supported if known.startswith(f"{language}_"))]
    return next((spelling for spelling in spellings if spelling in supported), default)


def work_out(
    rules: Rules, first_day: date, days: int, timezone: str, holidays: PublicHolidays
) -> Schedule:
    """The schedule of some days from ``first_day``; raises ZoneInfoNotFoundError."""
    year = _Days(rules, first_day, days, holidays)
    readings = [
        (midnight + span.opens * 60, midnight + span.closes * 60)
        for day in year
        for midnight in [midnight_reading(day)]
        for span in year.hours_on(day)
    ]
    return Schedule(
        spans=moments_of(readings, ZoneInfo(timezone)),
        named_days=tuple(named for day in year if (named := year.named(day))),
        special_rules=rules.special,
    )


def closed_special_days(
    rules: Rules, first_day: date, days: int, holidays: PublicHolidays
) -> list[tuple[date, SpecialRule]]:
    """Where a rule for a special day opens nothing, because the office is closed on that date.

    Dates with an exception are left out: somebody has thought about them.
    """
    if not rules.special:
        return []
    year = _Days(rules, first_day, days, holidays)
    return [
        (day, rule)
        for day in year
        if not year.exception_on(day) and not year.usual_hours_on(day)
        for rule in year.special_rules_on(day)
    ]


class _Days:
    """The rules of an office, spread out over some days."""

    def __init__(self, rules: Rules, first_day: date, days: int, holidays: PublicHolidays) -> None:
        self._rules = rules
        self._first_day = first_day
        self._days = days
        self._holidays = holidays
        self._weekly = [
            _union(rule.hours for rule in rules.weekly if weekday in rule.days)
            for weekday in range(7)
        ]
        self._osm = [OpeningHours(line) for line in dict.fromkeys(rules.osm)]
        self._exceptions = _last_written(rules.exceptions, first_day, days)
        self._special_days = {
            rule.on: _special_days(rule.on, first_day, days, holidays) for rule in rules.special
        }

    def __iter__(self) -> Iterator[date]:
        return (self._first_day + timedelta(days=number) for number in range(self._days))

    def exception_on(self, day: date) -> DatedRule | None:
        return self._exceptions.get(day)

    def special_rules_on(self, day: date) -> list[SpecialRule]:
        return [rule for rule in self._rules.special if day in self._special_days[rule.on]]

    def usual_hours_on(self, day: date) -> tuple[Hours, ...]:
        """The hours without exceptions and special days."""
        if self._holidays.on(day):
            return ()
        weekly = self._weekly[day.weekday()]
        if not self._osm:
            return weekly
        return _union([weekly, *(_osm_hours(line, day) for line in self._osm)])

    def hours_on(self, day: date) -> tuple[Hours, ...]:
        exception = self.exception_on(day)
        if exception:
            return _union([exception.hours])
        usual = self.usual_hours_on(day)
        special = self.special_rules_on(day) if usual else []
        return _union(rule.hours for rule in special) if special else usual

    def named(self, day: date) -> NamedDay | None:
        exception = self.exception_on(day)
        if exception:
            return NamedDay(day.isoformat(), exception.why, holiday=False)
        holiday = self._holidays.on(day)
        return NamedDay(day.isoformat(), holiday, holiday=True) if holiday else None


def _union(several: Iterable[tuple[Hours, ...]]) -> tuple[Hours, ...]:
    spans = [(span.opens, span.closes) for hours in several for span in hours]
    return tuple(Hours(opens, closes) for opens, closes in joined(spans))


def _osm_hours(line: OpeningHours, day: date) -> tuple[Hours, ...]:
    """What an OpenStreetMap line says of one date; where it does not know, that is closed.

    Each date is asked alone: ``intervals`` over several (opening-hours-py 2.1.4) never reopens
    after ``Mo-Fr 08:00-15:00 || unknown`` and forgets where ``Feb 08:00-48:00`` ends.
    """
    midnight = datetime.combine(day, time())
    return tuple(
        Hours((begins - midnight) // _MINUTE, (ends - midnight) // _MINUTE)
        for begins, ends, state, _ in line.intervals(midnight, midnight + timedelta(days=1))
        if state == State.OPEN
    )


_MINUTE = timedelta(minutes=1)


def _last_written(
    exceptions: Sequence[DatedRule], first_day: date, days: int
) -> dict[date, DatedRule]:
    """The exception that counts on each covered date; every date is settled once, however many."""
    found: dict[date, DatedRule] = {}
    next_open = list(range(days + 1))

    def unsettled(number: int) -> int:
        while next_open[number] != number:
            next_open[number] = next_open[next_open[number]]
            number = next_open[number]
        return number

    for rule in reversed(exceptions):
        number = unsettled(min(max((rule.first - first_day).days, 0), days))
        while number <= (rule.last - first_day).days and number < days:
            found[first_day + timedelta(days=number)] = rule
            next_open[number] = number + 1
            number = unsettled(number)
    return found


def _special_days(
    on: SpecialDay, first_day: date, days: int, holidays: PublicHolidays
) -> frozenset[date]:
    """The dates a special day of the month falls on, in all months of the given days."""
    last_day = first_day + timedelta(days=days)
    months = [
        (year, month) for year in range(first_day.year, last_day.year + 1) for month in range(1, 13)
    ]
    found = (_special_day(on, year, month, holidays) for year, month in months)
    return frozenset(day for day in found if day)


def _special_day(on: SpecialDay, year: int, month: int, holidays: PublicHolidays) -> date | None:
    dates = [date(year, month, number + 1) for number in range(monthrange(year, month)[1])]
    if on.startswith("last"):
        dates.reverse()
    if "working" not in on:
        return dates[0]
    # A working day is one from Monday to Friday that is no public holiday.
    return next((day for day in dates if day.weekday() < 5 and not holidays.on(day)), None)
