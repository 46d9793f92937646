"""Monitors are unplugged, swapped, turned, come late; the window is pushed about. The kiosk covers
its screen again."""

import sys
import time
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from functools import cache
from pathlib import Path
from random import Random

from PySide6.QtCore import QRect, QSize

from kiosk.running.look import forget, frame_for, theme_for
from kiosk.running.offscreen import offscreen_application
from kiosk.visit.machine import Machine
from kiosk.visit.pages import page
from kiosk.visit.visit import Visit
from tests.abuse.campaign import Campaign, Outcome
from tests.abuse.kiosk_on_monitors import content_on
from tests.running.lobby import WallClock
from tests.views.pixels import Pixels, pixels_of
from tests.window.display import running
from tests.window.monitors import FIRST, MODES, SECOND, Eye, Monitors, monitors

LIMIT_S = 3.0
"""From the fault to a whole page on the whole screen."""

BETWEEN_LOOKS_S = 0.04
FAULTS_A_SESSION = 25

LONGEST_STARTS = 7
"""Times the limit that a start may take, on a busy machine."""

ALIKE = 0.9995
"""Of the pixels that must be those of the page as it is drawn without any screen."""

LONGEST_DARK_S = 1.5
"""How long no monitor is on at most."""


@cache
def expected(size: tuple[int, int]) -> Pixels:
    """The first page, drawn without any screen."""
    offscreen_application()
    content = content_on(None)
    visit = Visit.fresh(content)
    shown = page(content, visit, WallClock().now(), Machine(voices=()))
    frame = frame_for(shown, theme_for(content, QSize(*size), visit.session))
    frame.resize(*size)
    frame.show_page(shown)
    pixels = pixels_of(frame.grab())
    forget(frame)
    return pixels


class Desk:
    """Two monitors, a kiosk on one of them, and somebody who plays with all that."""

    def __init__(self, shown: Monitors, eye: Eye, wanted: str | None, chance: Random) -> None:
        self._shown = shown
        self._eye = eye
        self._wanted = wanted
        self._chance = chance
        self._sizes: dict[str, str] = {FIRST: MODES[0]}
        self._primary = FIRST
        self._second_is_left = False
        self.window = 0

    def look_for_window(self) -> None:
        self.window = int(self._shown.window())

    def fault(self) -> str:
        """Something happens; gives what it was."""
        kinds = [self._mode, self._mode, self._other, self._swap, self._dark, self._push]
        return self._chance.choice(kinds)()

    def box(self) -> QRect:
        """What the window has to cover."""
        places = self._places()
        asked = self._wanted if self._wanted in places else self._primary
        return places[asked] if asked in places else next(iter(places.values()))

    def covers_after_s(self) -> float | None:
        """Seconds until the window covers its screen with a whole page; None if it takes longer
        than it may."""
        begin = time.monotonic()
        while time.monotonic() - begin < LIMIT_S:
            if self._eye.window(self.window) == self.box() and self._shows_page():
                return time.monotonic() - begin
            time.sleep(BETWEEN_LOOKS_S)
        return None

    def seen(self) -> str:
        at, wanted = self._eye.window(self.window), self.box()
        return f"the window is at {at.getRect()}, its screen at {wanted.getRect()}"

    def _shows_page(self) -> bool:
        box = self.box()
        pixels, wanted = self._eye.pixels(box), expected((box.width(), box.height()))
        if pixels is None or pixels.shape != wanted.shape:
            return False
        return bool((pixels == wanted).all(axis=2).mean() > ALIKE)

    def _places(self) -> dict[str, QRect]:
        order = (SECOND, FIRST) if self._second_is_left else (FIRST, SECOND)
        places, left = {}, 0
        for output in order:
            if output in self._sizes:
                width, height = map(int, self._sizes[output].split("x"))
                places[output] = QRect(left, 0, width, height)
                left += width
        return places

    def _arrange(self) -> str:
        """The monitors as they shall be now, by one command; gives it."""
        places = self._places()
        command: list[str] = []
        for output in (FIRST, SECOND):
            command += ["--output", output]
            if output in places:
                at = f"{places[output].x()}x{places[output].y()}"
                command += ["--mode", self._sizes[output], "--pos", at]
                command += ["--primary"] if output == self._primary else []
            else:
                command += ["--off"]
        self._shown.plug(*command)
        return "xrandr " + " ".join(command)

    def _mode(self) -> str:
        """Another size, or turned."""
        output = self._chance.choice(list(self._sizes))
        self._sizes[output] = self._chance.choice(MODES)
        return self._arrange()

    def _other(self) -> str:
        """One is plugged in, or one of two pulled out."""
        if len(self._sizes) == 2:
            del self._sizes[self._chance.choice(list(self._sizes))]
            (self._primary,) = self._sizes
        else:
            missing = SECOND if FIRST in self._sizes else FIRST
            self._second_is_left = self._chance.random() < 0.5
            self._sizes[missing] = self._chance.choice(MODES)
        return self._arrange()

    def _swap(self) -> str:
        """Another one is the primary, or they change their places."""
        if self._chance.random() < 0.5:
            self._second_is_left = not self._second_is_left
        self._primary = self._chance.choice(list(self._sizes))
        return self._arrange()

    def _dark(self) -> str:
        """None is on for a while, then one, not always the same."""
        on = self._chance.choice((FIRST, SECOND))
        mode = self._chance.choice(MODES)
        dark_s = self._chance.uniform(0, LONGEST_DARK_S)
        self._shown.plug("--output", FIRST, "--off", "--output", SECOND, "--off")
        time.sleep(dark_s)
        self._sizes, self._primary = {on: mode}, on
        return f"all off for {dark_s:.1f} s; {self._arrange()}"

    def _push(self) -> str:
        """Some program, or a window manager, does something to the window."""
        chance, window = self._chance, str(self.window)
        pushes = [
            ("windowmove", window, str(chance.randint(-500, 2000)), str(chance.randint(0, 900))),
            ("windowsize", window, str(chance.randint(1, 700)), str(chance.randint(1, 500))),
            ("windowunmap", window),
            ("windowminimize", window),
        ]
        push = chance.choice(pushes)
        self._shown.tell(*push)
        return "xdotool " + " ".join(push)


