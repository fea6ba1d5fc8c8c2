"""Language: words and what they say, but not clauses."""
