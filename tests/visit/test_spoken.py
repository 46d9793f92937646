"""Everything that can be seen on a page is also read aloud, so that a person understands it."""

import re
from collections.abc import Iterator

import pytest

from kiosk.content.last_resort import last_resort
from kiosk.content.model import Content, Phone
from kiosk.visit.aloud.short_forms import written_out
from kiosk.visit.aloud.wording import TONGUES
from kiosk.visit.destinations import AtFigures, AtHome, AtOffice, Destination
from kiosk.visit.pages import page
from kiosk.visit.phrases import PSEUDO, Words, together
from kiosk.visit.sentences import Sentence, sentence
from kiosk.visit.session import Session
from kiosk.visit.shown import AnyPage, FiguresPage, OfficePage
from kiosk.visit.spoken import spoken
from kiosk.visit.visit import Visit
from kiosk.visit.walk import every_page
from kiosk.visit.wishes import ChooseCode, ChooseReach, Go
from tests.examples import LANGUAGES, PUBLISHED, at, institution
from tests.visit.visible import seen_around, seen_on

NOON = at("2026-11-26 14:47")
SHEETS = ((1, 1), (2, 3))
UNSPOKEN = re.compile(r"\d|[^\w\s.,:;?!…’'-]|_")
CYRILLIC = re.compile("[Ѐ-ӿ]")
LATIN = re.compile("[A-Za-z]")


def seen(shown: AnyPage, sheet: tuple[int, int]) -> Iterator[Words]:
    """What is seen; a figure and what it counts are read as one."""
    yield from seen_around(shown, sheet)
    if isinstance(shown, FiguresPage):
        yield shown.title
        for group in shown.groups:
            if group.heading is not None:
                yield group.heading
            for figure in group.figures:
                yield together(figure.value, " ", figure.label, language=figure.label.language)
                if figure.part is not None:
                    yield figure.part
    else:
        yield from seen_on(shown)


def said_apart(shown: AnyPage) -> set[Words]:
    """What is all said, but not in one: the days of the week's table, and why today is unusual."""
    if not isinstance(shown, OfficePage):
        return set()
    days = {row.day for row in shown.hours.rows} if shown.hours else set()
    return {shown.status.sentence, *days}


def words_of(said: Sentence) -> list[str]:
    return re.findall(r"[\w’-]+", said.text.casefold())


def follow(words: list[str], text: list[str]) -> bool:
    count = len(words)
    return any(text[place : place + count] == words for place in range(len(text) - count + 1))


def unsaid(content: Content, language: str) -> list[tuple[str, str]]:
    """What is seen on some sheet of some page and not said there."""
    return [
        (name, words.text)
        for now in (NOON, None)
        for name, _, shown in every_page(content, Session(language), now)
        for sheet in SHEETS
        for said in [[word for each in spoken(shown, sheet) for word in words_of(each)]]
        for words in seen(shown, sheet)
        if language in TONGUES or words not in said_apart(shown)
        for wanted in [words_of(sentence(words, language, "pl"))]
        if not (set(wanted) <= set(said) if words in said_apart(shown) else follow(wanted, said))
    ]


def every_sentence(content: Content, language: str) -> Iterator[Sentence]:
    for now in (NOON, None):
        for _, _, shown in every_page(content, Session(language), now):
            yield from spoken(shown, (2, 3))


def texts_at(to: Destination, language: str, moment: str = "2026-11-26 14:47") -> list[str]:
    visit = Visit(Session(language), (AtHome(), to))
    return [each.text for each in spoken(page(institution(6), visit, at(moment)))]


@pytest.mark.parametrize("language", [*LANGUAGES, PSEUDO])
@pytest.mark.parametrize("offices", [6, 30])
def test_everything_visible_is_said(offices: int, language: str) -> None:
    assert unsaid(institution(offices), language) == []


