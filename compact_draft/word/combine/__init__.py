"""Several edited copies of one file into one, each change under its author."""
