"""Articles' texts: Markdown turned into plain blocks that hold nothing but words and pictures."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from markdown_it import MarkdownIt
from markdown_it.token import Token

from kiosk.content.model import Block, BlockKind
from kiosk.content.problems import sentence

LARGEST_BODY = 16 * 1024
"""Bytes of one article in one language: about six screens."""

_HTML = re.compile(r"</?[A-Za-z][A-Za-z0-9-]*(?:\s[^<>]{0,200})?/?>|<!--")

_BETWEEN_CELLS = re.compile(r"(?<!\\)\|")


@dataclass
class BodyProblem:
    """What is wrong with an article's text: in which line, counted from 1, and a sentence."""

    line: int
    says: str
    values: dict[str, str] = field(default_factory=dict)


@dataclass
class Body:
    """An article's text as blocks, the pictures it asks for with their lines, and its problems."""

    blocks: tuple[Block, ...]
    pictures: list[tuple[int, str]]
    problems: list[BodyProblem]


def body_of(text: str) -> Body:
    """The text as blocks. Links become their words; HTML, code and other tricks are problems."""
    reading = _Reading(text.splitlines())
    reading.read(_parser.parse(text))
    return Body(tuple(reading.blocks), reading.pictures, reading.problems)


_parser = MarkdownIt("commonmark", {"html": False, "maxNesting": 20}).enable("table")


class _Reading:
    """Goes through the parser's tokens once and gathers blocks."""

    def __init__(self, lines: Sequence[str]) -> None:
        self.blocks: list[Block] = []
        self.pictures: list[tuple[int, str]] = []
        self.problems: list[BodyProblem] = []
        self._lists: list[int | None] = []
        self._quotes = 0
        self._heading = 0
        self._cells: list[str] | None = None
        self._in_head = False
        self._entry_begins = False
        self._lines = lines
        self._row = 1

    def read(self, tokens: Sequence[Token]) -> None:
        steps: dict[str, Callable[[Token], None]] = {
            "heading_open": self._begin_heading,
            "heading_close": self._end_heading,
            "bullet_list_open": self._begin_list,
            "bullet_list_close": self._end_list,
            "ordered_list_open": self._begin_list,
            "ordered_list_close": self._end_list,
            "list_item_open": self._begin_entry,
            "blockquote_open": self._begin_quote,
            "blockquote_close": self._end_quote,
            "thead_open": self._begin_head,
            "thead_close": self._end_head,
            "tr_open": self._begin_row,
            "tr_close": self._end_row,
            "inline": self._inline,
            "fence": self._refuse_code,
            "code_block": self._refuse_code,
        }
        for token in tokens:
            step = steps.get(token.type)
            if step is not None:
                step(token)

    def _begin_heading(self, token: Token) -> None:
        self._heading = int(token.tag[1:])

    def _end_heading(self, _token: Token) -> None:
        self._heading = 0

    def _begin_list(self, token: Token) -> None:
        numbered = token.type == "ordered_list_open"
        self._lists.append(int(token.attrGet("start") or 1) if numbered else None)

    def _end_list(self, _token: Token) -> None:
        self._lists.pop()

    def _begin_entry(self, _token: Token) -> None:
        self._entry_begins = True

    def _begin_quote(self, _token: Token) -> None:
        self._quotes += 1

    def _end_quote(self, _token: Token) -> None:
        self._quotes -= 1

    def _begin_head(self, _token: Token) -> None:
        self._in_head = True

    def _end_head(self, _token: Token) -> None:
        self._in_head = False

    def _begin_row(self, token: Token) -> None:
        self._cells = []
        self._row = _line(token)

    def _refuse_code(self, token: Token) -> None:
        says = sentence(
            "This is read as program text. Begin the line without spaces and without “```”."
        )
        self.problems.append(BodyProblem(_line(token), says))

    def _end_row(self, _token: Token) -> None:
        cells = tuple(self._cells or ())
        self._cells = None
        # The parser passes over cells for which the head has no column.
        written = _BETWEEN_CELLS.split(self._lines[self._row - 1].strip().strip("|"))
        if len(written) > len(cells):
            says = sentence("This row has {n} cells, but the head of the table has {of}.")
            values = {"n": str(len(written)), "of": str(len(cells))}
            self.problems.append(BodyProblem(self._row, says, values))
        if any(cells) or self._in_head:
            self.blocks.append(Block("row", cells=cells, level=1 if self._in_head else 0))

    def _inline(self, token: Token) -> None:
        line = _line(token)
        words: list[str] = []
        for child in token.children or []:
            match child.type:
                case "text" | "code_inline":
                    self._refuse_html(child.content, line)
                    words.append(child.content)
                case "softbreak":
                    line += 1
                    words.append(" ")
                case "hardbreak":
                    line += 1
                    words.append("\n")
                case "image":
                    self._words(words)
                    words = []
                    self._picture(child, line)
                case _:
                    pass
        self._words(words)

    def _words(self, words: list[str]) -> None:
        text = "".join(words).strip()
        if self._cells is not None:
            self._cells.append(text)
            return
        if not text:
            return
        kind: BlockKind = "paragraph"
        level = 0
        if self._heading:
            kind, level = "heading", self._heading
        elif self._quotes:
            kind, level = "quote", self._quotes
        elif self._lists:
            self._entry(text)
            return
        self.blocks.append(Block(kind, text=text, level=level))

    def _entry(self, text: str) -> None:
        """An entry of a list, or another paragraph of it."""
        level, number = len(self._lists), self._lists[-1]
        if not self._entry_begins:
            block = Block("entry", text=text, level=level, mark="")
        elif number is None:
            block = Block("entry", text=text, level=level)
        else:
            self._lists[-1] = number + 1
            block = Block("entry", text=f"{number}. {text}", level=level, mark=f"{number}.")
        self._entry_begins = False
        self.blocks.append(block)

    def _picture(self, image: Token, line: int) -> None:
        path = str(image.attrGet("src") or "")
        if self._cells is not None:
            self.problems.append(
                BodyProblem(line, sentence("A picture cannot stand inside a table."))
            )
            return
        self.pictures.append((line, path))
        alternative = "".join(child.content for child in image.children or [])
        self.blocks.append(Block("picture", text=alternative, picture=path))

    def _refuse_html(self, text: str, line: int) -> None:
        tag = _HTML.search(text)
        if tag:
            self.problems.append(
                BodyProblem(
                    line, sentence("HTML such as {tag} cannot be used here."), {"tag": tag.group()}
                )
            )


def _line(token: Token) -> int:
    return token.map[0] + 1 if token.map else 1
