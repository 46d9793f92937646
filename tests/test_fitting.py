"""What a clerk is told about the screen that nobody is using, before it is published."""

import msgspec
import pytest
from PySide6.QtWidgets import QApplication

from kiosk.content.model import Content, Night, Phone, Text
from kiosk.fitting import Misfit, misfits
from tests.examples import at, institution
from tests.views.shown_sheets import on_screen

NOON = at("2026-11-23 12:00")
LABEL = {
    "pl": "telefon zaufania, także w nocy i w święta",
    "uk": "телефон довіри, також уночі та у свята",
    "en": "helpline, at night and on holidays too",
}


def small(content: Content) -> Content:
    return on_screen(content, width_mm=420, height_mm=262)


def at_rest(content: Content) -> list[Misfit]:
    """Without what is too large anywhere."""
    return [each for each in misfits(content, NOON) if "nobody is using" in each.says]


def with_name(content: Content, name: Text) -> Content:
    offices = list(content.offices)
    offices[1] = msgspec.structs.replace(offices[1], short_name=name)
    return msgspec.structs.replace(content, offices=tuple(offices))


def test_good_content_has_nothing_to_tell(sample: Content, qapp: QApplication) -> None:
    assert at_rest(sample) == []
    assert at_rest(small(sample)) == []


def test_content_that_is_published_at_night_is_checked_as_by_day(qapp: QApplication) -> None:
    numbers = tuple(Phone(f"116 12{number}", f"11612{number}", LABEL) for number in range(6))
    content = small(msgspec.structs.replace(institution(6), after_hours=numbers))
    dark = msgspec.structs.replace(content, night=Night(20 * 60, 6 * 60))
    night = at("2026-11-23 22:00")
    told = list(misfits(dark, night))
    assert told == list(misfits(content, night))
    assert ("after_hours",) in {each.keys for each in told}


@pytest.mark.parametrize("count", [1, 6])
def test_more_numbers_than_fit_are_told_though_it_is_noon(count: int, qapp: QApplication) -> None:
    numbers = tuple(Phone(f"116 12{number}", "116", label=LABEL) for number in range(count))
    content = msgspec.structs.replace(institution(6), after_hours=numbers)
    assert at_rest(content) == []
    told = at_rest(small(content))
    assert {(each.file, each.keys, each.severity) for each in told} == (
        {("kiosk.yaml", ("after_hours",), "error")} if count == 6 else set()
    )


def test_a_situation_in_too_many_words_is_told(sample: Content, qapp: QApplication) -> None:
    first, *others = sample.situations
    long = {"pl": "Szukam kogoś, kto " + "pomoże mi wypełnić wniosek i " * 8 + "doradzi"}
    situations = (msgspec.structs.replace(first, name=long), *others)
    content = msgspec.structs.replace(small(sample), situations=situations)
    told = {(each.file, each.keys) for each in misfits(content, NOON)}
    assert ("situations.yaml", ("czynsz", "name", "pl")) in told


def test_a_word_that_would_be_divided_is_told_of_any_office(qapp: QApplication) -> None:
    """Also of one that is not among the first, and in the language it is written in."""
    word = "wielkomiejskoprzeciwpowodziowoadministracyjna"
    content = with_name(institution(24), {"pl": f"Pomoc {word}", "en": "Help"})
    assert at_rest(content) == []
    (told,) = at_rest(small(content))
    assert told.file == "offices/office-1.yaml"
    assert told.keys == ("short_name", "pl")
    assert told.values == {"word": word}
    assert told.severity == "warning"
