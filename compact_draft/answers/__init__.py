"""Deciding: what an answer must hold, and the forms in which answers come."""
