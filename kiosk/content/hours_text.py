"""Hours, days and dates as clerks write them: read with tolerance, refused with a sentence."""

import difflib
import re
from datetime import date
from typing import NoReturn

import opening_hours

from kiosk.content.model import Hours

LONGEST = 200
"""Characters in one line of hours, days or dates; a real one has about thirty."""

LONGEST_OSM = 500
"""Characters in one OpenStreetMap line; its own limit for a value is 255."""

FIRST_YEAR, LAST_YEAR = 2000, 2100

MIDNIGHT = 24 * 60

_DASH = "[-\u2010-\u2015\u2212]"
_SPAN = re.compile(rf"(.*?)\s*{_DASH}\s*(.*)", re.DOTALL)
_TIME = re.compile(r"([0-9]{1,2})(?:[.:]([0-9]{2}))?")
_ISO_DATE = re.compile(r"([0-9]{4})-([0-9]{2})-([0-9]{2})")
_CLERKS_DATE = re.compile(r"([0-9]{1,2})[./-]([0-9]{1,2})[./-]([0-9]{4})")
_DASHED_RANGE = re.compile(rf"([0-9-]{{10}})\s*(?:{_DASH}|do|to)\s*([0-9-]{{10}})")

_DAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
_OTHER_WORDS_FOR_DAYS = (
    ("monday", "mo", "poniedziałek", "poniedzialek", "pon", "pn", "понеділок", "пн"),
    ("tuesday", "tu", "tues", "wtorek", "wto", "wt", "вівторок", "вт"),
    ("wednesday", "we", "środa", "sroda", "śro", "sro", "śr", "sr", "середа", "ср"),
    ("thursday", "th", "thur", "thurs", "czwartek", "czw", "cz", "четвер", "чт"),
    ("friday", "fr", "piątek", "piatek", "pią", "pia", "pt", "пʼятниця", "п'ятниця", "пт"),
    ("saturday", "sa", "sobota", "sob", "sb", "субота", "сб"),
    ("sunday", "su", "niedziela", "nie", "niedz", "nd", "ndz", "неділя", "нд"),
)
_MEANT_DAY = {
    word: _DAYS[day] for day, words in enumerate(_OTHER_WORDS_FOR_DAYS) for word in words
} | {day: day for day in _DAYS}

_QUOTED = re.compile(r'"[^"]*"')
_MONTH_DAYS = re.compile(
    r"\b(Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)\s*([0-9]{1,2})(?![0-9:])"
    r"(?:\s*-\s*([0-9]{1,2})(?![0-9:]))?",
    re.IGNORECASE,
)
_DAYS_IN_MONTH = dict(
    zip(
        ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"),
        (31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31),
        strict=True,
    )
)
_SUN = re.compile(r"\b(sunrise|sunset|dawn|dusk)\b", re.IGNORECASE)
_OPEN_END = re.compile(r"[0-9]:[0-9]{2}\s*\+")
_REPEATED = re.compile(r"-\s*[0-9]{1,2}:[0-9]{2}\s*/")
_SCHOOL_HOLIDAYS = re.compile(r"\bSH\b", re.IGNORECASE)
_PUBLIC_HOLIDAYS = re.compile(r"\bPH\b", re.IGNORECASE)
_CLOSED_ON_HOLIDAYS = re.compile(
    r"\bPH\b(?:\s*,\s*[A-Z][a-z](?:-[A-Z][a-z])?)*\s+(?:off|closed)\b", re.IGNORECASE
)


class HoursError(ValueError):
    """What a clerk wrote cannot be hours, days or dates.

    ``says`` is an English sentence with ``{names}``, ``values`` what belongs there.
    """

    def __init__(self, says: str, **values: str) -> None:
        self.says = says
        self.values = {name: _shown(value) for name, value in values.items()}
        super().__init__(says.format(**self.values))


def _shown(text: str) -> str:
    """What was written, short and in one line."""
    line = " ".join(text.split())
    return line if len(line) <= 60 else line[:59] + "…"


def clock(minutes: int) -> str:
    """Minutes since midnight as a clerk would write them: ``8.05``, ``24.00``."""
    return f"{minutes // 60}.{minutes % 60:02}"


