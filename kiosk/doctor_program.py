"""The kiosk's program, as the doctor sees it: is it whole, of fitting versions, started by the
right user, and brought back when it ends?"""

import base64
import hashlib
import os
import platform
import stat
import sys
from collections.abc import Iterator
from importlib.metadata import Distribution, PackageNotFoundError, PackagePath, distribution
from pathlib import Path

import PySide6
from PySide6.QtCore import QObject, Signal, qVersion

from kiosk import __version__
from kiosk.doctor_patient import Patient, Process, Seen, UnseenError, so_many
from kiosk.running.clock import uptime_s
from kiosk.running.pin import PinStore
from kiosk.running.supervisor import SUPERVISED

_DISTRIBUTION = "lobby-kiosk"

SUMS = "SHA256SUMS"
"""Beside a bundle's program: what its files were when it was built, as ``sha256sum`` writes it."""

_CALLS, _STRAY = 1_000, 100
"""Calls of the probe, and references that others may drop meanwhile."""


class _Bell(QObject):
    rung = Signal(bool)

    def hear(self, loud: bool) -> None:
        """Nothing: being called is all that counts."""


def versions(_patient: Patient) -> Seen:
    """Which versions these are: the first thing that whoever helps will ask."""
    parts = (
        f"kiosk {__version__}",
        f"Python {platform.python_version()}",
        f"Qt {qVersion()}",
        f"PySide6 {PySide6.__version__}",
        platform.platform(),
    )
    return "PASS", ", ".join(parts), ""


def references(_patient: Patient) -> Seen:
    """PySide6 6.12.0 on Python 3.11 and older gives away a reference to None and True at every
    call, and the program ends within the hour."""
    bell = _Bell()
    bell.rung.connect(bell.hear)
    before = [sys.getrefcount(constant) for constant in (None, True)]
    for _ in range(_CALLS):
        bell.setObjectName("bell")
        bell.blockSignals(False)
        bell.rung.emit(True)
    after = [sys.getrefcount(constant) for constant in (None, True)]
    lost = max(was - now for was, now in zip(before, after, strict=True))
    return references_verdict(lost)


def references_verdict(lost: int) -> Seen:
    """What it means that so many references were lost in 3,000 calls."""
    if lost > _STRAY:
        says = f"Qt lost {lost} references in {3 * _CALLS:,} calls; the kiosk will crash"
        return "FAIL", says, "Install the versions of requirements.txt: make setup."
    return "PASS", f"none lost in {3 * _CALLS:,} calls", ""


def files(_patient: Patient) -> Seen:
    """Are our own files what was installed?"""
    if getattr(sys, "frozen", False):
        return files_verdict(Path(sys.executable).parent, None)
    try:
        return files_verdict(None, distribution(_DISTRIBUTION))
    except PackageNotFoundError:
        return "PASS", _FROM_SOURCES, ""


def files_verdict(bundle: Path | None, installed: Distribution | None) -> Seen:
    """The files of a bundle, or of what pip installed, against the list that came with them."""
    if bundle is not None:
        try:
            sums = (bundle / SUMS).read_text(encoding="utf-8")
        except OSError:
            return "WARN", f"the bundle has no list of its files ({SUMS})", _INSTALL_AGAIN
        states = dict(_bundled(bundle, sums))
    else:
        listed = (installed.files or []) if installed is not None else []
        states = {
            str(path): _is_as_installed(path)
            for path in listed
            if path.hash is not None and path.parts[0] == "kiosk"
        }
    if not states or (bundle is None and "kiosk/__init__.py" not in states):
        return "PASS", _FROM_SOURCES, ""
    changed = sorted(name for name, is_same in states.items() if not is_same)
    if changed:
        says = f"{len(changed)} of {so_many(len(states), 'file')} changed, such as {changed[0]}"
        return "FAIL", says, _INSTALL_AGAIN
    return "PASS", f"{so_many(len(states), 'file')}, all as they were installed", ""


def _bundled(bundle: Path, sums: str) -> Iterator[tuple[str, bool]]:
    for line in sums.splitlines():
        sum_told, _, name = line.partition("  ")
        yield name, _sum_of(bundle / name) == sum_told


def _is_as_installed(path: PackagePath) -> bool:
    """RECORD of PEP 376 and 627 holds SHA-256 in URL-safe base64 without padding."""
    told = path.hash
    digest = bytes.fromhex(_sum_of(Path(str(path.locate()))))
    return told is not None and base64.urlsafe_b64encode(digest).rstrip(b"=").decode() == told.value


def _sum_of(path: Path) -> str:
    """In hexadecimal; empty if it cannot be read."""
    try:
        with path.open("rb") as opened:
            return hashlib.file_digest(opened, "sha256").hexdigest()
    except OSError:
        return ""


def administrator(patient: Patient) -> Seen:
    """Does the kiosk run without an administrator's rights?"""
    advice = "Start the kiosk from the session of an ordinary user: see docs/it.md."
    if any(kiosk.owner == 0 for kiosk in _kiosks(patient)):
        return "FAIL", "the kiosk runs as an administrator", advice
    if patient.is_administrator:
        says = "the doctor runs as an administrator, and may do what the kiosk may not"
        return "WARN", says, "Run the doctor as the kiosk's user, in its session."
    return "PASS", "an ordinary user", ""


def supervision(patient: Patient) -> Seen:
    """Who brings it back when it ends or stands still?"""
    kiosks = _kiosks(patient)
    if not kiosks:
        return "WARN", "no kiosk runs now; who would start it again is not seen", _SUPERVISE
    try:
        told = kiosks[0].environment()
    except OSError as error:
        raise UnseenError("the running kiosk belongs to somebody else", _AS_ITS_USER) from error
    if "NOTIFY_SOCKET" in told and told.get("WATCHDOG_USEC", "").isdecimal():
        seconds = int(told["WATCHDOG_USEC"]) / 1e6
        return "PASS", f"systemd, which starts it anew after {seconds:g} s without an answer", ""
    if SUPERVISED in told or any("--supervised" in kiosk.words for kiosk in kiosks):
        return "PASS", "its own supervisor", ""
    if "INVOCATION_ID" in told:
        says = "systemd starts it, but does not notice if it stands still"
        return "WARN", says, "WatchdogSec=30 and Type=notify in its unit: see docs/it.md."
    return "WARN", "nobody starts it again when it ends", _SUPERVISE


def pin(patient: Patient) -> Seen:
    """Can staff leave the kiosk, and nobody else?"""
    store = PinStore(patient.state(), uptime_s)
    if not store.is_set():
        says = "none is set: staff cannot leave by the screen"
        return "WARN", says, "kiosk pin sets one: see docs/it.md."
    if os.name == "posix" and stat.S_IMODE(store.path.stat().st_mode) & ~0o700:
        return "FAIL", "others may read its file and guess it elsewhere", f"chmod 600 {store.path}"
    return "PASS", "one is set", ""


def _kiosks(patient: Patient) -> list[Process]:
    try:
        return patient.kiosks()
    except UnseenError:
        return []


_FROM_SOURCES = "it runs from its sources, and there is no list to compare them with"
_INSTALL_AGAIN = "Install the kiosk again, and find out who changed it."
_SUPERVISE = "Let systemd or the kiosk's own supervisor start it: see docs/it.md."
_AS_ITS_USER = "Run the doctor as the kiosk's user."
