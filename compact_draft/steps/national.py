"""The national text: how the living text stands to it, and what people say of that."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

from compact_draft.drafting.coverage import coverage
from compact_draft.drafting.editions import answering, pairs
from compact_draft.drafting.links import links_to_look_at, read_link, with_link
from compact_draft.drafting.listing import listed
from compact_draft.drafting.number import numbers
from compact_draft.errors import RefusedError, Where
from compact_draft.model.clause import Clause, ClauseId, HistoryRow, Link, Relation
from compact_draft.model.coverage import Coverage, LeftOut, Proposed
from compact_draft.model.floor import Below
from compact_draft.model.framework import Framework, Undertaking
from compact_draft.model.tags import By, Scope
from compact_draft.steps.clauses import find, living
from compact_draft.steps.edit import Signed
from compact_draft.store import national
from compact_draft.store.floors import floors
from compact_draft.store.frameworks import frameworks
from compact_draft.store.shipped import shipped
from compact_draft.store.workspace import Workspace
from compact_draft.text.given_for import LookAgain, wording_print

if TYPE_CHECKING:
    from compact_draft.judgement.comparing import FoundLink

VERB = "national"
_EXAMPLES_OF = "national-2010"
"""The edition whose undertakings the shipped examples answer to."""


def known(workspace: Workspace | None) -> tuple[Framework, ...]:
    """Return the national texts there are, the workspace's own over the shipped."""
    return frameworks(shipped() if workspace is None else workspace.root)


def edition(workspace: Workspace | None, words: str | None) -> Framework:
    """Return the national text that a person names; the workspace's own for None.

    Args:
        workspace: Where its own texts lie; None for the shipped ones.
        words: An id, an edition, or the beginning of one; "2010", "covenant".

    Raises:
        RefusedError: None is meant, or two may be.
    """
    texts = known(workspace)
    default = "national-2010" if workspace is None else workspace.settings().framework
    asked = (words or default).strip().casefold()
    for exact in (
        [one for one in texts if one.id.casefold() == asked],
        [one for one in texts if one.edition.casefold() == asked],
        [one for one in texts if asked and one.id.casefold().startswith(asked)],
    ):
        if len(exact) == 1:
            return exact[0]
        if exact:
            break
    held = ", ".join(f"{one.id} ({one.edition})" for one in texts)
    raise RefusedError(
        f"{words or default!r} names no national text that is here"
        if not exact
        else f"{words!r} may be {' or '.join(one.id for one in exact)}",
        where=Where("--edition" if words else "compact.toml"),
        mend=f"name one of  {held};  add another with  compact-draft national add FILE",
    )


def covered(
    workspace: Workspace, framework: Framework, *, suggest: bool = True
) -> Coverage:
    """Return how the living text stands to an edition; nothing is written.

    Args:
        workspace: Where the text is.
        framework: The edition.
        suggest: Whether to look for clauses that may answer, beside the confirmed.
    """
    draft = living(workspace)
    proposed, themes = _judged(workspace, framework) if suggest else ({}, {})
    return coverage(
        draft,
        framework,
        proposals=proposed,
        themes=themes,
        left_out=national.read_left_out(workspace.root),
        library=workspace.library(),
    )


def look_again(workspace: Workspace, framework: Framework) -> tuple[LookAgain, ...]:
    """Return the links to an edition whose words changed, with both wordings."""
    kept = workspace.wordings()
    own = f"{framework.id}:"
    return tuple(
        one
        for clause in living(workspace).clauses
        for one in links_to_look_at(clause, (framework,), kept)
        if one.of.startswith(own)
    )


