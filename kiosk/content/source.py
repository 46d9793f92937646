"""What staff may write: one model a file, with the words an editor shows for each line."""

from dataclasses import dataclass, field
from pathlib import Path
from typing import Annotated

from pydantic import BaseModel, ConfigDict, Field

from kiosk.content.fields import (
    Accent,
    ArticleKind,
    Brand,
    Country,
    Dates,
    Day,
    Days,
    Domain,
    Extension,
    Flag,
    Floor,
    Icon,
    KeyName,
    Keywords,
    LanguageCode,
    Line,
    Link,
    Mail,
    Name,
    Number,
    OfficeId,
    OpenHours,
    OsmLine,
    Output,
    PhoneNumber,
    PicturePath,
    PlaceId,
    Room,
    Special,
    Text,
    TimeOfDay,
    Timezone,
    Use,
    as_phone,
    measure,
    whole,
)
from kiosk.content.model import Block, Colours, Idle, Language, Recording, Screen

_SCREEN, _IDLE, _COLOURS = Screen(), Idle(), Colours()


class _Written(BaseModel):
    """Something with named lines; a line nobody knows is a problem."""

    model_config = ConfigDict(extra="forbid", frozen=True, strict=True)


class PhoneEntry(_Written):
    """A telephone number. A plain text instead is the number alone."""

    number: PhoneNumber = Field(
        description="As the office writes it; shown so, checked as a number of the country"
    )
    label: Name | None = Field(default=None, description="What it is for, such as “registration”")
    ext: Extension | None = Field(
        default=None, description="Extension to dial after it: 1 to 8 digits"
    )


PhoneLine = Annotated[PhoneEntry, as_phone]


class OrganisationEntry(_Written):
    """The institution whose offices these are."""

    name: Name = Field(description="The full name")
    short_name: Name | None = Field(default=None, description="For the header; else the full name")
    website: Link | None = Field(
        default=None, description="Where QR codes of offices lead by default"
    )
    phone: PhoneLine | None = Field(
        default=None, description="Told to visitors when the kiosk cannot show its content"
    )
    logo: PicturePath | None = Field(
        default=None, description="A picture such as pictures/logo.svg"
    )


class ScreenEntry(_Written):
    """The panel and the people in front of it, in millimetres."""

    width_mm: Annotated[float, measure(100, 3000, "mm")] = Field(
        default=_SCREEN.width_mm, description="Width of the picture area, 100 to 3000"
    )
    height_mm: Annotated[float, measure(100, 3000, "mm")] = Field(
        default=_SCREEN.height_mm, description="Height of the picture area, 100 to 3000"
    )
    bottom_edge_mm: Annotated[float, measure(0, 2500, "mm")] = Field(
        default=_SCREEN.bottom_edge_mm,
        description="Height of its lower edge above the floor, 0 to 2500",
    )
    viewing_distance_mm: Annotated[float, measure(200, 5000, "mm")] = Field(
        default=_SCREEN.viewing_distance_mm, description="From the eyes to the screen, 200 to 5000"
    )
    output: Output | None = Field(
        default=None,
        description="Which screen, where there are several: its connector such as HDMI-1, or its "
        "model; kiosk doctor lists them",
    )


class IdleEntry(_Written):
    """How long a visitor may pause, in seconds."""

    ask_after_s: Annotated[int, whole(15, 900, "s")] = Field(
        default=_IDLE.ask_after_s,
        description="Pause after which “are you still there?” is asked, 15 to 900",
    )
    answer_within_s: Annotated[int, whole(5, 300, "s")] = Field(
        default=_IDLE.answer_within_s, description="Time to answer before the visit ends, 5 to 300"
    )


class NightEntry(_Written):
    """When the screen that nobody uses is dark. The first touch wakes it as ever."""

    begins: TimeOfDay = Field(alias="from", description="From then on, such as 20:00")
    until: TimeOfDay = Field(description="Until then, such as 06:00; past midnight too")


class ColoursEntry(_Written):
    """The institution's own colours, as "#RRGGBB" in quotation marks."""

    brand: Brand = Field(
        default=_COLOURS.brand,
        description="Ground of news and about us; white text on it needs a contrast of 7:1",
    )
    accent: Accent = Field(
        default=_COLOURS.accent,
        description="Ground of the way back; dark text on it needs a contrast of 7:1",
    )


