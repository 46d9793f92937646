"""An article's Markdown becomes plain blocks, and nothing a page cannot show."""

import pytest

from kiosk.content.markdown import body_of
from kiosk.content.model import Block


def test_an_article_becomes_blocks() -> None:
    body = body_of(
        "# Tytuł\n\nAkapit z [linkiem](https://evil.com) i **pogrubieniem**\ndalej.\n\n"
        "- jeden\n- dwa\n  - trzy\n\n3. x\n4. y\n\n> cytat\n\n![Zdjęcie](pictures/a.png)\n\n"
        "| a | b |\n|---|---|\n| 1 | 2 |\n"
    )
    assert body.problems == []
    assert body.blocks == (
        Block("heading", "Tytuł", level=1),
        Block("paragraph", "Akapit z linkiem i pogrubieniem dalej."),
        Block("entry", "jeden", level=1),
        Block("entry", "dwa", level=1),
        Block("entry", "trzy", level=2),
        Block("entry", "3. x", level=1, mark="3."),
        Block("entry", "4. y", level=1, mark="4."),
        Block("quote", "cytat", level=1),
        Block("picture", "Zdjęcie", picture="pictures/a.png"),
        Block("row", cells=("a", "b"), level=1),
        Block("row", cells=("1", "2")),
    )
    assert body.pictures == [(15, "pictures/a.png")]


def test_an_entry_that_goes_on_has_no_mark_of_its_own() -> None:
    blocks = body_of("- jeden\n\n  dalej\n- dwa\n\n9. dziewięć\n\n   dalej\n10. dziesięć").blocks
    assert [(block.text, block.mark) for block in blocks] == [
        ("jeden", "•"),
        ("dalej", ""),
        ("dwa", "•"),
        ("9. dziewięć", "9."),
        ("dalej", ""),
        ("10. dziesięć", "10."),
    ]


def test_a_table_without_words_in_its_head_still_begins_anew() -> None:
    blocks = body_of("| a |\n|-|\n| 1 |\n\n| |\n|-|\n| 2 |\n").blocks
    assert [(block.cells, block.level) for block in blocks] == [
        (("a",), 1),
        (("1",), 0),
        (("",), 1),
        (("2",), 0),
    ]


def test_a_picture_inside_a_sentence_divides_it() -> None:
    body = body_of("przed ![x](pictures/x.png) po")
    assert [(block.kind, block.text) for block in body.blocks] == [
        ("paragraph", "przed"),
        ("picture", "x"),
        ("paragraph", "po"),
    ]


@pytest.mark.parametrize(
    ("text", "line", "phrase"),
    [
        ("a\n\n<script>x</script>\n", 3, "HTML"),
        ("a\nb <img src=x> c\n", 2, "HTML"),
        ("```\nx\n```\n", 1, "program text"),
        ("a\n\n    x\n", 3, "program text"),
        ("|a|\n|-|\n|![x](pictures/x.png)|\n", 3, "inside a table"),
        ("|a|b|\n|-|-|\n|1|2|\n|1|2|3|\n", 4, "This row has {n} cells"),
    ],
)
def test_what_no_page_can_show_is_a_problem(text: str, line: int, phrase: str) -> None:
    (problem,) = body_of(text).problems
    assert problem.line == line
    assert phrase in problem.says


def test_signs_of_comparison_are_no_html() -> None:
    assert body_of("1 < 2 i 3 > 2, a<b").problems == []
