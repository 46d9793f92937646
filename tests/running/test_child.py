"""Programs of the system run as they would without the kiosk."""

import sys

import pytest

from kiosk.running.child import systems_environment


@pytest.mark.parametrize("before", ["", "/opt/lib"])
def test_programs_of_the_system_get_their_own_libraries(
    monkeypatch: pytest.MonkeyPatch, before: str
) -> None:
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    monkeypatch.setenv("LD_LIBRARY_PATH", "/bundle/_internal")
    if before:
        monkeypatch.setenv("LD_LIBRARY_PATH_ORIG", before)
    environment = systems_environment()
    assert environment.value("LD_LIBRARY_PATH") == before
    assert not environment.contains("LD_LIBRARY_PATH_ORIG")


def test_the_sources_change_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LD_LIBRARY_PATH", "/somewhere")
    assert systems_environment().value("LD_LIBRARY_PATH") == "/somewhere"
