"""What a page shows: frozen, finished words, kinds of status, names of icons, and the wish behind
each button. Views draw these; speech reads them; tests compare them."""

from dataclasses import dataclass
from typing import Literal

from kiosk.visit.phrases import Words
from kiosk.visit.qr import Squares
from kiosk.visit.visit import Session, Wish

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
    """A way to another page: an office with its status, or one of the pages that is no office."""

    id: str
    icon: str
    name: Words
    wish: Wish
    note: Words | None = None
    note_icon: str | None = None
    status: Status | None = None
    strong: bool = False


@dataclass(frozen=True, slots=True)
class PagerWords:
    """What stands on the buttons that turn sheets; ``count`` has {n} and {of}."""

    previous: Words
    next: Words
    count: Words


@dataclass(frozen=True, slots=True)
class Page:
    """What every page has: the frame around it, and how this visitor likes it shown."""

    id: str
    session: Session
    header: Header
    bar: tuple[Button, ...]
    bar_name: Words
    pager: PagerWords
    first: int


@dataclass(frozen=True, slots=True)
class TilesPage(Page):
    """The first page, a stretch of the alphabet, or a choice of articles."""

    question: Words
    tiles: tuple[Tile, ...]
    guide: Words


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
    ``place`` the id of the place."""

    place: str
    heading: Words
    door: Words | None
    building: Words | None
    address: Words
    here: Words | None
    elsewhere: Words | None
    way: tuple[Words, ...] = ()


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
class OfficePage(Page):
    office: str
    icon: str
    name: Words
    short_name: Words
    status: Status
    summary: Words | None
    hours: HoursCard | None
    where: WhereCard
    contact: ContactCard | None
    code: CodeCard | None


@dataclass(frozen=True, slots=True)
class Passage:
    """A piece of an article, in reading order."""

    kind: Literal["heading", "paragraph", "entry", "quote", "picture"]
    text: Words
    picture: bytes | None = None


@dataclass(frozen=True, slots=True)
class ArticlePage(Page):
    article: str
    title: Words
    dateline: Words | None
    passages: tuple[Passage, ...]


@dataclass(frozen=True, slots=True)
class ShownFigure:
    """One number and what it counts; ``share`` is a part of a whole, from 0 to 1."""

    value: Words
    label: Words
    share: float | None = None


@dataclass(frozen=True, slots=True)
class FiguresPage(Page):
    title: Words
    figures: tuple[ShownFigure, ...]


@dataclass(frozen=True, slots=True)
class ApologyPage(Page):
    """Nothing can be shown but who to ask: the last resort."""

    sentence: Words
    advice: Words
    phone: Words | None


@dataclass(frozen=True, slots=True)
class NowRow:
    """An office on the screen nobody is using: open or not, in few words."""

    name: Words
    status: Status


@dataclass(frozen=True, slots=True)
class AttractPage(Page):
    """The screen nobody is using: the time, what is open now or opens next, and to touch it.

    ``more`` says how many offices have no row; ``left_out`` says it where the last row has no room
    either, the last two, and so on. ``nudge`` moves all of it a little, in steps from -2 to 2
    across and down, so that nothing burns in; ``touch`` says to touch the screen in every language,
    the first one first.
    """

    name: Words
    heading: Words
    rows: tuple[NowRow, ...]
    more: Words | None
    left_out: tuple[Words, ...]
    advice: ContactCard | None
    touch: tuple[Words, ...]
    nudge: tuple[int, int]


@dataclass(frozen=True, slots=True)
class StillTherePage(Page):
    """Is the visitor still there? ``seconds_left`` of ``seconds`` to answer; None where nothing may
    count down."""

    question: Words
    explanation: Words
    choices: tuple[Button, ...]
    seconds: int
    seconds_left: int | None


@dataclass(frozen=True, slots=True)
class AidGroup:
    """One aid: what it does, and the choices there are."""

    heading: Words
    icon: str
    explanation: Words
    choices: tuple[Button, ...]


@dataclass(frozen=True, slots=True)
class AidsPage(Page):
    """How to see, hear and reach the kiosk better."""

    title: Words
    groups: tuple[AidGroup, ...]


AnyPage = (
    ApologyPage
    | TilesPage
    | OfficePage
    | ArticlePage
    | FiguresPage
    | AttractPage
    | StillTherePage
    | AidsPage
)
