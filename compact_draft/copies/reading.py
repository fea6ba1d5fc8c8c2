"""What came out of one returned copy."""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from compact_draft.copies.sent import date_of
from compact_draft.copies.typing_noise import typing_key
from compact_draft.model.annotation import Annotation, AnnotationKind

NOBODY = frozenset({"", "author", "unknown author", "unknown", "anonymous"})
"""Names that programs write where a person's name was taken out."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Left:
    """Something that was read and is no annotation, or was not understood.

    Attributes:
        place: Where in the file, in words.
        why: What it is and why it is no annotation.
    """

    place: str
    why: str


@dataclass(frozen=True, slots=True, kw_only=True)
class CopyReading:
    """One returned copy, read against the issued file.

    Attributes:
        name: The file's name.
        sha256: Digest of its bytes, in hex.
        respondent: Who sent it, by name; empty where a person must be asked.
        ask: Why a person must be asked whose copy it is; empty when known.
        suggested: Who last saved the file, as it says; only to help the asking.
        authors: Names on its marks, with how many annotations each has.
        origin: Program that saved it; empty when the file does not say.
        draft: Label of the draft that the file says it is; empty when it says nothing.
        doubt: Why it may be a copy of another draft of that name; empty when nothing
            says so.
        is_of_this_draft: False where hardly a paragraph is one of the issued file's; then
            edits cannot be told, and only comments were read.
        annotations: In order of the file, ids "a1", "a2" … (see `renumbered`).
        left: What is no annotation.
        formats: How many tracked changes touch look only.
        rungs: How many paragraphs were known by what.
    """

    name: str
    sha256: str
    respondent: str
    ask: str
    suggested: str
    authors: tuple[tuple[str, int], ...]
    origin: str
    draft: str
    doubt: str
    is_of_this_draft: bool
    annotations: tuple[Annotation, ...]
    left: tuple[Left, ...]
    formats: int
    rungs: tuple[tuple[str, int], ...]

    @property
    def is_whole(self) -> bool:
        """Whether nothing is left for a person to settle about the file itself."""
        return not self.ask and self.is_of_this_draft


def keyed(annotations: Sequence[Annotation]) -> tuple[Annotation, ...]:
    """Return annotations with ids "a1" onwards, and with keys.

    By its key a copy saved again gives the same annotation. It holds author, date, what
    was done, words and clause; never ids, order, thread or state, which other programs
    change. Equal ones are told apart by their count.
    """
    seen: Counter[str] = Counter()
    ids = {one.id: f"a{n}" for n, one in enumerate(annotations, 1)}
    found = []
    for one in annotations:
        facts = _facts(one)
        seen[facts] += 1
        whole = f"{facts}\x1f{seen[facts]}"
        key = hashlib.sha256(whole.encode("utf-8", "surrogatepass")).hexdigest()[:24]
        reply_to = ids.get(one.reply_to or "")
        found.append(replace(one, id=ids[one.id], reply_to=reply_to, key=key))
    return tuple(found)


def _facts(one: Annotation) -> str:
    is_said = one.kind in (AnnotationKind.COMMENT, AnnotationKind.REPLY)
    place = one.anchor.clause or "|".join(one.candidates)
    facts = [
        "said" if is_said else one.kind.value,
        one.author if one.tracked else "",
        date_of(one.made),
        typing_key(one.text if is_said else one.proposed),
        "" if is_said else typing_key(one.anchor.words),
        "" if is_said and one.text else place,
        "" if is_said else str(one.anchor.start),
        one.anchor.to or "",
    ]
    return "\x1f".join(facts)


@dataclass(frozen=True, slots=True, kw_only=True)
class Added:
    """What a copy adds to what the same respondent sent before.

    Attributes:
        new: Annotations that were not there before, under ids such as "new a3" that
            none in the ledger has; a reply to an earlier one names that one's id there.
        again: Ids of earlier annotations that this copy has too.
        gone: Ids of earlier annotations that this copy has no longer.
    """

    new: tuple[Annotation, ...]
    again: tuple[str, ...]
    gone: tuple[str, ...]


def new_only(reading: CopyReading, known: Mapping[str, str]) -> Added:
    """Return what `reading` adds; `known` is key to id of what is in the ledger.

    Thread and state of what is known stay as they were first read: programs lose them.
    """
    ids = {one.id: known.get(one.key, f"new {one.id}") for one in reading.annotations}
    new = tuple(
        replace(one, id=ids[one.id], reply_to=ids.get(one.reply_to or ""))
        for one in reading.annotations
        if one.key not in known
    )
    again = tuple(known[o.key] for o in reading.annotations if o.key in known)
    present: Collection[str] = set(again)
    gone = tuple(identity for identity in known.values() if identity not in present)
    return Added(new=new, again=again, gone=gone)


def renumbered(
    annotations: Iterable[Annotation], first: int, *, respondent: str, submission: str
) -> tuple[Annotation, ...]:
    """Return annotations with ids "a<first>" onwards, and whose they are.

    A ``reply_to`` that names none of them is kept as it is: it names one in the ledger.
    """
    held = tuple(annotations)
    ids = {one.id: f"a{first + n}" for n, one in enumerate(held)}
    return tuple(
        replace(
            one,
            id=ids[one.id],
            reply_to=ids.get(one.reply_to or "", one.reply_to),
            respondent=respondent,
            submission=submission,
        )
        for one in held
    )
