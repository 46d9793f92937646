"""Which letters the kiosk can show: those of its font, IBM Plex Sans."""

import re

from kiosk.content.problems import sentence

NO_SUCH_LETTERS = sentence(
    "The kiosk's font has no letter for: {letters}. Write it in other letters."
)

_RANGES = """
0020-007E 00A0-017F 018F 0192 01A0-01A1 01AF-01B0 01CD-01DC 01FA-01FF 0218-021B 0237 0259
02BB-02BC 02C6-02C7 02D8-02DD 0300-0304 0306-030C 0312 0315 031B 0323 0326-0328 037E
0384-038A 038C 038E-03A1 03A3-03CE 0400-045F 0462-0463 046A-046B 0472-0475 0490-04C2
04CF-04D9 04DC-04E9 04EE-04F9 0524-0525 0E3F 1E80-1E85 1E9E 1EA0-1EF9 2000-200D 2010-2015
2018-201A 201C-201E 2020-2022 2026 2028-2029 202F-2030 2032-2033 2039-203A 2044 2070
2074-2079 2080-2089 20A1 20A4 20A6 20A8-20AE 20B1-20B2 20B4-20B5 20B8-20BA 20BD 20BF 2113
2116 2122 2126 212E 2150-2151 2153-215E 2190-2199 21A9-21AA 21B0-21B3 21B6-21B7 21BA-21BB
21C4 21C6 2202 2206 220F 2211-2212 2215 2219-221A 221E 222B 2236 2248 2260 2264-2265 25CA
2713 274C 2B0E-2B11 ECE0 EFCC FB01-FB02 FEFF FFFD
"""
"""Code points of the font, in hexadecimal; a test compares them with the font itself."""


def _pattern() -> re.Pattern[str]:
    shown = "".join(
        "-".join(f"\\U{code:0>8}" for code in part.split("-")) for part in _RANGES.split()
    )
    return re.compile(f"[^{shown}\\n\\r\\t]")


_UNKNOWN = _pattern()


def unknown_letters(text: str) -> str:
    """The letters of a text that would be shown as empty boxes, each once, in their order."""
    return "".join(dict.fromkeys(_UNKNOWN.findall(text)))
