"""``python -m kiosk``, the command ``kiosk``, and the bundle begin here."""

import sys

from kiosk.cli import main

__all__ = ["main"]

if __name__ == "__main__":
    sys.exit(main())
