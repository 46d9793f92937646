"""The recipes for a session hold nothing that leads out of it."""

import re
from xml.etree import ElementTree

import pytest

from kiosk.resources import assets
from kiosk.running.exits import STAFF_LEFT, WRONG_USAGE

SESSION = assets() / "session"
UNITS = sorted((SESSION / "systemd").glob("*.service"))


def settings(unit: str) -> dict[str, list[str]]:
    """What a unit says, by name: some names come several times."""
    said: dict[str, list[str]] = {}
    text = (SESSION / "systemd" / unit).read_text(encoding="utf-8")
    for name, value in re.findall(r"^(\w+)=(.*)$", text, re.MULTILINE):
        said.setdefault(name, []).append(value)
    return said


def test_openbox_binds_no_key_and_no_button_and_has_no_menu() -> None:
    root = ElementTree.parse(SESSION / "openbox" / "rc.xml").getroot()
    names = [element.tag.rpartition("}")[2] for element in root.iter()]
    assert {"keyboard", "mouse"} <= set(names), "left out, openbox would take its usual ones"
    assert not set(names) & {"keybind", "mousebind", "action", "menu", "file", "theme"}


def test_labwc_has_keys_that_do_nothing_and_no_other() -> None:
    root = ElementTree.parse(SESSION / "labwc" / "rc.xml").getroot()
    assert root.findall(".//keybind"), "without any, labwc takes its usual ones"
    assert {action.get("name") for action in root.iter("action")} == {"None"}


def test_nothing_starts_the_kiosk_again_once_staff_have_left() -> None:
    kiosk = settings("kiosk.service")
    assert kiosk["Restart"] == ["always"]
    assert set(kiosk["RestartPreventExitStatus"][0].split()) == {str(STAFF_LEFT), str(WRONG_USAGE)}
    cage = settings("kiosk-cage.service")
    assert cage["Restart"] == ["on-failure"]
    assert cage["SuccessExitStatus"] == [str(STAFF_LEFT)]
    assert cage["ExecStart"][0].endswith("--supervised")


@pytest.mark.parametrize("unit", ["kiosk.service", "kiosk-windows.service", "kiosk-cage.service"])
def test_nothing_in_front_of_visitors_runs_as_an_administrator(unit: str) -> None:
    said = settings(unit)
    assert said["User"] == ["kiosk"]
    assert said["NoNewPrivileges"] == ["yes"]


def test_the_kiosk_has_no_network_and_writes_only_its_state() -> None:
    kiosk = settings("kiosk.service")
    assert kiosk["PrivateNetwork"] == ["yes"]
    assert kiosk["RestrictAddressFamilies"] == ["AF_UNIX"]
    assert kiosk["ProtectSystem"] == ["strict"]
    assert "ReadWritePaths" not in kiosk
    assert kiosk["CapabilityBoundingSet"] == [""]


def test_every_recipe_is_in_the_page_for_administrators() -> None:
    page = (assets().parent / "docs" / "security.md").read_text(encoding="utf-8")
    recipes = [path.relative_to(SESSION) for path in SESSION.rglob("*") if path.is_file()]
    assert recipes
    assert [name for name in recipes if f"`{name}`" not in page] == []
