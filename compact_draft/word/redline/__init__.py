"""Two Word files in, one with tracked changes out, proved both ways."""
