"""What is to be written down, as large as it goes on a card, under what to do and whose it is."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from PySide6.QtCore import QRect

from kiosk.views.centred_writing import CentredWriting
from kiosk.views.huge_text import HugeText
from kiosk.views.pieces import Piece, Writing
from kiosk.views.signed_pieces import SignedHeading
from kiosk.views.theme import Role, Theme
from kiosk.visit.shown import WriteDownPage

Manner = Literal["usual", "small", "bare"]
"""How the head is: with its sign; small; small and without whose it is."""

Placed = list[tuple[Piece, QRect]]

_BELOW: tuple[Role, ...] = ("headline", "title", "large", "strong")
"""Letters of what stands below the huge ones, from the largest on."""

_LARGER = 1.15
"""So many times as large as those are the huge ones at least."""

_SPARED = 1.25
"""So many times as large must they become for a small head."""


class Head:
    """What to do and whose it is, at the top of a box."""

    def __init__(self, theme: Theme, page: WriteDownPage, box: QRect, manner: Manner) -> None:
        is_small = manner != "usual"
        side = 0 if is_small else round(theme.unit * 2.8)
        self.icon_box = QRect(box.x(), box.y(), side, side)
        said: list[Piece] = [
            Writing(theme, page.title, "name" if is_small else "title", is_heading=True)
        ]
        if manner != "bare":
            role: Role = "small" if is_small else "name"
            said.append(Writing(theme, page.name, role, theme.palette.muted))
        inner = box.adjusted(side + theme.padding if side else 0, 0, 0, 0)
        self.pieces = _below_each_other(said, inner)
        if is_small:
            self.pieces = _beside_each_other(theme, said, inner) or self.pieces
        self.bottom = max(_bottom_of(self.pieces), box.y() + side)
        self.is_broken = any(piece.is_broken(inner.width()) for piece in said)


@dataclass(frozen=True)
class Block:
    """The head, and a card with the huge letters; ``letters`` is their size in pixels."""

    head: Head
    ground: QRect
    pieces: Placed
    letters: int
    fits: bool


def best_block(theme: Theme, page: WriteDownPage, box: QRect, may_be_bare: bool) -> Block:
    """Filling the box. The head is small where that makes the letters much larger; bare only where
    nothing else fits."""
    usual, small = _block(theme, page, box, "usual"), _block(theme, page, box, "small")
    if usual.fits and usual.letters * _SPARED >= small.letters:
        return usual
    if small.fits or not may_be_bare:
        return small
    return _block(theme, page, box, "bare")


def _block(theme: Theme, page: WriteDownPage, box: QRect, manner: Manner) -> Block:
    head = Head(theme, page, box, manner)
    bottom = box.y() + box.height()
    top = head.bottom + theme.gap
    ground = QRect(box.x(), top, box.width(), bottom - top)
    room = theme.padding if manner == "usual" else theme.padding // 2
    inner = ground.adjusted(room, room, -room, -room)
    width = inner.width()
    labels: list[Piece] = [SignedHeading(theme, page.icon, page.label)]
    if page.purpose is not None:
        labels.append(Writing(theme, page.purpose, "small"))
    pieces = _beside_each_other(theme, labels, inner) or _below_each_other(labels, inner)
    top = _bottom_of(pieces)
    left = inner.y() + inner.height() - top
    huge = HugeText(theme, page.text, page.groups)
    for role in _BELOW:
        below = [CentredWriting(theme, words, role) for words in page.below]
        needed = sum(piece.height_in(width) for piece in below)
        fits = huge.fit(width, left - needed)
        if fits and huge.letters >= theme.font(role).pixelSize() * _LARGER:
            break
    fits = fits and not any(piece.is_broken(width) for piece in (*labels, *below))
    top += max(0, left - needed - huge.height_in(width)) // 2
    pieces += _below_each_other((huge, *below), inner.adjusted(0, top - inner.y(), 0, 0))
    return Block(head, ground, pieces, huge.letters, fits and not head.is_broken)


def _below_each_other(pieces: Sequence[Piece], box: QRect) -> Placed:
    placed: Placed = []
    top = box.y()
    for piece in pieces:
        height = piece.height_in(box.width())
        placed.append((piece, QRect(box.x(), top, box.width(), height)))
        top += height
    return placed


def _beside_each_other(theme: Theme, pieces: Sequence[Piece], box: QRect) -> Placed:
    """In one line; nothing if they are too wide for that."""
    widths = [piece.width_in(box.width()) for piece in pieces]
    if sum(widths) + theme.text * (len(pieces) - 1) > box.width():
        return []
    high = max(piece.height_in(box.width()) for piece in pieces)
    placed: Placed = []
    left = box.x()
    for piece, width in zip(pieces, widths, strict=True):
        height = piece.height_in(width)
        placed.append((piece, QRect(left, box.y() + (high - height) // 2, width, height)))
        left += width + theme.text
    return placed


def _bottom_of(placed: Placed) -> int:
    return max(box.y() + box.height() for _, box in placed)
