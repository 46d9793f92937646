"""The squares of a QR code, from what it holds."""

from functools import lru_cache

import qrcode

from kiosk.content.model import CodeKind
from kiosk.content.payloads import CORRECTION

Squares = tuple[tuple[bool, ...], ...]
"""Rows of squares, True is black, without the quiet zone."""


@lru_cache(maxsize=64)
def squares(payload: str, kind: CodeKind) -> Squares:
    """The code as squares."""
    code = qrcode.QRCode(error_correction=CORRECTION[kind], border=0)
    code.add_data(payload.encode())
    code.make(fit=True)
    return tuple(tuple(bool(square) for square in row) for row in code.get_matrix())
