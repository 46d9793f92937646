"""The kiosk that is examined, and the machine it lives on: what several checks look at is looked at
once, and nothing of it is trusted to answer."""

import os
import subprocess
import sys
import tempfile
import threading
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Generic, Literal, TypeVar

from kiosk.content.fingerprint import fingerprint
from kiosk.content.known import what_is_known
from kiosk.content.model import Content, Language, SnapshotError, from_snapshot
from kiosk.content.store import Store
from kiosk.running.clock import Reading, reading
from kiosk.running.drawing import own_command
from kiosk.running.speech_search import speech_found
from kiosk.running.supply import state_folder

if sys.platform == "win32":
    import ctypes

Result = Literal["PASS", "WARN", "FAIL"]
"""All is well; visitors miss something or staff should look; visitors see something wrong or
nothing, or can get out."""

Seen = tuple[Result, str, str]
"""Result, what was found, and what to do about it."""

Thing = TypeVar("Thing")

LIMIT_S = 10
"""Seconds that a program which the doctor starts may take."""


DISPLAYS = ("DISPLAY", "WAYLAND_DISPLAY")
OF_SESSION = (
    *DISPLAYS,
    "DBUS_SESSION_BUS_ADDRESS",
    "HOME",
    "XAUTHORITY",
    "XDG_CONFIG_HOME",
    "XDG_CURRENT_DESKTOP",
    "XDG_RUNTIME_DIR",
    "XDG_SESSION_TYPE",
)
"""Environment variables that lead to a session."""


class UnseenError(Exception):
    """Something cannot be seen from here; the first argument says what, the second what to do."""


class Once(Generic[Thing]):
    """Something that several checks ask for, from several threads, and that is looked at once."""

    def __init__(self, look: Callable[[], Thing]) -> None:
        self._look = look
        self._lock = threading.Lock()
        self._seen: list[Thing] = []

    def __call__(self) -> Thing:
        """What was seen; waits for whoever looks just now. Raises what looking raises."""
        with self._lock:
            if not self._seen:
                self._seen.append(self._look())
            return self._seen[0]


@dataclass(frozen=True)
class Process:
    """A program that runs on this machine; whose, by number, and what it was started with."""

    number: int
    owner: int
    words: tuple[str, ...]
    folder: Path

    @property
    def name(self) -> str:
        return Path(self.words[0]).name if self.words else ""

    @property
    def is_kiosk(self) -> bool:
        """Whether it is ``kiosk run``, installed, from the sources or as a bundle."""
        before_run = self.words[: self.words.index("run")] if "run" in self.words else ()
        return bool(before_run) and Path(before_run[-1]).name in ("kiosk", "kiosk.exe")

    def environment(self) -> dict[str, str]:
        """What it was told when it was started; raises OSError if it is somebody else's."""
        told = (self.folder / "environ").read_bytes().decode(errors="replace")
        return dict(line.split("=", 1) for line in told.split("\0") if "=" in line)


