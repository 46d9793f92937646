"""A kiosk that stands still ends itself, says where, and leaves nothing of its memory behind."""

import logging
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from kiosk.running.exits import STALLED
from kiosk.running.stalls import FILE, LAST, Stalls

STANDS_STILL = """
import re, sys
from pathlib import Path
from kiosk.running.stalls import Stalls
stalls = Stalls(Path(sys.argv[1]))
stalls.end_unless_heard_in(0.3)
def waits_for_ever(typed):
    re.match(r"(a+)+$", "a" * 64 + typed)
waits_for_ever("Kowalska")
"""

CRASHES = """
import signal, sys
from pathlib import Path
from kiosk.running.stalls import Stalls
stalls = Stalls(Path(sys.argv[1]))
signal.raise_signal(signal.SIGSEGV)
"""


def ended(program: str, folder: Path) -> int:
    command = [sys.executable, "-c", program, str(folder)]
    return subprocess.run(command, check=False, timeout=30, cwd=folder).returncode


def test_even_when_python_itself_cannot_run(tmp_path: Path) -> None:
    assert ended(STANDS_STILL, tmp_path) == STALLED
    written = (tmp_path / FILE).read_text()
    assert "waits_for_ever" in written
    assert "Kowalska" not in written


def test_a_crash_says_where_and_dumps_no_memory(tmp_path: Path) -> None:
    assert ended(CRASHES, tmp_path) == -signal.SIGSEGV
    assert "Segmentation fault" in (tmp_path / FILE).read_text()
    assert [path.name for path in tmp_path.iterdir()] == [FILE]


def test_the_next_start_tells_it_once(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    ended(CRASHES, tmp_path)
    caplog.set_level(logging.ERROR)
    Stalls(tmp_path).close()
    assert "The last time it ended here" in caplog.text
    assert (tmp_path / LAST).exists()
    caplog.clear()
    Stalls(tmp_path).close()
    assert caplog.text == ""
