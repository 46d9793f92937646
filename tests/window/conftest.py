"""A display of its own for every test of a real window."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.window.display import Display, display


@pytest.fixture
def with_manager(tmp_path: Path) -> Iterator[Display]:
    with display(tmp_path, manager=True) as shown:
        yield shown


@pytest.fixture
def without_manager(tmp_path: Path) -> Iterator[Display]:
    with display(tmp_path, manager=False) as shown:
        yield shown
