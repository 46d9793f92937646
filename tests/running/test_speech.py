"""What is heard when somebody touches “Read aloud”, and what when something is broken."""

import logging
import time
from pathlib import Path

import pytest
from PySide6.QtCore import QSysInfo
from pytestqt.qtbot import QtBot

from kiosk.running import reading, speech_search
from kiosk.running.reading import Utterance
from kiosk.running.speech import FAILURES_UNTIL_OFF, Speech
from tests.running.fake_sound import (
    PEAK,
    SOON_MS,
    Machine,
    children,
    peak_of,
    seconds_of,
    sounds_in,
    utterances,
    wait_until_silent,
)


def test_speech_is_off_until_voices_and_a_player_are_found(speech: Speech, qtbot: QtBot) -> None:
    assert speech.languages == frozenset()
    assert speech.trouble
    speech.say(utterances("Dzień dobry."), 0)
    assert not speech.is_speaking
    with qtbot.waitSignal(speech.changed, timeout=SOON_MS):
        speech.begin()
    assert speech.languages == {"pl", "uk", "en"}
    assert speech.trouble == ""


def test_sentences_are_heard_in_their_order_by_the_voices_of_their_languages(
    voice: Speech, machine: Machine, qtbot: QtBot, lying_around: Path
) -> None:
    said = [
        Utterance([("Kasy.", "pl")]),
        Utterance([("Вулиця", "uk"), ("Strzegomska", "pl"), ("6.", "uk")]),
        Utterance([("Cash desks.", "en")]),
    ]
    with qtbot.waitSignals([voice.started, voice.finished], timeout=SOON_MS):
        voice.say(said, 0)
        assert voice.is_speaking
    assert not voice.is_speaking
    assert machine.said == [
        "pl: Kasy.",
        "uk: Вулиця",
        "pl: Strzegomska",
        "uk: 6.",
        "en-gb: Cash desks.",
    ]
    assert machine.players == ["pw-play"] * 3
    lengths = [seconds_of(sound) for sound in machine.played]
    assert lengths == pytest.approx([0.1, 0.3 + 2 * 0.06, 0.1], abs=0.01)
    assert sounds_in(lying_around) == []


def test_a_text_is_never_an_option_and_never_a_command(
    voice: Speech, machine: Machine, qtbot: QtBot
) -> None:
    voice.say(utterances("--voices", "-w /etc/passwd", "$(touch x); [[p'ip]]", "a\0b\n-x"), 0)
    wait_until_silent(voice, qtbot)
    assert machine.said == [
        "pl: --voices",
        "pl: -w /etc/passwd",
        "pl: $(touch x); p'ip",
        "pl: a b -x",
    ]


def test_what_has_no_voice_is_left_out(voice: Speech, machine: Machine, qtbot: QtBot) -> None:
    said = [Utterance([("Каса", "be")]), Utterance([("Kasa", "pl"), ("Каса", "be")]), Utterance([])]
    voice.say(said, 0)
    wait_until_silent(voice, qtbot)
    assert machine.said == ["pl: Kasa"]
    with qtbot.waitSignal(voice.finished, timeout=SOON_MS):
        voice.say([], 0)


@pytest.mark.parametrize(("loudness_db", "share"), [(0, 1.0), (-6, 0.501), (-24, 0.063)])
def test_the_player_gets_it_as_loud_as_asked(
    voice: Speech, machine: Machine, qtbot: QtBot, loudness_db: float, share: float
) -> None:
    voice.say(utterances("Kasy."), loudness_db)
    wait_until_silent(voice, qtbot)
    (sound,) = machine.played
    assert peak_of(sound) == pytest.approx(PEAK * share, rel=0.01)


