"""Signs: one kind of each before anything is read, and none but pauses when all is in words."""

import re
import unicodedata

from kiosk.visit.aloud.tongue import Tongue


def tidied(text: str) -> str:
    """The text with one kind of space, hyphen, dash and apostrophe, and nothing unseen."""
    text = unicodedata.normalize("NFC", text)
    text = re.sub("[\u00ad\u0301\u200b-\u200f\u2060\ufeff]", "", text)
    text = re.sub(r"\s+", " ", text)
    text = re.sub("[\u2010\u2011\u2212]", "-", text)
    text = re.sub("[\u2012\u2014\u2015]", "–", text)
    text = re.sub("[\u02bc'`´‘]", "’", text)
    return text.replace("...", "…")


def without_quotes(text: str) -> str:
    return re.sub('["„“”«»‟‹›]', "", text)


def paused(text: str, tongue: Tongue) -> str:
    """Signs that mean a word as that word, all others as a pause or nothing."""
    for pattern, said in tongue.euphony:
        text = re.sub(pattern, said, text)
    for sign, word in tongue.signs.items():
        text = text.replace(sign, f" {word} ")
    text = re.sub(r"\s*[()\[\]{}·•|→\u2190-\u21ff]\s*", ", ", text)
    text = re.sub(r"\s*–\s*|\s+-+(?:\s+|$)|^-+\s*", ", ", text)
    text = re.sub(r"\s*/\s*", ", ", text)
    text = re.sub(r"[^\w\s.,:;?!…’-]|_", " ", text)
    text = re.sub(r"\s+", " ", text)
    text = re.sub(r"\s+([.,:;?!…])", r"\1", text)
    text = re.sub(r"(?:,\s*)+([.,:;?!…])", r"\1", text)
    text = re.sub(r"(?<![ap]\.m)([.,:;?!…])(?:\s*,)+", r"\1", text)
    text = re.sub(r",(?=\w)", ", ", text)
    return text.strip(" ,")
