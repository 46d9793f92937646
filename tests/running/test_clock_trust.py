"""Which clock is believed: one that is kept right, else one that does not go back."""

from pathlib import Path

import pytest

from kiosk.running import clock_trust
from kiosk.running.clock import Reading
from kiosk.running.clock_trust import (
    FILE,
    ClockTrust,
    built_s,
    keep_last_seen,
    last_seen_s,
)

MINUTE, HOUR, DAY, YEAR = 60.0, 3600.0, 86_400.0, 365 * 86_400.0
BUILT = 1_790_000_000.0
SEEN = BUILT + 30 * DAY


class Machine:
    """A machine nobody keeps right, unless it is said; it has just been started."""

    def __init__(self, wall_s: float, built: float = BUILT, seen: float = SEEN) -> None:
        self.wall_s = wall_s
        self.up_s = 20.0
        self.is_synchronised = False
        self.trust = ClockTrust(built, seen)

    @property
    def is_believed(self) -> bool:
        return self.trust.believes(Reading(self.wall_s, self.up_s, self.is_synchronised))

    def runs(self, seconds: float) -> None:
        """Looked at each minute, as is done all day."""
        for _ in range(round(seconds // MINUTE)):
            self.wall_s += MINUTE
            self.up_s += MINUTE
            assert self.is_believed in (True, False)

    def is_set(self, by_s: float) -> None:
        assert self.is_believed in (True, False)
        self.wall_s += by_s

    def is_restarted(self, off_s: float = 0.0) -> None:
        self.wall_s += off_s
        self.up_s = 20.0
        self.trust = ClockTrust(BUILT, self.trust.seen_s)


def test_a_clock_that_goes_on_from_yesterday_is_believed() -> None:
    assert Machine(SEEN + DAY).is_believed


def test_a_clock_before_the_program_was_made_is_not_believed() -> None:
    assert not Machine(BUILT - DAY, seen=0.0).is_believed
    assert Machine(BUILT + DAY, seen=0.0).is_believed


def test_an_empty_battery_is_noticed_at_the_start() -> None:
    assert not Machine(0.0).is_believed


def test_a_clock_that_was_set_back_is_not_believed_until_it_has_caught_up() -> None:
    machine = Machine(SEEN + DAY)
    machine.runs(HOUR)
    machine.is_set(-2 * HOUR)
    assert not machine.is_believed
    machine.runs(HOUR)
    assert not machine.is_believed
    machine.runs(HOUR)
    assert machine.is_believed


def test_a_restart_forgets_nothing() -> None:
    machine = Machine(SEEN + DAY)
    machine.runs(HOUR)
    machine.is_set(-2 * HOUR)
    machine.is_restarted()
    assert not machine.is_believed


@pytest.mark.parametrize("by_s", [-299.0, -60.0, 60.0, 240.0])
def test_a_small_correction_is_no_reason_to_doubt(by_s: float) -> None:
    machine = Machine(SEEN + DAY)
    machine.runs(HOUR)
    machine.is_set(by_s)
    assert machine.is_believed


def test_many_small_steps_back_are_a_large_one() -> None:
    machine = Machine(SEEN + DAY)
    for _ in range(3):
        machine.is_set(-200.0)
    assert not machine.is_believed


def test_a_clock_that_the_system_keeps_right_is_believed_wherever_it_goes() -> None:
    machine = Machine(SEEN - YEAR)
    machine.is_synchronised = True
    assert machine.is_believed


def test_once_it_was_kept_right_a_wrong_last_time_is_forgotten() -> None:
    machine = Machine(SEEN, seen=SEEN + 10 * YEAR)
    assert not machine.is_believed
    machine.is_synchronised = True
    assert machine.is_believed
    machine.is_synchronised = False
    assert machine.is_believed
    machine.is_restarted(HOUR)
    assert machine.is_believed


@pytest.mark.parametrize("by_s", [HOUR, DAY, YEAR, 70 * YEAR])
def test_a_clock_that_leapt_ahead_and_was_set_right_again_is_believed(by_s: float) -> None:
    machine = Machine(SEEN + DAY)
    machine.runs(HOUR)
    machine.is_set(by_s)
    machine.runs(5 * HOUR)
    machine.is_set(-by_s)
    assert machine.is_believed


def test_a_clock_that_runs_too_fast_is_no_witness_of_the_time() -> None:
    machine = Machine(SEEN + DAY)
    machine.runs(HOUR)
    before = machine.trust.seen_s
    for _ in range(300):
        machine.wall_s += 10 * MINUTE
        machine.up_s += MINUTE
        assert machine.is_believed
    assert machine.trust.seen_s < before + HOUR


def test_a_machine_that_was_off_for_months_waits_before_it_remembers() -> None:
    machine = Machine(SEEN + 90 * DAY)
    machine.runs(5 * HOUR)
    assert machine.trust.seen_s == SEEN
    machine.runs(2 * HOUR)
    assert machine.trust.seen_s == machine.wall_s


def test_after_a_weekend_it_remembers_at_once() -> None:
    machine = Machine(SEEN + 3 * DAY)
    machine.runs(10 * MINUTE)
    assert machine.trust.seen_s == machine.wall_s


def test_a_machine_that_slept_has_not_leapt() -> None:
    machine = Machine(SEEN + HOUR)
    machine.runs(HOUR)
    machine.wall_s += 60 * HOUR
    machine.up_s += 60 * HOUR
    machine.runs(MINUTE)
    assert machine.trust.seen_s == machine.wall_s


def test_the_last_time_seen_is_there_after_a_restart(tmp_path: Path) -> None:
    keep_last_seen(tmp_path, SEEN)
    assert last_seen_s(tmp_path) == SEEN
    assert [path.name for path in tmp_path.iterdir()] == [FILE]


@pytest.mark.parametrize("written", ["", "yesterday", "\0\0\0\0", "2026-11-24T25:00", "9999"])
def test_a_damaged_last_time_means_none(tmp_path: Path, written: str) -> None:
    (tmp_path / FILE).write_text(written)
    assert last_seen_s(tmp_path) == 0.0


def test_where_nothing_can_be_written_nothing_happens(tmp_path: Path) -> None:
    keep_last_seen(tmp_path / "gone", SEEN)
    assert last_seen_s(tmp_path / "gone") == 0.0


def test_the_program_knows_when_it_was_made() -> None:
    assert built_s() == Path(clock_trust.__file__).stat().st_mtime
