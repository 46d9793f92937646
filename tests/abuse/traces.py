"""Finds what visitors typed in anything that was written: as text in several encodings, with or
without separators, whole or in pieces."""

import contextlib
import os
import re
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

PIECE = 6
"""Digits in a row that are a trace: fewer could be anybody's."""

LARGEST = 20 * 1024 * 1024
"""Bytes of a file that is searched; nothing that the kiosk writes is so large."""

_ENCODINGS = (("utf-8", 0), ("utf-16-le", 0), ("utf-16-le", 1), ("utf-16-be", 0), ("utf-16-be", 1))
"""With how many bytes to leave out first: in a database texts begin anywhere."""

_NUMBERS_OF_THE_MACHINE = re.compile(
    r"\d{4}-\d\d-\d\d(?:[ T]\d\d:\d\d(?::\d\d)?(?:[.,]\d+)?)?"
    r"|0x[0-9a-f]+"
    r"|\b(?=\d*[a-f])[0-9a-f]{12,}\b"
    r"|\b[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}\b"
)
"""Times, addresses in memory, fingerprints and identifiers: a piece could lie in them by chance."""

_NUMBER = re.compile(r"\d(?:[ \-./_,:]{0,2}\d){5,}")
_MARKS = dict.fromkeys(range(0x300, 0x370))


class Traces:
    """What was typed. Pieces that ``harmless`` holds, such as the content, prove nothing."""

    def __init__(
        self, numbers: Iterable[str], names: Iterable[str], harmless: Iterable[bytes] = ()
    ) -> None:
        known = [text for raw in harmless for text in _texts(raw)]
        self.numbers = frozenset(numbers)
        common = {piece for text in known for run in _runs(text) for piece in _pieces(run)}
        self._pieces = frozenset(
            piece
            for number in self.numbers
            for piece in _pieces(number)
            if piece not in common and len(set(piece)) > 2
        )
        folded = {_folded(name) for name in names}
        self._names = sorted(
            name for name in folded if not any(name in _folded(text) for text in known)
        )

    def found_in(self, raw: bytes) -> Iterator[str]:
        """What of it is there."""
        for text in _texts(raw):
            folded = _folded(text)
            for run in _runs(folded):
                whole = {run[at : at + 11] for at in range(len(run) - 10)}
                yield from sorted(whole & self.numbers)
            for run in _runs(_NUMBERS_OF_THE_MACHINE.sub("|", folded)):
                yield from sorted(self._pieces.intersection(_pieces(run)))
            yield from (name for name in self._names if name in folded)

    def found_below(self, folders: Sequence[Path]) -> Iterator[tuple[Path, str]]:
        """What of it lies in any file, or in its name. Files may come and go meanwhile."""
        for folder in folders:
            for path in sorted(_below(folder)):
                found = list(self.found_in(path.name.encode(errors="surrogateescape")))
                with contextlib.suppress(FileNotFoundError):
                    if path.stat().st_size > LARGEST:
                        found.append("so much that it could be a dump of the memory")
                    elif path.is_file():
                        found += self.found_in(path.read_bytes())
                yield from ((path, trace) for trace in dict.fromkeys(found))


def _below(folder: Path) -> Iterator[Path]:
    """All files; unlike a glob this stands folders that vanish meanwhile."""
    for place, _, files in os.walk(folder):
        yield from (Path(place) / name for name in files)


def _texts(raw: bytes) -> Iterator[str]:
    for encoding, left_out in _ENCODINGS:
        yield raw[left_out:].decode(encoding, errors="replace")


def _folded(text: str) -> str:
    """In small letters without diacritics: ż and z are the same, ł and l too."""
    plain = unicodedata.normalize("NFKD", text).translate(_MARKS)
    return plain.lower().replace("ł", "l")


def _runs(text: str) -> Iterator[str]:
    """Digits that belong together, without what separates them."""
    return (re.sub(r"\D", "", run[0]) for run in _NUMBER.finditer(text))


def _pieces(number: str) -> Iterator[str]:
    return (number[at : at + PIECE] for at in range(len(number) - PIECE + 1))
