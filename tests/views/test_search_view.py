"""The search as it is shown: field, what was found, keys; everything fits and can be reached."""

from collections.abc import Iterator
from contextlib import closing

import pytest
from PySide6.QtCore import QPointF, QRectF, QSize
from PySide6.QtGui import QAccessible, QImage, QPainter
from PySide6.QtWidgets import QApplication, QLabel

from kiosk.content.model import Content
from kiosk.running.look import forget, frame_for, theme_for
from kiosk.views.accessible import Heard, heard_as, reading_order
from kiosk.views.frame import Frame
from kiosk.views.hit_row import HitButton
from kiosk.views.keyboard import KeyButton
from kiosk.views.marked_writing import MarkedParagraph
from kiosk.views.touch_button import WishButton
from kiosk.views.typed_text import TypedText
from kiosk.visit.destinations import AtHome, AtSearch
from kiosk.visit.likings import KeyboardName, Reach, TextSize, ThemeName
from kiosk.visit.pages import page
from kiosk.visit.parts import Marked
from kiosk.visit.phrases import Words
from kiosk.visit.session import Session
from kiosk.visit.shown import SearchPage
from kiosk.visit.visit import Visit
from tests.examples import institution
from tests.views.matrix import NOW
from tests.views.measures import wrong_with
from tests.views.pixels import contrast, crop, pixels_of
from tests.views.shown_sheets import ShownSheet, on_screen, shown_sheets

pytestmark = pytest.mark.usefixtures("qapp")

LYING, UPRIGHT, SMALL = QSize(1920, 1080), QSize(1080, 1920), QSize(1280, 800)
TYPED = {"pl": "ro", "uk": "ка", "en": "ca"}


def at_search(
    typed: str, session: Session | None = None, keyboard: KeyboardName | None = None
) -> Visit:
    return Visit(session or Session("pl"), (AtHome(), AtSearch(typed, keyboard)))


def sheets(content: Content, visit: Visit, size: QSize = LYING) -> Iterator[ShownSheet]:
    with closing(shown_sheets(content, visit, size, NOW)) as shown:
        yield from shown


class Panel:
    """A screen on which letter after letter is typed."""

    def __init__(self, content: Content, size: QSize = LYING, session: Session | None = None):
        self.content = content
        self.session = session or Session("pl")
        first = page(content, at_search("", self.session), NOW)
        self.frame: Frame = frame_for(first, theme_for(content, size, self.session))
        self.frame.resize(size)
        self.show("")

    def show(self, typed: str, keyboard: KeyboardName | None = None) -> None:
        self.frame.show_page(page(self.content, at_search(typed, self.session, keyboard), NOW))

    @property
    def keys(self) -> dict[str, KeyButton]:
        return {key.objectName(): key for key in self.frame.view.findChildren(KeyButton)}

    @property
    def hits(self) -> list[HitButton]:
        return [each for each in self.frame.view.controls() if isinstance(each, HitButton)]


@pytest.fixture
def panel(qapp: QApplication) -> Iterator[Panel]:
    panel = Panel(institution(24))
    yield panel
    forget(panel.frame)


@pytest.mark.parametrize("keyboard", ["pl", "uk", "digits"])
@pytest.mark.parametrize("reach", ["normal", "low"])
@pytest.mark.parametrize("text_size", [100, 150, 200])
@pytest.mark.parametrize("size", [LYING, SMALL, UPRIGHT, QSize(800, 1280)], ids=str)
def test_everything_fits_and_can_be_reached(
    size: QSize, text_size: TextSize, reach: Reach, keyboard: KeyboardName, sample: Content
) -> None:
    language = "uk" if keyboard == "uk" else "pl"
    session = Session(language, text_size, reach=reach)
    for typed in ("", TYPED[language]):
        for sheet in sheets(sample, at_search(typed, session, keyboard), size):
            assert wrong_with(sheet) == []


@pytest.mark.parametrize("theme", ["standard", "contrast", "white"])
@pytest.mark.parametrize("language", ["pl", "uk", "en"])
def test_many_hits_with_long_names_fit(language: str, theme: ThemeName) -> None:
    session = Session(language, 150, theme)
    for sheet in sheets(institution(200), at_search(TYPED[language], session)):
        assert wrong_with(sheet) == []


def test_a_small_panel_on_a_counter_holds_it_too(sample: Content) -> None:
    content = on_screen(sample, width_mm=476, height_mm=268, bottom_edge_mm=950)
    for text_size in (100, 200):
        for typed in ("", "ro"):
            visit = at_search(typed, Session("pl", text_size))
            for sheet in sheets(content, visit):
                assert wrong_with(sheet, text_size=100) == []


@pytest.mark.parametrize("size", [LYING, SMALL, UPRIGHT], ids=str)
@pytest.mark.parametrize("text_size", [100, 150, 200])
def test_who_types_sees_something_found(text_size: TextSize, size: QSize, sample: Content) -> None:
    panel = Panel(sample, size, Session("pl", text_size))
    panel.show("ro")
    assert panel.hits
    assert all(key.isVisibleTo(panel.frame) for key in panel.keys.values())
    forget(panel.frame)


def test_every_hit_is_on_some_sheet() -> None:
    for session in (Session("pl"), Session("pl", 200, reach="low")):
        wanted = page(institution(24), at_search("k", session), NOW)
        assert isinstance(wanted, SearchPage)
        shown = [
            button.objectName()
            for sheet in sheets(institution(24), at_search("k", session))
            for button in sheet.buttons
            if isinstance(button, HitButton)
        ]
        assert shown == [hit.id for hit in wanted.hits]