def below(workspace: Workspace, on: date) -> tuple[Below, ...]:
    """Return the promises that ask less of public bodies than the law does on a day.

    Raises:
        SourceError: The workspace's ``floors.toml`` or ``wording.toml`` is unusable.
    """
    from compact_draft.drafting.floors import below_floors
    from compact_draft.steps.suggest import facts_lines, lines_of  # loads spaCy

    lines = lines_of(workspace)
    facts = {
        line.id: found
        for line, found in zip(lines, facts_lines(lines, workspace), strict=True)
    }
    return below_floors(listed(living(workspace)), facts, floors(workspace.root), on)


def beside(
    workspace: Workspace | None, one: Framework, other: Framework
) -> tuple[tuple[Undertaking | None, Undertaking | None, str], ...]:
    """Return two editions in pairs, each with the clauses here that answer to either."""
    draft = None if workspace is None else living(workspace)
    clauses = () if draft is None else draft.clauses
    names = {} if draft is None else {k: v.text for k, v in numbers(draft).items()}
    found = []
    for mine, theirs in pairs(one, other, known(workspace)):
        keys = [
            (t.id, u.ref) for t, u in ((one, mine), (other, theirs)) if u is not None
        ]
        shown = [names.get(c.id) or c.id for c in answering(clauses, keys)]
        found.append((mine, theirs, ", ".join(shown)))
    return tuple(found)


def proposals(
    workspace: Workspace, framework: Framework
) -> dict[ClauseId, tuple[Proposed, ...]]:
    """Return for each promise the undertakings of an edition that it may answer to.

    They come from its words, and from its links to another edition where that has an
    undertaking on the same act. How it compares is read from the facts of both sides.
    """
    return _judged(workspace, framework)[0]


def _judged(
    workspace: Workspace, framework: Framework
) -> tuple[dict[ClauseId, tuple[Proposed, ...]], dict[ClauseId, str]]:
    """Return what each promise may answer to, and what it is about by its words."""
    from compact_draft.judgement.comparing import Comparing  # loads spaCy, as do these
    from compact_draft.steps.suggest import judge_of, lines_of

    judge = judge_of(workspace)
    comparing = Comparing(judge, framework)
    clauses = {clause.id: clause for clause in living(workspace).clauses}
    found: dict[ClauseId, tuple[Proposed, ...]] = {}
    themes: dict[ClauseId, str] = {}
    for plain in lines_of(workspace):
        clause = clauses[plain.id]
        line = plain
        if clause.by is not None and clause.by is not By.UNCLEAR:
            line = replace(plain, by=clause.by.value)
        judged = judge.judged(line)
        said, by_rule = judged.said, judged.by_rules
        themes[clause.id] = said.theme or ""
        reason = _reason(said.because)
        rule = _reason(by_rule.because)
        reasons = {f"{_EXAMPLES_OF}:{ref}": rule for ref in by_rule.national_ref}
        reasons |= {f"{_EXAMPLES_OF}:{ref}": reason for ref in said.national_ref}
        reasons |= {
            f"{link.framework}:{link.ref}": f"linked to {link.ref} of {link.framework}"
            for link in clause.links
        }
        like = {one.ref for one in comparing.held(line).links}
        found[clause.id] = tuple(
            _compared(one, because, comparing.relation_to(line, one.ref), clause)
            for one, because in _named(reasons, like, framework)
        )
    return found, themes


def _reason(because: Iterable[str]) -> str:
    own = [one for one in because if one.startswith("scope: national")]
    return own[0].removeprefix("scope: national, ") if own else "its words"


def _named(
    reasons: Mapping[str, str], like: Collection[str], framework: Framework
) -> Iterator[tuple[Undertaking, str]]:
    """Yield the undertakings that are named, on the same act as one named, or alike."""
    for one in framework.answered:
        own = reasons.get(f"{framework.id}:{one.ref}")
        kin = [f"{reasons[key]}, on the same act" for key in one.like if key in reasons]
        if own or kin:
            yield one, own or kin[0]
        elif one.ref in like:
            yield one, f"like the words of {one.ref}"


