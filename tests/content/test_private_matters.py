"""Whoever writes a sensitive matter is told what others will see of it."""

from pathlib import Path

from tests.content.written_content import CASH, lines_of, read_with

MATTER = "krzywda: {name: {pl: a, uk: b, en: c}, offices: [kasy]"
NEUTRAL = "neutral_name: {pl: d, uk: e, en: f}"


def test_a_sensitive_office_needs_a_name_for_its_tile(tmp_path: Path) -> None:
    said = lines_of(read_with(tmp_path, {"offices/kasy.yaml": f"{CASH}sensitive: true\n"}))
    assert said == [
        "offices/kasy.yaml:6:12: warning: There is no “neutral_name”: on the tile visitors will "
        "read “Private matter”."
    ]


def test_so_does_a_sensitive_situation(tmp_path: Path) -> None:
    said = lines_of(read_with(tmp_path, {"situations.yaml": f"{MATTER}, sensitive: true}}\n"}))
    assert said == [
        "situations.yaml:1:68: warning: There is no “neutral_name”: on the tile visitors will "
        "read “Private matter”."
    ]


def test_a_neutral_name_is_for_sensitive_matters_only(tmp_path: Path) -> None:
    said = lines_of(read_with(tmp_path, {"situations.yaml": f"{MATTER}, {NEUTRAL}}}\n"}))
    assert said == [
        "situations.yaml:1:57: warning: “neutral_name” is only shown where “sensitive” is true."
    ]


def test_with_both_there_is_nothing_to_say(tmp_path: Path) -> None:
    files: dict[str, str | bytes] = {
        "offices/kasy.yaml": f"{CASH}sensitive: true\n{NEUTRAL}\n",
        "situations.yaml": f"{MATTER}, sensitive: true, {NEUTRAL}}}\n",
    }
    assert lines_of(read_with(tmp_path, files)) == []
