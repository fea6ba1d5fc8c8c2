"""What tells where a remark belongs, in the words that the command and the desk both show."""

from __future__ import annotations

from compact_draft.model.annotation import Annotation

PERHAPS = "perhaps"
"""Stands before a clause that a remark may belong to."""
NOTHING_LIKE_IT = "nothing like it stands in the draft"
"""Is said of a remark in doubt for which no clause is proposed."""


def told_of_place(remark: Annotation) -> tuple[tuple[str, str], ...]:
    """Return what is known of a remark's place, as (what it is, the words, whole).

    These are the words of the draft that it is about, what its sender says of the place,
    and the question that it answers; what is empty is passed over.
    """
    known = (
        ("about", remark.anchor.words),
        ("they say", remark.reference),
        ("in answer to", remark.question),
    )
    return tuple((what, words) for what, words in known if words.strip())
