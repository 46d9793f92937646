"""The scan of the built program sees what it forbids; make bundle-test scans what is built."""

import hashlib
from collections.abc import Callable
from pathlib import Path

import pytest

from kiosk.doctor_program import SUMS
from tests.bundle_scan import found_in, modules_say, places_of_this_machine

BUILT_IN = "/home/anna/kiosk"


@pytest.fixture
def bundle(tmp_path: Path) -> Path:
    """As it should be: a program, Qt, Python and content."""
    bundle = tmp_path / "kiosk"
    for name in (
        "kiosk",
        "_internal/PySide6/Qt/lib/libQt6Core.so.6",
        "_internal/PySide6/QtCore.abi3.so",
        "_internal/libcrypto.so.3",
        "_internal/data/kiosk.yaml",
    ):
        add(bundle, name)
    list_sums(bundle)
    return bundle


def add(bundle: Path, name: str, raw: bytes = b"\x7fELF") -> None:
    path = bundle / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(raw)


def list_sums(bundle: Path) -> None:
    files = [path for path in bundle.rglob("*") if path.is_file() and path.name != SUMS]
    lines = (
        f"{hashlib.sha256(path.read_bytes()).hexdigest()}  {path.relative_to(bundle).as_posix()}\n"
        for path in files
    )
    (bundle / SUMS).write_text("".join(lines))


def scanned(bundle: Path) -> list[str]:
    return list(found_in(bundle, {BUILT_IN}))


def test_a_bundle_as_it_should_be(bundle: Path) -> None:
    assert scanned(bundle) == []


def test_no_bundle_is_no_success(tmp_path: Path) -> None:
    assert scanned(tmp_path) == [f"there is no bundle in {tmp_path}: make bundle"]


@pytest.mark.parametrize(
    ("name", "says"),
    [
        ("_internal/PySide6/Qt/lib/libQt6Network.so.6", "nobody wrote down"),
        ("_internal/PySide6/Qt/lib/libQt6WebEngineCore.so.6", "nobody wrote down"),
        ("_internal/PySide6/Qt6Qml.dll", "nobody wrote down"),
        ("_internal/PySide6/QtNetwork.abi3.so", "nobody wrote down"),
        ("_internal/PySide6/QtQuick.pyd", "nobody wrote down"),
        ("_internal/libssl.so.3", "speaks over a network"),
        ("_internal/libcurl-gnutls.so.4", "speaks over a network"),
        ("_internal/python3.11/lib-dynload/_ssl.cpython-311-x86_64-linux-gnu.so", "network"),
        ("_internal/PySide6/Qt/plugins/tls/libqopensslbackend.so", "left out"),
        ("_internal/kiosk/cli.py", "a source"),
        ("_internal/holidays/tests/test_pl.mo", "belongs to tests"),
    ],
)
def test_what_is_known_by_its_name(bundle: Path, name: str, says: str) -> None:
    add(bundle, name)
    list_sums(bundle)
    assert any(line.startswith(name) and says in line for line in scanned(bundle))


def test_paths_and_secrets_of_whoever_built_it(bundle: Path) -> None:
    add(bundle, "_internal/kiosk.dist-info/direct_url.json", b'{"url": "file:///home/anna/kiosk/"}')
    add(bundle, "_internal/data/key.txt", b"-----BEGIN " + b"PRIVATE KEY-----")
    list_sums(bundle)
    first, second = sorted(scanned(bundle))
    assert first.startswith("_internal/data/key.txt: ")
    assert second == f"_internal/kiosk.dist-info/direct_url.json: it names {BUILT_IN}/"


def open_to_all(bundle: Path) -> None:
    (bundle / "kiosk").chmod(0o777)


def leads_out(bundle: Path) -> None:
    (bundle / "_internal" / "libc.so").symlink_to("/lib/libc.so.6")


def changed(bundle: Path) -> None:
    (bundle / "kiosk").write_bytes(b"\x7fELF!")


def lost(bundle: Path) -> None:
    (bundle / "_internal" / "libcrypto.so.3").unlink()


def unlisted(bundle: Path) -> None:
    add(bundle, "_internal/more.bin")


@pytest.mark.parametrize("harm", [open_to_all, leads_out, changed, lost, unlisted])
def test_files_that_are_not_as_they_were_built(bundle: Path, harm: Callable[[Path], None]) -> None:
    harm(bundle)
    assert len(scanned(bundle)) == 1


def test_modules_that_are_not_needed(tmp_path: Path) -> None:
    relative = compile("", "kiosk/cli.py", "exec")
    absolute = compile("", f"{BUILT_IN}/kiosk/cli.py", "exec")
    modules = [
        ("kiosk.cli", relative),
        ("sslcontext", relative),
        ("ssl", relative),
        ("tests.abuse", None),
        ("kiosk.app", absolute),
    ]
    assert list(modules_say(modules, {BUILT_IN})) == [
        "ssl: this module is not needed",
        "tests.abuse: this module is not needed",
        f"kiosk.app: its code names {BUILT_IN}/kiosk/cli.py",
    ]


def test_this_machine_has_places_of_its_own() -> None:
    assert str(Path(__file__).parent.parent) in places_of_this_machine()
