"""One thing is wrong with a file: its place is named to the column, and the sentence helps."""

from pathlib import Path

import pytest

from tests.content.written_content import BOARD, CASH, KIOSK, PLACES, lines_of, read_with

NAME = "name: {pl: a, uk: b, en: c}\n"
OFFICE = NAME + "place: centrum\nhours: [{days: mon-fri, open: 8-15}]\n"


def said_of(folder: Path, file: str, text: str | bytes) -> list[str]:
    """The problems of one file, without its name."""
    lines = lines_of(read_with(folder, {file: text}))
    return [line.removeprefix(f"{file}:") for line in lines if line.startswith(f"{file}:")]


OFFICES = [
    # What YAML cannot read.
    ("name: {pl: a, uk: b\nplace: centrum\n", "1:7", "begins with “{”"),
    ("phones: [a, b\nplace: centrum\n", "1:9", "begins with “[”"),
    ("name: a\nphones: [ ", "2:9", "ends here"),
    ("name: a\nphones: [{number: 1},\n\n", "2:21", "ends here"),
    ('name: "Kasy\nplace: centrum\n', "1:7", "never closed"),
    ("name: Kasy: dwie\n", "1:11", "colon"),
    ("name: a\n  place: b\n", "2:8", "colon"),
    ("name: a\nplace\nicon: cash\n", "2:1", "colon and a space are missing"),
    ("name:\n\tpl: a\n", "2:1", "Use spaces"),
    ("name: @kasy\n", "1:7", "“@” must stand in quotation marks"),
    ("summary: *ważne*\n", "1:10", "“*” must stand in quotation marks"),
    ("summary: &ważne a\n", "1:10", "“&” must stand in quotation marks"),
    ("summary: !ważne a\n", "1:10", "“!” must stand in quotation marks"),
    ('name: "C:\\kasy"\n', "1:10", "backslash"),
    ('name: "C:\\u12"\n', "1:12", "no letter"),
    ("hours:\n - days: mon\n- days: tue\n", "3:1", "does not fit the lines around"),
    ("name: a - b\nphones: - 1\n", "2:9", "line of its own"),
    ("%TAG ! tag:x,2000:\n---\nname: a\n", "1:1", "begin with “%”"),
    (OFFICE + "---\nname: b\n", "4:1", "second document"),
    # What only those who know YAML well would write.
    (OFFICE + "summary: &a x\n", "4:10", "quotation marks"),
    (OFFICE + "<<: {icon: cash}\n", "4:1", "“<<”"),
    (OFFICE + "[a]: b\n", "4:1", "one word"),
    (OFFICE + "icon: cash\nicon: card\n", "5:1", "second time; the first is in line 4"),
    (OFFICE + "room: " + "[" * 30 + "]" * 30 + "\n", "4:26", "nested more than 20 levels"),
    # Encodings and signs.
    ("", "1:1", "empty"),
    ("# nothing\n", "1:1", "empty"),
    ("- a\n", "1:1", "name: value"),
    ("name\n", "1:1", "name: value"),
    (b"name: Wroc\xb3aw\n", "1:11", "UTF-8"),
    ("name: a\n".encode("utf-16"), "1:1", "UTF-16"),
    ("name: a\n".encode("utf-16-be"), "1:1", "UTF-16"),
    (b"name: a\n\0\n", "2:1", "U+0000"),
    ("name: a\u202eb\n", "1:8", "U+202E"),
    (b"\0", "1:1", "U+0000"),
    # What the schema does not know.
    (OFFICE + "phons: []\n", "4:1", "did you mean “phones”?"),
    (OFFICE + "telefony: []\n", "4:1", "did you mean “phones”?"),
    (OFFICE + "phones: [{numbr: 1}]\n", "4:11", "did you mean “number”?"),
    (OFFICE + "phones: [{label: a}]\n", "4:10", "“number” is missing"),
    ("place: centrum\n", "1:1", "“name” is missing"),
    (NAME, "1:1", "“place” is missing"),
    (OFFICE + "room:\n", "4:6", "Nothing is written"),
    (OFFICE + "room: [1]\n", "4:7", "one text"),
    (OFFICE + "phones: 71 78 22 360\n", "4:9", "list is needed"),
    (OFFICE + "phones: [[1]]\n", "4:10", "name: value"),
    (OFFICE + "room: " + "a" * 41 + "\n", "4:7", "longer than 40 letters"),
    (OFFICE + "sensitive: perhaps\n", "4:12", "Write true or false"),
    (OFFICE + "icon: csh\n", "4:7", "did you mean “cash”?"),
    # Texts and languages.
    ("name: {uk: b, en: c}\nplace: centrum\n", "1:7", "first language"),
    ("name: {pl: a, ua: b, en: c}\nplace: centrum\n", "1:15", "did you mean “uk”?"),
    ("name: {pl: a, gb: b}\nplace: centrum\n", "1:15", "did you mean “en”?"),
    ("name: {pl: a, de: b}\nplace: centrum\n", "1:15", "Add it to languages in kiosk.yaml"),
    ("name: {pl: a, uk: [b]}\nplace: centrum\n", "1:19", "one text"),
    ("name: {pl: a, uk: ''}\nplace: centrum\n", "1:19", "Nothing is written"),
    (OFFICE + "keywords: {ua: [a]}\n", "4:12", "did you mean “uk”?"),
    # What is spoken of does not exist.
    (NAME + "place: cetrum\n", "2:8", "did you mean “centrum”?"),
    (NAME + "place: centrum\nhours_of: zno\n", "3:11", "did you mean “zon”?"),
    # Telephones, mail, websites.
    (OFFICE + "phones: [{number: 71 78 22}]\n", "4:19", "no telephone number of PL"),
    (OFFICE + "phones: [{number: 71 78 22 360 wew. 5}]\n", "4:19", "“ext”"),
    (OFFICE + "phones: [{number: 71 78 22 360, ext: abc}]\n", "4:38", "eight digits"),
    (OFFICE + "fax: 71\n", "4:6", "no telephone number"),
    (OFFICE + "email: zon@\n", "4:8", "no e-mail address"),
    (OFFICE + "email: zon.mops.wroclaw.pl\n", "4:8", "no e-mail address"),
    (OFFICE + "email: a..b@mops.wroclaw.pl\n", "4:8", "no e-mail address"),
    (OFFICE + "website: www.mops.wroclaw.pl\n", "4:10", "begins with “https://”"),
    (OFFICE + "website: 'javascript:alert(1)'\n", "4:10", "begins with “https://”"),
    (OFFICE + "website: https://evil.com/\n", "4:10", "allowed_domains"),
    (OFFICE + "website: https://mops.wroclaw.pl@evil.com\n", "4:10", "hides where"),
    (OFFICE + "website: https://evilmops.wroclaw.pl\n", "4:10", "allowed_domains"),
    (OFFICE + "website: https://mops.wroclaw.pl.evil.com\n", "4:10", "allowed_domains"),
    (OFFICE + "website: https://mоps.wroclaw.pl/\n", "4:10", "no address has"),
    (OFFICE + "website: https://xn--mps-sdd.wroclaw.pl/\n", "4:10", "disguised"),
    (OFFICE + "website: 'https://mops.wroclaw.pl\\@evil.com'\n", "4:10", "hides where"),
    (OFFICE + "website: 'https://evil.com\\.mops.wroclaw.pl'\n", "4:10", "no address has"),
    (OFFICE + "website: 'https://evil.com#.mops.wroclaw.pl'\n", "4:10", "evil.com"),
    (OFFICE + "website: 'https://evil.com?.mops.wroclaw.pl'\n", "4:10", "evil.com"),
    (OFFICE + "website: https://mops.wroclaw.pl:99999/\n", "4:10", "no complete web address"),
    (OFFICE + "website: https://\n", "4:10", "web address"),
    (OFFICE + "website: https://[::1]/\n", "4:10", "no complete web address"),
    # Hours.
    (NAME + "place: centrum\nhours: [{days: pon, open: 8-15}]\n", "3:16", "mon"),
    (NAME + "place: centrum\nhours: [{days: mon, open: 25.00-26.00}]\n", "3:27", "25.00"),
    (NAME + "place: centrum\nhours: [{days: mon, open: 8.75-15.00}]\n", "3:27", "8.75"),
    (NAME + "place: centrum\nhours: [{days: mon, open: 15.00–8.00}]\n", "3:27", "osm"),
    (NAME + "place: centrum\nhours: [{days: mon, open: '8-12, 11-15'}]\n", "3:27", "overlap"),
    (NAME + "place: centrum\nhours: [{days: mon}]\n", "3:9", "“open” is missing"),
    (NAME + "place: centrum\nhours: [{open: 8-15}]\n", "3:9", "on which days"),
    (
        NAME + "place: centrum\nhours: [{days: mon, on: last-day-of-month, open: 8-15}]\n",
        "3:9",
        "Only one",
    ),
    (
        NAME + "place: centrum\nhours: [{on: last-day-of-mont, open: 8-15}]\n",
        "3:14",
        "did you mean “last-day-of-month”?",
    ),
    (
        NAME + "place: centrum\nhours: [{osm: 'Mo 08:00-15:00', open: 8-15}]\n",
        "3:33",
        "beside “osm”",
    ),
    (NAME + "place: centrum\nhours: [{osm: 'Mo 8:00-'}]\n", "3:15", "OpenStreetMap"),
    (NAME + "place: centrum\nhours: [{osm: 'Feb 30 08:00-10:00'}]\n", "3:15", "Feb 30"),
    (OFFICE + "hours_of: zon\n", "4:1", "Keep one of them"),
    (
        NAME
        + "place: centrum\nhours:\n  - {days: mon-wed, open: 8-15}\n  - {days: wed, open: 14-16}\n",
        "5:23",
        "wed is open 8.00–15.00 already",
    ),
    # Dates.
    (OFFICE + "exceptions: [{date: 2026-02-30}]\n", "4:21", "2026-02-30"),
    (OFFICE + "exceptions: [{date: 2026-12-24..2026-12-01}]\n", "4:21", "ends before it begins"),
    (OFFICE + "exceptions: [{date: 24.12.2026}]\n", "4:21", "2026-12-24"),
    (OFFICE + "checked_on: 2026-11-01..2026-11-02\n", "4:13", "one date"),
    (OFFICE + "valid_until: soon\n", "4:14", "soon"),
]


