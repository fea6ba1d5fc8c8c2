"""Remarks on one clause that cannot all be met, side by side.

Edits clash where they put different words in the same place. Comments are held against
each other by plain signs only: one is for the clause and another against it, or one
wants more of what another wants less of. Where nothing plain is said, nothing is reported.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations

from compact_draft.answers.alike import words_of
from compact_draft.diff.merge import Proposal, merge
from compact_draft.drafting.rewording import edited
from compact_draft.model.annotation import Annotation, AnnotationKind, Level, Placed

_MOST = 30
"""Of so many different wishes on one clause each is held against each."""
_FOR = re.compile(
    r"\b(?:(?:we|i|strongly|fully|very much|broadly) (?:agree|support|welcome|like)"
    r"|(?:please )?(?:keep|retain) this|well said|good as it (?:is|stands)"
    r"|happy with|in favour)\b"
)
_AGAINST = re.compile(
    r"\b(?:(?:we|i|strongly) (?:disagree|oppose|object|reject|dislike)"
    r"|(?:do|does|can) ?not (?:agree|support|accept)|cannot (?:agree|support|accept)"
    r"|(?:please )?(?:remove|delete|drop|strike|take out) (?:this|it|the clause)"
    r"|should (?:go|be (?:removed|deleted|dropped))|not in favour|opposed to)\b"
)
_OPPOSITES = (
    ("longer", "shorter"), ("more", "less"), ("more", "fewer"), ("higher", "lower"),
    ("stronger", "weaker"), ("wider", "narrower"), ("earlier", "later"),
    ("sooner", "later"), ("larger", "smaller"), ("raise", "lower"),
    ("increase", "reduce"), ("lengthen", "shorten"), ("too long", "too short"),
    ("too many", "too few"), ("too much", "too little"), ("too strong", "too weak"),
    ("too vague", "too detailed"), ("too high", "too low"),
)  # fmt: skip
_EDITS = (AnnotationKind.REWORD, AnnotationKind.WITHDRAW)


@dataclass(frozen=True, slots=True, kw_only=True)
class Side:
    """What some want.

    Attributes:
        wants: In words, or the wording itself.
        remarks: Who wants it, by the ids of their remarks.
    """

    wants: str
    remarks: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Against:
    """Wishes on one clause that cannot all be met.

    Attributes:
        clause: Id of the clause.
        about: The words of the clause on which edits clash, or what comments differ on.
        sides: Two or more.
    """

    clause: str
    about: str
    sides: tuple[Side, ...]


def against(
    remarks: Iterable[Annotation], texts: Mapping[str, str]
) -> tuple[Against, ...]:
    """Return what stands against each other, clause by clause.

    Args:
        remarks: With people's later placements; those without a sure place say nothing.
        texts: The words of the clauses that went out, by id, in their order.
    """
    on: dict[str, list[Annotation]] = defaultdict(list)
    for remark in remarks:
        if remark.anchor.clause and remark.placed in (Placed.EXACT, Placed.MOVED):
            on[remark.anchor.clause].append(remark)
    found: list[Against] = []
    for clause, text in texts.items():
        held = on.get(clause, [])
        found += _edits(clause, text, held)
        found += _comments(clause, held)
    return tuple(found)


def _edits(clause: str, text: str, held: Sequence[Annotation]) -> list[Against]:
    wanted: dict[str | None, list[str]] = defaultdict(list)
    for remark in held:
        if remark.kind not in _EDITS or remark.anchor.to is not None:
            continue
        if remark.kind is AnnotationKind.WITHDRAW:
            wanted[None].append(remark.id)
        elif remark.anchor.level is Level.WORDS:
            wanted[edited(remark, text)].append(remark.id)
    clashes: dict[str, dict[str, tuple[str, ...]]] = defaultdict(dict)
    for first, second in combinations(list(wanted)[:_MOST], 2):
        pair = [Proposal(by="one", text=first), Proposal(by="other", text=second)]
        for clash in merge(text, pair).clashes:
            for by, words in clash.wanted:
                whose = wanted[first if by == "one" else second]
                said = "take it out" if words is None else words
                clashes[clash.words][said] = tuple(whose)
    return [
        Against(
            clause=clause,
            about=words,
            sides=tuple(Side(wants=s, remarks=ids) for s, ids in sides.items()),
        )
        for words, sides in clashes.items()
    ]


def _comments(clause: str, held: Sequence[Annotation]) -> list[Against]:
    comments = [a for a in held if a.kind is AnnotationKind.COMMENT and a.text]
    plain = {a.id: " ".join(words_of(a.text)) for a in comments}
    stances: dict[str, list[str]] = {"for it": [], "against it": []}
    for wanted, words in plain.items():
        if _AGAINST.search(words):
            stances["against it"].append(wanted)
        elif _FOR.search(words):
            stances["for it"].append(wanted)
    found = []
    if all(stances.values()):
        found.append(_told(clause, "the clause as a whole", stances))
    for one, other in _OPPOSITES:
        sides = {
            sign: [i for i, words in plain.items() if _has(words, sign, but)]
            for sign, but in ((one, other), (other, one))
        }
        if all(sides.values()):
            found.append(_told(clause, f"{one} or {other}", sides))
    return found


def _has(words: str, sign: str, but: str) -> bool:
    """Whether a text has a sign, and not its opposite as well, nor a denial of it."""
    here = re.search(rf"\b{sign}\b", words)
    if here is None or re.search(rf"\b{but}\b", words):
        return False
    return not re.search(rf"\b(?:not?|never|any|no) (?:\w+ )?{sign}\b", words)


def _told(clause: str, about: str, sides: Mapping[str, Sequence[str]]) -> Against:
    return Against(
        clause=clause,
        about=about,
        sides=tuple(Side(wants=s, remarks=tuple(ids)) for s, ids in sides.items()),
    )
