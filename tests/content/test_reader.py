"""A clerk writes a content folder and learns in plain words what is wrong with it, and where."""

from datetime import date
from pathlib import Path

from kiosk.content.problems import Mark
from kiosk.content.reader import read
from tests.content.written_content import (
    BOARD,
    CASH,
    KIOSK,
    PLACES,
    TODAY,
    lines_of,
    read_with,
    write,
)


def test_good_content_is_read_without_a_word(tmp_path: Path) -> None:
    reading = read_with(tmp_path, {})
    assert lines_of(reading) == []
    assert reading.source is not None
    assert list(reading.source.offices) == ["kasy", "zon"]
    zon = reading.source.offices["zon"]
    assert zon.room == "316"
    assert zon.phones[0].number == "71 78 22 360"


def test_every_scalar_is_text(tmp_path: Path) -> None:
    office = CASH + "room: 007\nfloor: no\nkeywords: [yes, 1.50, 0x1F]\n"
    reading = read_with(tmp_path, {"offices/kasy.yaml": office})
    assert reading.source is not None
    kasy = reading.source.offices["kasy"]
    assert (kasy.room, kasy.floor) == ("007", "no")
    assert kasy.keywords == {"pl": ["yes", "1.50", "0x1F"]}


def test_windows_line_ends_and_byte_order_marks_are_fine(tmp_path: Path) -> None:
    windows = b"\xef\xbb\xbf" + CASH.replace("\n", "\r\n").encode()
    assert lines_of(read_with(tmp_path, {"offices/kasy.yaml": windows})) == []


def test_a_text_may_be_one_string_in_the_first_language(tmp_path: Path) -> None:
    office = CASH.replace("{pl: Kasy, uk: Каси, en: Cash desks}", "Kasy")
    reading = read_with(tmp_path, {"offices/kasy.yaml": office})
    assert reading.source is not None
    assert reading.source.offices["kasy"].name == {"pl": "Kasy"}
    assert lines_of(reading) == [
        "offices/kasy.yaml:1:7: warning: There is no text in uk, en; visitors will read the one "
        "in “pl”."
    ]


def test_an_abbreviation_or_a_number_needs_no_translation(tmp_path: Path) -> None:
    office = CASH + "short_name: ZON\n"
    assert lines_of(read_with(tmp_path, {"offices/kasy.yaml": office})) == []


def test_all_problems_of_all_files_come_at_once_and_sorted(tmp_path: Path) -> None:
    reading = read_with(
        tmp_path,
        {
            "kiosk.yaml": KIOSK.replace("country: PL", "country: XX"),
            "places.yaml": PLACES.replace("51.1079", "510"),
            "offices/kasy.yaml": CASH.replace("icon: cash", "icon: kasa\nroom:"),
            "offices/zon.yaml": BOARD.replace("]", "", 1),
        },
    )
    assert reading.source is None
    assert [line.split(" ")[0] for line in lines_of(reading)] == [
        "kiosk.yaml:5:10:",
        "offices/kasy.yaml:2:7:",
        "offices/kasy.yaml:3:6:",
        "offices/zon.yaml:6:9:",
        "places.yaml:4:19:",
    ]


def test_what_is_right_in_a_broken_office_is_checked_too(tmp_path: Path) -> None:
    office = BOARD.replace("place: plac", "place: palc").replace("days: thu", "days: wed")
    said = lines_of(read_with(tmp_path, {"offices/zon.yaml": office + "valid_until: 2026-01-01\n"}))
    assert [line.split(" ")[0] for line in said] == [
        "offices/zon.yaml:3:8:",
        "offices/zon.yaml:10:23:",
        "offices/zon.yaml:11:14:",
    ]


def test_a_missing_folder_is_said(tmp_path: Path) -> None:
    reading = read(tmp_path / "nowhere", TODAY)
    assert reading.source is None
    assert "There is no folder" in lines_of(reading)[0]


def test_an_empty_folder_misses_everything(tmp_path: Path) -> None:
    said = "\n".join(lines_of(read(tmp_path, TODAY)))
    assert "kiosk.yaml:1:1: The file kiosk.yaml is missing." in said
    assert "places.yaml:1:1: The file places.yaml is missing." in said
    assert "offices:1:1: There is no office yet." in said