@pytest.mark.parametrize("language", [*LANGUAGES, PSEUDO])
def test_everything_visible_of_the_sample_is_said(sample: Content, language: str) -> None:
    assert unsaid(sample, language) == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_nothing_is_left_for_the_engine_to_guess(sample: Content, language: str) -> None:
    said = [part.text for each in every_sentence(sample, language) for part in each.parts]
    assert [text for text in said if UNSPOKEN.search(text)] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_short_form_is_left(sample: Content, language: str) -> None:
    for each in every_sentence(sample, language):
        for text, of in each.parts:
            of_no_address = re.sub(r"\b(?:kropka|крапка|dot) \w+", "", text)
            assert written_out(of_no_address, TONGUES[of]) == of_no_address
            assert not re.search(r"(?<![ap]\.m)\. [a-zа-яіїєґ]", text), text


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_part_is_in_letters_of_its_language(sample: Content, language: str) -> None:
    for each in every_sentence(sample, language):
        for text, of in each.parts:
            foreign = LATIN if of == "uk" else CYRILLIC
            assert not foreign.search(text), (of, text)


@pytest.mark.parametrize("language", LANGUAGES)
def test_sentences_begin_and_end_as_sentences_do(sample: Content, language: str) -> None:
    for each in every_sentence(sample, language):
        assert each.text[-1] in ".?!…:"
        assert each.text == each.text.strip()
        assert each.text[0].isupper()
        assert not re.search(r" [.,;:]|[,;:]{2}|  ", each.text), each.text


def test_an_apology_is_said() -> None:
    phone = Phone("71 78 22 322", "+48717822322")
    content = last_resort(PUBLISHED, phone=phone)
    said = [each.text for each in spoken(page(content, Visit(Session("en")), NOON))]
    assert said[:3] == [
        "We cannot show the offices now.",
        "Please ring us:",
        "Phone: seven one, seven eight, two two, three two two.",
    ]


def test_what_is_said_has_its_language() -> None:
    shown = page(institution(6), Visit(Session("uk")).after(Go(AtOffice("office-5"))), NOON)
    languages = {part.text.strip(" .,;"): part.language for s in spoken(shown) for part in s.parts}
    assert languages["Plac Solidarności"] == "pl"
    assert languages["ulica Strzegomska"] == "pl"
    assert languages["Polski"] == "pl"
    assert languages["English"] == "en"
    assert languages["Міський центр соціальної допомоги"] == "uk"


def test_a_polish_street_in_a_ukrainian_sentence_is_polish() -> None:
    said = spoken(page(institution(6), Visit(Session("uk")).after(Go(AtOffice("office-5"))), NOON))
    warning = next(each for each in said if "інша будівля" in each.text)
    assert [part.language for part in warning.parts] == ["uk", "pl", "uk"]
    assert warning.parts[1].text == "ulica Strzegomska "


@pytest.mark.parametrize(
    ("language", "said"),
    [
        (
            "pl",
            [
                "Dziś, czwartek: zamknięte, szkolenie pracowników.",
                "Poniedziałek, wtorek i środa: od ósmej do piętnastej.",
                "Piątek: zamknięte, szkolenie pracowników.",
                "Sobota i niedziela: zamknięte.",
            ],
        ),
        (
            "uk",
            [
                "Сьогодні, четвер: зачинено, szkolenie pracowników.",
                "Понеділок, вівторок та середа: з восьмої до п’ятнадцятої.",
                "П’ятниця: зачинено, szkolenie pracowników.",
                "Субота та неділя: зачинено.",
            ],
        ),
        (
            "en",
            [
                "Today, Thursday: closed, szkolenie pracowników.",
                "Monday, Tuesday and Wednesday: from eight a.m. to three p.m.",
                "Friday: closed, szkolenie pracowników.",
                "Saturday and Sunday: closed.",
            ],
        ),
    ],
)
def test_the_week_is_said_without_repeating_itself(language: str, said: list[str]) -> None:
    texts = texts_at(AtOffice("office-2"), language)
    begin = texts.index(said[0])
    assert texts[begin : begin + 4] == said


def test_what_comes_first_is_what_the_page_is_about() -> None:
    assert texts_at(AtHome(), "en")[:4] == [
        "How can we help?",
        "You can choose:",
        "Search: name, matter, room number.",
        "Front desk. In this building. Open until three thirty p.m.",
    ]
    assert texts_at(AtOffice("office-1"), "en")[:4] == [
        "Cash desks, MOPS.",
        "Closed. Opens tomorrow at ten a.m.",
        "Issues decisions and cards for people with disabilities.",
        "Where: In this building.",
    ]


