"""The words of a clause as a person changes or cuts them, or as a remark edits them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from compact_draft.errors import RefusedError, Where
from compact_draft.model.annotation import Annotation, Level
from compact_draft.model.clause import Clause
from compact_draft.text.normalise import normalise
from compact_draft.text.plural import plural


def changed(clause: Clause, changes: Sequence[str]) -> tuple[str, str]:
    """Return the text and heading of a clause with some words in place of others.

    Whole words are changed wherever they stand, and all at once. A change of
    ``public bodies`` finds ``Public bodies`` too and keeps the capital.

    Raises:
        RefusedError: A change has another form, or its words do not stand in the text.
    """
    wanted: dict[str, str] = {}
    for change in changes:
        old, equals, new = (part.strip() for part in change.partition("="))
        if not old or not equals:
            raise RefusedError(
                f"{change!r} does not say what becomes of which words",
                where=Where("--change"),
                mend='write it as  --change "old words=new words"',
            )
        wanted[old] = new
        if not re.search(_whole(old), clause.text):
            raise RefusedError(
                f"the words {old!r} do not stand in {clause.id}",
                where=Where("--change", clause=clause.id),
                mend=f"its words are: {clause.text}",
            )
    if not wanted:
        return clause.text, clause.heading
    longest = sorted(wanted, key=len, reverse=True)
    pattern = re.compile("|".join(f"({_whole(old)})" for old in longest))

    def put(found: re.Match[str]) -> str:
        old = longest[(found.lastindex or 1) - 1]
        new = wanted[old]
        is_raised = found.group()[0] != old[0]
        return new[:1].upper() + new[1:] if is_raised else new

    text, heading = (pattern.sub(put, words) for words in (clause.text, clause.heading))
    return normalise(text), normalise(heading)


_SUBJECT = re.compile(
    r"(?:(?:each|every) )?(?:public bod(?:y|ies)|(?:the trustees of )?voluntary and "
    r"community (?:organisations|networks)|local support bodies|sector representatives"
    r"|together we|we) will (?:(?:both|together|jointly) )?(not )?",
    re.IGNORECASE,
)
"""Whom a head of a column names, with nothing that narrows it: no "with paid staff"."""


def reads_on(clause: Clause) -> str:
    """Return the text of a promise as it reads on from a head such as "The Council will".

    The subject goes, and the bare verb is left: "Public bodies will pay ..." becomes "Pay
    ...". What stands before the subject stays: "Within ten days, tell ...".

    Raises:
        RefusedError: The subject says more than the head of a column can, or there is none.
    """
    found = _SUBJECT.search(clause.text)
    if found is None or not clause.kind.is_promise:
        raise RefusedError(
            "its subject says more than whom the column is of, so it cannot read on",
            where=Where("--reads-on", clause=clause.id),
            mend="borrow it as it stands, without --reads-on; its words are: "
            + clause.text,
        )
    before = clause.text[: found.start()]
    verb = ("do not " if found.group(1) else "") + clause.text[found.end() :]
    bare = before + verb
    return bare[:1].upper() + bare[1:]


def edited(remark: Annotation, issued: str) -> str:
    """Return the whole text that an edit of some words makes of the issued text."""
    anchor = remark.anchor
    if anchor.level is not Level.WORDS or anchor.start is None or anchor.end is None:
        return normalise(remark.proposed)
    return issued[: anchor.start] + remark.proposed + issued[anchor.end :]


def parts(remark: Annotation, issued: str) -> tuple[str, ...]:
    """Return the clause's words as a split parts them."""
    anchor = remark.anchor
    ahead, behind = issued[: anchor.start], issued[anchor.end :]
    first, _, last = remark.proposed.partition("\n\n")
    return normalise(ahead + first), normalise(last + behind)


def _whole(old: str) -> str:
    first = re.escape(old[0])
    if old[0].islower():
        first = f"[{first}{re.escape(old[0].upper())}]"
    begins = r"(?<!\w)" if old[0].isalnum() else ""
    ends = r"(?!\w)" if old[-1].isalnum() else ""
    return f"{begins}{first}{re.escape(old[1:])}{ends}"


def cut(clause: Clause, at: Sequence[str]) -> tuple[str, ...]:
    """Return the text of a clause cut before each of some words, in their order there.

    Raises:
        RefusedError: Words do not stand once in it.
    """
    places = []
    for given in at:
        words = normalise(given)
        times = clause.text.count(words) if words else 0
        if times != 1:
            raise RefusedError(
                f"the words {given!r} stand {plural(times, 'time')} in {clause.id}",
                where=Where("--at", clause=clause.id),
                mend="give words that stand there once, exactly as they are written",
            )
        places.append(clause.text.index(words))
    edges = [0, *sorted(places), len(clause.text)]
    return tuple(clause.text[start:end].strip() for start, end in pairwise(edges))
