"""Where the screen gets its content when it starts: from the store, or compiled by a child."""

import contextlib
import hashlib
import logging
import os
import signal
import subprocess
import sys
import tempfile
import threading
from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import Literal, NamedTuple

import platformdirs

from kiosk.content.fingerprint import fingerprint
from kiosk.content.last_resort import last_resort
from kiosk.content.model import Content, SnapshotError, from_snapshot
from kiosk.content.store import Store
from kiosk.running import clock
from kiosk.running.answer import LONGEST_S, Answer, AnswerError, answer_of, asked_of_child

LOOKING_S = 4.0
"""Seconds the content folder may take to answer at the start: a share that has vanished can take
minutes, and then what is known already is shown."""

STARTING_S = 10.0
"""Seconds a compilation may take at the start while there is a snapshot to show instead; what takes
longer is compiled behind the screen."""

FIRST_START_S = 20.0
"""The same where there is none yet."""

STATE = "KIOSK_STATE"
"""The environment variable that says where snapshots and the log lie."""

MOST_LINES = 100
"""Of problems in the log: thousands of them would push out all else."""

Step = Literal["newest", "previous", "safe"]
"""Which content may be shown: any; none that this kiosk has shown last, because it failed with it;
nothing but whom to ask."""

_log = logging.getLogger("kiosk")


class Supplied(NamedTuple):
    """What is shown, and the fingerprint of the content folder it stands for until that changes:
    none if the folder may hold something better."""

    content: Content
    fingerprint: str = ""


def state_folder(content_folder: Path) -> Path:
    """Where snapshots of this content lie: under $KIOSK_STATE, else where the system keeps such
    things, else (no home, read-only disk) in the folder for temporary files. Its name is that of
    the content folder as it is written, wherever links in it may lead: they may change."""
    name = hashlib.sha256(os.path.normpath(content_folder.absolute()).encode()).hexdigest()[:12]
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


def content_to_show(folder: Path, today: date | None, step: Step = "newest") -> Supplied:
    """The newest snapshot if it is of this content and day; else a new one from a child process;
    else the last good one; else whom to ask. The log says why. ``today`` is None while nobody can
    tell: then any day's snapshot of this content will do."""
    store = Store(state_folder(folder))
    day = today or _last_day(store) or clock.today()
    if step == "safe":
        # What lies there now has failed: only what is changed, or another day, is worth a try.
        return Supplied(_safe(folder, store, day), _fingerprint_in_time(folder) or "")
    if step == "previous":
        return _previous(folder, store, day)
    marks = _fingerprint_in_time(folder)
    newest = store.newest()
    if newest is not None and newest[1] == marks and newest[0].published_on == day.isoformat():
        return Supplied(*newest)
    if marks is None or store.is_shelved(marks, day):
        _log.error("The content folder does not answer, or its content failed here today.")
    else:
        answer = _published(folder, day, FIRST_START_S if newest is None else STARTING_S)
        content = _opened(answer.snapshot) if answer is not None else None
        if answer is not None and content is not None:
            try:
                store.write(answer.snapshot, answer.before)
            except OSError as error:
                # Said to be of no folder, it is soon compiled again, and kept then if that works.
                _log.warning("The snapshot could not be kept: %s", error)
                return Supplied(content)
            return Supplied(content, answer.before)
    if newest is not None:
        _log.error("The content could not be published. The last good snapshot is shown.")
        return Supplied(newest[0])
    _log.error("The content could not be published, and there is no earlier snapshot.")
    return Supplied(_safe(folder, store, day))


def content_of_day(folder: Path, day: date) -> Content:
    """The content as published on another day, to try it out; nothing is kept."""
    answer = _published(folder, day, LONGEST_S)
    content = _opened(answer.snapshot) if answer is not None else None
    return content or _known(folder, day)


def log_problems(problems: Sequence[str]) -> None:
    """The lines that say why content is refused, or what else is worth a look."""
    for line in problems[:MOST_LINES]:
        _log.warning("%s", line)
    if len(problems) > MOST_LINES:
        _log.warning("… and %d more; `kiosk check` lists all", len(problems) - MOST_LINES)


def _last_day(store: Store) -> date | None:
    newest = store.newest()
    return date.fromisoformat(newest[0].published_on) if newest is not None else None


def _previous(folder: Path, store: Store, day: date) -> Supplied:
    """The snapshot before the one that failed, which is put away for that day."""
    failed = 0
    try:
        if store.shelve_newest(day):
            _log.error("The newest snapshot is put away for today: the kiosk failed with it.")
    except OSError as error:
        _log.error("The newest snapshot could not be put away: %s", error)
        failed = 1
    left = list(store.whole())[failed:]
    return Supplied(*left[0]) if left else Supplied(_safe(folder, store, day))


def _safe(folder: Path, store: Store, day: date) -> Content:
    """Whom to ask: by any snapshot that tells, without any child; else by what can be read of the
    content."""
    newest = next(store.whole(with_shelved=True), None)
    if newest is None:
        return _known(folder, day)
    told = newest[0]
    return last_resort(
        day,
        name=told.organisation.name,
        phone=told.organisation.phone,
        languages=told.languages,
        timezone=told.timezone,
        short_name=told.organisation.short_name,
    )


def _known(folder: Path, day: date) -> Content:
    output = _from_child("known", folder, day, STARTING_S)
    return (_opened(output) if output else None) or last_resort(day)


def _fingerprint_in_time(folder: Path) -> str | None:
    """The fingerprint of the content folder; None if that hangs."""
    found: list[str] = []
    # A thread that nobody waits for at the end: where a share has vanished, nothing ends it.
    looking = threading.Thread(target=lambda: found.append(fingerprint(folder)), daemon=True)
    looking.start()
    looking.join(LOOKING_S)
    return found[0] if found else None


def _opened(raw: bytes) -> Content | None:
    if not raw:
        return None
    try:
        return from_snapshot(raw)
    except SnapshotError as error:
        _log.error("The snapshot is damaged: %s", error)
        return None


def _published(folder: Path, day: date, limit_s: float) -> Answer | None:
    """What a child process made of the content, or None; what is wrong with it goes to the log."""
    output = _from_child("publish", folder, day, limit_s)
    if output is None:
        return None
    try:
        answer = answer_of(output)
    except AnswerError as error:
        _log.error("The content could not be compiled: %s", error)
        return None
    log_problems([*answer.problems, *answer.warnings])
    return answer


def _from_child(command: str, folder: Path, day: date, limit_s: float) -> bytes | None:
    """What a child process gives, or None; what it complains of goes to the log."""
    try:
        child = subprocess.Popen(
            asked_of_child(command, folder, day),
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            start_new_session=True,
        )
    except OSError as error:
        _log.error("The content could not be compiled: %s", error)
        return None
    try:
        output, complaint = child.communicate(timeout=limit_s)
    except subprocess.TimeoutExpired:
        _log.error("The content could not be compiled in %g s.", limit_s)
        _kill(child)
        return None
    for line in complaint.decode(errors="replace").splitlines()[-MOST_LINES:]:
        _log.warning("%s", line)
    return output if child.returncode == 0 else None


def _kill(child: "subprocess.Popen[bytes]") -> None:
    """Ends a child and what it has started, and hardly waits: one that hangs on a share that has
    vanished may not end for minutes."""
    with contextlib.suppress(OSError):
        if sys.platform != "win32":
            os.killpg(child.pid, signal.SIGKILL)
        child.kill()
    with contextlib.suppress(subprocess.TimeoutExpired):
        child.communicate(timeout=1)
