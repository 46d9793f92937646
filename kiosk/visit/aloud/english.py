"""English, as it is read aloud."""

from kiosk.visit.aloud.english_numerals import cardinal, ordinal, year
from kiosk.visit.aloud.english_short_forms import SHORT_FORMS
from kiosk.visit.aloud.grammar import Case, Noun, cases, each
from kiosk.visit.aloud.tongue import Tongue

_MONTHS = each(
    "January February March April May June July August September October November December"
)
_DAYS = each("Monday Tuesday Wednesday Thursday Friday Saturday Sunday")
_SHORT_DAYS = ("Mon", "Tue Tues", "Wed Weds", "Thu Thur Thurs", "Fri", "Sat", "Sun")


def _noun(one: str, many: str) -> Noun:
    return Noun("masculine", one, many, many, many, one, many, many, many)


def _clock(hour: int, minute: int, case: Case) -> str:
    if minute == 0 and hour in (0, 24):
        return "midnight"
    if minute == 0 and hour == 12:
        return "noon"
    said = cardinal((hour - 1) % 12 + 1)
    if minute:
        said += f" {'oh ' if minute < 10 else ''}{cardinal(minute)}"
    return f"{said} {'p.m.' if 12 <= hour < 24 else 'a.m.'}"


def _day(day: int, case: Case) -> str:
    return f"the {ordinal(day)}"


def _count(n: int, before: str, after: str) -> str:
    return cardinal(n)


def _amount(whole: int, fraction: str, case: Case, counted: Noun | None) -> str:
    digits = " ".join(cardinal(int(digit)) for digit in fraction)
    return f"{cardinal(whole)} point {digits}" + (f" {counted.many}" if counted else "")


def _counted_by(signs: str, one: str, many: str) -> dict[str, Noun]:
    return {sign: _noun(one, many) for sign in signs.split()}


ENGLISH = Tongue(
    language="en",
    cardinal=cardinal,
    ordinal=ordinal,
    combining=lambda n: f"{cardinal(n)}-",
    is_one=lambda n: n == 1,
    count=_count,
    amount=_amount,
    number_span="{first} to {last}",
    clock=_clock,
    day=_day,
    year=lambda number, case: year(number),
    span="from {} to {}",
    span_begins=("from",),
    joins=("and", "or", "to"),
    all_day="all day and all night",
    round_the_clock="all day and all night, seven days a week",
    time_cases=cases(
        nominative="at from to until till before after by around about since between and through"
    ),
    whole_hours=("o’clock",),
    parts_of_day=("o’clock",),
    open_words=each("open Open hours Hours closed Closed weekdays Weekdays"),
    day_month_year="{day} {month} {year}",
    month_names=_MONTHS,
    months={name.lower(): number for number, name in enumerate(_MONTHS, start=1)}
    | {name[:3].lower(): number for number, name in enumerate(_MONTHS, start=1)}
    | {"sept": 9},
    of_month="{day} of {month}",
    of_year="{date}, {year}",
    year_cases={},
    before_year=rf"{'|'.join(_MONTHS)}|(?i:in|since|until|till|by|during|year|early|late)|(?i:of|from|before|after|to)"
    r"(?= \d{4}(?:[.,;:)!?]|$| (?:and|to|until)\b))",
    after_year=r"(?! (?:zł|million|thousand|people|families))",
    in_year="{word} {year}",
    date_cases={},
    is_subject="(?!)",
    weekdays=tuple(f"{name}|{name}|{name}" for name in _DAYS),
    short_weekdays={
        short: number for number, shorts in enumerate(_SHORT_DAYS) for short in shorts.split()
    },
    sure_weekdays=r"(?:Mon|Tue|Tues|Wed|Weds|Thu|Thur|Thurs|Fri)\b\.?",
    weekday_cases={},
    short_forms=SHORT_FORMS,
    noun_cases={},
    count_cases={},
    units=_counted_by("min mins", "minute", "minutes")
    | _counted_by("h hr hrs", "hour", "hours")
    | _counted_by("sec", "second", "seconds")
    | _counted_by("sq m² m2", "square metre", "square metres")
    | _counted_by("km", "kilometre", "kilometres")
    | _counted_by("m", "metre", "metres")
    | _counted_by("cm", "centimetre", "centimetres")
    | _counted_by("mm", "millimetre", "millimetres")
    | _counted_by("kg", "kilogram", "kilograms")
    | _counted_by("g", "gram", "grams")
    | _counted_by("l", "litre", "litres")
    | _counted_by("zł PLN", "zloty", "zlotys")
    | _counted_by("gr", "grosz", "groszy")
    | _counted_by("€ EUR", "euro", "euros")
    | _counted_by("$ USD", "dollar", "dollars")
    | _counted_by("£ GBP", "pound", "pounds")
    | _counted_by("UAH", "hryvnia", "hryvnias")
    | _counted_by("%", "per cent", "per cent")
    | _counted_by("°C", "degree Celsius", "degrees Celsius"),
    scales=_counted_by("hundred", "hundred", "hundred")
    | _counted_by("thousand", "thousand", "thousand")
    | _counted_by("million mln", "million", "million")
    | _counted_by("billion bn", "billion", "billion"),
    cents=_counted_by("zł", "grosz", "groszy")
    | _counted_by("€ $", "cent", "cents")
    | _counted_by("£", "penny", "pence"),
    ordinal_nouns={},
    noun_endings=None,
    floors=(),
    ordinal_endings=dict.fromkeys(("st", "nd", "rd", "th"), ("nominative", "masculine")),
    signs={
        "&": "and",
        "+": "plus",
        "=": "equals",
        "§": "paragraph",
        "№": "number",
        "°": "degrees",
        "½": "half",
        "¼": "a quarter",
        "¾": "three quarters",
    },
    address_signs={
        "@": ", at,",
        ".": "dot",
        "-": "dash",
        "_": "underscore",
        "/": "slash",
        "+": "plus",
        "?": "question mark",
        "=": "equals",
        "&": "and",
        "%": "per cent",
        "www": "w w w",
    },
    letters={},
    slash="slash",
    minus="minus",
    phone_words=("phone", "telephone", "tel", "call", "ring", "fax", "dial"),
    door_words=("room", "rooms", "desk", "counter"),
    by_digits=True,
    decimal_point=".",
    thousands=" ,",
    month_may_come_first=True,
)