@pytest.mark.parametrize(("text", "place", "phrase"), OFFICES)
def test_an_office_is_wrong(tmp_path: Path, text: str | bytes, place: str, phrase: str) -> None:
    said = said_of(tmp_path, "offices/kasy.yaml", text)
    assert any(line.startswith(f"{place}: ") and phrase in line for line in said), said


KIOSKS = [
    ("country: PL", "country: Polska", "5:10", "did you mean “PL”?"),
    ("country: PL", "country: pl", "5:10", "did you mean “PL”?"),
    ("country: PL", "country: XX", "5:10", "no country"),
    ("Europe/Warsaw", "Europe/Warszawa", "6:11", "did you mean “Europe/Warsaw”?"),
    ("Europe/Warsaw", "../../etc/passwd", "6:11", "no time zone"),
    ("centrum", "centrm", "7:14", "did you mean “centrum”?"),
    ("[pl, uk, en]", "[pl, ua, en]", "4:17", "did you mean “uk”?"),
    ("[pl, uk, en]", "[pl, uk, en, pl]", "4:25", "a second time"),
    ("[pl, uk, en]", "[]", "4:12", "empty"),
    ("[pl, uk, en]", "pl", "4:12", "list is needed"),
    ("[mops.wroclaw.pl,", "[https://mops.wroclaw.pl/,", "8:19", "did you mean “mops.wroclaw.pl”?"),
    ("[mops.wroclaw.pl,", "[mops.wroclaw.pl, pl,", "8:36", "no domain"),
    ("country: PL", "country: PL\nscreen: {width_mm: 7}", "6:20", "between 100 and 3000 (mm)"),
    ("country: PL", "country: PL\nscreen: {width_mm: wide}", "6:20", "no number"),
    ("country: PL", "country: PL\nidle: {ask_after_s: 1.5}", "6:21", "from 15 to 900"),
    ("country: PL", "country: PL\ncolours: {brand: blue}", "6:18", "no colour"),
    ("country: PL", 'country: PL\ncolours: {brand: "#FFD700"}', "6:18", "contrast of 1.4:1"),
    ("country: PL", "country: PL\norder: [kasy, zonn]", "6:15", "did you mean “zon”?"),
    ("country: PL", "country: PL\norder: [kasy, kasy]", "6:15", "a second time"),
    ("country: PL", "country: PL\ncolors: {}", "6:1", "did you mean “colours”?"),
    ("country: PL\n", "", "1:1", "“country” is missing"),
    ("  website:", "  logo: logo.png\n  website:", "3:9", "folder pictures"),
    ("  website:", "  logo: pictures/../../a.png\n  website:", "3:9", "folder pictures"),
    ("  website:", "  logo: pictures/lgo.svg\n  website:", "3:9", "no picture"),
]


