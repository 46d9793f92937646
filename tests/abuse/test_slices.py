"""A short, repeatable slice of every campaign."""

from pathlib import Path
from random import Random

import pytest
from PySide6.QtWidgets import QApplication

from tests.abuse.campaign import Campaign
from tests.abuse.catalogue import CAMPAIGNS
from tests.abuse.document import document


@pytest.mark.parametrize("campaign", CAMPAIGNS, ids=[each.name for each in CAMPAIGNS])
def test_slice(campaign: Campaign, qapp: QApplication, tmp_path: Path) -> None:
    outcome = campaign.run(Random(f"{campaign.name} slice"), campaign.slice, tmp_path)
    assert not outcome.failures, "\n".join(outcome.failures)
    assert outcome.done >= campaign.slice


def test_campaigns_have_names_of_their_own() -> None:
    assert len({campaign.name for campaign in CAMPAIGNS}) == len(CAMPAIGNS)


def test_what_was_not_run_is_not_claimed(tmp_path: Path) -> None:
    rows = [line for line in document(tmp_path).splitlines() if "make abuse ONLY=" in line]
    assert all("not run" in row for row in rows)
    assert len(rows) == len(CAMPAIGNS)
