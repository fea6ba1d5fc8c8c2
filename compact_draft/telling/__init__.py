"""Telling people what came of a round: the points made, who was heard, what is held back."""
