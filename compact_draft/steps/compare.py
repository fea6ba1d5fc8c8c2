"""A redline of any two Word files."""

from __future__ import annotations

from dataclasses import dataclass

from compact_draft.model.redline import Options, Redline
from compact_draft.word.redline.redline import redline


@dataclass(frozen=True, slots=True, kw_only=True)
class Compared:
    """A tracked-changes file, and what it says."""

    data: bytes
    redline: Redline


def compare_documents(old: bytes, new: bytes, options: Options) -> Compared:
    """Return the redline of two Word files, proved both ways.

    Raises:
        WordFileError: A file cannot be used.
        TrackedChangesError: A file holds tracked changes and they are refused.
        RoundTripError: The result did not prove; nothing is handed over.
    """
    data, found = redline(old, new, options)
    return Compared(data=data, redline=found)
