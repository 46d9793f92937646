"""What pages are made of: frozen, finished words, kinds of status, names of icons, and the wish
behind each button."""

from dataclasses import dataclass
from typing import Literal

from kiosk.visit.phrases import Words
from kiosk.visit.qr import Squares
from kiosk.visit.wishes import Wish

StatusKind = Literal["open", "closing_soon", "closed", "unknown", "hours"]
"""The last one leaves it to the visitor to read the hours: nobody here can say what time it is."""


@dataclass(frozen=True, slots=True)
class Status:
    """Open or not: few words for a tile, a sentence for the office's own page."""

    kind: StatusKind
    short: Words
    sentence: Words


@dataclass(frozen=True, slots=True)
class Button:
    """Something to touch. ``on`` is the state of a switch or choice; None for a plain button."""

    id: str
    words: Words
    wish: Wish
    icon: str | None = None
    on: bool | None = None
    main: bool = False


@dataclass(frozen=True, slots=True)
class Header:
    """Whose kiosk this is, where it stands, and what time it is, if that is known."""

    name: Words
    short_name: Words
    place: Words
    time: Words | None
    date: Words | None
    logo: bytes | None = None


@dataclass(frozen=True, slots=True)
class Tile:
    """A way to another page: an office with its status, or one of the pages that is no office.
    ``notice`` is what is different these days, in few words."""

    id: str
    icon: str
    name: Words
    wish: Wish
    note: Words | None = None
    note_icon: str | None = None
    status: Status | None = None
    strong: bool = False
    notice: Words | None = None


@dataclass(frozen=True, slots=True)
class PagerWords:
    """What stands on the buttons that turn sheets; ``count`` has {n} and {of}."""

    previous: Words
    next: Words
    count: Words


@dataclass(frozen=True, slots=True)
class DayRow:
    """One day of the week's table; ``said`` is the row as a sentence."""

    day: Words
    hours: Words
    said: Words
    today: bool = False
    closed: bool = False
    note: Words | None = None


@dataclass(frozen=True, slots=True)
class HoursCard:
    """The week's table; ``special`` are rules in words, ``coming`` the days after this week whose
    hours differ."""

    heading: Words
    rows: tuple[DayRow, ...]
    special: tuple[Words, ...] = ()
    coming: tuple[Words, ...] = ()


@dataclass(frozen=True, slots=True)
class Guidance:
    """How one gets somewhere, under what that is about."""

    icon: str
    heading: Words
    text: Words


@dataclass(frozen=True, slots=True)
class WhereCard:
    """The way there; ``door`` is floor and room, ``elsewhere`` the warning of another building,
    ``place`` the id of the place."""

    place: str
    heading: Words
    door: Words | None
    building: Words | None
    address: Words
    here: Words | None
    elsewhere: Words | None
    way: tuple[Guidance, ...] = ()


@dataclass(frozen=True, slots=True)
class Line:
    """A number or address to write down, with what it is for."""

    icon: str
    text: Words
    label: Words | None = None


@dataclass(frozen=True, slots=True)
class ContactCard:
    heading: Words
    lines: tuple[Line, ...]


@dataclass(frozen=True, slots=True)
class CodeCard:
    """The QR code shown now and the choices beside it; ``holds`` says in words what it holds."""

    heading: Words
    choices: tuple[Button, ...]
    squares: Squares
    holds: Words
    said: Words


@dataclass(frozen=True, slots=True)
class Marked:
    """Words, and from where to where in them stands what the visitor searched for."""

    words: Words
    marks: tuple[tuple[int, int], ...] = ()


@dataclass(frozen=True, slots=True)
class Hit:
    """An office that was found. ``because`` is what was found when it is not in the name."""

    id: str
    icon: str
    name: Marked
    wish: Wish
    note: Words
    note_icon: str | None = None
    because: Marked | None = None
    status: Status | None = None

    @property
    def tile(self) -> Tile:
        """The same as a tile: for those who hear it, and not why it was found."""
        return Tile(
            self.id, self.icon, self.name.words, self.wish, self.note, self.note_icon, self.status
        )


@dataclass(frozen=True, slots=True)
class Key:
    """A key of the keyboard on the screen, ``width`` times as wide as a letter's. Without a wish
    it leads nowhere now: it is shown, but cannot be touched. ``on`` is the state of the choice of
    a keyboard; a ``spare`` one may be left out, because everything is found without it."""

    id: str
    words: Words
    said: Words
    wish: Wish | None
    icon: str | None = None
    width: float = 1.0
    on: bool | None = None
    spare: bool = False


@dataclass(frozen=True, slots=True)
class TableRow:
    """A row of a table; ``said`` is the row as a sentence, each cell with its head."""

    cells: tuple[Words, ...]
    said: Words


Control = Button | Tile | Hit | Key
"""What can be touched, and so have the focus."""


@dataclass(frozen=True, slots=True)
class Passage:
    """A piece of an article, in reading order.

    ``level`` is that of a heading, or of a list in another. ``mark`` stands before an entry; its
    text begins with it if it is a number. A table has a ``head`` and ``rows`` and no text.
    """

    kind: Literal["heading", "paragraph", "entry", "quote", "picture", "table"]
    text: Words
    picture: bytes | None = None
    level: int = 0
    mark: str = "•"
    head: tuple[Words, ...] = ()
    rows: tuple[TableRow, ...] = ()


@dataclass(frozen=True, slots=True)
class ShownFigure:
    """One number and what it counts. ``number`` is its length where it is drawn, ``of`` that of
    the whole that it is a part of; ``units`` draws it as so many of so few, ``part`` says it."""

    value: Words
    label: Words
    icon: str | None = None
    number: float | None = None
    of: float | None = None
    units: tuple[int, int] | None = None
    part: Words | None = None


@dataclass(frozen=True, slots=True)
class FigureGroup:
    """Figures on one card; ``longest`` is the number that all their lengths are drawn against,
    None where nothing is compared."""

    figures: tuple[ShownFigure, ...]
    heading: Words | None = None
    longest: float | None = None


@dataclass(frozen=True, slots=True)
class NowRow:
    """An office on the screen nobody is using: open or not, in few words; no status while nobody
    can say what time it is."""

    name: Words
    status: Status | None = None


@dataclass(frozen=True, slots=True)
class AidGroup:
    """One aid: what it does, and the choices there are."""

    heading: Words
    icon: str
    explanation: Words
    choices: tuple[Button, ...]
