"""Content to test with: an institution of as many offices as a test needs."""

from datetime import date, datetime, time
from zoneinfo import ZoneInfo

from msgspec.structs import replace

from kiosk.content.alphabet import alphabetical
from kiosk.content.model import (
    Article,
    Block,
    Code,
    Content,
    Figure,
    Hours,
    Office,
    Organisation,
    Phone,
    Place,
    Schedule,
    SpecialRule,
    Text,
)
from kiosk.content.schedule import DatedRule, PublicHolidays, Rules, WeeklyRule, work_out
from kiosk.content.search_building import search_index

WARSAW = ZoneInfo("Europe/Warsaw")
PUBLISHED = date(2026, 11, 23)
LANGUAGES = ("pl", "uk", "en")

_NAMES: tuple[Text, ...] = (
    {"pl": "Sekretariat i informacja", "uk": "Секретаріат та інформація", "en": "Front desk"},
    {"pl": "Kasy", "uk": "Каси", "en": "Cash desks"},
    {
        "pl": "Świadczenia rodzinne i alimentacyjne",
        "uk": "Сімейні виплати та аліменти",
        "en": "Family and child support benefits",
    },
    {"pl": "Dodatki mieszkaniowe", "uk": "Житлові доплати", "en": "Housing allowances"},
    {
        "pl": "Karta Rodzina Plus i Karta Dużej Rodziny",
        "uk": "Картка «Rodzina Plus» та Картка великої родини",
        "en": "Family Plus Card and Large Family Card",
    },
    {
        "pl": "Orzekanie o niepełnosprawności",
        "uk": "Встановлення інвалідності",
        "en": "Disability certificates",
    },
)
_ICONS = ("building", "cash", "family", "home", "card", "accessible")


def at(text: str) -> datetime:
    """A moment by the clock in Wrocław: ``at("2026-11-23 14:47")``."""
    return datetime.fromisoformat(text).replace(tzinfo=WARSAW)


def schedule(rules: Rules, published: date = PUBLISHED, days: int = 407) -> Schedule:
    first = date.fromordinal(published.toordinal() - 7)
    holidays = PublicHolidays("PL", LANGUAGES)
    return work_out(rules, first, days, "Europe/Warsaw", holidays)


def weekdays(opens: str, closes: str) -> WeeklyRule:
    return WeeklyRule(frozenset(range(5)), (hours(opens, closes),))


def hours(opens: str, closes: str) -> Hours:
    def minutes(clock: str) -> int:
        hour, minute = clock.split(":")
        return int(hour) * 60 + int(minute)

    return Hours(minutes(opens), minutes(closes))


def _office(number: int) -> Office:
    name = _NAMES[number % len(_NAMES)]
    if number >= len(_NAMES):
        name = {language: f"{text} {number}" for language, text in name.items()}
    elsewhere = number % 6 == 5
    return Office(
        id=f"office-{number}",
        name={language: f"{text}, MOPS" for language, text in name.items()},
        short_name=name,
        icon=_ICONS[number % len(_ICONS)],
        place="square" if elsewhere else "centre",
        floor="3" if elsewhere else None,
        room="316" if elsewhere else None,
        summary={
            "pl": "Wydaje orzeczenia i legitymacje osoby niepełnosprawnej.",
            "uk": "Видає рішення та посвідчення особи з інвалідністю.",
            "en": "Issues decisions and cards for people with disabilities.",
        },
        phones=(
            Phone("71 78 22 360", "+48717822360"),
            Phone("71 78 22 362", "+48717822362", label={"pl": "rejestracja"}, extension="12"),
        ),
        fax=Phone("71 78 22 405", "+48717822405") if number == 0 else None,
        email="zon@mops.wroclaw.pl",
        schedule=number % 3,
        codes=(
            Code(
                "website",
                {"pl": "https://www.mops.wroclaw.pl/"},
                {"pl": "mops.wroclaw.pl"},
            ),
            Code(
                "contact",
                {
                    "pl": "BEGIN:VCARD\nVERSION:3.0\nFN:Orzekanie\nTEL:+48717822360\n"
                    "EMAIL:zon@mops.wroclaw.pl\nADR:;;pl. Solidarności 1/3/5;Wrocław;;;\n"
                    "NOTE:pon.-pt. 8:00-15:00\nEND:VCARD\n"
                },
                {"pl": "Orzekanie"},
            ),
            Code("way", {"pl": "geo:51.1,17.0"}, {"pl": "pl. Solidarności 1/3/5"}),
        ),
    )


