"""How a file of text can be spoilt, by people, editors, networks and those who mean harm."""

from collections.abc import Callable
from random import Random

_SIGNS = (
    *"{}[]:,-?&*!|>'\"%@`#\\~<=",
    *("\t", "\r", "\0", "\x07", "\x1b[2J", "\x85", "\u00a0", "\u00ad", "\u0301" * 40),
    *("\u200b", "\u200f", "\u2028", "\u202e", "\u2066", "\ufeff", "\ufffd", "\uffff"),
    *("\U0001f600", "\U000e0041", "ﷺ", "中文", "ß", "İ", "ǅ", "０９", "٣"),
)
_VALUES = (
    *("null", "~", "true", "no", "[]", "{}", "[[]]", "{a: {b: {c: d}}}", "''", '""', "|-", "- a"),
    *("0", "-1", "1e309", "9" * 400, "0x7f", ".inf", ".nan", "1_000", "08", "7.30", "12:60"),
    *("2026-02-30", "0000-00-00", "9999-12-31", "10000-01-01", "2026-13-01", "1-1-1"),
    *("mon-fri", "24.00–0.00", "25:00-26:00", "8-8", "{osm: 'week 1-99'}", "{osm: '24/7'}"),
    *("../../etc/passwd", "file:///etc/passwd", "https://evil.example/", "javascript:alert(1)"),
    *("a" * 5_000, "a " * 3_000, "ą" * 300, "W" * 60, "{{7*7}}", "{name}", "%s", "$(id)"),
)

Spoil = Callable[[Random, bytes], bytes]


def _lines(raw: bytes) -> list[bytes]:
    return raw.splitlines(keepends=True) or [b""]


def flipped(chance: Random, raw: bytes) -> bytes:
    """Some bytes are others."""
    spoilt = bytearray(raw)
    for _ in range(chance.choice((1, 1, 2, 8, 60))):
        spoilt[chance.randrange(len(spoilt))] = chance.randrange(256)
    return bytes(spoilt)


def one_bit_flipped(chance: Random, raw: bytes) -> bytes:
    """As a bad disk or cable does."""
    spoilt = bytearray(raw)
    spoilt[chance.randrange(len(spoilt))] ^= 1 << chance.randrange(8)
    return bytes(spoilt)


def cut(chance: Random, raw: bytes) -> bytes:
    """Half copied, or with a hole."""
    start, end = sorted((chance.randrange(len(raw) + 1), chance.randrange(len(raw) + 1)))
    return chance.choice(
        (raw[:start], raw[start:], raw[:start] + raw[end:], raw[:start] + b"\0" * 64)
    )


def lines_mixed(chance: Random, raw: bytes) -> bytes:
    """Lines twice, missing, or elsewhere."""
    lines = _lines(raw)
    for _ in range(chance.randint(1, 4)):
        line = chance.randrange(len(lines))
        deed = chance.choice(("double", "drop", "swap"))
        if deed == "double":
            lines.insert(chance.randrange(len(lines) + 1), lines[line])
        elif deed == "drop" and len(lines) > 1:
            del lines[line]
        else:
            other = chance.randrange(len(lines))
            lines[line], lines[other] = lines[other], lines[line]
    return b"".join(lines)


def indented(chance: Random, raw: bytes) -> bytes:
    """Some lines farther in or out, by spaces or tabs."""
    lines = _lines(raw)
    for _ in range(chance.randint(1, 5)):
        at = chance.randrange(len(lines))
        put = chance.choice((b" ", b"  ", b"\t", b"", b"\xc2\xa0", b" " * 500))
        lines[at] = put + lines[at].lstrip(b" ")
    return b"".join(lines)


def signs_put(chance: Random, raw: bytes) -> bytes:
    """Signs that mean something in YAML, or that nobody sees."""
    text = raw.decode()
    for _ in range(chance.choice((1, 1, 2, 5))):
        at = chance.randrange(len(text) + 1)
        text = text[:at] + chance.choice(_SIGNS) + text[at + chance.choice((0, 0, 1)) :]
    return text.encode()


