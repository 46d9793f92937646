"""The report as one page that needs nothing else: for a screen, and for paper."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from html import escape

from kiosk.report_cells import SMALLEST, BlockOfWeek, Cell, Published, Row, together
from kiosk.report_drawings import bar, shade
from kiosk.report_words import ReportWords
from kiosk.resources import assets
from kiosk.running.batch import BLOCK_H, KEPT_MONTHS
from kiosk.visit.counted import SEARCHED_LETTERS

_USUAL_HOURS = (8, 10, 12, 14)
"""Blocks that are shown where neither hours nor visits say which."""

_FEW = 3
"""As many as one takes in at a glance."""


def as_page(shown: Published, open_blocks: frozenset[BlockOfWeek], words: ReportWords) -> bytes:
    """HTML 5 without scripts, links or anything from elsewhere."""
    gettext = words.gettext
    title = gettext("What visitors look for at the kiosk")
    body = _nothing(words) if shown.is_empty else _sections(shown, open_blocks, words)
    period = gettext("From {first} to {last}").format(
        first=words.day(shown.first_day), last=words.day(shown.last_day)
    )
    where = f" · {escape(words.place())}" if words.place() else ""
    style = (assets() / "report" / "report.css").read_text(encoding="utf-8")
    return (
        f'<!DOCTYPE html>\n<html lang="{words.language}">\n<head>\n<meta charset="utf-8">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f"<title>{escape(title)}</title>\n<style>\n{style}</style>\n</head>\n<body>\n<main>\n"
        f'<p class="who">{escape(words.institution())}</p>\n<h1>{escape(title)}</h1>\n'
        f'<p class="period">{escape(period)}{where}</p>\n'
        f"{''.join(body)}</main>\n</body>\n</html>\n"
    ).encode()


def _nothing(words: ReportWords) -> Iterator[str]:
    yield _text(words.gettext("Nothing to show has been counted in this time."))
    yield _text(words.gettext("Figures under {smallest} are not shown.").format(smallest=SMALLEST))


def _sections(
    shown: Published, open_blocks: frozenset[BlockOfWeek], words: ReportWords
) -> Iterator[str]:
    gettext = words.gettext
    offices = _of_kind(shown, "office-")
    situations = _of_kind(shown, "situation-")
    taken = [row for row in shown.pages if row.is_taken_along]
    others = [row for row in shown.pages if row not in (*offices, *situations, *taken)]
    yield _facts(shown, words)
    yield _at_a_glance(shown, offices, situations, words)
    yield _heading(gettext("Which offices they look for"))
    yield _rows(offices, shown, words, gettext("How often each office was read about"))
    if situations:
        yield _heading(gettext("What brings them here"))
        yield _rows(situations, shown, words, gettext("How often each situation was chosen"))
    yield _heading(gettext("When they come"))
    yield _week(shown.visits, open_blocks, words)
    yield _heading(gettext("In which language they read"))
    yield _figures(
        [(words.spoken(language), cell) for language, cell in shown.in_language.items()],
        words,
        gettext("Pages that were read"),
    )
    yield _heading(gettext("What they do not find"))
    yield from _searches(shown, words)
    yield _heading(gettext("What else they read, and take along"))
    yield _rows([*taken, *others], shown, words, gettext("How often"))
    yield _heading(gettext("Which aids they switch on"))
    yield _figures(
        [(words.aid(aid), cell) for aid, cell in shown.aids.items()], words, gettext("How often")
    )
    yield from _how_to_read(words)


def _facts(shown: Published, words: ReportWords) -> str:
    gettext = words.gettext
    visits = together(shown.visits.values())
    without = shown.searches_without_hit.together
    searches = together((shown.searches_with_hit.together, without))
    facts = (
        (gettext("visits, at least"), words.figure(visits), ""),
        (gettext("pages read"), words.figure(together(shown.in_language.values())), ""),
        (
            gettext("searches without a hit"),
            words.figure(without),
            words.percent(without, searches),
        ),
        (
            gettext("visits that ended in silence"),
            words.figure(shown.silences),
            words.percent(shown.silences, visits),
        ),
    )
    told = "".join(
        f"<div><dt>{escape(name)}</dt><dd>{escape(figure)}"
        + (f' <span class="of">{escape(part)}</span>' if part and part != figure else "")
        + "</dd></div>\n"
        for name, figure, part in facts
    )
    return f'<dl class="facts">\n{told}</dl>\n'


def _at_a_glance(
    shown: Published, offices: Sequence[Row], situations: Sequence[Row], words: ReportWords
) -> str:
    gettext = words.gettext
    told: list[str] = []
    if names := _names(offices, words):
        told.append(gettext("Most looked for: {names}.").format(names=names))
    if names := _names(situations, words):
        told.append(gettext("What brings most of them: {names}.").format(names=names))
    if busy := [(cell, place) for place, cell in shown.visits.items() if cell is not None]:
        _, (weekday, block) = max(busy, key=lambda one: one[0])
        told.append(
            gettext("Most come on: {weekday}, {hours} h.").format(
                weekday=words.weekday(weekday), hours=words.block(block)
            )
        )
    read = shown.in_language
    if len(read) > 1:
        parts = (
            f"{words.spoken(language)} {words.percent(cell, together(read.values()))}"
            for language, cell in read.items()
            if cell is not None
        )
        told.append(gettext("They read in: {languages}.").format(languages=", ".join(parts)))
    return f"<ul>{''.join(f'<li>{escape(line)}</li>' for line in told)}</ul>\n"


def _names(rows: Sequence[Row], words: ReportWords) -> str:
    first = [row for row in _by_size(rows) if row.together is not None][:_FEW]
    return ", ".join(f"{words.page(row.id)} ({words.figure(row.together)})" for row in first)


def _of_kind(shown: Published, kind: str) -> list[Row]:
    return [row for row in shown.pages if row.id.startswith(kind)]


def _by_size(rows: Iterable[Row]) -> list[Row]:
    return sorted(rows, key=lambda row: -(row.together or 0))


def _rows(rows: Sequence[Row], shown: Published, words: ReportWords, caption: str) -> str:
    """Pages, the most read first, in each language."""
    largest = max((row.together or 0 for row in rows), default=0) or 1
    heads = [words.spoken(language) for language in shown.languages]
    lines = [
        (
            words.page(row.id),
            bar(row.together, largest),
            [_cell(row.by_language[language], words) for language in shown.languages],
            _cell(row.together, words, "together"),
        )
        for row in _by_size(rows)
    ]
    page_head = escape(words.gettext("page"))
    together_head = escape(words.gettext("together"))
    head = "".join(f'<th scope="col">{escape(name)}</th>' for name in heads)
    body = "".join(
        f'<tr><th scope="row">{escape(name)}</th><td class="bar">{drawn}</td>'
        f"{''.join(cells)}{total}</tr>\n"
        for name, drawn, cells, total in lines
    )
    return (
        f"<table><caption>{escape(caption)}</caption>\n<thead><tr>"
        f'<th scope="col">{page_head}</th><td></td>{head}'
        f'<th scope="col">{together_head}</th></tr></thead>\n<tbody>\n{body}</tbody></table>\n'
    )


def _figures(
    lines: Sequence[tuple[str, Cell]], words: ReportWords, caption: str, kind: str = "bar"
) -> str:
    """One figure in a row."""
    largest = max((cell or 0 for _, cell in lines), default=0) or 1
    body = "".join(
        f'<tr><th scope="row">{escape(name)}</th><td class="bar">{bar(cell, largest, kind)}</td>'
        f"{_cell(cell, words, 'together')}</tr>\n"
        for name, cell in lines
    )
    return (
        f'<table class="single"><caption>{escape(caption)}</caption>\n'
        f"<tbody>\n{body}</tbody></table>\n"
    )


def _cell(cell: Cell, words: ReportWords, kind: str = "") -> str:
    named = " ".join(name for name in (kind, "few" if cell is None else "") if name)
    return f'<td class="{named}">{escape(words.figure(cell))}</td>'


def _week(
    visits: Mapping[BlockOfWeek, Cell], open_blocks: frozenset[BlockOfWeek], words: ReportWords
) -> str:
    gettext = words.gettext
    told = {place for place, cell in visits.items() if cell is not None} | open_blocks
    blocks = {block for _, block in told} or set(_USUAL_HOURS)
    columns = range(min(blocks), max(blocks) + 1, BLOCK_H)
    last_day = max((weekday for weekday, _ in told), default=0)
    largest = max((cell or 0 for cell in visits.values()), default=0) or 1
    head = "".join(f'<th scope="col">{words.block(block)}</th>' for block in columns)
    body = ""
    for weekday in range(max(5, last_day + 1)):
        cells = "".join(
            _block(visits[weekday, block], (weekday, block) in open_blocks, largest, words)
            for block in columns
        )
        body += f'<tr><th scope="row">{escape(words.weekday(weekday))}</th>{cells}</tr>\n'
    hour_head = gettext("hour")
    caption = gettext("Visits by weekday and hour. Framed: an office is usually open.")
    return (
        f'<table class="week"><caption>{escape(caption)}</caption>\n<thead><tr>'
        f'<th scope="col">{escape(hour_head)}</th>{head}</tr></thead>\n'
        f"<tbody>\n{body}</tbody></table>\n"
    )


def _block(cell: Cell, is_open: bool, largest: int, words: ReportWords) -> str:
    kind = f"l{shade(cell, largest)}{' open' if is_open else ''}"
    return f'<td class="{kind}">{escape(words.figure(cell))}</td>'


def _searches(shown: Published, words: ReportWords) -> Iterator[str]:
    gettext = words.gettext
    yield _text(
        gettext(
            "A search without a hit: at least {letters} letters were typed, and all was erased, or"
            " the search was left, before any office was opened. The words themselves are never"
            " kept. Many such searches mean that an office lacks keywords."
        ).format(letters=SEARCHED_LETTERS)
    )
    without = shown.searches_without_hit.by_language
    lines = [(words.spoken(language), cell) for language, cell in without.items()]
    yield _figures(lines, words, gettext("Searches without a hit, by language"), "sought")
    lines = [
        (words.spoken(language), cell)
        for language, cell in shown.searches_with_hit.by_language.items()
    ]
    yield _figures(lines, words, gettext("For comparison: searches that led to an office"))


def _how_to_read(words: ReportWords) -> Iterator[str]:
    gettext = words.gettext
    yield _heading(gettext("How to read this"))
    for paragraph in (
        gettext(
            "“<{smallest}” stands for every figure under {smallest}, be it 0 or 4. Such figures are"
            " in no sum and no share, so that nothing tells them: sums are a little too small."
        ).format(smallest=SMALLEST),
        gettext(
            "Nobody was followed. The kiosk adds one to a number when a page is opened; it keeps"
            " days and blocks of {hours} hours, but no visits, no order and no words. Private"
            " matters are not counted at all. After {months} months the numbers are deleted."
        ).format(hours=BLOCK_H, months=KEPT_MONTHS),
        gettext(
            "A visit that ended in silence is no complaint: most people read and walk away. To"
            " publish reports, publish times that do not overlap, such as whole months: the"
            " difference of two reports could tell a small figure."
        ),
    ):
        yield _text(paragraph, "small")


def _heading(text: str) -> str:
    return f"<h2>{escape(text)}</h2>\n"


def _text(text: str, kind: str = "") -> str:
    return f"<p{f' class={kind!r}' if kind else ''}>{escape(text)}</p>\n"
