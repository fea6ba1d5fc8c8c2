"""Where a borrowed clause is offered its place: behind the last promise like it."""

from __future__ import annotations

from collections.abc import Callable

from compact_draft.desk.asking import Ask, wrong
from compact_draft.desk.remembered import Remembered
from compact_draft.drafting.listing import Listed, listed
from compact_draft.model.clause import Clause


def behind_of(held: Remembered) -> Callable[[Clause], str]:
    """Return what gives the number of the clause behind which one of the library fits.

    It is the last promise of its theme and side, else of its side, else the last of all;
    empty where the text has no promise.
    """
    if not (held.root / "outline.toml").is_file():
        return lambda _: ""
    rows = held.of_text("listed", lambda: listed(held.draft()))
    promises = [row for row in rows if row.clause.kind.is_promise and row.number]

    def fits(row: Listed, clause: Clause) -> tuple[bool, bool]:
        is_side = row.clause.by == clause.by
        return is_side and row.clause.theme == clause.theme, is_side

    def behind(clause: Clause) -> str:
        last: Listed | None = None
        for row in promises:
            if last is None or fits(row, clause) >= fits(last, clause):
                last = row
        return "" if last is None else last.number

    return behind


def place(ask: Ask) -> str:
    """Return the clause behind which a person puts the borrowed one.

    Raises:
        RefusedError: None is named.
    """
    named = ask.get("behind").strip()
    if not named:
        raise wrong(
            "behind",
            "it is not said behind which clause it shall stand",
            "write the number of that clause",
        )
    return named
