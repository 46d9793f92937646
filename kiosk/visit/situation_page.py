"""What brings visitors here, in their own words, and who helps."""

from datetime import datetime

from kiosk.content.model import Content, Situation
from kiosk.visit.destinations import AtOffice, AtSituation
from kiosk.visit.home_page import office_tile
from kiosk.visit.naming import tile_name
from kiosk.visit.parts import Tile
from kiosk.visit.phrases import Phrases, Words
from kiosk.visit.wishes import Go


def situation_tiles(content: Content, say: Phrases) -> tuple[Tile, ...]:
    """The choice of situations, in the order in which staff wrote them."""
    return tuple(
        Tile(
            id=f"situation-{situation.id}",
            icon="info" if situation.sensitive else situation.icon,
            name=tile_name(situation, content, say),
            wish=_way(situation),
        )
        for situation in content.situations
    )


def situation_called(situation_id: str, content: Content) -> Situation | None:
    return next((each for each in content.situations if each.id == situation_id), None)


def advice(situation: Situation, content: Content, say: Phrases) -> tuple[Words, ...]:
    """What to bring along and what to ask, as far as that is known."""
    bring, ask = situation.bring, situation.ask
    return (
        *((say("Bring: {things}", things=say.of(bring, content)),) if bring else ()),
        *((say("Ask: {question}", question=say.of(ask, content)),) if ask else ()),
    )


def helping_tiles(
    situation: Situation, content: Content, say: Phrases, now: datetime | None
) -> tuple[Tile, ...]:
    """The offices that help, the first one first, each once."""
    offices = (content.office(office_id) for office_id in dict.fromkeys(situation.offices))
    return tuple(office_tile(office, content, say, now) for office in offices if office)


def _way(situation: Situation) -> Go:
    """Straight to the only office that helps, unless there is something to say before."""
    if len(set(situation.offices)) == 1 and not (situation.bring or situation.ask):
        return Go(AtOffice(situation.offices[0]))
    return Go(AtSituation(situation.id))
