"""Small programs that write what a kiosk writes, to be killed: ``python -m tests.abuse.victims WHAT
FOLDER ASKED…``. Each says when it is ready, waits to be told to begin, and tells each thing that is
done once it is done.
"""

import logging
import sys
from collections.abc import Callable
from datetime import date
from pathlib import Path

from kiosk.content.store import Store
from kiosk.running import log
from kiosk.running.batch import Batch
from kiosk.running.clock import uptime_s
from kiosk.running.condition import Condition, Trouble
from kiosk.running.counts_file import CountsFile
from kiosk.running.pin import PinStore
from kiosk.running.supply import content_to_show

DAY = "2026-11-23"
KEEP_FROM = "2025-10-23"
LOG_BYTES = 600
"""So short that a dozen lines turn it over."""

TROUBLES: tuple[Trouble, ...] = ("disk", "content", "screen")
WRONG_PIN = "918273"


def batches(numbers: list[int]) -> list[Batch]:
    """Each adds one to what all of them count, and one to what is its own."""
    return [
        Batch(
            number,
            {(DAY, 10, "home", "pl"): 1, (DAY, 10, f"office-{place}", "pl"): 1},
            {(DAY, "text"): 1},
            KEEP_FROM,
        )
        for place, number in enumerate(numbers)
    ]


def _counts(folder: Path, asked: list[str]) -> None:
    counts, all_of_them = CountsFile(folder), batches([int(number) for number in asked])
    _begin()
    for batch in all_of_them:
        counts.add(batch)
        _done()


def _snapshots(folder: Path, asked: list[str]) -> None:
    path, fingerprint = asked
    store, raw = Store(folder), Path(path).read_bytes()
    _begin()
    store.write(raw, fingerprint)
    _done()


def _log(folder: Path, asked: list[str]) -> None:
    first, after = (int(number) for number in asked)
    log._LARGEST = LOG_BYTES
    log.write_log_to(folder)
    _begin()
    for number in range(first, after):
        logging.getLogger("kiosk").warning("line %d of many", number)
        _done()


def _condition(folder: Path, asked: list[str]) -> None:
    _begin()
    condition = Condition(folder)
    _done()
    for says in asked:
        for trouble in TROUBLES:
            condition.tell(trouble, says)
            _done()


def _tries(folder: Path, asked: list[str]) -> None:
    store = PinStore(folder, uptime_s)
    _begin()
    for pin in asked:
        store.answer(pin)
        _done()


def _compile(folder: Path, asked: list[str]) -> None:
    _begin()
    phone = content_to_show(folder, date.fromisoformat(DAY)).content.organisation.phone
    sys.stdout.write(f"{phone.number if phone is not None else 'nothing'}\n")
    _done()


def _begin() -> None:
    sys.stdout.write("ready\n")
    sys.stdout.flush()
    sys.stdin.readline()


def _done() -> None:
    sys.stdout.write("done\n")
    sys.stdout.flush()


WRITES: dict[str, Callable[[Path, list[str]], None]] = {
    "counts": _counts,
    "snapshots": _snapshots,
    "log": _log,
    "condition": _condition,
    "tries": _tries,
    "compile": _compile,
}

if __name__ == "__main__":
    WRITES[sys.argv[1]](Path(sys.argv[2]), sys.argv[3:])
