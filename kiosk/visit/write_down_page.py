"""One number, room or address of an office, alone: to write it down without a phone."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from kiosk.content.model import Content, Office, Phone, Place
from kiosk.visit.aloud.telephones import groups_of
from kiosk.visit.aloud.wording import TONGUES
from kiosk.visit.destinations import AtWriteDown
from kiosk.visit.office_page import floor_of, phone_line, room_and_floor
from kiosk.visit.parts import Button
from kiosk.visit.phrases import Phrases, Words, capitalised, together
from kiosk.visit.wishes import Go


@dataclass(frozen=True)
class ToWriteDown:
    """What can be written down: under ``label``, its ``groups`` in huge letters, ``below`` in
    smaller ones; ``purpose`` is what a number is for, ``choice`` what stands on its button."""

    part: str
    icon: str
    label: Words
    groups: tuple[Words, ...]
    choice: Words
    below: tuple[Words, ...] = ()
    purpose: Words | None = None

    @property
    def text(self) -> Words:
        """The groups in one line."""
        parts = [part for group in self.groups for part in (" ", group)]
        return together(*parts[1:], language=self.groups[0].language)


def parts_of(office: Office, content: Content, say: Phrases) -> tuple[ToWriteDown, ...]:
    """Its telephones, its room in this building, its address."""
    return tuple(_parts(office, content, say))


def chosen(parts: tuple[ToWriteDown, ...], here: AtWriteDown) -> ToWriteDown:
    """The part that is asked for, or the first there is."""
    return next((part for part in parts if part.part == here.part), parts[0])


def on_paper(office: Office, content: Content, say: Phrases) -> tuple[Button, ...]:
    """The ways from an office's page to a number and to a door."""
    parts = {part.part for part in parts_of(office, content, say)}
    ways = (
        ("phone-1", say("Write down the number")),
        ("room", say("Write down the room"))
        if "room" in parts
        else ("address", say("Write down the address")),
    )
    return tuple(
        Button(f"write-{part}", words, Go(AtWriteDown(office.id, part)), "write")
        for part, words in ways
        if part in parts
    )


def choices(
    office: Office, parts: tuple[ToWriteDown, ...], shown: ToWriteDown
) -> tuple[Button, ...]:
    """All that can be written down, if there is more than one thing."""
    if len(parts) < 2:
        return ()
    return tuple(
        Button(
            f"write-{each.part}",
            each.choice,
            Go(AtWriteDown(office.id, each.part)),
            each.icon,
            on=each.part == shown.part,
        )
        for each in parts
    )


def _parts(office: Office, content: Content, say: Phrases) -> Iterator[ToWriteDown]:
    for number, phone in enumerate(office.phones, start=1):
        yield _phone(f"phone-{number}", phone, office, content, say)
    here = office.place == content.standing_in
    floor = floor_of(office, say)
    if here and office.room:
        room = say("Room {room}", room=office.room)
        below = (capitalised(floor),) if floor else ()
        yield ToWriteDown("room", "door", say("In this building"), (room,), room, below)
    place = content.places[office.place]
    street = Words(place.street, content.first_language)
    door = room_and_floor(office, say)
    below = (*_town(place, content, say), *((door,) if door else ()))
    yield ToWriteDown("address", "pin", say("Address"), (street,), say("Address"), below)


def _town(place: Place, content: Content, say: Phrases) -> tuple[Words, ...]:
    """What comes behind the street; a postcode is said in the visitor's language."""
    _, _, town = place.address.partition(",")
    found = re.fullmatch(r"([\d -]*)(.*)", town.strip())
    if found is None or not found[0]:
        return ()
    postcode = Words(found[1], say.spoken_language)
    return (together(postcode, found[2], language=content.first_language),)


def _phone(part: str, phone: Phone, office: Office, content: Content, say: Phrases) -> ToWriteDown:
    line = phone_line(phone, content, say)
    below = (say("ext. {extension}", extension=phone.extension),) if phone.extension else ()
    # What a private number is for would say whose it is.
    purpose = None if office.sensitive else line.label
    groups = _groups(phone.number, say)
    return ToWriteDown(part, "phone", say("Phone"), groups, line.text, below, purpose)


def _groups(number: str, say: Phrases) -> tuple[Words, ...]:
    """The number in the groups in which it is said; as it is written where nothing is known of how
    the language says it."""
    tongue = TONGUES.get(say.spoken_language)
    groups = groups_of(number, tongue) if tongue is not None else re.findall(r"\d+", number)
    if number.startswith("+"):
        groups[0] = f"+{groups[0]}"
    return tuple(Words(group, say.spoken_language) for group in groups)
