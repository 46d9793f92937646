"""What was counted, for those who run the institution: a page to read, and a table for programs."""

from datetime import date
from pathlib import Path

from kiosk.content.problems import clerk_translation
from kiosk.content.store import Store, write_whole
from kiosk.report_cells import published
from kiosk.report_opening import usually_open
from kiosk.report_page import as_page
from kiosk.report_table import as_table
from kiosk.report_words import ReportWords, listed
from kiosk.running.batch import kept_from
from kiosk.running.counts_file import CountsFile
from kiosk.running.supply import state_folder

PAGE, TABLE = "report.html", "report.csv"


class ReportError(Exception):
    """There is no report; says why."""


def write_report(
    folder: Path, out: Path, first: date | None, last: date | None, today: date, locale: str
) -> tuple[Path, Path]:
    """Writes page and table for the content of that folder, in the language of a locale such as
    ``pl_PL.UTF-8``, and gives their paths. Without a first day it begins with what was counted
    first, without a last day it ends with what was counted last.

    Raises ReportError.
    """
    if first is not None and last is not None and first > last:
        raise ReportError(f"--from {first} is a later day than --to {last}")
    state = state_folder(folder)
    newest = Store(state).newest()
    content = newest[0] if newest is not None else None
    counts = CountsFile(state)
    try:
        pages, aids = counts.pages(), counts.aids()
    except OSError as error:
        raise ReportError(f"the counts in {state} cannot be read: {error}") from error
    kept = kept_from(today).isoformat()
    days = sorted(day for day, *_ in pages if day >= kept) or [today.isoformat()]
    begins = max(first.isoformat(), kept) if first else days[0]
    ends = last.isoformat() if last else max(days[-1], begins)
    shown = published(pages, aids, listed(content), begins, ends)
    open_blocks = usually_open(content) if content is not None else frozenset()
    words = ReportWords(clerk_translation(locale), content, locale)
    try:
        out.mkdir(parents=True, exist_ok=True)
        write_whole(out / PAGE, as_page(shown, open_blocks, words))
        write_whole(out / TABLE, as_table(shown, words))
    except OSError as error:
        raise ReportError(f"{out} cannot be written: {error.strerror}") from error
    return out / PAGE, out / TABLE
