"""Campaign: every file that goes to a machine is read for what must not be there."""

import ast
from collections.abc import Iterator
from pathlib import Path
from random import Random

from kiosk.resources import assets, sample_content
from tests.abuse.campaign import Campaign, Outcome
from tests.abuse.forbidden_code import forbidden_in
from tests.abuse.forbidden_files import forbidden_content, secrets_in

ROOT = Path(__file__).parent.parent.parent
LEAST = 300
"""Files there are at least; fewer, and the scan looks in the wrong place."""


def _run(_chance: Random, _times: int, _place: Path) -> Outcome:
    sources = sorted((ROOT / "kiosk").rglob("*.py"))
    content = sorted(
        path
        for folder in (sample_content(), assets())
        for path in folder.rglob("*")
        if not path.is_dir()
    )
    found = [
        *(f"{path.relative_to(ROOT)}:{says}" for path in sources for says in _in_source(path)),
        *(f"{path.relative_to(ROOT)}: {says}" for path in content for says in _in_content(path)),
    ]
    done = len(sources) + len(content)
    figures = f"{len(sources)} modules, {len(content)} files of content"
    return Outcome(done, tuple(found), figures)


def _in_source(path: Path) -> Iterator[str]:
    raw = path.read_bytes()
    tree = ast.parse(raw, filename=str(path))
    module = ".".join(path.relative_to(ROOT).with_suffix("").parts)
    for line, says in forbidden_in(module, tree):
        yield f"{line}: {says}"
    for says in secrets_in(raw):
        yield f" {says}"


def _in_content(path: Path) -> Iterator[str]:
    return forbidden_content(path)


STATIC_SCAN = Campaign(
    name="static-scan",
    does="every file of the program, its assets and its content read for what must not be there:"
    " network, dialogs, code from outside, shells, unlimited waiting, programs, secrets",
    passes="nothing found",
    whole=LEAST,
    slice=LEAST,
    run=_run,
)
