"""Sounds made ready for the player, as files and as loud as asked. This takes long enough to be
done in a thread: half a second for a minute of speech on a slow machine."""

import hashlib
import os
from collections.abc import Callable, Iterator, Sequence
from io import BufferedReader, BytesIO
from pathlib import Path
from typing import NamedTuple

from kiosk.content.files import UnreadableError, opened_file
from kiosk.content.model import Recording
from kiosk.content.wave_files import (
    AT_ONCE,
    LARGEST_SOUND,
    SAMPLE_BYTES,
    Sound,
    WaveError,
    sound_in,
    wave_file,
    wave_head,
)
from kiosk.running.loudness import softened

GAP_S = 0.06
"""Seconds between two words that different voices say without a pause; without it they stick."""


class UnusableError(Exception):
    """There is nothing to play; it says why."""


class Ready(NamedTuple):
    """A file that can be played, and how long that takes."""

    path: Path
    seconds: float


class Spoken(NamedTuple):
    """What the engine wrote for one part; ``flows_on`` when the next one follows at once."""

    raw: bytes
    flows_on: bool


def voiced(spoken: Sequence[Spoken], loudness_db: float, path: Path) -> Ready:
    """All parts of a sentence as one file; raises UnusableError if the engine wrote nonsense."""
    rate, joined = 0, bytearray()
    for one in spoken:
        try:
            sound = sound_in(BytesIO(one.raw), len(one.raw))
        except WaveError as error:
            raise UnusableError(f"the engine wrote no sound: {error}") from error
        if sound.channels != 1 or rate not in (0, sound.rate):
            raise UnusableError("the engine changed the kind of its sound")
        rate = sound.rate
        joined += one.raw[sound.begins : sound.begins + sound.length]
        joined += bytes(SAMPLE_BYTES * round(GAP_S * rate)) if one.flows_on else b""
    if not joined:
        raise UnusableError("the engine wrote an empty sound")
    try:
        path.write_bytes(wave_file(rate, 1, softened(bytes(joined), loudness_db)))
    except OSError as error:
        raise UnusableError(f"{path.parent} cannot be written: {error.strerror}") from error
    return Ready(path, len(joined) / SAMPLE_BYTES / rate)


def recorded(
    recording: Recording,
    folder: Path,
    loudness_db: float,
    path: Path,
    is_wanted: Callable[[], bool],
) -> Ready:
    """A recording of the content folder as a file of its own.

    Raises UnusableError if it is not the one that was checked when the content was published, or
    if it is not wanted any more.
    """
    try:
        with opened_file(folder / recording.path) as opened, path.open("wb") as out:
            seen = hashlib.sha256()
            sound = sound_in(opened, os.fstat(opened.fileno()).st_size)
            out.write(wave_head(sound.rate, sound.channels, sound.length))
            for samples in _samples(opened, sound, seen.update):
                out.write(softened(samples, loudness_db))
                if not is_wanted():
                    raise UnusableError("not wanted any more")
    except (UnreadableError, WaveError, OSError) as error:
        raise UnusableError(f"{recording.path} cannot be played: {error}") from error
    if seen.hexdigest() != recording.sha256:
        raise UnusableError(f"{recording.path} is not the file that was published")
    return Ready(path, sound.seconds)


def _samples(opened: BufferedReader, sound: Sound, see: Callable[[bytes], None]) -> Iterator[bytes]:
    """The samples, some at a time; every byte of the file, in its order, is seen."""
    opened.seek(0)
    see(opened.read(sound.begins))
    left = sound.length
    while left:
        samples = opened.read(min(left, AT_ONCE))
        if len(samples) < min(left, AT_ONCE):
            return  # It became shorter meanwhile, so it is another one.
        see(samples)
        left -= len(samples)
        yield samples
    see(opened.read(LARGEST_SOUND))
