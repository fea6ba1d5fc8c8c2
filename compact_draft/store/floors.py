"""Reading ``floors.toml``: what the law already asks, with sources and dates."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

from compact_draft.errors import SourceError
from compact_draft.judgement.lengths import length
from compact_draft.model.floor import Floor
from compact_draft.model.tags import By
from compact_draft.store.head import Head, decode, read_toml
from compact_draft.store.safe import read_bytes
from compact_draft.store.shipped import shipped

PATH = "floors.toml"
_FIELDS = (
    "id", "title", "says", "source", "since", "until", "by", "needs", "unless",
    "at_most", "amount_at_most", "firm",
)  # fmt: skip


def parse_floors(text: str, path: str = PATH) -> tuple[Floor, ...]:
    r"""Return the floors of a file's text (with ``\n`` line ends).

    Raises:
        SourceError: With file, line and remedy.
    """
    head = read_toml(text, path, SourceError)
    head.refuse_unknown(("checked", "floor"))
    checked = _date(head, "checked", must=False)
    return tuple(_floor(row, checked) for row in head.tables("floor"))


def _floor(row: Head, checked: str) -> Floor:
    row.refuse_unknown(_FIELDS)
    at_most = row.text("at_most", "")
    if at_most and length(at_most) is None:
        raise row.fault(
            f"at_most = {at_most!r} is no period",
            'write it as  at_most = "30 days"',
            "at_most",
        )
    return Floor(
        id=row.text("id"),
        title=row.text("title"),
        says=row.text("says"),
        source=row.text("source"),
        since=_date(row, "since", must=True),
        until=_date(row, "until", must=False),
        checked=checked,
        by=row.must(By, "by"),
        needs=_groups(row),
        unless=row.texts("unless"),
        at_most=at_most,
        amount_at_most=row.number("amount_at_most"),
        firm=row.truth("firm", default=False),
    )


def _groups(row: Head) -> tuple[tuple[str, ...], ...]:
    found = row.fields.get("needs")
    fits = isinstance(found, list) and found
    if not fits or not all(
        isinstance(group, list) and group and all(isinstance(w, str) for w in group)
        for group in found or ()
    ):
        raise row.fault(
            "needs is not a list of lists of words",
            'write it as  needs = [["pay", "settle"], ["invoice"]]',
            "needs",
        )
    return tuple(tuple(group) for group in found or ())


def _date(head: Head, key: str, *, must: bool) -> str:
    value = head.text(key) if must else head.text(key, "")
    try:
        return dt.date.fromisoformat(value).isoformat() if value else ""
    except ValueError:
        raise head.fault(
            f"{key} = {value!r} is not a date", "write it as 2025-02-24", key
        ) from None


def floors(root: Path | None = None) -> tuple[Floor, ...]:
    """Return the shipped floors, with those of a workspace's ``floors.toml`` over them."""
    path = shipped() / "templates" / PATH
    found = parse_floors(decode(path.read_bytes(), PATH, SourceError))
    own = None if root is None else read_bytes(root / PATH)
    if own is None:
        return found
    ours = parse_floors(decode(own, PATH, SourceError))
    taken = {floor.id for floor in ours}
    return (*(floor for floor in found if floor.id not in taken), *ours)
