"""From a revision to the tracked-changes file on the old Word file."""
