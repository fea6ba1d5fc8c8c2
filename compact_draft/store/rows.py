"""What a round's ledger holds, as values; and each value as a row of a table."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from typing import Any

import sqlalchemy as sa

from compact_draft.errors import Where, WorkspaceError
from compact_draft.model.annotation import (
    Anchor,
    Annotation,
    AnnotationKind,
    Decision,
    Effect,
    Joining,
    Level,
    Outcome,
    Placed,
    Respondent,
    Sighting,
    Submission,
)
from compact_draft.store.paths import is_name


@dataclass(frozen=True, slots=True, kw_only=True)
class Placement:
    """A person's later word on where an annotation belongs.

    Attributes:
        annotation: Its id.
        anchor: Where it belongs now.
        by: Who said so.
        when: ISO time.
    """

    annotation: str
    anchor: Anchor
    by: str
    when: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Books:
    """Everything one round's ledger holds, undone steps left out.

    Attributes:
        respondents: In order of id.
        submissions: In order of arrival.
        annotations: In order of id, as collected (never altered).
        placements: Every later word on a place, oldest first.
        decisions: In order of id; each annotation stands in at most one. A decision
            that a later one took the place of is not among them.
        superseded: The decisions that later ones took the place of, in order of id.
        left: (submission, place, why) of what was read and is no annotation.
        sightings: Which remark each mark of each file is, file after file, in the order
            of the file.
        joinings: Every word on who is the same as whom, oldest first.
    """

    respondents: tuple[Respondent, ...] = ()
    submissions: tuple[Submission, ...] = ()
    annotations: tuple[Annotation, ...] = ()
    placements: tuple[Placement, ...] = ()
    decisions: tuple[Decision, ...] = ()
    superseded: tuple[Decision, ...] = ()
    left: tuple[tuple[str, str, str], ...] = ()
    sightings: tuple[Sighting, ...] = ()
    joinings: tuple[Joining, ...] = ()

    def same_person(self) -> Mapping[str, str]:
        """Return for each respondent that is another by a person's word who that is."""
        into = {one.respondent: one.into for one in self.joinings}
        found = {}
        for one in into:
            seen, last = {one}, into[one]
            while last in into and last not in seen:
                seen.add(last)
                last = into[last]
            if last != one and last not in seen:
                found[one] = last
        return found

    def joined(self) -> Books:
        """Return the books with people who are the same taken for one.

        Files and remarks stay as they are; what changes is whose they are.
        """
        same = self.same_person()
        if not same:
            return self
        return replace(
            self,
            respondents=tuple(p for p in self.respondents if p.id not in same),
            submissions=tuple(
                replace(s, respondent=same.get(s.respondent, s.respondent))
                for s in self.submissions
            ),
            annotations=tuple(
                replace(a, respondent=same.get(a.respondent, a.respondent))
                for a in self.annotations
            ),
            sightings=tuple(
                replace(s, signed=same.get(s.signed, s.signed)) for s in self.sightings
            ),
        )

    def oral(self) -> frozenset[str]:
        """Return the remarks that were only said, and wait to be confirmed in writing."""
        spoken = {s.id for s in self.submissions if s.is_oral}
        written = {s.annotation for s in self.sightings if s.submission not in spoken}
        return frozenset(
            a.id
            for a in self.annotations
            if a.submission in spoken and a.id not in written
        )

    def placed(self) -> tuple[Annotation, ...]:
        """Return the annotations with people's later words on their places applied."""
        last = {p.annotation: p for p in self.placements}
        return tuple(
            _moved(a, last[a.id].anchor) if a.id in last else a
            for a in self.annotations
        )

    def decided(self) -> Mapping[str, Decision]:
        """Return each decided annotation's decision."""
        return {a: d for d in self.decisions for a in d.annotations}


def _moved(annotation: Annotation, anchor: Anchor) -> Annotation:
    fields = {name: getattr(annotation, name) for name in annotation.__slots__}
    return Annotation(**{**fields, "anchor": anchor, "placed": Placed.EXACT})


