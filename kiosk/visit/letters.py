"""The alphabet as a way in: many offices are divided into stretches of it."""

import math
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
    """Sorted names divided into at most ``most`` stretches of about the same length: of at most
    ``longest`` names if so many ways are enough for that.

    With ``most`` ways at every step, about most × most × longest names are three taps away.
    """
    # A quarter more ways than needed leave room to move an edge to where a letter begins.
    count = min(most, math.ceil(len(names) / (longest * 0.75)))
    even = len(names) / count
    highest = longest if count * longest >= len(names) else math.ceil(even * 1.25)
    edges = [0]
    for number in range(1, count):
        least = max(edges[-1] + 1, len(names) - (count - number) * highest)
        greatest = min(edges[-1] + highest, len(names) - (count - number))
        near = range(
            max(least, math.floor(number * even - even / 4)),
            min(greatest, math.ceil(number * even + even / 4)) + 1,
        )
        edges.append(_clearest(names, near or range(least, greatest + 1), number * even))
    edges.append(len(names))
    return tuple(Stretch(start, end, _label(names, start, end)) for start, end in pairwise(edges))


def _clearest(names: Sequence[str], places: range, wanted: float) -> int:
    """The place where the shortest beginning tells two names apart: rather between C and D than
    in the middle of D; of those the one nearest to where it is wanted."""

    def worth(place: int) -> tuple[int, float]:
        return len(_apart(names[place], names[place - 1])), abs(place - wanted)

    return min(places, key=worth)


def _label(names: Sequence[str], start: int, end: int) -> str:
    before = names[start - 1] if start else ""
    after = names[end] if end < len(names) else ""
    first, last = _apart(names[start], before), _apart(names[end - 1], after)
    if first != last and first.casefold().startswith(last.casefold()):
        # "Alk – A" would read backwards.
        last = _apart(names[end - 1], names[start])
    return first if first == last else f"{first} – {last}"


def _apart(name: str, other: str) -> str:
    """The beginning of a name, long enough to be told from the other one."""
    for length in range(1, len(name) + 1):
        if name[:length].casefold() != other[:length].casefold():
            return name[:length].strip()
    return name
