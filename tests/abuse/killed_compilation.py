"""A compilation that is killed on its way, or whoever waits for it, at any time."""

import contextlib
import os
import signal
import time
from collections.abc import Iterator
from pathlib import Path
from random import Random

from kiosk.content.store import Store
from tests.abuse.death import Victim, told_by, victim
from tests.content.written_content import KIOSK, write

_STARTS = 3
"""On a busy machine one may take so long that the old content is shown for the time being."""


class Compilation:
    """The content is edited, the kiosk begins, and something is killed: what is shown is the old or
    the new content, and a later start shows the new."""

    def __init__(self, place: Path) -> None:
        self._folder, self._state = place / "content", place / "state"
        self._number = 100
        self._edit()
        begun = time.monotonic()
        self._shown()
        self._takes_s = time.monotonic() - begun

    def wrongs_after_kill(self, chance: Random) -> Iterator[str]:
        """What is wrong after one more death."""
        old = self._phone
        self._edit()
        whom = chance.choice(("parent", "child", "both"))
        delay_s = chance.uniform(0, self._takes_s)
        dying = self._begun()
        time.sleep(delay_s)
        _kill(dying, whom)
        shown = told_by(dying)
        dying.wait()
        where = f"{whom} killed after {delay_s:.3f} s"
        if shown and shown[0] not in (old, self._phone):
            yield f"{where}: {shown} is shown, not {old} or {self._phone}"
        if not shown and whom == "child":
            yield f"{where}: nothing is shown"
        if self._newest() not in (old, self._phone):
            yield f"{where}: the newest snapshot says {self._newest()}, not {old}, {self._phone}"
        if not any(self._shown() == self._phone for _ in range(_STARTS)):
            yield f"{where}: later starts show {self._newest()}, not {self._phone}"
        if self._newest() != self._phone:
            yield f"{where}: in the end the newest snapshot says {self._newest()}"

    @property
    def _phone(self) -> str:
        return f"71 78 22 {self._number}"

    def _edit(self) -> None:
        self._number += 1
        written = KIOSK.replace("  website:", f"  phone: {self._phone}\n  website:")
        write(self._folder, {"kiosk.yaml": written})

    def _begun(self) -> Victim:
        begun = victim("compile", self._folder, [], self._state)
        assert begun.stdin is not None
        begun.stdin.write(b"\n")
        begun.stdin.close()
        return begun

    def _shown(self) -> str:
        """By a start that nobody disturbs."""
        begun = self._begun()
        shown = told_by(begun)
        begun.wait()
        return shown[0] if shown else "nothing"

    def _newest(self) -> str:
        (folder,) = self._state.iterdir()
        newest = Store(folder).newest()
        phone = newest[0].organisation.phone if newest is not None else None
        return phone.number if phone is not None else "nothing"


def _kill(dying: Victim, whom: str) -> None:
    children = Path(f"/proc/{dying.pid}/task/{dying.pid}/children")
    doomed = [int(pid) for pid in children.read_text().split()] if children.exists() else []
    if whom == "parent":
        doomed.clear()
    if whom != "child":
        doomed.append(dying.pid)
    for pid in doomed:
        with contextlib.suppress(ProcessLookupError):
            os.kill(pid, signal.SIGKILL)
