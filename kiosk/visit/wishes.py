"""What a visitor may wish: each touch is one of these."""

from dataclasses import dataclass

from kiosk.content.model import CodeKind, Language
from kiosk.visit.destinations import Destination, DoorAnswer
from kiosk.visit.likings import KeyboardName, Reach, TextSize, ThemeName


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
class HidePage:
    """Away from this page, so that nobody who comes near sees or hears it, or finds it again."""


@dataclass(frozen=True, slots=True)
class TurnTo:
    """To the sheet that shows the thing with this number."""

    first: int


@dataclass(frozen=True, slots=True)
class ChooseCode:
    kind: CodeKind


@dataclass(frozen=True, slots=True)
class Type:
    """One more letter, figure or space of what is searched for."""

    letter: str


@dataclass(frozen=True, slots=True)
class Erase:
    """To take back the last letter."""


@dataclass(frozen=True, slots=True)
class EraseAll:
    pass


@dataclass(frozen=True, slots=True)
class ChooseKeyboard:
    keyboard: KeyboardName


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
    """The kiosk's own wish: to know whether the visitor is still there, before the machine's uptime
    is ``until_s``."""

    until_s: float


@dataclass(frozen=True, slots=True)
class StayHere:
    """The visitor's answer: still there."""


@dataclass(frozen=True, slots=True)
class EndVisit:
    """The visitor is gone, or wants the next one to find nothing of this visit."""

    language: Language


@dataclass(frozen=True, slots=True)
class Knock:
    """To leave by the staff door, with the PIN that is typed there."""


@dataclass(frozen=True, slots=True)
class AnswerKnock:
    """The kiosk's own wish: to tell at the staff door what became of a knock."""

    answer: DoorAnswer
    left: int = 0


Wish = (
    Go
    | Back
    | Start
    | HidePage
    | TurnTo
    | ChooseCode
    | Type
    | Erase
    | EraseAll
    | ChooseKeyboard
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
    | Knock
    | AnswerKnock
)
