"""One step of a visit, for who follows it: the voice, and whoever counts."""

from dataclasses import dataclass

from kiosk.visit.shown import AnyPage
from kiosk.visit.visit import Visit
from kiosk.visit.wishes import Wish


@dataclass(frozen=True, slots=True)
class Step:
    """A visit became another by a wish, or by the visitor's silence (no wish); ``page`` is what is
    shown now."""

    before: Visit
    visit: Visit
    page: AnyPage
    wish: Wish | None
