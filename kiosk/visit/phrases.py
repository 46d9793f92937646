"""The words of the interface in a language: phrases, plurals, dates and times."""

import gettext
import re
from collections.abc import Callable
from datetime import date, datetime
from functools import lru_cache
from string import Formatter
from typing import NamedTuple

from kiosk.content.model import Content, Hours, Language, Text
from kiosk.resources import assets

PSEUDO: Language = "qps"
"""A language nobody speaks, 40 % longer than English: it shows what is cut or was forgotten."""

_PSEUDO_LETTERS = str.maketrans("aceilnosuzACEILNOSUZ", "ąćęíłńóśúżĄĆĘÍŁŃÓŚÚŻ")


class Foreign(NamedTuple):
    """From where to where in a text another language is spoken."""

    start: int
    end: int
    language: Language


class Words(NamedTuple):
    """A finished text and the language it is in, so that it can be spoken and spelled right;
    ``foreign`` are the passages in other languages, in their order."""

    text: str
    language: Language
    foreign: tuple[Foreign, ...] = ()

    @property
    def passages(self) -> tuple[tuple[str, Language], ...]:
        """The text in pieces, each with its language."""
        pieces: list[tuple[str, Language]] = []
        place = 0
        for start, end, language in self.foreign:
            pieces += [(self.text[place:start], self.language), (self.text[start:end], language)]
            place = end
        pieces.append((self.text[place:], self.language))
        return tuple((text, language) for text, language in pieces if text)

    def part(self, start: int, end: int) -> "Words":
        """The words from one place in the text to another."""
        foreign = tuple(
            Foreign(max(begins, start) - start, min(ends, end) - start, language)
            for begins, ends, language in self.foreign
            if begins < end and ends > start
        )
        return Words(self.text[start:end], self.language, foreign)


def together(*words: Words | str, language: Language) -> Words:
    """Words one behind the other as one text of a language, with what is foreign in it; texts are
    of that language."""
    text = ""
    foreign: list[Foreign] = []
    for each in words:
        passages = ((each, language),) if isinstance(each, str) else each.passages
        for passage, of in passages:
            if of != language:
                foreign.append(Foreign(len(text), len(text) + len(passage), of))
            text += passage
    return Words(text, language, tuple(foreign))


def lengthened(text: str) -> str:
    """The text in the pseudo-language: other letters, in brackets, 40 % longer."""
    parts = re.split(r"(\{\w*\})", text)
    marked = "".join(
        part if part.startswith("{") else part.translate(_PSEUDO_LETTERS) for part in parts
    )
    padding = max(1, round(len(text) * 0.4) - 2)
    syllables = (" wydłuż" * (padding // 7 + 1))[:padding]
    return f"[{marked}{syllables}]"


class Phrases:
    """Says things in one language; what has no translation is said in English."""

    def __init__(self, language: Language) -> None:
        self.language = language
        found = gettext.translation("visitor", assets() / "locale", [language], fallback=True)
        self.spoken_language = (
            language if language == PSEUDO or type(found) is not gettext.NullTranslations else "en"
        )
        self._one: Callable[[str], str] = found.gettext
        self._many: Callable[[str, str, int], str] = found.ngettext
        if language == PSEUDO:
            self._one = lengthened
            self._many = lambda one, many, n: lengthened(one if n == 1 else many)

    def __call__(self, phrase: str, **values: object) -> Words:
        """The phrase (its English wording is its name) with ``{values}`` put in; Words keep their
        own language."""
        parts: list[Words | str] = []
        for text, name, _, _ in Formatter().parse(self._one(phrase)):
            parts.append(text)
            if name is not None:
                value = values[name]
                parts.append(value if isinstance(value, Words) else str(value))
        return together(*parts, language=self.spoken_language)

    def count(self, one: str, many: str, n: int) -> Words:
        """A phrase that depends on a number, with that language's plural forms."""
        text = self._many(one, many, n).format(n=n)
        return Words(text, self.spoken_language)

    def of(self, text: Text, content: Content) -> Words:
        """A text of the content in this language, else in the content's first language."""
        first = content.first_language
        if self.language == PSEUDO:
            return Words(lengthened(text[first]), PSEUDO)
        language = self.language if self.language in text else first
        return Words(text[language], language)

    def time(self, moment: datetime) -> str:
        """``8:05``: hours without a leading zero, as on office doors."""
        return f"{moment.hour}:{moment.minute:02}"

    def hours(self, hours: Hours) -> str:
        """``8:00–15:00``."""
        return f"{_clock(hours.opens)}–{_clock(hours.closes)}"

    def weekday(self, day: date) -> str:
        return self(_WEEKDAYS[day.weekday()]).text

    def short_weekday(self, day: date) -> str:
        return self(_SHORT_WEEKDAYS[day.weekday()]).text

    def on_weekday(self, day: date) -> str:
        """``on Monday``, with the preposition and case of the language."""
        return self(_ON_WEEKDAYS[day.weekday()]).text

    def day_and_month(self, day: date) -> str:
        """``4 January``, the month in the case that follows a number."""
        return self(_DAYS_OF_MONTHS[day.month - 1], day=day.day).text

    def full_date(self, day: date) -> str:
        """``Monday, 23 November``."""
        return self(
            "{weekday}, {date}", weekday=self.weekday(day), date=self.day_and_month(day)
        ).text


@lru_cache(maxsize=16)
def phrases_in(language: Language) -> Phrases:
    """The phrases of a language, loaded once."""
    return Phrases(language)


def capitalised(words: Words) -> Words:
    """The words as the beginning of a sentence."""
    return words._replace(text=words.text[:1].upper() + words.text[1:])


def uncapitalised(words: Words) -> Words:
    """The words as a sentence goes on with them."""
    return words._replace(text=words.text[:1].lower() + words.text[1:])


def _clock(minutes: int) -> str:
    return f"{minutes // 60}:{minutes % 60:02}"


def _(phrase: str) -> str:
    """Marks a phrase for the translators; it is translated where it is said."""
    return phrase


_WEEKDAYS = (
    _("Monday"),
    _("Tuesday"),
    _("Wednesday"),
    _("Thursday"),
    _("Friday"),
    _("Saturday"),
    _("Sunday"),
)
_SHORT_WEEKDAYS = (_("Mon"), _("Tue"), _("Wed"), _("Thu"), _("Fri"), _("Sat"), _("Sun"))
_ON_WEEKDAYS = (
    _("on Monday"),
    _("on Tuesday"),
    _("on Wednesday"),
    _("on Thursday"),
    _("on Friday"),
    _("on Saturday"),
    _("on Sunday"),
)
_DAYS_OF_MONTHS = (
    _("{day} January"),
    _("{day} February"),
    _("{day} March"),
    _("{day} April"),
    _("{day} May"),
    _("{day} June"),
    _("{day} July"),
    _("{day} August"),
    _("{day} September"),
    _("{day} October"),
    _("{day} November"),
    _("{day} December"),
)
