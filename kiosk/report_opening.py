"""When offices are usually open, to be seen beside when visitors come."""

from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from kiosk.content.model import Content
from kiosk.report_cells import BlockOfWeek
from kiosk.running.batch import BLOCK_H

_WEEKS = 4
"""Of the published hours that are looked at: a holiday among them changes nothing."""


def usually_open(content: Content) -> frozenset[BlockOfWeek]:
    """The blocks in which an office is open in at least half of the weeks that begin now."""
    zone = ZoneInfo(content.timezone)
    first = date.fromisoformat(content.published_on)
    spans = [span for schedule in content.schedules for span in schedule.spans]
    seen: dict[BlockOfWeek, int] = {}
    for day in (first + timedelta(days=number) for number in range(7 * _WEEKS)):
        for block in range(0, 24, BLOCK_H):
            begins = datetime.combine(day, time(block), zone).timestamp()
            ends = begins + BLOCK_H * 3600
            if any(span.opens < ends and span.closes > begins for span in spans):
                seen[day.weekday(), block] = seen.get((day.weekday(), block), 0) + 1
    return frozenset(place for place, weeks in seen.items() if weeks * 2 >= _WEEKS)
