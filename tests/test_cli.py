"""The commands, as a clerk types them: what they say, and with which exit code they end."""

import json
from collections.abc import Callable
from datetime import datetime
from pathlib import Path

import pytest
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication

from kiosk import __version__
from kiosk.cli import GOOD, PROBLEMS, WRONG_USAGE, main
from kiosk.content.model import from_snapshot
from kiosk.pictures import CONTACT_SHEET
from tests.content.written_content import BOARD, CASH, write

BROKEN = CASH.replace("icon: cash", "icon: cahs").replace("place: centrum", "plce: centrum")
TIME = "2026-11-23T13:47"

Ask = Callable[..., tuple[int, str, str]]


@pytest.fixture
def ask(
    qapp: QApplication, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> Ask:
    """Runs a command here: exit code, what it printed, what it complained of."""
    monkeypatch.setenv("LC_ALL", "C.UTF-8")
    monkeypatch.delenv("KIOSK_LOCALE", raising=False)

    def asked(*arguments: object) -> tuple[int, str, str]:
        try:
            code = main([str(argument) for argument in arguments])
        except SystemExit as ended:
            code = int(str(ended.code))
        said = capsys.readouterr()
        return code, said.out, said.err

    return asked


@pytest.fixture
def good(tmp_path: Path) -> Path:
    return write(tmp_path / "content", {})


@pytest.fixture
def broken(tmp_path: Path) -> Path:
    """Two offices, each with mistakes."""
    return write(
        tmp_path / "content",
        {"offices/kasy.yaml": BROKEN, "offices/zon.yaml": BOARD.replace("15.00", "25.00")},
    )


def test_check_of_good_content(ask: Ask, good: Path) -> None:
    assert ask("check", good) == (GOOD, "No problems found.\n", "")
    assert ask("check", good, "--format", "json") == (GOOD, "[]\n", "")


def test_check_tells_all_problems_of_all_files(ask: Ask, broken: Path) -> None:
    code, said, complained = ask("check", broken)
    assert (code, complained) == (PROBLEMS, "")
    lines = said.splitlines()
    assert len(lines) >= 3
    assert any(line.startswith("offices/kasy.yaml:2:7: ") and "“cash”" in line for line in lines)
    assert any(line.startswith("offices/kasy.yaml:3:1: ") and "“place”" in line for line in lines)
    assert any(line.startswith("offices/zon.yaml:9:") and "25.00" in line for line in lines)


def test_check_for_programs(ask: Ask, broken: Path) -> None:
    code, said, _ = ask("check", broken, "--format", "json")
    problems = json.loads(said)
    assert code == PROBLEMS
    assert {frozenset(problem) for problem in problems} == {
        frozenset({"file", "line", "column", "severity", "message"})
    }
    assert {problem["severity"] for problem in problems} <= {"error", "warning"}
    texts = ask("check", broken)[1].splitlines()
    assert len(texts) == len(problems)


def test_check_speaks_polish_to_polish_clerks(
    ask: Ask, good: Path, broken: Path, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    english = ask("check", broken)[1].splitlines()
    monkeypatch.setenv("LC_ALL", "pl_PL.UTF-8")
    code, said, _ = ask("check", broken)
    polish = said.splitlines()
    assert code == PROBLEMS
    assert [line.split(": ")[0] for line in polish] == [line.split(": ")[0] for line in english]
    assert not set(polish) & set(english)
    assert any("chodziło o „cash”" in line for line in polish)


def test_a_warning_does_not_fail(ask: Ask, tmp_path: Path) -> None:
    content = write(tmp_path, {"offices/kasy.yaml": CASH.replace(", en: Cash desks", "")})
    code, said, _ = ask("check", content)
    assert code == GOOD
    assert "warning" in said


@pytest.mark.parametrize("command", ["check", "compile", "at", "pictures"])
def test_content_that_is_not_there_is_a_problem(ask: Ask, tmp_path: Path, command: str) -> None:
    nowhere = tmp_path / "nowhere"
    before = (TIME,) if command == "at" else ()
    behind = {"compile": ("-o", "out"), "pictures": ("out",)}.get(command, ())
    code, said, complained = ask(command, *before, nowhere, *behind)
    assert code == PROBLEMS
    assert "nowhere" in said + complained


def test_at_says_it_to_people(ask: Ask, good: Path) -> None:
    code, said, _ = ask("at", TIME, good)
    assert code == GOOD
    assert said.splitlines() == [
        "Mon 2026-11-23 13:47 +0100",
        "  kasy closing soon until Mon 2026-11-23 14:00 +0100",
        "  zon  open until Mon 2026-11-23 15:00 +0100",
    ]


def test_at_says_it_to_programs(ask: Ask, good: Path) -> None:
    assert json.loads(ask("at", TIME, good, "--json")[1]) == {
        "at": "2026-11-23T13:47:00+01:00",
        "offices": {
            "kasy": {
                "status": "closing_soon",
                "changes_at": "2026-11-23T14:00:00+01:00",
                "reason": None,
            },
            "zon": {
                "status": "open",
                "changes_at": "2026-11-23T15:00:00+01:00",
                "reason": None,
            },
        },
    }


@pytest.mark.parametrize("days", [1, 8])
def test_at_many_days(ask: Ask, good: Path, days: int) -> None:
    moments = json.loads(ask("at", TIME, good, "--json", "--days", days)[1])
    assert [datetime.fromisoformat(moment["at"]).day for moment in moments] == [
        23 + number for number in range(days)
    ]
    assert {datetime.fromisoformat(moment["at"]).hour for moment in moments} == {13}


def test_at_names_the_holiday(ask: Ask, good: Path) -> None:
    kasy = json.loads(ask("at", "2026-12-25T12:00", good, "--json")[1])["offices"]["kasy"]
    assert kasy["status"] == "closed"
    assert kasy["reason"].startswith("Boże Narodzenie")
    assert kasy["changes_at"] == "2026-12-28T10:00:00+01:00"


@pytest.mark.parametrize("time", ["2024-02-29T10:00", "2040-12-31T23:59", "2031-03-30T02:30"])
def test_at_works_for_years(ask: Ask, good: Path, time: str) -> None:
    code, said, _ = ask("at", time, good, "--json")
    assert code == GOOD
    assert json.loads(said)["offices"].keys() == {"kasy", "zon"}


def test_compile_writes_the_snapshot(ask: Ask, good: Path, tmp_path: Path) -> None:
    out = tmp_path / "snapshot"
    assert ask("compile", good, "-o", out) == (GOOD, "", "")
    assert [office.id for office in from_snapshot(out.read_bytes()).offices] == ["kasy", "zon"]
    assert {path.name for path in tmp_path.iterdir()} == {"content", "snapshot"}


def test_compile_is_the_same_for_the_same_content_and_day(
    ask: Ask, good: Path, tmp_path: Path
) -> None:
    for name, day in (("a", "2026-11-23"), ("b", "2026-11-23"), ("c", "2026-11-24")):
        assert ask("compile", good, "-o", tmp_path / name, "--day", day)[0] == GOOD
    written = {name: (tmp_path / name).read_bytes() for name in "abc"}
    assert written["a"] == written["b"] != written["c"]


def test_compile_of_bad_content_leaves_what_was_there(
    ask: Ask, broken: Path, tmp_path: Path
) -> None:
    out = tmp_path / "snapshot"
    out.write_bytes(b"good")
    code, said, complained = ask("compile", broken, "-o", out)
    assert (code, said) == (PROBLEMS, "")
    assert "offices/kasy.yaml:2:7" in complained
    assert out.read_bytes() == b"good"


def test_pictures_of_every_combination(ask: Ask, good: Path, tmp_path: Path) -> None:
    out = tmp_path / "pictures"
    how = "--size 800x600,600x800 --language uk --text 100,200 --theme contrast --reach low"
    code, said, _ = ask("pictures", good, out, "--at", TIME, *how.split())
    assert code == GOOD
    pngs = sorted(path for path in out.glob("*.png") if path.name != CONTACT_SHEET)
    assert f"{len(pngs)} pictures" in said
    for width, height in ((800, 600), (600, 800)):
        for text in (100, 200):
            how = f"uk_{text}_contrast_low_{width}x{height}"
            of_these = [path for path in pngs if path.stem.endswith(how)]
            names = {path.stem.removesuffix(f"_{how}").split("-")[0] for path in of_these}
            assert names == {"home", "office", "write", "search", "aids", "still", "attract"}
            for path in of_these:
                image = QImage(str(path))
                assert (image.width(), image.height()) == (width, height)
                assert path.with_suffix(".txt").read_text(encoding="utf-8").endswith(".\n")
    assert not QImage(str(out / CONTACT_SHEET)).isNull()
    assert sorted(path.stem for path in out.glob("*.txt")) == [path.stem for path in pngs]


def test_pictures_in_a_language_the_content_does_not_have(
    ask: Ask, good: Path, tmp_path: Path
) -> None:
    code, _, complained = ask("pictures", good, tmp_path / "out", "--language", "de")
    assert code == WRONG_USAGE
    assert "'de'" in complained
    assert "pl, uk, en" in complained


def test_the_schema_describes_all_that_staff_writes(ask: Ask) -> None:
    code, said, _ = ask("schema")
    assert code == GOOD
    described = json.loads(said)
    assert "$schema" in described
    for word in ("hours_of", "allowed_domains", "how_to_get_there", "viewing_distance_mm"):
        assert f'"{word}"' in said


@pytest.mark.parametrize(
    "arguments",
    [
        (),
        ("chck",),
        ("check", "--format", "xml"),
        ("at",),
        ("at", "yesterday"),
        ("at", "2026-02-30T10:00"),
        ("at", "2026-11-23T10:00+01:00"),
        ("at", TIME, "--days", "0"),
        ("at", TIME, "--days", "many"),
        ("compile",),
        ("compile", "-o"),
        ("pictures", "--size", "1920"),
        ("pictures", "--text", "120"),
        ("pictures", "--theme", "dark"),
        ("run", "--windowed", "big"),
        ("run", "--at", "noon"),
    ],
    ids=" ".join,
)
def test_wrong_usage(ask: Ask, arguments: tuple[str, ...]) -> None:
    code, said, complained = ask(*arguments)
    assert (code, said) == (WRONG_USAGE, "")
    assert "usage: kiosk" in complained


def test_help_and_version(ask: Ask) -> None:
    assert ask("--version") == (GOOD, f"kiosk {__version__}\n", "")
    code, said, _ = ask("--help")
    assert code == GOOD
    listed = {line.split()[0] for line in said.splitlines() if line.startswith("    ")}
    assert {"run", "check", "compile", "at", "pictures", "schema", "self-test"} <= listed
    assert not {"draw", "known"} & listed


@pytest.mark.parametrize("command", ["compile", "pictures"])
def test_a_place_that_cannot_be_written_is_told(
    ask: Ask, good: Path, tmp_path: Path, command: str
) -> None:
    """No traceback: the clerk reads which place it is."""
    in_the_way = tmp_path / "file"
    in_the_way.write_text("x", encoding="utf-8")
    out = in_the_way / "below"
    code, _, complained = ask(command, good, *(["-o"] if command == "compile" else []), out)
    assert code == WRONG_USAGE
    assert "below" in complained
