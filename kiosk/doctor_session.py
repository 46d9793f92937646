"""The session around the kiosk, as the doctor sees it: is there a way out of it for a visitor?"""

import configparser
import re
from collections.abc import Container, Iterator
from pathlib import Path
from xml.etree import ElementTree

from kiosk.doctor_patient import DISPLAYS, Patient, Process, Seen, so_many

LARGEST_SETTINGS = 1_000_000
"""Bytes of a window manager's settings that are read."""

_DESKTOPS = {
    "cinnamon",
    "gnome-panel",
    "gnome-shell",
    "lxpanel",
    "lxqt-panel",
    "mate-panel",
    "plasmashell",
    "polybar",
    "tint2",
    "waybar",
    "wf-panel-pi",
    "xfce4-panel",
    "xfdesktop",
}
"""Programs that show a menu, a panel or icons beside or behind the kiosk."""

_WINDOW_MANAGERS = {
    "cage": "cage",
    "gnome-kiosk": "GNOME Kiosk",
    "icewm": "IceWM",
    "kwin_wayland": "KWin",
    "kwin_x11": "KWin",
    "labwc": "labwc",
    "marco": "Marco",
    "matchbox-window-manager": "Matchbox",
    "metacity": "Metacity",
    "mutter": "Mutter",
    "openbox": "Openbox",
    "sway": "sway",
    "weston": "Weston",
    "xfwm4": "Xfwm",
}
_WITH_BINDINGS = ("openbox", "labwc", "sway")
"""Those whose settings are read here. cage, Matchbox and GNOME Kiosk have no keys of their own."""

_SETTINGS = {
    "openbox": ("openbox/rc.xml", "etc/xdg/openbox/rc.xml"),
    "labwc": ("labwc/rc.xml", "etc/xdg/labwc/rc.xml"),
    "sway": ("sway/config", "etc/sway/config"),
}
"""Below the user's settings, and below the system's root."""

_CONSOLES = {"agetty", "getty", "login"}

_ADVICE = "Use the session of docs/security.md, which holds nothing but the kiosk."


def session(patient: Patient) -> Seen:
    """Is there anything in this session but the kiosk?"""
    names = {process.name: process for process in patient.in_session()}
    if desktops := sorted(_DESKTOPS & set(names)):
        says = f"a desktop with panels or menus runs: {', '.join(desktops)}"
        return "FAIL", says, _ADVICE
    kind = patient.session().get("XDG_SESSION_TYPE", "")
    managers = [name for name in _WINDOW_MANAGERS if name in names]
    if not managers:
        if not any(patient.session().get(name) for name in DISPLAYS):
            return "WARN", "not seen from here: the doctor was not started in it", _INSIDE
        advice = "Start a small window manager: docs/security.md."
        return "WARN", "no window manager is seen; what opens a window can cover the kiosk", advice
    says = ", ".join(_WINDOW_MANAGERS[name] for name in managers) + (f" on {kind}" if kind else "")
    ways = [way for name in managers for way in _ways_out(patient, names[name])]
    if ways:
        return "WARN", f"{says}: {'; '.join(ways)}", _ADVICE
    return "PASS", says, ""


def _ways_out(patient: Patient, manager: Process) -> Iterator[str]:
    """What keys and clicks in this window manager lead to."""
    if manager.name not in _WITH_BINDINGS:
        return
    path = _settings_of(patient, manager)
    if path is None:
        if manager.name != "sway":
            yield "it has no settings of its own, so its usual keys and menus work"
        return
    try:
        with path.open("rb") as opened:
            text = opened.read(LARGEST_SETTINGS).decode(errors="replace")
    except OSError:
        yield f"{path} cannot be read"
        return
    if manager.name == "sway":
        if keys := len(re.findall(r"^\s*bind(?:sym|code)\b", text, re.MULTILINE)):
            yield f"{so_many(keys, 'key')} of {path} still do something"
        return
    yield from _xml_ways_out(manager.name, path, text)


