"""How the process with the screen ends, for whoever starts it again. See docs/it.md."""

ENDED = 0
"""As it was asked to: by the system, or its window was closed."""

STALLED = 1
"""It stood still, wrote down where, and ended itself (Python's faulthandler leaves with 1). Qt
leaves with 1 as well when its display goes away."""

WRONG_USAGE = 2
"""It was called in a way that it does not know; starting it again the same way helps nothing."""

NO_DISPLAY = 3
"""There is nothing to draw on."""

STAFF_LEFT = 4
"""Staff asked to leave, with their PIN. Nothing should start the kiosk again by itself."""

FAILED = 5
"""Something failed inside too often; a fresh start is better than half a screen."""

TRY_AGAIN = 6
"""The safe page was shown for a while; the content may be shown again now."""
