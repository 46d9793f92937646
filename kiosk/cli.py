"""The commands. Each loads only what it needs: the screen process must not know YAML."""

import argparse
import gc
import json
import locale
import os
import sys
from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from kiosk.arguments import command_line
from kiosk.resources import sample_content

if TYPE_CHECKING:
    from kiosk.publishing import Examined

_CLERK = "KIOSK_LOCALE"
"""The environment variable that keeps the clerk's locale for child processes."""

GOOD, PROBLEMS, WRONG_USAGE = 0, 1, 2
"""Exit codes."""


def main(arguments: Sequence[str] | None = None) -> int:
    """Runs one command; gives its exit code."""
    asked = command_line().parse_args(arguments)
    _speak_utf8()
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="replace")
    command = {
        "run": _run,
        "check": _check,
        "compile": _compile,
        "publish": _publish,
        "known": _known,
        "at": _at,
        "find": _find,
        "pictures": _pictures,
        "schema": _schema,
        "self-test": _self_test,
        "doctor": _doctor,
        "report": _report,
        "pin": _pin,
        "screens": _screens,
        "draw": _draw,
        "play": _play,
    }[asked.command]
    try:
        return command(asked)
    except BrokenPipeError:
        # Whoever read the output has seen enough.
        sys.stderr.close()
        return GOOD


def _folder(asked: argparse.Namespace) -> Path:
    """The content folder: the one named, else the one we stand in or above, else the sample."""
    if asked.content is not None:
        return Path(asked.content)
    for here in (Path(), Path("data")):
        if (here / "kiosk.yaml").is_file():
            return here
    print(f"No content folder was named; this is the sample: {sample_content()}", file=sys.stderr)
    return sample_content()


def _run(asked: argparse.Namespace) -> int:
    if asked.supervised:
        return _run_supervised(asked)
    from kiosk.running.display import has_display
    from kiosk.running.exits import NO_DISPLAY
    from kiosk.running.supervisor import SUPERVISED

    if not has_display():
        if SUPERVISED not in os.environ:
            print(
                "There is no display to show the kiosk on. On a machine without one, `kiosk"
                " pictures` (in the sources: `make pictures`) draws every page as a PNG.",
                file=sys.stderr,
            )
        return NO_DISPLAY
    from PySide6.QtCore import QSize

    from kiosk.running.life import live

    windowed = QSize(*asked.windowed) if asked.windowed else None
    return live(_folder(asked), windowed, asked.at, asked.closable)


def _run_supervised(asked: argparse.Namespace) -> int:
    from kiosk.running.drawing import own_command
    from kiosk.running.supervisor import Supervisor

    command = [*own_command(), "run", str(_folder(asked))]
    if asked.windowed:
        command += ["--windowed", "{}x{}".format(*asked.windowed)]
    if asked.at:
        command += ["--at", asked.at.isoformat()]
    return Supervisor(command).run()


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
    from kiosk.content.compiler import searchable
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
        write_whole(asked.out, to_snapshot(searchable(examined.content)))
    except OSError as error:
        return _not_written("compile", asked.out, error)
    return GOOD


def _publish(asked: argparse.Namespace) -> int:
    from kiosk.content.problems import clerk_translation
    from kiosk.publishing import publish
    from kiosk.running.answer import MOST_CPU_S, MOST_MEMORY
    from kiosk.running.clock import today
    from kiosk.running.limits import be_polite, limit_this_process
    from kiosk.running.offscreen import offscreen_application

    limit_this_process(MOST_MEMORY, MOST_CPU_S)
    be_polite()
    gc.disable()
    application = offscreen_application()
    answer = publish(_folder(asked), asked.day or today(), clerk_translation(_locale()))
    sys.stdout.buffer.write(answer.as_bytes())
    application.processEvents()
    return GOOD


def _known(asked: argparse.Namespace) -> int:
    from kiosk.content.known import what_is_known
    from kiosk.content.model import to_snapshot
    from kiosk.running.answer import MOST_CPU_S, MOST_MEMORY
    from kiosk.running.clock import today
    from kiosk.running.limits import limit_this_process

    limit_this_process(MOST_MEMORY, MOST_CPU_S)
    content = what_is_known(_folder(asked), asked.day or today())
    sys.stdout.buffer.write(to_snapshot(content))
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


