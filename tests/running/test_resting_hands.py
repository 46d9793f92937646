"""A palm, an elbow, a second hand: what rests on the screen opens nothing and blocks nothing."""

import pytest

from kiosk.running.fingers import HAND_MM
from tests.running.glass import FAR, LEFT, NEXT, Glass, beside, middle_of, tile

THE_LEFT, THE_NEXT = tile(0, 0), tile(1, 0)


@pytest.fixture
def glass() -> Glass:
    return Glass()


@pytest.mark.parametrize(
    ("diameter_mm", "opens"), [(None, True), (9, True), (25, True), (26, False)]
)
def test_what_is_wider_than_a_finger_opens_nothing(
    glass: Glass, diameter_mm: float | None, opens: bool
) -> None:
    glass.land(0, LEFT, diameter_mm)
    assert (THE_LEFT in glass.pressed) == opens
    glass.wait(1)
    glass.lift(0)
    assert (glass.opened == [THE_LEFT]) == opens


def test_a_palm_that_is_laid_down_slowly_opens_nothing(glass: Glass) -> None:
    glass.land(0, LEFT, 12)
    glass.move(0, LEFT, 31)
    assert glass.pressed == set()
    glass.move(0, LEFT, 12)
    glass.lift(0)
    assert glass.opened == []


def test_a_hand_laid_down_opens_nothing(glass: Glass) -> None:
    glass.land(0, LEFT)
    glass.wait(0.2)
    glass.land(1, NEXT)
    assert glass.pressed == set()
    glass.wait(1)
    glass.lift(1)
    glass.lift(0)
    assert glass.opened == []


def test_a_hand_whose_parts_land_one_by_one_opens_nothing(glass: Glass) -> None:
    places = [LEFT, NEXT, beside(NEXT, 20), beside(NEXT, 40), beside(LEFT, 10, 30)]
    for number, place in enumerate(places):
        glass.land(number, place)
        glass.wait(0.1)
    assert glass.pressed == set()
    for number in (4, 0, 3, 1, 2):
        glass.lift(number)
    assert glass.opened == []


def test_a_flat_hand_on_one_large_tile_opens_nothing(glass: Glass) -> None:
    for number, place in enumerate([beside(LEFT, -25), LEFT, beside(LEFT, 25)]):
        glass.land(number, place)
    for number in range(3):
        glass.lift(number)
    assert glass.opened == []


def test_a_flat_hand_of_which_one_finger_is_on_a_control_opens_nothing(glass: Glass) -> None:
    low = middle_of(0, 3)
    for number, y_mm in enumerate((0, 30, 60)):
        glass.land(number, beside(low, 0, y_mm))
        glass.wait(0.05)
    assert glass.pressed == set()
    for number in range(3):
        glass.lift(number)
    assert glass.opened == []


def test_two_fingers_on_the_same_target_are_one_press(glass: Glass) -> None:
    glass.land(0, beside(LEFT, -25))
    glass.land(1, beside(LEFT, 25))
    glass.wait(0.1)
    glass.lift(0)
    glass.lift(1)
    assert glass.opened == [THE_LEFT]


def test_a_stiff_hand_presses_with_all_its_fingertips(glass: Glass) -> None:
    for number, x_mm in enumerate((-15, 0, 15)):
        glass.land(number, beside(LEFT, x_mm))
    glass.wait(3)
    assert glass.pressed == {THE_LEFT}
    for number in range(3):
        glass.lift(number)
    assert glass.opened == [THE_LEFT]


def test_a_finger_and_the_heel_of_its_hand_are_a_tap(glass: Glass) -> None:
    low = middle_of(0, 3)
    heel = beside(low, 0, 60)
    glass.land(0, heel)
    glass.wait(0.2)
    glass.tap(1, low)
    glass.lift(0)
    assert glass.opened == [tile(0, 3)]


@pytest.mark.parametrize("rests_for_s", [0.6, 1.5, 3, 9, 30])
@pytest.mark.parametrize("taps_for_s", [0.05, 0.5, 1.5])
def test_a_finger_opens_what_it_taps_beside_a_resting_palm(
    glass: Glass, rests_for_s: float, taps_for_s: float
) -> None:
    """The screen tells no sizes, so that the palm looks like a finger until it rests."""
    glass.land(0, LEFT)
    glass.wait(rests_for_s)
    glass.tap(1, NEXT, taps_for_s)
    assert glass.opened == [THE_NEXT]
    glass.wait(1)
    glass.tap(1, NEXT, taps_for_s)
    glass.lift(0)
    assert glass.opened == [THE_NEXT, THE_NEXT]


