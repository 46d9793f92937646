"""The keyboards on the screen: which letters they have, in which rows, and what each is called."""

from kiosk.content.alphabet import alphabetical
from kiosk.content.model import Language
from kiosk.visit.likings import KeyboardName
from kiosk.visit.parts import Key
from kiosk.visit.phrases import Phrases, Words, phrases_in

KEYBOARDS: dict[KeyboardName, tuple[str, ...]] = {
    "pl": ("qwertyuiop", "asdfghjkl", "zxcvbnm", "ąćęłńóśźż"),
    "latin": ("qwertyuiop", "asdfghjkl", "zxcvbnm"),
    "uk": ("йцукенгшщзхї", "фівапролджє", "ґячсмитьбю’"),
    "digits": ("12345", "67890"),
}
"""Rows of letters as on the keyboards that people have at home."""

SPARE_LETTERS: dict[KeyboardName, str] = {"pl": "ąćęłńóśźż", "uk": "’"}
"""What a small screen may do without: the search finds the same without it."""

_LETTER_NAMES: dict[Language, dict[str, str]] = {
    "pl": {
        "a": "a",
        "ą": "o z ogonkiem",
        "b": "be",
        "c": "ce",
        "ć": "ce z kreską",
        "d": "de",
        "e": "e",
        "ę": "e z ogonkiem",
        "f": "ef",
        "g": "gie",
        "h": "ha",
        "i": "i",
        "j": "jot",
        "k": "ka",
        "l": "el",
        "ł": "eł",
        "m": "em",
        "n": "en",
        "ń": "en z kreską",
        "o": "o",
        "ó": "o z kreską",
        "p": "pe",
        "q": "ku",
        "r": "er",
        "s": "es",
        "ś": "es z kreską",
        "t": "te",
        "u": "u",
        "v": "fał",
        "w": "wu",
        "x": "iks",
        "y": "igrek",
        "z": "zet",
        "ź": "zet z kreską",
        "ż": "zet z kropką",
    },
    "uk": {
        "а": "а",
        "б": "бе",
        "в": "ве",
        "г": "ге",
        "ґ": "ґе",
        "д": "де",
        "е": "е",
        "є": "є",
        "ж": "же",
        "з": "зе",
        "и": "и",
        "і": "і",
        "ї": "ї",
        "й": "йот",
        "к": "ка",
        "л": "ел",
        "м": "ем",
        "н": "ен",
        "о": "о",
        "п": "пе",
        "р": "ер",
        "с": "ес",
        "т": "те",
        "у": "у",
        "ф": "еф",
        "х": "ха",
        "ц": "це",
        "ч": "че",
        "ш": "ша",
        "щ": "ща",
        "ь": "м’який знак",
        "ю": "ю",
        "я": "я",
        "’": "апостроф",
    },
}
"""How letters are named in the language they are of: a voice left alone with one letter reads a
word (``w``) or a sound. Sources: Polish and Ukrainian school primers."""


def usual_keyboard(language: Language) -> KeyboardName:
    """The keyboard a visitor of that language begins with."""
    return "pl" if language == "pl" else "uk" if language == "uk" else "latin"


def offered_keyboards(language: Language) -> tuple[KeyboardName, ...]:
    """The choice of keyboards: the visitor's own letters first. Polish letters are offered to who
    reads Polish; everyone else types Polish names without them as well."""
    if language == "uk":
        return ("uk", "latin", "digits")
    return (usual_keyboard(language), "uk", "digits")


def shown_keyboard(chosen: KeyboardName | None, language: Language) -> KeyboardName:
    """The keyboard a visitor has chosen; if another language does not offer that, its own kind of
    it."""
    offered = offered_keyboards(language)
    if chosen is None or chosen in offered:
        return chosen or offered[0]
    return next(each for each in offered if each in ("pl", "latin"))


def letters_of(keyboard: KeyboardName) -> str:
    """All that the keyboard can type, but for the space."""
    return "".join(KEYBOARDS[keyboard])


def letter_name(letter: str, language: Language) -> str:
    """What a letter is called aloud; the letter itself where the voice knows that."""
    return _LETTER_NAMES.get(language, {}).get(letter, letter)


def key_words(key: Key, say: Phrases) -> Words:
    """What is said of a key that gets the focus."""
    if key.on:
        return say("{name}, choice, chosen", name=key.said)
    if key.on is not None:
        return say("{name}, choice, not chosen", name=key.said)
    letter, language = key.words.text, key.words.language
    name = letter_name(letter, language)
    return key.said if name == letter else phrases_in(language)("letter {letter}", letter=name)


def by_alphabet(keys: tuple[Key, ...]) -> tuple[Key, ...]:
    """Keys as they are looked for by those who know no keyboard: by the alphabet."""
    return tuple(sorted(keys, key=lambda key: alphabetical(key.words.text, key.words.language)))