def test_stopping_is_silence_at_once(
    voice: Speech, machine: Machine, qtbot: QtBot, lying_around: Path
) -> None:
    before = children()
    machine.make("player-holds")
    voice.say(utterances("Kasy.", "Otwarte.", "Pokój 5."), 0)
    qtbot.waitUntil(lambda: len(machine.said) == 2, timeout=SOON_MS)
    begun = time.perf_counter()
    with qtbot.waitSignal(voice.finished, timeout=SOON_MS):
        voice.stop()
    assert time.perf_counter() - begun < 0.1
    assert not voice.is_speaking
    qtbot.waitUntil(lambda: children() == before, timeout=SOON_MS)
    qtbot.waitUntil(lambda: sounds_in(lying_around) == [], timeout=SOON_MS)
    assert machine.said == ["pl: Kasy.", "pl: Otwarte."]
    assert len(machine.played) == 1


def test_what_a_player_has_started_is_silent_too(
    voice: Speech, machine: Machine, qtbot: QtBot
) -> None:
    """The player is a script here, and what it waits for is a program of its own."""
    machine.install("pw-play", "#!/bin/sh\n/bin/sleep 60 & echo $! > '{here}/inner'; wait\n")
    inner = machine.folder / "inner"
    voice.say(utterances("Kasy."), 0)
    qtbot.waitUntil(lambda: inner.exists() and inner.read_text().endswith("\n"), timeout=SOON_MS)
    running = Path("/proc") / inner.read_text().strip() / "status"
    assert running.exists()
    voice.stop()
    qtbot.waitUntil(
        lambda: not running.exists() or "State:\tZ" in running.read_text(), timeout=SOON_MS
    )


def test_a_new_reading_takes_the_place_of_the_old(
    voice: Speech, machine: Machine, qtbot: QtBot
) -> None:
    machine.make("player-holds")
    begun: list[str] = []
    voice.started.connect(lambda: begun.append("started"))
    voice.finished.connect(lambda: begun.append("finished"))
    voice.say(utterances("Kasy.", "Otwarte."), 0)
    qtbot.waitUntil(lambda: len(machine.played) == 1, timeout=SOON_MS)
    machine.end("player-holds")
    voice.say(utterances("Sekretariat."), 0)
    assert voice.is_speaking
    wait_until_silent(voice, qtbot)
    assert begun == ["started", "finished"]
    assert machine.said[-1] == "pl: Sekretariat."
    assert len(machine.played) == 2


def test_a_hundred_quick_touches_leave_nothing_behind(
    voice: Speech, machine: Machine, qtbot: QtBot, lying_around: Path
) -> None:
    before = children()
    for number in range(100):
        voice.say(utterances(f"Strona {number}.", "Dalej."), -6)
        qtbot.wait(number % 4)
        if number % 3 == 0:
            voice.stop()
    voice.say(utterances("Koniec."), 0)
    wait_until_silent(voice, qtbot)
    assert machine.said[-1] == "pl: Koniec."
    qtbot.waitUntil(lambda: children() == before, timeout=SOON_MS)
    qtbot.waitUntil(lambda: sounds_in(lying_around) == [], timeout=SOON_MS)


def test_the_next_sentence_is_ready_before_the_one_before_is_over(
    voice: Speech, machine: Machine, qtbot: QtBot, lying_around: Path
) -> None:
    machine.make("player-holds")
    voice.say(utterances("Kasy.", "Otwarte.", "Pokój 5."), 0)
    qtbot.waitUntil(lambda: len(sounds_in(lying_around)) == 2, timeout=SOON_MS)
    assert machine.said == ["pl: Kasy.", "pl: Otwarte."], "and no more than the next"
    assert len(machine.played) == 1


def test_a_sound_system_that_does_not_answer_is_passed_over(
    speech: Speech, machine: Machine, qtbot: QtBot
) -> None:
    machine.remove("pw-play")
    machine.make("paplay-is-deaf")
    with qtbot.waitSignal(speech.changed, timeout=SOON_MS):
        speech.begin()
    speech.say(utterances("Kasy."), 0)
    wait_until_silent(speech, qtbot)
    assert machine.players == ["aplay"]


