"""Cheap checks of pictures, before a child process draws them under limits of time and memory."""

import re
import struct
from pathlib import Path
from xml.parsers import expat

from kiosk.content.files import UnreadableError, bytes_of
from kiosk.content.problems import sentence

LARGEST_PICTURE = 8 * 1024 * 1024
"""Bytes a PNG or JPEG may have."""

LARGEST_SVG = 500 * 1024
"""Bytes an SVG may have; a logo has a few thousand."""

LONGEST_SIDE = 8000
"""Pixels; the largest panels show 3840."""

MOST_PIXELS = 16_000_000
"""Of a PNG, which is unpacked as a whole before it is made smaller; a JPEG is not."""

MOST_REUSED_PARTS = 200
"""``<use>`` elements in an SVG: nested ones multiply, and 2 KB of them draw for 20 seconds."""

MOST_ELEMENTS = 20_000

_PNG = b"\x89PNG\r\n\x1a\n"
_JPEG = b"\xff\xd8\xff"
_FRAME_HEADERS = frozenset(range(0xC0, 0xD0)) - {0xC4, 0xC8, 0xCC}
_FOREIGN = re.compile(r"url\(\s*['\"]?(?!#)|@import", re.IGNORECASE)
_EMBEDDED = ("data:image/png;", "data:image/jpeg;")


class PictureError(Exception):
    """A picture cannot be used; ``says`` and ``values`` are a sentence for the clerk."""

    def __init__(self, says: str, **values: str) -> None:
        self.says = says
        self.values = values
        super().__init__(says)


def check_picture(path: Path) -> None:
    """Raises PictureError unless the file is a PNG, JPEG or SVG that is fit to be drawn."""
    try:
        raw = bytes_of(path, LARGEST_PICTURE)
    except UnreadableError as error:
        raise PictureError(error.says) from error
    if len(raw) > LARGEST_PICTURE:
        raise PictureError(sentence("This picture is larger than 8 MiB. Make it smaller."))
    ending = path.suffix.lower()
    if raw.startswith(_PNG):
        _check_format("PNG", ending in (".png",))
        _check_size(_png_size(raw))
        _check_pixels(_png_size(raw))
    elif raw.startswith(_JPEG):
        _check_format("JPEG", ending in (".jpg", ".jpeg"))
        _check_size(_jpeg_size(raw))
    elif ending == ".svg":
        _check_svg(raw)
    else:
        raise PictureError(sentence("This is no PNG, JPEG or SVG picture."))


def _check_format(name: str, fits: bool) -> None:
    if not fits:
        raise PictureError(
            sentence("This picture is a {format}; its file name has to end so."), format=name
        )


def _check_size(size: tuple[int, int] | None) -> None:
    if size is None or 0 in size:
        raise PictureError(sentence("This picture is damaged: its size cannot be read."))
    if max(size) > LONGEST_SIDE:
        raise PictureError(
            sentence("This picture has {width} × {height} pixels; at most {most} a side are fine."),
            width=str(size[0]),
            height=str(size[1]),
            most=str(LONGEST_SIDE),
        )


def _check_pixels(size: tuple[int, int] | None) -> None:
    if size is not None and size[0] * size[1] > MOST_PIXELS:
        raise PictureError(
            sentence(
                "This PNG has {width} × {height} pixels; at most {most} million in all are fine."
                " Make it smaller, or save it as JPEG."
            ),
            width=str(size[0]),
            height=str(size[1]),
            most=str(MOST_PIXELS // 1_000_000),
        )


def _png_size(raw: bytes) -> tuple[int, int] | None:
    if len(raw) < 33 or raw[12:16] != b"IHDR":
        return None
    width, height = struct.unpack(">II", raw[16:24])
    return width, height


def _jpeg_size(raw: bytes) -> tuple[int, int] | None:
    at = 2
    while at + 9 <= min(len(raw), LARGEST_PICTURE) and raw[at] == 0xFF:
        kind = raw[at + 1]
        if kind == 0xFF:
            at += 1
            continue
        if kind in _FRAME_HEADERS:
            height, width = struct.unpack(">HH", raw[at + 5 : at + 9])
            return width, height
        at += 2 + max(2, int.from_bytes(raw[at + 2 : at + 4], "big"))
    return None


def _check_svg(raw: bytes) -> None:
    if len(raw) > LARGEST_SVG:
        raise PictureError(sentence("This drawing is larger than 500 KiB. Simplify it."))
    parser = expat.ParserCreate()
    elements = _Elements()
    parser.StartDoctypeDeclHandler = elements.refuse_doctype
    parser.StartElementHandler = elements.begin
    parser.CharacterDataHandler = elements.text
    try:
        parser.Parse(raw, True)
    except (expat.ExpatError, ValueError, LookupError) as error:
        raise PictureError(sentence("This drawing is damaged or no SVG.")) from error


class _Elements:
    """Counts the elements of an SVG and refuses what reaches outside it or multiplies."""

    def __init__(self) -> None:
        self._elements = 0
        self._reused = 0

    def refuse_doctype(self, *_declared: object) -> None:
        raise PictureError(sentence("This drawing holds a DOCTYPE. Save it again as “plain SVG”."))

    def begin(self, name: str, attributes: dict[str, str]) -> None:
        local = name.rpartition(":")[2].lower()
        self._elements += 1
        self._reused += local == "use"
        if self._elements == 1 and local != "svg":
            raise PictureError(sentence("This drawing is damaged or no SVG."))
        if self._elements > MOST_ELEMENTS or self._reused > MOST_REUSED_PARTS:
            raise PictureError(sentence("This drawing has too many parts. Simplify it."))
        if local in ("script", "foreignobject") or any(
            _leads_outside(attribute, value) for attribute, value in attributes.items()
        ):
            raise PictureError(
                sentence("This drawing holds a program or loads other files. Save it without.")
            )

    def text(self, text: str) -> None:
        if _FOREIGN.search(text):
            raise PictureError(
                sentence("This drawing holds a program or loads other files. Save it without.")
            )


def _leads_outside(attribute: str, value: str) -> bool:
    if attribute.rpartition(":")[2].lower() == "href":
        target = value.strip().lower()
        return bool(target) and not target.startswith(("#", *_EMBEDDED))
    return attribute.lower().startswith("on") or _FOREIGN.search(value) is not None