class Patient:
    """The kiosk that is examined.

    ``root`` is where the system's folders lie (proc, etc, dev): tests hand in a made-up machine.
    ``environment`` is the doctor's own, ``read`` what the clocks say.
    """

    def __init__(
        self,
        folder: Path,
        today: date,
        root: Path = Path("/"),
        environment: Mapping[str, str] | None = None,
        is_administrator: bool | None = None,
        read: Reading | None = None,
    ) -> None:
        self.folder = folder
        self.today = today
        self.root = root
        self.environment = dict(os.environ if environment is None else environment)
        self.is_administrator = (
            _is_administrator() if is_administrator is None else is_administrator
        )
        self.read = reading() if read is None else read
        self.state = Once(lambda: state_folder(folder))
        self.newest = Once(lambda: Store(self.state()).newest())
        """The newest snapshot that is whole, and the fingerprint of what it was made from."""
        self.marks = Once(lambda: fingerprint(folder))
        self.content = Once(self._content)
        """What is or would be published now; None if nothing can be."""
        self.known = Once(lambda: what_is_known(folder, today))
        """What can be told of the institution, however bad the content is."""
        self.processes = Once(self._processes)
        self.session = Once(self._session)
        """The variables of the session that the kiosk runs in, as far as they are known."""
        self.speech = Once(lambda: speech_found(self.languages, LIMIT_S))
        """What there is to speak with; asked for where Qt's events are heard."""

    @property
    def languages(self) -> tuple[Language, ...]:
        """What the kiosk should speak, as far as that is known."""
        return self.known().languages

    def text_of(self, path: str) -> str:
        """A file of the system, such as ``proc/meminfo``; raises UnseenError."""
        try:
            return (self.root / path).read_text(encoding="utf-8", errors="replace")
        except OSError as error:
            raise UnseenError(
                f"/{path} cannot be read: {error.strerror}", "Look at it by hand."
            ) from error

    def kiosks(self) -> list[Process]:
        """The kiosks that run on this machine now: those with this content, else all."""
        kiosks = [process for process in self.processes() if process.is_kiosk]
        content = str(self.folder.absolute())
        return [process for process in kiosks if content in process.words] or kiosks

    def in_session(self) -> list[Process]:
        """All programs of the user who runs the kiosk; of the doctor's own, if none runs."""
        owner = next((kiosk.owner for kiosk in self.kiosks()), _own_number())
        return [process for process in self.processes() if process.owner == owner]

    def _processes(self) -> list[Process]:
        folder = self.root / "proc"
        if not folder.is_dir():
            raise UnseenError("this system does not show its processes", "Look at it by hand.")
        return [
            process
            for path in folder.iterdir()
            if path.name.isdecimal() and (process := _process(path)) is not None
        ]

    def _session(self) -> dict[str, str]:
        """Looked at from elsewhere, such as over a network, it is that of a kiosk that runs."""
        if any(self.environment.get(name) for name in DISPLAYS):
            return self.environment
        try:
            told = self.kiosks()[0].environment()
        except (UnseenError, IndexError, OSError):
            return self.environment
        return {**self.environment, **{name: told[name] for name in OF_SESSION if name in told}}

    def _content(self) -> Content | None:
        newest = self.newest()
        if newest is not None and newest[1] == self.marks():
            return newest[0]
        with tempfile.TemporaryDirectory(prefix="kiosk-") as place:
            out = Path(place) / "snapshot"
            day = self.today.isoformat()
            try:
                done = asked_of_kiosk("compile", str(self.folder), "-o", str(out), "--day", day)
                return from_snapshot(out.read_bytes()) if done.returncode == 0 else None
            except subprocess.TimeoutExpired:
                # Ten thousand offices take longer; the last snapshot is like what they will be.
                return newest[0] if newest is not None else None
            except (SnapshotError, OSError):
                return None


def asked_of_kiosk(
    *words: str, environment: Mapping[str, str] | None = None
) -> "subprocess.CompletedProcess[bytes]":
    """One of the kiosk's own commands in a child process. Raises OSError, or TimeoutExpired after
    LIMIT_S."""
    return subprocess.run(
        [*own_command(), *words],
        stdin=subprocess.DEVNULL,
        capture_output=True,
        timeout=LIMIT_S,
        check=False,
        env=environment,
    )


def so_many(number: int, thing: str) -> str:
    """Such as “1 problem” and “2 problems”."""
    return f"{number} {thing}" if number == 1 else f"{number} {thing}s"


def _process(folder: Path) -> Process | None:
    """None if it has ended meanwhile."""
    try:
        words = (folder / "cmdline").read_bytes().decode(errors="replace").split("\0")
        status = (folder / "status").read_text(encoding="utf-8", errors="replace")
    except OSError:
        return None
    owner = next((line.split()[1] for line in status.splitlines() if line.startswith("Uid:")), "")
    return Process(int(folder.name), int(owner or -1), tuple(filter(None, words)), folder)


def _own_number() -> int:
    """Of the user who runs this program; Windows numbers nobody."""
    return -1 if sys.platform == "win32" else os.geteuid()


def _is_administrator() -> bool:
    if sys.platform == "win32":
        return bool(ctypes.windll.shell32.IsUserAnAdmin())
    return os.geteuid() == 0
