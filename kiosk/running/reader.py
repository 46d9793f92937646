"""Reads pages and controls aloud, in the voice there is."""

from collections.abc import Iterable, Mapping

from PySide6.QtCore import QObject, Signal

from kiosk.content.model import Language, Recording
from kiosk.running.reading import Utterance
from kiosk.running.speech import Speech
from kiosk.visit.controls import said_of, said_of_privacy, said_of_volume
from kiosk.visit.likings import VOLUMES_DB
from kiosk.visit.parts import Control
from kiosk.visit.sentences import Sentence
from kiosk.visit.session import Session
from kiosk.visit.shown import AnyPage, SearchPage
from kiosk.visit.spoken import spoken
from kiosk.visit.spoken_search import said_of_found


class Reader(QObject):
    """What is said when; silent without a voice."""

    changed = Signal()
    """There are other voices than before."""

    finished = Signal()
    """What was to be said has been said, or was broken off."""

    def __init__(
        self,
        speech: Speech | None = None,
        recordings: Mapping[str, Mapping[Language, Recording]] | None = None,
    ) -> None:
        super().__init__()
        self._speech = speech
        self.recordings = recordings or {}
        self._page_is_unheard = False
        if speech is not None:
            speech.changed.connect(self.changed)
            speech.finished.connect(self._all_said)

    @property
    def languages(self) -> frozenset[Language]:
        """The languages there is a voice for."""
        return self._speech.languages if self._speech is not None else frozenset()

    @property
    def is_speaking(self) -> bool:
        return self._speech is not None and self._speech.is_speaking

    def stop(self) -> None:
        """Be silent at once."""
        if self._speech is not None:
            is_unheard = self._page_is_unheard
            self._speech.stop()
            self._page_is_unheard = is_unheard

    def read_page(self, page: AnyPage, sheet: tuple[int, int]) -> None:
        self._say(spoken(page, sheet), page.session)
        self._page_is_unheard = True

    def read_privacy(self, page: AnyPage) -> None:
        """That this page is not read unasked, in place of what stands on it."""
        self._say([said_of_privacy(page)], page.session)
        self._page_is_unheard = False

    def read_control(self, control: Control, page: AnyPage) -> None:
        self._say([said_of(control, page)], page.session)
        self._page_is_unheard = False

    def read_found(self, page: SearchPage, control: Control | None) -> None:
        """How much was found, not what was typed; then the control that has the focus now, if
        another one has lost it."""
        moved = [] if control is None else [said_of(control, page)]
        self._say([said_of_found(page), *moved], page.session)
        self._page_is_unheard = False

    def read_volume(self, page: AnyPage, sheet: tuple[int, int]) -> None:
        """How loud it is now; then once more the page that this has interrupted."""
        is_unheard = self._page_is_unheard
        rest = spoken(page, sheet) if is_unheard else ()
        self._say([said_of_volume(page), *rest], page.session)
        self._page_is_unheard = is_unheard

    def _all_said(self) -> None:
        self._page_is_unheard = False
        self.finished.emit()

    def _say(self, sentences: Iterable[Sentence], session: Session) -> None:
        if self._speech is not None and session.language in self.languages:
            said = [
                Utterance(sentence.parts, self._recording(sentence, session.language))
                for sentence in sentences
            ]
            self._speech.say(said, VOLUMES_DB[session.volume])

    def _recording(self, sentence: Sentence, language: Language) -> Recording | None:
        if sentence.recording is None:
            return None
        return self.recordings.get(sentence.recording, {}).get(language)
