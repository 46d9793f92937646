"""Content with which the kiosk fails at every start: what is shown in the end, and what heals."""

from collections.abc import Callable
from pathlib import Path
from random import Random

from tests.abuse.campaign import Campaign, Outcome
from tests.abuse.harmed import ALWAYS_RAISES, DIES, RAISES, WINDOW
from tests.abuse.under_supervision import Supervised, supervised

Fate = Callable[[Supervised, str], str]


def _goes_back(kiosk: Supervised, bad: str) -> str:
    """There is an earlier snapshot."""
    if kiosk.next_note(0, "good+") is None:
        return "the good content was not shown"
    seen = len(kiosk.notes())
    kiosk.publish(bad)
    if kiosk.next_note(seen, "good+") is None:
        return "the earlier snapshot was not shown"
    return _heals(kiosk)


def _is_safe(kiosk: Supervised, bad: str) -> str:
    """There never was other content: the page without offices."""
    if kiosk.next_note(0, bad) is None:
        return "the safe page was not shown"
    return _heals(kiosk)


def _is_last(kiosk: Supervised, _bad: str) -> str:
    """Not even that page can be shown."""
    return "" if kiosk.next_note(0, WINDOW) is not None else "the last window was not shown"


def _heals(kiosk: Supervised) -> str:
    seen = len(kiosk.notes())
    kiosk.publish("healed")
    return "" if kiosk.next_note(seen, "healed+") is not None else "good content did not heal it"


FATES: tuple[tuple[Fate, tuple[str, ...]], ...] = (
    (_goes_back, (RAISES, DIES)),
    (_is_safe, (RAISES, DIES)),
    (_is_last, (ALWAYS_RAISES,)),
)


def run(chance: Random, times: int, place: Path) -> Outcome:
    failures: list[str] = []
    for number in range(times):
        fate, names = FATES[number % len(FATES)]
        bad = chance.choice(names)
        own = place / str(number)
        own.mkdir()
        with supervised(own, "good" if fate is _goes_back else bad) as kiosk:
            wrong = fate(kiosk, bad)
            if wrong:
                shown = ", ".join(note.shows for note in kiosk.notes())
                failures.append(f"{number}: {bad}: {wrong}; seen were: {shown or 'nothing'}")
    return Outcome(times, tuple(failures))


CRASH_LOOPS = Campaign(
    name="crash-loops",
    does="content is published with which the page raises, or the process dies, at every start: "
    "after good content, as the very first, and so that not even the page without offices can be "
    "shown",
    passes="the earlier snapshot is shown, or the page that says whom to ring, or the last window "
    "that says the same; good content heals it, without a hand on it",
    whole=12,
    slice=1,
    run=run,
)
