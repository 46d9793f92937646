"""Reads pages and controls aloud, in the voice there is."""

from collections.abc import Iterable, Mapping

from PySide6.QtCore import QObject, Signal

from kiosk.content.model import Language, Recording
from kiosk.running.reading import Utterance
from kiosk.running.speech import Speech
from kiosk.visit.controls import said_of, said_of_volume
from kiosk.visit.sentences import Sentence
from kiosk.visit.shown import AnyPage, Button, Tile
from kiosk.visit.spoken import spoken
from kiosk.visit.visit import VOLUMES_DB, Session


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
        self._recordings = recordings or {}
        if speech is not None:
            speech.changed.connect(self.changed)
            speech.finished.connect(self.finished)

    @property
    def languages(self) -> frozenset[Language]:
        """The languages there is a voice for."""
        return self._speech.languages if self._speech is not None else frozenset()

    @property
    def is_speaking(self) -> bool:
        return self._speech is not None and self._speech.is_speaking

    def stop(self) -> None:
        if self._speech is not None:
            self._speech.stop()

    def read_page(self, page: AnyPage, sheet: tuple[int, int]) -> None:
        self._say(spoken(page, sheet), page.session)

    def read_control(self, control: Button | Tile, page: AnyPage) -> None:
        self._say([said_of(control, page)], page.session)

    def read_volume(self, page: AnyPage) -> None:
        self._say([said_of_volume(page)], page.session)

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
        return self._recordings.get(sentence.recording, {}).get(language)
