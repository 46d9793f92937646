"""Hostile Markdown is shown on sheets or refused, soon and small."""

import gettext
import shutil
from collections.abc import Iterator
from datetime import datetime, time
from pathlib import Path
from random import Random
from zoneinfo import ZoneInfo

from kiosk.content.compiler import compile_content
from kiosk.content.markdown import LARGEST_BODY
from kiosk.content.model import Content
from kiosk.content.problems import text_lines
from kiosk.content.reader import read
from kiosk.resources import sample_content
from kiosk.visit.destinations import AtArticle
from kiosk.visit.pages import page
from kiosk.visit.session import Session
from kiosk.visit.shown import ArticlePage
from kiosk.visit.visit import Visit
from kiosk.visit.wishes import Go
from tests.abuse.campaign import Campaign, Outcome
from tests.abuse.command import ran
from tests.abuse.mutations import SPOILS
from tests.examples import PUBLISHED

ARTICLE = "o-osrodku"
NAMES = [f"articles/{ARTICLE}.{language}.md" for language in ("pl", "uk", "en")]
REALLY_RUN_IN_100 = 12
"""Given to the real command, which lays every sheet out."""

PIECES = (
    *("*[", "[", "![", "](", "<", "<!--", "`", "``", "~~~", "&", "&#0;", "&lt;", "\\", "|", "***a"),
    *(
        "> ",
        "- ",
        "1. ",
        "1) ",
        "  ",
        "    ",
        "\t",
        "# ",
        "####### ",
        "---\n",
        "===\n",
        "\n",
        "\n\n",
    ),
    *("<script>alert(1)</script>", "<img src=x onerror=y>", "<https://evil.example>"),
    *("[a](javascript:alert(1))", "[a](data:text/html;base64,PHN2Zz4=)", "[a](file:///etc/passwd)"),
    *(
        "![a](https://evil.example/a.png)",
        "![a](/etc/passwd)",
        "![a](pictures/../../../etc/passwd)",
    ),
    *(
        "![a](data:image/png;base64,AAAA)",
        "![a](pictures/razem.svg)",
        "[a]: https://evil.example\n",
    ),
    *(
        "| a | b |\n|---|---|\n| c | d |\n",
        "|a|\n|-|\n" + "|b|\n" * 400,
        "|a" * 300 + "\n" + "|-" * 300,
    ),
    *("Ośrodek pomaga. ", "Слово ", "مرحبا بالعالم ", "שלום ", "Z̷̡̛͉a̴͈͝l̶̠͂g̸̺̈́o ", "\u202eelpmaxe\u202c "),
    *(
        "W" * 400,
        "ą" * 90 + " ",
        "a-" * 200,
        "\u00ad" * 300,
        "\U0001f469\u200d\U0001f4bb ",
        "中文 ",
    ),
)


def any_article(chance: Random, written: bytes) -> bytes:
    """Pieces that mean something, once or very often; or a good article spoilt."""
    kind = chance.choice(("pieces", "pieces", "one piece", "deep", "spoilt", "spoilt"))
    if kind == "pieces":
        return "".join(chance.choices(PIECES, k=chance.choice((2, 10, 80)))).encode()
    if kind == "one piece":
        piece = chance.choice(PIECES).encode()
        size = chance.choice((1_000, LARGEST_BODY - 10, LARGEST_BODY - 10, 2 * 1024 * 1024))
        return piece * max(1, size // len(piece))
    if kind == "deep":
        mark, depth = (
            chance.choice(("> ", "- ", "1. ", "*", "[", "![")),
            chance.choice((19, 25, 3_000)),
        )
        return (
            mark * depth + "a" + chance.choice(("", "*" * depth, "](b)" * depth)) + "\n"
        ).encode()
    return chance.choice(SPOILS)(chance, written)


def run(chance: Random, times: int, place: Path) -> Outcome:
    failures, processes, shown, slowest_s, largest_mb = list[str](), 0, 0, 0.0, 0.0
    for number in range(times):
        folder = place / "content"
        shutil.copytree(sample_content(), folder)
        for name in chance.sample(NAMES, chance.choice((1, 1, 3))):
            written = (folder / name).read_bytes()
            (folder / name).write_bytes(any_article(chance, written))
        is_good, wrongs = _come_of(folder)
        shown += is_good
        if chance.random() * 100 < REALLY_RUN_IN_100:
            checked = ran("check", folder)
            processes += 1
            slowest_s, largest_mb = max(slowest_s, checked.cpu_s), max(largest_mb, checked.peak_mb)
            wrongs += checked.wrongs()
        failures += [f"article {number}: {wrong}" for wrong in wrongs]
        shutil.rmtree(folder)
    figures = (
        f"{shown} accepted; {processes} laid out by the real command: at most {slowest_s:.1f} s of "
        f"processor time and {largest_mb:.0f} MB"
    )
    return Outcome(times, tuple(failures), figures)


def _come_of(folder: Path) -> tuple[bool, list[str]]:
    """Whether the content is accepted, and what is wrong with what comes of it."""
    try:
        reading = read(folder, PUBLISHED)
        lines = "\n".join(text_lines(reading.problems, gettext.NullTranslations()))
        wrongs = [f"it says {lines!r}"] if not lines.replace("\n", "").isprintable() else []
        if reading.source is None:
            return False, wrongs if lines else ["refused without a word"]
        content = compile_content(reading.source, PUBLISHED, lambda _: b"")
        return True, [*wrongs, *_wrongly_shown(content)]
    except Exception as error:
        return False, [f"{type(error).__name__}: {error}"]


def _wrongly_shown(content: Content) -> Iterator[str]:
    """It is shown as what it says, and no page asks for anything from elsewhere."""
    noon = datetime.combine(PUBLISHED, time(12), ZoneInfo(content.timezone))
    for language in content.languages:
        visit = Visit(Session(language)).after(Go(AtArticle(ARTICLE)))
        shown = page(content, visit, noon)
        if not isinstance(shown, ArticlePage):
            yield f"{type(shown).__name__} instead of the article"
    for article in content.articles:
        for blocks in article.blocks.values():
            for block in blocks:
                if block.picture is not None and not block.picture.startswith("pictures/"):
                    yield f"a picture from elsewhere: {block.picture}"


MARKDOWN = Campaign(
    name="markdown",
    does="the texts of an article spoilt or made to harm: brackets, quotations and lists thousands "
    "deep, 2 MiB of one sign, HTML, links to programs, files and servers, pictures from elsewhere, "
    "tables of thousands of cells, words without end, right-to-left, signs above signs",
    passes="shown or refused in plain words, never a traceback; 5 s and 300 MB at most; no picture "
    "or address from elsewhere comes through",
    whole=600,
    slice=12,
    run=run,
)
