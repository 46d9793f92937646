"""The PIN by which staff end the kiosk: kept as a hash that is slow to guess, with tries that are
counted before anything is answered. No Qt; whoever asks does so in a thread.

Sources: RFC 7914 (scrypt); OWASP Password Storage Cheat Sheet (N = 2^15, r = 8, p = 3); NIST
SP 800-63B 3.1.1 and 3.2.2 (no shorter than six digits, no well-known values, limited tries).
"""

import hashlib
import hmac
import json
import os
from collections.abc import Callable
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path
from typing import Literal

from kiosk.content.store import write_whole
from kiosk.visit.staff_door import LONGEST_PIN, SHORTEST_PIN

FILE = "pin"
"""Beside the snapshots; only who runs the kiosk may read it."""

TRIES_FILE = "pin-tries"
"""How many wrong PINs since the last right one, or since the last lock ended."""

MOST_TRIES = 5
LOCKED_S = 5 * 60
"""After so many wrong PINs no other is taken for so many seconds of uptime: a clock that is set
opens nothing, and after a restart they begin anew."""

_COST, _BLOCK, _LANES = 2**15, 8, 3
_LENGTH, _SALT = 32, 16
_MOST_MEMORY = 128 * 1024 * 1024
"""Bytes that a file may ask for; 2^15 blocks of 8 take 32 MiB."""

_PRIVATE = 0o600

_KEYPADS = ("1234567890", "2580", "147258369", "147369258", "159357", "14789632", "1236547890")
"""Ways that a finger goes over a keypad by itself."""

_WELL_KNOWN = frozenset({"159753", "142536", "159263", "314159", "102030", "520520", "123654"})
"""Common PINs of six digits and more that no rule here finds."""

Verdict = Literal["right", "wrong", "locked"]


@dataclass(frozen=True, slots=True)
class Answer:
    """``left`` is how many tries are left, or seconds until the next one."""

    verdict: Verdict
    left: int = 0


class SillyPinError(ValueError):
    """A PIN that others would try; says why."""


class PinStore:
    """The PIN and the tries, in the state folder. Every question may wait for the disk."""

    def __init__(self, folder: Path, uptime_s: Callable[[], float]) -> None:
        self._pin, self._tries = folder / FILE, folder / TRIES_FILE
        self._uptime_s = uptime_s
        self._locked_at = uptime_s()
        """When the lock began, if there is one: with this process, if it was there before."""

    def is_set(self) -> bool:
        """Whether there is a PIN at all. Raises OSError if that cannot be seen."""
        try:
            self._pin.stat()
        except FileNotFoundError:
            return False
        return True

    def locked_for_s(self) -> int:
        """Seconds until another PIN is taken; 0 if it would be now. Raises OSError if a lock that
        is over cannot be taken off."""
        if self._tried() < MOST_TRIES:
            return 0
        left = self._locked_at + LOCKED_S - self._uptime_s()
        if left > 0:
            return max(1, round(left))
        self._keep_tries(0)
        return 0

    def answer(self, pin: str) -> Answer:
        """Whether this is the PIN. A try is on the disk before it is looked at, so that nobody
        gains one by pulling the plug. Raises OSError if it cannot be written, ValueError if the
        file of the PIN is damaged: then nobody gets through."""
        left = self.locked_for_s()
        if left:
            return Answer("locked", left)
        kept = json.loads(self._pin.read_text(encoding="ascii"))
        tried = self._tried() + 1
        self._keep_tries(tried)
        if _is_of(pin, kept):
            self._keep_tries(0)
            return Answer("right")
        if tried < MOST_TRIES:
            return Answer("wrong", MOST_TRIES - tried)
        self._locked_at = self._uptime_s()
        return Answer("locked", LOCKED_S)

    def keep(self, pin: str) -> None:
        """From now on this is the PIN. Raises SillyPinError, OSError."""
        refuse_silly(pin)
        salt = os.urandom(_SALT)
        kept: dict[str, object] = {"n": _COST, "r": _BLOCK, "p": _LANES, "salt": salt.hex()}
        kept["hash"] = _hash(pin, kept).hex()
        write_whole(self._pin, json.dumps(kept).encode("ascii"), _PRIVATE)
        self._keep_tries(0)

    def remove(self) -> bool:
        """From now on there is none, and no way out by the screen; whether there was one."""
        was_set = self.is_set()
        self._pin.unlink(missing_ok=True)
        self._tries.unlink(missing_ok=True)
        return was_set

    @property
    def path(self) -> Path:
        return self._pin

    def _tried(self) -> int:
        """What cannot be understood counts as all tries: it is over in five minutes."""
        try:
            written = self._tries.read_text(encoding="ascii").strip()
        except FileNotFoundError:
            return 0
        except ValueError:
            return MOST_TRIES
        return int(written) if written.isdecimal() and len(written) < 3 else MOST_TRIES

    def _keep_tries(self, tries: int) -> None:
        write_whole(self._tries, str(tries).encode("ascii"), _PRIVATE)


def refuse_silly(pin: str) -> None:
    """Raises SillyPinError for what is no PIN, and for what anybody would try first."""
    if not (pin.isascii() and pin.isdecimal()):
        raise SillyPinError("A PIN is made of digits only.")
    if not SHORTEST_PIN <= len(pin) <= LONGEST_PIN:
        raise SillyPinError(f"A PIN has {SHORTEST_PIN} to {LONGEST_PIN} digits.")
    if len(set(pin)) < 3:
        raise SillyPinError("That is one or two digits over and over. Take others.")
    if any(pin == (pin[:period] * len(pin))[: len(pin)] for period in range(1, len(pin) // 2 + 1)):
        raise SillyPinError("That repeats itself. Take another one.")
    if pin == pin[::-1]:
        raise SillyPinError("That is the same from behind. Take another one.")
    if _steps_evenly(pin) or (_steps_evenly(pin[::2]) and _steps_evenly(pin[1::2])):
        raise SillyPinError("Those digits just follow each other. Take others.")
    if pin in _WELL_KNOWN or any(_leads_along(pin, way) for way in _KEYPADS):
        raise SillyPinError("That is a well-known PIN. Take another one.")


def _steps_evenly(digits: str) -> bool:
    """Whether each digit is the one before and the same step, round the end: 890123, 975319."""
    steps = {(int(after) - int(before)) % 10 for before, after in pairwise(digits)}
    return len(steps) == 1


def _leads_along(pin: str, way: str) -> bool:
    """Whether the PIN runs along a way over the keypad, either way round, or there and back."""
    back = way[::-1]
    around = len(pin) // len(way) + 2
    return any(pin in led for led in (way * around, back * around, way + back, back + way))


def _is_of(pin: str, kept: dict[str, object]) -> bool:
    try:
        wanted = bytes.fromhex(str(kept["hash"]))
        return len(wanted) == _LENGTH and hmac.compare_digest(_hash(pin, kept), wanted)
    except (KeyError, TypeError, OverflowError) as error:
        raise ValueError("the file of the PIN is damaged") from error


def _hash(pin: str, kept: dict[str, object]) -> bytes:
    n, r, p = (int(str(kept[name])) for name in ("n", "r", "p"))
    salt = bytes.fromhex(str(kept["salt"]))
    return hashlib.scrypt(
        pin.encode("ascii"), salt=salt, n=n, r=r, p=p, maxmem=_MOST_MEMORY, dklen=_LENGTH
    )
