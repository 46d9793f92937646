"""Where in a text stands what was typed."""

import re
import unicodedata
from typing import NamedTuple

from kiosk.content.spelling import BETWEEN_GROUPS, folded, sound
from kiosk.content.word_forms import stem
from kiosk.visit.search_typos import typos_between
from kiosk.visit.search_words import FINISHED_BEGINNING, TypedWord, counting, typed_words

Mark = tuple[int, int]


def marks(text: str, typed: str) -> tuple[Mark, ...]:
    """From where to where in a text, in its own spelling, stands what was typed: the letters that
    words begin with, else whole words that are another form of it, sound like it or were typed
    with a typo."""
    words = _words_of(text)
    found: set[Mark] = set()
    for term in counting(typed_words(typed)):
        found |= _beginnings(words, term) or _alike(words, term) or _with_typos(words, term)
    return _joined(sorted(found))


class _Word(NamedTuple):
    """A word of a text, and folded; ``ends`` are where in the text its folded letters end."""

    word: str
    plain: str
    start: int
    ends: tuple[int, ...]

    def mark(self, letters: int) -> Mark:
        return self.start, self.ends[letters - 1]


def _words_of(text: str) -> list[_Word]:
    """The words of a text; a number from each of its groups on."""
    words: list[_Word] = []
    for found in re.finditer(r"(?:[^\W_]|[\u0300-\u036f'’ʼ])+", text):
        plain: list[str] = []
        ends: list[int] = []
        for place in range(*found.span()):
            letters = folded(text[place])
            plain += letters
            ends += [place + 1] * len(letters)
            if ends and unicodedata.combining(text[place]):
                ends[-1] = place + 1
        if plain:
            small = unicodedata.normalize("NFC", found[0]).lower()
            words.append(_Word(small, "".join(plain), found.start(), tuple(ends)))
    for place in range(len(words) - 2, -1, -1):
        word, behind = words[place], words[place + 1]
        between = text[word.ends[-1] : behind.start]
        is_number = word.plain.isdecimal() and behind.plain[:1].isdecimal()
        if is_number and BETWEEN_GROUPS.fullmatch(between):
            joined = word.plain + behind.plain
            words[place] = _Word(joined, joined, word.start, word.ends + behind.ends)
    return words


def _beginnings(words: list[_Word], term: TypedWord) -> set[Mark]:
    plain = term.plain
    if not term.unfinished and len(plain) < FINISHED_BEGINNING and not plain.isdecimal():
        return {word.mark(len(plain)) for word in words if word.plain == plain}
    begun = {word.mark(len(plain)) for word in words if word.plain.startswith(plain)}
    if begun or not plain.isdecimal():
        return begun
    # With the number of its country before it.
    dialled = [word for word in words if len(word.plain) > 4 and plain.endswith(word.plain)]
    return {word.mark(len(word.plain)) for word in dialled}


def _alike(words: list[_Word], term: TypedWord) -> set[Mark]:
    if term.plain.isdecimal():
        return set()
    keys, wanted = tuple(term.sounds), stem(term.plain)
    is_form = len(term.plain) > FINISHED_BEGINNING
    return {
        word.mark(len(word.plain))
        for word in words
        if (is_form and stem(word.plain) == wanted) or (keys and sound(word.word).startswith(keys))
    }


def _with_typos(words: list[_Word], term: TypedWord) -> set[Mark]:
    """The nearest words, a word that is still being typed by its beginning."""
    if not term.typos:
        return set()
    key = sound(term.plain)
    nearest = term.typos
    found: set[Mark] = set()
    for word in words:
        whole = sound(word.plain)
        typos = min(
            typos_between(key, whole[:length], nearest)
            for length in range(max(1, len(key) - nearest), len(key) + nearest + 1)
        )
        if typos < nearest:
            nearest, found = typos, set()
        if typos == nearest:
            found.add(word.mark(len(word.plain)))
    return found


def _joined(found: list[Mark]) -> tuple[Mark, ...]:
    """In order, those that overlap as one."""
    joined: list[Mark] = []
    for start, end in found:
        if joined and start < joined[-1][1]:
            joined[-1] = joined[-1][0], max(end, joined[-1][1])
        else:
            joined.append((start, end))
    return tuple(joined)
