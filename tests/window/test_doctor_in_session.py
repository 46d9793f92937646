"""The doctor beside a kiosk that really runs, in its session and looking at it from outside."""

import json
import os
import shutil
import subprocess
from pathlib import Path

from tests.window.display import PATIENCE_S, PROGRAM, ROOT, Display, kiosk_on, running


def asked(environment: dict[str, str], content: Path = ROOT / "data") -> dict[str, dict[str, str]]:
    """What the doctor says, by check; some of it is bad here, where no kiosk lives."""
    done = subprocess.run(
        [*PROGRAM, "doctor", str(content), "--json"],
        env=environment,
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
        timeout=2 * PATIENCE_S,
    )
    return {finding["check"]: finding for finding in json.loads(done.stdout)}


def test_a_running_kiosk_listens_to_nobody(with_manager: Display) -> None:
    with kiosk_on(with_manager):
        with_manager.shown()
        seen = asked(with_manager.environment)
    assert seen["listening"]["says"].startswith("the running kiosk does not"), seen["listening"]
    assert "1920 x 1080" in seen["screen"]["says"]
    assert "Openbox" in seen["session"]["says"]
    assert "still do something" in seen["session"]["says"]
    assert not [one for one in seen.values() if "the check itself failed" in one["says"]]


def test_the_session_is_found_from_outside(with_manager: Display, tmp_path: Path) -> None:
    outside = {
        name: value
        for name, value in os.environ.items()
        if name not in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM", "XAUTHORITY")
    }
    # Beside other kiosks on this machine, it is the one with this content.
    content = tmp_path / "content"
    shutil.copytree(ROOT / "data", content)
    with running(*PROGRAM, "run", str(content), env=with_manager.environment):
        with_manager.shown()
        seen = asked({**outside, "KIOSK_STATE": str(tmp_path)}, content)
    assert "1920 x 1080" in seen["screen"]["says"], seen["screen"]
