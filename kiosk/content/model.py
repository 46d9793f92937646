"""What the staff has published: the frozen snapshot and its file format.

Everything in here is a finished fact: texts by language, opening times as moments,
what a QR code says, pictures as PNG. Nothing is evaluated when it is shown.
"""

import hashlib
from typing import Literal

import msgspec

from kiosk.content.search_index import SearchIndex

FORMAT = 1
"""Raised whenever a snapshot of an older program can no longer be read."""

Language = str
"""A two-letter ISO 639-1 code, such as ``pl``."""

Text = dict[Language, str]
"""A text for visitors by language; the content's first language is always there."""

CodeKind = Literal["website", "contact", "way"]
KeyUse = Literal[
    "next",
    "previous",
    "up",
    "down",
    "select",
    "back",
    "start",
    "help",
    "read",
    "silence",
    "louder",
    "quieter",
    "headset-in",
    "headset-out",
]
"""What a key of a keypad is for."""

SpecialDay = Literal[
    "last-day-of-month",
    "first-day-of-month",
    "last-working-day-of-month",
    "first-working-day-of-month",
]


class SnapshotError(Exception):
    """A snapshot file is damaged, or was written by another version of the program."""


class Position(msgspec.Struct, frozen=True):
    """Where a place is, in degrees (WGS 84)."""

    lat: float
    lon: float


class Place(msgspec.Struct, frozen=True):
    """A building visitors can go to."""

    id: str
    name: Text
    address: str
    position: Position | None = None
    how_to_get_there: Text | None = None
    step_free: Text | None = None

    @property
    def street(self) -> str:
        """The address without postcode and town: what fits on a tile."""
        return self.address.split(",")[0].strip()


class Phone(msgspec.Struct, frozen=True):
    """A number as the office writes it, and as a telephone dials it."""

    number: str
    dial: str
    label: Text | None = None
    extension: str | None = None


class Code(msgspec.Struct, frozen=True):
    """One QR code: what it holds, and the words under it by language."""

    kind: CodeKind
    payload: Text
    words: Text


class Span(msgspec.Struct, frozen=True, array_like=True):
    """One unbroken opening, in seconds since 1970 UTC; ``closes`` is the first closed second."""

    opens: int
    closes: int


class Hours(msgspec.Struct, frozen=True, array_like=True):
    """From when to when on a day, in minutes since its midnight (24:00 is 1440)."""

    opens: int
    closes: int


class NamedDay(msgspec.Struct, frozen=True):
    """A date on which hours differ, and why: a public holiday or an exception."""

    date: str
    why: Text | None
    holiday: bool


class SpecialRule(msgspec.Struct, frozen=True):
    """Hours of a special day of the month, to be said in words."""

    on: SpecialDay
    hours: tuple[Hours, ...]


class Schedule(msgspec.Struct, frozen=True):
    """When offices with the same rules are open, worked out from ``Content.begins``
    up to ``Content.horizon``."""

    spans: tuple[Span, ...]
    named_days: tuple[NamedDay, ...] = ()
    special_rules: tuple[SpecialRule, ...] = ()


class Office(msgspec.Struct, frozen=True):
    """One office and all a visitor can be told about it. ``neutral_name`` is for tiles, where
    others can read it."""

    id: str
    name: Text
    short_name: Text
    icon: str
    place: str
    floor: str | None = None
    room: str | None = None
    summary: Text | None = None
    phones: tuple[Phone, ...] = ()
    fax: Phone | None = None
    email: str | None = None
    website: str | None = None
    schedule: int | None = None
    codes: tuple[Code, ...] = ()
    checked_on: str | None = None
    valid_until: str | None = None
    sensitive: bool = False
    neutral_name: Text | None = None
    keywords: dict[Language, tuple[str, ...]] = {}


class Notice(msgspec.Struct, frozen=True):
    """Something that is true from one day to another, for some offices or places or for all;
    ``short`` is for tiles."""

    id: str
    text: Text
    first_day: str
    last_day: str
    short: Text | None = None
    offices: tuple[str, ...] = ()
    places: tuple[str, ...] = ()


class Situation(msgspec.Struct, frozen=True):
    """What brings a visitor here, in the visitor's words, and the offices that help; what to bring
    along, and what to ask there. ``neutral_name`` is for tiles, where others can read it."""

    id: str
    name: Text
    offices: tuple[str, ...]
    icon: str = "info"
    bring: Text | None = None
    ask: Text | None = None
    keywords: dict[Language, tuple[str, ...]] = {}
    sensitive: bool = False
    neutral_name: Text | None = None


class Figure(msgspec.Struct, frozen=True):
    """One number about the institution; ``of`` makes it a part of a whole. Figures of one ``group``
    are compared at one scale."""

    id: str
    value: Text
    label: Text
    number: float | None = None
    of: float | None = None
    group: Text | None = None
    icon: str | None = None


