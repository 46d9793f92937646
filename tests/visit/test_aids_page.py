"""The aids: what there is to choose, what is chosen, and that choosing does it."""

import pytest

from kiosk.content.model import Content
from kiosk.visit.destinations import AtAids
from kiosk.visit.machine import Machine
from kiosk.visit.pages import page
from kiosk.visit.parts import Button
from kiosk.visit.shown import AidsPage
from kiosk.visit.visit import Visit
from kiosk.visit.wishes import (
    ChooseCalm,
    ChooseReach,
    ChooseTextSize,
    ChooseTheme,
    ChooseVolume,
    Go,
    ReadAloud,
    Silence,
    Wish,
)
from tests.examples import at, institution

NOON = at("2026-11-23 12:00")


@pytest.fixture(scope="module")
def content() -> Content:
    return institution(6)


def aids(content: Content, *wishes: Wish, voices: tuple[str, ...] = ("pl", "uk", "en")) -> AidsPage:
    visit = Visit.fresh(content).after(Go(AtAids()))
    for wish in wishes:
        visit = visit.after(wish)
    shown = page(content, visit, NOON, Machine(voices))
    assert isinstance(shown, AidsPage)
    return shown


def choices(shown: AidsPage) -> dict[str, Button]:
    return {choice.id: choice for group in shown.groups for choice in group.choices}


def test_every_aid_says_what_it_does_and_what_there_is(content: Content) -> None:
    shown = aids(content)
    assert len(shown.groups) == 5
    for group in shown.groups:
        assert group.heading.text
        assert group.explanation.text
        assert group.choices
    names = [choice.id for group in shown.groups for choice in group.choices]
    names += [button.id for button in shown.bar]
    assert len(names) == len(set(names))


@pytest.mark.parametrize(
    ("wish", "chosen"),
    [
        (ChooseTextSize(200), "text-200"),
        (ChooseTheme("white"), "theme-white"),
        (ChooseReach("low"), "reach-low"),
        (ChooseCalm(True), "calm-on"),
    ],
)
def test_what_is_chosen_is_on_and_nothing_else_of_its_kind(
    content: Content, wish: Wish, chosen: str
) -> None:
    before, after = aids(content), aids(content, wish)
    assert choices(before)[chosen].wish == wish
    assert not choices(before)[chosen].on
    group = next(
        group for group in after.groups if chosen in [choice.id for choice in group.choices]
    )
    assert [choice.id for choice in group.choices if choice.on] == [chosen]


def test_each_choice_leads_to_what_it_says(content: Content) -> None:
    for name, choice in choices(aids(content)).items():
        if choice.on is not None:
            assert choices(aids(content, choice.wish))[name].on


def test_the_voice_is_told_how_loud_once_it_reads(content: Content) -> None:
    silent, aloud = aids(content).groups[1], aids(content, ReadAloud()).groups[1]
    assert [choice.wish for choice in silent.choices] == [ReadAloud()]
    assert {type(choice.wish) for choice in aloud.choices} == {ReadAloud, ChooseVolume, Silence}
    louder = aids(content, ReadAloud(), ChooseVolume(4)).groups[1]
    assert aloud.explanation != louder.explanation
    assert "5" in louder.explanation.text


def test_without_a_voice_there_is_no_such_aid(content: Content) -> None:
    assert len(aids(content, voices=()).groups) == 4
