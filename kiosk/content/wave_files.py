"""Sound in WAV files: where its samples lie, and what they are."""

import struct
from typing import BinaryIO, NamedTuple

SAMPLE_BYTES = 2
"""Bytes of one sample: 16 bit, the only kind that is played."""

LARGEST_SOUND = 64 * 1024 * 1024
"""Bytes of one file: ten minutes in one channel at 48,000 samples a second are 58 million."""

AT_ONCE = 1024 * 1024
"""Bytes of sound that are read in one go; whole samples in one or two channels."""

MOST_CHUNKS = 1000
"""Pieces of a file that are passed by in search of the sound."""

_PCM, _EXTENSIBLE = 1, 0xFFFE
_PCM_KIND = bytes.fromhex("0100000000001000800000aa00389b71")


class WaveError(Exception):
    """A file is no WAV, or is damaged."""


class OtherSoundError(WaveError):
    """A WAV, but not of 16-bit PCM samples in one or two channels."""


class Sound(NamedTuple):
    """The samples of a WAV file: so many a second and channel; ``length`` bytes from ``begins``."""

    rate: int
    channels: int
    begins: int
    length: int

    @property
    def seconds(self) -> float:
        return self.length / (self.rate * self.channels * SAMPLE_BYTES)


def sound_in(opened: BinaryIO, size: int) -> Sound:
    """The sound of a WAV file of ``size`` bytes; raises WaveError.

    A sound that claims to be longer than the file ends with it: programs that write into a pipe
    cannot know the length before.
    """
    opened.seek(0)
    head = opened.read(12)
    if len(head) < 12 or head[:4] != b"RIFF" or head[8:] != b"WAVE":
        raise WaveError("no WAV file")
    rate = channels = 0
    for _ in range(MOST_CHUNKS):
        head = opened.read(8)
        if len(head) < 8:
            break
        kind, length = struct.unpack("<4sI", head)
        if kind == b"fmt ":
            rate, channels = _rate_and_channels(opened.read(length) if length < 1024 else b"")
            opened.seek(length % 2, 1)
        elif kind == b"data":
            if not rate:
                break
            begins = opened.tell()
            frame = channels * SAMPLE_BYTES
            held = max(0, min(length, size - begins)) // frame * frame
            return Sound(rate, channels, begins, held)
        else:
            opened.seek(length + length % 2, 1)
    raise WaveError("no sound in it")


def is_cut_off(opened: BinaryIO, sound: Sound, size: int) -> bool:
    """Whether the file ends before the sound that it announces."""
    opened.seek(sound.begins - 4)
    (announced,) = struct.unpack("<I", opened.read(4))
    return bool(announced > size - sound.begins)


def wave_file(rate: int, channels: int, samples: bytes) -> bytes:
    """A whole WAV file of 16-bit samples."""
    head = wave_head(rate, channels, len(samples))
    return head + samples


def wave_head(rate: int, channels: int, length: int) -> bytes:
    """What stands before so many bytes of 16-bit samples."""
    frame = channels * SAMPLE_BYTES
    return struct.pack(
        "<4sI4s4sIHHIIHH4sI",
        b"RIFF",
        36 + length,
        b"WAVE",
        b"fmt ",
        16,
        _PCM,
        channels,
        rate,
        rate * frame,
        frame,
        8 * SAMPLE_BYTES,
        b"data",
        length,
    )


def _rate_and_channels(described: bytes) -> tuple[int, int]:
    if len(described) < 16:
        raise WaveError("its description is damaged")
    kind, channels, rate, _, frame, bits = struct.unpack("<HHIIHH", described[:16])
    if kind == _EXTENSIBLE and described[24:40] == _PCM_KIND:
        kind = _PCM
    if kind != _PCM or bits != 8 * SAMPLE_BYTES or channels not in (1, 2):
        raise OtherSoundError(f"kind {kind}, {bits} bit, {channels} channels")
    if not 8_000 <= rate <= 96_000:
        raise OtherSoundError(f"{rate} samples a second")
    if frame != channels * SAMPLE_BYTES:
        raise WaveError("its description contradicts itself")
    return rate, channels
