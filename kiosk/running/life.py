"""One life of the process with the screen, from its beginning to its exit code."""

from datetime import datetime
from pathlib import Path

from PySide6.QtCore import QSize

from kiosk.running import app, safe
from kiosk.running.clock import uptime_s
from kiosk.running.exits import FAILED
from kiosk.running.failures import Failures
from kiosk.running.lives import Lives
from kiosk.running.log import write_log_to
from kiosk.running.supply import state_folder


def live(
    folder: Path, windowed: QSize | None, moment: datetime | None, closable: bool = False
) -> int:
    """Shows the kiosk, or what earlier lives that came to nothing have left of it."""
    state = state_folder(folder)
    write_log_to(state)
    lives = Lives(state)
    if moment is None:
        # Trying out another day proves nothing about this one.
        lives.begin()
    try:
        if lives.attempt == "window":
            code = safe.run(folder, windowed, lives)
        else:
            code = app.run(folder, windowed, moment, closable, lives)
    except Exception as error:
        nobody = Failures(uptime_s, lambda what: None, lambda: None)
        nobody.failed(type(error), error, error.__traceback__)
        code = FAILED
    lives.ended(code)
    return code
