"""Every way to write a date as one: ``12 listopada 2026``."""

import re

from kiosk.visit.aloud.patterns import SHORT_FORM_ENDS, either, word_before
from kiosk.visit.aloud.tongue import Tongue

DAY = r"(?:0?[1-9]|[12]\d|3[01])(?![\d:])"
YEAR = r"(?:1[5-9]|20|21)\d\d(?![\d%]|[.,]\d)"
_ISO = r"(?<![\d.-])(?P<year>\d{4})-(?P<month>\d{2})-(?P<day>\d{2})(?![\d-])"
_WITH_YEAR = rf"(?<![\d./-])(?P<day>\d{{1,2}})([./-])(?P<month>\d{{1,2}})\2(?P<year>{YEAR})"
_SPAN = (
    r"(?<![\d.,/:-])(?P<day>\d{1,2})\.(?P<month>0[1-9]|1[0-2])\.?(?P<to>\s?[–-]\s?)"
    r"(?P<last_day>\d{1,2})\.(?P<last_month>0[1-9]|1[0-2])(?:\.(?=\s|$))?(?![\d%]|[.,/:]\d)"
)
_WITHOUT_YEAR = (
    r"(?<![\d.,/:])(?P<day>\d{1,2})\.(?P<month>0[1-9]|1[0-2])"
    r"(?:\.(?![\d]| [^\W\d_a-zа-яіїєґ]|$))?(?![\d%]|[.,/:]\d|[^\W\d_])"
)
_MINUTES_OF_OFFICES = 5
"""Offices open and close at minutes that this divides; 10.12 is a day in December."""


def with_names_of_months(text: str, tongue: Tongue) -> str:
    """The text with its dates as day, name of the month and year."""
    for pattern in (_ISO, _WITH_YEAR):
        text = re.sub(pattern, lambda found: _named(found, found["year"], tongue), text)
    if tongue.decimal_point != ".":
        units = rf"(?! ?(?:{either(tongue.units)}|{either(tongue.scales)})(?!\w))"
        text = re.sub(_SPAN, lambda found: _named_span(found, tongue), text)
        text = re.sub(
            _WITHOUT_YEAR + units,
            lambda found: found[0] if _is_no_date(found, tongue) else _named(found, "", tongue),
            text,
        )
    if tongue.month_may_come_first:
        month = rf"(?i:{either(tongue.months)})\b{SHORT_FORM_ENDS}"
        text = re.sub(
            rf"\b({month}) ((?<![\d.,:/-]){DAY})(?:st|nd|rd|th)?\b(?:,? ({YEAR}))?(?! ?[ap]\.?m)",
            lambda found: f"{found[2]} {found[1]} {found[3] or ''}".strip(),
            text,
        )
    return text


def _named(found: re.Match[str], year: str, tongue: Tongue) -> str:
    return _with_name(found["day"], found["month"], year, tongue) or found[0]


def _with_name(day: str, month: str, year: str, tongue: Tongue) -> str:
    """The date with the name of its month; nothing if there is no such date."""
    if not (1 <= int(month) <= 12 and 1 <= int(day) <= 31):
        return ""
    name = tongue.month_names[int(month) - 1]
    return tongue.day_month_year.format(day=int(day), month=name, year=year).strip()


def _named_span(found: re.Match[str], tongue: Tongue) -> str:
    """``1.10–30.11``; ``8.05–15.10`` are hours."""
    ends = [(found["day"], found["month"]), (found["last_day"], found["last_month"])]
    word = word_before(found.string[: found.start()])
    if word in tongue.door_words or all(_could_be_time(*end) for end in ends):
        return found[0]
    first, last = (_with_name(*end, "", tongue) for end in ends)
    return f"{first}{found['to']}{last}" if first and last else found[0]


def _is_no_date(found: re.Match[str], tongue: Tongue) -> bool:
    """Whether a day and month without a year may be a door, or a time of the day."""
    before, after = found.string[: found.start()], found.string[found.end() :]
    word = word_before(before)
    if word in tongue.door_words or word in tongue.whole_hours:
        return True
    if re.match(r"\s?[–-]\s?\d", after) or re.search(r"\d\s?[–-]\s?$", before):
        return True
    return _could_be_time(found["day"], found["month"]) and word in tongue.time_cases


def _could_be_time(hour: str, minute: str) -> bool:
    return int(hour) <= 24 and int(minute) % _MINUTES_OF_OFFICES == 0
