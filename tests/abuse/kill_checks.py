"""What is written by those who are killed, and what must be true of it then."""

import json
import re
import sqlite3
from abc import ABC, abstractmethod
from collections.abc import Iterator
from contextlib import closing
from datetime import date
from pathlib import Path
from random import Random

from kiosk.content.last_resort import last_resort
from kiosk.content.model import to_snapshot
from kiosk.content.store import KEPT, Store
from kiosk.running import log
from kiosk.running.clock import uptime_s
from kiosk.running.condition import last_condition
from kiosk.running.counts_file import FILE, CountsFile
from kiosk.running.pin import TRIES_FILE, PinStore
from tests.abuse.victims import DAY, TROUBLES, WRONG_PIN, batches

_DONE = "done"
_LOG_LINE = re.compile(r"\d{4}-\d\d-\d\d \d\d:\d\d:\d\d,\d{3} WARNING line (\d+) of many")


class Kept(ABC):
    """One kind of thing on the disk, through many deaths of its writer."""

    kind: str

    def __init__(self, place: Path, chance: Random) -> None:
        self.folder = place / self.kind
        self.folder.mkdir(parents=True)
        self._chance = chance

    @abstractmethod
    def asked(self) -> list[str]:
        """What the next writer is to write, as its arguments."""

    @abstractmethod
    def wrongs(self, said: list[str]) -> Iterator[str]:
        """What is wrong after its death, by what it had told until then."""


class Counts(Kept):
    """No count is lost but the last batch, none is there by half or twice; also when the batch that
    nobody knows of is written again."""

    kind = "counts"
    _BATCHES, _BEGINS_ANEW = 3, 0.1

    def __init__(self, place: Path, chance: Random) -> None:
        super().__init__(place, chance)
        self._home = 0
        self._numbers: list[int] = []

    def asked(self) -> list[str]:
        if self._chance.random() < self._BEGINS_ANEW:
            (self.folder / FILE).unlink(missing_ok=True)
            self._home = 0
        self._numbers = [self._chance.randrange(1, 2**31) for _ in range(self._BATCHES)]
        return [str(number) for number in self._numbers]

    def wrongs(self, said: list[str]) -> Iterator[str]:
        done = said.count(_DONE)
        counted, of_offices = self._read()
        if not self._home + done <= counted <= self._home + done + 1:
            yield f"{self._home} and {done} batches became {counted}"
        if counted != of_offices:
            yield f"half a batch: {counted} and {of_offices}"
        if done < self._BATCHES:
            CountsFile(self.folder).add(batches(self._numbers)[done])
            counted, of_offices = self._read()
            if not counted == of_offices == self._home + done + 1:
                yield f"written again, {self._home + done + 1} became {counted} and {of_offices}"
        with closing(sqlite3.connect(self.folder / FILE)) as database:
            if (found := database.execute("PRAGMA integrity_check").fetchone()) != ("ok",):
                yield f"the database is damaged: {found}"
        if others := [path.name for path in self.folder.iterdir() if path.name != FILE]:
            yield f"left behind: {others}"
        self._home = counted

    def _read(self) -> tuple[int, int]:
        """What all batches counted, and the sum of what each counted of its own."""
        pages = CountsFile(self.folder).pages()
        home = pages.pop((DAY, 10, "home", "pl"), 0)
        return home, sum(pages.values())


