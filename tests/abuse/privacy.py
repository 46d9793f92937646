"""Campaign: people type who they are, and nothing of it is found in anything that was written."""

import json
import os
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import asdict
from pathlib import Path
from random import Random
from unittest.mock import patch

from kiosk.content.compiler import searchable
from kiosk.content.fingerprint import fingerprint
from kiosk.content.model import to_snapshot
from kiosk.content.store import Store
from kiosk.publishing import examine
from kiosk.running import lives
from kiosk.running.clock import today, uptime_s
from kiosk.running.exits import ENDED, FAILED, STALLED
from kiosk.running.offscreen import offscreen_application
from kiosk.running.pin import TRIES_FILE, PinStore
from kiosk.running.supply import STATE, state_folder
from tests.abuse.campaign import Campaign, Outcome
from tests.abuse.people import people
from tests.abuse.traces import Traces
from tests.abuse.typing_visitor import ENDINGS, Ending, Order
from tests.content.written_content import write
from tests.running.fake_sound import Machine

ROOT = Path(__file__).parent.parent.parent
IN_A_LIFE = 40
"""People who type before the kiosk ends in one of its ways."""

LONGEST_S = 300
LOOK_EVERY_S = 0.5
"""Between two looks for files that are gone later."""

CODES: dict[Ending, int] = {
    "abort": -6,
    "exceptions": FAILED,
    "kill": -9,
    "quit": ENDED,
    "stall": STALLED,
}
WRITTEN = ("here", "home", "runtime", "state", "streams", "temporary")
"""Folders below which all is searched: that of the program, its user's, those for what is
temporary, snapshots and counts and log, and what it wrote to its terminal."""


def _run(chance: Random, times: int, place: Path) -> Outcome:
    lobby = _Lobby(place)
    crowd = people(chance.randrange(1 << 30), times)
    failures: list[str] = []
    for number, begin in enumerate(range(0, times, IN_A_LIFE)):
        texts = []
        for person in crowd[begin : begin + IN_A_LIFE]:
            texts += [person.pesel, person.last_name.lower()]
        # Each text is typed in another way, and no way is only for numbers.
        chance.shuffle(texts)
        ending = ENDINGS[number % len(ENDINGS)]
        traces = Traces(
            [person.pesel for person in crowd[: begin + IN_A_LIFE]],
            [person.last_name for person in crowd[: begin + IN_A_LIFE]],
            lobby.harmless(),
        )
        order = Order(str(lobby.content), str(lobby.typed), str(lobby.opened), texts, ending)
        code = lobby.live(order, traces)
        if not lobby.typed.exists():
            failures.append(f"life {number} ended with {code} before everything was typed")
        elif code != CODES[ending]:
            failures.append(f"life {number} was to end by {ending} and ended with {code}")
        failures += [f"life {number}, {ending}: {says}" for says in lobby.found(traces)]
    failures += lobby.blindness(traces)
    files, size = lobby.searched()
    figures = f"{number + 1} lives, {files} files and {size // 1024:,} KB searched at the end"
    return Outcome(times, tuple(dict.fromkeys(failures)), figures)


