"""Counts on their way to the disk: in batches, beside the screen, once."""

import threading
from datetime import date, datetime, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QSize, QTimer
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from kiosk.running import batch, counts
from kiosk.running.batch import Gathered, kept_from
from kiosk.running.condition import Condition
from kiosk.running.counts import WRITE_AFTER_S, Counts
from kiosk.running.counts_file import FILE, CountsFile
from kiosk.visit.counted import CountedAid, CountedPage
from kiosk.visit.destinations import AtOffice
from kiosk.visit.pages import page
from kiosk.visit.step import Step
from kiosk.visit.visit import Visit
from kiosk.visit.wishes import Go, Wake, Wish
from tests.examples import at, institution
from tests.running.lobby import Kiosk as Lobby

CONTENT = institution(6)
KASY = CONTENT.offices[1].id


class Kiosk:
    """Counts, and visitors who come by a clock that can be set, or not trusted."""

    def __init__(self, folder: Path) -> None:
        self.time: datetime | None = at("2026-11-23 11:59")
        self.folder = folder
        self.condition = Condition(folder)
        self.counts = Counts(folder, CONTENT, lambda: self.time, self.condition)
        (self.timer,) = self.counts.findChildren(QTimer)

    def visitor(self) -> None:
        visit = Visit.nobodys(CONTENT)
        wishes: tuple[Wish, ...] = (Wake(), Go(AtOffice(KASY)))
        for wish in wishes:
            before, visit = visit, visit.after(wish)
            shown = page(CONTENT, visit, at("2026-11-23 11:59"))
            self.counts.follow(Step(before, visit, shown, wish))

    def writes(self, qtbot: QtBot) -> None:
        with qtbot.waitSignal(self.counts._wrote, timeout=5000):
            self.counts.write()

    @property
    def kept(self) -> dict[tuple[str, int, str, str], int]:
        return CountsFile(self.folder).pages()


@pytest.fixture
def kiosk(tmp_path: Path, qtbot: QtBot) -> Kiosk:
    return Kiosk(tmp_path)


def of(day: str, block: int, times: int) -> dict[tuple[str, int, str, str], int]:
    pages = ("visit", "home", f"office-{KASY}")
    return {(day, block, name, "pl"): times for name in pages}


def test_a_visit_is_on_the_disk_after_the_next_batch(kiosk: Kiosk, qtbot: QtBot) -> None:
    kiosk.visitor()
    kiosk.visitor()
    assert not (kiosk.folder / FILE).exists()
    assert kiosk.timer.isActive()
    assert kiosk.timer.interval() == WRITE_AFTER_S * 1000
    kiosk.writes(qtbot)
    assert kiosk.kept == of("2026-11-23", 10, 2)


def test_who_touches_the_screen_is_counted(qapp: QApplication, tmp_path: Path) -> None:
    lobby = Lobby(qapp, QSize(1280, 800), CONTENT)
    counted = Counts(tmp_path, CONTENT, lobby.clock.now, Condition(tmp_path))
    lobby.stage.stepped.connect(counted.follow)
    lobby.wait(91)
    lobby.tap_at(QPoint(600, 400))
    lobby.tap(f"office-{KASY}")
    lobby.close()
    counted.close()
    assert CountsFile(tmp_path).pages() == of("2026-11-23", 14, 1)


def test_nothing_wakes_up_while_nothing_is_to_be_written(kiosk: Kiosk, qtbot: QtBot) -> None:
    assert not kiosk.timer.isActive()
    kiosk.visitor()
    kiosk.timer.stop()
    kiosk.writes(qtbot)
    kiosk.counts._writer.wait(5)
    assert not kiosk.timer.isActive()
    assert not [each for each in threading.enumerate() if each.name == "counts"]


def test_the_end_writes_what_is_left(kiosk: Kiosk) -> None:
    kiosk.visitor()
    kiosk.counts.close()
    assert kiosk.kept == of("2026-11-23", 10, 1)


