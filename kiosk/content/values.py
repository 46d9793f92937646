"""Reads single values staff wrote; what cannot be right is refused with a sentence."""

import re
from collections.abc import Callable
from datetime import date
from functools import lru_cache
from typing import Any, TypeVar, get_args
from zoneinfo import available_timezones

from anyascii import anyascii
from pydantic import ValidationInfo

from kiosk.content.countries import COUNTRY_SLIPS, countries_with_holidays, has_holidays
from kiosk.content.font_letters import NO_SUCH_LETTERS, unknown_letters
from kiosk.content.hours_text import (
    HoursError,
    check_osm,
    parse_date_range,
    parse_days,
    parse_hours,
    parse_time_of_day,
)
from kiosk.content.languages import NATIVE_NAMES, SLIPS
from kiosk.content.links import checked_link, checked_mail, domain_of, is_domain
from kiosk.content.model import Hours, SpecialDay
from kiosk.content.problems import sentence
from kiosk.content.refusal import AFTER_A_COMMA, refusal
from kiosk.content.suggestions import suggestion
from kiosk.content.surroundings import surroundings_of
from kiosk.content.telephones import checked_extension, dialled, is_country

ICONS = [
    "info",
    "building",
    "cash",
    "family",
    "home",
    "card",
    "accessible",
    "document",
    "heart",
    "child",
    "senior",
    "people",
    "care",
    "phone",
    "mail",
    "clock",
    "law",
    "money",
    "work",
    "school",
    "health",
    "food",
    "shelter",
    "search",
    "news",
    "chart",
    "map",
]
"""Pictures for tiles that staff may choose from, each an SVG of that name in ``assets/icons``."""

LONGEST_ID = 64

_ID = re.compile(r"[a-z0-9]+(?:[-_][a-z0-9]+)*")
_NUMBER = re.compile(r"[+-]?[0-9]{1,15}(?:[.,][0-9]{1,15})?")
_Result = TypeVar("_Result")
_FLAGS = {"true": True, "yes": True, "tak": True, "false": False, "no": False, "nie": False}


def is_id(text: str) -> bool:
    """Whether a text can name an office, a place, an article: ``dodatki-mieszkaniowe``."""
    return len(text) <= LONGEST_ID and _ID.fullmatch(text) is not None


def slug(text: str) -> str:
    """The nearest usable id: ``Świadczenia rodzinne`` becomes ``swiadczenia-rodzinne``."""
    plain = anyascii(text[: 2 * LONGEST_ID]).lower()
    return re.sub(r"[^a-z0-9]+", "-", plain).strip("-")[:LONGEST_ID].strip("-")


def written(value: Any) -> str:
    """The value, if it is one text; raises a refusal for a list, a group and nothing at all."""
    if not isinstance(value, str):
        raise refusal(sentence("Write one text here, not a list or a group."))
    text = value.strip()
    if not text:
        raise refusal(sentence("Nothing is written here. Write a value or delete the line."))
    return text


def read_text_by_language(value: Any, info: ValidationInfo) -> Any:
    """A text as a map by language; its languages are those of the kiosk."""
    around = surroundings_of(info)
    if isinstance(value, str):
        return {around.first_language: written(value)}
    if not isinstance(value, dict) or around.languages is None:
        return value
    for code in value:
        if code not in around.languages:
            if not value[code]:
                raise refusal(AFTER_A_COMMA, at=code, key=code)
            raise foreign_language(code, around.languages)
    if around.first_language not in value:
        raise refusal(
            "The text in “{language}” is missing; it is the first language of this kiosk.",
            language=around.first_language,
        )
    return value


def read_words_by_language(value: Any, info: ValidationInfo) -> Any:
    """Lists of words by language."""
    around = surroundings_of(info)
    if isinstance(value, list):
        return {around.first_language: value}
    if isinstance(value, dict) and around.languages is not None:
        for code in value:
            if code not in around.languages:
                raise foreign_language(code, around.languages)
    return value


def foreign_language(code: str, languages: tuple[str, ...]) -> Exception:
    """The refusal of a language that this kiosk does not speak, at its own place."""
    near = suggestion(code, languages, SLIPS)
    if near or code not in NATIVE_NAMES:
        return refusal(
            "“{code}” is no language of this kiosk; those are {languages}.",
            at=code,
            code=code,
            languages=", ".join(languages),
            **near,
        )
    return refusal(
        "This kiosk does not speak “{code}”. Add it to languages in kiosk.yaml, or delete it here.",
        at=code,
        code=code,
    )


def read_language(value: Any) -> str:
    """The code of a language that has a name of its own here."""
    code = written(value)
    if code not in NATIVE_NAMES:
        raise refusal(
            "“{code}” is no code of a language. Write two letters such as “pl”.",
            code=code,
            **suggestion(code, NATIVE_NAMES, SLIPS),
        )
    return code


def read_place(value: Any, info: ValidationInfo) -> str:
    """The id of a place that exists."""
    place, known = written(value), surroundings_of(info).places
    if known is not None and place not in known:
        raise refusal(
            "There is no place “{place}” in places.yaml.", place=place, **suggestion(place, known)
        )
    return place


def read_office(value: Any, info: ValidationInfo) -> str:
    """The id of an office that exists."""
    office, known = written(value), surroundings_of(info).offices
    if known is not None and office not in known:
        raise refusal(
            "There is no office “{office}” in the folder offices.",
            office=office,
            **suggestion(office, known),
        )
    return office


