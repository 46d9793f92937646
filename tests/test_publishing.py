"""What may be published is found out soon, whatever lies in the folder."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from kiosk import publishing
from kiosk.publishing import examine
from kiosk.running.drawing import CostlyDrawingError, DrawingError
from tests.content.test_picture_files import SVG
from tests.content.written_content import KIOSK, TODAY, write

ARTICLE = "kind: news\ntitle: {pl: a, uk: b, en: c}\n"


def said_of_two_pictures(folder: Path) -> list[str]:
    """The files of which something is said, with two pictures in an article."""
    write(
        folder,
        {
            "kiosk.yaml": KIOSK,
            "articles/a.yaml": ARTICLE,
            "articles/a.pl.md": "![x](pictures/a.svg)\n\n![y](pictures/b.svg)\n",
            "pictures/a.svg": SVG.format("<g/>"),
            "pictures/b.svg": SVG.format("<g/>"),
        },
    )
    problems = examine(folder, TODAY).problems
    return [problem.file for problem in problems if problem.severity == "error"]


def test_each_picture_that_cannot_be_drawn_is_named(
    tmp_path: Path, qapp: QApplication, monkeypatch: pytest.MonkeyPatch
) -> None:
    def damaged(path: Path) -> bytes:
        raise DrawingError(str(path))

    monkeypatch.setattr(publishing, "draw", damaged)
    assert said_of_two_pictures(tmp_path) == ["pictures/a.svg", "pictures/b.svg"]


def test_after_a_picture_that_draws_for_hours_no_other_is_tried(
    tmp_path: Path, qapp: QApplication, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Fifty of them would take minutes, and nothing can be published anyway."""

    def endless(path: Path) -> bytes:
        raise CostlyDrawingError(str(path))

    monkeypatch.setattr(publishing, "draw", endless)
    assert said_of_two_pictures(tmp_path) == ["pictures/a.svg"]
