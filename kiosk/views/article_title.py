"""The title of an article: on its first sheet with date, lead and picture where there is room, on
the others a line."""

from collections.abc import Callable

from PySide6.QtCore import QRect
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QWidget

from kiosk.views.card import Card
from kiosk.views.icons import picture_of
from kiosk.views.overrides import called_by_qt
from kiosk.views.pieces import Piece, Writing
from kiosk.views.sheet_title import SheetTitle
from kiosk.views.strokes import clean_painter
from kiosk.views.theme import Theme
from kiosk.views.writing import line_height
from kiosk.visit.shown import ArticlePage

_MOST_LEAD = 4
"""Lines of a lead: a longer first paragraph is none."""

_LINES_WITH_PICTURE = 11
"""A page with fewer lines below its title has no room for a picture beside it."""

_WIDEST_PICTURE, _HIGHEST_PICTURE = 0.38, 0.3
"""Of the page."""


class Adornment(QWidget):
    """The picture beside the title. It says nothing, so that nothing is heard of it."""

    def __init__(self, png: bytes) -> None:
        super().__init__()
        self._picture = picture_of(png)

    def size_within(self, width: int, height: int) -> tuple[int, int]:
        if self._picture.isNull():
            return 0, 0
        scale = min(width / self._picture.width(), height / self._picture.height())
        return round(self._picture.width() * scale), round(self._picture.height() * scale)

    @called_by_qt
    def paintEvent(self, event: object) -> None:
        painter = QPainter(self)
        clean_painter(painter)
        painter.drawPixmap(self.rect(), self._picture)
        painter.end()


class ArticleTitle:
    """How high the title of a page is on each sheet of an area, and how it is put there."""

    def __init__(self, theme: Theme, page: ArticlePage, area: QRect) -> None:
        self._theme = theme
        self._page = page
        self._area = area
        self._plain = SheetTitle(theme, page.title, area.height())
        self._adornment = Adornment(page.picture) if page.picture else None
        self._picture = self._picture_size()
        self.says_lead = self._has_lead()
        """Whether the first passage stands here, larger."""

    @property
    def _line(self) -> int:
        return line_height(self._theme.font("small"))

    def _picture_size(self) -> tuple[int, int]:
        """Nothing where there is no room."""
        width, height = self._area.width(), self._area.height()
        if self._adornment is None or self._theme.panel.is_portrait:
            return 0, 0
        highest = round(height * _HIGHEST_PICTURE)
        if height - highest < self._line * _LINES_WITH_PICTURE:
            return 0, 0
        return self._adornment.size_within(round(width * _WIDEST_PICTURE), highest)

    @property
    def _words_width(self) -> int:
        picture = self._picture[0]
        return self._area.width() - (picture + self._theme.gap * 2 if picture else 0)

    def _has_lead(self) -> bool:
        theme, passages = self._theme, self._page.passages
        if theme.text_size != 100 or not passages or passages[0].kind != "paragraph":
            return False
        lead = Writing(theme, passages[0].text, "lead")
        height = lead.height_in(self._words_width)
        is_short = height <= line_height(theme.font("lead")) * _MOST_LEAD
        return is_short and not lead.breaks_a_word(self._words_width)

    def _block(self) -> Card:
        """Title, date and lead."""
        theme, page = self._theme, self._page
        role = self._plain.first_role
        pieces: list[Piece] = [Writing(theme, page.title, role, is_heading=True)]
        if page.dateline is not None:
            pieces.append(Writing(theme, page.dateline, "small", theme.palette.muted))
        if self.says_lead:
            gap = round(theme.unit * 0.4)
            pieces.append(Writing(theme, page.passages[0].text, "lead", space_before=gap))
        return Card(theme, pieces, framed=False)

    def height_in(self, is_first: bool) -> int:
        """With the gap below."""
        if not is_first:
            return self._plain.height_in(self._area.width(), False)
        words = self._block().height_in(self._words_width)
        return max(words, self._picture[1]) + self._plain.below(True)

    def put(self, is_first: bool, put: Callable[..., None]) -> None:
        if not is_first:
            self._plain.put(self._area, False, put)
            return
        area, block = self._area, self._block()
        height = block.height_in(self._words_width)
        put(block)
        lower = max(0, self._picture[1] - height) // 2
        block.place(QRect(area.x(), area.y() + lower, self._words_width, height))
        width, height = self._picture
        if self._adornment is not None and width:
            put(self._adornment)
            left = area.x() + area.width() - width
            self._adornment.setGeometry(left, area.y(), width, height)
