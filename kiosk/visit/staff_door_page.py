"""What stands at the staff door: how many digits are typed, never which; what became of the last
try; and the keys."""

from typing import TypedDict

from kiosk.visit.destinations import AtStaffDoor
from kiosk.visit.parts import Button, Key
from kiosk.visit.phrases import Phrases, Words
from kiosk.visit.staff_door import SHORTEST_PIN
from kiosk.visit.wishes import Back, Erase, Knock, Type

_ROWS = ("123", "456", "789")
"""As on a telephone or a cash machine; 0 stands below, between erasing and knocking."""


class DoorWords(TypedDict):
    title: Words
    told: Words
    typed: int
    typed_words: Words
    rows: tuple[tuple[Key, ...], ...]
    leave: Button


def words(here: AtStaffDoor, say: Phrases) -> DoorWords:
    """All that the page says."""
    count = len(here.typed)
    return DoorWords(
        title=say("For staff only"),
        told=_told(here, say),
        typed=count,
        typed_words=say.count("{n} digit typed", "{n} digits typed", count),
        rows=_rows(here, say),
        leave=Button("leave", say("Leave"), Back(), "back"),
    )


def _told(here: AtStaffDoor, say: Phrases) -> Words:
    """What to do, or what became of the last try."""
    match here.answer:
        case "checking":
            return say("One moment, please.")
        case "short":
            return say.count(
                "A PIN has at least {n} digit.", "A PIN has at least {n} digits.", SHORTEST_PIN
            )
        case "wrong":
            return say.count(
                "That PIN is wrong. You have {n} try left.",
                "That PIN is wrong. You have {n} tries left.",
                here.left,
            )
        case "locked":
            return say.count(
                "Too many wrong PINs. Please wait {n} minute.",
                "Too many wrong PINs. Please wait {n} minutes.",
                here.left,
            )
        case "shut":
            return say("The kiosk cannot check a PIN now. Please call your administrator.")
        case _:
            return say("Type your PIN, then touch OK. Visitors: please touch Leave.")


def _rows(here: AtStaffDoor, say: Phrases) -> tuple[tuple[Key, ...], ...]:
    """The keys; dead while nothing can be typed."""
    erase, ok = say("Erase"), say("OK")
    shut = here.is_shut
    last = (
        Key("erase", erase, erase, Erase() if here.typed and not shut else None, icon="erase"),
        _digit("0", shut, say),
        Key("knock", ok, ok, None if shut else Knock()),
    )
    return (*(tuple(_digit(digit, shut, say) for digit in row) for row in _ROWS), last)


def _digit(digit: str, shut: bool, say: Phrases) -> Key:
    said = say("digit {digit}", digit=digit)
    words = Words(digit, say.spoken_language)
    return Key(f"key-{digit}", words, said, None if shut else Type(digit))
