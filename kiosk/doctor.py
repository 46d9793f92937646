"""Is this kiosk well? Every check says what it found and, if that is not good, what to do."""

import hashlib
import os
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass
from datetime import date
from functools import cached_property
from pathlib import Path
from typing import Literal
from zoneinfo import ZoneInfo

from PySide6.QtCore import QEventLoop, QObject

from kiosk.content.files import UnreadableError, opened_file
from kiosk.content.known import what_is_known
from kiosk.content.model import Content, Recording
from kiosk.content.store import Store, fingerprint
from kiosk.content.wall_clock import first_moment_of
from kiosk.publishing import Examined, examine
from kiosk.running.child import Child
from kiosk.running.headset import sockets_in
from kiosk.running.offscreen import offscreen_application
from kiosk.running.scratch import Scratch
from kiosk.running.speech_search import Found, SpeechSearch
from kiosk.running.supply import state_folder

Result = Literal["PASS", "WARN", "FAIL"]
"""All is well; visitors miss something; visitors see something wrong, or nothing."""

OLDEST_DAYS = 1
"""Days that a snapshot may be old: a kiosk is started anew every night."""


@dataclass(frozen=True, slots=True)
class Finding:
    """What one check found. ``advice`` is what to do; empty where nothing has to be done."""

    check: str
    result: Result
    says: str
    advice: str = ""


Seen = tuple[Result, str, str]
"""Result, what was found, and what to do about it."""


class Patient:
    """The kiosk that is examined. What several checks look at is looked at once."""

    def __init__(self, folder: Path, today: date) -> None:
        self.folder = folder
        self.today = today

    @cached_property
    def examined(self) -> Examined:
        """The content as it would be published now."""
        return examine(self.folder, self.today)

    @cached_property
    def newest(self) -> tuple[Content, str] | None:
        """The newest snapshot that is whole, and the fingerprint of what it was made from."""
        return Store(state_folder(self.folder)).newest()

    @cached_property
    def languages(self) -> tuple[str, ...]:
        """What the kiosk should speak, as far as that is known."""
        return what_is_known(self.folder, self.today).languages

    @cached_property
    def speech(self) -> Found:
        """What there is to speak with."""
        found: list[Found] = []
        try:
            scratch, parent, waiting = Scratch(), QObject(), QEventLoop()
        except OSError as error:
            return Found(engine_trouble=str(error), sound_trouble=str(error))
        search = SpeechSearch(self.languages, scratch.folder, parent)
        search.ended.connect(found.append)
        search.ended.connect(waiting.quit)
        search.begin()
        if not found:
            waiting.exec()
        for child in parent.findChildren(Child):
            child.close()
        scratch.close()
        return found[0]


def examined(folder: Path, today: date) -> tuple[Finding, ...]:
    """What all checks find at the kiosk that shows this folder."""
    application = offscreen_application()
    patient = Patient(folder, today)
    findings = tuple(_finding(name, check, patient) for name, check in CHECKS.items())
    application.processEvents()
    return findings


def as_lines(findings: Sequence[Finding]) -> Iterator[str]:
    """For people: a line for each check, and one for what to do."""
    for finding in findings:
        yield f"{finding.result}  {finding.check}: {finding.says}"
        if finding.advice:
            yield f"      → {finding.advice}"


def as_json(findings: Sequence[Finding]) -> list[dict[str, str]]:
    """For programs that watch over many kiosks."""
    return [asdict(finding) for finding in findings]


def _finding(name: str, check: Callable[[Patient], Seen], patient: Patient) -> Finding:
    try:
        return Finding(name, *check(patient))
    except Exception as error:
        return Finding(name, "FAIL", f"the check itself failed: {error!r}", "Report this.")


def _content(patient: Patient) -> Seen:
    problems = patient.examined.problems
    errors = sum(problem.severity == "error" for problem in problems)
    if patient.examined.content is None:
        return "FAIL", f"{errors} problems; it is not published", _ask_check(patient)
    offices = len(patient.examined.content.offices)
    if problems:
        return "WARN", f"{offices} offices, {len(problems)} warnings", _ask_check(patient)
    return "PASS", f"{offices} offices, no problems", ""


