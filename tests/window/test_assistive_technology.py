"""A visitor who sees nothing of the screen: a screen reader finds, opens and reads an office."""

import json
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from tests.window.display import display, program, running, to_run

SYSTEM_PYTHON = "/usr/bin/python3"
"""Debian's AT-SPI is for Debian's Python."""

READER = Path(__file__).with_name("screen_reader.py")
CONTROLS = ("button", "check box", "radio button")
FOCUSED, ANNOUNCED = "object:state-changed:focused", "object:announcement"

Thing = dict[str, Any]


@dataclass
class Visitor:
    """Somebody with a screen reader in front of the kiosk, who knows what things are called."""

    reader: subprocess.Popen[bytes]

    def ask(self, **question: str) -> Any:
        assert self.reader.stdin is not None
        assert self.reader.stdout is not None
        self.reader.stdin.write(json.dumps(question).encode() + b"\n")
        self.reader.stdin.flush()
        said = self.reader.stdout.readline()
        assert said, f"the screen reader is gone: does {SYSTEM_PYTHON} have python3-gi and AT-SPI?"
        answer = json.loads(said)
        assert "answer" in answer, f"{answer['missing']} among {answer['shown']}"
        return answer["answer"]

    def find(self, role: str, name: str) -> Thing:
        found: Thing = self.ask(ask="find", role=role, name=name)
        return found

    def press(self, role: str, name: str) -> None:
        assert self.ask(ask="press", role=role, name=name)

    def focus(self, role: str, name: str) -> None:
        assert self.ask(ask="focus", role=role, name=name)

    def hear(self, event: str, words: str) -> Thing:
        heard: Thing = self.ask(ask="hear", event=event, words=words)
        return heard

    def read(self) -> list[Thing]:
        """All that is shown, in reading order."""
        shown: list[Thing] = self.ask(ask="read")
        return shown

    def come(self) -> None:
        """Wake the kiosk, if it sleeps, and go to its first page in Polish."""
        if not any(thing["role"] == "tool bar" for thing in self.read()):
            self.press("button", "")
        self.press("radio button", "Polski")
        self.find("button", "Większy tekst")
        if any(thing["name"] == "Początek" for thing in self.read()):
            self.press("button", "Początek")
        self.find("heading", "W czym możemy pomóc?")


def page_of(shown: list[Thing]) -> list[Thing]:
    """From the page's name to the bar below it."""
    roles = [thing["role"] for thing in shown]
    return shown[roles.index("document frame") : roles.index("tool bar")]


@pytest.fixture(scope="module")
def listener(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Visitor]:
    """The kiosk on a display of its own, and a screen reader; they meet on a bus of their own."""
    with ExitStack() as stack:
        shown = stack.enter_context(display(tmp_path_factory.mktemp("kiosk"), manager=True))
        # Sockets lie in it, whose paths must be short.
        shown.around["XDG_RUNTIME_DIR"] = stack.enter_context(tempfile.TemporaryDirectory())
        bus = stack.enter_context(
            running(program("dbus-daemon"), "--session", "--print-address", env=shown.environment)
        )
        assert bus.stdout is not None
        shown.around["DBUS_SESSION_BUS_ADDRESS"] = bus.stdout.readline().decode().strip()
        shown.around["QT_LINUX_ACCESSIBILITY_ALWAYS_ON"] = "1"
        stack.enter_context(running(*to_run(), env=shown.environment))
        reader = (SYSTEM_PYTHON, "-W", "ignore", str(READER))
        yield Visitor(stack.enter_context(running(*reader, env=shown.environment, is_told=True)))


@pytest.fixture
def visitor(listener: Visitor) -> Visitor:
    """Somebody new, at the first page."""
    listener.come()
    return listener


def test_a_screen_reader_finds_an_office_and_reads_its_room(visitor: Visitor) -> None:
    visitor.press("button", "Orzekanie o niepełnosprawności")
    title = visitor.find("heading", "Orzekania o Niepełnosprawności")
    assert title["level"] == "1"
    assert visitor.find("label", "Pokój 316")["language"] == "pl"
    code = "Kod QR. Zawiera: Mapa: pl. Solidarności 1/3/5, openstreetmap.org"
    assert visitor.find("image", code)
    visitor.press("button", "Wróć")
    visitor.find("heading", "W czym możemy pomóc?")


def test_the_language_changes_and_the_page_stays(visitor: Visitor) -> None:
    visitor.press("button", "Orzekanie o niepełnosprawności")
    visitor.find("label", "Pokój 316")
    visitor.press("radio button", "Українська")
    assert visitor.find("label", "Кабінет 316")["language"] == "uk"
    assert "CHECKED" in visitor.find("radio button", "Українська")["states"]
    assert "CHECKED" not in visitor.find("radio button", "Polski")["states"]
    visitor.press("button", "Назад")
    assert visitor.find("heading", "Чим")["language"] == "uk"


def test_a_switch_tells_that_it_is_on(visitor: Visitor) -> None:
    assert "CHECKED" not in visitor.find("check box", "Niżej")["states"]
    visitor.press("check box", "Niżej")
    visitor.press("button", "Sekretariat")
    visitor.find("heading", "Sekretariat")
    assert "CHECKED" in visitor.find("check box", "Niżej")["states"]
    visitor.press("check box", "Niżej")


def test_every_page_has_a_title_and_every_control_a_name(visitor: Visitor) -> None:
    ways = [thing["name"] for thing in page_of(visitor.read()) if thing["role"] == "button"]
    assert len(ways) > 6
    for way in ways:
        visitor.press("button", way)
        visitor.find("button", "Wróć")
        shown = visitor.read()
        page = page_of(shown)
        assert page[0]["role"] == "document frame"
        headings = [thing for thing in page if thing["role"] == "heading"]
        assert headings[0]["name"] == page[0]["name"] != ""
        assert [heading["level"] for heading in headings].count("1") == 1
        for thing in shown:
            if "FOCUSABLE" in thing["states"]:
                assert thing["role"] in CONTROLS
                assert thing["name"]
                assert "Press" in thing["actions"]
        visitor.press("button", "Wróć")
        visitor.find("heading", "W czym możemy pomóc?")


def test_a_new_page_is_announced_and_gives_its_name_to_the_window(visitor: Visitor) -> None:
    visitor.press("button", "Orzekanie o niepełnosprawności")
    heard = visitor.hear(ANNOUNCED, "Orzekania o Niepełnosprawności. Zamyka za 13 min")
    assert heard["role"] == "document frame"
    visitor.find("frame", "Orzekania o Niepełnosprawności")


def test_the_focus_is_heard(visitor: Visitor) -> None:
    for name in ("Kasy", "Orzekanie o niepełnosprawności"):
        visitor.focus("button", name)
    assert visitor.hear(FOCUSED, "Orzekanie o niepełnosprawności")["role"] == "button"
