"""What is private: how it is called where others can read it, and which pages speak of it."""

from kiosk.content.model import Content, Office, Situation
from kiosk.visit.destinations import AtOffice, AtSituation, AtStaffDoor, Destination
from kiosk.visit.phrases import Phrases, Words


def tile_name(named: Office | Situation, content: Content, say: Phrases) -> Words:
    """For tiles, lists and whatever else is seen from afar: of a sensitive matter only what staff
    wrote for that, else that it is private."""
    if named.sensitive:
        return say.of(named.neutral_name, content) if named.neutral_name else say("Private matter")
    return say.of(named.short_name if isinstance(named, Office) else named.name, content)


def is_sensitive(content: Content, here: Destination) -> bool:
    """Whether a visitor there reads about a matter that nobody else should see or hear."""
    match here:
        case AtOffice(office_id):
            office = content.office(office_id)
            return office is not None and office.sensitive
        case AtSituation(situation_id):
            return any(each.sensitive for each in content.situations if each.id == situation_id)
        case AtStaffDoor():
            return True
        case _:
            return False
