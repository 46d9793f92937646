"""Writes the accessibility report: ``python -m tests.accessibility_report docs/accessibility.md``.

Leaves 1 if a figure is not what it has to be; the report says so as well.
"""

import argparse
import sys
from pathlib import Path

from kiosk import __version__
from tests.report.document import broken_limits, document
from tests.report.measuring import chosen_ways, measured


def main() -> None:
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("out", type=Path, help="the file to write")
    out: Path = arguments.parse_args().out
    ways = chosen_ways()
    figures = measured(ways)
    out.write_text(document(figures, __version__, len(ways)), encoding="utf-8")
    if broken := broken_limits(figures):
        sys.exit("\n".join(broken))


if __name__ == "__main__":
    main()
