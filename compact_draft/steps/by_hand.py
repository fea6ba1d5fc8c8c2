"""What in the ledger of a round is not as the steps of the log wrote it?"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from typing import Any

from compact_draft.model.annotation import Effect, Outcome
from compact_draft.recount.in_words import Missing
from compact_draft.store.binding import ROWS, Handmade, differences
from compact_draft.store.safe import read_bytes
from compact_draft.store.workspace import Workspace

_PARTS = {
    "anchor": "its place",
    "candidates": "the places proposed for it",
    "placed": "how sure its place is",
    "text": "its words",
    "proposed": "the words it proposes",
    "kind": "its kind",
    "respondent": "whose words it is",
    "author": "the name of its author",
    "submission": "the file it came in",
    "reply_to": "what it answers",
    "where": "its place in the file",
    "made": "its date",
    "outcome": "its outcome",
    "annotations": "the remarks it covers",
    "reason": "its reason",
    "effect": "its effect",
    "clause": "the clause it falls on",
    "words": "its wording",
    "others": "the other clauses it names",
    "by": "who decided it",
    "when": "when it was decided",
    "twin": "the remark it repeats",
    "name": "the name",
    "file": "the name of the file",
    "sha256": "the digest of the file",
}
_SAME = ("kind", "anchor", "text", "proposed")
"""What two remarks have alike of which one was taken in again for the other."""


def altered_by_hand(workspace: Workspace, label: str) -> tuple[Missing, ...]:
    """Return, in words, what was changed in the ledger of a round outside every step.

    Steps from before the log kept rows are passed over.
    """
    if not workspace.has_ledger(label):
        return ()
    rows, reversed_ones = workspace.ledger(label).by_step()
    found: list[Handmade] = []
    bound: set[int] = set()
    for step in workspace.log.steps():
        path = workspace.log.folder / step.folder / ROWS
        data = read_bytes(path) if label in step.rounds else None
        if step.state != "done" or data is None:
            continue
        bound.add(step.number)
        try:
            now = rows.get(step.number, {})
            if step.number in reversed_ones:
                now = {}
            found += differences(data, label, step.number, now)
        except ValueError:
            return (
                Missing(
                    file="",
                    place=f"log/{step.folder}/{ROWS}",
                    what="this page of the log cannot be read, so rows of the ledger "
                    "cannot be held against it; put it back from a copy",
                ),
            )
    if bound:
        found += _of_no_step(workspace, rows, reversed_ones, bound)
    whole = {r["id"] for held in rows.values() for r in held.get("annotations", ())}
    return tuple(
        _told(handmade) for handmade in found if not _is_back(handmade, whole, rows)
    )


def _of_no_step(
    workspace: Workspace,
    rows: Mapping[int, Mapping[str, list[dict[str, Any]]]],
    reversed_ones: frozenset[int],
    bound: set[int],
) -> Iterator[Handmade]:
    """Yield rows under numbers that no step of the log has, later than the first bound."""
    known = {step.number for step in workspace.log.steps()}
    for number, tables in rows.items():
        if number in known or number in reversed_ones or number < min(bound):
            continue
        for table, held in tables.items():
            for row in held:
                key = str(row.get("id") or row.get("annotation") or "")
                yield Handmade(
                    step=number, table=table, key=key, fields=(), row=row, was={}
                )


def _is_back(
    handmade: Handmade,
    whole: set[str],
    rows: Mapping[int, Mapping[str, list[dict[str, Any]]]],
) -> bool:
    """Whether a remark that is gone was taken in again from its file."""
    if handmade.row is not None or handmade.table not in (
        "annotations",
        "authors",
        "sightings",
    ):
        return False
    if handmade.table != "annotations":
        return handmade.key.split()[-1] not in whole
    return any(
        all(handmade.could_be(name, row[name]) for name in _SAME)
        for number, tables in rows.items()
        if number > handmade.step
        for row in tables.get("annotations", ())
    )


def _told(handmade: Handmade) -> Missing:
    name = _name(handmade)
    if handmade.row is None:
        what = f"{name} was deleted from the ledger by hand"
    elif not handmade.fields:
        what = f"{name} was put into the ledger by hand"
    else:
        parts = ", ".join(_PARTS.get(field, field) for field in handmade.fields)
        what = f"{name} was altered by hand: {parts}{_now(handmade)}"
    return Missing(file="", place=f"the ledger, of step {handmade.step}", what=what)


def _name(handmade: Handmade) -> str:
    key = handmade.key.partition("#")[0]
    row = handmade.row or {}
    names = {
        "annotations": f"remark {key}",
        "authors": f"the author of remark {key}",
        "decisions": f"decision {key}",
        "respondents": f"person {key}",
        "names": f"the name of person {key}",
        "submissions": f"file {key}",
        "files": f"the name of file {key}",
        "placements": "a place given by a person",
        "left_over": "a line of what is no remark",
        "contacts": f"the body or the contact of file {key}",
        "joinings": "a word on who is the same as whom",
        "splits": "a word on which points a remark makes",
        "assignments": "a word on who is to answer",
        "draft_answers": "a draft of an answer",
        "confirmations": "a word that something was confirmed in writing",
        "sightings": f"what is noted of file {' and remark '.join(key.split())}",
    }
    name = names.get(handmade.table, f"a row of {handmade.table}")
    if handmade.table == "decisions" and "annotations" in row:
        name += f" ({', '.join(json.loads(row['annotations']))})"
    if handmade.table == "placements" and "annotation" in row:
        name += f" to remark {row['annotation']}"
    return name


def _now(handmade: Handmade) -> str:
    """Return what an altered row says now, and said before where that can be told."""
    row = handmade.row or {}
    said = []
    for field, values in (("outcome", Outcome), ("effect", Effect)):
        if field in handmade.fields:
            was = next(
                (v.value for v in values if handmade.could_be(field, v.value)), ""
            )
            said.append(
                f"it says {row[field]} now" + (f", and was {was}" if was else "")
            )
    if "anchor" in handmade.fields:
        try:
            clause = json.loads(row["anchor"]).get("clause")
        except ValueError:
            clause = None
        said.append(f"it stands on {clause or 'no clause'} now")
    return f" ({'; '.join(said)})" if said else ""
