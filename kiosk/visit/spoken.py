"""A page as sentences to read aloud: everything visible, in reading order, then what can be
touched or pressed next."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from kiosk.visit.aloud.wording import in_words
from kiosk.visit.controls import choices, status_words, tile_words
from kiosk.visit.parts import (
    Button,
    ContactCard,
    DayRow,
    Header,
    HoursCard,
    Line,
    PagerWords,
    Passage,
    Status,
    WhereCard,
)
from kiosk.visit.phrases import Phrases, Words, phrases_in, together, uncapitalised
from kiosk.visit.sentences import Sentence, sentence
from kiosk.visit.shown import (
    AidsPage,
    AnyPage,
    ApologyPage,
    ArticlePage,
    AttractPage,
    FiguresPage,
    NightPage,
    OfficePage,
    SearchPage,
    StaffDoorPage,
    StillTherePage,
    TilesPage,
    WriteDownPage,
)
from kiosk.visit.spoken_search import search_said
from kiosk.visit.wishes import TurnTo


def spoken(page: AnyPage, sheet: tuple[int, int] = (1, 1)) -> tuple[Sentence, ...]:
    """The page in sentences; ``sheet`` is which of how many is shown, counted from 1."""
    say = phrases_in(page.session.language)
    said = [*_said(page, say), *_around(page, sheet, say)]
    home = page.header.place.language
    recordings = _recordings(page, say)
    sentences = (
        replace(sentence(words, say.spoken_language, home), recording=recordings.get(words))
        for words in said
    )
    return tuple(each for each in sentences if each.parts)


def _recordings(page: AnyPage, say: Phrases) -> dict[Words, str]:
    """What a human voice may say instead: what an office is for, an article, the way to a place.
    Whether it is open and whom to ring may be another tomorrow."""
    if isinstance(page, ArticlePage):
        read = (passage for passage in page.passages if passage.kind != "picture")
        said = (words for passage in read for words in _passage(passage, say))
        return dict.fromkeys((page.title, *said), page.article)
    if not isinstance(page, OfficePage):
        return {}
    told = (guidance.text for guidance in page.where.way)
    way = dict.fromkeys((page.where.building, *told), page.where.place)
    office = dict.fromkeys((page.name, page.summary), page.office)
    return {words: name for words, name in (way | office).items() if words is not None}


def _said(page: AnyPage, say: Phrases) -> Iterator[Words]:
    match page:
        case ApologyPage():
            yield from _apology(page, say)
        case TilesPage():
            yield from _tiles(page, say)
        case SearchPage():
            yield from search_said(page, say)
        case OfficePage():
            yield from _office(page, say)
        case WriteDownPage():
            yield from _write_down(page, say)
        case ArticlePage():
            yield from _article(page, say)
        case FiguresPage():
            yield from _figures(page, say)
        case AttractPage():
            yield from _attract(page, say)
        case NightPage():
            yield from page.touch
        case StillTherePage():
            yield from _still_there(page, say)
        case AidsPage():
            yield from _aids(page, say)
        case StaffDoorPage():
            yield from (page.title, page.told, page.typed_words)


def _apology(page: ApologyPage, say: Phrases) -> Iterator[Words]:
    yield page.sentence
    yield page.advice
    if page.phone is not None:
        yield say("Phone: {number}", number=page.phone)


def _tiles(page: TilesPage, say: Phrases) -> Iterator[Words]:
    yield page.question
    yield from page.advice
    if page.session.reach == "low":
        yield page.guide
    if page.notice is not None:
        yield page.notice.words
    yield say("You can choose:")
    if page.search is not None:
        yield page.search.words
    yield from (tile_words(tile, say) for tile in page.tiles)


def _office(page: OfficePage, say: Phrases) -> Iterator[Words]:
    yield page.name
    yield from _status(page.status, say)
    if page.doubt is not None:
        yield page.doubt
    yield from page.notices
    if page.summary is not None:
        yield page.summary
    yield from _where(page.where, say)
    if page.checked is not None:
        yield page.checked
    if page.hours is not None:
        yield from _hours(page.hours, say)
    if page.contact is not None:
        yield from _contact(page.contact, say)
    if page.code is not None:
        yield page.code.heading
        yield page.code.said
        yield _choices(say("You can choose a code:"), page.code.choices, page, say)
    yield _choices(say("Without a phone you can choose:"), page.on_paper, page, say)


def _status(status: Status, say: Phrases) -> Iterator[Words]:
    """Why the hours of today are unusual is heard by itself: behind the day of the next opening,
    it would seem to be about that one."""
    said = status.sentence
    unusual = re.fullmatch(r"([^(]*) \((.*)\)", said.text)
    if unusual is None:
        yield said
    else:
        yield said.part(*unusual.span(1))
        yield say("Today: {why}", why=said.part(*unusual.span(2)))


def _where(where: WhereCard, say: Phrases) -> Iterator[Words]:
    """That it is another building before anything one could take for the way."""
    seen = (where.elsewhere, where.here, where.building, where.address, where.door)
    first, *others = (words for words in seen if words is not None)
    yield together(where.heading, ": ", first, language=say.spoken_language)
    yield from others
    for guidance in where.way:
        yield guidance.heading
        yield guidance.text


def _hours(hours: HoursCard, say: Phrases) -> Iterator[Words]:
    """Today, then days with the same hours together: all are named, and no hours said twice."""
    yield hours.heading
    alike: dict[tuple[Words, Words | None], list[DayRow]] = {}
    for row in hours.rows:
        if row.today:
            yield _with_note(row.said, row.note, say)
        else:
            alike.setdefault((row.hours, row.note), []).append(row)
    for (open_at, note), rows in alike.items():
        days = _one_after_the_other([_full_day(row) for row in rows], say)
        said = together(days, ": ", open_at, language=say.spoken_language)
        yield _with_note(said, note, say)
    yield from hours.special
    yield from hours.coming


def _with_note(said: Words, note: Words | None, say: Phrases) -> Words:
    return together(said, ", ", note, language=say.spoken_language) if note else said


def _full_day(row: DayRow) -> Words:
    return row.day._replace(text=in_words(row.day.text, row.day.language))


def _one_after_the_other(words: Sequence[Words], say: Phrases) -> Words:
    *before, last = words
    if not before:
        return last
    parts = [part for each in before for part in (", ", each)][1:]
    return say("{days} and {day}", days=together(*parts, language=say.spoken_language), day=last)


def _contact(contact: ContactCard, say: Phrases) -> Iterator[Words]:
    """With its heading, unless every line says the same."""
    if contact.heading != say("Phone"):
        yield contact.heading
    yield from (_line(line, say) for line in contact.lines)


def _line(line: Line, say: Phrases) -> Words:
    if line.icon == "mail":
        said = say("E-mail: {address}", address=line.text)
    elif line.icon == "phone":
        said = say("Phone: {number}", number=line.text)
    else:
        said = line.text
    if line.label is None:
        return said
    if said is line.text:
        return together(line.label, ": ", said, language=say.spoken_language)
    return together(line.label, ", ", uncapitalised(said), language=say.spoken_language)


def _write_down(page: WriteDownPage, say: Phrases) -> Iterator[Words]:
    yield page.title
    yield page.name
    label = page.label
    if page.purpose is not None:
        own = uncapitalised(label)
        label = together(page.purpose, ", ", own, language=say.spoken_language)
    yield together(label, ": ", page.text, language=say.spoken_language)
    yield from page.below
    if page.choices:
        yield _choices(say("You can choose:"), page.choices, page, say)


def _article(page: ArticlePage, say: Phrases) -> Iterator[Words]:
    yield page.title
    if page.dateline is not None:
        yield say("Published on {date}", date=page.dateline)
    for passage in page.passages:
        yield from _passage(passage, say)


def _passage(passage: Passage, say: Phrases) -> Iterator[Words]:
    match passage.kind:
        case "picture":
            yield say("Picture: {text}", text=passage.text)
        case "quote":
            yield say("Quotation: {text}", text=passage.text)
        case "table":
            yield from (row.said for row in passage.rows)
        case _:
            yield passage.text


def _figures(page: FiguresPage, say: Phrases) -> Iterator[Words]:
    yield page.title
    for group in page.groups:
        if group.heading is not None:
            yield group.heading
        for figure in group.figures:
            yield together(figure.value, " ", figure.label, language=figure.label.language)
            if figure.part is not None:
                yield figure.part


def _attract(page: AttractPage, say: Phrases) -> Iterator[Words]:
    yield from page.touch
    yield page.name
    yield from _time(page.header, say)
    yield page.heading
    for row in page.rows:
        if row.status is None:
            yield row.name
            continue
        status = status_words(row.status, say)
        yield together(row.name, ". ", status, language=say.spoken_language)
    if page.more is not None:
        yield page.more
    if page.advice is not None:
        yield from _contact(page.advice, say)


def _still_there(page: StillTherePage, say: Phrases) -> Iterator[Words]:
    yield page.question
    yield page.explanation
    if page.seconds_left is not None:
        yield say.count("You have {n} second.", "You have {n} seconds.", page.seconds_left)
    yield _choices(say("You can choose:"), page.choices, page, say)


def _aids(page: AidsPage, say: Phrases) -> Iterator[Words]:
    yield page.title
    for group in page.groups:
        yield together(group.heading, ": ", group.explanation, language=say.spoken_language)
        yield _choices(say("You can choose:"), group.choices, page, say)


def _around(page: AnyPage, sheet: tuple[int, int], say: Phrases) -> Iterator[Words]:
    """The header, and what can be touched that the page itself has not named; some pages stand
    alone."""
    if isinstance(page, AttractPage | NightPage | StillTherePage | StaffDoorPage):
        return
    yield page.header.name
    yield say("You are here: {place}", place=page.header.place)
    yield from _time(page.header, say)
    number, of = sheet
    if of > 1:
        counted = page.pager.count._replace(text=page.pager.count.text.format(n=number, of=of))
        yield say("Sheet {count}", count=counted)
    named = isinstance(page, TilesPage | SearchPage | AidsPage)
    intro = say("You can also choose:") if named else say("You can choose:")
    yield _choices(intro, (*_turns(page.pager, sheet), *page.bar), page, say)


def _time(header: Header, say: Phrases) -> Iterator[Words]:
    if header.date is not None:
        yield header.date
    if header.time is not None:
        yield say("It is {time}", time=header.time)


def _turns(pager: PagerWords, sheet: tuple[int, int]) -> Iterator[Button]:
    number, of = sheet
    if number > 1:
        yield Button("previous", pager.previous, TurnTo(0))
    if number < of:
        yield Button("next", pager.next, TurnTo(0))


def _choices(intro: Words, buttons: Sequence[Button], page: AnyPage, say: Phrases) -> Words:
    return together(intro, " ", choices(buttons, page, say), language=say.spoken_language)
