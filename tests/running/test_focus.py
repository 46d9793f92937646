"""The arrows lead through a page as one reads it, and up and down to the rows."""

import pytest
from PySide6.QtWidgets import QApplication, QWidget

from kiosk.content.model import KeyUse
from kiosk.running.focus import neighbour

PLACES = {
    "a": (0, 0),
    "b": (100, 0),
    "c": (200, 0),
    "d": (0, 100),
    "e": (100, 100),
    "back": (0, 300),
    "contrast": (210, 300),
}


@pytest.fixture
def controls(qapp: QApplication) -> dict[str, QWidget]:
    window = QWidget()
    found: dict[str, QWidget] = {}
    for name, (left, top) in PLACES.items():
        control = found[name] = QWidget(window)
        control.setGeometry(left, top, 90, 90)
        control.setObjectName(name)
    found["window"] = window
    return found


@pytest.mark.parametrize(
    ("start", "use", "end"),
    [
        ("a", "next", "b"),
        ("c", "next", "d"),
        ("d", "previous", "c"),
        ("contrast", "next", "a"),
        ("a", "previous", "contrast"),
        ("a", "down", "d"),
        ("b", "down", "e"),
        ("c", "down", "e"),
        ("e", "down", "back"),
        ("contrast", "up", "e"),
        ("e", "up", "b"),
        ("contrast", "down", "a"),
        ("b", "up", "a"),
    ],
)
def test_a_key_leads_to_the_next_control(
    controls: dict[str, QWidget], start: str, use: KeyUse, end: str
) -> None:
    in_order = [controls[name] for name in PLACES]
    found = neighbour(in_order, controls[start], use)
    assert found is controls[end]


@pytest.mark.parametrize(("use", "end"), [("next", "a"), ("down", "a"), ("previous", "contrast")])
def test_the_first_key_leads_to_an_end_of_the_page(
    controls: dict[str, QWidget], use: KeyUse, end: str
) -> None:
    assert neighbour([controls[name] for name in PLACES], None, use) is controls[end]


def test_a_page_without_controls_leads_nowhere(qapp: QApplication) -> None:
    nothing: list[QWidget] = []
    assert neighbour(nothing, None, "next") is None
