"""A small content folder as a clerk would write it, to be broken in tests."""

import gettext
from datetime import date
from pathlib import Path

from kiosk.content.problems import text_lines
from kiosk.content.reader import Reading, read

TODAY = date(2026, 11, 23)

KIOSK = """\
organisation:
  name: {pl: Ośrodek Pomocy, uk: Центр допомоги, en: Help Centre}
  website: https://www.mops.wroclaw.pl/
languages: [pl, uk, en]
country: PL
timezone: Europe/Warsaw
standing_in: centrum
allowed_domains: [mops.wroclaw.pl, openstreetmap.org]
"""

PLACES = """\
centrum:
  name: {pl: Centrum, uk: Центр, en: Centre}
  address: ul. Strzegomska 6, 53-611 Wrocław
  position: {lat: 51.1079, lon: 16.9986}
plac-solidarnosci:
  name: {pl: Plac, uk: Площа, en: Square}
  address: pl. Solidarności 1/3/5, 53-661 Wrocław
"""

CASH = """\
name: {pl: Kasy, uk: Каси, en: Cash desks}
icon: cash
place: centrum
hours:
  - {days: mon-fri, open: 10.00–14.00}
"""

BOARD = """\
name: {pl: Zespół Orzekania, uk: Комісія, en: Assessment Board}
icon: accessible
place: plac-solidarnosci
floor: 3
room: "316"
phones: [{number: 71 78 22 360}]
email: zon@mops.wroclaw.pl
hours:
  - {days: "mon-wed,fri", open: 8.00–15.00}
  - {days: thu, open: 8:00-16:30}
"""

GOOD = {
    "kiosk.yaml": KIOSK,
    "places.yaml": PLACES,
    "offices/kasy.yaml": CASH,
    "offices/zon.yaml": BOARD,
}


def write(folder: Path, files: dict[str, str | bytes]) -> Path:
    """The good content with some files written differently, or added."""
    for name, text in {**GOOD, **files}.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(text if isinstance(text, bytes) else text.encode())
    return folder


def read_with(folder: Path, files: dict[str, str | bytes], today: date = TODAY) -> Reading:
    """What the reader makes of the good content with some files written differently."""
    return read(write(folder, files), today)


def lines_of(reading: Reading) -> list[str]:
    """The problems in English, one a line."""
    return list(text_lines(reading.problems, gettext.NullTranslations()))