def _compared(
    one: Undertaking, because: str, found: FoundLink | None, clause: Clause
) -> Proposed:
    """Return an undertaking with how a clause stands to it: facts, weighed by examples."""
    sides = () if clause.by is None else clause.by.sides
    fits = not sides or not one.by.sides or bool(set(sides) & set(one.by.sides))
    if found is None:
        return Proposed(ref=one.ref, because=because, is_sure=False)
    return Proposed(
        ref=one.ref,
        relation=Relation(found.relation),
        differences=found.differences,
        because="; ".join((because, *found.because)),
        is_sure=fits,
    )


def confirm(
    workspace: Workspace,
    wanted: str,
    refs: Sequence[str] = (),
    *,
    framework: Framework,
    who: Signed,
) -> tuple[Link, ...]:
    """Make what is suggested for a clause a person's link, or say "still true".

    Args:
        workspace: Where to work.
        wanted: The clause.
        refs: Numbers; none for everything that is suggested and sure.
        framework: The edition.
        who: Who says so, and when.

    Raises:
        RefusedError: Nothing is suggested, or the relation is not known.
    """
    snapshot = workspace.snapshot()
    one = find(snapshot, wanted)
    held = living(snapshot).clause(one)
    _refuse_no_promise(held)
    own = {x.ref: x for x in held.links if x.framework == framework.id}
    offered = {x.ref: x for x in proposals(workspace, framework).get(one, ())}
    asked = list(dict.fromkeys(refs)) or [
        ref for ref, x in offered.items() if x.is_sure and ref not in own
    ]
    if not asked:
        raise RefusedError(
            f"nothing is suggested for {one} in {framework.id}",
            where=Where("", clause=one),
            mend=f"link it yourself:  compact-draft national link {one} REF:equal",
        )
    links = []
    for ref in asked:
        if ref in own:
            links.append(own[ref])
            continue
        proposed = offered.get(ref)
        if proposed is None or proposed.relation is None:
            what = "is not suggested" if proposed is None else "has no relation told"
            raise RefusedError(
                f"{ref} {what} for {one}",
                where=Where("", clause=one),
                mend=f"say how they compare:  compact-draft national link {one} "
                f"{ref}:equal  (or weaker, stronger, different, with what differs:  "
                f"{ref}:weaker:timeframe)",
            )
        links.append(
            Link(
                framework=framework.id,
                ref=ref,
                relation=proposed.relation,
                differences=proposed.differences,
            )
        )
    _write_links(workspace, one, links, who)
    return tuple(links)


def link(
    workspace: Workspace,
    wanted: str,
    words: Sequence[str],
    *,
    framework: Framework,
    who: Signed,
) -> tuple[Link, ...]:
    """Say that a clause answers to undertakings, and how.

    Args:
        workspace: Where to work.
        wanted: The clause.
        words: Each ``[FRAMEWORK:]REF:RELATION[:difference,...]``.
        framework: The edition that is meant where none is named.
        who: Who says so, and when.

    Raises:
        RefusedError: It is no promise, or the words have another form.
    """
    texts = known(workspace)
    snapshot = workspace.snapshot()
    one = find(snapshot, wanted)
    _refuse_no_promise(living(snapshot).clause(one))
    links = tuple(read_link(each, texts, framework=framework.id) for each in words)
    _write_links(workspace, one, links, who)
    return links


def _write_links(
    workspace: Workspace, one: ClauseId, links: Iterable[Link], who: Signed
) -> None:
    texts = known(workspace)
    with workspace.step(VERB, by=who.by, when=who.when) as step:
        clause = living(workspace).clause(one)
        before = clause
        for each in links:
            clause = with_link(clause, each, texts, by=who.by, when=step.when)
            step.keep_wordings(_words_of(texts, each.framework, each.ref))
        clause = replace(clause, scope=Scope.NATIONAL)
        row = HistoryRow(when=step.when, by=who.by, why=who.why, what="retagged")
        if (before.scope, _refs(before)) != (clause.scope, _refs(clause)):
            clause = replace(clause, history=(*clause.history, row))
        step.write_clause(clause)
        step.what = f"{one} answers to {', '.join(each.ref for each in links)}"


