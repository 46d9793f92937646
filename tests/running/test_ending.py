"""The system ends the kiosk in order, not in the middle of something."""

import signal
import subprocess
import sys

import pytest

PROGRAM = """
import sys
from PySide6.QtCore import QCoreApplication, QTimer
from kiosk.running.ending import OrderlyEnd
application = QCoreApplication([])
OrderlyEnd(application)
QTimer.singleShot(0, lambda: print("ready", flush=True))
sys.exit(application.exec() or print("put away"))
"""


@pytest.mark.parametrize("asked", [signal.SIGTERM, signal.SIGINT])
def test_what_was_begun_is_put_away_when_the_system_asks(asked: signal.Signals) -> None:
    command = (sys.executable, "-c", PROGRAM)
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as program:
        assert program.stdout is not None
        assert program.stdout.readline() == "ready\n"
        program.send_signal(asked)
        said, _ = program.communicate(timeout=20)
    assert (said, program.returncode) == ("put away\n", 0)
