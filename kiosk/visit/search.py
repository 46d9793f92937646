"""Finding an office by what a visitor types. Nothing of it is kept."""

from dataclasses import dataclass
from typing import Literal

from kiosk.content import search_index
from kiosk.content.model import Content, Language, Text
from kiosk.visit.search_letters import letters_ahead
from kiosk.visit.search_marks import marks
from kiosk.visit.search_offices import OfficeFound, Offices
from kiosk.visit.search_words import typed_words

__all__ = ["Found", "Reason", "found", "letters_ahead", "marks"]

Reason = Literal["name", "summary", "keyword", "room", "phone", "place", "situation"]


@dataclass(frozen=True, slots=True)
class Found:
    """An office that was found: the best reason why, and the text in which it was found.

    Of a situation the text is its name in the visitor's language; of a sensitive one its neutral
    name, or empty if it has none.
    """

    office: str
    reason: Reason
    text: str
    language: Language


def found(content: Content, typed: str, language: Language) -> tuple[Found, ...]:
    """The offices that what was typed leads to, the best first, at most 50; none if nothing was
    typed."""
    words = typed_words(typed)
    if not words:
        return ()
    return tuple(_reason(content, one, language) for one in Offices(content, language).found(words))


def _reason(content: Content, one: OfficeFound, language: Language) -> Found:
    """Why an office was found; of words that are too common to say, its name."""
    office = content.offices[one.office]
    source = search_index.unpacked(one.source)
    first = content.first_language
    of = content.languages[source.language] if source.language < len(content.languages) else first
    match source.kind:
        case search_index.ROOM:
            return Found(office.id, "room", office.room or "", first)
        case search_index.PHONE:
            return Found(office.id, "phone", office.phones[source.number].number, first)
        case search_index.FAX if office.fax:
            return Found(office.id, "phone", office.fax.number, first)
        case search_index.MAIL:
            return Found(office.id, "keyword", office.email or "", first)
        case search_index.KEYWORD:
            return Found(office.id, "keyword", office.keywords[of][source.number], of)
        case search_index.SITUATION:
            situation = content.situations[source.number]
            shown = situation.neutral_name if situation.sensitive else situation.name
            return Found(
                office.id, "situation", *_in_language(shown or {first: ""}, language, first)
            )
        case search_index.SUMMARY if office.summary:
            return Found(office.id, "summary", *_in_language(office.summary, of, first))
        case search_index.PLACE:
            place = content.places[office.place]
            if source.number == 0:
                return Found(office.id, "place", place.street, first)
            return Found(office.id, "place", *_in_language(place.name, of, first))
        case search_index.NAME if source.number == 1:
            return Found(office.id, "name", *_in_language(office.name, of, first))
        case _:
            return Found(office.id, "name", *_in_language(office.short_name, of, first))


def _in_language(text: Text, language: Language, first: Language) -> tuple[str, Language]:
    spoken = language if language in text else first
    return text[spoken], spoken
