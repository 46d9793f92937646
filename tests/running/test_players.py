"""The player that is taken, and one sentence from its words to the loudspeaker."""

import shutil
from array import array
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from kiosk.running.loudness import softened
from kiosk.running.players import play_on_windows, players_here, silence
from kiosk.running.reading import Utterance
from kiosk.running.speech import Speech
from kiosk.running.voices import Voice, VoicePart, speaking_command
from tests.running.fake_sound import Machine
from tests.running.test_voices import run

LOUDSPEAKER = """\
pcm.!default {{
    type plug
    slave.pcm {{
        type file
        file "|/bin/cat >> {heard}"
        format raw
        slave.pcm {{ type null }}
    }}
}}
"""
"""A loudspeaker for ALSA: the file that all that is played is added to."""


def test_players_are_looked_for_in_their_order(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    machine = Machine(tmp_path / "machine", ("aplay", "pw-play"))
    monkeypatch.setenv("PATH", str(machine.folder))
    first, second = players_here()
    assert (first.system, second.system) == ("PipeWire", "ALSA")
    assert first.playing(tmp_path / "a.wav") == [
        str(machine.folder / "pw-play"),
        str(tmp_path / "a.wav"),
    ]
    monkeypatch.setenv("PATH", str(tmp_path))
    assert players_here() == ()


def test_the_trial_is_silent() -> None:
    assert set(array("h", silence()[44:])) == {0}


def test_only_windows_plays_by_itself(tmp_path: Path) -> None:
    assert not play_on_windows(tmp_path / "a.wav")


def test_what_is_heard_is_what_was_said(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    """The real engine and the real player of ALSA, whose loudspeaker is a file."""
    programs = tmp_path / "programs"
    programs.mkdir()
    for name in ("espeak-ng", "aplay"):
        found = shutil.which(name)
        assert found is not None, f"{name} is installed by make setup"
        (programs / name).symlink_to(found)
    heard, settings = tmp_path / "heard", tmp_path / "asound.conf"
    settings.write_text(LOUDSPEAKER.format(heard=heard), encoding="utf-8")
    monkeypatch.setenv("PATH", str(programs))
    monkeypatch.setenv("ALSA_CONFIG_PATH", str(settings))
    monkeypatch.setenv("XDG_RUNTIME_DIR", str(tmp_path))

    speech = Speech(("pl", "uk", "en"), tmp_path)
    with qtbot.waitSignal(speech.changed, timeout=5000):
        speech.begin()
    assert speech.languages == {"pl", "uk", "en"}
    trial = heard.read_bytes()
    said = [("Pokój 316.", "pl"), ("Кімната 316.", "uk"), ("Room 316.", "en")]
    with qtbot.waitSignal(speech.finished, timeout=5000):
        speech.say([Utterance([part]) for part in said], -12)
    speech.close()

    sound = heard.read_bytes()[len(trial) :]
    tags = {"pl": "pl", "uk": "uk", "en": "en-gb"}
    at = 0
    for text, language in said:
        command = speaking_command(
            str(programs / "espeak-ng"), VoicePart(Voice(language, tags[language]), text, False)
        )
        expected = softened(run(command, text)[44:], -12)
        found_at = sound.find(expected, at)
        assert found_at >= at, f"{text} is not heard, or not in its place"
        at = found_at + len(expected)
    assert max(array("h", sound)) > 1_000, "and it is not silence"
