"""The commands as processes of their own: without a display, in any locale, many offices."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from kiosk.cli import GOOD, PROBLEMS, WRONG_USAGE
from kiosk.content.fingerprint import fingerprint
from kiosk.content.model import from_snapshot, to_snapshot
from kiosk.content.store import Store
from kiosk.resources import sample_content
from kiosk.running.clock import today
from kiosk.running.exits import NO_DISPLAY
from kiosk.running.supply import STATE, state_folder
from tests.conftest import sample_of
from tests.content.written_content import BOARD, CASH, write

ROOT = Path(__file__).parent.parent
MANY = 10_000 if os.environ.get("KIOSK_WHOLE_MATRIX") else 2_000

NOT_ON_SCREEN = {
    "yaml",
    "pydantic",
    "holidays",
    "opening_hours",
    "phonenumbers",
    "markdown_it",
    "rapidfuzz",
    "sqlite3",
    "kiosk.content.reader",
    "kiosk.content.schedule",
}
"""What belongs to the process that compiles: parsing never happens where the screen is."""

SHOWS_ONE_FRAME = """
import sys
from PySide6.QtWidgets import QApplication
from kiosk import cli
from kiosk.running import app, supply

class Short(QApplication):
    def exec(self):
        self.processEvents()
        seen = [widget for widget in self.topLevelWidgets() if widget.isVisible()]
        print(len(seen), seen[0].grab().toImage().isNull(), *sorted(sys.modules))
        return 0

def no_child(*asked):
    raise AssertionError("a child process was started")

app.QApplication = Short
supply._from_child = no_child
sys.exit(cli.main(["run", sys.argv[1]]))
"""


def alone(*arguments: object, **environment: str) -> subprocess.CompletedProcess[str]:
    """Runs a command in a process of its own, without a display unless one is given."""
    around = {
        name: value
        for name, value in os.environ.items()
        if name not in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM", "LC_ALL", "LANG")
    }
    return subprocess.run(
        [sys.executable, *(str(argument) for argument in arguments)],
        cwd=ROOT,
        env=around | environment,
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
        timeout=60,
    )


def kiosk(*arguments: object, **environment: str) -> subprocess.CompletedProcess[str]:
    return alone("-m", "kiosk", *arguments, **environment)


def test_without_a_display_the_kiosk_says_so(tmp_path: Path) -> None:
    done = kiosk("run", "data", KIOSK_STATE=str(tmp_path))
    assert done.returncode == NO_DISPLAY == 3
    assert "make pictures" in done.stderr
    assert "Traceback" not in done.stderr


@pytest.mark.parametrize("locale", ["C", "pl_PL.UTF-8", "nowhere"])
def test_check_writes_utf8_whatever_the_locale(tmp_path: Path, locale: str) -> None:
    content = write(tmp_path, {"offices/kasy.yaml": CASH.replace("icon: cash", "icon: gęś")})
    done = kiosk("check", content, LC_ALL=locale)
    assert done.returncode == PROBLEMS
    assert "gęś" in done.stdout
    assert done.stderr == ""


def test_check_of_hostile_content_is_no_traceback(tmp_path: Path) -> None:
    content = write(tmp_path, {"kiosk.yaml": b"\xff\xfe\x00", "places.yaml": "[" * 100_000})
    done = kiosk("check", content, "--format", "json")
    assert done.returncode == PROBLEMS
    assert {"kiosk.yaml", "places.yaml"} <= {problem["file"] for problem in json.loads(done.stdout)}
    assert done.stderr == ""


def test_the_same_snapshot_in_every_process(tmp_path: Path) -> None:
    """Nothing depends on the order in which this process happens to keep its sets."""
    content = write(tmp_path / "content", {})
    for seed in ("0", "1"):
        out = tmp_path / seed
        done = kiosk("compile", content, "-o", out, "--day", "2026-11-23", PYTHONHASHSEED=seed)
        assert (done.returncode, done.stdout, done.stderr) == (GOOD, "", "")
    assert (tmp_path / "0").read_bytes() == (tmp_path / "1").read_bytes()


def test_wrong_usage_ends_with_two() -> None:
    assert kiosk("at", "yesterday").returncode == WRONG_USAGE


def test_who_reads_only_the_first_line_is_no_problem() -> None:
    code = f"{sys.executable} -m kiosk at 2026-11-23T12:00 data --days 2000 | head -n 1"
    done = subprocess.run(
        ["bash", "-c", f"set -o pipefail; {code}"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
    )
    assert done.stdout.startswith("Mon 2026-11-23")
    assert done.stderr == ""


def test_self_test_passes() -> None:
    done = kiosk("self-test")
    assert "FAIL" not in done.stdout
    assert done.returncode == GOOD
    assert done.stdout.count("PASS") >= 5


def test_the_screen_process_knows_nothing_of_parsing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, qapp: QApplication
) -> None:
    """Started on a ready snapshot it shows a page, and has loaded none of the compiler."""
    monkeypatch.setenv(STATE, str(tmp_path))
    folder = sample_content()
    ready = to_snapshot(sample_of(today()))
    Store(state_folder(folder)).write(ready, fingerprint(folder))
    done = alone(
        "-c", SHOWS_ONE_FRAME, folder, KIOSK_STATE=str(tmp_path), QT_QPA_PLATFORM="offscreen"
    )
    assert done.returncode == 0, done.stderr
    windows, is_empty, *modules = done.stdout.split()
    assert (windows, is_empty) == ("1", "False")
    assert NOT_ON_SCREEN & set(modules) == set()
    assert "kiosk.running.stage" in modules


def test_many_offices_compile_and_load(tmp_path: Path) -> None:
    """Two thousand here, ten thousand in ``make check-all``."""
    offices = {
        f"offices/office-{number}.yaml": (CASH if number % 2 else BOARD).replace(
            "name: {pl: ", f"name: {{pl: Nr {number} "
        )
        for number in range(MANY)
    }
    content = write(tmp_path / "content", {**offices})
    out = tmp_path / "snapshot"
    done = kiosk("compile", content, "-o", out)
    assert (done.returncode, done.stderr) == (GOOD, "")
    published = from_snapshot(out.read_bytes())
    assert len(published.offices) == MANY + 2
    assert len(published.schedules) == 2, "equal rules share a schedule"
