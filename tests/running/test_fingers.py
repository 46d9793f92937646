"""What a tap is: any finger, trembling or slow, once, on the page that was meant."""

import pytest

from kiosk.running.fingers import Finger, Spot
from tests.running.glass import (
    FAR,
    FREE,
    LEFT,
    NEXT,
    TILE_MM,
    Glass,
    beside,
    middle_of,
    tile,
)

THE_LEFT, THE_NEXT, THE_FAR = tile(0, 0), tile(1, 0), tile(7, 0)
RIGHT_EDGE = Spot(TILE_MM, TILE_MM / 2)


@pytest.fixture
def glass() -> Glass:
    return Glass()


def test_a_tap_looks_pressed_at_once_and_opens_when_lifted(glass: Glass) -> None:
    glass.land(0, LEFT)
    assert glass.pressed == {THE_LEFT}
    assert glass.opened == []
    glass.wait(0.1)
    glass.lift(0)
    assert glass.pressed == set()
    assert glass.opened == [THE_LEFT]


def test_a_slow_finger_may_press_for_many_seconds(glass: Glass) -> None:
    glass.tap(0, LEFT, for_s=9.9)
    assert glass.opened == [THE_LEFT]


def test_a_tap_beside_everything_opens_nothing(glass: Glass) -> None:
    glass.tap(0, FREE)
    assert glass.opened == []
    assert glass.fingers.down == frozenset()


@pytest.mark.parametrize("others", [1, 2, 3, 4])
def test_any_finger_presses_however_many_rest_elsewhere(glass: Glass, others: int) -> None:
    for number in range(others):
        glass.land(number, middle_of(number * 2, 3))
    glass.wait(1)
    glass.land(9, FAR)
    assert THE_FAR in glass.pressed
    glass.lift(9)
    assert glass.opened == [THE_FAR]
    for number in range(others):
        glass.lift(number)
    assert glass.opened == [THE_FAR]


def test_several_fingers_look_pressed_at_once(glass: Glass) -> None:
    glass.land(0, LEFT)
    glass.land(1, FAR)
    assert glass.pressed == {THE_LEFT, THE_FAR}


def test_a_visitor_at_the_other_end_presses_at_the_same_moment(glass: Glass) -> None:
    glass.land(0, LEFT)
    glass.land(1, FAR)
    glass.lift(0)
    glass.lift(1)
    assert glass.opened == [THE_LEFT], "only one thing opens at a time"


# Trembling and sliding


def test_a_trembling_finger_may_leave_its_target_by_five_millimetres(glass: Glass) -> None:
    glass.land(0, beside(RIGHT_EDGE, -1))
    for x_mm in (4, -3, 3.9):
        glass.move(0, beside(RIGHT_EDGE, x_mm))
        assert glass.pressed == {THE_LEFT}
    glass.lift(0, beside(RIGHT_EDGE, 4))
    assert glass.opened == [THE_LEFT]


def test_a_finger_may_wander_all_over_its_target(glass: Glass) -> None:
    glass.land(0, beside(LEFT, -25))
    glass.move(0, beside(LEFT, 25, 25))
    glass.lift(0)
    assert glass.opened == [THE_LEFT]


def test_a_finger_that_slides_off_opens_nothing_even_when_it_comes_back(glass: Glass) -> None:
    glass.land(0, beside(RIGHT_EDGE, -1))
    glass.move(0, beside(RIGHT_EDGE, 5))
    assert glass.pressed == set()
    glass.move(0, LEFT)
    assert glass.pressed == set()
    glass.lift(0)
    assert glass.opened == []


def test_a_finger_that_slides_to_another_target_opens_neither(glass: Glass) -> None:
    glass.land(0, LEFT)
    glass.move(0, NEXT)
    glass.lift(0)
    assert glass.opened == []


def test_a_finger_that_was_lifted_elsewhere_opens_nothing(glass: Glass) -> None:
    """Screens do not tell of every millimetre in between."""
    glass.land(0, LEFT)
    glass.lift(0, NEXT)
    assert glass.opened == []


def test_who_slid_off_taps_again_at_once(glass: Glass) -> None:
    glass.land(0, LEFT)
    glass.move(0, beside(RIGHT_EDGE, 20))
    glass.lift(0)
    glass.wait(0.1)
    glass.tap(0, LEFT)
    assert glass.opened == [THE_LEFT]


# What is held too long


def test_a_finger_held_for_more_than_ten_seconds_is_ignored_and_logged_once(glass: Glass) -> None:
    glass.land(0, LEFT)
    glass.wait(9.9)
    assert glass.pressed == {THE_LEFT}
    assert glass.fingers.is_finger_down
    glass.wait(0.5)
    assert glass.pressed == set()
    assert not glass.fingers.is_finger_down
    glass.wait(600)
    assert glass.stuck == 1
    glass.lift(0)
    assert glass.opened == []


def test_a_finger_held_too_long_opens_nothing_though_no_time_was_told(glass: Glass) -> None:
    glass.land(0, LEFT)
    glass.now += 11
    glass.lift(0)
    assert glass.opened == []
    assert glass.stuck == 1


