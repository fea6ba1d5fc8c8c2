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
}
NOT_SETTLED = "Not settled"


def tags_in_words(
    clause: Clause,
    parties: tuple[Party, ...],
    frameworks: Iterable[Framework] = (),
    *,
    with_bearer: bool = False,
    notes: bool = False,
) -> str:
    """Return both tags of a promise in words; empty for what is no promise.

    For example "Achievable now · answers to national 4.4 (2010)". What is not settled
    is left out: it is said once for the whole text (`unsettled_in_words`).

    Args:
        clause: The promise.
        parties: The parties of its Compact.
        frameworks: National texts that its links may name.
        with_bearer: Say whom it binds as well, where no column head says so.
        notes: Add what only the writers are to read: what is to be looked at again, and
            what was not checked against the official text.
    """
    if not clause.kind.is_promise:
        return ""
    tag = overall_tag(clause, parties)
    pieces = [] if tag.value is None else [achievability_in_words(tag)]
    pieces += _scope_in_words(clause, tuple(frameworks), notes=notes)
    if clause.delivery is Delivery.GOVERNMENT:
        pieces.append("needs government to act")
    if clause.only:
        names = {party.id: party.name for party in parties}
        bound = ", ".join(names.get(party, party) for party in clause.only)
        pieces.append(f"binds {bound} only")
    elif with_bearer:
        pieces += filter(None, [binds_in_words(clause.by)])
    return _BETWEEN.join(pieces)


def binds_in_words(by: By | None) -> str:
    """Return "binds public bodies" and the like; empty where it is not settled."""
    return "" if by is None else _BINDS.get(by, "")


def achievability_in_words(tag: Overall) -> str:
    """Return the overall tag in words, for people.

    One that a person set for other words than those that stand says so.
    """
    mixed = " (mixed: some of those bound do it already)" if tag.mixed else ""
    if tag.is_of_other_words:
        mixed = " (said of earlier words)"
    if tag.value is Achievability.ACHIEVABLE:
        return f"Achievable now{mixed}"
    if tag.value is Achievability.ASPIRATIONAL:
        return f"Aspirational{mixed}"
    return NOT_SETTLED


def scope_in_words(clause: Clause, frameworks: Iterable[Framework] = ()) -> str:
    """Return whether a promise is local or national, and what it answers to."""
    return _BETWEEN.join(_scope_in_words(clause, tuple(frameworks), notes=False))


def unsettled_in_words(clauses: Iterable[Clause], parties: tuple[Party, ...]) -> str:
    """Return in one or two sentences how much is not settled; empty for nothing."""
    promises = [clause for clause in clauses if clause.kind.is_promise]
    untagged = sum(overall_tag(clause, parties).value is None for clause in promises)
    unscoped = sum(clause.scope is None and not clause.links for clause in promises)
    unbound = sum(clause.by in (None, By.UNCLEAR) for clause in promises)
    count = f"{len(promises)} promises" if len(promises) != 1 else "one promise"
    said = []
    if untagged:
        verb = "is" if untagged == 1 else "are"
        said.append(f"whether {untagged} of {count} {verb} achievable or aspirational")
    if unscoped:
        verb = "is" if unscoped == 1 else "are"
        said.append(f"whether {unscoped} of {count} {verb} local or national")
    if unbound:
        verb = "binds" if unbound == 1 else "bind"
        said.append(f"whom {unbound} of {count} {verb}")
    if not said:
        return ""
    return (
        f"{NOT_SETTLED} yet: {'; '.join(said)}. Where the line under a promise is silent "
        "on one of these, the parties have still to say."
    )


def _scope_in_words(
    clause: Clause, frameworks: tuple[Framework, ...], *, notes: bool
) -> list[str]:
    if clause.scope is Scope.LOCAL:
        return ["local"]
    editions: dict[str, list[Link]] = {}
    for link in clause.links:
        editions.setdefault(link.framework, []).append(link)
    if not editions:
        return [] if clause.scope is None else [str(clause.scope)]
    known = {framework.id: framework for framework in frameworks}
    return [
        _answers(links, known.get(of), of, notes=notes)
        for of, links in editions.items()
    ]


def _answers(
    links: list[Link], framework: Framework | None, of: str, *, notes: bool
) -> str:
    refs = _listed([link.ref for link in links])
    if framework is None:
        return _national(f"answers to {of} {refs}")
    cautioned = {u.ref for u in framework.undertakings if u.caution}
    doubted = [link.ref for link in links if link.ref in cautioned]
    name = framework.id.removesuffix(f"-{framework.edition}")
    words = _national(f"answers to {name} {refs} ({framework.edition})")
    if not doubted or not notes:
        return words
    which = "" if len(links) == 1 else f"{_listed(doubted)}: "
    return f"{words}; {which}{NOT_CHECKED}"


def _national(words: str) -> str:
    """Return what it answers to, with the word for the tag where it is not in it."""
    return words if Scope.NATIONAL in words else f"{Scope.NATIONAL}: {words}"


def _listed(words: list[str]) -> str:
    return " and ".join(filter(None, [", ".join(words[:-1]), words[-1]]))
