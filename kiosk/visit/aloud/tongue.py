"""What the rules of reading aloud must know of a language."""

from collections.abc import Callable, Mapping
from typing import Protocol

import msgspec

from kiosk.content.model import Language
from kiosk.visit.aloud.grammar import Case, Gender, Noun


class Numeral(Protocol):
    """A number in words, in a case and gender where the language has them."""

    def __call__(self, n: int, case: Case = ..., gender: Gender = ..., /) -> str: ...


class ShortForm(msgspec.Struct, frozen=True):
    """A short form and what is said for it.

    ``words`` may be six forms, joined by ``|``: then the word before it decides about the case.
    ``before`` and ``follow`` are patterns of what must stand around it. One that ``ends`` a
    sentence leaves its full stop there.
    """

    short: str
    words: str
    follow: str = ""
    before: str = r"(?<![\w.])"
    ends: bool = False


class Tongue(msgspec.Struct, frozen=True, eq=False, kw_only=True):
    """One language: its numerals, and the small words that a text of offices is full of.

    Mappings from words to a case say in which case a number stands behind that word.
    """

    language: Language

    cardinal: Numeral
    ordinal: Numeral
    combining: Callable[[int], str]
    """The first half of ``pięcioletni``; up to 99."""

    is_one: Callable[[int], bool]
    """Whether what is counted stands in the singular."""

    count: Callable[[int, str, str], str]
    """A number between the texts before and after it."""

    amount: Callable[[int, str, Case, Noun | None], str]
    """Whole and fraction of something: ``dwa i pół metra``."""

    number_span: str
    """From one number to another, by ``first``, ``last``, ``first_genitive``, ``last_genitive``."""

    clock: Callable[[int, int, Case], str]
    """Hours and minutes of a day."""

    day: Callable[[int, Case], str]
    """The day of a month."""

    year: Callable[[int, Case], str]

    span: str
    """From {} to {}, both in the genitive."""

    span_begins: tuple[str, ...]
    """Words before a span that its own first word replaces."""

    joins: tuple[str, ...]
    """What stands between the last two of several: and, or."""

    all_day: str
    round_the_clock: str
    time_cases: Mapping[str, Case]
    whole_hours: tuple[str, ...]
    """Words behind which a plain number is an hour: ``godzina``."""

    parts_of_day: tuple[str, ...]
    """Words before which a plain number is an hour: ``rano``."""

    open_words: tuple[str, ...]
    """Words of a text in which ``8-16`` are hours."""

    day_month_year: str
    """A date as it is written: ``{day} {month} {year}``."""

    month_names: tuple[str, ...]
    months: Mapping[str, int]
    """Every way to write a month, in small letters."""

    of_month: str
    of_year: str
    year_cases: Mapping[str, Case]
    """The word for year in its cases."""

    before_year: str
    after_year: str
    """Patterns of what makes a bare number a year."""

    in_year: str
    """``{word} {year}``, with the word for year where it is said."""

    date_cases: Mapping[str, Case]
    is_subject: str
    """A pattern of what follows a date that a sentence is about: ``to``."""

    weekdays: tuple[str, ...]
    """Monday to Sunday, in the nominative, genitive and accusative each: ``a|b|c``."""

    short_weekdays: Mapping[str, int]
    sure_weekdays: str
    """A pattern of the short forms that are no other words."""

    weekday_cases: Mapping[str, Case]

    short_forms: tuple[ShortForm, ...]
    noun_cases: Mapping[str, Case]
    count_cases: Mapping[str, Case]

    units: Mapping[str, Noun]
    scales: Mapping[str, Noun]
    """Thousands and millions."""

    cents: Mapping[str, Noun]
    """The hundredths of a currency, by the currency's own sign."""

    ordinal_nouns: Mapping[str, tuple[Case, Gender]]
    """What has an ordinal for a number: ``piętro trzecie``."""

    noun_endings: Mapping[str, tuple[Case, Gender]] | None
    """Case and gender by the last letters of a noun behind an ordinal; "" for all others."""

    floors: tuple[str, ...]
    """Those of them before which the number may stand as well: ``na 3 piętrze``."""

    signs: Mapping[str, str]
    address_signs: Mapping[str, str]
    letters: Mapping[str, str]
    """The names of letters beside a number: ``B12``."""

    ordinal_endings: Mapping[str, tuple[Case, Gender]]
    """What is written behind a number that is an ordinal: ``3rd``."""

    slash: str
    minus: str
    phone_words: tuple[str, ...]
    """Words before a number to ring."""

    door_words: tuple[str, ...]
    """Words before a number on a door."""

    foreign_words: Mapping[str, str] = {}
    """Words in foreign letters that the language has made its own."""

    cardinal_endings: Mapping[str, Case] = {}
    """What is written behind a number in a case: ``5-ти``."""

    euphony: tuple[tuple[str, str], ...] = ()
    """Patterns, and what is easier to say."""

    by_digits: bool = False
    """Whether numbers to ring are said digit by digit, instead of group by group."""

    decimal_point: str = ","
    thousands: str = " ."
    """What may stand between groups of thousands."""

    month_may_come_first: bool = False