def _find(asked: argparse.Namespace) -> int:
    from kiosk.content.compiler import compile_content, searchable
    from kiosk.content.problems import clerk_translation, text_lines
    from kiosk.content.reader import read
    from kiosk.running.clock import today
    from kiosk.visit.search import found
    from kiosk.visit.search_lines import found_lines

    day = today()
    reading = read(_folder(asked), day)
    if reading.source is None:
        for line in text_lines(reading.problems, clerk_translation(_locale())):
            print(line, file=sys.stderr)
        return PROBLEMS
    languages = reading.source.kiosk.languages
    language = asked.language or languages[0]
    if language not in languages:
        return _unknown_language("find", language, languages)
    # Nobody looks at the pictures of a search.
    content = searchable(compile_content(reading.source, day, lambda _: b""))
    hits = found(content, asked.query, language)
    if asked.json:
        print(json.dumps([hit.office for hit in hits], ensure_ascii=False))
        return GOOD
    for line in found_lines(content, hits, language):
        print(line)
    if not hits:
        print("Nothing found.")
    return GOOD


def _pictures(asked: argparse.Namespace) -> int:
    from zoneinfo import ZoneInfo

    from PySide6.QtCore import QSize

    from kiosk.content.compiler import searchable
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
        return _unknown_language("pictures", unknown[0], content.languages)
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
        paths = take_pictures(searchable(content), wanted, now, asked.out)
    except OSError as error:
        return _not_written("pictures", asked.out, error)
    application.processEvents()
    print(f"{len(paths)} pictures in {asked.out}, all together in {asked.out / CONTACT_SHEET}")
    return GOOD


def _unknown_language(command: str, language: str, known: Sequence[str]) -> int:
    message = f"the content has no language {language!r}; it has: {', '.join(known)}"
    print(f"kiosk {command}: {message}", file=sys.stderr)
    return WRONG_USAGE


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


def _doctor(asked: argparse.Namespace) -> int:
    from kiosk.doctor import as_json, as_lines, examined
    from kiosk.doctor_patient import Patient
    from kiosk.running.clock import today

    findings = examined(Patient(_folder(asked), today()))
    if asked.json:
        print(json.dumps(as_json(findings), ensure_ascii=False, indent=1))
    else:
        for line in as_lines(findings):
            print(line)
    return PROBLEMS if any(finding.result == "FAIL" for finding in findings) else GOOD


def _screens(asked: argparse.Namespace) -> int:
    from kiosk.running.screens_seen import display_seen

    print(json.dumps(display_seen()))
    return GOOD


def _pin(asked: argparse.Namespace) -> int:
    from getpass import getpass

    from kiosk.pin_setting import remove_pin, set_pin
    from kiosk.running.supply import state_folder

    folder = state_folder(_folder(asked))
    is_done, says = remove_pin(folder) if asked.remove else set_pin(folder, getpass)
    print(says, file=sys.stdout if is_done else sys.stderr)
    return GOOD if is_done else PROBLEMS


def _report(asked: argparse.Namespace) -> int:
    from kiosk.report import ReportError, write_report
    from kiosk.running.clock import today

    try:
        paths = write_report(_folder(asked), asked.out, asked.first, asked.last, today(), _locale())
    except ReportError as error:
        print(f"kiosk report: {error}", file=sys.stderr)
        return WRONG_USAGE
    print(*paths, sep="\n")
    return GOOD


def _play(asked: argparse.Namespace) -> int:
    from kiosk.running.players import play_on_windows

    return GOOD if play_on_windows(asked.sound) else WRONG_USAGE


def _draw(asked: argparse.Namespace) -> int:
    from kiosk.running.draw_picture import as_png
    from kiosk.running.drawing import MOST_CPU_S, MOST_MEMORY
    from kiosk.running.limits import limit_this_process
    from kiosk.running.offscreen import offscreen_application

    limit_this_process(MOST_MEMORY, MOST_CPU_S)
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
