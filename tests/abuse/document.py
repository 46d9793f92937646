"""docs/reliability.md: what was done to the kiosk, what it had to stand, what was seen."""

import json
from collections.abc import Iterator
from pathlib import Path

from kiosk import __version__
from tests.abuse.campaign import Campaign
from tests.abuse.catalogue import CAMPAIGNS

HEAD = """# Reliability

Everything bad that we could think of was done to the kiosk on purpose, many times over, and this is
how it went. Each row can be repeated with its command; another `SEED` does other harm of the same
kind. `make abuse` runs all of them and writes this page; each row says how many times it was done
last, which may be fewer than `make abuse` does. A short slice of each runs with the tests.

| what is done | demanded | seen | repeat |
|---|---|---|---|
"""


def document(results: Path) -> str:
    """The page, from what the campaigns left behind."""
    rows = "".join(_row(campaign, results) for campaign in CAMPAIGNS)
    return f"{HEAD}{rows}\nMeasured with version {__version__}.\n"


def _row(campaign: Campaign, results: Path) -> str:
    return f"| {' | '.join(_cells(campaign, results))} |\n"


def _cells(campaign: Campaign, results: Path) -> Iterator[str]:
    yield campaign.does
    yield campaign.passes
    file = results / f"{campaign.name}.json"
    if not file.is_file():
        yield "not run"
        yield f"`make abuse ONLY={campaign.name}`"
        return
    found = json.loads(file.read_text())
    failures = len(found["failures"])
    verdict = f"**{failures} failures**" if failures else "0 failures"
    yield f"{found['done']:,} times, {verdict}" + (
        f"; {found['figures']}" if found["figures"] else ""
    )
    yield f"`make abuse ONLY={campaign.name} SEED={found['seed']}`"
