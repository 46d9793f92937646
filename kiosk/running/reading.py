"""One reading: sentence after sentence, each prepared while the one before is heard."""

import logging
from collections import deque
from collections.abc import Callable, Sequence
from concurrent.futures import Executor
from pathlib import Path
from typing import NamedTuple

from PySide6.QtCore import QObject, Signal

from kiosk.content.model import Language, Recording
from kiosk.running.child import Child, Ending
from kiosk.running.scratch import Scratch, remove
from kiosk.running.sounds import Ready, Spoken, recorded, voiced
from kiosk.running.speech_search import Found
from kiosk.running.voices import VoicePart, speaking_command, voice_parts

TRIES = 2
"""So often an utterance is tried before it is passed over."""

SPEAK_WITHIN_S = 5
"""Seconds the engine has for a part; it needs some hundredths."""

LONGER_THAN_SOUND_S = 10
"""Seconds that playing may take longer than the sound itself."""


_log = logging.getLogger("kiosk")


class Utterance(NamedTuple):
    """A sentence as texts with their languages, and the recording that is played in its place if
    that can be. Of several with the same recording the first plays it; the others are in it."""

    parts: Sequence[tuple[str, Language]]
    recording: Recording | None = None


class Reading(QObject):
    """Says something from beginning to end, and is gone afterwards. The programs it starts belong
    to its parent: one that was killed is there for a moment longer than the reading."""

    ended = Signal()
    """Everything has been said. Not sent after ``stop``."""

    heard = Signal()
    """Something has been heard to its end."""

    engine_failed = Signal(str)
    """The engine did not say something; it is tried again or passed over."""

    player_failed = Signal(str)
    """The best player did not play; the next one, if there is any, takes its place."""

    _prepared = Signal(object)
    _unprepared = Signal(str)

    def __init__(
        self,
        utterances: Sequence[Utterance],
        loudness_db: float,
        found: Found,
        scratch: Scratch,
        content_folder: Path,
        threads: Executor,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._utterances = deque(utterances)
        self._loudness_db = loudness_db
        self._found = found
        self._players = deque(found.players)
        self._scratch = scratch
        self._content_folder = content_folder
        self._threads = threads
        self._is_over = False
        self._utterance: Utterance | None = None
        self._recording: Recording | None = None
        self._tries = 0
        self._parts: deque[VoicePart] = deque()
        self._spoken: list[Spoken] = []
        self._played: set[Recording] = set()
        self._unusable: set[Recording] = set()
        self._ready: Ready | None = None
        self._sounding: Ready | None = None
        self._engine: Child | None = None
        self._player: Child | None = None
        self._is_in_thread = False
        self._prepared.connect(self._utterance_prepared)
        self._unprepared.connect(self._utterance_not_prepared)

    def begin(self) -> None:
        """Prepares the first utterance; it is heard as soon as it is ready."""
        self._go_on()

    def stop(self) -> None:
        """Is silent at once and for good."""
        self._is_over = True
        for child in (self._engine, self._player):
            if child is not None:
                child.stop()
        for sound in (self._ready, self._sounding):
            if sound is not None:
                remove(sound.path)
        if not self._is_in_thread:
            self.deleteLater()

    def _go_on(self) -> None:
        """Plays what is ready, prepares what comes next, or ends."""
        if self._player is None and self._ready is not None and self._players:
            self._sounding, self._ready = self._ready, None
            self._play(self._sounding)
        while self._ready is None and self._utterance is None and self._utterances:
            utterance = self._utterances.popleft()
            self._tries = 0
            if utterance.recording not in self._played:
                self._prepare(utterance)
        if self._player is None and self._utterance is None and not self._is_over:
            self._is_over = True
            self.ended.emit()
            self.deleteLater()

    def _prepare(self, utterance: Utterance) -> None:
        """Begins to prepare an utterance, unless nothing of it can be heard."""
        recording = utterance.recording
        if recording is not None and recording not in self._unusable:
            self._utterance, self._recording = utterance, recording
            self._in_thread(
                lambda path: recorded(
                    recording, self._content_folder, self._loudness_db, path, self._is_wanted
                )
            )
            return
        self._parts = deque(voice_parts(utterance.parts, self._found.voices))
        self._spoken = []
        if self._parts:
            self._utterance = utterance
            self._say_next_part()

    def _say_next_part(self) -> None:
        part = self._parts[0]
        command = speaking_command(self._found.engine or "", part)
        self._engine = Child(command, SPEAK_WITHIN_S, self.parent(), part.text.encode())
        self._engine.ended.connect(self._part_said)
        self._engine.begin()

    def _part_said(self, ending: Ending) -> None:
        self._engine = None
        if not ending.good:
            self._fail(ending.complaint)
            return
        self._spoken.append(Spoken(ending.output, self._parts.popleft().flows_on))
        if self._parts:
            self._say_next_part()
        else:
            spoken = self._spoken
            self._in_thread(lambda path: voiced(spoken, self._loudness_db, path))

    def _in_thread(self, work: Callable[[Path], Ready]) -> None:
        """Has a new file written beside the screen."""
        path = self._scratch.new_file()

        def prepare() -> None:
            try:
                self._prepared.emit(work(path))
            except Exception as error:  # Whatever it is, nobody would see it in a thread.
                remove(path)
                self._unprepared.emit(str(error) or repr(error))

        self._is_in_thread = True
        self._threads.submit(prepare)

    def _is_wanted(self) -> bool:
        return not self._is_over

    def _utterance_prepared(self, ready: Ready) -> None:
        self._is_in_thread = False
        if self._is_over:
            remove(ready.path)
            self.deleteLater()
            return
        if self._recording is not None:
            self._played.add(self._recording)
        self._utterance = self._recording = None
        self._ready = ready
        self._go_on()

    def _utterance_not_prepared(self, complaint: str) -> None:
        self._is_in_thread = False
        if self._is_over:
            self.deleteLater()
        elif self._recording is not None and self._utterance is not None:
            _log.warning("A recording is left out: %s", complaint)
            self._unusable.add(self._recording)
            utterance, self._utterance, self._recording = self._utterance, None, None
            self._prepare(utterance)
            self._go_on()
        else:
            self._fail(complaint)

    def _fail(self, complaint: str) -> None:
        """The engine was of no use: once more, or on to the next utterance."""
        utterance, self._utterance = self._utterance, None
        self._tries += 1
        self.engine_failed.emit(complaint)
        if self._is_over:
            return
        if utterance is not None and self._tries < TRIES:
            self._prepare(utterance)
        self._go_on()

    def _play(self, sound: Ready) -> None:
        limit_s = sound.seconds + LONGER_THAN_SOUND_S
        self._player = Child(self._players[0].playing(sound.path), limit_s, self.parent())
        self._player.ended.connect(self._sound_played)
        self._player.begin()

    def _sound_played(self, ending: Ending) -> None:
        self._player = None
        if not ending.good:
            self._players.popleft()
            self.player_failed.emit(ending.complaint)
            if self._is_over:
                return
            if self._players and self._sounding is not None:
                self._play(self._sounding)
                return
        if self._sounding is not None:
            remove(self._sounding.path)
            self._sounding = None
        if ending.good:
            self.heard.emit()
        self._go_on()