def _midnight(published: date, days: int) -> int:
    day = date.fromordinal(published.toordinal() + days)
    return int(datetime.combine(day, time(), WARSAW).timestamp())


def institution(offices: int = 6, published: date = PUBLISHED) -> Content:
    """A centre with that many offices, news, an about page and figures."""
    all_offices = tuple(_office(number) for number in range(offices))
    rules = (
        Rules(weekly=(weekdays("7:30", "15:30"),)),
        Rules(
            weekly=(weekdays("10:00", "14:00"),),
            special=(SpecialRule("last-day-of-month", (hours("10:00", "12:00"),)),),
        ),
        Rules(
            weekly=(weekdays("8:00", "15:00"),),
            exceptions=(
                DatedRule(
                    date(2026, 11, 26), date(2026, 11, 27), (), {"pl": "szkolenie pracowników"}
                ),
            ),
        ),
    )
    content = Content(
        organisation=Organisation(
            name={
                "pl": "Miejski Ośrodek Pomocy Społecznej",
                "uk": "Міський центр соціальної допомоги",
                "en": "Municipal Social Welfare Centre",
            },
            short_name={"pl": "MOPS"},
            website="https://www.mops.wroclaw.pl/",
            phone=Phone("71 78 22 322", "+48717822322"),
        ),
        languages=LANGUAGES,
        country="PL",
        timezone="Europe/Warsaw",
        standing_in="centre",
        published_on=published.isoformat(),
        begins=_midnight(published, -7),
        horizon=_midnight(published, 400),
        places={
            "centre": Place("centre", {"pl": "Centrum"}, "ul. Strzegomska 6, 53-611 Wrocław"),
            "square": Place("square", {"pl": "Zespół"}, "pl. Solidarności 1/3/5, Wrocław"),
        },
        offices=all_offices,
        schedules=tuple(schedule(each, published) for each in rules),
        alphabetical={
            language: tuple(
                sorted(
                    range(offices),
                    key=lambda number: alphabetical(
                        all_offices[number].short_name[language], language
                    ),
                )
            )
            for language in LANGUAGES
        },
        articles=(
            Article(
                "day",
                "news",
                {
                    "pl": "Dzień Pracownika Socjalnego",
                    "uk": "День соціального працівника",
                    "en": "Social Worker's Day",
                },
                None,
                {
                    "pl": (
                        Block("heading", "Kogo wspieramy", level=2),
                        *(
                            Block(
                                "paragraph",
                                "Pracownik socjalny szuka rozwiązań razem z ludźmi. " * 5,
                            )
                            for _ in range(6)
                        ),
                        Block("entry", "osoby starsze"),
                        Block("entry", "osoby samotne"),
                    )
                },
                "2026-11-21",
            ),
            Article(
                "about", "about", {"pl": "O ośrodku"}, None, {"pl": (Block("paragraph", "Tak."),)}
            ),
        ),
        figures=(
            Figure(
                "staff",
                {"pl": "prawie 800"},
                {"pl": "osób tu pracuje, w tym prawie 300 pracowników socjalnych"},
                300,
                800,
            ),
            Figure("budget", {"pl": "350 mln zł"}, {"pl": "tegoroczny budżet na pomoc społeczną"}),
        ),
    )
    return replace(content, search=search_index(content))
