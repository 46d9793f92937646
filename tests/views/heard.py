"""What assistive technology is told of a sheet: each measure gives what is wrong, in words."""

from collections.abc import Iterator

from PySide6.QtCore import QLocale, QPoint, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QAbstractButton, QWidget

from kiosk.visit.phrases import Words
from kiosk.visit.shown import AnyPage, OfficePage
from tests.views.drawn import DrawnText
from tests.views.figures import name
from tests.views.page_words import all_words, follow_each_other, words_in
from tests.views.shown_sheets import ShownSheet


def unnamed_controls(sheet: ShownSheet) -> Iterator[str]:
    """What can have the focus or be touched, and says nothing."""
    for widget in sheet.widgets:
        takes_focus = widget.focusPolicy() != Qt.FocusPolicy.NoFocus
        if (takes_focus or isinstance(widget, QAbstractButton)) and not heard_name(widget).strip():
            yield f"{name(widget)} has no name"


def labels_not_in_names(sheet: ShownSheet) -> Iterator[str]:
    """Controls whose name is not what stands on them (WCAG 2.2, 2.5.3)."""
    for button in sheet.buttons:
        label = [
            word for drawn in sheet.texts if drawn.widget is button for word in words_in(drawn.text)
        ]
        heard = heard_name(button)
        if not follow_each_other(label, words_in(heard)):
            yield f"{name(button)} shows {' '.join(label)!r} and is called {heard!r}"


def unheard_texts(sheet: ShownSheet) -> Iterator[str]:
    """Words that are drawn and are in no name; what stands for longer words is heard as those."""
    heard = [heard_name(widget) for widget in sheet.widgets]
    heard += [short.text for short in short_forms(sheet.page)]
    known = {word for text in heard for word in words_in(text)}
    for drawn in sheet.texts:
        if missing := [word for word in words_in(drawn.text) if word not in known]:
            yield f"{missing} of {drawn.text!r} is in no name"


def short_forms(page: AnyPage) -> Iterator[Words]:
    """What is short for the eye and heard in full: days of the week, the institution's name."""
    yield page.header.short_name
    if isinstance(page, OfficePage) and page.hours is not None:
        yield from (row.day for row in page.hours.rows)


def wrong_languages(sheet: ShownSheet) -> Iterator[str]:
    """Texts that are told in another language than that of their words. What stands on a control is
    one name in one language, that of its first words; others on it are names of streets. What is
    short for the eye is heard in full, in the language of that."""
    short = [words_in(words.text) for words in short_forms(sheet.page)]
    known = [(words_in(words.text), words.language) for words in all_words(sheet.page)]
    begun: set[QWidget] = set()
    for drawn in sheet.texts:
        if isinstance(drawn.widget, QAbstractButton) and drawn.widget in begun:
            continue
        begun.add(drawn.widget)
        said = words_in(drawn.text)
        if said in short or not any(letter.isalpha() for letter in drawn.text):
            continue
        languages = {language for words, language in known if follow_each_other(said, words)}
        right = {QLocale(language).language() for language in languages}
        told = widget_of(drawn, sheet).locale().language()
        if right and told not in right:
            names = " or ".join(sorted(each.name for each in right))
            yield f"{drawn.text!r} is told in {told.name}, and is in {names}"


def heard_name(widget: QWidget) -> str:
    heard = QAccessible.queryAccessibleInterface(widget)
    return heard.text(QAccessible.Text.Name) if heard is not None else ""


def widget_of(drawn: DrawnText, sheet: ShownSheet) -> QWidget:
    """The innermost widget where a text is drawn: it may only be there to be heard."""
    middle = drawn.ink.center().toPoint()
    found = drawn.widget.childAt(middle - drawn.widget.mapTo(sheet.frame, QPoint()))
    return found if found is not None else drawn.widget
