"""Recordings: a human voice in place of the synthetic one."""

import hashlib
import io
import os
from array import array
from collections.abc import Collection, Mapping
from pathlib import Path
from typing import BinaryIO

from kiosk.content.files import UnreadableError, opened_file
from kiosk.content.languages import SLIPS
from kiosk.content.model import Language, Recording
from kiosk.content.problems import Findings, Mark, sentence
from kiosk.content.suggestions import suggestion
from kiosk.content.wave_files import (
    AT_ONCE,
    LARGEST_SOUND,
    OtherSoundError,
    Sound,
    WaveError,
    is_cut_off,
    sound_in,
)

LONGEST_S = 600
"""Seconds of one recording: nobody stands in a lobby and listens for longer."""

MOST_RECORDED = 1024 * 1024 * 1024
"""Bytes of all recordings together; they are all read whenever the content is published."""

QUIETEST_PEAK = 328
"""The loudest sample of something that can be heard: 1 % of the loudest there is, -40 dB."""

Named = Mapping[str, Collection[str] | None]
"""Ids by the file that gives something its name, such as ``offices/{}.yaml``; None where they are
not known because that file is broken."""


class RecordingError(Exception):
    """A recording cannot be used; ``says`` is a sentence for the clerk."""

    def __init__(self, says: str) -> None:
        self.says = says
        super().__init__(says)


class Recordings:
    """The files ``recordings/ID.LANGUAGE.wav`` of a content folder."""

    def __init__(self, folder: Path, named: Named, findings: Findings) -> None:
        self._folder = folder
        self._named = named
        self._findings = findings
        self._room = MOST_RECORDED

    def good_ones(
        self, files: Mapping[str, Mapping[str, str]], languages: tuple[Language, ...] | None
    ) -> dict[str, dict[Language, Recording]]:
        """Those that can be played, by id and language; what is wrong with others is found."""
        good: dict[str, dict[Language, Recording]] = {}
        for named, by_language in sorted(files.items()):
            if not self._is_named_once(named, sorted(by_language.values())):
                continue
            for language, file in sorted(by_language.items()):
                recording = self._recording(file, language, languages)
                if recording is not None:
                    good.setdefault(named, {})[language] = recording
        return good

    def _is_named_once(self, named: str, files: list[str]) -> bool:
        bearers = [file for file, ids in self._named.items() if ids is not None and named in ids]
        if len(bearers) == 1:
            return True
        for file in files:
            if bearers:
                self._findings.error(
                    Mark(file),
                    "This recording could be meant for any of {files}. Rename one of these.",
                    files=", ".join(bearer.format(named) for bearer in bearers),
                )
            elif None not in self._named.values():
                known = [one for ids in self._named.values() for one in ids or ()]
                self._findings.warning(
                    Mark(file),
                    "This recording is not used: no office, article or place is called “{id}”.",
                    id=named,
                    **suggestion(named, known),
                )
        return False

    def _recording(
        self, file: str, language: str, languages: tuple[Language, ...] | None
    ) -> Recording | None:
        if languages is not None and language not in languages:
            self._findings.error(
                Mark(file),
                "“{code}” is no language of this kiosk; those are {languages}.",
                code=language,
                languages=", ".join(languages),
                **suggestion(language, languages, SLIPS),
            )
            return None
        try:
            with opened_file(self._folder / file) as opened:
                return self._checked(file, opened)
        except (RecordingError, UnreadableError) as error:
            self._findings.error(Mark(file), error.says)
        except OSError:
            self._findings.error(Mark(file), _DAMAGED)
        return None

    def _checked(self, file: str, opened: io.BufferedReader) -> Recording:
        size = os.fstat(opened.fileno()).st_size
        if size > LARGEST_SOUND:
            raise RecordingError(_TOO_LARGE)
        self._room -= size
        if self._room < 0:
            raise RecordingError(_TOO_MUCH)
        sound = _checked_sound(opened, size)
        if _peak(opened, sound) < QUIETEST_PEAK:
            self._findings.warning(Mark(file), "Hardly anything can be heard in this recording.")
        opened.seek(0)
        digest = hashlib.file_digest(opened, "sha256").hexdigest()
        return Recording(file, digest, round(sound.seconds, 2))


def _checked_sound(opened: BinaryIO, size: int) -> Sound:
    try:
        sound = sound_in(opened, size)
    except OtherSoundError as error:
        raise RecordingError(_OTHER_KIND) from error
    except WaveError as error:
        raise RecordingError(_DAMAGED) from error
    if sound.length == 0 or is_cut_off(opened, sound, size):
        raise RecordingError(_DAMAGED)
    if sound.seconds > LONGEST_S:
        raise RecordingError(_TOO_LONG)
    return sound


def _peak(opened: BinaryIO, sound: Sound) -> int:
    """The loudest sample, as far as it has to be known."""
    opened.seek(sound.begins)
    left, peak = sound.length, 0
    while left > 0 and peak < QUIETEST_PEAK:
        samples = array("h", opened.read(min(left, AT_ONCE)))
        left -= AT_ONCE
        peak = max(peak, max(samples, default=0), -min(samples, default=0))
    return peak


_DAMAGED = sentence("This is no WAV file, or it is damaged. Save the recording again as WAV.")
_OTHER_KIND = sentence(
    "This recording is not of the kind that can be played. Save it as WAV: PCM, 16 bit, one or two"
    " channels, 8000 to 96000 samples a second."
)
_TOO_LARGE = sentence("This recording is larger than 64 MiB. Make it shorter.")
_TOO_LONG = sentence("This recording is longer than 10 minutes. Make it shorter.")
_TOO_MUCH = sentence("All recordings together are larger than 1 GiB. Make some shorter.")
