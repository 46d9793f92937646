"""The kiosk is on the screen that the content names, on all of it, and says if it cannot be."""

from collections.abc import Callable, Iterator
from pathlib import Path

import msgspec
import pytest
from PySide6.QtCore import QRect, QSize
from PySide6.QtWidgets import QApplication

from kiosk.content.model import Content, Screen
from kiosk.running.condition import Condition, last_condition
from kiosk.running.screens import Place, Screens, chosen, misfit, trouble_with
from tests.examples import institution
from tests.running.lobby import Kiosk


def place(name: str, width: int = 1920, height: int = 1080, model: str = "") -> Place:
    return Place(name, model, QRect(0, 0, width, height), QSize(width, height))


HDMI, DP = place("HDMI-1", model="EIZO EV2456"), place("DP-1")
NOTHING = (place(":0.0"), place("", 0, 0), place("none", 64, 64))
"""What Qt invents where there is no screen, and what X11 has left of its desktop then."""


def test_without_a_name_it_is_on_the_primary_screen() -> None:
    assert chosen([HDMI, DP], None) == 0
    assert chosen([DP, HDMI], None) == 0


@pytest.mark.parametrize("name", ["DP-1", "dp-1", " DP-1 "])
def test_it_is_on_the_screen_that_the_content_names(name: str) -> None:
    assert chosen([HDMI, DP], name) == 1
    assert trouble_with([HDMI, DP], Screen(output=name)) == ""


def test_a_screen_can_be_named_by_its_model() -> None:
    assert chosen([DP, HDMI], "Eizo EV2456") == 1


def test_while_the_named_screen_is_missing_another_one_serves_and_staff_is_told() -> None:
    assert chosen([HDMI], "DP-1") == 0
    says = trouble_with([HDMI], Screen(output="DP-1"))
    assert "There is no screen 'DP-1'" in says
    assert "there is HDMI-1 (EIZO EV2456)" in says


@pytest.mark.parametrize("invented", NOTHING)
def test_what_stands_in_for_a_screen_is_none(invented: Place) -> None:
    assert chosen([invented], None) is None
    assert chosen([invented, DP], None) == 1
    assert trouble_with([invented], Screen()).startswith("No screen is connected.")
    assert trouble_with([], Screen()).startswith("No screen is connected.")


@pytest.mark.parametrize(
    "size",
    [
        (1920, 1080),
        (1080, 1920),
        (3840, 2160),
        (1280, 800),
        (1366, 768),
    ],
)
def test_a_screen_like_the_one_of_the_content_is_fine_turned_or_not(size: tuple[int, int]) -> None:
    assert misfit(QSize(*size), Screen(width_mm=708, height_mm=398)) == ""
    assert misfit(QSize(*size), Screen(width_mm=398, height_mm=708)) == ""


def test_a_screen_of_another_shape_or_hardly_any_pixels_is_told_of() -> None:
    assert "another shape" in misfit(QSize(1280, 1024), Screen())
    assert "another shape" in misfit(QSize(2560, 1080), Screen())
    assert "only 800 × 600 pixels" in misfit(QSize(800, 600), Screen(width_mm=400, height_mm=300))


@pytest.fixture
def kept(kiosk: Kiosk, tmp_path: Path) -> Iterator[Screens]:
    """A kiosk on the one screen there is without a screen, which Qt calls nothing at all."""
    screens = Screens(kiosk.stage, kiosk.content.screen, Condition(tmp_path), beat_s=1000)
    screens.begin()
    kiosk.settle()
    screens.look()
    yield screens
    screens.deleteLater()


def whole(application: QApplication) -> QRect:
    return application.primaryScreen().geometry()


def test_it_covers_all_of_the_screen(kiosk: Kiosk, kept: Screens, qapp: QApplication) -> None:
    assert kiosk.stage.geometry() == whole(qapp)
    assert kiosk.stage.isFullScreen()
    assert kiosk.frame.size() == whole(qapp).size()


def test_pushed_shrunk_folded_or_hidden_it_covers_it_again(
    kiosk: Kiosk, kept: Screens, qapp: QApplication
) -> None:
    harm: tuple[Callable[[], object], ...] = (
        lambda: kiosk.stage.move(300, 200),
        lambda: kiosk.stage.resize(1, 1),
        kiosk.stage.showNormal,
        kiosk.stage.showMinimized,
        kiosk.stage.hide,
    )
    for do in harm:
        do()
        kiosk.settle()
        kept.look()
        kiosk.settle()
        assert kiosk.stage.geometry() == whole(qapp)
        assert kiosk.stage.isFullScreen()
        assert kiosk.stage.isVisible()


def named(content: Content, output: str | None) -> Content:
    screen = Screen(width_mm=500, height_mm=500, output=output)
    return msgspec.structs.replace(content, screen=screen)


def test_new_content_may_name_another_screen(kept: Screens, tmp_path: Path) -> None:
    kept.take_over(named(institution(1), "HDMI-7"))
    kept.look()
    assert "There is no screen 'HDMI-7'" in last_condition(tmp_path)["screen"]
    kept.take_over(named(institution(1), None))
    kept.look()
    assert last_condition(tmp_path) == {}


@pytest.mark.parametrize("size", [(1, 1), (64, 64), (1, 2000), (2000, 1), (300, 200), (7680, 4320)])
def test_pages_bear_any_window(kiosk: Kiosk, size: tuple[int, int]) -> None:
    """On its way from screen to screen a window may have any size for a moment."""
    kiosk.stage.resize(*size)
    kiosk.settle()
    kiosk.stage.resize(1920, 1080)
    kiosk.settle()
    assert kiosk.frame.size() == QSize(1920, 1080)
