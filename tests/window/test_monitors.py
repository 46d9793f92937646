"""Monitors come and go under a running kiosk, on a real X server."""

import shutil
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from PySide6.QtCore import QRect

from tests.window.display import MOMENT, PROGRAM, ROOT, running
from tests.window.monitors import FIRST, SECOND, Eye, Monitors, monitors

LIMIT_S = 3.0
BETWEEN_LOOKS_S = 0.05


@pytest.fixture(params=[False, True], ids=["alone", "openbox"])
def desk(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Monitors]:
    with monitors(tmp_path, manager=request.param) as shown:
        yield shown


@contextmanager
def kiosk_for(shown: Monitors, output: str) -> Iterator[Eye]:
    """The kiosk with content for the screen of that name, and somebody who looks at it."""
    content = shown.place / "content"
    shutil.copytree(ROOT / "data", content)
    kiosk = content / "kiosk.yaml"
    written = kiosk.read_text(encoding="utf-8")
    assert "\nscreen:\n" in written
    named = written.replace("\nscreen:\n", f"\nscreen:\n  output: {output}\n", 1)
    kiosk.write_text(named, encoding="utf-8")
    command = (*PROGRAM, "run", str(content), "--at", MOMENT)
    eye = Eye(shown)
    with running(*command, env=shown.environment):
        yield eye
    eye.close()


def is_whole(eye: Eye, window: int, box: QRect) -> bool:
    """Whether the window covers the screen and a page is painted from edge to edge: each edge in
    one colour, the header above and the bar below."""
    pixels = eye.pixels(box)
    if eye.window(window) != box or pixels is None:
        return False
    top, bottom = pixels[0], pixels[-1]
    even = (top == top[0]).all() and (bottom == bottom[0]).all()
    return bool(even and (top[0] != bottom[0]).any() and pixels[:, -1].any())


def soon_covers(eye: Eye, window: int, *box: int) -> None:
    end = time.monotonic() + LIMIT_S
    while not is_whole(eye, window, QRect(*box)):
        assert time.monotonic() < end, f"it is at {eye.window(window).getRect()}, not at {box}"
        time.sleep(BETWEEN_LOOKS_S)


def test_a_kiosk_without_any_screen_waits_for_one(desk: Monitors) -> None:
    desk.off(FIRST)
    with kiosk_for(desk, FIRST) as eye:
        # It has begun when it says in the log that there is nothing to be on.
        log = desk.place
        end = time.monotonic() + 20
        while not any("No screen" in path.read_text() for path in log.glob("*/kiosk.log")):
            assert time.monotonic() < end, "it says nothing of the missing screen"
            time.sleep(BETWEEN_LOOKS_S)
        desk.plug("--output", FIRST, "--mode", "1920x1080")
        soon_covers(eye, int(desk.window()), 0, 0, 1920, 1080)


def test_it_is_on_the_screen_it_was_made_for_whatever_happens_to_that(desk: Monitors) -> None:
    with kiosk_for(desk, SECOND) as eye:
        window = int(desk.window())
        soon_covers(eye, window, 0, 0, 1920, 1080)
        desk.plug("--output", SECOND, "--mode", "1280x800", "--right-of", FIRST)
        soon_covers(eye, window, 1920, 0, 1280, 800)
        desk.plug("--output", SECOND, "--mode", "1080x1920", "--pos", "1920x0")
        soon_covers(eye, window, 1920, 0, 1080, 1920)
        desk.plug("--output", FIRST, "--primary", "--mode", "1600x900")
        soon_covers(eye, window, 1920, 0, 1080, 1920)
        desk.off(SECOND)
        soon_covers(eye, window, 0, 0, 1600, 900)
        desk.off(FIRST)
        desk.plug("--output", SECOND, "--mode", "1920x1080", "--pos", "0x0")
        soon_covers(eye, window, 0, 0, 1920, 1080)
