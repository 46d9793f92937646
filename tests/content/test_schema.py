"""Editors learn from the schema what staff may write."""

import json
from typing import Any

from kiosk.content.schema import schema
from kiosk.content.values import ICONS
from kiosk.resources import assets


def resolved(document: dict[str, Any], part: dict[str, Any]) -> dict[str, Any]:
    """The definition a ``$ref`` leads to."""
    while "$ref" in part:
        name = part["$ref"].removeprefix("#/$defs/").replace("~1", "/")
        part = document["$defs"][name]
    return part


def test_there_is_a_definition_for_each_kind_of_file() -> None:
    document = schema()
    for file in (
        "kiosk.yaml",
        "places.yaml",
        "offices/ID.yaml",
        "notices.yaml",
        "situations.yaml",
        "figures.yaml",
        "articles/ID.yaml",
    ):
        assert resolved(document, document["$defs"][file])["type"] == "object"
    assert json.loads(json.dumps(document)) == document


def test_a_text_is_a_string_or_a_map_by_language() -> None:
    document = schema()
    office = resolved(document, document["$defs"]["offices/ID.yaml"])
    text, by_language = office["properties"]["name"]["anyOf"]
    assert text["type"] == "string"
    assert "uk" in by_language["propertyNames"]["enum"]
    assert office["required"] == ["name", "place"]
    assert office["additionalProperties"] is False


def test_a_notice_begins_with_from() -> None:
    document = schema()
    notice = resolved(document, document["$defs"]["notices.yaml"]["additionalProperties"])
    assert {"text", "from", "until"} <= set(notice["properties"])


def test_every_line_of_an_office_is_described() -> None:
    document = schema()
    office = resolved(document, document["$defs"]["offices/ID.yaml"])
    assert [name for name, line in office["properties"].items() if "description" not in line] == []


def test_every_icon_can_be_drawn() -> None:
    assert [icon for icon in ICONS if not (assets() / "icons" / f"{icon}.svg").is_file()] == []
