"""Forms of one word: what is left of it without its ending, in Polish, Ukrainian and English.

Light stemming: the endings of nouns, adjectives and verbs come off, one after the other, as long
as three letters are left, and a consonant that changes before endings (ręka, ręce; допомога,
допомозі) stands for all it changes into. Two words of one stem need not be related, so a stem
is a weaker reason than the word itself.
"""

import re

SHORTEST_STEM = 3
"""Letters; of what is shorter no ending comes off."""

_MOST_ENDINGS, _LONGEST_ENDING = 4, 7

_POLISH_ENGLISH = (
    "osciami osciach osciom osci osc iami iach iom iem ami ach ego emu ymi imi ych ich owi iej"
    " ing ies ied ow om em ym im ej mi ed es ic yc ie ia iu io y i a e o u s"
)
_CYRILLIC = (
    "остями остях ості ость ість істю ами ями ові еві ого ому ими ити ить ає аю ією єю ою ею"
    " оі іі ам ям ах ях ом ем єм ів еи ии іи им их ся ая ое ов ев ю я є а у и і о е ь"
)
_LATIN_ENDING = re.compile(f"(?:{'|'.join(_POLISH_ENGLISH.split())})$")
_CYRILLIC_ENDING = re.compile(f"(?:{'|'.join(_CYRILLIC.split())})$")
_IS_CYRILLIC = re.compile("[\u0400-\u04ff]")

_CHANGING = (
    (re.compile("(?<=[^aeiouyаеєиіоуюя])[eеєо](?=[kcкц]$)"), ""),
    (re.compile("rz$"), "r"),
    (re.compile("edz$"), "adz"),
    (re.compile("(?:dz|d|g|z|zd|дж|г|ж|з|д)$"), "z"),
    (re.compile("(?:cz|ci|c|k|t|к|ц|ч|т)$"), "c"),
    (re.compile("cc$"), "c"),
    (re.compile("(?:ch|sz|s|х|с|ш)$"), "s"),
)


def without_ending(word: str) -> str:
    """A folded word without its endings, at least three letters of it."""
    ending = _CYRILLIC_ENDING if _IS_CYRILLIC.search(word) else _LATIN_ENDING
    for _ in range(_MOST_ENDINGS):
        found = ending.search(word, max(SHORTEST_STEM, len(word) - _LONGEST_ENDING))
        if found is None:
            break
        word = word[: found.start()]
    return word


def has_one_ending(word: str) -> bool:
    """Whether a folded word is a stem and one ending, as ``alimentow``; ``alimentyow`` is no form
    of anything."""
    ending = _CYRILLIC_ENDING if _IS_CYRILLIC.search(word) else _LATIN_ENDING
    found = ending.search(word, max(SHORTEST_STEM, len(word) - _LONGEST_ENDING))
    return found is not None and without_ending(word[: found.start()]) == word[: found.start()]


def stem(word: str) -> str:
    """What all forms of a folded word have in common; numbers have no forms."""
    bare = without_ending(word)
    for changing, same in _CHANGING:
        bare = changing.sub(same, bare)
    return bare
