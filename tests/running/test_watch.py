"""Content that is changed while the kiosk runs: good content comes, bad content never does."""

from datetime import timedelta
from pathlib import Path

import pytest
from msgspec.structs import replace
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from kiosk.content.fingerprint import fingerprint
from kiosk.content.model import Content
from kiosk.content.store import Store
from kiosk.running import watch as watching
from kiosk.running.answer import Answer
from kiosk.running.child import Child
from kiosk.running.condition import Condition
from kiosk.running.supply import Supplied
from kiosk.running.watch import DAY_LOOKED_AT_S, RETRIES_S, Watch
from tests.content.written_content import CASH, write
from tests.examples import PUBLISHED, institution
from tests.running.lobby import WallClock
from tests.running.publishing_house import ChildAtOnce, PublishingHouse

BROKEN = CASH.replace("icon: cash", "icon: cahs")


def room(content: Content) -> str | None:
    """Of the cash desks, which the clerk gives ever new ones."""
    office = content.office("kasy")
    assert office is not None
    return office.room


def furnish(folder: Path, number: str) -> None:
    write(folder, {"offices/kasy.yaml": f"{CASH}room: '{number}'\n"})


@pytest.fixture
def house(tmp_path: Path, qapp: QApplication, monkeypatch: pytest.MonkeyPatch) -> PublishingHouse:
    """A kiosk that shows what lies in the folder."""
    content = write(tmp_path / "content", {})
    shown = replace(institution(2), published_on=PUBLISHED.isoformat())
    supplied = Supplied(shown, fingerprint(content))
    house = PublishingHouse(content, tmp_path / "state", supplied, monkeypatch)
    house.look()
    return house


def test_what_is_shown_already_is_not_compiled(house: PublishingHouse) -> None:
    house.watch.look_at_calendar()
    house.look()
    assert ChildAtOnce.runs == 0


def test_what_was_shown_in_need_is_compiled_at_once(
    tmp_path: Path, qapp: QApplication, monkeypatch: pytest.MonkeyPatch
) -> None:
    content = write(tmp_path / "content", {})
    in_need = Supplied(institution(0))
    house = PublishingHouse(content, tmp_path / "state", in_need, monkeypatch)
    house.look()
    assert [office.id for office in house.published[0].offices] == ["kasy", "zon"]


def test_a_change_is_compiled_kept_and_handed_on_once(house: PublishingHouse) -> None:
    furnish(house.content, "12")
    for _ in range(3):
        house.look()
    (content,) = house.published
    assert room(content) == "12"
    assert house.store.newest() == (content, fingerprint(house.content))
    assert ChildAtOnce.runs == 1


def test_bad_content_is_told_and_the_good_one_stays(
    house: PublishingHouse, caplog: pytest.LogCaptureFixture
) -> None:
    write(house.content, {"offices/kasy.yaml": BROKEN, "offices/zon.yaml": "nothing: good"})
    for _ in range(3):
        house.look()
    assert house.published == []
    assert ChildAtOnce.runs == 1, "what was refused is refused until it changes"
    assert "problems, the first: offices/kasy.yaml:2:7: " in house.trouble
    assert "since 2026-11-23 14:46" in house.trouble
    assert house.condition.mark == "C"
    assert "offices/zon.yaml" in caplog.text, "the log lists all of them"

    house.clock.time += timedelta(hours=2)
    write(house.content, {"offices/kasy.yaml": BROKEN})
    house.look()
    assert house.trouble.startswith("1 problem, the first: offices/kasy.yaml:2:7")
    assert "since 2026-11-23 14:46" in house.trouble, "it has been bad since then"

    furnish(house.content, "12")
    house.look()
    assert room(house.published[-1]) == "12"
    assert house.condition.mark == ""


def test_bad_content_that_is_put_away_needs_no_new_snapshot(house: PublishingHouse) -> None:
    wrong = house.content / "offices" / "wrong.yaml"
    wrong.write_text("nothing: good")
    house.look()
    assert house.condition.mark == "C"
    wrong.unlink()
    house.look()
    assert house.condition.mark == ""
    assert (house.published, ChildAtOnce.runs) == ([], 1)


def test_a_folder_that_vanishes_and_comes_back(house: PublishingHouse) -> None:
    away = house.content.with_name("away")
    house.content.rename(away)
    house.look()
    assert (house.published, house.condition.mark) == ([], "C")
    away.rename(house.content)
    house.look()
    assert house.condition.mark == ""
    assert (house.published, ChildAtOnce.runs) == ([], 1), "it is what is shown already"


def test_a_file_saved_unchanged_is_nothing_new_to_show(house: PublishingHouse) -> None:
    furnish(house.content, "12")
    house.look()
    furnish(house.content, "12")
    house.look()
    assert (len(house.published), ChildAtOnce.runs) == (1, 2)
    newest = house.store.newest()
    assert newest is not None
    assert newest[1] == fingerprint(house.content), "a new start need not compile it again"


def test_what_is_written_while_it_is_read_is_read_again(
    house: PublishingHouse, monkeypatch: pytest.MonkeyPatch
) -> None:
    def go_on() -> None:
        monkeypatch.setattr(ChildAtOnce, "meanwhile", None)
        furnish(house.content, "13")

    monkeypatch.setattr(ChildAtOnce, "meanwhile", go_on)
    furnish(house.content, "12")
    house.look()
    assert house.published == [], "it may be half of one and half of the other"
    house.look()
    assert [room(content) for content in house.published] == ["13"]
    assert house.condition.mark == ""


