"""The kiosk's voice: off until an engine, voices and a player are found, and whenever they fail."""

import logging
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal

from kiosk.content.model import Language
from kiosk.running.child import Child
from kiosk.running.reading import Reading, Utterance
from kiosk.running.scratch import Scratch
from kiosk.running.speech_search import Found, SpeechSearch

FAILURES_UNTIL_OFF = 3
"""So often in a row the engine may fail before speech is off."""

RETRY_AFTER_S = 300
"""Seconds after which speech that is off is looked for again."""

_log = logging.getLogger("kiosk")


class Speech(QObject):
    """Reads aloud, one reading at a time."""

    started = Signal()
    """It is speaking now and was not before."""

    finished = Signal()
    """It is silent now: everything was said, or it was stopped, or it failed."""

    changed = Signal()
    """``languages`` is not what it was."""

    def __init__(
        self,
        wanted: Sequence[Language],
        content_folder: Path,
        parent: QObject | None = None,
        retry_after_s: float = RETRY_AFTER_S,
    ) -> None:
        """``wanted`` are the languages of the content, the first one first; recordings lie below
        ``content_folder``."""
        super().__init__(parent)
        self._wanted = wanted
        self._content_folder = content_folder
        self._scratch: Scratch | None = None
        self._found = Found(engine_trouble="it has not been looked for yet")
        self._told_trouble = ""
        self._failures = 0
        self._reading: Reading | None = None
        self._threads = ThreadPoolExecutor(max_workers=1, thread_name_prefix="speech")
        self._retry = QTimer(self)
        self._retry.setSingleShot(True)
        self._retry.setInterval(round(retry_after_s * 1000))
        self._retry.timeout.connect(self.begin)

    @property
    def languages(self) -> frozenset[Language]:
        """What can be spoken now; nothing while speech is off."""
        return self._found.languages

    @property
    def trouble(self) -> str:
        """Why speech is off; empty while it is not."""
        return self._found.trouble

    @property
    def is_speaking(self) -> bool:
        """Whether something is being said, or about to be."""
        return self._reading is not None

    def begin(self) -> None:
        """Looks for an engine, voices and a player, beside all else; ``changed`` tells of it."""
        try:
            self._scratch = self._scratch or Scratch()
        except OSError as error:
            self._search_ended(Found(sound_trouble=f"no folder for sounds: {error}"))
            return
        search = SpeechSearch(self._wanted, self._scratch.folder, self)
        search.ended.connect(self._search_ended)
        search.begin()

    def want(self, languages: Sequence[Language]) -> None:
        """Newly published content may be in other languages."""
        if tuple(languages) != tuple(self._wanted):
            self._wanted = languages
            self.begin()

    def say(self, utterances: Sequence[Utterance], loudness_db: float) -> None:
        """Says these instead of what is being said. A loudness of 0 dB leaves the sound as it is,
        -6 dB halves it. Does nothing while speech is off."""
        if self._scratch is None or not self.languages:
            return
        was_silent = self._reading is None
        if self._reading is not None:
            self._reading.stop()
        reading = Reading(
            utterances,
            loudness_db,
            self._found,
            self._scratch,
            self._content_folder,
            self._threads,
            self,
        )
        reading.ended.connect(self._be_silent)
        reading.heard.connect(self._succeeded)
        reading.engine_failed.connect(self._engine_failed)
        reading.player_failed.connect(self._player_failed)
        self._reading = reading
        if was_silent:
            self.started.emit()
        if self._reading is reading:
            reading.begin()

    def stop(self) -> None:
        """Is silent at once, and forgets what was still to be said."""
        if self._reading is not None:
            self._reading.stop()
            self._be_silent()

    def close(self) -> None:
        """Ends everything, when the kiosk ends; it cannot speak again."""
        self._retry.stop()
        self.stop()
        self._threads.shutdown(cancel_futures=True)
        for child in self.findChildren(Child):
            child.close()
        if self._scratch is not None:
            self._scratch.close()

    def _be_silent(self) -> None:
        self._reading = None
        self.finished.emit()

    def _succeeded(self) -> None:
        self._failures = 0
        self._told_trouble = ""

    def _engine_failed(self, trouble: str) -> None:
        self._failures += 1
        if self._failures >= FAILURES_UNTIL_OFF:
            self._change(Found(engine_trouble=trouble))

    def _player_failed(self, trouble: str) -> None:
        players = self._found.players[1:]
        if players:
            _log.warning("Sound goes through %s from now on: %s", players[0].system, trouble)
        self._change(self._found._replace(players=players, sound_trouble=trouble))

    def _search_ended(self, found: Found) -> None:
        self._failures = 0
        if found.languages and not self.languages:
            tags = ", ".join(voice.tag for voice in found.voices.values())
            _log.info("Speech: espeak-ng speaks %s through %s", tags, found.players[0].system)
        self._change(found)

    def _change(self, found: Found) -> None:
        """What can be spoken from now on; while it is nothing, it is looked for again and again,
        and the log says only once why."""
        before = self.languages
        self._found = found
        if found.trouble:
            if found.trouble != self._told_trouble:
                _log.warning("There is no speech: %s", found.trouble)
            self._told_trouble = found.trouble
            self.stop()
            self._retry.start()
        if self.languages != before:
            self.changed.emit()
