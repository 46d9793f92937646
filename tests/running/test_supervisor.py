"""The supervisor starts the kiosk again, whatever ends it, and ends with it when that is meant."""

import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from kiosk.running.exits import (
    ENDED,
    FAILED,
    NO_DISPLAY,
    STAFF_LEFT,
    STALLED,
    TRY_AGAIN,
    WRONG_USAGE,
)

PATIENCE_S = 30

SUPERVISES = """
import sys
from kiosk.running import supervisor
supervisor.PAUSES_S, supervisor.DISPLAY_S, supervisor._UNREAD_S = (0.0,), 0.0, 0.1
sys.exit(supervisor.Supervisor([sys.executable, "-c", *sys.argv[1:]], silent_s=0.6).run())
"""

NOTES = """
import os, signal, sys, time
lives = open(sys.argv[1], "a+")
lives.write(f"{os.getpid()}\\n")
lives.flush()
lives.seek(0)
number = len(lives.readlines())
def alive():
    print("alive", flush=True)
"""
"""Each life writes itself down, and knows its number."""


@contextmanager
def supervised(place: Path, life: str) -> Iterator["subprocess.Popen[bytes]"]:
    command = [sys.executable, "-c", SUPERVISES, NOTES + life, str(place / "lives")]
    with subprocess.Popen(command, stderr=subprocess.PIPE) as supervisor:
        try:
            yield supervisor
        finally:
            supervisor.kill()


def end_of(place: Path, life: str) -> tuple[int, int]:
    """The supervisor's exit code, and how many lives there were."""
    with supervised(place, life) as supervisor:
        code = supervisor.wait(PATIENCE_S)
    return code, len((place / "lives").read_text().splitlines())


@pytest.mark.parametrize("code", [ENDED, WRONG_USAGE, STAFF_LEFT])
def test_what_was_meant_to_end_stays_ended(tmp_path: Path, code: int) -> None:
    assert end_of(tmp_path, f"sys.exit({code})") == (code, 1)


@pytest.mark.parametrize("code", [STALLED, NO_DISPLAY, FAILED, TRY_AGAIN, 77])
def test_everything_else_is_started_again(tmp_path: Path, code: int) -> None:
    life = f"sys.exit({code} if number < 4 else {STAFF_LEFT})"
    assert end_of(tmp_path, life) == (STAFF_LEFT, 4)


@pytest.mark.parametrize(
    "harm",
    [
        "os.kill(os.getpid(), signal.SIGKILL)",
        "alive()\nos.kill(os.getpid(), signal.SIGSTOP)",
        "alive()\ntime.sleep(600)",
        "alive()\nos.close(1)\ntime.sleep(600)",
        "alive()\nprint('x' * 10_000)\ntime.sleep(600)",
    ],
)
def test_so_is_what_dies_or_falls_silent(tmp_path: Path, harm: str) -> None:
    life = f"if number > 1: sys.exit({STAFF_LEFT})\n{harm}"
    assert end_of(tmp_path, life) == (STAFF_LEFT, 2)


def test_who_speaks_is_left_alone(tmp_path: Path) -> None:
    life = f"for _ in range(15):\n    alive()\n    time.sleep(0.1)\nsys.exit({STAFF_LEFT})"
    assert end_of(tmp_path, life) == (STAFF_LEFT, 1)


def test_a_program_that_holds_its_output_open_delays_nothing(tmp_path: Path) -> None:
    life = (
        f"if number > 1: sys.exit({STAFF_LEFT})\nimport subprocess\n"
        "subprocess.Popen(['sleep', '5'])\nalive()\nsys.exit(1)"
    )
    assert end_of(tmp_path, life) == (STAFF_LEFT, 2)


@pytest.mark.parametrize("asked", [signal.SIGTERM, signal.SIGINT])
def test_asked_to_end_it_lets_the_kiosk_end_in_order(tmp_path: Path, asked: signal.Signals) -> None:
    life = f"alive()\nsys.stdin.read()\nopen(sys.argv[1] + '.order', 'w')\nsys.exit({ENDED})"
    with supervised(tmp_path, life) as supervisor:
        wait_for(tmp_path / "lives")
        supervisor.send_signal(asked)
        assert supervisor.wait(PATIENCE_S) == ENDED
    assert (tmp_path / "lives.order").exists()


def test_the_kiosk_hears_when_the_supervisor_is_gone(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "heard")
    life = "alive()\nsys.stdin.read()\nopen(os.path.dirname(sys.argv[1]) + '/heard', 'w')"
    with supervised(tmp_path, life) as supervisor:
        wait_for(tmp_path / "lives")
        supervisor.kill()
        # Opens only once the kiosk opens it as well.
        (tmp_path / "heard").read_bytes()


def wait_for(lives: Path) -> None:
    """Until a life has written itself down."""
    command = f"until [ -s '{lives}' ]; do sleep 0.02; done"
    subprocess.run(["sh", "-c", command], check=True, timeout=PATIENCE_S)


def test_it_is_small_and_knows_neither_qt_nor_content() -> None:
    asks = (
        "import sys\nfrom kiosk import cli\n"
        "from kiosk.running import supervisor, drawing\n"
        "print(*(name for name in sys.modules))"
    )
    said = subprocess.run(
        [sys.executable, "-c", asks], capture_output=True, text=True, check=True, timeout=PATIENCE_S
    ).stdout.split()
    assert not {"PySide6", "msgspec", "yaml", "kiosk.content.model"} & set(said)
