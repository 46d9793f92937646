"""Opens files that anybody may have put into the content folder, without ever waiting for one."""

import errno
import io
import os
import stat
from pathlib import Path

from kiosk.content.problems import sentence

_OPENING = os.O_RDONLY
for _flag in ("O_NONBLOCK", "O_CLOEXEC", "O_NOCTTY", "O_BINARY"):
    _OPENING |= getattr(os, _flag, 0)

_REASONS = {
    errno.ELOOP: sentence("This link leads in a circle."),
    errno.EACCES: sentence("This file may not be read. Its permissions have to be changed."),
    errno.EPERM: sentence("This file may not be read. Its permissions have to be changed."),
    errno.ENOENT: sentence("This file is a link to something that does not exist."),
    errno.ENOTDIR: sentence("This file is a link to something that does not exist."),
}


class UnreadableError(Exception):
    """A file cannot be read; ``says`` is a sentence for the clerk."""

    def __init__(self, says: str) -> None:
        self.says = says
        super().__init__(says)


def bytes_of(path: Path, most: int) -> bytes:
    """The first ``most + 1`` bytes of an ordinary file; raises UnreadableError for all else."""
    try:
        with opened_file(path) as opened:
            return opened.read(most + 1)
    except OSError as error:
        raise UnreadableError(_reason_of(error)) from error


def opened_file(path: Path) -> io.BufferedReader:
    """An ordinary file, opened for reading; raises UnreadableError for all else."""
    try:
        _only_ordinary(path.stat().st_mode)
        opened = os.fdopen(os.open(path, _OPENING), "rb")
    except OSError as error:
        raise UnreadableError(_reason_of(error)) from error
    try:
        _only_ordinary(os.fstat(opened.fileno()).st_mode)
    except UnreadableError:
        opened.close()
        raise
    return opened


def _reason_of(error: OSError) -> str:
    unknown = sentence("This file cannot be read; the disk or the network reports an error.")
    return _REASONS.get(error.errno or 0, unknown)


def leaves(path: Path, root: Path) -> bool:
    """Whether a path leads out of a folder through links; ``root`` is the folder's real path."""
    return not Path(os.path.realpath(path)).is_relative_to(root)


def _only_ordinary(mode: int) -> None:
    if stat.S_ISDIR(mode):
        raise UnreadableError(sentence("This is a folder; a file is needed here."))
    if not stat.S_ISREG(mode):
        raise UnreadableError(sentence("This is no ordinary file. Delete it."))
