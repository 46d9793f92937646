"""One visitor's way through the kiosk: where they are, how they like it shown, what they wish.

A touch is a wish; ``visit.after(wish)`` is the next visit. Ending a visit puts a fresh one in its
place, so nothing can remember the last visitor.
"""

from dataclasses import dataclass, replace

from kiosk.content.model import Content
from kiosk.visit.destinations import (
    AtAttract,
    AtHome,
    AtOffice,
    AtSearch,
    AtStaffDoor,
    AtWriteDown,
    Destination,
)
from kiosk.visit.session import Session
from kiosk.visit.staff_door import at_door_after
from kiosk.visit.wishes import (
    AnswerKnock,
    AskWhetherThere,
    Back,
    ChooseCode,
    ChooseKeyboard,
    EndVisit,
    Erase,
    EraseAll,
    Go,
    HidePage,
    Knock,
    Silence,
    Start,
    TurnTo,
    Type,
    Wake,
    Wish,
)

LONGEST_HISTORY = 50

LONGEST_TYPED = 40
"""Letters: longer than any name is needed to be found."""


@dataclass(frozen=True, slots=True)
class Visit:
    """One visit: the session and the way here; the last destination is where the visitor is.

    Until ``asked_until`` (seconds of the machine's uptime) the kiosk waits to hear if the visitor
    is still there.
    """

    session: Session
    history: tuple[Destination, ...] = (AtHome(),)
    asked_until: float | None = None

    @classmethod
    def fresh(cls, content: Content) -> "Visit":
        """What every visitor starts with."""
        return cls(Session(content.first_language))

    @classmethod
    def nobodys(cls, content: Content) -> "Visit":
        """What is there between two visitors."""
        return cls(Session(content.first_language), (AtAttract(),))

    @property
    def is_nobodys(self) -> bool:
        return isinstance(self.here, AtAttract)

    @property
    def here(self) -> Destination:
        return self.history[-1]

    @property
    def can_go_back(self) -> bool:
        return len(self.history) > 1

    def after(self, wish: Wish) -> "Visit":
        """The visit once this wish is true; a wish that means nothing here changes nothing. Any
        wish of a visitor's answers the question whether they are still there."""
        match wish:
            case AskWhetherThere(until_s):
                return self if self.is_nobodys else replace(self, asked_until=until_s)
            case EndVisit(language):
                return Visit(Session(language), (AtAttract(),))
            case _:
                return replace(self, asked_until=None)._after(wish)

    def _after(self, wish: Wish) -> "Visit":
        match wish:
            case Go(to):
                return self if to == self.here else self._going(to)
            case Back():
                return replace(self, history=self.history[:-1]) if self.can_go_back else self
            case Start():
                return replace(self, history=(AtHome(),))
            case HidePage():
                silent = self.session.after(Silence())
                return replace(self, session=silent, history=(AtHome(),))
            case Wake():
                return replace(self, history=(AtHome(),)) if self.is_nobodys else self
            case TurnTo(first):
                return self._staying(replace(self.here, first=max(0, first)))
            case Type() | Erase() | EraseAll() | ChooseKeyboard():
                return self._typing(wish)
            case Knock() | AnswerKnock():
                return self._at_staff_door(wish)
            case ChooseCode(kind):
                here = self.here
                return (
                    self._staying(replace(here, code=kind)) if isinstance(here, AtOffice) else self
                )
            case _:
                return replace(self, session=self.session.after(wish))

    def _going(self, to: Destination) -> "Visit":
        way = () if self.is_nobodys else self.history
        if isinstance(to, AtStaffDoor) and not way:
            way = (AtHome(),)
        if _is_of_same_office(self.here, to):
            # From number to number; one step back leads to the office.
            way = way[:-1]
        elif isinstance(self.here, AtStaffDoor):
            # What was typed there is gone with it.
            way = way[:-1]
        return replace(self, history=(*way, to)[-LONGEST_HISTORY:])

    def _typing(self, wish: Type | Erase | EraseAll | ChooseKeyboard) -> "Visit":
        """At the search already, or by the first letter of a keyboard on the way to it."""
        here = self.here
        if isinstance(here, AtStaffDoor):
            return self._at_staff_door(wish)
        if not isinstance(here, AtSearch):
            return self._going(AtSearch(wish.letter)) if isinstance(wish, Type) else self
        match wish:
            case Type(letter):
                typed = (here.typed + letter)[:LONGEST_TYPED].lstrip()
            case Erase():
                typed = here.typed[:-1]
            case EraseAll():
                typed = ""
            case ChooseKeyboard(keyboard):
                return self._staying(replace(here, keyboard=keyboard))
        return self._staying(replace(here, typed=typed, first=0))

    def _at_staff_door(self, wish: Wish) -> "Visit":
        here = self.here
        return self._staying(at_door_after(here, wish)) if isinstance(here, AtStaffDoor) else self

    def _staying(self, here: Destination) -> "Visit":
        return replace(self, history=(*self.history[:-1], here))


def _is_of_same_office(here: Destination, to: Destination) -> bool:
    """Whether both are things of one office to write down."""
    return (
        isinstance(here, AtWriteDown) and isinstance(to, AtWriteDown) and here.office == to.office
    )
