"""Countries whose public holidays are known."""

from collections.abc import Mapping

import holidays

COUNTRY_SLIPS: Mapping[str, str] = {
    "pol": "PL",
    "polska": "PL",
    "poland": "PL",
    "uk": "GB",
    "ukraine": "UA",
    "ukraina": "UA",
    "germany": "DE",
    "niemcy": "DE",
    "czechy": "CZ",
    "cs": "CZ",
}
"""Names and language codes that people write where a country code is meant."""


def has_holidays(country: str) -> bool:
    """Whether there is a calendar of public holidays for a country (ISO 3166, such as ``PL``)."""
    if len(country) != 2 or not country.isascii() or not country.isupper():
        return False
    try:
        holidays.country_holidays(country)
    except NotImplementedError:
        return False
    return True


def countries_with_holidays() -> list[str]:
    """The codes of all countries with a known calendar."""
    return sorted(code for code in holidays.list_supported_countries() if len(code) == 2)
