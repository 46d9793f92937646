"""Which step of a visit counts as what: never who, never in which order, never a private matter."""

from collections.abc import Iterator
from dataclasses import dataclass

from kiosk.content.model import Content, Language
from kiosk.visit.destinations import (
    AtHome,
    AtOffice,
    AtSearch,
    AtStaffDoor,
    AtWriteDown,
    Destination,
    entrance,
)
from kiosk.visit.naming import is_sensitive
from kiosk.visit.session import Session
from kiosk.visit.shown import AnyPage, WriteDownPage
from kiosk.visit.step import Step
from kiosk.visit.visit import Visit

VISIT = "visit"
"""Somebody woke the kiosk."""

SILENCE = "silence"
"""A visit ended because nobody answered the question."""

SEARCH_WITH_HIT = "search-with-hit"
SEARCH_WITHOUT_HIT = "search-without-hit"

WRITE_DOWN = "write-down"
CODE = "code-"
"""And the kind of code that was chosen."""

AIDS = ("text", "contrast", "reach", "calm", "voice")

SEARCHED_LETTERS = 3
"""So many in the field are a search; fewer may be a finger that went astray."""


@dataclass(frozen=True, slots=True)
class CountedPage:
    """A page that a visitor came to, by its id, or one of the few other things that are counted."""

    page: str
    language: Language


@dataclass(frozen=True, slots=True)
class CountedAid:
    """An aid that was switched on. Kept apart from pages and languages, and by whole days: who
    needs an aid is nobody's business."""

    aid: str


Counted = CountedPage | CountedAid


class Counting:
    """Follows the steps. All it remembers is whether a hit was opened of what stands in the field
    of the search now."""

    def __init__(self, content: Content) -> None:
        self.content = content
        self._is_found = False

    def of(self, step: Step) -> tuple[Counted, ...]:
        """What this step counts as; nothing, for most."""
        return (
            *_beginning_and_end(step),
            *self._search(step),
            *self._page(step),
            *self._code(step),
            *_aids(step.before.session, step.visit.session),
        )

    def _search(self, step: Step) -> Iterator[CountedPage]:
        """A search ends when all is erased, or when the visitor cannot come back to it."""
        before, now = _search_of(step.before), _search_of(step.visit)
        language = step.before.session.language
        if before is None:
            return
        if isinstance(step.before.here, AtSearch) and isinstance(step.visit.here, AtOffice):
            if not self._is_found and not is_sensitive(self.content, step.visit.here):
                yield CountedPage(SEARCH_WITH_HIT, language)
            self._is_found = True
        elif now is None or (before.typed and not now.typed):
            if not self._is_found and len(before.typed.strip()) >= SEARCHED_LETTERS:
                yield CountedPage(SEARCH_WITHOUT_HIT, language)
            self._is_found = False
        elif now.typed != before.typed:
            self._is_found = False

    def _page(self, step: Step) -> Iterator[CountedPage]:
        """The page, if it is another than before: no sheet, no letter, no other language of it."""
        visit = step.visit
        if visit.is_nobodys or visit.asked_until is not None:
            return
        if _page_of(step.before.here) != _page_of(visit.here) and not self._is_private(step.page):
            yield CountedPage(_name(step.page, visit.here), visit.session.language)

    def _code(self, step: Step) -> Iterator[CountedPage]:
        before, here = step.before.here, step.visit.here
        if isinstance(before, AtOffice) and isinstance(here, AtOffice):
            is_chosen = before.office == here.office and here.code not in (None, before.code)
            if is_chosen and not self._is_private(step.page):
                yield CountedPage(f"{CODE}{here.code}", step.visit.session.language)

    def _is_private(self, page: AnyPage) -> bool:
        """What is written down of a private matter is one, too."""
        of_private = isinstance(page, WriteDownPage) and is_sensitive(
            self.content, AtOffice(page.office)
        )
        return page.sensitive or of_private


def _beginning_and_end(step: Step) -> Iterator[CountedPage]:
    if isinstance(step.before.here, AtStaffDoor) or isinstance(step.visit.here, AtStaffDoor):
        # Staff is no visitor.
        return
    if step.before.is_nobodys and not step.visit.is_nobodys:
        yield CountedPage(VISIT, step.visit.session.language)
    if step.wish is None and step.before.asked_until is not None and step.visit.is_nobodys:
        yield CountedPage(SILENCE, step.before.session.language)


def _search_of(visit: Visit) -> AtSearch | None:
    """The search that the visitor is at, or can still go back to."""
    searches = (each for each in reversed(visit.history) if isinstance(each, AtSearch))
    return next(searches, None)


def _page_of(here: Destination) -> Destination:
    """All stretches of the alphabet are the first page; all that is written down, one page."""
    match here:
        case AtHome():
            return AtHome()
        case AtWriteDown(office):
            return AtWriteDown(office)
        case _:
            return entrance(here)


def _name(page: AnyPage, here: Destination) -> str:
    if isinstance(page, WriteDownPage):
        return WRITE_DOWN
    return "home" if isinstance(here, AtHome) else page.id


def _aids(before: Session, now: Session) -> Iterator[CountedAid]:
    if before.text_size == 100 < now.text_size:
        yield CountedAid("text")
    if before.theme == "standard" != now.theme:
        yield CountedAid("contrast")
    if before.reach == "normal" != now.reach:
        yield CountedAid("reach")
    if now.calm and not before.calm:
        yield CountedAid("calm")
    if now.aloud and not before.aloud:
        yield CountedAid("voice")
