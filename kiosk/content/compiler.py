"""Turns what staff wrote into the snapshot that a kiosk shows."""

from collections.abc import Callable, Iterator, Sequence
from datetime import date, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

from msgspec.structs import replace

from kiosk.content.alphabet import alphabetical
from kiosk.content.codes import Circumstances, codes_of, phone_of
from kiosk.content.model import (
    Article,
    Colours,
    Content,
    Figure,
    Idle,
    Language,
    Night,
    Notice,
    Office,
    Organisation,
    Place,
    Position,
    Schedule,
    Screen,
    Situation,
)
from kiosk.content.office_rules import rules_of
from kiosk.content.schedule import HORIZON_DAYS, PublicHolidays, Rules, rules_key, work_out
from kiosk.content.search_building import search_index
from kiosk.content.source import KioskFile, PlaceEntry, Source
from kiosk.content.wall_clock import first_moment_of

DAYS_BEFORE = 7
"""Days of hours before the day of publishing, for whoever looks back from an old snapshot."""

Draw = Callable[[Path], bytes]
"""Draws a picture file and gives it back as PNG."""


def compile_content(source: Source, today: date, draw: Draw) -> Content:
    """The content as published on a day, but for what it is searched by. What ``draw`` raises
    comes through."""
    return _Compiler(source, today).content(draw)


def searchable(content: Content) -> Content:
    """The content with all that visitors search it by: a third of the work of compiling, which
    whoever only wants to know what is wrong can do without."""
    return replace(content, search=search_index(content))


class _Compiler:
    def __init__(self, source: Source, today: date) -> None:
        self._source = source
        self._today = today
        self._first_day = today - timedelta(days=DAYS_BEFORE)
        kiosk = source.kiosk
        self._holidays = PublicHolidays(kiosk.country, kiosk.languages)
        self._circumstances = Circumstances(kiosk, source.places, source.domains)
        self._schedules: list[Schedule] = []
        self._schedule_by_rules: dict[str, int] = {}

    def content(self, draw: Draw) -> Content:
        source, kiosk = self._source, self._source.kiosk
        offices = tuple(self._office(office_id) for office_id in self._order())
        end = self._today + timedelta(days=HORIZON_DAYS)
        return Content(
            organisation=_organisation(kiosk),
            languages=tuple(kiosk.languages),
            country=kiosk.country,
            timezone=kiosk.timezone,
            standing_in=kiosk.standing_in,
            published_on=self._today.isoformat(),
            begins=first_moment_of(self._first_day, ZoneInfo(kiosk.timezone)),
            horizon=first_moment_of(end, ZoneInfo(kiosk.timezone)),
            places={place_id: _place(place_id, place) for place_id, place in source.places.items()},
            offices=offices,
            schedules=tuple(self._schedules),
            alphabetical=_alphabetical(offices, kiosk.languages),
            screen=Screen(**kiosk.screen.model_dump()),
            colours=Colours(**kiosk.colours.model_dump()),
            idle=Idle(**kiosk.idle.model_dump()),
            night=Night(kiosk.night.begins, kiosk.night.until) if kiosk.night else None,
            after_hours=tuple(phone_of(phone, kiosk.country) for phone in kiosk.after_hours),
            keys=dict(kiosk.keys),
            notices=tuple(_notices(source)),
            situations=tuple(_situations(source)),
            figures=tuple(_figures(source)),
            articles=tuple(_articles(source)),
            recordings=source.recordings,
            pictures={path: draw(source.folder / path) for path in sorted(_pictures(source))},
        )

    def _order(self) -> list[str]:
        """Offices in the order the kiosk's file asks for, the others after them by file name."""
        first = dict.fromkeys(self._source.kiosk.order)
        return [*first, *(one for one in self._source.offices if one not in first)]

    def _office(self, office_id: str) -> Office:
        written = self._source.offices[office_id]
        country = self._source.kiosk.country
        rules = rules_of(office_id, self._source.offices)
        return Office(
            id=office_id,
            name=written.name,
            short_name=written.short_name or written.name,
            icon=written.icon,
            place=written.place,
            floor=written.floor,
            room=written.room,
            summary=written.summary,
            phones=tuple(phone_of(phone, country) for phone in written.phones),
            fax=phone_of(written.fax, country) if written.fax else None,
            email=written.email,
            website=written.website,
            schedule=None if rules is None else self._schedule(rules),
            codes=codes_of(written, rules, self._circumstances),
            checked_on=_iso(written.checked_on),
            valid_until=_iso(written.valid_until),
            sensitive=written.sensitive,
            neutral_name=written.neutral_name,
            keywords=_keywords(written.keywords),
        )

    def _schedule(self, rules: Rules) -> int:
        """Which schedule says when these rules open; equal rules share one."""
        key = rules_key(rules)
        if key not in self._schedule_by_rules:
            days = DAYS_BEFORE + HORIZON_DAYS
            timezone = self._source.kiosk.timezone
            self._schedule_by_rules[key] = len(self._schedules)
            self._schedules.append(work_out(rules, self._first_day, days, timezone, self._holidays))
        return self._schedule_by_rules[key]


