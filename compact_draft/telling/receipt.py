"""A receipt that a partner can check alone: what they sent, and what became of each point.

One small file of canonical JSON: keys in order, no blanks, one line. Each point bears the
digest of all that is said of it, and the whole bears a seal over everything above. So one
changed byte is found by anybody with this file alone; with the workspace at hand it is
also held against the records.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping, Sequence
from typing import Any

from compact_draft.telling.points import Hearing, Point

KIND = "compact-draft receipt"
VERSION = 1
_SEAL = "seal"
_POINT = (
    "number", "clause", "about", "said", "proposed", "own_words", "outcome", "reason",
    "decision", "before", "now",
)  # fmt: skip
_WHOLE = (
    "kind",
    "version",
    "compact",
    "round",
    "draft",
    "result",
    "for",
    "sent",
    "points",
)


def receipt(hearing: Hearing, respondent: str, *, draft_sha256: str) -> bytes:
    """Return the receipt of one respondent.

    Args:
        hearing: The round.
        respondent: Id of the one it is for.
        draft_sha256: Digest of the draft that went out, in hex.
    """
    voice = hearing.voice(respondent)
    points = [_point(point, is_own=True) for point in hearing.of(respondent)] + [
        _point(point, is_own=False) for point in hearing.passed_on(respondent)
    ]
    body: dict[str, Any] = {
        "kind": KIND,
        "version": VERSION,
        "compact": hearing.title,
        "round": hearing.round,
        "draft": {"revision": hearing.issued, "sha256": draft_sha256},
        "result": hearing.result,
        "for": respondent,
        "sent": [
            {"file": name, "sha256": digest, "received": when}
            for name, digest, when in voice.files
        ],
        "points": points,
    }
    return canonical({**body, _SEAL: sha256(canonical(body))})


def _point(point: Point, *, is_own: bool) -> dict[str, Any]:
    said: dict[str, Any] = {
        "number": point.number,
        "clause": point.clause_number or point.clause,
        "about": point.quote,
        "said": point.said,
        "proposed": point.proposed,
        "own_words": is_own,
        "outcome": "open" if point.outcome is None else point.outcome.value,
        "reason": point.reason,
        "decision": point.decision,
        "before": [change.old_text for change in point.changes],
        "now": [change.new_text for change in point.changes],
    }
    return {**said, "sha256": sha256(canonical(said))}


def canonical(value: object) -> bytes:
    """Return a value as JSON in its one form: keys in order, no blanks, a line's end."""
    text = json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return text.encode("utf-8", "surrogatepass") + b"\n"


def sha256(data: bytes) -> str:
    """Return the digest of some bytes, in hex."""
    return hashlib.sha256(data).hexdigest()


def short_seal(seal: str) -> str:
    """Return the beginning of a seal as a letter prints it, in groups of four."""
    return " ".join(seal[n : n + 4] for n in range(0, 16, 4))


def is_receipt(data: bytes) -> bool:
    """Tell whether some bytes may be a receipt, whole or spoilt."""
    return data[:1] == b"{" and f'"kind":"{KIND}"'.encode() in data


def receipt_faults(data: bytes) -> tuple[str, ...]:
    """Return what in a receipt is not as it was sealed; empty where it is whole.

    Nothing but the bytes is asked.
    """
    try:
        body = json.loads(data.decode("utf-8"))
    except (UnicodeDecodeError, ValueError, RecursionError):
        return ("it cannot be read as a receipt: bytes were changed or lost",)
    if not isinstance(body, dict) or body.get("kind") != KIND:
        return ("it is no receipt of a consultation round",)
    if body.get("version") != VERSION:
        return (f"it is of version {body.get('version')!r}, which is not known here",)
    faults: list[str] = []
    points = body.get("points")
    if not isinstance(points, list):
        return ("its list of points is gone",)
    for n, point in enumerate(points, start=1):
        if not isinstance(point, dict) or set(point) != {*_POINT, "sha256"}:
            faults.append(f"point {n}: fields were put in or taken out")
            continue
        said = {key: point[key] for key in _POINT}
        if point["sha256"] != sha256(canonical(said)):
            faults.append(f"point {point['number']}: it was altered")
    seal = body.pop(_SEAL, None)
    if set(body) != set(_WHOLE):
        faults.append("fields were put in or taken out")
    if seal != sha256(canonical(body)):
        faults.append("the seal does not fit: something in it was altered")
    elif data != canonical({**body, _SEAL: seal}):
        faults.append("it was rewritten: its bytes are not as they were handed over")
    return tuple(faults)


def against_records(data: bytes, now: bytes) -> tuple[str, ...]:
    """Return where a receipt and the records as they are now differ.

    Args:
        data: A receipt that is whole.
        now: The receipt that would be made of the records today.
    """
    if data == now:
        return ()
    then, today = json.loads(data), json.loads(now)
    faults = [
        f"{name} is {_short(today.get(name))} in the records, and {_short(then.get(name))} here"
        for name in _WHOLE
        if name != "points" and then.get(name) != today.get(name)
    ]
    held = {point["number"]: point for point in today["points"]}
    given = {point["number"]: point for point in then["points"]}
    for number in dict.fromkeys((*given, *held)):
        given_point, other = given.get(number), held.get(number)
        if given_point is None or other is None:
            place = "the receipt" if given_point is None else "the records"
            faults.append(f"point {number} is not in {place}")
            continue
        faults += [
            f"point {number}: {key.replace('_', ' ')} is {_short(other[key])} in the "
            f"records, and {_short(given_point[key])} here"
            for key in _POINT
            if given_point[key] != other[key]
        ]
    return tuple(faults) or ("it is not the receipt that the records give",)


def _short(value: object) -> str:
    words = " ".join(str(value).split())
    return f"“{words[:60]}…”" if len(words) > 60 else f"“{words}”"


def sent_faults(data: bytes, files: Sequence[tuple[str, bytes]]) -> tuple[str, ...]:
    """Return which files are not those that a receipt says were received.

    Args:
        data: A receipt that is whole.
        files: Name and bytes of what the partner kept.
    """
    body: Mapping[str, Any] = json.loads(data)
    digests = {sent["sha256"] for sent in body["sent"]}
    return tuple(
        f"{name}: this is not a file that was received from you"
        for name, content in files
        if sha256(content) not in digests
    )
