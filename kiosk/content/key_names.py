"""What staff may write about the keys of a keypad: which key is for what."""

import re
from typing import Any, get_args

from kiosk.content.model import KeyUse
from kiosk.content.refusal import refusal
from kiosk.content.suggestions import suggestion
from kiosk.content.values import written

USES: tuple[str, ...] = get_args(KeyUse)

HIGHEST_SCAN_CODE = 767
"""Of Linux's input codes (KEY_MAX in linux/input-event-codes.h)."""

_NAMED = re.compile(r"f([1-9]|1\d|2[0-4])|[a-z0-9]")
_SCANNED = re.compile(r"scan-(\d{1,3})")


def read_key_name(value: Any) -> str:
    """A key by its name in small letters (``f13``, ``a``, ``7``), or as ``scan-191`` by the code
    that a Linux screen system gives it."""
    name = written(value).lower()
    scanned = _SCANNED.fullmatch(name)
    if _NAMED.fullmatch(name) or (scanned and 0 < int(scanned[1]) <= HIGHEST_SCAN_CODE):
        return name
    raise refusal(
        "“{key}” is no key. Write f1 to f24, one letter or digit, or scan- and a number such as"
        " scan-191.",
        key=str(value),
    )


def read_key_use(value: Any) -> str:
    """What the key is for."""
    use = written(value)
    if use in USES:
        return use
    raise refusal(
        "A key is not for “{use}”; it can be for {uses}.",
        use=use,
        uses=", ".join(USES),
        **suggestion(use, USES),
    )
