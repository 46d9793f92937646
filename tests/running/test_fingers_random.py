"""Hours of hands on the glass, of all kinds and in any order: nothing sticks or is invented."""

import math
import random
from dataclasses import dataclass, field

import pytest

from kiosk.running.fingers import BLOB_MM, SAME_TAP_S, SWALLOWED_S, WOBBLE_MM, Control, Finger, Spot
from tests.running.glass import COLUMNS, ROWS, Glass, control_at, middle_of

STEPS = 1500


@dataclass
class Crowd:
    """People at the glass, and what they know themselves of what they did."""

    chance: random.Random
    glass: Glass = field(default_factory=Glass)
    landed: dict[int, tuple[Spot, float]] = field(default_factory=dict)
    opened_at: dict[Control, float] = field(default_factory=dict)
    page_changed_at: float = -math.inf

    def any_spot(self) -> Spot:
        """On a tile, between tiles or beside them; often where another hand is."""
        if self.landed and self.chance.random() < 0.5:
            around = self.chance.choice([spot for spot, _ in self.landed.values()])
        else:
            column, row = self.chance.randrange(COLUMNS), self.chance.randrange(ROWS)
            around = middle_of(column, row)
        spread = self.chance.choice((2, 10, 60))
        return Spot(
            max(0.0, around.x_mm + self.chance.uniform(-spread, spread)),
            max(0.0, around.y_mm + self.chance.uniform(-spread, spread)),
        )

    def free_tile(self) -> Spot:
        """The middle of a tile that no hand lies on."""
        middles = [middle_of(column, row) for column in range(COLUMNS) for row in range(ROWS)]
        hands = self.glass.where.values()
        return next(at for at in middles if all(math.dist(at, hand) > BLOB_MM for hand in hands))

    def any_finger(self) -> int:
        return self.chance.choice(list(self.landed))

    def do_something(self) -> None:
        kind = self.chance.choices(
            ("land", "move", "lift", "wait", "cancel", "lose", "page", "sleep"),
            (30, 25, 40, 20, 2, 2, 2, 1),
        )[0]
        if kind == "land":
            self.land()
        elif kind == "wait":
            self.glass.wait(self.chance.choice((0.01, 0.05, 0.1, 0.3, 0.6, 2.5, 11)))
        elif kind == "page":
            self.change_page()
        elif kind == "sleep":
            self.glass.fingers.only_wakes = True
        elif self.landed:
            self.go_on(kind, self.any_finger())
        assert self.glass.pressed <= {control_at(spot) for spot, _ in self.landed.values()}

    def land(self) -> None:
        number, spot, before = self.chance.randrange(8), self.any_spot(), self.glass.woken
        self.landed[number] = (spot, self.glass.now)
        self.glass.land(number, spot, self.chance.choice((None, None, 8, 15, 24, 30, 70)))
        if self.glass.woken > before:
            self.glass.fingers.only_wakes = False
            self.change_page()

    def change_page(self) -> None:
        self.page_changed_at = self.glass.now
        self.glass.change_page()

    def go_on(self, kind: str, number: int) -> None:
        if kind == "move":
            x_mm, y_mm = self.glass.where[number]
            step = self.chance.choice((1, 3, 30))
            spot = Spot(x_mm + self.chance.uniform(-step, step), y_mm)
            self.glass.move(number, spot, self.chance.choice((None, 10, 40)))
        elif kind == "lift":
            self.lift(number, self.chance.choice((self.glass.where[number], self.any_spot())))
        elif kind == "cancel":
            del self.landed[number]
            self.glass.cancel(number)
        else:
            # Its lift was never told; from then on the screen no longer speaks of it.
            del self.landed[number], self.glass.where[number]
            self.glass.mention(*self.landed)
            self.glass.wait(1.3)

    def lift(self, number: int, spot: Spot) -> None:
        """What opens is what was meant: pressed here, lifted here, on this page, once."""
        before = len(self.glass.opened)
        landed, landed_at = self.landed.pop(number)
        self.glass.lift(number, spot)
        new = self.glass.opened[before:]
        if not new:
            return
        (control,) = new
        now = self.glass.now
        assert control == control_at(landed)
        assert control == control_at(spot) or math.dist(landed, spot) <= WOBBLE_MM
        assert landed_at - self.page_changed_at >= SWALLOWED_S
        assert now - self.opened_at.get(control, -math.inf) >= SAME_TAP_S
        assert not self.glass.fingers.only_wakes
        assert self.glass.pressed == set(), "all the others rest"
        self.opened_at[control] = now


@pytest.mark.parametrize("seed", range(12))
def test_nothing_sticks_and_nothing_opens_that_was_not_tapped(seed: int) -> None:
    crowd = Crowd(random.Random(seed))
    for _ in range(STEPS):
        crowd.do_something()
    glass = crowd.glass
    assert len(glass.opened) > STEPS // 100, "people do open something"
    glass.fingers.only_wakes = False
    for _ in range(2):
        glass.wait(1)
        free = crowd.free_tile()
        glass.tap(99, free)
        assert glass.opened[-1] == control_at(free), "a tap works while hands rest"
        for number in list(crowd.landed)[::2]:
            crowd.lift(number, glass.where[number])
        glass.wait(20)
    for number in list(crowd.landed):
        crowd.lift(number, glass.where[number])
    assert glass.fingers.down == frozenset[Finger]()
    assert glass.pressed == set()
