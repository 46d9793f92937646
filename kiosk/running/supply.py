"""Where the screen gets its snapshot: from the store, or compiled by a child process."""

import hashlib
import logging
import os
import subprocess
import tempfile
from datetime import date
from pathlib import Path

import platformdirs

from kiosk.content.last_resort import last_resort
from kiosk.content.model import Content, SnapshotError, from_snapshot
from kiosk.content.store import Store, fingerprint
from kiosk.running.drawing import own_command

COMPILING_S = 120
"""Seconds a compilation may take; ten thousand offices need about half a minute."""

STATE = "KIOSK_STATE"
"""The environment variable that says where snapshots and the log lie."""

_log = logging.getLogger("kiosk")


def state_folder(content_folder: Path) -> Path:
    """Where snapshots of this content lie: under $KIOSK_STATE, else where the system keeps such
    things, else (no home, read-only disk) in the folder for temporary files."""
    name = hashlib.sha256(str(content_folder.resolve()).encode()).hexdigest()[:12]
    asked = os.environ.get(STATE)
    wanted = Path(asked) if asked else platformdirs.user_state_path("lobby-kiosk", appauthor=False)
    for base in (wanted, Path(tempfile.gettempdir()) / "lobby-kiosk"):
        folder = base / name
        try:
            folder.mkdir(parents=True, exist_ok=True)
        except OSError:
            continue
        if os.access(folder, os.W_OK):
            return folder
    return Path(tempfile.mkdtemp(prefix="lobby-kiosk-"))


def content_to_show(folder: Path, today: date) -> Content:
    """The newest snapshot if it is of this content and day; else a new one from a child process;
    else the last good one; else whom to ask. The log says why."""
    store = Store(state_folder(folder))
    marks = fingerprint(folder)
    newest = store.newest()
    if newest is not None and newest[1] == marks and newest[0].published_on == today.isoformat():
        return newest[0]
    raw = _from_child("compile", folder, today)
    content = _opened(raw)
    if raw is not None and content is not None:
        try:
            store.write(raw, marks)
        except OSError as error:
            _log.warning("The snapshot could not be kept: %s", error)
        return content
    if newest is not None:
        _log.error("The content could not be published. The last good snapshot is shown.")
        return newest[0]
    _log.error("The content could not be published, and there is no earlier snapshot.")
    return _opened(_from_child("known", folder, today)) or last_resort(today)


def content_of_day(folder: Path, day: date) -> Content:
    """The content as published on another day, to try it out; nothing is kept."""
    content = _opened(_from_child("compile", folder, day))
    return content or _opened(_from_child("known", folder, day)) or last_resort(day)


def _opened(raw: bytes | None) -> Content | None:
    try:
        return from_snapshot(raw) if raw is not None else None
    except SnapshotError as error:
        _log.error("The snapshot is damaged: %s", error)
        return None


def _from_child(command: str, folder: Path, day: date) -> bytes | None:
    """The snapshot that a child process wrote, or None; what it said goes to the log."""
    with tempfile.TemporaryDirectory(prefix="kiosk-") as place:
        out = Path(place) / "snapshot"
        asked = [command, str(folder), "-o", str(out), "--day", day.isoformat()]
        try:
            done = subprocess.run(
                [*own_command(), *asked],
                stdin=subprocess.DEVNULL,
                capture_output=True,
                timeout=COMPILING_S,
                check=False,
            )
        except (subprocess.SubprocessError, OSError) as error:
            _log.error("The content could not be compiled: %s", error)
            return None
        for line in (done.stdout + done.stderr).decode(errors="replace").splitlines():
            _log.warning("%s", line)
        try:
            return out.read_bytes() if done.returncode == 0 else None
        except OSError:
            return None