@pytest.mark.parametrize(("good", "bad", "place", "phrase"), KIOSKS)
def test_the_kiosk_is_wrong(tmp_path: Path, good: str, bad: str, place: str, phrase: str) -> None:
    said = said_of(tmp_path, "kiosk.yaml", KIOSK.replace(good, bad, 1))
    assert any(line.startswith(f"{place}: ") and phrase in line for line in said), said


PLACES_WRONG = [
    ("centrum:", "Centrum Główne:", "1:1", "did you mean “centrum-glowne”?"),
    ("lat: 51.1079", "lat: 91", "4:19", "between -90 and 90 (°)"),
    ("lat: 51.1079", "latitude: 51", "4:14", "did you mean “lat”?"),
    ("lat: 51.1079", "lat: 51°", "4:19", "no number"),
    ("  address: ul. Strzegomska 6, 53-611 Wrocław\n", "", "1:1", "“address” is missing"),
]


@pytest.mark.parametrize(("good", "bad", "place", "phrase"), PLACES_WRONG)
def test_a_place_is_wrong(tmp_path: Path, good: str, bad: str, place: str, phrase: str) -> None:
    said = said_of(tmp_path, "places.yaml", PLACES.replace(good, bad, 1))
    assert any(line.startswith(f"{place}: ") and phrase in line for line in said), said


