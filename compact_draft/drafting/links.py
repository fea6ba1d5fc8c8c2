"""A person says how a clause answers to a national undertaking, in a few words."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from compact_draft.errors import RefusedError, Where
from compact_draft.model.clause import Clause, Link, Relation
from compact_draft.model.framework import Framework, Undertaking
from compact_draft.model.look_again import (
    Known,
    LookAgain,
    links_again,
    with_links,
)

DIFFERENCES = (
    "modality", "timeframe", "exception", "timing", "reasons", "writing", "scope",
    "party",
)  # fmt: skip
"""What may differ between a clause and an undertaking (docs/labelling.md)."""

_FORM = "write it as  4.4:equal  or  national-2010:4.4:weaker:timeframe,exception"


def read_link(words: str, frameworks: Sequence[Framework], *, framework: str) -> Link:
    """Return the link of ``[FRAMEWORK:]REF:RELATION[:difference,...]``; nobody's yet.

    Args:
        words: As the person wrote them.
        frameworks: The national texts there are.
        framework: Id of the one that is meant where none is named.

    Raises:
        RefusedError: The words have another form, or name what is not there.
    """
    parts = [part.strip() for part in words.split(":")]
    known = {edition.id: edition for edition in frameworks}
    if parts[0] in known:
        framework = parts.pop(0)
    if framework not in known or not 2 <= len(parts) <= 3:
        fault = "does not say how a clause answers to an undertaking"
        raise _refused(f"{words!r} {fault}", _FORM)
    _undertaking(known[framework], parts[0])
    if parts[1] not in list(Relation):
        raise _refused(f"{parts[1]!r} is not a relation", _one_of(Relation))
    differences = [d.strip() for d in "".join(parts[2:]).split(",") if d.strip()]
    for difference in differences:
        if difference not in DIFFERENCES:
            raise _refused(
                f"{difference!r} is not a difference we know", _one_of(DIFFERENCES)
            )
    relation = Relation(parts[1])
    if differences and relation is Relation.EQUAL:
        raise _refused(
            f"{words!r} says equal and names a difference",
            "say weaker, stronger or different, or take the difference out",
        )
    return Link(
        framework=framework,
        ref=parts[0],
        relation=relation,
        differences=tuple(differences),
    )


def with_link(
    clause: Clause, link: Link, frameworks: Sequence[Framework], *, by: str, when: str
) -> Clause:
    """Return the clause with a link that a person confirms on both texts as they are.

    A link to the same undertaking is replaced.
    """
    known = {framework.id: framework for framework in frameworks}
    _undertaking(known[link.framework], link.ref)
    confirmed = replace(link, by=by, when=when)
    key = (link.framework, link.ref)
    others = [
        national_link
        for national_link in clause.links
        if (national_link.framework, national_link.ref) != key
    ]
    return with_links(clause, others, (confirmed,), words_of_undertakings(frameworks))


def without_link(clause: Clause, words: str, *, framework: str) -> Clause:
    """Return the clause without its link to ``[FRAMEWORK:]REF``.

    Raises:
        RefusedError: It has no such link.
    """
    named, _, ref = words.strip().rpartition(":")
    key = (named or framework, ref)
    others = [link for link in clause.links if (link.framework, link.ref) != key]
    if len(others) == len(clause.links):
        held = ", ".join(f"{link.framework}:{link.ref}" for link in clause.links)
        raise RefusedError(
            f"{clause.id} has no link to {key[0]}:{ref}",
            where=Where("", clause=clause.id),
            mend=f"its links are: {held or 'none'}",
        )
    return replace(clause, links=tuple(others))


def links_to_look_at(
    clause: Clause, frameworks: Iterable[Framework], kept: Mapping[str, str]
) -> tuple[LookAgain, ...]:
    """Return the links of a clause that were confirmed on other words, on either side.

    Args:
        clause: The clause as it is.
        frameworks: The national texts there are.
        kept: Earlier wordings by their prints.
    """
    known = Known(undertakings=words_of_undertakings(frameworks), wordings=kept)
    return links_again(clause, known)


def words_of_undertakings(
    frameworks: Iterable[Framework],
) -> dict[tuple[str, str], str]:
    """Return the words of every undertaking, by framework and number."""
    return {(f.id, u.ref): u.text for f in frameworks for u in f.undertakings}


def _undertaking(framework: Framework, ref: str) -> Undertaking:
    found = next(
        (
            undertaking
            for undertaking in framework.undertakings
            if undertaking.ref == ref
        ),
        None,
    )
    if found is not None and found.kind.is_answered:
        return found
    refs = ", ".join(undertaking.ref for undertaking in framework.answered)
    if found is not None:
        raise _refused(
            f"{ref} of {framework.id} is a sign, and no clause answers to one",
            f"name a principle or an undertaking: {refs}",
        )
    raise _refused(f"{framework.id} has no undertaking {ref}", f"it has {refs}")


def _one_of(known: Sequence[str] | type[Relation]) -> str:
    return "write one of  " + "  ".join(known)


def _refused(what: str, mend: str) -> RefusedError:
    return RefusedError(what, where=Where("--link"), mend=mend)