def _xml_ways_out(name: str, path: Path, text: str) -> Iterator[str]:
    try:
        # Neither window manager declares entities; without a DOCTYPE there can be no bomb.
        tree = ElementTree.fromstring(text if "<!DOCTYPE" not in text else "")
    except ElementTree.ParseError:
        yield f"{path} is no XML, so its usual keys and menus work"
        return
    keys = _parts(tree, "keybind")
    if working := sum(_does_something(key) for key in keys):
        yield f"{so_many(working, 'key')} of {path} still do something"
    elif (name == "labwc" and not keys) or _parts(tree, "default"):
        # labwc takes its usual keys, a terminal among them, where none are named (labwc-config(5)).
        yield f"{path} names no keys, so its usual ones work"
    if any(_does_something(click, {"showmenu", "execute"}) for click in _parts(tree, "mousebind")):
        yield f"clicks can open a menu or start programs ({path})"


def _parts(tree: ElementTree.Element, name: str) -> list[ElementTree.Element]:
    return [part for part in tree.iter() if part.tag.rpartition("}")[2].lower() == name]


def _does_something(binding: ElementTree.Element, only: Container[str] = ()) -> bool:
    """Whether it leads to an action; ``only`` to one of these, if any are named."""
    actions = {action.get("name", "").lower() for action in _parts(binding, "action")} - {"none"}
    return any(action in only for action in actions) if only else bool(actions)


def _settings_of(patient: Patient, manager: Process) -> Path | None:
    words = manager.words
    for option in ("--config-file", "-c", "--config"):
        if option in words[:-1]:
            return Path(words[words.index(option) + 1])
    own, systems = _SETTINGS[manager.name]
    home = patient.session().get("HOME", "")
    settings = patient.session().get("XDG_CONFIG_HOME") or f"{home}/.config"
    return next(
        (path for path in (Path(settings) / own, patient.root / systems) if path.is_file()), None
    )


def consoles(patient: Patient) -> Seen:
    """Do Ctrl+Alt+F2, SysRq and Ctrl+Alt+Del lead anywhere?"""
    ways = []
    path = patient.root / "proc/sys/kernel/sysrq"
    # A kernel that was built without it has no such file.
    sysrq = patient.text_of("proc/sys/kernel/sysrq").strip() if path.exists() else "0"
    if sysrq != "0":
        ways.append((f"SysRq is {sysrq}", "sysctl kernel.sysrq=0"))
    if waiting := sorted(_CONSOLES & {process.name for process in patient.processes()}):
        ways.append((f"{waiting[0]} waits on a console", "systemctl mask getty@tty1 and the like"))
    if not _forbids_switching(patient):
        login = _login_settings(patient)
        # logind.conf(5): six consoles are started when they are switched to, one is kept ready.
        if login.get("nautovts", "6") != "0" or login.get("reservevt", "6") != "0":
            says = "Ctrl+Alt+F2 and the like lead to a login"
            ways.append((says, "NAutoVTs=0 and ReserveVT=0 in logind.conf, or DontVTSwitch in X"))
    if not _is_masked(patient.root / "etc/systemd/system/ctrl-alt-del.target"):
        ways.append(("Ctrl+Alt+Del restarts the machine", "systemctl mask ctrl-alt-del.target"))
    if ways:
        says, advice = ("; ".join(parts) for parts in zip(*ways, strict=True))
        return "WARN", says, f"{advice}. See docs/security.md."
    return "PASS", "no key leads to another console", ""


def _forbids_switching(patient: Patient) -> bool:
    """Option "DontVTSwitch" of xorg.conf(5)."""
    folders = [patient.root / "etc/X11", patient.root / "etc/X11/xorg.conf.d"]
    text = "\n".join(_text(path) for folder in folders for path in folder.glob("*.conf"))
    return bool(
        re.search(
            r'^\s*Option\s+"DontVTSwitch"\s*(?:"(?:1|on|true|yes)"\s*)?(?:#.*)?$',
            text,
            re.MULTILINE | re.IGNORECASE,
        )
    )


def _login_settings(patient: Patient) -> dict[str, str]:
    """What logind was told; later files win (logind.conf(5))."""
    folder = patient.root / "etc/systemd"
    told: dict[str, str] = {}
    for path in (folder / "logind.conf", *sorted((folder / "logind.conf.d").glob("*.conf"))):
        parser = configparser.ConfigParser(strict=False, interpolation=None)
        try:
            parser.read_string(_text(path))
        except configparser.Error:
            continue
        told.update(parser["Login"] if parser.has_section("Login") else {})
    return told


def _is_masked(unit: Path) -> bool:
    try:
        return str(unit.readlink()) == "/dev/null"
    except OSError:
        return False


def _text(path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8", errors="replace")
    except OSError:
        return ""


_INSIDE = "Run the doctor in the kiosk's session, as its user."