def test_a_palm_that_is_lifted_while_its_finger_presses_opens_nothing(glass: Glass) -> None:
    glass.land(0, LEFT)
    glass.wait(3)
    glass.land(1, NEXT)
    assert glass.pressed == {THE_NEXT}
    glass.lift(0)
    assert glass.opened == []
    glass.lift(1)
    assert glass.opened == [THE_NEXT]


def test_a_slow_finger_is_not_disturbed_by_somebody_far_away(glass: Glass) -> None:
    glass.land(0, LEFT)
    glass.land(1, FAR)
    glass.wait(5)
    glass.lift(0)
    assert glass.opened == [THE_LEFT]


def test_a_slow_finger_whose_palm_follows_opens_what_it_pressed(glass: Glass) -> None:
    glass.land(1, LEFT)
    glass.wait(0.7)
    glass.land(0, NEXT)
    glass.wait(0.4)
    glass.lift(1)
    glass.lift(0)
    assert glass.opened == [THE_LEFT]


def test_a_palm_that_rolls_to_the_next_tile_opens_nothing(glass: Glass) -> None:
    glass.land(0, LEFT)
    glass.wait(3)
    glass.land(1, NEXT)
    glass.wait(2.5)
    assert glass.pressed == set()
    glass.lift(1)
    glass.lift(0)
    assert glass.opened == []


@pytest.mark.parametrize("rests_for_s", [3, 30])
def test_points_that_come_and_go_under_a_palm_open_nothing(
    glass: Glass, rests_for_s: float
) -> None:
    glass.land(0, LEFT)
    glass.land(1, beside(LEFT, 40))
    glass.wait(rests_for_s)
    logged = glass.stuck
    for turn in range(20):
        glass.move(0, beside(LEFT, 1 + turn % 3))
        glass.land(2, beside(LEFT, 15, turn % 5))
        assert glass.pressed == set()
        assert glass.fingers.is_finger_down == (rests_for_s < 10)
        glass.wait(0.1)
        glass.lift(2)
        glass.wait(0.1)
    glass.lift(0)
    glass.wait(0.1)
    glass.land(3, beside(LEFT, 5))
    glass.wait(0.1)
    glass.lift(3)
    assert glass.opened == []
    assert glass.stuck == logged


def test_points_that_come_and_go_under_a_palm_take_no_tap_away(glass: Glass) -> None:
    glass.land(0, LEFT)
    glass.land(1, beside(LEFT, 40))
    glass.wait(3)
    glass.land(4, beside(LEFT, 10))
    glass.wait(0.05)
    glass.land(2, NEXT)
    glass.wait(0.05)
    glass.land(3, beside(LEFT, 10))
    glass.lift(0)
    glass.wait(0.05)
    glass.land(0, LEFT)
    glass.lift(2)
    assert glass.opened == [THE_NEXT]


def test_a_palm_that_slides_along_opens_nothing_where_it_gets(glass: Glass) -> None:
    glass.land(0, LEFT, 40)
    for step in range(6):
        glass.wait(0.5)
        glass.move(0, beside(LEFT, step * 12), 40)
    glass.land(1, NEXT)
    assert glass.pressed == set()
    glass.lift(1)
    assert glass.opened == []


def test_a_palm_that_splits_on_one_large_tile_opens_nothing(glass: Glass) -> None:
    glass.land(0, beside(LEFT, -15))
    glass.wait(3)
    glass.land(1, beside(LEFT, 15))
    glass.lift(0)
    assert glass.opened == []


def test_a_second_hand_that_rests_far_away_takes_no_tap_away(glass: Glass) -> None:
    glass.land(0, FAR)
    glass.wait(0.1)
    glass.tap(1, LEFT)
    glass.lift(0)
    assert glass.opened == [THE_LEFT]


@pytest.mark.parametrize(("apart_mm", "is_one_hand"), [(HAND_MM - 1, True), (HAND_MM + 1, False)])
def test_contacts_farther_apart_than_a_hand_is_broad_are_two_hands(
    glass: Glass, apart_mm: float, is_one_hand: bool
) -> None:
    glass.land(0, LEFT)
    glass.land(1, beside(LEFT, apart_mm))
    assert (glass.pressed == set()) == is_one_hand


def test_who_rests_and_lifts_the_hand_taps_at_once(glass: Glass) -> None:
    glass.land(0, LEFT, 40)
    glass.wait(2)
    glass.lift(0)
    glass.wait(0.3)
    glass.tap(0, LEFT)
    assert glass.opened == [THE_LEFT]
