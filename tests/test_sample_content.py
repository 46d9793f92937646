"""The sample content says what is known about the centre in Wrocław, in three languages."""

import re
from collections.abc import Iterator
from datetime import date, datetime
from pathlib import Path
from xml.etree import ElementTree
from zoneinfo import ZoneInfo

import pytest
import yaml

from kiosk.content.compiler import compile_content
from kiosk.content.model import Content
from kiosk.content.reader import read
from kiosk.content.values import ICONS
from kiosk.resources import assets, sample_content
from kiosk.visit.opening import status_at

DATA = sample_content()
MONDAY = date(2026, 11, 23)
LANGUAGES = {"pl", "uk", "en"}
ICONS_OF_THE_FORMAT = """
    info building cash family home card accessible document heart child senior people care phone
    mail clock law money work school health food shelter search news chart map
"""
ICONS_OF_THE_INTERFACE = """
    back start text-size contrast low-reach high-reach speak next previous check cross closing
    elsewhere pin globe printer fax website contact way warning notice calendar touch close letters
"""

MOST_WORDS = 15
"""In a sentence, so that it is understood at once (shared rule of plain language)."""

# Place, phones, e-mail and hours as the centre publishes them.
KNOWN = {
    "sekretariat": ("strzegomska-6", ["71 78 22 322"], "sekretariat@mops.wroclaw.pl"),
    "kasy": ("strzegomska-6", [], None),
    "swiadczenia": ("strzegomska-6", ["71 79 99 274"], None),
    "dodatki": ("strzegomska-6", ["71 78 22 346", "71 78 22 348"], None),
    "karty": ("namyslowska-8", ["71 78 23 595", "71 78 23 594"], None),
    "zon": (
        "solidarnosci-1",
        ["71 78 22 360", "71 78 22 362", "71 78 22 363"],
        "zon@mops.wroclaw.pl",
    ),
}
KNOWN_HOURS = {
    "sekretariat": [{"days": "mon-fri", "open": "7.30–15.30"}],
    "kasy": [
        {"days": "mon-fri", "open": "10.00–14.00"},
        {"on": "last-day-of-month", "open": "10.00–12.00"},
    ],
    "karty": [
        {"days": "mon-wed,fri", "open": "8.00–15.00"},
        {"days": "thu", "open": "8.00–16.30"},
    ],
    "zon": [{"days": "mon-fri", "open": "8.00–15.00"}],
}


def written(name: str) -> dict[str, object]:
    """A file as text, without any meaning yet."""
    read = yaml.load((DATA / name).read_text(encoding="utf-8"), Loader=yaml.BaseLoader)
    assert isinstance(read, dict)
    return read


def texts_in(part: object, where: str) -> Iterator[tuple[str, dict[str, str]]]:
    """Every text by language below a part of a file."""
    if isinstance(part, dict):
        if part.keys() & LANGUAGES:
            yield where, part
        else:
            for key, value in part.items():
                yield from texts_in(value, f"{where} {key}")
    elif isinstance(part, list):
        for value in part:
            yield from texts_in(value, where)


def all_texts() -> Iterator[tuple[str, dict[str, str]]]:
    for path in sorted(DATA.rglob("*.yaml")):
        name = str(path.relative_to(DATA))
        yield from texts_in(written(name), name)


def sentences() -> Iterator[str]:
    bodies = [
        line.lstrip("#- ")
        for path in DATA.rglob("*.md")
        for line in path.read_text(encoding="utf-8").splitlines()
    ]
    names = [text for where, by in all_texts() if "keywords" not in where for text in by.values()]
    for text in bodies + names:
        yield from re.split(r"(?<=[.?!…])\s+", text)


@pytest.mark.parametrize("office", KNOWN)
def test_an_office_is_where_and_by_which_phone_the_centre_says(office: str) -> None:
    file = written(f"offices/{office}.yaml")
    place, numbers, email = KNOWN[office]
    phones = file.get("phones", [])
    assert isinstance(phones, list)
    assert (file["place"], [phone["number"] for phone in phones], file.get("email")) == (
        place,
        numbers,
        email,
    )


@pytest.mark.parametrize("office", KNOWN)
def test_an_office_keeps_the_hours_the_centre_says(office: str) -> None:
    file = written(f"offices/{office}.yaml")
    if office in KNOWN_HOURS:
        assert file["hours"] == KNOWN_HOURS[office]
    else:
        assert file["hours_of"] == "sekretariat"


def test_only_known_rooms_floors_and_faxes_are_shown() -> None:
    offices = {office: written(f"offices/{office}.yaml") for office in KNOWN}
    rooms = {
        office: (file["floor"], file["room"]) for office, file in offices.items() if "room" in file
    }
    faxes = {office: file["fax"] for office, file in offices.items() if "fax" in file}
    assert rooms == {"zon": ("3", "316")}
    assert faxes == {"sekretariat": "71 78 22 405"}