def test_at_midnight_there_is_a_new_snapshot(house: PublishingHouse) -> None:
    house.clock.time += timedelta(hours=9)
    house.watch.look_at_calendar()
    house.settle()
    assert house.published == []
    house.clock.time += timedelta(minutes=20)
    house.watch.look_at_calendar()
    house.settle()
    assert [content.published_on for content in house.published] == ["2026-11-24"]
    assert DAY_LOOKED_AT_S <= 30


def test_a_year_later_the_hours_are_known_still(house: PublishingHouse) -> None:
    house.clock.time += timedelta(days=600)
    house.watch.look_at_calendar()
    house.settle()
    assert house.published[-1].horizon > house.clock.time.timestamp() + 399 * 86400


def test_a_clock_that_nobody_believes_changes_no_day(house: PublishingHouse) -> None:
    house.clock.is_doubted = True
    house.clock.time -= timedelta(days=20_000)
    house.watch.look_at_calendar()
    house.settle()
    assert house.published == []
    furnish(house.content, "12")
    house.look()
    (content,) = house.published
    assert (room(content), content.published_on) == ("12", "2026-11-23")


def test_a_child_that_fails_is_tried_again_later(
    house: PublishingHouse, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(ChildAtOnce, "complaint", "python failed: MemoryError")
    furnish(house.content, "12")
    for _ in range(3):
        house.look()
        house.watch.look_at_calendar()
    assert ChildAtOnce.runs == 1
    assert "could not be compiled: python failed: MemoryError" in house.trouble
    waits = []
    for _ in range(4):
        waits.append(round(house.watch.retry.interval() / 1000))
        house.watch.retry.timeout.emit()
        house.settle()
    assert waits == [*RETRIES_S, RETRIES_S[-1]]
    monkeypatch.setattr(ChildAtOnce, "complaint", "")
    house.watch.retry.timeout.emit()
    house.settle()
    assert room(house.published[0]) == "12"
    assert house.condition.mark == ""


def test_a_change_waits_for_no_second_try(
    house: PublishingHouse, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(ChildAtOnce, "complaint", "python took longer than 180 s")
    furnish(house.content, "12")
    house.look()
    monkeypatch.setattr(ChildAtOnce, "complaint", "")
    furnish(house.content, "13")
    house.look()
    assert room(house.published[0]) == "13"
    assert not house.watch.retry.isActive()


def test_a_full_disk_keeps_no_content_from_visitors(
    house: PublishingHouse, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(_store: Store, _raw: bytes, _marks: str) -> Path:
        raise OSError(28, "No space left on device")

    with monkeypatch.context() as patch:
        patch.setattr(Store, "write", full)
        furnish(house.content, "12")
        house.look()
    assert room(house.published[0]) == "12"
    assert house.condition.mark == "D"
    assert "No space left on device" in house.told["disk"]
    assert house.watch.retry.isActive()
    house.look()
    house.watch.look_at_calendar()
    assert ChildAtOnce.runs == 1, "every fifteen minutes is often enough"
    house.watch.retry.timeout.emit()
    house.settle()
    assert house.condition.mark == ""
    assert house.store.newest() is not None
    assert len(house.published) == 1, "visitors have it already"


def test_what_the_kiosk_failed_with_is_left_alone_for_the_day(house: PublishingHouse) -> None:
    furnish(house.content, "12")
    house.look()
    house.store.shelve_newest(PUBLISHED)
    before = Supplied(institution(2), "older")
    watch = Watch(house.content, house.state, before, house.condition, house.clock)
    watch.see(fingerprint(house.content))
    assert not watch.is_busy
    assert "failed with this content" in house.trouble
    house.clock.time += timedelta(days=1)
    watch.look_at_calendar()
    assert watch.is_busy, "the next day, it may be tried again"
    watch.close()


def test_over_the_safe_page_only_what_was_changed_is_shown(house: PublishingHouse) -> None:
    safe = Supplied(institution(0), fingerprint(house.content))
    watch = Watch(house.content, house.state, safe, house.condition, house.clock)
    watch.see(fingerprint(house.content))
    assert not watch.is_busy, "the kiosk has just failed with it"
    furnish(house.content, "12")
    watch.see(fingerprint(house.content))
    assert watch.is_busy
    watch.close()


def test_a_folder_that_does_not_answer_is_told_of(house: PublishingHouse) -> None:
    for _ in range(3):
        house.watch.look_at_calendar()
    assert house.trouble == "The content folder does not answer."
    house.watch.lookout.look()
    house.watch.look_at_calendar()
    assert house.condition.mark == ""


@pytest.mark.parametrize(
    ("output", "complaint"),
    [
        (b"", "did not say"),
        (b"Segmentation fault", "did not say"),
        (b"[]\n", "did not say"),
        (b'{"before": "x"}\n', "did not say"),
        (Answer("x", "x", [], [], b"kiosk-snapshot 0 x\n{}").as_bytes(), "whole snapshot"),
        (Answer("x", "x", [], [], b"").as_bytes(), "whole snapshot"),
    ],
)
def test_half_an_answer_is_none(tmp_path: Path, output: bytes, complaint: str) -> None:
    work = watching._worked_out(output, "x", Store(tmp_path))
    assert complaint in work.complaint
    assert work.content is None
    assert list(tmp_path.iterdir()) == []


def test_really_with_a_child_and_a_thread(tmp_path: Path, qtbot: QtBot) -> None:
    """All of it as it runs in an office: bad content first, then good."""
    folder = write(tmp_path / "content", {})
    state = tmp_path / "state"
    state.mkdir()
    condition = Condition(state)
    furnish(folder, "12")
    watch = Watch(folder, state, Supplied(institution(0)), condition, WallClock())
    with qtbot.waitSignal(watch.published, timeout=30_000) as published:
        watch.begin()
    assert room(published.args[0]) == "12"
    assert watch.findChildren(Child) == []
    watch.close()
