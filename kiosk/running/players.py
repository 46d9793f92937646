"""The programs that bring a WAV file to the loudspeaker: whichever this system has."""

import shutil
import sys
from pathlib import Path
from typing import NamedTuple

from kiosk.content.wave_files import wave_file
from kiosk.running.drawing import own_command

if sys.platform == "win32":
    import winsound

_PROGRAMS = {"PipeWire": "pw-play", "PulseAudio": "paplay", "ALSA": "aplay"}
"""By the sound system they belong to. The first that works is taken: a system with PipeWire often
answers to the other two as well, by a detour."""

_QUIET = {"aplay": ("--quiet",)}

_TRIAL_RATE, _TRIAL_SAMPLES = 22_050, 1_103


class Player(NamedTuple):
    """A sound system, and the command that plays a file through it."""

    system: str
    command: tuple[str, ...]

    def playing(self, path: Path) -> list[str]:
        """The command that plays this file and then ends."""
        return [*self.command, str(path)]


def players_here() -> tuple[Player, ...]:
    """The players that are installed, the best first; whether one works, only playing shows."""
    if sys.platform == "win32":
        return (Player("Windows", (*own_command(), "play")),)
    found = ((system, name, shutil.which(name)) for system, name in _PROGRAMS.items())
    return tuple(
        Player(system, (path, *_QUIET.get(name, ()))) for system, name, path in found if path
    )


def silence() -> bytes:
    """A WAV of 50 ms in which nothing is heard: playing it shows whether a sound system answers."""
    return wave_file(_TRIAL_RATE, 1, bytes(2 * _TRIAL_SAMPLES))


def play_on_windows(path: Path) -> bool:
    """Plays the file until it is over; False if that fails, or if this is not Windows."""
    if sys.platform == "win32":
        try:
            winsound.PlaySound(str(path), winsound.SND_FILENAME | winsound.SND_NODEFAULT)
        except RuntimeError:
            return False
        return True
    return False