def _ask_check(patient: Patient) -> str:
    return f"kiosk check {patient.folder} says which."


def _snapshot(patient: Patient) -> Seen:
    restart = "Start the kiosk anew; it publishes when it starts. Its log says what went wrong."
    if patient.newest is None:
        return "WARN", "nothing has been published on this machine yet", restart
    content, marks = patient.newest
    shown = f"of {content.published_on}"
    today = first_moment_of(patient.today, ZoneInfo(content.timezone))
    if today >= content.horizon:
        return "FAIL", f"{shown}; it knows no opening hours of today", restart
    if marks != fingerprint(patient.folder):
        return "WARN", f"{shown}; the content has changed since", restart
    days = (patient.today - date.fromisoformat(content.published_on)).days
    if days > OLDEST_DAYS:
        return "WARN", f"{shown}, {days} days old", restart
    return "PASS", shown, ""


def _recordings(patient: Patient) -> Seen:
    content = patient.newest[0] if patient.newest else patient.examined.content
    recordings = [
        recording
        for by_language in (content.recordings if content else {}).values()
        for recording in by_language.values()
    ]
    if not recordings:
        return "PASS", "there are none", ""
    changed = sorted(one.path for one in recordings if not _is_whole(patient.folder, one))
    if changed:
        says = f"{len(changed)} of {len(recordings)} are not what was published: "
        advice = "They are spoken instead. Put the files back, or start the kiosk anew."
        return "WARN", says + ", ".join(changed), advice
    minutes = sum(recording.seconds for recording in recordings) / 60
    return "PASS", f"{len(recordings)}, {minutes:.0f} minutes in all", ""


def _is_whole(folder: Path, recording: Recording) -> bool:
    try:
        with opened_file(folder / recording.path) as opened:
            return hashlib.file_digest(opened, "sha256").hexdigest() == recording.sha256
    except (UnreadableError, OSError):
        return False


def _engine(patient: Patient) -> Seen:
    found = patient.speech
    if found.engine is None or found.engine_trouble:
        return "WARN", f"{found.engine_trouble}; {_NO_SPEECH}", _INSTALL_ENGINE
    return "PASS", found.engine, ""


def _voices(patient: Patient) -> Seen:
    voices = patient.speech.voices
    silent = [language for language in patient.languages if language not in voices]
    if silent:
        says = f"none for {', '.join(silent)}; these pages are not read aloud"
        return "WARN", says, f"espeak-ng --voices lists what there is. {_INSTALL_ENGINE}"
    return "PASS", ", ".join(f"{language} by {voices[language].tag}" for language in voices), ""


def _sound(patient: Patient) -> Seen:
    found = patient.speech
    if not found.players:
        return "WARN", f"{found.sound_trouble}; {_NO_SPEECH}", _MAKE_SOUND_WORK
    player = found.players[0]
    says = f"{player.system} played a silence through {player.command[0]}"
    return "PASS", f"{says}; whether it is heard, only ears can tell", ""


def _headset(_patient: Patient) -> Seen:
    sockets = sockets_in()
    unreadable = [socket for socket in sockets if not os.access(socket.path, os.R_OK)]
    if unreadable:
        says = ", ".join(f"{socket.name} ({socket.path}) may not be read" for socket in unreadable)
        advice = "Add the kiosk's user to the group “input” and log it in anew."
        return "WARN", says, advice
    if not sockets:
        return "PASS", "no socket tells when a plug is in it; speech begins by touch or key", ""
    return "PASS", ", ".join(socket.name for socket in sockets), ""


_NO_SPEECH = "“Read aloud” is hidden"
_INSTALL_ENGINE = (
    "Debian: apt-get install espeak-ng. Windows: the installer of eSpeak NG. See docs/speech.md."
)
_MAKE_SOUND_WORK = (
    "Install pipewire-bin, pulseaudio-utils or alsa-utils, and run this as the kiosk's user within"
    " its session. See docs/speech.md."
)

CHECKS: Mapping[str, Callable[[Patient], Seen]] = {
    "content": _content,
    "snapshot": _snapshot,
    "recordings": _recordings,
    "speech engine": _engine,
    "voices": _voices,
    "sound": _sound,
    "headset": _headset,
}
"""What is looked at, in this order."""
