"""Picture files that were spoilt, or made to crash, stall, swell or spy."""

import base64
import struct
import zlib
from functools import lru_cache
from random import Random

from PySide6.QtCore import QBuffer, QByteArray, QIODevice
from PySide6.QtGui import QColor, QImage, QImageWriter

from tests.abuse.mutations import cut, flipped, one_bit_flipped

_MB = 1024 * 1024
_SIDES = (1, 300, 4_000, 7_999, 8_000)
_WRONG_SIDES = (0, 8_001, 30_000, 65_535, 2**31 - 1, 2**32 - 1)
_MOST_ZEROS = 300 * _MB
_CHANNELS = {0: 1, 2: 3, 3: 1, 4: 2, 6: 4}
"""Of each kind of PNG: grey, colours, palette, grey or colours with transparency."""

_DEPTHS = {0: (1, 2, 4, 8, 16), 2: (8, 16), 3: (1, 2, 4, 8), 4: (8, 16), 6: (8, 16)}
"""Bits of each channel that PNG knows."""


def chunk(kind: bytes, body: bytes) -> bytes:
    checked = kind + body
    return struct.pack(">I", len(body)) + checked + struct.pack(">I", zlib.crc32(checked))


@lru_cache(maxsize=40)
def zeros(count: int) -> bytes:
    """So many zeros, squeezed, without ever holding them all."""
    squeezing = zlib.compressobj(3)
    full, rest = divmod(count, _MB)
    parts = [squeezing.compress(bytes(_MB)) for _ in range(full)]
    return b"".join([*parts, squeezing.compress(bytes(rest)), squeezing.flush()])


