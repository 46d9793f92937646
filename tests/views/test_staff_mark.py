"""The mark for staff on the screen nobody is using: who looks for it finds it, and nobody else."""

import numpy as np
import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QApplication

from kiosk.content.model import Content
from kiosk.running.look import forget, frame_for, theme_for
from kiosk.visit.machine import Machine
from kiosk.visit.pages import page
from kiosk.visit.spoken import spoken
from kiosk.visit.visit import Visit
from tests.examples import at, institution
from tests.views.pixels import Pixels, pixels_of

SIZES = [QSize(1920, 1080), QSize(1080, 1920), QSize(1280, 800), QSize(3840, 2160)]
CONTENT = institution(24)


def pictures(
    size: QSize, marks: tuple[str, ...], time: str = "14:47", content: Content = CONTENT
) -> list[Pixels]:
    """The screen with each of these marks, one shown after the other in place."""
    visit = Visit.nobodys(content)
    now = at(f"2026-11-23 {time}")
    frame = frame_for(page(content, visit, now, Machine()), theme_for(content, size, visit.session))
    frame.resize(size)
    taken = []
    # The first time, Qt draws the edges of large letters a little differently.
    for mark in ("", *marks):
        frame.show_page(page(content, visit, now, Machine(mark=mark)))
        picture = QPixmap(size)
        frame.render(picture)
        taken.append(pixels_of(picture))
    forget(frame)
    return taken[1:]


def ink_of_mark(size: QSize, mark: str, time: str = "14:47") -> tuple[int, int, int, int]:
    """Where the pixels differ from those without a mark: left, top, right, bottom."""
    without, marked = pictures(size, ("", mark), time)
    rows, columns = np.nonzero((without != marked).any(axis=2))
    assert rows.size, "the mark is not seen"
    return columns.min(), rows.min(), columns.max(), rows.max()


@pytest.mark.parametrize("size", SIZES, ids=lambda size: f"{size.width()}x{size.height()}")
@pytest.mark.parametrize("mark", ["C", "CFTDWS"])
def test_it_stands_small_in_the_bottom_corner(mark: str, size: QSize, qapp: QApplication) -> None:
    left, top, right, bottom = ink_of_mark(size, mark)
    assert left > size.width() * 0.8
    assert top > size.height() * 0.9
    assert right < size.width()
    assert bottom < size.height()
    assert bottom - top < size.height() * 0.03


def test_it_moves_with_all_else_so_that_it_burns_nothing_in(qapp: QApplication) -> None:
    size = SIZES[0]
    boxes = {ink_of_mark(size, "C", time) for time in ("14:47", "14:48", "14:49")}
    assert len(boxes) == 3


def test_it_goes_when_all_is_well(qapp: QApplication) -> None:
    before, _, after = pictures(SIZES[0], ("", "CD", ""))
    assert (before == after).all()


def test_it_is_nothing_to_hear(qapp: QApplication) -> None:
    visit = Visit.nobodys(CONTENT)
    now = at("2026-11-23 14:47")
    marked = page(CONTENT, visit, now, Machine(mark="CFTDWS"))
    assert spoken(marked, (0, 1)) == spoken(page(CONTENT, visit, now, Machine()), (0, 1))


def test_visitors_never_meet_it(qapp: QApplication) -> None:
    visit = Visit.fresh(CONTENT)
    now = at("2026-11-23 14:47")
    assert page(CONTENT, visit, now, Machine(mark="C")) == page(CONTENT, visit, now, Machine())
