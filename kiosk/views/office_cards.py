"""The cards of an office's page."""

from dataclasses import replace

from PySide6.QtCore import QRect

from kiosk.views.card import Card
from kiosk.views.pieces import Banner, DayPiece, LinePiece, Piece, StatusPill, Writing
from kiosk.views.theme import Theme
from kiosk.visit.parts import ContactCard, HoursCard, WhereCard
from kiosk.visit.shown import OfficePage

_SUMMARY_BESIDE = 15
"""Least width of a summary beside the status, in letters' sizes."""


class IdentityBoxes:
    """Icon, full name, status and summary at the top of a page, in a width; the summary stands
    beside the status where there is room."""

    def __init__(self, theme: Theme, page: OfficePage, left: int, top: int, width: int) -> None:
        side = round(theme.unit * 2.8)
        self.icon_box = QRect(left, top, side, side)
        indent = side + theme.padding
        words_left, words_width = left + indent, width - indent
        gap = round(theme.unit * 0.45)
        self.name = Writing(theme, page.name, "title", is_heading=True)
        self.status = StatusPill(theme, page.status, page.status.sentence)
        self.pieces: list[Piece] = [self.name, self.status]
        name_height = self.name.height_in(words_width)
        self.name.setGeometry(words_left, top, words_width, name_height)
        top += name_height + gap
        pill_width = self.status.width_in(words_width)
        pill_height = self.status.height_in(words_width)
        bottom = top + pill_height
        if page.summary is not None:
            summary = Writing(theme, page.summary, "small", theme.palette.muted)
            self.pieces.append(summary)
            beside = words_width - pill_width - theme.padding
            if beside >= theme.text * _SUMMARY_BESIDE and not summary.breaks_a_word(beside):
                height = summary.height_in(beside)
                row = max(pill_height, height)
                summary_top = top + (row - height) // 2
                summary.setGeometry(
                    words_left + pill_width + theme.padding, summary_top, beside, height
                )
                top += (row - pill_height) // 2
                bottom = top + max(pill_height, (row + pill_height) // 2)
            else:
                height = summary.height_in(words_width)
                summary.setGeometry(words_left, bottom + gap, words_width, height)
                bottom += gap + height
        self.status.setGeometry(words_left, top, pill_width, pill_height)
        self.height = max(bottom - self.icon_box.y(), side)

    @property
    def breaks_a_word(self) -> bool:
        return any(piece.breaks_a_word(piece.width()) for piece in self.pieces)


def identity_card(theme: Theme, page: OfficePage) -> Card:
    """Full name, open or not in a sentence, what one can do here."""
    gap = round(theme.unit * 0.5)
    pieces: list[Piece] = [
        Writing(theme, page.name, "title", is_heading=True),
        StatusPill(theme, page.status, page.status.sentence, gap),
    ]
    if page.summary is not None:
        pieces.append(Writing(theme, page.summary, "small", theme.palette.muted, gap))
    return Card(theme, pieces, framed=False)


def name_card(theme: Theme, page: OfficePage) -> Card:
    """Where one is, on the second and further sheets."""
    return Card(theme, [Writing(theme, page.short_name, "name", is_heading=True)], framed=False)


def hours_card(theme: Theme, hours: HoursCard) -> Card:
    pieces: list[Piece] = []
    for row in hours.rows:
        # Each piece is heard in one language.
        apart = row.note is not None and row.note.language != row.said.language
        pieces.append(DayPiece(theme, replace(row, note=None) if apart else row))
        if row.note is not None and apart:
            pieces.append(Writing(theme, row.note, "small"))
    gap = round(theme.unit * 0.4)
    pieces += [Writing(theme, words, "strong", space_before=gap) for words in hours.special]
    return Card(theme, pieces, hours.heading, "clock")


def where_card(theme: Theme, where: WhereCard) -> Card:
    gap = round(theme.unit * 0.4)
    pieces: list[Piece] = []
    if where.door is not None:
        pieces.append(Writing(theme, where.door, "large"))
    if where.here is not None:
        pieces.append(Writing(theme, where.here, "name"))
    below_banner = 0
    if where.elsewhere is not None:
        # Before the address: where the card is divided, nobody may miss it.
        pieces.append(Banner(theme, "elsewhere", where.elsewhere, gap))
        below_banner = gap
    if where.building is not None:
        pieces.append(Writing(theme, where.building, "strong", space_before=below_banner))
        below_banner = 0
    main = where.here is None and where.door is None
    pieces.append(
        Writing(theme, where.address, "large" if main else "small", space_before=below_banner)
    )
    pieces += [Writing(theme, words, "small", space_before=gap) for words in where.way]
    return Card(theme, pieces, where.heading, "pin")


def contact_card(theme: Theme, contact: ContactCard) -> Card:
    gap = round(theme.unit * 0.2)
    pieces: list[Piece] = []
    for line in contact.lines:
        apart = line.label is not None and line.label.language != line.text.language
        shown = replace(line, label=None) if apart else line
        pieces.append(LinePiece(theme, shown, "large" if line.icon == "phone" else "strong", gap))
        if line.label is not None and apart:
            pieces.append(Writing(theme, line.label, "small", theme.palette.muted))
    return Card(theme, pieces, contact.heading, "phone")
