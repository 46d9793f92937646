"""How well two colours can be told apart, after WCAG 2.2 (“contrast ratio”)."""

import re

WHITE = "#FFFFFF"
INK = "#10243A"
"""Colours of text: white on the institution's brand colour, ink on its accent and on paper."""

LEAST_CONTRAST = 7.0
"""WCAG 2.2, success criterion 1.4.6 (level AAA): text that people read in passing."""

_COLOUR = re.compile(r"#[0-9A-Fa-f]{6}")


def is_colour(text: str) -> bool:
    """Whether the text is a colour written as ``#RRGGBB``."""
    return _COLOUR.fullmatch(text) is not None


def luminance(colour: str) -> float:
    """WCAG relative luminance of ``#RRGGBB``, from 0 (black) to 1 (white)."""
    red, green, blue = (_linear(int(colour[at : at + 2], 16) / 255) for at in (1, 3, 5))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    """WCAG contrast ratio of two colours, from 1 to 21."""
    darker, lighter = sorted((luminance(one), luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


def _linear(part: float) -> float:
    return part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4
