"""What a line of a Compact says: kind, bearer, theme, firmness, period."""
