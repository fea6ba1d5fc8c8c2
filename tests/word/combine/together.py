"""A base of a few clauses, and several people's copies of one put together."""

from compact_draft.model.combined import Combined, Reviewer
from compact_draft.word.combine.combine import combine
from tests.redline.maker import DATE, docx

FIRST = "The Council will consult partners within twelve weeks of any change."
CLAUSES = (
    FIRST,
    "Grants are paid in advance wherever that is needed by a partner.",
    "Both sides meet twice a year to look at what has been done.",
    "Volunteers are thanked, trained and insured by those they work for.",
)
TAIL = ("Grants are paid in advance.", "Both sides meet twice a year.", "End.")
BASE = docx("The Council will consult partners within twelve weeks.", *TAIL)


def put_together(base: bytes, **copies: bytes) -> tuple[bytes, Combined]:
    """Return the combined file and what it says; a copy is named by its author."""
    reviewers = [
        Reviewer(author=name, data=data, when=DATE) for name, data in copies.items()
    ]
    return combine(base, reviewers)
