"""The kiosk on a real screen: an X server of its own, a window manager, a mouse for a finger."""

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import pytest
import zxingcpp
from PySide6.QtCore import QPoint, QSize
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication, QPushButton

from kiosk.content.model import Content
from kiosk.running.look import frame_for, theme_for
from kiosk.visit.pages import page
from kiosk.visit.visit import Visit
from tests.examples import at
from tests.views.pixels import Pixels, pixels_of

ROOT = Path(__file__).parent.parent.parent
SCREEN = QSize(1920, 1080)
WINDOW = QSize(1280, 800)
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
    """An X server, and what is on its screen."""

    number: str
    place: Path

    @property
    def environment(self) -> dict[str, str]:
        around = {name: value for name, value in os.environ.items() if name != "WAYLAND_DISPLAY"}
        return around | {
            "DISPLAY": self.number,
            "QT_QPA_PLATFORM": "xcb",
            "KIOSK_STATE": str(self.place),
        }

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
def running(*command: str, **keywords: object) -> Iterator[subprocess.Popen[bytes]]:
    """A process that ends with the block."""
    environment = keywords.get("env")
    assert environment is None or isinstance(environment, dict)
    process = subprocess.Popen(
        command, env=environment, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, cwd=ROOT
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
        if process.stdout is not None:
            process.stdout.close()


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


@contextmanager
def kiosk_on(shown: Display, *arguments: str) -> Iterator[str]:
    """The kiosk, running there; gives its window."""
    command = (*PROGRAM, "run", str(ROOT / "data"), "--at", MOMENT, *arguments)
    with running(*command, env=shown.environment):
        yield shown.window()


@pytest.fixture
def with_manager(tmp_path: Path) -> Iterator[Display]:
    with display(tmp_path, manager=True) as shown:
        yield shown


@pytest.fixture
def without_manager(tmp_path: Path) -> Iterator[Display]:
    with display(tmp_path, manager=False) as shown:
        yield shown


def place_of(name: str, content: Content, size: QSize) -> QPoint:
    """Where a button of the first page is on a screen of that size."""
    visit = Visit.fresh(content)
    shown = page(content, visit, at("2026-11-23 14:47"))
    frame = frame_for(shown, theme_for(content, size, visit.session))
    frame.resize(size)
    frame.show_page(shown)
    button = frame.findChild(QPushButton, name)
    assert button is not None
    place = button.mapTo(frame, button.rect().center())
    frame.deleteLater()
    return place


def website_of(office_id: str, content: Content) -> str:
    office = content.office(office_id)
    assert office is not None
    return next(code.payload["pl"] for code in office.codes if code.kind == "website")


def test_a_tap_in_a_window_opens_the_office(
    with_manager: Display, sample: Content, qapp: QApplication
) -> None:
    wanted = f"{WINDOW.width()}x{WINDOW.height()}"
    with kiosk_on(with_manager, "--windowed", wanted) as window:
        assert with_manager.geometry(window)[2:] == (WINDOW.width(), WINDOW.height())
        before = with_manager.shown()
        with_manager.tap(window, place_of("office-kasy", sample, WINDOW))
        assert with_manager.code_read() == website_of("kasy", sample)
        after = with_manager.screen()
        assert (before != after).any(axis=2).mean() > 0.1


def test_the_kiosk_covers_the_whole_screen(with_manager: Display) -> None:
    with kiosk_on(with_manager) as window:
        covers_the_screen(with_manager, window)


def test_the_kiosk_covers_the_whole_screen_without_a_window_manager(
    without_manager: Display, sample: Content, qapp: QApplication
) -> None:
    with kiosk_on(without_manager) as window:
        covers_the_screen(without_manager, window)
        without_manager.tap(window, place_of("office-kasy", sample, SCREEN))
        assert without_manager.code_read() == website_of("kasy", sample)


def covers_the_screen(shown: Display, window: str) -> None:
    pixels = shown.shown()
    assert shown.geometry(window) == (0, 0, SCREEN.width(), SCREEN.height())
    top, bottom = pixels[0], pixels[-1]
    assert len(np.unique(top, axis=0)) == 1, "no frame of a window at the top"
    assert len(np.unique(bottom, axis=0)) == 1
    assert tuple(top[0]) != tuple(bottom[0]), "the page above, the bar below"
