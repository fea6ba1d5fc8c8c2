"""The sheet in which a group chooses what becomes of each clause: written, and taken back."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from compact_draft.errors import SheetError, Where
from compact_draft.merging.values import Account, Choice, Fate
from compact_draft.reports.merge import beside
from compact_draft.steps.asked import Row, came_back
from compact_draft.steps.build import inside
from compact_draft.steps.edit import Signed
from compact_draft.steps.merge import VERB, account, refuse_made, side_by_side
from compact_draft.steps.merge_choose import choose
from compact_draft.store.workspace import Workspace
from compact_draft.text.plural import plural

SHEET = "out/merge.xlsx"
KIND = "compact-draft merge sheet 1"
STANDS, MERGED, OUT = "its words stand", "merged", "left out"
_HEADS = (
    "Group", "Compact", "Clause", "Words", "How it binds", "What becomes of it",
    "Other words", "Why", "Key (leave as it is)",
)  # fmt: skip
_WIDTHS = (8, 14, 9, 56, 34, 17, 40, 34, 12)
_NEEDED = ("Group", "What becomes of it", "Key (leave as it is)")


def write_sheet(
    workspace: Workspace,
    path: Path | None = None,
    *,
    only_open: bool = False,
    who: Signed,
) -> tuple[str, int]:
    """Write the sheet; rows of one group stand together, the strongest first.

    Args:
        workspace: Where the merging is.
        path: The file; None for ``out/merge.xlsx``.
        only_open: Whether groups in which all is chosen are left out.
        who: Who takes the step, and when.

    Returns:
        Where it lies, and how many rows it has.
    """
    from compact_draft.reports.asking_sheet import Asking, asking_workbook

    side = side_by_side(workspace)
    refuse_made(side.merging)
    found = account(workspace, side)
    rows = _rows(found, only_open=only_open)
    settings = workspace.settings()
    asking = Asking(
        title=f"{settings.title}: several Compacts into one",
        lines=(
            (
                f"{plural(len(rows), 'clause')}. Rows with the same group become one clause: say of "
                "one of them that its words stand, and of the others that they are merged or "
                "left out. Change a group's number where two acts stand together, or one "
                "stands in two groups. What is left out needs a reason."
            ),
            "Fill in the pale yellow columns; rows may be sorted. Empty rows stay open.",
        ),
        sheet="Merge",
        heads=_HEADS,
        widths=_WIDTHS,
        is_open=(1, 6, 7, 8),
        rows=rows,
        choices={6: (STANDS, MERGED, OUT)},
        mark=(KIND, settings.id),
    )
    data = asking_workbook(asking, who.when)
    with workspace.step(VERB, by=who.by, when=who.when) as step:
        file = SHEET if path is None else inside(workspace, path)
        step.write(file, data)
        step.what = f"a sheet of {plural(len(rows), 'clause')}"
    return file, len(rows)


def _rows(found: Account, *, only_open: bool) -> tuple[tuple[str, ...], ...]:
    held = {row.old.id: row for row in found.rows}
    made = []
    for group in found.groups:
        if only_open and all(
            held[identity].fate is not Fate.OPEN for identity in group.ids
        ):
            continue
        for ranked in group.ranked:
            row = held[ranked.old.id]
            first = min((ranked.old.id, *row.into), key=list(held).index)
            name = group.name if row.fate is Fate.OPEN else held[first].group
            own = row.text if row.text and not row.words else ""
            made.append(
                (
                    name,
                    ranked.old.source,
                    ranked.old.number,
                    ranked.old.clause.text,
                    "\n".join(beside(ranked)),
                    _said(row.fate, is_first=first == ranked.old.id, own=bool(own)),
                    own if first == ranked.old.id else "",
                    row.why,
                    ranked.old.id,
                )
            )
    return tuple(made)


def _said(fate: Fate, *, is_first: bool, own: bool) -> str:
    if fate is Fate.OPEN:
        return ""
    if fate is Fate.LEFT_OUT:
        return OUT
    return STANDS if fate is Fate.KEPT or (own and is_first) else MERGED


def take_sheet(workspace: Workspace, data: bytes, path: str, *, who: Signed) -> int:
    """Take in what a sheet chooses: all of it, or nothing where a row cannot be used.

    Returns:
        How many clauses are chosen for.

    Raises:
        SheetError: A row cannot be used; with its number and remedy.
        WordFileError: The workbook cannot be read.
    """
    side = side_by_side(workspace)
    came = came_back(workspace, data, path, kind=KIND, needed=_NEEDED)
    order = [old.id for old in side.olds]
    said = [row for row in came.rows if _wish(row, path)]
    for row in said:
        if row.get(_HEADS[-1]) not in order:
            raise _wrong(
                row, path, "names no clause of these Compacts", "leave its key as it is"
            )
    choices = _choices(said, order, path)
    if not choices:
        raise SheetError(
            "nothing is chosen in it",
            where=Where(path),
            mend=f"say in the column “What becomes of it”: {STANDS}, {MERGED} or {OUT}",
        )
    choose(workspace, choices, who=who)
    return sum(len(choice.clauses) for choice in choices)


def _wish(row: Row, path: str) -> str:
    said = row.get("What becomes of it").casefold()
    if said in ("", STANDS, MERGED, OUT):
        if not said and row.get("Other words"):
            return STANDS
        return said
    raise _wrong(
        row,
        path,
        f"says “{row.get('What becomes of it')[:60]}”",
        f"say  {STANDS}  {MERGED}  or  {OUT}",
    )


def _choices(rows: Sequence[Row], order: Sequence[str], path: str) -> list[Choice]:
    groups: dict[str, list[Row]] = {}
    made = []
    for row in rows:
        if _wish(row, path) == OUT:
            if not row.get("Why"):
                raise _wrong(
                    row, path, "is left out without a reason", "say why in its row"
                )
            made.append(Choice(clauses=(row.get(_HEADS[-1]),), why=row.get("Why")))
        else:
            groups.setdefault(row.get("Group").casefold(), []).append(row)
    made += [_one(held, order, path) for held in groups.values()]
    return sorted(made, key=lambda choice: order.index(choice.clauses[0]))


def _one(rows: Sequence[Row], order: Sequence[str], path: str) -> Choice:
    """Return the choice of the rows of one group."""
    stands = [row for row in rows if _wish(row, path) == STANDS]
    if len(stands) != 1:
        row = rows[0] if not stands else stands[1]
        what = (
            "is merged, and no row of its group says that its words stand"
            if not stands
            else "is the second of its group whose words stand"
        )
        mend = f"let one row of a group say  {STANDS},  or give a row another group"
        raise _wrong(row, path, what, mend)
    first = stands[0]
    ids = sorted((row.get(_HEADS[-1]) for row in rows), key=order.index)
    own = first.get("Other words")
    others = [row for row in rows if row is not first and row.get("Other words")]
    if others:
        raise _wrong(
            others[0],
            path,
            "has other words, and the words of another row of its group stand",
            f"put them into the row that says  {STANDS}",
        )
    why = list(dict.fromkeys(filter(None, (row.get("Why") for row in rows))))
    return Choice(
        clauses=tuple(ids),
        words="" if own else first.get(_HEADS[-1]),
        text=own,
        why=" ".join(why),
    )


def _wrong(row: Row, path: str, what: str, mend: str) -> SheetError:
    return SheetError(
        f"row {row.number} {what}", where=Where(path, row.number), mend=mend
    )
