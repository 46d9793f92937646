"""What the YAML library complains about, in the words of somebody who never heard of YAML."""

from collections.abc import Mapping

import yaml

from kiosk.content.problems import sentence

_INDENTED = sentence(
    "This line does not fit the lines around it: check that it begins as far to the right as its "
    "neighbours, and that every name is followed by a colon and a space."
)
_QUOTE_OPEN = sentence("The quotation mark that begins here is never closed.")
_ENDS_OPEN = sentence("The file ends here, but a bracket or brace before it was never closed.")
_NO_COLON = sentence("A colon and a space are missing after this name.")

_BY_PROBLEM: Mapping[str, tuple[bool, str]] = {
    "mapping values are not allowed in this context": (
        False,
        sentence(
            "This colon cannot be understood. If it belongs to the text, put the whole text in "
            "quotation marks; else check that the line begins as far right as its neighbours."
        ),
    ),
    "did not find expected key": (False, _INDENTED),
    "did not find expected '-' indicator": (False, _INDENTED),
    "block sequence entries are not allowed in this context": (
        False,
        sentence("A list that is written with dashes begins on a line of its own."),
    ),
    "did not find expected ',' or ']'": (
        True,
        sentence("The list that begins with “[” here misses a comma or its closing “]”."),
    ),
    "did not find expected ',' or '}'": (
        True,
        sentence("The group that begins with “{brace}” here misses a comma or its closing brace."),
    ),
    "found unexpected end of stream": (True, _QUOTE_OPEN),
    "found unexpected document indicator": (True, _QUOTE_OPEN),
    "could not find expected ':'": (True, _NO_COLON),
    "found unknown escape character": (
        False,
        sentence(
            "A backslash cannot stand like this inside “\"…\"”. Use single quotation marks: '…'."
        ),
    ),
    "found invalid Unicode character escape code": (
        False,
        sentence("This code after the backslash is no letter. Type the letter itself."),
    ),
    "did not find expected hexdecimal number": (
        False,
        sentence("This code after the backslash is no letter. Type the letter itself."),
    ),
    "found a tab character where an indentation space is expected": (
        False,
        sentence("A tab stands at the beginning of this line. Use spaces instead."),
    ),
}
"""By the library's complaint: whether the place where the construct began is meant; our words."""

_BY_CONTEXT: Mapping[str, str] = {
    "while scanning an anchor": sentence(
        "A text that begins with “&” must stand in quotation marks."
    ),
    "while scanning an alias": sentence(
        "A text that begins with “*” must stand in quotation marks."
    ),
    "while scanning a tag": sentence("A text that begins with “!” must stand in quotation marks."),
    "while parsing a tag": sentence("A text that begins with “!” must stand in quotation marks."),
    "while scanning a block scalar": sentence(
        "After “|” or “>” the text begins on the next line, further to the right."
    ),
}


def plain_words(error: yaml.MarkedYAMLError, text: str) -> tuple[int, int, str, dict[str, str]]:
    """Line, column, template and values of a complaint of the YAML library about ``text``."""
    complaint = str(error.problem or "")
    context = str(error.context or "")
    where = error.problem_mark or error.context_mark
    values: dict[str, str] = {}
    if context in _BY_CONTEXT:
        where, says = error.context_mark or where, _BY_CONTEXT[context]
    elif complaint in _BY_PROBLEM:
        began, says = _BY_PROBLEM[complaint]
        where = (error.context_mark or where) if began else where
        values = {"brace": "{"} if "{brace}" in says else {}
    elif complaint == "found character that cannot start any token":
        sign = _sign_at(text, where)
        says = sentence("A text that begins with “{sign}” must stand in quotation marks.")
        values = {"sign": sign}
        if sign == "\t":
            says = sentence("A tab stands at the beginning of this line. Use spaces instead.")
            values = {}
    elif where is not None and where.line >= len(text.rstrip().splitlines()):
        lines = text.rstrip().splitlines() or [""]
        return len(lines), max(1, len(lines[-1])), _ENDS_OPEN, {}
    else:
        says = sentence(
            "This place cannot be read. Look here and in the line above for a missing colon, "
            "comma, bracket or quotation mark."
        )
    if where is None:
        return 1, 1, says, values
    return where.line + 1, where.column + 1, says, values


def _sign_at(text: str, where: yaml.Mark | None) -> str:
    lines = text.splitlines()
    if where is None or where.line >= len(lines):
        return ""
    return lines[where.line][where.column : where.column + 1]
