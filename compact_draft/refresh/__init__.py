"""From decisions to a new revision, and from that to the tracked-changes file."""
