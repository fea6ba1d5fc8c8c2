"""The fields that a person gives of a clause, checked and filled in."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import TypeVar

from compact_draft.drafting.links import read_link, with_link, without_link
from compact_draft.errors import RefusedError, Where
from compact_draft.model.clause import THEMES, Clause, HistoryRow, Kind
from compact_draft.model.compact import Draft
from compact_draft.model.framework import Framework
from compact_draft.model.look_again import with_heading
from compact_draft.model.tags import By, Delivery, Scope
from compact_draft.text.normalise import normalise

NONE = "none"
"""What a person writes to leave a field empty."""

_Tag = TypeVar("_Tag", bound=StrEnum)


@dataclass(frozen=True, slots=True, kw_only=True)
class Fields:
    """What a person gives of a clause; None leaves a field as it is.

    Attributes:
        text, heading: Words, in any form.
        kind, by: As in `Clause`.
        theme, scope, delivery: As in `Clause`; "none" empties them.
        only: Ids of parties; ("none",) binds everyone of the side again.
        links: Each ``[FRAMEWORK:]REF:RELATION[:difference,...]``.
        unlinks: Each ``[FRAMEWORK:]REF``.
        drop_tags: Whether evidence, links and a person's word on the tag may go when
            the clause becomes one that carries none.
    """

    text: str | None = None
    heading: str | None = None
    kind: Kind | None = None
    by: By | None = None
    only: tuple[str, ...] | None = None
    theme: str | None = None
    scope: str | None = None
    delivery: str | None = None
    links: tuple[str, ...] = ()
    unlinks: tuple[str, ...] = ()
    drop_tags: bool = False


def filled(
    clause: Clause,
    fields: Fields,
    draft: Draft,
    texts: Sequence[Framework],
    row: HistoryRow,
    *,
    framework: str,
) -> Clause:
    """Return the clause with the fields that were given.

    Args:
        clause: As it stands.
        fields: What was given.
        draft: For the parties and the themes that are in use.
        texts: The national texts there are.
        row: Says who confirms a link, and when.
        framework: Id of the national text that a link means where it names none.

    Raises:
        RefusedError: A field cannot be as it is given, with what may be written.
    """
    after = replace(
        clause,
        text=clause.text if fields.text is None else normalise(fields.text),
        kind=fields.kind or clause.kind,
        theme=_theme(clause, fields.theme, draft),
    )
    if fields.heading is not None:
        after = with_heading(after, normalise(fields.heading))
    if not after.kind.is_promise:
        return _untagged(after, fields)
    after = replace(
        after,
        by=fields.by or after.by or By.UNCLEAR,
        scope=_tag(Scope, fields.scope, after.scope, "--scope"),
        delivery=_tag(Delivery, fields.delivery, after.delivery, "--delivery"),
    )
    after = replace(after, only=_only(after, fields.only, draft))
    for words in fields.unlinks:
        after = without_link(after, words, framework=framework)
    for words in fields.links:
        link = read_link(words, texts, framework=framework)
        after = with_link(after, link, texts, by=row.by, when=row.when)
        if fields.scope is None:
            after = replace(after, scope=Scope.NATIONAL)
    return _refuse_local_with_links(after)


def _theme(clause: Clause, given: str | None, draft: Draft) -> str:
    if given is None:
        return clause.theme
    if given in (NONE, ""):
        return ""
    used = {held.theme for held in draft.clauses if held.theme}
    known = [*THEMES, *sorted(used - set(THEMES))]
    if given not in known:
        raise _refused(f"{given!r} is no theme we know", "--theme", [*known, NONE])
    return given


def _tag(
    kind: type[_Tag], given: str | None, held: _Tag | None, at: str
) -> _Tag | None:
    if given is None:
        return held
    if given == NONE:
        return None
    try:
        return kind(given)
    except ValueError:
        known = [*(tag.value for tag in kind), NONE]
        raise _refused(f"{given!r} is not one we know", at, known) from None


def _only(
    clause: Clause, given: tuple[str, ...] | None, draft: Draft
) -> tuple[str, ...]:
    """Return the parties that a promise is narrowed to; all must be of its side."""
    if given == (NONE,):
        return ()
    sides = clause.by.sides if clause.by is not None else ()
    known = [party.id for party in draft.parties if party.side in sides]
    wanted = clause.only if given is None else given
    for name in wanted:
        if name not in known:
            raise _refused(
                f"{name!r} is not a party that a promise by {clause.by} can bind",
                "--only",
                [*known, NONE],
            )
    return tuple(name for name in known if name in wanted)


def _untagged(clause: Clause, fields: Fields) -> Clause:
    """Return a clause that is no promise, without what only a promise carries."""
    given = (fields.by, fields.only, fields.scope, fields.delivery)
    if any(given) or fields.links:
        raise RefusedError(
            f"a {clause.kind} carries no bearer, scope, delivery or link: only a "
            "commitment or an action does",
            where=Where("", clause=clause.id),
            mend="leave those options out, or make it one with  --kind commitment",
        )
    held = {
        "evidence": clause.evidence,
        "links": clause.links,
        "a person's word on its tag": clause.ruling,
    }
    lost = [words for words, value in held.items() if value]
    if lost and not fields.drop_tags:
        raise RefusedError(
            f"it holds {' and '.join(lost)}, which a {clause.kind} cannot carry",
            where=Where("", clause=clause.id),
            mend="keep it a commitment or an action, or let them go with  --drop-tags",
        )
    return replace(
        clause,
        by=None,
        only=(),
        scope=None,
        delivery=None,
        evidence=(),
        links=(),
        ruling=None,
    )


def _refuse_local_with_links(clause: Clause) -> Clause:
    if clause.scope is Scope.LOCAL and clause.links:
        refs = ", ".join(f"{link.framework}:{link.ref}" for link in clause.links)
        raise RefusedError(
            f"a local promise answers to nothing national, and this one answers to {refs}",
            where=Where("", clause=clause.id),
            mend=f"take the link out with  compact-draft clauses edit {clause.id} "
            "--unlink REF, or keep the scope national",
        )
    return clause


def _refused(what: str, at: str, known: Sequence[str]) -> RefusedError:
    return RefusedError(what, where=Where(at), mend="write one of  " + "  ".join(known))
