"""Plain numbers, in the case and gender that the words around them ask for."""

import re
from functools import lru_cache

from kiosk.visit.aloud.grammar import Case, Gender, is_few
from kiosk.visit.aloud.patterns import either, word_before
from kiosk.visit.aloud.telephones import telephone
from kiosk.visit.aloud.tongue import Tongue

_LARGEST = 10**9
_COMBINED = r"(?<![\w.,])(\d{1,2}|100)-(?=[^\W\d_]{3})"
"""The number in ``5-letni``."""


@lru_cache
def number_pattern(tongue: Tongue) -> str:
    """A number as it is written: with groups of thousands and a fraction, if any."""
    groups = rf"\d{{1,3}}(?:[{re.escape(tongue.thousands)}]\d{{3}})+(?!\d)|\d+"
    return rf"(?:{groups})(?:{re.escape(tongue.decimal_point)}\d+)?"


def parts_of(number: str, tongue: Tongue) -> tuple[int, str]:
    """The whole of a written number, and the digits of its fraction."""
    whole, _, fraction = number.partition(tongue.decimal_point)
    return int(re.sub(r"\D", "", whole)), fraction


def counts_in_words(text: str, tongue: Tongue) -> str:
    """The text with all numbers in words that are still in it."""
    number = number_pattern(tongue)
    text = re.sub(_COMBINED, lambda found: tongue.combining(int(found[1])), text)
    text = re.sub(
        rf"(?<![\w.,-])({number})\s?[–-]\s?({number})(?![\w-])",
        lambda found: _span(found, tongue),
        text,
    )
    text = re.sub(
        rf"(?<![\w.,])(\d+)({either(tongue.cardinal_endings)})(?![\w-])",
        lambda found: tongue.cardinal(int(found[1]), tongue.cardinal_endings[found[2]]),
        text,
    )
    return re.sub(number, lambda found: _count(found, tongue), text)


def span_of_numbers(first: int, last: int, case: Case, gender: Gender, tongue: Tongue) -> str:
    """``dwa, trzy`` for neighbours, else ``pięć do dziesięciu``."""
    direct = case in ("nominative", "accusative")
    between = range(first, last + 1)
    if tongue.count_cases and (
        len(between) == 2 or (len(between) == 3 and is_few(last) and direct)
    ):
        return ", ".join(tongue.cardinal(n, case, gender) for n in between)
    if case != "nominative" and "{first}" not in tongue.number_span:
        return ", ".join(tongue.cardinal(n, case, gender) for n in (first, last))
    return tongue.number_span.format(
        first=tongue.cardinal(first, case, gender),
        last=tongue.cardinal(last, case, gender),
        first_genitive=tongue.cardinal(first, "genitive", gender),
        last_genitive=tongue.cardinal(last, "genitive", gender),
    )


def _span(found: re.Match[str], tongue: Tongue) -> str:
    (first, _), (last, fraction) = (parts_of(found[place], tongue) for place in (1, 2))
    is_plain = not fraction and not any(re.match("0.", number) for number in found.groups())
    if not is_plain or not first < last < _LARGEST:
        return f"{found[1]}, {found[2]}"
    case = tongue.count_cases.get(word_before(found.string[: found.start()]), "nominative")
    return span_of_numbers(first, last, case, "masculine", tongue)


def _count(found: re.Match[str], tongue: Tongue) -> str:
    whole, fraction = parts_of(found[0], tongue)
    before, after = found.string[: found.start()], found.string[found.end() :]
    if whole >= _LARGEST or (re.match("0.", found[0]) and not fraction):
        return telephone(found[0], tongue)
    if fraction:
        case = tongue.count_cases.get(word_before(before), "nominative")
        return tongue.amount(whole, fraction, case, None)
    return tongue.count(whole, before, after)
