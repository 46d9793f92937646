"""What a visitor may choose about how the kiosk is shown, heard and typed on."""

from typing import Literal

TextSize = Literal[100, 150, 200]
ThemeName = Literal["standard", "contrast", "white"]
"""The institution's colours; yellow on black; white on black."""

Reach = Literal["normal", "low"]

KeyboardName = Literal["pl", "uk", "latin", "digits"]
"""The letters of Polish, of Ukrainian, of English; figures, for rooms and telephones."""

TEXT_SIZES: tuple[TextSize, ...] = (100, 150, 200)
"""Per cent of the smallest readable size; 200 is what WCAG 1.4.4 asks for."""

THEMES: tuple[ThemeName, ...] = ("standard", "contrast", "white")

VOLUMES_DB = (-24, -18, -12, -6, 0)
"""How loud a voice may be, in decibels below the loudest: steps over more than 18 dB
(EN 301 549 5.1.3.12 and 8.2.1.2)."""

USUAL_VOLUME = 2
"""The step every visit begins with."""
