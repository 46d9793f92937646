"""What the kiosk shows, as the doctor sees it: the content, its snapshot, recordings, and what the
kiosk itself last told of them."""

import hashlib
import json
import os
import re
import shutil
import stat
import subprocess
import tempfile
from collections.abc import Iterator
from datetime import date, timedelta
from itertools import islice
from pathlib import Path
from typing import Literal

from kiosk.content.files import UnreadableError, opened_file
from kiosk.content.fingerprint import MOST_ENTRIES
from kiosk.content.model import Recording
from kiosk.content.wall_clock import first_moment_of, zone_called
from kiosk.doctor_patient import (
    LIMIT_S,
    Patient,
    Seen,
    asked_of_kiosk,
    so_many,
)
from kiosk.running import counts_file, lives
from kiosk.running.condition import last_condition
from kiosk.running.log import FILE as LOG

OLDEST_DAYS = 1
"""Days that a snapshot may be old: a kiosk publishes anew every night."""

LEAST_FREE = 200 * 1024 * 1024
"""Bytes that should be free where snapshots and log lie: three snapshots of ten thousand offices,
the one being written, and the log, with room to spare."""

_LOG_END = 1_000_000
"""Bytes at the end of the log that are read: more than one file of it holds."""

_LOG_LINE = re.compile(r"(\d{4}-\d\d-\d\d) \S+ (ERROR|CRITICAL) (.*)")


def content(patient: Patient) -> Seen:
    """Can it be published?"""
    try:
        done = asked_of_kiosk("check", str(patient.folder), "--format", "json")
        problems = json.loads(done.stdout)
    except subprocess.TimeoutExpired:
        says = f"checking it takes longer than {LIMIT_S} s: there is much of it, or little time"
        return "WARN", says, _ask_check(patient)
    except (OSError, ValueError) as error:
        return "FAIL", f"it cannot be checked: {type(error).__name__}", _ask_check(patient)
    errors = sum(problem["severity"] == "error" for problem in problems)
    if errors or done.returncode:
        return "FAIL", f"{so_many(errors, 'problem')}; it is not published", _ask_check(patient)
    shown = patient.content()
    offices = so_many(len(shown.offices) if shown else 0, "office")
    if problems:
        return "WARN", f"{offices}, {so_many(len(problems), 'warning')}", _ask_check(patient)
    return "PASS", f"{offices}, no problems", ""


def _ask_check(patient: Patient) -> str:
    return f"kiosk check {patient.folder} says which."


def snapshot(patient: Patient) -> Seen:
    """Does the screen show what is written?"""
    newest = patient.newest()
    if newest is None:
        return "WARN", "nothing has been published on this machine yet", _PUBLISH
    shown, marks = newest
    says = f"of {shown.published_on}"
    zone = zone_called(shown.timezone)
    if zone is None:
        return "FAIL", f"{says}; its time zone is not known here", "See “time zone”."
    if first_moment_of(patient.today, zone) >= shown.horizon:
        return "FAIL", f"{says}; it knows no opening hours of today", _PUBLISH
    if marks != patient.marks():
        return "WARN", f"{says}; the content has changed since", _PUBLISH
    days = (patient.today - date.fromisoformat(shown.published_on)).days
    if days > OLDEST_DAYS:
        return "WARN", f"{says}, {days} days old", _PUBLISH
    return "PASS", says, ""


def condition(patient: Patient) -> Seen:
    """What the kiosk itself last told staff."""
    troubles = last_condition(patient.state())
    if troubles:
        says = "; ".join(f"{trouble}: {told}" for trouble, told in troubles.items())
        return "WARN", says, "docs/it.md says for each mark what to do."
    return "PASS", "the kiosk tells of no trouble", ""


def log(patient: Patient) -> Seen:
    """Errors of today and yesterday; older ones are history."""
    path = patient.state() / LOG
    try:
        with opened_file(path) as opened:
            opened.seek(max(0, path.stat().st_size - _LOG_END))
            lines = opened.read(_LOG_END).decode(errors="replace").splitlines()
    except (UnreadableError, OSError):
        return "PASS", f"there is none yet ({path})", ""
    since = (patient.today - timedelta(days=1)).isoformat()
    errors = [found for line in lines if (found := _LOG_LINE.match(line)) and found[1] >= since]
    if errors:
        says = f"{so_many(len(errors), 'error')} today and yesterday; the last: {errors[-1][3]}"
        return "WARN", says, f"{path} says when, and what happened around it."
    return "PASS", "no errors today and yesterday", ""


def starts(patient: Patient) -> Seen:
    """Does it live on, once started?"""
    try:
        failed = int((patient.state() / lives.FILE).read_bytes()[:4])
    except (OSError, ValueError):
        failed = 0
    # The one that lives now has begun, too.
    failed -= 1
    if failed < lives.PREVIOUS_AFTER:
        return "PASS", "the kiosk lives on once it is started", ""
    advice = f"{patient.state() / LOG} says what failed; docs/it.md, what is shown meanwhile."
    return "FAIL", f"the last {failed} starts came to nothing", advice


