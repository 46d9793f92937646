"""The words of a page, and the words that a line of text is made of."""

import re
from collections.abc import Iterator
from dataclasses import fields, is_dataclass

from kiosk.visit.parts import DayRow
from kiosk.visit.phrases import Words
from kiosk.visit.shown import SearchPage

_WORD = re.compile(r"[^\W_]+")


def all_words(part: object) -> Iterator[Words]:
    """Every word that a page knows, seen or not."""
    if isinstance(part, Words):
        yield part
    elif isinstance(part, tuple):
        for each in part:
            yield from all_words(each)
    elif isinstance(part, SearchPage):
        yield Words(part.typed, part.session.language)
        yield from all_words(tuple(getattr(part, field.name) for field in fields(part)))
    elif is_dataclass(part) and not isinstance(part, type):
        for field in fields(part):
            if not (isinstance(part, DayRow) and field.name == "said"):
                yield from all_words(getattr(part, field.name))


def words_in(text: str) -> list[str]:
    return _WORD.findall(text)


def follow_each_other(words: list[str], text: list[str]) -> bool:
    """Whether the words stand in the text one after the other, nothing between them."""
    count = len(words)
    return any(text[start : start + count] == words for start in range(len(text) - count + 1))
