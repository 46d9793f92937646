"""The quick way through a good file: its values and nothing else.

Whatever is out of the ordinary raises UnusualError, and the file is read again by the guard,
which knows where everything stands and says what is wrong.
"""

from collections.abc import Callable
from typing import Any

from yaml._yaml import CParser
from yaml.events import (
    DocumentEndEvent,
    DocumentStartEvent,
    MappingEndEvent,
    MappingStartEvent,
    ScalarEvent,
    SequenceEndEvent,
    SequenceStartEvent,
    StreamEndEvent,
    StreamStartEvent,
)

Value = str | list["Value"] | dict[str, "Value"]
"""What a file holds before the schema has seen it."""

DEEPEST = 20
"""Levels of values inside values."""

MOST_VALUES = 50_000
"""Values and names in one file; ten thousand offices have their own file each."""

_BEGINS = frozenset({MappingStartEvent, SequenceStartEvent})
_ENDS = frozenset({MappingEndEvent, SequenceEndEvent})
_AROUND = frozenset({StreamStartEvent, StreamEndEvent, DocumentEndEvent})


class UnusualError(Exception):
    """The file holds something that has to be looked at closely."""


def plain_values(raw: bytes) -> tuple[Value, int]:
    """The values of a file and how many there are; raises UnusualError and yaml.YAMLError.

    One loop with few calls, because ten thousand files have a million values.
    """
    next_event: Callable[[], Any] = CParser(raw).get_event
    outer: list[Any] = []
    top: list[Value] = []
    holder: Any = top
    key: str | None = None
    count = 0
    while (event := next_event()) is not None:
        kind = type(event)
        value: Value
        if kind is ScalarEvent:
            value = event.value
        elif kind in _BEGINS:
            value = {} if kind is MappingStartEvent else []
        elif kind in _ENDS:
            holder, key = outer.pop(), None
            continue
        elif kind in _AROUND or (kind is DocumentStartEvent and not count):
            continue
        else:
            raise UnusualError
        count += 1
        if event.anchor is not None or event.tag is not None or count > MOST_VALUES:
            raise UnusualError
        if type(holder) is list:
            holder.append(value)
        elif key is None:
            key = _name(value, holder)
            continue
        else:
            holder[key], key = value, None
        if kind is not ScalarEvent:
            _check_depth(len(outer))
            outer.append(holder)
            holder = value
    if not top:
        raise UnusualError
    return top[0], count


def _name(value: Value, holder: dict[str, Value]) -> str:
    if type(value) is not str or value in holder or value == "<<":
        raise UnusualError
    return value


def _check_depth(depth: int) -> None:
    if depth >= DEEPEST:
        raise UnusualError
