"""The report as a table for other programs: UTF-8, RFC 4180."""

import csv
import io
from collections.abc import Iterator

from kiosk.report_cells import SMALLEST, Published, Row
from kiosk.report_words import ReportWords

HEAD = ("count", "id", "name", "language", "weekday", "hours", "times")

_FORMULA = ("=", "+", "-", "@", "\t", "\r")
"""What a spreadsheet takes for the beginning of a formula (OWASP, CSV Injection)."""


def as_table(shown: Published, words: ReportWords) -> bytes:
    """The same figures as on the page, one in a line. Weekdays are 1 (Monday) to 7."""
    written = io.StringIO()
    lines = csv.writer(written, lineterminator="\r\n")
    lines.writerow(HEAD)
    lines.writerows([_harmless(cell) for cell in line] for line in _lines(shown, words))
    return written.getvalue().encode()


def _lines(shown: Published, words: ReportWords) -> Iterator[tuple[str, ...]]:
    for row in shown.pages:
        yield from _of_row("page", row, words.page(row.id))
    for row in (shown.searches_with_hit, shown.searches_without_hit):
        yield from _of_row("search", row, "")
    for (weekday, block), cell in shown.visits.items():
        hours = words.block(block).replace("–", "-")
        yield "visit", "", "", "", str(weekday + 1), f"{hours} h", _figure(cell)
    yield "silence", "", "", "", "", "", _figure(shown.silences)
    for aid, cell in shown.aids.items():
        yield "aid", aid, words.aid(aid), "", "", "", _figure(cell)


def _of_row(count: str, row: Row, name: str) -> Iterator[tuple[str, ...]]:
    for language, cell in row.by_language.items():
        yield count, row.id, name, language, "", "", _figure(cell)


def _figure(cell: int | None) -> str:
    return f"<{SMALLEST}" if cell is None else str(cell)


def _harmless(cell: str) -> str:
    return f"'{cell}" if cell.startswith(_FORMULA) else cell
