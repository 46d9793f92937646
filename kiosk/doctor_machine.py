"""The machine, as the doctor sees it: clock, memory, what is plugged in, and who listens."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, time
from pathlib import Path

from kiosk.content.wall_clock import zone_called
from kiosk.doctor_patient import Patient, Seen, UnseenError
from kiosk.running.clock_trust import ClockTrust, built_s, last_seen_s

LEAST_MEMORY = 512 * 1024
"""Kilobytes that should be available: the screen takes about 150 MB, a compilation of ten thousand
offices 300 MB."""

_LETTERS = (*range(16, 26), *range(30, 39), *range(44, 51))
"""KEY_Q to KEY_P, KEY_A to KEY_L and KEY_Z to KEY_M of linux/input-event-codes.h."""

_TOUCHED, _POSITION, _MANY_POSITIONS, _DIRECT = 0x14A, 0x00, 0x35, 0x01
"""BTN_TOUCH, ABS_X, ABS_MT_POSITION_X and INPUT_PROP_DIRECT of the same file."""

_LISTENING, _UNCONNECTED = "0A", "07"
"""States in /proc/net: TCP_LISTEN of net/tcp_states.h, and UDP that takes from anybody."""

_SOCKETS = {"tcp": _LISTENING, "tcp6": _LISTENING, "udp": _UNCONNECTED, "udp6": _UNCONNECTED}
_LOOPBACK = re.compile(r"......7F|0{24}01000000|0{16}FFFF0000......7F")
"""Addresses of 127.0.0.0/8, ::1 and the former in the latter's form, as /proc/net writes them."""


def memory(patient: Patient) -> Seen:
    """Is there room for the screen and a compilation beside it?"""
    told = dict(re.findall(r"^(\w+): +(\d+) kB$", patient.text_of("proc/meminfo"), re.MULTILINE))
    available, total = int(told.get("MemAvailable", 0)), int(told.get("MemTotal", 0))
    says = f"{available // 1024:,} of {total // 1024:,} MB are available"
    if available < LEAST_MEMORY:
        return (
            "WARN",
            says,
            f"{LEAST_MEMORY // 1024} MB should be: end other programs, or add some.",
        )
    return "PASS", says, ""


def clock(patient: Patient) -> Seen:
    """May visitors be told that something is open now?"""
    trust = ClockTrust(built_s(), last_seen_s(patient.state()))
    if not trust.believes(patient.read):
        says = "it is behind the last time seen; visitors are told no time, and nothing is open"
        return "FAIL", says, f"Set it, once. {_SYNCHRONISE}"
    if not patient.read.is_synchronised:
        return "WARN", "nobody keeps it right; it is believed until it is set back", _SYNCHRONISE
    return "PASS", "the system keeps it right", ""


def zone(patient: Patient) -> Seen:
    """Is the content's time zone known?"""
    shown = patient.content()
    name = shown.timezone if shown else patient.known().timezone
    known = zone_called(name)
    if known is None:
        return "FAIL", f"{name} is not in the zone database", "Debian: apt-get install tzdata."
    offset = datetime.combine(patient.today, time(12), known).strftime("%z")
    return "PASS", f"{name}, today at UTC{offset[:3]}:{offset[3:]}", ""


@dataclass(frozen=True)
class Device:
    """Something to touch or to press, and what it can tell (a bit for each code)."""

    name: str
    keys: int
    positions: int
    properties: int

    @property
    def is_keyboard(self) -> bool:
        """With all letters; a keypad or a power button has few or none."""
        return all(self.keys >> letter & 1 for letter in _LETTERS)

    @property
    def has_many_contacts(self) -> bool:
        return self._is_direct and bool(self.positions >> _MANY_POSITIONS & 1)

    @property
    def has_one_contact(self) -> bool:
        is_touched = self.keys >> _TOUCHED & 1 and self.positions >> _POSITION & 1
        return bool(is_touched) and self._is_direct

    @property
    def _is_direct(self) -> bool:
        """Touched where something is seen: no touchpad."""
        return bool(self.properties >> _DIRECT & 1)


