"""What the child that compiles the content tells the process with the screen, and how it is asked.

It answers through its standard output, so that neither needs a disk for it: a line of JSON, then
the snapshot if there is one.
"""

import json
from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import NamedTuple

from kiosk.running.drawing import own_command

LONGEST_S = 180
"""Seconds a compilation may take; ten thousand full offices took 12."""

MOST_CPU_S = 150
"""Seconds of work it may take."""

MOST_MEMORY = 1536 * 1024**2
"""Bytes of address space it may have; ten thousand full offices took 542 MiB."""


class AnswerError(Exception):
    """What a child said is no answer."""


class Answer(NamedTuple):
    """``before`` and ``after`` are the fingerprints of the content folder around the reading;
    ``problems`` are the lines that say why it is refused, ``warnings`` those that keep nothing from
    being published; ``snapshot`` is empty if there is any problem."""

    before: str
    after: str
    problems: Sequence[str]
    warnings: Sequence[str]
    snapshot: bytes

    def as_bytes(self) -> bytes:
        told = {
            "before": self.before,
            "after": self.after,
            "problems": list(self.problems),
            "warnings": list(self.warnings),
        }
        return json.dumps(told).encode() + b"\n" + self.snapshot


def answer_of(output: bytes) -> Answer:
    """What a child said; raises AnswerError."""
    head, _, snapshot = output.partition(b"\n")
    try:
        told = json.loads(head)
        return Answer(
            str(told["before"]),
            str(told["after"]),
            [str(line) for line in told["problems"]],
            [str(line) for line in told["warnings"]],
            snapshot,
        )
    except (ValueError, TypeError, KeyError) as error:
        raise AnswerError("it did not say what came of it") from error


def asked_of_child(command: str, folder: Path, day: date) -> list[str]:
    """The command line of a child: ``publish`` compiles the content as of a day, ``known`` tells
    whom to ask when that cannot be done."""
    return [*own_command(), command, str(folder), "--day", day.isoformat()]
