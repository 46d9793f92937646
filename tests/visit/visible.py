"""What stands on a page: every word a visitor can see there."""

from collections.abc import Iterator
from dataclasses import fields, is_dataclass

from kiosk.visit.parts import CodeCard, DayRow, Header, Hit, Status, TableRow
from kiosk.visit.phrases import Words
from kiosk.visit.shown import (
    AnyPage,
    AttractPage,
    NightPage,
    OfficePage,
    SearchPage,
    StillTherePage,
    TilesPage,
    WriteDownPage,
)

_ONLY_SAID = {(CodeCard, "said"), (DayRow, "said"), (TableRow, "said")}
"""Words for the ear."""

_ONLY_ON_SOME_SHEETS = {
    (OfficePage, "short_name"),
    (TilesPage, "guide"),
    (Header, "short_name"),
    (AttractPage, "left_out"),
    (WriteDownPage, "groups"),
}
"""Words that stand in for others where there is no room, or that only guide in low reach."""


_LEFT_TO_THE_FINGERS = {
    (SearchPage, "title"),
    (SearchPage, "prompt"),
    (SearchPage, "found"),
    (SearchPage, "keyboards"),
    (SearchPage, "rows"),
    (Hit, "because"),
}
"""Of the search: its title is a sign to those who see; the prompt goes with the first letter, and
what to do where a small panel has no room for it; keys are said one by one, when they get the
focus; why something was found repeats what was typed, which is never said."""

_ONLY_TOLD = ("header", "pager", "session", "bar_name")
"""Parts of a page that stand around it, or that only assistive technology is told."""

_NOT_SEEN_OR_NOT_SAID = _ONLY_SAID | _ONLY_ON_SOME_SHEETS | _LEFT_TO_THE_FINGERS


def seen_on(page: AnyPage) -> tuple[Words, ...]:
    """Every word of the page itself and of its bar; not the header and the pager around it."""
    return tuple(_words_in(page))


def seen_around(page: AnyPage, sheet: tuple[int, int] = (1, 1)) -> tuple[Words, ...]:
    """The header, and on one sheet of several what turns them and says which it is."""
    header, pager = page.header, page.pager
    if isinstance(page, StillTherePage | NightPage):
        return ()
    if isinstance(page, AttractPage):
        return (header.name, *_time_in(header))
    number, of = sheet
    count = pager.count._replace(text=pager.count.text.format(n=number, of=of))
    turns = ((pager.previous, number > 1), (pager.next, number < of), (count, of > 1))
    seen = (header.name, header.place, *_time_in(header))
    return (*seen, *(words for words, is_seen in turns if is_seen))


def _time_in(header: Header) -> tuple[Words, ...]:
    return tuple(words for words in (header.time, header.date) if words is not None)


def _words_in(part: object) -> Iterator[Words]:
    if isinstance(part, Words):
        yield part
    elif isinstance(part, tuple):
        for each in part:
            yield from _words_in(each)
    elif isinstance(part, Status):
        yield part.short
    elif is_dataclass(part):
        for field in fields(part):
            name = (type(part), field.name)
            if field.name in _ONLY_TOLD or name in _NOT_SEEN_OR_NOT_SAID:
                continue
            if isinstance(part, OfficePage) and field.name == "status":
                yield part.status.sentence
                continue
            yield from _words_in(getattr(part, field.name))
