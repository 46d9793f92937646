"""A display of its own for the kiosk: an X server, a window manager, and what is on the screen."""

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field
from pathlib import Path

import numpy as np
import zxingcpp
from PySide6.QtCore import QPoint, QSize
from PySide6.QtGui import QImage

from tests.views.pixels import Pixels, pixels_of

ROOT = Path(__file__).parent.parent.parent
SCREEN = QSize(1920, 1080)
MOMENT = "2026-11-23T14:47"
BUNDLE = os.environ.get("KIOSK_BUNDLE")
PROGRAM = (BUNDLE,) if BUNDLE else (sys.executable, "-m", "kiosk")
"""What is shown: these sources, or the built program that $KIOSK_BUNDLE names."""

PATIENCE_S = 30
MOST_LOOKS = 40
"""Screenshots taken until the screen shows what is waited for; each takes about a third of a
second."""

TAKES_SCREENSHOT = """
import sys
from PySide6.QtGui import QGuiApplication
application = QGuiApplication(["screenshot"])
sys.exit(not application.primaryScreen().grabWindow(0).save(sys.argv[1]))
"""


@dataclass
class Display:
    """An X server, and what is on its screen; ``around`` is what else the programs there find in
    their environment."""

    number: str
    place: Path
    around: dict[str, str] = field(default_factory=dict)

    @property
    def environment(self) -> dict[str, str]:
        ours = {name: value for name, value in os.environ.items() if name != "WAYLAND_DISPLAY"}
        theirs = {
            "DISPLAY": self.number,
            "QT_QPA_PLATFORM": "xcb",
            "KIOSK_STATE": str(self.place),
        }
        return ours | theirs | self.around

    def ask(self, *command: str) -> str:
        """What a program says that is run on this display."""
        done = subprocess.run(
            command,
            env=self.environment,
            capture_output=True,
            text=True,
            check=False,
            timeout=PATIENCE_S,
        )
        assert done.returncode == 0, f"{command}: {done.stderr}"
        return done.stdout

    def screen(self) -> Pixels:
        """What is on the screen now."""
        path = self.place / "screen.png"
        self.ask(sys.executable, "-c", TAKES_SCREENSHOT, str(path))
        return pixels_of(QImage(str(path)))

    def window(self) -> str:
        """The kiosk's window, once it is there."""
        return self.ask("xdotool", "search", "--sync", "--onlyvisible", "--class", "kiosk").split()[
            0
        ]

    def geometry(self, window: str) -> tuple[int, int, int, int]:
        said = self.ask("xdotool", "getwindowgeometry", "--shell", window)
        values = dict(line.split("=") for line in said.split())
        return (int(values["X"]), int(values["Y"]), int(values["WIDTH"]), int(values["HEIGHT"]))

    def tap(self, window: str, place: QPoint) -> None:
        where = ("mousemove", "--window", window, str(place.x()), str(place.y()))
        self.ask("xdotool", *where, "click", "1")

    def code_read(self) -> str:
        """The code on the screen, once there is one."""
        for _ in range(MOST_LOOKS):
            codes = zxingcpp.read_barcodes(np.ascontiguousarray(self.screen()))
            if codes:
                return codes[0].text
        raise AssertionError("no code appeared")

    def shown(self) -> Pixels:
        """The screen once something is painted on it: many colours."""
        for _ in range(MOST_LOOKS):
            pixels = self.screen()
            if len(np.unique(pixels[::7, ::7].reshape(-1, 3), axis=0)) > 20:
                return pixels
        raise AssertionError("nothing was painted")


def program(name: str) -> str:
    found = shutil.which(name)
    assert found is not None, f"{name} is not installed; `make setup` installs it"
    return found


@contextmanager
def running(
    *command: str, env: dict[str, str] | None = None, is_told: bool = False
) -> Iterator[subprocess.Popen[bytes]]:
    """A process that ends with the block; what it is told, it reads from its input."""
    process = subprocess.Popen(
        command,
        env=env,
        stdin=subprocess.PIPE if is_told else None,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        cwd=ROOT,
    )
    try:
        yield process
    finally:
        process.terminate()
        try:
            process.wait(PATIENCE_S)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()
        for end in (process.stdin, process.stdout):
            if end is not None:
                end.close()


@contextmanager
def display(place: Path, manager: bool) -> Iterator[Display]:
    """A display of its own, with or without a window manager."""
    with ExitStack() as stack:
        size = f"{SCREEN.width()}x{SCREEN.height()}x24"
        server = stack.enter_context(
            running(*(program("Xvfb"), "-displayfd", "1", "-screen", "0", size, "-nolisten", "tcp"))
        )
        assert server.stdout is not None
        number = server.stdout.readline().decode().strip()
        assert number, "the X server did not start"
        shown = Display(f":{number}", place)
        if manager:
            stack.enter_context(running(program("openbox"), env=shown.environment))
        program("xdotool")
        yield shown


def to_run(*arguments: str) -> tuple[str, ...]:
    """The command that shows the kiosk."""
    return (*PROGRAM, "run", str(ROOT / "data"), "--at", MOMENT, *arguments)


@contextmanager
def kiosk_on(shown: Display, *arguments: str) -> Iterator[str]:
    """The kiosk, running there; gives its window."""
    with running(*to_run(*arguments), env=shown.environment):
        yield shown.window()
