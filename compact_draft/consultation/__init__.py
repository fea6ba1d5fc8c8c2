"""Asking people and hearing them: what goes out, what comes back, what is decided."""
