"""What a visitor wishes by a key, on the keyboard or keypad beside the screen."""

from kiosk.content.model import Content, KeyUse
from kiosk.visit.destinations import AtAids, AtHome, AtSearch, AtStaffDoor
from kiosk.visit.search_page import wish_to_type
from kiosk.visit.session import Session
from kiosk.visit.visit import Visit
from kiosk.visit.wishes import Back, ChooseVolume, Go, ReadAloud, Silence, Start, Type, Wish


def wish_of_key(use: KeyUse, session: Session) -> Wish:
    """The wish behind a key that neither moves the focus nor selects."""
    wishes: dict[KeyUse, Wish] = {
        "back": Back(),
        "start": Start(),
        "help": Go(AtAids()),
        "read": ReadAloud(),
        "headset-in": ReadAloud(),
        "silence": Silence(),
        "louder": ChooseVolume(session.volume + 1),
        "quieter": ChooseVolume(session.volume - 1),
    }
    return wishes[use]


def wish_typing(letter: str, content: Content, visit: Visit) -> Wish | None:
    """The wish behind a letter: on the first page, in the search and at the staff door; None if it
    leads nowhere."""
    here = visit.here
    if isinstance(here, AtHome):
        here = AtSearch()
    if visit.asked_until is not None or not isinstance(here, AtSearch | AtStaffDoor):
        return None
    if isinstance(here, AtStaffDoor):
        return Type(letter) if letter.isdecimal() else None
    return wish_to_type(content, here, letter, visit.session.language)
