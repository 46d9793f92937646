"""Letters that the kiosk's font does not have never reach a screen as empty boxes."""

from pathlib import Path

from PySide6.QtGui import QFont, QRawFont
from PySide6.QtWidgets import QApplication

from kiosk.content.font_letters import unknown_letters
from kiosk.views.theme import FAMILY
from tests.content.written_content import CASH, read_with


def test_polish_and_ukrainian_have_all_their_letters() -> None:
    assert unknown_letters("Zażółć gęślą jaźń – „pokój”\nҐанок, з’їзд, 10–12 €") == ""


def test_a_text_in_letters_the_font_lacks_is_refused_where_it_stands(tmp_path: Path) -> None:
    reading = read_with(tmp_path, {"offices/kasy.yaml": CASH.replace("Cash", "漢字 Cash 漢")})
    (problem,) = [each for each in reading.problems if each.severity == "error"]
    assert (problem.file, problem.line) == ("offices/kasy.yaml", 1)
    assert problem.values["letters"] == "漢字"


def test_the_known_letters_are_those_of_the_font(qapp: QApplication) -> None:
    font = QFont(FAMILY)
    font.setPixelSize(20)
    raw = QRawFont.fromFont(font)
    assert raw.familyName() == FAMILY
    plane = [code for code in range(0x20, 0x10000) if not 0xD800 <= code < 0xE000]
    has = {code for code in plane if raw.supportsCharacter(code)}
    assert has == {code for code in plane if not unknown_letters(chr(code))}
