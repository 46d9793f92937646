"""espeak-ng: which languages it has a voice for, and how a text is put to it.

Its program reads the text from its standard input, where nothing is taken for an option, and
writes a WAV to its standard output.
"""

import os
import re
import shutil
import unicodedata
from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby
from operator import itemgetter
from pathlib import Path
from typing import NamedTuple

from kiosk.content.languages import NATIVE_NAMES
from kiosk.content.model import Language

WORDS_A_MINUTE = 150
"""How fast it speaks. Its own 175 are too fast for elderly visitors in a lobby that echoes; people
who read the news aloud speak about 150."""

LONGEST_TEXT = 4000
"""Letters of one text; the content allows 2,000 for one. What is longer is cut off."""

_PROGRAM = "espeak-ng"
_WINDOWS_FOLDERS = ("ProgramFiles", "ProgramFiles(x86)")
_WINDOWS_FOLDER = "eSpeak NG"

_LISTED = re.compile(r"\s*\d+\s+(?P<tag>\S+)\s+\S+\s+\S+\s+\S+\s*(?P<others>.*)")
_OTHER = re.compile(r"\((?P<tag>\S+) (?P<rank>\d+)\)")
_SWITCHED = re.compile(r"\([a-z-]{2,}\)")

_SCRIPTS = {"be": "CYRILLIC", "bg": "CYRILLIC", "el": "GREEK", "ka": "GEORGIAN", "mk": "CYRILLIC"}
_SCRIPTS |= {"ru": "CYRILLIC", "sr": "CYRILLIC", "uk": "CYRILLIC"}
_MOST_SCRIPT = "LATIN"

_SPOKEN_KINDS = frozenset(("Lu", "Ll", "Lt", "Lo", "Mn", "Mc", "Nd"))
"""Letters, their accents, and digits, by Unicode's kinds of sign."""

_STOPS = frozenset(".,;:!?…()\"'-–—„”“’‘«»")
"""Signs that every voice takes for pauses or passes over."""

_SIGNS = "#%&*+/=@\\~<>^_$|§°±²³µ·×÷−½¼¾€£№‰™©®•→←↑↓≈≤≥"
"""Signs that some voices have a word for; others say them in English."""

_JOINS = frozenset(" \N{NO-BREAK SPACE}-'’.")
"""Signs between words that belong to one name."""

_SPELLED = str.maketrans({"ʼ": "’"})
"""The apostrophe as Unicode wants it in Ukrainian makes the engine spell the whole word."""


class Voice(NamedTuple):
    """What the engine calls its voice for a language, and the signs that it has words for."""

    language: Language
    tag: str
    signs: frozenset[str] = frozenset()


class VoicePart(NamedTuple):
    """A text that one voice says. ``flows_on`` when no pause belongs after it."""

    voice: Voice
    text: str
    flows_on: bool


def engine() -> str | None:
    """Where espeak-ng is: on the path, or where its Windows installer puts it."""
    on_path = shutil.which(_PROGRAM)
    if on_path is not None or os.name != "nt":
        return on_path
    for variable in _WINDOWS_FOLDERS:
        program = Path(os.environ.get(variable, "")) / _WINDOWS_FOLDER / f"{_PROGRAM}.exe"
        if program.is_file():
            return str(program)
    return None


def listing_command(program: str) -> list[str]:
    """Lists the engine's voices."""
    return [program, "--voices"]


def speaking_command(program: str, part: VoicePart) -> list[str]:
    """Says a part, whose text is told to it, as a WAV."""
    without_pause = ["-z"] if part.flows_on else []
    return [program, *_manner(part.voice), *without_pause, "--stdout"]


def phonemes_command(program: str, voice: Voice) -> list[str]:
    """Writes how the voice would say what it is told, in the engine's signs for sounds."""
    return [program, *_manner(voice), "-q", "-x"]


def _manner(voice: Voice) -> list[str]:
    return ["-v", voice.tag, "-s", str(WORDS_A_MINUTE), "-b", "1", "--stdin"]


def voices_in(listing: str, wanted: Sequence[Language]) -> dict[Language, Voice]:
    """The voices for the wanted languages, out of the engine's list.

    The engine takes a name that it does not know for a similar one, so only listed names count.
    """
    best: dict[Language, tuple[int, Voice]] = {}
    for line in listing.splitlines():
        listed = _LISTED.fullmatch(line)
        if listed is None:
            continue
        ranks = {other["tag"]: int(other["rank"]) for other in _OTHER.finditer(listed["others"])}
        ranks[listed["tag"]] = 0
        for language in wanted:
            rank = ranks.get(language)
            if rank is not None and (language not in best or rank < best[language][0]):
                best[language] = (rank, Voice(language, listed["tag"]))
    return {language: best[language][1] for language in wanted if language in best}


