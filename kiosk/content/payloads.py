"""What a QR code says, and how large it has to be shown to be read."""

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from urllib.parse import quote

import qrcode.constants
from qrcode.util import BIT_LIMIT_TABLE

from kiosk.content.model import CodeKind, Hours, Language, Phone, Position

QUIET_ZONE = 4
"""Empty modules on each side that readers need (ISO/IEC 18004)."""

CORRECTION = {
    "website": qrcode.constants.ERROR_CORRECT_M,
    "contact": qrcode.constants.ERROR_CORRECT_L,
    "way": qrcode.constants.ERROR_CORRECT_M,
}
"""Error correction by kind; a contact is long, so it gets the least."""

DISTANCE_IN_MODULES = 450
"""A module is at least 1/450 of the viewing distance: 1.33 mm at 600 mm, where a telephone's camera
sees it on about six of its pixels; three are the least it can read."""

SHARE_OF_SCREEN = 0.55
"""How much of the shorter side of the screen a code may take."""


class TooLongError(ValueError):
    """A text does not fit into any QR code."""


def code_side_modules(payload: str, kind: CodeKind) -> int:
    """At most so many modules along a side of the code, its quiet zone included.

    Counted in byte mode; long runs of digits can make the code one size smaller. Raises
    TooLongError.
    """
    data_bits = 8 * len(payload.encode())
    limits: Sequence[int] = BIT_LIMIT_TABLE[CORRECTION[kind]]
    version = bisect_left(limits, 4 + 8 + data_bits, lo=1, hi=10)
    if version > 9:
        version = bisect_left(limits, 4 + 16 + data_bits, lo=10)
    if version > 40:
        raise TooLongError(f"{len(payload)} letters fit into no QR code")
    return 17 + 4 * version + 2 * QUIET_ZONE


def needed_side_mm(modules: int, viewing_distance_mm: float) -> float:
    """How long the side of a code of so many modules has to be, to be read from a distance."""
    return modules * viewing_distance_mm / DISTANCE_IN_MODULES


def most_side_mm(width_mm: float, height_mm: float) -> float:
    """How long the side of a code may be on a screen."""
    return min(width_mm, height_mm) * SHARE_OF_SCREEN


def map_link(position: Position) -> str:
    """The web address of a map with a mark at the position."""
    lat, lon = _degrees(position.lat), _degrees(position.lon)
    return f"https://www.openstreetmap.org/?mlat={lat}&mlon={lon}#map=18/{lat}/{lon}"


def map_position(position: Position) -> str:
    """The position for any map program, by RFC 5870; it leads to no website."""
    return f"geo:{_degrees(position.lat)},{_degrees(position.lon)}"


def map_search(address: str) -> str:
    """The web address of a map that looks for an address."""
    return f"https://www.openstreetmap.org/search?query={quote(address)}"


def map_question(address: str) -> str:
    """An address for any map program that understands it; it leads to no website."""
    return f"geo:0,0?q={quote(address)}"


@dataclass(frozen=True)
class Contact:
    """What a visitor takes along about an office, in one language."""

    name: str
    organisation: str
    phones: Sequence[Phone] = ()
    email: str | None = None
    address: str | None = None
    hours: str | None = None


def contact_card(contact: Contact) -> str:
    """A contact for the visitor's telephone, as vCard 3.0 (RFC 2426), kept short."""
    lines = ["BEGIN:VCARD", "VERSION:3.0"]
    lines.append(f"N:{_escaped(contact.name)};;;;")
    lines.append(f"FN:{_escaped(contact.name)}")
    lines.append(f"ORG:{_escaped(contact.organisation)}")
    lines += [f"TEL:{phone.dial}{_extension(phone)}" for phone in contact.phones]
    if contact.email:
        lines.append(f"EMAIL:{_escaped(contact.email)}")
    if contact.address:
        street, _, town = contact.address.partition(",")
        lines.append(f"ADR:;;{_escaped(street.strip())};{_escaped(town.strip())};;;")
    if contact.hours:
        lines.append(f"NOTE:{_escaped(contact.hours)}")
    lines.append("END:VCARD")
    return "\r\n".join(lines)


def _extension(phone: Phone) -> str:
    """A comma makes telephones wait two seconds before they dial on."""
    return f",{phone.extension}" if phone.extension else ""


def _escaped(text: str) -> str:
    for sign in ("\\", ";", ","):
        text = text.replace(sign, f"\\{sign}")
    return "\\n".join(text.split("\n"))


def _degrees(angle: float) -> str:
    """Five places are about a metre."""
    return f"{angle:.5f}".rstrip("0").rstrip(".")


_DAYS: dict[Language, Sequence[str]] = {
    "pl": ("pon.", "wt.", "śr.", "czw.", "pt.", "sob.", "niedz."),
    "uk": ("пн", "вт", "ср", "чт", "пт", "сб", "нд"),
    "en": ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"),
    "de": ("Mo", "Di", "Mi", "Do", "Fr", "Sa", "So"),
    "cs": ("po", "út", "st", "čt", "pá", "so", "ne"),
    "sk": ("po", "ut", "st", "št", "pi", "so", "ne"),
    "ru": ("пн", "вт", "ср", "чт", "пт", "сб", "вс"),
    "be": ("пн", "аў", "ср", "чц", "пт", "сб", "нд"),
    "fr": ("lun.", "mar.", "mer.", "jeu.", "ven.", "sam.", "dim."),
    "lt": ("Pr", "An", "Tr", "Kt", "Pn", "Št", "Sk"),
}


@lru_cache(maxsize=4096)
def weekly_hours_in_words(
    weekly: tuple[tuple[frozenset[int], tuple[Hours, ...]], ...], language: Language
) -> str:
    """Hours of the week as short as in a signature: “pon.-pt. 7:30-15:30”."""
    names = _DAYS.get(language, _DAYS["en"])
    said = []
    for days, hours in weekly:
        spans = ", ".join(f"{_clock(span.opens)}-{_clock(span.closes)}" for span in hours)
        said.append(f"{_days_in_words(days, names)} {spans}")
    return "; ".join(said)


def _days_in_words(days: frozenset[int], names: Sequence[str]) -> str:
    """Neighbouring days are joined: “pon.-śr., pt.”."""
    runs: list[list[int]] = []
    for day in sorted(days):
        if runs and runs[-1][-1] == day - 1:
            runs[-1].append(day)
        else:
            runs.append([day])
    joined = []
    for run in runs:
        if len(run) > 2:
            joined.append(f"{names[run[0]]}-{names[run[-1]]}")
        else:
            joined.extend(names[day] for day in run)
    return ", ".join(joined)


def _clock(minutes: int) -> str:
    return f"{minutes // 60}:{minutes % 60:02}"
