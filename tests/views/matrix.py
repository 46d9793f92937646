"""The matrix of everything a page can be shown in, and slices of it that meet every pair."""

import random
from collections.abc import Iterator
from dataclasses import astuple, dataclass
from datetime import datetime
from itertools import combinations, product

from kiosk.content.model import CodeKind, Content
from kiosk.visit.destinations import (
    AtAids,
    AtArticle,
    AtArticles,
    AtAttract,
    AtFigures,
    AtHome,
    AtOffice,
    AtSituation,
    AtSituations,
    AtWriteDown,
    Destination,
)
from kiosk.visit.likings import TEXT_SIZES, THEMES, Reach, TextSize, ThemeName
from kiosk.visit.phrases import PSEUDO
from kiosk.visit.session import Session
from kiosk.visit.shown import OfficePage, SearchPage, TilesPage, WriteDownPage
from kiosk.visit.visit import Visit
from kiosk.visit.walk import every_page
from kiosk.visit.wishes import AskWhetherThere, Go
from tests.examples import at

CONTENTS = ("6", "24", "200", "sample")
LANGUAGES = ("pl", "uk", "en", PSEUDO)
REACHES: tuple[Reach, ...] = ("normal", "low")
ALOUD = (False, True)
KNOWS_TIME = (True, True, False)
"""Most kiosks know what time it is, most of the time."""

SIZES = (
    (1280, 800),
    (1920, 1080),
    (3840, 2160),
    (1080, 1920),
    (800, 1280),
    (2160, 3840),
)
PAGES = (
    "home",
    "letters",
    "website",
    "contact",
    "way",
    "write-down",
    "search",
    "article",
    "choice",
    "figures",
    "aids",
    "situations",
    "situation",
    "question",
    "attract",
)
EVERY_PAGE = "every page"

NOW = at("2026-11-24 14:47")
MANY, FEW = 18, 3
"""Of more pages than so many that are alike (offices, stretches of the alphabet), so few are
measured in each cell; other cells measure others."""


@dataclass(frozen=True)
class Combination:
    """One cell of the matrix."""

    content: str
    page: str
    language: str
    text_size: TextSize
    theme: ThemeName
    reach: Reach
    aloud: bool
    knows_time: bool
    size: tuple[int, int]

    def __str__(self) -> str:
        width, height = self.size
        return (
            f"{self.content}-{self.page}-{self.language}-{self.text_size}-{self.theme}"
            f"-{self.reach}-{'aloud' if self.aloud else 'silent'}"
            f"{'' if self.knows_time else '-timeless'}-{width}x{height}"
        )

    @property
    def session(self) -> Session:
        return Session(self.language, self.text_size, self.theme, self.reach, aloud=self.aloud)

    @property
    def now(self) -> datetime | None:
        return NOW if self.knows_time else None


def whole_matrix() -> Iterator[Combination]:
    """Every combination, each in silence or read aloud (what reads aloud only adds to the bar),
    and some of them without a time."""
    chance = random.Random(len(PAGES))
    for content, language, text_size, theme, reach, size in product(
        CONTENTS, LANGUAGES, TEXT_SIZES, THEMES, REACHES, SIZES
    ):
        aloud, knows_time = chance.choice(ALOUD), chance.choice(KNOWS_TIME)
        yield Combination(
            content, EVERY_PAGE, language, text_size, theme, reach, aloud, knows_time, size
        )


def slice_of_pairs(seed: int) -> list[Combination]:
    """Combinations in which every two values of any two kinds meet at least once."""
    chance = random.Random(seed)
    kinds = (CONTENTS, PAGES, LANGUAGES, TEXT_SIZES, THEMES, REACHES, ALOUD, KNOWS_TIME, SIZES)
    missing = {
        (a, x, b, y)
        for a, b in combinations(range(len(kinds)), 2)
        for x, y in product(kinds[a], kinds[b])
    }
    chosen: list[Combination] = []
    while missing:
        best = max(
            (_random_cell(chance) for _ in range(200)),
            key=lambda cell: len(missing & _pairs_in(cell)),
        )
        if found := missing & _pairs_in(best):
            missing -= found
            chosen.append(best)
    return chosen


def _random_cell(chance: random.Random) -> Combination:
    return Combination(
        chance.choice(CONTENTS),
        chance.choice(PAGES),
        chance.choice(LANGUAGES),
        chance.choice(TEXT_SIZES),
        chance.choice(THEMES),
        chance.choice(REACHES),
        chance.choice(ALOUD),
        chance.choice(KNOWS_TIME),
        chance.choice(SIZES),
    )


def _pairs_in(cell: Combination) -> set[tuple[int, object, int, object]]:
    values = astuple(cell)
    return {(a, values[a], b, values[b]) for a, b in combinations(range(len(values)), 2)}


def visits(combination: Combination, content: Content) -> Iterator[Visit]:
    """The visits that show the pages of a combination."""
    session = combination.session
    chance = random.Random(str(combination))
    if combination.page != EVERY_PAGE:
        yield _visit_to(combination.page, content, session, chance)
        return
    shown = {visit: page for _, visit, page in every_page(content, session, combination.now)}
    alike = [
        [visit for visit, page in shown.items() if isinstance(page, OfficePage)],
        [visit for visit, page in shown.items() if isinstance(page, WriteDownPage)],
        [visit for visit, page in shown.items() if page.id.startswith("home-")],
    ]
    left_out: set[Visit] = set()
    for visits_alike in alike:
        if len(visits_alike) > MANY:
            left_out |= set(chance.sample(visits_alike, len(visits_alike) - FEW))
    yield from (visit for visit in shown if visit not in left_out)


def _visit_to(page: str, content: Content, session: Session, chance: random.Random) -> Visit:
    visit = Visit(session)
    office = chance.choice(content.offices).id
    kinds: dict[str, CodeKind] = {"website": "website", "contact": "contact", "way": "way"}
    if page in kinds:
        return visit.after(Go(AtOffice(office, kinds[page])))
    if page == "question":
        return visit.after(AskWhetherThere(14))
    if page == "attract":
        return Visit(session, (AtAttract(),))
    if page == "letters":
        stretches = [
            (visit, shown)
            for _, visit, shown in every_page(content, session, NOW)
            if isinstance(shown, TilesPage) and shown.id.startswith("home-")
        ]
        return chance.choice(stretches)[0] if stretches else visit
    if page == "search":
        pages = [(visit, shown) for _, visit, shown in every_page(content, session, NOW)]
        return chance.choice([visit for visit, shown in pages if isinstance(shown, SearchPage)])
    places: dict[str, Destination] = {
        "home": AtHome(),
        "write-down": AtWriteDown(office, chance.choice(("phone-1", "phone-2", "address"))),
        "article": AtArticle(chance.choice(content.articles).id),
        "choice": AtArticles("about"),
        "figures": AtFigures(),
        "aids": AtAids(),
        "situations": AtSituations(),
        "situation": AtSituation("bezdomnosc"),
    }
    return visit.after(Go(places[page]))
