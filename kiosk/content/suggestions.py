"""“Did you mean …?”: the known word that is nearest to an unknown one."""

from collections.abc import Iterable, Mapping

from anyascii import anyascii
from rapidfuzz import fuzz, process, utils

LONGEST_WORD = 64
"""Longer words are no slips of the pen, and comparing them is slow."""

NEAR_ENOUGH = 62.0
"""How alike, in percent, two words must be for a suggestion to help rather than puzzle."""


def nearest(
    word: str, known: Iterable[str], spelled: Mapping[str, str] | None = None
) -> str | None:
    """The known word that is meant, or None; ``spelled`` holds well-known slips such as ua → uk."""
    if not word or len(word) > LONGEST_WORD:
        return None
    choices = list(known)
    slip = (spelled or {}).get(word.strip().lower())
    if slip in choices:
        return slip
    folded = anyascii(word).strip().lower()
    for choice in choices:
        if choice.lower() == folded:
            return choice
    found = process.extractOne(
        folded,
        choices,
        scorer=fuzz.ratio,
        processor=utils.default_process,
        score_cutoff=NEAR_ENOUGH,
    )
    return None if found is None else str(found[0])


def suggestion(
    word: str, known: Iterable[str] | None, spelled: Mapping[str, str] | None = None
) -> dict[str, str]:
    """What to add to a problem's values so that its sentence asks “did you mean …?”."""
    near = None if known is None else nearest(word, known, spelled)
    return {} if near is None else {"suggestion": near}
