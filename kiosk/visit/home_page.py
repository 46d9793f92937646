"""The first page: the offices as tiles, many of them by the alphabet, and what is no office."""

from bisect import insort
from dataclasses import dataclass
from datetime import datetime
from itertools import combinations

from kiosk.content.alphabet import alphabetical
from kiosk.content.model import Content, Office
from kiosk.visit.article_page import published
from kiosk.visit.destinations import (
    AtAids,
    AtArticle,
    AtArticles,
    AtFigures,
    AtHome,
    AtOffice,
    AtSearch,
    AtSituations,
    Destination,
)
from kiosk.visit.letters import stretches
from kiosk.visit.likings import TextSize
from kiosk.visit.naming import tile_name
from kiosk.visit.notices import tile_notice
from kiosk.visit.parts import Button, Tile
from kiosk.visit.phrases import Phrases, Words
from kiosk.visit.status_words import status_of
from kiosk.visit.visit import Visit
from kiosk.visit.wishes import Go


@dataclass(frozen=True)
class _Measure:
    """How many offices a visitor is asked to look through."""

    at_home: int
    in_stretch: int
    ways: int


_MEASURES: dict[TextSize, _Measure] = {
    100: _Measure(at_home=24, in_stretch=8, ways=8),
    150: _Measure(at_home=12, in_stretch=6, ways=8),
    200: _Measure(at_home=8, in_stretch=4, ways=8),
}
"""More offices than ``at_home`` are divided by the alphabet, until ``in_stretch`` are left, by
``ways`` tiles at each step: two hundred offices are three taps away."""

_MOST_LETTERS_OF_EXAMPLES = 44
"""Of the two situations named on the tile that leads to all of them: two short lines."""


def home_tiles(
    content: Content, visit: Visit, here: AtHome, say: Phrases, now: datetime | None
) -> tuple[Tile, ...]:
    """The tiles of the first page (``here.end`` is None) or of a stretch of the alphabet.

    What brings one here comes first: few visitors turn to a second sheet, or know the office's
    name.
    """
    measure = _MEASURES[visit.session.text_size]
    situations = _situations_tile(content, say) if here.end is None else ()
    others = _other_tiles(content, say, now) if here.end is None else ()
    if here.end is None and len(content.offices) <= measure.at_home:
        offices = tuple(office_tile(each, content, say, now) for each in content.offices)
        return situations + offices + others
    end = len(content.offices) if here.end is None else min(here.end, len(content.offices))
    start = min(here.start, end)
    stretch = _alphabetical(content, say)[start:end]
    if len(stretch) <= measure.in_stretch:
        return tuple(office_tile(each, content, say, now) for each in stretch)
    names = [tile_name(office, content, say).text for office in stretch]
    letters = tuple(
        Tile(
            id=f"letters-{start + part.start}-{start + part.end}",
            icon="letters",
            name=Words(part.label, say.spoken_language),
            wish=Go(AtHome(start + part.start, start + part.end)),
            note=say.count("{n} office", "{n} offices", part.end - part.start),
        )
        for part in stretches(names, measure.ways, measure.in_stretch)
    )
    return situations + letters + others


def search_button(say: Phrases) -> Button:
    """The way to the search, drawn as the field that one types into there."""
    return Button("search", say("Search: name, matter, room number"), Go(AtSearch()), "search")


def office_tile(office: Office, content: Content, say: Phrases, now: datetime | None) -> Tile:
    place = content.places[office.place]
    here = office.place == content.standing_in
    if not here:
        note = Words(place.street, content.first_language)
    elif office.room:
        note = say("In this building, room {room}", room=office.room)
    else:
        note = say("In this building")
    return Tile(
        id=f"office-{office.id}",
        icon="info" if office.sensitive else office.icon,
        name=tile_name(office, content, say),
        wish=Go(AtOffice(office.id)),
        note=note,
        note_icon=None if here else "elsewhere",
        status=status_of(office, content, say, now),
        notice=tile_notice(office, content, say, now),
    )


def _situations_tile(content: Content, say: Phrases) -> tuple[Tile, ...]:
    if not content.situations:
        return ()
    return (
        Tile(
            "situations",
            "people",
            say("What brings you here?"),
            Go(AtSituations()),
            _examples(content, say),
            strong=True,
        ),
    )


def _examples(content: Content, say: Phrases) -> Words | None:
    """The first two situations, of the first dozen, that are short enough to be read in passing;
    none that is private."""
    first = content.situations[:12]
    names = [say.of(each.name, content) for each in first if not each.sensitive]
    for one, other in combinations(names, 2):
        if len(one.text) + len(other.text) <= _MOST_LETTERS_OF_EXAMPLES:
            return say("{one} · {other}…", one=one, other=other)
    return None


def _other_tiles(content: Content, say: Phrases, now: datetime | None) -> tuple[Tile, ...]:
    news = published(content, "news", now)
    about = published(content, "about", now)
    tiles: tuple[Tile, ...] = ()
    note = say("Letters, contrast, voice")
    aids = Tile("aids", "help", say("Easier to use"), Go(AtAids()), note, strong=True)
    to: Destination
    if news:
        to = AtArticle(news[0].id) if len(news) == 1 else AtArticles("news")
        title = say.of(news[0].title, content)
        tiles += (Tile("news", "news", say("News"), Go(to), title, strong=True),)
    if len(about) > 1 or (about and content.figures):
        to = AtArticles("about")
    elif about:
        to = AtArticle(about[0].id)
    elif content.figures:
        to = AtFigures()
    else:
        return (*tiles, aids)
    note = say("Who we are, in numbers") if content.figures else say("Who we are")
    return (*tiles, Tile("about", "chart", say("About us"), Go(to), note, strong=True), aids)


def _alphabetical(content: Content, say: Phrases) -> list[Office]:
    """By the names on the tiles: what is private stands where its neutral name belongs."""
    first = content.alphabetical.get(content.first_language, ())
    order = content.alphabetical.get(say.language, first)
    offices = [content.offices[place] for place in order]
    found = [office for office in offices if not office.sensitive]

    def key(office: Office) -> tuple[str, ...]:
        return alphabetical(tile_name(office, content, say).text, say.language)

    for office in offices:
        if office.sensitive:
            insort(found, office, key=key)
    return found
