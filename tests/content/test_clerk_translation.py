"""A Polish clerk reads every sentence in Polish, and the compiled file is what translators wrote.

``python -m tests.content.test_clerk_translation`` compiles it anew.
"""

import io
from pathlib import Path
from string import Formatter

from babel.messages.catalog import Catalog
from babel.messages.extract import extract
from babel.messages.mofile import read_mo, write_mo
from babel.messages.pofile import read_po

from kiosk.content.problems import as_json, clerk_translation, text_lines
from kiosk.resources import assets
from tests.content.written_content import CASH, read_with

POLISH = assets() / "locale" / "pl" / "LC_MESSAGES"
PACKAGE = assets().parent / "kiosk"
SOURCES = sorted((PACKAGE / "content").glob("*.py")) + [
    PACKAGE / name
    for name in ("fitting.py", "publishing.py", "cli.py", "report_page.py", "report_words.py")
]

SAID_BY = {
    "sentence": None,
    "refusal": None,
    "HoursError": None,
    "PictureError": None,
    "gettext": None,
    "error": (2,),
    "warning": (2,),
}
"""Calls whose first (or second) argument is a sentence for a clerk."""


def sentences() -> set[str]:
    """Every sentence the code can say."""
    said: set[str] = set()
    for source in SOURCES:
        with source.open("rb") as opened:
            for _line, message, _comments, _context in extract("python", opened, keywords=SAID_BY):
                said.add(message if isinstance(message, str) else message[0])
    return said


def catalog() -> Catalog:
    return read_po(io.BytesIO((POLISH / "clerk.po").read_bytes()), locale="pl")


def compiled() -> bytes:
    buffer = io.BytesIO()
    write_mo(buffer, catalog())
    return buffer.getvalue()


def names_in(template: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(template) if name}


def test_every_sentence_has_a_polish_one_and_no_other_has() -> None:
    translated = {str(message.id) for message in catalog() if message.id and message.string}
    assert translated == sentences()
    assert len(translated) > 100


def test_translations_hold_the_same_values() -> None:
    wrong = [
        message.id
        for message in catalog()
        if message.id and names_in(str(message.id)) != names_in(str(message.string))
    ]
    assert wrong == []


def test_the_compiled_file_is_up_to_date() -> None:
    committed = read_mo(io.BytesIO((POLISH / "clerk.mo").read_bytes()))
    written = {message.id: message.string for message in catalog() if message.id}
    assert {message.id: message.string for message in committed if message.id} == written


def test_a_polish_clerk_reads_polish(tmp_path: Path) -> None:
    polish = clerk_translation("pl_PL.UTF-8")
    office = CASH.replace("icon: cash", "icon: csh") + "short_name: Kasy\n"
    reading = read_with(tmp_path, {"offices/kasy.yaml": office})
    first, second = text_lines(reading.problems, polish)
    assert first.startswith("offices/kasy.yaml:2:7: Nie ma obrazka „csh” na kafelki; są info ")
    assert first.endswith("; czy chodziło o „cash”?")
    assert second.startswith("offices/kasy.yaml:6:13: uwaga: Nie ma tekstu w językach: uk, en;")
    assert as_json(reading.problems, polish)[0]["severity"] == "error"


def test_other_clerks_read_english(tmp_path: Path) -> None:
    reading = read_with(tmp_path, {"offices/kasy.yaml": CASH + "room:\n"})
    for locale_name in ("", "C", "C.UTF-8", "POSIX", "en_GB.UTF-8", "de_DE", "../../etc"):
        (line,) = text_lines(reading.problems, clerk_translation(locale_name))
        assert line == (
            "offices/kasy.yaml:6:6: Nothing is written here. Write a value or delete the line."
        )


if __name__ == "__main__":
    (POLISH / "clerk.mo").write_bytes(compiled())
