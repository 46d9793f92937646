"""What pages are made of: frozen, finished words, kinds of status, names of icons, and the wish
behind each button."""

from dataclasses import dataclass
from typing import Literal

from kiosk.visit.phrases import Words
from kiosk.visit.qr import Squares
from kiosk.visit.wishes import Wish

StatusKind = Literal["open", "closing_soon", "closed", "unknown"]


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
    """Whose kiosk this is, where it stands, and what time it is."""

    name: Words
    short_name: Words
    place: Words
    time: Words
    date: Words
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
    heading: Words
    rows: tuple[DayRow, ...]
    special: tuple[Words, ...] = ()


@dataclass(frozen=True, slots=True)
class WhereCard:
    """The way there; ``door`` is floor and room, ``elsewhere`` the warning of another building,
    ``place`` the id of the place. ``hurry`` is said when it is elsewhere and closes soon."""

    place: str
    heading: Words
    door: Words | None
    building: Words | None
    address: Words
    here: Words | None
    elsewhere: Words | None
    way: tuple[Words, ...] = ()
    hurry: Words | None = None


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
    """The QR code shown now and the choices beside it; ``holds`` says in words what it holds.
    ``on_paper`` is for those without a phone: a number or room to write down."""

    heading: Words
    choices: tuple[Button, ...]
    squares: Squares
    holds: Words
    said: Words
    on_paper: tuple[Button, ...] = ()


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


@dataclass(frozen=True, slots=True)
class Key:
    """A key of the keyboard on the screen, ``width`` times as wide as a letter's. Without a wish
    it leads nowhere now: it is shown, but cannot be touched."""

    id: str
    words: Words
    said: Words
    wish: Wish | None
    icon: str | None = None
    width: float = 1.0


@dataclass(frozen=True, slots=True)
class Passage:
    """A piece of an article, in reading order."""

    kind: Literal["heading", "paragraph", "entry", "quote", "picture"]
    text: Words
    picture: bytes | None = None


@dataclass(frozen=True, slots=True)
class ShownFigure:
    """One number and what it counts; ``share`` is a part of a whole, from 0 to 1."""

    value: Words
    label: Words
    share: float | None = None


@dataclass(frozen=True, slots=True)
class NowRow:
    """An office on the screen nobody is using: open or not, in few words."""

    name: Words
    status: Status


@dataclass(frozen=True, slots=True)
class AidGroup:
    """One aid: what it does, and the choices there are."""

    heading: Words
    icon: str
    explanation: Words
    choices: tuple[Button, ...]
