"""Small pieces that patterns of written text are made of."""

import re
from collections.abc import Iterable

NEW_SENTENCE = r" [^\W\d_a-zà-öø-ÿąćęłńóśźżа-яіїєґ]"
"""What follows a full stop that ends a sentence: a space and a capital letter."""

SHORT_FORM_ENDS = rf"(?:\.(?!{NEW_SENTENCE}|$))?"
"""The full stop of a short form, but not one that ends the sentence as well."""


def either(words: Iterable[str]) -> str:
    """Any of the words, the longest first; without words nothing fits."""
    longest_first = sorted(set(words), key=len, reverse=True)
    return f"(?:{'|'.join(map(re.escape, longest_first))})" if longest_first else "(?!)"


def word_before(text: str) -> str:
    """The last word, in small letters, if only a space stands behind it."""
    found = re.search(r"([^\W\d_]+) $", text)
    return found[1].lower() if found else ""
