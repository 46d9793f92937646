"""An information kiosk for public offices."""

__version__ = "0.1.0"
