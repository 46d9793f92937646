"""How the pages of one content look on one screen, as this visitor likes it."""

from PySide6.QtCore import QCoreApplication, QEvent, QSize

from kiosk.content.model import Content
from kiosk.views.aids_view import AidsView
from kiosk.views.apology_view import ApologyView
from kiosk.views.article_view import ArticleView
from kiosk.views.attract_view import AttractView
from kiosk.views.figures_view import FiguresView
from kiosk.views.frame import Frame
from kiosk.views.night_view import NightView
from kiosk.views.office_view import OfficeView
from kiosk.views.panel import Panel
from kiosk.views.search_view import SearchView
from kiosk.views.staff_door_view import StaffDoorView
from kiosk.views.still_there_view import StillThereView
from kiosk.views.theme import Theme, contrast_palette, standard_palette, white_palette
from kiosk.views.tiles_view import TilesView
from kiosk.views.write_down_view import WriteDownView
from kiosk.visit.session import Session
from kiosk.visit.shown import (
    AidsPage,
    AnyPage,
    ApologyPage,
    ArticlePage,
    AttractPage,
    FiguresPage,
    NightPage,
    OfficePage,
    SearchPage,
    StaffDoorPage,
    StillTherePage,
    WriteDownPage,
)


def theme_for(content: Content, size: QSize, session: Session) -> Theme:
    """The theme for a screen of that size in pixels."""
    screen = content.screen
    panel = Panel.of(
        size,
        screen.width_mm,
        screen.height_mm,
        screen.bottom_edge_mm,
        screen.viewing_distance_mm,
    )
    if session.theme == "white":
        palette = white_palette()
    elif session.theme == "contrast":
        palette = contrast_palette()
    else:
        palette = standard_palette(content.colours.brand, content.colours.accent)
    return Theme(panel, palette, session.text_size, session.reach == "low")


def forget(frame: Frame) -> None:
    """Deletes a frame at once, with all it ever showed. Without an event loop, as in commands that
    draw page after page, Qt would keep them until the program ends."""
    frame.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)


def frame_for(page: AnyPage, theme: Theme) -> Frame:
    """A new frame with the view for this kind of page, empty so far."""
    if isinstance(page, OfficePage):
        return Frame(theme, OfficeView(theme))
    if isinstance(page, WriteDownPage):
        return Frame(theme, WriteDownView(theme))
    if isinstance(page, ArticlePage):
        return Frame(theme, ArticleView(theme))
    if isinstance(page, FiguresPage):
        return Frame(theme, FiguresView(theme))
    if isinstance(page, AttractPage):
        at_rest = theme.at_rest()
        return Frame(at_rest, AttractView(at_rest))
    if isinstance(page, NightPage):
        at_night = theme.at_night()
        return Frame(at_night, NightView(at_night))
    if isinstance(page, StillTherePage):
        return Frame(theme, StillThereView(theme))
    if isinstance(page, StaffDoorPage):
        return Frame(theme, StaffDoorView(theme))
    if isinstance(page, AidsPage):
        return Frame(theme, AidsView(theme))
    if isinstance(page, SearchPage):
        return Frame(theme, SearchView(theme))
    if isinstance(page, ApologyPage):
        return Frame(theme, ApologyView(theme))
    return Frame(theme, TilesView(theme))
