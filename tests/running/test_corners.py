"""Four corners in order, and nothing else, ask for the staff door."""

import pytest

from kiosk.running.corners import CORNER_MM, WITHIN_S, Corners
from kiosk.running.fingers import Spot
from tests.running.fingertips import Watch

WIDTH, HEIGHT = 708.0, 398.0
EDGE = CORNER_MM / 2
TOP_LEFT, TOP_RIGHT = Spot(EDGE, EDGE), Spot(WIDTH - EDGE, EDGE)
BOTTOM_RIGHT, BOTTOM_LEFT = Spot(WIDTH - EDGE, HEIGHT - EDGE), Spot(EDGE, HEIGHT - EDGE)
IN_ORDER = (TOP_LEFT, TOP_RIGHT, BOTTOM_RIGHT, BOTTOM_LEFT)
MIDDLE = Spot(WIDTH / 2, HEIGHT / 2)


def is_asked_by(*spots: Spot, pause_s: float = 1.0) -> bool:
    watch = Watch()
    corners = Corners(watch)
    asked = False
    for spot in spots:
        watch.wait(pause_s)
        asked = corners.are_complete(spot, WIDTH, HEIGHT)
    return asked


def test_four_corners_clockwise_ask_for_the_door() -> None:
    assert is_asked_by(*IN_ORDER)


@pytest.mark.parametrize("count", [1, 2, 3])
def test_fewer_do_not(count: int) -> None:
    assert not is_asked_by(*IN_ORDER[:count])


def test_the_other_way_round_does_not() -> None:
    assert not is_asked_by(TOP_LEFT, BOTTOM_LEFT, BOTTOM_RIGHT, TOP_RIGHT)


@pytest.mark.parametrize("place", [1, 2, 3])
def test_any_other_tap_in_between_begins_anew(place: int) -> None:
    assert not is_asked_by(*IN_ORDER[:place], MIDDLE, *IN_ORDER[place:])


def test_a_corner_too_early_begins_anew() -> None:
    assert not is_asked_by(TOP_LEFT, BOTTOM_RIGHT, TOP_RIGHT, BOTTOM_RIGHT, BOTTOM_LEFT)
    assert is_asked_by(TOP_LEFT, BOTTOM_RIGHT, *IN_ORDER)


def test_a_trembling_finger_on_a_corner_is_one_tap() -> None:
    twice = [spot for spot in IN_ORDER for _ in range(2)][:-1]
    assert is_asked_by(*twice, pause_s=0.2)


def test_all_of_it_within_ten_seconds() -> None:
    assert is_asked_by(*IN_ORDER, pause_s=WITHIN_S / 3)
    assert not is_asked_by(*IN_ORDER, pause_s=WITHIN_S / 3 + 0.1)


def test_who_was_too_slow_may_begin_again_at_once() -> None:
    watch = Watch()
    corners = Corners(watch)
    for spot in (TOP_LEFT, TOP_RIGHT):
        assert not corners.are_complete(spot, WIDTH, HEIGHT)
    watch.wait(WITHIN_S + 1)
    asked = [corners.are_complete(spot, WIDTH, HEIGHT) for spot in IN_ORDER]
    assert asked == [False, False, False, True]


def test_once_asked_it_takes_all_four_again() -> None:
    assert not is_asked_by(*IN_ORDER, BOTTOM_LEFT, pause_s=0.1)
    assert not is_asked_by(*IN_ORDER, *IN_ORDER[1:], pause_s=0.1)


def test_beside_a_corner_is_no_corner() -> None:
    beside = Spot(CORNER_MM + 1, EDGE)
    assert not is_asked_by(beside, *IN_ORDER[1:])
