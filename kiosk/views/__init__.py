"""How a page looks. Qt, and nothing of content, clock or phrases."""
