"""How loud something is: steps of volume that can be measured."""

import math
import threading
import time
from array import array
from itertools import pairwise

import pytest

from kiosk.running.loudness import softened

TONE = array("h", [round(30_000 * math.sin(at / 9)) for at in range(20_000)])
STEPS_DB = (-24, -18, -12, -6, 0)


def loudness_db(samples: bytes) -> float:
    """Of the samples themselves: their root mean square, in decibels below the loudest there is."""
    values = array("h", samples)
    square = sum(value * value for value in values) / len(values)
    return 20 * math.log10(math.sqrt(square) / 32_768)


def test_steps_of_volume_are_as_large_as_they_say() -> None:
    """EN 301 549, 5.1.3.12 and 8.2.1: the range of volume is at least 18 dB."""
    measured = [loudness_db(softened(TONE.tobytes(), step)) for step in STEPS_DB]
    for quiet, loud in pairwise(measured):
        assert loud - quiet == pytest.approx(6, abs=0.05)
    assert measured[-1] - measured[0] >= 18


def test_full_loudness_changes_no_sample() -> None:
    assert softened(TONE.tobytes(), 0) == TONE.tobytes()


def test_the_loudest_samples_stay_what_they_are() -> None:
    """No sample changes its sign, neither softer nor louder."""
    edges = array("h", [-32_768, -32_767, -1, 0, 1, 32_766, 32_767]).tobytes()
    assert list(array("h", softened(edges, -6))) == [-16_423, -16_422, -1, 0, 1, 16_422, 16_422]
    louder = list(array("h", softened(edges, 12)))
    assert louder == [-32_768, -32_768, -4, 0, 4, 32_767, 32_767]


def test_nothing_stays_nothing() -> None:
    assert softened(b"", -6) == b""


def test_the_screen_goes_on_while_a_long_sound_is_made_softer() -> None:
    """Both share one interpreter; a minute and a half takes some tenths of a second."""
    samples = TONE.tobytes() * 150
    at_work = threading.Thread(target=softened, args=(samples, -12))
    longest, before = 0.0, time.perf_counter()
    at_work.start()
    while at_work.is_alive():
        now = time.perf_counter()
        longest, before = max(longest, now - before), now
    assert longest < 0.1
