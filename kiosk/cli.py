"""The commands. Each loads only what it needs: the screen process must not know YAML."""

import argparse
import gc
import json
import locale
import os
import re
import sys
from collections.abc import Callable, Sequence
from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from kiosk import __version__
from kiosk.resources import sample_content

if TYPE_CHECKING:
    from kiosk.publishing import Examined

Choice = TypeVar("Choice", int, str)

_CLERK = "KIOSK_LOCALE"
"""The environment variable that keeps the clerk's locale for child processes."""

GOOD, PROBLEMS, WRONG_USAGE = 0, 1, 2
"""Exit codes."""


def main(arguments: Sequence[str] | None = None) -> int:
    """Runs one command; gives its exit code."""
    asked = _parser().parse_args(arguments)
    _speak_utf8()
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="replace")
    command = {
        "run": _run,
        "check": _check,
        "compile": _compile,
        "known": _known,
        "at": _at,
        "pictures": _pictures,
        "schema": _schema,
        "self-test": _self_test,
        "draw": _draw,
    }[asked.command]
    try:
        return command(asked)
    except BrokenPipeError:
        # Whoever read the output has seen enough.
        sys.stderr.close()
        return GOOD


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="kiosk", description="An information kiosk for public offices."
    )
    parser.add_argument("--version", action="version", version=f"kiosk {__version__}")
    commands = parser.add_subparsers(dest="command", required=True, metavar="COMMAND")

    run = commands.add_parser("run", help="show the kiosk, full screen")
    _content_argument(run)
    run.add_argument("--windowed", type=_size, metavar="WxH", help="in a window of that size")
    run.add_argument("--at", type=_moment, metavar="TIME", help="begin at that local time")

    check = commands.add_parser("check", help="every problem of the content, with file and line")
    _content_argument(check)
    check.add_argument("--format", choices=("text", "json"), default="text")

    compiled = commands.add_parser("compile", help="the content as one snapshot file")
    _snapshot_arguments(compiled)
    _snapshot_arguments(_hidden(commands, "known"))

    at = commands.add_parser("at", help="which office is open at a time")
    at.add_argument("time", type=_moment, help="a local time such as 2026-11-23T14:47")
    _content_argument(at)
    at.add_argument("--days", type=_count, metavar="N", help="so many days, at the same time")
    at.add_argument("--json", action="store_true")

    pictures = commands.add_parser("pictures", help="a PNG of every page")
    _content_argument(pictures)
    pictures.add_argument("out", type=Path, nargs="?", default=Path("pictures"))
    pictures.add_argument("--size", type=_sizes, metavar="WxH,…", help="such as 1920x1080")
    pictures.add_argument("--language", type=_list, metavar="L,…")
    pictures.add_argument("--text", type=_choices((100, 150, 200)), default=(100,))
    pictures.add_argument("--theme", type=_choices(("standard", "contrast")), default=("standard",))
    pictures.add_argument("--reach", type=_choices(("normal", "low")), default=("normal",))
    pictures.add_argument("--at", type=_moment, metavar="TIME")

    commands.add_parser("schema", help="what staff may write, as JSON Schema")
    commands.add_parser("self-test", help="does this installation work?")
    _hidden(commands, "draw").add_argument("picture", type=Path)
    return parser


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
    _content_argument(parser)
    parser.add_argument("-o", "--out", type=Path, required=True, metavar="FILE")
    parser.add_argument("--day", type=_day, metavar="DATE", help="as published on that day")


def _folder(asked: argparse.Namespace) -> Path:
    """The content folder: the one named, else the one we stand in or above, else the sample."""
    if asked.content is not None:
        return Path(asked.content)
    for here in (Path(), Path("data")):
        if (here / "kiosk.yaml").is_file():
            return here
    print(f"No content folder was named; this is the sample: {sample_content()}", file=sys.stderr)
    return sample_content()


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


def _run(asked: argparse.Namespace) -> int:
    from kiosk.running import app
    from kiosk.running.display import has_display

    if not has_display():
        print(
            "There is no display to show the kiosk on. On a machine without one, `kiosk pictures`"
            " (in the sources: `make pictures`) draws every page as a PNG.",
            file=sys.stderr,
        )
        return app.NO_DISPLAY
    from PySide6.QtCore import QSize

    windowed = QSize(*asked.windowed) if asked.windowed else None
    return app.run(_folder(asked), windowed, asked.at)


def _check(asked: argparse.Namespace) -> int:
    from kiosk.content.problems import as_json, clerk_translation, text_lines
    from kiosk.running.clock import today
    from kiosk.running.offscreen import offscreen_application

    application = offscreen_application()
    examined = _examined(_folder(asked), today())
    translation = clerk_translation(_locale())
    if asked.format == "json":
        print(json.dumps(as_json(examined.problems, translation), ensure_ascii=False, indent=1))
    else:
        for line in text_lines(examined.problems, translation):
            print(line)
        if not examined.problems:
            print(translation.gettext("No problems found."))
    application.processEvents()
    return PROBLEMS if examined.content is None else GOOD


def _examined(folder: Path, day: date) -> "Examined":
    from kiosk.publishing import examine

    # This process ends soon: looking for garbage would cost a sixth of its time with ten thousand
    # offices, and there is hardly any.
    gc.disable()
    return examine(folder, day)


