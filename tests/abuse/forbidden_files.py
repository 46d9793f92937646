"""What files that go to other machines must not hold: programs where content belongs, secrets, and
paths of the machine they were made on."""

import re
import stat
from collections.abc import Iterator
from pathlib import Path

CONTENT_SUFFIXES = frozenset(
    {"", ".css", ".jpeg", ".jpg", ".md", ".mo", ".png", ".po", ".svg", ".txt", ".wav", ".yaml"}
)
"""Of files in data/ and assets/: without a suffix only licences."""

SETTINGS_SUFFIXES = frozenset({".conf", ".env", ".ini", ".rules", ".service", ".xml"})
"""Of what an administrator copies from assets/session/ to make a machine a kiosk."""

_PROGRAMS = (b"\x7fELF", b"MZ", b"#!", b"\xca\xfe\xba\xbe", b"\xcf\xfa\xed\xfe", b"PK\x03\x04")
_PYTHON = re.compile(rb"^(?:import \w|from \w+ import )", re.MULTILINE)

_ACTIVE_SVG = re.compile(
    rb"<script|<foreignObject|<!ENTITY|\son\w+\s*=|javascript:|href\s*=\s*[\"'](?!#|data:image/)",
    re.IGNORECASE,
)

_SECRETS = (
    re.compile(rb"-----BEGIN (?:[A-Z]+ )*PRIVATE KEY-----"),
    re.compile(rb"\bAKIA[0-9A-Z]{16}\b"),
    re.compile(rb"\bgh[pousr]_[A-Za-z0-9]{36}\b"),
    re.compile(rb"\bglpat-[A-Za-z0-9_-]{20}\b"),
    re.compile(rb"\bxox[abprs]-[A-Za-z0-9-]{10,}"),
    re.compile(rb"\beyJ[A-Za-z0-9_-]{10,}\.eyJ[A-Za-z0-9_-]{10,}\."),
    re.compile(rb"https?://[^/\s:@\"'<>]{1,64}:[^/\s@\"'<>]{1,64}@"),
    re.compile(
        rb"\b(?:password|passwd|secret|api_?key|auth_?token)\b[\"']?\s*[=:]\s*[\"'][^\"'{}\s]{6,}",
        re.IGNORECASE,
    ),
)
"""Keys, tokens of well-known services, and names that somebody gave a value."""


def secrets_in(raw: bytes) -> Iterator[str]:
    """What looks like one, without saying it whole."""
    for kind in _SECRETS:
        for found in kind.finditer(raw):
            yield f"{found[0][:16]!r}… looks like a secret"


def forbidden_content(path: Path) -> Iterator[str]:
    """What a file of data/ or assets/ must not be."""
    raw = path.read_bytes()
    is_settings = "session" in path.parts and path.suffix in SETTINGS_SUFFIXES
    is_content = path.suffix in CONTENT_SUFFIXES and (path.suffix or path.name == "LICENSE")
    if not (is_settings or is_content):
        yield f"no {path.suffix or path.name} belongs there"
    if path.is_symlink():
        yield "it is a link"
    if path.stat().st_mode & (stat.S_IXUSR | stat.S_IXGRP | stat.S_IXOTH):
        yield "it may be run"
    if raw.startswith(_PROGRAMS) or _PYTHON.search(raw):
        yield "it is a program"
    if path.suffix == ".svg" and (found := _ACTIVE_SVG.search(raw)):
        yield f"{found[0][:20]!r} is active or leads elsewhere"
    yield from secrets_in(raw)
