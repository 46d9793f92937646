"""A campaign: one kind of harm, done many times over, and what must be true after it."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from random import Random


@dataclass(frozen=True)
class Outcome:
    """How it went: how many times it was done, each failure in words that tell how to repeat it,
    and what was measured."""

    done: int
    failures: tuple[str, ...] = ()
    figures: str = ""


Run = Callable[[Random, int, Path], Outcome]
"""Does the harm so many times, by that chance, with an empty folder to work in."""


@dataclass(frozen=True)
class Campaign:
    """``does`` and ``passes`` say for people what is done and what is demanded; ``whole`` is how
    many times `make abuse` does it, ``slice`` how many times the tests do."""

    name: str
    does: str
    passes: str
    whole: int
    slice: int
    run: Run