@contextmanager
def desk(chance: Random, place: Path) -> Iterator[Desk]:
    """With or without a window manager, the screen being named or not."""
    manager, wanted = chance.random() < 0.5, chance.choice((None, FIRST, SECOND))
    with ExitStack() as stack:
        shown = stack.enter_context(monitors(place, manager))
        eye = Eye(shown)
        stack.callback(eye.close)
        command = [sys.executable, "-m", "tests.abuse.kiosk_on_monitors", str(place)]
        command += [wanted] if wanted else []
        stack.enter_context(running(*command, env=shown.environment))
        played = Desk(shown, eye, wanted, chance)
        played.look_for_window()
        yield played


def run(chance: Random, times: int, place: Path) -> Outcome:
    failures: list[str] = []
    worst_s, done = 0.0, 0
    while done < times:
        with desk(chance, place) as played:
            if not begins_well(played):
                failures.append(f"number {done + 1}: it did not begin: {played.seen()}")
                done += 1
                continue
            for _ in range(min(FAULTS_A_SESSION, times - done)):
                done += 1
                faults = [played.fault() for _ in range(chance.choice((1, 1, 1, 2, 3)))]
                took_s = played.covers_after_s()
                if took_s is None:
                    what = "; ".join(faults)
                    failures.append(f"number {done}: {LIMIT_S:g} s after {what}: {played.seen()}")
                    break
                worst_s = max(worst_s, took_s)
    return Outcome(done, tuple(failures), f"at worst {worst_s:.2f} s until a whole page")


def begins_well(played: Desk) -> bool:
    """Whether the first page is there in time; starting may take longer than a fault."""
    return any(played.covers_after_s() is not None for _ in range(LONGEST_STARTS))


SCREEN_FAULTS = Campaign(
    name="screen-faults",
    does="Two monitors are plugged in and out, get other sizes, are turned, swapped and all"
    " switched off, while the window is pushed, shrunk and hidden; with and without a window"
    " manager",
    passes=f"within {LIMIT_S:g} s the window covers the screen that the content names, and shows a"
    " whole page, pixel by pixel",
    whole=500,
    slice=4,
    run=run,
)
