"""A panel that touches itself is told from people, and opens nothing."""

import random

import pytest

from kiosk.running.fingers import Spot
from kiosk.running.ghosts import GONE_S, MOST_AT_ONE_PLACE, Ghosts

CORNER = Spot(3, 4)
TILE = Spot(300, 200)


class Panel:
    """A panel, and seconds that pass between two landings."""

    def __init__(self) -> None:
        self.ghosts = Ghosts()
        self.now = 5000.0
        self.chance = random.Random(3)

    def touched(self, spot: Spot, times: int, per_s: float) -> int:
        """How many of these landings were heeded."""
        heeded = 0
        for _ in range(times):
            self.now += 1 / per_s
            heeded += not self.ghosts.landed(spot, self.now)
        return heeded

    def touched_anywhere(self, times: int, per_s: float) -> int:
        return sum(
            self.touched(Spot(self.chance.uniform(0, 700), self.chance.uniform(0, 400)), 1, per_s)
            for _ in range(times)
        )

    @property
    def trouble(self) -> str:
        return self.ghosts.trouble(self.now)


@pytest.fixture
def panel() -> Panel:
    return Panel()


def test_a_panel_gone_mad_is_not_heeded_until_it_is_calm(panel: Panel) -> None:
    assert panel.touched_anywhere(200 * 120, per_s=200) < 200 * 25
    assert "more touches than hands can make" in panel.trouble
    panel.now += 5
    assert panel.trouble == ""
    assert panel.touched(TILE, 1, per_s=1) == 1


def test_two_children_drumming_with_all_fingers_for_minutes_are_people(panel: Panel) -> None:
    for _ in range(12):
        assert panel.touched_anywhere(60 * 12, per_s=60) == 60 * 12
        panel.now += 2
    assert panel.trouble == ""


def test_a_fault_in_one_place_is_ignored_there_and_only_there(panel: Panel) -> None:
    for _ in range(50):
        panel.touched(CORNER, 20, per_s=10)
        assert panel.touched(TILE, 1, per_s=10) == 1
    panel.touched(CORNER, MOST_AT_ONE_PLACE, per_s=10)
    for _ in range(50):
        assert panel.touched(CORNER, 20, per_s=10) == 0
        assert panel.touched(TILE, 1, per_s=10) == 1
    assert "3 mm from its left edge and 4 mm from its top" in panel.trouble


def test_a_slow_fault_keeps_nobody_awake(panel: Panel) -> None:
    assert panel.touched(CORNER, 1000, per_s=1 / 80) == MOST_AT_ONE_PLACE


def test_a_place_that_was_dried_can_be_touched_again(panel: Panel) -> None:
    panel.touched(CORNER, 1000, per_s=10)
    panel.now += GONE_S + 1
    assert panel.trouble == ""
    assert panel.touched(CORNER, 20, per_s=2) == 20


def test_whoever_taps_one_place_over_and_over_is_heeded(panel: Panel) -> None:
    """Erases forty letters, types them again."""
    assert panel.touched(TILE, 120, per_s=4) == 120
    assert panel.trouble == ""
