"""Open or not, in the words a visitor reads, at the moments that matter."""

from dataclasses import dataclass

import msgspec
import pytest

from kiosk.content.model import Content
from kiosk.content.schedule import DatedRule, Rules, WeeklyRule
from kiosk.visit.parts import Status
from kiosk.visit.phrases import phrases_in
from kiosk.visit.status_words import status_of
from tests.examples import PUBLISHED, at, hours, institution, schedule, weekdays

CLOSED_YEARS_END = DatedRule(
    PUBLISHED.replace(month=12, day=21),
    PUBLISHED.replace(year=2027, month=1, day=3),
    (),
    {"pl": "przerwa świąteczna", "en": "Christmas break"},
)
ALWAYS = WeeklyRule(frozenset(range(7)), (hours("0:00", "24:00"),))
NIGHT = WeeklyRule(frozenset(range(5)), (hours("22:00", "30:00"),))
WEEKEND = WeeklyRule(frozenset({5, 6}), (hours("0:00", "24:00"),))
NEVER = WeeklyRule(frozenset(), ())


def kept_by(rules: Rules) -> Content:
    """An institution whose first office keeps these hours."""
    return msgspec.structs.replace(institution(1), schedules=(schedule(rules),))


def status(content: Content, moment: str, language: str = "en") -> Status:
    return status_of(content.offices[0], content, phrases_in(language), at(moment))


EIGHT_TO_THREE = kept_by(Rules(weekly=(weekdays("8:00", "15:00"),), exceptions=(CLOSED_YEARS_END,)))


@dataclass(frozen=True)
class Moment:
    at: str
    kind: str
    short: str
    sentence: str


@pytest.mark.parametrize(
    "moment",
    [
        Moment("2026-11-23 08:00", "open", "Open until 15:00", "Open until 15:00"),
        Moment("2026-11-23 14:29:59", "open", "Open until 15:00", "Open until 15:00"),
        Moment(
            "2026-11-23 14:30", "closing_soon", "Closes in 30 min", "Closes in 30 min, at 15:00"
        ),
        Moment(
            "2026-11-23 14:47", "closing_soon", "Closes in 13 min", "Closes in 13 min, at 15:00"
        ),
        Moment(
            "2026-11-23 14:59:30", "closing_soon", "Closes in 1 min", "Closes in 1 min, at 15:00"
        ),
        Moment("2026-11-23 07:59", "closed", "Today from 8:00", "Closed. Opens today at 8:00"),
        Moment(
            "2026-11-23 15:00", "closed", "Tomorrow from 8:00", "Closed. Opens tomorrow at 8:00"
        ),
        Moment(
            "2026-11-27 15:00",
            "closed",
            "On Monday from 8:00",
            "Closed. Opens on Monday at 8:00",
        ),
        Moment(
            "2026-12-21 12:00",
            "closed",
            "From 4 January, 8:00",
            "Closed. Opens on 4 January at 8:00 (Christmas break)",
        ),
    ],
    ids=lambda moment: moment.at,
)
def test_the_words_of_a_moment(moment: Moment) -> None:
    found = status(EIGHT_TO_THREE, moment.at)
    assert (found.kind, found.short.text, found.sentence.text) == (
        moment.kind,
        moment.short,
        moment.sentence,
    )


@pytest.mark.parametrize(
    ("moment", "polish", "ukrainian"),
    [
        ("2026-11-23 12:00", "Otwarte do 15:00", "Відчинено до 15:00"),
        ("2026-11-23 14:47", "Zamyka za 13 min", "Зачиняється за 13 хв"),
        ("2026-11-23 06:00", "Dziś od 8:00", "Сьогодні з 8:00"),
        ("2026-11-23 20:00", "Jutro od 8:00", "Завтра з 8:00"),
        ("2026-11-28 20:00", "W poniedziałek od 8:00", "У понеділок з 8:00"),
        ("2026-12-29 20:00", "W poniedziałek od 8:00", "У понеділок з 8:00"),
        ("2026-12-24 20:00", "Od 4 stycznia, 8:00", "З 4 січня, 8:00"),
    ],
)
def test_the_same_in_polish_and_ukrainian(moment: str, polish: str, ukrainian: str) -> None:
    said = [
        status(EIGHT_TO_THREE, moment, language).short.text.replace(" ", " ")
        for language in ("pl", "uk")
    ]
    assert said == [polish, ukrainian]


