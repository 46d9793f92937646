"""Numbers that are names: rooms, floors, houses, towns, paragraphs."""

import pytest

from kiosk.visit.aloud.wording import in_words


@pytest.mark.parametrize(
    ("written", "said"),
    [
        ("Pokój 316 · piętro 3", "Pokój trzysta szesnaście, piętro trzecie"),
        ("Pokój 12a", "Pokój dwanaście a"),
        ("Pokój B12", "Pokój be dwanaście"),
        ("pokój 1.04", "pokój jeden, zero cztery"),
        ("pok. nr 5", "pokój numer pięć"),
        ("na 3 piętrze", "na trzecim piętrze"),
        ("2. piętro", "drugie piętro"),
        ("z 3 piętra", "z trzeciego piętra"),
        ("3 piętra", "trzy piętra"),
        ("pl. Solidarności 1/3/5", "plac Solidarności jeden łamane przez trzy łamane przez pięć"),
        ("ul. Hubska 30/32", "ulica Hubska trzydzieści łamane przez trzydzieści dwa"),
        ("53-611 Wrocław", "pięćdziesiąt trzy, sześćset jedenaście Wrocław"),
        ("00-001 Warszawa", "zero zero, zero zero jeden Warszawa"),
        (
            "w art. 121 ust. 4",
            "w artykule sto dwudziestym pierwszym, ustęp czwarty",
        ),
        ("§ 5", "paragraf pięć"),
        ("A4", "a cztery"),
    ],
)
def test_polish(written: str, said: str) -> None:
    assert in_words(written, "pl") == said


@pytest.mark.parametrize(
    ("written", "said"),
    [
        ("Кабінет 316 · поверх 3", "Кабінет триста шістнадцять, поверх третій"),
        ("Кабінет 12а", "Кабінет дванадцять а"),
        ("каб. B12", "кабінет бе дванадцять"),
        ("кабінет 1.04", "кабінет один, нуль чотири"),
        ("на 3 поверсі", "на третьому поверсі"),
        ("буд. 12/3", "будинок дванадцять дріб три"),
        ("ст. 121 ч. 4", "стаття сто двадцять перша, частина четверта"),
    ],
)
def test_ukrainian(written: str, said: str) -> None:
    assert in_words(written, "uk") == said


@pytest.mark.parametrize(
    ("written", "said"),
    [
        ("Room 316 · floor 3", "Room three hundred and sixteen, floor three"),
        ("room 12a", "room twelve A"),
        ("room 1.04", "room one, zero four"),
        ("1/3/5", "one slash three slash five"),
        ("2nd floor", "second floor"),
        ("art. 121 sec. 4", "article one hundred and twenty-one, section four"),
    ],
)
def test_english(written: str, said: str) -> None:
    assert in_words(written, "en") == said