def standing(
    decisions: Iterable[Decision],
) -> tuple[tuple[Decision, ...], tuple[Decision, ...]]:
    """Return the decisions that hold, and those whose annotations later ones cover."""
    held = list(decisions)
    last = {a: d.id for d in held for a in d.annotations}
    holds = {d.id: any(last[a] == d.id for a in d.annotations) for d in held}
    return (
        tuple(d for d in held if holds[d.id]),
        tuple(d for d in held if not holds[d.id]),
    )


def submission_row(s: Submission) -> Mapping[str, Any]:
    """Return a submission as a row, without names: its file, its body, its contact."""
    return {name: getattr(s, name) for name in s.__slots__ if name not in _APART}


_APART = ("file", "body", "contact")
"""What of a submission may hold a name, and lies in tables of its own."""


def submission_of(
    row: sa.RowMapping, file: str, body: str = "", contact: str = ""
) -> Submission:
    """Return the submission of a row, the name of its file, and who sent it.

    Raises:
        WorkspaceError: The name is a path.
    """
    if not is_name(file):
        raise WorkspaceError(
            f"the ledger says that {row['id']} is the file {file[:80]!r}, which is no "
            "name of a file in received/",
            where=Where("ledger.db"),
            mend="put the ledger back from a copy, and ask who gave you this folder",
        )
    fields = {n: row[n] for n in Submission.__slots__ if n not in _APART}
    return Submission(file=file, body=body, contact=contact, **fields)


def anchor_fields(anchor: Anchor) -> str:
    """Return an anchor as JSON."""
    fields = {name: getattr(anchor, name) for name in anchor.__slots__}
    return json.dumps(fields, ensure_ascii=False, sort_keys=True)


def anchor_of(text: str) -> Anchor:
    """Return the anchor of its JSON."""
    fields = json.loads(text)
    return Anchor(**{**fields, "level": Level(fields["level"])})


def annotation_row(a: Annotation) -> Mapping[str, Any]:
    """Return a remark as a row, without its author's name."""
    fields = {name: getattr(a, name) for name in a.__slots__ if name != "author"}
    fields["kind"] = a.kind.value
    fields["placed"] = a.placed.value
    fields["anchor"] = anchor_fields(a.anchor)
    fields["candidates"] = json.dumps(list(a.candidates))
    return fields


def annotation_of(row: sa.RowMapping, author: str) -> Annotation:
    """Return the remark of a row and its author's name."""
    fields = {n: row[n] for n in Annotation.__slots__ if n != "author"}
    fields["author"] = author
    fields["kind"] = AnnotationKind(fields["kind"])
    fields["placed"] = Placed(fields["placed"])
    fields["anchor"] = anchor_of(fields["anchor"])
    fields["candidates"] = tuple(json.loads(fields["candidates"]))
    return Annotation(**fields)


def placement_row(p: Placement) -> Mapping[str, Any]:
    """Return a later word on a place as a row."""
    return {
        "annotation": p.annotation,
        "anchor": anchor_fields(p.anchor),
        "by": p.by,
        "when": p.when,
    }


def placement_of(row: sa.RowMapping) -> Placement:
    """Return the later word on a place of a row."""
    return Placement(
        annotation=row["annotation"],
        anchor=anchor_of(row["anchor"]),
        by=row["by"],
        when=row["when"],
    )


def decision_row(d: Decision) -> Mapping[str, Any]:
    """Return a decision as a row."""
    fields = {name: getattr(d, name) for name in d.__slots__}
    fields["outcome"] = d.outcome.value
    fields["effect"] = d.effect.value
    fields["annotations"] = json.dumps(list(d.annotations))
    fields["others"] = json.dumps(list(d.others))
    return fields


def decision_of(row: sa.RowMapping) -> Decision:
    """Return the decision of a row."""
    fields = {name: row[name] for name in Decision.__slots__}
    fields["outcome"] = Outcome(fields["outcome"])
    fields["effect"] = Effect(fields["effect"])
    fields["annotations"] = tuple(json.loads(fields["annotations"]))
    fields["others"] = tuple(json.loads(fields["others"]))
    return Decision(**fields)
