"""Whose words is each remark, and who sent them?"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping

from compact_draft.copies.register import is_signed
from compact_draft.store.rows import Books


def senders(books: Books) -> Mapping[str, str]:
    """Return for each remark the id of who sent the file that it came in first."""
    of = {s.id: s.respondent for s in books.submissions}
    return {a.id: of.get(a.submission, a.respondent) for a in books.annotations}


def unsigned(books: Books) -> frozenset[str]:
    """Return the remarks without a name in files that bear others' marks as well.

    Whose they are nobody can say but the sender.
    """
    sent_by = {s.id: s.respondent for s in books.submissions}
    signed = {a.id: a.respondent for a in books.annotations if is_signed(a)}
    hands: dict[str, set[str]] = defaultdict(set)
    for one in books.sightings:
        if one.annotation in signed:
            hands[one.submission].add(signed[one.annotation])
    return frozenset(
        a.id
        for a in books.annotations
        if a.id not in signed and hands[a.submission] - {sent_by.get(a.submission, "")}
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
