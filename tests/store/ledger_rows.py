"""Rows for a ledger, and the database for many that is there for tests."""

import os

import pytest

from compact_draft.model.annotation import (
    Anchor,
    Annotation,
    AnnotationKind,
    Decision,
    Effect,
    Level,
    Outcome,
    Placed,
    Respondent,
    Submission,
)

ANCHOR = Anchor(
    level=Level.WORDS, clause="wex-7", start=3, end=9, words="ten days", before="in "
)

NOTE = Annotation(
    id="a1",
    respondent="p1",
    submission="s1",
    kind=AnnotationKind.REWORD,
    tracked=False,
    state="",
    seen="issue-1",
    anchor=ANCHOR,
    placed=Placed.PROPOSED,
    candidates=("wex-7", "wex-9"),
    text="",
    proposed="20 days “at most”",
    where="paragraph 4",
    author="Tansy Orme",
    key="k",
)

PERSON = Respondent(id="p1", name="Tansy Orme", capacity="body", side="vcs")
SENT = Submission(
    id="s1",
    respondent="p1",
    file="tansy.docx",
    sha256="00",
    medium="word",
    seen="issue-1",
    received="2026-02-01",
)

DECISION = Decision(
    id="d1",
    annotations=("a1",),
    outcome=Outcome.ADOPTED,
    by="Group",
    when="2026-03-01",
    reason="Agreed.",
    effect=Effect.REWORD,
    clause="wex-7",
    words="We will pay in 20 days.",
    others=("wex-8",),
)

ADDRESS = os.environ.get("COMPACT_DRAFT_TEST_POSTGRES", "")


def address() -> str:
    """The PostgreSQL that is there; where one must be, its lack is a failure."""
    if not ADDRESS:
        if os.environ.get("COMPACT_DRAFT_REQUIRE_OFFICE"):
            pytest.fail("COMPACT_DRAFT_TEST_POSTGRES names no database")
        pytest.skip("COMPACT_DRAFT_TEST_POSTGRES names no database")
    return ADDRESS
