"""Hands of all kinds, all at once, at random: nothing breaks, sticks or piles up."""

from pathlib import Path
from random import Random

from PySide6.QtCore import QPoint

from tests.abuse.campaign import Campaign, Outcome
from tests.abuse.mistreated import Mistreated, mistreated, sample
from tests.abuse.vitals import Complaints, complaints

SHIFT = 500
"""Touches until other visitors stand before another screen."""

LOOK_EVERY = 50
"""Touches until it is looked whether all is well."""

WARMING_UP = 4_000
"""Touches until every size, theme and language was there; of a short run, its first third."""

PAUSES_S = (0.0, 0.003, 0.02, 0.1, 0.4, 0.4, 1.0)
WILD = (-(2**31), -7, 65_535, 2**31 - 1)
"""Numbers for fingers that a broken driver might give."""

FAR = (-100_000, -1, 5_000, 100_000)


class Crowd:
    """Whoever touches, and what became of it."""

    def __init__(self, chance: Random, kiosk: Mistreated) -> None:
        self.chance = chance
        self.kiosk = kiosk
        self.landed = 0

    def do_something(self) -> None:
        """Lands, moves, lifts, is lost; then a little time passes."""
        chance, hands = self.chance, self.kiosk.hands
        down = list(hands.down)
        some = chance.sample(down, chance.randint(1, len(down))) if down else []
        deed = chance.choices(("land", "move", "lift", "wild", "lose"), (50, 15, 60, 1, 0.2))[0]
        if deed == "land" and len(down) < 5:
            self._land([number for number in range(8) if number not in down])
        elif deed == "wild":
            self._land([number for number in WILD if number not in down])
        elif deed == "lose":
            self.kiosk.new_screen()
        elif deed == "move" and some:
            hands.move({number: self.spot() for number in some}, settle=False)
        elif deed == "lift" and some:
            hands.lift(*some, settle=False)
        self.kiosk.pass_time(chance.choice(PAUSES_S))
        if chance.random() < 0.002:
            self.kiosk.wait(chance.choice((2.0, 12.0, 100.0)))

    def _land(self, free: list[int]) -> None:
        numbers = free[: self.chance.choice((1, 1, 1, 2, 3, 5))]
        self.landed += len(numbers)
        self.kiosk.hands.tells_all = self.chance.random() < 0.9
        self.kiosk.hands.press({number: self.spot() for number in numbers}, settle=False)

    def spot(self) -> QPoint:
        """Often on something to touch, sometimes beside the screen."""
        chance, stage = self.chance, self.kiosk.stage
        kind = chance.random()
        if kind < 0.02:
            return QPoint(chance.choice(FAR), chance.choice(FAR))
        if kind < 0.6:
            controls = self.kiosk.frame.controls()
            control = chance.choice(controls)
            inside = QPoint(
                chance.randrange(max(1, control.width())),
                chance.randrange(max(1, control.height())),
            )
            return control.mapTo(stage, inside)
        return QPoint(chance.randrange(stage.width()), chance.randrange(stage.height()))


def run(chance: Random, times: int, _place: Path) -> Outcome:
    with complaints() as heard, mistreated(sample()) as kiosk:
        return _mashed(chance, times, kiosk, heard)


def _mashed(chance: Random, times: int, kiosk: Mistreated, heard: Complaints) -> Outcome:
    crowd, failures = Crowd(chance, kiosk), list[str]()
    is_warm = times >= 3 * WARMING_UP
    _mash(crowd, WARMING_UP if is_warm else times // 3, failures)
    before = kiosk.vitals()
    _mash(crowd, times, failures)
    after = kiosk.vitals()
    failures += [f"after {times} touches: {grown}" for grown in after.grown_since(before, is_warm)]
    failures += kiosk.is_dead()
    failures += heard.said
    return Outcome(crowd.landed, tuple(failures), after.told_since(before))


def _mash(crowd: Crowd, until: int, failures: list[str]) -> None:
    looked = shifted = crowd.landed
    crowd.kiosk.be_liked(crowd.chance)
    while crowd.landed < until:
        crowd.do_something()
        if crowd.landed - shifted >= SHIFT:
            shifted = crowd.landed
            crowd.kiosk.reset()
            crowd.kiosk.be_liked(crowd.chance)
        if crowd.landed - looked >= LOOK_EVERY:
            looked = crowd.landed
            crowd.kiosk.settle()
            failures += [f"touch {looked}: {wrong}" for wrong in crowd.kiosk.wrongs()]


TOUCHES = Campaign(
    name="touches",
    does="random touches of 1 to 5 fingers at once: taps, moves, lost lifts, wild numbers, places "
    "off the screen, the touch screen unplugged; on four screen sizes, in all themes, languages "
    "and letters",
    passes="no crash, exception or warning of Qt's; less than 10 MB more memory; widgets, timers, "
    "objects, files and threads as before; always one whole page with the focus in it; a tap works "
    "afterwards",
    whole=100_000,
    slice=300,
    run=run,
)
