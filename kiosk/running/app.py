"""Puts the kiosk on the screen."""

from datetime import UTC, datetime
from pathlib import Path

from PySide6.QtCore import QSize, QTimer
from PySide6.QtWidgets import QApplication

from kiosk.content.wall_clock import zone_called
from kiosk.running.blanking import Blanking
from kiosk.running.clock import Clock, SetClock, SystemClock, reading, today
from kiosk.running.clock_trust import ClockTrust, built_s, last_seen_s
from kiosk.running.clock_watch import ClockWatch
from kiosk.running.condition import Condition
from kiosk.running.counts import Counts
from kiosk.running.exits import STAFF_LEFT
from kiosk.running.headset import Headset
from kiosk.running.in_front import InFront
from kiosk.running.lives import Lives
from kiosk.running.pin import PinStore
from kiosk.running.reader import Reader
from kiosk.running.screens import Screens
from kiosk.running.shut import Shut
from kiosk.running.speech import Speech
from kiosk.running.staff_door import StaffDoor
from kiosk.running.stage import Stage
from kiosk.running.supply import Supplied, content_of_day, content_to_show, state_folder
from kiosk.running.survival import Survival
from kiosk.running.watch import Watch
from kiosk.views.fonts import load_fonts


def run(
    folder: Path, windowed: QSize | None, moment: datetime | None, closable: bool, lives: Lives
) -> int:
    """Shows the kiosk, as earlier lives allow, until it ends; gives the exit code.

    ``windowed`` is the size of an ordinary window instead of the full screen, ``moment`` a local
    time without zone to begin at instead of now. What is ``closable``, as a window always is, lets
    itself be closed and covered like any program.
    """
    state = state_folder(folder)
    trust = ClockTrust(built_s(), last_seen_s(state))
    supplied, clock = _content_and_clock(folder, moment, trust, lives)
    content = supplied.content
    application = QApplication(["kiosk"])
    condition = Condition(state)
    survival = Survival(application, state, clock.uptime_s, lives, condition)
    load_fonts()
    speech = Speech(content.languages, folder)
    stage = Stage(content, clock, Reader(speech, content.recordings))
    stage.attend(application)
    _keep_alive(survival, stage, condition)
    stage.touch.haunted.connect(
        lambda says: condition.tell("touch", says) if says else condition.is_over("touch")
    )
    if isinstance(clock, SystemClock):
        stage.took_over.connect(ClockWatch(clock, trust, condition, state, stage).read_in_zone_of)
    counts = Counts(state, content, clock.now, condition)
    if moment is None:
        # Trying out another day is no visit of that day.
        stage.stepped.connect(counts.follow)
        stage.took_over.connect(counts.take_over)
        watch = Watch(folder, state, supplied, condition, clock, stage)
        watch.published.connect(stage.publish)
        QTimer.singleShot(0, watch.begin)
        application.aboutToQuit.connect(watch.close)
    stage.took_over.connect(lambda published: speech.want(published.languages))
    _open_only_to_staff(application, stage, PinStore(state, clock.uptime_s), clock)
    headset = Headset(application)
    headset.plugged.connect(stage.headset_plugged)
    stage.may_be_closed = closable or windowed is not None
    if windowed is not None:
        stage.resize(windowed)
        stage.show()
    else:
        screens = Screens(stage, content.screen, condition)
        stage.took_over.connect(screens.take_over)
        if not closable:
            stage.stepped.connect(InFront(stage, condition).follow)
        blanking = Blanking(stage)
        screens.covered.connect(blanking.ask_again)
        screens.begin()
        QTimer.singleShot(0, blanking.begin)
    QTimer.singleShot(0, speech.begin)
    QTimer.singleShot(0, headset.begin)
    try:
        return application.exec()
    finally:
        speech.close()
        counts.close()
        survival.close()


def _content_and_clock(
    folder: Path, moment: datetime | None, trust: ClockTrust, lives: Lives
) -> tuple[Supplied, Clock]:
    """Of now, as earlier lives allow; or of the moment that was asked for."""
    if moment is not None:
        content = content_of_day(folder, moment.date())
        zone = zone_called(content.timezone) or UTC
        return Supplied(content), SetClock(moment.replace(tzinfo=zone))
    day = today() if trust.believes(reading()) else None
    step = "newest" if lives.attempt == "window" else lives.attempt
    supplied = content_to_show(folder, day, step)
    return supplied, SystemClock(supplied.content.timezone, trust.believes)


def _keep_alive(survival: Survival, stage: Stage, condition: Condition) -> None:
    """Staff is told what is wrong, by a mark, from the first page on."""
    condition.changed.connect(stage.tell_staff)
    stage.tell_staff(condition.mark)
    stage.stepped.connect(survival.follow)
    stage.took_over.connect(survival.content_taken_over)
    survival.watch_over(stage, stage.begin_anew)


def _open_only_to_staff(
    application: QApplication, stage: Stage, store: PinStore, clock: Clock
) -> None:
    """Nothing of ours opens anything, and the PIN alone ends the kiosk."""
    application.installEventFilter(Shut(application))
    door = StaffDoor(stage, store, clock.uptime_s, application)
    door.opened.connect(lambda: application.exit(STAFF_LEFT))