def test_unknown_files_are_warned_of_with_a_guess(tmp_path: Path) -> None:
    reading = read_with(
        tmp_path,
        {
            "notice.yaml": "",
            "offices/zon.yml": "",
            ".DS_Store": "",
            "README.md": "",
            "kiosk.yaml~": "",
        },
    )
    assert lines_of(reading) == [
        "notice.yaml:1:1: warning: This file is not used; did you mean “notices.yaml”?",
        "offices/zon.yml:1:1: warning: This file is not used; did you mean “offices/zon.yaml”?",
    ]
    assert reading.source is not None


def test_a_file_name_must_be_an_id(tmp_path: Path) -> None:
    reading = read_with(tmp_path, {"offices/Świadczenia rodzinne.yaml": CASH})
    (line,) = lines_of(reading)
    assert line.startswith("offices/Świadczenia rodzinne.yaml:1:1: The file name is used as an id")
    assert line.endswith("did you mean “swiadczenia-rodzinne.yaml”?")


def test_marks_point_to_a_line_for_later_checks(tmp_path: Path) -> None:
    reading = read_with(tmp_path, {})
    assert reading.mark("offices/zon.yaml", "name", "pl") == Mark("offices/zon.yaml", 1, 12)
    assert reading.mark("offices/zon.yaml", "hours", 1, "open") == Mark("offices/zon.yaml", 10, 23)
    assert reading.mark("offices/zon.yaml", "phones", 7, "label") == Mark("offices/zon.yaml", 6, 9)
    assert reading.mark("offices/zon.yaml", "summary") == Mark("offices/zon.yaml", 1, 1)
    assert reading.mark("offices/none.yaml", "name") == Mark("offices/none.yaml", 1, 1)


def test_a_broken_kiosk_file_does_not_hide_what_is_wrong_with_offices(tmp_path: Path) -> None:
    reading = read_with(
        tmp_path,
        {
            "kiosk.yaml": "organisation: [\n",
            "offices/kasy.yaml": CASH.replace("centrum", "cetrum"),
        },
    )
    files = {problem.file for problem in reading.problems if problem.severity == "error"}
    assert files == {"kiosk.yaml", "offices/kasy.yaml"}


def test_notices_end_after_they_begin(tmp_path: Path) -> None:
    notices = (
        "winda: {text: {pl: a, uk: b, en: c}, from: 2026-11-30, until: 2026-11-01}\n"
        "stara: {text: {pl: a, uk: b, en: c}, from: 2026-01-01, until: 2026-01-02, offices: [zn]}\n"
        "dawna: {text: {pl: a, uk: b, en: c}, from: 2026-01-01, until: 2026-01-02}\n"
    )
    said = lines_of(read_with(tmp_path, {"notices.yaml": notices}))
    assert said == [
        "notices.yaml:1:63: This notice ends on 2026-11-01, before it begins on 2026-11-30.",
        "notices.yaml:2:85: There is no office “zn” in the folder offices; did you mean “zon”?",
        "notices.yaml:3:63: warning: This notice is over. It can be deleted.",
    ]


def test_figures_are_parts_of_a_whole(tmp_path: Path) -> None:
    figures = (
        'a: {value: "6", label: {pl: a, uk: b, en: c}, number: 7, of: 6}\n'
        'b: {value: "6", label: {pl: a, uk: b, en: c}, of: 6}\n'
        'c: {value: "6", label: {pl: a, uk: b, en: c}, number: 1,5, of: 6}\n'
    ).replace("1,5", '"1,5"')
    said = lines_of(read_with(tmp_path, {"figures.yaml": figures}))
    assert said == [
        "figures.yaml:1:55: 7 is no part of 6.",
        "figures.yaml:2:47: “of” needs “number”: the part of it.",
    ]


def test_articles_have_a_text_in_every_language(tmp_path: Path) -> None:
    article = "kind: news\ntitle: {pl: a, uk: b, en: c}\n"
    said = lines_of(
        read_with(
            tmp_path,
            {
                "articles/dzien.yaml": article,
                "articles/dzien.pl.md": "# Tytuł\n\n<b>Tekst</b>\n\n![Zdjęcie](https://a.pl/b.png)\n",
                "articles/dzien.ua.md": "Текст\n",
                "articles/dzein.en.md": "Text\n",
                "articles/pusty.yaml": article,
            },
        )
    )
    assert said == [
        "articles/dzein.en.md:1:1: warning: This text is not used: there is no "
        "articles/dzein.yaml; did you mean “dzien”?",
        "articles/dzien.pl.md:3:1: HTML such as <b> cannot be used here.",
        "articles/dzien.pl.md:5:1: There is no picture https://a.pl/b.png.",
        "articles/dzien.ua.md:1:1: “ua” is no language of this kiosk; those are pl, uk, en; "
        "did you mean “uk”?",
        "articles/dzien.yaml:1:1: warning: There is no text in uk, en; visitors will read the "
        "one in “pl”.",
        "articles/pusty.yaml:1:1: The text of this article is missing: articles/pusty.pl.md.",
        "articles/pusty.yaml:1:1: warning: There is no text in uk, en; visitors will read the "
        "one in “pl”.",
    ]


