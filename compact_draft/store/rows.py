"""What a round's ledger holds, as values; and each value as a row of a table."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import Any, TypeVar

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
from compact_draft.model.answering import (
    Assignment,
    Confirmation,
    DraftAnswer,
    Part,
    Points,
    Split,
    State,
    states,
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
        splits: Every word on which points a remark makes, oldest first.
        assignments: Every word on who is to draft an answer, oldest first.
        drafts: Every answer that somebody proposed, oldest first.
        confirmations: Every word that what was said was confirmed in writing, oldest
            first.
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
    splits: tuple[Split, ...] = ()
    assignments: tuple[Assignment, ...] = ()
    drafts: tuple[DraftAnswer, ...] = ()
    confirmations: tuple[Confirmation, ...] = ()

    def same_person(self) -> Mapping[str, str]:
        """Return for each respondent that is another by a person's word who that is."""
        into = {joining.respondent: joining.into for joining in self.joinings}
        found = {}
        for identity in into:
            seen, last = {identity}, into[identity]
            while last in into and last not in seen:
                seen.add(last)
                last = into[last]
            if last != identity and last not in seen:
                found[identity] = last
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
        confirmed = self.confirmed()
        return frozenset(
            identity for identity in self.spoken() if identity not in confirmed
        )

    def confirmed(self) -> Mapping[str, str]:
        """Return for each remark that was confirmed in writing what shows it."""
        last = {
            confirmation.annotation: confirmation.how
            for confirmation in self.confirmations
        }
        return {identity: how for identity, how in last.items() if how}

    def spoken(self) -> frozenset[str]:
        """Return the remarks that came by word of mouth, and in no file in writing."""
        spoken = {s.id for s in self.submissions if s.is_oral}
        written = {s.annotation for s in self.sightings if s.submission not in spoken}
        return frozenset(
            a.id
            for a in self.annotations
            if a.submission in spoken and a.id not in written
        )

    def placed(self) -> tuple[Annotation, ...]:
        """Return what is to be answered: remarks, and points of those that were parted.

        People's later words on their places are applied; a point stands where its
        remark does, until a person says where it belongs.
        """
        last = {p.annotation: p.anchor for p in self.placements}

        def put(remark: Annotation) -> Annotation:
            return _moved(remark, last[remark.id]) if remark.id in last else remark

        if not self.splits:
            return tuple(map(put, self.annotations))
        points = Points(self.splits)
        return tuple(
            point for remark in self.annotations for point in points.of(remark, put)
        )

    def states(self) -> Mapping[str, State]:
        """Return how far each remark is that was received; its points count together."""
        decided = self.decided()
        outcomes = {
            a.id: decided[a.id].outcome.value if a.id in decided else ""
            for a in self.placed()
        }
        return states(outcomes)

    def assigned(self) -> Mapping[str, str]:
        """Return who is to draft the answer to each remark and point that is given out."""
        found = _last(self.splits, ((a.annotation, a) for a in self.assignments))
        return {
            identity: word.person for identity, word in found.items() if word.person
        }

    def drafted(self) -> Mapping[str, DraftAnswer]:
        """Return the last answer proposed for each remark and point."""
        said = (
            (annotation, draft)
            for draft in self.drafts
            for annotation in draft.annotations
        )
        return _last(self.splits, said)

    def decided(self) -> Mapping[str, Decision]:
        """Return each decided annotation's decision."""
        return {a: d for d in self.decisions for a in d.annotations}


_Word = TypeVar("_Word")


def _last(
    splits: Iterable[Split], words: Iterable[tuple[str, _Word]]
) -> dict[str, _Word]:
    """Return the last word on each remark and point, named as they stand now."""
    points = Points(splits)
    return {leaf: word for said, word in words for leaf in points.leaves(said)}


def _moved(annotation: Annotation, anchor: Anchor) -> Annotation:
    fields = {name: getattr(annotation, name) for name in annotation.__slots__}
    return Annotation(**{**fields, "anchor": anchor, "placed": Placed.EXACT})


