"""Texts that some visitors will have to read in a foreign language."""

from collections.abc import Iterator

from pydantic import BaseModel

from kiosk.content.guard import Document, KeyPath
from kiosk.content.model import Language, Text
from kiosk.content.problems import Findings

_NO_TEXTS = frozenset({"keywords", "keys"})
"""Lines that hold names with something else than a text for visitors."""


def check_translations(
    written: BaseModel,
    document: Document,
    path: KeyPath,
    languages: tuple[Language, ...],
    findings: Findings,
) -> None:
    """Warns of every text that is missing in one of the kiosk's languages."""
    for where, text in _texts(written, path):
        missing = [language for language in languages if language not in text]
        if missing and not _says_the_same_everywhere(text):
            findings.warning(
                document.mark(*where),
                "There is no text in {languages}; visitors will read the one in “{first}”.",
                languages=", ".join(missing),
                first=languages[0],
            )


def _says_the_same_everywhere(text: Text) -> bool:
    """A number or an abbreviation such as MOPS, written once, needs no translation."""
    return len(text) == 1 and not any(letter.islower() for one in text.values() for letter in one)


def _texts(written: BaseModel, path: KeyPath) -> Iterator[tuple[KeyPath, Text]]:
    """Every text inside, with the way to it; lists of words are no texts."""
    for name, value in written.__dict__.items():
        if isinstance(value, BaseModel):
            yield from _texts(value, (*path, name))
        elif isinstance(value, list):
            for at, one in enumerate(value):
                if isinstance(one, BaseModel):
                    yield from _texts(one, (*path, name, at))
        elif isinstance(value, dict) and name not in _NO_TEXTS:
            yield (*path, name), value
