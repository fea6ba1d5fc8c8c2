"""Counting what was received afresh, by a second reader that shares no code with the first."""
