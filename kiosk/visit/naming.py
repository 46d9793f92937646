"""What offices and situations are called where others can read it."""

from kiosk.content.model import Content, Office, Situation
from kiosk.visit.phrases import Phrases, Words


def tile_name(named: Office | Situation, content: Content, say: Phrases) -> Words:
    """For tiles, lists and whatever else is seen from afar: of a sensitive matter only what staff
    wrote for that, else that it is private."""
    if named.sensitive:
        return say.of(named.neutral_name, content) if named.neutral_name else say("Private matter")
    return say.of(named.short_name if isinstance(named, Office) else named.name, content)
