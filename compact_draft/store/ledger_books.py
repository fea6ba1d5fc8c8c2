"""What the rows of a ledger say, as books; and what is new, as rows of its tables."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

import sqlalchemy as sa

from compact_draft.model.annotation import (
    Annotation,
    Decision,
    Joining,
    Respondent,
    Sighting,
    Submission,
)
from compact_draft.model.answering import (
    Assignment,
    Confirmation,
    DraftAnswer,
    Split,
)
from compact_draft.store import migrations as tables
from compact_draft.store.rows import (
    Books,
    Placement,
    annotation_of,
    annotation_row,
    decision_of,
    decision_row,
    draft_of,
    draft_row,
    placement_of,
    placement_row,
    split_of,
    split_row,
    standing,
    submission_of,
    submission_row,
)
from compact_draft.store.standing import Rows


def books_of(rows: Rows) -> Books:
    """Return everything that a round's rows say, undone steps left out.

    Raises:
        KeyError, TypeError, ValueError: A row was altered and cannot be read.
    """
    names = _pairs(rows, tables.NAMES, "id", "name")
    files = _pairs(rows, tables.FILES, "submission", "file")
    authors = _pairs(rows, tables.AUTHORS, "annotation", "author")
    bodies = _pairs(rows, tables.CONTACTS, "submission", "body")
    replies = _pairs(rows, tables.CONTACTS, "submission", "contact")
    splits = tuple(split_of(r) for r in rows.rows(tables.SPLITS))
    held = (decision_of(r) for r in rows.rows(tables.DECISIONS))
    decisions, superseded = standing(held, splits)
    return Books(
        respondents=tuple(
            Respondent(
                id=r["id"],
                name=names.get(r["id"], ""),
                capacity=r["capacity"],
                side=r["side"],
            )
            for r in rows.rows(tables.RESPONDENTS)
        ),
        submissions=tuple(
            submission_of(
                r,
                files.get(r["id"], ""),
                bodies.get(r["id"], ""),
                replies.get(r["id"], ""),
            )
            for r in rows.rows(tables.SUBMISSIONS)
        ),
        annotations=tuple(
            annotation_of(r, authors.get(r["id"], ""))
            for r in rows.rows(tables.ANNOTATIONS)
        ),
        placements=tuple(placement_of(r) for r in rows.rows(tables.PLACEMENTS)),
        decisions=decisions,
        superseded=superseded,
        left=tuple(
            (r["submission"], r["place"], r["why"]) for r in rows.rows(tables.LEFT)
        ),
        sightings=tuple(
            Sighting(**{n: r[n] for n in Sighting.__slots__})
            for r in rows.rows(tables.SIGHTINGS)
        ),
        joinings=tuple(
            Joining(**{n: r[n] for n in Joining.__slots__})
            for r in rows.rows(tables.JOININGS)
        ),
        splits=splits,
        assignments=tuple(
            Assignment(**{n: r[n] for n in Assignment.__slots__})
            for r in rows.rows(tables.ASSIGNMENTS)
        ),
        drafts=tuple(draft_of(r) for r in rows.rows(tables.DRAFT_ANSWERS)),
        confirmations=tuple(
            Confirmation(**{n: r[n] for n in Confirmation.__slots__})
            for r in rows.rows(tables.CONFIRMATIONS)
        ),
    )


def _pairs(rows: Rows, table: sa.Table, key: str, value: str) -> dict[str, str]:
    return {row[key]: row[value] for row in rows.rows(table)}


def rows_of_new(
    *,
    respondents: Iterable[Respondent],
    submissions: Iterable[Submission],
    annotations: Iterable[Annotation],
    placements: Iterable[Placement],
    decisions: Iterable[Decision],
    left: Iterable[tuple[str, str, str]],
    sightings: Iterable[Sighting],
    joinings: Iterable[Joining],
    splits: Iterable[Split],
    assignments: Iterable[Assignment],
    drafts: Iterable[DraftAnswer],
    confirmations: Iterable[Confirmation],
) -> list[tuple[sa.Table, Sequence[Mapping[str, Any]]]]:
    """Return the rows for values that are new, table by table; see `Ledger.add`."""
    people, sent, held = list(respondents), list(submissions), list(annotations)
    return [
        (
            tables.RESPONDENTS,
            [{"id": p.id, "capacity": p.capacity, "side": p.side} for p in people],
        ),
        (tables.NAMES, [{"id": p.id, "name": p.name} for p in people]),
        (tables.SUBMISSIONS, [submission_row(s) for s in sent]),
        (tables.FILES, [{"submission": s.id, "file": s.file} for s in sent]),
        (tables.ANNOTATIONS, [annotation_row(a) for a in held]),
        (
            tables.AUTHORS,
            [{"annotation": a.id, "author": a.author} for a in held],
        ),
        (tables.PLACEMENTS, [placement_row(p) for p in placements]),
        (tables.DECISIONS, [decision_row(d) for d in decisions]),
        (
            tables.LEFT,
            [{"submission": s, "place": p, "why": w} for s, p, w in left],
        ),
        (
            tables.SIGHTINGS,
            [{n: getattr(s, n) for n in Sighting.__slots__} for s in sightings],
        ),
        (
            tables.CONTACTS,
            [
                {"submission": s.id, "body": s.body, "contact": s.contact}
                for s in sent
                if s.body or s.contact
            ],
        ),
        (
            tables.JOININGS,
            [{n: getattr(j, n) for n in Joining.__slots__} for j in joinings],
        ),
        (tables.SPLITS, [split_row(s) for s in splits]),
        (
            tables.ASSIGNMENTS,
            [{n: getattr(a, n) for n in Assignment.__slots__} for a in assignments],
        ),
        (tables.DRAFT_ANSWERS, [draft_row(d) for d in drafts]),
        (
            tables.CONFIRMATIONS,
            [{n: getattr(c, n) for n in Confirmation.__slots__} for c in confirmations],
        ),
    ]
