"""How long from the start of the process until the first page is drawn, beside a stock PySide6
window with a label: alternating runs on this machine, medians, and their ratio.

Usage: python bench/start.py [runs]
"""

import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

DATA = Path(__file__).parent.parent / "data"

BARE_WINDOW = """
import sys
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QLabel
application = QApplication(["bare"])
label = QLabel("Kiosk")
label.resize(1920, 1080)
label.show()
label.grab()
QTimer.singleShot(0, application.quit)
sys.exit(application.exec())
"""

KIOSK = """
import sys
from pathlib import Path
from PySide6.QtCore import QSize, QTimer
from PySide6.QtWidgets import QApplication
from kiosk.content.model import from_snapshot
from kiosk.running.clock import SystemClock
from kiosk.running.stage import Stage
from kiosk.views.fonts import load_fonts
content = from_snapshot(Path(sys.argv[1]).read_bytes())
application = QApplication(["kiosk"])
load_fonts()
stage = Stage(content, SystemClock(content.timezone, lambda read: True))
stage.resize(QSize(1920, 1080))
stage.show()
stage.grab()
QTimer.singleShot(0, application.quit)
sys.exit(application.exec())
"""


def seconds(program: str, *arguments: str) -> float:
    """How long the program runs, from exec to exit."""
    begun = time.perf_counter()
    subprocess.run([sys.executable, "-c", program, *arguments], check=True)
    return time.perf_counter() - begun


def main() -> None:
    runs = int(sys.argv[1]) if len(sys.argv) > 1 else 15
    with tempfile.TemporaryDirectory() as place:
        snapshot = str(Path(place) / "snapshot")
        compiling = ["-m", "kiosk", "compile", str(DATA), "-o", snapshot]
        subprocess.run([sys.executable, *compiling], check=True, capture_output=True)
        seconds(BARE_WINDOW)
        seconds(KIOSK, snapshot)
        bare: list[float] = []
        kiosk: list[float] = []
        for _ in range(runs):
            bare.append(seconds(BARE_WINDOW))
            kiosk.append(seconds(KIOSK, snapshot))
    floor, ours = statistics.median(bare), statistics.median(kiosk)
    print(f"stock PySide6 window: {floor * 1000:.0f} ms (median of {runs})")
    print(f"kiosk, home drawn:    {ours * 1000:.0f} ms")
    print(f"ratio:                {ours / floor:.2f}")


if __name__ == "__main__":
    main()
