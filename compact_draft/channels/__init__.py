"""What came in: readers of every channel, each giving the same value."""
