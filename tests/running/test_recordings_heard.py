"""A human voice in place of the synthetic one."""

import hashlib
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from kiosk.content.model import Recording
from kiosk.running.reading import Utterance
from kiosk.running.speech import Speech
from tests.running.fake_sound import (
    Machine,
    hum,
    peak_of,
    seconds_of,
    sounds_in,
    utterances,
    wait_until_silent,
)


@pytest.fixture
def recording(tmp_path: Path) -> Recording:
    raw = hum(0.5, peak=10_000, rate=44_100)
    path = tmp_path / "content" / "recordings" / "kasy.pl.wav"
    path.parent.mkdir(parents=True)
    path.write_bytes(raw)
    return Recording("recordings/kasy.pl.wav", hashlib.sha256(raw).hexdigest(), 0.5)


def test_it_is_heard_once_in_place_of_the_sentences_that_are_in_it(
    voice: Speech, machine: Machine, qtbot: QtBot, recording: Recording
) -> None:
    voice.say(
        [
            Utterance([("Kasy.", "pl")], recording),
            Utterance([("Tu zapłacisz.", "pl")], recording),
            Utterance([("Otwarte.", "pl")]),
        ],
        -6,
    )
    wait_until_silent(voice, qtbot)
    assert machine.said == ["pl: Otwarte."]
    human, synthetic = machine.played
    assert seconds_of(human) == pytest.approx(0.5, abs=0.001)
    assert peak_of(human) == pytest.approx(5_012, abs=20)
    assert seconds_of(synthetic) == pytest.approx(0.1, abs=0.001)


def test_it_is_the_file_that_was_published_or_none(
    voice: Speech,
    machine: Machine,
    qtbot: QtBot,
    recording: Recording,
    tmp_path: Path,
    caplog: pytest.LogCaptureFixture,
    lying_around: Path,
) -> None:
    (tmp_path / "content" / recording.path).write_bytes(hum(0.5, peak=9_000, rate=44_100))
    voice.say(
        [
            Utterance([("Kasy.", "pl")], recording),
            Utterance([("Tu zapłacisz.", "pl")], recording),
        ],
        0,
    )
    wait_until_silent(voice, qtbot)
    assert machine.said == ["pl: Kasy.", "pl: Tu zapłacisz."]
    assert caplog.text.count("recordings/kasy.pl.wav is not the file that was published") == 1
    assert sounds_in(lying_around) == []


def test_one_that_is_gone_or_cut_short_is_spoken(
    voice: Speech, machine: Machine, qtbot: QtBot, recording: Recording, tmp_path: Path
) -> None:
    path = tmp_path / "content" / recording.path
    for raw in (path.read_bytes()[:-3], b"", None):
        if raw is None:
            path.unlink()
        else:
            path.write_bytes(raw)
        voice.say([Utterance([("Kasy.", "pl")], recording)], 0)
        wait_until_silent(voice, qtbot)
    assert machine.said == ["pl: Kasy."] * 3


def test_a_long_one_that_is_not_wanted_any_more_keeps_nobody_waiting(
    voice: Speech, machine: Machine, qtbot: QtBot, tmp_path: Path
) -> None:
    raw = hum(100)
    (tmp_path / "content").mkdir()
    (tmp_path / "content" / "long.wav").write_bytes(raw)
    long = Recording("long.wav", hashlib.sha256(raw).hexdigest(), 100)
    voice.say([Utterance([("Kasy.", "pl")], long)], -12)
    voice.say(utterances("Otwarte."), -12)
    wait_until_silent(voice, qtbot)
    assert [seconds_of(sound) for sound in machine.played] == [pytest.approx(0.1, abs=0.001)]
