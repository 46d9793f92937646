"""What is wrong with this kiosk right now, for staff: the log tells it once, a small mark on the
screen that nobody uses shows it, ``kiosk doctor`` reads it from a file."""

import contextlib
import json
import logging
from collections.abc import Mapping
from pathlib import Path
from typing import Literal

from PySide6.QtCore import QObject, Signal

Trouble = Literal["content", "failures", "clock", "disk", "window", "screen", "touch", "counts"]

MARKS: Mapping[Trouble, str] = {
    "content": "C",
    "failures": "F",
    "clock": "T",
    "disk": "D",
    "window": "W",
    "screen": "S",
    "touch": "P",
    "counts": "N",
}
"""The letter that staff sees; docs/it.md tells what each means."""

FILE = "condition.json"
"""Beside the snapshots."""

_log = logging.getLogger("kiosk")


class Condition(QObject):
    """The troubles there are now, each with a sentence that says what staff should know."""

    changed = Signal(str)
    """The mark is another now; empty when all is well."""

    def __init__(self, folder: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._path = folder / FILE
        self._troubles: dict[Trouble, str] = {}
        self._keep()

    @property
    def mark(self) -> str:
        return "".join(letter for trouble, letter in MARKS.items() if trouble in self._troubles)

    def tell(self, trouble: Trouble, says: str) -> None:
        """There is this trouble; told again, it changes nothing."""
        if self._troubles.get(trouble) == says:
            return
        _log.warning("%s: %s", trouble, says)
        self._become({**self._troubles, trouble: says})

    def is_over(self, trouble: Trouble) -> None:
        """This trouble is gone; if there was none, nothing changes."""
        if trouble in self._troubles:
            _log.info("%s: well again", trouble)
            left = {kept: says for kept, says in self._troubles.items() if kept != trouble}
            self._become(left)

    def _become(self, troubles: dict[Trouble, str]) -> None:
        before, self._troubles = self.mark, troubles
        self._keep()
        if self.mark != before:
            self.changed.emit(self.mark)

    def _keep(self) -> None:
        """For the doctor; a full disk is told elsewhere."""
        beside = self._path.with_suffix(".new")
        with contextlib.suppress(OSError):
            beside.write_text(json.dumps(self._troubles, ensure_ascii=False), encoding="utf-8")
            beside.replace(self._path)


def last_condition(folder: Path) -> dict[str, str]:
    """The troubles that the kiosk last told of; none if it never ran here."""
    try:
        told = json.loads((folder / FILE).read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return {}
    return (
        {str(trouble): str(says) for trouble, says in told.items()}
        if isinstance(told, dict)
        else {}
    )