def test_when_the_sound_system_falls_silent_the_next_one_says_the_same_sentence(
    voice: Speech, machine: Machine, qtbot: QtBot, caplog: pytest.LogCaptureFixture
) -> None:
    machine.make("pw-play-is-deaf")
    voice.say(utterances("Kasy.", "Otwarte."), 0)
    wait_until_silent(voice, qtbot)
    assert machine.players == ["paplay"] * 2
    assert machine.said == ["pl: Kasy.", "pl: Otwarte."]
    assert "through PulseAudio from now on: pw-play failed: Connection refused" in caplog.text
    voice.say(utterances("Dalej."), 0)
    wait_until_silent(voice, qtbot)
    assert machine.players == ["paplay"] * 3


def test_without_any_sound_speech_is_off_until_it_comes_back(
    voice: Speech,
    machine: Machine,
    qtbot: QtBot,
    caplog: pytest.LogCaptureFixture,
    lying_around: Path,
) -> None:
    for name in ("pw-play", "paplay", "aplay"):
        machine.make(f"{name}-is-deaf")
    with qtbot.waitSignal(voice.changed, timeout=SOON_MS):
        voice.say(utterances("Kasy.", "Otwarte."), 0)
    assert (voice.languages, voice.is_speaking) == (frozenset(), False)
    assert voice.trouble == "aplay failed: Connection refused"
    qtbot.waitUntil(lambda: voice.trouble.count("Connection refused") == 3, timeout=SOON_MS)
    qtbot.wait(200)
    assert caplog.text.count("There is no speech") == 2, "once for each reason, not for each try"
    assert sounds_in(lying_around) == []
    with qtbot.waitSignal(voice.changed, timeout=SOON_MS):
        machine.end("paplay-is-deaf")
    assert voice.languages == {"pl", "uk", "en"}


def test_an_engine_that_fails_again_and_again_is_off_and_tried_later(
    voice: Speech, machine: Machine, qtbot: QtBot, caplog: pytest.LogCaptureFixture
) -> None:
    machine.make("engine-fails")
    with qtbot.waitSignal(voice.changed, timeout=SOON_MS):
        voice.say(utterances("Kasy.", "Otwarte.", "Pokój 5."), 0)
    assert voice.languages == frozenset()
    assert voice.trouble == "espeak-ng failed: no tongue"
    assert len(machine.said) == FAILURES_UNTIL_OFF
    assert not voice.is_speaking
    machine.end("engine-fails")
    qtbot.waitUntil(lambda: "pl" in voice.languages, timeout=SOON_MS)
    voice.say(utterances("Kasy."), 0)
    wait_until_silent(voice, qtbot)
    assert len(machine.played) == 1
    assert caplog.text.count("There is no speech") == 1


def test_one_failure_is_made_good_by_trying_again(
    voice: Speech, machine: Machine, qtbot: QtBot
) -> None:
    failing = "#!/bin/sh\nrm=/bin/rm; if [ -e '{here}/once' ]; then $rm '{here}/once'; exit 1; fi\n"
    machine.install(
        "espeak-ng", failing + "/bin/cat >/dev/null; exec /bin/cat '{here}/voice.wav'\n"
    )
    for _ in range(2 * FAILURES_UNTIL_OFF):
        machine.make("once")
        voice.say(utterances("Kasy.", "Otwarte."), 0)
        wait_until_silent(voice, qtbot)
    assert len(machine.played) == 4 * FAILURES_UNTIL_OFF
    assert voice.languages


def test_an_engine_that_writes_nonsense_has_failed(
    voice: Speech, machine: Machine, qtbot: QtBot
) -> None:
    (machine.folder / "voice.wav").write_bytes(b"RIFF nonsense")
    with qtbot.waitSignal(voice.changed, timeout=SOON_MS):
        voice.say(utterances("Kasy.", "Otwarte."), 0)
    assert "wrote no sound" in voice.trouble
    assert machine.players == []