def test_nothing_nobody_knows_is_said() -> None:
    """No positions, no websites of single offices, no offices without published contacts."""
    assert {path.stem for path in (DATA / "offices").iterdir()} == KNOWN.keys()
    assert not any("website" in written(f"offices/{office}.yaml") for office in KNOWN)
    assert not any("position" in str(place) for place in written("places.yaml").values())


def test_the_offices_come_in_the_order_visitors_ask_for_them() -> None:
    assert written("kiosk.yaml")["order"] == list(KNOWN)


def test_everything_is_said_in_three_languages() -> None:
    said = list(all_texts())
    assert len(said) > 60
    assert [where for where, by_language in said if by_language.keys() != LANGUAGES] == []


def test_every_article_is_written_in_three_languages() -> None:
    for article in (DATA / "articles").glob("*.yaml"):
        languages = {
            path.name.split(".")[1] for path in article.parent.glob(f"{article.stem}.*.md")
        }
        assert languages == LANGUAGES


def test_articles_have_the_same_parts_in_every_language() -> None:
    for article in (DATA / "articles").glob("*.yaml"):
        shapes = {
            re.sub(
                r"^(##? |- )?.*$",
                lambda line: line[1] or ".",
                path.read_text(encoding="utf-8"),
                flags=re.MULTILINE,
            )
            for path in article.parent.glob(f"{article.stem}.*.md")
        }
        assert len(shapes) == 1, article.stem


@pytest.fixture(scope="module")
def published() -> Content:
    reading = read(DATA, MONDAY)
    assert [problem for problem in reading.problems if problem.severity == "error"] == []
    assert reading.source is not None
    return compile_content(reading.source, MONDAY, lambda _: b"")


@pytest.mark.parametrize(
    ("office", "moment", "status"),
    [
        ("sekretariat", "2026-11-23 07:30", "open"),
        ("sekretariat", "2026-11-23 15:30", "closed"),
        ("dodatki", "2026-11-23 07:29", "closed"),
        ("kasy", "2026-11-24 13:00", "open"),
        ("kasy", "2026-11-30 13:00", "closed"),
        ("kasy", "2026-11-30 11:29", "open"),
        ("karty", "2026-11-25 15:00", "closed"),
        ("karty", "2026-11-26 15:59", "open"),
        ("zon", "2026-12-24 10:00", "closed"),
        ("zon", "2026-12-28 14:45", "closing_soon"),
        ("zon", "2026-11-28 10:00", "closed"),
    ],
)
def test_a_visitor_reads_the_right_status(
    published: Content, office: str, moment: str, status: str
) -> None:
    found = published.office(office)
    assert found is not None
    now = datetime.fromisoformat(moment).replace(tzinfo=ZoneInfo(published.timezone))
    schedule = published.schedule_of(found)
    assert status_at(schedule, now, published.horizon).status == status


def test_only_offices_elsewhere_are_in_another_building(published: Content) -> None:
    elsewhere = {office.id for office in published.offices if office.place != published.standing_in}
    assert elsewhere == {"karty", "zon"}


def test_nothing_is_left_untranslated_or_out_of_date() -> None:
    """What remains is the cash desks' last day of the month, as the centre puts it."""
    warned = {problem.file for problem in read(DATA, MONDAY).problems}
    assert warned == {"offices/kasy.yaml"}


def test_sentences_are_short() -> None:
    long = [
        sentence
        for sentence in sentences()
        if len(re.findall(r"\b\w[\w’'-]*", sentence)) > MOST_WORDS
    ]
    assert long == []


def test_every_figure_of_the_centre_is_there() -> None:
    figures = written("figures.yaml")
    numbers = [figure.get("number") for figure in figures.values() if isinstance(figure, dict)]
    known = "800 300 6 350000000 8000 10000 20691 60 150 1000000 800 600 400 8000 50000 2500 6500"
    assert sorted(str(number) for number in numbers if number) == sorted(known.split())
    assert numbers.count(None) == 1, "tens of thousands is not a number"


def test_every_icon_has_a_drawing() -> None:
    drawn = {path.stem for path in (assets() / "icons").glob("*.svg")}
    assert set((ICONS_OF_THE_FORMAT + ICONS_OF_THE_INTERFACE).split()) - drawn == set()
    assert set(ICONS) - drawn == set()


def test_icons_are_drawn_in_the_colour_of_the_text() -> None:
    for path in (assets() / "icons").glob("*.svg"):
        drawing = ElementTree.parse(path).getroot()
        assert drawing.get("viewBox") == "0 0 24 24", path.name
        assert drawing.get("stroke") == "currentColor", path.name
        assert len(drawing) > 0, path.name


@pytest.mark.parametrize("part", ["icons/LICENSE", "fonts/LICENSE.txt"])
def test_what_others_made_comes_with_its_licence(part: str) -> None:
    assert "Copyright" in (assets() / part).read_text(encoding="utf-8")


def test_every_icon_of_the_content_exists() -> None:
    used = re.findall(
        r"icon: (\S+)",
        "\n".join(path.read_text(encoding="utf-8") for path in Path(DATA).rglob("*.yaml")),
    )
    assert set(used) <= set(ICONS_OF_THE_FORMAT.split())