def test_without_a_trusted_clock_nothing_is_counted(kiosk: Kiosk) -> None:
    kiosk.time = None
    kiosk.visitor()
    kiosk.counts.take_over(CONTENT)
    kiosk.counts.close()
    assert kiosk.kept == {}


def test_a_disk_that_cannot_be_written_loses_nothing(kiosk: Kiosk, qtbot: QtBot) -> None:
    """A folder in the file's place stands for any disk that refuses."""
    (kiosk.folder / FILE).mkdir()
    kiosk.visitor()
    kiosk.writes(qtbot)
    assert kiosk.condition.mark == "N"
    assert kiosk.timer.isActive(), "it is tried again"
    kiosk.visitor()
    (kiosk.folder / FILE).rmdir()
    with qtbot.waitSignals([kiosk.counts._wrote, kiosk.counts._wrote], timeout=5000):
        kiosk.counts.write()
    assert kiosk.condition.mark == ""
    assert kiosk.kept == of("2026-11-23", 10, 2)


def test_a_disk_that_hangs_keeps_neither_the_screen_nor_the_end(
    kiosk: Kiosk, monkeypatch: pytest.MonkeyPatch
) -> None:
    answers = threading.Event()
    add = CountsFile.add
    monkeypatch.setattr(CountsFile, "add", lambda file, one: answers.wait() and add(file, one))
    monkeypatch.setattr(counts, "CLOSING_S", 0.01)
    kiosk.visitor()
    kiosk.counts.write()
    kiosk.visitor()
    kiosk.counts.write()
    assert kiosk.condition.mark == "N"
    kiosk.counts.close()
    answers.set()
    monkeypatch.setattr(counts, "CLOSING_S", 5)
    kiosk.counts.close()
    assert kiosk.kept == of("2026-11-23", 10, 2)


def test_a_clock_that_is_no_longer_trusted_loses_no_count(kiosk: Kiosk) -> None:
    kiosk.visitor()
    kiosk.time = None
    kiosk.counts.close()
    assert kiosk.kept == of("2026-11-23", 10, 1)


def test_the_end_tries_again_what_failed(kiosk: Kiosk, qtbot: QtBot) -> None:
    (kiosk.folder / FILE).mkdir()
    kiosk.visitor()
    kiosk.writes(qtbot)
    kiosk.visitor()
    (kiosk.folder / FILE).rmdir()
    kiosk.counts.close()
    assert kiosk.kept == of("2026-11-23", 10, 2)


def test_each_new_day_forgets_what_is_too_old(kiosk: Kiosk, qtbot: QtBot) -> None:
    kiosk.visitor()
    kiosk.writes(qtbot)
    kiosk.time = at("2027-12-23 00:01")
    with qtbot.waitSignal(kiosk.counts._wrote, timeout=5000):
        kiosk.counts.take_over(CONTENT)
    assert kiosk.kept == of("2026-11-23", 10, 1), "13 months to the day"
    kiosk.time = at("2027-12-24 00:01")
    with qtbot.waitSignal(kiosk.counts._wrote, timeout=5000):
        kiosk.counts.take_over(CONTENT)
    assert kiosk.kept == {}


def test_thirteen_months_end_on_the_last_day_there_is() -> None:
    assert kept_from(date(2026, 11, 23)) == date(2025, 10, 23)
    assert kept_from(date(2026, 3, 31)) == date(2025, 2, 28)
    assert kept_from(date(2027, 1, 15)) == date(2025, 12, 15)


def test_memory_is_bounded_but_counts_go_on(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(batch, "MOST_CELLS", 3)
    gathered = Gathered()
    start = at("2026-11-23 08:00")
    for hours in (0, 2, 4, 6, 8, 0):
        gathered.add(CountedPage("home", "pl"), start + timedelta(hours=hours))
    gathered.add(CountedAid("text"), start)
    taken = gathered.taken(start.date())
    assert list(taken.pages.values()) == [2, 1, 1]
    assert taken.aids == {}
    assert not gathered
