"""The real commands, in real processes, and what they cost."""

import contextlib
import json
import os
import signal
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

LONGEST_S = 5
"""Processor seconds a command may take, whatever the files hold (the contract of the command)."""

LARGEST_MB = 300
"""Memory it may take, and each process that it starts."""

HANGS_S = 60
"""After so long on a busy machine it will not end any more."""


@dataclass(frozen=True)
class Ran:
    """How it ended, what it said, and what it cost together with what it started. A negative code
    is the signal that ended it."""

    code: int
    out: bytes
    errors: str
    cpu_s: float
    peak_mb: float

    @property
    def said(self) -> str:
        return self.out.decode(errors="replace") + self.errors

    def wrongs(self) -> Iterator[str]:
        """What no content may bring about."""
        if self.code not in (0, 1):
            yield f"it ended with {self.code}: {self.said[-300:]}"
        if "Traceback" in self.said:
            yield f"it ended with a traceback: {self.said[-300:]}"
        if self.code == 1 and not self.said.strip():
            yield "it refused the content without a word"
        yield from self.excesses()

    def excesses(self) -> Iterator[str]:
        """What it cost too much."""
        if self.cpu_s > LONGEST_S:
            yield f"it took {self.cpu_s:.1f} s"
        if self.peak_mb > LARGEST_MB:
            yield f"it took {self.peak_mb:.0f} MB"


def ran(*arguments: str | Path) -> Ran:
    """``kiosk`` with these arguments, in English."""
    return _ended([sys.executable, "-m", "kiosk", *map(str, arguments)])


def _ended(command: Sequence[str]) -> Ran:
    with tempfile.TemporaryDirectory() as place:
        said, errors, cost = (Path(place) / name for name in ("said", "errors", "cost"))
        measuring = [sys.executable, "-I", "-S", "-c", _MEASURE, str(cost), *command]
        with (
            said.open("wb") as out,
            errors.open("wb") as err,
            contextlib.suppress(subprocess.TimeoutExpired),
        ):
            subprocess.run(
                measuring,
                stdin=subprocess.DEVNULL,
                stdout=out,
                stderr=err,
                env={**os.environ, "LC_ALL": "C.UTF-8", "KIOSK_LOCALE": "C"},
                timeout=HANGS_S + 10,
                check=False,
            )
        words = errors.read_text(errors="replace")
        if not cost.is_file():
            return Ran(-signal.SIGKILL, said.read_bytes(), f"It did not end. {words}", HANGS_S, 0)
        code, cpu_s, peak_kb = json.loads(cost.read_text())
        return Ran(code, said.read_bytes(), words, cpu_s, peak_kb / 1024)


_MEASURE = f"""
import os, resource, signal, subprocess, sys
process = subprocess.Popen(sys.argv[2:], start_new_session=True)
signal.signal(signal.SIGALRM, lambda *_: os.killpg(process.pid, signal.SIGKILL))
signal.alarm({HANGS_S})
code = process.wait()
used = resource.getrusage(resource.RUSAGE_CHILDREN)
with open(sys.argv[1], "w") as cost:
    cost.write(str([code, used.ru_utime + used.ru_stime, used.ru_maxrss]))
"""
"""A small process between: Linux counts the memory of whoever starts a program as the program's
own."""
