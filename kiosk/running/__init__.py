"""Being alive for months."""
