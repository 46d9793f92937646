"""News, what there is to know about the institution, and the institution in numbers."""

from datetime import date

from kiosk.content.model import Article, Block, Content
from kiosk.visit.parts import Passage, ShownFigure
from kiosk.visit.phrases import Phrases, Words


def passages(article: Article, content: Content, say: Phrases) -> tuple[Passage, ...]:
    """The article in the visitor's language, else in the content's first."""
    language = say.language if say.language in article.blocks else content.first_language
    return tuple(_passage(block, language, content) for block in article.blocks.get(language, ()))


def dateline(article: Article, say: Phrases) -> Words | None:
    if article.published_on is None:
        return None
    day = date.fromisoformat(article.published_on)
    return say("{date} {year}", date=say.day_and_month(day), year=day.year)


def figures(content: Content, say: Phrases) -> tuple[ShownFigure, ...]:
    return tuple(
        ShownFigure(
            say.of(figure.value, content),
            say.of(figure.label, content),
            share=figure.number / figure.of if figure.number and figure.of else None,
        )
        for figure in content.figures
    )


def _passage(block: Block, language: str, content: Content) -> Passage:
    if block.kind == "row":
        text = " · ".join(block.cells)
        return Passage("entry", Words(text, language))
    return Passage(
        block.kind,
        Words(block.text, language),
        picture=content.pictures.get(block.picture) if block.picture else None,
    )
