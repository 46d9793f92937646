"""What can be typed after ``kiosk``: the commands, and how their arguments are written."""

import argparse
import re
from collections.abc import Callable, Sequence
from datetime import date, datetime
from pathlib import Path
from typing import TypeVar

from kiosk import __version__

Choice = TypeVar("Choice", int, str)


def command_line() -> argparse.ArgumentParser:
    """Reads one command; the name of the command is ``command`` in what it gives."""
    parser = argparse.ArgumentParser(
        prog="kiosk", description="An information kiosk for public offices."
    )
    parser.add_argument("--version", action="version", version=f"kiosk {__version__}")
    commands = parser.add_subparsers(dest="command", required=True, metavar="COMMAND")

    _run_arguments(commands.add_parser("run", help="show the kiosk, full screen"))

    check = commands.add_parser("check", help="every problem of the content, with file and line")
    _content_argument(check)
    check.add_argument("--format", choices=("text", "json"), default="text")

    compiled = commands.add_parser("compile", help="the content as one snapshot file")
    _snapshot_arguments(compiled)
    for name in ("publish", "known"):
        _day_arguments(_hidden(commands, name))

    at = commands.add_parser("at", help="which office is open at a time")
    at.add_argument("time", type=_moment, help="a local time such as 2026-11-23T14:47")
    _content_argument(at)
    at.add_argument("--days", type=_count, metavar="N", help="so many days, at the same time")
    at.add_argument("--json", action="store_true")

    find = commands.add_parser("find", help="which offices a search leads to, and why")
    find.add_argument("query", help="what a visitor types, such as “czynsz”")
    _content_argument(find)
    find.add_argument("--language", metavar="L", help="of the visitor; else the first one")
    find.add_argument("--json", action="store_true")

    pictures = commands.add_parser("pictures", help="a PNG of every page")
    _content_argument(pictures)
    pictures.add_argument("out", type=Path, nargs="?", default=Path("pictures"))
    pictures.add_argument("--size", type=_sizes, metavar="WxH,…", help="such as 1920x1080")
    pictures.add_argument("--language", type=_list, metavar="L,…")
    pictures.add_argument("--text", type=_choices((100, 150, 200)), default=(100,))
    pictures.add_argument(
        "--theme", type=_choices(("standard", "contrast", "white")), default=("standard",)
    )
    pictures.add_argument("--reach", type=_choices(("normal", "low")), default=("normal",))
    pictures.add_argument("--at", type=_moment, metavar="TIME")

    commands.add_parser("schema", help="what staff may write, as JSON Schema")
    commands.add_parser("self-test", help="does this installation work?")

    doctor = commands.add_parser("doctor", help="is this kiosk well, and if not, what to do")
    _content_argument(doctor)
    doctor.add_argument("--json", action="store_true")

    report = commands.add_parser("report", help="what visitors looked for: a page and a table")
    report.add_argument("content", type=Path, help="the content folder")
    report.add_argument("out", type=Path, help="the folder to write report.html and report.csv to")
    report.add_argument("--from", type=_day, metavar="DAY", dest="first", help="the first counted")
    report.add_argument("--to", type=_day, metavar="DAY", dest="last", help="the last counted")

    _hidden(commands, "screens")
    pin = commands.add_parser("pin", help="the PIN by which staff leave the kiosk")
    _content_argument(pin)
    pin.add_argument("--remove", action="store_true", help="nobody can leave by the screen")

    _hidden(commands, "draw").add_argument("picture", type=Path)
    _hidden(commands, "play").add_argument("sound", type=Path)
    return parser


def _run_arguments(run: argparse.ArgumentParser) -> None:
    _content_argument(run)
    run.add_argument("--windowed", type=_size, metavar="WxH", help="in a window of that size")
    run.add_argument(
        "--closable", action="store_true", help="Alt+F4 closes it: to try it out at a desk"
    )
    run.add_argument("--at", type=_moment, metavar="TIME", help="begin at that local time")
    run.add_argument(
        "--supervised", action="store_true", help="start it again whenever it ends by itself"
    )


def _hidden(
    commands: "argparse._SubParsersAction[argparse.ArgumentParser]", name: str
) -> argparse.ArgumentParser:
    """A command that this program calls itself."""
    return commands.add_parser(name)


def _content_argument(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "content",
        type=Path,
        nargs="?",
        default=None,
        help="the content folder (default: this one or data, else the sample)",
    )


def _snapshot_arguments(parser: argparse.ArgumentParser) -> None:
    _day_arguments(parser)
    parser.add_argument("-o", "--out", type=Path, required=True, metavar="FILE")


def _day_arguments(parser: argparse.ArgumentParser) -> None:
    _content_argument(parser)
    parser.add_argument("--day", type=_day, metavar="DATE", help="as published on that day")


def _size(text: str) -> tuple[int, int]:
    found = re.fullmatch(r"(\d{3,5})x(\d{3,5})", text)
    if found is None:
        raise argparse.ArgumentTypeError(f"{text!r} is no size; write it as 1920x1080")
    return int(found[1]), int(found[2])


def _sizes(text: str) -> list[tuple[int, int]]:
    return [_size(part) for part in text.split(",")]


def _list(text: str) -> list[str]:
    return [part.strip() for part in text.split(",") if part.strip()]


def _choices(allowed: Sequence[Choice]) -> Callable[[str], list[Choice]]:
    by_name = {str(choice): choice for choice in allowed}

    def parse(text: str) -> list[Choice]:
        chosen = _list(text)
        if wrong := [name for name in chosen if name not in by_name]:
            raise argparse.ArgumentTypeError(f"{wrong[0]!r} is not one of: {', '.join(by_name)}")
        return [by_name[name] for name in chosen]

    return parse


def _moment(text: str) -> datetime:
    try:
        moment = datetime.fromisoformat(text)
    except ValueError:
        message = f"{text!r} is no time; write it as 2026-11-23T14:47"
        raise argparse.ArgumentTypeError(message) from None
    if moment.tzinfo is not None:
        raise argparse.ArgumentTypeError("a local time has no zone; write it as 2026-11-23T14:47")
    return moment


def _day(text: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise argparse.ArgumentTypeError(f"{text!r} is no date; write 2026-11-23") from None


def _count(text: str) -> int:
    if not text.isdecimal() or not 1 <= int(text) <= 10_000:
        raise argparse.ArgumentTypeError(f"{text!r} is no number of days from 1 to 10000")
    return int(text)
