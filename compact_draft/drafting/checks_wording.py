"""Checks on the words of one clause: periods, acts, names; each looks at a line alone."""

from __future__ import annotations

import re
from collections.abc import Iterable

from compact_draft.drafting.checking import (
    ACHIEVABLE,
    ASPIRATIONAL,
    Checked,
    Finding,
    check,
    whole,
)
from compact_draft.judgement.periods import periods
from compact_draft.judgement.verbs import ALSO_NOUNS, BARE, OPENS_OBJECT
from compact_draft.model.clause import Kind
from compact_draft.model.tags import By

_FLAGS = re.IGNORECASE
_MODAL = r"(?:will|shall|must|should|undertakes? to|agrees? to|commits? to|aims? to|to)"


@check("no_bearer", "nobody is known to be bound")
def no_bearer(seen: Checked) -> Iterable[Finding]:
    """Find promises of which it is not settled whom they bind."""
    for row in seen.promises:
        if row.clause.by in (None, By.UNCLEAR):
            yield Finding(
                check="no_bearer",
                clause=row.clause.id,
                words="",
                what="it does not say who must do this",
                mend=f"compact-draft clauses edit {row.clause.id} --by public_bodies  (or vcs, both) --why ...",
            )


_SPLITS = re.compile(
    r"(?:,? and then|;(?: and)?|,? and|, then|,)\s+(?=([a-z][a-z-]*)\s+([a-z0-9£]+))"
)
_SENTENCE = re.compile(r"(?<=[.!?])\s+(?=[A-Z])")
_ACT = whole(rf"{_MODAL}\s+(?:also |not |never |always )?([a-z-]+)", _FLAGS)
_OPENS = OPENS_OBJECT | frozenset(
    [
        "a",
        "an",
        "the",
        "all",
        "each",
        "every",
        "any",
        "our",
        "their",
        "its",
        "them",
        "it",
        "those",
        "these",
        "this",
        "no",
        "how",
        "what",
        "who",
        "whether",
        "to",
        "at",
        "in",
        "by",
        "for",
        "with",
        "out",
        "up",
        "on",
        "small",
        "local",
    ]
)


_EXPLAINS = re.compile(
    r"(?:explain|say|state|give|tell|set out)\b[^.;]{0,30}?\b(?:why|reasons?|how|grounds)",
    _FLAGS,
)
"""A duty to say why belongs to the act that it explains."""


def _second_act(text: str) -> str | None:
    """Return the words with which a second act of a line begins; None where it has one."""
    sentences = [
        sentence for sentence in _SENTENCE.split(text.replace("\n\n", " ")) if sentence
    ]
    for sentence in sentences[1:]:
        if _ACT.search(sentence):
            return sentence
    first = sentences[0] if sentences else ""
    opening = re.match(r"[A-Za-z-]+", first)
    is_bare = opening is not None and opening.group().lower() in BARE
    begins = 0 if is_bare else None
    if begins is None:
        modal = _ACT.search(first)
        if modal is None or modal.group(1).lower() not in BARE | {"be", "have"}:
            return None
        begins = modal.end()
    for found in _SPLITS.finditer(first, begins):
        verb, behind = found.group(1), found.group(2)
        before = first[begins : found.start()].split()
        has_object = len(before) >= (2 if is_bare else 1)
        if _EXPLAINS.match(first, found.end()):
            continue
        if (
            verb in BARE
            and behind in _OPENS
            and has_object
            and not _asks(first, found.start())
        ):
            if verb in ALSO_NOUNS and behind not in (
                "a",
                "an",
                "the",
                "each",
                "every",
                "all",
            ):
                continue
            return first[found.end() :]
    return None


def _asks(text: str, at: int) -> bool:
    """Say whether what stands before is a clause of its own: "to help groups plan and ..."."""
    before = text[:at]
    return (
        re.search(
            r"\b(?:to|who|that|which|how|help|helps|let|lets)\s+[a-z-]+(?:\s+\S+){0,4}$",
            before,
        )
        is not None
    )


