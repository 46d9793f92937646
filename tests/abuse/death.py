"""Ends a process at an exact point: before or after its n-th call of the system, with SIGKILL.

By ptrace(2), so that every write, sync and rename can be hit, those of SQLite too, and the same
number hits the same place again.
"""

import ctypes
import os
import signal
import subprocess
import sys
from pathlib import Path

Victim = subprocess.Popen[bytes]

_SYSCALL, _SEIZE, _INTERRUPT = 24, 0x4206, 0x4207
_MARKED, _ENDS_WITH_US = 0x1, 0x100000
"""PTRACE_O_TRACESYSGOOD and PTRACE_O_EXITKILL."""

_AT_CALL = signal.SIGTRAP | 0x80

_libc = ctypes.CDLL(None, use_errno=True)
_libc.ptrace.restype = ctypes.c_long
_libc.ptrace.argtypes = [ctypes.c_long, ctypes.c_long, ctypes.c_void_p, ctypes.c_void_p]


def victim(kind: str, folder: Path, asked: list[str], state: Path) -> Victim:
    """A process of tests/abuse/victims.py that waits to be told to begin."""
    begun = subprocess.Popen(
        [sys.executable, "-m", "tests.abuse.victims", kind, str(folder), *asked],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen", "KIOSK_STATE": str(state)},
    )
    assert begun.stdout is not None
    assert begun.stdout.readline() == b"ready\n", f"there is no victim {kind}"
    return begun


def told_by(ended: Victim) -> list[str]:
    """What it said before its end, line by line."""
    assert ended.stdout is not None
    with ended.stdout:
        return ended.stdout.read().decode().splitlines()


def points_of(process: Victim) -> int:
    """Lets a process that waits for its standard input go on to its end; at how many points it
    could have been killed."""
    return _traced(process, None)


def kill_at(process: Victim, point: int) -> bool:
    """Lets it go on, and kills it at that point; False if it came to its end before."""
    _traced(process, point)
    return process.returncode == -signal.SIGKILL


def _traced(process: Victim, point: int | None) -> int:
    assert process.stdin is not None
    _ptrace(_SEIZE, process.pid, _MARKED | _ENDS_WITH_US)
    _ptrace(_INTERRUPT, process.pid, 0)
    os.waitpid(process.pid, 0)
    process.stdin.write(b"\n")
    process.stdin.close()
    passed, deliver = 0, 0
    while point is None or passed < point:
        _ptrace(_SYSCALL, process.pid, deliver)
        _, status = os.waitpid(process.pid, 0)
        if not os.WIFSTOPPED(status):
            process.returncode = os.waitstatus_to_exitcode(status)
            return passed
        stopped_by = os.WSTOPSIG(status)
        passed += stopped_by == _AT_CALL
        # A stop that is no call may be a signal, which is the process's own.
        deliver = 0 if stopped_by in (_AT_CALL, signal.SIGTRAP, signal.SIGSTOP) else stopped_by
    process.kill()
    process.wait()
    return passed


def _ptrace(request: int, pid: int, value: int) -> None:
    if _libc.ptrace(request, pid, None, value) != 0:
        raise OSError(ctypes.get_errno(), "this system does not let a process be traced")