def test_hours_of_a_circle_are_refused(tmp_path: Path) -> None:
    office = "name: {pl: a, uk: b, en: c}\nplace: centrum\nhours_of: "
    said = lines_of(
        read_with(
            tmp_path,
            {
                "offices/a.yaml": office + "b\n",
                "offices/b.yaml": office + "a\n",
                "offices/c.yaml": office + "c\n",
                "offices/d.yaml": office + "kasy\n",
                "offices/e.yaml": office + "kas\n",
                "offices/f.yaml": office + "a\n",
            },
        )
    )
    assert [line.split(" ")[0] for line in said] == [
        "offices/a.yaml:3:11:",
        "offices/b.yaml:3:11:",
        "offices/c.yaml:3:11:",
        "offices/e.yaml:3:11:",
        "offices/f.yaml:3:11:",
    ]
    assert "in a circle: a, b." in said[0]
    assert "did you mean “kasy”?" in said[3]


def test_dates_are_looked_at_as_of_the_day(tmp_path: Path) -> None:
    office = CASH + (
        "exceptions:\n"
        "  - {date: 2026-12-21..2027-01-01}\n"
        "  - {date: 2026-12-24, open: 9.00–12.00}\n"
        "valid_until: 2026-12-31\n"
    )
    before = read_with(tmp_path, {"offices/kasy.yaml": office})
    assert lines_of(before) == [
        "offices/kasy.yaml:8:12: warning: 2026-12-24 is covered by line 7 too. This line wins, "
        "because it stands later."
    ]
    after = lines_of(read_with(tmp_path, {}, date(2027, 1, 2)))
    assert after == []
    write(tmp_path, {"offices/kasy.yaml": office})
    said = lines_of(read(tmp_path, date(2027, 1, 2)))
    assert "offices/kasy.yaml:7:12: warning: This exception is over. It can be deleted." in said
    assert any(line.startswith("offices/kasy.yaml:9:14: warning: This is over") for line in said)


def test_a_special_day_on_a_closed_day_names_the_date_and_a_way_out(
    tmp_path: Path,
) -> None:
    office = CASH + "  - {on: last-day-of-month, open: 10.00–12.00}\n"
    assert lines_of(read_with(tmp_path, {"offices/kasy.yaml": office})) == [
        "offices/kasy.yaml:6:10: warning: On 2027-01-31 the office is closed anyway, so these "
        "hours open nothing then; did you mean “last-working-day-of-month”?"
    ]


def test_an_office_without_hours_is_warned_of(tmp_path: Path) -> None:
    office = "name: {pl: a, uk: b, en: c}\nplace: centrum\n"
    assert lines_of(read_with(tmp_path, {"offices/a.yaml": office})) == [
        "offices/a.yaml:1:1: warning: The hours of this office are not known; visitors will read "
        "so."
    ]


def test_a_code_that_would_be_too_fine_names_the_line_to_shorten(tmp_path: Path) -> None:
    small = "screen: {width_mm: 150, height_mm: 110, viewing_distance_mm: 600}\n"
    long = "website: https://www.mops.wroclaw.pl/" + "a" * 200 + "\n"
    said = lines_of(
        read_with(tmp_path, {"kiosk.yaml": KIOSK + small, "offices/kasy.yaml": CASH + long})
    )
    assert any(
        line.startswith("offices/kasy.yaml:6:10: The QR code of this office (website)")
        and "Shorten “website”" in line
        for line in said
    )
    assert any(line.startswith("offices/zon.yaml:1:7:") and "contact" in line for line in said)


def test_without_allowed_domains_only_the_own_website_counts(tmp_path: Path) -> None:
    kiosk = KIOSK.replace("allowed_domains: [mops.wroclaw.pl, openstreetmap.org]\n", "")
    office = CASH + "website: https://pomoc.mops.wroclaw.pl/kasy\n"
    reading = read_with(tmp_path, {"kiosk.yaml": kiosk, "offices/kasy.yaml": office})
    assert lines_of(reading) == []
    assert reading.source is not None
    assert reading.source.domains == frozenset({"mops.wroclaw.pl"})
