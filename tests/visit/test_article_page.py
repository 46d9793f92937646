"""An article as passages, in the visitor's language, and what is said of it."""

from collections.abc import Sequence

import msgspec

from kiosk.content.markdown import body_of
from kiosk.content.model import Article, Content
from kiosk.visit.article_page import passages, tiles
from kiosk.visit.destinations import AtArticle
from kiosk.visit.pages import page
from kiosk.visit.parts import Passage
from kiosk.visit.phrases import phrases_in
from kiosk.visit.session import Session
from kiosk.visit.shown import ArticlePage, TilesPage
from kiosk.visit.spoken import spoken
from kiosk.visit.visit import Visit
from kiosk.visit.wishes import Go
from tests.examples import at, institution

TABLE = "| Dzień | Godziny |\n|---|---|\n| sobota | 10.00–14.00 |\n| niedziela | |\n"


def with_article(markdown: str, **more: str) -> Content:
    article = Article(
        "open-day", "news", {"pl": "Dzień otwarty"}, None, {"pl": body_of(markdown).blocks}, **more
    )
    pictures = {"pictures/door.png": b"png"}
    return msgspec.structs.replace(institution(), articles=(article,), pictures=pictures)


def read_in(markdown: str, language: str = "pl") -> tuple[Passage, ...]:
    content = with_article(markdown)
    return passages(content.articles[0], content, phrases_in(language))


def heard(markdown: str) -> Sequence[str]:
    content = with_article(markdown)
    visit = Visit(Session("pl")).after(Go(AtArticle("open-day")))
    return [each.text.strip() for each in spoken(page(content, visit, at("2026-11-24 14:47")))]


def test_a_table_is_one_passage_with_its_head() -> None:
    before, table, after = read_in(f"przed\n\n{TABLE}\npo\n")
    assert (before.kind, table.kind, after.kind) == ("paragraph", "table", "paragraph")
    assert [cell.text for cell in table.head] == ["Dzień", "Godziny"]
    assert [[cell.text for cell in row.cells] for row in table.rows] == [
        ["sobota", "10.00–14.00"],
        ["niedziela", ""],
    ]


def test_two_tables_are_two() -> None:
    assert [each.kind for each in read_in(f"{TABLE}\n{TABLE}")] == ["table", "table"]


def test_a_row_is_said_with_its_heads() -> None:
    said = heard(TABLE)
    assert said[1] == "Dzień: sobota, Godziny: od dziesiątej do czternastej."
    assert said[2] == "Dzień: niedziela."


def test_a_quotation_and_a_picture_are_said_to_be_such() -> None:
    said = heard("> Zapraszamy!\n\n![Drzwi](pictures/door.png)\n")
    assert said[1].endswith(": Zapraszamy!")
    assert said[1] != "Zapraszamy!"
    assert said[2].endswith(": Drzwi.")


def test_a_recording_says_tables_and_quotations_too_but_describes_no_picture() -> None:
    content = with_article(f"tekst\n\n> cytat\n\n{TABLE}\n![Drzwi](pictures/door.png)\n")
    visit = Visit(Session("pl")).after(Go(AtArticle("open-day")))
    said = spoken(page(content, visit, at("2026-11-24 14:47")))
    assert [each.recording for each in said][:6] == ["open-day"] * 5 + [None]


def test_levels_and_marks_come_along() -> None:
    heading, one, two, goes_on = read_in("### Tytuł\n\n- jeden\n  - dwa\n\n    dalej\n")
    assert heading.level == 3
    assert [(each.level, each.mark) for each in (one, two, goes_on)] == [
        (1, "•"),
        (2, "•"),
        (2, ""),
    ]


def test_who_reads_another_language_gets_the_first_one_marked_as_such() -> None:
    (passage,) = read_in("tekst", "uk")
    assert passage.text.language == "pl"


def test_the_picture_of_an_article_is_on_its_page() -> None:
    content = with_article("tekst", picture="pictures/door.png")
    visit = Visit(Session("pl")).after(Go(AtArticle("open-day")))
    shown = page(content, visit, at("2026-11-24 14:47"))
    assert isinstance(shown, ArticlePage)
    assert shown.picture == b"png"


def test_the_choice_of_news_says_when_and_what_about() -> None:
    news = [
        Article("old", "news", {"pl": "Stare"}, None, {}, "2026-10-01"),
        Article("new", "news", {"pl": "Nowe"}, {"pl": "Coś nowego."}, {}, "2026-11-21"),
        Article("bare", "news", {"pl": "Bez daty"}, None, {}),
        Article("about", "about", {"pl": "O nas"}, {"pl": "Kim jesteśmy."}, {}),
    ]
    content = msgspec.structs.replace(institution(), articles=tuple(news))
    found = tiles(content, "news", phrases_in("pl"), at("2026-11-23 14:47"))
    assert [(tile.name.text, tile.note.text if tile.note else None) for tile in found] == [
        ("Nowe", "21 listopada 2026 · Coś nowego."),
        ("Stare", "1 października 2026"),
        ("Bez daty", None),
    ]
    assert [
        tile.id for tile in tiles(content, "about", phrases_in("pl"), at("2026-11-23 14:47"))
    ] == [
        "article-about",
        "figures",
    ]


def test_news_of_a_coming_day_is_not_told_before() -> None:
    news = Article("medals", "news", {"pl": "Medale wręczone"}, None, {}, "2026-11-21")
    content = msgspec.structs.replace(institution(), articles=(news,))
    home = Visit(Session("pl"))
    for moment, is_told in (("2026-11-20 23:59", False), ("2026-11-21 00:00", True)):
        shown = page(content, home, at(moment))
        assert isinstance(shown, TilesPage)
        assert ("news" in {tile.id for tile in shown.tiles}) == is_told
