"""What staff wrote becomes finished facts in a snapshot."""

from datetime import UTC, datetime
from pathlib import Path

import pytest

from kiosk.content.compiler import compile_content
from kiosk.content.model import Content, from_snapshot, to_snapshot
from tests.content.written_content import BOARD, CASH, GOOD, KIOSK, PLACES, TODAY, read_with


def drawn(path: Path) -> bytes:
    return b"PNG of " + path.name.encode()


def compiled(folder: Path, files: dict[str, str | bytes]) -> Content:
    reading = read_with(folder, files)
    assert reading.source is not None, reading.problems
    return compile_content(reading.source, TODAY, drawn)


def test_an_office_holds_finished_facts(tmp_path: Path) -> None:
    content = compiled(tmp_path, {})
    zon = content.office("zon")
    assert zon is not None
    assert zon.name["uk"] == "Комісія"
    assert zon.short_name == zon.name
    assert (zon.phones[0].number, zon.phones[0].dial) == ("71 78 22 360", "+48717822360")
    schedule = content.schedule_of(zon)
    assert schedule is not None
    opens = [datetime.fromtimestamp(span.opens, UTC).isoformat() for span in schedule.spans[:5]]
    assert opens[0] == "2026-11-16T07:00:00+00:00"
    assert datetime.fromtimestamp(content.begins, UTC).isoformat() == "2026-11-15T23:00:00+00:00"
    assert datetime.fromtimestamp(content.horizon, UTC).isoformat() == "2027-12-27T23:00:00+00:00"


def test_the_same_content_and_day_make_the_same_bytes(tmp_path: Path) -> None:
    first = to_snapshot(compiled(tmp_path, {}))
    second = to_snapshot(compiled(tmp_path, {}))
    assert first == second
    assert from_snapshot(first) == compiled(tmp_path, {})


def test_offices_follow_the_order_that_was_asked_for(tmp_path: Path) -> None:
    files: dict[str, str | bytes] = {
        "kiosk.yaml": KIOSK + "order: [zon]\n",
        "offices/adres.yaml": CASH,
    }
    content = compiled(tmp_path, files)
    assert [office.id for office in content.offices] == ["zon", "adres", "kasy"]


def test_equal_hours_share_a_schedule_and_exceptions_divide_it(tmp_path: Path) -> None:
    office = "name: {pl: a, uk: b, en: c}\nplace: centrum\nhours_of: kasy\n"
    files: dict[str, str | bytes] = {
        "offices/a.yaml": office,
        "offices/b.yaml": office + "exceptions: [{date: 2026-11-24}]\n",
        "offices/c.yaml": "name: {pl: a, uk: b, en: c}\nplace: centrum\n",
    }
    content = compiled(tmp_path, files)
    by_id = {one.id: one.schedule for one in content.offices}
    assert by_id["a"] == by_id["kasy"]
    assert by_id["b"] not in (by_id["kasy"], None)
    assert by_id["c"] is None
    assert len(content.schedules) == 3


def test_codes_say_what_is_known(tmp_path: Path) -> None:
    content = compiled(tmp_path, {})
    kasy, zon = content.offices
    assert [code.kind for code in kasy.codes] == ["website", "contact", "way"]
    assert [code.kind for code in zon.codes] == ["website", "contact", "way"]
    assert kasy.codes[0].payload == {"pl": "https://www.mops.wroclaw.pl/"}
    assert kasy.codes[0].words == {"pl": "mops.wroclaw.pl"}
    assert kasy.codes[2].payload["pl"].startswith("https://www.openstreetmap.org/?mlat=51.1079")
    assert "NOTE:пн-ср\\, пт 8:00-15:00\\; чт 8:00-16:30" in zon.codes[1].payload["uk"]


def test_without_the_map_in_allowed_domains_the_way_is_a_position(tmp_path: Path) -> None:
    kiosk = KIOSK.replace(", openstreetmap.org", "")
    kasy, _zon = compiled(tmp_path, {"kiosk.yaml": kiosk}).offices
    assert kasy.codes[2].payload == {"pl": "geo:51.1079,16.9986"}
    assert kasy.codes[2].words == {"pl": "ul. Strzegomska 6, 53-611 Wrocław"}


def test_all_that_is_optional_arrives(tmp_path: Path) -> None:
    kiosk = KIOSK.replace(
        "  website:", "  phone: 71 78 22 322\n  logo: pictures/logo.svg\n  website:"
    )
    files: dict[str, str | bytes] = {
        "kiosk.yaml": kiosk
        + "screen: {width_mm: 398, height_mm: 708}\nidle: {ask_after_s: 60}\n"
        + 'colours: {accent: "#ffcc00"}\n',
        "places.yaml": PLACES.replace(
            "  position:", "  step_free: {pl: a, uk: b, en: c}\n  position:"
        ),
        "offices/zon.yaml": BOARD
        + "checked_on: 2026-11-12\nsensitive: tak\nkeywords: {pl: [renta], uk: [інвалідність]}\n",
        "notices.yaml": "w: {text: {pl: a, uk: b, en: c}, from: 2026-11-01, until: 2026-12-01, "
        "offices: [zon]}\n",
        "situations.yaml": "c: {name: {pl: a, uk: b, en: c}, offices: [kasy, zon], icon: home}\n",
        "figures.yaml": 'p: {value: "300", label: {pl: a, uk: b, en: c}, number: 300, of: 800}\n',
        "articles/stary.yaml": "kind: news\ntitle: A\npublished_on: 2026-01-01\n",
        "articles/nowy.yaml": "kind: news\ntitle: B\npublished_on: 2026-11-01\n",
        "articles/stary.pl.md": "Tekst ![x](pictures/x.svg)",
        "articles/nowy.pl.md": "Tekst",
        "pictures/logo.svg": "<svg/>",
        "pictures/x.svg": "<svg/>",
        "pictures/unused.svg": "<svg/>",
    }
    content = compiled(tmp_path, files)
    assert content.organisation.phone is not None
    assert content.organisation.phone.dial == "+48717822322"
    assert (content.screen.width_mm, content.idle.ask_after_s) == (398, 60)
    assert content.colours.accent == "#FFCC00"
    assert content.places["centrum"].step_free == {"pl": "a", "uk": "b", "en": "c"}
    zon = content.office("zon")
    assert zon is not None
    assert (zon.checked_on, zon.sensitive) == ("2026-11-12", True)
    assert zon.keywords["uk"] == ("інвалідність",)
    assert content.notices[0].last_day == "2026-12-01"
    assert content.situations[0].offices == ("kasy", "zon")
    assert (content.figures[0].number, content.figures[0].of) == (300, 800)
    assert [article.id for article in content.articles] == ["nowy", "stary"]
    assert content.pictures == {
        "pictures/logo.svg": b"PNG of logo.svg",
        "pictures/x.svg": b"PNG of x.svg",
    }


def test_a_picture_that_cannot_be_drawn_stops_the_compiling(tmp_path: Path) -> None:
    kiosk = KIOSK.replace("  website:", "  logo: pictures/logo.svg\n  website:")
    reading = read_with(tmp_path, {**GOOD, "kiosk.yaml": kiosk, "pictures/logo.svg": "<svg/>"})
    assert reading.source is not None

    def fails(_path: Path) -> bytes:
        raise TimeoutError

    with pytest.raises(TimeoutError):
        compile_content(reading.source, TODAY, fails)