def _refs(clause: Clause) -> list[tuple[str, str, Relation, tuple[str, ...]]]:
    return [(x.framework, x.ref, x.relation, x.differences) for x in clause.links]


def _words_of(texts: Iterable[Framework], wanted: str, ref: str) -> str:
    return next(one for one in texts if one.id == wanted).undertaking(ref).text


def _refuse_no_promise(clause: Clause) -> None:
    if clause.kind.is_promise:
        return
    raise RefusedError(
        f"{clause.id} is a {clause.kind}, and only a promise answers to an undertaking",
        where=Where("", clause=clause.id),
        mend=f"make it one first:  compact-draft clauses edit {clause.id} --kind "
        "commitment --by public_bodies",
    )


def leave_out(
    workspace: Workspace, ref: str, why: str, *, framework: Framework, who: Signed
) -> LeftOut:
    """Sign that an undertaking is left out, and why.

    Raises:
        RefusedError: There is no such undertaking, a clause answers to it, or no reason
            is given.
    """
    undertaking = named(framework, ref)
    if not why.strip():
        raise RefusedError(
            "nothing is left out without a reason",
            where=Where("--why"),
            mend='write it as  --why "European money has ended"',
        )
    answering = [
        clause.id
        for clause in living(workspace).clauses
        for each in clause.links
        if (each.framework, each.ref) == (framework.id, undertaking.ref)
    ]
    if answering:
        raise RefusedError(
            f"{undertaking.ref} is answered by {', '.join(answering)}",
            where=Where("", clause=answering[0]),
            mend=f"take the link away first:  compact-draft clauses edit {answering[0]} "
            f"--unlink {framework.id}:{undertaking.ref}",
        )
    with workspace.step(VERB, by=who.by, when=who.when) as step:
        signed = LeftOut(
            framework=framework.id,
            ref=undertaking.ref,
            why=" ".join(why.split()),
            by=who.by,
            when=step.when,
            undertaking_print=wording_print(undertaking.text),
        )
        rows = [
            one
            for one in national.read_left_out(workspace.root)
            if (one.framework, one.ref) != (signed.framework, signed.ref)
        ]
        step.write_text(national.PATH, national.format_left_out([*rows, signed]))
        step.keep_wordings(undertaking.text)
        step.what = f"left out {undertaking.ref} of {framework.id}"
    return signed


def take_in_again(
    workspace: Workspace, ref: str, *, framework: Framework, who: Signed
) -> None:
    """Take back that an undertaking is left out.

    Raises:
        RefusedError: It is not left out.
    """
    undertaking = named(framework, ref)
    held = national.read_left_out(workspace.root)
    kept = [o for o in held if (o.framework, o.ref) != (framework.id, undertaking.ref)]
    if len(kept) == len(held):
        raise RefusedError(
            f"{undertaking.ref} of {framework.id} is not left out",
            where=Where(national.PATH),
            mend="see what is with  compact-draft national",
        )
    with workspace.step(VERB, by=who.by, when=who.when) as step:
        step.write_text(national.PATH, national.format_left_out(kept))
        step.what = f"no longer left out {undertaking.ref} of {framework.id}"


def named(framework: Framework, ref: str) -> Undertaking:
    """Return the undertaking that a person names by number.

    Raises:
        RefusedError: There is none, or it is a sign and nothing is answered there.
    """
    found = [one for one in framework.answered if one.ref == ref.strip()]
    if found:
        return found[0]
    refs = ", ".join(one.ref for one in framework.answered)
    raise RefusedError(
        f"{framework.id} has no undertaking {ref}",
        where=Where(framework.id),
        mend=f"it has {refs}",
    )