def read_icon(value: Any) -> str:
    """The name of a picture for tiles."""
    icon = written(value)
    if icon not in ICONS:
        raise refusal(
            "There is no picture “{icon}” for tiles; there are {icons}.",
            icon=icon,
            icons=" ".join(ICONS[:12]) + " …",
            **suggestion(icon, ICONS),
        )
    return icon


def read_article_kind(value: Any) -> str:
    """News, or about the institution."""
    kind, known = written(value), ("news", "about")
    if kind not in known:
        raise refusal(
            "An article is {kinds}, not “{kind}”.",
            kinds=" / ".join(known),
            kind=kind,
            **suggestion(kind, known),
        )
    return kind


def read_special_day(value: Any) -> str:
    """A special day of the month."""
    day, known = written(value), get_args(SpecialDay)
    if day not in known:
        raise refusal(
            "“{day}” is no special day; those are {days}.",
            day=day,
            days=", ".join(known),
            **suggestion(day, known),
        )
    return day


def read_picture(value: Any, info: ValidationInfo) -> str:
    """The path of a picture that exists."""
    picture, known = written(value), surroundings_of(info).pictures
    if not picture.startswith("pictures/") or ".." in picture or "\\" in picture:
        raise refusal(
            "A picture lies in the folder pictures; write it like {example}.",
            example="pictures/logo.svg",
            **suggestion(f"pictures/{picture.rpartition('/')[2]}", known),
        )
    if known is not None and picture not in known:
        raise refusal(
            "There is no picture {picture}.", picture=picture, **suggestion(picture, known)
        )
    return picture


def read_phone_number(value: Any, info: ValidationInfo) -> str:
    """A number as written; somebody can be reached by it."""
    number = written(value)
    dialled(number, surroundings_of(info).country)
    return number


def read_phone(value: Any) -> Any:
    """A telephone with its lines, also where only the number is written."""
    return {"number": value} if isinstance(value, str) else value


def read_link(value: Any, info: ValidationInfo) -> str:
    """A web address that visitors may be led to."""
    return checked_link(written(value), surroundings_of(info).domains)


def read_mail(value: Any) -> str:
    """An e-mail address."""
    return checked_mail(written(value))


def read_extension(value: Any) -> str:
    """An extension to dial after a number."""
    return checked_extension(written(value))


def read_flag(value: Any) -> bool:
    """Yes or no."""
    flag = _FLAGS.get(written(value).lower())
    if flag is None:
        raise refusal(
            "Write {yes} or {no} here, not “{value}”.", yes="true", no="false", value=value
        )
    return flag


def read_letters(text: str) -> str:
    """A text that the kiosk's font has all letters for."""
    if letters := unknown_letters(text):
        raise refusal(NO_SUCH_LETTERS, letters=letters)
    return text


def read_domain(value: Any) -> str:
    """A domain name, in small letters."""
    domain = written(value).lower()
    if not is_domain(domain):
        inside = domain_of(domain) if "//" in domain else None
        raise refusal(
            "“{domain}” is no domain. Write it without https:// and without a path.",
            domain=domain,
            **({} if inside is None else {"suggestion": inside}),
        )
    return domain


def read_country(value: Any) -> str:
    """A country whose telephones and holidays are known."""
    country = written(value)
    if not is_country(country) or not has_holidays(country):
        raise refusal(
            "“{country}” is no country whose holidays are known. Write two letters such as “PL”.",
            country=country,
            **suggestion(country, countries_with_holidays(), COUNTRY_SLIPS),
        )
    return country


def read_timezone(value: Any) -> str:
    """An IANA time zone."""
    timezone = written(value)
    known = available_timezones()
    if timezone not in known:
        raise refusal(
            "“{timezone}” is no time zone. Write it like {example}.",
            timezone=timezone,
            example="Europe/Warsaw",
            **suggestion(timezone, sorted(known)),
        )
    return timezone


def read_number(value: Any) -> float:
    """A number; a decimal comma is welcome."""
    number = written(value)
    if not _NUMBER.fullmatch(number):
        raise refusal("“{number}” is no number.", number=number)
    return float(number.replace(",", "."))


def read_day(value: Any) -> date:
    """One date."""
    day = written(value)
    first, _last = _dates_in(day)
    if ".." in day:
        raise refusal("Write one date here, not from one to another.")
    return first


def read_dates(value: Any) -> tuple[date, date]:
    """One date, or from one to another."""
    return _dates_in(written(value))


def read_days(value: Any) -> frozenset[int]:
    """Days of the week; 0 is Monday."""
    return _days_in(written(value))


def read_hours(value: Any) -> tuple[Hours, ...]:
    """One or several spans of a day."""
    return _hours_in(written(value))


def read_time_of_day(value: Any) -> int:
    """A time by the clock, in minutes since midnight; 24:00 is midnight."""
    return _time_in(written(value))


def read_osm(value: Any) -> str:
    """Opening hours in OpenStreetMap's own language."""
    line = written(value)
    _check_osm_once(line)
    return line


def _said(read: Callable[[str], _Result]) -> Callable[[str], _Result]:
    """Reads each different text once, and says what is wrong with it as a refusal."""

    @lru_cache(maxsize=4096)
    def reading(text: str) -> _Result:
        try:
            return read(text)
        except HoursError as error:
            raise refusal(error.says, **error.values) from error

    return reading


_dates_in = _said(parse_date_range)
_days_in = _said(parse_days)
_hours_in = _said(parse_hours)
_time_in = _said(parse_time_of_day)
_check_osm_once = _said(check_osm)
