"""The font, from its package: a bare system has none."""

from importlib.resources import as_file, files

from PySide6.QtGui import QFontDatabase

from kiosk.views.theme import FAMILY


class FontMissingError(Exception):
    """The installation is broken: the font's package is not there or cannot be read."""


def load_fonts() -> None:
    """Make the kiosk's font known to Qt; raises FontMissingError. A QApplication must exist."""
    folder = files("fontpkg_ibm_plex_sans") / "files"
    with as_file(folder / "IBMPlexSans[wdth,wght].ttf") as path:
        number = QFontDatabase.addApplicationFont(str(path))
    if number < 0 or FAMILY not in QFontDatabase.applicationFontFamilies(number):
        raise FontMissingError(FAMILY)
