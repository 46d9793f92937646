"""Exceptions thrown into every method of the screen, once each: it is whole again afterwards."""

import logging
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from random import Random

import numpy as np
from msgspec.structs import replace
from PySide6.QtCore import QPoint, Qt, QTimer
from PySide6.QtTest import QTest

from kiosk.content.model import Content
from kiosk.running.exits import FAILED
from kiosk.running.failures import TOO_MANY, WITHIN_S
from kiosk.running.fresh_start import FreshStart
from kiosk.running.stage import Stage
from kiosk.visit.destinations import AtHome
from kiosk.visit.session import Session
from kiosk.visit.shown import AnyPage
from kiosk.visit.visit import Visit
from kiosk.visit.walk import every_page
from tests.abuse.campaign import Campaign, Outcome
from tests.abuse.fuses import BlownError, Fuses, fuses
from tests.abuse.mistreated import SIZES, Mistreated, mistreated, sample
from tests.abuse.vitals import Complaints, complaints
from tests.examples import institution
from tests.views.pixels import Pixels, pixels_of

FEW = 100
"""Times up to which a small institution and some of its pages do."""

SOME_SCENES = 24
AGAIN_AND_AGAIN = 8
"""Every so many methods fail not once but until the kiosk gives up."""

MARK = "C"
KEYS = (Qt.Key.Key_Tab, Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_A, Qt.Key.Key_Backspace)


def _open(kiosk: Mistreated, visit: Visit, _which: int) -> None:
    kiosk.go_to(visit)


def _tap(kiosk: Mistreated, _visit: Visit, which: int) -> None:
    controls = kiosk.frame.controls()
    control = controls[which % len(controls)]
    kiosk.pass_time(1)
    _touch(kiosk, control.mapTo(kiosk.stage, control.rect().center()), 0.1)


def _hold(kiosk: Mistreated, _visit: Visit, which: int) -> None:
    _touch(kiosk, kiosk.stage.rect().center(), which % 15)


def _touch(kiosk: Mistreated, place: QPoint, seconds: float) -> None:
    """Pages are painted in between, but by Qt itself, as on a real screen."""
    kiosk.hands.press({0: place}, settle=False)
    kiosk.settle()
    kiosk.pass_time(seconds)
    kiosk.hands.move({0: place + QPoint(2, 2)}, settle=False)
    kiosk.hands.lift(0, settle=False)


def _press_key(kiosk: Mistreated, _visit: Visit, which: int) -> None:
    QTest.keyClick(kiosk.stage, KEYS[which % len(KEYS)])


def _wait_a_minute(kiosk: Mistreated, _visit: Visit, _which: int) -> None:
    kiosk.wait(61)


def _fall_silent(kiosk: Mistreated, _visit: Visit, _which: int) -> None:
    for _ in range(3):
        kiosk.wait(kiosk.content.idle.ask_after_s)


def _turn_screen(kiosk: Mistreated, _visit: Visit, which: int) -> None:
    kiosk.stage.resize(SIZES[1 + which % (len(SIZES) - 1)])
    kiosk.settle()


def _publish(kiosk: Mistreated, _visit: Visit, _which: int) -> None:
    kiosk.stage.publish(replace(kiosk.content))


def _tell_staff(kiosk: Mistreated, _visit: Visit, _which: int) -> None:
    kiosk.stage.tell_staff(MARK)


def _plug_headset(kiosk: Mistreated, _visit: Visit, _which: int) -> None:
    kiosk.stage.headset_plugged(True)
    kiosk.stage.headset_plugged(False)


DEEDS: tuple[Callable[[Mistreated, Visit, int], None], ...] = (
    _open,
    _tap,
    _hold,
    _press_key,
    _wait_a_minute,
    _fall_silent,
    _turn_screen,
    _publish,
    _tell_staff,
    _plug_headset,
)

LONG = (_wait_a_minute, _fall_silent)
"""What takes longer than failures may lie apart to be too many."""


@dataclass(frozen=True)
class Scene:
    """On which page what is done."""

    visit: Visit
    deed: Callable[[Mistreated, Visit, int], None]
    which: int

    def told(self) -> str:
        return f"{self.deed.__name__} {self.which} at {self.visit.here}"


