"""Where a visitor can be."""

from dataclasses import dataclass, field, replace
from typing import Literal

from kiosk.content.model import CodeKind
from kiosk.visit.likings import KeyboardName


@dataclass(frozen=True, slots=True)
class AtAttract:
    """Nobody is here: the screen that says what is open, and to touch it."""

    first: int = 0


@dataclass(frozen=True, slots=True)
class AtHome:
    """The first page, or one stretch of the alphabet from it (``start`` up to ``end``).

    Here and below, ``first`` is the first thing the visitor turned to, counted from 0: how many
    things fit on a sheet is for the view to know.
    """

    start: int = 0
    end: int | None = None
    first: int = 0


@dataclass(frozen=True, slots=True)
class AtSearch:
    """Looking for an office by what was ``typed``, on the ``keyboard`` chosen; without one, on that
    of the visitor's language."""

    typed: str = ""
    keyboard: KeyboardName | None = None
    first: int = 0


@dataclass(frozen=True, slots=True)
class AtSituations:
    """The choice of what brings one here."""

    first: int = 0


@dataclass(frozen=True, slots=True)
class AtSituation:
    """Who helps in one situation."""

    situation: str
    first: int = 0


@dataclass(frozen=True, slots=True)
class AtNotices:
    """All that is different these days."""

    first: int = 0


@dataclass(frozen=True, slots=True)
class AtOffice:
    office: str
    code: CodeKind | None = None
    first: int = 0


@dataclass(frozen=True, slots=True)
class AtWriteDown:
    """One thing of an office alone, to write it down: ``part`` is ``phone-1``, ``room``…; the first
    there is if it is empty."""

    office: str
    part: str = ""
    first: int = 0


@dataclass(frozen=True, slots=True)
class AtArticles:
    """The choice of news, or of pages about the institution."""

    kind: Literal["news", "about"]
    first: int = 0


@dataclass(frozen=True, slots=True)
class AtArticle:
    article: str
    first: int = 0


@dataclass(frozen=True, slots=True)
class AtFigures:
    first: int = 0


@dataclass(frozen=True, slots=True)
class AtAids:
    """How to see, hear and reach the kiosk better."""

    first: int = 0


DoorAnswer = Literal["", "checking", "short", "wrong", "locked", "shut"]
"""What is told at the staff door: nothing yet; wait; too few digits; a wrong PIN; too many of them;
that none can be checked."""


@dataclass(frozen=True, slots=True)
class AtStaffDoor:
    """Where staff type the PIN that ends the kiosk. ``left`` is how many tries, or minutes until
    the next one."""

    typed: str = field(default="", repr=False)
    answer: DoorAnswer = ""
    left: int = 0
    first: int = 0

    @property
    def is_shut(self) -> bool:
        """Whether nothing can be typed now."""
        return self.answer in ("checking", "locked", "shut")


Destination = (
    AtAttract
    | AtHome
    | AtSearch
    | AtSituations
    | AtSituation
    | AtNotices
    | AtOffice
    | AtWriteDown
    | AtArticles
    | AtArticle
    | AtFigures
    | AtAids
    | AtStaffDoor
)


def entrance(destination: Destination) -> Destination:
    """Where one comes in: the destination before anything was turned, typed or chosen there."""
    if isinstance(destination, AtOffice):
        return AtOffice(destination.office)
    if isinstance(destination, AtSearch):
        return AtSearch()
    if isinstance(destination, AtStaffDoor):
        return AtStaffDoor()
    return replace(destination, first=0)
