"""Checks what a file holds against the schema, and says in plain words what does not fit."""

from collections.abc import Mapping
from typing import Any, TypeVar, get_args

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from kiosk.content.guard import Document, KeyPath
from kiosk.content.plain_values import Value
from kiosk.content.problems import Findings, sentence
from kiosk.content.refusal import AFTER_A_COMMA, REFUSED
from kiosk.content.suggestions import suggestion
from kiosk.content.surroundings import Surroundings
from kiosk.content.values import is_id, slug

Written = TypeVar("Written", bound=BaseModel)

_NO_LINES = sentence("Lines of the form “name: value” are needed here.")

_IS_NAME = "[key]"
"""What the validation library adds to a place when the name there is meant, not its value."""

_PLAIN_WORDS: Mapping[str, str] = {
    "string_type": sentence("Write one text here, not a list or a group."),
    "string_too_short": sentence("Nothing is written here. Write a value or delete the line."),
    "string_too_long": sentence("This text is longer than {max_length} letters. Shorten it."),
    "list_type": sentence("A list is needed here: [one, two], or one a line after a dash."),
    "dict_type": _NO_LINES,
    "model_type": _NO_LINES,
    "too_long": sentence("This list has more than {max_length} entries."),
    "too_short": sentence("This list is empty."),
}

_SLIPS: Mapping[str, str] = {
    "nazwa": "name",
    "adres": "address",
    "telefon": "phones",
    "telefony": "phones",
    "tel": "phones",
    "phone": "phones",
    "faks": "fax",
    "mail": "email",
    "e-mail": "email",
    "www": "website",
    "url": "website",
    "strona": "website",
    "pokój": "room",
    "pokoj": "room",
    "piętro": "floor",
    "pietro": "floor",
    "godziny": "hours",
    "opening_hours": "hours",
    "wyjątki": "exceptions",
    "opis": "summary",
    "description": "summary",
    "słowa": "keywords",
    "latitude": "lat",
    "longitude": "lon",
    "lng": "lon",
    "colors": "colours",
    "organization": "organisation",
    "extension": "ext",
    "reason": "why",
    "to": "until",
}
"""What people write, in Polish or from habit, where one of our names is meant."""


class Validation:
    """One file against the schema; problems go to the findings."""

    def __init__(self, document: Document, around: Surroundings, findings: Findings) -> None:
        self._document = document
        self._around = around
        self._findings = findings
        self._wrong: set[str | int] = set()

    def whole_file(self, model: type[Written]) -> Written | None:
        """The file as one model, or None and every problem in it."""
        if self._document.values is None:
            return None
        return self._validated(model, self._document.values, ())

    def mended(self, model: type[Written], stand_ins: Mapping[str, Value]) -> Written | None:
        """What ``whole_file`` refused, without the lines that are wrong, to look at the others.

        ``stand_ins`` are values for lines that must not be missing.
        """
        values = self._document.values
        if not isinstance(values, dict):
            return None
        right = {name: value for name, value in values.items() if name not in self._wrong}
        try:
            return model.model_validate({**stand_ins, **right}, context=self._around)
        except ValidationError:
            return None

    def entries(self, model: type[Written]) -> dict[str, Written]:
        """The entries of a file that holds several, each under its id; those without problems."""
        document, findings = self._document, self._findings
        good: dict[str, Written] = {}
        if document.values is None:
            return good
        if not isinstance(document.values, dict):
            findings.error(document.mark(), _NO_LINES)
            return good
        for entry_id, value in document.values.items():
            if not is_id(entry_id):
                better = slug(entry_id)
                findings.error(
                    document.key_mark(entry_id),
                    "“{id}” cannot be an id: only small letters a to z, digits and hyphens, "
                    "at most 64.",
                    id=entry_id,
                    **({"suggestion": better} if better else {}),
                )
            entry = self._validated(model, value, (entry_id,))
            if entry is not None:
                good[entry_id] = entry
        return good

    def _validated(self, model: type[Written], value: Value, path: KeyPath) -> Written | None:
        document, findings = self._document, self._findings
        if not isinstance(value, dict):
            findings.error(document.mark(*path), _NO_LINES)
            return None
        try:
            return model.model_validate(value, context=self._around)
        except ValidationError as error:
            for one in error.errors(include_url=False, include_input=False):
                self._wrong.update(one["loc"][:1])
                if findings.has_room(document.file):
                    self._say(one, model, path)
                else:
                    findings.one_more_error(document.file)
            return None

    def _say(self, error: ErrorDetails, model: type[BaseModel], path: KeyPath) -> None:
        document, findings = self._document, self._findings
        kind, inner = error["type"], error["loc"]
        where = (*path, *inner)
        context = error.get("ctx", {})
        if kind == REFUSED:
            at, says = context["at"], context["says"]
            if inner[-1:] == (_IS_NAME,):
                mark = document.key_mark(*where[:-1])
            else:
                mark = document.mark(*where) if at is None else document.key_mark(*where, at)
            findings.error(mark, says, **context["values"])
        elif kind == "extra_forbidden":
            if _value_at(document.values, where) == "":
                findings.error(document.key_mark(*where), AFTER_A_COMMA, key=str(inner[-1]))
                return
            names = _names_at(model, inner[:-1])
            findings.error(
                document.key_mark(*where),
                "There is no “{key}” here; what can stand here is {names}.",
                key=str(inner[-1]),
                names=", ".join(names),
                **suggestion(str(inner[-1]), names, _SLIPS),
            )
        elif kind == "missing":
            holder = where[:-1]
            in_list = bool(holder) and isinstance(holder[-1], int)
            mark = document.mark(*holder) if in_list or not holder else document.key_mark(*holder)
            findings.error(mark, "“{key}” is missing. Add a line “{key}: …”.", key=str(inner[-1]))
        else:
            says = _PLAIN_WORDS.get(kind, sentence("This value cannot be used here."))
            values = {name: str(value) for name, value in context.items()}
            findings.error(document.mark(*where), says, **values)


def _names_at(model: type[BaseModel], inner: tuple[int | str, ...]) -> list[str]:
    """The names that may stand at a place inside a model."""
    current = model
    for part in inner:
        if isinstance(part, int):
            continue
        field = current.model_fields.get(part)
        found = None if field is None else _model_in(field.annotation)
        if found is None:
            return []
        current = found
    return [field.alias or name for name, field in current.model_fields.items()]


def _model_in(annotation: Any) -> type[BaseModel] | None:
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return annotation
    for part in get_args(annotation):
        found = _model_in(part)
        if found is not None:
            return found
    return None


def _value_at(values: Value | None, where: KeyPath) -> Value | None:
    """What is written at a place of a file; None if nothing is."""
    for step in where:
        if isinstance(values, dict) and isinstance(step, str):
            values = values.get(step)
        elif isinstance(values, list) and isinstance(step, int):
            values = values[step]
        else:
            return None
    return values