class KioskFile(_Written):
    """kiosk.yaml: this kiosk and its institution."""

    organisation: OrganisationEntry
    languages: Annotated[list[LanguageCode], Field(min_length=1, max_length=8)] = Field(
        description="ISO 639-1 codes; every visit starts in the first"
    )
    country: Country = Field(description="Its public holidays close every office, such as PL")
    timezone: Timezone = Field(description="IANA name of the local time, such as Europe/Warsaw")
    standing_in: PlaceId = Field(description="The place of places.yaml where this kiosk stands")
    screen: ScreenEntry = ScreenEntry()
    idle: IdleEntry = IdleEntry()
    night: NightEntry | None = Field(
        default=None,
        description="When the screen that nobody uses is dark; not while any office is open",
    )
    allowed_domains: Annotated[list[Domain], Field(max_length=50)] | None = Field(
        default=None,
        description="What a QR code may lead to, subdomains included; "
        "without it only the domain of the institution's website. "
        "Map codes need openstreetmap.org here",
    )
    colours: ColoursEntry = ColoursEntry()
    after_hours: Annotated[list[PhoneLine], Field(max_length=6)] = Field(
        default=[],
        description="Whom to ring when everything is closed, such as an emergency number; each "
        "with a label that says what for",
    )
    keys: Annotated[dict[KeyName, Use], Field(max_length=100)] = Field(
        default={},
        description="What the keys of a keypad are for, such as f13: next",
    )
    order: Annotated[list[OfficeId], Field(max_length=1000)] = Field(
        default=[],
        description="Offices to show first, in this order; the others follow by file name",
    )


class PositionEntry(_Written):
    """Where a place is, in degrees (WGS 84)."""

    lat: Annotated[float, measure(-90, 90, "°")] = Field(description="Latitude, as 51.1079")
    lon: Annotated[float, measure(-180, 180, "°")] = Field(description="Longitude, as 17.0385")


class PlaceEntry(_Written):
    """A building, in places.yaml under its id."""

    name: Name
    address: Line = Field(description="Street and number, then after a comma postcode and town")
    position: PositionEntry | None = Field(
        default=None, description="For the QR code that shows the way"
    )
    how_to_get_there: Text | None = Field(default=None, description="Stops, lines, entrances")
    step_free: Text | None = Field(default=None, description="How to come in without steps")


class HoursEntry(_Written):
    """Hours of some days of the week, or of a special day, or an OpenStreetMap line."""

    days: Days | None = Field(default=None, description="Days of the week, such as mon-wed,fri")
    on: Special | None = Field(
        default=None, description="A special day; replaces the hours of the week on that day"
    )
    osm: OsmLine | None = Field(
        default=None, description="OpenStreetMap opening hours; only these may cross midnight"
    )
    open: OpenHours | None = Field(
        default=None, description="With days or on: 8.00–15.00, or several: 8.00–12.00, 13.00–15.00"
    )


class ExceptionEntry(_Written):
    """Days on which hours differ. Wins over hours and over public holidays; the later one wins."""

    date: Dates = Field(description="2026-11-28, or from one to another: 2026-12-21..2027-01-01")
    open: OpenHours | None = Field(default=None, description="The hours then; without it closed")
    why: Name | None = Field(default=None, description="The reason, as visitors read it")


class OfficeFile(_Written):
    """offices/ID.yaml: one office; the file name is its id everywhere."""

    name: Name = Field(description="The full name")
    short_name: Name | None = Field(default=None, description="For the tile; else the full name")
    icon: Icon = Field(default="info", description="The picture on its tile")
    place: PlaceId = Field(description="An id of places.yaml")
    floor: Floor | None = Field(default=None, description="As signed: 3")
    room: Room | None = Field(default=None, description="As signed: 316")
    summary: Text | None = Field(
        default=None, description="What a visitor can do here, in one or two sentences"
    )
    phones: Annotated[list[PhoneLine], Field(max_length=20)] = Field(
        default=[], description="Shown as typed, in this order"
    )
    fax: PhoneLine | None = Field(default=None, description="Written like a telephone number")
    email: Mail | None = Field(default=None, description="For the card visitors take along")
    website: Link | None = Field(default=None, description="Else the institution's")
    hours: Annotated[list[HoursEntry], Field(max_length=60)] | None = Field(
        default=None,
        description="Without it and without hours_of visitors read that hours are not known",
    )
    hours_of: OfficeId | None = Field(
        default=None, description="Instead of hours: the same hours and exceptions as that office"
    )
    exceptions: Annotated[list[ExceptionEntry], Field(max_length=400)] = Field(
        default=[], description="Days on which hours differ; added after those of hours_of"
    )
    checked_on: Day | None = Field(default=None, description="When somebody last checked all this")
    valid_until: Day | None = Field(
        default=None, description="Past it, visitors are told to ring and confirm"
    )
    sensitive: Flag = Field(
        default=False, description="Neutral speech, shorter idle time, left out of counts"
    )
    neutral_name: Name | None = Field(
        default=None,
        description="With sensitive: for tiles and lists, where others can read it; else visitors "
        "read that it is a private matter",
    )
    keywords: Keywords = Field(default={}, description="Words people search for, by language")


