"""A plug goes into the socket under the screen, and the kiosk knows it. The sockets are pipes here;
what they tell is what Linux tells."""

import os
import struct
from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from kiosk.running.headset import Headset, Socket, sockets_in

SOON_MS = 3000

LISTING = """\
I: Bus=0019 Vendor=0000 Product=0001 Version=0000
N: Name="Power Button"
H: Handlers=kbd event0
B: PROP=0
B: EV=3
B: KEY=8000 10000000000000 0

I: Bus=0000 Vendor=0000 Product=0000 Version=0000
N: Name="Lid Switch"
H: Handlers=event1
B: EV=21
B: SW=1

I: Bus=0000 Vendor=0000 Product=0000 Version=0000
N: Name="HDA Intel PCH Front Headphone"
P: Phys=ALSA
H: Handlers=event12
B: EV=21
B: SW=4

I: Bus=0003 Vendor=2047 Product=0a3c Version=0111
N: Name="Storm AudioNav Headset"
H: Handlers=kbd event7 js0
B: EV=23
B: KEY=7
B: SW=40 14
"""

IN, OUT, LOST = (5, 2, 1), (5, 2, 0), (0, 3, 0)
MICROPHONE = (5, 4, 1)


def told(*events: tuple[int, int, int]) -> bytes:
    """Events as the kernel writes them."""
    return b"".join(struct.pack("@llHHi", 1, 2, *event) for event in events)


class Sockets:
    """Two sockets for headphones, one of which is on a USB sound card."""

    def __init__(self, folder: Path) -> None:
        self.devices = folder
        self.listing = folder / "devices"
        self.listing.write_text(LISTING, encoding="utf-8")
        self._writers: dict[str, int] = {}
        for name in ("event12", "event7"):
            self.add(name)

    def add(self, name: str) -> None:
        os.mkfifo(self.devices / name)
        # Held open for reading too, so that it can be written to before anybody reads.
        self._writers[name] = os.open(self.devices / name, os.O_RDWR)

    def tell(self, name: str, raw: bytes) -> None:
        os.write(self._writers[name], raw)

    def drop(self, name: str) -> None:
        (self.devices / name).unlink()
        os.close(self._writers.pop(name))

    def close(self) -> None:
        for name in tuple(self._writers):
            self.drop(name)


@pytest.fixture
def sockets(tmp_path: Path) -> Iterator[Sockets]:
    sockets = Sockets(tmp_path)
    yield sockets
    sockets.close()


@pytest.fixture
def headset(sockets: Sockets, qtbot: QtBot) -> Iterator[Headset]:
    headset = Headset(None, sockets.listing, sockets.devices, look_again_s=0.05)
    headset.begin()
    yield headset
    headset.close()


def test_sockets_are_found_among_all_devices(tmp_path: Path) -> None:
    (tmp_path / "list").write_text(LISTING, encoding="utf-8")
    assert sockets_in(tmp_path / "list", tmp_path) == (
        Socket("HDA Intel PCH Front Headphone", tmp_path / "event12"),
        Socket("Storm AudioNav Headset", tmp_path / "event7"),
    )
    assert sockets_in(tmp_path / "nothing", tmp_path) == ()
    (tmp_path / "list").write_bytes(b"\xff\n\nB: SW=\n\nB: SW=4\n\nH: Handlers=event1\n")
    assert sockets_in(tmp_path / "list", tmp_path) == ()


def test_plugging_in_and_out_is_told_once_each(
    headset: Headset, sockets: Sockets, qtbot: QtBot
) -> None:
    seen: list[bool] = []
    headset.plugged.connect(seen.append)
    assert not headset.is_plugged
    with qtbot.waitSignal(headset.plugged, timeout=SOON_MS):
        sockets.tell("event12", told(MICROPHONE, IN, (0, 0, 0)))
    assert headset.is_plugged
    for name, events in (("event7", told(IN)), ("event12", told(IN, OUT))):
        sockets.tell(name, events)
        qtbot.wait(20)
    assert seen == [True], "one of the two is still in"
    with qtbot.waitSignal(headset.plugged, timeout=SOON_MS):
        sockets.tell("event7", told(OUT))
    assert seen == [True, False]
    assert not headset.is_plugged


def test_an_event_in_two_halves_is_one(headset: Headset, sockets: Sockets, qtbot: QtBot) -> None:
    raw = told(MICROPHONE, IN)
    sockets.tell("event12", raw[:30])
    qtbot.wait(20)
    assert not headset.is_plugged
    with qtbot.waitSignal(headset.plugged, timeout=SOON_MS):
        sockets.tell("event12", raw[30:])


def test_after_lost_events_the_switch_itself_is_asked(
    headset: Headset, sockets: Sockets, qtbot: QtBot
) -> None:
    """A pipe has no switch, which counts as out."""
    with qtbot.waitSignal(headset.plugged, timeout=SOON_MS):
        sockets.tell("event12", told(IN))
    with qtbot.waitSignal(headset.plugged, timeout=SOON_MS):
        sockets.tell("event12", told(LOST))
    assert not headset.is_plugged


def test_what_is_in_at_the_start_is_known_but_no_news(
    sockets: Sockets, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(
        "kiosk.running.headset.fcntl.ioctl", lambda *_: (1 << 2).to_bytes(8, "little")
    )
    headset = Headset(None, sockets.listing, sockets.devices)
    with qtbot.assertNotEmitted(headset.plugged, wait=20):
        headset.begin()
    assert headset.is_plugged
    headset.close()


def test_a_sound_card_that_is_pulled_out_takes_its_headset_along(
    headset: Headset, sockets: Sockets, qtbot: QtBot, caplog: pytest.LogCaptureFixture
) -> None:
    with qtbot.waitSignal(headset.plugged, timeout=SOON_MS):
        sockets.tell("event7", told(IN))
    sockets.listing.write_text(LISTING.replace("event7", "mouse0"), encoding="utf-8")
    with qtbot.waitSignal(headset.plugged, timeout=SOON_MS):
        sockets.drop("event7")
    assert not headset.is_plugged
    assert "is gone" in caplog.text
    with qtbot.waitSignal(headset.plugged, timeout=SOON_MS):
        sockets.add("event7")
        sockets.listing.write_text(LISTING, encoding="utf-8")
        sockets.tell("event7", told(IN))
    assert headset.is_plugged


def test_a_socket_that_may_not_be_read_is_logged_once_and_the_others_are_watched(
    sockets: Sockets, qtbot: QtBot, caplog: pytest.LogCaptureFixture
) -> None:
    sockets.drop("event7")
    headset = Headset(None, sockets.listing, sockets.devices, look_again_s=0.01)
    headset.begin()
    with qtbot.waitSignal(headset.plugged, timeout=SOON_MS):
        sockets.tell("event12", told(IN))
    qtbot.wait(50)
    assert caplog.text.count("No headset is seen at Storm AudioNav Headset") == 1
    headset.close()


def test_where_the_system_does_not_tell_nothing_happens(tmp_path: Path, qtbot: QtBot) -> None:
    headset = Headset(None, tmp_path / "nothing", tmp_path)
    with qtbot.assertNotEmitted(headset.plugged, wait=20):
        headset.begin()
    assert not headset.is_plugged
    headset.close()
