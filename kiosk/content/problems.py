"""What is wrong with the content, where, and what to do about it, in a clerk's words."""

import gettext
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

from kiosk.resources import assets

Severity = Literal["error", "warning"]

MOST_IN_A_FILE = 200
"""Problems of one severity listed for one file; the rest are counted."""

MOST_IN_ALL = 10_000
"""Problems listed for the whole folder; the rest are counted."""


def sentence(text: str) -> str:
    """Marks an English template for translation; the template itself comes back."""
    return text


@dataclass(frozen=True, order=True)
class Mark:
    """A place in a file: its path below the content folder, line and column counted from 1."""

    file: str
    line: int = 1
    column: int = 1


@dataclass(frozen=True)
class Problem:
    """One thing to put right. ``says`` is an English template with ``{names}`` of ``values``."""

    file: str
    line: int
    column: int
    severity: Severity
    says: str
    values: Mapping[str, str]

    def in_words(self, translation: gettext.NullTranslations) -> str:
        """The finished sentence; a value called ``suggestion`` becomes “did you mean …?”."""
        words = translation.gettext(self.says).format_map(self.values)
        if "suggestion" not in self.values:
            return words if words.endswith((".", "?", "!", "…")) else f"{words}."
        asked = translation.gettext("did you mean “{suggestion}”?").format_map(self.values)
        return f"{words.rstrip('.')}; {asked}"


@lru_cache(maxsize=8)
def clerk_translation(locale_name: str) -> gettext.NullTranslations:
    """Sentences for a locale name such as ``pl_PL.UTF-8``; English where there are no others."""
    language = locale_name.partition(".")[0].partition("@")[0]
    return gettext.translation(
        "clerk", assets() / "locale", languages=[language or "en"], fallback=True
    )


class Findings:
    """Collects problems while the content is read, and stays small however many there are."""

    def __init__(self) -> None:
        self._kept: list[Problem] = []
        self._seen: Counter[tuple[str, Severity]] = Counter()
        self._left_out: Counter[tuple[str, Severity]] = Counter()
        self.count = 0
        self.has_errors = False

    def error(self, mark: Mark, says: str, **values: str) -> None:
        """Something that keeps the content from being published."""
        self.has_errors = True
        self._add(mark, "error", says, values)

    def warning(self, mark: Mark, says: str, **values: str) -> None:
        """Something that is worth a look, but keeps nothing from being published."""
        self._add(mark, "warning", says, values)

    def one_more_error(self, file: str) -> None:
        """An error that is counted, but not worth being worked out."""
        self.has_errors = True
        self.count += 1
        self._left_out[file, "error"] += 1

    def has_room(self, file: str) -> bool:
        """Whether another error of this file would be listed, so is worth working out."""
        return self._seen[file, "error"] < MOST_IN_A_FILE and len(self._kept) < MOST_IN_ALL

    def all(self) -> tuple[Problem, ...]:
        """All that was found, by file, line and column; what was only counted is said last."""
        found = sorted(self._kept, key=lambda one: (one.file, one.line, one.column))
        last_line = {problem.file: (problem.line, problem.column) for problem in found}
        for (file, severity), count in self._left_out.items():
            line, column = last_line.get(file, (1, 1))
            says = sentence("… and {count} more problems of this kind in this file.")
            found.append(Problem(file, line, column, severity, says, {"count": str(count)}))
        return tuple(sorted(found, key=lambda one: (one.file, one.line, one.column)))

    def _add(self, mark: Mark, severity: Severity, says: str, values: dict[str, str]) -> None:
        self.count += 1
        seen = (mark.file, severity)
        self._seen[seen] += 1
        if self._seen[seen] > MOST_IN_A_FILE or len(self._kept) >= MOST_IN_ALL:
            self._left_out[seen] += 1
            return
        shown = {name: _short(value) for name, value in values.items()}
        self._kept.append(Problem(mark.file, mark.line, mark.column, severity, says, shown))


def text_lines(problems: Iterable[Problem], translation: gettext.NullTranslations) -> Iterator[str]:
    """Problems as lines ``file:line:column: says``; warnings are marked as such."""
    warning = translation.gettext("warning")
    for problem in problems:
        place = f"{_short(problem.file)}:{problem.line}:{problem.column}"
        marked = f"{warning}: " if problem.severity == "warning" else ""
        yield f"{place}: {marked}{problem.in_words(translation)}"


def as_json(
    problems: Iterable[Problem], translation: gettext.NullTranslations
) -> list[dict[str, str | int]]:
    """Problems for a program that reads them, such as an editor."""
    return [
        {
            "file": _short(problem.file),
            "line": problem.line,
            "column": problem.column,
            "severity": problem.severity,
            "message": problem.in_words(translation),
        }
        for problem in problems
    ]


def _short(value: str) -> str:
    """A quoted piece of content that can neither flood nor garble the listing."""
    piece = value if len(value) <= 160 else value[:157] + "…"
    return "".join(
        letter if letter.isprintable() else "\N{REPLACEMENT CHARACTER}" for letter in piece
    )
