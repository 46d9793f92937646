"""A small screen reader: it knows the roles and names of things, and nothing of the kiosk.

Run by the system's Python, which has AT-SPI. Reads a question a line from its input and answers
each with a line, both JSON; see ``ScreenReader.answer``.
"""

import importlib
import json
import sys
import time
from collections.abc import Callable, Iterator
from typing import Any, TypeVar

# No tool of this house knows their types: only the system's Python has them.
gi = importlib.import_module("gi")
gi.require_version("Atspi", "2.0")
Atspi = importlib.import_module("gi.repository.Atspi")
GLib = importlib.import_module("gi.repository.GLib")

APPLICATION = "kiosk"
PATIENCE_S = 15.0
BETWEEN_LOOKS_S = 0.05
LONGEST_CALL_MS = 3000
FOCUSED = "object:state-changed:focused"
EVENTS = (FOCUSED, "object:announcement", "window:activate")
STATES = ("FOCUSABLE", "FOCUSED", "CHECKABLE", "CHECKED")

Told = dict[str, Any]
T = TypeVar("T")


class ScreenReader:
    def __init__(self) -> None:
        Atspi.init()
        Atspi.set_timeout(LONGEST_CALL_MS, LONGEST_CALL_MS)
        self._heard: list[Told] = []
        self._listener = Atspi.EventListener.new(self._hear)
        for kind in EVENTS:
            self._listener.register(kind)

    def answer(self, question: Told) -> object:
        """``find`` the thing of that role whose name contains that name, ``press`` it or give it
        the ``focus``; ``read`` all that is shown; ``hear`` the first event of that kind with those
        words since something was pressed or focused. What is not there yet is waited for."""
        match question:
            case {"ask": "find", "role": role, "name": name}:
                return self._wait(lambda: described(self._thing(role, name)), f"{role} {name!r}")
            case {"ask": "press" | "focus" as deed, "role": role, "name": name}:
                thing = self._wait(lambda: self._thing(role, name), f"{role} {name!r}")
                self._heard.clear()
                return pressed(thing) if deed == "press" else bool(thing.grab_focus())
            case {"ask": "read"}:
                return self._wait(lambda: read(self._application()), "all there is")
            case {"ask": "hear", "event": event, "words": words}:
                return self._wait(lambda: self._event(event, words), f"{event} {words!r}")
        raise ValueError(question)

    def names(self) -> list[str]:
        """All that is shown, in short; nothing if the kiosk is gone."""
        try:
            return [f"{each['role']} {each['name']}" for each in read(self._application())]
        except (StopIteration, GLib.GError):
            return []

    def _hear(self, event: Any) -> None:
        try:
            role, name = role_of(event.source), event.source.get_name()
        except GLib.GError:  # It is gone already.
            return
        words = event.any_data if isinstance(event.any_data, str) else name
        if event.type != FOCUSED or event.detail1:
            self._heard.append({"event": event.type, "role": role, "words": words})

    def _event(self, kind: str, words: str) -> Told:
        return next(
            heard for heard in self._heard if heard["event"] == kind and words in heard["words"]
        )

    def _wait(self, look: Callable[[], T], wanted: str) -> T:
        context, end = GLib.MainContext.default(), time.monotonic() + PATIENCE_S
        while True:
            while context.iteration(False):
                pass
            try:
                return look()
            except (StopIteration, GLib.GError) as missing:
                # Not there, or it went away while it was looked at.
                if time.monotonic() > end:
                    raise LookupError(f"there is no {wanted}") from missing
                time.sleep(BETWEEN_LOOKS_S)

    def _application(self) -> Any:
        application = next(
            each for each in inside(Atspi.get_desktop(0)) if each.get_name() == APPLICATION
        )
        # What is remembered of things that change is wrong.
        application.set_cache_mask(Atspi.Cache.NONE)
        return application

    def _thing(self, role: str, name: str) -> Any:
        shown = everything(self._application())
        return next(each for each in shown if role_of(each) == role and name in each.get_name())


def inside(thing: Any) -> Iterator[Any]:
    for number in range(thing.get_child_count()):
        child = thing.get_child_at_index(number)
        if child is not None:
            yield child


def everything(thing: Any) -> Iterator[Any]:
    """All that is shown in a thing, in the order in which it is read."""
    for child in inside(thing):
        if child.get_state_set().contains(Atspi.StateType.SHOWING):
            yield child
            yield from everything(child)


def role_of(thing: Any) -> str:
    """Its name of today: AT-SPI before 2.54 says "push button"."""
    return str(thing.get_role_name()).removeprefix("push ")


def actions_of(thing: Any) -> list[str]:
    return [thing.get_action_name(number) for number in range(thing.get_n_actions())]


def pressed(thing: Any) -> bool:
    return bool(thing.do_action(actions_of(thing).index("Press")))


def described(thing: Any) -> Told:
    states = thing.get_state_set()
    return {
        "role": role_of(thing),
        "name": thing.get_name(),
        "description": thing.get_description(),
        "language": thing.get_object_locale().partition("_")[0],
        "level": (thing.get_attributes() or {}).get("level"),
        "states": [each for each in STATES if states.contains(getattr(Atspi.StateType, each))],
        "actions": actions_of(thing),
    }


def read(application: Any) -> list[Told]:
    return [described(each) for each in everything(application)]


def main() -> None:
    reader = ScreenReader()
    for line in sys.stdin:
        try:
            answer = {"answer": reader.answer(json.loads(line))}
        except (LookupError, GLib.GError) as missing:
            answer = {"missing": str(missing), "shown": reader.names()}
        sys.stdout.write(json.dumps(answer) + "\n")
        sys.stdout.flush()


if __name__ == "__main__":
    main()
