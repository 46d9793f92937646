"""Dates and years as people say them, in the case that the sentence asks for."""

import re
from datetime import date

import pytest

from kiosk.visit.aloud.wording import in_words
from kiosk.visit.phrases import phrases_in

LANGUAGES = ("pl", "uk", "en")
LEAP_YEAR = [date.fromordinal(date(2028, 1, 1).toordinal() + day) for day in range(366)]


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("before", ["", "do ", "до ", "on ", "przed "])
def test_every_date_of_a_year_is_said_and_none_like_another(before: str, language: str) -> None:
    say = phrases_in(language)
    said = [in_words(before + say.day_and_month(day), language) for day in LEAP_YEAR]
    assert len(set(said)) == len(LEAP_YEAR)
    assert [text for text in said if re.search(r"\d", text)] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_way_to_write_a_date_is_said_the_same(language: str) -> None:
    for day in LEAP_YEAR:
        named = phrases_in(language).day_and_month(day)
        ways = [f"{named} {day.year}", f"{day:%d.%m.%Y}", f"{day:%d/%m/%Y}", day.isoformat()]
        assert len({in_words(way, language) for way in ways}) == 1, ways


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_year_is_said_and_none_like_another(language: str) -> None:
    word = {"pl": "w {} roku", "uk": "у {} році", "en": "in {}"}[language]
    said = [in_words(word.format(year), language) for year in range(1900, 2101)]
    assert len(set(said)) == len(said)
    assert [text for text in said if re.search(r"\d", text)] == []


@pytest.mark.parametrize(
    ("written", "said"),
    [
        ("Zamknięte 24 grudnia", "Zamknięte dwudziestego czwartego grudnia"),
        ("poniedziałek, 23 listopada", "poniedziałek, dwudziesty trzeci listopada"),
        ("w poniedziałek, 23 listopada", "w poniedziałek, dwudziestego trzeciego listopada"),
        ("21 listopada to święto", "dwudziesty pierwszy listopada to święto"),
        (
            "21 listopada 2026",
            "dwudziestego pierwszego listopada dwa tysiące dwudziestego szóstego roku",
        ),
        (
            "z dnia 12 marca 2004 r. o pomocy",
            "z dnia dwunastego marca dwa tysiące czwartego roku o pomocy",
        ),
        ("po 15 grudnia", "po piętnastym grudnia"),
        ("przed 10 grudnia", "przed dziesiątym grudnia"),
        ("na 5 grudnia", "na piąty grudnia"),
        ("do 5 grudnia. Otwarte", "do piątego grudnia. Otwarte"),
        ("12–14 listopada", "od dwunastego do czternastego listopada"),
        ("24-26 grudnia", "od dwudziestego czwartego do dwudziestego szóstego grudnia"),
        ("24 grudnia – 2 stycznia", "od dwudziestego czwartego grudnia do drugiego stycznia"),
        ("od 1 do 5 grudnia", "od pierwszego do piątego grudnia"),
        ("5, 6 i 7 grudnia", "piątego, szóstego i siódmego grudnia"),
        ("nieczynne 24.12 i 31.12.", "nieczynne dwudziestego czwartego grudnia i trzydziestego"),
        ("1.10–30.11", "od pierwszego października do trzydziestego listopada"),
        ("do 10.12", "do dziesiątego grudnia"),
        ("W 1989 roku", "W tysiąc dziewięćset osiemdziesiątym dziewiątym roku"),
        ("w 2025 r.", "w dwa tysiące dwudziestym piątym roku."),
        ("od 2020 roku", "od dwa tysiące dwudziestego roku"),
        ("rok 2025", "rok dwa tysiące dwudziesty piąty"),
        ("lata 90.", "lata dziewięćdziesiąte"),
        ("ul. 3 Maja 5", "ulica trzeciego maja pięć"),
    ],
)
def test_polish(written: str, said: str) -> None:
    assert in_words(written, "pl").startswith(said)


@pytest.mark.parametrize(
    ("written", "said"),
    [
        ("Зачинено 24 грудня", "Зачинено двадцять четвертого грудня"),
        ("понеділок, 23 листопада", "понеділок, двадцять третє листопада"),
        ("21 листопада – День", "двадцять перше листопада, День"),
        ("21 листопада 2026", "двадцять першого листопада дві тисячі двадцять шостого року"),
        ("на 5 грудня", "на п’яте грудня"),
        ("24–26 грудня", "з двадцять четвертого до двадцять шостого грудня"),
        ("від 1 до 5 грудня", "від першого до п’ятого грудня"),
        ("з 01.09", "з першого вересня"),
        ("У 1989 році", "У тисяча дев’ятсот вісімдесят дев’ятому році"),
        ("у 2025 р.", "у дві тисячі двадцять п’ятому році."),
    ],
)
def test_ukrainian(written: str, said: str) -> None:
    assert in_words(written, "uk") == said


@pytest.mark.parametrize(
    ("written", "said"),
    [
        ("Monday, 23 November", "Monday, the twenty-third of November"),
        ("on 4 January", "on the fourth of January"),
        ("the 5th of December", "the fifth of December"),
        ("November 12, 2026", "the twelfth of November, twenty twenty-six"),
        ("by 31 Dec 2026", "by the thirty-first of December, twenty twenty-six"),
        ("24–26 December", "from the twenty-fourth to the twenty-sixth of December"),
        ("5, 6 and 7 December", "the fifth, the sixth and the seventh of December"),
        ("in 2022", "in twenty twenty-two"),
        ("since 2005", "since two thousand and five"),
        ("in May 2026", "in May twenty twenty-six"),
        ("2020–2025", "twenty twenty to twenty twenty-five"),
        ("the 1990s", "the nineteen nineties"),
    ],
)
def test_english(written: str, said: str) -> None:
    assert in_words(written, "en") == said
