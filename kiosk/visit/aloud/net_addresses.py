"""E-mail and web addresses, said so that they can be written down."""

import re

from kiosk.visit.aloud.tongue import Tongue

_TOP = "pl|eu|com|org|net|info|gov|edu|ua|uk|de|fr|cz|sk|lt|io|app|int|biz"
ADDRESS = (
    r"(?<![\w.+-])[\w.+-]+@[\w-]+(?:\.[\w-]+)+"
    r"|https?://[^\s,;()<>]*[^\s,;()<>.:!?]"
    r"|(?<![\w@.-])www\.[^\s,;()<>]*[^\s,;()<>.:!?]"
    rf"|(?<![\w@.-])(?:[a-zA-Z0-9][a-zA-Z0-9-]*\.)+(?:{_TOP})(?![\w-])(?:/[\w./%-]*\w)?"
)
"""What a reader takes for an address."""


def addresses_in_words(text: str, tongue: Tongue) -> str:
    """``zon@mops.pl`` as ``zon, małpa, mops kropka pl``."""
    return re.sub(ADDRESS, lambda found: _said(found[0], tongue), text)


def _said(address: str, tongue: Tongue) -> str:
    address = re.sub(r"^https?://", "", address).rstrip("/").lower()
    parts = re.findall(r"[^\W\d_]+|\d+|[\W_]", address)
    words = [tongue.address_signs.get(part, part) for part in parts]
    return re.sub(r" ,", ",", " ".join(words))
