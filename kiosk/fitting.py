"""Does every text fit the screen it is for? Laid out for real, offscreen, before it is published.

Only what can really fail is measured, so that ten thousand offices take seconds: running text is
divided between sheets and always fits, a tile and a single long word may not. The hardest case is
the largest text; what fits there fits everywhere.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import datetime

from msgspec import structs
from PySide6.QtCore import QSize

from kiosk.content.model import CodeKind, Content, Language, Office, Situation, Text
from kiosk.content.problems import Severity, sentence
from kiosk.running.look import frame_for, theme_for
from kiosk.views.attract_view import NAME_MISFITS, AttractView
from kiosk.views.frame import Frame
from kiosk.views.panel import LETTERS_AT_100
from kiosk.views.theme import Theme
from kiosk.views.tile_grid import MeasuredTiles, Room
from kiosk.views.tiles_view import TilesView
from kiosk.views.writing import width_of
from kiosk.visit.attract_page import after_hours
from kiosk.visit.destinations import AtArticle, AtAttract, AtFigures, AtHome, AtOffice, Destination
from kiosk.visit.home_page import office_tile
from kiosk.visit.likings import TextSize
from kiosk.visit.naming import tile_name
from kiosk.visit.pages import page
from kiosk.visit.phrases import phrases_in
from kiosk.visit.session import Session
from kiosk.visit.shown import AttractPage
from kiosk.visit.situation_page import situation_tiles
from kiosk.visit.visit import Visit
from kiosk.visit.wishes import TurnTo

_SHORT_SIDE = 1080
"""Pixels of the screen the layout is tried on; only its millimetres matter."""

_LARGEST: TextSize = 200

_WORD_ENDS = re.compile(r"[\s\-–—/@._]+")

_SAFE_LETTERS = 10
"""Words of so few letters fit any screen a kiosk may have; they are not measured."""


@dataclass(frozen=True)
class Misfit:
    """What does not fit: in which file, under which keys, and a sentence for the clerk."""

    file: str
    keys: tuple[str, ...]
    says: str
    values: dict[str, str]
    severity: Severity = "error"


def misfits(content: Content, now: datetime) -> Iterator[Misfit]:
    """Every text that would be broken or cut somewhere; a QApplication must exist."""
    size = _screen(content)
    panel = theme_for(content, size, Session(content.first_language)).panel
    if panel.short_side_in_letters < LETTERS_AT_100:
        yield Misfit("kiosk.yaml", ("screen",), _SMALL_SCREEN, {})
        return
    if panel.largest_scale < _LARGEST / 100:
        scale = f"{panel.largest_scale:.1f}"
        yield Misfit("kiosk.yaml", ("screen",), _NOT_DOUBLED, {"scale": scale}, "warning")
    for language in content.languages:
        session = Session(language, _LARGEST)
        theme = theme_for(content, size, session)
        visit = Visit(session, (AtHome(), AtOffice(content.offices[0].id)))
        frame = _shown(content, visit, theme, size, now)
        area = frame.view.area
        yield from _wide_words(content, language, theme, area.width())
        yield from _high_tiles(content, session, theme, size, now)
        yield from _dense_codes(content, session, theme, size, now)
        yield from _articles(content, session, theme, size, now)
        yield from _at_rest(content, language, size, now)


def _screen(content: Content) -> QSize:
    screen = content.screen
    scale = _SHORT_SIDE / min(screen.width_mm, screen.height_mm)
    return QSize(round(screen.width_mm * scale), round(screen.height_mm * scale))


def _office_texts(office: Office) -> Iterator[tuple[tuple[str, ...], Text]]:
    yield ("name",), office.name
    yield ("short_name",), office.short_name
    if office.summary is not None:
        yield ("summary",), office.summary
    for number, phone in enumerate(office.phones):
        if phone.label is not None:
            yield ("phones", str(number), "label"), phone.label


def _situation_texts(situation: Situation) -> Iterator[tuple[tuple[str, ...], Text]]:
    yield ("name",), situation.name
    for key, text in (
        ("neutral_name", situation.neutral_name),
        ("bring", situation.bring),
        ("ask", situation.ask),
    ):
        if text is not None:
            yield (key,), text


def _all_texts(content: Content) -> Iterator[tuple[str, tuple[str, ...], Text]]:
    """Every text a visitor reads, and where it is written."""
    yield "kiosk.yaml", ("organisation", "name"), content.organisation.name
    yield "kiosk.yaml", ("organisation", "short_name"), content.organisation.short_name
    first = content.first_language
    for place in content.places.values():
        yield "places.yaml", (place.id, "name"), place.name
        yield "places.yaml", (place.id, "address"), {first: place.address}
        for key, text in (
            ("how_to_get_there", place.how_to_get_there),
            ("step_free", place.step_free),
        ):
            if text is not None:
                yield "places.yaml", (place.id, key), text
    for office in content.offices:
        for keys, text in _office_texts(office):
            yield f"offices/{office.id}.yaml", keys, text
    for notice in content.notices:
        yield "notices.yaml", (notice.id, "text"), notice.text
    for situation in content.situations:
        for keys, text in _situation_texts(situation):
            yield "situations.yaml", (situation.id, *keys), text
    for figure in content.figures:
        yield "figures.yaml", (figure.id, "value"), figure.value
        yield "figures.yaml", (figure.id, "label"), figure.label
        if figure.group is not None:
            yield "figures.yaml", (figure.id, "group"), figure.group
    for article in content.articles:
        yield f"articles/{article.id}.yaml", ("title",), article.title
        if article.summary is not None:
            yield f"articles/{article.id}.yaml", ("summary",), article.summary


def _wide_words(content: Content, language: Language, theme: Theme, width: int) -> Iterator[Misfit]:
    """Words wider than a sheet even in the smallest size a title may shrink to."""
    room = width - theme.padding * 4
    for file, keys, word in _wider(_all_texts(content), language, theme, room):
        yield Misfit(file, (*keys, language), _LONG_WORD, {"word": word})


def _wider(
    texts: Iterable[tuple[str, tuple[str, ...], Text]], language: Language, theme: Theme, room: int
) -> Iterator[tuple[str, tuple[str, ...], str]]:
    """The words of those texts that are wider than the room, and where they are written."""
    widths: dict[str, float] = {}
    font = theme.font("strong")
    for file, keys, text in texts:
        for word in _WORD_ENDS.split(text.get(language, "")):
            if len(word) <= _SAFE_LETTERS:
                continue
            if word not in widths:
                widths[word] = width_of(word, font)
            if widths[word] > room:
                yield file, keys, word


def _high_tiles(
    content: Content, session: Session, theme: Theme, size: QSize, now: datetime
) -> Iterator[Misfit]:
    """Names that do not fit a tile even if it has the whole sheet."""
    say = phrases_in(session.language)
    frame = _shown(content, Visit(session), theme, size, now)
    room = frame.view.room if isinstance(frame.view, TilesView) else Room(0, 0, 0, 0)
    # No letter is wider than the font is high, so that these stay in one line.
    short = (room.width - theme.padding * 8) // theme.font("name").pixelSize()
    proven: set[str] = set()
    for office in content.offices:
        is_short = len(tile_name(office, content, say).text) <= short
        street = content.places[office.place].street
        if is_short and (len(street) <= short or street in proven):
            continue
        tile = office_tile(office, content, say, now)
        if not MeasuredTiles(theme, [tile]).fits(room):
            keys = (*_short_name(office), session.language)
            yield Misfit(f"offices/{office.id}.yaml", keys, _HIGH_TILE, {})
        elif is_short:
            proven.add(street)
    for situation, tile in zip(content.situations, situation_tiles(content, say), strict=True):
        if len(tile.name.text) > short and not MeasuredTiles(theme, [tile]).fits(room):
            key = "neutral_name" if situation.sensitive else "name"
            keys = (situation.id, key, session.language)
            yield Misfit("situations.yaml", keys, _HIGH_SITUATION, {})


def _dense_codes(
    content: Content, session: Session, theme: Theme, size: QSize, now: datetime
) -> Iterator[Misfit]:
    """Codes whose squares would be too small where the text is largest: the longest payloads are
    tried, until one fits."""

    def length(office: Office, kind: CodeKind) -> int:
        payloads = [code.payload for code in office.codes if code.kind == kind]
        return max((len(text.encode()) for each in payloads for text in each.values()), default=0)

    kinds: tuple[CodeKind, ...] = ("website", "contact", "way")
    for kind in kinds:
        by_length = sorted(content.offices, key=lambda office: length(office, kind), reverse=True)
        for office in by_length:
            visit = Visit(session, (AtHome(), AtOffice(office.id, kind)))
            if not length(office, kind) or not _misfits_on_last_sheet(
                content, visit, theme, size, now
            ):
                break
            yield Misfit(f"offices/{office.id}.yaml", (), _DENSE_CODE, {"kind": kind})


def _misfits_on_last_sheet(
    content: Content, visit: Visit, theme: Theme, size: QSize, now: datetime
) -> bool:
    frame = _shown(content, visit, theme, size, now)
    last = visit.after(TurnTo(frame.view.firsts[-1]))
    frame.show_page(page(content, last, now))
    return bool(frame.view.misfits)


def _shown(content: Content, visit: Visit, theme: Theme, size: QSize, now: datetime) -> Frame:
    shown = page(content, visit, now)
    frame = frame_for(shown, theme)
    frame.resize(size)
    frame.show_page(shown)
    return frame


def _articles(
    content: Content, session: Session, theme: Theme, size: QSize, now: datetime
) -> Iterator[Misfit]:
    """Articles and figures, each really laid out."""
    places: list[tuple[Destination, str]] = [
        (AtArticle(article.id), f"articles/{article.id}.yaml") for article in content.articles
    ]
    if content.figures:
        places.append((AtFigures(), "figures.yaml"))
    for here, file in places:
        frame = _shown(content, Visit(session, (AtHome(), here)), theme, size, now)
        if frame.view.misfits:
            yield Misfit(file, (), _LONG_ARTICLE, {"language": session.language})


def _at_rest(content: Content, language: Language, size: QSize, now: datetime) -> Iterator[Misfit]:
    """The screen nobody is using: always at 100 %, by day and after hours. Any office may be on
    it, so that words which may not be wider than its column are looked for in all names."""
    session = Session(language)
    theme = theme_for(content, size, session)
    shown = page(structs.replace(content, night=None), Visit(session, (AtAttract(),)), now)
    if not isinstance(shown, AttractPage):
        return
    frame = frame_for(shown, theme)
    frame.resize(size)
    frame.show_page(replace(shown, advice=None))
    if not isinstance(frame.view, AttractView):
        return
    by_day = set(frame.view.misfits)
    names = (
        (f"offices/{office.id}.yaml", _short_name(office), office.short_name)
        for office in content.offices
    )
    for file, keys, word in _wider(names, language, theme, frame.view.offices_width):
        yield Misfit(file, (*keys, language), _LONG_WORD_AT_REST, {"word": word}, "warning")
    if NAME_MISFITS in by_day:
        keys = ("organisation", "short_name", language)
        yield Misfit("kiosk.yaml", keys, _LONG_NAME_AT_REST, {}, "warning")
    frame.show_page(replace(shown, advice=after_hours(content, phrases_in(language))))
    if set(frame.view.misfits) - by_day:
        yield Misfit("kiosk.yaml", ("after_hours",), _LONG_AFTER_HOURS, {"language": language})


def _short_name(office: Office) -> tuple[str, ...]:
    return ("short_name",) if office.short_name != office.name else ("name",)


_SMALL_SCREEN = sentence(
    "This screen is too small for text that can be read from the viewing distance. Choose a larger"
    " screen, or a smaller viewing_distance_mm if visitors stand closer."
)
_NOT_DOUBLED = sentence(
    "On this screen the largest text is {scale} times the normal one, not twice: more would not fit"
    " from the viewing distance."
)
_LONG_WORD = sentence(
    "The word “{word}” is wider than the screen when the text is largest. Divide it or choose"
    " another."
)
_HIGH_TILE = sentence(
    "This name does not fit its tile when the text is largest. Give the office a short_name."
)
_DENSE_CODE = sentence(
    "The QR code “{kind}” of this office holds so much that phones cannot read it where the text is"
    " largest. Shorten what it holds."
)
_HIGH_SITUATION = sentence(
    "This name does not fit its tile when the text is largest. Say it in fewer words."
)
_LONG_ARTICLE = sentence(
    "Something on this page does not fit the screen in {language} when the text is largest: a long"
    " word or title."
)
_LONG_WORD_AT_REST = sentence(
    "The word “{word}” is divided on the screen that nobody is using: it is wider than the column"
    " of names. Choose a shorter one if you can."
)
_LONG_NAME_AT_REST = sentence(
    "Names do not fit the screen that nobody is using. Give the organisation a shorter short_name."
)
_LONG_AFTER_HOURS = sentence(
    "In {language} these numbers do not fit the screen that nobody is using. Write fewer of them,"
    " or shorter labels."
)
