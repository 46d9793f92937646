"""Days of the week in full: ``pon.–pt.`` as ``od poniedziałku do piątku``."""

import re

from kiosk.visit.aloud.grammar import Case
from kiosk.visit.aloud.patterns import NEW_SENTENCE, either, word_before
from kiosk.visit.aloud.tongue import Tongue

_FORMS: tuple[Case, ...] = ("nominative", "genitive", "accusative")
_BESIDE = r"[,:·/–-]"
"""A day that is another word as well is a day beside one of these."""


def weekdays_in_words(text: str, tongue: Tongue) -> str:
    """The text with its days in full, in the case that the word before them asks for."""
    full = either(name for forms in tongue.weekdays for name in forms.split("|"))
    short = rf"{either(tongue.short_weekdays)}\b\.?"
    day = f"(?:(?i:{full})|{short})"
    text = re.sub(
        rf"(?<![\w.-])(?:(?i:{either(tongue.span_begins)}) )?({day})\s?[-–]\s?({day})(?![\w-])",
        lambda found: tongue.span.format(
            _named(found[1], "genitive", tongue), _named(found[2], "genitive", tongue)
        ),
        text,
    )
    text = re.sub(
        rf"(?<![\w.-])({short})((?:, | & | {either(tongue.joins)} ))({short})(?![\w-])",
        lambda found: (
            _named(found[1], _case_before(found, tongue), tongue)
            + found[2]
            + _named(found[3], _case_before(found, tongue), tongue)
        ),
        text,
    )
    follows = rf"\s*(?:{_BESIDE}|\d|$)"
    return re.sub(
        rf"(?<![\w.-])(?:{tongue.sure_weekdays})(?![\w-])"
        rf"|(?<![\w.-]){short}(?={follows})|(?<={_BESIDE} ){short}(?![\w-])",
        lambda found: _single(found, tongue),
        text,
    )


def _single(found: re.Match[str], tongue: Tongue) -> str:
    name = _named(found[0], _case_before(found, tongue), tongue)
    ends = found[0].endswith(".") and re.match(NEW_SENTENCE, found.string[found.end() :])
    return f"{name}." if ends else name


def _case_before(found: re.Match[str], tongue: Tongue) -> Case:
    return tongue.weekday_cases.get(word_before(found.string[: found.start()]), "nominative")


def _named(day: str, case: Case, tongue: Tongue) -> str:
    asked = day.rstrip(".")
    number = tongue.short_weekdays.get(asked)
    if number is None:
        number = next(
            place
            for place, forms in enumerate(tongue.weekdays)
            if asked.lower() in forms.lower().split("|")
        )
    return tongue.weekdays[number].split("|")[_FORMS.index(case)]
