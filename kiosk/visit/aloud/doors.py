"""Numbers that are names: of floors, doors, houses, towns, paragraphs."""

import re

from kiosk.visit.aloud.patterns import either, word_before
from kiosk.visit.aloud.romans import case_and_gender
from kiosk.visit.aloud.telephones import telephone
from kiosk.visit.aloud.tongue import Tongue

_HOUSE = r"\d{1,4}[^\W\d_]?"
_SLASHED = rf"(?<![\w.,/-]){_HOUSE}(?:\s?/\s?{_HOUSE})+(?![\w/])"
_POSTCODE = r"(?<![\w-])\d{2}-\d{3}(?![\w-])"
_DOTTED = r"(?<![\w.,])\d{1,3}(?:\.\d{1,3})+(?![\w])"
_LETTER_FIRST = r"(?<![\w-])([^\W\d_]{1,2})-?(\d{1,4})(?!\w)"
_WORD_FIRST = r"(?<![\w-])([^\W\d_]{3,})-(\d{1,4})(?!\w)"
_LETTER_LAST = r"(?<![\w.,])(\d{1,4})-?([^\W\d_])(?![\w’-])"


def doors_in_words(text: str, tongue: Tongue) -> str:
    """The text with such numbers in words."""
    text = _ordinals(text, tongue)
    text = re.sub(_POSTCODE, lambda found: telephone(found[0], tongue), text)
    text = re.sub(_SLASHED, lambda found: _slashed(found[0], tongue), text)
    doors = either(tongue.door_words)
    text = re.sub(
        rf"\b((?i:{doors}) )(\d{{1,3}}(?:\.\d{{1,3}})+)(?!\w)",
        lambda found: found[1] + telephone(found[2], tongue),
        text,
    )
    if tongue.decimal_point != ".":
        text = re.sub(_DOTTED, lambda found: telephone(found[0], tongue), text)
    text = re.sub(_LETTER_FIRST, lambda found: f"{_letters(found[1], tongue)} {found[2]}", text)
    text = re.sub(_WORD_FIRST, r"\1 \2", text)
    return re.sub(_LETTER_LAST, lambda found: f"{found[1]} {_letters(found[2], tongue)}", text)


def _ordinals(text: str, tongue: Tongue) -> str:
    """``piętro trzecie``, ``na trzecim piętrze``, ``artykuł sto dwudziesty pierwszy``."""
    endings = either(tongue.ordinal_endings)
    text = re.sub(
        rf"(?<![\w.,])(\d{{1,4}})({endings})(?![\w-])",
        lambda found: tongue.ordinal(int(found[1]), *tongue.ordinal_endings[found[2]]),
        text,
    )
    text = re.sub(
        r"(?<![\w.,])(\d{1,3})\.(?= ([a-ząćęłńóśźżа-яіїєґ]\w*))",
        lambda found: _with_dot(found, tongue),
        text,
    )
    number = r"(\d{1,4})(?![\w/]|[.,-]\d)"
    text = re.sub(
        rf"\b((?i:{either(tongue.ordinal_nouns)})) {number}",
        lambda found: (
            f"{found[1]} " + tongue.ordinal(int(found[2]), *tongue.ordinal_nouns[found[1].lower()])
        ),
        text,
    )
    return re.sub(
        rf"(?<![\w.,/-])(\d{{1,2}})\.? ((?i:{either(tongue.floors)}))\b",
        lambda found: _floor(found, tongue),
        text,
    )


def _with_dot(found: re.Match[str], tongue: Tongue) -> str:
    """``3. piętro``, ``od 18. do 26. roku życia``: what is numbered may stand further on."""
    if tongue.noun_endings is None:
        return found[0]
    number, noun = int(found[1]), found[2].lower()
    further = re.match(rf" {either(tongue.joins)} \d+\. (\w+)", found.string[found.end() :])
    noun = further[1].lower() if further else noun
    case, gender = case_and_gender(noun, tongue)
    before = word_before(found.string[: found.start()])
    if tongue.count_cases.get(before) == "genitive":
        case = "genitive"
    return tongue.ordinal(number, case, gender)


def _floor(found: re.Match[str], tongue: Tongue) -> str:
    """``3 piętra`` are three floors, ``z 3 piętra`` is from one of them."""
    case, gender = tongue.ordinal_nouns[found[2].lower()]
    before = word_before(found.string[: found.start()])
    if case == "genitive" and tongue.count_cases.get(before) != "genitive":
        return found[0]
    return f"{tongue.ordinal(int(found[1]), case, gender)} {found[2]}"


def _slashed(number: str, tongue: Tongue) -> str:
    parts = [re.sub(r"(\d)([^\W\d_])", r"\1 \2", part.strip()) for part in number.split("/")]
    said = [
        " ".join(
            telephone(word, tongue) if word.isdigit() else _letters(word, tongue)
            for word in part.split()
        )
        for part in parts
    ]
    return f" {tongue.slash} ".join(said)


def _letters(letters: str, tongue: Tongue) -> str:
    return " ".join(tongue.letters.get(letter.lower(), letter.upper()) for letter in letters)
