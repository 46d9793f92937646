"""What stands on a page: every word a visitor can see there."""

from collections.abc import Iterator
from dataclasses import fields, is_dataclass

from kiosk.visit.phrases import Words
from kiosk.visit.shown import AnyPage, CodeCard, DayRow, Header, OfficePage, Status, TilesPage

_ONLY_SAID = {(CodeCard, "said"), (DayRow, "said")}
"""Words for the ear."""

_ONLY_ON_SOME_SHEETS = {(OfficePage, "short_name"), (TilesPage, "guide"), (Header, "short_name")}
"""Words that stand in for others where there is no room, or that only guide in low reach."""


def seen_on(page: AnyPage) -> tuple[Words, ...]:
    """Every word of the page itself and of its bar; not the header and the pager around it."""
    return tuple(_words_in(page))


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
            if field.name in ("header", "pager", "session") or name in _ONLY_SAID:
                continue
            if name in _ONLY_ON_SOME_SHEETS:
                continue
            if isinstance(part, OfficePage) and field.name == "status":
                yield part.status.sentence
                continue
            yield from _words_in(getattr(part, field.name))