BlockKind = Literal["heading", "paragraph", "entry", "quote", "picture", "row"]


class Block(msgspec.Struct, frozen=True):
    """A piece of an article: a heading, a paragraph, an entry of a list, a table row…

    ``level`` is that of a heading, of a list in another; 1 for the head of a table. ``mark`` stands
    before an entry: a dot, or the number that its text begins with; nothing where it goes on.
    """

    kind: BlockKind
    text: str = ""
    picture: str | None = None
    cells: tuple[str, ...] = ()
    level: int = 0
    mark: str = "•"


class Article(msgspec.Struct, frozen=True):
    """News or something about the institution, as plain blocks by language."""

    id: str
    kind: Literal["news", "about"]
    title: Text
    summary: Text | None
    blocks: dict[Language, tuple[Block, ...]]
    published_on: str | None = None
    picture: str | None = None


class Recording(msgspec.Struct, frozen=True):
    """A human voice: a WAV file below the content folder, the SHA-256 of the file that was checked,
    and its length. The sound itself stays where it is."""

    path: str
    sha256: str
    seconds: float


class Organisation(msgspec.Struct, frozen=True):
    """Whose offices these are."""

    name: Text
    short_name: Text
    website: str | None = None
    phone: Phone | None = None
    logo: str | None = None


class Screen(msgspec.Struct, frozen=True):
    """The panel and the people in front of it, in millimetres. ``output`` is the name of the
    connector or the model, where a machine has several screens."""

    width_mm: float = 708
    height_mm: float = 398
    bottom_edge_mm: float = 900
    viewing_distance_mm: float = 600
    output: str | None = None


class Colours(msgspec.Struct, frozen=True):
    """The institution's own colours as ``#RRGGBB``."""

    brand: str = "#0B4A6B"
    accent: str = "#F4B93A"


class Idle(msgspec.Struct, frozen=True):
    """How long a visitor may pause, in seconds."""

    ask_after_s: int = 90
    answer_within_s: int = 30


class Night(msgspec.Struct, frozen=True):
    """From when to when the screen that nobody uses is dark, in minutes since midnight by the clock
    on the wall; it may go on past midnight."""

    begins: int
    ends: int


class Content(msgspec.Struct, frozen=True):
    """All that is published, on one day, for one kiosk. Replaced whole, never edited.

    ``published_on`` is an ISO date; ``begins`` and ``horizon`` are the moments (seconds since 1970
    UTC) before and past which no schedule says anything. ``alphabetical`` orders the offices by
    short name in each language, as places in ``offices``. ``after_hours`` is whom to ring when all
    is closed; ``keys`` says what keys of a keypad are for, by their names; ``recordings`` are
    by the id of the office, article or place that they speak of, and by language; ``search`` is
    which word leads to which office.
    """

    organisation: Organisation
    languages: tuple[Language, ...]
    country: str
    timezone: str
    standing_in: str
    published_on: str
    begins: int
    horizon: int
    places: dict[str, Place]
    offices: tuple[Office, ...]
    schedules: tuple[Schedule, ...]
    alphabetical: dict[Language, tuple[int, ...]] = {}
    screen: Screen = Screen()
    colours: Colours = Colours()
    idle: Idle = Idle()
    night: Night | None = None
    after_hours: tuple[Phone, ...] = ()
    keys: dict[str, KeyUse] = {}
    notices: tuple[Notice, ...] = ()
    situations: tuple[Situation, ...] = ()
    figures: tuple[Figure, ...] = ()
    articles: tuple[Article, ...] = ()
    pictures: dict[str, bytes] = {}
    recordings: dict[str, dict[Language, Recording]] = {}
    search: SearchIndex = SearchIndex()

    @property
    def first_language(self) -> Language:
        return self.languages[0]

    def office(self, office_id: str) -> Office | None:
        return next((office for office in self.offices if office.id == office_id), None)

    def schedule_of(self, office: Office) -> Schedule | None:
        return None if office.schedule is None else self.schedules[office.schedule]


_encoder = msgspec.json.Encoder(order="deterministic")
_decoder = msgspec.json.Decoder(Content)


def to_snapshot(content: Content) -> bytes:
    """The content as the bytes of a snapshot file: a line of format and hash, then JSON."""
    body = _encoder.encode(content)
    return f"kiosk-snapshot {FORMAT} {hashlib.sha256(body).hexdigest()}\n".encode() + body


def from_snapshot(raw: bytes) -> Content:
    """The content of a snapshot file; raises SnapshotError for anything but a whole one."""
    head, _, body = raw.partition(b"\n")
    expected = f"kiosk-snapshot {FORMAT} {hashlib.sha256(body).hexdigest()}".encode()
    if head != expected:
        raise SnapshotError("not a whole snapshot of this version")
    try:
        return _decoder.decode(body)
    except msgspec.MsgspecError as error:
        raise SnapshotError(str(error)) from error
