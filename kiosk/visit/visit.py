"""One visitor's way through the kiosk: where they are, how they like it shown, what they wish.

A touch is a wish; ``visit.after(wish)`` is the next visit. Ending a visit puts a fresh one in its
place, so nothing can remember the last visitor.
"""

from dataclasses import dataclass, replace
from datetime import datetime
from typing import Literal

from kiosk.content.model import CodeKind, Content, Language

TextSize = Literal[100, 150, 200]
ThemeName = Literal["standard", "contrast", "white"]
"""The institution's colours; yellow on black; white on black."""

Reach = Literal["normal", "low"]

TEXT_SIZES: tuple[TextSize, ...] = (100, 150, 200)
"""Per cent of the smallest readable size; 200 is what WCAG 1.4.4 asks for."""

THEMES: tuple[ThemeName, ...] = ("standard", "contrast", "white")

VOLUMES_DB = (-24, -18, -12, -6, 0)
"""How loud a voice may be, in decibels below the loudest: steps over more than 18 dB
(EN 301 549 5.1.3.12 and 8.2.1.2)."""

USUAL_VOLUME = 2
"""The step every visit begins with."""

LONGEST_HISTORY = 50


@dataclass(frozen=True, slots=True)
class Session:
    """How this visitor likes it: gone with the visit.

    ``aloud`` is whether pages are read aloud, ``volume`` the place in VOLUMES_DB, ``calm`` whether
    nothing on the screen moves or counts down.
    """

    language: Language
    text_size: TextSize = 100
    theme: ThemeName = "standard"
    reach: Reach = "normal"
    calm: bool = False
    aloud: bool = False
    volume: int = USUAL_VOLUME

    def after(self, wish: "Wish") -> "Session":
        """The session once this wish is true."""
        match wish:
            case ChooseLanguage(language):
                return replace(self, language=language)
            case ChooseTextSize(text_size):
                return replace(self, text_size=text_size)
            case ChooseTheme(theme):
                return replace(self, theme=theme)
            case ChooseReach(reach):
                return replace(self, reach=reach)
            case ChooseCalm(calm):
                return replace(self, calm=calm)
            case ReadAloud():
                return replace(self, aloud=True)
            case Silence():
                return replace(self, aloud=False)
            case ChooseVolume(volume):
                return replace(self, volume=min(max(volume, 0), len(VOLUMES_DB) - 1))
            case _:
                return self


@dataclass(frozen=True, slots=True)
class AtAttract:
    """Nobody is here: the screen that says what is open, and to touch it."""

    first: int = 0


@dataclass(frozen=True, slots=True)
class AtHome:
    """The first page, or one stretch of the alphabet from it (``start`` up to ``end``).

    Here and below, ``first`` is the first thing the visitor turned to, counted from 0: how many
    things fit on a sheet is for the view to know.
    """

    start: int = 0
    end: int | None = None
    first: int = 0


@dataclass(frozen=True, slots=True)
class AtOffice:
    office: str
    code: CodeKind | None = None
    first: int = 0


@dataclass(frozen=True, slots=True)
class AtArticles:
    """The choice of news, or of pages about the institution."""

    kind: Literal["news", "about"]
    first: int = 0


@dataclass(frozen=True, slots=True)
class AtArticle:
    article: str
    first: int = 0


@dataclass(frozen=True, slots=True)
class AtFigures:
    first: int = 0


@dataclass(frozen=True, slots=True)
class AtAids:
    """How to see, hear and reach the kiosk better."""

    first: int = 0


Destination = AtAttract | AtHome | AtOffice | AtArticles | AtArticle | AtFigures | AtAids


def entrance(destination: Destination) -> Destination:
    """Where one comes in: the destination before anything was turned or chosen there."""
    if isinstance(destination, AtOffice):
        return AtOffice(destination.office)
    return replace(destination, first=0)


@dataclass(frozen=True, slots=True)
class Go:
    to: Destination


@dataclass(frozen=True, slots=True)
class Back:
    pass


@dataclass(frozen=True, slots=True)
class Start:
    """Back to the first page, in the language and size already chosen."""


@dataclass(frozen=True, slots=True)
class TurnTo:
    """To the sheet that shows the thing with this number."""

    first: int


@dataclass(frozen=True, slots=True)
class ChooseCode:
    kind: CodeKind


@dataclass(frozen=True, slots=True)
class ChooseLanguage:
    language: Language


@dataclass(frozen=True, slots=True)
class ChooseTextSize:
    text_size: TextSize


@dataclass(frozen=True, slots=True)
class ChooseTheme:
    theme: ThemeName


@dataclass(frozen=True, slots=True)
class ChooseReach:
    reach: Reach


@dataclass(frozen=True, slots=True)
class ChooseCalm:
    calm: bool


@dataclass(frozen=True, slots=True)
class ReadAloud:
    """To hear the page from its beginning, and from now on every page."""


@dataclass(frozen=True, slots=True)
class Silence:
    """To hear nothing more."""


@dataclass(frozen=True, slots=True)
class ChooseVolume:
    """The place in VOLUMES_DB; one beyond either end is that end."""

    volume: int


@dataclass(frozen=True, slots=True)
class Wake:
    """Somebody has come."""


@dataclass(frozen=True, slots=True)
class AskWhetherThere:
    """The kiosk's own wish: to know, before ``until``, whether the visitor is still there."""

    until: datetime


@dataclass(frozen=True, slots=True)
class StayHere:
    """The visitor's answer: still there."""


@dataclass(frozen=True, slots=True)
class EndVisit:
    """The visitor is gone, or wants the next one to find nothing of this visit."""

    language: Language


Wish = (
    Go
    | Back
    | Start
    | TurnTo
    | ChooseCode
    | ChooseLanguage
    | ChooseTextSize
    | ChooseTheme
    | ChooseReach
    | ChooseCalm
    | ReadAloud
    | Silence
    | ChooseVolume
    | Wake
    | AskWhetherThere
    | StayHere
    | EndVisit
)


@dataclass(frozen=True, slots=True)
class Visit:
    """One visit: the session and the way here; the last destination is where the visitor is.

    Until ``asked_until`` the kiosk waits to hear if the visitor is still there.
    """

    session: Session
    history: tuple[Destination, ...] = (AtHome(),)
    asked_until: datetime | None = None

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
            case AskWhetherThere(until):
                return self if self.is_nobodys else replace(self, asked_until=until)
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
            case Wake():
                return replace(self, history=(AtHome(),)) if self.is_nobodys else self
            case TurnTo(first):
                return self._staying(replace(self.here, first=max(0, first)))
            case ChooseCode(kind):
                here = self.here
                return (
                    self._staying(replace(here, code=kind)) if isinstance(here, AtOffice) else self
                )
            case _:
                return replace(self, session=self.session.after(wish))

    def _going(self, to: Destination) -> "Visit":
        way = () if self.is_nobodys else self.history
        return replace(self, history=(*way, to)[-LONGEST_HISTORY:])

    def _staying(self, here: Destination) -> "Visit":
        return replace(self, history=(*self.history[:-1], here))
