"""What on a clause was given for other words than those that stand now?

Whatever people give a clause is given for its wording: evidence, a person's word on the
tag, a link (for the undertaking's wording too) and the short heading. The functions that
give it keep the print of the wording with it; `look_again` compares. Nothing here is ever
settled by the program: a person says "still true" (`still_true`), or answers again.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field, replace
from enum import StrEnum

from compact_draft.model.clause import Clause, Link
from compact_draft.model.tags import Evidence, Ruling, latest
from compact_draft.model.wording import is_of, wording_print


class Given(StrEnum):
    """What was given for a wording."""

    EVIDENCE = "evidence"
    TAG = "tag"
    LINK = "link"
    HEADING = "heading"
    WAIVER = "waiver"
    RETURN = "return"
    BESIDE = "beside"


CLAUSE, UNDERTAKING = "clause", "undertaking"


@dataclass(frozen=True, slots=True, kw_only=True)
class LookAgain:
    """A thing that was said of words which have changed since.

    Attributes:
        what: What it is: "evidence", "tag", "link", "heading", "waiver", "return",
            "beside" (easy read, Welsh, an example).
        of: Of which it was: a party, ``national-2010:4.4``, ``easy-read``; empty where there
            is but one.
        said: What was said: a state, a tag, a relation, a heading; may be empty.
        side: Whose words changed: "clause" or "undertaking".
        then: The words it was said of; None where they were not kept.
        now: The words as they are.
        by: Who said it; may be empty.
        when: ISO date or time of it; may be empty.
    """

    what: str
    of: str
    side: str
    then: str | None
    now: str
    by: str = ""
    when: str = ""
    said: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Known:
    """The words that are known beside those of the clause.

    Attributes:
        undertakings: Words of the undertakings as they stand, by framework and number;
            one that is not among them is not compared.
        wordings: Earlier wordings by their prints.
        beside: What was given for other words and is not kept on a clause, by its id.
    """

    undertakings: Mapping[tuple[str, str], str] = field(default_factory=dict)
    wordings: Mapping[str, str] = field(default_factory=dict)
    beside: Mapping[str, tuple[LookAgain, ...]] = field(default_factory=dict)


def look_again(clause: Clause, known: Known | None = None) -> tuple[LookAgain, ...]:
    """Return what on a clause was given for other words: evidence, tag, links, heading, returns.

    A party that has spoken of the words as they stand is not asked again for what it
    said before.
    """
    words = known or Known()
    return (
        *_evidence(clause, words),
        *_tag(clause, words),
        *links_again(clause, words),
        *_heading(clause, words),
        *words.beside.get(clause.id, ()),
    )


def _evidence(clause: Clause, known: Known) -> list[LookAgain]:
    fresh = clause.standing_evidence
    return [
        LookAgain(
            what=Given.EVIDENCE,
            of=row.party,
            said=row.state.value,
            side=CLAUSE,
            then=known.wordings.get(row.clause_print),
            now=clause.text,
            by=row.said_by,
            when=row.when,
        )
        for row in latest(clause.evidence).values()
        if row.party not in fresh
    ]


def _tag(clause: Clause, known: Known) -> list[LookAgain]:
    held = clause.ruling
    if held is None or clause.stands_for(held.clause_print, held.when):
        return []
    return [
        LookAgain(
            what=Given.TAG,
            of="",
            said=held.value.value,
            side=CLAUSE,
            then=known.wordings.get(held.clause_print),
            now=clause.text,
            by=held.by,
            when=held.when,
        )
    ]


def links_again(clause: Clause, known: Known) -> tuple[LookAgain, ...]:
    """Return the links of a clause that were given for other words, on either side."""
    found = []
    for link in clause.links:
        if not clause.stands_for(link.clause_print, link.when):
            then = known.wordings.get(link.clause_print)
            found.append(_link(link, CLAUSE, then, clause.text))
        text = known.undertakings.get((link.framework, link.ref))
        if text is not None and not is_of(link.undertaking_print, text):
            then = known.wordings.get(link.undertaking_print)
            found.append(_link(link, UNDERTAKING, then, text))
    return tuple(found)


def _link(link: Link, side: str, then: str | None, now: str) -> LookAgain:
    return LookAgain(
        what=Given.LINK,
        of=_named(link),
        said=link.relation.value,
        side=side,
        then=then,
        now=now,
        by=link.by,
        when=link.when,
    )


def _named(link: Link) -> str:
    return f"{link.framework}:{link.ref}"


def _heading(clause: Clause, known: Known) -> list[LookAgain]:
    if not clause.heading or clause.shown_heading:
        return []
    return [
        LookAgain(
            what=Given.HEADING,
            of="",
            said=clause.heading,
            side=CLAUSE,
            then=known.wordings.get(clause.heading_print),
            now=clause.text,
        )
    ]


def with_evidence(clause: Clause, row: Evidence) -> Clause:
    """Return the clause with a row of evidence on the words as they stand."""
    said = replace(row, clause_print=wording_print(clause.text))
    return replace(clause, evidence=(*clause.evidence, said))


def with_ruling(clause: Clause, ruling: Ruling) -> Clause:
    """Return the clause with a person's word on the tag of the words as they stand."""
    said = replace(ruling, clause_print=wording_print(clause.text))
    return replace(clause, ruling=said)


