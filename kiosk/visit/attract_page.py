"""The screen nobody is using: the time, what is open now or opens next, and to touch it."""

from collections.abc import Mapping
from datetime import datetime

from kiosk.content.model import Content, Office
from kiosk.visit.naming import tile_name
from kiosk.visit.office_page import phone_line
from kiosk.visit.opening import Opening, status_at
from kiosk.visit.parts import ContactCard, NowRow
from kiosk.visit.phrases import Phrases, Words, phrases_in
from kiosk.visit.status_words import status_of

MOST_ROWS = 8
"""Offices on this screen: as many as can be read in passing."""

_SWING = (0, 1, 2, 1, 0, -1, -2, -1)
"""How far all of it stands from its place, minute by minute, in steps."""

Openings = Mapping[int | None, Opening]
"""By the number of the schedule, which offices share."""


def openings(content: Content, now: datetime | None) -> Openings:
    """How each schedule stands; nothing while nobody can say what time it is."""
    if now is None:
        return {}
    numbers = {office.schedule for office in content.offices}
    return {
        number: status_at(
            None if number is None else content.schedules[number],
            now,
            content.horizon,
            content.begins,
        )
        for number in numbers
    }


def is_any_open(known: Openings) -> bool:
    return any(_is_open(opening) for opening in known.values())


def heading(known: Openings, say: Phrases) -> Words:
    """What the rows are about; of hours that nobody knows nothing is claimed."""
    if not known:
        return say("You can find here")
    if any(opening.status != "closed" for opening in known.values()):
        return say("Now")
    if any(opening.changes_at for opening in known.values()):
        return say("All is closed now. These open first:")
    return say("All is closed now.")


def rows(
    content: Content, known: Openings, say: Phrases, now: datetime | None
) -> tuple[NowRow, ...]:
    """As many offices as MOST_ROWS: all in their order if they are so few, else those first that
    are open; when all are closed, those that open first. Without a time only where one can go."""
    if now is None:
        return tuple(NowRow(tile_name(each, content, say)) for each in content.offices[:MOST_ROWS])

    def opens_at(office: Office) -> float:
        opening = known[office.schedule]
        known_to_open = opening.status == "closed" and opening.changes_at is not None
        return opening.changes_at.timestamp() if known_to_open and opening.changes_at else _NEVER

    offices = list(content.offices)
    if not is_any_open(known):
        offices.sort(key=opens_at)
    elif len(offices) > MOST_ROWS:
        offices.sort(key=lambda office: not _is_open(known[office.schedule]))
    return tuple(
        NowRow(tile_name(office, content, say), status_of(office, content, say, now))
        for office in offices[:MOST_ROWS]
    )


def more(content: Content, say: Phrases, shown: int) -> Words | None:
    """How many offices there are beside those shown."""
    left = len(content.offices) - shown
    return say.count("and {n} more office", "and {n} more offices", left) if left else None


def left_out(content: Content, say: Phrases, shown: int) -> tuple[Words, ...]:
    """The same where the last of the rows has no room, the last two, and so on to all of them."""
    fewer = (more(content, say, rows_shown) for rows_shown in reversed(range(shown)))
    return tuple(words for words in fewer if words is not None)


def advice(content: Content, known: Openings, say: Phrases) -> ContactCard | None:
    """Whom to ring although all is closed, as far as that is known."""
    return None if not known or is_any_open(known) else after_hours(content, say)


def after_hours(content: Content, say: Phrases) -> ContactCard | None:
    lines = tuple(phone_line(phone, content, say) for phone in content.after_hours)
    return ContactCard(say("You can ring now"), lines) if lines else None


def touch(content: Content) -> tuple[Words, ...]:
    """To touch the screen, in every language."""
    return tuple(say("Touch the screen") for say in map(phrases_in, content.languages))


def nudge(now: datetime | None, uptime_s: float = 0.0) -> tuple[int, int]:
    """Where all of it stands in this minute, of the day or else of the uptime: another place each
    minute, never far."""
    minute = int(uptime_s // 60) if now is None else now.hour * 60 + now.minute
    return _SWING[minute % len(_SWING)], _SWING[minute // len(_SWING) % len(_SWING)]


_NEVER = float("inf")


def _is_open(opening: Opening) -> bool:
    return opening.status in ("open", "closing_soon")
