"""Every page of the sample, drawn and measured in every way a visitor may like it."""

import os
from collections.abc import Iterable, Iterator
from concurrent.futures import ProcessPoolExecutor
from functools import cache
from itertools import product
from math import degrees
from multiprocessing import get_context
from typing import NamedTuple

from PySide6.QtCore import QRectF, QSize

from kiosk.content.model import Content
from kiosk.running.offscreen import offscreen_application
from kiosk.visit.likings import TEXT_SIZES, THEMES, VOLUMES_DB, Reach, ThemeName
from kiosk.visit.session import Session
from kiosk.visit.shown import AttractPage, OfficePage, SearchPage
from kiosk.visit.visit import Visit
from kiosk.visit.walk import every_page
from tests.conftest import sample_of
from tests.examples import PUBLISHED
from tests.report.figure_rules import NEVER, RULE_OF, VOLUME_STEP_DB
from tests.views import figures, heard, measures
from tests.views.figures import Found
from tests.views.focus_ring import ring_around
from tests.views.matrix import NOW
from tests.views.shown_sheets import ShownSheet, shown_sheets
from tests.views.without_colour import fill_differences, sign_differences

LYING, UPRIGHT = (1920, 1080), (1080, 1920)
LANGUAGES = ("pl", "uk", "en")
REACHES: tuple[Reach, ...] = ("normal", "low")
PROCESSES = 2

_EVERY_THIRD = 3
_COUNTED = {
    "pages",
    "sheets",
    "controls",
    "mere-signs",
    "texts",
    *(name for name, _ in NEVER),
}
"""Added up; of all others the worst is kept."""

Figures = dict[str, Found]
"""By the names of their rules, and where each was found."""


class Way(NamedTuple):
    """One way in which all pages are looked at."""

    session: Session
    size: tuple[int, int]

    def __str__(self) -> str:
        session, (width, height) = self.session, self.size
        return (
            f"{session.language}, {session.text_size} %, {session.theme}, {session.reach} reach,"
            f" {width} × {height}"
        )


def chosen_ways() -> list[Way]:
    """Every second of all combinations of language, size of letters, theme, reach and orientation:
    those whose places in these lists add up to an even number, so that any four of the five still
    meet in every way. In every third pages are read aloud, which adds controls."""
    kinds = (LANGUAGES, TEXT_SIZES, THEMES, REACHES, (LYING, UPRIGHT))
    places = product(*(range(len(kind)) for kind in kinds))
    chosen = (each for each in places if sum(each) % 2 == 0)
    return [
        Way(
            Session(
                LANGUAGES[language],
                TEXT_SIZES[text_size],
                THEMES[theme],
                REACHES[reach],
                aloud=number % _EVERY_THIRD == 0,
            ),
            (LYING, UPRIGHT)[size],
        )
        for number, (language, text_size, theme, reach, size) in enumerate(chosen)
    ]


def measured(ways: Iterable[Way]) -> Figures:
    """All figures of these ways; takes minutes on two cores for all of them."""
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    with ProcessPoolExecutor(PROCESSES, get_context("spawn")) as pool:
        found = worst(pool.map(figures_of, ways))
    application = offscreen_application()
    found = worst([found, *(figures_of_states(theme) for theme in THEMES), figures_of_content()])
    application.processEvents()
    return found


def worst(all_found: Iterable[Figures]) -> Figures:
    """Counts added up, and of each other figure the worst; the first of equal ones."""
    kept: Figures = {}
    for found in all_found:
        for name, each in found.items():
            _keep(kept, name, each)
    return kept


def _keep(kept: Figures, name: str, found: Found) -> None:
    before = kept.get(name)
    if before is None:
        kept[name] = found
    elif name in _COUNTED:
        kept[name] = Found(before.value + found.value, before.what or found.what)
    elif RULE_OF[name].is_worse(found.value, than=before.value):
        kept[name] = found


@cache
def _sample() -> Content:
    return sample_of(PUBLISHED)


def figures_of(way: Way) -> Figures:
    """The figures of every page, looked at in one way."""
    application = offscreen_application()
    kept: Figures = {name: Found(0, "") for name in sorted(_COUNTED)}
    for name, visit, _ in every_page(_sample(), way.session, NOW):
        _keep(kept, "pages", Found(1, ""))
        for figure, found in _figures_of_page(visit, QSize(*way.size)):
            where = f"{name}, {way}: {found.what}" if found.what else ""
            _keep(kept, figure, Found(round(found.value, 4), where))
    application.processEvents()
    return kept


