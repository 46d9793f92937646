"""What the accessibility report is made of: chapters of requirements, each with a plain answer."""

from dataclasses import dataclass
from typing import Literal

Answer = Literal["met", "partly met", "not met", "on site", "not applicable"]
"""*On site*: whether it is met depends on the machine and the room, and a person has to look.
*Met* and *partly met* name the figure or the test that shows it."""


@dataclass(frozen=True)
class Requirement:
    """One requirement in our own words, and how the kiosk meets it.

    ``figures`` are names of measured figures; ``tests`` are tests of this project, written
    ``folder/test_file.py::test_name`` from the folder ``tests``.
    """

    number: str
    asks: str
    answer: Answer
    how: str
    figures: tuple[str, ...] = ()
    tests: tuple[str, ...] = ()


@dataclass(frozen=True)
class Chapter:
    """The requirements of one source."""

    title: str
    source: str
    requirements: tuple[Requirement, ...]
