"""Word files: packages, paragraphs, tracked changes."""
