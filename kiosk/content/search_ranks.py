"""What makes one find better than another: where a word stands, and how well it fits.

Both are counted in points, and fewer are better. Where it stands weighs more than how it fits, so
that the obvious office is first: a word of its name, then its number, its keywords, what brings
people there, its summary, its street.
"""

from functools import cache

from kiosk.content.model import Language, Office
from kiosk.content.search_index import (
    FAX,
    KEYWORD,
    LITTLE,
    MAIL,
    NAME,
    NO_LANGUAGE,
    PHONE,
    PLACE,
    ROOM,
    SITUATION,
    SUMMARY,
)

_POINTS = {
    ROOM: 0,
    NAME: 0,
    PHONE: 10,
    FAX: 14,
    KEYWORD: 20,
    MAIL: 30,
    SITUATION: 40,
    SUMMARY: 60,
    PLACE: 70,
    LITTLE: 130,
}
OTHER_LANGUAGE = 20
"""Points for a text that is not in the visitor's language."""

OTHER_WORD = 8
"""Points more for a form of a word that was published itself: someone who types ``studia`` does not
mean ``studium``."""

WHOLE, BEGINNING, FORM, SOUND, SOUND_BEGINNING, TYPO, SHORTENED = 0, 6, 8, 22, 26, 30, 70
"""Points for how a typed word fits: it is the word, its beginning, another form of it; it sounds
the same, or as its beginning, which may be a word of another language; it has a typo (so many for
each), or only its beginning fits."""

MUCH_WEAKER = 34
"""Points behind the best one from which on an office is not shown: a name found hides what stands
in a situation or a summary only, a keyword what stands in a summary only."""


@cache
def points_by_source(own: int) -> tuple[int, ...]:
    """The points of every source (its packed number without the last 20 bits) for a visitor whose
    language is number ``own`` of the content's."""
    return tuple(
        _POINTS[kind] + rank + (0 if language in (own, NO_LANGUAGE) else OTHER_LANGUAGE)
        for kind in sorted(_POINTS)
        for rank in range(16)
        for language in range(16)
    )


def name_words(office: Office, language: Language) -> int:
    """How many words the office's name has: of equal ones, the shorter is the more obvious."""
    name = office.name.get(language) or next(iter(office.name.values()))
    return len(name.split())