def devices(patient: Patient) -> list[Device]:
    """What the kernel lists; raises UnseenError."""
    listing = patient.text_of("proc/bus/input/devices")
    return [
        Device(
            name[1],
            *(_bits(re.search(rf"^B: {kind}=(.*)$", block, re.MULTILINE)) for kind in _KINDS),
        )
        for block in listing.split("\n\n")
        if (name := re.search(r'^N: Name="(.*)"$', block, re.MULTILINE))
    ]


_KINDS = ("KEY", "ABS", "PROP")


def _bits(found: re.Match[str] | None) -> int:
    """Words of 64 bits in hexadecimal, the highest first."""
    bits = 0
    for word in found[1].split() if found else ():
        bits = bits << 64 | int(word, 16)
    return bits


def touch(patient: Patient) -> Seen:
    """Is there a panel that tells its contacts apart?"""
    seen = devices(patient)
    if many := [device.name for device in seen if device.has_many_contacts]:
        return "PASS", ", ".join(many), ""
    if one := [device.name for device in seen if device.has_one_contact]:
        says = f"{', '.join(one)} tells of one finger; a resting palm can block it"
        return "WARN", says, "Use a panel with multi-touch, or its driver: docs/it.md."
    advice = "Plug in the panel's USB cable; the kernel's log says what it sees. Keys still work."
    return "WARN", "no touch panel is seen", advice


def keyboards(patient: Patient) -> Seen:
    """Is there a keyboard that a visitor could leave the kiosk with?"""
    names = sorted({device.name for device in devices(patient) if device.is_keyboard})
    if names:
        advice = (
            "Unplug it when the work is done, and block its socket (USBGuard): docs/security.md."
            " Many PCs show “AT Translated Set 2 keyboard” with none plugged in."
        )
        return "WARN", ", ".join(names), advice
    return "PASS", "none with letters", ""


@dataclass(frozen=True)
class Listener:
    """A socket that anybody may send to."""

    kind: str
    port: int
    is_local: bool
    inode: str

    def __str__(self) -> str:
        return f"{self.kind} {self.port}" + (" (this machine only)" if self.is_local else "")


def listeners(patient: Patient) -> Iterator[Listener]:
    """All of this machine."""
    for kind, state in _SOCKETS.items():
        path = f"proc/net/{kind}"
        if kind.endswith("6") and not (patient.root / path).exists():
            continue
        for line in patient.text_of(path).splitlines()[1:]:
            words = line.split()
            if len(words) > 9 and words[3] == state:
                address, _, port = words[1].partition(":")
                is_local = _LOOPBACK.fullmatch(address) is not None
                yield Listener(kind.rstrip("6"), int(port, 16), is_local, words[9])


def listening(patient: Patient) -> Seen:
    """The kiosk listens to nobody; and who else does?"""
    every = list(listeners(patient))
    kiosks = patient.kiosks()
    held = {inode for kiosk in kiosks for inode in _sockets_of(kiosk.folder)}
    if own := sorted({str(one) for one in every if one.inode in held}):
        advice = "The kiosk never does. Install it again, and find out who changed it."
        return "FAIL", f"the kiosk listens at {', '.join(own)}", advice
    says = "the running kiosk does not" if kiosks else "no kiosk runs now"
    if open_to_all := sorted({str(one) for one in every if not one.is_local}):
        listed = ", ".join(open_to_all[:12])
        advice = "A kiosk needs none of these but your own remote care: switch them off."
        return "WARN", f"{says}; others of this machine do: {listed}", advice
    return "PASS", f"{says}, and nobody else on this machine does for others", ""


def _sockets_of(process: Path) -> Iterator[str]:
    """The inodes of all sockets that a process holds."""
    try:
        links = list((process / "fd").iterdir())
    except PermissionError as error:
        says = "what the running kiosk holds is not shown to this user"
        raise UnseenError(says, "Run the doctor as the kiosk's user.") from error
    except OSError:
        return
    for link in links:
        try:
            held = link.readlink().name
        except OSError:
            continue
        if found := re.fullmatch(r"socket:\[(\d+)\]", held):
            yield found[1]


_SYNCHRONISE = "Debian: apt-get install systemd-timesyncd, and let it reach a time server."
