"""Days of an office: visitors come and go while clerks edit the content, badly and well."""

import logging
import shutil
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from random import Random

import holidays
import numpy as np
import pytest
from PySide6.QtCore import QSize

from kiosk.content.fingerprint import fingerprint
from kiosk.content.model import Content
from kiosk.publishing import examine
from kiosk.running.offscreen import offscreen_application
from kiosk.running.supply import Supplied
from kiosk.visit.destinations import AtOffice, AtSearch
from kiosk.visit.shown import AnyPage, OfficePage
from kiosk.visit.step import Step
from kiosk.visit.wishes import ChooseLanguage, EndVisit, Go, Start, Type, Wake
from tests.abuse.campaign import Campaign, Outcome
from tests.abuse.vitals import complaints
from tests.content.written_content import CASH, KIOSK, TODAY, write
from tests.running.lobby import Kiosk
from tests.running.publishing_house import PublishingHouse
from tests.views.pixels import Pixels, pixels_of

SCREEN = QSize(1280, 800)
OFFICE = AtOffice("kasy")
CLOSED_DAYS = holidays.country_holidays("PL")
EDGE = 48
"""Of 255: how much paler Qt may draw the edge of a letter the first time."""


@dataclass(frozen=True)
class Published:
    """What a clerk has published, as a visitor can check it: a room, and the hours of weekdays."""

    number: int

    @property
    def room(self) -> str:
        return f"R{self.number:05}"

    @property
    def opens(self) -> tuple[int, int]:
        return 6 + self.number % 5, self.number % 60

    @property
    def closes(self) -> tuple[int, int]:
        return 12 + self.number % 7, self.number % 60

    def is_open(self, now: datetime) -> bool:
        is_workday = now.weekday() < 5 and now.date() not in CLOSED_DAYS
        return is_workday and self.opens <= (now.hour, now.minute) < self.closes

    def office(self) -> str:
        hours = "–".join(f"{hour}.{minute:02}" for hour, minute in (self.opens, self.closes))
        return CASH.replace("10.00–14.00", hours) + f"room: {self.room}\n"


def _typing_error(folder: Path, chance: Random) -> None:
    path = folder / "offices" / "kasy.yaml"
    wrong = (("icon: cash", "icon: cahs"), ("place: centrum", "place: centre"), ("name:", "nmae:"))
    path.write_text(path.read_text().replace(*chance.choice(wrong)))


def _half_a_file(folder: Path, chance: Random) -> None:
    path = folder / "kiosk.yaml"
    path.write_bytes(path.read_bytes()[: chance.randrange(120)])


def _rubbish(folder: Path, chance: Random) -> None:
    (folder / "offices" / "zon.yaml").write_bytes(chance.randbytes(200))


def _gone(folder: Path, chance: Random) -> None:
    (folder / chance.choice(("places.yaml", "kiosk.yaml"))).unlink()


def _all_gone(folder: Path, chance: Random) -> None:
    shutil.rmtree(folder)


def _bomb(folder: Path, chance: Random) -> None:
    (folder / "notices.yaml").write_text("[" * 5_000)


MISTAKES: tuple[Callable[[Path, Random], None], ...] = (
    _typing_error,
    _half_a_file,
    _rubbish,
    _gone,
    _all_gone,
    _bomb,
)


