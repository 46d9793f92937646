"""The stage shows what a visitor wishes, and what the clock makes of it."""

from datetime import timedelta

from PySide6.QtCore import QPoint, QSize, Qt
from PySide6.QtWidgets import QApplication, QWidget

from kiosk.views.pieces import StatusPill
from kiosk.visit.destinations import AtArticle, AtFigures, AtHome, AtOffice, Destination
from kiosk.visit.wishes import ChooseLanguage, ChooseTextSize, ChooseTheme, Go, Start, TurnTo, Wish
from tests.running.lobby import Kiosk


def test_a_tap_on_a_tile_opens_the_office(kiosk: Kiosk) -> None:
    kiosk.tap("office-office-1")
    assert kiosk.stage.visit.here == AtOffice("office-1")
    assert "Kasy, MOPS" in kiosk.headings()


def test_a_finger_that_slides_off_opens_nothing(kiosk: Kiosk) -> None:
    kiosk.hands.press({0: kiosk.place("office-office-1")})
    kiosk.hands.move({0: kiosk.place("office-office-1") - QPoint(600, 0)})
    kiosk.hands.lift(0)
    kiosk.settle()
    assert kiosk.stage.visit.here == AtHome()


def test_back_is_on_the_screen_and_works(kiosk: Kiosk) -> None:
    kiosk.tap("office-office-1")
    kiosk.tap("back")
    assert kiosk.stage.visit.here == AtHome()
    kiosk.tap("office-office-2")
    kiosk.tap("start")
    assert kiosk.stage.visit.here == AtHome()


def test_the_language_changes_where_the_visitor_is(kiosk: Kiosk) -> None:
    kiosk.tap("office-office-1")
    kiosk.tap("language-uk")
    assert kiosk.stage.visit.here == AtOffice("office-1")
    assert "Каси, MOPS" in kiosk.headings()
    assert kiosk.button("language-uk").isChecked()
    assert not kiosk.button("language-pl").isChecked()


def test_another_code_changes_only_the_code(kiosk: Kiosk) -> None:
    kiosk.tap("office-office-1")
    frame = kiosk.frame
    kiosk.tap("code-way")
    assert kiosk.frame is frame
    assert kiosk.button("code-way").isChecked()
    assert kiosk.stage.visit.here == AtOffice("office-1", "way")


def test_the_minute_changes_the_status_in_place(kiosk: Kiosk) -> None:
    """Office 2 closes at three: the pill on its tile counts down."""
    frame, tile = kiosk.frame, kiosk.button("office-office-2")
    assert "14 min" in tile.text()
    kiosk.wait(62)
    assert kiosk.frame is frame
    assert kiosk.button("office-office-2") is tile
    assert "12 min" in tile.text()
    assert tile.accessibleName() == tile.text()
    assert "14:48" in kiosk.texts()


def test_the_minute_changes_the_office_page_in_place(kiosk: Kiosk) -> None:
    kiosk.tap("office-office-2")
    frame = kiosk.frame
    kiosk.wait(62)
    assert kiosk.frame is frame
    assert ["12 min" in pill.text() for pill in kiosk.stage.findChildren(StatusPill)] == [True]


def test_the_minute_keeps_focus_and_a_pressed_button(kiosk: Kiosk) -> None:
    tile = kiosk.button("office-office-2")
    tile.setFocus(Qt.FocusReason.TabFocusReason)
    kiosk.hands.press({0: kiosk.place("office-office-2")})
    kiosk.clock.time += timedelta(seconds=62)
    kiosk.wait(0.1)
    assert kiosk.frame.focusWidget() is tile
    assert tile.isDown()
    kiosk.hands.lift(0)
    assert kiosk.stage.visit.here == AtOffice("office-2")


def test_a_minute_in_which_nothing_changes_paints_nothing(kiosk: Kiosk) -> None:
    before = kiosk.frame.grab().toImage()
    kiosk.wait(1)
    assert kiosk.frame.grab().toImage() == before
    kiosk.wait(1)
    assert kiosk.frame.grab().toImage() != before


def test_a_clock_that_was_set_back_ends_no_visit(kiosk: Kiosk) -> None:
    kiosk.tap("office-office-1")
    kiosk.wait(-3600)
    assert kiosk.stage.visit.here == AtOffice("office-1")
    assert "13:46" in kiosk.texts()


def test_a_window_of_another_size_shows_the_same_page_anew(kiosk: Kiosk) -> None:
    kiosk.tap("office-office-1")
    kiosk.stage.resize(1080, 1920)
    kiosk.settle()
    assert kiosk.frame.size() == QSize(1080, 1920)
    assert kiosk.stage.visit.here == AtOffice("office-1")
    assert "Kasy, MOPS" in kiosk.headings()


def test_turning_a_sheet_and_enlarging_the_text_stays_at_what_was_read(kiosk: Kiosk) -> None:
    kiosk.wish(Go(AtArticle("day")))
    kiosk.wish(ChooseTextSize(200))
    second = kiosk.frame.view.firsts[1]
    kiosk.tap("next")
    assert kiosk.stage.visit.here == AtArticle("day", second)
    kiosk.wish(ChooseLanguage("en"))
    assert kiosk.stage.visit.here == AtArticle("day", second)
    kiosk.tap("previous")
    assert kiosk.stage.visit.here == AtArticle("day", 0)


def test_five_hundred_pages_leave_no_widget_behind(kiosk: Kiosk) -> None:
    places: tuple[Destination, ...] = (
        AtOffice("office-0"),
        AtOffice("office-5", "way"),
        AtFigures(),
        AtArticle("day"),
    )
    wishes: tuple[Wish, ...] = (
        *(Go(place) for place in places),
        ChooseLanguage("uk"),
        ChooseTheme("contrast"),
        TurnTo(30_000),
        Start(),
        ChooseLanguage("pl"),
        ChooseTheme("standard"),
    )

    def all_of_them() -> None:
        for wish in wishes:
            kiosk.stage.want(wish)
        kiosk.settle()

    all_of_them()
    before = widgets_alive()
    for _ in range(500 // len(wishes)):
        all_of_them()
    assert widgets_alive() == before


def widgets_alive() -> int:
    return len([widget for widget in QApplication.allWidgets() if isinstance(widget, QWidget)])
