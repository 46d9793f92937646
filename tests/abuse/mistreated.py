"""A kiosk that campaigns lay hands on: how it is put before them, and what must be true of it."""

from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from random import Random

import shiboken6
from PySide6.QtCore import QSize

from kiosk.content.compiler import searchable
from kiosk.content.model import Content
from kiosk.publishing import examine
from kiosk.resources import sample_content
from kiosk.running.offscreen import offscreen_application
from kiosk.views.frame import Frame
from kiosk.views.touch_button import WishButton
from kiosk.visit.destinations import AtHome
from kiosk.visit.likings import TEXT_SIZES, THEMES
from kiosk.visit.session import Session
from kiosk.visit.visit import Visit
from kiosk.visit.wishes import EndVisit, Wake
from tests.abuse.vitals import Vitals
from tests.examples import PUBLISHED, at
from tests.running.fingertips import Hands
from tests.running.lobby import Kiosk

SIZES = (QSize(1280, 800), QSize(1920, 1080), QSize(1080, 1920), QSize(800, 1280))


@cache
def sample() -> Content:
    """The sample content as it is published."""
    offscreen_application()
    content = examine(sample_content(), PUBLISHED).content
    assert content is not None
    return searchable(content)


@contextmanager
def mistreated(content: Content) -> Iterator["Mistreated"]:
    """A kiosk with this content, gone afterwards."""
    kiosk = Mistreated(offscreen_application(), SIZES[0], content)
    try:
        yield kiosk
    finally:
        kiosk.close()


class Mistreated(Kiosk):
    """Hands, keys and time on a real stage."""

    @property
    def frame(self) -> Frame:
        """The page that is seen; the one before it may not be gone yet."""
        (frame,) = self._seen()
        return frame

    def _seen(self) -> list[Frame]:
        return [each for each in self.stage.findChildren(Frame) if each.isVisible()]

    def new_screen(self) -> None:
        """The touch screen is pulled out, with whatever was on it, and put in again."""
        shiboken6.delete(self.hands.device)
        self.hands = Hands(self.stage)

    def be_liked(self, chance: Random) -> None:
        """Another visitor on another screen, who likes it otherwise."""
        self.stage.resize(chance.choice(SIZES))
        session = Session(
            chance.choice(self.content.languages),
            chance.choice(TEXT_SIZES),
            chance.choice(THEMES),
            chance.choice(("normal", "low")),
            calm=chance.random() < 0.2,
        )
        self.go_to(Visit(session))

    def go_to(self, visit: Visit) -> None:
        self.stage.visit = visit
        self.stage.look_at_clock()

    def pass_time(self, seconds: float) -> None:
        self.clock.uptime += seconds

    def reset(self) -> None:
        """Nobody touches it; it is as the next visitor finds it, on the usual screen."""
        if self.hands.down:
            self.hands.lift(*self.hands.down)
        self.pass_time(20)
        # Whatever the test's own clock did in the meantime.
        self.clock.time = at("2026-11-23 14:46:58")
        self.stage.resize(SIZES[0])
        self.stage.want(EndVisit(self.content.first_language))
        self.stage.want(Wake())
        self.settle()
        self.pass_time(1)
        self.stage.look_at_clock()
        self.settle()

    def vitals(self) -> Vitals:
        """At the first page, as the next visitor finds it."""
        self.reset()
        return Vitals.now()

    def wrongs(self) -> Iterator[str]:
        """What is not as it must be at any time: one whole page on the screen, and the focus in
        it or waiting at the window."""
        frames = self._seen()
        if len(frames) != 1:
            yield f"{len(frames)} pages on the screen"
            return
        if frames[0].geometry() != self.stage.rect():
            yield f"a page of {frames[0].size()} on a screen of {self.stage.size()}"
        if not frames[0].controls():
            yield "nothing to touch"
        focused = self.stage.focusWidget()
        if focused is not None and focused is not self.stage and frames[0].focused() is None:
            yield f"the focus is in {focused.objectName() or type(focused).__name__}"

    def is_dead(self) -> Iterator[str]:
        """Whether a plain tap does not do what it should any more."""
        self.reset()
        pressed = [each for each in self.stage.findChildren(WishButton) if each.isDown()]
        if pressed:
            yield f"{pressed[0].objectName()} stays pressed"
        before = self.stage.visit
        self.tap("aids")
        if self.stage.visit == before:
            yield "a tap does nothing any more"
        self.tap("start")
        if self.stage.visit.history != (AtHome(),):
            yield "no tap leads home any more"