def test_dirt_on_a_target_does_not_keep_it_from_being_touched(glass: Glass) -> None:
    glass.land(0, LEFT)
    glass.wait(60)
    glass.tap(1, beside(LEFT, 10), for_s=4)
    assert glass.opened == [THE_LEFT]


# Bouncing, double taps


@pytest.mark.parametrize(("pause_s", "times"), [(0.02, 1), (0.2, 1), (0.45, 1), (0.55, 2)])
def test_taps_on_the_same_target_in_half_a_second_count_once(
    glass: Glass, pause_s: float, times: int
) -> None:
    glass.tap(0, LEFT)
    glass.wait(pause_s)
    glass.tap(0, LEFT)
    assert glass.opened == [THE_LEFT] * times


def test_a_trembling_finger_that_taps_and_taps_opens_once(glass: Glass) -> None:
    for _ in range(8):
        glass.tap(0, LEFT, for_s=0.05)
        glass.wait(0.15)
    assert glass.opened == [THE_LEFT]


def test_taps_on_other_targets_count_however_quick(glass: Glass) -> None:
    for place in (LEFT, NEXT, FAR, NEXT):
        glass.tap(0, place, for_s=0.05)
        glass.wait(0.05)
    assert glass.opened == [THE_LEFT, THE_NEXT, THE_FAR]


# Pages


def test_the_second_half_of_a_double_tap_opens_nothing_on_the_next_page(glass: Glass) -> None:
    glass.tap(0, LEFT)
    glass.change_page()
    glass.wait(0.2)
    glass.land(0, NEXT)
    assert glass.pressed == set()
    glass.wait(1)
    glass.lift(0)
    assert glass.opened == [THE_LEFT]


@pytest.mark.parametrize(("pause_s", "opens"), [(0.44, False), (0.46, True)])
def test_a_new_page_can_be_touched_after_a_third_of_a_second(
    glass: Glass, pause_s: float, opens: bool
) -> None:
    glass.change_page()
    glass.wait(pause_s)
    glass.tap(0, LEFT)
    assert bool(glass.opened) == opens


def test_what_is_down_when_the_page_changes_opens_nothing_on_the_new_one(glass: Glass) -> None:
    glass.land(0, LEFT)
    glass.change_page()
    assert glass.pressed == set()
    glass.wait(1)
    glass.lift(0)
    assert glass.opened == []


def test_the_first_touch_only_wakes(glass: Glass) -> None:
    glass.fingers.only_wakes = True
    glass.land(0, LEFT)
    assert glass.woken == 1
    assert glass.pressed == set()
    glass.fingers.only_wakes = False
    glass.wait(1)
    glass.lift(0)
    assert glass.opened == []
    glass.tap(0, NEXT)
    assert glass.opened == [THE_NEXT]
    assert glass.woken == 1


def test_a_finger_that_was_down_before_nobody_was_there_opens_nothing(glass: Glass) -> None:
    glass.land(0, LEFT)
    glass.fingers.only_wakes = True
    glass.lift(0)
    assert glass.opened == []


def test_a_hand_that_rests_while_nobody_is_there_does_not_wake(glass: Glass) -> None:
    glass.land(0, LEFT, 40)
    glass.wait(1)
    glass.fingers.only_wakes = True
    glass.lift(0)
    glass.wait(0.1)
    glass.land(1, beside(LEFT, 3))
    assert glass.woken == 0


# What screens and their drivers lose


def test_a_contact_that_the_system_takes_away_opens_nothing(glass: Glass) -> None:
    glass.land(0, LEFT)
    glass.cancel(0)
    assert glass.pressed == set()
    assert not glass.fingers.is_finger_down
    glass.lift(0, LEFT)
    assert glass.opened == []


def test_a_number_that_lands_twice_was_lifted_unseen(glass: Glass) -> None:
    glass.land(0, LEFT)
    glass.wait(1)
    glass.land(0, FAR)
    assert glass.pressed == {THE_FAR}
    glass.lift(0)
    assert glass.opened == [THE_FAR]


def test_a_contact_that_is_no_longer_mentioned_is_gone(glass: Glass) -> None:
    glass.land(0, LEFT)
    glass.wait(3)
    glass.mention(1)
    glass.land(1, FAR)
    glass.wait(1.5)
    assert glass.fingers.down == {Finger(1, 1)}
    glass.lift(1)
    assert glass.opened == [THE_FAR]


def test_a_contact_that_is_mentioned_again_was_never_gone(glass: Glass) -> None:
    glass.land(0, LEFT)
    glass.mention(1)
    glass.wait(0.9)
    glass.mention(0, 1)
    glass.wait(2)
    glass.lift(0)
    assert glass.opened == [THE_LEFT]


def test_another_screen_tells_nothing_of_this_one(glass: Glass) -> None:
    glass.land(0, LEFT)
    glass.fingers.mentioned(2, (), glass.now)
    glass.wait(2)
    glass.lift(0)
    assert glass.opened == [THE_LEFT]


def test_what_was_never_seen_landing_means_nothing(glass: Glass) -> None:
    glass.move(4, LEFT)
    glass.lift(5, LEFT)
    assert glass.opened == []
    assert not glass.fingers.is_finger_down
