"""Whatever a file holds, reading it ends with problems or a source, never with an exception."""

from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import given, settings
from hypothesis import strategies as st

from kiosk.content.guard import parsed
from kiosk.content.markdown import body_of
from kiosk.content.problems import Findings
from tests.content.written_content import BOARD, GOOD, read_with

SIGNS = "{}[]:,-?&*!|>'\"%@`#\\ \n\t.~<=0123456789aąż\u2028\u202e\ud7ff\U0001f600"
PIECES = st.sampled_from(
    [
        *SIGNS,
        "\0",
        "\r",
        "name",
        "hours",
        ": ",
        "\n  - ",
        "{pl: ",
        "<<",
        "---\n",
        "...",
        "%TAG ",
        "null",
    ]
)


@st.composite
def mutated(draw: st.DrawFn, text: str) -> bytes:
    """A good file in which some pieces were cut, doubled or typed over."""
    for _ in range(draw(st.integers(1, 4))):
        start = draw(st.integers(0, len(text)))
        end = min(len(text), start + draw(st.integers(0, 12)))
        put = "".join(draw(st.lists(PIECES, max_size=4)))
        text = text[:start] + put + text[end:]
    return text.encode()


@given(
    st.one_of(
        st.binary(max_size=200), st.lists(PIECES, max_size=40).map(lambda p: "".join(p).encode())
    )
)
@settings(max_examples=300, deadline=None)
def test_any_bytes_are_parsed_or_refused(raw: bytes) -> None:
    findings = Findings()
    document = parsed("a.yaml", raw, findings)
    assert (document.values is not None) or findings.has_errors


@given(st.sampled_from(sorted(GOOD)), st.data())
@settings(max_examples=120, deadline=None)
def test_a_mistyped_file_is_read_or_refused(name: str, data: st.DataObject) -> None:
    with TemporaryDirectory() as folder:
        reading = read_with(Path(folder), {name: data.draw(mutated(GOOD[name]))})
        errors = [problem for problem in reading.problems if problem.severity == "error"]
        assert (reading.source is None) == bool(errors)
        for problem in reading.problems:
            assert problem.line >= 1
            assert problem.column >= 1
            assert problem.says.format_map(problem.values)


@given(st.lists(st.text(max_size=8) | st.integers(0, 5), max_size=4))
@settings(max_examples=100, deadline=None)
def test_any_way_to_a_value_ends_in_the_file(path: list[str | int]) -> None:
    document = parsed("a.yaml", BOARD.encode(), Findings())
    assert 1 <= document.mark(*path).line <= len(BOARD.splitlines())


@given(st.lists(PIECES | st.sampled_from(["![", "](", "|-", "> ", "- ", "1. "]), max_size=60))
@settings(max_examples=200, deadline=None)
def test_any_markdown_becomes_blocks(pieces: list[str]) -> None:
    body = body_of("".join(pieces))
    assert all(block.text or block.cells or block.picture is not None for block in body.blocks)
