"""How the report says things to a clerk: names of pages, days, figures."""

import gettext
from datetime import date

from PySide6.QtCore import QDate, QLocale

from kiosk.content.languages import NATIVE_NAMES
from kiosk.content.model import Content, Language
from kiosk.content.problems import sentence
from kiosk.report_cells import SMALLEST, Cell, Listed
from kiosk.running.batch import BLOCK_H
from kiosk.visit.counted import CODE, WRITE_DOWN

_PAGES = {
    "home": sentence("First page"),
    "search": sentence("Search"),
    "situations": sentence("Choice of situations"),
    "notices": sentence("Notices"),
    "news": sentence("News"),
    "about": sentence("About the institution"),
    "figures": sentence("The institution in numbers"),
    "aids": sentence("Easier to use"),
    "apology": sentence("Nothing could be shown"),
    WRITE_DOWN: sentence("A number or a room to write down"),
    f"{CODE}website": sentence("QR code chosen: website"),
    f"{CODE}contact": sentence("QR code chosen: contact"),
    f"{CODE}way": sentence("QR code chosen: way"),
}
_AIDS = {
    "text": sentence("Larger letters"),
    "contrast": sentence("Higher contrast"),
    "reach": sentence("All within reach from a wheelchair"),
    "calm": sentence("Nothing moves"),
    "voice": sentence("Reading aloud"),
}


def listed(content: Content | None) -> Listed:
    """What has its place in every report: all that is published and no private matter."""
    pages = tuple(page for page in _PAGES if page != "apology")
    if content is None:
        return Listed(pages, ())
    places = [(f"office-{each.id}", each.sensitive) for each in content.offices]
    places += [(f"situation-{each.id}", each.sensitive) for each in content.situations]
    public = [page for page, is_private in places if not is_private]
    articles = [f"article-{each.id}" for each in content.articles]
    private = frozenset(page for page, is_private in places if is_private)
    return Listed((*public, *articles, *pages), content.languages, private)


class ReportWords:
    """Sentences, days and figures in the clerk's language; names as they are published."""

    def __init__(
        self, translation: gettext.NullTranslations, content: Content | None, asked: str
    ) -> None:
        self._translation = translation
        self._content = content
        asked = asked.partition(".")[0].partition("@")[0].partition("_")[0]
        is_translated = bool(translation.info())
        self.language = asked if is_translated else "en"
        self._locale = QLocale(self.language)

    def gettext(self, text: str) -> str:
        return self._translation.gettext(text)

    def day(self, day: str) -> str:
        parts = date.fromisoformat(day)
        return self._locale.toString(QDate(parts.year, parts.month, parts.day), "d MMMM yyyy")

    def weekday(self, weekday: int) -> str:
        """Monday is 0."""
        name = self._locale.standaloneDayName(weekday + 1, QLocale.FormatType.LongFormat)
        return name[:1].upper() + name[1:]

    def block(self, begins: int) -> str:
        return f"{begins}–{begins + BLOCK_H}"

    def figure(self, cell: Cell) -> str:
        return f"<{SMALLEST}" if cell is None else self._locale.toString(cell)

    def percent(self, part: Cell, whole: Cell) -> str:
        if part is None or not whole:
            return self.figure(None)
        return f"{round(100 * part / whole)}%" if 100 * part >= whole else "<1%"

    def spoken(self, language: Language) -> str:
        return NATIVE_NAMES.get(language, language)

    def aid(self, aid: str) -> str:
        return self.gettext(_AIDS[aid]) if aid in _AIDS else aid

    def institution(self) -> str:
        return self._in_words(self._content.organisation.name) if self._content else ""

    def place(self) -> str:
        """Where the kiosk stands."""
        if self._content is None:
            return ""
        place = self._content.places.get(self._content.standing_in)
        return self._in_words(place.name) if place else ""

    def page(self, page: str) -> str:
        """What a page is called; one that is no longer published keeps its id."""
        if page in _PAGES:
            return self.gettext(_PAGES[page])
        return self._published_name(page) or page

    def _published_name(self, page: str) -> str | None:
        if self._content is None:
            return None
        kind, _, name = page.partition("-")
        called = {
            "office": [(each.id, each.short_name) for each in self._content.offices],
            "situation": [(each.id, each.name) for each in self._content.situations],
            "article": [(each.id, each.title) for each in self._content.articles],
        }
        return next(
            (self._in_words(text) for each, text in called.get(kind, []) if each == name), None
        )

    def _in_words(self, text: dict[Language, str]) -> str:
        assert self._content is not None
        return text.get(self.language) or text[self._content.first_language]
