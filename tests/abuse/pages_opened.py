"""Every page, opened over and over: what is gone is really gone."""

from collections.abc import Iterator
from itertools import cycle
from pathlib import Path
from random import Random

from kiosk.visit.shown import AnyPage
from kiosk.visit.visit import Visit
from kiosk.visit.walk import every_page
from tests.abuse.campaign import Campaign, Outcome
from tests.abuse.mistreated import Mistreated, mistreated, sample
from tests.abuse.vitals import Complaints, complaints

ROUND = 50
"""Times each kind of page is opened until the next visitor comes, who likes it otherwise."""

WARM = 1_000
"""Openings in all, of fewer of which memory says nothing."""

WARMING_UP = 0.3
"""Of the whole: until every page was there once in most sizes, themes and languages."""


def run(chance: Random, times: int, _place: Path) -> Outcome:
    with complaints() as heard, mistreated(sample()) as kiosk:
        return _leafed(chance, times, kiosk, heard)


def _leafed(chance: Random, times: int, kiosk: Mistreated, heard: Complaints) -> Outcome:
    opened: dict[str, int] = {}
    warm = round(times * WARMING_UP)
    failures = list(_leaf(chance, warm, kiosk, opened))
    before = kiosk.vitals()
    failures += _leaf(chance, times - warm, kiosk, opened)
    after = kiosk.vitals()
    failures += [
        f"after {times} times: {grown}" for grown in after.grown_since(before, times >= WARM)
    ]
    failures += kiosk.is_dead()
    failures += heard.said
    figures = f"{len(opened)} kinds of page, {sum(opened.values()):,} openings; "
    return Outcome(
        min(opened.values(), default=0), tuple(failures), figures + after.told_since(before)
    )


def _leaf(chance: Random, times: int, kiosk: Mistreated, opened: dict[str, int]) -> Iterator[str]:
    """Opens every kind of page so many times, and of each kind its pages in turn."""
    for begun in range(0, times, ROUND):
        kiosk.reset()
        kiosk.be_liked(chance)
        session, now = kiosk.stage.visit.session, kiosk.clock.now()
        kinds: dict[str, list[Visit]] = {}
        for _, visit, shown in every_page(kiosk.content, session, now):
            kinds.setdefault(_kind_of(shown), []).append(visit)
        for kind, visits in kinds.items():
            chance.shuffle(visits)
            opened.setdefault(kind, 0)
        turns = {kind: cycle(visits) for kind, visits in kinds.items()}
        for _ in range(begun, min(begun + ROUND, times)):
            for kind, turn in turns.items():
                kiosk.go_to(next(turn))
                kiosk.settle()
                opened[kind] += 1
                for wrong in kiosk.wrongs():
                    yield f"{kind}, {kiosk.stage.visit}: {wrong}"


def _kind_of(page: AnyPage) -> str:
    return type(page).__name__


PAGES = Campaign(
    name="pages",
    does="every kind of page opened and painted so many times, of each kind all its pages in turn: "
    "every office, code, article, number; every 50 times another visitor on one of four screen "
    "sizes, in another language, theme, size of letters and reach",
    passes="no crash, exception or warning of Qt's; less than 10 MB more memory; widgets, timers, "
    "objects, files and threads as before; always one whole page with the focus in it; a tap works "
    "afterwards",
    whole=2_000,
    slice=3,
    run=run,
)
