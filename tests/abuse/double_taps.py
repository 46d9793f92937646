"""Everything that can be touched, touched twice by a hand that trembles or hurries."""

from collections.abc import Iterator
from pathlib import Path
from random import Random

from PySide6.QtCore import QPoint

from kiosk.running.fingers import SAME_KEY_S
from kiosk.views.touch_button import WishButton
from kiosk.visit.destinations import AtSearch
from kiosk.visit.visit import Visit
from kiosk.visit.walk import every_page
from tests.abuse.campaign import Campaign, Outcome
from tests.abuse.mistreated import Mistreated, mistreated, sample
from tests.abuse.vitals import complaints

SHORTEST_S, LONGEST_S = 0.010, 0.400
"""Between the lift of the first tap and the landing of the second."""

WOBBLE_PX = 6
"""A second tap lands a little beside the first."""


def run(chance: Random, times: int, _place: Path) -> Outcome:
    done, failures = 0, list[str]()
    with complaints() as heard, mistreated(sample()) as kiosk:
        while done < times:
            kiosk.reset()
            kiosk.be_liked(chance)
            session, now = kiosk.stage.visit.session, kiosk.clock.now()
            pages = list(every_page(kiosk.content, session, now))
            for name, visit, _ in chance.sample(pages, min(len(pages), times - done)):
                kiosk.go_to(visit)
                kiosk.settle()
                control = chance.choice(kiosk.frame.controls()).objectName()
                failures += [
                    f"{control} on {name}: {wrong}"
                    for wrong in _doubly(chance, kiosk, visit, control)
                ]
                done += 1
        failures += kiosk.is_dead()
        failures += heard.said
    return Outcome(done, tuple(failures), "")


def _doubly(chance: Random, kiosk: Mistreated, visit: Visit, control: str) -> Iterator[str]:
    """Taps once; then on the same page anew twice: the same has to come of it."""
    place, button = kiosk.place(control), kiosk.frame.findChild(WishButton, control)
    assert button is not None
    types = button.is_key
    kiosk.pass_time(2)
    kiosk.hands.tap(0, place)
    once = kiosk.stage.visit
    kiosk.pass_time(2)
    kiosk.go_to(visit)
    kiosk.settle()
    pause_s = chance.uniform(SHORTEST_S, LONGEST_S)
    kiosk.hands.tap(0, place)
    kiosk.pass_time(pause_s)
    wobble = QPoint(chance.randint(-WOBBLE_PX, WOBBLE_PX), chance.randint(-WOBBLE_PX, WOBBLE_PX))
    kiosk.hands.tap(0, place + wobble)
    twice = kiosk.stage.visit
    if types and pause_s >= SAME_KEY_S and _is_typed_on(once, twice):
        return
    if twice != once:
        yield f"two taps {pause_s * 1000:.0f} ms apart led to {twice}, one to {once}"


def _is_typed_on(once: Visit, twice: Visit) -> bool:
    """Whether nothing but one letter more or less was typed."""
    first, second = once.here, twice.here
    if not isinstance(first, AtSearch) or not isinstance(second, AtSearch):
        return False
    return abs(len(second.typed) - len(first.typed)) == 1 and once.session == twice.session


DOUBLE_TAPS = Campaign(
    name="double-taps",
    does="a control of a page tapped twice, 10 to 400 ms apart and a little beside; of all pages, "
    "on four screen sizes, in all themes, languages and letters",
    passes="what one tap leads to, and nothing on the next page; of a letter that is typed, one "
    "or, slower than 100 ms, two",
    whole=4_000,
    slice=20,
    run=run,
)
