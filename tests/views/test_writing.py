"""Lines do not break where a typesetter would not break them."""

import pytest

from kiosk.views.writing import tied


@pytest.mark.parametrize(
    "shown",
    [
        "w~tym budynku i~obok",
        "O~nas",
        "Kasa (u~góry)",
        "byli a~i~nie byli",
        "Кабінет і~зал",
        "ul.~Strzegomska~6, 53-611 Wrocław",
        "Telefon: 71~78~22~322",
        "Dziś jest czynne",
    ],
)
def test_one_letter_words_and_numbers_stay_with_their_neighbours(shown: str) -> None:
    text = shown.replace("~", " ")
    assert tied(text) == shown.replace("~", "\u00a0")
