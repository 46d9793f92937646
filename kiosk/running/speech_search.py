"""What this machine can speak with, found out beside the screen: an engine, voices, a player."""

from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from types import MappingProxyType
from typing import NamedTuple

from PySide6.QtCore import QEventLoop, QObject, QTimer, Signal

from kiosk.content.model import Language
from kiosk.running.child import Child, Ending
from kiosk.running.players import Player, players_here, silence
from kiosk.running.scratch import Scratch
from kiosk.running.voices import (
    Voice,
    engine,
    listing_command,
    phonemes_command,
    trial_text,
    tried,
    voices_in,
)

ANSWER_WITHIN_S = 5
"""Seconds that the engine and each sound system have to answer; they need some hundredths."""


class Found(NamedTuple):
    """What there is to speak with. ``engine_trouble`` and ``sound_trouble`` say what is missing;
    ``players`` begins with one that has just played something."""

    engine: str | None = None
    voices: Mapping[Language, Voice] = MappingProxyType({})
    players: tuple[Player, ...] = ()
    engine_trouble: str = ""
    sound_trouble: str = ""

    @property
    def languages(self) -> frozenset[Language]:
        """What can be spoken and heard."""
        return frozenset(self.voices) if self.players else frozenset()

    @property
    def trouble(self) -> str:
        """Why nothing can be spoken; empty if something can."""
        return "" if self.languages else self.engine_trouble or self.sound_trouble


class SpeechSearch(QObject):
    """One search for voices of the wanted languages and for a player. ``ended`` carries Found. The
    programs it starts belong to its parent: one that was killed is there for a moment longer."""

    ended = Signal(object)

    def __init__(self, wanted: Sequence[Language], folder: Path, parent: QObject) -> None:
        """``folder`` is where the silence lies that players are tried with."""
        super().__init__(parent)
        self._wanted = wanted
        self._trial = folder / "silence.wav"
        self._engine = engine()
        self._untried: list[Voice] = []
        self._voices: dict[Language, Voice] = {}
        self._players = list(players_here())
        self._engine_trouble = ""
        self._sound_troubles: list[str] = []
        self._unanswered = 2

    def begin(self) -> None:
        """Starts to look for voices and for a player."""
        if self._engine is None:
            self._no_voices("espeak-ng is not installed")
        else:
            self._ask(listing_command(self._engine), self._voices_listed)
        try:
            self._trial.write_bytes(silence())
        except OSError as error:
            self._players.clear()
            self._sound_troubles.append(f"{self._trial.parent} cannot be written: {error.strerror}")
        self._try_player()

    def _ask(self, command: list[str], then: Callable[[Ending], None], told: bytes = b"") -> None:
        child = Child(command, ANSWER_WITHIN_S, self.parent(), told)
        child.ended.connect(then)
        child.begin()

    def _voices_listed(self, ending: Ending) -> None:
        if not ending.good:
            self._no_voices(ending.complaint)
            return
        listing = ending.output.decode(errors="replace")
        self._untried = list(voices_in(listing, self._wanted).values())
        self._try_voice()

    def _try_voice(self) -> None:
        if self._untried and self._engine is not None:
            voice = self._untried[0]
            told = trial_text(voice.language).encode()
            self._ask(phonemes_command(self._engine, voice), self._voice_tried, told)
        elif self._voices:
            self._answered()
        else:
            self._no_voices("espeak-ng has no voice for any language of the content")

    def _voice_tried(self, ending: Ending) -> None:
        voice = tried(self._untried.pop(0), ending.output.decode(errors="replace"))
        if ending.good and voice is not None:
            self._voices[voice.language] = voice
        self._try_voice()

    def _no_voices(self, trouble: str) -> None:
        self._engine_trouble = trouble
        self._answered()

    def _try_player(self) -> None:
        if self._players:
            self._ask(self._players[0].playing(self._trial), self._player_tried)
        else:
            self._sound_troubles = self._sound_troubles or [
                "no program that plays sound is installed (pw-play, paplay or aplay)"
            ]
            self._answered()

    def _player_tried(self, ending: Ending) -> None:
        if ending.good:
            self._answered()
        else:
            self._sound_troubles.append(ending.complaint)
            del self._players[0]
            self._try_player()

    def _answered(self) -> None:
        """One of the two searches is over."""
        self._unanswered -= 1
        if self._unanswered:
            return
        self.ended.emit(
            Found(
                engine=self._engine,
                voices=self._voices,
                players=tuple(self._players),
                engine_trouble=self._engine_trouble,
                sound_trouble="; ".join(self._sound_troubles),
            )
        )
        self.deleteLater()


def speech_found(wanted: Sequence[Language], limit_s: float) -> Found:
    """What there is to speak with, waited for: only for commands that show nothing."""
    try:
        scratch = Scratch()
    except OSError as error:
        return Found(engine_trouble=str(error), sound_trouble=str(error))
    parent, waiting, found = QObject(), QEventLoop(), list[Found]()
    search = SpeechSearch(wanted, scratch.folder, parent)
    search.ended.connect(found.append)
    search.ended.connect(waiting.quit)
    QTimer.singleShot(round(limit_s * 1000), waiting.quit)
    search.begin()
    if not found:
        waiting.exec()
    for child in parent.findChildren(Child):
        child.close()
    scratch.close()
    late = f"no answer within {limit_s:g} s"
    return found[0] if found else Found(engine_trouble=late, sound_trouble=late)
