"""What is said of controls: what can be touched on a page, and the one that has the focus."""

from collections.abc import Sequence

from kiosk.visit.keyboards import key_words
from kiosk.visit.likings import VOLUMES_DB
from kiosk.visit.parts import Button, Control, Hit, Key, Status, Tile
from kiosk.visit.phrases import Phrases, Words, phrases_in, together, uncapitalised
from kiosk.visit.sentences import Sentence, sentence
from kiosk.visit.shown import AnyPage
from kiosk.visit.wishes import ChooseLanguage, ChooseTextSize


def said_of(control: Control, page: AnyPage) -> Sentence:
    """What is said when a control of the page, or of its pager, gets the focus: its name, what it
    is, and its state."""
    say = phrases_in(page.session.language)
    if isinstance(control, Tile | Hit):
        tile = control.tile if isinstance(control, Hit) else control
        words = say("{name}, button", name=_in_one_breath(tile, say))
    elif isinstance(control, Key):
        words = key_words(control, say)
    else:
        words = _with_role(control, page, say)
    return sentence(words, say.spoken_language, page.header.place.language)


def said_of_volume(page: AnyPage) -> Sentence:
    """What is said when the voice is louder or quieter than before."""
    say = phrases_in(page.session.language)
    volume = say("Volume {n} of {of}", n=page.session.volume + 1, of=len(VOLUMES_DB))
    return sentence(volume, say.spoken_language, page.header.place.language)


def said_of_privacy(page: AnyPage) -> Sentence:
    """What is said on coming to a page about a private matter, until the visitor asks for more."""
    say = phrases_in(page.session.language)
    words = say("This page is private. To hear it, choose: {read}.", read=say("Read again"))
    return sentence(words, say.spoken_language, page.header.place.language)


def choices(buttons: Sequence[Button], page: AnyPage, say: Phrases) -> Words:
    """The names of buttons one after the other, with what is chosen or on."""
    parts = [part for button in buttons for part in ("; ", _with_state(button, page, say))]
    return together(*parts[1:], language=say.spoken_language)


def tile_words(tile: Tile, say: Phrases) -> Words:
    """A tile's name, where it is, and whether it is open, as short sentences."""
    parts: list[Words | str] = [tile.name]
    if tile.note is not None:
        parts += [". " if tile.status else ": ", _note(tile, tile.note, say)]
    if tile.notice is not None:
        parts += [". ", tile.notice]
    if tile.status is not None:
        parts += [". ", status_words(tile.status, say)]
    return together(*parts, language=say.spoken_language)


def status_words(status: Status, say: Phrases) -> Words:
    """The few words of a status, and what its sign and colour say beside them."""
    sign = _sign(status, say)
    if sign is None:
        return status.short
    return together(sign, ". ", status.short, language=say.spoken_language)


def _in_one_breath(tile: Tile, say: Phrases) -> Words:
    """A tile's words as the beginning of a sentence that goes on."""
    parts: list[Words | str] = [tile.name]
    if tile.note is not None:
        note = _note(tile, tile.note, say)
        parts += [", ", uncapitalised(note) if tile.status else note]
    if tile.notice is not None:
        parts += [", ", tile.notice]
    if tile.status is not None:
        sign = _sign(tile.status, say)
        said = (tile.status.short,) if sign is None else (sign, tile.status.short)
        parts += [part for words in said for part in (", ", uncapitalised(words))]
    return together(*parts, language=say.spoken_language)


def _note(tile: Tile, note: Words, say: Phrases) -> Words:
    if tile.note_icon == "elsewhere":
        return say("Another building: {street}", street=note)
    return note


def _sign(status: Status, say: Phrases) -> Words | None:
    """What the sign and colour of a status say that its few words do not."""
    signs = {"closed": say("Closed"), "unknown": say("Hours not known")}
    sign = signs.get(status.kind)
    return None if sign is None or status.short.text.startswith(sign.text) else sign


def _with_role(button: Button, page: AnyPage, say: Phrases) -> Words:
    name = button.words
    if button.on is None:
        return say("{name}, button", name=name)
    if _changes_step_by_step(button, page):
        if button.on:
            return say("{name}, button, the text is larger than usual", name=name)
        return say("{name}, button", name=name)
    if _is_choice(button, page):
        if button.on:
            return say("{name}, choice, chosen", name=name)
        return say("{name}, choice, not chosen", name=name)
    if button.on:
        return say("{name}, switch, on", name=name)
    return say("{name}, switch, off", name=name)


def _with_state(button: Button, page: AnyPage, say: Phrases) -> Words:
    if not button.on or _changes_step_by_step(button, page):
        return button.words
    if _is_choice(button, page):
        return say("{name}, chosen", name=button.words)
    return say("{name}, on", name=button.words)


def _is_choice(button: Button, page: AnyPage) -> bool:
    """One of several, of which one is always chosen; the other states of the bar are switches."""
    return isinstance(button.wish, ChooseLanguage) or button not in page.bar


def _changes_step_by_step(button: Button, page: AnyPage) -> bool:
    """Its name says what comes next, which is neither on nor off."""
    return isinstance(button.wish, ChooseTextSize) and button in page.bar
