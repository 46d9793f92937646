"""The file of counts: a SQLite database beside the snapshots. See docs/privacy.md.

Written with a rollback journal, which is gone after each batch, and ``synchronous=EXTRA``, which
makes its going durable (https://www.sqlite.org/pragma.html#pragma_synchronous). A write-ahead log
would keep the order of the batches, finer than the hour block, until it is emptied; its speed is of
no use to one batch in ten minutes.
"""

import contextlib
import logging
import os
import sqlite3
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from kiosk.running.batch import BLOCK_H, AidCell, Batch, PageCell

FILE = "counts.sqlite"
MOST_DAMAGED = 3
"""Files that are kept for whoever wants to save something of them; until their time is over."""

_KIND = int.from_bytes(b"KIOS")
"""The file's application id: whose it is."""

_BUSY_S = 10.0
"""How long to wait for whoever reads, such as the report."""

_DAY = "day TEXT NOT NULL CHECK (day GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]')"
SCHEMA = (
    f"CREATE TABLE counts ({_DAY},"
    f" block INTEGER NOT NULL CHECK (block BETWEEN 0 AND 23 AND block % {BLOCK_H} = 0),"
    " page TEXT NOT NULL CHECK (length(page) BETWEEN 1 AND 80),"
    " language TEXT NOT NULL CHECK (length(language) BETWEEN 2 AND 8),"
    " times INTEGER NOT NULL CHECK (times > 0),"
    " PRIMARY KEY (day, block, page, language)) STRICT, WITHOUT ROWID",
    f"CREATE TABLE aids ({_DAY},"
    " aid TEXT NOT NULL CHECK (length(aid) BETWEEN 1 AND 20),"
    " times INTEGER NOT NULL CHECK (times > 0),"
    " PRIMARY KEY (day, aid)) STRICT, WITHOUT ROWID",
)
"""Without row numbers: they would tell what was counted first."""

_ADD_PAGE = (
    "INSERT INTO counts VALUES (?, ?, ?, ?, ?) ON CONFLICT DO UPDATE SET times = times"
    " + excluded.times"
)
_ADD_AID = (
    "INSERT INTO aids VALUES (?, ?, ?) ON CONFLICT DO UPDATE SET times = times + excluded.times"
)

_log = logging.getLogger("kiosk")


class DamagedError(OSError):
    """The file is not what was written."""


