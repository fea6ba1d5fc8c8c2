"""Checks that look at the text as a whole: references, twins, what stands where."""

from __future__ import annotations

import re
from collections.abc import Iterable

from compact_draft.drafting.checking import Checked, Finding, check, whole
from compact_draft.model.clause import Clause, Kind
from compact_draft.model.compact import bound_parties
from compact_draft.model.tags import By
from compact_draft.model.wording import same_key

_CLAUSE = re.compile(
    r"\b(?:clauses?|paragraphs?|points?|sections?|commitments?) (\d{1,2}(?:\.\d{1,2})?)\b",
    re.IGNORECASE,
)
_PAGE = re.compile(r"\b(?:see |on )?(?:pages?|p\.) ?\d{1,3}\b", re.IGNORECASE)
_APPENDIX = re.compile(
    r"\b(?:appendix|annexe?|schedule) ([A-Z]|\d{1,2})\b", re.IGNORECASE
)
_OURS = whole(
    r"of (?:the|this|our) (?:national|act|code|law|regulations?|schedule|guide|constitution)",
    re.IGNORECASE,
)
_SMALL = frozenset(
    [
        "a",
        "an",
        "and",
        "any",
        "are",
        "as",
        "at",
        "be",
        "been",
        "by",
        "can",
        "do",
        "each",
        "every",
        "for",
        "from",
        "has",
        "have",
        "how",
        "in",
        "is",
        "it",
        "its",
        "of",
        "on",
        "or",
        "our",
        "shall",
        "should",
        "so",
        "that",
        "the",
        "their",
        "them",
        "they",
        "this",
        "those",
        "to",
        "us",
        "was",
        "we",
        "were",
        "what",
        "when",
        "where",
        "which",
        "who",
        "will",
        "with",
        "would",
        "you",
        "your",
        "public",
        "bodies",
        "body",
        "council",
        "partners",
        "voluntary",
        "community",
        "organisations",
        "organisation",
        "groups",
        "group",
        "sector",
        "all",
    ]
)
_ALIKE = 0.8
_LEAST_WORDS = 4


@check("dead_reference", "a reference that leads nowhere")
def dead_reference(seen: Checked) -> Iterable[Finding]:
    """Find references to clauses, pages and appendices that the text does not have."""
    printed = {number for number in seen.numbers.values() if number}
    headings = " ".join(
        row.clause.text.upper() for row in seen.rows if row.clause.kind is Kind.HEADING
    )
    for row in seen.rows:
        text = row.clause.text
        if row.clause.kind in (Kind.HEADING, Kind.QUOTE, Kind.CASE_STUDY):
            continue
        dead = [
            m
            for m in _CLAUSE.finditer(text)
            if m.group(1) not in printed and not _OURS.match(text[m.end() :].strip())
        ]
        dead += [
            m
            for m in _APPENDIX.finditer(text)
            if not re.search(
                rf"\b(?:APPENDIX|ANNEXE?|SCHEDULE) {m.group(1).upper()}\b", headings
            )
        ]
        found = dead[0] if dead else None
        page = _PAGE.search(text)
        if found is not None:
            yield _reference(row.clause, found.group(), "the text has no such place")
        elif page is not None:
            yield _reference(
                row.clause,
                page.group().strip(),
                "a page number changes with every print",
            )


def _reference(clause: Clause, words: str, why: str) -> Finding:
    return Finding(
        check="dead_reference",
        clause=clause.id,
        words=words,
        what=f"“{words}” leads nowhere: {why}",
        mend="name the clause by the number it has now, or say in words what is meant",
    )


@check("promised_twice", "one act promised twice")
def promised_twice(seen: Checked) -> Iterable[Finding]:
    """Find promises that bind the same and say nearly the same; the later one is named."""
    before: list[tuple[Clause, frozenset[str], frozenset[str]]] = []
    for row in seen.promises:
        clause = row.clause
        words = frozenset(word for word in same_key(clause.text) if word not in _SMALL)
        bound = frozenset(bound_parties(clause, seen.draft.parties)) or frozenset({"?"})
        if len(words) >= _LEAST_WORDS:
            for other, held, theirs in before:
                if bound & theirs and _is_twin(words, held):
                    number = seen.numbers.get(other.id) or other.id
                    yield Finding(
                        check="promised_twice",
                        clause=clause.id,
                        words="",
                        what=f"it says nearly what {number} ({other.id}) says: “{other.text[:90]}”",
                        mend=f"join them:  compact-draft clauses join {other.id} {clause.id} --why ...,  or "
                        "make plain how they differ",
                    )
                    break
            before.append((clause, words, bound))


def _is_twin(one: frozenset[str], other: frozenset[str]) -> bool:
    return len(one & other) / len(one | other) >= _ALIKE


_PROMISE = re.compile(
    r"^(?:we|the council|the partners?|partners|public bodies|statutory (?:partners|bodies)"
    r"|(?:voluntary|community)[\w ,]{0,40}(?:groups?|organisations?|sector)|the sector"
    r"|both (?:sides|sectors|partners)|all (?:partners|signatories|parties)|signatories)"
    r" (?:will|shall|must|undertakes?|commits?|agrees?) (?:not |to |all )?([a-z-]+)",
    re.IGNORECASE,
)
_NOT_AN_ACT = frozenset(
    [
        "be",
        "have",
        "benefit",
        "find",
        "see",
        "know",
        "feel",
        "include",
        "continue",
        "mean",
        "remain",
        "need",
        "become",
        "that",
        "to",
        "use",
        "refer",
        "take",
        "receive",
        "achieve",
    ]
)


@check("wrong_place", "a promise where none belongs, or one in another side's column")
def wrong_place(seen: Checked) -> Iterable[Finding]:
    """Find what reads as a promise and is taken as none, and promises in another's column."""
    for row in seen.rows:
        clause = row.clause
        column = seen.columns.get(clause.id)
        if clause.kind in (Kind.PRINCIPLE, Kind.OUTCOME, Kind.DEFINITION):
            found = _PROMISE.match(clause.text)
            if found is not None and found.group(1).lower() not in _NOT_AN_ACT:
                yield Finding(
                    check="wrong_place",
                    clause=clause.id,
                    words=found.group(),
                    what=f"it stands among what is no promise ({clause.kind}) and reads as one: “{found.group()}”",
                    mend=f"if it binds, say so:  compact-draft clauses edit {clause.id} --kind commitment --why ...",
                )
        elif clause.kind.is_promise and column is not None:
            other = (
                clause.by not in (None, By.UNCLEAR, By.BOTH)
                and clause.by != column.value
            )
            if other:
                yield Finding(
                    check="wrong_place",
                    clause=clause.id,
                    words="",
                    what=f"it binds {str(clause.by).replace('_', ' ')} and stands in the column of {column.replace('_', ' ')}",
                    mend=f"compact-draft clauses move {clause.id} --after ...,  or change whom it binds",
                )
