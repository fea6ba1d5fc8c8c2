"""What really conflicts when two people work at once: the same words, the same remark.

Who waits for a turn has typed a command before the other's step was there. Most steps do
not touch: each reads the folder as it is when its turn comes. A step is refused where it
settles what the other has just settled.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from typing import Any

from compact_draft.errors import ClauseFileError, StaleFileError, Where
from compact_draft.store.clauses import clause_fields, parse_clause
from compact_draft.store.head import decode
from compact_draft.store.ledger import Ledger
from compact_draft.store.log import Log, Pending
from compact_draft.store.pages import LoggedStep
from compact_draft.store.recovery import IDS


def refuse_same_words(
    log: Log, pending: Pending, meanwhile: Sequence[LoggedStep]
) -> None:
    """Refuse a step that changes of a clause what another step has changed meanwhile.

    Raises:
        StaleFileError: With the clause, and whose step it was.
    """
    for path, data in pending.files.items():
        if not path.startswith("clauses/") or path == IDS:
            continue
        now = pending.seen.get(path)
        for step in meanwhile:
            paths = [written.path for written in step.files]
            if path not in paths:
                continue
            theirs = _changed(path, log.before(step, paths.index(path)), now)
            if theirs & _changed(path, now, data):
                raise StaleFileError(
                    f"the clause was changed by step {step.number} ({step.verb}, "
                    f"{step.by or 'somebody'}) while this command waited for its turn",
                    where=Where(path),
                    mend="look at the clause as it is now, and run the command again "
                    "if it is still wanted",
                )


def refuse_same_remarks(
    ledger: Ledger, number: int, meanwhile: Collection[int]
) -> None:
    """Refuse a step that settles a remark which another step has settled meanwhile.

    Args:
        ledger: The round's.
        number: The step's, whose rows are in the ledger already.
        meanwhile: Numbers of the others'.

    Raises:
        StaleFileError: With the remark.
    """
    both = ledger.settled({number}) & ledger.settled(set(meanwhile))
    if both:
        raise StaleFileError(
            f"{', '.join(sorted(both))}: somebody else has settled this while this "
            "command waited for its turn",
            where=Where(f"consultation/{ledger.label}"),
            mend="look at what was decided; to decide it again run the command again, "
            "with --again",
        )


def _changed(path: str, before: bytes | None, after: bytes | None) -> set[str]:
    """Return the names of what two states of a clause's file tell differently.

    History grows with each step, and evidence is given party by party.
    """
    old, new = _fields(path, before), _fields(path, after)
    return {name for name in {*old, *new} if old.get(name) != new.get(name)}


def _fields(path: str, data: bytes | None) -> dict[str, Any]:
    if data is None:
        return {}
    try:
        clause = parse_clause(decode(data, path, ClauseFileError), path)
    except ClauseFileError:
        return {"text": data}
    fields = {**clause_fields(clause), "text": clause.text}
    fields.pop("history", None)
    for n, row in enumerate(fields.pop("evidence", ())):
        fields[f"evidence of {row['party']}, {n}"] = row
    return fields
