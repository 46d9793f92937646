"""When a visitor is asked whether they are still there, and when they are taken to have gone."""

from dataclasses import replace

import pytest

from kiosk.content import model
from kiosk.running.idle import Idle, Presence, pause_on
from kiosk.visit.pages import page
from kiosk.visit.visit import Visit
from kiosk.visit.wishes import AskWhetherThere
from tests.examples import at, institution

NOW = at("2026-11-23 14:47")

LIMITS = model.Idle(ask_after_s=90, answer_within_s=30)


@pytest.mark.parametrize(
    ("pause_s", "presence"),
    [(0, "here"), (89, "here"), (90, "silent"), (119, "silent"), (120, "gone"), (9000, "gone")],
)
def test_a_pause_is_first_asked_about_and_then_ends_the_visit(
    pause_s: int, presence: Presence
) -> None:
    assert Idle(LIMITS, 1000.0).presence(1000.0 + pause_s) == presence


def test_a_touch_begins_the_pause_anew_any_number_of_times() -> None:
    idle, uptime_s = Idle(LIMITS, 0.0), 0.0
    for _ in range(50):
        uptime_s += 89
        assert idle.presence(uptime_s) == "here"
        idle.touched(uptime_s)
    assert idle.presence(uptime_s + 90) == "silent"


def test_the_time_to_answer_begins_anew_as_often_as_it_must() -> None:
    idle, uptime_s = Idle(LIMITS, 0.0), 90.0
    for _ in range(50):
        idle.asked(uptime_s)
        uptime_s += 29
        assert idle.presence(uptime_s) == "silent"
    assert idle.presence(uptime_s + 1) == "gone"


@pytest.mark.parametrize(("pause_s", "seconds"), [(0, 90), (60, 30), (90, 30), (119.5, 0.5)])
def test_the_next_look_comes_when_something_changes(pause_s: float, seconds: float) -> None:
    assert Idle(LIMITS, 0.0).next_change_s(pause_s) == seconds


def test_nobody_is_waited_for_without_end() -> None:
    assert Idle(LIMITS, 0.0).next_change_s(500) == float("inf")


def test_a_private_page_is_not_left_open_for_long_and_one_to_write_from_longer() -> None:
    plain = page(institution(1), Visit.fresh(institution(1)), NOW)
    assert pause_on(plain, LIMITS) == 90
    assert pause_on(replace(plain, sensitive=True), LIMITS) == 45
    assert pause_on(replace(plain, waits=True), LIMITS) == 180


def test_where_every_pause_is_short_a_private_one_is_not_longer() -> None:
    plain = page(institution(1), Visit.fresh(institution(1)), NOW)
    hasty = model.Idle(ask_after_s=30, answer_within_s=10)
    assert pause_on(replace(plain, sensitive=True), hasty) == 30


def test_the_question_leaves_the_pause_of_the_page_below_it() -> None:
    content = institution(1)
    idle = Idle(LIMITS, 0.0)
    visit = Visit.fresh(content)
    idle.shown(replace(page(content, visit, NOW), sensitive=True))
    idle.shown(page(content, visit.after(AskWhetherThere(30)), NOW))
    assert idle.presence(46) == "silent"
    assert idle.presence(76) == "gone"
