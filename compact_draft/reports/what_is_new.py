"""What is new, changed and dropped for each party, in plain words, to be read or heard."""

from __future__ import annotations

from collections.abc import Sequence

from compact_draft.model.change import ClauseChange, ClauseVersion
from compact_draft.model.clause import Kind
from compact_draft.model.compact import Party
from compact_draft.model.report import Entry, Part, Report, Table
from compact_draft.model.tags import By
from compact_draft.reports.change_words import inside, is_read_whole
from compact_draft.reports.changes import Told
from compact_draft.text.plural import plural
from compact_draft.text.sentence import ended

_PROMISES = frozenset(kind.value for kind in Kind if kind.is_promise)
_NEW, _CHANGED, _DROPPED = "New", "Changed", "Dropped"
_ABOUT = (
    "Here is what changes for each party: promises that are new, that read otherwise now, and "
    "that are dropped. What is not here stays as it was."
)
_Fates = tuple[tuple[str, str], ...]


def what_is_new(told: Told, parties: Sequence[Party]) -> Report:
    """Return the summary: a part for each party, those with the same news together.

    Args:
        told: What changed, with reasons and what may bind less.
        parties: The parties, as they stand now.
    """
    news: dict[_Fates, list[Party]] = {}
    for party in parties:
        if party.signs:
            news.setdefault(_fates(told, party), []).append(party)
    parts = [_counts(news), *(_part(held, fates) for fates, held in news.items())]
    compared = told.comparison
    return Report(
        title=f"{told.title}: what is new for you",
        status=f"From {compared.old} to {compared.new}",
        summary=(_ABOUT,),
        parts=tuple(parts),
        is_upright=True,
    )


def _fates(told: Told, party: Party) -> _Fates:
    """Return what became of the promises of a party: fate and sentence, the new first."""
    found = []
    for change in told.in_turn:
        old = [version for version in change.old if _binds(version, party)]
        new = [version for version in change.new if _binds(version, party)]
        if old and new and _words(old) == _words(new):
            continue
        if new and not old:
            found.append((_NEW, _new(new)))
        elif old and new:
            found.append((_CHANGED, _changed(told, change, old, new)))
        elif old:
            found.append((_DROPPED, _dropped(told, change, old)))
    order = (_NEW, _CHANGED, _DROPPED)
    return tuple(sorted(found, key=lambda pair: order.index(pair[0])))


def _binds(version: ClauseVersion, party: Party) -> bool:
    tags = dict(version.tags)
    if tags.get("kind") not in _PROMISES:
        return False
    if tags.get("only"):
        return party.id in tags["only"].split()
    by = tags.get("by")
    return by is not None and by in set(By) and party.side in By(by).sides


def _words(versions: Sequence[ClauseVersion]) -> str:
    return " ".join(" ".join(version.text.split()) for version in versions)


def _where(versions: Sequence[ClauseVersion]) -> str:
    numbers = [
        version.number.strip(" .")
        for version in versions
        if version.number.strip(" .•-–")
    ]
    words = " and ".join(filter(None, [", ".join(numbers[:-1]), *numbers[-1:]]))
    return f"clause{'s' if len(numbers) > 1 else ''} {words}" if numbers else ""


def _new(new: Sequence[ClauseVersion]) -> str:
    where = _where(new)
    return f"{ended(_words(new))}{f' It is {where}.' if where else ''}"


def _changed(
    told: Told,
    change: ClauseChange,
    old: Sequence[ClauseVersion],
    new: Sequence[ClauseVersion],
) -> str:
    name = _where(new)
    short = () if is_read_whole(change) else inside(change)
    said = f"{name[:1].upper()}{name[1:]}. " if name else ""
    said += f"It said: {ended(_words(old))} It says now: {ended(_words(new))}"
    said += f" In short: {'; '.join(short)}." if short else ""
    how = told.weaker(change)[:-1]
    return f"{said} It may bind you less: {'; '.join(how)}." if how else said


def _dropped(told: Told, change: ClauseChange, old: Sequence[ClauseVersion]) -> str:
    why = next((row.why for row in reversed(told.why(change)) if row.why), "")
    reason = f"Why: {ended(why)}" if why else "No reason is recorded."
    if change.new:
        reason = f"It stands, and does not bind you any more. {reason}"
    return f"{ended(_words(old))} {reason}"


def _names(parties: Sequence[Party]) -> str:
    names = [party.name for party in parties]
    return " and ".join(filter(None, [", ".join(names[:-1]), names[-1]]))


def _part(parties: Sequence[Party], fates: _Fates) -> Part:
    entries = tuple(
        Entry(
            label=fate, paragraphs=tuple(said for head, said in fates if head == fate)
        )
        for fate in dict.fromkeys(head for head, _ in fates)
    )
    nothing = ("Nothing changes in what is promised.",) if not fates else ()
    heading = f"For {_names(parties)}"
    return Part(heading=heading, paragraphs=nothing, entries=entries)


def _counts(news: dict[_Fates, list[Party]]) -> Part:
    rows = []
    for fates, parties in news.items():
        kinds = [fate for fate, _ in fates]
        counts = tuple(str(kinds.count(fate)) for fate in (_NEW, _CHANGED, _DROPPED))
        rows += [(party.name, *counts) for party in parties]
    table = Table(
        caption="Promises that change, by party",
        head=("Party", "New", "Changed", "Dropped"),
        rows=tuple(rows),
        shares=(6, 2, 2, 2),
    )
    said = f"{plural(len(rows), 'party', 'parties')}, and how many promises change for each."
    return Part(
        heading="In short", paragraphs=(said,), tables=(table,), sheet="In short"
    )
