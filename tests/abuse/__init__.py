"""Everything bad that can happen to a kiosk, done to it on purpose, by chance but repeatable."""
