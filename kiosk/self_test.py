"""Does this installation, or this bundle, work? What visitors and clerks need, tried once."""

import subprocess
import tempfile
from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from zoneinfo import ZoneInfo

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QPushButton

from kiosk import __version__
from kiosk.content.compiler import searchable
from kiosk.content.model import from_snapshot, to_snapshot
from kiosk.content.schedule import PublicHolidays
from kiosk.publishing import examine
from kiosk.resources import sample_content
from kiosk.running.clock import SetClock, today
from kiosk.running.drawing import draw, own_command
from kiosk.running.offscreen import offscreen_application
from kiosk.running.stage import Stage
from kiosk.visit.destinations import AtHome
from kiosk.visit.phrases import phrases_in
from kiosk.visit.search import found


def self_test() -> bool:
    """Tries everything, prints a line for each, and says whether all of it works."""
    application = offscreen_application()
    print(f"kiosk {__version__}")
    passed = [_passes(name, trial) for name, trial in _TRIALS.items()]
    application.processEvents()
    return all(passed)


def _passes(name: str, trial: Callable[[], bool]) -> bool:
    try:
        passed = trial()
    except Exception as error:
        print(f"FAIL  {name}: {error!r}")
        return False
    print(f"{'PASS' if passed else 'FAIL'}  {name}")
    return passed


def _words() -> bool:
    """Polish and Ukrainian words are there."""
    return [phrases_in(language)("Closed").text for language in ("pl", "uk")] == [
        "Zamknięte",
        "Зачинено",
    ]


def _holidays() -> bool:
    """Public holidays have names in three languages, and the zone database is there."""
    independence = datetime(2026, 11, 11, tzinfo=ZoneInfo("Europe/Warsaw")).date()
    names = PublicHolidays("PL", ("pl", "uk", "en")).on(independence)
    return names is not None and len(set(names.values())) == 3


def _content() -> bool:
    """The sample content is good, and its snapshot is the same once written and read."""
    content = examine(sample_content(), today()).content
    return content is not None and from_snapshot(to_snapshot(content)) == content


def _search() -> bool:
    """Every office is found by its name, first of all."""
    content = examine(sample_content(), today()).content
    if content is None:
        return False
    content, language = searchable(content), content.first_language
    return all(
        found(content, office.name[language], language)[0].office == office.id
        for office in content.offices
    )


def _pictures() -> bool:
    """A child process draws the logo."""
    return draw(sample_content() / "pictures" / "logo.svg").startswith(b"\x89PNG")


def _screen() -> bool:
    """The first page shows every office, and a tap on one opens it."""
    content = examine(sample_content(), today()).content
    if content is None:
        return False
    noon = datetime(2026, 11, 23, 12, tzinfo=ZoneInfo(content.timezone))
    stage = Stage(content, SetClock(noon))
    stage.resize(QSize(1920, 1080))
    stage.show()
    office = stage.findChild(QPushButton, f"office-{content.offices[0].id}")
    if office is None:
        return False
    office.click()
    return stage.visit.here != AtHome()


def _commands() -> bool:
    """The program starts itself again, as it does to compile content."""
    with tempfile.TemporaryDirectory() as place:
        out = Path(place) / "snapshot"
        asked = ["compile", str(sample_content()), "-o", str(out)]
        subprocess.run([*own_command(), *asked], check=True, capture_output=True, timeout=60)
        return bool(from_snapshot(out.read_bytes()).offices)


_TRIALS: dict[str, Callable[[], bool]] = {
    "words of the interface": _words,
    "public holidays and time zones": _holidays,
    "sample content and its snapshot": _content,
    "search": _search,
    "pictures, drawn by a child process": _pictures,
    "screens, and a tap on a tile": _screen,
    "commands, started by the program itself": _commands,
}