class CountsFile:
    """Where the counts are kept."""

    def __init__(self, folder: Path) -> None:
        self.path = folder / FILE
        self._is_checked = False
        self._tidied_for = ""

    def add(self, batch: Batch) -> None:
        """Adds a batch, and forgets what is too old; a batch that is in already is not added again.

        A damaged file is put aside and a new one begun. Raises OSError if nothing can be written:
        then none of it is.
        """
        try:
            try:
                self._add(batch)
            except DamagedError:
                self._put_aside()
                self._add(batch)
        except sqlite3.Error as error:
            self._is_checked = False
            raise OSError(f"{FILE}: {error}") from error
        if self._tidied_for != batch.keep_from:
            self._tidied_for = batch.keep_from
            self._tidy()
            self._forget_damaged(batch.keep_from)

    def pages(self) -> dict[PageCell, int]:
        """How often, by day, block, page and language. Raises OSError if it cannot be read."""
        cells = self._cells("SELECT day, block, page, language, times FROM counts")
        return {(day, block, page, of): times for day, block, page, of, times in cells}

    def aids(self) -> dict[AidCell, int]:
        """How often, by day and aid. Raises OSError if it cannot be read."""
        return {(day, aid): times for day, aid, times in self._cells("SELECT * FROM aids")}

    def _cells(self, asked: str) -> list[Any]:
        if not self.path.exists():
            return []
        try:
            with self._opened() as database:
                if _is_empty(database):
                    return []
                self._check(database)
                return database.execute(asked).fetchall()
        except sqlite3.Error as error:
            raise OSError(f"{FILE}: {error}") from error

    def _add(self, batch: Batch) -> None:
        with self._begun() as database:
            if database.execute("PRAGMA user_version").fetchone() == (batch.number,):
                return
            pages = [(*cell, times) for cell, times in sorted(batch.pages.items())]
            database.executemany(_ADD_PAGE, pages)
            database.executemany(_ADD_AID, [(*cell, n) for cell, n in sorted(batch.aids.items())])
            database.execute("DELETE FROM counts WHERE day < ?", (batch.keep_from,))
            database.execute("DELETE FROM aids WHERE day < ?", (batch.keep_from,))
            database.execute(f"PRAGMA user_version = {batch.number:d}")

    def _tidy(self) -> None:
        """Once a day: no room is kept for what is gone, and all lies in the order of its names, not
        of the batches it came with. A disk without room for it is told by the next batch."""
        with contextlib.suppress(sqlite3.OperationalError), self._opened() as database:
            database.execute("VACUUM")

    @contextlib.contextmanager
    def _begun(self) -> Iterator[sqlite3.Connection]:
        """One transaction in a file that is whole: all of it comes true, or nothing."""
        # Only whom the machine belongs to reads the counts.
        os.close(os.open(self.path, os.O_CREAT | os.O_RDWR, 0o600))
        with self._opened() as database:
            database.execute("BEGIN IMMEDIATE")
            try:
                if _is_empty(database):
                    database.execute(f"PRAGMA application_id = {_KIND:d}")
                    for table in SCHEMA:
                        database.execute(table)
                self._check(database)
                yield database
                database.execute("COMMIT")
            except BaseException:
                if database.in_transaction:
                    database.execute("ROLLBACK")
                raise

    @contextlib.contextmanager
    def _opened(self) -> Iterator[sqlite3.Connection]:
        with contextlib.closing(
            sqlite3.connect(self.path, timeout=_BUSY_S, isolation_level=None)
        ) as database:
            try:
                database.execute("PRAGMA journal_mode = DELETE")
                database.execute("PRAGMA synchronous = EXTRA")
                database.execute("PRAGMA secure_delete = ON")
                yield database
            except sqlite3.DatabaseError as error:
                if error.sqlite_errorcode & 0xFF in (sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB):
                    raise DamagedError(f"{FILE}: {error}") from error
                raise

    def _check(self, database: sqlite3.Connection) -> None:
        """Once whenever a kiosk begins, and after each failure."""
        if self._is_checked:
            return
        tables = {row[0] for row in database.execute("SELECT sql FROM sqlite_schema")}
        kind = database.execute("PRAGMA application_id").fetchone()
        if tables != set(SCHEMA) or kind != (_KIND,):
            raise DamagedError(f"{FILE}: not a file of counts")
        if (found := database.execute("PRAGMA integrity_check(1)").fetchone()) != ("ok",):
            raise DamagedError(f"{FILE}: {found[0]}")
        self._is_checked = True

    def _damaged(self, number: int) -> Path:
        return self.path.with_name(f"{FILE}.damaged-{number}")

    def _put_aside(self) -> None:
        numbers = range(1, MOST_DAMAGED + 1)
        free = (number for number in numbers if not self._damaged(number).exists())
        aside = self._damaged(next(free, MOST_DAMAGED))
        journal = self.path.with_name(f"{FILE}-journal")
        if journal.exists():
            journal.replace(aside.with_name(f"{aside.name}-journal"))
        self.path.replace(aside)
        self._is_checked = False
        _log.error("The counts were damaged; they lie in %s, and new ones are begun.", aside.name)

    def _forget_damaged(self, keep_from: str) -> None:
        for path in self.path.parent.glob(f"{FILE}.damaged-*"):
            written = datetime.fromtimestamp(path.stat().st_mtime, UTC)
            if written.date().isoformat() < keep_from:
                path.unlink()


def _is_empty(database: sqlite3.Connection) -> bool:
    """As it is before the first batch, and when that was cut short."""
    return bool(database.execute("SELECT count(*) FROM sqlite_schema").fetchone() == (0,))
