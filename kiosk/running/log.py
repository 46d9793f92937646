"""Where the log is written: to the standard error, and to a file that is kept short."""

import contextlib
import logging
from logging.handlers import RotatingFileHandler
from pathlib import Path

FILE = "kiosk.log"
"""Beside the snapshots."""

_LARGEST, _KEPT = 500_000, 3
"""Bytes of one file, and how many older ones are kept."""


def write_log_to(folder: Path) -> None:
    """From now on, as far as the folder can be written."""
    handlers: list[logging.Handler] = [logging.StreamHandler()]
    with contextlib.suppress(OSError):
        handlers.append(RotatingFileHandler(folder / FILE, maxBytes=_LARGEST, backupCount=_KEPT))
    logging.basicConfig(
        level=logging.INFO, format="%(asctime)s %(levelname)s %(message)s", handlers=handlers
    )
