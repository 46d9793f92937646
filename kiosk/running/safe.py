"""Shows only whose kiosk this is and whom to ring, after everything else came to nothing."""

import logging
from datetime import date
from pathlib import Path

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QApplication

from kiosk.content.last_resort import last_resort
from kiosk.content.model import Content, Language
from kiosk.running.clock import today, uptime_s
from kiosk.running.lives import Lives
from kiosk.running.supply import content_to_show, state_folder
from kiosk.running.survival import Survival
from kiosk.views.fonts import load_fonts
from kiosk.views.safe_window import SafeWindow
from kiosk.visit.phrases import phrases_in

_log = logging.getLogger("kiosk")


def run(folder: Path, windowed: QSize | None, lives: Lives) -> int:
    """The safe window, for a while; gives the exit code."""
    content = _least(folder, today())
    application = QApplication(["kiosk"])
    survival = Survival(application, state_folder(folder), uptime_s, lives)
    load_fonts()
    window = safe_window(content)
    survival.watch_over(window, window.update)
    if windowed is not None:
        window.resize(windowed)
        window.show()
    else:
        window.setGeometry(application.primaryScreen().geometry())
        window.showFullScreen()
    try:
        return application.exec()
    finally:
        survival.close()


def safe_window(content: Content) -> SafeWindow:
    """In every language of the institution: its name, and whom to ring."""
    organisation, languages = content.organisation, content.languages
    phone = organisation.phone
    return SafeWindow(
        names=list(dict.fromkeys(organisation.name.values())),
        sentences=list(dict.fromkeys(_sentence(each, phone is not None) for each in languages)),
        phone=phone.number if phone is not None else None,
        millimetres=(content.screen.width_mm, content.screen.height_mm),
        colours=(content.colours.brand, content.colours.accent),
    )


def _sentence(language: Language, has_phone: bool) -> str:
    say = phrases_in(language)
    advice = say("Please ring us:") if has_phone else say("Please ask at the front desk.")
    return f"{say('We cannot show the offices now.').text} {advice.text}"


def _least(folder: Path, day: date) -> Content:
    """What is still known of the institution. Whatever failed before may fail here again."""
    try:
        return content_to_show(folder, day, "safe").content
    except Exception as error:
        _log.error("Not even the institution's name could be read: %s", type(error).__name__)
        return last_resort(day)
