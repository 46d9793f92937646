"""From a content folder to what may be published: read, laid out, worked out, or refused."""

import gettext
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime, time
from pathlib import Path
from zoneinfo import ZoneInfo

from kiosk.content.compiler import compile_content, searchable
from kiosk.content.fingerprint import fingerprint
from kiosk.content.model import Content, to_snapshot
from kiosk.content.problems import Problem, Severity, sentence, text_lines
from kiosk.content.reader import Reading, read
from kiosk.fitting import misfits
from kiosk.running.answer import Answer
from kiosk.running.drawing import CostlyDrawingError, DrawingError, draw


@dataclass(frozen=True)
class Examined:
    """What is wrong with a content folder, and the content if nothing serious is."""

    problems: tuple[Problem, ...]
    content: Content | None


def examine(folder: Path, today: date) -> Examined:
    """Reads, compiles and lays out the content as of a day. A QApplication must exist."""
    reading = read(folder, today)
    if reading.source is None:
        return Examined(reading.problems, None)
    refused: list[Problem] = []
    content = compile_content(reading.source, today, _drawing(folder, refused, reading))
    noon = datetime.combine(today, time(12), ZoneInfo(content.timezone))
    refused += [
        _problem(reading, misfit.file, misfit.keys, misfit.says, misfit.values, misfit.severity)
        for misfit in misfits(content, noon)
    ]
    problems = tuple(
        sorted(
            (*reading.problems, *refused),
            key=lambda problem: (problem.file, problem.line, problem.column),
        )
    )
    is_good = all(problem.severity == "warning" for problem in problems)
    return Examined(problems, content if is_good else None)


def publish(folder: Path, day: date, translation: gettext.NullTranslations) -> Answer:
    """The content as of a day as a snapshot, or why not; and what the folder was like before and
    after it was read. A QApplication must exist."""
    before = fingerprint(folder)
    examined = examine(folder, day)
    snapshot = b"" if examined.content is None else to_snapshot(searchable(examined.content))
    lines: dict[Severity, list[str]] = {"error": [], "warning": []}
    for problem, line in zip(
        examined.problems, text_lines(examined.problems, translation), strict=True
    ):
        lines[problem.severity].append(line)
    return Answer(before, fingerprint(folder), lines["error"], lines["warning"], snapshot)


def _drawing(folder: Path, refused: list[Problem], reading: Reading) -> Callable[[Path], bytes]:
    """Draws pictures, and notes those that cannot be drawn. After one that costs too much it draws
    no more: nothing is published now, and whoever asks is to be answered soon."""
    too_costly = False

    def drawn(path: Path) -> bytes:
        nonlocal too_costly
        if too_costly:
            return b""
        try:
            return draw(path)
        except DrawingError as error:
            too_costly = isinstance(error, CostlyDrawingError)
            file = path.relative_to(folder).as_posix()
            refused.append(_problem(reading, file, (), _NOT_DRAWN, {}))
            return b""

    return drawn


def _problem(
    reading: Reading,
    file: str,
    keys: tuple[str, ...],
    says: str,
    values: dict[str, str],
    severity: Severity = "error",
) -> Problem:
    mark = reading.mark(file, *keys)
    return Problem(mark.file, mark.line, mark.column, severity, says, values)


_NOT_DRAWN = sentence(
    "This picture cannot be drawn: it is damaged, or it would take too long. Save it again, simpler"
    " or smaller."
)
