"""The QR codes of an office: its website, its contact, the way to it."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from kiosk.content.links import domain_of, is_within
from kiosk.content.model import Code, Language, Phone, Position, Text
from kiosk.content.payloads import (
    Contact,
    TooLongError,
    code_side_modules,
    contact_card,
    map_link,
    map_position,
    map_question,
    map_search,
    most_side_mm,
    needed_side_mm,
    weekly_hours_in_words,
)
from kiosk.content.schedule import Rules
from kiosk.content.source import KioskFile, OfficeFile, PhoneEntry, PlaceEntry
from kiosk.content.telephones import dialled

MAP_DOMAIN = "openstreetmap.org"


@dataclass(frozen=True)
class Circumstances:
    """What an office's codes say beside the office itself."""

    kiosk: KioskFile
    places: Mapping[str, PlaceEntry]
    domains: frozenset[str]


def phone_of(entry: PhoneEntry, country: str) -> Phone:
    """A number as written, and as dialled in the country; raises for a number not in use."""
    return Phone(entry.number, dialled(entry.number, country), entry.label, entry.ext)


def in_language(text: Text, language: Language, first_language: Language) -> str:
    """The text in a language, or in the first one."""
    return text.get(language) or text[first_language]


def codes_of(
    office: OfficeFile, rules: Rules | None, circumstances: Circumstances
) -> tuple[Code, ...]:
    """As many codes as there is something to say in."""
    return tuple(_codes(office, rules, circumstances))


def _codes(office: OfficeFile, rules: Rules | None, around: Circumstances) -> Iterator[Code]:
    kiosk = around.kiosk
    first = kiosk.languages[0]
    place = around.places.get(office.place)
    website = office.website or kiosk.organisation.website
    if website:
        domain = (domain_of(website) or website).removeprefix("www.")
        yield Code("website", {first: website}, {first: domain})
    if office.phones or office.email or place is not None:
        yield Code("contact", _cards(office, rules, place, kiosk), office.name)
    if place is not None:
        allowed = is_within(MAP_DOMAIN, around.domains)
        words = {first: MAP_DOMAIN if allowed else place.address}
        yield Code("way", {first: _way(place, allowed)}, words)


def _way(place: PlaceEntry, map_allowed: bool) -> str:
    """The place on a map: where it is, or what to look for when only its address is known."""
    if place.position is None:
        return map_search(place.address) if map_allowed else map_question(place.address)
    position = Position(place.position.lat, place.position.lon)
    return map_link(position) if map_allowed else map_position(position)


def _cards(
    office: OfficeFile, rules: Rules | None, place: PlaceEntry | None, kiosk: KioskFile
) -> Text:
    first = kiosk.languages[0]
    organisation = kiosk.organisation.short_name or kiosk.organisation.name
    phones = [phone_of(phone, kiosk.country) for phone in office.phones]
    weekly = tuple((rule.days, rule.hours) for rule in rules.weekly) if rules else ()
    return {
        language: contact_card(
            Contact(
                name=in_language(office.name, language, first),
                organisation=in_language(organisation, language, first),
                phones=phones,
                email=office.email,
                address=None if place is None else place.address,
                hours=weekly_hours_in_words(weekly, language) or None,
            )
        )
        for language in kiosk.languages
    }


def too_dense(code: Code, kiosk: KioskFile) -> bool:
    """Whether a code would have to be larger than this screen can show it."""
    screen = kiosk.screen
    longest = max(code.payload.values(), key=lambda payload: len(payload.encode()))
    try:
        modules = code_side_modules(longest, code.kind)
    except TooLongError:
        return True
    room = most_side_mm(screen.width_mm, screen.height_mm)
    return needed_side_mm(modules, screen.viewing_distance_mm) > room