def test_keys_stay_where_they_are_while_somebody_types(panel: Panel) -> None:
    before = {name: (key, key.geometry()) for name, key in panel.keys.items()}
    for typed in ("k", "ka", "kar", "karta", "s", ""):
        panel.show(typed)
        assert {name: (key, key.geometry()) for name, key in panel.keys.items()} == before


def test_the_choice_of_a_keyboard_stays_where_it_is(panel: Panel) -> None:
    choices = ("keyboard-pl", "keyboard-uk", "keyboard-digits")
    before = [panel.keys[name].x() for name in choices]
    for keyboard in ("uk", "digits", "pl"):
        panel.show("", keyboard)
        assert [panel.keys[name].x() for name in choices] == before
        assert panel.keys[f"keyboard-{keyboard}"].isChecked()


def test_what_leads_nowhere_is_inactive_for_everyone(panel: Panel) -> None:
    panel.show("k")
    dead, living = panel.keys["key-x"], panel.keys["key-a"]
    for key, active in ((dead, False), (living, True)):
        heard = QAccessible.queryAccessibleInterface(key)
        assert heard.state().disabled is not active
        assert (key in panel.frame.controls()) is active


@pytest.mark.parametrize("theme", ["standard", "contrast", "white"])
def test_what_leads_nowhere_is_seen_without_colours(theme: ThemeName, qapp: QApplication) -> None:
    """It has no edge that stands out, and a paler letter, which is still legible."""
    panel = Panel(institution(24), session=Session("pl", theme=theme))
    panel.show("k")
    pixels = pixels_of(panel.frame.grab())
    edges, letters = {}, {}
    for name in ("key-x", "key-a"):
        key = panel.keys[name]
        box = key.geometry().translated(panel.frame.view.pos()).toRectF()
        edges[name] = contrast(crop(pixels, box.adjusted(-4, 20, 8 - box.width(), -20)))
        letters[name] = contrast(crop(pixels, box.adjusted(20, 8, -20, -8)))
    assert edges["key-a"] > 3
    assert edges["key-x"] < 1.5
    assert letters["key-a"] > 7 > letters["key-x"] > 3
    forget(panel.frame)


@pytest.mark.parametrize("theme", ["standard", "contrast", "white"])
def test_what_was_typed_is_marked_and_can_be_read(theme: ThemeName, qapp: QApplication) -> None:
    theme_now = theme_for(institution(6), LYING, Session("pl", theme=theme))
    words = Words("Kasy", "pl")
    pictures = []
    for marks in ((), ((0, 3),)):
        picture = QImage(400, 100, QImage.Format.Format_RGB32)
        picture.fill(theme_now.palette.card)
        painter = QPainter(picture)
        paragraph = MarkedParagraph(theme_now, Marked(words, marks), "name", 400)
        paragraph.draw(painter, QPointF(0, 0), theme_now.palette.ink)
        painter.end()
        pictures.append(pixels_of(picture))
    plain, marked = pictures
    assert (plain != marked).any()
    assert contrast(crop(marked, QRectF(4, 12, 30, 24))) > 7


@pytest.mark.parametrize("size", [LYING, UPRIGHT, SMALL], ids=str)
def test_it_is_read_from_the_field_to_the_keys_and_the_bar(size: QSize) -> None:
    panel = Panel(institution(24), size)
    panel.show("k")
    controls = panel.frame.controls()
    kinds = [type(control).__name__ for control in controls]
    assert kinds[0] == "HitButton"
    assert "HitButton" not in kinds[kinds.index("KeyButton") :]
    assert controls[-1].parentWidget() is panel.frame.bar
    tops = [control.y() for control in controls if isinstance(control, KeyButton)]
    assert tops == sorted(tops)
    heard = [each for each in reading_order(panel.frame) if isinstance(each, WishButton)]
    assert [each for each in heard if each.isEnabled()] == controls
    texts = [each for each in reading_order(panel.frame.view) if isinstance(each, QLabel)]
    assert heard_as(texts[0]) is Heard.Heading
    assert texts[1].accessibleName().endswith(": k")
    forget(panel.frame)


def test_the_field_says_what_it_is_and_what_stands_there(panel: Panel) -> None:
    field = panel.frame.view.findChild(TypedText)
    assert field is not None
    shown = page(institution(24), at_search(""), NOW)
    assert isinstance(shown, SearchPage)
    assert field.accessibleName() == shown.prompt.text
    panel.show("ka")
    assert field.accessibleName() == f"{shown.title.text}: ka"


def test_letters_are_large_enough_to_touch_and_far_enough_apart(panel: Panel) -> None:
    px_per_mm = panel.frame.theme.panel.px_per_mm
    for key in panel.keys.values():
        assert min(key.width(), key.height()) >= 20 * px_per_mm


def test_nothing_of_the_last_typing_is_left_in_a_new_view(qapp: QApplication) -> None:
    one, other = Panel(institution(24)), Panel(institution(24))
    one.show("karta")
    one.show("")
    before = pixels_of(one.frame.grab())
    assert (before == pixels_of(other.frame.grab())).all()
    for panel in (one, other):
        forget(panel.frame)


def test_a_long_text_stays_in_its_field(panel: Panel) -> None:
    panel.show("k" * 40)
    assert panel.frame.view.misfits == []
    controls: list[WishButton] = panel.frame.view.controls()
    assert controls