class Stand:
    """A kiosk with what heeds its failures, as in the running program."""

    def __init__(self, kiosk: Mistreated, put_in: Fuses, heard: Complaints) -> None:
        self.kiosk, self.fuses, self.heard = kiosk, put_in, heard
        self.ends: list[int] = []
        self.mark = ""
        self._fresh = FreshStart(kiosk.clock.uptime_s)
        self._fresh.begin_anew = kiosk.stage.begin_anew
        self._fresh.wants_end.connect(self.ends.append)
        sys.excepthook = self._fresh.failures.failed
        self._pictures: dict[object, Pixels] = {}

    def prepare(self, scene: Scene) -> None:
        """The visitor is on that page, or on the first if it is to be opened."""
        self.kiosk.pass_time(WITHIN_S)
        self.kiosk.reset()
        self.kiosk.stage.tell_staff("")
        self.mark = MARK if scene.deed is _tell_staff else ""
        if scene.deed is not _open:
            self.kiosk.go_to(scene.visit)
        self.kiosk.settle()
        self.ends.clear()

    def do(self, scene: Scene) -> bool:
        """As Qt would: an exception comes back to Qt, and Qt goes on. Whether there was one."""
        before = self.fuses.blown
        QTimer.singleShot(0, partial(scene.deed, self.kiosk, scene.visit, scene.which))
        for _ in range(TOO_MANY):
            try:
                self.kiosk.settle()
            except BlownError as error:
                self._fresh.failures.failed(type(error), error, error.__traceback__)
        self.kiosk.settle()
        return self.fuses.blown > before

    def wrongs(self) -> Iterator[str]:
        """What is not as after a failure: somewhere else than at the beginning, or half of it."""
        kiosk, visit = self.kiosk, self.kiosk.stage.visit
        if not visit.is_nobodys and visit.history != (AtHome(),):
            yield f"the visitor is at {visit.here}"
        yield from kiosk.wrongs()
        if not any(timer.isActive() for timer in kiosk.stage.findChildren(QTimer)):
            yield "its clock stands still"
        if not np.array_equal(pixels_of(kiosk.stage.grab()), self._as_new(visit)):
            yield "it looks other than one that never failed"
        yield from kiosk.is_dead()

    def _as_new(self, visit: Visit) -> Pixels:
        """What a kiosk shows that never failed."""
        kiosk = self.kiosk
        clock = kiosk.clock
        known = (visit, kiosk.stage.size().toTuple(), clock.time, clock.uptime, self.mark)
        if known not in self._pictures:
            stage = Stage(kiosk.content, kiosk.clock)
            stage.visit = visit
            stage.tell_staff(self.mark)
            stage.resize(kiosk.stage.size())
            stage.show()
            self._pictures[known] = pixels_of(stage.grab())
            stage.may_be_closed = True
            stage.close()
            stage.deleteLater()
            kiosk.settle()
        return self._pictures[known]


def run(chance: Random, times: int, _place: Path) -> Outcome:
    content = institution(6) if times <= FEW else sample()
    with quiet(), complaints() as heard, fuses() as put_in, mistreated(content) as kiosk:
        stand = Stand(kiosk, put_in, heard)
        scenes = list(_scenes(content, chance, kiosk))
        if times <= FEW:
            scenes = chance.sample(scenes, SOME_SCENES)
        called = _called(stand, scenes)
        heard.said.clear()
        return _blown(chance, times, stand, called)


def _scenes(content: Content, chance: Random, kiosk: Mistreated) -> Iterator[Scene]:
    """Every kind of page, and all that can be done there."""
    session = Session(content.first_language)
    kinds: dict[type[AnyPage], list[Visit]] = {}
    for _, visit, shown in every_page(content, session, kiosk.clock.now()):
        kinds.setdefault(type(shown), []).append(visit)
    for visits in kinds.values():
        for deed in DEEDS:
            yield Scene(chance.choice(visits), deed, chance.randrange(20))


def _called(stand: Stand, scenes: Sequence[Scene]) -> dict[str, list[tuple[Scene, int]]]:
    """Where each method is called, and how often there."""
    called: dict[str, list[tuple[Scene, int]]] = {}
    for scene in scenes:
        stand.prepare(scene)
        stand.fuses.calls.clear()
        stand.do(scene)
        for name, calls in stand.fuses.calls.items():
            called.setdefault(name, []).append((scene, calls))
    return called


def _blown(
    chance: Random, times: int, stand: Stand, called: dict[str, list[tuple[Scene, int]]]
) -> Outcome:
    names = sorted(called)
    chance.shuffle(names)
    failures: list[str] = []
    done = missed = gave_up = 0
    blown: set[str] = set()
    while done < times and missed < times + len(names):
        name = names[(done + missed) % len(names)]
        scene, calls = chance.choice(called[name])
        nth, is_after = chance.randint(1, calls), chance.random() < 0.5
        is_stubborn = scene.deed not in LONG and chance.randrange(AGAIN_AND_AGAIN) == 0
        stand.prepare(scene)
        stand.fuses.weaken(name, nth, is_after, times=TOO_MANY if is_stubborn else 1)
        has_failed = True
        while stand.fuses.has_more and has_failed:
            has_failed = stand.do(scene)
        stand.fuses.mend()
        if not stand.fuses.blown:
            missed += 1
            continue
        done += 1
        blown.add(name)
        has_ended = stand.ends == [FAILED]
        gave_up += has_ended
        # What was done once more without a failure led to where it leads.
        wrongs = list(stand.wrongs()) if has_failed and not has_ended else []
        wrongs += stand.heard.said
        if has_ended != (stand.fuses.blown == TOO_MANY):
            wrongs.append(f"{stand.fuses.blown} failures, and it ended with {stand.ends}")
        stand.heard.said.clear()
        when = f"{'after' if is_after else 'before'} call {nth} of {name}, {scene.told()}"
        failures += [f"{when}: {wrong}" for wrong in wrongs]
    figures = (
        f"{len(blown)} of {len(names)} methods that are called there; {gave_up} times it gave up "
        f"as it should, after {TOO_MANY} failures"
    )
    return Outcome(done, tuple(failures), figures)


@contextmanager
def quiet() -> Iterator[None]:
    """Thousands of failures would be told on the screen of whoever runs this."""
    log = logging.getLogger("kiosk")
    before = log.disabled
    log.disabled = True
    try:
        yield
    finally:
        log.disabled = before


EXCEPTIONS = Campaign(
    name="exceptions",
    does="an exception in a method of the screen's classes while a visitor opens a page, taps, "
    "holds, types, falls silent, turns the screen, while content is published: before or after "
    "its work, in every slot, paint, event, resize and timer in turn; one in eight fails until "
    "the kiosk gives up",
    passes="no crash, no warning of Qt's; the kiosk is back at the beginning and looks, pixel for "
    "pixel, as one that never failed, its clock goes on and taps work; after three failures in "
    "60 s it asks for a fresh process",
    whole=2_000,
    slice=12,
    run=run,
)
