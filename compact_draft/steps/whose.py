"""Whose words is each remark, and who sent them?"""

from __future__ import annotations

from collections.abc import Mapping

from compact_draft.copies.register import is_signed
from compact_draft.store.rows import Books


def senders(books: Books) -> Mapping[str, str]:
    """Return for each remark the id of who sent the file that it came in first."""
    of = {s.id: s.respondent for s in books.submissions}
    return {
        a.id: of.get(a.submission, a.respondent)
        for a in (*books.annotations, *books.placed())
    }


def unsigned(books: Books) -> frozenset[str]:
    """Return the remarks without a name in files that bear others' marks as well.

    Whose they are nobody can say but the sender.
    """
    shared = files_of_several(books)
    return frozenset(
        a.id
        for a in (*books.annotations, *books.placed())
        if a.submission in shared and not is_signed(a)
    )


def files_of_several(books: Books) -> frozenset[str]:
    """Return ids of the submissions that bear marks of others than who sent them."""
    sent_by = {s.id: s.respondent for s in books.submissions}
    return frozenset(
        sighting.submission
        for sighting in books.sightings
        if sighting.signed and sighting.signed != sent_by.get(sighting.submission)
    )


def said_by(name: str, sender: str, *, is_unsigned: bool) -> str:
    """Return in words who said something, and who sent it where that is another.

    Args:
        name: Whose words they are.
        sender: Who sent the file.
        is_unsigned: Whether they bear no name, in a file of several people's.
    """
    if is_unsigned:
        return f"unsigned, sent by {sender}"
    return name if name == sender else f"{name} (sent by {sender})"
