"""Every page there is, as a visitor could reach it."""

import re
from collections.abc import Iterator
from datetime import datetime

from kiosk.content.model import Content
from kiosk.visit.destinations import AtAids, AtAttract, AtSearch
from kiosk.visit.naming import tile_name
from kiosk.visit.pages import page
from kiosk.visit.phrases import phrases_in
from kiosk.visit.search_page import wish_to_type
from kiosk.visit.session import Session
from kiosk.visit.shown import AnyPage, OfficePage, SearchPage, TilesPage, WriteDownPage
from kiosk.visit.visit import Visit
from kiosk.visit.wishes import AskWhetherThere, Go, Type

_TYPED = 3
"""Letters that find several offices, or one with a long name."""


def every_page(
    content: Content, session: Session, now: datetime | None
) -> Iterator[tuple[str, Visit, AnyPage]]:
    """All pages from the first one on, each once, with a name that tells it from all others and
    the visit that shows it; a page with codes once for every code."""
    seen: set[str] = set()
    first = Visit(session)
    asked = first.after(AskWhetherThere(content.idle.answer_within_s))
    search = first.after(Go(AtSearch()))
    waiting = [first, first.after(Go(AtAids())), search, asked, Visit(session, (AtAttract(),))]
    while waiting:
        visit = waiting.pop(0)
        shown = page(content, visit, now)
        if shown.id in seen:
            continue
        seen.add(shown.id)
        yield shown.id, visit, shown
        if isinstance(shown, TilesPage):
            wishes = (tile.wish for tile in shown.tiles)
            waiting += [visit.after(wish) for wish in wishes if isinstance(wish, Go)]
            above = (shown.search, shown.notice)
            waiting += [visit.after(button.wish) for button in above if button is not None]
        if isinstance(shown, SearchPage):
            typed = _after_typing(content, visit)
            yield f"{shown.id}-typed", typed, page(content, typed, now)
        if isinstance(shown, OfficePage):
            waiting += [visit.after(way.wish) for way in shown.on_paper]
        if isinstance(shown, WriteDownPage):
            waiting += [visit.after(choice.wish) for choice in shown.choices]
        if isinstance(shown, OfficePage) and shown.code is not None:
            for choice in shown.code.choices:
                if not choice.on:
                    chosen = visit.after(choice.wish)
                    yield f"{shown.id}-{choice.id}", chosen, page(content, chosen, now)


def _after_typing(content: Content, visit: Visit) -> Visit:
    """The visit once the beginning of an office's name was typed, as far as its letters lead."""
    say = phrases_in(visit.session.language)
    word = re.findall(r"\w+", tile_name(content.offices[0], content, say).text.lower())[0]
    for letter in word[:_TYPED]:
        here = visit.here
        if isinstance(here, AtSearch) and wish_to_type(content, here, letter, say.language):
            visit = visit.after(Type(letter))
    return visit