def any_png(chance: Random) -> bytes:
    """Of any size, depth and kind, true to its header or not, with chunks of all sorts."""
    kind = chance.choice(tuple(_CHANNELS))
    depth = chance.choice(_DEPTHS[kind]) if chance.random() < 0.85 else chance.randrange(256)
    sides = chance.choice((_SIDES, _SIDES, _SIDES, _SIDES + _WRONG_SIDES))
    width, height = chance.choice(sides), chance.choice(sides)
    needed = height * (width * _CHANNELS[kind] * depth // 8 + 1)
    body = chance.choice((100, needed, needed, needed, needed, needed * 2))
    header = struct.pack(
        ">IIBBBBB", width, height, depth, kind, 0, 0, chance.choice((0, 0, 0, 0, 1, 9))
    )
    extra = b"".join(_any_chunk(chance) for _ in range(chance.choice((0, 0, 0, 1, 3))))
    squeezed = zeros(min(body, _MOST_ZEROS))
    return (
        b"\x89PNG\r\n\x1a\n"
        + chunk(b"IHDR", header)
        + extra
        + chunk(b"IDAT", squeezed)
        + chance.choice((chunk(b"IEND", b""), b"", b"trailing" * 1000))
    )


def _any_chunk(chance: Random) -> bytes:
    return chance.choice(
        (
            chunk(b"PLTE", bytes(chance.choice((0, 3, 768, 769)))),
            chunk(b"tRNS", bytes(chance.choice((0, 1, 300)))),
            chunk(b"zTXt", b"Comment\0\0" + zeros(_MOST_ZEROS)),
            chunk(b"iCCP", b"profile\0\0" + zeros(_MOST_ZEROS)),
            chunk(b"tEXt", b"Software\0" + b"<script>" * 5_000),
            chunk(b"gAMA", struct.pack(">I", chance.choice((0, 1, 2**32 - 1)))),
            chunk(b"pHYs", struct.pack(">IIB", 2**31, 1, 1)),
            chunk(b"acTL", struct.pack(">II", 10**6, 0)),
            chunk(b"IHDR", bytes(13)),
            struct.pack(">I", 2**31 - 1) + b"IDAT",
        )
    )


def any_photo(chance: Random) -> bytes:
    """A JPEG or PNG as a camera or an editor writes it: colours, greys, palettes, progressive."""
    image = QImage(chance.choice((1, 40, 3_000)), chance.choice((1, 30, 2_000)), _FORMAT)
    image.fill(QColor(chance.randrange(256), chance.randrange(256), 90))
    image = image.convertToFormat(
        chance.choice(
            (
                QImage.Format.Format_RGB32,
                QImage.Format.Format_Grayscale8,
                QImage.Format.Format_Grayscale16,
                QImage.Format.Format_Indexed8,
                QImage.Format.Format_Mono,
                QImage.Format.Format_RGBA64,
                QImage.Format.Format_CMYK8888,
            )
        )
    )
    packed = QByteArray()
    buffer = QBuffer(packed)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QImageWriter(buffer, QByteArray(chance.choice((b"png", b"jpg", b"jpg"))))
    writer.setProgressiveScanWrite(chance.random() < 0.5)
    writer.write(image)
    raw = bytes(packed.data())
    if raw.startswith(b"\xff\xd8"):
        raw = raw[:2] + _exif(chance) + raw[2:]
    return raw


_FORMAT = QImage.Format.Format_RGB32


def _exif(chance: Random) -> bytes:
    """Which side is up: one of eight ways, or one that there is not."""
    up = chance.choice((1, 2, 3, 4, 5, 6, 7, 8, 0, 9, 65_535))
    entry = struct.pack(">HHIHH", 0x0112, 3, chance.choice((1, 2**31)), up, 0)
    body = b"Exif\0\0MM\0*" + struct.pack(">IH", 8, chance.choice((1, 65_535))) + entry + bytes(4)
    return b"\xff\xe1" + struct.pack(">H", len(body) + 2) + body


_HEAD = (
    '<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" '
    'xmlns:xi="http://www.w3.org/2001/XInclude" width="{0}" height="{1}" viewBox="{2}">'
)


def any_drawing(chance: Random, outside: tuple[str, ...]) -> bytes:
    """An SVG that multiplies, is endless, huge, broken, a program, or that asks for ``outside``."""
    side = chance.choice((*["10"] * 14, "100%", "0", "-5", "1e9", "nan", "30000"))
    box = chance.choice((*["0 0 10 10"] * 10, "0 0 1e38 1e-38", "0 0 0 0", "", "a b"))
    text = _HEAD.format(side, chance.choice((side, "10")), box)
    text += "".join(_any_part(chance, outside) for _ in range(chance.choice((1, 1, 1, 2))))
    text += '<rect width="5" height="5" fill="#336699"/></svg>'
    kind = chance.random()
    if kind < 0.06:
        text = "<!DOCTYPE svg [<!ENTITY a 'aaaa'>]>" + text
    elif kind < 0.2:
        text = '<?xml version="1.0"?>' + text
    return text.encode(chance.choice((*["utf-8"] * 10, "utf-16", "utf-8-sig")))


def _any_part(chance: Random, outside: tuple[str, ...]) -> str:
    there = chance.choice(outside)
    number = chance.choice((3, 60, 199))
    part: str = chance.choice(
        (
            _nested(number, chance.choice(("", "filter='url(#f)'", "opacity='.5'"))),
            f'<image width="9" height="9" {chance.choice(_LINKS)}="{_disguised(chance, there)}"/>',
            '<image width="9" height="9" xlink:href="data:image/png;base64,A-PNG"/>',
            '<image width="9" height="9" xlink:href="data:image/png;base64,AN-SVG"/>',
            '<image width="9" height="9" href="data:image/svg+xml;base64,AN-SVG"/>',
            f'<use href="{there}#a"/>',
            f'<g xml:base="{there}"><image width="9" height="9" href="secret.png"/></g>',
            f"<style>@import '{there}'; rect {{fill: url({there})}}</style>",
            f"<style>@\\69mport '{there}'; rect {{fill: u\\72l({there})}}</style>",
            f'<g style="fill:url({there}#a)"><rect width="9" height="9"/></g>',
            f'<xi:include href="{there}" parse="text"/>',
            f'<feImage href="{there}"/><text font-family="url({there})">a</text>',
            "<script>while(1){}</script>",
            '<g onclick="x()"/>',
            '<foreignObject><html xmlns="http://www.w3.org/1999/xhtml"/></foreignObject>',
            f'<path d="{"M0 0L9 9" * 40_000}" stroke="red" stroke-dasharray="1e-7"/>',
            '<path d="M0 0L1e9 1e9" stroke="red" stroke-width="1e9" stroke-dasharray="1e-9 1e-9"/>',
            f'<text font-size="{chance.choice((1, 9e9))}">{"W" * 100_000}</text>',
            f"{'<g>' * 15_000}{'</g>' * 15_000}",
            f"{'<g>' * 5_000}<rect/>",
            '<pattern id="p" width="20000" height="20000" patternUnits="userSpaceOnUse">'
            '<rect width="9" height="9"/></pattern><rect width="9" height="9" fill="url(#p)"/>',
            '<filter id="f"><feGaussianBlur stdDeviation="9999"/></filter>'
            '<rect width="9" height="9" filter="url(#f)"/>',
            '<filter id="f" width="90000%" height="90000%"><feFlood/><feTile/></filter>'
            '<rect width="9" height="9" filter="url(#f)"/>',
            '<mask id="m" width="90000" height="90000"><rect width="90000" height="90000"/></mask>'
            '<rect width="9" height="9" mask="url(#m)"/>',
            '<g id="a"><use href="#a"/></g>',
            '<linearGradient id="a" href="#b"/><linearGradient id="b" href="#a"/>'
            '<rect width="9" height="9" fill="url(#a)"/>',
            '<animate attributeName="x" dur="1ms" repeatCount="indefinite"/>' * 500,
        )
    )
    if "A-PNG" in part:
        part = part.replace("A-PNG", base64.b64encode(any_png(chance)[:360_000]).decode())
    inner = _HEAD.format(99, 99, "0 0 9 9") + _nested(150, "") + "</svg>"
    return part.replace("AN-SVG", base64.b64encode(inner.encode()).decode())


_LINKS = ("href", "xlink:href", "HREF", "xlink:Href", "x:href")


def _disguised(chance: Random, there: str) -> str:
    """The same address as few would write it."""
    return chance.choice(
        (
            there,
            f" \n\t{there}",
            "".join(f"&#{ord(letter)};" for letter in there),
            there.upper() if "://" in there else f"./{there}",
            there.replace("//", "\\\\"),
            there.replace("file:", "FILE:"),
        )
    )


def _nested(uses: int, attributes: str) -> str:
    """Groups that show the one before ten times over."""
    depth = max(1, uses // 10)
    groups = "".join(
        f'<g id="g{n}" {attributes}>' + f'<use xlink:href="#g{n - 1}"/>' * 10 + "</g>"
        for n in range(1, depth)
    )
    return f'<g id="g0"><circle r="9"/></g>{groups}<use xlink:href="#g{depth - 1}"/>'


def any_picture(chance: Random, outside: tuple[str, ...]) -> tuple[str, bytes]:
    """A file's name and what is in it."""
    kind = chance.choice(("png", "png", "photo", "drawing", "drawing", "other"))
    if kind == "drawing":
        name, raw = "a.svg", any_drawing(chance, outside)
    elif kind == "png":
        name, raw = "a.png", any_png(chance)
    elif kind == "photo":
        raw = any_photo(chance)
        name = "a.png" if raw.startswith(b"\x89") else chance.choice(("a.jpg", "a.jpeg"))
    else:
        name = chance.choice(("a.png", "a.jpg", "a.svg"))
        raw = chance.choice(
            (b"", b"text", b"GIF89a" * 99, b"RIFF\0\0\0\0WEBPVP8 ", b"BM" + bytes(90), bytes(5_000))
        )
    if raw and chance.random() < 0.25:
        raw = chance.choice((flipped, one_bit_flipped, cut))(chance, raw)
    return name, raw
