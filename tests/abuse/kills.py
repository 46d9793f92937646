"""Campaign: the process is killed while it writes; whatever is there next must be whole."""

import sqlite3
from collections.abc import Callable
from pathlib import Path
from random import Random

from tests.abuse.campaign import Campaign, Outcome
from tests.abuse.death import kill_at, points_of, told_by, victim
from tests.abuse.kill_checks import Counts, Kept, Log, Snapshots, Told, Tries
from tests.abuse.killed_compilation import Compilation

ORDER = (
    *("counts", "snapshots", "log", "condition", "tries", "counts", "snapshots", "counts"),
    *("compile", "counts", "snapshots", "log", "counts", "snapshots", "condition", "counts"),
    *("compile", "counts", "snapshots", "tries", "counts", "snapshots", "log", "compile"),
)
"""What is killed, over and over; a compilation takes as long as ten of the others."""

KINDS: dict[str, Callable[[Path, Random], Kept]] = {
    each.kind: each for each in (Counts, Snapshots, Log, Told, Tries)
}


def run(chance: Random, times: int, place: Path) -> Outcome:
    deaths = Deaths(chance, place)
    failures = [
        f"kill {number} ({kind}): {wrong}"
        for number in range(times)
        for kind in (ORDER[number % len(ORDER)],)
        for wrong in (deaths.of_compilation() if kind == "compile" else deaths.of_writer(kind))
    ]
    return Outcome(times, tuple(failures), deaths.figures())


class Deaths:
    """All who were killed, and what they wrote."""

    def __init__(self, chance: Random, place: Path) -> None:
        self._chance = chance
        self._place = place
        self._kept: dict[str, Kept] = {}
        self._points: dict[str, int] = {}
        self._killed: dict[str, int] = {}
        self._compilation: Compilation | None = None

    def of_writer(self, kind: str) -> list[str]:
        """What is wrong after one that writes was killed at any of its calls of the system."""
        wrongs: list[str] = []
        if kind not in self._kept:
            kept = self._kept[kind] = KINDS[kind](self._place, self._chance)
            whole = victim(kind, kept.folder, kept.asked(), self._place)
            self._points[kind] = points_of(whole)
            wrongs += [f"without any kill: {wrong}" for wrong in kept.wrongs(told_by(whole))]
        kept, points = self._kept[kind], self._points[kind]
        point = self._chance.randint(1, points)
        dying = victim(kind, kept.folder, kept.asked(), self._place)
        self._killed[kind] = self._killed.get(kind, 0) + kill_at(dying, point)
        try:
            after = list(kept.wrongs(told_by(dying)))
        except (OSError, ValueError, sqlite3.Error) as error:
            after = [f"it cannot be read: {error}"]
        return wrongs + [f"at point {point} of {points}: {wrong}" for wrong in after]

    def of_compilation(self) -> list[str]:
        """What is wrong after a compilation was killed at any time."""
        if self._compilation is None:
            self._compilation = Compilation(self._place / "compile")
        self._killed["compile"] = self._killed.get("compile", 0) + 1
        return list(self._compilation.wrongs_after_kill(self._chance))

    def figures(self) -> str:
        told = (
            f"{kind} {killed}" + (f" (of {points} points)" if points else "")
            for kind, killed in self._killed.items()
            for points in (self._points.get(kind),)
        )
        return f"killed: {', '.join(told)}"


KILLS = Campaign(
    name="kills",
    does="kill -9 at a random point (before or after any call of the system, or at any time) of"
    " counts, snapshots, log rotation, condition, PIN tries, and of compilations with their parent",
    passes="the newest snapshot is right each time; the database is whole; no count lost beyond the"
    " last batch, none twice; every log line whole; no try gained",
    whole=200,
    slice=5,
    run=run,
)