def _written(hours: Hours) -> str:
    return f"{clock(hours.opens)}–{clock(hours.closes)}"


def parse_hours(text: str) -> tuple[Hours, ...]:
    """The spans of one day in order, such as ``8.00–12.00, 13:00-15:30``; touching ones are one.

    Raises HoursError.
    """
    if len(text) > LONGEST:
        raise HoursError("These hours are too long: at most {most} characters", most=str(LONGEST))
    spans = sorted(
        (_span(part.strip()) for part in re.split("[,;]", text)),
        key=lambda span: (span.opens, span.closes),
    )
    merged = spans[:1]
    for later in spans[1:]:
        earlier = merged[-1]
        if later.opens < earlier.closes:
            raise HoursError(
                "{first} and {second} overlap", first=_written(earlier), second=_written(later)
            )
        if later.opens == earlier.closes:
            merged[-1] = Hours(earlier.opens, later.closes)
        else:
            merged.append(later)
    return tuple(merged)


def parse_time_of_day(text: str) -> int:
    """The minutes since midnight of ``20:00`` or ``6.00``; 24:00 is midnight again.

    Raises HoursError.
    """
    parts = _TIME.fullmatch(text)
    if parts is None:
        raise HoursError(
            "{time} is not understood as a time. Write it like {example}",
            time=text,
            example="20:00",
        )
    return _on_a_clock(parts) % MIDNIGHT


def _span(text: str) -> Hours:
    parts = _SPAN.fullmatch(text)
    if parts is None:
        _refuse_span(text)
    opens, closes = (_minutes(part, text) for part in parts.groups())
    if opens == MIDNIGHT:
        raise HoursError("{span} begins at 24.00; a day begins at 0.00", span=text)
    if opens == closes:
        raise HoursError("{span} begins and ends at the same time", span=text)
    if opens > closes:
        raise HoursError(
            "{span} ends before it begins. Hours over midnight are written with osm:, "
            'such as osm: "{osm}"',
            span=text,
            osm=f"Mo-Fr {_osm_clock(opens)}-{_osm_clock(closes)}",
        )
    return Hours(opens, closes)


def _osm_clock(minutes: int) -> str:
    return f"{minutes // 60:02}:{minutes % 60:02}"


def _minutes(text: str, span: str) -> int:
    parts = _TIME.fullmatch(text)
    if parts is None:
        _refuse_span(span)
    return _on_a_clock(parts)


def _on_a_clock(parts: re.Match[str]) -> int:
    minutes = int(parts[1]) * 60 + int(parts[2] or 0)
    if minutes > MIDNIGHT or int(parts[2] or 0) > 59:
        raise HoursError("There is no {time} on a clock", time=parts[0])
    return minutes


def _refuse_span(text: str) -> NoReturn:
    if not text:
        raise HoursError("Hours are missing here. Write them like {example}", example="8.00–15.00")
    raise HoursError(
        "{span} is not understood as hours. Write them like {example}",
        span=text,
        example="8.00–15.00",
    )


def parse_days(text: str) -> frozenset[int]:
    """The days of the week (0 is Monday) of ``mon``, ``mon-wed,fri`` or ``sat-mon``.

    Raises HoursError.
    """
    if len(text) > LONGEST:
        raise HoursError("These days are too long: at most {most} characters", most=str(LONGEST))
    days: set[int] = set()
    for part in text.split(","):
        first, *rest = re.split(_DASH, part)
        if len(rest) > 1:
            raise HoursError("{part} has too many dashes", part=part)
        start = _day(first)
        end = _day(rest[0]) if rest else start
        days.update((start + step) % 7 for step in range((end - start) % 7 + 1))
    return frozenset(days)


def _day(text: str) -> int:
    word = text.strip().lower()
    if word in _DAYS:
        return _DAYS.index(word)
    if not word:
        raise HoursError("A day is missing here. Write days like {example}", example="mon-wed,fri")
    near = difflib.get_close_matches(word.rstrip("."), _MEANT_DAY, n=1, cutoff=0.6)
    if near:
        raise HoursError(
            "There is no day {day}; did you mean {meant}?", day=text, meant=_MEANT_DAY[near[0]]
        )
    raise HoursError("There is no day {day}. Days are {days}", day=text, days=", ".join(_DAYS))


