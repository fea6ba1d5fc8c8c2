"""When two things in Word files are the same: content keys, definitions, what is untrackable."""
