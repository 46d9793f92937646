"""Which files of the content folder mean what, and which mean nothing."""

import os
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from kiosk.content.files import leaves
from kiosk.content.fingerprint import is_left_alone
from kiosk.content.problems import Findings, Mark
from kiosk.content.suggestions import suggestion
from kiosk.content.values import is_id, slug

NEEDED = ("kiosk.yaml", "places.yaml")
OPTIONAL = ("notices.yaml", "situations.yaml", "figures.yaml")
FOLDERS = ("offices", "articles", "pictures", "recordings")

MOST_FILES = 20_000
"""Files looked at in one folder."""

DEEPEST_PICTURE_FOLDER = 4

_BODY = re.compile(r"(?P<article>.+)\.(?P<language>[^.]+)\.md")
_PICTURE = re.compile(r".+\.(?:png|jpe?g|svg)", re.IGNORECASE)
_RECORDING = re.compile(r"(?P<named>.+)\.(?P<language>[^.]+)\.wav")


@dataclass
class Survey:
    """The files that will be read, by what they are; paths are relative to the folder."""

    files: set[str] = field(default_factory=set)
    offices: list[str] = field(default_factory=list)
    articles: list[str] = field(default_factory=list)
    bodies: dict[str, dict[str, str]] = field(default_factory=dict)
    pictures: list[str] = field(default_factory=list)
    recordings: dict[str, dict[str, str]] = field(default_factory=dict)


def surveyed(folder: Path, findings: Findings) -> Survey:
    """Looks through the content folder; what is missing, misplaced or unknown is found."""
    found = Survey()
    root = Path(os.path.realpath(folder))
    subfolders = _top(folder, root, found, findings)
    for name, look_at in (
        ("offices", _office),
        ("articles", _article),
        ("recordings", _recording),
    ):
        if name in subfolders:
            for entry in _entries(folder / name, f"{name}/", root, findings):
                look_at(entry.name, found, findings)
    if "pictures" in subfolders:
        found.pictures = sorted(_pictures(folder, "pictures", root, findings))
    found.offices.sort()
    found.articles.sort()
    for name in NEEDED:
        if name not in found.files:
            findings.error(Mark(name), "The file {file} is missing.", file=name)
    if not found.offices:
        findings.error(
            Mark("offices"), "There is no office yet. Write one, such as offices/sekretariat.yaml."
        )
    return found


def _top(folder: Path, root: Path, found: Survey, findings: Findings) -> set[str]:
    subfolders: set[str] = set()
    for entry in _entries(folder, "", root, findings):
        if entry.name in NEEDED or entry.name in OPTIONAL:
            found.files.add(entry.name)
        elif entry.name not in FOLDERS:
            _unknown(entry.name, (*NEEDED, *OPTIONAL, *FOLDERS), findings)
        elif entry.is_dir():
            subfolders.add(entry.name)
        else:
            findings.error(Mark(entry.name), "A folder is needed here, not a file.")
    return subfolders


def _recording(name: str, found: Survey, findings: Findings) -> None:
    recording = _RECORDING.fullmatch(name)
    if recording:
        languages = found.recordings.setdefault(recording["named"], {})
        languages[recording["language"]] = f"recordings/{name}"
    else:
        findings.warning(
            Mark(f"recordings/{name}"),
            "This recording is not used. Its name has to be like {example}.",
            example="kasy.pl.wav",
        )


def _office(name: str, found: Survey, findings: Findings) -> None:
    stem, dot, ending = name.rpartition(".")
    if not dot or ending != "yaml":
        office = slug(stem.removesuffix(".yaml") or name)
        _unknown(f"offices/{name}", (f"offices/{office}.yaml",), findings)
    elif not is_id(stem):
        _bad_name(f"offices/{name}", stem, findings)
    else:
        found.offices.append(stem)


def _article(name: str, found: Survey, findings: Findings) -> None:
    body = _BODY.fullmatch(name)
    stem, _, ending = name.rpartition(".")
    if body:
        languages = found.bodies.setdefault(body["article"], {})
        languages[body["language"]] = f"articles/{name}"
    elif ending != "yaml":
        near = (f"articles/{slug(stem or name)}.yaml", f"articles/{slug(stem or name)}.pl.md")
        _unknown(f"articles/{name}", near, findings)
    elif not is_id(stem):
        _bad_name(f"articles/{name}", stem, findings)
    else:
        found.articles.append(stem)


def _pictures(folder: Path, name: str, root: Path, findings: Findings) -> Iterator[str]:
    for entry in _entries(folder / name, f"{name}/", root, findings):
        path = f"{name}/{entry.name}"
        if entry.is_dir(follow_symlinks=False):
            if name.count("/") < DEEPEST_PICTURE_FOLDER:
                yield from _pictures(folder, path, root, findings)
        elif _PICTURE.fullmatch(entry.name):
            yield path
        else:
            findings.warning(Mark(path), "This is no picture the kiosk knows (PNG, JPEG, SVG).")


def _entries(
    folder: Path, below: str, root: Path, findings: Findings
) -> Iterator["os.DirEntry[str]"]:
    """What lies in a folder, except what hides, what editors leave, and links out of it."""
    count = 0
    try:
        if below and folder.is_symlink() and leaves(folder, root):
            findings.error(Mark(below), "This link leads out of the content folder. Delete it.")
            return
        with os.scandir(folder) as entries:
            for entry in entries:
                if is_left_alone(entry.name):
                    continue
                count += 1
                if count > MOST_FILES:
                    findings.error(
                        Mark(below or "."),
                        "There are more than {most} files in this folder.",
                        most=str(MOST_FILES),
                    )
                    return
                if entry.is_symlink() and leaves(Path(entry.path), root):
                    findings.error(
                        Mark(below + entry.name),
                        "This link leads out of the content folder. Delete it.",
                    )
                    continue
                yield entry
    except OSError:
        findings.error(Mark(below or "."), "This folder cannot be read.")


def _unknown(name: str, known: tuple[str, ...], findings: Findings) -> None:
    findings.warning(Mark(name), "This file is not used.", **suggestion(name, known))


def _bad_name(file: str, stem: str, findings: Findings) -> None:
    better = slug(stem)
    findings.error(
        Mark(file),
        "The file name is used as an id: only small letters a to z, digits and hyphens, "
        "at most 64.",
        **({"suggestion": f"{better}.yaml"} if better else {}),
    )
