"""What is left to show when there is no snapshot: the institution's name and phone, if known."""

from datetime import date

from kiosk.content.model import Content, Language, Organisation, Phone, Place, Text

_LANGUAGES: tuple[Language, ...] = ("pl", "uk", "en")
_NAME: Text = {"pl": "Informacja", "uk": "Інформація", "en": "Information"}


def last_resort(
    today: date,
    name: Text | None = None,
    phone: Phone | None = None,
    languages: tuple[Language, ...] = _LANGUAGES,
    timezone: str = "Europe/Warsaw",
    short_name: Text | None = None,
) -> Content:
    """Content without offices; its only page asks the visitor to ring, or to ask at the desk."""
    shown = name or {language: _NAME.get(language, _NAME["en"]) for language in languages}
    return Content(
        organisation=Organisation(name=shown, short_name=short_name or shown, phone=phone),
        languages=languages,
        country="",
        timezone=timezone,
        standing_in="here",
        published_on=today.isoformat(),
        begins=0,
        horizon=0,
        places={"here": Place("here", shown, "")},
        offices=(),
        schedules=(),
    )
