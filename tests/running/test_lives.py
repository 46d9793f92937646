"""A kiosk that fails at every start shows something else, and finds its way back."""

from pathlib import Path

import pytest

from kiosk.running.condition import Condition, last_condition
from kiosk.running.exits import ENDED, FAILED, STAFF_LEFT, TRY_AGAIN
from kiosk.running.lives import Attempt, Lives
from kiosk.running.recovery import Recovery


def killed_lives(folder: Path, times: int) -> list[Attempt]:
    """What each of so many lives shows, that are killed soon after they began."""
    return [Lives(folder).begin() for _ in range(times)]


def test_the_fourth_start_shows_less_and_the_ninth_next_to_nothing(tmp_path: Path) -> None:
    shown = killed_lives(tmp_path, 12)
    assert shown == ["newest"] * 3 + ["previous"] * 2 + ["safe"] * 3 + ["window"] * 4


def test_a_life_that_lasts_makes_up_for_all_before(tmp_path: Path) -> None:
    killed_lives(tmp_path, 3)
    lives = Lives(tmp_path)
    assert lives.begin() == "previous"
    lives.lasted()
    assert killed_lives(tmp_path, 1) == ["newest"]


@pytest.mark.parametrize("code", [ENDED, STAFF_LEFT])
def test_so_does_an_end_that_somebody_asked_for(tmp_path: Path, code: int) -> None:
    killed_lives(tmp_path, 6)
    lives = Lives(tmp_path)
    lives.begin()
    lives.ended(code)
    assert killed_lives(tmp_path, 1) == ["newest"]


def test_a_clean_end_for_a_fresh_start_does_not(tmp_path: Path) -> None:
    for _ in range(3):
        lives = Lives(tmp_path)
        lives.begin()
        lives.ended(FAILED)
    assert killed_lives(tmp_path, 1) == ["previous"]


def test_after_the_safe_page_the_content_is_tried_once(tmp_path: Path) -> None:
    killed_lives(tmp_path, 5)
    lives = Lives(tmp_path)
    assert lives.begin() == "safe"
    lives.lasted()
    lives.ended(TRY_AGAIN)
    assert killed_lives(tmp_path, 2) == ["previous", "safe"]


def test_after_the_last_window_the_safe_page_is_tried_once(tmp_path: Path) -> None:
    killed_lives(tmp_path, 8)
    lives = Lives(tmp_path)
    assert lives.begin() == "window"
    lives.ended(TRY_AGAIN)
    assert killed_lives(tmp_path, 2) == ["safe", "window"]


def test_new_content_that_lasts_ends_the_trouble(tmp_path: Path) -> None:
    killed_lives(tmp_path, 5)
    lives = Lives(tmp_path)
    lives.begin()
    lives.took_over()
    lives.lasted()
    assert killed_lives(tmp_path, 1) == ["newest"]


@pytest.mark.parametrize("written", [b"", b"many", b"-3", b"\xff\xfe", b"9" * 1000])
def test_a_damaged_count_stops_nothing(tmp_path: Path, written: bytes) -> None:
    (tmp_path / "lives").write_bytes(written)
    assert Lives(tmp_path).begin() in ("newest", "window")


def test_where_nothing_can_be_written_nothing_is_counted() -> None:
    assert killed_lives(Path("/proc/no-such-folder"), 9) == ["newest"] * 9


def recovery_after(folder: Path, failed: int) -> tuple[Recovery, list[int]]:
    killed_lives(folder, failed)
    lives = Lives(folder)
    lives.begin()
    recovery = Recovery(lives, Condition(folder))
    ends: list[int] = []
    recovery.wants_end.connect(ends.append)
    return recovery, ends


def test_staff_is_told_what_is_shown_instead(tmp_path: Path, qapp: object) -> None:
    recovery, _ = recovery_after(tmp_path, 4)
    assert "the newest content is not shown" in last_condition(tmp_path)["failures"]
    recovery.content_taken_over()
    recovery._lasted()
    assert last_condition(tmp_path) == {}


def test_the_safe_page_ends_itself_when_nobody_is_there(tmp_path: Path, qapp: object) -> None:
    recovery, ends = recovery_after(tmp_path, 5)
    assert recovery._trying.isActive()
    recovery.visitor_is_here(True)
    recovery._try_again()
    assert ends == []
    recovery.visitor_is_here(False)
    recovery._try_again()
    assert ends == [TRY_AGAIN]


def test_once_new_content_is_shown_it_does_not(tmp_path: Path, qapp: object) -> None:
    recovery, _ = recovery_after(tmp_path, 5)
    recovery.content_taken_over()
    assert not recovery._trying.isActive()


def test_the_newest_content_never_ends_itself(tmp_path: Path, qapp: object) -> None:
    recovery, _ = recovery_after(tmp_path, 0)
    assert not recovery._trying.isActive()
    assert last_condition(tmp_path) == {}
