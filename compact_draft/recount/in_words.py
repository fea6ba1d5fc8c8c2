"""How is it told what the received files and the ledger do not say alike?"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

from compact_draft.model.annotation import Annotation
from compact_draft.recount.comments import Astray
from compact_draft.recount.issued_lines import Issued, Line
from compact_draft.recount.places import Place
from compact_draft.recount.reconcile import Found, home
from compact_draft.recount.responses import Amiss


@dataclass(frozen=True, slots=True, kw_only=True)
class Missing:
    """Something that the files and the ledger do not say alike.

    Attributes:
        file: Name of the file under ``received/``; empty where no file is meant.
        place: Where in it, in words.
        what: What is missing, or too much, in words.
    """

    file: str
    place: str
    what: str


class InWords:
    """Tells what is amiss, with the file and the place it is in."""

    def __init__(self, issued: Issued, file_of: Mapping[str, str]) -> None:
        """Prepare; `file_of` names the file of each submission."""
        self._issued = issued
        self._file_of = file_of

    def of_row(self, row: Annotation, what: str) -> Missing:
        """Return what is amiss with a row of the ledger."""
        file = self._file_of.get(row.submission, "")
        return Missing(file=file, place=row.where, what=what)

    def of_response(self, amiss: Amiss) -> Missing:
        """Return what came by another channel and does not agree."""
        file = self._file_of.get(amiss.submission, "")
        return Missing(file=file, place=amiss.place, what=amiss.what)

    def of_comment(self, astray: Astray) -> Missing:
        """Return a comment that only the file or only the ledger has, or elsewhere."""
        file = self._file_of.get(astray.submission, "")
        if astray.said is None:
            row = astray.row
            words = "" if row is None else f"{row.id} “{_short(row.text)}”"
            where = "" if row is None else row.where
            what = (
                f"remark {words} is in the ledger, and the file does not say it there"
            )
            return Missing(file=file, place=where, what=what)
        kind = "reply" if astray.said.is_reply else "comment"
        who = astray.said.author or "nobody named"
        what = f"the {kind} “{_short(astray.said.text)}” by {who} is not in the ledger"
        if astray.row is not None:
            ours = self._place_of(astray.row)
            theirs = self._on(astray.place)
            what = (
                f"remark {astray.row.id} “{_short(astray.said.text)}” stands on {theirs} in "
                f"the file, and on {ours} in the ledger"
            )
        return Missing(file=file, place=astray.said.place, what=what)

    def _on(self, place: Place | None) -> str:
        if place is None or place.clauses is None:
            return "other words"
        said = " or ".join(sorted(map(self._issued.place, place.clauses)))
        return f"“{_short(place.words)}” of {said}" if place.words else said

    def _place_of(self, row: Annotation) -> str:
        clause = home(row)
        said = "no clause" if clause is None else self._issued.place(clause)
        words = row.anchor.words
        return f"“{_short(words)}” of {said}" if words else said

    def of_edits(self, file: str, found: Found) -> Iterator[Missing]:
        """Yield in words what does not add up."""
        lost, added = list(found.lost), list(found.added)
        for line in list(lost):
            near = _nearest(line, added)
            if near is not None:
                lost.remove(line)
                added.remove(near)
                theirs, ours = _apart_from(near.text, line.text)
                what = f"the copy says “{theirs}”, and by the ledger it says “{ours}”"
                if near.key == line.key:
                    what = f"“{_short(line.text)}” stands here, and by the ledger not"
                place = f"{near.place}, {self._issued.place(line.clause)}"
                yield Missing(file=file, place=place, what=what)
        for line in lost:
            what = f"the copy does not say “{_short(line.text)}” in its place, and by "
            yield Missing(file=file, place=line.place, what=f"{what}the ledger it does")
        for line in added:
            what = f"“{_short(line.text)}” was put in, and the ledger has it not"
            yield Missing(file=file, place=line.place, what=what)
        for line in found.struck:
            what = f"“{_short(line.text)}” was taken out, and the ledger has it not"
            yield Missing(file=file, place=f"issued {line.place}", what=what)
        if found.unused and not (found.added or found.struck):
            for row in found.unused:
                yield self.of_row(
                    row, f"remark {row.id} is an edit that the file does not have"
                )


def _nearest(line: Line, added: Sequence[Line]) -> Line | None:
    """Return the line most like one, if any is much like it."""
    best, share = None, 0.5
    for promise in added:
        ratio = SequenceMatcher(None, line.key, promise.key, autojunk=False).ratio()
        if ratio > share:
            best, share = promise, ratio
    return best


def _apart_from(theirs: str, ours: str) -> tuple[str, str]:
    """Return two texts cut to where they begin to differ, a few words before it."""
    same = 0
    while same < min(len(theirs), len(ours)) and theirs[same] == ours[same]:
        same += 1
    start = theirs.rfind(" ", 0, max(same - 30, 0)) + 1
    ahead = "…" if start else ""
    return f"{ahead}{_short(theirs[start:])}", f"{ahead}{_short(ours[start:])}"


def _short(text: str) -> str:
    text = " ".join(text.split())
    return text if len(text) <= 80 else f"{text[:79]}…"
