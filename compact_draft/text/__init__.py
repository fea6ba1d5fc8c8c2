"""Words: normalising, splitting, counting; nothing of what they mean."""
