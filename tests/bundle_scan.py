"""Looks through the built program: ``python -m tests.bundle_scan FOLDER``.

Part of ``make bundle-test``. Leaves 1 if something is found, and also if there is no bundle.
"""

import hashlib
import re
import stat
import sys
import sysconfig
from collections.abc import Iterable, Iterator, Mapping
from importlib import import_module
from pathlib import Path
from types import CodeType

from kiosk.doctor_program import SUMS
from tests.abuse.forbidden_files import secrets_in

ROOT = Path(__file__).parent.parent

LIBRARIES_OF_QT: Mapping[str, str] = {
    "Core": "all of it",
    "DBus": "asks the session not to blank the screen, and speaks to assistive technology",
    "Gui": "all of it",
    "OpenGL": "the plugins for X11 and Wayland are linked to it",
    "Svg": "icons and pictures",
    "WaylandClient": "windows on Wayland",
    "Widgets": "all of it",
    "WlShellIntegration": "windows on Wayland",
    "XcbQpa": "windows on X11",
}
"""What the bundle may hold of Qt, and for what. Everything else is left out: no network, no QML, no
web engine, no virtual keyboard."""

MODULES_OF_QT = frozenset({"QtCore", "QtDBus", "QtGui", "QtSvg", "QtWidgets"})

NO_LIBRARY = re.compile(
    r"lib(?:ssl|curl|nss3|ssh2?|gnutls|nghttp\d|soup|avahi-\w+|websockets|zmq)\b|_ssl\.",
    re.IGNORECASE,
)
"""Libraries that speak over a network. libcrypto is there: Python's hashes are made with it."""

NO_MODULES = (
    "PIL",
    "_posixshmem",
    "_pytest",
    "_ssl",
    "asyncio",
    "babel",
    "bdb",
    "cmd",
    "code",
    "codeop",
    "doctest",
    "ftplib",
    "http",
    "hypothesis",
    "multiprocessing",
    "mypy",
    "netrc",
    "numpy",
    "pdb",
    "pip",
    "pydoc",
    "pytest",
    "requests",
    "runpy",
    "setuptools",
    "smtplib",
    "socketserver",
    "ssl",
    "telnetlib",
    "tests",
    "tkinter",
    "unittest",
    "urllib.error",
    "urllib.request",
    "urllib.robotparser",
    "urllib3",
    "webbrowser",
    "xmlrpc",
)
"""Packages and modules of Python, with all below them."""

_QT_LIBRARY = re.compile(r"libQt6(\w+)\.so|^Qt6(\w+)\.dll")
_QT_MODULE = re.compile(r"(?:^|/)PySide6/(Qt\w+)\.(?:abi3\.so|pyd)$")
_FOR_OTHERS = stat.S_ISUID | stat.S_ISGID | stat.S_IWOTH


def found_in(bundle: Path, places: Iterable[str]) -> Iterator[str]:
    """What must not be there. ``places`` are paths of the machine it was built on."""
    if not (bundle / "kiosk").is_file():
        yield f"there is no bundle in {bundle}: make bundle"
        return
    sums = _sums(bundle)
    hints = [f"{place}/".encode() for place in places]
    for path in sorted(bundle.rglob("*")):
        name = path.relative_to(bundle).as_posix()
        yield from (f"{name}: {says}" for says in _name_says(name))
        if path.is_symlink():
            if not path.resolve().is_relative_to(bundle.resolve()):
                yield f"{name}: it leads out of the bundle"
            continue
        if path.stat().st_mode & _FOR_OTHERS:
            yield f"{name}: anybody may change it, or run it as somebody else"
        if path.is_file():
            raw = path.read_bytes()
            yield from (f"{name}: {says}" for says in _content_says(raw, hints))
            if name != SUMS and sums.get(name) != hashlib.sha256(raw).hexdigest():
                yield f"{name}: it is not what {SUMS} says"
    yield from (f"{name}: {SUMS} has it, the bundle not" for name in _missing(bundle, sums))


def _sums(bundle: Path) -> dict[str, str]:
    try:
        lines = (bundle / SUMS).read_text(encoding="utf-8").splitlines()
    except OSError:
        return {}
    return {name: told for told, _, name in (line.partition("  ") for line in lines)}


def _missing(bundle: Path, sums: Mapping[str, str]) -> Iterator[str]:
    return (name for name in sums if not (bundle / name).is_file())


def _name_says(name: str) -> Iterator[str]:
    file = name.rpartition("/")[2]
    if (found := _QT_LIBRARY.search(file)) and (found[1] or found[2]) not in LIBRARIES_OF_QT:
        yield "nobody wrote down what this library of Qt is for"
    if (found := _QT_MODULE.search(name)) and found[1] not in MODULES_OF_QT:
        yield "nobody wrote down what this module of Qt is for"
    if NO_LIBRARY.match(file):
        yield "it speaks over a network"
    if re.search(r"/plugins/(?:tls|networkinformation|qml\w*|virtualkeyboard)/|/qml/", name):
        yield "it is left out of the kiosk"
    if file.endswith((".py", ".pyc", ".pyx", ".c", ".h")):
        yield "it is a source"
    if re.search(r"(?:^|/)(?:tests?|testing)/", name):
        yield "it belongs to tests"


def _content_says(raw: bytes, hints: Iterable[bytes]) -> Iterator[str]:
    yield from (f"it names {hint.decode()}" for hint in hints if hint in raw)
    if not raw.startswith((b"\x7fELF", b"MZ")):
        yield from secrets_in(raw)


def modules_in(program: Path) -> Iterator[tuple[str, CodeType | None]]:
    """All modules that are packed into the program, with their code."""
    # PyInstaller has no types.
    outer = import_module("PyInstaller.archive.readers").CArchiveReader(str(program))
    for name in outer.toc:
        if name.endswith(".pyz"):
            inner = outer.open_embedded_archive(name)
            for module in inner.toc:
                yield module, inner.extract(module)


def modules_say(
    modules: Iterable[tuple[str, CodeType | None]], places: Iterable[str]
) -> Iterator[str]:
    """What must not be among them, and code that names where it was built."""
    hints = ("/", *places)
    for module, code in modules:
        if any(f"{module}.".startswith(f"{forbidden}.") for forbidden in NO_MODULES):
            yield f"{module}: this module is not needed"
        if code is not None and code.co_filename.startswith(hints):
            yield f"{module}: its code names {code.co_filename}"


def places_of_this_machine() -> set[str]:
    """Paths that mean something only where the bundle was built. The interpreter's own is not
    among them: each of its modules names it, as does every Python that is not the system's."""
    return {str(ROOT), sysconfig.get_path("purelib")}


def main() -> None:
    bundle = Path(sys.argv[1])
    places = places_of_this_machine()
    found = list(found_in(bundle, places))
    count = 0
    if (bundle / "kiosk").is_file():
        modules = list(modules_in(bundle / "kiosk"))
        count = len(modules)
        found += modules_say(modules, places)
        if not any(module == "kiosk.cli" for module, _ in modules):
            found.append("the kiosk itself is not in it: the scan looks wrongly")
    if found:
        sys.exit("\n".join(["The bundle holds what it must not:", *found]))
    files = sum(path.is_file() for path in bundle.rglob("*"))
    sys.stdout.write(f"PASS  {files} files and {count} modules of the bundle\n")


if __name__ == "__main__":
    main()
