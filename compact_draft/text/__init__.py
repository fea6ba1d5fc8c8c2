"""Language: words and sentences, but not clauses."""
