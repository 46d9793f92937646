"""Where the program's own files lie: in a clone, in an installed package and in a bundle."""

import sys
from pathlib import Path


def _root() -> Path:
    bundled = getattr(sys, "_MEIPASS", None)
    if bundled is not None:
        return Path(bundled)
    package = Path(__file__).parent
    return package if (package / "assets").is_dir() else package.parent


def assets() -> Path:
    """Icons, licence texts and translations."""
    return _root() / "assets"


def sample_content() -> Path:
    """The content that comes with the program: a social-welfare centre in Wrocław."""
    return _root() / "data"