class Snapshots(Kept):
    """The newest one that is whole is the new one or the one before it."""

    kind = "snapshots"
    _LETTERS = 300_000

    def __init__(self, place: Path, chance: Random) -> None:
        super().__init__(place, chance)
        self._raw = place / "raw"
        self._number, self._last = 0, ""
        self._written: set[str] = set()

    def asked(self) -> list[str]:
        self._number += 1
        name = {"pl": f"{self._number} {'ż' * self._LETTERS}"}
        self._raw.write_bytes(to_snapshot(last_resort(date.fromisoformat(DAY), name)))
        return [str(self._raw), self._fingerprint]

    @property
    def _fingerprint(self) -> str:
        return f"{self._number:032}"

    def wrongs(self, said: list[str]) -> Iterator[str]:
        newest = Store(self.folder).newest()
        found = newest[1] if newest is not None else ""
        allowed = {self._fingerprint} if _DONE in said else {self._fingerprint, self._last}
        if found not in allowed:
            yield f"the newest is {found}, not {' or '.join(sorted(allowed))}"
        if newest is not None and int(newest[0].organisation.name["pl"].split()[0]) != int(found):
            yield f"{found} says something else"
        self._written |= {found} if found else set()
        whole = len(list(Store(self.folder).whole()))
        if not min(KEPT, len(self._written)) <= whole <= KEPT + 1:
            yield f"{whole} snapshots are left of {len(self._written)}"
        if (files := len(list(self.folder.iterdir()))) > KEPT + 2:
            yield f"{files} files"
        self._last = found


class Log(Kept):
    """Every line is whole, and none is missing between two others."""

    kind = "log"
    _LINES = 12

    def __init__(self, place: Path, chance: Random) -> None:
        super().__init__(place, chance)
        self._first = 0

    def asked(self) -> list[str]:
        return [str(self._first), str(self._first + self._LINES)]

    def wrongs(self, said: list[str]) -> Iterator[str]:
        done = said.count(_DONE)
        names = (*(f"{log.FILE}.{number}" for number in (3, 2, 1)), log.FILE)
        paths = [self.folder / name for name in names]
        text = "".join(path.read_text() for path in paths if path.exists())
        lines = text.splitlines()
        found = [match for line in lines if (match := _LOG_LINE.fullmatch(line))]
        numbers = [int(match[1]) for match in found]
        if len(found) != len(lines):
            yield f"{len(lines) - len(found)} lines are broken"
        if numbers != list(range(numbers[0] if numbers else 0, len(numbers) + min(numbers or [0]))):
            yield f"lines are missing: {numbers}"
        last = numbers[-1] + 1 if numbers else 0
        if not self._first + done <= last <= self._first + done + 1:
            yield f"{self._first} and {done} lines became {last}"
        self._first = last


class Told(Kept):
    """What the doctor reads is what was told last, or just before."""

    kind = "condition"

    def __init__(self, place: Path, chance: Random) -> None:
        super().__init__(place, chance)
        self._last: dict[str, str] = {}
        self._told: list[dict[str, str]] = []
        self._number = 0

    def asked(self) -> list[str]:
        says = [f"number {self._number}", f"now number {self._number}"]
        self._number += 1
        self._told = [{}]
        for each in says:
            self._told += [{**self._told[-1], trouble: each} for trouble in TROUBLES[:1]]
            for trouble in TROUBLES[1:]:
                self._told.append({**self._told[-1], trouble: each})
        return says

    def wrongs(self, said: list[str]) -> Iterator[str]:
        done = said.count(_DONE)
        allowed = [self._last, *self._told][done : done + 2]
        found = last_condition(self.folder)
        if found not in allowed:
            yield f"{found} is none of {allowed}"
        self._last = found


class Tries(Kept):
    """A wrong PIN that was answered is on the disk: nobody gains a try."""

    kind = "tries"

    def __init__(self, place: Path, chance: Random) -> None:
        super().__init__(place, chance)
        PinStore(self.folder, uptime_s).keep("704193")

    def asked(self) -> list[str]:
        (self.folder / TRIES_FILE).unlink(missing_ok=True)
        return [WRONG_PIN]

    def wrongs(self, said: list[str]) -> Iterator[str]:
        done = said.count(_DONE)
        path = self.folder / TRIES_FILE
        written = path.read_text() if path.exists() else "0"
        if not (written.isdecimal() and done <= int(written) <= 1):
            yield f"{done} tries became {written!r}"
        if "hash" not in json.loads(PinStore(self.folder, uptime_s).path.read_text()):
            yield "the PIN is gone"
