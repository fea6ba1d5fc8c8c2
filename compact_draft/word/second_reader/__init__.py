"""What readers see in a Word file, read by rules that nothing else here shares."""
