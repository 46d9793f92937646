"""`kiosk pin`, as an administrator meets it."""

from collections.abc import Callable
from pathlib import Path

import pytest

from kiosk.cli import main
from kiosk.pin_setting import remove_pin, set_pin
from kiosk.running.pin import Answer, PinStore
from kiosk.running.supply import STATE, state_folder
from tests.running.fingertips import Watch

PIN = "280611"


def typing(*pins: str) -> Callable[[str], str]:
    """An administrator who types these, one after the other."""
    left = iter(pins)
    return lambda prompt: next(left)


def interrupted(prompt: str) -> str:
    raise KeyboardInterrupt


def test_a_pin_that_is_typed_twice_is_kept(tmp_path: Path) -> None:
    is_done, says = set_pin(tmp_path, typing(PIN, PIN))
    assert is_done
    assert str(tmp_path / "pin") in says
    assert PIN not in says
    assert PinStore(tmp_path, Watch()).answer(PIN) == Answer("right")


@pytest.mark.parametrize(
    "pins", [(PIN, "280612"), ("123456", "123456"), ("2806", "2806"), ("", "")]
)
def test_two_different_ones_or_a_silly_one_change_nothing(
    tmp_path: Path, pins: tuple[str, str]
) -> None:
    is_done, says = set_pin(tmp_path, typing(*pins))
    assert not is_done
    assert "Nothing was changed." in says
    assert list(tmp_path.iterdir()) == []


def test_who_thinks_better_of_it_changes_nothing(tmp_path: Path) -> None:
    assert not set_pin(tmp_path, interrupted).is_done
    assert list(tmp_path.iterdir()) == []


def test_a_folder_that_is_gone_is_named(tmp_path: Path) -> None:
    is_done, says = set_pin(tmp_path / "gone", typing(PIN, PIN))
    assert not is_done
    assert str(tmp_path / "gone") in says


def test_it_can_be_removed(tmp_path: Path) -> None:
    set_pin(tmp_path, typing(PIN, PIN))
    assert remove_pin(tmp_path).is_done
    assert not PinStore(tmp_path, Watch()).is_set()
    assert remove_pin(tmp_path).says == "There was no PIN."


def test_the_command_keeps_it_where_the_kiosk_looks(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv(STATE, str(tmp_path))
    monkeypatch.setattr("getpass.getpass", typing(PIN, PIN, "111111"))
    assert main(["pin", "data"]) == 0
    folder = state_folder(Path("data"))
    assert PinStore(folder, Watch()).answer(PIN) == Answer("right")
    assert main(["pin", "data"]) == 1
    assert "Take others" in capsys.readouterr().err
    assert main(["pin", "data", "--remove"]) == 0
    assert not (folder / "pin").exists()
