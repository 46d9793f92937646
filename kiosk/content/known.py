"""What can still be told of an institution whose content has errors."""

from datetime import date
from pathlib import Path

from kiosk.content.files import UnreadableError, bytes_of
from kiosk.content.guard import LARGEST_FILE, parsed
from kiosk.content.languages import NATIVE_NAMES
from kiosk.content.last_resort import last_resort
from kiosk.content.model import Content, Phone, Text
from kiosk.content.problems import Findings
from kiosk.content.wall_clock import zone_called


def what_is_known(folder: Path, today: date) -> Content:
    """Name, phone, languages and zone as far as ``kiosk.yaml`` can be read; never raises."""
    try:
        raw = bytes_of(folder / "kiosk.yaml", LARGEST_FILE)
    except UnreadableError:
        return last_resort(today)
    written = parsed("kiosk.yaml", raw, Findings()).values
    kiosk = written if isinstance(written, dict) else {}
    organisation = kiosk.get("organisation")
    organisation = organisation if isinstance(organisation, dict) else {}
    asked = kiosk.get("languages")
    languages = (
        tuple(
            language for language in asked if isinstance(language, str) and language in NATIVE_NAMES
        )
        if isinstance(asked, list)
        else ()
    )
    languages = languages or ("pl", "uk", "en")
    return last_resort(
        today,
        name=_text(organisation.get("name"), languages),
        short_name=_text(organisation.get("short_name"), languages),
        phone=_phone(organisation.get("phone")),
        languages=languages,
        timezone=_zone(kiosk.get("timezone")),
    )


def _text(written: object, languages: tuple[str, ...]) -> Text | None:
    if isinstance(written, str) and written.strip():
        return {languages[0]: written}
    if isinstance(written, dict):
        texts = {
            language: text
            for language, text in written.items()
            if language in languages and isinstance(text, str) and text.strip()
        }
        if texts:
            return {languages[0]: next(iter(texts.values())), **texts}
    return None


def _phone(written: object) -> Phone | None:
    number = written.get("number") if isinstance(written, dict) else written
    return Phone(number, number) if isinstance(number, str) and number.strip() else None


def _zone(written: object) -> str:
    zone = zone_called(str(written))
    return zone.key if zone is not None else "Europe/Warsaw"
