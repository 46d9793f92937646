"""Dates and years: ``23 listopada`` as ``dwudziestego trzeciego listopada``."""

import re
from functools import lru_cache
from typing import NamedTuple

from kiosk.visit.aloud.grammar import Case
from kiosk.visit.aloud.patterns import SHORT_FORM_ENDS, either, word_before
from kiosk.visit.aloud.tongue import Tongue
from kiosk.visit.aloud.written_dates import DAY, YEAR, with_names_of_months

_DAY = rf"(?<![\d.,:/]){DAY}"
_TO = r"\s?[-–]\s?"


class _Patterns(NamedTuple):
    spanned: str
    several: str
    single: str
    with_year: str
    years: str
    bare_year: str


@lru_cache
def _patterns(tongue: Tongue) -> _Patterns:
    month = rf"(?i:{either(tongue.months)})\b{SHORT_FORM_ENDS}"
    year_word = rf"{either(tongue.year_cases)}\b" if tongue.year_cases else "(?!)"
    day = rf"{_DAY}(?:st|nd|rd|th|\.|-(?:го|е|й|те|тє|ше))?"
    the = "(?:[Tt]he )?" if tongue.month_may_come_first else ""
    begins = rf"(?:(?i:{either(tongue.span_begins)}) )?"
    date = rf"{the}({day}) (?:of )?({month})(?:,? ({YEAR})(?: {year_word})?)?"
    join = either(tongue.joins)
    return _Patterns(
        spanned=rf"{begins}{date}{_TO}{date}",
        several=rf"{begins}{the}((?:{day}(?:, | {join} |{_TO})(?:the )?)+){date}",
        single=date,
        with_year=rf"({YEAR}) ({year_word})|({year_word}) ({YEAR})",
        years=rf"({YEAR})\s?[/–-]\s?({YEAR})(?: ({year_word}))?",
        bare_year=rf"\b({tongue.before_year}) ({YEAR}){tongue.after_year}",
    )


def dates_in_words(text: str, tongue: Tongue) -> str:
    """The text with its dates and years in words."""
    patterns = _patterns(tongue)
    text = with_names_of_months(text, tongue)
    text = re.sub(patterns.spanned, lambda found: _span_of_dates(found, tongue), text)
    text = re.sub(patterns.several, lambda found: _several_days(found, tongue), text)
    text = re.sub(
        patterns.single,
        lambda found: _date(found[1], found[2], found[3], _case_of(found, tongue), tongue),
        text,
    )
    text = re.sub(patterns.years, lambda found: _two_years(found, tongue), text)
    text = re.sub(patterns.with_year, lambda found: _year(found, tongue), text)
    return re.sub(
        patterns.bare_year,
        lambda found: tongue.in_year.format(
            word=found[1], year=tongue.year(int(found[2]), "locative")
        ),
        text,
    )


def _number(day: str) -> int:
    return int(re.findall(r"\d+", day)[0])


def _date(day: str, month: str, year: str | None, case: Case, tongue: Tongue) -> str:
    name = tongue.month_names[tongue.months[month.rstrip(".").lower()] - 1]
    date = tongue.of_month.format(day=tongue.day(_number(day), case), month=name)
    if year is None:
        return date
    return tongue.of_year.format(date=date, year=tongue.year(int(year), "genitive"))


def _span_of_dates(found: re.Match[str], tongue: Tongue) -> str:
    first = _date(found[1], found[2], found[3], "genitive", tongue)
    return tongue.span.format(first, _date(found[4], found[5], found[6], "genitive", tongue))


def _several_days(found: re.Match[str], tongue: Tongue) -> str:
    """``12–14 listopada``, ``5, 6 i 7 grudnia``, ``od 1 do 5 grudnia``."""
    days = found[1]
    if re.fullmatch(rf"{_DAY}\S*?{_TO}", days):
        first = tongue.day(_number(days), "genitive")
        last = _date(found[2], found[3], found[4], "genitive", tongue)
        return tongue.span.format(first, last)
    case = _case_of(found, tongue)
    ends = re.search(r"(\w+) (?:the )?$", days)
    last_case = tongue.date_cases.get(ends[1].lower(), case) if ends else case
    begins = re.match(rf"({either(tongue.span_begins)}) ", found[0], re.IGNORECASE)
    if begins:
        case = tongue.date_cases.get(begins[1].lower(), case)
    said = re.sub(rf"{_DAY}(?:st|nd|rd|th)?", lambda day: tongue.day(_number(day[0]), case), days)
    said = re.sub(r"\bthe the\b", "the", said)
    last = _date(found[2], found[3], found[4], last_case, tongue)
    return (begins[0] if begins else "") + said + last


def _case_of(found: re.Match[str], tongue: Tongue) -> Case:
    """By the word before the date; a date that a sentence is about stands in the nominative, and
    so does one behind the name of its day."""
    before, after = found.string[: found.start()], found.string[found.end() :]
    word = word_before(before)
    if word in tongue.date_cases:
        return tongue.date_cases[word]
    names = either(forms.split("|")[0] for forms in tongue.weekdays)
    weekday = re.search(rf"(?:(\w+) )?\b(?i:{names}),? $", before)
    if weekday:
        leading = (weekday[1] or "").lower()
        return "genitive" if leading in tongue.weekday_cases else "nominative"
    return "nominative" if re.match(tongue.is_subject, after) else "genitive"


def _two_years(found: re.Match[str], tongue: Tongue) -> str:
    first, last = (tongue.cardinal(int(found[place])) for place in (1, 2))
    if tongue.month_may_come_first:
        first, last = (tongue.year(int(found[place]), "nominative") for place in (1, 2))
        return f"{first} to {last}"
    return f"{first}, {last}" + (f" {found[3]}" if found[3] else "")


def _year(found: re.Match[str], tongue: Tongue) -> str:
    number, word = (found[1], found[2]) if found[1] else (found[4], found[3])
    case = tongue.year_cases[word]
    before = word_before(found.string[: found.start()])
    if case == "genitive" and tongue.noun_cases.get(before) == "locative":
        case = "locative"
        word = next((form for form, its in tongue.year_cases.items() if its == case), word)
    said = tongue.year(int(number), case)
    return f"{said} {word}" if found[1] else f"{word} {said}"
