"""The screen, as the doctor sees it: is it the one that the content describes?"""

import json
import subprocess
from dataclasses import dataclass

from PySide6.QtCore import QPoint, QRect, QSize

from kiosk.content.model import Screen
from kiosk.doctor_machine import touch as listed_touch
from kiosk.doctor_patient import (
    DISPLAYS,
    LIMIT_S,
    Patient,
    Seen,
    UnseenError,
    asked_of_kiosk,
    so_many,
)
from kiosk.running.blanking import inhibited_by
from kiosk.running.display import has_display
from kiosk.running.screens import Place, chosen, misfit
from kiosk.running.screens_seen import SeenPanel, SeenScreen

_LIKE = 0.15
"""How far the millimetres that a screen tells may be from those that were measured, as a share."""

_NEVER_BLANK = {"cage", "labwc", "sway"}
"""Compositors that leave the screen lit unless a program such as swayidle asks otherwise."""

_PIXELS_PER_MM = (1.2, 10.0)
"""From 32-inch Full HD panels seen from afar to the densest tablets; beyond, somebody has measured
wrongly or written centimetres."""


@dataclass(frozen=True)
class Display:
    """What the session shows to Qt."""

    screens: tuple[SeenScreen, ...]
    panels: tuple[SeenPanel, ...]


def display(patient: Patient) -> Display:
    """Asked in a process of its own; raises UnseenError if there is no display to ask."""
    told = dict(patient.session())
    if told.get("QT_QPA_PLATFORM") == "offscreen":
        del told["QT_QPA_PLATFORM"]
    if not has_display(told):
        raise UnseenError("not seen from here: there is no display", _INSIDE)
    try:
        done = asked_of_kiosk("screens", environment=told)
        seen = json.loads(done.stdout)
        return Display(
            tuple(SeenScreen(**screen) for screen in seen["screens"]),
            tuple(SeenPanel(**panel) for panel in seen["panels"]),
        )
    except subprocess.TimeoutExpired as error:
        raise UnseenError(f"the display did not answer in {LIMIT_S} s", _INSIDE) from error
    except (OSError, ValueError, KeyError, TypeError) as error:
        raise UnseenError("the display does not answer", _INSIDE) from error


def screen(patient: Patient) -> Seen:
    """Is it the one of the content, by its size, its shape and its name?"""
    shown = patient.content()
    wanted = shown.screen if shown else Screen()
    return screen_verdict(display(patient), wanted)


def screen_verdict(seen: Display, wanted: Screen) -> Seen:
    """What there is against what ``screen:`` of kiosk.yaml says."""
    number = chosen([_place(one) for one in seen.screens], wanted.output)
    if number is None:
        return "FAIL", "no screen is connected", "Is it switched on, and its cable plugged in?"
    first = seen.screens[number]
    names = ", ".join(_name(one) for one in seen.screens)
    if wanted.output is not None and not _place(first).is_called(wanted.output):
        says = f"screen.output is {wanted.output}; there is only {names}"
        return "FAIL", says, "Plug it in there, or name another output in kiosk.yaml."
    says = _in_words(first, wanted)
    if len(seen.screens) > 1 and wanted.output is None:
        count = so_many(len(seen.screens), "screen")
        says = f"{count} ({names}), and none is named; shown on {first.name}"
        return "WARN", says, "Name one as screen.output in kiosk.yaml, or unplug the others."
    if advice := _misfit(first, wanted):
        return "WARN", says, advice
    return "PASS", says, ""


def touch(patient: Patient) -> Seen:
    """Is there a panel that tells its contacts apart? Where the system has no list, Qt is asked."""
    try:
        return listed_touch(patient)
    except UnseenError:
        return touch_verdict(display(patient))


def touch_verdict(seen: Display) -> Seen:
    """What there is to touch, as the session shows it."""
    fingers = max((panel.fingers for panel in seen.panels), default=0)
    if fingers == 0:
        return "WARN", "no touch panel is seen", "Plug in the panel's USB cable. Keys still work."
    says = f"{', '.join(panel.name for panel in seen.panels)}, {so_many(fingers, 'finger')}"
    if fingers == 1:
        return "WARN", f"{says}; a resting palm can block it", "Use a panel with multi-touch."
    return "PASS", says, ""


def blanking(patient: Patient) -> Seen:
    """Does the screen stay lit when nobody touches it?"""
    told = patient.session()
    if not any(told.get(name) for name in DISPLAYS):
        raise UnseenError("not seen from here: there is no display", _INSIDE)
    means = inhibited_by(told)
    if means:
        return "PASS", f"the screen is kept awake by {means}", ""
    names = {process.name for process in patient.in_session()}
    if told.get("WAYLAND_DISPLAY") and names & _NEVER_BLANK and "swayidle" not in names:
        return "PASS", "this compositor blanks nothing by itself", ""
    advice = "A running kiosk sees to it where it can. Else switch it off in the session."
    return "WARN", "nothing keeps the screen from turning dark", advice


def _place(seen: SeenScreen) -> Place:
    size = QSize(seen.width, seen.height)
    return Place(seen.name, seen.model, QRect(QPoint(0, 0), size), size)


def _name(seen: SeenScreen) -> str:
    return f"{seen.name} ({seen.model})" if seen.model else seen.name


def _in_words(seen: SeenScreen, wanted: Screen) -> str:
    inches_per_mm = 1 / 25.4
    long_mm = max(wanted.width_mm, wanted.height_mm)
    per_inch = max(seen.width, seen.height) / (long_mm * inches_per_mm)
    says = f"{_name(seen)}, {seen.width} x {seen.height}, {per_inch:.0f} dots an inch"
    if seen.width_mm and seen.height_mm:
        says += f"; it says it is {seen.width_mm:.0f} x {seen.height_mm:.0f} mm"
    return f"{says}; kiosk.yaml says {wanted.width_mm:g} x {wanted.height_mm:g} mm"


def _misfit(seen: SeenScreen, wanted: Screen) -> str:
    """What is wrong with it, or what to do about it; empty if all fits."""
    if says := misfit(QSize(seen.width, seen.height), wanted):
        return f"{says} Set it right in the session, or measure the lit area again."
    long_mm, told_mm = max(wanted.width_mm, wanted.height_mm), max(seen.width_mm, seen.height_mm)
    if not _PIXELS_PER_MM[0] <= max(seen.width, seen.height) / long_mm <= _PIXELS_PER_MM[1]:
        return "So large or so small is no panel: measure the lit area again, in millimetres."
    if told_mm > 50 and abs(told_mm / long_mm - 1) > _LIKE:
        return "Measure the lit area with a ruler: kiosk.yaml or the screen tells wrongly."
    return ""


_INSIDE = "Run the doctor in the kiosk's session, as its user."
