"""The kiosk stands still or dies, in every way there is: how soon it is back on the screen."""

import os
import signal
import time
from pathlib import Path
from random import Random

from tests.abuse.campaign import Campaign, Outcome
from tests.abuse.under_supervision import Supervised, supervised

LATEST_S = 20.0

SIGNALS = {"kill": signal.SIGKILL, "stop": signal.SIGSTOP}
KINDS = ("kill", "abort", "segfault", "stop", "loop", "lock", "sleep", "blind")
"""What is over at once comes first."""

BEAT_S = 8.0
"""The harm comes at any time between two beats."""


def run(chance: Random, times: int, place: Path) -> Outcome:
    failures: list[str] = []
    slowest: dict[str, float] = {}
    with supervised(place, "good") as kiosk:
        for number in range(times):
            kind = KINDS[number % len(KINDS)]
            wait_s = chance.uniform(0, BEAT_S if times > len(KINDS) else 0.3)
            took_s = _back_after(kiosk, kind, wait_s)
            if took_s is None or took_s > LATEST_S:
                seen = "never" if took_s is None else f"after {took_s:.1f} s"
                failures.append(f"{number}: {kind}, {wait_s:.2f} s after it was seen: back {seen}")
            if took_s is None:
                break
            slowest[kind] = max(slowest.get(kind, 0.0), took_s)
    figures = ", ".join(f"{kind} {seconds:.1f}" for kind, seconds in slowest.items())
    return Outcome(times, tuple(failures), f"back at the latest after so many seconds: {figures}")


def _back_after(kiosk: Supervised, kind: str, wait_s: float) -> float | None:
    """Seconds from the harm to the first paint of the next life; None if there is none."""
    if kiosk.next_note(0) is None:
        return None
    time.sleep(wait_s)
    # Each harm stands for itself, as if months lay between them.
    kiosk.forgive()
    notes = kiosk.notes()
    harmed_s = time.monotonic()
    if kind in SIGNALS:
        os.kill(notes[-1].process, SIGNALS[kind])
    else:
        kiosk.harm(kind)
    back = kiosk.next_note(len(notes), shows="good+")
    return None if back is None else back.uptime_s - harmed_s


FREEZES = Campaign(
    name="freezes",
    does="a kiosk at rest, run with `--supervised`, is killed (`kill -9`), aborts, crashes, is "
    "stopped (SIGSTOP), loops for ever, holds Python's lock in C, sleeps, or paints nothing any "
    "more, at any moment between two heartbeats",
    passes="its offices are painted again by a new process within 20 s, every time",
    whole=40,
    slice=2,
    run=run,
)
