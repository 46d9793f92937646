"""Ukrainian, as it is read aloud."""

import re

from kiosk.visit.aloud import ukrainian_numerals
from kiosk.visit.aloud.grammar import Case, Gender, Noun, cases, each, in_case, is_few
from kiosk.visit.aloud.patterns import word_before
from kiosk.visit.aloud.tongue import Tongue
from kiosk.visit.aloud.ukrainian_numerals import cardinal, is_one, ordinal
from kiosk.visit.aloud.ukrainian_short_forms import SHORT_FORMS
from kiosk.visit.aloud.ukrainian_units import CENTS, SCALES, UNITS

_MIDNIGHT = "північ півночі півночі північ північчю півночі"

_GENITIVE = (
    "від до з із зі для без близько біля після протягом серед крім окрім упродовж впродовж"
    " навколо замість менше більше проти"
)
_INSTRUMENTAL = "перед над під між поза"
_LOCATIVE = "у в на о об при по"

_FEMININE = frozenset(
    each(
        "людини родини сім’ї хвилини години секунди доби особи дитини жінки картки групи"
        " заяви довідки справи каси доплати виплати сторінки вулиці програми послуги установи"
        " організації команди школи угоди зустрічі частини кімнати посадки розмови комісії"
        " фундації громади адреси дороги лінії таблиці книги оцінки спроби зміни умови"
        " квартири дівчини матері"
    )
)
"""Feminine nouns in the plural: they have ``дві`` where others have ``два``."""

_ENDINGS: tuple[tuple[str, Case], ...] = (
    ("ах", "locative"),
    ("ях", "locative"),
    ("ами", "instrumental"),
    ("ями", "instrumental"),
    ("ьми", "instrumental"),
    ("ам", "dative"),
    ("ям", "dative"),
)


def _clock(hour: int, minute: int, case: Case) -> str:
    if minute == 0 and hour in (0, 24):
        return in_case(_MIDNIGHT, case)
    at_night = " ночі" if hour == 0 else ""
    said = ordinal(hour or 12, case, "feminine")
    if minute == 0:
        return said
    return f"{said} {'нуль ' if minute < 10 else ''}{cardinal(minute)}{at_night}"


def _day(day: int, case: Case) -> str:
    return ordinal(day, case, "neuter")


def _count(n: int, before: str, after: str) -> str:
    following = re.match(r"(?: [^\W\d_]+(?:’[^\W\d_]+)?){0,3}", after)
    words = following[0].lower().split() if following else []
    noun_at = next(
        (place for place, word in enumerate(words) if not re.search(r"(?:их|іх|ого)$", word)), 0
    )
    counted = words[noun_at] if words else ""
    case = _case(word_before(before), words[: noun_at + 1])
    gender: Gender = "masculine"
    if is_one(n):
        gender = "feminine" if counted in _FEMININE else _gender_of_one(counted)
        if gender == "feminine" and re.search("[ую]$", counted):
            case = "accusative"
    elif is_few(n) and counted in _FEMININE:
        gender = "feminine"
    return cardinal(n, case, gender)


def _gender_of_one(counted: str) -> Gender:
    if re.search(r"(?:ння|ття|лля|сся|ззя|[ое])$", counted):
        return "neuter"
    return "feminine" if re.search(r"(?:[аяую]|ість|ніч|ї)$", counted) else "masculine"


def _case(before: str, words: list[str]) -> Case:
    """What is counted shows its case; else the word before the number decides."""
    for ending, case in _ENDINGS:
        if any(len(word) > len(ending) + 2 and word.endswith(ending) for word in words):
            return case
    return UKRAINIAN.count_cases.get(before, "nominative")


def _amount(whole: int, fraction: str, case: Case, counted: Noun | None) -> str:
    gender = counted.gender if counted else "masculine"
    part = f" {counted.part}" if counted else ""
    digits = fraction.rstrip("0")
    if digits == "":
        named = f" {counted.counted(whole, case, is_one(whole))}" if counted else ""
        return cardinal(whole, case, gender) + named
    if digits == "5" and whole == 0:
        return f"пів{part}"
    if digits == "5" and whole == 1:
        return f"{'півтори' if gender == 'feminine' else 'півтора'}{part}"
    if digits == "5":
        named = f" {counted.counted(whole, case, is_one(whole))}" if counted else ""
        return f"{cardinal(whole, case, gender)} з половиною{named}"
    zeros = "нуль " * (len(fraction) - len(fraction.lstrip("0")))
    return f"{cardinal(whole, case)} кома {zeros}{cardinal(int(fraction))}{part}"


_LETTERS = dict(
    zip(
        "abcdefghijklmnopqrstuvwxyzабвгґдеєжзиіїйклмнопрстуфхцчшщьюя",
        each(
            "а бе це де е еф же аш і йот ка ел ем ен о пе ку ер ес те у ве дубль-ве ікс ігрек зет"
            " а бе ве ге ґе де е є же зе и і ї йот ка ел ем ен о пе ер ес те у еф ха це че ша ща"
            " м’який-знак ю я"
        ),
        strict=True,
    )
)
_SHORT_WEEKDAYS = ("пн", "вт", "ср", "чт", "пт", "сб", "нд")
_MONTHS = each(
    "січня лютого березня квітня травня червня липня серпня вересня жовтня листопада грудня"
)

