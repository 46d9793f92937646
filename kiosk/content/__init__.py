"""What the staff publishes: read, checked, worked out. No Qt."""
