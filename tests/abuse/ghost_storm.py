"""A broken panel that touches itself, 200 times a second, for minutes."""

import time
from collections.abc import Iterator
from pathlib import Path
from random import Random

from PySide6.QtCore import QPoint

from kiosk.running.condition import Condition
from tests.abuse.campaign import Campaign, Outcome
from tests.abuse.mistreated import Mistreated, mistreated, sample
from tests.abuse.vitals import Complaints, complaints

PER_S = 200
"""Ghosts."""

LATER_PER_S = 20
"""Ghosts, when the storm abates but does not end."""

LEARNING_S = 40
"""After which the kiosk must know them for what they are."""

RESTING_S = 200
"""Of storm after which nobody's screen must be shown: the pause, the question, and some more."""

LONGEST_MS = 5.0
"""Processor time for one ghost: a kiosk that falls behind would never be calm again."""

LOOKING = 50
"""Ghosts until the kiosk looks at its clock; its timers stand still in a test."""


class Storm:
    """One storm over one kiosk, of one kind."""

    def __init__(self, chance: Random, kiosk: Mistreated, condition: Condition) -> None:
        self.chance = chance
        self.kiosk = kiosk
        self.condition = condition
        self.kind = chance.choice(("everywhere", "one place", "an edge", "on a control"))
        self._place = self._anywhere()

    def rage(self, seconds: int, per_s: int) -> float:
        """Touches for so long; gives the processor seconds that one took."""
        ghosts = seconds * per_s
        began = time.process_time()
        hands = self.kiosk.hands
        for number in range(ghosts):
            place = self._somewhere()
            hands.press({number % 10: place}, settle=False)
            self.kiosk.pass_time(0.5 / per_s)
            hands.lift(number % 10, settle=False)
            self.kiosk.pass_time(0.5 / per_s)
            if number % LOOKING == LOOKING - 1:
                self.kiosk.wait(0)
        return (time.process_time() - began) / ghosts

    def _somewhere(self) -> QPoint:
        if self.kind == "everywhere":
            return self._anywhere()
        if self.kind == "an edge":
            return QPoint(self.kiosk.stage.width() - 1, self._anywhere().y())
        return self._place + QPoint(self.chance.randint(-3, 3), self.chance.randint(-3, 3))

    def _anywhere(self) -> QPoint:
        stage = self.kiosk.stage
        if self.kind == "on a control":
            return self.kiosk.place(self.chance.choice(self.kiosk.frame.controls()).objectName())
        return QPoint(
            self.chance.randrange(10, stage.width() - 10),
            self.chance.randrange(10, stage.height() - 10),
        )

    def wrongs(self) -> Iterator[str]:
        """What is wrong while it goes on, and after it."""
        kiosk = self.kiosk
        learning_ms = self.rage(LEARNING_S, PER_S) * 1000
        if "P" not in self.condition.mark:
            yield "staff is told nothing of the panel"
        known_ms = self.rage(RESTING_S, LATER_PER_S) * 1000
        if not kiosk.stage.visit.is_nobodys:
            yield f"ghosts keep it awake, at {kiosk.stage.visit.here}"
        yield from kiosk.wrongs()
        if max(learning_ms, known_ms) > LONGEST_MS:
            yield f"one ghost takes {learning_ms:.1f} ms, a known one {known_ms:.1f} ms"
        self.took_ms = learning_ms, known_ms
        kiosk.pass_time(10)
        yield from kiosk.is_dead()


def run(chance: Random, times: int, place: Path) -> Outcome:
    with complaints() as heard, mistreated(sample()) as kiosk:
        return _weathered(chance, times, kiosk, Condition(place), heard)


def _weathered(
    chance: Random, times: int, kiosk: Mistreated, condition: Condition, heard: Complaints
) -> Outcome:
    kiosk.stage.touch.haunted.connect(
        lambda says: condition.tell("touch", says) if says else condition.is_over("touch")
    )
    failures, slowest_ms, known_ms = list[str](), 0.0, 0.0
    for number in range(times):
        kiosk.reset()
        kiosk.be_liked(chance)
        kiosk.settle()
        storm = Storm(chance, kiosk, condition)
        failures += [f"storm {number}, {storm.kind}: {wrong}" for wrong in storm.wrongs()]
        slowest_ms, known_ms = max(slowest_ms, storm.took_ms[0]), max(known_ms, storm.took_ms[1])
        # The panel is repaired.
        kiosk.pass_time(1000)
    failures += heard.said
    figures = (
        f"at most {slowest_ms:.2f} ms of processor time a ghost until it is known, "
        f"{known_ms:.2f} ms from then on"
    )
    return Outcome(times, tuple(failures), figures)


GHOST_STORM = Campaign(
    name="ghost-storm",
    does="200 touches a second that nobody makes for 40 s of the kiosk's time, then 20 a second "
    "until long after the visit should have ended: everywhere, in one place, along an edge, on a "
    "control",
    passes="staff is told within 40 s; less than 5 ms of processor time a ghost; nobody's screen "
    "is shown and stays; when it is over, a tap works at once; no exception or warning of Qt's",
    whole=40,
    slice=1,
    run=run,
)
