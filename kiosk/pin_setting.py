"""`kiosk pin`: sets the PIN by which staff leave, typed twice and never shown."""

from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

from kiosk.running.pin import PinStore, SillyPinError, refuse_silly


class Setting(NamedTuple):
    """Whether what was asked is so now, and what to tell the administrator."""

    is_done: bool
    says: str


def set_pin(folder: Path, ask: Callable[[str], str]) -> Setting:
    """Keeps the PIN that is typed twice, ``ask`` reading it without an echo."""
    store = PinStore(folder, _no_time)
    try:
        pin = ask("New PIN (6 to 12 digits): ")
        refuse_silly(pin)
        if ask("The same again: ") != pin:
            return Setting(False, "Those were two different PINs. Nothing was changed.")
        store.keep(pin)
    except (EOFError, KeyboardInterrupt):
        return Setting(False, "\nNothing was changed.")
    except SillyPinError as error:
        return Setting(False, f"{error} Nothing was changed.")
    except OSError as error:
        return Setting(False, f"{store.path} cannot be written: {error.strerror}")
    return Setting(
        True,
        f"The PIN is set; its hash lies in {store.path}.\n"
        "Staff leave so: tap the corners of the screen, top left, top right, bottom right, bottom"
        " left, within 10 seconds; then type the PIN.",
    )


def remove_pin(folder: Path) -> Setting:
    """Nobody can leave by the screen from now on."""
    store = PinStore(folder, _no_time)
    try:
        was_set = store.remove()
    except OSError as error:
        return Setting(False, f"{store.path} cannot be removed: {error.strerror}")
    return Setting(True, "The PIN is removed." if was_set else "There was no PIN.")


def _no_time() -> float:
    """Who sets a PIN waits for no lock."""
    return 0.0
