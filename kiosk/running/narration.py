"""What is read aloud unasked: a new page whole, else what has changed."""

from kiosk.running.reader import Reader
from kiosk.views.frame import Frame
from kiosk.visit.destinations import AtSearch
from kiosk.visit.shown import AnyPage, SearchPage, StaffDoorPage
from kiosk.visit.step import Step
from kiosk.visit.wishes import (
    AskWhetherThere,
    ChooseKeyboard,
    ChooseVolume,
    Erase,
    EraseAll,
    ReadAloud,
    Type,
    Wish,
)


def narrate(reader: Reader, frame: Frame | None, step: Step) -> None:
    """What is heard after a step, by those who want to hear."""
    before, visit, page, wish = step.before, step.visit, step.page, step.wish
    sheet = frame.view.sheet if frame is not None else (1, 1)
    asked = isinstance(wish, AskWhetherThere)
    if not (visit.session.aloud or asked) or visit.is_nobodys:
        return
    if isinstance(page, StaffDoorPage) and not isinstance(wish, ReadAloud):
        # A voice that goes with a PIN, key by key, would tell the room how long it is.
        return
    new = isinstance(wish, ReadAloud) or (
        (visit.history, visit.session.language) != (before.history, before.session.language)
    )
    if (
        isinstance(page, SearchPage)
        and isinstance(before.here, AtSearch)
        and isinstance(wish, Type | Erase | EraseAll | ChooseKeyboard)
    ):
        _read_typed(reader, frame, page, wish)
    elif new or asked or before.asked_until is not None:
        if page.sensitive and not isinstance(wish, ReadAloud):
            reader.read_privacy(page)
        else:
            reader.read_page(page, sheet)
    elif isinstance(wish, ChooseVolume):
        reader.read_volume(page, sheet)
    elif visit.session.aloud:
        read_focused(reader, frame, page)


def read_focused(reader: Reader, frame: Frame | None, page: AnyPage) -> None:
    """The control that has the focus."""
    focused = frame.focused() if frame is not None else None
    if focused is not None and focused.control is not None:
        reader.read_control(focused.control, page)


def _read_typed(reader: Reader, frame: Frame | None, page: SearchPage, wish: Wish) -> None:
    """How much was found, or which letters there are now; never what was typed."""
    if isinstance(wish, ChooseKeyboard):
        reader.read_control(next(key for key in page.keyboards if key.on), page)
        return
    focused = frame.focused() if frame is not None else None
    has_lost_it = focused is not None and focused.came_by_keys and focused.wish != wish
    moved_to = focused.control if focused is not None and has_lost_it else None
    reader.read_found(page, moved_to)
