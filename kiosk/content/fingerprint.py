"""Tells whether anything in a content folder is not what it was, without reading a file."""

import hashlib
import os
import re
from collections.abc import Iterator
from pathlib import Path

MOST_ENTRIES = 60_000
"""Files and folders looked at; beyond what may be published (see survey.MOST_FILES) nothing counts,
and a folder named by mistake, such as the whole disk, is not walked through."""

_LEFT_ALONE = re.compile(r"\..*|.*~|README.*|LICEN[SC]E.*|.*\.license", re.IGNORECASE)


def is_left_alone(name: str) -> bool:
    """Whether a file means nothing to the kiosk: hidden, left by an editor, or for people."""
    return _LEFT_ALONE.fullmatch(name) is not None


def fingerprint(content_folder: Path) -> str:
    """Changes whenever a file of the content is added, removed, renamed, replaced or written, as
    often as its size or its time of change was put back. Never raises, whatever vanishes meanwhile.
    On Windows the time of change is that of creation, and the rest has to tell."""
    stamps = sorted(_Walk(content_folder).stamps())
    seen = hashlib.sha256("\n".join(stamps).encode(errors="surrogateescape"))
    return seen.hexdigest()[:32]


class _Walk:
    def __init__(self, root: Path) -> None:
        self._root = str(root)
        self._entries_left = MOST_ENTRIES
        self._linked: set[tuple[int, int]] = set()

    def stamps(self) -> Iterator[str]:
        return self._in(self._root, "")

    def _in(self, folder: str, below: str) -> Iterator[str]:
        """What is known of every entry without opening it."""
        try:
            with os.scandir(folder) as entries:
                for entry in entries:
                    if is_left_alone(entry.name):
                        continue
                    self._entries_left -= 1
                    if self._entries_left < 0:
                        return
                    if entry.is_dir(follow_symlinks=False):
                        yield f"{below}{entry.name}/"
                        yield from self._in(entry.path, f"{below}{entry.name}/")
                    elif entry.is_symlink():
                        yield from self._link(entry, below)
                    else:
                        yield _file(entry, below)
        except OSError:
            yield f"{below} cannot be read"

    def _link(self, entry: "os.DirEntry[str]", below: str) -> Iterator[str]:
        """Where it leads, and what is there. Each linked folder is walked once: a circle ends."""
        name = f"{below}{entry.name}"
        try:
            yield f"{name} -> {Path(entry.path).readlink()}"
            state = entry.stat()
            if not entry.is_dir():
                yield _stamp(name, state)
            elif (state.st_dev, state.st_ino) not in self._linked:
                self._linked.add((state.st_dev, state.st_ino))
                yield from self._in(entry.path, f"{name}/")
        except OSError:
            yield f"{name} leads nowhere"


def _file(entry: "os.DirEntry[str]", below: str) -> str:
    name = f"{below}{entry.name}"
    try:
        return _stamp(name, entry.stat(follow_symlinks=False))
    except OSError:
        return f"{name} cannot be read"


def _stamp(name: str, state: os.stat_result) -> str:
    return f"{name} {state.st_size} {state.st_mtime_ns} {state.st_ctime_ns} {state.st_ino}"
