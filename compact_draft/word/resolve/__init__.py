"""Accepting or rejecting every tracked change of a package."""
