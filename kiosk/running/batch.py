"""Counts on their way from memory to the disk: what is counted, by day and hour block."""

import os
from collections import Counter
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from kiosk.visit.counted import Counted, CountedAid

BLOCK_H = 2
"""Hours of a block. A working day has four or five of them: enough to staff a desk by, and wide
enough that most hold more than one visitor."""

KEPT_MONTHS = 13
"""A year, and the month to compare with: as long as is needed, no longer (GDPR Art. 5(1)(e))."""

MOST_CELLS = 10_000
"""That are kept in memory while the disk cannot be written; about a fortnight of them."""

PageCell = tuple[str, int, str, str]
"""Day, hour at which the block begins, page, language."""

AidCell = tuple[str, str]
"""Day and aid."""


@dataclass(frozen=True)
class Batch:
    """Counts that are written at once, or not at all. ``number`` tells this batch from others;
    ``keep_from`` is the first day that is kept."""

    number: int
    pages: dict[PageCell, int]
    aids: dict[AidCell, int]
    keep_from: str


class Gathered:
    """Counts in memory."""

    def __init__(self) -> None:
        self._pages: Counter[PageCell] = Counter()
        self._aids: Counter[AidCell] = Counter()

    def __len__(self) -> int:
        return len(self._pages) + len(self._aids)

    def add(self, counted: Counted, now: datetime) -> None:
        """One more, at a moment in the kiosk's zone; a new cell only while there is room."""
        day = now.date().isoformat()
        if isinstance(counted, CountedAid):
            aid = (day, counted.aid)
            self._aids[aid] += 1 if aid in self._aids or len(self) < MOST_CELLS else 0
        else:
            page = (day, now.hour - now.hour % BLOCK_H, counted.page, counted.language)
            self._pages[page] += 1 if page in self._pages or len(self) < MOST_CELLS else 0

    def taken(self, today: date | None) -> Batch:
        """All of it, to be written; nothing stays. On a day that nobody knows nothing is forgotten
        on the disk."""
        pages, aids = +self._pages, +self._aids
        self._pages, self._aids = Counter(), Counter()
        number = int.from_bytes(os.urandom(4), "big") % (2**31 - 1) + 1
        keep_from = kept_from(today).isoformat() if today is not None else ""
        return Batch(number, dict(pages), dict(aids), keep_from)


def kept_from(today: date) -> date:
    """The first day whose counts are kept."""
    months = today.year * 12 + today.month - KEPT_MONTHS
    next_month = date(months // 12, months % 12 + 1, 1)
    last = next_month - timedelta(days=1)
    return last.replace(day=min(today.day, last.day))
