"""A kiosk in processes of its own, with the supervisor over it, and somebody who harms it."""

import os
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from kiosk.running.supply import STATE
from tests.content.written_content import KIOSK, write

ROOT = Path(__file__).parent.parent.parent
PATIENCE_S = 60
LOOK_S = 0.02

SUPERVISES = """
import sys
from kiosk.running.supervisor import Supervisor
command = [sys.executable, "-m", "tests.abuse.harmed", *sys.argv[1:]]
sys.exit(Supervisor(command).run())
"""


@dataclass(frozen=True)
class Note:
    """At an uptime in seconds, a process showed that."""

    uptime_s: float
    process: int
    shows: str


class Supervised:
    """The folder of its content, and what it noted."""

    def __init__(self, place: Path) -> None:
        self.place = place
        self.folder = place / "content"
        self.notes_file = place / "notes"

    def publish(self, name: str) -> None:
        """Content of an institution with that short name."""
        wanted = f"  short_name: {name}\n  phone: 71 78 22 300\n  website"
        write(self.folder, {"kiosk.yaml": KIOSK.replace("  website", wanted)})

    def notes(self) -> list[Note]:
        try:
            lines = self.notes_file.read_text().splitlines()
        except OSError:
            return []
        told = [line.split(" ", 2) for line in lines if line.count(" ") >= 2]
        return [Note(float(uptime), int(process), shows) for uptime, process, shows in told]

    def next_note(self, seen: int, shows: str = "") -> Note | None:
        """The first note after so many that shows something, or that; None if none comes."""
        until = time.monotonic() + PATIENCE_S
        while time.monotonic() < until:
            for note in self.notes()[seen:]:
                if not shows or note.shows == shows:
                    return note
            time.sleep(LOOK_S)
        return None

    def harm(self, harm: str) -> None:
        """To the process itself, which does it as soon as it sees it."""
        beside = self.place / "wanted"
        beside.write_text(harm)
        beside.replace(self.notes_file.with_suffix(".harm"))

    def forgive(self) -> None:
        """As if it had lived well in the meantime."""
        for lives in self.place.glob("state/*/lives"):
            lives.unlink(missing_ok=True)


@contextmanager
def supervised(place: Path, name: str, is_resting: bool = True) -> Iterator[Supervised]:
    """A kiosk with content of an institution with that short name, gone afterwards."""
    kiosk = Supervised(place)
    kiosk.publish(name)
    resting = "resting" if is_resting else "visited"
    with (place / "said").open("wb") as said:
        supervisor = subprocess.Popen(
            [sys.executable, "-c", SUPERVISES, str(kiosk.folder), str(kiosk.notes_file), resting],
            stdin=subprocess.DEVNULL,
            stderr=said,
            cwd=ROOT,
            env={**os.environ, "QT_QPA_PLATFORM": "offscreen", STATE: str(place / "state")},
        )
    try:
        yield kiosk
    finally:
        supervisor.terminate()
        try:
            supervisor.wait(PATIENCE_S)
        finally:
            supervisor.kill()
            supervisor.wait()
