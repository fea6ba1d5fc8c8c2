"""What people say of the national text: which clause answers to it, what is left out."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from compact_draft.drafting.links import read_link, with_link
from compact_draft.errors import RefusedError, Where
from compact_draft.model.clause import Clause, ClauseId, HistoryRow, Link, Relation
from compact_draft.model.coverage import LeftOut
from compact_draft.model.framework import Framework, Undertaking
from compact_draft.model.tags import Scope
from compact_draft.steps.clauses import find, living
from compact_draft.steps.edit import Signed
from compact_draft.steps.national import VERB, known, proposals
from compact_draft.store import national
from compact_draft.store.workspace import Workspace
from compact_draft.text.given_for import wording_print


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
    promise = find(snapshot, wanted)
    held = living(snapshot).clause(promise)
    _refuse_no_promise(held)
    own = {x.ref: x for x in held.links if x.framework == framework.id}
    offered = {x.ref: x for x in proposals(workspace, framework).get(promise, ())}
    asked = list(dict.fromkeys(refs)) or [
        ref for ref, x in offered.items() if x.is_sure and ref not in own
    ]
    if not asked:
        raise RefusedError(
            f"nothing is suggested for {promise} in {framework.id}",
            where=Where("", clause=promise),
            mend=f"link it yourself:  compact-draft national link {promise} REF:equal",
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
                f"{ref} {what} for {promise}",
                where=Where("", clause=promise),
                mend=f"say how they compare:  compact-draft national link {promise} "
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
    _write_links(workspace, promise, links, who)
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
    promise = find(snapshot, wanted)
    _refuse_no_promise(living(snapshot).clause(promise))
    links = tuple(read_link(each, texts, framework=framework.id) for each in words)
    _write_links(workspace, promise, links, who)
    return links


def _write_links(
    workspace: Workspace, promise: ClauseId, links: Iterable[Link], who: Signed
) -> None:
    texts = known(workspace)
    with workspace.step(VERB, by=who.by, when=who.when) as step:
        clause = living(workspace).clause(promise)
        before = clause
        for each in links:
            clause = with_link(clause, each, texts, by=who.by, when=step.when)
            step.keep_wordings(_words_of(texts, each.framework, each.ref))
        clause = replace(clause, scope=Scope.NATIONAL)
        row = HistoryRow(when=step.when, by=who.by, why=who.why, what="retagged")
        if (before.scope, _refs(before)) != (clause.scope, _refs(clause)):
            clause = replace(clause, history=(*clause.history, row))
        step.write_clause(clause)
        step.what = f"{promise} answers to {', '.join(each.ref for each in links)}"


def _refs(clause: Clause) -> list[tuple[str, str, Relation, tuple[str, ...]]]:
    return [(x.framework, x.ref, x.relation, x.differences) for x in clause.links]


def _words_of(texts: Iterable[Framework], wanted: str, ref: str) -> str:
    return next(text for text in texts if text.id == wanted).undertaking(ref).text


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
            left_out
            for left_out in national.read_left_out(workspace.root)
            if (left_out.framework, left_out.ref) != (signed.framework, signed.ref)
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
    found = [
        undertaking
        for undertaking in framework.answered
        if undertaking.ref == ref.strip()
    ]
    if found:
        return found[0]
    refs = ", ".join(undertaking.ref for undertaking in framework.answered)
    raise RefusedError(
        f"{framework.id} has no undertaking {ref}",
        where=Where(framework.id),
        mend=f"it has {refs}",
    )