@check("several_acts", "several acts in one promise")
def several_acts(seen: Checked) -> Iterable[Finding]:
    """Find promises that hold more than one act, with the split ready to type."""
    for row in seen.promises:
        rest = _second_act(row.clause.text)
        if rest is None:
            continue
        begins = _unique_start(rest, row.clause.text)
        shown = begins.replace('"', "'")
        yield Finding(
            check="several_acts",
            clause=row.clause.id,
            words=begins,
            what=f"it holds more than one act: the second begins “{begins}”",
            mend=f'compact-draft clauses split {row.clause.id} --at "{shown}" --why "two acts"',
        )


def _unique_start(rest: str, text: str) -> str:
    """Return the first words of a stretch, as many as stand there once."""
    words = rest.rstrip(".").split(" ")
    for count in range(min(3, len(words)), len(words) + 1):
        start = " ".join(words[:count])
        if text.count(start) == 1:
            return start
    return rest


_SUBJECT = re.compile(
    r"[A-Z][\w’' ,-]{0,60}?\b(?:will|shall|must|undertake to|aim to) "
)
_UNMEASURED = whole(
    r"(?:value|recognise|respect(?! the (?:right|independence))|appreciate|acknowledge|understand|promote|encourage|foster"
    r"|champion|embrace|nurture|strengthen|work (?:together|closely|in partnership|towards|with)"
    r"|strive|support|be (?:open|honest|fair|mindful|aware|sensitive|transparent)"
    r"|have regard|build (?:trust|relationships|on)|raise awareness|seek to|consider|help to"
    r"|improve|develop (?:a culture|good|better|relationships|links|understanding))",
    _FLAGS,
)
_MEASURED = whole(
    r"publish\w*|report\w*|list|record\w*|write|written|in writing|number|figures?|survey"
    r"|named?|event|meeting|form|budget|target|website|newsletter|£\s?\d[\d,.]*|\d+ ?%|\d+"
    r"|panel|training|sessions?|policy|plan|register|deadline|least",
    _FLAGS,
)


@check(
    "cannot_be_monitored",
    "nobody could tell whether it was kept",
    frozenset({ACHIEVABLE}),
)
def cannot_be_monitored(seen: Checked) -> Iterable[Finding]:
    """Find promises whose act has no end and whose words name nothing to count."""
    for row in seen.promises:
        text = row.clause.text
        first = re.match(r"[A-Za-z-]+", text)
        is_bare = first is not None and first.group().lower() in BARE
        opening = None if is_bare else _SUBJECT.match(text)
        at = 0 if opening is None else opening.end()
        found = _UNMEASURED.match(text, at)
        if found is None or periods(text) or _MEASURED.search(text, found.end()):
            continue
        yield Finding(
            check="cannot_be_monitored",
            clause=row.clause.id,
            words=found.group(),
            what=f"nobody could tell whether it was kept: “{found.group()}” has no end",
            mend="say what will be done that can be seen, or make it a principle:  "
            f"compact-draft clauses edit {row.clause.id} --kind principle --drop-tags --why ...",
        )


@check(
    "no_target",
    "an aspirational promise without a date to work towards",
    frozenset({ASPIRATIONAL}),
)
def no_target(seen: Checked) -> Iterable[Finding]:
    """Find aspirational promises of which neither words nor evidence give a date."""
    for row in seen.promises:
        dated = any(held.by_when for held in row.clause.standing_evidence.values())
        if not dated and not periods(row.clause.text):
            yield Finding(
                check="no_target",
                clause=row.clause.id,
                words="",
                what="it is to be worked towards, and no date is given",
                mend=f'compact-draft workplan set {row.clause.id} --step "..." --by-when "..."',
            )


