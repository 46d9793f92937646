"""Which touches are taps: fingers told from resting palms, elbows and second hands. No Qt.

Places are millimetres on the panel, times are seconds that only grow, a control is any name that
tells it from the others. Every finger presses, each on its own, and acts when it is lifted where
it landed. What is not a tap is ignored until it is lifted; nothing ignored ever keeps another
finger from acting. In doubt a touch opens nothing: whoever meant it taps again, but whoever leans
on the screen would not know what they did.

- A large contact is a palm or an elbow.
- Contacts that land together on different controls, or three and more that are not bunched like
  the fingertips of a stiff hand, are a hand laid down. Two on one control are one press; one on a
  control and one beside all controls are a finger and the heel of its hand.
- Who acts with one finger rests the others: only one thing opens at a time.
- A long press with another contact beside it is a hand that rests; the other may be its finger. A
  finger alone may press as long as it likes, short of a stuck one.
- What lands where a hand rests, or has just rested, is that hand: a palm that rolls splits, and
  its points come and go.
- Whatever was down when the page changed was not meant for the new page.
- A letter typed changes what was found, but not the keys: whoever types fast is heard, and nothing
  found opens that was not there yet when the finger set out.
"""

import math
from collections.abc import Collection, Hashable
from dataclasses import dataclass
from typing import Literal, NamedTuple

WOBBLE_MM = 5.0
"""How far a trembling finger may wander from where it landed, even off its target."""

LONGEST_PRESS_S = 10.0
"""A finger that is down longer is leaning, stuck, or dirt on the glass."""

SAME_TAP_S = 0.5
"""A control that is touched again sooner after a tap on it is touched by a tremor or a bounce."""

SAME_KEY_S = 0.1
"""The same of a key that types: "ss" is typed on purpose, but nobody taps faster than that."""

SWALLOWED_S = 0.45
"""After a page change: the second half of a double tap, up to 0.4 s later, was meant for the page
before."""

PALM_MM = 25.0
"""No fingertip's contact is wider; that of a palm or an elbow is."""

HAND_MM = 100.0
"""The breadth of a hand: contacts of one hand are not farther apart."""

LAID_DOWN_S = 0.5
"""Within this all parts of a hand have landed."""

BUNCH_MM = 40.0
"""The fingertips of a hand that presses as a fist or a bunch are not farther apart; those of a
flat hand are."""

RESTING_S = 2.0
"""Longer than a tap, even of a slow finger."""

BLOB_MM = 20.0
"""Within this of a resting contact there is no room for another finger; the next target is
farther away."""

FLICKER_S = 0.25
"""A resting contact comes back sooner than a finger can be lifted and set down again."""

MISSING_S = 1.0
"""A contact that its screen did not mention for so long, while it told of others, was lifted
unseen."""

Control = Hashable
"""The name of something to touch."""


class Spot(NamedTuple):
    """Where on the panel, in millimetres."""

    x_mm: float
    y_mm: float


class Finger(NamedTuple):
    """What a touch screen calls a contact: which screen, and a number used anew once lifted."""

    screen: int
    number: int


@dataclass(frozen=True, slots=True)
class ShowPressed:
    control: Control


@dataclass(frozen=True, slots=True)
class ShowReleased:
    control: Control


@dataclass(frozen=True, slots=True)
class Act:
    control: Control


@dataclass(frozen=True, slots=True)
class Wake:
    """Somebody touched the screen that nobody used."""


@dataclass(frozen=True, slots=True)
class LogStuck:
    """A contact is ignored because it was held too long; said once for each."""


Deed = ShowPressed | ShowReleased | Act | Wake | LogStuck


@dataclass(slots=True, eq=False)
class _Contact:
    """``pressing`` may act; ``ignored`` was a finger that may not, ``resting`` a hand; ``stuck``
    was down too long. Nothing but a lift leads back."""

    landed: Spot
    landed_at: float
    control: Control | None
    spot: Spot
    stirred_at: float
    state: Literal["pressing", "ignored", "resting", "stuck"] = "pressing"
    is_key: bool = False
    repeats: bool = False
    missing_since: float | None = None

    def is_tap_at(self, spot: Spot, under: Control | None) -> bool:
        """Whether it is still on its target, or as good as there."""
        return under == self.control or math.dist(spot, self.landed) <= WOBBLE_MM

    def is_near(self, other: "_Contact", millimetres: float) -> bool:
        return math.dist(self.spot, other.spot) <= millimetres

    def is_one_press_with(self, other: "_Contact") -> bool:
        together = abs(self.landed_at - other.landed_at) <= LAID_DOWN_S
        return together and self.control == other.control

    def is_alive(self, now: float) -> bool:
        """Whether this is a person: dirt does not move."""
        return self.state != "stuck" or now - self.stirred_at <= RESTING_S


