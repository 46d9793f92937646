"""Sentences for the ear: words with their languages, nothing but letters and pauses."""

from dataclasses import dataclass
from typing import NamedTuple

from kiosk.content.model import Language
from kiosk.visit.aloud.wording import in_words_by_language
from kiosk.visit.phrases import Words


class Part(NamedTuple):
    """A piece of a sentence that is in one language."""

    text: str
    language: Language


@dataclass(frozen=True, slots=True)
class Sentence:
    """What is said in one breath, each part in its own language; ``recording`` is the id of the
    office, article or place of which a human voice may say it instead."""

    parts: tuple[Part, ...]
    recording: str | None = None

    @property
    def text(self) -> str:
        return "".join(part.text for part in self.parts)


def sentence(words: Words, listener: Language, home: Language) -> Sentence:
    """The words as someone hears them who listens in a language; without parts if there is nothing
    to say. ``home`` is the language of the streets around."""
    parts: list[Part] = []
    ahead = ""
    for text, language in in_words_by_language(words.passages, listener, home):
        if any(sign.isalnum() for sign in text):
            parts.append(Part(ahead + text, language))
            ahead = ""
        elif parts:
            parts[-1] = parts[-1]._replace(text=parts[-1].text + text)
        else:
            ahead += text
    if parts:
        parts[0] = _begun(parts[0])
        parts[-1] = _ended(parts[-1])
    return Sentence(tuple(parts))


def _begun(part: Part) -> Part:
    text = part.text.lstrip(" ,;")
    return part._replace(text=text[:1].upper() + text[1:])


def _ended(part: Part) -> Part:
    text = part.text.rstrip(" ,;")
    return part._replace(text=text if text[-1] in ".?!…:" else f"{text}.")
