"""The first page: the offices as tiles, many of them by the alphabet, and what is no office."""

from dataclasses import dataclass
from datetime import datetime

from kiosk.content.model import Article, Content, Office
from kiosk.visit.destinations import (
    AtAids,
    AtArticle,
    AtArticles,
    AtFigures,
    AtHome,
    AtOffice,
    Destination,
)
from kiosk.visit.letters import stretches
from kiosk.visit.likings import TextSize
from kiosk.visit.parts import Tile
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


def home_tiles(
    content: Content, visit: Visit, here: AtHome, say: Phrases, now: datetime
) -> tuple[Tile, ...]:
    """The tiles of the first page (``here.end`` is None) or of a stretch of the alphabet."""
    measure = _MEASURES[visit.session.text_size]
    others = _other_tiles(content, say) if here.end is None else ()
    if here.end is None and len(content.offices) <= measure.at_home:
        return tuple(office_tile(each, content, say, now) for each in content.offices) + others
    end = len(content.offices) if here.end is None else min(here.end, len(content.offices))
    start = min(here.start, end)
    offices = _alphabetical(content, say)[start:end]
    if len(offices) <= measure.in_stretch:
        return tuple(office_tile(each, content, say, now) for each in offices) + others
    names = [say.of(office.short_name, content).text for office in offices]
    letters = tuple(
        Tile(
            id=f"letters-{start + stretch.start}-{start + stretch.end}",
            icon="letters",
            name=Words(stretch.label, say.spoken_language),
            wish=Go(AtHome(start + stretch.start, start + stretch.end)),
            note=say.count("{n} office", "{n} offices", stretch.end - stretch.start),
        )
        for stretch in stretches(names, measure.ways, measure.in_stretch)
    )
    return letters + others


def article_tiles(content: Content, here: AtArticles, say: Phrases) -> tuple[Tile, ...]:
    """The choice of news, or of what there is to know about the institution."""
    tiles = tuple(
        Tile(
            id=f"article-{article.id}",
            icon="news" if here.kind == "news" else "info",
            name=say.of(article.title, content),
            wish=Go(AtArticle(article.id)),
            note=say.of(article.summary, content) if article.summary else None,
        )
        for article in _articles(content, here.kind)
    )
    if here.kind == "about" and content.figures:
        figures = Tile("figures", "chart", say("In numbers"), Go(AtFigures()))
        return (*tiles, figures)
    return tiles


def office_tile(office: Office, content: Content, say: Phrases, now: datetime) -> Tile:
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
        icon=office.icon,
        name=say.of(office.short_name, content),
        wish=Go(AtOffice(office.id)),
        note=note,
        note_icon=None if here else "elsewhere",
        status=status_of(office, content, say, now),
    )


def _other_tiles(content: Content, say: Phrases) -> tuple[Tile, ...]:
    news = _articles(content, "news")
    about = _articles(content, "about")
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


def _articles(content: Content, kind: str) -> tuple[Article, ...]:
    chosen = [article for article in content.articles if article.kind == kind]
    return tuple(sorted(chosen, key=lambda article: article.published_on or "", reverse=True))


def _alphabetical(content: Content, say: Phrases) -> tuple[Office, ...]:
    first = content.alphabetical.get(content.first_language, ())
    order = content.alphabetical.get(say.language, first)
    return tuple(content.offices[place] for place in order)
