"""Telephone numbers: shown as the office writes them, checked as a telephone dials them."""

import re
from functools import lru_cache

import phonenumbers
from phonenumbers import NumberParseException, PhoneNumberFormat

from kiosk.content.refusal import refusal

_LOOKS_DIALLED = re.compile(r"\+?[0-9()/. \u00a0\u2007\u2009\u202f\u2010-\u2013-]{2,40}")
_EXTENSION = re.compile(r"[0-9]{1,8}")


def is_country(code: str) -> bool:
    """Whether telephone numbers of the country (ISO 3166, such as ``PL``) are known."""
    return code in phonenumbers.SUPPORTED_REGIONS


@lru_cache(maxsize=50_000)
def dialled(number: str, country: str | None) -> str:
    """What to dial for a number as written in a country: ``+48717822360``, or a short number.

    Raises a refusal if nobody could be reached by it. An unknown country lets a number pass.
    """
    if not _LOOKS_DIALLED.fullmatch(number):
        raise refusal(
            "“{number}” is no telephone number. Write digits and spaces only; an extension goes "
            "into “ext”, words into “label”.",
            number=number,
        )
    if country is None:
        return "".join(sign for sign in number if sign in "+0123456789")
    try:
        dial = phonenumbers.parse(number, country)
    except NumberParseException:
        raise _not_in_use(number, country) from None
    if phonenumbers.is_valid_number(dial):
        return phonenumbers.format_number(dial, PhoneNumberFormat.E164)
    if phonenumbers.is_valid_short_number_for_region(dial, country):
        return "".join(sign for sign in number if sign.isdigit())
    raise _not_in_use(number, country)


def checked_extension(text: str) -> str:
    """The extension itself; raises a refusal if it is not one to eight digits."""
    if not _EXTENSION.fullmatch(text):
        raise refusal("The extension “{ext}” is not one to eight digits.", ext=text)
    return text


def _not_in_use(number: str, country: str) -> Exception:
    return refusal(
        "“{number}” is no telephone number of {country}: digits are missing, too many or wrong. "
        "A number abroad begins with “+”.",
        number=number,
        country=country,
    )
