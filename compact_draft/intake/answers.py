"""Answers and notes of a few words: the side that they bind stands in what they hang on.

"When will the Council pay? Quarterly in advance.": the question says who, the answer what.
A note typed below, "(1) Within ten days of a claim.", binds whoever the clause binds that
bears its mark.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from compact_draft.intake.details import is_detail
from compact_draft.intake.doubts import MAYBE, UNSAID
from compact_draft.intake.drafts import Draft
from compact_draft.intake.kinds import Judge
from compact_draft.intake.line_forms import opens_with_a_verb
from compact_draft.intake.net import is_told_of_the_past
from compact_draft.intake.notes import IN_NOTE
from compact_draft.intake.printed import SPACING
from compact_draft.intake.rules import Rules, key
from compact_draft.intake.wording import mentioned, promise_in
from compact_draft.model.clause import Kind
from compact_draft.model.tags import By

BY_QUESTION = (
    "it answers a question in a few words; whom it binds is taken from the question"
)

_OTHER = {By.PUBLIC_BODIES: By.VCS, By.VCS: By.PUBLIC_BODIES}
_ASKS = re.compile(
    r"\b(?P<verb>will|shall|must|should|do|does|can|may|could|would|is|are|have|has|need)"
    r" (?P<rest>\S.*)"
)
_BOUND = frozenset({"must", "should", "have", "has", "need"})
_MAY = frozenset({"can", "may", "could"})
_GETS = re.compile(
    r"(?:ever |also |still |then |always )?(?:be (?!open|careful|ready|insured)|have (?!to\b)|get |receive |hear |expect |know |lose |find )"
)
_BOTH_OF_US = re.compile(r"\bwe (?:will|shall) (?:both|all|each)\b", re.IGNORECASE)
_OURS_IS_DONE = re.compile(
    r"(?:our|my|the|any) (?:\w+ ){1,3}(?:be )?(?:paid|given|made|sent|told|decided|answered|heard|read|announced|settled)\b"
)
"""What is asked of what is ours: others do it."""
_YES = re.compile(
    r"(?:yes|certainly|of course|always|indeed)\b[\s,.;:–—-]*", re.IGNORECASE
)
_LEAVES_OPEN = re.compile(
    r"(?:if|but|unless|provided|you (?:can|may|will|do|are)|it (?:is|will|does|can|may)|they (?:are|do|can|will)"
    r"|there (?:is|are)|we (?:are|do|have))\b",
    re.IGNORECASE,
)
_ASKS_A_FACT = re.compile(
    r"(?:so |and |but )?(?:who|what) (?:is|are|was|were) (?!expected|asked|required|needed|to be)"
    r"|why\b|where can|who (?:do|can|should|does) \w+ (?:ring|ask|call|contact|write|turn|talk|speak)"
)
_ELSEWHERE = re.compile(
    r"(?:see|ask|ring|call|contact|write to|phone|turn|look|visit|read|go to|speak to|talk to)\b",
    re.IGNORECASE,
)
_DO = re.compile(
    r"(?P<who>you|we|the \w+(?: \w+)?|groups|both(?: sides)?) (?:do|does|will|must|should|shall)\b[,;:.]?",
    re.IGNORECASE,
)
_MARK = re.compile(
    r"(?:\((?P<a>\d{1,2}|\*{1,3})\)|\[(?P<b>\d{1,2}|\*{1,3})\]|(?P<c>[¹²³⁴⁵⁶⁷⁸⁹]+|[*†‡]{1,3})"
    r"|(?<=[a-z])(?P<d>\d{1,2}))\s*[.;,]?$"
)
_RAISED = str.maketrans("¹²³⁴⁵⁶⁷⁸⁹⁰", "1234567890")
_NOTES = frozenset(
    ["notes", "note", "footnotes", "endnotes", "end notes", "explanatory notes", "notes to the text",
     "notes on the promises", "small print", "the small print", "details", "key to notes", "conditions"]
)  # fmt: skip


def answer_questions(drafts: Sequence[Draft], judge: Judge) -> None:
    """Take short answers as the promises they are, bound by their questions."""
    asked = ""
    firm = {
        _paragraph(draft)
        for draft in drafts
        if draft.kind is not None and draft.kind.is_promise
    }
    for draft in drafts:
        if draft.kind is None:
            continue
        if draft.text.rstrip().endswith("?"):
            asked = draft.text if _may_ask(draft) else ""
        elif draft.kind is Kind.HEADING:
            asked = ""
        elif asked and draft.kind is Kind.PROSE and not draft.is_stem:
            if _paragraph(draft) not in firm or not is_detail(draft.text):
                _answer(draft, asked, judge)
        elif asked and draft.kind is Kind.COMMITMENT:
            _whose(draft, asked, judge)


def _paragraph(draft: Draft) -> tuple[int, int]:
    """Return which paragraph a row stands in, parts that line breaks make counted apart."""
    return draft.first.block.ordinal, draft.first.first // SPACING


def _may_ask(draft: Draft) -> bool:
    plain = draft.kind in (Kind.HEADING, Kind.PROSE)
    return plain and not _ASKS_A_FACT.match(key(draft.text))


def _answer(draft: Draft, asked: str, judge: Judge) -> None:
    words = draft.text
    by = _said_by(words, asked, judge.rules) or whom_it_asks(asked, judge.rules)
    if (
        words.endswith((":", "?"))
        or by is None
        or _ELSEWHERE.match(words)
        or is_told_of_the_past(words)
    ):
        return
    bare = _YES.sub("", words, count=1)
    answers = is_detail(words) or (bare != words and _confirms(bare, asked))
    answers = answers or opens_with_a_verb(words) or bool(_DO.match(words))
    if not answers:
        return
    draft.kind, draft.party = Kind.COMMITMENT, by
    draft.why = "the answer to a question"
    draft.doubts[:] = [BY_QUESTION]


def _confirms(rest: str, asked: str) -> bool:
    """Tell whether what stands behind "Yes" says what is done, and not only that it may be."""
    if _LEAVES_OPEN.match(rest):
        return False
    found = _ASKS.search(key(asked))
    may = found is not None and found["verb"] in _MAY
    return is_detail(rest) or (not may and len(rest.split()) > 2)


def _whose(draft: Draft, asked: str, judge: Judge) -> None:
    """Let the question say whom an answer binds that names nobody."""
    open_side = draft.party is By.UNCLEAR or (
        draft.party is By.BOTH and UNSAID in draft.doubts
    )
    promise = promise_in(draft.text, judge.rules)
    ours = promise is not None and promise.is_we and _names_who(asked, judge.rules)
    if open_side or (ours and not _BOTH_OF_US.search(draft.text)):
        draft.party = whom_it_asks(asked, judge.rules) or draft.party


def _names_who(asked: str, rules: Rules) -> bool:
    """Tell whether a question names one side, so that "we" in its answer are these."""
    named = {by for _, _, by in mentioned(key(asked), rules)}
    return (
        len(named) == 1 and By.BOTH not in named and whom_it_asks(asked, rules) in named
    )


def _said_by(words: str, asked: str, rules: Rules) -> By | None:
    """Return the side that an answer such as "You do, within a fortnight" names."""
    found = _DO.match(words)
    if found is None:
        return None
    who = key(found["who"])
    if who in ("you", "we"):
        asker = _asker(asked, rules)
        return asker if who == "you" else _OTHER.get(asker)
    named = mentioned(who, rules)
    return named[0][2] if named else None


def _asker(asked: str, rules: Rules) -> By:
    """Return whose "we" a question is: mostly the groups', who ask the public bodies."""
    named = {by for _, _, by in mentioned(key(asked), rules)} - {By.BOTH}
    return By.PUBLIC_BODIES if named == {By.VCS} else By.VCS


