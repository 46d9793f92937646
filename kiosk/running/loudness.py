"""How loud something is: samples made softer, in decibels."""

from array import array
from functools import lru_cache

_STEPS = 1 << 16
_SIGN = 1 << 15

_AT_ONCE = 1 << 14
"""Bytes that are looked up in one go: about a millisecond."""


def softened(samples: bytes, loudness_db: float) -> bytes:
    """16-bit samples as loud as asked: 0 dB leaves them, -6 dB halves them, -20 dB is a tenth.

    Above 0 dB what is too loud is cut off. ``samples`` holds whole samples, low byte first as in
    WAV files and on every machine that the kiosk runs on.
    """
    if loudness_db == 0:
        return samples
    # Looking each sample up takes a quarter of the time of multiplying, rounding and limiting it.
    # But nothing else runs meanwhile, not even the screen's thread: so some at a time.
    look_up = _table(loudness_db).__getitem__
    soft = bytearray()
    for begin in range(0, len(samples), _AT_ONCE):
        some = array("H", samples[begin : begin + _AT_ONCE])
        soft += array("H", map(look_up, some)).tobytes()
    return bytes(soft)


@lru_cache(maxsize=16)
def _table(loudness_db: float) -> "array[int]":
    """What becomes of every sample there is, by its bits taken as a number from 0."""
    factor = 10 ** (loudness_db / 20)
    signed = (step - _STEPS if step & _SIGN else step for step in range(_STEPS))
    scaled = (max(-_SIGN, min(_SIGN - 1, round(sample * factor))) for sample in signed)
    return array("H", (sample % _STEPS for sample in scaled))
