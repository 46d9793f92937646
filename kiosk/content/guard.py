"""Stands between a file anybody may have written and the YAML library.

Every scalar stays text. Nothing here recurses, and the file's length, depth and number of
values are limited, because the library crashes on a long run of ``[``, needs minutes for a
list of ``%TAG`` lines, and multiplies aliases.
"""

import re
from collections.abc import Callable
from typing import Any

import yaml
from yaml._yaml import CParser
from yaml.events import (
    AliasEvent,
    DocumentStartEvent,
    MappingEndEvent,
    MappingStartEvent,
    ScalarEvent,
    SequenceEndEvent,
    SequenceStartEvent,
)

from kiosk.content.plain_values import (
    DEEPEST,
    MOST_VALUES,
    UnusualError,
    Value,
    plain_values,
)
from kiosk.content.problems import Findings, Mark, sentence
from kiosk.content.yaml_words import plain_words

KeyPath = tuple[str | int, ...]
"""The way to a value inside a file: names and, in lists, positions counted from 0."""

LARGEST_FILE = 2 * 1024 * 1024
"""Bytes a file of text may have."""

_FORBIDDEN = re.compile(
    r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff\ufffe\uffff]"
)
_LINE_END = re.compile(r"\r\n|\r|\n")
_DIRECTIVE = re.compile(r"(?m)^%")
_UTF_16 = (b"\xff\xfe", b"\xfe\xff")


Places = dict[KeyPath, tuple[int, int]]
"""Line and column, both counted from 1, by the way to a value."""


class Document:
    """What one file holds, and where in it each value and each name stands."""

    def __init__(self, file: str, raw: bytes = b"", values: Value | None = None) -> None:
        self.file = file
        self.values = values
        self.values_seen = 0
        self._raw = raw
        self._places: tuple[Places, Places] | None = None

    def mark(self, *path: str | int) -> Mark:
        """Where the value stands, or the nearest thing around it that is known."""
        return self._nearest(1, path)

    def key_mark(self, *path: str | int) -> Mark:
        """Where the name of the value stands, or the nearest thing around it that is known."""
        return self._nearest(0, path)

    def _nearest(self, wanted: int, path: KeyPath) -> Mark:
        if self._places is None:
            # Most files are good and nobody asks for a line, so it is worked out when needed.
            builder = _Builder(self.file, Findings())
            builder.read(self._raw)
            self._places = (builder.key_places, builder.value_places)
        first, second = self._places[wanted], self._places[1 - wanted]
        for length in range(len(path), -1, -1):
            known = first.get(path[:length]) or second.get(path[:length])
            if known:
                return Mark(self.file, *known)
        return Mark(self.file)


def decoded(file: str, raw: bytes, findings: Findings) -> str | None:
    """The text of a file, or None and a problem: too large, not UTF-8, or invisible signs."""
    if len(raw) > LARGEST_FILE:
        findings.error(
            Mark(file),
            "This file is larger than 2 MiB and was not read. Divide it or shorten it.",
        )
        return None
    if raw.startswith(_UTF_16) or (b"\0" in raw[:4] and len(raw) > 1):
        findings.error(
            Mark(file),
            "This file is saved as UTF-16. Save it again and choose the encoding UTF-8.",
        )
        return None
    try:
        text = raw.removeprefix(b"\xef\xbb\xbf").decode()
    except UnicodeDecodeError as error:
        before = raw[: error.start].removeprefix(b"\xef\xbb\xbf").decode()
        findings.error(
            mark_in(file, before),
            "This letter is not in UTF-8. Save the file again and choose the encoding UTF-8.",
        )
        return None
    forbidden = None if text.isprintable() else _FORBIDDEN.search(text)
    if forbidden:
        findings.error(
            mark_in(file, text[: forbidden.start()]),
            "An invisible control character stands here ({code}). Delete it and type anew.",
            code=f"U+{ord(forbidden.group()):04X}",
        )
        return None
    return text


def mark_in(file: str, before: str) -> Mark:
    """Where a text of a file goes on after ``before``."""
    ends = list(_LINE_END.finditer(before))
    start = ends[-1].end() if ends else 0
    return Mark(file, len(ends) + 1, len(before) - start + 1)


def parsed(file: str, raw: bytes, findings: Findings) -> Document:
    """What the file holds; ``values`` is None when nothing of it can be used."""
    text = decoded(file, raw, findings)
    if text is None:
        return Document(file)
    directive = _DIRECTIVE.search(text) if "%" in text else None
    if directive:
        findings.error(
            mark_in(file, text[: directive.start()]),
            "No line may begin with “%”. Remove it, or put the text in quotation marks.",
        )
        return Document(file)
    plain = raw.removeprefix(b"\xef\xbb\xbf")
    document = Document(file, plain)
    try:
        document.values, document.values_seen = plain_values(plain)
    except (UnusualError, yaml.YAMLError):
        builder = _Builder(file, findings)
        document.values = builder.read(plain)
        document.values_seen = builder.count
    return document


_ValueEvent = ScalarEvent | SequenceStartEvent | MappingStartEvent | AliasEvent


def _place(event: _ValueEvent | DocumentStartEvent) -> tuple[int, int]:
    start = event.start_mark
    return (1, 1) if start is None else (start.line + 1, start.column + 1)


