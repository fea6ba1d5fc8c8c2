"""Where does every promise of an old text stand in the new one? One row for each.

Most refreshes make a Compact shorter; this is the proof that nothing was dropped in
silence: each old promise is kept, changed, joined with others, or gone with a reason.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass
from enum import StrEnum
from typing import Any

from compact_draft.model.change import ClauseChange, ClauseVersion
from compact_draft.model.clause import HistoryRow, Kind
from compact_draft.model.report import Part, Report, Table
from compact_draft.reports.changes import Told
from compact_draft.text.day import day_in_words
from compact_draft.text.plural import plural

_PROMISES = frozenset(kind.value for kind in Kind if kind.is_promise)
_BINDS: Mapping[str, str] = {
    "public_bodies": "Public bodies",
    "vcs": "Voluntary and community sector",
    "both": "Both sides",
    "unclear": "Not clear",
    "": "Not clear",
}


class Fate(StrEnum):
    """What became of a promise; the worst that fits."""

    DROPPED = "dropped"
    PERHAPS = "perhaps stands; a person looks"
    NO_PROMISE = "stands, as a promise no longer"
    WEAKER = "stands, and may bind less"
    JOINED = "joined with others"
    SPLIT = "split"
    REWORDED = "stands in other words"
    KEPT = "stands as it was"


@dataclass(frozen=True, slots=True, kw_only=True)
class OldPromise:
    """One promise of the old text.

    Attributes:
        clause: Its id.
        number: As it was printed; empty for none.
        section: Headings above it then, the outermost first.
        by: Side that it bound; empty for none told.
        text: Its words.
        fate: What became of it.
        weaker: How it may bind less, in words.
        now: Printed numbers of the clauses where it stands now, or their headings.
        now_text: Their words; empty where it is gone.
        joined_with: The old promises that share its new clause, named alike.
        why: Reasons that are recorded for what became of it, each once, oldest first.
        kept: How the bodies kept it, and what went against it, a line each.
        perhaps: Where it may stand, with the words there: only in a text without ids.
    """

    clause: str
    number: str
    section: tuple[str, ...]
    by: str
    text: str
    fate: Fate
    weaker: tuple[str, ...] = ()
    now: tuple[str, ...] = ()
    now_text: str = ""
    joined_with: tuple[str, ...] = ()
    why: tuple[str, ...] = ()
    kept: tuple[str, ...] = ()
    perhaps: tuple[str, ...] = ()

    @property
    def is_silent(self) -> bool:
        """Whether it is gone, or binds less, and nobody recorded a reason."""
        lost = self.fate in (
            Fate.DROPPED,
            Fate.PERHAPS,
            Fate.NO_PROMISE,
            Fate.WEAKER,
        )
        return lost and not self.why


@dataclass(frozen=True, slots=True, kw_only=True)
class Promises:
    """Every promise of two texts: each old one once, and those that are new.

    Attributes:
        title: Of the Compact.
        old, new: The two texts in words.
        rows: The old promises, in the old order.
        added: (number or heading, side, words) of promises that only the new text has.
    """

    title: str
    old: str
    new: str
    rows: tuple[OldPromise, ...]
    added: tuple[tuple[str, str, str], ...]

    @property
    def silent(self) -> tuple[OldPromise, ...]:
        """Those that are gone, or bind less, without a reason."""
        return tuple(row for row in self.rows if row.is_silent)

    def of(self, fate: Fate) -> tuple[OldPromise, ...]:
        """Return the promises of one fate."""
        return tuple(row for row in self.rows if row.fate is fate)


def promises(told: Told, *, old: str, new: str) -> Promises:
    """Return what became of every promise between two texts.

    Args:
        told: What changed, with reasons and what may bind less.
        old: The old text in words.
        new: The new one.
    """
    rows: list[tuple[int, OldPromise]] = []
    added: list[tuple[str, str, str]] = []
    for change in told.comparison.changes:
        theirs = [version for version in change.old if _is_promise(version)]
        rows += [
            (version.position, _row(version, change, theirs, told))
            for version in theirs
        ]
        if not theirs:
            added += [
                (_name(version), _tag(version, "by"), version.text)
                for version in change.new
                if _is_promise(version)
            ]
    return Promises(
        title=told.title,
        old=old,
        new=new,
        rows=tuple(row for _, row in sorted(rows, key=lambda pair: pair[0])),
        added=tuple(added),
    )


def _row(
    clause: ClauseVersion,
    change: ClauseChange,
    theirs: list[ClauseVersion],
    told: Told,
) -> OldPromise:
    weaker = tuple(how for c in change.new_ids for how in told.weakened.get(c, ()))
    return OldPromise(
        clause=clause.id,
        number=clause.number,
        section=clause.section,
        by=_tag(clause, "by"),
        text=clause.text,
        fate=_fate(change, theirs, weaker=bool(weaker)),
        weaker=weaker,
        now=tuple(_name(version) for version in change.new),
        now_text=change.new_text,
        joined_with=tuple(_name(other) for other in theirs if other.id != clause.id)
        if change.new
        else (),
        why=tuple(
            dict.fromkeys(_why(row, names=told.names) for row in told.why(change) if row.why)
        ),
    )  # fmt: skip


def _fate(change: ClauseChange, theirs: list[ClauseVersion], *, weaker: bool) -> Fate:
    kinds = {change.kind, *change.also}
    if not change.new:
        return Fate.DROPPED
    if not any(_is_promise(version) for version in change.new):
        return Fate.NO_PROMISE
    if weaker:
        return Fate.WEAKER
    if len(theirs) > 1:
        return Fate.JOINED
    if "split" in kinds:
        return Fate.SPLIT
    return Fate.REWORDED if change.edits else Fate.KEPT


def _why(row: HistoryRow, *, names: bool) -> str:
    of = ", ".join(
        filter(
            None,
            [
                row.by if names else "",
                day_in_words(row.when),
                f"decision {row.decision}" if row.decision else "",
            ],
        )
    )
    return f"{row.why} ({of})" if of else row.why


def _is_promise(version: ClauseVersion) -> bool:
    return _tag(version, "kind") in _PROMISES


def _tag(version: ClauseVersion, name: str) -> str:
    return dict(version.tags).get(name, "")


def _name(version: ClauseVersion) -> str:
    """Return how people name a clause: by its number, else by the heading above it."""
    return version.number or (
        f"under “{version.section[-1]}”" if version.section else version.id
    )


# Telling it


def counts(found: Promises) -> str:
    """Return the sum in one sentence: every old promise is in it once."""
    parts = [f"{len(found.of(fate))} {_short(fate)}" for fate in Fate if found.of(fate)]
    total = plural(len(found.rows), "promise")
    words = f"{total} in the old text = {' + '.join(parts)}." if parts else f"{total}."
    return f"{words} New: {plural(len(found.added), 'promise')}."


def _short(fate: Fate) -> str:
    return {
        Fate.DROPPED: "dropped",
        Fate.PERHAPS: "to be looked at",
        Fate.NO_PROMISE: "no promise any more",
        Fate.WEAKER: "that may bind less",
        Fate.JOINED: "joined with others",
        Fate.SPLIT: "split",
        Fate.REWORDED: "in other words",
        Fate.KEPT: "as they were",
    }[fate]


def promises_report(found: Promises) -> Report:
    """Return it as a report: what needs a look first, then every promise in one table."""
    parts = []
    if found.silent:
        parts.append(_silent(found.silent))
    parts += [_by_side(found), _every(found)]
    if found.added:
        parts.append(_added(found))
    return Report(
        title=f"{found.title}: where every promise went",
        status="Every promise accounted for",
        summary=(f"From {found.old} to {found.new}.", counts(found)),
        parts=tuple(parts),
    )


def _silent(rows: Iterable[OldPromise]) -> Part:
    return Part(
        heading="Gone or weaker, and no reason is recorded",
        paragraphs=("Each of these asks for a reason before anybody signs.",),
        tables=(
            Table(
                caption="Without a reason",
                head=("Where it stood", "What was promised", "What became of it"),
                rows=tuple((_of(row), row.text, _became(row)) for row in rows),
                shares=(3, 8, 6),
            ),
        ),
        sheet="No reason",
    )


def _by_side(found: Promises) -> Part:
    fates = [fate for fate in Fate if found.of(fate)]
    rows = []
    for side in dict.fromkeys(_BINDS.values()):
        theirs = [row for row in found.rows if _BINDS[row.by] == side]
        new = [row for row in found.added if _BINDS[row[1]] == side]
        if theirs or new:
            kept = [str(sum(row.fate is fate for row in theirs)) for fate in fates]
            rows.append((side, str(len(theirs)), *kept, str(len(new))))
    return Part(
        heading="Side by side",
        tables=(
            Table(
                caption="How many promises, by whom they bind",
                head=(
                    "Who is bound",
                    "Before",
                    *(_short(fate).capitalize() for fate in fates),
                    "New",
                ),
                rows=tuple(rows),
                shares=(5, 2, *(2 for _ in fates), 2),
            ),
        ),
        sheet="Sides",
    )


def _every(found: Promises) -> Part:
    has_kept = any(row.kept for row in found.rows)
    return Part(
        heading="Every promise of the old text",
        tables=(
            Table(
                caption="What was promised, and where it stands now",
                head=(
                    "Where it stood",
                    "What was promised",
                    "What became of it",
                    "Now",
                    "Why",
                    *(["How it was kept"] if has_kept else []),
                ),
                rows=tuple(
                    (
                        _of(row),
                        row.text,
                        _became(row),
                        _now(row),
                        "\n".join(row.why) or "–",
                        *(["\n".join(row.kept) or "–"] if has_kept else []),
                    )
                    for row in found.rows
                ),
                shares=(3, 7, 4, 7, 5, *([5] if has_kept else [])),
            ),
        ),
        sheet="Every promise",
    )


def _added(found: Promises) -> Part:
    return Part(
        heading="New promises",
        tables=(
            Table(
                caption="What only the new text promises",
                head=("Number", "Who is bound", "What is promised"),
                rows=tuple(
                    (identity, _BINDS[by], text) for identity, by, text in found.added
                ),
                shares=(2, 4, 10),
            ),
        ),
        sheet="New",
    )


def _of(row: OldPromise) -> str:
    return row.number or " / ".join(row.section) or row.clause


def _now(row: OldPromise) -> str:
    words = row.now_text.replace("\n\n", "\n")
    return f"{', '.join(row.now)}\n{words}" if row.now else "–"


def _became(row: OldPromise) -> str:
    words = row.fate.value.capitalize()
    if row.joined_with:
        words = f"{words} (with {', '.join(row.joined_with)})"
    may = [f"Perhaps in {words}" for words in row.perhaps]
    return "\n".join([words, *row.weaker, *may])


def fields(found: Promises) -> dict[str, Any]:
    """Return what ``--json`` shows."""
    return {
        "old": found.old,
        "new": found.new,
        "counts": {fate.name.lower(): len(found.of(fate)) for fate in Fate},
        "without_reason": [row.clause for row in found.silent],
        "promises": [
            {**asdict(row), "fate": row.fate.name.lower()} for row in found.rows
        ],
        "added": [
            {"clause": identity, "by": by, "text": text}
            for identity, by, text in found.added
        ],
    }
