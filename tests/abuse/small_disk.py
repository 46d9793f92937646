"""Runs inside a process of its own, where a disk can be made so small that nobody else is harmed:
``python -m tests.abuse.small_disk SEED TIMES PLACE`` tells, as JSON, how it went."""

import contextlib
import json
import logging
import os
import resource
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from pathlib import Path
from random import Random

import pytest
from PySide6.QtWidgets import QApplication

from kiosk.content.fingerprint import fingerprint
from kiosk.content.model import Content, SnapshotError, from_snapshot
from kiosk.running import lookout as looking
from kiosk.running import supply
from kiosk.running.lookout import Lookout
from kiosk.running.offscreen import offscreen_application
from kiosk.running.supply import STATE, Supplied, content_to_show, state_folder
from tests.content.written_content import CASH, KIOSK, TODAY, write
from tests.examples import institution
from tests.running.publishing_house import ChildAtOnce, PublishingHouse

DISK_KB = 256
WITH_PHONE = KIOSK.replace("\n  website", "\n  phone: 71 78 22 322\n  website", 1)
LONGEST_LOOK_S = 0.5
"""The process with the screen may wait so long for anything."""


class SmallDisk:
    """Where snapshots are kept: a file system of its own if this machine lets us make one; else a
    limit to what this process may write into any file, which fails at the same places."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        folder.mkdir()
        asked = ["mount", "-t", "tmpfs", "-o", f"size={DISK_KB}k", "tmpfs", str(folder)]
        self.is_real = subprocess.run(asked, capture_output=True, check=False).returncode == 0
        self._filling = folder / "filling"

    def leave(self, free: int) -> None:
        """So many bytes are free from now on."""
        if not self.is_real:
            _limit(free)
            return
        free_now = os.statvfs(self.folder).f_bavail * os.statvfs(self.folder).f_bsize
        with contextlib.suppress(OSError), self._filling.open("wb") as opened:
            opened.write(bytes(max(0, free_now - free)))

    def be_read_only(self) -> None:
        if self.is_real:
            self._remount("ro")
        else:
            _limit(0)

    def be_well(self) -> None:
        if self.is_real:
            self._remount("rw")
            self._filling.unlink(missing_ok=True)
        else:
            _limit(resource.RLIM_INFINITY)

    def close(self) -> None:
        self.be_well()
        if self.is_real:
            subprocess.run(["umount", str(self.folder)], check=False)

    def _remount(self, how: str) -> None:
        subprocess.run(["mount", "-o", f"remount,{how}", str(self.folder)], check=True)


def _limit(size: float) -> None:
    resource.setrlimit(resource.RLIMIT_FSIZE, (int(size), resource.RLIM_INFINITY))


def _is_whole(path: Path) -> bool:
    try:
        from_snapshot(path.read_bytes())
    except SnapshotError:
        return False
    return True


class Trial:
    """A kiosk on a small disk, whose content lies on a share."""

    def __init__(self, chance: Random, place: Path, patch: pytest.MonkeyPatch) -> None:
        self.chance = chance
        self.disk = SmallDisk(place / "disk")
        patch.setenv(STATE, str(self.disk.folder))
        self.share = place / "share"
        patch.setattr(supply, "_from_child", self._at_once)
        state = state_folder(self.share)
        write(self.share, {"kiosk.yaml": WITH_PHONE})
        self.house = PublishingHouse(self.share, state, Supplied(institution(1)), patch)
        self.house.look()
        self.number = 0

    def _at_once(self, command: str, folder: Path, day: object, limit_s: float) -> bytes | None:
        heard: list[bytes] = []
        child = ChildAtOnce(["", str(folder), "--day", str(day)], limit_s, None)
        child.ended.connect(lambda ending: heard.append(ending.output))
        child.begin()
        return heard[0] if command == "publish" else None

    def edit(self) -> None:
        self.number += 1
        office = f"{CASH}room: R{self.number:05}\n"
        write(self.share, {"kiosk.yaml": WITH_PHONE, "offices/kasy.yaml": office})

    def full(self) -> Iterator[str]:
        """The disk is full, at any byte of a snapshot."""
        kept = self.house.store.newest()
        self.edit()
        sizes = [path.stat().st_size for path in self.house.state.glob("*.snapshot")]
        self.disk.leave(self.chance.randrange(2 * max(sizes)))
        self.house.look()
        yield from self._is_shown_or_told()
        newest = self.house.store.newest()
        if newest is None or (newest != kept and newest[0] != self.house.published[-1]):
            yield "neither the old nor the new snapshot is on the disk"
        yield from self._starts()
        self.disk.be_well()
        yield from self._is_kept_later()

    def read_only(self) -> Iterator[str]:
        """The disk can only be read, as after an error."""
        self.edit()
        self.disk.be_read_only()
        self.house.look()
        if "D" not in self.house.condition.mark:
            yield "nobody is told that nothing can be kept"
        yield from self._is_shown_or_told()
        yield from self._starts()
        self.disk.be_well()
        yield from self._is_kept_later()

    def vanished(self) -> Iterator[str]:
        """The share is gone for a while."""
        shown = len(self.house.published)
        away = self.share.with_name("away")
        self.share.rename(away)
        self.house.look()
        if "C" not in self.house.condition.mark:
            yield "nobody is told that the content is gone"
        if len(self.house.published) != shown:
            yield "something was published out of nothing"
        yield from self._starts()
        away.rename(self.share)
        self.edit()
        self.house.look()
        yield from self._is_shown_or_told()

    def hanging(self) -> Iterator[str]:
        """The share does not answer, neither a running kiosk nor one that starts."""
        back = threading.Event()

        def hang(folder: Path) -> str:
            back.wait()
            return fingerprint(folder)

        with pytest.MonkeyPatch.context() as patch:
            patch.setattr(looking, "fingerprint", hang)
            patch.setattr(supply, "fingerprint", hang)
            patch.setattr(supply, "LOOKING_S", 0.02)
            lookout = Lookout(self.share)
            lookout.begin()
            for _ in range(3):
                self.house.watch.look_at_calendar()
            QApplication.processEvents()
            if not self.house.trouble:
                yield "nobody is told that the share does not answer"
            yield from self._starts()
            lookout.close()
            back.set()
        self.house.look()
        self.house.watch.look_at_calendar()
        if self.house.trouble:
            yield f"it answers again, and staff is told: {self.house.trouble}"

    def _room(self, content: Content) -> str | None:
        office = content.office("kasy")
        return None if office is None else office.room

    def _is_shown_or_told(self) -> Iterator[str]:
        if self._room(self.house.published[-1]) != f"R{self.number:05}":
            yield f"{self._room(self.house.published[-1])} is shown, not R{self.number:05}"

    def _starts(self) -> Iterator[str]:
        """Power is lost now: the next start shows an office that was published before."""
        room = self._room(content_to_show(self.share, TODAY).content)
        known = {f"R{number:05}" for number in range(self.number + 1)} | {None}
        if room not in known:
            yield f"a new start would show {room}"
        if self.house.store.newest() is None:
            yield "a new start would find no snapshot"
        for path in self.house.state.iterdir():
            if "snapshot" in path.name and not _is_whole(path):
                yield f"half a snapshot lies there: {path.name}"

    def _is_kept_later(self) -> Iterator[str]:
        self.house.watch.retry.timeout.emit()
        self.house.settle()
        newest = self.house.store.newest()
        if newest is None or self._room(newest[0]) != f"R{self.number:05}":
            yield "it is not kept although the disk is well again"
        if self.house.condition.mark:
            yield f"all is well, and staff is told {self.house.told}"


def gone_through(chance: Random, times: int, place: Path) -> dict[str, object]:
    failures: list[str] = []
    offscreen_application()
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(logging.getLogger("kiosk"), "disabled", True)
        trial = Trial(chance, place, patch)
        harms: tuple[Callable[[], Iterator[str]], ...]
        harms = (trial.full, trial.read_only, trial.vanished, trial.hanging)
        try:
            for number in range(times):
                harm = harms[number % 4] if number < 4 else chance.choice(harms)
                failures += [f"{number}, {harm.__name__}: {what}" for what in harm()]
        finally:
            trial.disk.close()
    kind = "a file system of its own" if trial.disk.is_real else "a limit to what may be written"
    return {"failures": failures, "figures": f"the small disk was {kind}"}


if __name__ == "__main__":
    seed, times, place = sys.argv[1:]
    sys.stdout.write(json.dumps(gone_through(Random(seed), int(times), Path(place))) + "\n")
