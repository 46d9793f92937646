"""The alphabet as a way in: many offices are divided into stretches of it."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise


@dataclass(frozen=True, slots=True)
class Stretch:
    """Names ``start`` up to ``end`` (not included) of a sorted list; ``label`` is for its tile."""

    start: int
    end: int
    label: str


def stretches(names: Sequence[str], most: int, longest: int) -> tuple[Stretch, ...]:
    """Sorted names divided into at most ``most`` stretches of about the same length, and into no
    more than are needed to have at most ``longest`` names in each.

    With ``most`` ways at every step, most × most × longest names are three taps away.
    """
    count = min(most, -(-len(names) // longest))
    even = len(names) / count
    edges = [_clear_edge(names, round(number * even), round(even / 4)) for number in range(count)]
    edges.append(len(names))
    return tuple(Stretch(start, end, _label(names, start, end)) for start, end in pairwise(edges))


def _clear_edge(names: Sequence[str], edge: int, slack: int) -> int:
    """The place near an edge where the shortest beginning tells two names apart: rather between
    C and D than in the middle of D."""
    if edge == 0:
        return 0
    near = range(max(1, edge - slack), min(len(names) - 1, edge + slack) + 1)
    return min(
        near, key=lambda place: (len(_apart(names[place], names[place - 1])), abs(place - edge))
    )


def _label(names: Sequence[str], start: int, end: int) -> str:
    before = names[start - 1] if start else ""
    after = names[end] if end < len(names) else ""
    first, last = _apart(names[start], before), _apart(names[end - 1], after)
    return first if first == last else f"{first} – {last}"


def _apart(name: str, other: str) -> str:
    """The beginning of a name, long enough to be told from the other one."""
    for length in range(1, len(name) + 1):
        if name[:length].casefold() != other[:length].casefold():
            return name[:length].strip()
    return name
