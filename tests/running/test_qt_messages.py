"""What Qt complains of is in the log; what a visitor saw or typed is not."""

import logging
from typing import cast

import pytest
from PySide6.QtCore import QMessageLogContext, QtMsgType

from kiosk.running.qt_messages import QtMessages
from tests.running.fingertips import Watch

NOWHERE = cast(QMessageLogContext, None)


@pytest.fixture
def told(caplog: pytest.LogCaptureFixture) -> QtMessages:
    caplog.set_level(logging.DEBUG)
    return QtMessages(Watch())


def test_a_warning_is_told_without_what_it_may_name(
    told: QtMessages, caplog: pytest.LogCaptureFixture
) -> None:
    says = 'QObject::connect: no such slot (sender "office-zon", 44051401359, Żółw)'
    told(QtMsgType.QtWarningMsg, NOWHERE, says)
    (record,) = caplog.records
    assert record.getMessage().startswith("Qt: QObject::connect: no such slot")
    assert not any(part in caplog.text for part in ("zon", "4405", "Żółw"))


def test_the_same_is_told_once(told: QtMessages, caplog: pytest.LogCaptureFixture) -> None:
    for _ in range(1000):
        told(QtMsgType.QtWarningMsg, NOWHERE, "QFont: no")
    assert len(caplog.records) == 1


def test_what_is_less_than_a_warning_is_not(
    told: QtMessages, caplog: pytest.LogCaptureFixture
) -> None:
    told(QtMsgType.QtDebugMsg, NOWHERE, "hello")
    told(QtMsgType.QtFatalMsg, NOWHERE, "goodbye")
    assert [record.levelno for record in caplog.records] == [logging.CRITICAL]
