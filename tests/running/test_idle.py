"""When a visitor is taken to have gone."""

from datetime import timedelta

import pytest

from kiosk.content import model
from kiosk.running.idle import Idle
from tests.examples import at

NOON = at("2026-11-23 12:00")


@pytest.mark.parametrize(("pause_s", "gone"), [(0, False), (119, False), (120, True), (9000, True)])
def test_the_pause_after_which_a_visitor_has_gone(pause_s: int, gone: bool) -> None:
    idle = Idle(model.Idle(ask_after_s=90, answer_within_s=30), NOON)
    assert idle.is_over(NOON + timedelta(seconds=pause_s)) == gone


def test_a_touch_begins_the_pause_anew_any_number_of_times() -> None:
    idle, now = Idle(model.Idle(), NOON), NOON
    for _ in range(50):
        now += timedelta(seconds=119)
        assert not idle.is_over(now)
        idle.touched(now)
    assert idle.is_over(now + timedelta(seconds=120))


def test_daylight_saving_ends_no_visit() -> None:
    """An hour is skipped on the wall, not in the lobby."""
    before = at("2026-03-29 01:59:50").astimezone()
    idle = Idle(model.Idle(), before)
    assert not idle.is_over(before + timedelta(seconds=20))
