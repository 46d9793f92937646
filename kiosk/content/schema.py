"""What staff may write, as JSON Schema for editors."""

from typing import Any

from pydantic import BaseModel
from pydantic.json_schema import models_json_schema

from kiosk.content.source import (
    ArticleFile,
    FigureEntry,
    KioskFile,
    NoticeEntry,
    OfficeFile,
    PlaceEntry,
    SituationEntry,
)

_WHOLE_FILES: tuple[tuple[str, type[BaseModel]], ...] = (
    ("kiosk.yaml", KioskFile),
    ("offices/ID.yaml", OfficeFile),
    ("articles/ID.yaml", ArticleFile),
)
_FILES_OF_ENTRIES: tuple[tuple[str, type[BaseModel]], ...] = (
    ("places.yaml", PlaceEntry),
    ("notices.yaml", NoticeEntry),
    ("situations.yaml", SituationEntry),
    ("figures.yaml", FigureEntry),
)


def schema() -> dict[str, Any]:
    """One document with a definition for each kind of file, under the file's name."""
    models = [model for _, model in (*_WHOLE_FILES, *_FILES_OF_ENTRIES)]
    by_model, definitions = models_json_schema([(model, "validation") for model in models])
    files: dict[str, Any] = {}
    for name, model in _WHOLE_FILES:
        files[name] = by_model[model, "validation"]
    for name, model in _FILES_OF_ENTRIES:
        files[name] = {
            "type": "object",
            "description": "Every entry stands under its id: small letters, digits, hyphens",
            "propertyNames": {"pattern": "^[a-z0-9]+([-_][a-z0-9]+)*$", "maxLength": 64},
            "additionalProperties": by_model[model, "validation"],
        }
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "Content of the kiosk",
        "anyOf": [{"$ref": f"#/$defs/{name.replace('/', '~1')}"} for name in files],
        "$defs": {**definitions["$defs"], **files},
    }
