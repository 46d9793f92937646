"""Snapshots on disk: written whole or not at all, and never the last good one lost."""

import contextlib
import os
import re
import tempfile
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import NamedTuple

from kiosk.content.model import Content, SnapshotError, from_snapshot

KEPT = 3
"""Snapshots that stay on disk, the newest among them."""

_NAME = re.compile(
    r"(?P<number>[0-9]{8})-(?P<fingerprint>[0-9a-z]{1,64})"
    r"(?:\.snapshot|-(?P<day>[0-9]{4}-[0-9]{2}-[0-9]{2})\.shelved)"
)
_HALF_WRITTEN = re.compile(r"\.[0-9]{8}-[0-9a-z]{1,64}\.snapshot\..*")
"""What a writer that was killed has left behind; see write_whole."""


class Kept(NamedTuple):
    """A file of the store. ``shelved_on`` is the ISO date on which it was put away, empty for a
    snapshot that may be shown."""

    number: int
    fingerprint: str
    shelved_on: str
    path: Path


class Store:
    """The folder where snapshots lie, numbered as they were written."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def write(self, raw: bytes, fingerprint: str) -> Path:
        """Adds a snapshot of the content with that fingerprint, and forgets the oldest. If the
        newest one says the same, it only gets that fingerprint: none is lost to a file that was
        saved unchanged.

        Raises OSError if the disk is full or read-only; what lay there before stays good.
        """
        self._folder.mkdir(parents=True, exist_ok=True)
        self._clear_half_written()
        every = self._all()
        number = every[0].number + 1 if every else 1
        if every and not every[0].shelved_on and _says(every[0].path, raw):
            path = self._folder / f"{every[0].number:08}-{fingerprint}.snapshot"
            return every[0].path.replace(path)
        path = self._folder / f"{number:08}-{fingerprint}.snapshot"
        write_whole(path, raw)
        for old in self._by_age()[KEPT:]:
            old.path.unlink(missing_ok=True)
        return path

    def newest(self) -> tuple[Content, str] | None:
        """The newest snapshot that is whole, and its fingerprint; None if there is none."""
        return next(self.whole(), None)

    def whole(self, with_shelved: bool = False) -> Iterator[tuple[Content, str]]:
        """All snapshots that can be shown, the newest first; damaged ones are passed over. Those
        that were put away come with them if that is asked for."""
        for kept in self._all() if with_shelved else self._by_age():
            try:
                yield from_snapshot(kept.path.read_bytes()), kept.fingerprint
            except (SnapshotError, OSError):
                continue

    def shelve_newest(self, day: date) -> bool:
        """Puts the newest snapshot that is whole away, unless a newer one is put away already;
        gives whether it did. Raises OSError if the disk is read-only."""
        for kept in self._all():
            if kept.shelved_on:
                return False
            if not _is_whole(kept.path):
                kept.path.unlink(missing_ok=True)
                continue
            name = f"{kept.number:08}-{kept.fingerprint}-{day.isoformat()}.shelved"
            kept.path.replace(self._folder / name)
            for old in self._all():
                if old.shelved_on and old.number < kept.number:
                    old.path.unlink(missing_ok=True)
            return True
        return False

    def is_shelved(self, fingerprint: str, day: date) -> bool:
        """Whether the content with that fingerprint was put away on that day."""
        return any(
            (kept.fingerprint, kept.shelved_on) == (fingerprint, day.isoformat())
            for kept in self._all()
        )

    def _clear_half_written(self) -> None:
        with contextlib.suppress(OSError):
            for path in self._folder.iterdir():
                if _HALF_WRITTEN.fullmatch(path.name):
                    path.unlink(missing_ok=True)

    def _by_age(self) -> list[Kept]:
        """Every snapshot that may be shown, newest first."""
        return [kept for kept in self._all() if not kept.shelved_on]

    def _all(self) -> list[Kept]:
        """Those put away as well, newest first."""
        try:
            names = [path.name for path in self._folder.iterdir()]
        except OSError:
            return []
        found = [match for name in names if (match := _NAME.fullmatch(name))]
        return sorted(
            (
                Kept(
                    int(match["number"]),
                    match["fingerprint"],
                    match["day"] or "",
                    self._folder / match.string,
                )
                for match in found
            ),
            reverse=True,
        )


def _says(path: Path, raw: bytes) -> bool:
    try:
        return path.stat().st_size == len(raw) and path.read_bytes() == raw
    except OSError:
        return False


def _is_whole(path: Path) -> bool:
    try:
        from_snapshot(path.read_bytes())
    except (SnapshotError, OSError):
        return False
    return True


def write_whole(path: Path, raw: bytes, mode: int = 0o644) -> None:
    """Writes a file so that at any moment, even when the power fails, it is the old or the new;
    ``mode`` is who may do what with it."""
    descriptor, name = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.")
    try:
        with os.fdopen(descriptor, "wb") as opened:
            opened.write(raw)
            opened.flush()
            os.fsync(opened.fileno())
        Path(name).chmod(mode)
        Path(name).replace(path)
    except BaseException:
        Path(name).unlink(missing_ok=True)
        raise
    _sync_folder(path.parent)


def _sync_folder(folder: Path) -> None:
    """Makes the new name durable; Windows has no such thing."""
    if os.name != "posix":
        return
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
