"""Paragraphs as readers see them: words, labels, tables, tracked changes, comments."""
