"""How staff leave: at the door that no button leads to they type their PIN, and knock."""

from dataclasses import replace

from kiosk.visit.destinations import AtStaffDoor
from kiosk.visit.wishes import AnswerKnock, Erase, EraseAll, Knock, Type, Wish

SHORTEST_PIN, LONGEST_PIN = 6, 12
"""Digits. Six are a million; NIST SP 800-63B 3.1.1 asks for as many of a PIN chosen at random."""

_DIGITS = "0123456789"


def at_door_after(here: AtStaffDoor, wish: Wish) -> AtStaffDoor:
    """What is typed and told at the door once this wish is true. Whoever knocks leaves nothing
    typed behind; while it is shut, nothing can be typed."""
    match wish:
        case AnswerKnock(answer, left):
            return AtStaffDoor(answer=answer, left=left)
        case Knock() if not here.is_shut:
            answer = "checking" if len(here.typed) >= SHORTEST_PIN else "short"
            return AtStaffDoor(answer=answer)
        case Type(letter) if not here.is_shut:
            is_digit = letter in _DIGITS and len(letter) == 1
            typed = here.typed + letter if is_digit else here.typed
            return replace(here, typed=typed[:LONGEST_PIN], answer="")
        case Erase():
            return replace(here, typed=here.typed[:-1])
        case EraseAll():
            return replace(here, typed="")
        case _:
            return here
