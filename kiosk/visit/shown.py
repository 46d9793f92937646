"""What a page shows. Views draw these; speech reads them; tests compare them."""

from dataclasses import dataclass, field

from kiosk.visit.parts import (
    AidGroup,
    Button,
    CodeCard,
    ContactCard,
    FigureGroup,
    Header,
    Hit,
    HoursCard,
    Key,
    NowRow,
    PagerWords,
    Passage,
    Status,
    Tile,
    WhereCard,
)
from kiosk.visit.phrases import Words
from kiosk.visit.session import Session


@dataclass(frozen=True, slots=True)
class Page:
    """What every page has: the frame around it, and how this visitor likes it shown.

    A ``sensitive`` page is never read aloud unasked, and does not wait long for a silent visitor;
    one that ``waits`` gives time to write something down.
    """

    id: str
    session: Session
    header: Header
    bar: tuple[Button, ...]
    bar_name: Words
    pager: PagerWords
    first: int
    sensitive: bool = field(default=False, kw_only=True)
    waits: bool = field(default=False, kw_only=True)


@dataclass(frozen=True, slots=True)
class TilesPage(Page):
    """The first page, a stretch of the alphabet, a choice of situations or of articles, or who
    helps in a situation.

    ``advice`` stands below the question: what to bring along. ``search`` leads to the search,
    ``notice`` says what is different these days and leads to the notices.
    """

    question: Words
    tiles: tuple[Tile, ...]
    guide: Words
    advice: tuple[Words, ...] = ()
    search: Button | None = None
    notice: Button | None = None


@dataclass(frozen=True, slots=True)
class SearchPage(Page):
    """What was typed, the offices found by it, and the keys to type with.

    ``prompt`` stands in the empty field; ``found`` says how many there are, or what to type.
    ``keyboards`` are the choice of letters.
    """

    title: Words
    prompt: Words
    typed: str
    found: Words
    hits: tuple[Hit, ...]
    keyboards: tuple[Key, ...]
    rows: tuple[tuple[Key, ...], ...]


@dataclass(frozen=True, slots=True)
class OfficePage(Page):
    """All about one office. ``doubt`` is said when what is written may no longer be true;
    ``checked`` says when somebody last made sure of it. ``on_paper`` is for those without a phone:
    a number or a room to write down."""

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
    notices: tuple[Words, ...] = ()
    doubt: Words | None = None
    checked: Words | None = None
    on_paper: tuple[Button, ...] = ()


@dataclass(frozen=True, slots=True)
class WriteDownPage(Page):
    """One number, room or address alone, to write it down; ``label`` says what it is, ``purpose``
    what a number is for.

    A number is in ``groups`` as it is said, between which it may go on in the next line; anything
    else is one group. ``below`` is what belongs to it, in smaller letters: an extension, a floor, a
    town. ``choices`` are all things of this office.
    """

    office: str
    icon: str
    title: Words
    name: Words
    label: Words
    purpose: Words | None
    text: Words
    groups: tuple[Words, ...]
    below: tuple[Words, ...]
    choices: tuple[Button, ...]


@dataclass(frozen=True, slots=True)
class ArticlePage(Page):
    """News, or about the institution. ``picture`` only adorns the title: it says nothing."""

    article: str
    title: Words
    dateline: Words | None
    passages: tuple[Passage, ...]
    picture: bytes | None = None


@dataclass(frozen=True, slots=True)
class FiguresPage(Page):
    """The institution in numbers, a card for each group."""

    title: Words
    groups: tuple[FigureGroup, ...]


@dataclass(frozen=True, slots=True)
class ApologyPage(Page):
    """Nothing can be shown but who to ask: the last resort."""

    sentence: Words
    advice: Words
    phone: Words | None


@dataclass(frozen=True, slots=True)
class AttractPage(Page):
    """The screen nobody is using: the time, what is open now or opens next, and to touch it.

    ``more`` says how many offices have no row; ``left_out`` says it where the last row has no room
    either, the last two, and so on. ``nudge`` moves all of it a little, in steps from -2 to 2
    across and down, so that nothing burns in; ``touch`` says to touch the screen in every language,
    the first one first. ``mark`` is for staff: the letters of what they should look after.
    """

    name: Words
    heading: Words
    rows: tuple[NowRow, ...]
    more: Words | None
    left_out: tuple[Words, ...]
    advice: ContactCard | None
    touch: tuple[Words, ...]
    nudge: tuple[int, int]
    mark: str = ""


@dataclass(frozen=True, slots=True)
class NightPage(Page):
    """The screen nobody is using, at night: dark but for ``touch``, which says to touch it in every
    language and stands at another ``place`` each minute: shares (0 to 1) of the room to its left
    and above it."""

    touch: tuple[Words, ...]
    place: tuple[float, float]


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
class AidsPage(Page):
    """How to see, hear and reach the kiosk better."""

    title: Words
    groups: tuple[AidGroup, ...]


@dataclass(frozen=True, slots=True)
class StaffDoorPage(Page):
    """Where staff type the PIN that ends the kiosk: ``typed`` is how many digits there are, and
    ``typed_words`` says so; ``told`` is what to do, or what became of the last try."""

    title: Words
    told: Words
    typed: int
    typed_words: Words
    rows: tuple[tuple[Key, ...], ...]
    leave: Button


AnyPage = (
    ApologyPage
    | TilesPage
    | SearchPage
    | OfficePage
    | WriteDownPage
    | ArticlePage
    | FiguresPage
    | AttractPage
    | NightPage
    | StillTherePage
    | AidsPage
    | StaffDoorPage
)