def whom_it_asks(asked: str, rules: Rules) -> By | None:
    """Return the side that a question asks to act; None where it says nothing."""
    words = key(asked)
    found = _ASKS.search(words)
    if found is None:
        return None
    verb, rest = found["verb"], found["rest"]
    if _OURS_IS_DONE.match(rest) and verb not in _BOUND:
        return _OTHER[_asker(asked, rules)]
    if not any(start == 0 for start, _, _ in mentioned(rest, rules)):
        for opener in ("the ", "our ", "a ", "an ", "each ", "every ", "any "):
            rest = rest.removeprefix(opener)
    first = rest.split(" ", 1)[0]
    behind = rest[len(first) :].strip()
    if first in ("we", "i", "us"):
        side: By | None = _asker(asked, rules)
    elif first in ("you", "anybody", "anyone", "somebody", "someone"):
        side = _OTHER[_asker(asked, rules)]
    else:
        named = mentioned(rest, rules)
        if not named or named[0][0]:
            return None
        side, behind = named[0][2], rest[named[0][1] :].strip()
    gets = verb in _MAY or (verb not in _BOUND and bool(_GETS.match(f"{behind} ")))
    return _OTHER.get(side, side) if gets and side is not None else side


def bind_typed_notes(drafts: Sequence[Draft]) -> None:
    """Bind the notes typed below a text by the marks in its promises."""
    hosts: dict[str, Draft] = {}
    for draft in drafts:
        if draft.kind is None:
            continue
        if draft.kind.is_promise:
            mark = _MARK.search(draft.text)
            if mark is not None:
                told = next(held for held in mark.groups() if held)
                hosts.setdefault(told.translate(_RAISED), draft)
            continue
        host = hosts.get(_number(draft))
        under = bool(draft.section) and key(draft.section[-1]) in _NOTES
        starred = not _number(draft).isdigit()
        if host is None or draft.kind is not Kind.PROSE or not (under or starred):
            continue
        if is_detail(draft.text):
            draft.kind, draft.party = Kind.COMMITMENT, host.party
            draft.why = "a note to a promise"
            draft.doubts[:] = [IN_NOTE]
        elif MAYBE in draft.doubts:
            draft.party = None


def _number(draft: Draft) -> str:
    """Return the mark of a note: its number, or its stars."""
    first = draft.first.segments[draft.parts[0].order] if draft.first.segments else None
    bullet = "" if first is None else first.bullet
    return (draft.number or bullet).strip("().[]: ").translate(_RAISED)