def test_an_engine_or_player_that_hangs_has_failed(
    voice: Speech, machine: Machine, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = children()
    monkeypatch.setattr(reading, "SPEAK_WITHIN_S", 0.1)
    monkeypatch.setattr(reading, "LONGER_THAN_SOUND_S", 0.1)
    monkeypatch.setattr(speech_search, "ANSWER_WITHIN_S", 1)
    machine.make("engine-hangs")
    with qtbot.waitSignal(voice.changed, timeout=SOON_MS):
        voice.say(utterances("Kasy.", "Otwarte."), 0)
    assert voice.trouble == "espeak-ng took longer than 0.1 s"
    machine.end("engine-hangs")
    qtbot.waitUntil(lambda: "pl" in voice.languages, timeout=SOON_MS)
    machine.make("player-holds")
    with qtbot.waitSignal(voice.changed, timeout=SOON_MS):
        voice.say(utterances("Kasy."), 0)
    assert voice.trouble == "aplay took longer than 0.2 s"
    assert machine.players == ["pw-play", "paplay", "aplay"]
    machine.end("player-holds")
    qtbot.waitUntil(lambda: "pl" in voice.languages, timeout=SOON_MS)
    qtbot.waitUntil(lambda: children() == before, timeout=SOON_MS)


@pytest.mark.parametrize(
    ("missing", "trouble"),
    [
        (("espeak-ng",), "espeak-ng is not installed"),
        (("voices",), "espeak-ng failed: /bin/cat: "),
        (("pw-play", "paplay", "aplay"), "no program that plays sound is installed"),
    ],
)
def test_what_is_missing_is_named(
    speech: Speech, machine: Machine, qtbot: QtBot, missing: tuple[str, ...], trouble: str
) -> None:
    for name in missing:
        machine.remove(name)
    speech.begin()
    qtbot.waitUntil(lambda: speech.trouble.startswith(trouble), timeout=SOON_MS)
    assert speech.languages == frozenset()


def test_a_voice_that_says_its_own_name_in_another_language_is_none(
    speech: Speech, machine: Machine, qtbot: QtBot
) -> None:
    script = (
        (machine.folder / "espeak-ng")
        .read_text()
        .replace('echo "$text"', '[ "$2" = uk ] && echo "(en)sIlIk(uk)" || echo "$text"')
    )
    (machine.folder / "espeak-ng").write_text(script)
    with qtbot.waitSignal(speech.changed, timeout=SOON_MS):
        speech.begin()
    assert speech.languages == {"pl", "en"}


def test_nothing_that_is_said_is_logged(
    voice: Speech, machine: Machine, qtbot: QtBot, caplog: pytest.LogCaptureFixture
) -> None:
    """What a visitor has read to them is nobody's business."""
    caplog.set_level(logging.DEBUG)
    machine.make("engine-fails")
    voice.say(utterances("Przemoc w rodzinie.", "Alkohol."), 0)
    qtbot.waitUntil(lambda: voice.trouble != "", timeout=SOON_MS)
    assert "Przemoc" not in caplog.text


def test_what_a_killed_kiosk_left_behind_is_removed(
    voice: Speech, lying_around: Path, machine: Machine
) -> None:
    mine = set(lying_around.iterdir())
    left = lying_around / "kiosk-speech-left"
    left.mkdir()
    (left / "7.wav").touch()
    (left / "lock").write_text(f"999999999\nkiosk\n{QSysInfo.machineHostName()}\n")
    other = Speech(("pl",), lying_around)
    other.begin()
    assert not left.exists()
    assert mine < set(lying_around.iterdir()), "and nothing of one that lives"
    other.close()
    assert set(lying_around.iterdir()) == mine


def test_closing_ends_all_at_once(
    speech: Speech, machine: Machine, qtbot: QtBot, lying_around: Path
) -> None:
    before = children()
    machine.make("player-holds")
    with qtbot.waitSignal(speech.changed, timeout=SOON_MS):
        speech.begin()
    speech.say(utterances("Kasy.", "Otwarte."), 0)
    qtbot.waitUntil(lambda: len(machine.played) == 1, timeout=SOON_MS)
    speech.close()
    assert children() == before
    assert list(lying_around.iterdir()) == []
