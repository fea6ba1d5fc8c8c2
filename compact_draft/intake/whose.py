"""Whose words are these? What somebody else promised, or said, binds nobody here.

An old Compact quotes: the national Compact, a neighbour's, a minister, a member at a
meeting. What is reported so is no promise of the parties; a doubt says so.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from compact_draft.intake.drafts import Draft
from compact_draft.model.clause import Kind

TOLD = "it tells what somebody else said or promised, not what the parties do"
NOT_OURS = "the text around it says that this binds nobody here"

_TEXT = r"(?:compact|covenant|charter|concordat|agreement|code|protocol|statement|act|guidance|white paper|strategy)"
_OTHER = (
    r"(?:national|government(?:'s|’s)?|county|regional|old|older|earlier|previous|former|first|original|last|english|welsh|scottish"
    rf"|neighbour\w*|another|other|draft|(?:19|20)\d\d) (?:\w+ ){{0,2}}{_TEXT}"
)
_SPEAKER = (
    r"(?:(?:mr|mrs|ms|miss|dr|prof|cllr|councillor|sir|lord|lady|rev|revd|canon|sgt|insp|supt)\b\.? ?[^.,:;]{0,50}"
    r"|(?:a|one|the|another|our) (?:member|minister|speaker|officer|councillor|treasurer|trustee|volunteer|resident|user|consultant|auditor|inspector|solicitor|neighbour)\b[^.,:;]{0,40}"
    r"|(?:members|ministers|speakers|residents|some|many|others|somebody|someone|people|critics|lawyers) "
    rf"|(?:the |our |its |this )?(?:\w+ )?{_OTHER}[^.;:]{{0,40}}?"
    r"|(?:whitehall|central government|the home office|the department|the minister|the ombudsman|the commission)\b[^.,:;]{0,30})"
)
_SAYS = (
    r"(?:says?|said|states?|stated|promises?|promised|asked|asks|read|reads|read out|suggested|thought|hoped|told|wrote|writes"
    r"|reported|announced|pointed out|reminded|argued|felt|wished|proposed|moved|expects?|expected|provides|provided|requires|required|had it)"
)
_REPORTS = re.compile(
    rf"(?:in \d{{4}},? |then |next )?{_SPEAKER}\s*\b{_SAYS}\b[^.:;]{{0,90}}?(?:\bthat\b|\bwhether\b|:|,|[“\"‘])",
    re.IGNORECASE,
)
_ACCORDING = re.compile(
    rf"(?:according to|in the words of|to quote|as) (?:the |our |a )?(?:{_OTHER}|[^.,]{{3,50}}(?:puts? it|said|says|wrote))",
    re.IGNORECASE,
)
_QUOTED = re.compile(r"[“\"‘'].*[”\"’'](?:[.,]|\s*\([^)]*\))*", re.DOTALL)
_HEAD = re.compile(
    rf"\b(?:{_OTHER}|what others|elsewhere|extracts?|quotations?|in other places|from other|what (?:people|you|they|groups|members) (?:said|told))\b",
    re.IGNORECASE,
)
_BINDS_NOBODY = re.compile(
    r"\b(?:(?:do|does|did|shall|will|is|are) not (?:bind|binding|part of|form part|ours|made by|a promise)"
    r"|(?:not|no) (?:a )?(?:part|promise|commitment|undertaking)s? (?:of|by) (?:this|ours|us|any|the parties|anyone)"
    r"|for (?:information|interest|comparison) only|given for (?:information|interest|comparison)|(?:printed|set out|quoted|shown|given) (?:here )?(?:only )?for"
    r" (?:information|interest|comparison)|binds? (?:nobody|no one|none)|are not repeated|no longer (?:apply|applies|in force))\b",
    re.IGNORECASE,
)
_HERE = re.compile(
    r"\b(?:this (?:compact|charter|agreement|document) (?:is|does) not|in law|legally|contract)\b",
    re.IGNORECASE,
)


def is_told(words: str) -> bool:
    """Tell whether a sentence only tells what somebody else said or promised."""
    text = words.strip()
    return bool(_REPORTS.match(text) or _ACCORDING.match(text))


def give_back_others(drafts: Sequence[Draft]) -> None:
    """Make quotations of promises that the text around says are somebody else's."""
    told: tuple[str, ...] | None = None
    for draft in drafts:
        if draft.kind is Kind.HEADING:
            told = None
        if draft.kind is None:
            continue
        if not draft.kind.is_promise:
            if _binds_nobody(draft.text) and _is_of_others(draft):
                told = draft.section
            continue
        head = any(_HEAD.search(each) for each in draft.section[-1:])
        quoted = _QUOTED.fullmatch(draft.text.strip()) is not None
        if told == draft.section or (head and quoted):
            draft.kind, draft.party, draft.why = Kind.QUOTE, None, "somebody is quoted"
            draft.doubts.clear()
            draft.doubt(NOT_OURS if told == draft.section else TOLD)


def _binds_nobody(words: str) -> bool:
    return bool(_BINDS_NOBODY.search(words)) and not _HERE.search(words)


def _is_of_others(draft: Draft) -> bool:
    """Tell whether a line that takes words back speaks of somebody else's words."""
    around: Iterable[str] = (*draft.section[-1:], draft.text)
    return any(_HEAD.search(each) for each in around) or bool(
        re.search(
            r"\b(?:extracts?|undertakings? (?:by|of)|quot\w+|these are|what follows)\b",
            draft.text,
            re.IGNORECASE,
        )
    )
