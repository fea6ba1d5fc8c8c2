"""The national text: how the living text stands to it, and what people say of that."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

from compact_draft.drafting.coverage import coverage
from compact_draft.drafting.editions import answering, pairs
from compact_draft.drafting.links import links_to_look_at
from compact_draft.drafting.listing import listed
from compact_draft.drafting.number import numbers
from compact_draft.errors import RefusedError, Where
from compact_draft.model.clause import Clause, ClauseId, Relation
from compact_draft.model.coverage import Coverage, Proposed
from compact_draft.model.floor import Below
from compact_draft.model.framework import Framework, Undertaking
from compact_draft.model.tags import By
from compact_draft.steps.clauses import living
from compact_draft.store import national
from compact_draft.store.floors import floors
from compact_draft.store.frameworks import frameworks
from compact_draft.store.shipped import shipped
from compact_draft.store.workspace import Workspace
from compact_draft.text.given_for import LookAgain

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
        [text for text in texts if text.id.casefold() == asked],
        [text for text in texts if text.edition.casefold() == asked],
        [text for text in texts if asked and text.id.casefold().startswith(asked)],
    ):
        if len(exact) == 1:
            return exact[0]
        if exact:
            break
    held = ", ".join(f"{text.id} ({text.edition})" for text in texts)
    raise RefusedError(
        f"{words or default!r} is not a national text kept here"
        if not exact
        else f"{words!r} may be {' or '.join(framework.id for framework in exact)}",
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
        link
        for clause in living(workspace).clauses
        for link in links_to_look_at(clause, (framework,), kept)
        if link.of.startswith(own)
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
    workspace: Workspace | None, framework: Framework, other: Framework
) -> tuple[tuple[Undertaking | None, Undertaking | None, str], ...]:
    """Return two editions in pairs, each with the clauses here that answer to either."""
    draft = None if workspace is None else living(workspace)
    clauses = () if draft is None else draft.clauses
    names = {} if draft is None else {k: v.text for k, v in numbers(draft).items()}
    found = []
    for mine, theirs in pairs(framework, other, known(workspace)):
        keys = [
            (t.id, u.ref)
            for t, u in ((framework, mine), (other, theirs))
            if u is not None
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
        like = {link.ref for link in comparing.held(line).links}
        found[clause.id] = tuple(
            _compared(
                undertaking,
                because,
                comparing.relation_to(line, undertaking.ref),
                clause,
            )
            for undertaking, because in _named(reasons, like, framework)
        )
    return found, themes


def _reason(because: Iterable[str]) -> str:
    own = [word for word in because if word.startswith("scope: national")]
    return own[0].removeprefix("scope: national, ") if own else "its words"


def _named(
    reasons: Mapping[str, str], like: Collection[str], framework: Framework
) -> Iterator[tuple[Undertaking, str]]:
    """Yield the undertakings that are named, on the same act as one named, or alike."""
    for undertaking in framework.answered:
        own = reasons.get(f"{framework.id}:{undertaking.ref}")
        kin = [
            f"{reasons[key]}, on the same act"
            for key in undertaking.like
            if key in reasons
        ]
        if own or kin:
            yield undertaking, own or kin[0]
        elif undertaking.ref in like:
            yield undertaking, f"like the words of {undertaking.ref}"


def _compared(
    undertaking: Undertaking, because: str, found: FoundLink | None, clause: Clause
) -> Proposed:
    """Return an undertaking with how a clause stands to it: facts, weighed by examples."""
    sides = () if clause.by is None else clause.by.sides
    fits = (
        not sides
        or not undertaking.by.sides
        or bool(set(sides) & set(undertaking.by.sides))
    )
    if found is None:
        return Proposed(ref=undertaking.ref, because=because, is_sure=False)
    return Proposed(
        ref=undertaking.ref,
        relation=Relation(found.relation),
        differences=found.differences,
        because="; ".join((because, *found.because)),
        is_sure=fits,
    )
