"""Where things are on the real screen, and what the sample content says there."""

from PySide6.QtCore import QPoint, QSize
from PySide6.QtWidgets import QPushButton

from kiosk.content.model import Content
from kiosk.running.look import frame_for, theme_for
from kiosk.visit.destinations import Destination
from kiosk.visit.machine import Machine
from kiosk.visit.pages import page
from kiosk.visit.visit import Visit
from kiosk.visit.wishes import Go
from tests.examples import at

WINDOW = QSize(1280, 800)


def place_of(name: str, content: Content, size: QSize, here: Destination | None = None) -> QPoint:
    """Where a button is on a screen of that size: on the first page, or where the visitor is."""
    visit = Visit.fresh(content)
    if here is not None:
        visit = visit.after(Go(here))
    # A machine for tests has no sound, so that nothing offers to read aloud.
    shown = page(content, visit, at("2026-11-23 14:47"), Machine(voices=()))
    frame = frame_for(shown, theme_for(content, size, visit.session))
    frame.resize(size)
    frame.show_page(shown)
    button = frame.findChild(QPushButton, name)
    assert button is not None
    place = button.mapTo(frame, button.rect().center())
    frame.deleteLater()
    return place


def website_of(office_id: str, content: Content) -> str:
    office = content.office(office_id)
    assert office is not None
    return next(code.payload["pl"] for code in office.codes if code.kind == "website")
