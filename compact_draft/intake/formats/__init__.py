"""Old Compacts that are no Word files, turned into one before they are read."""
