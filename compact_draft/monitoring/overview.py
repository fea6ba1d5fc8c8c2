"""A Compact in a few numbers: its promises by theme, by body and by where they come from."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from compact_draft.model.clause import Clause, ClauseId
from compact_draft.model.compact import Draft, bound_parties, overall_tag
from compact_draft.model.tags import Achievability, Scope

Kind = tuple[Achievability | Scope | None, bool]
"""What a promise is, and whether somebody settled that; (None, False) for not known."""
TAGS: tuple[Kind, ...] = (
    (Achievability.ACHIEVABLE, True),
    (Achievability.ASPIRATIONAL, True),
    (Achievability.ACHIEVABLE, False),
    (Achievability.ASPIRATIONAL, False),
    (None, False),
)
"""In the order in which they are counted."""
ORIGINS: tuple[Kind, ...] = (
    (Scope.NATIONAL, True),
    (Scope.LOCAL, True),
    (Scope.NATIONAL, False),
    (Scope.LOCAL, False),
    (None, False),
)
"""In the order in which they are counted."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Hint:
    """What the words of a promise suggest; nobody's word yet.

    Attributes:
        theme: What it is about; empty for nothing sure.
        tag: Whether it can be kept now; None for nothing sure.
        scope: Whether it answers to the national text; None for nothing sure.
    """

    theme: str = ""
    tag: Achievability | None = None
    scope: Scope | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """How many promises something has of each kind.

    Attributes:
        name: A theme (empty where none is settled) or the name of a body.
        counts: By kind, in the order of `TAGS` or `ORIGINS`.
    """

    name: str
    counts: tuple[int, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Overview:
    """A Compact in numbers.

    Attributes:
        title: Its title.
        parties: How many bodies sign.
        promises: How many promises it makes.
        tags: All promises by tag, in the order of `TAGS`.
        origins: All promises by origin, in the order of `ORIGINS`.
        themes: By theme and tag, the fullest first; each promise once.
        bodies: By body and tag, in the order of the settings; a promise that binds
            several bodies counts for each.
        theme_origins: By theme and origin, in the order of `themes`.
        guessed_themes: How many promises stand under a theme that nobody settled.
    """

    title: str
    parties: int
    promises: int
    tags: tuple[int, ...]
    origins: tuple[int, ...]
    themes: tuple[Row, ...]
    bodies: tuple[Row, ...]
    theme_origins: tuple[Row, ...]
    guessed_themes: int = 0


def overview(
    draft: Draft, title: str, hints: Mapping[ClauseId, Hint] | None = None
) -> Overview:
    """Return a draft in numbers.

    What people settled is counted as that; what words suggest only where nobody did, and
    apart from it.

    Args:
        draft: The draft.
        title: What the Compact is called.
        hints: What the words of promises suggest.
    """
    held = {clause.id: clause for clause in draft.clauses}
    promises = [
        held[identity]
        for identity in draft.outline.ids
        if held[identity].kind.is_promise
    ]
    hinted = hints or {}
    kinds = {c.id: _tag(c, draft, hinted.get(c.id, Hint())) for c in promises}
    origins = {c.id: _origin(c, hinted.get(c.id, Hint())) for c in promises}
    of = {c.id: c.theme or hinted.get(c.id, Hint()).theme for c in promises}
    many = Counter(of.values())
    themes = sorted(many, key=lambda theme: (not theme, -many[theme], theme))
    signing = [party for party in draft.parties if party.signs]
    bound = {c.id: bound_parties(c, draft.parties) for c in promises}

    def rows(
        kinds: Mapping[ClauseId, Kind], order: tuple[Kind, ...]
    ) -> tuple[Row, ...]:
        return tuple(
            Row(
                name=theme,
                counts=_counts((kinds[i] for i in of if of[i] == theme), order),
            )
            for theme in themes
        )

    return Overview(
        title=title,
        parties=len(signing),
        promises=len(promises),
        tags=_counts(kinds.values(), TAGS),
        origins=_counts(origins.values(), ORIGINS),
        themes=rows(kinds, TAGS),
        bodies=tuple(
            Row(
                name=party.name,
                counts=_counts((kinds[i] for i in of if party.id in bound[i]), TAGS),
            )
            for party in signing
        ),
        theme_origins=rows(origins, ORIGINS),
        guessed_themes=sum(bool(of[c.id]) and not c.theme for c in promises),
    )


def _tag(clause: Clause, draft: Draft, hint: Hint) -> Kind:
    settled = overall_tag(clause, draft.parties).value
    return (hint.tag, False) if settled is None else (settled, True)


def _origin(clause: Clause, hint: Hint) -> Kind:
    return (hint.scope, False) if clause.scope is None else (clause.scope, True)


def _counts(found: Iterable[Kind], order: tuple[Kind, ...]) -> tuple[int, ...]:
    many = Counter(found)
    return tuple(many[kind] for kind in order)
