"""What a visitor sees and does. No Qt."""
