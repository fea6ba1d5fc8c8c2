"""What came out of one returned copy."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace

from compact_draft.model.annotation import Annotation

NOBODY = frozenset(
    {
        "",
        "author",
        "unknown author",
        "unknown",
        "anonymous",
        "guest",
        "user",
        "windows user",
        "microsoft office user",
        "microsoft office-anwender",
        "guest user",
    }
)
"""Names that programs write for nobody, in small letters."""


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
        matched_by: How many paragraphs were known by what.
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
    matched_by: tuple[tuple[str, int], ...]

    @property
    def is_whole(self) -> bool:
        """Whether nothing is left for a person to settle about the file itself."""
        return not self.ask and self.is_of_this_draft


def numbered(annotations: Sequence[Annotation]) -> tuple[Annotation, ...]:
    """Return annotations with ids "a1" onwards, in their order."""
    ids = {remark.id: f"a{n}" for n, remark in enumerate(annotations, 1)}
    return tuple(
        replace(
            annotation,
            id=ids[annotation.id],
            reply_to=ids.get(annotation.reply_to or ""),
        )
        for annotation in annotations
    )


def renumbered(
    annotations: Iterable[Annotation],
    first: int,
    *,
    respondent: Callable[[Annotation], str],
    submission: str,
) -> tuple[Annotation, ...]:
    """Return annotations with ids "a<first>" onwards, and whose they are.

    A ``reply_to`` that names none of them is kept as it is: it names one in the ledger.

    Args:
        annotations: In order.
        first: The first serial.
        respondent: Gives the id of the person whose words an annotation is.
        submission: Id of what they came in.
    """
    held = tuple(annotations)
    ids = {remark.id: f"a{first + n}" for n, remark in enumerate(held)}
    return tuple(
        replace(
            remark,
            id=ids[remark.id],
            reply_to=ids.get(remark.reply_to or "", remark.reply_to),
            respondent=respondent(remark),
            submission=submission,
        )
        for remark in held
    )
