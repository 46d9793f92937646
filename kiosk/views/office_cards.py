"""The cards of an office's page."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from PySide6.QtCore import QRect

from kiosk.views.card import Card
from kiosk.views.pieces import Banner, DayPiece, LinePiece, Piece, StatusPill, Writing
from kiosk.views.signed_pieces import NoticeBanner, SignedHeading
from kiosk.views.theme import Role, Theme
from kiosk.visit.parts import ContactCard, HoursCard, WhereCard
from kiosk.visit.phrases import Words
from kiosk.visit.shown import OfficePage

_SUMMARY_BESIDE = 15
"""Least width of a summary beside the status, in letters' sizes."""


class IdentityBoxes:
    """Icon, full name, status, what is different these days and summary at the top of a page, in a
    width; the summary stands beside the status where there is room."""

    def __init__(self, theme: Theme, page: OfficePage, left: int, top: int, width: int) -> None:
        side = round(theme.unit * 2.8)
        self.icon_box = QRect(left, top, side, side)
        indent = side + theme.padding
        words_left, words_width = left + indent, width - indent
        gap = round(theme.unit * 0.45)
        self.name = Writing(theme, page.name, "title", is_heading=True)
        self.status = StatusPill(theme, page.status, page.status.sentence)
        banners = _banners(theme, page)
        self.pieces: list[Piece] = [self.name, self.status, *banners]
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
        for neighbours in _rows_of(banners, width, theme.gap):
            wide = (width - theme.gap * (len(neighbours) - 1)) // len(neighbours)
            height = max(banner.height_in(wide) for banner in neighbours)
            bottom += gap
            for place, banner in enumerate(neighbours):
                banner.setGeometry(left + place * (wide + theme.gap), bottom, wide, height)
            bottom += height
        self.height = max(bottom - self.icon_box.y(), side)

    @property
    def breaks_a_word(self) -> bool:
        return any(piece.breaks_a_word(piece.width()) for piece in self.pieces)


def _rows_of(banners: Sequence[Piece], width: int, gap: int) -> Iterator[Sequence[Piece]]:
    """Two beside each other where that is lower, else each in a row of its own."""
    half = (width - gap) // 2
    left = list(banners)
    while left:
        pair = left[:2]
        lower = max(banner.height_in(half) for banner in pair) < sum(
            banner.height_in(width) for banner in pair
        )
        fits = len(pair) == 2 and lower and not any(banner.breaks_a_word(half) for banner in pair)
        row = pair if fits else pair[:1]
        left = left[len(row) :]
        yield row


def identity_card(theme: Theme, page: OfficePage) -> Card:
    """Full name, open or not in a sentence, what is different these days, what one can do here."""
    gap = round(theme.unit * 0.5)
    pieces: list[Piece] = [
        Writing(theme, page.name, "title", is_heading=True),
        StatusPill(theme, page.status, page.status.sentence, gap),
        *_banners(theme, page, gap),
    ]
    if page.summary is not None:
        pieces.append(Writing(theme, page.summary, "small", theme.palette.muted, gap))
    return Card(theme, pieces, framed=False)


def _banners(theme: Theme, page: OfficePage, gap: int = 0) -> list[Piece]:
    """The doubt, and what is different these days."""
    doubt = [Banner(theme, "help", page.doubt, gap)] if page.doubt is not None else []
    return [*doubt, *(NoticeBanner(theme, words, gap) for words in page.notices)]


def name_card(theme: Theme, page: OfficePage) -> Card:
    """Where one is, on the second and further sheets."""
    return Card(theme, [Writing(theme, page.short_name, "name", is_heading=True)], framed=False)


def cards(theme: Theme, page: OfficePage) -> list[Card]:
    """When, where, and by which phone."""
    found = [hours_card(theme, page.hours)] if page.hours is not None else []
    found.append(where_card(theme, page.where, page.checked))
    if page.contact is not None:
        found.append(contact_card(theme, page.contact))
    return found


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
    pieces += [Writing(theme, words, "small", space_before=gap) for words in hours.coming]
    return Card(theme, pieces, hours.heading, "clock")


def where_card(theme: Theme, where: WhereCard, checked: Words | None) -> Card:
    gap = round(theme.unit * 0.4)
    pieces: list[Piece] = []
    is_elsewhere = where.elsewhere is not None
    if where.elsewhere is not None:
        # Before the address, and on the same sheet: where the card is divided, nobody may miss it.
        warning = Banner(theme, "elsewhere", where.elsewhere)
        warning.leads_on = True
        pieces.append(warning)
    if where.door is not None and not is_elsewhere:
        pieces.append(Writing(theme, where.door, "large"))
    if where.here is not None:
        pieces.append(Writing(theme, where.here, "name"))
    if where.building is not None:
        pieces.append(Writing(theme, where.building, "strong", space_before=gap if pieces else 0))
    address: Role = "large" if is_elsewhere else "small"
    pieces.append(Writing(theme, where.address, address, space_before=gap if is_elsewhere else 0))
    if where.door is not None and is_elsewhere:
        pieces.append(Writing(theme, where.door, "name"))
    for guidance in where.way:
        pieces.append(SignedHeading(theme, guidance.icon, guidance.heading, gap))
        pieces.append(Writing(theme, guidance.text, "small"))
    if checked is not None:
        # Here, because this card is never alone in the higher column.
        pieces.append(Writing(theme, checked, "small", theme.palette.muted, gap))
    return Card(theme, pieces, where.heading, "pin")


def contact_card(theme: Theme, contact: ContactCard) -> Card:
    pieces: list[Piece] = []
    for line in contact.lines:
        apart = line.label is not None and line.label.language != line.text.language
        shown = replace(line, label=None) if apart else line
        pieces.append(LinePiece(theme, shown, "large" if line.icon == "phone" else "strong"))
        if line.label is not None and apart:
            pieces.append(Writing(theme, line.label, "small", theme.palette.muted))
    return Card(theme, pieces, contact.heading, "phone")
