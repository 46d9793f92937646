"""One visitor's way through the kiosk: where they are, how they like it shown, what they wish.

A touch is a wish; ``visit.after(wish)`` is the next visit. Ending a visit puts a fresh one in its
place, so nothing can remember the last visitor.
"""

from dataclasses import dataclass, replace
from typing import Literal

from kiosk.content.model import CodeKind, Content, Language

TextSize = Literal[100, 150, 200]
ThemeName = Literal["standard", "contrast"]
Reach = Literal["normal", "low"]

TEXT_SIZES: tuple[TextSize, ...] = (100, 150, 200)
"""Per cent of the smallest readable size; 200 is what WCAG 1.4.4 asks for."""

LONGEST_HISTORY = 50


@dataclass(frozen=True, slots=True)
class Session:
    """How this visitor likes it: gone with the visit."""

    language: Language
    text_size: TextSize = 100
    theme: ThemeName = "standard"
    reach: Reach = "normal"


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


Destination = AtHome | AtOffice | AtArticles | AtArticle | AtFigures


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
)


@dataclass(frozen=True, slots=True)
class Visit:
    """One visit: the session and the way here; the last destination is where the visitor is."""

    session: Session
    history: tuple[Destination, ...] = (AtHome(),)

    @classmethod
    def fresh(cls, content: Content) -> "Visit":
        """What every visitor starts with."""
        return cls(Session(content.first_language))

    @property
    def here(self) -> Destination:
        return self.history[-1]

    @property
    def can_go_back(self) -> bool:
        return len(self.history) > 1

    def after(self, wish: Wish) -> "Visit":
        """The visit once this wish is true; a wish that means nothing here changes nothing."""
        match wish:
            case Go(to):
                return self if to == self.here else self._going(to)
            case Back():
                return replace(self, history=self.history[:-1]) if self.can_go_back else self
            case Start():
                return replace(self, history=(AtHome(),))
            case TurnTo(first):
                return self._staying(replace(self.here, first=max(0, first)))
            case ChooseCode(kind):
                here = self.here
                return (
                    self._staying(replace(here, code=kind)) if isinstance(here, AtOffice) else self
                )
            case ChooseLanguage(language):
                return replace(self, session=replace(self.session, language=language))
            case ChooseTextSize(text_size):
                return replace(self, session=replace(self.session, text_size=text_size))
            case ChooseTheme(theme):
                return replace(self, session=replace(self.session, theme=theme))
            case ChooseReach(reach):
                return replace(self, session=replace(self.session, reach=reach))

    def _going(self, to: Destination) -> "Visit":
        return replace(self, history=(*self.history, to)[-LONGEST_HISTORY:])

    def _staying(self, here: Destination) -> "Visit":
        return replace(self, history=(*self.history[:-1], here))
