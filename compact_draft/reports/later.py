"""What came of looking at a later copy, or at a decision paper: tables for people."""

from __future__ import annotations

from typing import Any

from compact_draft.drafting.listing import Listed
from compact_draft.model.report import Part, Report, Table
from compact_draft.monitoring.touched import Touch
from compact_draft.text.plural import plural

CHANGES = {
    "reworded": "in other words",
    "withdrawn": "is not in it",
    "added": "stands only in it",
    "moved": "stands elsewhere",
    "split": "is split",
    "merged": "is joined with others",
}


def drift_report(title: str, found: Any, in_words: str) -> Report:
    """Return which clauses of a later copy are not as they were agreed.

    Args:
        title: Title of the Compact.
        found: What was found (`steps.watch.Watched`).
        in_words: The text that it was held against, in words.
    """
    rows = tuple(
        (
            ", ".join(drifted.numbers) or "–",
            CHANGES[drifted.change].capitalize(),
            drifted.ours.replace("\n\n", "\n") or "–",
            drifted.theirs.replace("\n\n", "\n") or "–",
            "\n".join(drifted.places) or "–",
        )
        for drifted in found.drifted
    )
    said = (
        f"{found.file} was held against {in_words}: {found.same} of "
        f"{plural(found.clauses, 'clause')} stand in it as they were agreed."
    )
    parts: tuple[Part, ...] = ()
    if rows:
        table = Table(
            caption="What is not as it was agreed",
            head=(
                "Clause",
                "In the copy it",
                "It was agreed as",
                "The copy says",
                "Where",
            ),
            rows=rows,
            shares=(2, 3, 7, 7, 4),
        )
        parts = (Part(heading="Changed outside the process", tables=(table,)),)
    return Report(
        title=f"{title}: a later copy",
        status="Drift watch",
        summary=(said, _drift(found)),
        parts=parts,
    )


def _drift(found: Any) -> str:
    if not found.drifted:
        return "Nothing in it is otherwise than it was agreed."
    count = len(found.drifted)
    return f"{plural(count, 'place')} in it {'is' if count == 1 else 'are'} otherwise than agreed."


def drift_fields(found: Any) -> dict[str, Any]:
    """Return it as JSON has it (docs/formats.md, "drift")."""
    return {
        "file": found.file,
        "text": found.text,
        "clauses": found.clauses,
        "same": found.same,
        "drifted": [
            {
                "change": drifted.change,
                "clauses": list(drifted.clauses),
                "numbers": list(drifted.numbers),
                "ours": drifted.ours,
                "theirs": drifted.theirs,
                "places": list(drifted.places),
            }
            for drifted in found.drifted
        ],
    }


def proof_report(title: str, found: Any) -> Report:
    """Return which promises a decision paper touches, with the words of both."""
    parts = []
    for row, touches in found.rows:
        table = Table(
            caption=f"What the paper says that touches {_name(row)}",
            head=("Where in the paper", "It says", "Words in both", "Periods"),
            rows=tuple(_cells(touch) for touch in touches),
            shares=(4, 8, 4, 4),
        )
        parts.append(
            Part(
                heading=f"Clause {_name(row)}",
                paragraphs=(row.clause.text,),
                tables=(table,),
                sheet=_name(row),
            )
        )
    return Report(
        title=f"{title}: what “{found.paper}” touches",
        status="Compact-proofing",
        summary=(proof_said(found),),
        parts=tuple(parts),
    )


def proof_said(found: Any) -> str:
    """Return the sum in a sentence or two."""
    said = (
        f"{plural(found.paragraphs, 'paragraph')} of the paper held against "
        f"{plural(found.promises, 'promise')}: {len(found.rows)} touched."
    )
    if not found.rows:
        return f"{said} That no words meet does not show that nothing is touched."
    return f"{said} Whether one is kept is for people to say: read the words of both."


def _cells(touch: Touch) -> tuple[str, ...]:
    return (
        touch.place,
        touch.text.replace("\n\n", "\n"),
        ", ".join(touch.shared),
        "\n".join(f"{p[:1].upper()}{p[1:]}." for p in touch.periods) or "–",
    )


def _name(row: Listed) -> str:
    return row.number or row.clause.id


def proof_fields(found: Any) -> dict[str, Any]:
    """Return it as JSON has it (docs/formats.md, "proof")."""
    return {
        "paper": found.paper,
        "paragraphs": found.paragraphs,
        "promises": found.promises,
        "touched": [
            {
                "clause": row.clause.id,
                "number": row.number,
                "text": row.clause.text,
                "by": [
                    {
                        "place": touch.place,
                        "text": touch.text,
                        "shared": list(touch.shared),
                        "periods": list(touch.periods),
                    }
                    for touch in touches
                ],
            }
            for row, touches in found.rows
        ],
    }
