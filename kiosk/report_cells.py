"""What of the counts may be published: sums of at least five, and nothing by which a smaller one
could be worked out.

Every figure of the report is a cell of this module, or is made of cells that are shown themselves:
no sum takes in a cell that is hidden, so no difference gives one away. Each count is cut up in one
way only; two ways of cutting up the same count would give the hidden cells of one by the sums of
the other.
"""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from kiosk.content.model import Language
from kiosk.running.batch import BLOCK_H, AidCell, PageCell
from kiosk.visit.counted import (
    AIDS,
    CODE,
    SEARCH_WITH_HIT,
    SEARCH_WITHOUT_HIT,
    SILENCE,
    VISIT,
    WRITE_DOWN,
)

SMALLEST = 5
"""Fewer are shown as “<5”, be they four or none (the usual threshold of official statistics)."""

Cell = int | None
"""A figure, or None for one under SMALLEST."""

BlockOfWeek = tuple[int, int]
"""A weekday, Monday being 0, and the hour at which a block begins."""

BLOCKS_OF_WEEK: tuple[BlockOfWeek, ...] = tuple(
    (weekday, block) for weekday in range(7) for block in range(0, 24, BLOCK_H)
)


@dataclass(frozen=True)
class Listed:
    """The pages and languages of a report, whether anything of them was counted or not; and the
    pages that are private matters by now, of which it says nothing."""

    pages: tuple[str, ...]
    languages: tuple[Language, ...]
    private: frozenset[str] = frozenset()


@dataclass(frozen=True)
class Row:
    """One page, or one of the other things counted, in each language."""

    id: str
    by_language: Mapping[Language, Cell]

    @property
    def is_taken_along(self) -> bool:
        """A code or something to write down, not a page."""
        return self.id == WRITE_DOWN or self.id.startswith(CODE)

    @property
    def together(self) -> Cell:
        """Of the languages that are shown; None if none is."""
        return together(self.by_language.values())


@dataclass(frozen=True)
class Published:
    """What may be read by anyone. Days are ISO dates, from the first up to and with the last."""

    first_day: str
    last_day: str
    languages: tuple[Language, ...]
    pages: tuple[Row, ...]
    visits: Mapping[BlockOfWeek, Cell]
    searches_with_hit: Row
    searches_without_hit: Row
    silences: Cell
    aids: Mapping[str, Cell]

    @property
    def is_empty(self) -> bool:
        """Whether there is no figure in it at all."""
        rows = (*self.pages, self.searches_with_hit, self.searches_without_hit)
        cells = (*(row.together for row in rows), *self.visits.values(), self.silences)
        return together(cells) is None

    @property
    def in_language(self) -> Mapping[Language, Cell]:
        """Pages that were read in each language."""
        read = [row for row in self.pages if not row.is_taken_along]
        return {
            language: together(row.by_language[language] for row in read)
            for language in self.languages
        }


def together(cells: Iterable[Cell]) -> Cell:
    """The sum of the cells that are shown; None if none is."""
    shown = [cell for cell in cells if cell is not None]
    return sum(shown) if shown else None


def published(
    pages: Mapping[PageCell, int],
    aids: Mapping[AidCell, int],
    listed: Listed,
    first_day: str,
    last_day: str,
) -> Published:
    """The counts of a period. Whatever is listed is there, if only as “<5”; of what is not, only
    that of which something can be shown: so what is there does not tell one from none."""
    counted: Counter[tuple[str, Language]] = Counter()
    visits: Counter[BlockOfWeek] = Counter()
    searches: Counter[tuple[str, Language]] = Counter()
    silences = 0
    for (day, block, page, language), times in pages.items():
        if not first_day <= day <= last_day or page in listed.private:
            continue
        if page == VISIT:
            visits[date.fromisoformat(day).weekday(), block] += times
        elif page == SILENCE:
            silences += times
        elif page in (SEARCH_WITH_HIT, SEARCH_WITHOUT_HIT):
            searches[page, language] += times
        else:
            counted[page, language] += times
    of_aids: Counter[str] = Counter()
    for (day, aid), times in aids.items():
        of_aids[aid] += times if first_day <= day <= last_day else 0
    shown = [cell for cell, times in sorted(counted.items()) if times >= SMALLEST]
    languages = tuple(dict.fromkeys((*listed.languages, *(language for _, language in shown))))

    def row(page: str, of: Counter[tuple[str, Language]]) -> Row:
        return Row(page, {language: _cell(of[page, language]) for language in languages})

    return Published(
        first_day,
        last_day,
        languages,
        tuple(
            row(page, counted)
            for page in dict.fromkeys((*listed.pages, *(page for page, _ in shown)))
        ),
        {place: _cell(visits[place]) for place in BLOCKS_OF_WEEK},
        row(SEARCH_WITH_HIT, searches),
        row(SEARCH_WITHOUT_HIT, searches),
        _cell(silences),
        {aid: _cell(of_aids[aid]) for aid in AIDS},
    )


def _cell(times: int) -> Cell:
    return times if times >= SMALLEST else None
