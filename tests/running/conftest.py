"""A kiosk for every test, gone after it."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QSize
from PySide6.QtWidgets import QApplication

from tests.running.lobby import Kiosk


@pytest.fixture
def kiosk(qapp: QApplication) -> Iterator[Kiosk]:
    kiosk = Kiosk(qapp, QSize(1920, 1080))
    yield kiosk
    qapp.removeEventFilter(kiosk.stage)
    kiosk.stage.close()
    kiosk.stage.deleteLater()
    kiosk.settle()
