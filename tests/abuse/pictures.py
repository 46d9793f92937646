"""Hostile pictures are drawn or refused, in little time and memory, and open nothing else."""

import os
import shutil
import socket
from collections.abc import Iterator
from pathlib import Path
from random import Random

from PySide6.QtGui import QColor, QImage

from kiosk.content.picture_files import PictureError, check_picture
from kiosk.resources import sample_content
from kiosk.running.drawing import LONGEST_SIDE
from kiosk.running.offscreen import offscreen_application
from tests.abuse.campaign import Campaign, Outcome
from tests.abuse.command import Ran, ran
from tests.abuse.hostile_pictures import any_picture

SECRET = QColor(1, 254, 3)
"""What lies outside the picture is of this colour, which nothing else is."""

WHOLE_CONTENT_IN_100 = 3
"""That are put into the sample content, which is then checked as a clerk does."""


class Surroundings:
    """A folder with a picture, a secret beside it, and a server that no picture may call."""

    def __init__(self, place: Path) -> None:
        self.folder = place / "pictures"
        self.folder.mkdir()
        secret = QImage(16, 16, QImage.Format.Format_RGB32)
        secret.fill(SECRET)
        self._secret = self.folder / "secret.png"
        secret.save(str(self._secret))
        self.server = socket.create_server(("127.0.0.1", 0))
        self.server.setblocking(False)
        address = f"http://127.0.0.1:{self.server.getsockname()[1]}/secret.png"
        self.outside = (
            address,
            address.removeprefix("http:"),
            str(self._secret),
            f"file://{self._secret}",
            "secret.png",
            "../pictures/secret.png",
        )

    def was_called(self) -> bool:
        try:
            self.server.accept()[0].close()
        except BlockingIOError:
            return False
        return True


def run(chance: Random, times: int, place: Path) -> Outcome:
    offscreen_application()
    around = Surroundings(place)
    failures, drawn, slowest_s, largest_mb = list[str](), 0, 0.0, 0.0
    try:
        for number in range(times):
            name, raw = any_picture(chance, around.outside)
            path = around.folder / name
            path.write_bytes(raw)
            drawing = _drawing(path)
            costs = [] if drawing is None else [drawing]
            wrongs = [] if drawing is None else [*drawing.excesses(), *_wrongly_drawn(drawing.out)]
            if chance.random() * 100 < WHOLE_CONTENT_IN_100:
                checked = _checked(place / "content", path)
                costs.append(checked)
                wrongs += checked.wrongs()
            if around.was_called():
                wrongs.append("it called a server")
            failures += [f"picture {number} ({name}): {wrong}" for wrong in wrongs]
            drawn += drawing is not None and bool(drawing.out)
            slowest_s = max([slowest_s, *(each.cpu_s for each in costs)])
            largest_mb = max([largest_mb, *(each.peak_mb for each in costs)])
            path.unlink()
        failures += _special_files(around.folder)
    finally:
        around.server.close()
    figures = (
        f"{drawn} drawn, {times - drawn} refused; at most {slowest_s:.1f} s of processor time and "
        f"{largest_mb:.0f} MB"
    )
    return Outcome(times, tuple(failures), figures)


def _drawing(path: Path) -> Ran | None:
    """What came of drawing it; None if it is refused without being tried."""
    try:
        check_picture(path)
    except PictureError:
        return None
    return ran("draw", path)


def _checked(folder: Path, picture: Path) -> Ran:
    """The sample content with this picture as its logo."""
    shutil.copytree(sample_content(), folder)
    shutil.copy(picture, folder / "pictures" / picture.name)
    kiosk = folder / "kiosk.yaml"
    written = kiosk.read_text(encoding="utf-8")
    assert "pictures/logo.svg" in written
    kiosk.write_text(written.replace("pictures/logo.svg", f"pictures/{picture.name}"), "utf-8")
    checked = ran("check", folder)
    shutil.rmtree(folder)
    return checked


def _wrongly_drawn(png: bytes) -> Iterator[str]:
    if not png:
        return
    image = QImage.fromData(png)
    if image.isNull() or max(image.width(), image.height()) > LONGEST_SIDE:
        yield f"what was drawn is {image.size()}"
    plain = image.convertToFormat(QImage.Format.Format_RGBA8888)
    secret = bytes((SECRET.red(), SECRET.green(), SECRET.blue(), 255))
    if not plain.isNull() and secret in bytes(plain.constBits()):
        yield "it shows what lies outside"


def _special_files(folder: Path) -> Iterator[str]:
    """Nothing that is no ordinary file is waited for or read."""
    fifo, device = folder / "fifo.png", folder / "zero.png"
    os.mkfifo(fifo)
    device.symlink_to("/dev/zero")
    (folder / "circle.png").symlink_to("circle.png")
    (folder / "gone.svg").symlink_to("nowhere.svg")
    (folder / "folder.svg").mkdir()
    for name in ("fifo.png", "zero.png", "circle.png", "gone.svg", "folder.svg"):
        try:
            check_picture(folder / name)
        except PictureError:
            continue
        yield f"{name} was taken for a picture"


PICTURES = Campaign(
    name="pictures",
    does="pictures spoilt or made to harm: PNG and JPEG of all kinds with wrong sizes, bytes "
    "flipped, cut, bombs of 300 MB, EXIF, palettes; SVG that multiplies itself, is endless, holds "
    "programs, asks for files and servers; text, pipes, devices, links, folders named .png",
    passes="drawn or refused in 5 s and 300 MB; nothing else is ever opened: a file beside it "
    "never shows, a server is never called",
    whole=600,
    slice=5,
    run=run,
)
