"""Times of the day: ``7:30–15:30`` as ``od siódmej trzydzieści do piętnastej trzydzieści``."""

import re

from kiosk.visit.aloud.grammar import Case
from kiosk.visit.aloud.patterns import either, word_before
from kiosk.visit.aloud.tongue import Tongue
from kiosk.visit.aloud.written_times import END_TIME, TIME, with_colons


def times_in_words(text: str, tongue: Tongue) -> str:
    """The text with its times of the day in words."""
    text = re.sub(r"(?<!\d)24/7(?!\d)", tongue.round_the_clock, text)
    text = with_colons(text, tongue)
    begins = either(tongue.span_begins)
    text = re.sub(
        rf"(?:\b(?i:{begins}) )?({TIME})\s?[–-]\s?({END_TIME})",
        lambda found: _span(found, tongue),
        text,
    )
    return re.sub(TIME, lambda found: _single(found, tongue), text)


def _clock(time: str, case: Case, tongue: Tongue) -> str:
    hour, minute = time.split(":")
    return tongue.clock(int(hour), int(minute), case)


def _span(found: re.Match[str], tongue: Tongue) -> str:
    if (found[1].lstrip("0"), found[2]) in ((":00", "24:00"), (":00", "0:00")):
        return tongue.all_day
    opens, closes = (_clock(found[place], "genitive", tongue) for place in (1, 2))
    return tongue.span.format(opens, closes)


def _single(found: re.Match[str], tongue: Tongue) -> str:
    """In the case of the word before it, or before the times before it. A time behind a day
    repeats the day's word: ``od czwartego stycznia, od ósmej``."""
    before = re.sub(
        rf"(?:{TIME}(?:, | {either(tongue.joins)} ))+$", "", found.string[: found.start()]
    )
    case = tongue.time_cases.get(word_before(before))
    if case is not None:
        return _clock(found[0], case, tongue)
    from_or_to = either(word for word, case in tongue.time_cases.items() if case == "genitive")
    of_day = re.search(rf"\b((?i:{from_or_to})) [^,.;:]*, $", before)
    if of_day:
        return f"{of_day[1].lower()} {_clock(found[0], 'genitive', tongue)}"
    return _clock(found[0], "nominative", tongue)
