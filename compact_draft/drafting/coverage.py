"""Hold the living text against a national one: what is answered, how, and by which clause."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from compact_draft.drafting.listing import Listed, listed
from compact_draft.model.clause import Clause, ClauseId, Link, Relation
from compact_draft.model.compact import Draft, Party
from compact_draft.model.coverage import (
    Answer,
    Beyond,
    ClauseRow,
    Coverage,
    LeftOut,
    Proposed,
    State,
    ThemeCount,
    UndertakingRow,
)
from compact_draft.model.framework import Framework, Undertaking
from compact_draft.model.tags import By, Scope, Side
from compact_draft.text.finding import stems
from compact_draft.text.given_for import is_of

_FULL = (Relation.EQUAL, Relation.STRONGER)
_OFFERED = 3
_SHARED = 2
"""So many stems must be shared for a clause to be offered by its words."""

Proposals = Mapping[ClauseId, Sequence[Proposed]]


def coverage(
    draft: Draft,
    framework: Framework,
    *,
    proposals: Proposals | None = None,
    themes: Mapping[ClauseId, str] | None = None,
    left_out: Iterable[LeftOut] = (),
    library: Iterable[Clause] = (),
) -> Coverage:
    """Return how a text stands to one edition.

    Args:
        draft: The living text.
        framework: The national text.
        proposals: For a clause, what it may answer to; never counted as an answer.
        themes: For a clause that bears no theme, what its words are about.
        left_out: What the group signed that it leaves out; of any framework.
        library: Clauses to offer for what is missing.
    """
    promises = [row for row in listed(draft) if row.clause.kind.is_promise]
    clauses = tuple(_clause_row(row, framework, proposals or {}) for row in promises)
    signed = {
        omitted.ref: omitted
        for omitted in left_out
        if omitted.framework == framework.id
    }
    shelf = tuple(library)
    rows = tuple(
        _undertaking_row(
            undertaking, clauses, signed.get(undertaking.ref), framework, shelf
        )
        for undertaking in framework.answered
    )
    return Coverage(
        title=draft.title,
        framework=framework,
        rows=rows,
        clauses=clauses,
        beyond=_beyond(clauses),
        themes=_themes(clauses, framework, draft.parties, themes or {}),
    )


def _clause_row(row: Listed, framework: Framework, proposals: Proposals) -> ClauseRow:
    clause = row.clause
    known = {undertaking.ref: undertaking for undertaking in framework.answered}
    parents = tuple(
        _linked(row, link, known[link.ref])
        for link in clause.links
        if link.framework == framework.id and link.ref in known
    )
    taken = {parent.ref for parent in parents}
    suggested = tuple(
        Answer(
            clause=clause,
            number=row.number,
            ref=proposal.ref,
            relation=proposal.relation,
            differences=proposal.differences,
            because=proposal.because,
            is_sure=proposal.is_sure,
        )
        for proposal in proposals.get(clause.id, ())
        if proposal.ref in known and proposal.ref not in taken
    )
    if clause.scope is Scope.LOCAL and not parents:
        suggested = ()
    return ClauseRow(
        clause=clause,
        number=row.number,
        section=row.section,
        parents=parents,
        suggested=suggested,
    )


def _linked(row: Listed, link: Link, undertaking: Undertaking) -> Answer:
    same = is_of(link.clause_print, row.clause.text)
    same = same and is_of(link.undertaking_print, undertaking.text)
    return Answer(
        clause=row.clause,
        number=row.number,
        ref=link.ref,
        relation=link.relation,
        differences=link.differences,
        link=link,
        is_stale=not same,
    )


def _undertaking_row(
    undertaking: Undertaking,
    clauses: Iterable[ClauseRow],
    left_out: LeftOut | None,
    framework: Framework,
    library: tuple[Clause, ...],
) -> UndertakingRow:
    held = tuple(clauses)
    answers = tuple(a for c in held for a in c.parents if a.ref == undertaking.ref)
    suggested = tuple(a for c in held for a in c.suggested if a.ref == undertaking.ref)
    state = State.MISSING
    if any(answer.relation in _FULL for answer in answers):
        state = State.COVERED
    elif answers:
        state = State.PARTLY
    elif left_out is not None:
        state = State.LEFT_OUT
    is_open = state in (State.MISSING, State.PARTLY)
    return UndertakingRow(
        undertaking=undertaking,
        state=state,
        answers=answers,
        suggested=suggested,
        left_out=left_out,
        library=offers(undertaking, framework, library) if is_open else (),
        is_stale=left_out is not None
        and not is_of(left_out.undertaking_print, undertaking.text),
    )


def offers(
    undertaking: Undertaking, framework: Framework, library: Iterable[Clause]
) -> tuple[Clause, ...]:
    """Return library clauses that answer an undertaking, or one like it elsewhere.

    Where no link says so, those of its theme and bearer that share most of its words.
    """
    asked = {(framework.id, undertaking.ref), *map(_key, undertaking.like)}
    found = [
        clause
        for clause in library
        if clause.by in (undertaking.by, By.BOTH) or undertaking.by is By.BOTH
        if any((link.framework, link.ref) in asked for link in clause.links)
    ]
    own = [c for c in found if any(link.ref == undertaking.ref for link in c.links)]
    ordered = [*own, *(clause for clause in found if clause not in own)]
    return tuple((ordered or _alike(undertaking, library))[:_OFFERED])


def _alike(undertaking: Undertaking, library: Iterable[Clause]) -> list[Clause]:
    """Return the promises of a theme and bearer that share words with an undertaking."""
    asked = set(stems(f"{undertaking.act} {undertaking.text}"))
    near = [
        (len(asked & set(stems(f"{clause.heading} {clause.text}"))), clause)
        for clause in library
        if clause.kind.is_promise and clause.theme == undertaking.theme
        if clause.by in (undertaking.by, By.BOTH) or undertaking.by is By.BOTH
    ]
    near.sort(key=lambda pair: (-pair[0], pair[1].id))
    return [clause for shared, clause in near if shared >= _SHARED]


def _key(words: str) -> tuple[str, str]:
    framework, _, ref = words.partition(":")
    return framework, ref


def _beyond(clauses: Iterable[ClauseRow]) -> tuple[Beyond, ...]:
    found: list[Beyond] = []
    for row in clauses:
        if row.parents:
            found += [
                Beyond(row=row, answer=parent, is_confirmed=True)
                for parent in row.parents
                if parent.relation is Relation.STRONGER
            ]
        elif row.clause.scope is Scope.LOCAL:
            found.append(Beyond(row=row, answer=None, is_confirmed=True))
        elif row.is_local_only:
            found.append(Beyond(row=row, answer=None, is_confirmed=False))
        else:
            found += [
                Beyond(row=row, answer=answer, is_confirmed=False)
                for answer in row.suggested
                if answer.is_sure and answer.relation is Relation.STRONGER
            ]
    return tuple(sorted(found, key=lambda beyond: not beyond.is_confirmed))


def _themes(
    clauses: Iterable[ClauseRow],
    framework: Framework,
    parties: tuple[Party, ...],
    said: Mapping[ClauseId, str],
) -> tuple[ThemeCount, ...]:
    here: dict[str, list[tuple[Side, ...]]] = {}
    for row in clauses:
        theme = row.clause.theme or said.get(row.clause.id, "")
        here.setdefault(theme, []).append(_sides(row.clause, parties))
    there: dict[str, list[tuple[Side, ...]]] = {}
    for undertaking in framework.answered:
        there.setdefault(undertaking.theme, []).append(undertaking.by.sides)
    return tuple(
        ThemeCount(
            theme=theme,
            public_bodies=_bound(here.get(theme, []), Side.PUBLIC_BODIES),
            vcs=_bound(here.get(theme, []), Side.VCS),
            unclear=sum(1 for sides in here.get(theme, []) if not sides),
            national_public_bodies=_bound(there.get(theme, []), Side.PUBLIC_BODIES),
            national_vcs=_bound(there.get(theme, []), Side.VCS),
        )
        for theme in sorted({*here, *there}, key=lambda name: (not name, name))
    )


def _bound(found: Iterable[tuple[Side, ...]], side: Side) -> int:
    return sum(1 for sides in found if side in sides)


def _sides(clause: Clause, parties: tuple[Party, ...]) -> tuple[Side, ...]:
    if clause.only:
        held = {party.side for party in parties if party.id in clause.only}
        return tuple(side for side in Side if side in held)
    return () if clause.by is None else clause.by.sides
