"""Signing: what each body signs, what it has decided, and what voids it."""