_PERSON = re.compile(
    r"\b(?:Mr|Mrs|Ms|Miss|Dr|Cllr|Councillor|Rev|Sir|Dame)\.? [A-Z][a-z]+(?: [A-Z][a-z]+)?"
)
_EMAIL = re.compile(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+")
_PHONE = re.compile(r"(?<![\w£.,-])(?:\+44|0)\s?\(?\d(?:[\d\s()-]{8,12})\d(?!\w)")


@check("named_person", "a person's name, address or number")
def named_person(seen: Checked) -> Iterable[Finding]:
    """Find names and numbers of people, which are out of date soonest; contacts may."""
    for row in seen.rows:
        if row.clause.kind is Kind.CONTACT or row.clause.kind is Kind.QUOTE:
            continue
        for pattern, kind in (
            (_PERSON, "a person"),
            (_EMAIL, "an e-mail address"),
            (_PHONE, "a telephone number"),
        ):
            found = pattern.search(row.clause.text)
            if found is not None:
                yield Finding(
                    check="named_person",
                    clause=row.clause.id,
                    words=found.group(),
                    what=f"it names {kind}, “{found.group()}”, which will change before the text does",
                    mend="name the post, and put the person in the list of contacts",
                )
                break


_REAL_NAME = re.compile(r"(?<![\w’'-])[A-Z][A-Z0-9&]{1,6}s?(?![\w-])")


_PLAIN_WORDS = frozenset(
    [
        "either",
        "or",
        "and",
        "not",
        "all",
        "must",
        "will",
        "no",
        "any",
        "each",
        "every",
        "both",
        "only",
        "never",
        "always",
        "is",
        "are",
        "be",
        "do",
        "draft",
        "note",
        "new",
        "we",
        "our",
        "you",
    ]
)
"""Words that people write in capitals for weight."""


@check("short_name", "a short name that nothing explains")
def short_name(seen: Checked) -> Iterable[Finding]:
    """Find short names in capitals that no definition, bracket or party explains."""
    explained = set(seen.words.known)
    whole_text = "\n".join(row.clause.text for row in seen.rows)
    explained |= {
        name.rstrip("s")
        for name in re.findall(r"\(“?([A-Z][A-Z0-9&]{1,6}s?)”?\)", whole_text)
    }
    for row in seen.rows:
        if row.clause.kind is Kind.DEFINITION:
            head = re.split(r"[:–—(,]| - | means ", row.clause.text, maxsplit=1)[0]
            explained |= {name.rstrip("s") for name in _REAL_NAME.findall(head)}
    for party in seen.draft.parties:
        explained |= {name.rstrip("s") for name in _REAL_NAME.findall(party.name)}
    told: set[str] = set()
    for row in seen.rows:
        text = row.clause.text
        if text.upper() == text or row.clause.kind in (Kind.HEADING, Kind.CONTACT):
            continue
        for found in _REAL_NAME.finditer(text):
            name = found.group()
            bare = name if name.isupper() and name in explained else name.rstrip("s")
            if bare.lower() in _PLAIN_WORDS:
                continue
            if bare in explained or bare in told or len(bare) < 2 or bare.isdigit():
                continue
            told.add(bare)
            yield Finding(
                check="short_name",
                clause=row.clause.id,
                words=name,
                what=f"“{name}” is not explained anywhere in the text",
                mend="write it out here with the short name in brackets, or add a definition",
            )


@check("stale", "a body or a law that is no more")
def stale(seen: Checked) -> Iterable[Finding]:
    """Find names of bodies and laws that are no more; each once a clause."""
    patterns = [(whole(stale.name), stale) for stale in seen.words.stale]
    for row in seen.rows:
        for pattern, known in patterns:
            found = pattern.search(row.clause.text)
            if found is not None:
                yield Finding(
                    check="stale",
                    clause=row.clause.id,
                    words=found.group(),
                    what=f"“{found.group()}” is no more (since {known.since})",
                    mend=f"say what took its place: {known.say}",
                )
