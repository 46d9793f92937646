"""How one visitor likes the kiosk to be: gone with the visit."""

from dataclasses import dataclass, replace

from kiosk.content.model import Language
from kiosk.visit.likings import USUAL_VOLUME, VOLUMES_DB, Reach, TextSize, ThemeName
from kiosk.visit.wishes import (
    ChooseCalm,
    ChooseLanguage,
    ChooseReach,
    ChooseTextSize,
    ChooseTheme,
    ChooseVolume,
    ReadAloud,
    Silence,
    Wish,
)


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

    def after(self, wish: Wish) -> "Session":
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
