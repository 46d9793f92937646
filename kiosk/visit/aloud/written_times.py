"""Every way to write a time of the day as one: ``8:00``."""

import re
from functools import lru_cache
from typing import NamedTuple

from kiosk.visit.aloud.patterns import either
from kiosk.visit.aloud.tongue import Tongue

_END = r"(?:[01]?\d|2[0-4])"
_HOUR = rf"(?<![\d.,:/-]){_END}"
_TO = r"(\s?[–-]\s?)"
END_TIME = rf"{_END}:[0-5]\d(?![\d:]|[.,]\d)"
TIME = rf"(?<![\d.,:/-]){END_TIME}"
"""A time as it is written here; END_TIME may follow a dash."""

_NO_MORE = r"(?![\d:/%]|[.,]\d|[^\W\d_])"
_HALF = r"(?i: ?([ap])\.?m\b\.?)"


class _Patterns(NamedTuple):
    of_hours: str
    of_doors: str
    spans_behind: str
    hours_behind: str
    before_part_of_day: str
    up_to: str
    open_span: str
    open_pair: str
    open_words: str


@lru_cache
def _patterns(tongue: Tongue) -> _Patterns:
    words, hours = either(tongue.time_cases), either(tongue.whole_hours)
    to = either(word for word, case in tongue.time_cases.items() if case == "genitive")
    days = either(name for forms in tongue.weekdays for name in forms.split("|"))
    units = rf"(?! ?(?:{either(tongue.units)}|{either(tongue.scales)})(?!\w))"
    goes_on = rf"(?=\s*(?:$|[.,;:()]|–)| {either((*tongue.joins, *tongue.weekday_cases))} )"
    return _Patterns(
        of_hours=rf"\b((?i:{words})(?: {hours})?:? )({_HOUR})\.([0-5]\d)(?!\d|[.,]\d){units}",
        of_doors=rf"(?i:{either(tongue.door_words)}) $",
        spans_behind=rf"\b((?i:{hours}|{days}):?,? )({_HOUR}){_TO}({_END}){_NO_MORE}",
        hours_behind=rf"\b((?i:{hours}):? )({_HOUR}){_NO_MORE}(?!\s?[–-]\s?\d+[.:])",
        before_part_of_day=rf"({_HOUR})(?= {either(tongue.parts_of_day)}\b)",
        up_to=rf"({TIME} (?i:{to}) )({_HOUR})(?:\.([0-5]\d))?{_NO_MORE}{units}",
        open_span=rf"({_HOUR}){_TO}({_END}){_NO_MORE}{goes_on}",
        open_pair=rf"\b((?i:{to}) )({_HOUR})( (?i:{to}) )({_HOUR}){_NO_MORE}{goes_on}",
        open_words=rf"\b(?i:{either(tongue.open_words)})\b",
    )


def with_colons(text: str, tongue: Tongue) -> str:
    """The text with its times as hours and minutes of 24 hours, with a colon."""
    patterns = _patterns(tongue)
    text = _of_two_halves(text)
    text = re.sub(
        rf"({_HOUR})[.:]([0-5]\d){_TO}({_END})[.:]([0-5]\d)(?!\d|[.,]\d)",
        lambda found: _if_no_door(found, r"\1:\2\3\4:\5", patterns.of_doors),
        text,
    )
    text = re.sub(rf"({_HOUR})({_TO}{END_TIME})", r"\1:00\2", text)
    text = re.sub(rf"({TIME}{_TO})({_END}){_NO_MORE}", r"\1\3:00", text)
    text = re.sub(patterns.of_hours, r"\1\2:\3", text)
    text = re.sub(patterns.spans_behind, r"\1\2:00\3\4:00", text)
    text = re.sub(patterns.hours_behind, r"\1\2:00", text)
    text = re.sub(patterns.before_part_of_day, r"\1:00", text)
    if re.search(patterns.open_words, text):
        text = re.sub(patterns.open_span, r"\1:00\2\3:00", text)
        text = re.sub(patterns.open_pair, r"\1\2:00\3\4:00", text)
    return re.sub(patterns.up_to, lambda found: f"{found[1]}{found[2]}:{found[3] or '00'}", text)


def _if_no_door(found: re.Match[str], times: str, of_doors: str) -> str:
    is_door = re.search(of_doors, found.string[: found.start()])
    return found[0] if is_door else found.expand(times)


def _of_two_halves(text: str) -> str:
    """``8am–4 p.m.`` as ``8:00–16:00``."""
    text = re.sub(
        rf"({_HOUR})(?:[:.]([0-5]\d))?{_HALF}?{_TO}({_END})(?:[:.]([0-5]\d))?{_HALF}",
        lambda found: (
            _in_24(found[1], found[2], found[3] or found[7])
            + found[4]
            + _in_24(found[5], found[6], found[7])
        ),
        text,
    )
    return re.sub(
        rf"({_HOUR})(?:[:.]([0-5]\d))?{_HALF}",
        lambda found: _in_24(found[1], found[2], found[3]),
        text,
    )


def _in_24(hour: str, minute: str | None, half: str) -> str:
    hours = int(hour) % 12 + (12 if half in "pP" else 0)
    return f"{hours}:{minute or '00'}"
