"""Opens files that anybody may have put into the content folder, without ever waiting for one."""

import errno
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
        _only_ordinary(path.stat().st_mode)
        descriptor = os.open(path, _OPENING)
        with os.fdopen(descriptor, "rb") as opened:
            _only_ordinary(os.fstat(descriptor).st_mode)
            return opened.read(most + 1)
    except OSError as error:
        unknown = sentence("This file cannot be read; the disk or the network reports an error.")
        raise UnreadableError(_REASONS.get(error.errno or 0, unknown)) from error


def leaves(path: Path, root: Path) -> bool:
    """Whether a path leads out of a folder through links; ``root`` is the folder's real path."""
    return not Path(os.path.realpath(path)).is_relative_to(root)


def _only_ordinary(mode: int) -> None:
    if stat.S_ISDIR(mode):
        raise UnreadableError(sentence("This is a folder; a file is needed here."))
    if not stat.S_ISREG(mode):
        raise UnreadableError(sentence("This is no ordinary file. Delete it."))
