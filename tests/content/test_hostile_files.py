"""Files that were made to crash, stall or swell the reader end with a sentence, soon and small."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from kiosk.content.guard import LARGEST_FILE
from tests.content.written_content import BOARD, CASH, lines_of, read_with, write

LONGEST_S = 5
"""Processor seconds a check may take (the contract of the command)."""

LARGEST_MB = 300
"""Memory a check may take (the contract of the command)."""

CHECK = """
import json, resource, sys
from datetime import date
from pathlib import Path
from kiosk.content.reader import read
resource.setrlimit(resource.RLIMIT_CPU, (int(sys.argv[2]), int(sys.argv[2])))
reading = read(Path(sys.argv[1]), date(2026, 11, 23))
errors = [problem for problem in reading.problems if problem.severity == "error"]
# Not ru_maxrss: that remembers how large the process was that started this one.
peak = next(
    int(line.split()[1]) // 1024
    for line in Path("/proc/self/status").read_text().splitlines()
    if line.startswith("VmHWM")
)
print(json.dumps({"errors": len(errors), "peak_mb": peak}))
"""


def check_within_limits(folder: Path) -> None:
    """Reads the folder in a process of its own: it finds errors, in time and in little memory."""
    finished = subprocess.run(
        [sys.executable, "-c", CHECK, str(folder), str(LONGEST_S)],
        capture_output=True,
        check=False,
        timeout=240,
    )
    assert finished.returncode == 0, finished.stderr.decode()[-500:]
    found = json.loads(finished.stdout)
    assert found["errors"] > 0
    assert found["peak_mb"] <= LARGEST_MB


def filled(piece: str, bytes_in_all: int = LARGEST_FILE) -> str:
    return piece * (bytes_in_all // len(piece.encode()))


BOMBS = {
    "brackets": filled("["),
    "braces": filled("{"),
    "brackets in braces": filled("[{"),
    "dashes": filled("- "),
    "question marks": filled("? "),
    "one long list": "[" + filled("a,", LARGEST_FILE - 8),
    "a list of lists": "[" + filled("[],", LARGEST_FILE - 8),
    "one long letter": filled("a"),
    "an open quotation": '"' + filled("a", LARGEST_FILE - 8),
    "tags": "".join(f"%TAG !a{number}! tag:x\n" for number in range(100_000)),
    "documents": filled("---\n"),
    "steps": "".join(" " * depth + "a:\n" for depth in range(1900)),
    "keys": "".join(f"k{number}: 1\n" for number in range(49_000)),
    "the same key": filled("a: 1\n"),
    "exceptions": "name: a\nplace: centrum\nexceptions:\n" + "  - {date: x}\n" * 24_000,
    "emoji": "name: " + filled("\U0001f600", LARGEST_FILE - 8),
    "aliases": "a: &a [x,x,x,x,x,x,x,x,x]\n"
    + "".join(f"b{n}: &b{n} [*a,*a,*a,*a,*a,*a,*a,*a]\n" for n in range(20)),
    "too large": "a" * (LARGEST_FILE + 1),
    "slips": "".join(f"{'phones' * 9}{number}: 1\n" for number in range(10_000)),
    "osm": "name: a\nplace: centrum\nhours:\n"
    + "".join(f"  - {{osm: '{'(' * 400}{number}'}}\n" for number in range(50)),
    "addresses": "name: a\nplace: centrum\nwebsite: https://" + filled("a.", 1_900_000) + "\n",
}


@pytest.mark.parametrize("bomb", BOMBS)
def test_a_bomb_ends_with_a_sentence(tmp_path: Path, bomb: str) -> None:
    write(tmp_path, {"offices/bomb.yaml": BOMBS[bomb], "notices.yaml": BOMBS[bomb]})
    check_within_limits(tmp_path)


def test_many_bombs_together_are_no_worse(tmp_path: Path) -> None:
    files: dict[str, str | bytes] = {}
    for number, bomb in enumerate(list(BOMBS.values()) * 3):
        files[f"offices/bomb{number}.yaml"] = bomb
    check_within_limits(write(tmp_path, files))


def test_thousands_of_broken_offices_are_no_worse(tmp_path: Path) -> None:
    broken = BOARD.replace("accessible", "acessible").replace("plac-", "place-") + "phons: []\n"
    files: dict[str, str | bytes] = {f"offices/o{n}.yaml": broken for n in range(5_000)}
    check_within_limits(write(tmp_path, files))


def test_a_long_chain_of_offices_is_refused(tmp_path: Path) -> None:
    office = "name: {{pl: a, uk: b, en: c}}\nplace: centrum\nhours_of: o{}\n"
    files: dict[str, str | bytes] = {
        f"offices/o{number}.yaml": office.format(number + 1) for number in range(2_000)
    }
    files["offices/o2000.yaml"] = CASH
    check_within_limits(write(tmp_path, files))


def test_long_articles_are_refused(tmp_path: Path) -> None:
    article = "kind: news\ntitle: {pl: a, uk: b, en: c}\n"
    files: dict[str, str | bytes] = {}
    for number, piece in enumerate(["![", "[", "a\n", "- a\n", "[a][", "![a](b", "#\n"] * 4):
        files[f"articles/a{number}.yaml"] = article
        files[f"articles/a{number}.pl.md"] = filled(piece, 16 * 1024)
    files["articles/long.yaml"] = article
    files["articles/long.pl.md"] = filled("a\n")
    check_within_limits(write(tmp_path, files))


def test_a_file_nobody_may_wait_for_is_not_waited_for(tmp_path: Path) -> None:
    write(tmp_path, {})
    os.mkfifo(tmp_path / "offices" / "fifo.yaml")
    (tmp_path / "notices.yaml").symlink_to("notices.yaml")
    (tmp_path / "offices" / "folder.yaml").mkdir()
    (tmp_path / "offices" / "gone.yaml").symlink_to("nowhere.yaml")
    (tmp_path / "offices" / "zero.yaml").symlink_to("/dev/zero")
    (tmp_path / "offices" / "secret.yaml").symlink_to("/etc/passwd")
    (tmp_path / "pictures").symlink_to("/usr/share")
    said = lines_of(read_with(tmp_path, {"figures.yaml": "a: b\n"}))
    assert [line.replace("warning: ", "") for line in said] == [
        "figures.yaml:1:4: Lines of the form “name: value” are needed here.",
        "notices.yaml:1:1: This link leads in a circle.",
        "offices/fifo.yaml:1:1: This is no ordinary file. Delete it.",
        "offices/folder.yaml:1:1: This is a folder; a file is needed here.",
        "offices/gone.yaml:1:1: This file is a link to something that does not exist.",
        "offices/secret.yaml:1:1: This link leads out of the content folder. Delete it.",
        "offices/zero.yaml:1:1: This link leads out of the content folder. Delete it.",
        "pictures:1:1: This link leads out of the content folder. Delete it.",
    ]


def test_a_link_inside_the_folder_is_fine(tmp_path: Path) -> None:
    write(tmp_path, {})
    (tmp_path / "offices" / "druga.yaml").symlink_to("kasy.yaml")
    assert lines_of(read_with(tmp_path, {})) == []


def test_a_name_that_is_no_text_is_shown_without_harm(tmp_path: Path) -> None:
    write(tmp_path, {})
    (Path(os.fsdecode(os.fsencode(tmp_path / "offices") + b"/\xff\x1b[2J.yaml"))).write_text(CASH)
    (line,) = lines_of(read_with(tmp_path, {}))
    assert line.isprintable()
    assert "used as an id" in line