def _figures_of_page(visit: Visit, size: QSize) -> Iterator[tuple[str, Found]]:
    words: list[set[str]] = []
    for sheet in shown_sheets(_sample(), visit, size, NOW):
        yield from _figures_of_sheet(sheet)
        words.append(measures.drawn_words(sheet))
        page = sheet.page
    for lost in measures.lost_words(page, words):
        yield "lost", Found(1, lost)


def _figures_of_sheet(sheet: ShownSheet) -> Iterator[tuple[str, Found]]:
    session = sheet.page.session
    distance = sheet.content.screen.viewing_distance_mm
    yield "sheets", Found(1, "")
    yield "controls", Found(len(sheet.buttons), "")
    yield "texts", Found(len(sheet.texts), "")
    for each in figures.mere_signs(sheet):
        yield "mere-signs", each
    for each in figures.target_sides(sheet):
        yield f"target-{session.text_size}", each
    for each in figures.gaps(sheet):
        yield "gap", each
    for each in figures.capitals(sheet):
        angle = degrees(each.value / distance)
        yield f"sight-{session.text_size}", Found(angle, each.what)
    for kind, contrasts in (
        ("text", figures.text_contrasts),
        ("sign", figures.sign_contrasts),
        ("edge", figures.edge_contrasts),
    ):
        for each in contrasts(sheet):
            yield f"{kind}-{session.theme}", each
    for kind, faults in (
        ("misfits", sheet.misfits),
        ("cut", measures.outside(sheet)),
        ("covered", measures.overlapping(sheet)),
        ("broken", measures.words_of_nobody(sheet)),
        ("codes", measures.unread_codes(sheet)),
        ("nameless", heard.unnamed_controls(sheet)),
        ("mislabelled", heard.labels_not_in_names(sheet)),
        ("unheard", heard.unheard_texts(sheet)),
        ("foreign", heard.wrong_languages(sheet)),
    ):
        for fault in faults:
            yield kind, Found(1, fault)
    yield from _figures_of_reach(sheet)
    yield from _figures_of_code(sheet)
    # Last, since the window is shown for it.
    yield from _figures_of_ring(sheet)


def _figures_of_reach(sheet: ShownSheet) -> Iterator[tuple[str, Found]]:
    """In low reach; the screen nobody is using wakes wherever it is touched."""
    session = sheet.page.session
    if session.reach != "low" or isinstance(sheet.page, AttractPage):
        return
    is_upright = sheet.size.height() > sheet.size.width()
    highest = "highest-lying"
    if is_upright:
        is_small = session.text_size == 100 and not isinstance(sheet.page, SearchPage)
        highest = "highest-upright" if is_small else "highest-upright-large"
    for each in figures.tops_above_floor(sheet):
        yield highest, each
    for each in figures.bottoms_above_floor(sheet):
        yield "lowest", each


def _figures_of_code(sheet: ShownSheet) -> Iterator[tuple[str, Found]]:
    for picture in figures.code_pictures(sheet):
        assert isinstance(sheet.page, OfficePage)
        assert sheet.page.code is not None
        box = QRectF(sheet.box_of(picture))
        code = figures.code_in(sheet, box, len(sheet.page.code.squares))
        yield "code-side", Found(code.side_mm, "the code")
        yield "code-quiet", Found(code.quiet, "the code")


def _figures_of_ring(sheet: ShownSheet) -> Iterator[tuple[str, Found]]:
    """Of one control of each sheet."""
    button = measures.one_control(sheet)
    if button is not None:
        ring = ring_around(sheet, button)
        yield "ring-width", Found(ring.width_mm, ring.what)
        yield "ring-change", Found(ring.changed_mm, ring.what)
        yield "ring-contrast", Found(min(ring.inside, ring.outside), ring.what)


def figures_of_states(theme: ThemeName) -> Figures:
    """How far states differ without colour."""
    kept: Figures = {}
    for each in sign_differences(theme):
        _keep(kept, "sign-difference", Found(round(each.value * 100, 1), f"{theme}: {each.what}"))
    for each in fill_differences(theme):
        _keep(kept, "state-contrast", Found(round(each.value, 4), f"{theme}: {each.what}"))
    return kept


def figures_of_content() -> Figures:
    """What is not measured but set, by the program or by the sample."""
    above = [volume - VOLUMES_DB[0] for volume in VOLUMES_DB[1:-1]]
    step = min((each for each in above if each >= VOLUME_STEP_DB), default=max(above))
    return {
        "volume-range": Found(VOLUMES_DB[-1] - VOLUMES_DB[0], "as set in the program"),
        "volume-step": Found(step, "as set in the program"),
        "answer": Found(_sample().idle.answer_within_s, "as set in `data/kiosk.yaml`"),
    }
