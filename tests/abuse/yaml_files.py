"""The sample's YAML files, spoilt in every way; and files that were made to do harm."""

import gettext
import shutil
from collections.abc import Iterator
from datetime import date, datetime, time
from pathlib import Path
from random import Random
from zoneinfo import ZoneInfo

from kiosk.content.compiler import compile_content, searchable
from kiosk.content.model import Content, from_snapshot, to_snapshot
from kiosk.content.problems import Problem
from kiosk.content.reader import read
from kiosk.resources import sample_content
from kiosk.visit.session import Session
from kiosk.visit.walk import every_page
from tests.abuse.campaign import Campaign, Outcome
from tests.abuse.command import ran
from tests.abuse.mutations import SPOILS, bomb
from tests.examples import PUBLISHED

BOMBS_IN_100 = 4
"""Of all files; they cost much more time than the others."""

REALLY_RUN_IN_100 = 6
"""Of the spoilt files: given to the real command, too. Bombs always are."""

MOST_FILES = 3
"""That are spoilt at once."""

PICTURE = b""
"""Nobody looks at pictures here."""


def run(chance: Random, times: int, place: Path) -> Outcome:
    files = [path.relative_to(sample_content()) for path in sample_content().rglob("*.yaml")]
    files.sort()
    failures, refused, processes, slowest_s, largest_mb = list[str](), 0, 0, 0.0, 0.0
    for number in range(times):
        folder = place / "content"
        shutil.copytree(sample_content(), folder)
        is_bomb = chance.random() * 100 < BOMBS_IN_100
        chosen = chance.sample(files, 1 if is_bomb else chance.randint(1, MOST_FILES))
        for file in chosen:
            raw = (folder / file).read_bytes()
            (folder / file).write_bytes(
                bomb(chance) if is_bomb else chance.choice(SPOILS)(chance, raw)
            )
        wrongs: list[str] = []
        if not is_bomb:
            says = list(_wrongs(folder))
            wrongs += says
        if is_bomb or chance.random() * 100 < REALLY_RUN_IN_100:
            checked = ran("check", folder)
            processes += 1
            slowest_s, largest_mb = max(slowest_s, checked.cpu_s), max(largest_mb, checked.peak_mb)
            wrongs += checked.wrongs()
            refused += checked.code
        failures += [f"file {number} ({', '.join(map(str, chosen))}): {wrong}" for wrong in wrongs]
        shutil.rmtree(folder)
    figures = (
        f"{processes} through the real command: at most {slowest_s:.1f} s of processor time and "
        f"{largest_mb:.0f} MB, {refused} of them refused"
    )
    return Outcome(times, tuple(failures), figures)


def _wrongs(folder: Path) -> Iterator[str]:
    """What is wrong with what comes of a folder: with what it says, or with what it shows."""
    try:
        reading = read(folder, PUBLISHED)
        yield from _wrongly_said(folder, reading.problems)
        errors = [problem for problem in reading.problems if problem.severity == "error"]
        if (reading.source is None) != bool(errors):
            yield f"{len(errors)} errors, and yet the source is {type(reading.source).__name__}"
        if reading.source is not None:
            content = compile_content(reading.source, PUBLISHED, lambda _: PICTURE)
            yield from _wrongly_shown(from_snapshot(to_snapshot(searchable(content))))
    except Exception as error:
        yield f"{type(error).__name__}: {error}"


def _wrongly_said(folder: Path, problems: tuple[Problem, ...]) -> Iterator[str]:
    for problem in problems:
        words = problem.in_words(gettext.NullTranslations())
        file = folder / problem.file
        lines = file.read_bytes().count(b"\n") + 1 if file.is_file() else 1
        if problem.line < 1 or problem.column < 1:
            yield f"a problem at {problem.line}:{problem.column}: {words}"
        if problem.line > lines + _other_ends(file):
            yield f"a problem in line {problem.line} of {lines}: {words}"
        if not words or not words.isprintable():
            yield f"a problem that cannot be read: {words!r}"


def _other_ends(file: Path) -> int:
    """Ends of lines as old Macs wrote them."""
    return file.read_bytes().count(b"\r") if file.is_file() else 0


def _wrongly_shown(content: Content) -> Iterator[str]:
    """Every page is drawn up in every language, and opening hours are hours."""
    noon = datetime.combine(PUBLISHED, time(12), ZoneInfo(content.timezone))
    for language in content.languages:
        names = [name for name, _, _ in every_page(content, Session(language), noon)]
        if len(names) <= len(content.offices):
            yield f"{len(names)} pages for {len(content.offices)} offices"
    for schedule in content.schedules:
        last = 0
        for span in schedule.spans:
            if not (last <= span.opens < span.closes):
                yield f"hours out of order: {_moment(span.opens)}"
            last = span.closes


def _moment(seconds: int) -> date:
    return datetime.fromtimestamp(seconds, ZoneInfo("UTC")).date()


YAML = Campaign(
    name="yaml",
    does="the sample content with up to three YAML files spoilt: bytes flipped, cut, lines doubled "
    "and mixed, indentation, wrong types, huge numbers and names, invisible and control signs, "
    "other encodings; one in 25 a bomb of brackets, aliases, merge keys, depth, 2 MiB of one thing",
    passes="accepted or refused in plain words with file, line and column, never a traceback; 5 s "
    "and 300 MB at most; whatever is accepted shows every page, with hours that are hours",
    whole=1_000,
    slice=60,
    run=run,
)
