"""A page as sentences to read aloud: everything visible, in reading order, each in its language."""

from collections.abc import Iterator

from kiosk.visit.phrases import Words
from kiosk.visit.shown import (
    AnyPage,
    ApologyPage,
    ArticlePage,
    FiguresPage,
    OfficePage,
    TilesPage,
)


def spoken(page: AnyPage) -> tuple[Words, ...]:
    """The page in sentences, then what can be touched on it and below it."""
    said = [*_said(page), *(button.words for button in page.bar)]
    return tuple(_sentence(words) for words in said if words.text.strip())


def _said(page: AnyPage) -> Iterator[Words]:
    match page:
        case ApologyPage():
            yield page.sentence
            yield page.advice
            if page.phone is not None:
                yield page.phone
        case TilesPage():
            yield page.question
            for tile in page.tiles:
                yield tile.name
                if tile.note is not None:
                    yield tile.note
                if tile.status is not None:
                    yield tile.status.short
        case OfficePage():
            yield from _said_of_office(page)
        case ArticlePage():
            yield page.title
            if page.dateline is not None:
                yield page.dateline
            yield from (passage.text for passage in page.passages)
        case FiguresPage():
            yield page.title
            for figure in page.figures:
                yield figure.value._replace(text=f"{figure.value.text}: {figure.label.text}")


def _said_of_office(page: OfficePage) -> Iterator[Words]:
    yield page.name
    yield page.status.sentence
    if page.summary is not None:
        yield page.summary
    where = page.where
    yield where.heading
    seen = (where.door, where.here, where.building, where.address, where.elsewhere, *where.way)
    yield from (words for words in seen if words is not None)
    if page.hours is not None:
        yield page.hours.heading
        for row in page.hours.rows:
            yield row.said
            if row.note is not None:
                yield row.note
        yield from page.hours.special
    if page.contact is not None:
        yield page.contact.heading
        for line in page.contact.lines:
            label = f"{line.label.text}: " if line.label is not None else ""
            yield line.text._replace(text=label + line.text.text)
    if page.code is not None:
        yield page.code.heading
        yield page.code.said
        yield from (choice.words for choice in page.code.choices)


def _sentence(words: Words) -> Words:
    text = words.text.strip()
    return words._replace(text=text if text[-1] in ".?!…:" else f"{text}.")