UKRAINIAN = Tongue(
    language="uk",
    cardinal=cardinal,
    ordinal=ordinal,
    combining=ukrainian_numerals.combining,
    is_one=is_one,
    count=_count,
    amount=_amount,
    number_span="від {first_genitive} до {last_genitive}",
    clock=_clock,
    day=_day,
    year=ordinal,
    span="з {} до {}",
    span_begins=("з", "від", "із", "зі"),
    joins=("і", "й", "та", "або", "чи", "до", "по"),
    all_day="цілодобово",
    round_the_clock="цілодобово, сім днів на тиждень",
    time_cases=cases(
        nominative="година",
        genitive=f"{_GENITIVE} години",
        accusative="на по годину",
        instrumental=f"{_INSTRUMENTAL} годиною",
        locative="о об годині",
    ),
    whole_hours=("година", "години", "годині", "годину", "годиною"),
    parts_of_day=("ранку", "дня", "вечора", "ночі", "годині"),
    open_words=each(
        "відчинено відкрито працює працюємо години годин графік прийом приймаємо чергування"
        " зачинено запрошуємо"
    ),
    day_month_year="{day} {month} {year}",
    month_names=_MONTHS,
    months={name: number for number, name in enumerate(_MONTHS, start=1)},
    of_month="{day} {month}",
    of_year="{date} {year} року",
    year_cases={
        "рік": "nominative",
        "року": "genitive",
        "році": "locative",
        "роком": "instrumental",
    },
    before_year="[УуВв]",
    after_year=r"(?=[.,;:)]|$)",
    in_year="{word} {year} році",
    date_cases=cases(genitive=_GENITIVE, accusative="на по", instrumental=_INSTRUMENTAL),
    is_subject=r" (?:–|це|є) ",
    weekdays=(
        "понеділок|понеділка|понеділок",
        "вівторок|вівторка|вівторок",
        "середа|середи|середу",
        "четвер|четверга|четвер",
        "п’ятниця|п’ятниці|п’ятницю",
        "субота|суботи|суботу",
        "неділя|неділі|неділю",
    ),
    short_weekdays={
        form: number
        for number, short in enumerate(_SHORT_WEEKDAYS)
        for form in (short, short.capitalize())
    },
    sure_weekdays=r"(?i:пн|вт|ср|чт|пт|сб|нд)\b\.?",
    weekday_cases=cases(genitive=_GENITIVE, accusative="у в на"),
    short_forms=SHORT_FORMS,
    noun_cases=cases(
        genitive=_GENITIVE,
        accusative="через",
        instrumental=_INSTRUMENTAL,
        locative=_LOCATIVE,
    ),
    count_cases=cases(genitive=_GENITIVE, accusative=f"{_LOCATIVE} {_INSTRUMENTAL} за через понад"),
    units=UNITS,
    scales=SCALES,
    cents=CENTS,
    ordinal_nouns={
        "поверх": ("nominative", "masculine"),
        "поверху": ("genitive", "masculine"),
        "поверсі": ("locative", "masculine"),
        "стаття": ("nominative", "feminine"),
        "статті": ("genitive", "feminine"),
        "статтею": ("instrumental", "feminine"),
        "частина": ("nominative", "feminine"),
        "частини": ("genitive", "feminine"),
        "частині": ("locative", "feminine"),
        "пункт": ("nominative", "masculine"),
    },
    noun_endings={
        "": ("nominative", "masculine"),
        "а": ("nominative", "feminine"),
        "я": ("nominative", "feminine"),
        "и": ("genitive", "feminine"),
        "і": ("locative", "feminine"),
        "у": ("accusative", "feminine"),
        "ю": ("accusative", "feminine"),
        "тя": ("nominative", "neuter"),
    },
    floors=("поверх", "поверху", "поверсі"),
    ordinal_endings={
        "-й": ("nominative", "masculine"),
        "-ий": ("nominative", "masculine"),
        "-го": ("genitive", "masculine"),
        "-му": ("locative", "masculine"),
        "-а": ("nominative", "feminine"),
        "-ї": ("genitive", "feminine"),
        "-ій": ("locative", "feminine"),
        "-у": ("accusative", "feminine"),
        "-е": ("nominative", "neuter"),
    },
    cardinal_endings={
        "-ти": "genitive",
        "-ьох": "genitive",
        "-х": "genitive",
        "-ми": "genitive",
        "-ма": "instrumental",
    },
    signs={
        "&": "і",
        "+": "плюс",
        "=": "дорівнює",
        "§": "параграф",
        "№": "номер",
        "°": "градусів",
        "½": "пів",
        "¼": "чверть",
        "¾": "три чверті",
    },
    address_signs={
        "@": ", собака,",
        ".": "крапка",
        "-": "дефіс",
        "_": "підкреслення",
        "/": "скісна риска",
        "+": "плюс",
        "?": "знак питання",
        "=": "дорівнює",
        "&": "і",
        "%": "відсоток",
        "www": "три дабл-ю",
    },
    letters=_LETTERS,
    slash="дріб",
    minus="мінус",
    phone_words=(
        "тел",
        "телефон",
        "телефону",
        "телефоном",
        "лінія",
        "лінії",
        "номер",
        "номером",
        "номеру",
        "факс",
        "зателефонуйте",
        "дзвоніть",
    ),
    door_words=("кабінет", "кабінеті", "кабінету", "кімната", "кімнаті", "зал", "залі"),
    euphony=((r"\b([Оо]) (?=одинадцят)", r"\1б "), (r"\b([Оо]) (?=півночі)", r"\1")),
    foreign_words={
        "QR": "к’юар",
        "e-mail": "імейл",
        "E-mail": "Імейл",
        "е-mail": "імейл",
        "Е-mail": "Імейл",
        "email": "імейл",
        "SMS": "есемес",
        "PDF": "пе-де-еф",
        "Wi-Fi": "вай-фай",
        "Facebook": "фейсбук",
        "Instagram": "інстаграм",
        "YouTube": "ютуб",
        "Viber": "вайбер",
        "Telegram": "телеграм",
        "WhatsApp": "вотсап",
        "Google": "ґуґл",
        "online": "онлайн",
    },
)