def _alphabetical(
    offices: Sequence[Office], languages: Sequence[Language]
) -> dict[Language, tuple[int, ...]]:
    """The offices' places by short name, in each language."""

    def name(place: int, language: Language) -> str:
        names = offices[place].short_name
        return names.get(language, names[languages[0]])

    def places_in(language: Language) -> tuple[int, ...]:
        keys = [alphabetical(name(place, language), language) for place in range(len(offices))]
        return tuple(sorted(range(len(offices)), key=keys.__getitem__))

    return {language: places_in(language) for language in languages}


def _organisation(kiosk: KioskFile) -> Organisation:
    written = kiosk.organisation
    return Organisation(
        name=written.name,
        short_name=written.short_name or written.name,
        website=written.website,
        phone=phone_of(written.phone, kiosk.country) if written.phone else None,
        logo=written.logo,
    )


def _place(place_id: str, written: PlaceEntry) -> Place:
    position = written.position
    return Place(
        id=place_id,
        name=written.name,
        address=written.address,
        position=None if position is None else Position(position.lat, position.lon),
        how_to_get_there=written.how_to_get_there,
        step_free=written.step_free,
    )


def _notices(source: Source) -> Iterator[Notice]:
    for notice_id, written in source.notices.items():
        yield Notice(
            id=notice_id,
            text=written.text,
            short=written.short,
            first_day=written.first_day.isoformat(),
            last_day=written.until.isoformat(),
            offices=tuple(written.offices),
            places=tuple(written.places),
        )


def _situations(source: Source) -> Iterator[Situation]:
    for situation_id, written in source.situations.items():
        yield Situation(
            id=situation_id,
            name=written.name,
            offices=tuple(written.offices),
            icon=written.icon,
            bring=written.bring,
            ask=written.ask,
            keywords=_keywords(written.keywords),
            sensitive=written.sensitive,
            neutral_name=written.neutral_name,
        )


def _figures(source: Source) -> Iterator[Figure]:
    for figure_id, written in source.figures.items():
        yield Figure(
            id=figure_id,
            value=written.value,
            label=written.label,
            number=written.number,
            of=written.of,
            group=written.group,
            icon=written.icon,
        )


def _articles(source: Source) -> Iterator[Article]:
    """Newest first; those without a date stand last, by their id."""
    by_date = sorted(
        source.articles.items(),
        key=lambda one: (one[1].published_on or date.min).toordinal(),
        reverse=True,
    )
    for article_id, written in by_date:
        yield Article(
            id=article_id,
            kind=written.kind,
            title=written.title,
            summary=written.summary,
            blocks=source.bodies.get(article_id, {}),
            published_on=_iso(written.published_on),
            picture=written.picture,
        )


def _pictures(source: Source) -> set[str]:
    """The pictures that any page shows."""
    asked = {source.kiosk.organisation.logo}
    asked |= {article.picture for article in source.articles.values()}
    asked |= {
        block.picture
        for bodies in source.bodies.values()
        for blocks in bodies.values()
        for block in blocks
    }
    return {path for path in asked if path is not None}


def _keywords(written: dict[str, list[str]]) -> dict[str, tuple[str, ...]]:
    return {language: tuple(words) for language, words in written.items()}


def _iso(day: date | None) -> str | None:
    return None if day is None else day.isoformat()
