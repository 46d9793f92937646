"""Problems are listed in order, in words, and never flood the screen."""

import gettext

from kiosk.content.problems import (
    MOST_IN_ALL,
    Findings,
    Mark,
    as_json,
    text_lines,
)

ENGLISH = gettext.NullTranslations()


def test_lines_and_json_say_the_same() -> None:
    findings = Findings()
    findings.warning(Mark("b.yaml", 2, 3), "{what} is odd", what="This")
    findings.error(Mark("a.yaml", 9, 1), "No “{key}” here.", key="x", suggestion="y")
    problems = findings.all()
    assert list(text_lines(problems, ENGLISH)) == [
        "a.yaml:9:1: No “x” here; did you mean “y”?",
        "b.yaml:2:3: warning: This is odd.",
    ]
    assert as_json(problems, ENGLISH) == [
        {
            "file": "a.yaml",
            "line": 9,
            "column": 1,
            "severity": "error",
            "message": "No “x” here; did you mean “y”?",
        },
        {
            "file": "b.yaml",
            "line": 2,
            "column": 3,
            "severity": "warning",
            "message": "This is odd.",
        },
    ]


def test_warnings_alone_are_no_errors() -> None:
    findings = Findings()
    findings.warning(Mark("a"), "odd")
    assert not findings.has_errors


def test_many_warnings_do_not_hide_an_error() -> None:
    findings = Findings()
    for line in range(1000):
        findings.warning(Mark("a", line + 1), "odd")
    findings.error(Mark("a", 2000), "wrong")
    severities = [problem.severity for problem in findings.all()]
    assert severities.count("error") == 1
    assert severities.count("warning") == 201


def test_quoted_content_is_shortened_and_harmless() -> None:
    findings = Findings()
    findings.error(Mark("a\x1b[2J.yaml"), "{what} is odd", what="x\n\x07" + "y" * 5000)
    (line,) = text_lines(findings.all(), ENGLISH)
    assert line.isprintable()
    assert len(line) < 250


def test_braces_in_content_stay_what_they_are() -> None:
    findings = Findings()
    findings.error(Mark("a"), "“{what}” is odd", what="{0}{what!r}%s")
    (line,) = text_lines(findings.all(), ENGLISH)
    assert line == "a:1:1: “{0}{what!r}%s” is odd."


def test_there_is_an_end_to_the_list() -> None:
    findings = Findings()
    for file in range(100):
        for line in range(200):
            findings.error(Mark(f"{file:03}.yaml", line + 1), "wrong")
    problems = findings.all()
    assert findings.count == 20_000
    assert len(problems) <= MOST_IN_ALL + 100
    assert sum(int(problem.values.get("count", 0)) for problem in problems) == 10_000
