"""English numerals, from zero to 999 999 999, and years as people say them."""

from kiosk.visit.aloud.grammar import Case, Gender, each

_UNITS = each(
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen"
    " sixteen seventeen eighteen nineteen"
)
_TENS = each("twenty thirty forty fifty sixty seventy eighty ninety")
_IRREGULAR = {
    "one": "first",
    "two": "second",
    "three": "third",
    "five": "fifth",
    "eight": "eighth",
    "nine": "ninth",
    "twelve": "twelfth",
}


def cardinal(n: int, case: Case = "nominative", gender: Gender = "masculine") -> str:
    """``three hundred and sixteen``; raises ValueError below zero and from a thousand millions
    on. English has no cases and genders to heed."""
    if not 0 <= n < 10**9:
        raise ValueError(n)
    millions, below_million = divmod(n, 10**6)
    thousands, units = divmod(below_million, 1000)
    parts = []
    if millions:
        parts.append(f"{_below_thousand(millions)} million")
    if thousands:
        parts.append(f"{_below_thousand(thousands)} thousand")
    if units or not parts:
        joint = "and " if parts and units < 100 else ""
        parts.append(joint + _below_thousand(units))
    return " ".join(parts)


def _below_thousand(n: int) -> str:
    hundreds, rest = divmod(n, 100)
    if not hundreds:
        return _below_hundred(rest)
    said = f"{_UNITS[hundreds]} hundred"
    return f"{said} and {_below_hundred(rest)}" if rest else said


def _below_hundred(n: int) -> str:
    if n < 20:
        return _UNITS[n]
    tens, units = divmod(n, 10)
    return _TENS[tens - 2] + (f"-{_UNITS[units]}" if units else "")


def ordinal(n: int, case: Case = "nominative", gender: Gender = "masculine") -> str:
    """``twenty-third``."""
    said = cardinal(n)
    place = max(said.rfind(" "), said.rfind("-")) + 1
    before, last = said[:place], said[place:]
    if last in _IRREGULAR:
        return before + _IRREGULAR[last]
    return before + (f"{last[:-1]}ieth" if last.endswith("y") else f"{last}th")


def year(n: int) -> str:
    """``nineteen eighty-nine``, ``two thousand and nine``, ``twenty twenty-six``."""
    century, rest = divmod(n, 100)
    if n % 1000 < 10 or not 1000 <= n <= 9999:
        return cardinal(n)
    if rest == 0:
        return f"{_below_hundred(century)} hundred"
    return f"{_below_hundred(century)} {'oh ' if rest < 10 else ''}{_below_hundred(rest)}"