def counts(patient: Patient) -> Seen:
    """Is what was counted whole?"""
    folder = patient.state()
    damaged = sorted(path.name for path in folder.glob(f"{counts_file.FILE}.damaged-*"))
    try:
        pages = counts_file.CountsFile(folder).pages()
    except OSError as error:
        advice = "The kiosk puts a damaged file aside and begins a new one. Is the disk failing?"
        return "WARN", f"they cannot be read: {type(error).__name__}", advice
    if damaged:
        says = f"{', '.join(damaged)} could not be read"
        return "WARN", says, "Save of it what you need, then delete it. Is the disk failing?"
    days = len({cell[0] for cell in pages})
    return "PASS", f"of {so_many(days, 'day')}" if pages else "nothing has been counted yet", ""


def recordings(patient: Patient) -> Seen:
    """Are they what was published?"""
    newest = patient.newest()
    shown = newest[0] if newest else patient.content()
    recorded = [
        recording
        for by_language in (shown.recordings if shown else {}).values()
        for recording in by_language.values()
    ]
    if not recorded:
        return "PASS", "there are none; the voice of the machine reads", ""
    changed = sorted(one.path for one in recorded if not _is_whole(patient.folder, one))
    if changed:
        verb = "is" if len(changed) == 1 else "are"
        says = f"{len(changed)} of {len(recorded)} {verb} not what was published: "
        advice = "Their texts are spoken instead. Put the files back, or publish the new ones."
        return "WARN", says + ", ".join(changed), advice
    minutes = sum(recording.seconds for recording in recorded) / 60
    return "PASS", f"{len(recorded)}, {minutes:.0f} minutes in all", ""


def _is_whole(folder: Path, recording: Recording) -> bool:
    try:
        with opened_file(folder / recording.path) as opened:
            return hashlib.file_digest(opened, "sha256").hexdigest() == recording.sha256
    except (UnreadableError, OSError):
        return False


def content_folder(patient: Patient) -> Seen:
    """May the kiosk read what is written, and nobody in front of it change it?"""
    folder = patient.folder
    if not folder.is_dir():
        return "FAIL", f"{folder} is not there", "Name the content folder, or bring its share back."
    every = list(islice(_all_below(folder), MOST_ENTRIES))
    if closed := [path for path in every if not may(path, "read") and os.path.lexists(path)]:
        return "FAIL", f"{closed[0]} may not be read", "Let the kiosk's user read all of it."
    if patient.is_administrator:
        says = "readable; whether the kiosk's user could change it is not seen from here"
        return "WARN", says, "Run the doctor as the kiosk's user."
    if writable := [path for path in every if may(path, "write")]:
        says = f"the kiosk's user may change {writable[0]}"
        return "WARN", says, "Let it belong to somebody else; the kiosk only has to read it."
    return "PASS", f"{folder}, only to be read", ""


def _all_below(folder: Path) -> Iterator[Path]:
    """The folder and all in it; what vanishes meanwhile is passed over."""
    yield folder
    for place, folders, files in os.walk(folder):
        yield from (Path(place) / name for name in (*folders, *files))


def may(path: Path, right: Literal["read", "write"]) -> bool:
    """Whether whoever runs the doctor has this right."""
    if right == "write":
        return os.access(path, os.W_OK)
    return os.access(path, os.R_OK | (os.X_OK if path.is_dir() else 0))


def state(patient: Patient) -> Seen:
    """Is there room for snapshots, log and counts, for the kiosk alone?"""
    folder = patient.state()
    try:
        with tempfile.NamedTemporaryFile(dir=folder, prefix=".doctor-") as trial:
            trial.write(b"\0" * 4096)
            trial.flush()
            os.fsync(trial.fileno())
        free = shutil.disk_usage(folder).free
    except OSError as error:
        says = f"{folder} cannot be written: {error.strerror}"
        return "FAIL", says, "Make room or give the kiosk's user the right; see $KIOSK_STATE."
    says = f"{folder}, {free // 1024**2:,} MB free"
    if folder.is_relative_to(tempfile.gettempdir()) and "KIOSK_STATE" not in patient.environment:
        advice = "Set $KIOSK_STATE to a folder that the kiosk's user may write."
        return "WARN", f"{says}; it is a temporary one and forgets at the next start", advice
    if free < LEAST_FREE:
        return "WARN", says, f"Make room: {LEAST_FREE // 1024**2} MB should be free."
    if os.name == "posix" and stat.S_IMODE(folder.stat().st_mode) & stat.S_IWOTH:
        return "WARN", f"{says}; anybody may write there", f"chmod o-w {folder}"
    return "PASS", says, ""


_PUBLISH = (
    "A running kiosk publishes within ten seconds. If it runs, see “condition” and the log; if"
    " not, start it."
)