class _Lobby:
    """Where everything lies that a kiosk can write to; nothing of it is the tester's own."""

    def __init__(self, place: Path) -> None:
        self._place = place
        self.content = write(place / "content", {})
        self.opened = place / "opened"
        self.opened.touch()
        self.typed = place / "typed"
        self._voice = Machine(place / "voice", ("paplay",))
        for name in WRITTEN:
            (place / name).mkdir(mode=0o700)
        self._written = [place / name for name in WRITTEN]
        with patch.dict(os.environ, {STATE: str(place / "state")}):
            self._state = state_folder(self.content)
        PinStore(self._state, uptime_s).keep("730164")
        self._seen_meanwhile: list[str] = []
        offscreen_application()
        published = examine(self.content, today()).content
        self._published = to_snapshot(searchable(published)) if published is not None else b""
        Store(self._state).write(self._published, fingerprint(self.content))

    def harmless(self) -> Iterator[bytes]:
        """What was there before anybody came: numbers in it are not theirs."""
        yield self._published
        yield from (path.read_bytes() for path in self.content.rglob("*.yaml"))

    def live(self, order: Order, traces: Traces) -> int:
        """One life of the kiosk; gives how it ended. It is searched meanwhile, too."""
        # What came before shall not keep this life from showing its pages.
        (self._state / lives.FILE).unlink(missing_ok=True)
        self.typed.unlink(missing_ok=True)
        (self._state / TRIES_FILE).unlink(missing_ok=True)
        written = self._place / "order.json"
        written.write_text(json.dumps(asdict(order)), encoding="utf-8")
        with (self._place / "streams" / "all").open("ab") as stream:
            kiosk = subprocess.Popen(
                [sys.executable, "-m", "tests.abuse.typing_visitor", str(written)],
                stdin=subprocess.DEVNULL,
                stdout=stream,
                stderr=stream,
                cwd=self._place / "here",
                env=self._environment(),
            )
        for _ in range(round(LONGEST_S / LOOK_EVERY_S)):
            try:
                return kiosk.wait(LOOK_EVERY_S)
            except subprocess.TimeoutExpired:
                self._seen_meanwhile += self._told(traces)
        kiosk.kill()
        return kiosk.wait()

    def _environment(self) -> dict[str, str]:
        return {
            "HOME": str(self._place / "home"),
            "KIOSK_STATE": str(self._place / "state"),
            "LC_ALL": "C.UTF-8",
            "PATH": str(self._voice.folder),
            "PYTHONDONTWRITEBYTECODE": "1",
            "PYTHONPATH": str(ROOT),
            "QT_QPA_PLATFORM": "offscreen",
            "TMPDIR": str(self._place / "temporary"),
            "XDG_RUNTIME_DIR": str(self._place / "runtime"),
        }

    def found(self, traces: Traces) -> Iterator[str]:
        """What there is of anybody, and what was written elsewhere."""
        yield from self._seen_meanwhile
        self._seen_meanwhile.clear()
        yield from self._told(traces)
        yield from (f"the voice was told {trace}" for trace in traces.found_in(self._spoken()))
        for line in self.opened.read_text(encoding="utf-8").splitlines():
            path = Path(line)
            if path.is_absolute() and not path.is_relative_to(self._place) and line != os.devnull:
                yield f"{line} was opened for writing, and is not searched"

    def _told(self, traces: Traces) -> list[str]:
        return [
            f"{path.relative_to(self._place)} holds {trace}"
            for path, trace in traces.found_below(self._written)
        ]

    def _spoken(self) -> bytes:
        return "\n".join(self._voice.said).encode()

    def blindness(self, traces: Traces) -> Iterator[str]:
        """A search that does not find what is there would prove nothing."""
        planted = self._state / "planted.log"
        text = f"typed: {next(iter(traces.numbers))}"
        for encoding in ("utf-8", "utf-16"):
            planted.write_text(text, encoding=encoding)
            if not self._told(traces):
                yield f"the search is blind to {encoding}"
        planted.unlink()
        if not self._spoken():
            yield "the voice said nothing"

    def searched(self) -> tuple[int, int]:
        """How many files, and bytes."""
        sizes = [
            path.stat().st_size
            for folder in self._written
            for path in folder.rglob("*")
            if path.is_file()
        ]
        return len(sizes), sum(sizes)


PRIVACY = Campaign(
    name="privacy",
    does="people type their PESEL and their name by keyboard, on the screen and at the staff door,"
    " while things fail inside, Qt complains, the voice speaks and the log is rotated; the kiosk"
    " ends by a crash, three failures, SIGKILL, SIGTERM or standing still; then all that it wrote"
    " is searched",
    passes="0 hits, whole or in pieces of six digits",
    whole=1_000,
    slice=6,
    run=_run,
)
