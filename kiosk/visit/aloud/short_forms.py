"""Short forms written out: ``ul.`` as ``ulica`` or ``ulicy``."""

import re
from functools import partial

from kiosk.visit.aloud.grammar import in_case
from kiosk.visit.aloud.patterns import NEW_SENTENCE, word_before
from kiosk.visit.aloud.tongue import ShortForm, Tongue


def written_out(text: str, tongue: Tongue) -> str:
    """The text without its short forms, in the case that the word before them asks for."""
    small = text.lower()
    for form in tongue.short_forms:
        if form.short.lower() not in small:
            continue
        pattern = rf"{form.before}(?i:{re.escape(form.short)})(?!\w){form.follow}"
        text = re.sub(pattern, partial(_said, form=form, tongue=tongue), text)
    return text


def _said(found: re.Match[str], form: ShortForm, tongue: Tongue) -> str:
    words = form.words
    if "|" in words:
        before = word_before(found.string[: found.start()])
        words = in_case(words, tongue.noun_cases.get(before, "nominative"), "|")
    if found[0][0].isupper():
        words = words[0].upper() + words[1:]
    after = found.string[found.end() :]
    if form.ends and form.short.endswith(".") and re.match(rf"\s*$|{NEW_SENTENCE}", after):
        words += "."
    return words
