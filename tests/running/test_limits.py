"""Processes that work beside the screen stay out of its way."""

import os

import pytest

from kiosk.running.limits import be_polite


def test_a_sandbox_that_forbids_politeness_forbids_no_work(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def forbidden(_steps: int) -> int:
        raise PermissionError(1, "Operation not permitted")

    monkeypatch.setattr(os, "nice", forbidden)
    be_polite()
