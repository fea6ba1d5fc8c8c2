"""The command ``compact-draft``: one thin door a verb."""

from compact_draft.cli.app import main

__all__ = ["main"]
