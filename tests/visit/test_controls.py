"""What is said of a control that gets the focus: its name, what it is, and its state."""

import pytest

from kiosk.content.model import Content
from kiosk.visit.controls import said_of, said_of_volume
from kiosk.visit.destinations import AtAids, AtHome, AtOffice, Destination
from kiosk.visit.pages import page
from kiosk.visit.parts import Button
from kiosk.visit.phrases import Words
from kiosk.visit.session import Session
from kiosk.visit.shown import AidsPage, AnyPage, OfficePage, TilesPage
from kiosk.visit.visit import Visit
from kiosk.visit.walk import every_page
from kiosk.visit.wishes import ChooseReach, ChooseTextSize, ChooseTheme, ChooseVolume, TurnTo, Wish
from tests.examples import LANGUAGES, at, institution

TUESDAY = at("2026-11-24 14:47")


def shown_at(to: Destination, *wishes: Wish, language: str = "en") -> AnyPage:
    visit = Visit(Session(language), (AtHome(), to))
    for wish in wishes:
        visit = visit.after(wish)
    return page(institution(6), visit, TUESDAY)


def of_bar(name: str, shown: AnyPage) -> str:
    return said_of(next(button for button in shown.bar if button.id == name), shown).text


def tiles(language: str) -> list[str]:
    shown = shown_at(AtHome(), language=language)
    assert isinstance(shown, TilesPage)
    return [said_of(tile, shown).text for tile in shown.tiles]


def test_a_plain_button() -> None:
    assert of_bar("back", shown_at(AtOffice("office-0"))) == "Back, button."


def test_a_switch_says_whether_it_is_on() -> None:
    assert of_bar("contrast", shown_at(AtHome())) == "Contrast, switch, off."
    assert of_bar("contrast", shown_at(AtHome(), ChooseTheme("contrast"))) == (
        "Contrast, switch, on."
    )
    assert of_bar("reach", shown_at(AtHome(), ChooseReach("low"))) == "Lower, switch, on."


def test_a_choice_says_whether_it_is_chosen_and_its_name_is_in_its_language() -> None:
    shown = shown_at(AtHome())
    assert of_bar("language-en", shown) == "English, choice, chosen."
    polish = said_of(next(each for each in shown.bar if each.id == "language-pl"), shown)
    assert polish.parts == (("Polski", "pl"), (", choice, not chosen.", "en"))


def test_the_text_changes_step_by_step() -> None:
    assert of_bar("text-size", shown_at(AtHome())) == "Larger text, button."
    assert of_bar("text-size", shown_at(AtHome(), ChooseTextSize(200))) == (
        "Smaller text, button, the text is larger than usual."
    )


def test_codes_and_aids_are_choices() -> None:
    office, aids = shown_at(AtOffice("office-0")), shown_at(AtAids(), ChooseTextSize(200))
    assert isinstance(office, OfficePage)
    assert office.code is not None
    assert isinstance(aids, AidsPage)
    codes = [said_of(button, office).text for button in office.code.choices]
    assert codes == [
        "Website, choice, chosen.",
        "Contact, choice, not chosen.",
        "Way, choice, not chosen.",
    ]
    sizes = [said_of(button, aids).text for button in aids.groups[0].choices]
    assert [text.rpartition(", ")[2] for text in sizes] == ["not chosen.", "not chosen.", "chosen."]


def test_a_tile_says_where_and_whether_it_is_open() -> None:
    assert tiles("en")[0] == "Front desk, in this building, open until three thirty p.m., button."
    assert tiles("en")[1] == "Cash desks, in this building, closed, tomorrow from ten a.m., button."
    assert tiles("en")[5] == (
        "Disability certificates, another building: plac Solidarności one slash three slash five,"
        " closes in thirteen minutes, button."
    )


def test_a_tile_that_is_no_office_keeps_the_capitals_of_its_note() -> None:
    assert tiles("pl")[6].startswith("Aktualności, Dzień Pracownika Socjalnego, ")


@pytest.mark.parametrize(
    ("language", "said"),
    [("pl", "cztery z pięciu."), ("uk", "чотири з п’яти."), ("en", "Volume four of five.")],
)
def test_the_volume_is_said_in_steps(language: str, said: str) -> None:
    shown = shown_at(AtHome(), ChooseVolume(3), language=language)
    assert said_of_volume(shown).text.endswith(said)


def test_what_turns_sheets_is_a_button() -> None:
    shown = shown_at(AtOffice("office-0"))
    button = Button("next", shown.pager.next, TurnTo(3), "next")
    assert said_of(button, shown).text == "Next, button."


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_control_is_said_in_one_sentence(sample: Content, language: str) -> None:
    for _, _, shown in every_page(sample, Session(language), TUESDAY):
        for control in controls(shown):
            said = said_of(control, shown)
            assert said.text.endswith(".")
            assert not any(sign.isdigit() for sign in said.text)


def controls(shown: AnyPage) -> list[Button]:
    choices = [*shown.bar]
    if isinstance(shown, OfficePage) and shown.code is not None:
        choices += shown.code.choices
    if isinstance(shown, AidsPage):
        choices += [choice for group in shown.groups for choice in group.choices]
    return choices


def test_a_nameless_control_says_nothing() -> None:
    shown = shown_at(AtHome())
    nameless = Button("x", Words("", "en"), TurnTo(0))
    assert said_of(nameless, shown).text == "Button."
