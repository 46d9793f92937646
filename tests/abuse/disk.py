"""The disk is full or read-only, the share with the content vanishes or does not answer."""

import json
import subprocess
import sys
from pathlib import Path
from random import Random

from tests.abuse.campaign import Campaign, Outcome

IN_A_SPACE_OF_ITS_OWN = ("unshare", "--user", "--map-root-user", "--mount")
"""Where anybody may mount a small disk, if this system lets them; see unshare(1)."""


def suffered(chance: Random, times: int, place: Path) -> Outcome:
    inside = [sys.executable, "-m", "tests.abuse.small_disk"]
    asked = [*inside, str(chance.random()), str(times), str(place)]
    started = [*IN_A_SPACE_OF_ITS_OWN, *asked] if _may_mount() else asked
    ended = subprocess.run(started, capture_output=True, text=True, check=False)
    if ended.returncode:
        last = ended.stderr.strip().splitlines()[-1:]
        return Outcome(0, (f"it ended with {ended.returncode}: {last}",))
    told = json.loads(ended.stdout.splitlines()[-1])
    return Outcome(times, tuple(told["failures"]), told["figures"])


def _may_mount() -> bool:
    try:
        tried = subprocess.run(
            [*IN_A_SPACE_OF_ITS_OWN, "true"], capture_output=True, check=False, timeout=10
        )
    except OSError:
        return False
    return tried.returncode == 0


DISK = Campaign(
    "disk",
    "The disk is full at any byte of a snapshot or read-only, the share with the content vanishes"
    " or does not answer; the kiosk runs on, or is started then",
    "the newest content that could be read is shown, a whole snapshot stays on the disk, staff is"
    " told, and all is well again afterwards",
    1000,
    8,
    suffered,
)
