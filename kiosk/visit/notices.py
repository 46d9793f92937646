"""Which notices are valid at a moment, for whom, and how they are said."""

from collections.abc import Iterable, Iterator
from datetime import date, datetime
from zoneinfo import ZoneInfo

from kiosk.content.model import Content, Notice, Office
from kiosk.visit.destinations import AtNotices
from kiosk.visit.naming import tile_name
from kiosk.visit.parts import Button, Passage
from kiosk.visit.phrases import Phrases, Words, together
from kiosk.visit.wishes import Go

MOST_LETTERS_ON_TILE = 40
"""Of a notice on a tile: about what one line of it holds."""

_MOST_NAMES = 2
"""Of offices and places that the strip names; all of them stand on the notices' own page."""


def valid_notices(content: Content, now: datetime | None) -> tuple[Notice, ...]:
    """All that is different at this moment: first what is for all, then what is about this
    building, then what is elsewhere; of each kind first what ends first."""
    valid = _valid(content, now)
    if len(valid) < 2:
        return tuple(valid)
    here = {office.id for office in content.offices if office.place == content.standing_in}

    def distance(notice: Notice) -> int:
        if is_for_all(notice):
            return 0
        is_here = content.standing_in in notice.places or not here.isdisjoint(notice.offices)
        return 1 if is_here else 2

    return tuple(sorted(valid, key=lambda notice: (distance(notice), notice.last_day)))


def notices_for(office: Office, content: Content, now: datetime | None) -> tuple[Notice, ...]:
    """What a visitor of this office should know now: first what is about it or its place, then
    what is for all; of each kind first what ends first."""
    concerning = [
        notice for notice in _valid(content, now) if is_for_all(notice) or is_about(notice, office)
    ]
    return tuple(sorted(concerning, key=lambda notice: (is_for_all(notice), notice.last_day)))


def is_for_all(notice: Notice) -> bool:
    return not notice.offices and not notice.places


def is_about(notice: Notice, office: Office) -> bool:
    """Whether it names the office or its place; what is for all names nobody."""
    return office.id in notice.offices or office.place in notice.places


def tile_notice(
    office: Office, content: Content, say: Phrases, now: datetime | None
) -> Words | None:
    """What is different about this office, in few words for its tile. What is for all stands above
    the tiles."""
    for notice in notices_for(office, content, now):
        if is_about(notice, office):
            return _short(notice, content, say)
    if is_doubtful(office, content, now):
        return say("Ring and make sure") if office.phones else say("May have changed")
    return None


def is_doubtful(office: Office, content: Content, now: datetime | None) -> bool:
    """Whether the day is surely over up to which what is written about the office was sure."""
    if office.valid_until is None or now is None:
        return False
    return office.valid_until < _today(content, now)


def strip(content: Content, say: Phrases, now: datetime | None) -> Button | None:
    """The way to the notices, with the text of the first and how many there are."""
    valid = valid_notices(content, now)
    if not valid:
        return None
    text = say.of(valid[0].text, content)
    names = tuple(_names(valid[0], content, say))
    if names:
        shown = _one_after_the_other(names[:_MOST_NAMES], say)
        named = together(shown, ", …", language=shown.language) if names[_MOST_NAMES:] else shown
        text = say("{whom}: {notice}", whom=named, notice=text)
    if len(valid) == 1:
        words = say("Important: {notice}", notice=text)
    else:
        count = say.count("{n} important notice", "{n} important notices", len(valid))
        words = say("{count}: {notice}", count=count, notice=text)
    return Button("notice", words, Go(AtNotices()), "notice")


def passages(content: Content, say: Phrases, now: datetime | None) -> tuple[Passage, ...]:
    """Each notice with whom it is for, until when, and its whole text."""
    return tuple(
        passage
        for notice in valid_notices(content, now)
        for passage in _said(notice, content, say, now)
    )


def _said(
    notice: Notice, content: Content, say: Phrases, now: datetime | None
) -> Iterator[Passage]:
    names = tuple(_names(notice, content, say))
    whom = _one_after_the_other(names, say) if names else say("For everyone")
    when = _until(notice, content, say, now)
    yield Passage("heading", say("{whom} · {when}", whom=whom, when=when))
    yield Passage("paragraph", say.of(notice.text, content))


def _until(notice: Notice, content: Content, say: Phrases, now: datetime | None) -> Words:
    """``until 5 December``; with the year if that is another one. Whoever knows the date but not
    from here is told both ends."""
    last = date.fromisoformat(notice.last_day)
    if now is None:
        return _on_its_days(date.fromisoformat(notice.first_day), last, say)
    today = _today(content, now)
    day = Words(say.day_and_month(last), say.spoken_language)
    if notice.last_day == today:
        first = notice.first_day == notice.last_day
        return (
            say("only today, {date}", date=day) if first else say("until today, {date}", date=day)
        )
    if last.year != date.fromisoformat(today).year:
        day = say("{date} {year}", date=day, year=last.year)
    return say("until {date}", date=day)


def _on_its_days(first: date, last: date, say: Phrases) -> Words:
    dates = {day: f"{say.day_and_month(day)} {day.year}" for day in (first, last)}
    if first == last:
        return say("only on {date}", date=dates[last])
    begins = say.day_and_month(first) if first.year == last.year else dates[first]
    return say("from {first} to {last}", first=begins, last=dates[last])


def _short(notice: Notice, content: Content, say: Phrases) -> Words:
    for text in (notice.short, notice.text):
        words = say.of(text, content) if text else None
        if words is not None and len(words.text) <= MOST_LETTERS_ON_TILE:
            return words
    return say("See the notice")


def _names(notice: Notice, content: Content, say: Phrases) -> Iterator[Words]:
    """Whom a notice is for, neutrally where the matter is sensitive."""
    for office_id in notice.offices:
        office = content.office(office_id)
        if office is not None:
            yield tile_name(office, content, say)
    for place_id in notice.places:
        place = content.places.get(place_id)
        if place is not None:
            yield say.of(place.name, content)


def _one_after_the_other(names: Iterable[Words], say: Phrases) -> Words:
    parts = [part for each in names for part in (", ", each)]
    return together(*parts[1:], language=say.spoken_language)


def _valid(content: Content, now: datetime | None) -> list[Notice]:
    """While nobody can say what day it is, all that were not over when they were published."""
    if now is None:
        return [notice for notice in content.notices if notice.last_day >= content.published_on]
    today = _today(content, now)
    return [notice for notice in content.notices if notice.first_day <= today <= notice.last_day]


def _today(content: Content, now: datetime) -> str:
    """The date in the content's zone, as ISO 8601: such dates are in order as texts."""
    return now.astimezone(ZoneInfo(content.timezone)).date().isoformat()
