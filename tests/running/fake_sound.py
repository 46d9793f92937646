"""A machine that speaks, made of shell scripts: an engine and players that write down what they are
told, and can be made deaf, slow or missing."""

import math
import os
import wave
from array import array
from collections.abc import Sequence
from pathlib import Path

from pytestqt.qtbot import QtBot

from kiosk.content.wave_files import wave_file
from kiosk.running.reading import Utterance
from kiosk.running.speech import Speech

SOON_MS = 5000
"""Longer than anything here takes, even on a machine that is busy with other things."""

RATE = 22_050
PEAK = 20_000

VOICES = """\
Pty Language       Age/Gender VoiceName          File                 Other Languages
 5  af              --/M      Afrikaans          gmw/af
 5  en-029          --/M      English_(Caribbean) gmw/en-029           (en 10)
 2  en-gb           --/M      English_(Great_Britain) gmw/en           (en 2)
 5  pl              --/M      Polish             zlw/pl
 5  uk              --/M      Ukrainian          zle/uk
"""

ENGINE = """\
#!/bin/sh
here='{here}'
if [ "$1" = --voices ]; then exec /bin/cat "$here/voices"; fi
text=$(/bin/cat)
case " $* " in *" -x "*) echo "$text"; exit;; esac
echo "$2: $text" >> "$here/said"
if [ -e "$here/engine-hangs" ]; then /bin/sleep 60; fi
if [ -e "$here/engine-fails" ]; then echo "no tongue" >&2; exit 1; fi
exec /bin/cat "$here/voice.wav"
"""

PLAYER = """\
#!/bin/sh
here='{here}'
if [ -e "$here/{name}-is-deaf" ]; then echo "Connection refused" >&2; exit 1; fi
for sound; do :; done
case "$sound" in */silence.wav) exit;; esac
echo "{name}" >> "$here/players"
number=$(/usr/bin/wc -l < "$here/players")
/bin/cp "$sound" "$here/played-$number.wav"
if [ -e "$here/player-holds" ]; then /bin/sleep 60; fi
"""


def hum(seconds: float, peak: int = PEAK, rate: int = RATE) -> bytes:
    """A WAV of an even tone."""
    tone = (round(peak * math.sin(at / 7)) for at in range(round(seconds * rate)))
    return wave_file(rate, 1, array("h", tone).tobytes())


def peak_of(path: Path) -> int:
    """The loudest sample of a WAV file."""
    with wave.open(str(path)) as opened:
        return max(array("h", opened.readframes(opened.getnframes())), default=0)


def seconds_of(path: Path) -> float:
    with wave.open(str(path)) as opened:
        return float(opened.getnframes() / opened.getframerate())


def utterances(*texts: str, language: str = "pl") -> list[Utterance]:
    return [Utterance([(text, language)]) for text in texts]


class Machine:
    """The scripts, and what they have written down. Only they are on the path."""

    def __init__(self, folder: Path, players: Sequence[str]) -> None:
        self.folder = folder
        folder.mkdir()
        (folder / "voices").write_text(VOICES, encoding="utf-8")
        (folder / "voice.wav").write_bytes(hum(0.1))
        self.install("espeak-ng", ENGINE)
        for name in players:
            self.install(name, PLAYER)

    def install(self, name: str, script: str) -> None:
        program = self.folder / name
        program.write_text(script.format(here=self.folder, name=name), encoding="utf-8")
        program.chmod(0o755)

    def remove(self, name: str) -> None:
        (self.folder / name).unlink()

    def make(self, condition: str) -> None:
        """Something is so from now on, such as ``aplay-is-deaf``."""
        (self.folder / condition).touch()

    def end(self, condition: str) -> None:
        (self.folder / condition).unlink()

    @property
    def said(self) -> list[str]:
        """What the engine was told, with the voice it was told it in."""
        return self._lines("said")

    @property
    def players(self) -> list[str]:
        """Which player played, sound after sound."""
        return self._lines("players")

    @property
    def played(self) -> list[Path]:
        """What was played, copied before it was gone."""
        return [self.folder / f"played-{number + 1}.wav" for number in range(len(self.players))]

    def _lines(self, name: str) -> list[str]:
        path = self.folder / name
        return path.read_text(encoding="utf-8").splitlines() if path.exists() else []


def wait_until_silent(speech: Speech, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: not speech.is_speaking, timeout=SOON_MS)


def sounds_in(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.rglob("*.wav") if path.name != "silence.wav")


def children() -> set[str]:
    """Processes that this one has started and that are not gone, dead ones included."""
    return set(Path(f"/proc/self/task/{os.getpid()}/children").read_text().split())
