"""Qt without a screen: for checking content, for pictures, for tests of the installation."""

import os

from PySide6.QtWidgets import QApplication

from kiosk.views.fonts import load_fonts


def offscreen_application() -> QApplication:
    """The application, drawing to memory only; keep it for as long as widgets live."""
    running = QApplication.instance()
    if isinstance(running, QApplication):
        return running
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    application = QApplication(["kiosk"])
    load_fonts()
    return application
