"""Files and folders with names and of kinds that no clerk would think of, among the content."""

import os
import shutil
from collections.abc import Callable
from pathlib import Path
from random import Random

from kiosk.resources import sample_content
from tests.abuse.campaign import Campaign, Outcome
from tests.abuse.command import ran

FOLDERS = ("", "offices", "articles", "pictures", "recordings", "nowhere")
NAMES = (
    *(b"a\nb.yaml", b"\xff\xfe.yaml", b"\x1b[2J\x07.yaml", b"-rf", b"--help.yaml", b"con.yaml"),
    *(
        b"nul",
        b"a:b.yaml",
        b"a\\b.yaml",
        b"..yaml",
        b"...",
        b" .yaml",
        b".yaml",
        b"a.yaml ",
        b"%s%n",
    ),
    *(
        b"{name}.yaml",
        b"$(id).yaml",
        b"'; DROP TABLE.yaml",
        b"kiosk.yml",
        b"KIOSK.YAML",
        b"a.pl.md",
    ),
    *(
        b"zon.pl.wav",
        b"zon.\xff.wav",
        b"a..md",
        b".pl.md",
        b"a" * 250 + b".yaml",
        b"a" * 60 + b".yaml",
    ),
    *("zażółć.yaml".encode(), "zaz\u0307o.yaml".encode(), "\u202elmay.exe".encode(), b"logo.svg"),
    *(
        "\U0001f600.yaml".encode(),
        "ＡＢ.yaml".encode(),
        "\u200b.yaml".encode(),
        b"offices",
        b"data",
    ),
)
MOST_AT_ONCE = 12
MANY = 25_000
"""Files in one folder: more than any content has."""

Put = Callable[[Random, Path], None]


def _file(chance: Random, path: Path) -> None:
    path.write_bytes(chance.choice((b"", b"name: a\n", b"\0" * 99, b"a" * 70_000)))


def _folder(_chance: Random, path: Path) -> None:
    path.mkdir()
    (path / "a.yaml").write_bytes(b"name: a\n")


def _deep_folder(_chance: Random, path: Path) -> None:
    (path / "/".join(["a"] * 300)).mkdir(parents=True)


def _pipe(_chance: Random, path: Path) -> None:
    os.mkfifo(path)


def _link(chance: Random, path: Path) -> None:
    to = ("/etc/passwd", "/dev/zero", "/", "..", ".", path.name, "nowhere", "/proc/self/mem")
    path.symlink_to(chance.choice(to))


def _unreadable(chance: Random, path: Path) -> None:
    _file(chance, path)
    path.chmod(0)


def _many(_chance: Random, path: Path) -> None:
    path.mkdir()
    for number in range(MANY):
        (path / f"{number}.yaml").touch()


PUTS: tuple[Put, ...] = (
    _file,
    _file,
    _file,
    _folder,
    _deep_folder,
    _pipe,
    _link,
    _link,
    _unreadable,
)


def run(chance: Random, times: int, place: Path) -> Outcome:
    failures, slowest_s, largest_mb = list[str](), 0.0, 0.0
    for number in range(times):
        folder = place / "content"
        shutil.copytree(sample_content(), folder)
        put = [_put(chance, folder) for _ in range(chance.randint(1, MOST_AT_ONCE))]
        if number % 25 == 1:
            put.append(_put(chance, folder, _many))
        command = chance.choice((("check",), ("check", "--format", "json"), ("compile",)))
        out = ("-o", place / "snapshot") if command == ("compile",) else ()
        done = ran(command[0], folder, *command[1:], *out)
        slowest_s, largest_mb = max(slowest_s, done.cpu_s), max(largest_mb, done.peak_mb)
        wrongs = [*done.wrongs(), *(["it printed control signs"] if _is_garbled(done.said) else [])]
        failures += [f"folder {number} ({', '.join(put)}): {wrong}" for wrong in wrongs]
        shutil.rmtree(folder)
    figures = f"at most {slowest_s:.1f} s of processor time and {largest_mb:.0f} MB"
    return Outcome(times, tuple(failures), figures)


def _put(chance: Random, folder: Path, kind: Put | None = None) -> str:
    """Puts something odd somewhere; gives what, for whoever looks for the fault."""
    kind = kind or chance.choice(PUTS)
    path = folder / chance.choice(FOLDERS) / os.fsdecode(chance.choice(NAMES))
    path.parent.mkdir(exist_ok=True)
    if chance.random() < 0.15:
        path = folder / chance.choice(("kiosk.yaml", "notices.yaml", "offices/zon.yaml"))
    if not os.path.lexists(path):
        kind(chance, path)
    elif path.is_file() and kind in (_pipe, _link, _unreadable):
        path.unlink()
        kind(chance, path)
    return f"{kind.__name__.strip('_')} {str(path.relative_to(folder))[:40]!r}"


def _is_garbled(said: str) -> bool:
    return not said.replace("\n", "").isprintable()


ODD_NAMES = Campaign(
    name="names",
    does="the sample content with up to twelve odd things in its folders: names with line ends, no "
    "text, 255 bytes, of devices, in look-alike letters; pipes, links to elsewhere, to devices and "
    "in circles, unreadable files, folders 300 deep or of 25,000 files; through the real command",
    passes="accepted or refused in plain words, never a traceback or a control sign; 5 s and 300 "
    "MB at most; nothing is waited for",
    whole=150,
    slice=1,
    run=run,
)
