"""Clerks who save a file: every way that editors, shares and tools have of writing one."""

import mmap
import os
import shutil
from collections.abc import Callable
from pathlib import Path
from random import Random
from typing import NamedTuple


class Saving(NamedTuple):
    """A file that shall say something else. ``pause`` is a while in which somebody may look."""

    folder: Path
    file: str
    text: bytes
    chance: Random
    pause: Callable[[], object]

    @property
    def path(self) -> Path:
        return self.folder / self.file

    def beside(self, name: str) -> Path:
        return self.path.with_name(name)


def in_place(saving: Saving) -> None:
    """As nano, Notepad and the kate of old do."""
    saving.path.write_bytes(saving.text)


def in_place_unseen(saving: Saving) -> None:
    """The same size as before, and the time of change put back."""
    before = saving.path.stat()
    with saving.path.open("r+b") as opened:
        opened.write(saving.text)
        opened.truncate()
    os.utime(saving.path, ns=(before.st_atime_ns, before.st_mtime_ns))


def mapped(saving: Saving) -> None:
    """Through memory, as some databases and editors do."""
    with saving.path.open("r+b") as opened:
        opened.truncate(len(saving.text))
        with mmap.mmap(opened.fileno(), len(saving.text)) as memory:
            memory[:] = saving.text
            memory.flush()


def renamed(saving: Saving) -> None:
    """Beside, then put in its place: kate, VS Code, rsync, Syncthing."""
    beside = saving.beside(f".{saving.path.name}.{saving.chance.randrange(1000)}")
    beside.write_bytes(saving.text)
    beside.replace(saving.path)


def renamed_visibly(saving: Saving) -> None:
    """The same with a name that is not hidden, which may be seen meanwhile."""
    beside = saving.beside(f"{saving.path.name}.tmp")
    beside.write_bytes(saving.text)
    saving.pause()
    beside.replace(saving.path)


def renamed_with_old_time(saving: Saving) -> None:
    """As rsync --times, cp --preserve and an unpacked archive leave it."""
    before = saving.path.stat()
    beside = saving.beside(".new")
    beside.write_bytes(saving.text)
    os.utime(beside, ns=(before.st_atime_ns, before.st_mtime_ns))
    beside.replace(saving.path)


def moved_away_first(saving: Saving) -> None:
    """As vim does: the old one becomes a backup, the new one is written, the backup goes."""
    backup = saving.beside(f"{saving.path.name}~")
    saving.path.replace(backup)
    saving.pause()
    saving.path.write_bytes(saving.text)
    backup.unlink()


def deleted_first(saving: Saving) -> None:
    """As git checkout and many a share do."""
    saving.path.unlink()
    saving.pause()
    saving.path.write_bytes(saving.text)


def with_lock(saving: Saving) -> None:
    """As Emacs and office programs do: a lock lies beside while one writes."""
    lock = saving.beside(f".#{saving.path.name}")
    lock.symlink_to("clerk@desk.1:1")
    saving.path.write_bytes(saving.text)
    saving.pause()
    lock.unlink()


def slowly(saving: Saving) -> None:
    """In pieces, over a slow line."""
    pieces = saving.chance.randint(2, 4)
    with saving.path.open("wb", buffering=0) as opened:
        for number in range(pieces):
            start, end = (len(saving.text) * at // pieces for at in (number, number + 1))
            opened.write(saving.text[start:end])
            saving.pause()


def several_times(saving: Saving) -> None:
    """Save, save, save."""
    for _ in range(saving.chance.randint(2, 5)):
        saving.path.write_bytes(b"name: half")
        saving.pause()
    saving.path.write_bytes(saving.text)


def linked(saving: Saving) -> None:
    """The file is a link to a hidden one, and the link is flipped."""
    target = saving.beside(f".{saving.chance.randrange(10**9)}")
    target.write_bytes(saving.text)
    link = saving.beside(".link")
    link.symlink_to(target.name)
    link.replace(saving.path)


def folder_flipped(saving: Saving) -> None:
    """All offices lie in a hidden folder that a link leads to, and the link is flipped."""
    folder = saving.path.parent
    target = folder.with_name(f"..{saving.chance.randrange(10**9)}")
    shutil.copytree(folder, target)
    (target / saving.path.name).unlink()
    (target / saving.path.name).write_bytes(saving.text)
    if folder.is_symlink():
        link = folder.with_name(".link")
        link.symlink_to(target.name)
        link.replace(folder)
    else:
        folder.rename(folder.with_name(f"..{saving.chance.randrange(10**9)}"))
        folder.symlink_to(target.name)


def hard_linked(saving: Saving) -> None:
    """As deduplicating copies do: the new file has another name too."""
    other = saving.beside(f".{saving.chance.randrange(10**9)}")
    other.write_bytes(saving.text)
    saving.path.unlink()
    saving.path.hardlink_to(other)


def whole_folder(saving: Saving) -> None:
    """All of the content is put in place of the old, as by a copy that deletes first."""
    copy = saving.folder.with_name("copy")
    shutil.copytree(saving.folder, copy, symlinks=True)
    (copy / saving.file).unlink()
    (copy / saving.file).write_bytes(saving.text)
    shutil.rmtree(saving.folder)
    saving.pause()
    copy.rename(saving.folder)


def with_other_lines(saving: Saving) -> None:
    """As written on Windows, the mark at the beginning included."""
    saving.path.write_bytes(b"\xef\xbb\xbf" + saving.text.replace(b"\n", b"\r\n"))


Style = Callable[[Saving], None]

STYLES: tuple[Style, ...] = (
    in_place,
    in_place_unseen,
    mapped,
    renamed,
    renamed_visibly,
    renamed_with_old_time,
    moved_away_first,
    deleted_first,
    with_lock,
    slowly,
    several_times,
    linked,
    folder_flipped,
    hard_linked,
    whole_folder,
    with_other_lines,
)