class Fingers:
    """All contacts on the screen. Each method is told what happened and gives what to do."""

    def __init__(self) -> None:
        self.only_wakes = False
        """Whether nobody is using the screen, so that a touch only wakes it."""
        self._down: dict[Finger, _Contact] = {}
        self._shown: frozenset[Control] = frozenset()
        self._tapped_at: dict[Control, float] = {}
        self._left: list[tuple[_Contact, float]] = []
        self._acted_at = -math.inf
        self._page_changed_at = -math.inf
        self._typed_at = -math.inf

    @property
    def down(self) -> frozenset[Finger]:
        """Every contact, ignored ones too."""
        return frozenset(self._down)

    @property
    def is_finger_down(self) -> bool:
        """Whether somebody holds on to the screen; what is stuck there is nobody."""
        return any(contact.state != "stuck" for contact in self._down.values())

    def is_pressing(self, finger: Finger) -> bool:
        contact = self._down.get(finger)
        return contact is not None and contact.state == "pressing"

    def is_resting(self, finger: Finger) -> bool:
        """Whether it is a part of a hand, or dirt."""
        contact = self._down.get(finger)
        return contact is not None and contact.state in ("resting", "stuck")

    def is_stuck(self, finger: Finger) -> bool:
        contact = self._down.get(finger)
        return contact is not None and contact.state == "stuck"

    def landed(
        self,
        finger: Finger,
        spot: Spot,
        control: Control | None,
        diameter_mm: float | None,
        now: float,
        is_key: bool = False,
    ) -> list[Deed]:
        """A contact began, of that diameter if the screen tells; on a key, which stays where it is
        while somebody types."""
        deeds = self._pass_time(now)
        contact = _Contact(spot, now, control, spot, now, is_key=is_key)
        same_tap_s = SAME_KEY_S if is_key else SAME_TAP_S
        contact.repeats = now - self._tapped_at.get(control, -math.inf) < same_tap_s
        self._down[finger] = contact
        self._rest_long_presses(now)
        hand = self._hand_under(contact, now)
        if hand is not None:
            contact.state, contact.landed_at = hand.state, hand.landed_at
            return deeds + self._looks()
        if self.only_wakes:
            contact.state = "ignored"
            if now - self._acted_at >= SWALLOWED_S:
                deeds.append(Wake())
        elif _is_palm(diameter_mm):
            contact.state = "resting"
        elif contact.repeats or now - self._changed_at(is_key) < SWALLOWED_S:
            contact.state = "ignored"
        self._rest_hand_laid_down(contact)
        return deeds + self._looks()

    def moved(
        self,
        finger: Finger,
        spot: Spot,
        under: Control | None,
        diameter_mm: float | None,
        now: float,
    ) -> list[Deed]:
        """A contact moved to where ``under`` is."""
        deeds = self._pass_time(now)
        contact = self._down.get(finger)
        if contact is not None:
            if spot != contact.spot:
                contact.spot, contact.stirred_at = spot, now
            if contact.state in ("pressing", "ignored") and _is_palm(diameter_mm):
                contact.state = "resting"
            elif contact.state == "pressing" and not contact.is_tap_at(spot, under):
                contact.state = "ignored"
        return deeds + self._looks()

    def lifted(self, finger: Finger, spot: Spot, under: Control | None, now: float) -> list[Deed]:
        """A contact ended where ``under`` is."""
        deeds = self._pass_time(now)
        contact = self._down.pop(finger, None)
        if contact is None:
            return deeds + self._looks()
        contact.spot = spot
        if contact.state in ("resting", "stuck"):
            self._left.append((contact, now))
        control = contact.control
        acts = contact.state == "pressing" and contact.is_tap_at(spot, under)
        if control is None or not (acts or contact.repeats):
            return deeds + self._looks()
        self._tapped_at[control] = now
        if not acts or self.only_wakes:
            return deeds + self._looks()
        self._acted_at = now
        self._rest(self._down.values())
        return [*deeds, *self._looks(), Act(control)]

    def cancelled(self, finger: Finger, now: float) -> list[Deed]:
        """A contact ended and meant nothing, or is known no more."""
        deeds = self._pass_time(now)
        self._down.pop(finger, None)
        return deeds + self._looks()

    def mentioned(self, screen: int, numbers: Collection[int], now: float) -> None:
        """A screen told of these contacts. Those that it does not mention for a while are gone:
        screens tell of all contacts at once, but not every one does so always."""
        for finger, contact in self._down.items():
            if finger.screen != screen or finger.number in numbers:
                contact.missing_since = None
            elif contact.missing_since is None:
                contact.missing_since = now

    def page_changed(self, now: float) -> list[Deed]:
        """Other controls are where the old ones were."""
        deeds = self._pass_time(now)
        self._page_changed_at = now
        self._rest(self._down.values())
        return deeds + self._looks()

    def typed(self, now: float) -> list[Deed]:
        """Something else was found; the keys are where they were."""
        deeds = self._pass_time(now)
        self._typed_at = now
        for contact in self._down.values():
            if contact.state == "pressing" and not contact.is_key:
                contact.state = "ignored"
        return deeds + self._looks()

    def _changed_at(self, is_key: bool) -> float:
        """When there was something else last where a key, or anything that is none, is now."""
        return self._page_changed_at if is_key else max(self._page_changed_at, self._typed_at)

    def tick(self, now: float) -> list[Deed]:
        """Time passed, and nothing else happened."""
        return self._pass_time(now) + self._looks()

    def _pass_time(self, now: float) -> list[Deed]:
        """What was lifted unseen is gone, what is down too long is stuck, a long press beside
        another contact rests; what is no longer of interest is forgotten."""
        deeds: list[Deed] = []
        for finger, contact in list(self._down.items()):
            if contact.missing_since is not None and now - contact.missing_since > MISSING_S:
                del self._down[finger]
            elif contact.state != "stuck" and now - contact.landed_at > LONGEST_PRESS_S:
                contact.state = "stuck"
                deeds.append(LogStuck())
        self._rest_long_presses(now)
        self._left = [(left, at) for left, at in self._left if now - at <= FLICKER_S]
        self._tapped_at = {
            control: at for control, at in self._tapped_at.items() if now - at < SAME_TAP_S
        }
        return deeds

    def _looks(self) -> list[Deed]:
        """What has to look different now."""
        pressed = frozenset(
            contact.control
            for contact in self._down.values()
            if contact.state == "pressing" and contact.control is not None
        )
        before, self._shown = self._shown, pressed
        return [
            *(ShowReleased(control) for control in before - pressed),
            *(ShowPressed(control) for control in pressed - before),
        ]

    def _rest(self, contacts: Collection[_Contact]) -> None:
        for contact in contacts:
            if contact.state != "stuck":
                contact.state = "resting"

    def _rest_long_presses(self, now: float) -> None:
        self._rest(
            [
                contact
                for contact in self._down.values()
                if now - contact.landed_at > RESTING_S
                and any(
                    other is not contact
                    and other.is_alive(now)
                    and contact.is_near(other, HAND_MM)
                    and not contact.is_one_press_with(other)
                    for other in self._down.values()
                )
            ]
        )

    def _rest_hand_laid_down(self, newest: _Contact) -> None:
        together = [
            contact
            for contact in self._down.values()
            if newest.landed_at - contact.landed_at <= LAID_DOWN_S
            and newest.is_near(contact, HAND_MM)
        ]
        controls = {contact.control for contact in together} - {None}
        is_wide = any(not one.is_near(two, BUNCH_MM) for one in together for two in together)
        if len(controls) > 1 or (len(together) > 2 and is_wide):
            self._rest(together)

    def _hand_under(self, newest: _Contact, now: float) -> _Contact | None:
        """The resting contact of which this one is a part."""
        resting = [
            contact
            for contact in self._down.values()
            if contact.state in ("resting", "stuck") and contact.is_alive(now)
        ]
        around = [*resting, *(contact for contact, _ in self._left)]
        return next((contact for contact in around if contact.is_near(newest, BLOB_MM)), None)


def _is_palm(diameter_mm: float | None) -> bool:
    return diameter_mm is not None and diameter_mm > PALM_MM
