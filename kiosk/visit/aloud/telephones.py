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
    text = re.sub(_UNBROKEN, lambda found: telephone(found[0], tongue), text)
    text = re.sub(r"\d{10,}", lambda found: telephone(found[0], tongue), text)
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
    said = _digits if tongue.by_digits else _with_zeros
    return plus + ", ".join(said(group, tongue) for group in groups_of(number, tongue))


def groups_of(number: str, tongue: Tongue) -> list[str]:
    """The digits of the number, group by group as they are said."""
    # A whole number in one piece begins with the code of its country.
    number = re.sub(r"^(\+\d{1,4})(\d{9})$", r"\1 \2", number)
    return [
        group
        for digits in re.findall(r"\d+", number)
        for group in _divided(digits, _sizes(digits, tongue))
    ]


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


def _sizes(digits: str, tongue: Tongue) -> tuple[int, ...]:
    """How many digits are said in one breath, of digits that are written without a space."""
    count = len(digits)
    if tongue.by_digits:
        return (3,) * (count // 3) if count > 5 and count % 3 == 0 else (count,)
    return _CHUNKS.get(count, (1,) * count if count > 9 else (count,))


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
