"""Every page there is, as a visitor could reach it."""

from collections.abc import Iterator
from datetime import datetime, timedelta

from kiosk.content.model import Content
from kiosk.visit.destinations import AtAids, AtAttract
from kiosk.visit.pages import page
from kiosk.visit.session import Session
from kiosk.visit.shown import AnyPage, OfficePage, TilesPage
from kiosk.visit.visit import Visit
from kiosk.visit.wishes import AskWhetherThere, Go


def every_page(
    content: Content, session: Session, now: datetime
) -> Iterator[tuple[str, Visit, AnyPage]]:
    """All pages from the first one on, each once, with a name that tells it from all others and
    the visit that shows it; a page with codes once for every code."""
    seen: set[str] = set()
    first = Visit(session)
    asked = first.after(AskWhetherThere(now + timedelta(seconds=content.idle.answer_within_s)))
    waiting = [first, first.after(Go(AtAids())), asked, Visit(session, (AtAttract(),))]
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
        if isinstance(shown, OfficePage) and shown.code is not None:
            for choice in shown.code.choices:
                if not choice.on:
                    chosen = visit.after(choice.wish)
                    yield f"{shown.id}-{choice.id}", chosen, page(content, chosen, now)
