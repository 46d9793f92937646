"""News, and what there is to know about the institution."""

from collections.abc import Sequence
from datetime import date, datetime
from itertools import groupby
from typing import Literal

from kiosk.content.model import Article, Block, Content, Language
from kiosk.visit.destinations import AtArticle, AtFigures
from kiosk.visit.parts import Passage, TableRow, Tile
from kiosk.visit.phrases import Phrases, Words, together
from kiosk.visit.wishes import Go

Kind = Literal["news", "about"]

_LAST_DATE = date.max.isoformat()


def published(content: Content, kind: Kind, now: datetime | None) -> tuple[Article, ...]:
    """The articles of that kind that a visitor may read already, the newest first; all of them
    while nobody can say what day it is."""
    today = now.date().isoformat() if now is not None else _LAST_DATE
    chosen = [
        article
        for article in content.articles
        if article.kind == kind and (article.published_on or "") <= today
    ]
    return tuple(sorted(chosen, key=lambda article: article.published_on or "", reverse=True))


def tiles(content: Content, kind: Kind, say: Phrases, now: datetime | None) -> tuple[Tile, ...]:
    """The choice of news, or of what there is to know about the institution."""
    found = tuple(_tile(article, content, say) for article in published(content, kind, now))
    if kind == "about" and content.figures:
        return (*found, Tile("figures", "chart", say("In numbers"), Go(AtFigures())))
    return found


def passages(article: Article, content: Content, say: Phrases) -> tuple[Passage, ...]:
    """The article in the visitor's language, else in the content's first."""
    language = say.language if say.language in article.blocks else content.first_language
    found: list[Passage] = []
    blocks = article.blocks.get(language, ())
    for is_table, run in groupby(blocks, lambda block: block.kind == "row"):
        if is_table:
            found += _tables(list(run), language)
        else:
            found += [_passage(block, language, content) for block in run]
    return tuple(found)


def picture(article: Article, content: Content) -> bytes | None:
    """The picture beside the title."""
    return content.pictures.get(article.picture) if article.picture else None


def dateline(article: Article, say: Phrases) -> Words | None:
    if article.published_on is None:
        return None
    day = date.fromisoformat(article.published_on)
    return say("{date} {year}", date=say.day_and_month(day), year=day.year)


def _tile(article: Article, content: Content, say: Phrases) -> Tile:
    published = dateline(article, say)
    summary = say.of(article.summary, content) if article.summary else None
    if published is not None and summary is not None:
        note: Words | None = together(published, " · ", summary, language=say.spoken_language)
    else:
        note = published or summary
    return Tile(
        id=f"article-{article.id}",
        icon="news" if article.kind == "news" else "info",
        name=say.of(article.title, content),
        wish=Go(AtArticle(article.id)),
        note=note,
    )


def _passage(block: Block, language: Language, content: Content) -> Passage:
    text = Words(block.text, language)
    match block.kind:
        case "heading" | "paragraph" | "entry" | "quote":
            return Passage(block.kind, text, level=block.level, mark=block.mark)
        case "picture":
            drawn = content.pictures.get(block.picture) if block.picture else None
            return Passage("picture", text, picture=drawn)
        case "row":
            return _table([block], language)


def _tables(rows: Sequence[Block], language: Language) -> list[Passage]:
    """Tables that follow each other: a new one begins where there is a head."""
    parted: list[list[Block]] = []
    for row in rows:
        if row.level or not parted:
            parted.append([])
        parted[-1].append(row)
    return [_table(each, language) for each in parted]


def _table(rows: Sequence[Block], language: Language) -> Passage:
    head = rows[0].cells if rows[0].level else ()
    body = rows[1:] if rows[0].level else rows
    return Passage(
        "table",
        Words("", language),
        head=tuple(Words(cell, language) for cell in head),
        rows=tuple(
            TableRow(
                tuple(Words(cell, language) for cell in row.cells),
                Words(_row_in_words(head, row.cells), language),
            )
            for row in body
        ),
    )


def _row_in_words(head: Sequence[str], cells: Sequence[str]) -> str:
    """``Day: Saturday, hours: 10.00–14.00``: so that nobody has to remember the head."""
    heads = [*head, *[""] * (len(cells) - len(head))]
    said = [f"{of}: {cell}" if of else cell for of, cell in zip(heads, cells, strict=False) if cell]
    return ", ".join(said)
