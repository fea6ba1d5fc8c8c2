"""The free words of a yearly report: what shows a return, what happened, what was done."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from compact_draft.monitoring.beside import Said
from compact_draft.monitoring.values import Breach
from compact_draft.monitoring.yearly import Promise, Yearly
from compact_draft.telling.redaction import Choice, Find, Words, taken_out


def free_words(found: Yearly) -> tuple[Words, ...]:
    """Return them, each with its record: "2027 council wex-003", or "n3" of the log."""
    words = [
        Words(of=_record(said), field="evidence", text=said.row.evidence)
        for promise in found.promises
        for said in promise.said
    ]
    for breach in found.breaches:
        words.append(Words(of=breach.id, field="what", text=breach.what))
        words.append(Words(of=breach.id, field="done", text=breach.done))
    return tuple(word for word in words if word.text)


def _record(said: Said) -> str:
    return f"{said.row.year} {said.row.party} {said.row.clause}"


def told(found: Yearly, choices: Sequence[Choice], finds: Sequence[Find]) -> Yearly:
    """Return a year as others may read it.

    Args:
        found: The year.
        choices: What a person chose to hide or keep.
        finds: What was found that may tell who somebody is; words that hold one without
            a choice are not given.
    """

    def _said(said: Said) -> Said:
        text = taken_out(_record(said), said.row.evidence, choices, finds)
        return replace(said, row=replace(said.row, evidence=text))

    def _promise(promise: Promise) -> Promise:
        return replace(promise, said=tuple(map(_said, promise.said)))

    def _breach(breach: Breach) -> Breach:
        return replace(
            breach,
            what=taken_out(breach.id, breach.what, choices, finds),
            done=taken_out(breach.id, breach.done, choices, finds),
        )

    return replace(
        found,
        promises=tuple(map(_promise, found.promises)),
        breaches=tuple(map(_breach, found.breaches)),
    )
