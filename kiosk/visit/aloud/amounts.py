"""Amounts of something: money, minutes, per cent; ``13 min`` as ``trzynaście minut``."""

import re
from functools import lru_cache

from kiosk.visit.aloud.counts import number_pattern, parts_of, span_of_numbers
from kiosk.visit.aloud.grammar import Case, Noun
from kiosk.visit.aloud.patterns import NEW_SENTENCE, either, word_before
from kiosk.visit.aloud.tongue import Tongue


@lru_cache
def _pattern(tongue: Tongue) -> str:
    number = number_pattern(tongue)
    scale, unit = either(tongue.scales), either(tongue.units)
    dot = r"(?:\b\.)?"
    return (
        rf"(?<![\w.,:/])(?:(?P<from>{number})\s?[–-]\s?)?(?P<number>{number})"
        rf"(?:\s?(?P<scale>{scale}){dot}(?!\w))?(?:\s?(?P<unit>{unit})(?P<dot>{dot})(?!\w))?"
    )


def amounts_in_words(text: str, tongue: Tongue) -> str:
    """The text with numbers and their short units in words."""
    text = re.sub(r"(?:(?<=\s)|^)-(?=\d)", f"{tongue.minus} ", text)
    text = re.sub(rf"([€$£])\s?({number_pattern(tongue)})", r"\2 \1", text)
    return re.sub(_pattern(tongue), lambda found: _said(found, tongue), text)


def _said(found: re.Match[str], tongue: Tongue) -> str:
    if found["scale"] is None and found["unit"] is None:
        return found[0]
    before = found.string[: found.start()]
    case = tongue.count_cases.get(word_before(before), "nominative")
    whole, fraction = parts_of(found["number"], tongue)
    first, _ = parts_of(found["from"] or "0", tongue)
    if max(whole, first) >= 10**9:
        return found[0]
    scale = tongue.scales.get(found["scale"] or "")
    unit = tongue.units.get(found["unit"] or "")
    noun = scale or unit or tongue.units["%"]
    if found["from"]:
        said = f"{span_of_numbers(first, whole, case, noun.gender, tongue)} {noun.many}"
    elif not fraction:
        said = _counted(whole, case, noun, tongue)
    elif scale is None and found["unit"] in tongue.cents and len(fraction) == 2:
        cents = tongue.cents[found["unit"]]
        said = _money(whole, int(fraction), case, (noun, cents), tongue)
    else:
        said = tongue.amount(whole, fraction, case, noun)
    if scale and unit:
        said = f"{said} {unit.many}"
    dot = found["dot"] and re.match(NEW_SENTENCE, found.string[found.end() :])
    return f"{said}." if dot else said


def _counted(n: int, case: Case, noun: Noun, tongue: Tongue) -> str:
    return f"{tongue.cardinal(n, case, noun.gender)} {noun.counted(n, case, tongue.is_one(n))}"


def _money(whole: int, cents: int, case: Case, nouns: tuple[Noun, Noun], tongue: Tongue) -> str:
    amounts = [(whole, nouns[0]), (cents, nouns[1])]
    said = [_counted(n, case, noun, tongue) for n, noun in amounts if n]
    return " ".join(said) or _counted(0, case, nouns[0], tongue)
