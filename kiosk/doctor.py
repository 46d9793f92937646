"""Is this kiosk well? Every check says what it found and, if that is not good, what to do."""

import queue
import threading
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass
from functools import partial

from kiosk import (
    doctor_content,
    doctor_machine,
    doctor_program,
    doctor_screen,
    doctor_session,
    doctor_sound,
)
from kiosk.content.last_resort import last_resort
from kiosk.doctor_patient import Once, Patient, Result, Seen, UnseenError
from kiosk.running.offscreen import offscreen_application

WITHIN_S = 13.0
"""Seconds after which nothing is waited for any more: a vanished share can hang for minutes."""

Check = Callable[[Patient], Seen]


@dataclass(frozen=True, slots=True)
class Finding:
    """What one check found. ``advice`` is what to do; empty where nothing has to be done."""

    check: str
    result: Result
    says: str
    advice: str = ""


Answers = queue.SimpleQueue[Finding | None]
"""Findings in the order in which they are made, and None when it is too late for more."""


def examined(patient: Patient, within_s: float | None = None) -> tuple[Finding, ...]:
    """What all checks find; never raises, and waits no longer than about that many seconds."""
    within_s = WITHIN_S if within_s is None else within_s
    application = offscreen_application()
    answers: Answers = queue.SimpleQueue()
    too_late = threading.Timer(within_s, answers.put, (None,))
    too_late.daemon = True
    too_late.start()
    # Threads that hang must not keep the program from ending. Qt's events are heard in this one,
    # and references are counted while nobody else takes any.
    for name in COUNTING:
        _answer(name, patient, answers)
    for name in CHECKS:
        if name not in (*COUNTING, *HEARING):
            _begin(partial(_answer, name, patient, answers))
    known = _begin(patient.known)
    known.join(within_s / 4)
    if known.is_alive():
        patient.known = Once(lambda: last_resort(patient.today))
    for name in HEARING:
        _answer(name, patient, answers)
    found: dict[str, Finding] = {}
    while len(found) < len(CHECKS) and (finding := answers.get()) is not None:
        found[finding.check] = finding
    too_late.cancel()
    application.processEvents()
    return tuple(found.get(name) or Finding(name, "FAIL", *_NO_ANSWER) for name in CHECKS)


def _answer(name: str, patient: Patient, answers: Answers) -> None:
    answers.put(_finding(name, patient))


def _begin(look: Callable[[], object]) -> threading.Thread:
    thread = threading.Thread(target=look, daemon=True)
    thread.start()
    return thread


def as_lines(findings: Sequence[Finding]) -> Iterator[str]:
    """For people: a line for each check, and one for what to do."""
    for finding in findings:
        yield f"{finding.result}  {finding.check}: {finding.says}"
        if finding.advice:
            yield f"      → {finding.advice}"


def as_json(findings: Sequence[Finding]) -> list[dict[str, str]]:
    """For programs that watch over many kiosks."""
    return [asdict(finding) for finding in findings]


def _finding(name: str, patient: Patient) -> Finding:
    try:
        return Finding(name, *CHECKS[name](patient))
    except UnseenError as unseen:
        return Finding(name, "WARN", *unseen.args)
    except Exception as error:
        return Finding(name, "FAIL", f"the check itself failed: {error!r}", "Report this.")


_NO_ANSWER = (
    "no answer; what it looks at hangs, or this machine is very busy",
    "Is the content folder on a share that is gone, or a disk broken? The system's log says.",
)

COUNTING = ("references",)
HEARING = ("speech engine", "voices", "sound")
"""Checks that must not share the program with others, and those that need Qt's events."""

CHECKS: Mapping[str, Check] = {
    "versions": doctor_program.versions,
    "references": doctor_program.references,
    "files": doctor_program.files,
    "administrator": doctor_program.administrator,
    "supervision": doctor_program.supervision,
    "starts": doctor_content.starts,
    "staff PIN": doctor_program.pin,
    "condition": doctor_content.condition,
    "log": doctor_content.log,
    "content": doctor_content.content,
    "content folder": doctor_content.content_folder,
    "snapshot": doctor_content.snapshot,
    "counts": doctor_content.counts,
    "recordings": doctor_content.recordings,
    "state folder": doctor_content.state,
    "clock": doctor_machine.clock,
    "time zone": doctor_machine.zone,
    "memory": doctor_machine.memory,
    "screen": doctor_screen.screen,
    "blanking": doctor_screen.blanking,
    "touch": doctor_screen.touch,
    "keyboards": doctor_machine.keyboards,
    "session": doctor_session.session,
    "consoles": doctor_session.consoles,
    "listening": doctor_machine.listening,
    "speech engine": doctor_sound.engine,
    "voices": doctor_sound.voices,
    "sound": doctor_sound.sound,
    "headset": doctor_sound.headset,
}
"""What is looked at, in this order."""