def _compile(asked: argparse.Namespace) -> int:
    from kiosk.content.model import to_snapshot
    from kiosk.content.problems import clerk_translation, text_lines
    from kiosk.content.store import write_whole
    from kiosk.running.clock import today
    from kiosk.running.offscreen import offscreen_application

    application = offscreen_application()
    examined = _examined(_folder(asked), asked.day or today())
    for line in text_lines(examined.problems, clerk_translation(_locale())):
        print(line, file=sys.stderr)
    application.processEvents()
    if examined.content is None:
        return PROBLEMS
    try:
        write_whole(asked.out, to_snapshot(examined.content))
    except OSError as error:
        return _not_written("compile", asked.out, error)
    return GOOD


def _known(asked: argparse.Namespace) -> int:
    from kiosk.content.known import what_is_known
    from kiosk.content.model import to_snapshot
    from kiosk.content.store import write_whole
    from kiosk.running.clock import today

    content = what_is_known(_folder(asked), asked.day or today())
    write_whole(asked.out, to_snapshot(content))
    return GOOD


def _at(asked: argparse.Namespace) -> int:
    from kiosk.content.office_rules import rules_of
    from kiosk.content.problems import clerk_translation, text_lines
    from kiosk.content.reader import read
    from kiosk.visit.moments import at_moments, moment_lines

    reading = read(_folder(asked), asked.time.date())
    source = reading.source
    if source is None:
        for line in text_lines(reading.problems, clerk_translation(_locale())):
            print(line, file=sys.stderr)
        return PROBLEMS
    moments = at_moments(
        {office: rules_of(office, source.offices) for office in source.offices},
        asked.time,
        asked.days or 1,
        timezone=source.kiosk.timezone,
        country=source.kiosk.country,
        languages=source.kiosk.languages,
    )
    if asked.json:
        print(json.dumps(moments if asked.days else moments[0], ensure_ascii=False, indent=1))
        return GOOD
    for moment in moments:
        for line in moment_lines(moment):
            print(line)
    return GOOD


def _pictures(asked: argparse.Namespace) -> int:
    from zoneinfo import ZoneInfo

    from PySide6.QtCore import QSize

    from kiosk.content.problems import clerk_translation, text_lines
    from kiosk.pictures import CONTACT_SHEET, Wanted, take_pictures
    from kiosk.publishing import examine
    from kiosk.running.clock import SystemClock, today
    from kiosk.running.offscreen import offscreen_application
    from kiosk.visit.phrases import PSEUDO

    application = offscreen_application()
    day = asked.at.date() if asked.at else today()
    content = (examined := examine(_folder(asked), day)).content
    if content is None:
        for line in text_lines(examined.problems, clerk_translation(_locale())):
            print(line, file=sys.stderr)
        return PROBLEMS
    languages = asked.language or list(content.languages)
    if unknown := [one for one in languages if one not in (*content.languages, PSEUDO)]:
        known = ", ".join(content.languages)
        message = f"kiosk pictures: the content has no language {unknown[0]!r}; it has: {known}"
        print(message, file=sys.stderr)
        return WRONG_USAGE
    zone = ZoneInfo(content.timezone)
    now = asked.at.replace(tzinfo=zone) if asked.at else SystemClock(content.timezone).now()
    upright = content.screen.height_mm > content.screen.width_mm
    sizes = asked.size or [(1080, 1920) if upright else (1920, 1080)]
    wanted = Wanted(
        tuple(QSize(*size) for size in sizes),
        tuple(languages),
        tuple(asked.text),
        tuple(asked.theme),
        tuple(asked.reach),
    )
    try:
        paths = take_pictures(content, wanted, now, asked.out)
    except OSError as error:
        return _not_written("pictures", asked.out, error)
    application.processEvents()
    print(f"{len(paths)} pictures in {asked.out}, all together in {asked.out / CONTACT_SHEET}")
    return GOOD


def _not_written(command: str, out: Path, error: OSError) -> int:
    print(f"kiosk {command}: {out} cannot be written: {error.strerror}", file=sys.stderr)
    return WRONG_USAGE


def _schema(asked: argparse.Namespace) -> int:
    from kiosk.content.schema import schema

    print(json.dumps(schema(), ensure_ascii=False, indent=2))
    return GOOD


def _self_test(asked: argparse.Namespace) -> int:
    from kiosk.self_test import self_test

    return GOOD if self_test() else PROBLEMS


def _draw(asked: argparse.Namespace) -> int:
    from kiosk.running.draw_picture import as_png, limit_this_process
    from kiosk.running.offscreen import offscreen_application

    limit_this_process()
    application = offscreen_application()
    png = as_png(asked.picture)
    sys.stdout.buffer.write(png)
    application.processEvents()
    return GOOD if png else PROBLEMS


def _speak_utf8() -> None:
    """Where the system's locale is not UTF-8, or is not installed, letters are UTF-8 all the same;
    messages stay in the clerk's language. Qt would do so too, but with a warning at every start."""
    if os.name != "posix":
        return
    try:
        locale.setlocale(locale.LC_CTYPE, "")
        if locale.nl_langinfo(locale.CODESET) == "UTF-8":
            return
    except locale.Error:
        pass
    os.environ[_CLERK] = _locale()
    os.environ["LC_ALL"] = "C.UTF-8"


def _locale() -> str:
    """The clerk's locale, by POSIX order of the variables."""
    asked = (os.environ.get(name) for name in (_CLERK, "LC_ALL", "LC_MESSAGES", "LANG"))
    return next((name for name in asked if name), "")
