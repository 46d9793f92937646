"""A kiosk whose clock stands, so that what it shows is known to the pixel:
``python -m tests.abuse.kiosk_on_monitors FOLDER [OUTPUT]``. Its state lies in the folder."""

import logging
import sys
from pathlib import Path

from msgspec import structs
from PySide6.QtWidgets import QApplication

from kiosk.content.model import Content
from kiosk.running.condition import Condition
from kiosk.running.screens import Screens
from kiosk.running.stage import Stage
from kiosk.views.fonts import load_fonts
from tests.examples import institution
from tests.running.lobby import WallClock


def content_on(output: str | None) -> Content:
    """What this kiosk shows, on the screen of that name."""
    content = institution(6)
    return structs.replace(content, screen=structs.replace(content.screen, output=output))


def main() -> None:
    logging.basicConfig(level=logging.INFO)
    folder, *output = sys.argv[1:]
    application = QApplication(["kiosk"])
    load_fonts()
    content = content_on(output[0] if output else None)
    stage = Stage(content, WallClock())
    screens = Screens(stage, content.screen, Condition(Path(folder)))
    screens.begin()
    sys.exit(application.exec())


if __name__ == "__main__":
    main()