class NoticeEntry(_Written):
    """A dated notice, in notices.yaml under its id. Without offices and places it is for all."""

    text: Text = Field(description="What visitors should know")
    short: Name | None = Field(
        default=None, description="The same in three or four words, for tiles"
    )
    first_day: Day = Field(alias="from", description="First day on which it is shown")
    until: Day = Field(description="Last day on which it is shown")
    offices: Annotated[list[OfficeId], Field(max_length=200)] = Field(
        default=[], description="Offices it is about"
    )
    places: Annotated[list[PlaceId], Field(max_length=200)] = Field(
        default=[], description="Places it is about"
    )


class SituationEntry(_Written):
    """What brings a visitor here, in situations.yaml under its id."""

    name: Name = Field(description="In the visitor's words: I cannot pay the rent")
    icon: Icon = Field(default="info", description="The picture on its tile")
    offices: Annotated[list[OfficeId], Field(min_length=1, max_length=50)] = Field(
        description="Offices that help, the first one first"
    )
    bring: Text | None = Field(default=None, description="What to bring along")
    ask: Text | None = Field(default=None, description="What to ask there")
    keywords: Keywords = Field(default={}, description="Words people search for, by language")
    sensitive: Flag = Field(
        default=False, description="Neutral speech, shorter idle time, left out of counts"
    )
    neutral_name: Name | None = Field(
        default=None,
        description="With sensitive: for tiles and lists, where others can read it; else visitors "
        "read that it is a private matter",
    )


class FigureEntry(_Written):
    """One number about the institution, in figures.yaml under its id."""

    value: Name = Field(description="As it is read: almost 800")
    label: Name = Field(description="What is counted: people employed")
    number: Number | None = Field(
        default=None, description="The plain number, to be drawn and compared"
    )
    of: Number | None = Field(default=None, description="The whole that “number” is a part of")
    group: Name | None = Field(
        default=None,
        description="Heading of a card: figures with the same one are compared at one scale",
    )
    icon: Icon | None = Field(default=None, description="The picture beside it")


class ArticleFile(_Written):
    """articles/ID.yaml: news or something about the institution; its text is in ID.LANG.md."""

    kind: ArticleKind = Field(description="news, or about for the institution itself")
    title: Name
    summary: Text | None = Field(default=None, description="One or two sentences for the list")
    published_on: Day | None = Field(default=None, description="Newest news come first")
    picture: PicturePath | None = Field(
        default=None, description="A picture such as pictures/day.jpg"
    )


@dataclass(frozen=True)
class Source:
    """All that staff wrote, without a mistake in it."""

    folder: Path
    kiosk: KioskFile
    places: dict[str, PlaceEntry]
    offices: dict[str, OfficeFile]
    notices: dict[str, NoticeEntry] = field(default_factory=dict)
    situations: dict[str, SituationEntry] = field(default_factory=dict)
    figures: dict[str, FigureEntry] = field(default_factory=dict)
    articles: dict[str, ArticleFile] = field(default_factory=dict)
    bodies: dict[str, dict[Language, tuple[Block, ...]]] = field(default_factory=dict)
    """Articles' texts as plain blocks, by article and language."""

    recordings: dict[str, dict[Language, Recording]] = field(default_factory=dict)
    """By the id of the office, article or place that is spoken of, and language."""

    domains: frozenset[str] = frozenset()
    """What a QR code may lead to, subdomains included."""
