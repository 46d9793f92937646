"""The search as sentences to read aloud, and what is said of its keys and of what was found.

What was typed is never said: others would hear it. So neither are the words that it was found in,
nor which letters lead on.
"""

from collections.abc import Iterator

from kiosk.visit.controls import tile_words
from kiosk.visit.parts import Key
from kiosk.visit.phrases import Phrases, Words, phrases_in, together
from kiosk.visit.sentences import Sentence, sentence
from kiosk.visit.shown import SearchPage


def search_said(page: SearchPage, say: Phrases) -> Iterator[Words]:
    """Title, what to do or how much was found, what was found, and the choice of letters."""
    yield page.title
    yield page.found
    if page.hits:
        yield say("You can choose:")
        yield from (tile_words(hit.tile, say) for hit in page.hits)
    yield say("Type with the keys below.")
    intro = say("You can choose the letters:")
    choices = [part for key in page.keyboards for part in ("; ", _choice(key, say))][1:]
    yield together(intro, " ", *choices, language=say.spoken_language)


def _choice(key: Key, say: Phrases) -> Words:
    return say("{name}, chosen", name=key.said) if key.on else key.said


def said_of_found(page: SearchPage) -> Sentence:
    """What is said once a letter was typed or erased."""
    say = phrases_in(page.session.language)
    return sentence(page.found, say.spoken_language, page.header.place.language)
