"""The institution's colours: read, and refused where text could not be read on them."""

from typing import Any

from kiosk.content.contrast import INK, LEAST_CONTRAST, WHITE, contrast, is_colour
from kiosk.content.model import Colours
from kiosk.content.problems import sentence
from kiosk.content.refusal import refusal
from kiosk.content.values import written


def read_brand(value: Any) -> str:
    """A colour that white text can be read on."""
    return _readable_ground(
        value,
        WHITE,
        sentence(
            "White text on {colour} has a contrast of {ratio}:1; at least {least}:1 is needed. "
            "Choose a darker colour."
        ),
    )


def read_accent(value: Any) -> str:
    """A colour that dark text can be read on."""
    return _readable_ground(
        value,
        INK,
        sentence(
            "Dark text on {colour} has a contrast of {ratio}:1; at least {least}:1 is needed. "
            "Choose a lighter colour."
        ),
    )


def _readable_ground(value: Any, text_colour: str, says: str) -> str:
    colour = read_colour(value)
    ratio = contrast(colour, text_colour)
    if ratio < LEAST_CONTRAST:
        least = f"{LEAST_CONTRAST:g}"
        raise refusal(says, colour=colour, ratio=f"{ratio:.1f}", least=least)
    return colour


def read_colour(value: Any) -> str:
    """A colour, in capital letters."""
    colour = written(value)
    if not is_colour(colour):
        raise refusal(
            "“{colour}” is no colour. Write it in quotation marks, like {example}.",
            colour=colour,
            example=f'"{Colours().brand}"',
        )
    return colour.upper()
