"""Between what clocks on a wall read and real moments, exactly, also when the clocks change.

A *reading* counts the seconds from 1970-01-01 00:00 as a wall clock shows them; a *moment*
counts the seconds since 1970 UTC. A reading in an hour that the clocks repeat has two moments,
in an hour that they skip it has none.
"""

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, time
from functools import lru_cache
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from kiosk.content.model import Span

DAY_S = 86_400

Stretch = tuple[int, int]
"""From, and up to but without, in seconds."""


@dataclass(frozen=True)
class SteadyTime:
    """Moments from ``begins`` up to ``ends`` that lie equally far (in seconds) from the clock."""

    begins: int
    ends: int
    offset: int


def zone_called(name: str) -> ZoneInfo | None:
    """The zone of that name in the IANA time zone database; None if this machine's database is
    missing, damaged, or knows no such zone (ZoneInfo raises several errors for these)."""
    try:
        return ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError, OSError):
        return None


def midnight_reading(day: date) -> int:
    """What the wall clock reads when a date begins."""
    return (day.toordinal() - date(1970, 1, 1).toordinal()) * DAY_S


def moment_at(reading: datetime, zone: ZoneInfo) -> datetime:
    """The moment of a naive local time, in that zone.

    A repeated time means its first moment, a skipped one moves on by as much as was skipped
    (``fold=0`` of PEP 495).
    """
    return reading.replace(tzinfo=zone, fold=0).astimezone(UTC).astimezone(zone)


def first_moment_of(day: date, zone: ZoneInfo) -> int:
    """The moment a date begins."""
    return int(moment_at(datetime.combine(day, time()), zone).timestamp())


def joined(stretches: Iterable[Stretch]) -> list[Stretch]:
    """The same stretches in order, with those that touch or overlap made one."""
    found: list[Stretch] = []
    for begins, ends in sorted(stretches):
        if found and begins <= found[-1][1]:
            found[-1] = (found[-1][0], max(found[-1][1], ends))
        else:
            found.append((begins, ends))
    return found


def moments_of(readings: Iterable[Stretch], zone: ZoneInfo) -> tuple[Span, ...]:
    """The unbroken spans of moments at which the wall clock reads one of these stretches."""
    stretches = joined(readings)
    if not stretches:
        return ()
    all_ends = [ends for _, ends in stretches]
    found: list[Stretch] = []
    for steady in steady_times(stretches[0][0] - DAY_S, stretches[-1][1] + DAY_S, zone):
        first_reading, last_reading = steady.begins + steady.offset, steady.ends + steady.offset
        for begins, ends in stretches[bisect_right(all_ends, first_reading) :]:
            if begins >= last_reading:
                break
            found.append(
                (
                    max(begins, first_reading) - steady.offset,
                    min(ends, last_reading) - steady.offset,
                )
            )
    return tuple(Span(opens, closes) for opens, closes in joined(found))


def readings_of(spans: Sequence[Span], zone: ZoneInfo) -> list[Stretch]:
    """What the wall clock reads during these spans.

    A span that lasts through a skipped hour is one stretch over it, and one that ends where the
    clocks jump ends at what they jump to.
    """
    found: list[Stretch] = []
    for span in spans:
        until: int | None = None
        for steady in steady_times(span.opens, span.closes + 1, zone):
            begins = max(span.opens, steady.begins) + steady.offset
            ends = min(span.closes, steady.ends) + steady.offset
            found.append((begins if until is None else min(begins, until), ends))
            until = ends
    return joined(found)


def steady_times(begins: int, ends: int, zone: ZoneInfo) -> list[SteadyTime]:
    """The moments from ``begins`` up to ``ends``, cut where the zone changes its clocks."""
    first_year = datetime.fromtimestamp(begins, UTC).year
    last_year = datetime.fromtimestamp(ends, UTC).year
    cuts = [begins]
    for year in range(first_year, last_year + 1):
        cuts += [change for change in _changes_in(year, zone) if begins < change < ends]
    return [
        SteadyTime(cut, until, _offset(cut, zone))
        for cut, until in zip(cuts, [*cuts[1:], ends], strict=True)
    ]


@lru_cache(maxsize=256)
def _changes_in(year: int, zone: ZoneInfo) -> tuple[int, ...]:
    """The moments of a UTC year at which the zone's distance from UTC changes.

    ``zoneinfo`` keeps its list to itself, so each day is asked; no zone changes its clocks and
    takes that back within a day.
    """
    begins = int(datetime(year, 1, 1, tzinfo=UTC).timestamp())
    ends = int(datetime(year + 1, 1, 1, tzinfo=UTC).timestamp())
    changes: list[int] = []
    for day in range(begins, ends, DAY_S):
        before, after = day, day + DAY_S
        if _offset(before, zone) == _offset(after, zone):
            continue
        while after - before > 1:
            middle = (before + after) // 2
            if _offset(middle, zone) == _offset(day, zone):
                before = middle
            else:
                after = middle
        changes.append(after)
    return tuple(changes)


def _offset(moment: int, zone: ZoneInfo) -> int:
    offset = datetime.fromtimestamp(moment, zone).utcoffset()
    return 0 if offset is None else round(offset.total_seconds())