def values_changed(chance: Random, raw: bytes) -> bytes:
    """Another value of another type behind a name, or another name."""
    lines = _lines(raw)
    for _ in range(chance.choice((1, 1, 2, 4))):
        at = chance.randrange(len(lines))
        name, colon, _ = lines[at].partition(b":")
        if chance.random() < 0.2:
            name = (
                name[: len(name) // 2] + chance.choice((b"x", b"", b"<<", b"a" * 2000)) + name[-2:]
            )
        lines[at] = name + (colon or b":") + b" " + chance.choice(_VALUES).encode() + b"\n"
    return b"".join(lines)


def entries_multiplied(chance: Random, raw: bytes) -> bytes:
    """One line or one stretch of lines, very often."""
    lines = _lines(raw)
    start = chance.randrange(len(lines))
    piece = b"".join(lines[start : start + chance.randint(1, 4)])
    return raw + piece * chance.choice((2, 50, 2_000))


def in_another_encoding(chance: Random, raw: bytes) -> bytes:
    """As other editors save."""
    text = raw.decode()
    return chance.choice(
        (
            b"\xef\xbb\xbf" + raw,
            b"\xef\xbb\xbf" * 2 + raw,
            text.encode("utf-16"),
            text.encode("utf-16-le"),
            text.encode("utf-16-be"),
            text.encode("utf-32"),
            text.encode("utf-32-be"),
            text.encode("iso-8859-2", errors="replace"),
            text.encode("cp1250", errors="replace"),
            text.encode("cp1251", errors="replace"),
            text.encode("utf-8").decode("latin-1").encode("utf-8"),
            text.encode("utf-7"),
            raw.replace(b"\n", b"\r\n"),
            raw.replace(b"\n", b"\r"),
            raw.replace(b" ", b"\t", 3),
            raw + b"\0" * chance.choice((1, 4096)),
            b"\0" * len(raw),
            b"",
            b"\x1f\x8b\x08" + raw,
            raw + b"\xed\xa0\x80",
            raw + b"\xf4\x90\x80\x80",
        )
    )


SPOILS: tuple[Spoil, ...] = (
    flipped,
    one_bit_flipped,
    cut,
    lines_mixed,
    indented,
    signs_put,
    values_changed,
    values_changed,
    values_changed,
    entries_multiplied,
    in_another_encoding,
)


def bomb(chance: Random) -> bytes:
    """A file that was written to crash, stall or swell whatever reads it."""
    size = chance.choice((3_000, 200_000, 2 * 1024 * 1024))
    name = b"name: {pl: a}\nplace: strzegomska-6\n"
    piece = chance.choice(
        (
            b"[",
            b"{",
            b"[{",
            b"- ",
            b"? ",
            b"[],",
            b"- - ",
            b"a: {",
            b"'",
            b'"\\x',
            b"!!a ",
            b"---\n",
        )
    )
    kind = chance.choice(("piece", "aliases", "merge", "keys", "deep", "slips", "hours", "number"))
    if kind == "piece":
        return chance.choice((b"", name + b"hours: ")) + piece * (size // len(piece))
    if kind == "aliases":
        wide = "".join(f"b{n}: &b{n} [{'*a,' * 9}]\n" for n in range(30))
        return f"a: &a [x,x,x,x,x,x,x,x]\n{wide}".encode()
    if kind == "merge":
        merged = "".join(f"a{n}: &a{n} {{<<: [{'*a0, ' * 90}]}}\n" for n in range(1, 200))
        return f"a0: &a0 {{x: 1}}\n{merged}".encode()
    if kind == "keys":
        long = chance.choice((1, 60, 3_000))
        return b"".join(b"%s%d: 1\n" % (b"k" * long, n) for n in range(size // (long + 8)))
    if kind == "deep":
        return "".join(" " * depth + "a:\n" for depth in range(min(1_900, size // 100))).encode()
    if kind == "slips":
        return name + b"".join(b"phoness%d: 1\n" % n for n in range(size // 20))
    if kind == "hours":
        line = chance.choice((b"{osm: 'Mo-Su 00:00-24:00; '}", b"{days: mon-fri, open: 8-15}"))
        return name + b"hours:\n" + (b"  - " + line + b"\n") * (size // 40)
    return name + b"floor: " + b"9" * (size - 60) + b"\n"
