"""Writing a planned change down as tracked changes."""
