"""Starts the kiosk again whenever it ends by itself, and ends it when it says nothing any more.

A process of its own, as small as can be: it knows neither Qt nor content. The kiosk writes a line
to its standard output with every heartbeat; when its standard input ends, so does the kiosk, in
order. Both work on every system. What is written to the standard error goes where ours goes.
"""

import contextlib
import os
import queue
import signal
import subprocess
import sys
import threading
from collections.abc import Sequence

from kiosk.running.exits import ENDED, NO_DISPLAY, STAFF_LEFT, WRONG_USAGE
from kiosk.running.systemd import VARIABLES, Systemd

SUPERVISED = "KIOSK_SUPERVISED"
"""The environment variable by which the kiosk knows that it is."""

ALIVE = b"alive\n"
"""A heartbeat."""

SILENT_S = 14.5
"""Without a heartbeat, after which the kiosk is ended: its slowest beats come every 8 s, and may be
late by 5. So it is back on the screen within 20 s."""

BEGINNING_S = 60.0
"""To the first heartbeat: content may have to be compiled first, and the share it lies on may take
its time to answer."""

CLOSING_S = 10.0
"""To end in order when it is asked to."""

LONG_ENOUGH = 20
"""Heartbeats, of 2 to 8 s, in a life after which the next one begins at once."""

PAUSES_S = (0.0, 0.5, 1.0, 2.0)
"""Before the next start, after so many short lives in a row; then always the last."""

DISPLAY_S = 3.0
"""Between two looks for a display."""

_NO_MORE = (ENDED, STAFF_LEFT, WRONG_USAGE)
"""Ends after which nothing is started again."""

_UNREAD_S = 2.0
"""What was written but not read yet, because we stood still as well, is read in that time."""


class Supervisor:
    """Runs ``command`` over and over."""

    def __init__(self, command: Sequence[str], silent_s: float = SILENT_S) -> None:
        self._command = list(command)
        self._silent_s = silent_s
        self._beats = 0
        self._systemd = Systemd()
        self._is_asked = threading.Event()
        self._words: queue.SimpleQueue[bytes] = queue.SimpleQueue()

    def run(self) -> int:
        """Until the kiosk ends for good, or we are asked to end; gives the exit code."""
        for number in (signal.SIGTERM, signal.SIGINT):
            signal.signal(number, self._heed)
        short_lives, last = 0, ENDED
        while True:
            if self._systemd.is_ready:
                # The next life may take its time to begin.
                self._systemd.tell_alive()
            code = self._life()
            if self._is_asked.is_set():
                return ENDED
            if code in _NO_MORE:
                return code
            short_lives = 0 if self._beats >= LONG_ENOUGH else short_lives + 1
            pause_s = PAUSES_S[min(short_lives, len(PAUSES_S) - 1)]
            if code == NO_DISPLAY:
                pause_s = DISPLAY_S
            if code != NO_DISPLAY or code != last:
                _say(f"it ended with {code} and is started again")
            last = code
            if self._is_asked.wait(pause_s):
                return ENDED

    def _heed(self, number: int, frame: object) -> None:
        self._is_asked.set()
        self._words.put(b"")

    def _life(self) -> int:
        """Starts it, listens until it ends or falls silent; gives its exit code."""
        around = {name: value for name, value in os.environ.items() if name not in VARIABLES}
        words = self._words = queue.SimpleQueue()
        kiosk = subprocess.Popen(
            self._command,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            env={**around, SUPERVISED: "1"},
        )
        for follow in (_hand_on, _wait_for):
            threading.Thread(target=follow, args=(kiosk, words), daemon=True).start()
        if not self._listen_to_end(words):
            _say("it says nothing any more and is ended")
            kiosk.kill()
        elif self._is_asked.is_set():
            _end(kiosk)
        code = kiosk.wait()
        if kiosk.stdin is not None:
            kiosk.stdin.close()
        return code

    def _listen_to_end(self, words: "queue.SimpleQueue[bytes]") -> bool:
        """False if it fell silent; True if it ended, or we are to end it."""
        longest_s, self._beats = BEGINNING_S, 0
        while not self._is_asked.is_set():
            try:
                word = words.get(timeout=longest_s)
            except queue.Empty:
                try:
                    word = words.get(timeout=_UNREAD_S)
                except queue.Empty:
                    return False
            if word != ALIVE:
                return True
            self._beats += 1
            longest_s = self._silent_s - _UNREAD_S
            self._systemd.tell_alive()
        return True


def _hand_on(kiosk: "subprocess.Popen[bytes]", words: "queue.SimpleQueue[bytes]") -> None:
    """What the kiosk says."""
    if kiosk.stdout is not None:
        with kiosk.stdout as said, contextlib.suppress(OSError, ValueError):
            for word in said:
                if word == ALIVE:
                    words.put(word)


def _wait_for(kiosk: "subprocess.Popen[bytes]", words: "queue.SimpleQueue[bytes]") -> None:
    """An empty word when it is gone. A program that it started may hold its output open."""
    kiosk.wait()
    words.put(b"")


def _end(kiosk: "subprocess.Popen[bytes]") -> None:
    """In order if it can, else at once."""
    if kiosk.stdin is not None:
        kiosk.stdin.close()
    try:
        kiosk.wait(CLOSING_S)
    except subprocess.TimeoutExpired:
        kiosk.kill()


def _say(sentence: str) -> None:
    with contextlib.suppress(OSError, ValueError):
        sys.stderr.write(f"kiosk: {sentence}\n")
        sys.stderr.flush()