@pytest.mark.parametrize(
    ("day", "weekday"),
    [(25, "On Wednesday"), (26, "On Thursday"), (27, "On Friday"), (28, "On Saturday")],
)
def test_a_day_of_this_week_is_called_by_its_name(day: int, weekday: str) -> None:
    only = WeeklyRule(frozenset({(day - 23) % 7}), (hours("9:00", "10:00"),))
    content = kept_by(Rules(weekly=(only,)))
    assert status(content, "2026-11-23 12:00").short.text == f"{weekday} from 9:00"


def test_the_same_day_of_next_week_is_called_by_its_date() -> None:
    mondays = kept_by(Rules(weekly=(WeeklyRule(frozenset({0}), (hours("9:00", "10:00"),)),)))
    assert status(mondays, "2026-11-23 12:00").short.text == "From 30 November, 9:00"


@pytest.mark.parametrize(
    ("language", "named"),
    [("pl", "Boże Narodzenie"), ("uk", "Різдво"), ("en", "Christmas")],
)
def test_a_public_holiday_is_named_in_each_language(language: str, named: str) -> None:
    content = kept_by(Rules(weekly=(weekdays("8:00", "15:00"),)))
    sentence = status(content, "2026-12-25 10:00", language).sentence
    assert named in sentence.text
    assert sentence.language == language
    assert named not in status(content, "2026-12-25 10:00", language).short.text


def test_an_exception_says_why_also_while_open() -> None:
    duty = DatedRule(PUBLISHED, PUBLISHED, (hours("9:00", "12:00"),), {"en": "on duty", "pl": "x"})
    content = kept_by(Rules(weekly=(weekdays("8:00", "15:00"),), exceptions=(duty,)))
    assert status(content, "2026-11-23 10:00").sentence.text == "Open until 12:00 (on duty)"


def test_open_until_midnight_and_beyond() -> None:
    until_midnight = kept_by(Rules(weekly=(WeeklyRule(frozenset({0}), (hours("8:00", "24:00"),)),)))
    assert status(until_midnight, "2026-11-23 12:00").short.text == "Open until 24:00"
    assert status(kept_by(Rules(weekly=(NIGHT,))), "2026-11-23 23:00").short.text == (
        "Open until tomorrow, 6:00"
    )
    weekend = kept_by(Rules(weekly=(WEEKEND,)))
    assert status(weekend, "2026-11-28 12:00").short.text == "Open until tomorrow, 24:00"


def test_open_all_the_time_has_no_end() -> None:
    """But for the public holidays: Christmas 2027 is the last one before the horizon."""
    says = status(kept_by(Rules(weekly=(ALWAYS,))), "2027-12-27 12:00")
    assert (says.short.text, says.sentence.text) == ("Open", "Open all the time")


def test_never_open_again() -> None:
    says = status(kept_by(Rules(weekly=(NEVER,))), "2026-11-23 12:00")
    assert says.kind == "closed"
    assert (says.short.text, says.sentence.text) == ("Closed", "Closed until further notice")


@pytest.mark.parametrize("moment", ["2026-11-15 23:59:59", "2027-12-28 00:00", "2031-05-05 12:00"])
def test_outside_of_what_was_worked_out_nothing_is_claimed(moment: str) -> None:
    """Before ``begins`` and from the horizon on: an old snapshot must not invent hours."""
    says = status(EIGHT_TO_THREE, moment)
    assert says.kind == "unknown"
    assert says.short.text == "Ring and ask"
    assert says.sentence.text == "We do not know the hours. Ring and ask."


def test_hours_nobody_wrote_down_are_not_invented() -> None:
    content = institution(1)
    office = msgspec.structs.replace(content.offices[0], schedule=None)
    says = status_of(office, content, phrases_in("pl"), at("2026-11-23 12:00"))
    assert says.kind == "unknown"


@pytest.mark.parametrize(
    ("moment", "short"),
    [
        ("2027-03-27 20:00", "On Tuesday from 8:00"),
        ("2027-02-28 12:00", "Tomorrow from 8:00"),
        ("2027-05-03 12:00", "Tomorrow from 8:00"),
    ],
)
def test_days_are_counted_by_the_calendar_not_by_hours(moment: str, short: str) -> None:
    """Easter Sunday of 2027 has 23 hours; that February has 28 days."""
    assert status(EIGHT_TO_THREE, moment).short.text == short


def test_an_office_without_hours_and_phone_sends_nobody_to_a_phone() -> None:
    content = institution(1)
    silent = msgspec.structs.replace(content.offices[0], schedule=None, phones=())
    says = status_of(silent, content, phrases_in("pl"), at("2026-11-23 12:00"))
    assert says.short.text == "Godziny nieznane"
    assert says.sentence.text == "Nie znamy godzin. Zapytaj w sekretariacie."
