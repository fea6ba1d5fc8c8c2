"""What shows that a round was fair: when, with what, how long, what was said and done.

Each fact comes from a record, and each record has a digest by which anybody can see that
it is the one meant.
"""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass
from typing import Any

from compact_draft.telling.points import Hearing
from compact_draft.telling.practice import Practice
from compact_draft.telling.receipt import canonical

KIND = "compact-draft evidence"


@dataclass(frozen=True, slots=True, kw_only=True)
class Record:
    """A file of the round as it lies.

    Attributes:
        name: Its name from the folder of the Compact, or what it is called where its own
            name may tell who sent it.
        sha256: Digest of its bytes, in hex; empty where it is gone.
        what: What it is, in words.
        when: ISO date or time it was made or came in; empty for not known.
    """

    name: str
    sha256: str
    what: str
    when: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Taken:
    """A step of the log that concerns the round.

    Attributes:
        number: Its number.
        when: ISO time.
        verb: What was done.
        what: In a line.
        by: Who; empty where nobody is named.
        seal: The seal of the log's line; empty for none.
    """

    number: int
    when: str
    verb: str
    what: str
    by: str = ""
    seal: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Evidence:
    """The whole of it.

    Attributes:
        hearing: The round, as far as it may be read by whoever gets this.
        why: Why the round was shorter than was promised or is usual; may be empty.
        doubts: What was to be looked at in its dates, in sentences.
        practice: How it kept to the draft's own promises.
        issued: What went out.
        received: What came back.
        results: What it led to.
        steps: What was done, in order.
        decided: When each decision was taken, by its id.
        whole: Whether names and words stand in it as they were given.
        is_open: Whether it was made before the round closed.
    """

    hearing: Hearing
    why: str
    doubts: tuple[str, ...]
    practice: tuple[Practice, ...]
    issued: tuple[Record, ...]
    received: tuple[Record, ...]
    results: tuple[Record, ...]
    steps: tuple[Taken, ...]
    decided: dict[str, str]
    whole: bool = False
    is_open: bool = False


def as_json(found: Evidence) -> bytes:
    """Return the facts and digests as canonical JSON."""
    told = found.hearing
    body: dict[str, Any] = {
        "kind": KIND,
        "version": 1,
        "compact": told.title,
        "round": told.round,
        "opens": told.opens,
        "closes": told.closes,
        "why_shorter": found.why,
        "dates_to_look_at": list(found.doubts),
        "own_promises": [asdict(practice) for practice in found.practice],
        "issued": [asdict(record) for record in found.issued],
        "received": [asdict(record) for record in found.received],
        "results": [asdict(record) for record in found.results],
        "books": {
            "received": told.closing.received,
            "decided": told.closing.decided,
            "set_aside": told.closing.set_aside,
            "missing": list(told.closing.lacks),
        },
        "points": [
            {
                "number": p.number,
                "clause": p.clause_number or p.clause,
                "about": p.quote,
                "said": p.said,
                "proposed": p.proposed,
                "outcome": "open" if p.outcome is None else p.outcome.value,
                "reason": p.reason,
                "decision": p.decision,
                "decided": found.decided.get(p.decision, ""),
                "before": [change.old_text for change in p.changes],
                "now": [change.new_text for change in p.changes],
                "late": p.is_late,
                "oral": p.is_oral,
                "confirmed": bool(p.confirmed),
            }
            for p in told.points
        ],
        "steps": [asdict(step) for step in found.steps],
    }
    return canonical(json.loads(json.dumps(body)))
