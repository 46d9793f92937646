"""Numbers to ring, group by group as they are written."""

import re

from kiosk.visit.aloud.patterns import either
from kiosk.visit.aloud.tongue import Tongue

_CHUNKS = {4: (2, 2), 5: (2, 3), 6: (3, 3), 7: (3, 2, 2), 8: (2, 2, 2, 2), 9: (3, 3, 3)}
"""How a long group is divided where people would take a breath."""

_GROUPS = r"(?<![\w.,:/])\+?\(?\d{1,4}\)?(?:[ ./-]\(?\d{2,9}\)?)+(?![\w/:]|[.,]\d)"
_UNBROKEN = r"(?<![\w.,:/])(?:\+\d{9,13}|\d{9})(?![\w/:]|[.,]\d)"
_EMERGENCY = r"(?<![\w.,:/-])(?:112|911|99[789])(?![\w:/-]|[.,]\d)"
_FEWEST_DIGITS = 7


def telephones_in_words(text: str, tongue: Tongue) -> str:
    """The text with its telephone numbers in words."""
    announced = rf"\b((?i:{either(tongue.phone_words)}):? )(\+?[\d(][\d ()/-]+\d)(?![\d:/]|[.,]\d)"
    text = re.sub(
        announced,
        lambda found: found[1] + telephone(found[2], tongue),
        text,
    )
    text = re.sub(
        _GROUPS,
        lambda found: telephone(found[0], tongue) if _is_number(found, tongue) else found[0],
        text,
    )
    text = re.sub(r"\d{10,}", lambda found: telephone(found[0], tongue), text)
    text = re.sub(_UNBROKEN, lambda found: telephone(found[0], tongue), text)
    if tongue.by_digits:
        joins = either(tongue.joins)
        nothing_counted = rf"(?! (?!{joins}|in|for|if|when)[a-z])"
        text = re.sub(
            rf"{_EMERGENCY}{nothing_counted}", lambda found: telephone(found[0], tongue), text
        )
    return text


def telephone(number: str, tongue: Tongue) -> str:
    """The number in words, with pauses between its groups."""
    plus = f"{tongue.signs['+']} " if number.startswith("+") else ""
    groups = re.findall(r"\d+", number)
    return plus + ", ".join(said for group in groups for said in _group(group, tongue))


def _is_number(found: re.Match[str], tongue: Tongue) -> bool:
    """Groups of three are a large number, unless there are three of them and nothing counted."""
    written = found[0]
    digits = sum(sign.isdigit() for sign in written)
    if digits < _FEWEST_DIGITS:
        return False
    if not re.fullmatch(r"\d{1,3}(?:[ .]\d{3})+", written):
        return True
    counted = rf" ?(?:{either(tongue.units)}|{either(tongue.scales)})(?!\w)"
    after = found.string[found.end() :]
    return bool(re.fullmatch(r"\d{3} \d{3} \d{3}", written)) and not re.match(counted, after)


def _group(digits: str, tongue: Tongue) -> list[str]:
    if tongue.by_digits:
        sizes = (3,) * (len(digits) // 3) if len(digits) > 5 and len(digits) % 3 == 0 else ()
        return [_digits(part, tongue) for part in _divided(digits, sizes or (len(digits),))]
    sizes = _CHUNKS.get(len(digits), (1,) * len(digits) if len(digits) > 9 else (len(digits),))
    return [_with_zeros(part, tongue) for part in _divided(digits, sizes)]


def _divided(digits: str, sizes: tuple[int, ...]) -> list[str]:
    parts, place = [], 0
    for size in sizes:
        parts.append(digits[place : place + size])
        place += size
    return parts


def _digits(digits: str, tongue: Tongue) -> str:
    return " ".join(tongue.cardinal(int(digit)) for digit in digits)


def _with_zeros(digits: str, tongue: Tongue) -> str:
    """A short number with its leading zeros: ``zero pięć``."""
    rest = digits.lstrip("0")
    zeros = [tongue.cardinal(0)] * (len(digits) - len(rest))
    return " ".join([*zeros, tongue.cardinal(int(rest))] if rest else zeros)