def standing(
    decisions: Iterable[Decision], splits: Iterable[Split] = ()
) -> tuple[tuple[Decision, ...], tuple[Decision, ...]]:
    """Return the decisions that hold, and those whose annotations later ones cover.

    Each names what it covers as that stands now: of a remark that was parted the points.
    """
    points = Points(splits)
    held = [points.covered(decision) for decision in decisions]
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
    row: Mapping[str, Any], file: str, body: str = "", contact: str = ""
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


@lru_cache(maxsize=1 << 15)
def anchor_of(text: str) -> Anchor:
    """Return the anchor of its JSON; a value, so that the same may be given again."""
    fields = json.loads(text)
    return Anchor(**{**fields, "level": Level(fields["level"])})


@lru_cache(maxsize=1 << 13)
def _names(text: str) -> tuple[str, ...]:
    """Return the ids of a list in JSON; most remarks hold the same few."""
    return tuple(json.loads(text))


def annotation_row(a: Annotation) -> Mapping[str, Any]:
    """Return a remark as a row, without its author's name."""
    fields = {name: getattr(a, name) for name in a.__slots__ if name != "author"}
    fields["kind"] = a.kind.value
    fields["placed"] = a.placed.value
    fields["anchor"] = anchor_fields(a.anchor)
    fields["candidates"] = json.dumps(list(a.candidates))
    return fields


def annotation_of(row: Mapping[str, Any], author: str) -> Annotation:
    """Return the remark of a row and its author's name."""
    fields = {n: row[n] for n in Annotation.__slots__ if n != "author"}
    fields["author"] = author
    fields["kind"] = AnnotationKind(fields["kind"])
    fields["placed"] = Placed(fields["placed"])
    fields["anchor"] = anchor_of(fields["anchor"])
    fields["candidates"] = _names(fields["candidates"])
    return Annotation(**fields)


def placement_row(p: Placement) -> Mapping[str, Any]:
    """Return a later word on a place as a row."""
    return {
        "annotation": p.annotation,
        "anchor": anchor_fields(p.anchor),
        "by": p.by,
        "when": p.when,
    }


def placement_of(row: Mapping[str, Any]) -> Placement:
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


def decision_of(row: Mapping[str, Any]) -> Decision:
    """Return the decision of a row."""
    fields = {name: row[name] for name in Decision.__slots__}
    fields["outcome"] = Outcome(fields["outcome"])
    fields["effect"] = Effect(fields["effect"])
    fields["annotations"] = _names(fields["annotations"])
    fields["others"] = _names(fields["others"])
    return Decision(**fields)


def split_row(s: Split) -> Mapping[str, Any]:
    """Return a word on which points a remark makes as a row."""
    parts = json.dumps([[p.id, p.text] for p in s.parts], ensure_ascii=False)
    return {"annotation": s.annotation, "parts": parts, "by": s.by, "when": s.when}


def split_of(row: Mapping[str, Any]) -> Split:
    """Return the word on which points a remark makes of a row."""
    parts = tuple(Part(id=i, text=text) for i, text in json.loads(row["parts"]))
    return Split(
        annotation=row["annotation"], parts=parts, by=row["by"], when=row["when"]
    )


def draft_row(d: DraftAnswer) -> Mapping[str, Any]:
    """Return an answer that was proposed as a row."""
    fields = {name: getattr(d, name) for name in d.__slots__}
    fields["annotations"] = json.dumps(list(d.annotations))
    fields["others"] = json.dumps(list(d.others))
    return fields


def draft_of(row: Mapping[str, Any]) -> DraftAnswer:
    """Return the answer that was proposed of a row."""
    fields = {name: row[name] for name in DraftAnswer.__slots__}
    fields["annotations"] = _names(fields["annotations"])
    fields["others"] = _names(fields["others"])
    return DraftAnswer(**fields)