def with_heading(clause: Clause, heading: str) -> Clause:
    """Return the clause with a short heading for the words as they stand."""
    mark = wording_print(clause.text) if heading else ""
    return replace(clause, heading=heading, heading_print=mark)


def with_links(
    clause: Clause,
    others: Iterable[Link],
    given: Iterable[Link],
    undertakings: Mapping[tuple[str, str], str],
) -> Clause:
    """Return the clause with links, some of them given for both wordings as they stand.

    Args:
        clause: The clause; its links are those that follow and no others.
        others: Links that stay as they are.
        given: Links that are given now.
        undertakings: Words of the undertakings as they stand.
    """
    bound = []
    for link in given:
        text = undertakings.get((link.framework, link.ref))
        bound.append(
            replace(
                link,
                clause_print=wording_print(clause.text),
                undertaking_print="" if text is None else wording_print(text),
            )
        )
    return replace(clause, links=(*others, *bound))


def prints(clause: Clause) -> frozenset[str]:
    """Return the print of every wording that something on a clause was given for."""
    found = {row.clause_print for row in clause.evidence}
    found |= {link.clause_print for link in clause.links}
    found |= {link.undertaking_print for link in clause.links}
    found |= {clause.heading_print}
    found |= {clause.ruling.clause_print} if clause.ruling else set()
    return frozenset(found - {""})


def still_true(
    clause: Clause,
    what: Collection[Given] = tuple(Given),
    *,
    parties: Collection[str] = (),
    known: Known | None = None,
    by: str,
    when: str,
) -> Clause:
    """Return the clause with what was given for other words said of these.

    Evidence is said again by a new row, the older one stays; a person's word and a link
    bear the name of who says so now.

    Args:
        clause: The clause as it stands.
        what: What is still true; everything that is to be looked at again.
        parties: Only the evidence of these parties; all of them when empty.
        known: The words that are known.
        by: Who says so.
        when: ISO date or time.
    """
    words = known or Known()
    again = [row for row in look_again(clause, words) if row.what in what]
    after = clause
    rows = latest(clause.evidence)
    for due in again:
        if due.what == Given.EVIDENCE and (not parties or due.of in parties):
            row = replace(rows[due.of], said_by=by, when=when)
            after = with_evidence(after, row)
    stale = {row.what for row in again}
    if Given.TAG in stale and after.ruling is not None:
        after = with_ruling(after, replace(after.ruling, by=by, when=when))
    asked = {row.of for row in again if row.what == Given.LINK}
    for link in clause.links:
        if _named(link) in asked:
            signed = replace(link, by=by, when=when)
            (bound,) = with_links(after, (), (signed,), words.undertakings).links
            links = tuple(
                bound if national_link is link else national_link
                for national_link in after.links
            )
            after = replace(after, links=links)
    if Given.HEADING in stale:
        after = with_heading(after, after.heading)
    return after