class Office:
    """A kiosk, its visitors, its clerks, and what is true."""

    def __init__(self, chance: Random, place: Path, patch: pytest.MonkeyPatch) -> None:
        self.chance = chance
        self.failures: list[str] = []
        self.said = ""
        self.mistakes = 0
        self.good = Published(0)
        self.is_bad = False
        self._pages: list[Step] = []
        folder = write(place / "content", {"offices/kasy.yaml": self.good.office()})
        content = examine(folder, TODAY).content
        assert content is not None
        self.kiosk = Kiosk(offscreen_application(), SCREEN, content)
        supplied = Supplied(content, fingerprint(folder))
        state = place / "state"
        self.house = PublishingHouse(folder, state, supplied, patch, self.kiosk.clock)
        self.house.watch.published.connect(self.kiosk.stage.publish)
        self.shown, self.day = self.good, content.published_on
        self.kiosk.stage.took_over.connect(self._taken_over)
        self.kiosk.stage.stepped.connect(self._pages.append)

    def _taken_over(self, content: Content) -> None:
        self.shown, self.day = self.good, content.published_on

    def _fail(self, what: str) -> None:
        self.failures.append(f"{self.said}: {what}")

    def have_edited(self) -> None:
        """A clerk saves something, good or bad, perhaps only half of it yet."""
        number = self.good.number + 1
        if self.chance.random() < 0.5:
            self.mistakes += 1
            self._put_right(self.good)
            self.chance.choice(MISTAKES)(self.house.content, self.chance)
            self.is_bad = True
            return
        if self.chance.random() < 0.3:
            self._put_right(Published(number + 50_000))
            self.house.watch.lookout.look()
        self.good, self.is_bad = Published(number), False
        self._put_right(self.good)

    def _put_right(self, published: Published) -> None:
        folder = self.house.content
        (folder / "notices.yaml").unlink(missing_ok=True)
        write(folder, {"kiosk.yaml": KIOSK, "offices/kasy.yaml": published.office()})

    def look(self) -> None:
        """The watch does its work; staff is told if that is due."""
        self.house.watch.look_at_calendar()
        self.house.look()
        self.kiosk.settle()
        if ("C" in self.house.condition.mark) is not self.is_bad:
            self._fail(f"staff is told {self.house.told}")

    def wait(self, seconds: float) -> None:
        """In steps, as the stage itself would look at the clock."""
        while seconds > 0:
            self.kiosk.wait(min(seconds, 10.0))
            seconds -= 10.0

    def visit(self) -> None:
        """Somebody comes, looks for something, and leaves, one way or another."""
        self.kiosk.wish(Wake())
        if self.shown != self.good:
            self._fail(f"{self.shown.room} is shown to a new visitor instead of {self.good.room}")
        today = self.kiosk.clock.now().date().isoformat()
        if self.day != today and not self.is_bad:
            self._fail(f"the content is that of {self.day} on {today}")
        for _ in range(self.chance.randint(1, 6)):
            self._step()
            if self.chance.random() < 0.3:
                self._edit_meanwhile()
        if self.chance.random() < 0.5:
            self.kiosk.wish(EndVisit("pl"))
        else:
            self.wait(300)
        if not self.kiosk.stage.visit.is_nobodys:
            self._fail("the visit has no end")
        if self.chance.random() < 0.7:
            self.have_edited()
            self.look()
        self.kiosk.wait(self.chance.choice((5, 60, 3600, 9 * 3600)))
        self.look()

    def _step(self) -> None:
        wishes = (
            Go(OFFICE),
            Go(OFFICE),
            Go(AtSearch()),
            Start(),
            ChooseLanguage(self.chance.choice(("pl", "uk", "en"))),
        )
        wish = self.chance.choice(wishes)
        self.kiosk.wish(wish)
        if wish == Go(AtSearch()):
            for letter in self.chance.choice(("ka", "kas", "zes")):
                self.kiosk.wish(Type(letter))
        self._check_page(self._pages[-1].page)
        self._pages.clear()
        self.wait(self.chance.choice((1, 5, 20)))

    def _edit_meanwhile(self) -> None:
        """A clerk edits under a visitor's eyes, who must not see anything of it."""
        before, seen = self._stands(), self._picture()
        self.have_edited()
        self.look()
        if self._stands() != before:
            self._fail("a visitor was disturbed")
        elif int(np.abs(self._picture().astype(int) - seen.astype(int)).max()) >= EDGE:
            self._fail("a visitor saw another picture")

    def _stands(self) -> tuple[object, ...]:
        return self.kiosk.stage.visit, self.kiosk.focused, id(self.kiosk.frame), self.shown

    def _picture(self) -> Pixels:
        return pixels_of(self.kiosk.stage.grab())

    def _check_page(self, page: AnyPage) -> None:
        if not isinstance(page, OfficePage) or page.office != OFFICE.office:
            return
        words = " ".join(self.kiosk.texts())
        hour, minute = self.shown.opens
        for expected in (self.shown.room, f"{hour}:{minute:02}"):
            if expected not in words:
                self._fail(f"{expected} is missing on {words!r}")
        now = self.kiosk.clock.now()
        if (page.status.kind in ("open", "closing_soon")) is not self.shown.is_open(now):
            self._fail(f"{page.status.kind} at {now:%a %H:%M}")


def lived_through(chance: Random, times: int, place: Path) -> Outcome:
    offscreen_application()
    with pytest.MonkeyPatch.context() as patch, complaints() as failed:
        patch.setattr(logging.getLogger("kiosk"), "disabled", True)
        office = Office(chance, place, patch)
        began = office.kiosk.clock.now()
        for number in range(times):
            office.said = f"visit {number}"
            office.visit()
            office.failures += [f"visit {number}: {said}" for said in failed.said]
            failed.said.clear()
        office.failures += _in_the_end(office)
        days = (office.kiosk.clock.now() - began).total_seconds() / 86_400
        office.kiosk.close()
    figures = (
        f"{days:.1f} days, {office.good.number} good edits and {office.mistakes} bad ones"
        " at random moments"
    )
    return Outcome(times, tuple(office.failures), figures)


def _in_the_end(office: Office) -> Iterator[str]:
    """The last good content is what a visitor sees, whatever happened before."""
    office.kiosk.wish(Wake())
    office.kiosk.wish(Go(OFFICE))
    if office.shown != office.good:
        yield f"in the end: {office.shown.room} is shown instead of {office.good.room}"


DAYS = Campaign(
    "days",
    "Visitors come and go on a real stage while clerks save good content, half files, typing"
    " errors, rubbish and nothing at all",
    "no visitor sees another picture meanwhile, each new visitor sees the last good content and a"
    " true “open”",
    800,
    6,
    lived_through,
)