def trial_text(language: Language) -> str:
    """What shows whether a voice speaks its language: its name, then each sign, a line for each."""
    number = "3"
    name = NATIVE_NAMES.get(language, number)
    return "".join(f"{line}.\n\n" for line in (name, *(f"{number} {one}" for one in _SIGNS)))


def tried(voice: Voice, phonemes: str) -> Voice | None:
    """The voice with the signs that it has words for, going by how it says the trial text; None if
    it does not even say the name of its language by itself."""
    lines = [line for line in phonemes.splitlines() if line.strip()]
    if not lines or is_switched(lines[0]):
        return None
    if len(lines) != 1 + len(_SIGNS):
        return Voice(voice.language, voice.tag)
    signs = frozenset(
        sign for sign, line in zip(_SIGNS, lines[1:], strict=True) if not is_switched(line)
    )
    return Voice(voice.language, voice.tag, signs)


def is_switched(phonemes: str) -> bool:
    """Whether the engine left the voice's language, which it marks: ``vul'itsja (en)st'i:t(uk)``.

    It does so without being asked, for letters and signs that the language does not have.
    """
    return _SWITCHED.search(phonemes) is not None


def voice_parts(
    parts: Sequence[tuple[str, Language]], voices: Mapping[Language, Voice]
) -> Iterator[VoicePart]:
    """A sentence, given as texts with their languages, divided among the voices.

    Letters of another script than the language's are said by the first voice that has them: a
    Polish street within a Ukrainian text by the Polish voice. What no voice has is left out, as is
    what is in a language without a voice: a wrong voice is worse than none.
    """
    texts = [
        (voice, cleaned)
        for text, language in parts
        for voice, run in _by_voice(text, language, voices)
        if _can_be_heard(cleaned := _cleaned(run, voice))
    ]
    for number, (voice, text) in enumerate(texts, start=1):
        yield VoicePart(voice, text, number < len(texts) and text[-1] not in _STOPS)


def _by_voice(
    text: str, language: Language, voices: Mapping[Language, Voice]
) -> Iterator[tuple[Voice, str]]:
    if language not in voices:
        return
    own = _script_of(language)
    by_script = {_script_of(other): voice for other, voice in reversed(list(voices.items()))}
    by_script[own] = voices[language]
    text = unicodedata.normalize("NFC", text[:LONGEST_TEXT]).translate(_SPELLED)
    for script, letters in groupby(_with_scripts(text, own), key=itemgetter(1)):
        voice = by_script.get(script)
        if voice is not None:
            yield voice, "".join(letter for letter, _ in letters)


def _with_scripts(text: str, own: str) -> Iterator[tuple[str, str]]:
    """Each letter with its script. What is no letter is of the language's own, except between two
    words of another."""
    script, between = own, ""
    for letter in text:
        found = _script(letter)
        if found is None:
            between += letter
            continue
        joins = found == script and not set(between) - _JOINS
        yield from ((one, script if joins else own) for one in between)
        yield letter, found
        script, between = found, ""
    yield from ((one, own) for one in between)


def _script(letter: str) -> str | None:
    """What a letter is called first: LATIN SMALL LETTER A; None for what is no letter."""
    if unicodedata.category(letter) not in ("Lu", "Ll", "Lt", "Lo"):
        return None
    return unicodedata.name(letter, "").partition(" ")[0]


def _script_of(language: Language) -> str:
    return _SCRIPTS.get(language, _MOST_SCRIPT)


def _cleaned(text: str, voice: Voice) -> str:
    """The text without what the voice has no word for, and without ``[[``, by which the engine
    would take what follows for sounds."""
    said = []
    for letter in text:
        kind = unicodedata.category(letter)
        if kind in _SPOKEN_KINDS or letter in _STOPS or letter in voice.signs:
            said.append(letter)
        elif kind != "Cf":
            said.append(" ")
    return " ".join("".join(said).split())


def _can_be_heard(text: str) -> bool:
    return any(unicodedata.category(letter)[0] in "LNS" for letter in text)
