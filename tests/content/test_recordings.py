"""Recordings are looked at closely before visitors hear them."""

import hashlib
import math
import os
import struct
from array import array
from io import BytesIO
from pathlib import Path

import pytest

from kiosk.content import recordings
from kiosk.content.compiler import compile_content
from kiosk.content.model import Recording, from_snapshot, to_snapshot
from kiosk.content.wave_files import LARGEST_SOUND, WaveError, sound_in, wave_file
from tests.content.written_content import CASH, TODAY, lines_of, read_with

RATE = 8_000


def tone(seconds: float, peak: int = 8_000, channels: int = 1) -> bytes:
    """A hum of so many seconds, as loud as its peak."""
    one = [round(peak * math.sin(at / 5)) for at in range(RATE // 10)] * round(seconds * 10)
    return array("h", [sample for sample in one for _ in range(channels)]).tobytes()


def hum(seconds: float, peak: int = 8_000, channels: int = 1) -> bytes:
    return wave_file(RATE, channels, tone(seconds, peak, channels))


def other_kind(kind: int = 1, channels: int = 1, rate: int = RATE, bits: int = 16) -> bytes:
    """A file whose description says something else than what lies in it."""
    frame = channels * bits // 8
    described = struct.pack("<HHIIHH", kind, channels, rate, rate * frame, frame, bits)
    return hum(1).replace(hum(1)[20:36], described, 1)


def said_of(folder: Path, **files: bytes) -> list[str]:
    """What a clerk reads about recordings of the good content."""
    written: dict[str, str | bytes] = {
        f"recordings/{name.replace('_', '.')}": raw for name, raw in files.items()
    }
    return lines_of(read_with(folder, written))


def test_a_good_recording_of_an_office_an_article_and_a_place_arrives(tmp_path: Path) -> None:
    voice = hum(1.5)
    reading = read_with(
        tmp_path,
        {
            "recordings/kasy.pl.wav": voice,
            "recordings/kasy.uk.wav": hum(2, channels=2),
            "recordings/plac-solidarnosci.en.wav": voice,
            "recordings/dzien.pl.wav": voice,
            "articles/dzien.yaml": "kind: news\ntitle: {pl: a, uk: b, en: c}\n",
            **{f"articles/dzien.{language}.md": "Tekst" for language in ("pl", "uk", "en")},
        },
    )
    assert lines_of(reading) == []
    assert reading.source is not None
    content = compile_content(reading.source, TODAY, lambda _path: b"")
    assert {one: set(found) for one, found in content.recordings.items()} == {
        "kasy": {"pl", "uk"},
        "plac-solidarnosci": {"en"},
        "dzien": {"pl"},
    }
    assert content.recordings["kasy"]["pl"] == Recording(
        "recordings/kasy.pl.wav", hashlib.sha256(voice).hexdigest(), 1.5
    )
    assert content.recordings["kasy"]["uk"].seconds == 2
    assert from_snapshot(to_snapshot(content)) == content
    assert voice not in to_snapshot(content), "the sound stays where it is"


def test_a_recording_of_nothing_is_not_used(tmp_path: Path) -> None:
    assert said_of(tmp_path, kasa_pl_wav=hum(1), centrm_pl_wav=b"", kasy_wav=b"") == [
        "recordings/centrm.pl.wav:1:1: warning: This recording is not used: no office, article or "
        "place is called “centrm”; did you mean “centrum”?",
        "recordings/kasa.pl.wav:1:1: warning: This recording is not used: no office, article or "
        "place is called “kasa”; did you mean “kasy”?",
        "recordings/kasy.wav:1:1: warning: This recording is not used. Its name has to be like "
        "kasy.pl.wav.",
    ]


def test_while_the_places_are_broken_nobody_is_told_that_a_place_is_unknown(
    tmp_path: Path,
) -> None:
    reading = read_with(
        tmp_path, {"places.yaml": "centrum: [", "recordings/centrum.pl.wav": hum(1)}
    )
    assert not [line for line in lines_of(reading) if line.startswith("recordings")]


def test_a_language_that_the_kiosk_does_not_have(tmp_path: Path) -> None:
    assert said_of(tmp_path, kasy_ua_wav=hum(1), kasy_de_wav=hum(1)) == [
        "recordings/kasy.de.wav:1:1: “de” is no language of this kiosk; those are pl, uk, en.",
        "recordings/kasy.ua.wav:1:1: “ua” is no language of this kiosk; those are pl, uk, en; "
        "did you mean “uk”?",
    ]


def test_a_name_that_an_office_and_a_place_share_has_no_recording(tmp_path: Path) -> None:
    said = lines_of(
        read_with(tmp_path, {"offices/centrum.yaml": CASH, "recordings/centrum.pl.wav": hum(1)})
    )
    assert said == [
        "recordings/centrum.pl.wav:1:1: This recording could be meant for any of "
        "offices/centrum.yaml, places.yaml. Rename one of these."
    ]


@pytest.mark.parametrize(
    ("raw", "phrase"),
    [
        (b"", "damaged"),
        (b"ID3\x03 this is an MP3 in truth", "damaged"),
        (hum(1)[:30], "damaged"),
        (hum(1)[:44], "damaged"),
        (hum(1)[:-2000], "damaged"),
        (hum(0), "damaged"),
        (hum(1).replace(b"data", b"tada", 1), "damaged"),
        (hum(1).replace(b"fmt ", b"fmt_", 1), "damaged"),
        (other_kind(kind=3), "PCM, 16 bit"),
        (other_kind(bits=8), "PCM, 16 bit"),
        (other_kind(bits=24), "PCM, 16 bit"),
        (other_kind(channels=6), "PCM, 16 bit"),
        (other_kind(rate=200_000), "PCM, 16 bit"),
        (hum(600.2), "10 minutes"),
    ],
    ids=range(14),
)
def test_what_cannot_be_played_is_said_with_the_name_of_the_file(
    tmp_path: Path, raw: bytes, phrase: str
) -> None:
    (line,) = said_of(tmp_path, kasy_pl_wav=raw)
    assert line.startswith("recordings/kasy.pl.wav:1:1: This ")
    assert phrase in line


def test_ten_minutes_are_fine(tmp_path: Path) -> None:
    assert said_of(tmp_path, kasy_pl_wav=hum(600)) == []


def test_a_recording_of_silence_is_worth_a_look(tmp_path: Path) -> None:
    (line,) = said_of(tmp_path, kasy_pl_wav=hum(3, peak=200))
    assert line == (
        "recordings/kasy.pl.wav:1:1: warning: Hardly anything can be heard in this recording."
    )


def test_too_large_a_file_and_too_many_are_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with (tmp_path / "large").open("wb") as opened:
        os.truncate(opened.fileno(), LARGEST_SOUND + 1)
    folder = tmp_path / "content"
    read_with(folder, {"recordings/zon.pl.wav": hum(1)})
    (tmp_path / "large").rename(folder / "recordings" / "kasy.pl.wav")
    (line,) = lines_of(read_with(folder, {}))
    assert line.startswith("recordings/kasy.pl.wav:1:1: This recording is larger than 64 MiB.")
    (folder / "recordings" / "kasy.pl.wav").write_bytes(hum(1))
    monkeypatch.setattr(recordings, "MOST_RECORDED", len(hum(1)) * 3 // 2)
    (line,) = lines_of(read_with(folder, {}))
    assert line.startswith("recordings/zon.pl.wav:1:1: All recordings together")


def test_what_is_no_ordinary_file_is_never_opened(tmp_path: Path) -> None:
    read_with(tmp_path, {"recordings/README": b""})
    os.mkfifo(tmp_path / "recordings" / "kasy.pl.wav")
    (tmp_path / "recordings" / "zon.pl.wav").mkdir()
    (tmp_path / "recordings" / "centrum.pl.wav").symlink_to("/dev/zero")
    said = lines_of(read_with(tmp_path, {}))
    assert [line.split(": ")[1] for line in said] == [
        "This link leads out of the content folder. Delete it.",
        "This is no ordinary file. Delete it.",
        "This is a folder; a file is needed here.",
    ]


def test_remarks_of_recording_programs_are_passed_by() -> None:
    """A LIST of odd length before the sound, and the extensible form of the description."""
    plain = hum(1)
    guid = bytes.fromhex("0100000000001000800000aa00389b71")
    described = b"\xfe\xff" + plain[22:36] + struct.pack("<HHI", 22, 16, 4) + guid
    remarks = b"LIST" + struct.pack("<I", 3) + b"abc\0"
    body = b"WAVE" + remarks + b"fmt " + struct.pack("<I", 40) + described + plain[36:]
    raw = b"RIFF" + struct.pack("<I", len(body)) + body
    sound = sound_in(BytesIO(raw), len(raw))
    assert (sound.rate, sound.channels, sound.seconds) == (RATE, 1, 1)
    assert raw[sound.begins :] == plain[44:]


def test_a_file_of_nothing_but_remarks_ends() -> None:
    raw = b"RIFF\0\0\0\0WAVE" + b"LIST\0\0\0\0" * 5000
    with pytest.raises(WaveError):
        sound_in(BytesIO(raw), len(raw))
