"""How words are compared in a search: without case and diacritics, or by their sound.

A *folded* word is what is left of it without case, diacritics, apostrophes and quotation marks, in
its own script. Its *sound* is a key in plain Latin letters that Polish and Ukrainian spellings of
the same sounds share, so that Намисловська finds Namysłowska, and żecznik finds rzecznik. The rules
are those of Polish spelling (ó = u, rz = ż, ch = h, ą before a consonant = on, om) and of the
transcription of Polish names in Ukrainian (ш = sz, тi = ci, г = g or h); sz, ś and s are one
sound, as are cz, ć and c.
"""

import re
import unicodedata

_UNSEEN = "'’‘ʼ`´ʹ′«»„”“\"\u00ad\u200b\u200c\u200d\u2060\ufeff"
_FOLDED = str.maketrans(
    {
        **dict.fromkeys(f"{_UNSEEN}ъ", ""),
        **{"ł": "l", "ґ": "г", "э": "е", "ы": "и", "ў": "у"},
        **{"đ": "d", "ð": "d", "ø": "o", "æ": "ae", "œ": "oe", "þ": "th", "ı": "i"},
    }
)
_APART = str.maketrans(dict.fromkeys(_UNSEEN, ""))
_WORD = re.compile(r"(?:[^\W_][\u0300-\u036f]*)+")
BETWEEN_GROUPS = re.compile(r"[\s./()+‐-―-]+")
"""What stands between the groups of a number, such as a telephone's."""

_WITHIN_NUMBER = re.compile(rf"(?<=\d){BETWEEN_GROUPS.pattern}(?=\d)")

_NASAL = re.compile("([ąę])(?=([^\\W_])?)")
_SOFT = re.compile("т(?=[іїьяює])")
_LATIN = str.maketrans(
    {
        **dict(zip("óżźćśńłwyjgq", "uzzcsnlviihk", strict=True)),
        **dict(zip("абвгґдежзийіїклмнопрс", "abvhhdezziiiiklmnoprs", strict=True)),
        **dict(zip("туўфхцчшыэё", "tuufhccsiee", strict=True)),
        **{"щ": "sc", "є": "ie", "ю": "iu", "я": "ia", "ь": "", "ъ": "", "x": "ks"},
    }
)
_ONE_SOUND = (
    (re.compile("ch"), "h"),
    (re.compile("(?<=[ptkh])rz"), "s"),
    (re.compile("rz"), "z"),
    (re.compile("(?<=[cs])z"), ""),
    (re.compile("i(?=e)"), ""),
    (re.compile(r"(\D)\1"), r"\1"),
)


def folded(text: str) -> str:
    """The text without case, diacritics and apostrophes, in its own script."""
    if text.isascii() and text.isalnum():
        return text.lower()
    plain = unicodedata.normalize("NFKD", text.casefold().translate(_FOLDED))
    return "".join(letter for letter in plain if not unicodedata.combining(letter))


def words_in(text: str) -> list[str]:
    """The words of a text in small letters, diacritics kept; the groups of a number are one word:
    ``71 78 22`` is ``717822``."""
    small = unicodedata.normalize("NFC", text).lower().translate(_APART)
    return _WORD.findall(_WITHIN_NUMBER.sub("", small))


def sound(word: str) -> str:
    """The key of how a word sounds; ``word`` in small letters, with its diacritics if it has."""
    spelt = _NASAL.sub(_nasal, _SOFT.sub("ц", word)).translate(_LATIN)
    key = spelt if spelt.isascii() else folded(spelt)
    for pattern, same in _ONE_SOUND:
        key = pattern.sub(same, key)
    return key


def _nasal(found: re.Match[str]) -> str:
    """Polish ą and ę: on, en before a consonant, om, em before b and p; at the end as written."""
    follower = found[2]
    if follower is None:
        return "a" if found[1] == "ą" else "e"
    vowel = "o" if found[1] == "ą" else "e"
    return vowel + ("" if follower in "lł" else "m" if follower in "bp" else "n")
