"""New content on the screen: between two visits, in one frame, and never under a visitor's eyes."""

from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest
from msgspec.structs import replace
from PySide6.QtCore import QSize
from PySide6.QtWidgets import QApplication

from kiosk.content.model import Colours, Content, Idle, Screen
from kiosk.running.reader import Reader
from kiosk.running.speech import Speech
from kiosk.visit.destinations import AtOffice, AtSearch
from kiosk.visit.wishes import ChooseLanguage, ChooseTextSize, EndVisit, Go, Start, Type, Wake
from tests.examples import institution
from tests.running.lobby import Kiosk
from tests.views.pixels import Pixels, pixels_of

SCREEN = QSize(1280, 800)
OLD = institution(6)


def moved(content: Content, room: str) -> Content:
    """All offices are in another room."""
    return replace(content, offices=tuple(replace(office, room=room) for office in content.offices))


NEW = moved(OLD, "777")

EDGE = 48
"""Of 255: how much the edge of a letter may be paler."""


@pytest.fixture
def kiosk(qapp: QApplication) -> Iterator[Kiosk]:
    kiosk = Kiosk(qapp, SCREEN, OLD)
    yield kiosk
    kiosk.close()


def at_rest(kiosk: Kiosk) -> Kiosk:
    kiosk.wait(kiosk.content.idle.ask_after_s + 1)
    assert kiosk.stage.visit.is_nobodys
    return kiosk


def picture(kiosk: Kiosk) -> Pixels:
    return pixels_of(kiosk.stage.grab())


def is_same(one: Pixels, other: Pixels) -> bool:
    """The first time, Qt draws the edges of large letters a little paler or darker."""
    return int(np.abs(one.astype(int) - other.astype(int)).max()) < EDGE


def test_nobody_sees_a_blank_frame(kiosk: Kiosk) -> None:
    """From one moment to the next the whole screen is the new one: every picture in between is
    either the old or the new."""
    at_rest(kiosk)
    picture(kiosk)
    old = picture(kiosk)
    between: list[Pixels] = []
    kiosk.stage.took_over.connect(lambda _: between.append(picture(kiosk)))
    for number in range(6):
        content = replace(OLD, offices=OLD.offices[: 1 + number % 3])
        kiosk.stage.publish(content)
        between.append(picture(kiosk))
        QApplication.processEvents()
        between.append(picture(kiosk))
        kiosk.settle()
        new = picture(kiosk)
        for taken in between:
            assert is_same(taken, old) or is_same(taken, new)
        assert not is_same(new, old)
        assert len(np.unique(new.reshape(-1, 3), axis=0)) > 20, "it is a page, not a blank"
        between.clear()
        old = new


def test_who_is_typing_is_not_disturbed(kiosk: Kiosk) -> None:
    kiosk.wish(Wake())
    kiosk.wish(Go(AtSearch()))
    kiosk.wish(Type("k"))
    kiosk.wish(Type("a"))
    before = (kiosk.stage.visit, kiosk.focused, kiosk.frame)
    seen = picture(kiosk)
    kiosk.stage.publish(NEW)
    kiosk.wait(1)
    assert (kiosk.stage.visit, kiosk.focused, kiosk.frame) == before
    assert (picture(kiosk) == seen).all()
    kiosk.wish(Type("s"))
    assert kiosk.stage.visit.here == AtSearch("kas")


def test_who_reads_an_office_reads_the_same_until_the_visit_ends(kiosk: Kiosk) -> None:
    kiosk.wish(Go(AtOffice("office-5")))
    assert any("316" in text for text in kiosk.texts())
    kiosk.stage.publish(NEW)
    kiosk.wait(30)
    kiosk.wish(Go(AtOffice("office-5")))
    assert any("316" in text for text in kiosk.texts())
    kiosk.wish(Start())
    kiosk.wish(Go(AtOffice("office-5")))
    assert any("777" in text for text in kiosk.texts())


def test_who_has_walked_away_finds_the_new_content_at_the_next_visit(kiosk: Kiosk) -> None:
    kiosk.wish(Go(AtOffice("office-5")))
    kiosk.stage.publish(NEW)
    kiosk.wait(91)
    assert not kiosk.stage.visit.is_nobodys, "the question is part of the visit"
    kiosk.wait(31)
    assert kiosk.stage.visit.is_nobodys
    kiosk.wish(Wake())
    kiosk.wish(Go(AtOffice("office-5")))
    assert any("777" in text for text in kiosk.texts())


def test_of_many_changes_during_a_visit_the_last_one_counts(kiosk: Kiosk) -> None:
    taken: list[Content] = []
    kiosk.stage.took_over.connect(taken.append)
    kiosk.wish(Go(AtOffice("office-5")))
    for number in range(5):
        kiosk.stage.publish(moved(OLD, str(number)))
    kiosk.stage.publish(NEW)
    kiosk.wish(EndVisit("pl"))
    assert taken == [NEW]


def test_everything_that_the_content_decides_changes_with_it(kiosk: Kiosk) -> None:
    at_rest(kiosk)
    kiosk.stage.publish(
        replace(
            NEW,
            colours=Colours("#7A1F1F", "#F4B93A"),
            screen=Screen(1000, 625),
            idle=Idle(20, 10),
            keys={"F1": "help"},
        )
    )
    kiosk.settle()
    assert kiosk.frame.theme.palette.brand.name().upper() == "#7A1F1F"
    assert kiosk.frame.theme.panel.px_per_mm == pytest.approx(1.28)
    kiosk.wish(Wake())
    kiosk.wait(21)
    assert kiosk.stage.visit.asked_until is not None


def test_a_language_that_is_gone_ends_with_the_visit(kiosk: Kiosk) -> None:
    kiosk.wish(ChooseLanguage("uk"))
    kiosk.wish(ChooseTextSize(150))
    kiosk.stage.publish(replace(NEW, languages=("pl", "en")))
    assert kiosk.stage.visit.session.language == "uk", "this visitor reads it to the end"
    kiosk.wish(EndVisit("pl"))
    assert kiosk.stage.visit.session.language == "pl"


def test_the_voice_learns_the_new_languages(qapp: QApplication, tmp_path: Path) -> None:
    looked_for: list[tuple[str, ...]] = []

    class Searched(Speech):
        def begin(self) -> None:
            looked_for.append(tuple(self._wanted))

    speech = Searched(("pl", "uk"), tmp_path)
    reader = Reader(speech)
    speech.want(("pl", "uk"))
    assert looked_for == [], "what is known needs no search"
    speech.want(("pl", "de"))
    assert looked_for == [("pl", "de")]
    assert reader.languages == frozenset()
    speech.close()
