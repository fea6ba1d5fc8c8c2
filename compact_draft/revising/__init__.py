"""From decisions to new wording, and back when a decision is taken back."""
