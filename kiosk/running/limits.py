"""How much of the machine a child process may take, so that bad input costs a child and never the
kiosk. Windows has no such limits; there only the time is limited, by whoever waits for it."""

import contextlib
import os
import sys

if sys.platform != "win32":
    import resource

POLITE = 10
"""Steps of niceness (nice(2)) for work that nobody in front of the screen is waiting for."""


def limit_this_process(memory: int, cpu_s: int) -> None:
    """No more than so many bytes of address space and seconds of work from now on, for this
    process and each that it starts; setrlimit(2)."""
    if sys.platform != "win32":
        resource.setrlimit(resource.RLIMIT_AS, (memory, memory))
        resource.setrlimit(resource.RLIMIT_CPU, (cpu_s, cpu_s))


def be_polite() -> None:
    """Whatever else the machine has to do goes first, where a sandbox lets us say so."""
    if sys.platform != "win32":
        # systemd's SystemCallFilter=~@resources forbids setpriority(2).
        with contextlib.suppress(PermissionError):
            os.nice(POLITE)
