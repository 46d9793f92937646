"""Runs campaigns: ``python -m tests.abuse [NAME…] [--seed N] [--times N]``.

Each runs in a process of its own, so that a crash is a failure like any other. What was found lies
in ``build/abuse/`` and, with ``--report``, becomes the table of docs/reliability.md. Leaves 1 if
anything failed.
"""

import argparse
import json
import os
import subprocess
import sys
import tempfile
from dataclasses import asdict
from pathlib import Path
from random import Random

from tests.abuse.campaign import Campaign
from tests.abuse.catalogue import CAMPAIGNS, named
from tests.abuse.document import document

SEED = 2026
RESULTS = Path("build/abuse")
LONGEST_S = 3600
"""Seconds one campaign may take."""


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("names", nargs="*", metavar="NAME", help="campaigns; else all of them")
    parser.add_argument("--seed", type=int, default=SEED)
    parser.add_argument("--times", type=int, help="how many times, else as many as is usual")
    parser.add_argument("--report", type=Path, metavar="FILE", help="write the figures there")
    parser.add_argument("--inside", action="store_true", help=argparse.SUPPRESS)
    asked = parser.parse_args()
    campaigns = [named(name) for name in asked.names] or list(CAMPAIGNS)
    if asked.inside:
        for campaign in campaigns:
            print(json.dumps(_done(campaign, asked.seed, asked.times or campaign.whole)))
        return
    failed = [each.name for each in campaigns if not _is_passed(each, asked.seed, asked.times)]
    if asked.report is not None:
        asked.report.write_text(document(RESULTS), encoding="utf-8")
    if failed:
        sys.exit(f"failed: {', '.join(failed)}")


def _done(campaign: Campaign, seed: int, times: int) -> dict[str, object]:
    with tempfile.TemporaryDirectory(prefix="kiosk-abuse-") as place:
        outcome = campaign.run(Random(f"{campaign.name} {seed}"), times, Path(place))
    return asdict(outcome)


def _is_passed(campaign: Campaign, seed: int, times: int | None) -> bool:
    print(f"{campaign.name}: {campaign.does} …", flush=True)
    asked = [campaign.name, "--inside", "--seed", str(seed)]
    asked += ["--times", str(times)] if times else []
    ended = subprocess.run(
        [sys.executable, "-m", "tests.abuse", *asked],
        stdout=subprocess.PIPE,
        text=True,
        check=False,
        timeout=LONGEST_S,
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
    )
    if ended.returncode == 0:
        found = json.loads(ended.stdout.splitlines()[-1])
    else:
        found = {"done": 0, "failures": [f"it ended with {ended.returncode}"], "figures": ""}
    RESULTS.mkdir(parents=True, exist_ok=True)
    told = {**found, "seed": seed}
    (RESULTS / f"{campaign.name}.json").write_text(json.dumps(told, ensure_ascii=False, indent=1))
    for failure in found["failures"][:20]:
        print(f"  FAILED {failure}")
    print(
        f"  {found['done']} times, {len(found['failures'])} failures; {found['figures']}",
        flush=True,
    )
    return not found["failures"]


if __name__ == "__main__":
    main()
