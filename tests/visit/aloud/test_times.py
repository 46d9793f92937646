"""Times of the day as people say them, in every language and case."""

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kiosk.visit.aloud.wording import in_words

LANGUAGES = ("pl", "uk", "en")
EVERY_MINUTE = [f"{hour}:{minute:02}" for hour in range(24) for minute in range(60)]


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("before", ["", "o ", "do ", "о ", "з ", "at "])
def test_every_time_of_a_day_is_said_and_none_like_another(before: str, language: str) -> None:
    said = [in_words(before + time, language) for time in EVERY_MINUTE]
    assert len(set(said)) == len(EVERY_MINUTE)
    assert [text for text in said if re.search(r"[\d:]", text)] == []


@settings(deadline=None, derandomize=True)
@given(st.sampled_from(EVERY_MINUTE), st.sampled_from(EVERY_MINUTE))
def test_a_span_is_its_two_ends(opens: str, closes: str) -> None:
    if (opens, closes) != ("0:00", "0:00"):
        assert in_words(f"{opens}–{closes}", "pl") == in_words(f"od {opens} do {closes}", "pl")
        assert in_words(f"{opens}–{closes}", "uk") == in_words(f"з {opens} до {closes}", "uk")
        assert in_words(f"{opens}–{closes}", "en") == in_words(f"from {opens} to {closes}", "en")


@pytest.mark.parametrize(
    ("written", "said"),
    [
        ("7:30–15:30", "od siódmej trzydzieści do piętnastej trzydzieści"),
        ("7.30-15.30", "od siódmej trzydzieści do piętnastej trzydzieści"),
        ("07:30 – 15:30", "od siódmej trzydzieści do piętnastej trzydzieści"),
        ("8:00–12:00, 13:00–15:00", "od ósmej do dwunastej, od trzynastej do piętnastej"),
        ("od 8:00–16:00", "od ósmej do szesnastej"),
        ("8–15:30", "od ósmej do piętnastej trzydzieści"),
        ("0:00–24:00", "całą dobę"),
        ("22:00–6:00", "od dwudziestej drugiej do szóstej"),
        ("ósma 8:05", "ósma ósma zero pięć"),
        ("Otwarte do 15:00", "Otwarte do piętnastej"),
        ("o 8:00", "o ósmej"),
        ("po 15:00", "po piętnastej"),
        ("przed 8:00", "przed ósmą"),
        ("na 8:00", "na ósmą"),
        ("między 8:00 a 10:00", "między ósmą a dziesiątą"),
        ("o 10:00, 12:00 i 14:30", "o dziesiątej, dwunastej i czternastej trzydzieści"),
        ("do 24:00", "do północy"),
        ("o 0:00", "o północy"),
        ("0:30", "dwunasta trzydzieści w nocy"),
        ("Od 4 stycznia, 8:00", "Od czwartego stycznia, od ósmej"),
        ("Otwarte do jutra, 6:00", "Otwarte do jutra, do szóstej"),
        ("godz. 8:00", "godzina ósma"),
        ("o godz. 8.30", "o godzinie ósmej trzydzieści"),
        ("w godz. 8–16", "w godzinach od ósmej do szesnastej"),
        ("od godz. 8 do 16", "od godziny ósmej do szesnastej"),
        ("godz. otwarcia: 8–16", "godziny otwarcia: od ósmej do szesnastej"),
        ("czynne od 8 do 16", "czynne od ósmej do szesnastej"),
        ("poniedziałek 8-16", "poniedziałek od ósmej do szesnastej"),
        ("o 5 rano", "o piątej rano"),
        ("do 15.00, kasy do 14.30", "do piętnastej, kasy do czternastej trzydzieści"),
        ("24/7", "całą dobę, siedem dni w tygodniu"),
    ],
)
def test_polish(written: str, said: str) -> None:
    assert in_words(written, "pl") == said


@pytest.mark.parametrize(
    ("written", "said"),
    [
        ("7:30–15:30", "з сьомої тридцять до п’ятнадцятої тридцять"),
        ("8:00–12:00, 13:00–15:00", "з восьмої до дванадцятої, з тринадцятої до п’ятнадцятої"),
        ("о 8:00", "о восьмій"),
        ("о 11:00", "об одинадцятій"),
        ("до 8:00", "до восьмої"),
        ("після 16:00", "після шістнадцятої"),
        ("8:00", "восьма"),
        ("8:05", "восьма нуль п’ять"),
        ("на 9:00", "на дев’яту"),
        ("до 24:00", "до півночі"),
        ("о 0:00", "опівночі"),
        ("0:00–24:00", "цілодобово"),
        ("З 4 січня, 8:00", "З четвертого січня, з восьмої"),
        ("Відчинено до завтра, 6:00", "Відчинено до завтра, до шостої"),
        ("о 8 годині", "о восьмій годині"),
        ("о 8 год.", "о восьмій годині"),
        ("працюємо з 8 до 16", "працюємо з восьмої до шістнадцятої"),
        ("пн 9–17", "понеділок з дев’ятої до сімнадцятої"),
    ],
)
def test_ukrainian(written: str, said: str) -> None:
    assert in_words(written, "uk") == said


@pytest.mark.parametrize(
    ("written", "said"),
    [
        ("7:30–15:30", "from seven thirty a.m. to three thirty p.m."),
        ("8:00–12:00, 13:00–15:00", "from eight a.m. to noon, from one p.m. to three p.m."),
        ("at 8:05", "at eight oh five a.m."),
        ("until 24:00", "until midnight"),
        ("0:00–24:00", "all day and all night"),
        ("From 4 January, 8:00", "From the fourth of January, eight a.m."),
        ("8am-4pm", "from eight a.m. to four p.m."),
        ("9–11 a.m.", "from nine a.m. to eleven a.m."),
        ("9.30 am", "nine thirty a.m."),
        ("12 am, 12 pm", "midnight, noon"),
        ("Mon–Fri 9–17", "from Monday to Friday from nine a.m. to five p.m."),
        ("weekdays 8-16", "weekdays from eight a.m. to four p.m."),
        ("Opens at 8:00 (holiday)", "Opens at eight a.m., holiday"),
    ],
)
def test_english(written: str, said: str) -> None:
    assert in_words(written, "en") == said
