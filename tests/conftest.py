"""What all tests share: Qt without a screen, and no warning of Qt's that goes unseen."""

import os
from datetime import date

import pytest
from PySide6.QtWidgets import QApplication

from kiosk.content.compiler import searchable
from kiosk.content.model import Content
from kiosk.publishing import examine
from kiosk.resources import sample_content
from kiosk.running.offscreen import offscreen_application
from tests.examples import PUBLISHED

os.environ["QT_QPA_PLATFORM"] = "offscreen"


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """A warning of Qt's fails the test it appears in; an exception in a slot does anyway."""
    for test in items:
        test.add_marker(pytest.mark.qt_log_level_fail("WARNING"))


@pytest.fixture(scope="session")
def qapp() -> QApplication:
    """The one application, with the kiosk's font; drawn to memory."""
    return offscreen_application()


@pytest.fixture(scope="session")
def sample(qapp: QApplication) -> Content:
    """The sample content as published on a Monday."""
    return sample_of(PUBLISHED)


def sample_of(day: date) -> Content:
    examined = examine(sample_content(), day)
    assert examined.content is not None, examined.problems
    return searchable(examined.content)
