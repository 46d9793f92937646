"""Pictures of every page: to look at, to compare, to print for the wall beside the kiosk."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from itertools import product
from pathlib import Path

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QImage, QImageReader, QPainter

from kiosk.content.model import Content, Language
from kiosk.running.look import forget, frame_for, theme_for
from kiosk.views.theme import contact_sheet_look
from kiosk.visit.likings import Reach, TextSize, ThemeName
from kiosk.visit.pages import page
from kiosk.visit.sentences import Part
from kiosk.visit.session import Session
from kiosk.visit.shown import AnyPage
from kiosk.visit.spoken import spoken
from kiosk.visit.walk import every_page
from kiosk.visit.wishes import TurnTo

CONTACT_SHEET = "contact-sheet.png"

_THUMBNAIL = 384
_LABEL = 28
_TALLEST_SHEET = 30_000
_QUICKLY_PACKED = 75
"""Qt's PNG "quality": the pictures are the same, a little larger and made sooner."""


@dataclass(frozen=True)
class Wanted:
    """Which pictures to make: every combination of these."""

    sizes: tuple[QSize, ...]
    languages: tuple[Language, ...]
    text_sizes: tuple[TextSize, ...] = (100,)
    themes: tuple[ThemeName, ...] = ("standard",)
    reaches: tuple[Reach, ...] = ("normal",)


def take_pictures(content: Content, wanted: Wanted, now: datetime | None, out: Path) -> list[Path]:
    """Writes a PNG of every sheet of every page, beside it what is read aloud there, and one
    contact sheet of them all; gives the PNGs. A QApplication with the kiosk's font must exist."""
    out.mkdir(parents=True, exist_ok=True)
    paths: list[Path] = []
    for size, session in _combinations(wanted):
        for name, picture, said in _pictures(content, session, size, now):
            path = out / f"{name}.png"
            picture.save(str(path), quality=_QUICKLY_PACKED)
            path.with_suffix(".txt").write_text(said, encoding="utf-8")
            paths.append(path)
    _contact_sheet(paths).save(str(out / CONTACT_SHEET))
    return paths


def _combinations(wanted: Wanted) -> Iterator[tuple[QSize, Session]]:
    for size, language, text_size, theme, reach in product(
        wanted.sizes, wanted.languages, wanted.text_sizes, wanted.themes, wanted.reaches
    ):
        yield size, Session(language, text_size, theme, reach)


def _pictures(
    content: Content, session: Session, size: QSize, now: datetime | None
) -> Iterator[tuple[str, QImage, str]]:
    """Name, picture and spoken text of every sheet in this session."""
    theme = theme_for(content, size, session)
    how = (
        f"{session.language}_{session.text_size}_{session.theme}_{session.reach}"
        f"_{size.width()}x{size.height()}"
    )
    for name, visit, shown in every_page(content, session, now):
        frame = frame_for(shown, theme)
        frame.resize(size)
        frame.show_page(shown)
        sheets = len(frame.view.firsts)
        for number, first in enumerate(frame.view.firsts, start=1):
            if name != shown.id and number < sheets:
                continue  # another code changes the last sheet only
            if number > 1:
                frame.show_page(page(content, visit.after(TurnTo(first)), now))
            sheet = f"-{number}" if sheets > 1 else ""
            said = "".join(f"{line}\n" for line in _read_aloud(shown, (number, sheets)))
            yield f"{name}{sheet}_{how}", frame.grab().toImage(), said
        forget(frame)


def _read_aloud(page: AnyPage, sheet: tuple[int, int]) -> Iterator[str]:
    """What is said of a sheet, a sentence a line; ``[pl …]`` is said in another language."""
    for sentence in spoken(page, sheet):
        yield "".join(_marked(part, page.session.language) for part in sentence.parts).strip()


def _marked(part: Part, language: Language) -> str:
    words = part.text.strip()
    if part.language == language:
        return part.text
    return part.text.replace(words, f"[{part.language} {words}]")


def _contact_sheet(paths: Sequence[Path]) -> QImage:
    """All pictures, small, with their names."""
    cell_height = max((_thumbnail_height(path) for path in paths), default=1) + _LABEL
    columns = max(1, min(len(paths), 5))
    while -(-len(paths) // columns) * cell_height > _TALLEST_SHEET:
        columns += 1
    rows = max(1, -(-len(paths) // columns))
    gap = _LABEL // 2
    sheet = QImage(
        columns * (_THUMBNAIL + gap) + gap,
        rows * (cell_height + gap) + gap,
        QImage.Format.Format_RGB32,
    )
    paper, ink, font = contact_sheet_look()
    sheet.fill(paper)
    painter = QPainter(sheet)
    painter.setFont(font)
    painter.setPen(ink)
    for place, path in enumerate(paths):
        row, column = divmod(place, columns)
        left, top = gap + column * (_THUMBNAIL + gap), gap + row * (cell_height + gap)
        picture = QImage(str(path)).scaledToWidth(
            _THUMBNAIL, Qt.TransformationMode.SmoothTransformation
        )
        painter.drawImage(left, top, picture)
        label = QRect(left, top + picture.height(), _THUMBNAIL, _LABEL)
        painter.drawText(label, Qt.AlignmentFlag.AlignLeft, path.stem)
    painter.end()
    return sheet


def _thumbnail_height(path: Path) -> int:
    size = QImageReader(str(path)).size()
    return round(size.height() * _THUMBNAIL / size.width())
