"""Snapshots on disk: written whole or not at all, and never the last good one lost."""

import hashlib
import os
import re
import tempfile
from collections.abc import Iterator
from pathlib import Path

from kiosk.content.model import Content, SnapshotError, from_snapshot

KEPT = 3
"""Snapshots that stay on disk, the newest among them."""

_NAME = re.compile(r"(?P<number>[0-9]{8})-(?P<fingerprint>[0-9a-z]{1,64})\.snapshot")


class Store:
    """The folder where snapshots lie, numbered as they were written."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def write(self, raw: bytes, fingerprint: str) -> Path:
        """Adds a snapshot of the content with that fingerprint, and forgets the oldest.

        Raises OSError if the disk is full or read-only; what lay there before stays good.
        """
        self._folder.mkdir(parents=True, exist_ok=True)
        written = self._by_age()
        number = int(written[0][0]) + 1 if written else 1
        path = self._folder / f"{number:08}-{fingerprint}.snapshot"
        write_whole(path, raw)
        for _, _, old in self._by_age()[KEPT:]:
            old.unlink(missing_ok=True)
        return path

    def newest(self) -> tuple[Content, str] | None:
        """The newest snapshot that is whole, and its fingerprint; None if there is none."""
        for _, fingerprint, path in self._by_age():
            try:
                return from_snapshot(path.read_bytes()), fingerprint
            except (SnapshotError, OSError):
                continue
        return None

    def _by_age(self) -> list[tuple[str, str, Path]]:
        """Number, fingerprint and path of every snapshot, newest first."""
        try:
            names = [path.name for path in self._folder.iterdir()]
        except OSError:
            return []
        found = [match for name in names if (match := _NAME.fullmatch(name))]
        return sorted(
            (
                (match["number"], match["fingerprint"], self._folder / match.string)
                for match in found
            ),
            reverse=True,
        )


def write_whole(path: Path, raw: bytes) -> None:
    """Writes a file so that at any moment, even when the power fails, it is the old or the new."""
    descriptor, name = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.")
    try:
        with os.fdopen(descriptor, "wb") as opened:
            opened.write(raw)
            opened.flush()
            os.fsync(opened.fileno())
        Path(name).chmod(0o644)
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


def fingerprint(content_folder: Path) -> str:
    """Changes whenever a file of the content is added, removed, renamed or written."""
    seen = hashlib.sha256()
    for line in sorted(_stamps(content_folder, "")):
        seen.update(line.encode(errors="surrogateescape") + b"\n")
    return seen.hexdigest()[:32]


def _stamps(folder: Path, below: str) -> Iterator[str]:
    """Name, size and time of change of every file; links to folders are not followed."""
    try:
        with os.scandir(folder) as entries:
            for entry in entries:
                if entry.is_dir(follow_symlinks=False):
                    yield from _stamps(Path(entry.path), f"{below}{entry.name}/")
                else:
                    yield _stamp(entry, below)
    except OSError:
        yield f"{below} cannot be read"


def _stamp(entry: "os.DirEntry[str]", below: str) -> str:
    try:
        state = entry.stat()
    except OSError:
        return f"{below}{entry.name} leads nowhere"
    return f"{below}{entry.name} {state.st_size} {state.st_mtime_ns}"
