"""Which clause does a person mean, by its id or by the number they see printed?"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from difflib import get_close_matches

from compact_draft.drafting.number import numbers
from compact_draft.errors import RefusedError, Where
from compact_draft.model.clause import ClauseId
from compact_draft.model.compact import Draft, Revision

_CALLED = re.compile(r"^(?:opening clause|clause|section|definition)\s+", re.IGNORECASE)


def named(
    words: str,
    draft: Draft,
    *,
    printed: Revision | None = None,
    also: Iterable[ClauseId] = (),
) -> ClauseId:
    """Return the id of the clause that a person names.

    They may write the id, or the printed number as the draft has it ("3.2", "B",
    "clause 3.2"). Where the living text and the last revision print one number beside
    two clauses, nothing is guessed.

    Args:
        words: As the person wrote them.
        draft: The living text.
        printed: The last revision that people hold on paper; None for none.
        also: Ids that may be named though they stand nowhere in the draft.

    Raises:
        RefusedError: No clause is meant, or two may be.
    """
    wanted = words.strip()
    known = {*draft.outline.ids, *also}
    if wanted.lower() in known:
        return wanted.lower()
    number = _CALLED.sub("", wanted).strip("().").upper()
    found = _holders(number, draft, printed, known)
    if len(found) == 1:
        return found[0][0]
    if found:
        raise two_meant(wanted, found)
    near = get_close_matches(wanted.lower(), sorted(known), n=3, cutoff=0.7)
    hint = f" (near it: {', '.join(near)})" if near else ""
    raise RefusedError(
        f"there is no clause {wanted}{hint}",
        where=Where("outline.toml"),
        mend="give an id or a printed number; see them with  compact-draft clauses list",
    )


def two_meant(
    words: str, found: Sequence[tuple[ClauseId, str]], of: str = ""
) -> RefusedError:
    """Return the error that words name more than one clause.

    Args:
        words: As the person wrote them.
        found: Each clause that may be meant, and where it bears the number; empty for
            what needs no saying.
        of: In whose text, such as another area's; empty for ours.
    """
    whose = f" of {of}" if of else ""
    each = [f"{name} ({place})" if place else name for name, place in found]
    return RefusedError(
        f"two clauses{whose} may be meant by {words}: " + "; ".join(each),
        where=Where("" if not of else "CLAUSE", clause=found[0][0]),
        mend="name the clause by its id",
    )


def _holders(
    number: str, draft: Draft, printed: Revision | None, known: set[ClauseId]
) -> list[tuple[ClauseId, str]]:
    """Return the clauses that bear a number, each once, and where they bear it."""
    found: dict[ClauseId, str] = {}
    if not number:
        return []
    for identity, held in numbers(draft).items():
        if held.text.upper() == number:
            found[identity] = f"{number} in the text as it stands"
    for row in () if printed is None else printed.outline.rows:
        if row.number.strip("().").upper() == number and row.clause in known:
            label = "" if printed is None else printed.label
            found.setdefault(row.clause, f"{number} in {label}")
    return list(found.items())
