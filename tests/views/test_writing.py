"""Lines do not break where a typesetter would not break them."""

import pytest
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QApplication

from kiosk.views.writing import Paragraph, tied


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


def lines_of(text: str, width: float) -> list[str]:
    paragraph = Paragraph(text, QFont("IBM Plex Sans", 20), width)
    seen = [paragraph.text[start:end] for start, end in paragraph.lines]
    return [line.replace("\u2060", "").strip() for line in seen]


def test_a_number_with_strokes_is_never_divided(qapp: QApplication) -> None:
    wide = Paragraph("pl. Solidarności 1/3", QFont("IBM Plex Sans", 20), 10_000).natural_width
    assert lines_of("pl. Solidarności 1/3/5", wide) == ["pl. Solidarności", "1/3/5"]


def test_where_a_long_text_is_divided_counts_only_what_was_written(qapp: QApplication) -> None:
    text = "pod numerem 1/3/5 i 7/9 " * 20
    paragraph = Paragraph(text, QFont("IBM Plex Sans", 20), 300)
    place = paragraph.dividing_place(paragraph.height // 2, least=2)
    assert place is not None
    assert text[place - 1] == " "
    assert text[place] != " "


def test_a_mark_stays_on_its_letters_behind_a_number_with_strokes(qapp: QApplication) -> None:
    paragraph = Paragraph("1/3/5 Solidarności", QFont("IBM Plex Sans", 20), 10_000)
    place = paragraph.place_of("1/3/5 Solidarności".index("S"))
    assert paragraph.text[place:].startswith("Solidarności")
    assert paragraph.place_of(10_000) == len(paragraph.text)