def parse_date_range(text: str) -> tuple[date, date]:
    """The first and the last day of ``2026-12-21`` or ``2026-12-21..2027-01-01``.

    Raises HoursError.
    """
    if len(text) > LONGEST:
        raise HoursError("This date is too long: at most {most} characters", most=str(LONGEST))
    dashed = _DASHED_RANGE.fullmatch(text.strip())
    if dashed and all(_ISO_DATE.fullmatch(part) for part in dashed.groups()):
        raise HoursError(
            "{date} is not understood; did you mean {meant}?",
            date=text,
            meant="..".join(dashed.groups()),
        )
    first, dots, last = text.partition("..")
    start = _date(first.strip())
    end = _date(last.strip()) if dots else start
    if end < start:
        raise HoursError(
            "{date} ends before it begins; did you mean {meant}?",
            date=text,
            meant=f"{end.isoformat()}..{start.isoformat()}",
        )
    return start, end


def _date(text: str) -> date:
    parts = _ISO_DATE.fullmatch(text)
    if parts is None:
        turned = _CLERKS_DATE.fullmatch(text)
        if turned:
            day, month, year = turned.groups()
            raise HoursError(
                "{date} is not understood; did you mean {meant}?",
                date=text,
                meant=f"{year}-{int(month):02}-{int(day):02}",
            )
        raise HoursError(
            "{date} is not a date. Write dates like {example}",
            date=text,
            example="2026-12-21 or 2026-12-21..2027-01-01",
        )
    year, month, day = (int(part) for part in parts.groups())
    if not FIRST_YEAR <= year <= LAST_YEAR:
        raise HoursError(
            "The year of {date} is not between {first} and {last}",
            date=text,
            first=str(FIRST_YEAR),
            last=str(LAST_YEAR),
        )
    try:
        return date(year, month, day)
    except ValueError:
        raise HoursError("There is no date {date}", date=text) from None


def check_osm(text: str) -> None:
    """Raises HoursError unless the OpenStreetMap line can be worked out faithfully here.

    The syntax is that of https://wiki.openstreetmap.org/wiki/Key:opening_hours/specification.
    Public holidays close every office anyhow, so ``PH off`` is welcome and any other hours for
    ``PH`` are refused; school holidays, the sun and unknown ends would have to be guessed.
    """
    if len(text) > LONGEST_OSM:
        raise HoursError(
            "This OpenStreetMap line is too long: at most {most} characters", most=str(LONGEST_OSM)
        )
    if not opening_hours.validate(text):
        raise HoursError(
            "{osm} is not understood as OpenStreetMap hours. Write them like {example}",
            osm=text,
            example="Mo-Fr 08:00-15:00",
        )
    _refuse_what_is_not_known(_QUOTED.sub("", text))


def _refuse_what_is_not_known(rules: str) -> None:
    for month, *days in _MONTH_DAYS.findall(rules):
        for day in filter(None, days):
            # The library reads an impossible date as every day of the year.
            if int(day) > _DAYS_IN_MONTH[month.lower()]:
                raise HoursError("There is no date {date}", date=f"{month} {day}")
    if _SCHOOL_HOLIDAYS.search(rules):
        raise HoursError(
            "School holidays (SH) are not known here. Write their dates under exceptions:"
        )
    if _PUBLIC_HOLIDAYS.search(_CLOSED_ON_HOLIDAYS.sub("", rules)):
        raise HoursError(
            "Every office is closed on public holidays (PH). "
            "To open on one, write its date under exceptions:"
        )
    sun = _SUN.search(rules)
    if sun:
        raise HoursError("{sun} is not known here. Write a time", sun=sun[0])
    if _OPEN_END.search(rules):
        raise HoursError("When it closes must be known; + leaves that open")
    if _REPEATED.search(rules):
        raise HoursError("Hours that are repeated with / are not known here. Write every span")
