"""Contrast as WCAG counts it."""

import pytest

from kiosk.content.contrast import WHITE, contrast, is_colour


@pytest.mark.parametrize(
    ("one", "other", "ratio"),
    [
        ("#000000", WHITE, 21.0),
        (WHITE, "#000000", 21.0),
        (WHITE, WHITE, 1.0),
        ("#767676", WHITE, 4.54),
        ("#595959", WHITE, 7.0),
    ],
)
def test_contrast_is_that_of_the_standard(one: str, other: str, ratio: float) -> None:
    assert contrast(one, other) == pytest.approx(ratio, abs=0.01)


@pytest.mark.parametrize("text", ["blue", "#FFF", "FFFFFF", "#GGGGGG", "#FFFFFF0"])
def test_other_ways_to_write_a_colour_are_none(text: str) -> None:
    assert not is_colour(text)
