"""What pages must know of the machine that shows them."""

from collections.abc import Collection
from dataclasses import dataclass

from kiosk.content.model import Language


@dataclass(frozen=True, slots=True)
class Machine:
    """``voices`` are the languages in which it can read aloud, all of them if that is not said;
    ``mark`` is for staff: the letters of what should be looked after; ``uptime_s`` are seconds that
    only grow, whatever is done to the clock on the wall."""

    voices: Collection[Language] | None = None
    mark: str = ""
    uptime_s: float = 0.0


ANY_MACHINE = Machine()