class _UnusableError(Exception):
    """The rest of the file is not worth reading."""


class _Level:
    """One list or group whose end has not come yet."""

    __slots__ = ("holder", "kept", "key", "path")

    def __init__(self, holder: list[Value] | dict[str, Value], path: KeyPath) -> None:
        self.holder = holder
        self.path = path
        self.key: str | None = None
        self.kept = True


class _Builder:
    """Turns the events of one file into values and places, in one pass and without recursion."""

    def __init__(self, file: str, findings: Findings) -> None:
        self.key_places: Places = {}
        self.value_places: Places = {}
        self.count = 0
        self._file = file
        self._findings = findings
        self._values: Value | None = None
        self._levels: list[_Level] = []
        self._level: _Level | None = None
        self._documents = 0

    def read(self, raw: bytes) -> Value | None:
        """What the file holds, or None if that cannot be used; problems go to the findings."""
        try:
            self._read(CParser(raw))
        except _UnusableError:
            return None
        except yaml.MarkedYAMLError as error:
            line, column, says, values = plain_words(error, raw.decode(errors="replace"))
            self._findings.error(Mark(self._file, line, column), says, **values)
            return None
        except yaml.YAMLError:
            self._problem(
                (1, 1), sentence("This file cannot be read as text in the form “name: value”.")
            )
            return None
        if self._values is None:
            self._problem((1, 1), sentence("This file is empty. Write its content or delete it."))
        return self._values

    def _read(self, parser: CParser) -> None:
        steps: dict[type, Callable[[Any], None]] = {
            ScalarEvent: self._scalar,
            SequenceStartEvent: self._begin,
            MappingStartEvent: self._begin,
            SequenceEndEvent: self._end,
            MappingEndEvent: self._end,
            AliasEvent: self._alias,
            DocumentStartEvent: self._document_start,
        }
        while (event := parser.get_event()) is not None:
            step = steps.get(type(event))
            if step is not None:
                step(event)

    def _scalar(self, event: ScalarEvent) -> None:
        place = self._begun(event)
        level = self._level
        if level is not None and level.key is None and type(level.holder) is dict:
            self._name(level, event.value, place)
        else:
            self._put(event.value, place)

    def _begin(self, event: SequenceStartEvent | MappingStartEvent) -> None:
        place = self._begun(event)
        level = self._level
        if level is not None and level.key is None and type(level.holder) is dict:
            self._problem(place, sentence("A name must be one word, not a list or a group."))
            raise _UnusableError
        if len(self._levels) >= DEEPEST:
            says = sentence("Values are nested more than {most} levels deep here.")
            self._problem(place, says, most=str(DEEPEST))
            raise _UnusableError
        holder: list[Value] | dict[str, Value] = {} if type(event) is MappingStartEvent else []
        path = self._put(holder, place)
        self._level = _Level(holder, path)
        self._levels.append(self._level)

    def _end(self, _event: SequenceEndEvent | MappingEndEvent) -> None:
        self._levels.pop()
        self._level = self._levels[-1] if self._levels else None

    def _alias(self, event: AliasEvent) -> None:
        self._begun(event)
        self._problem(
            _place(event),
            sentence("A text that begins with “*” must stand in quotation marks."),
        )
        raise _UnusableError

    def _document_start(self, event: DocumentStartEvent) -> None:
        self._documents += 1
        if self._documents > 1:
            says = sentence("A second document begins here. Delete the line “---”.")
            self._problem(_place(event), says)
            raise _UnusableError

    def _begun(self, event: _ValueEvent) -> tuple[int, int]:
        """Counts a value, refuses what only YAML experts write, and says where it stands."""
        place = _place(event)
        self.count += 1
        if self.count > MOST_VALUES:
            says = sentence("This file holds more than {most} values. Divide or shorten it.")
            self._problem(place, says, most=str(MOST_VALUES))
            raise _UnusableError
        if event.anchor is not None and type(event) is not AliasEvent:
            says = sentence("A text that begins with “&” must stand in quotation marks.")
            self._problem(place, says)
        if getattr(event, "tag", None) is not None:
            says = sentence("A text that begins with “!” must stand in quotation marks.")
            self._problem(place, says)
        return place

    def _name(self, level: _Level, key: str, place: tuple[int, int]) -> None:
        level.key = key
        level.kept = False
        if key == "<<":
            self._problem(place, sentence("“<<” cannot be used here. Write the lines out in full."))
        elif key in level.holder:
            line = self.key_places[(*level.path, key)][0]
            says = sentence(
                "“{key}” stands here a second time; the first is in line {line}. Keep one of them."
            )
            self._problem(place, says, key=key, line=str(line))
        else:
            level.kept = True
            self.key_places[(*level.path, key)] = place

    def _put(self, value: Value, place: tuple[int, int]) -> KeyPath:
        level = self._level
        path: KeyPath
        if level is None:
            self._values = value
            path = ()
        elif isinstance(level.holder, list):
            path = (*level.path, len(level.holder))
            level.holder.append(value)
        else:
            key, level.key = level.key or "", None
            if level.kept:
                level.holder[key] = value
                path = (*level.path, key)
            else:
                path = (*level.path, key, "again")
        self.value_places[path] = place
        return path

    def _problem(self, place: tuple[int, int], says: str, **values: str) -> None:
        self._findings.error(Mark(self._file, *place), says, **values)