FINE = [
    "phones: [{number: '112'}, {number: '986'}, {number: +44 20 7946 0958}, 800 190 590]",
    "hours: [{days: mon-sun, open: 0.00–24.00}]",
    "hours: [{osm: 'Mo-Fr 22:00-06:00'}]",
    "hours: [{days: mon-fri, open: 8-15}, {on: last-working-day-of-month, open: '8:00-9, 10–11'}]",
    "exceptions: [{date: 2026-12-24..2027-01-01, why: {pl: a, uk: b, en: c}}]",
    "website: http://bip.mops.wroclaw.pl/a?b=c#d",
    "fax: {number: 71 78 22 405}",
]


@pytest.mark.parametrize("line", FINE)
def test_nothing_is_wrong(tmp_path: Path, line: str) -> None:
    kept = "" if line.startswith("hours:") else "hours: [{days: mon-fri, open: 8-15}]\n"
    office = NAME + "place: centrum\n" + kept + line + "\n"
    assert said_of(tmp_path, "offices/kasy.yaml", office) == []


def test_several_problems_of_one_file_come_together(tmp_path: Path) -> None:
    office = BOARD.replace("icon: accessible", "icon: acessible").replace("thu", "thr")
    office = office.replace("71 78 22 360", "71").replace("zon@", "zon")
    said = said_of(tmp_path, "offices/zon.yaml", office)
    assert [line.split(" ")[0] for line in said] == ["2:7:", "6:19:", "7:8:", "10:12:"]


def test_a_repeated_problem_is_counted_after_two_hundred(tmp_path: Path) -> None:
    office = CASH + "".join(f"unknown{number}: a\n" for number in range(300))
    said = said_of(tmp_path, "offices/kasy.yaml", office)
    assert len(said) == 201
    assert said[-1].endswith("… and 100 more problems of this kind in this file.")
