"""Which changes make a promise bind less, how, and who asked for it? One answer for all.

The page of `diff`, the covering table of `refresh` and the comparison with a national
text read the same facts (`judgement.strength`). What is found is reported apart, never
decided: a person says whether it was meant.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from compact_draft.model.change import ClauseChange, ClauseVersion, Comparison
from compact_draft.model.clause import ClauseId, HistoryRow, Kind
from compact_draft.store.workspace import Workspace

if TYPE_CHECKING:
    from compact_draft.judgement.facts import Facts
    from compact_draft.judgement.suggest import Line

    Tagged = tuple[Line, str]

_PROMISES = tuple(kind.value for kind in Kind if kind.is_promise)


def weakened(
    workspace: Workspace, comparison: Comparison
) -> dict[ClauseId, tuple[str, ...]]:
    """Return for each clause in words how its promise may bind less than before.

    The clause is the first of the new revision that a change made; for a promise that
    was withdrawn, the one withdrawn.

    Raises:
        SourceError: The workspace's ``wording.toml`` is unusable.
    """
    changes = [
        clause_change
        for clause_change in comparison.changed
        if _promises(clause_change.old)
    ]
    found: dict[ClauseId, tuple[str, ...]] = {}
    pairs: list[tuple[ClauseChange, ClauseVersion, ClauseVersion]] = []
    for change in changes:
        kept = _promises(change.new)
        if not change.new:
            for version in _promises(change.old):
                found[version.id] = ("the promise is withdrawn",)
        elif not kept:
            kind = _tag(change.new[0], "kind").replace("_", " ")
            said = f"it stands as a promise no longer, but as {_article(kind)} {kind}"
            found[change.new_ids[0]] = (said,)
        else:
            pairs.append((change, _as_one(_promises(change.old)), _as_one(kept)))
    pairs = [pair for pair in pairs if _binds(pair[1]) != _binds(pair[2])]
    found |= _by_facts(workspace, pairs)
    return {
        identity: found[identity]
        for change in changes
        for identity in (*change.new_ids, *change.old_ids)
        if identity in found
    }


def _by_facts(
    workspace: Workspace,
    pairs: Sequence[tuple[ClauseChange, ClauseVersion, ClauseVersion]],
) -> dict[ClauseId, tuple[str, ...]]:
    if not pairs:
        return {}
    from compact_draft.judgement.suggest import Line  # loads spaCy

    read = [
        tuple(
            (
                Line(
                    id=version.id,
                    text=" ".join(version.text.split("\n\n")),
                ),
                _tag(version, "by"),
            )
            for version in (old, new)
        )
        for _, old, new in pairs
    ]
    told = pairs_weakened([(line, other) for line, other in read], workspace)
    found = {}
    for (change, old, new), how in zip(pairs, told, strict=True):
        whole = tuple(dict.fromkeys([*how, *_narrowed(old, new)]))
        if whole:
            found[change.new_ids[0]] = whole
    return found


def pairs_weakened(
    pairs: Sequence[tuple[Tagged, Tagged]], workspace: Workspace | None = None
) -> tuple[tuple[str, ...], ...]:
    """Return for each pair of wordings in words how the new one may bind less.

    That both are promises is known: their own words are read, and not their place, which
    says what a line is and nothing of how it binds. Rules read them, and examples only
    where the rules find no promise.

    Args:
        pairs: The old and the new line, each with the side it is tagged to bind; empty
            where that is not known.
        workspace: Whose own words count as well; None for the shipped ones.

    Raises:
        SourceError: The workspace's ``wording.toml`` is unusable.
    """
    from compact_draft.drafting.weakening import weakening
    from compact_draft.judgement.judged import Judge
    from compact_draft.judgement.subject import named_subject
    from compact_draft.steps.suggest import judge_of

    judge = judge_of(workspace)
    rules = Judge(reader=judge.reader, heading_says=judge.heading_says)

    def read(line: Line) -> Facts:
        found = rules.facts(line)
        return found if found.force else judge.facts(line)

    found = []
    for (old, tagged), (new, retagged) in pairs:
        before, after = read(old), read(new)
        was = named_subject(judge.reader.read(old.text))
        now = named_subject(judge.reader.read(new.text))
        by = tagged or was or before.by
        bound = by
        if tagged != retagged:
            bound = retagged or after.by
        elif now is not None and now != (was or by):
            by, bound = was or by, now
        found.append(weakening(replace(before, by=by), replace(after, by=bound)))
    return tuple(found)


def _narrowed(old: ClauseVersion, new: ClauseVersion) -> list[str]:
    """Return how the bodies that are bound became fewer, where names narrow them."""
    before, after = _tag(old, "only"), _tag(new, "only")
    if before == after or not after:
        return []
    gone = set(before.split(", ")) - set(after.split(", ")) if before else set()
    if gone:
        return [f"no longer bound: {', '.join(sorted(gone))}"]
    return [] if before else [f"only {after} is bound now, where the whole side was"]


def _promises(versions: Sequence[ClauseVersion]) -> tuple[ClauseVersion, ...]:
    return tuple(version for version in versions if _tag(version, "kind") in _PROMISES)


def _as_one(versions: tuple[ClauseVersion, ...]) -> ClauseVersion:
    """Return several clauses that one was made of, or split into, as one to be read."""
    first = versions[0]
    if len(versions) == 1:
        return first
    sides = {_tag(version, "by") for version in versions}
    tags = dict(first.tags)
    if len(sides) > 1:
        tags["by"] = (
            "both" if {"public_bodies", "vcs"} <= sides or "both" in sides else ""
        )
    text = " ".join(version.text for version in versions)
    return replace(first, text=text, tags=tuple(sorted(tags.items())))


def _binds(version: ClauseVersion) -> tuple[str, ...]:
    return (version.text, _tag(version, "by"), _tag(version, "only"))


def _tag(version: ClauseVersion, name: str) -> str:
    return dict(version.tags).get(name, "")


def _article(word: str) -> str:
    return "an" if word[:1] in "aeiou" else "a"


def askers(
    workspace: Workspace, rows: Mapping[ClauseId, Sequence[HistoryRow]]
) -> dict[str, tuple[str, ...]]:
    """Return for each decision in rows of history the remarks it answers, by number."""
    wanted = {row.decision for held in rows.values() for row in held if row.decision}
    if not wanted:
        return {}
    found: dict[str, tuple[str, ...]] = {}
    for consultation in workspace.rounds():
        books = workspace.books(consultation.label)
        for decision in (*books.superseded, *books.decisions):
            if decision.id in wanted:
                found[decision.id] = tuple(decision.annotations)
    return found