def test_an_office_is_told_in_reading_order() -> None:
    said = texts_at(AtOffice("office-5"), "en", "2026-11-24 14:47")
    wanted = [
        "Disability certificates, MOPS.",
        "Closes in thirteen minutes: ring before you go.",
        "Where: This is another building. You are now at ulica Strzegomska six.",
        "Zespół.",
        "Plac Solidarności one slash three slash five, Wrocław.",
        "Room three hundred and sixteen, floor three.",
        "Hours this week.",
        "Phone: seven one, seven eight, two two, three six zero.",
        "E-mail: zon, at, mops dot wroclaw dot pl.",
        "Scan with your phone.",
        "You can choose a code: Website; Contact; Way, chosen.",
        "Without a phone you can choose: Write down the number; Write down the address.",
        "Municipal Social Welfare Centre.",
        "You are here: ulica Strzegomska six.",
        "Tuesday, the twenty-fourth of November.",
        "It is two forty-seven p.m.",
    ]
    places = [said.index(text) for text in wanted if text in said]
    assert [text for text in wanted if text not in said] == []
    assert places == sorted(places)


def test_another_building_is_said_where_only_a_sign_shows_it() -> None:
    assert (
        "Disability certificates. Another building: plac Solidarności one slash three slash five."
        " Closes in thirteen minutes."
    ) in texts_at(AtHome(), "en", "2026-11-24 14:47")


def test_closed_is_said_where_only_a_sign_and_a_colour_show_it() -> None:
    assert "Kasy. W tym budynku. Zamknięte. Jutro od dziesiątej." in texts_at(AtHome(), "pl")


def test_why_today_is_unusual_is_no_part_of_the_next_opening() -> None:
    said = texts_at(AtOffice("office-0"), "en", "2026-12-24 12:00")
    assert said[1:3] == ["Closed. Opens on Monday at seven thirty a.m.", "Today: Christmas Eve."]


def test_a_figure_is_said_with_what_it_counts() -> None:
    assert "Trzysta pięćdziesiąt milionów złotych tegoroczny budżet na pomoc społeczną." in (
        texts_at(AtFigures(), "pl")
    )


@pytest.mark.parametrize(
    ("sheet", "said"),
    [
        ((1, 1), []),
        ((1, 3), ["Sheet one of three.", "You can choose: Next; Back;"]),
        ((2, 3), ["Sheet two of three.", "You can choose: Previous; Next; Back;"]),
        ((3, 3), ["Sheet three of three.", "You can choose: Previous; Back;"]),
    ],
)
def test_which_sheet_it_is_and_that_it_can_be_turned(
    sheet: tuple[int, int], said: list[str]
) -> None:
    visit = Visit(Session("en")).after(Go(AtFigures()))
    texts = " ".join(each.text for each in spoken(page(institution(6), visit, NOON), sheet))
    assert [text for text in said if text not in texts] == []
    assert ("Sheet" in texts) == bool(said)


def test_what_is_chosen_and_what_is_on_is_said() -> None:
    visit = Visit(Session("en")).after(Go(AtOffice("office-0"))).after(ChooseCode("contact"))
    visit = visit.after(ChooseReach("low"))
    texts = [each.text for each in spoken(page(institution(6), visit, NOON))]
    assert "You can choose a code: Website; Contact, chosen; Way." in texts
    assert "English, chosen" in texts[-1]
    assert "Lower, on" in texts[-1]
    assert "Contrast;" in texts[-1]


def test_in_low_reach_the_guide_is_said() -> None:
    visit = Visit(Session("en")).after(ChooseReach("low"))
    texts = [each.text for each in spoken(page(institution(6), visit, NOON))]
    assert texts[1] == "Everything you can touch is below."


def test_a_human_voice_may_say_what_does_not_change(sample: Content) -> None:
    """The office's name and what it is for; never whether it is open, or a number to ring."""
    shown = page(sample, Visit(Session("pl")).after(Go(AtOffice("zon"))), NOON)
    said = {each.text: each.recording for each in spoken(shown)}
    assert said["Powiatowy Zespół do spraw Orzekania o Niepełnosprawności."] == "zon"
    assert said["Tu załatwisz orzeczenie o niepełnosprawności."] == "zon"
    others = [text for text, recording in said.items() if recording is None]
    assert any(text.startswith("Dziś, czwartek") for text in others), others
    assert any(text.startswith("Telefon: siedemdziesiąt jeden") for text in others), others
