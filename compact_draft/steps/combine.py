"""Several people's copies of one Word file, put into one."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace
from pathlib import Path, PurePath

from compact_draft.errors import CompactError, RefusedError, Where, WordFileError
from compact_draft.model.combined import Combined, CombineOptions, Reviewer
from compact_draft.steps.whose import files_of_several, said_by
from compact_draft.store.safe import sha256
from compact_draft.store.workspace import Workspace
from compact_draft.word.combine.combine import combine
from compact_draft.word.ooxml.package import Package

_EDGES = " -_.,()[]"


@dataclass(frozen=True, slots=True, kw_only=True)
class NotTaken:
    """A copy that could not be used, and is not in the combined file.

    Attributes:
        reviewer: Whose it is.
        why: What is wrong with it.
        mend: What to do.
    """

    reviewer: str
    why: str
    mend: str

    def as_json(self) -> dict[str, str]:
        """Return it as `Combined.as_json` names its parts."""
        return {"hand": self.reviewer, "why": self.why, "mend": self.mend}


@dataclass(frozen=True, slots=True, kw_only=True)
class CombinedCopies:
    """The one file, what stands in it, and which copies could not be used."""

    data: bytes
    combined: Combined
    not_taken: tuple[NotTaken, ...]

    @property
    def is_complete(self) -> bool:
        """Tell whether every change of every copy stands under its author."""
        return self.combined.is_complete and not self.not_taken


def combine_copies(
    base: bytes,
    reviewers: Iterable[Reviewer],
    options: CombineOptions | None = None,
    *,
    progress: Callable[[str], object] = str,
) -> CombinedCopies:
    """Return one Word file with everybody's changes to `base`, proved for each reviewer.

    A copy that is no usable Word file is listed and does not keep the others out.

    Args:
        base: The file that all copies were made from.
        reviewers: The copies; where several have put something in at one place, it
            stands in their order.
        options: What the asker decides; the usual where None.
        progress: Called with each reviewer's name before the copy is read.

    Raises:
        WordFileError: The base cannot be used, or none of the copies can.
        RoundTripError: The result did not prove; nothing is handed over.
    """
    usable: list[Reviewer] = []
    not_taken: list[NotTaken] = []
    fault: WordFileError | None = None
    for reviewer in reviewers:
        try:
            Package.open(reviewer.data, name=f"the copy of {reviewer.author}")
            usable.append(reviewer)
        except WordFileError as error:
            fault = fault or error
            not_taken.append(
                NotTaken(reviewer=reviewer.author, why=error.what, mend=error.mend)
            )
    if fault is not None and not usable:
        raise fault
    data, combined = combine(base, usable, options, progress=progress)
    return CombinedCopies(data=data, combined=combined, not_taken=tuple(not_taken))


def senders_of(paths: Iterable[Path]) -> dict[str, str]:
    """Return who sent each file that `collect` took in, by the digest of its bytes.

    Where a file bears several people's marks, what is unsigned in it may be of any.

    Args:
        paths: Files; the workspaces that they lie in are asked.
    """
    found: dict[str, str] = {}
    roots: set[Path] = set()
    for path in paths:
        try:
            workspace = Workspace.find(path.resolve().parent)
        except CompactError:
            continue
        if workspace.root in roots:
            continue
        roots.add(workspace.root)
        for consultation in workspace.rounds():
            books = workspace.books(consultation.label)
            names = {p.id: p.name for p in books.respondents}
            shared = files_of_several(books)
            for submission in books.submissions:
                name = names.get(submission.respondent, "")
                if name:
                    is_shared = submission.id in shared
                    found[submission.sha256] = said_by(
                        name, name, is_unsigned=is_shared
                    )
    return found


def reviewers_of(
    base: str,
    copies: Iterable[tuple[str, bytes]],
    senders: Mapping[str, str] | None = None,
) -> tuple[Reviewer, ...]:
    """Return a reviewer for each copy, named after who sent it, else after its file.

    Of ``Draft - Sam Ali.docx``, a copy of ``Draft.docx``, the name is ``Sam Ali``: what
    the names of base and copy begin with alike is left out, if all of the base's name
    is.

    Args:
        base: Name of the base's file.
        copies: Name and bytes of each copy.
        senders: Who sent a file, by the digest of its bytes, where that is known.

    Raises:
        RefusedError: Two copies would bear one name.
    """
    found: dict[str, tuple[str, Reviewer]] = {}
    for path, data in copies:
        name = (senders or {}).get(sha256(data), "")
        if name in found:  # another copy of the same person
            name = f"{name} ({PurePath(path).stem})"
        name = name or _name(path, base)
        if name in found:
            raise RefusedError(
                f"two copies are named {name!r}, so nobody could tell them apart",
                where=Where(f"{found[name][0]} and {path}"),
                mend="name each file after whose copy it is, such as  Sam Ali.docx",
            )
        found[name] = (path, Reviewer(author=name, data=data))
    return tuple(reviewer for _path, reviewer in found.values())


def dated(reviewers: Iterable[Reviewer], when: str | None) -> tuple[Reviewer, ...]:
    """Return the reviewers, their unsigned edits dated `when` (ISO 8601)."""
    return tuple(replace(reviewer, when=when) for reviewer in reviewers)


def _name(copy: str, base: str) -> str:
    stem, start = PurePath(copy).stem, PurePath(base).stem
    rest = stem[len(start) :].strip(_EDGES) if stem.startswith(start) else ""
    return rest or stem
