"""The tags of a promise in words, as a reader of a draft sees them."""

from __future__ import annotations

from collections.abc import Iterable

from compact_draft.model.clause import Clause, Link
from compact_draft.model.compact import Party, overall_tag
from compact_draft.model.framework import NOT_CHECKED, Framework
from compact_draft.model.tags import Achievability, By, Delivery, Overall, Scope

_BETWEEN = " · "
_BINDS = {
    By.PUBLIC_BODIES: "binds public bodies",
    By.VCS: "binds the voluntary and community sector",
    By.BOTH: "binds both sides",
    By.UNCLEAR: "not settled whom it binds",
}


def tags_in_words(
    clause: Clause,
    parties: tuple[Party, ...],
    frameworks: Iterable[Framework] = (),
    *,
    with_bearer: bool = False,
) -> str:
    """Return both tags of a promise in words; empty for what is no promise.

    For example "Achievable now · answers to national 4.4 (2010)".

    Args:
        clause: The promise.
        parties: The parties of its Compact.
        frameworks: National texts that its links may name.
        with_bearer: Say whom it binds as well, where no column head says so.
    """
    if not clause.kind.is_promise:
        return ""
    pieces = [achievability_in_words(overall_tag(clause, parties))]
    pieces += _scope_in_words(clause, tuple(frameworks))
    if clause.delivery is Delivery.GOVERNMENT:
        pieces.append("needs government to act")
    if clause.only:
        names = {party.id: party.name for party in parties}
        bound = ", ".join(names.get(one, one) for one in clause.only)
        pieces.append(f"binds {bound} only")
    elif with_bearer and clause.by is not None:
        pieces.append(_BINDS[clause.by])
    return _BETWEEN.join(pieces)


def achievability_in_words(tag: Overall) -> str:
    """Return the overall tag in words, for people."""
    mixed = " (mixed: some of those bound do it already)" if tag.mixed else ""
    if tag.value is Achievability.ACHIEVABLE:
        return f"Achievable now{mixed}"
    if tag.value is Achievability.ASPIRATIONAL:
        return f"Aspirational{mixed}"
    return "Not settled"


def _scope_in_words(clause: Clause, frameworks: tuple[Framework, ...]) -> list[str]:
    if clause.scope is Scope.LOCAL:
        return ["local"]
    editions: dict[str, list[Link]] = {}
    for link in clause.links:
        editions.setdefault(link.framework, []).append(link)
    if not editions:
        return [] if clause.scope is None else [str(clause.scope)]
    known = {framework.id: framework for framework in frameworks}
    return [_answers(links, known.get(of), of) for of, links in editions.items()]


def _answers(links: list[Link], framework: Framework | None, of: str) -> str:
    refs = _listed([link.ref for link in links])
    if framework is None:
        return f"answers to {of} {refs}"
    cautioned = {u.ref for u in framework.undertakings if u.caution}
    doubted = [link.ref for link in links if link.ref in cautioned]
    name = framework.id.removesuffix(f"-{framework.edition}")
    words = f"answers to {name} {refs} ({framework.edition})"
    if not doubted:
        return words
    which = "" if len(links) == 1 else f"{_listed(doubted)}: "
    return f"{words}; {which}{NOT_CHECKED}"


def _listed(words: list[str]) -> str:
    return " and ".join(filter(None, [", ".join(words[:-1]), words[-1]]))
