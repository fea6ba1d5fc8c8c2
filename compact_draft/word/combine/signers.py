"""Who made which edit of a copy that was edited with tracking on and off by turns?

Such a copy is compared with the base as if nobody had signed. What stood in a tracked
change of the copy is then signed by whoever made it: the redline says which run and which
paragraph of the copy each of its own is; struck words are found again by laying the base
over the copy as it was before its tracked changes.
"""

from __future__ import annotations

from collections.abc import Sequence

from compact_draft.diff.words import edits
from compact_draft.word.combine.units import mark_of, units
from compact_draft.word.ooxml.names import Element, w
from compact_draft.word.ooxml.package import Package
from compact_draft.word.ooxml.paragraphs import paragraphs
from compact_draft.word.ooxml.tags import DELETIONS, INSERTIONS
from compact_draft.word.redline.redline import ProvedRedline
from compact_draft.word.resolve.accept_reject import settle_package

_SIGNS = (w("author"), w("date"))
Signer = tuple[str | None, str | None]


def sign(found: ProvedRedline, base: Package, copy: Package) -> bytes:
    """Return the redline of a copy with each mark signed by who made it.

    Args:
        found: The redline of the base and the copy, its runs traced.
        base: The base.
        copy: The copy as it came, its tracked changes unsettled; they are accepted here.
    """
    package = Package.open(found.data)
    root = package.xml(package.main)
    struck = _struck(base, copy)
    in_runs, in_marks = _put_in(copy)
    by_run = {
        run: in_runs[number]
        for run, number in zip(root.iter(w("r")), found.runs, strict=True)
        if number is not None
    }
    held = paragraphs(root)
    by_paragraph = {
        held[place]: in_marks[number]
        for number, place in found.places.new.items()
        if number < len(in_marks)  # one may have been added at the very end
    }
    _sign_struck(root, struck)
    for mark in list(root.iter(*INSERTIONS)):
        above = mark.getparent()
        if above is not None and above.tag == w("rPr"):
            owner = next(mark.iterancestors(w("p")))
            _resign(mark, by_paragraph.get(owner))
        else:
            _sign_runs(mark, [by_run.get(child) for child in mark])
    package.touch(package.main)
    return package.save()


def _put_in(copy: Package) -> tuple[list[Signer | None], list[Signer | None]]:
    """Return who put in each run and each \u00b6 of a copy with tracking on.

    By ordinal in the main part once all is accepted, as which the copy is compared.
    """
    root = copy.xml(copy.main)
    runs: dict[Element, Signer] = {}
    marks: dict[Element, Signer] = {}
    for mark in root.iter(*INSERTIONS):
        above = mark.getparent()
        owner = next(mark.iterancestors(w("p")), None)
        if above is not None and above.tag == w("rPr") and owner is not None:
            marks[owner] = _signer(mark)
        runs |= dict.fromkeys(mark.iter(w("r")), _signer(mark))
    settle_package(copy, "accept")
    root = copy.xml(copy.main)
    return (
        [runs.get(run) for run in root.iter(w("r"))],
        [marks.get(paragraph) for paragraph in paragraphs(root)],
    )


def _signer(mark: Element) -> Signer:
    return mark.get(_SIGNS[0]), mark.get(_SIGNS[1])


def _resign(mark: Element, signer: Signer | None) -> None:
    if signer is None:
        return
    for name, value in zip(_SIGNS, signer, strict=True):
        mark.attrib.pop(name, None)
        if value is not None:
            mark.set(name, value)


def _sign_runs(mark: Element, signers: Sequence[Signer | None]) -> None:
    """Sign a mark, parted where what it holds has another signer.

    The parts have one id here; all ids are given again when the copies are put together.
    """
    parts = list(mark)
    current, before = mark, signers[0] if signers else None
    for part, signer in zip(parts, signers, strict=True):
        if signer != before:
            twin = mark.makeelement(mark.tag, dict(mark.attrib))
            current.addnext(twin)
            _resign(current, before)
            current, before = twin, signer
        if current is not mark:
            current.append(part)
    _resign(current, before)


def _struck(base: Package, copy: Package) -> list[Signer | None]:
    """Return for each character of the base who struck it in the copy, if tracked."""
    of_base = [_plain(element) for element in paragraphs(base.xml(base.main))]
    of_copy: list[tuple[str, list[Signer | None]]] = []
    words, signs = "", list[Signer | None]()
    for paragraph in paragraphs(copy.xml(copy.main)):
        for unit in units(paragraph):
            if unit.inserted is None and len(unit.key) == 1:
                words += unit.key
                signs.append(None if unit.deleted is None else _signer(unit.deleted))
        if mark_of(paragraph, INSERTIONS) is None:
            of_copy.append((words, signs))
            words, signs = "", []
    found: list[list[Signer | None]] = [[None] * len(line) for line in of_base]
    numbers: dict[str, int] = {}
    ops = edits(
        [numbers.setdefault(line, len(numbers)) for line in of_base],
        [numbers.setdefault(line, len(numbers)) for line, _signs in of_copy],
    )
    for at, op in enumerate(ops):
        if op.kind == "same":
            both = zip(
                range(op.old_start, op.old_end), range(op.new_start, op.new_end),
                strict=True,
            )  # fmt: skip
            for i, j in both:
                found[i] = list(of_copy[j][1])
        elif op.kind == "deleted" and at + 1 < len(ops):
            after = ops[at + 1]
            pairs = zip(
                range(op.old_start, op.old_end),
                range(after.new_start, after.new_end)
                if after.kind == "inserted"
                else range(0),
                strict=False,
            )
            for i, j in pairs:
                _within(of_base[i], *of_copy[j], found[i])
    return [letter for line in found for letter in line]


def _within(
    of_base: str,
    of_copy: str,
    signs: Sequence[Signer | None],
    found: list[Signer | None],
) -> None:
    """Take over the signers of the letters that two paragraphs have alike."""
    for op in edits([ord(line) for line in of_base], [ord(line) for line in of_copy]):
        if op.kind == "same":
            found[op.old_start : op.old_end] = signs[op.new_start : op.new_end]


def _plain(paragraph: Element) -> str:
    return "".join(unit.key for unit in units(paragraph) if len(unit.key) == 1)


def _sign_struck(root: Element, struck: Sequence[Signer | None]) -> None:
    """Sign struck words; what two struck within one run stays under the reviewer."""
    by_part: dict[Element, list[Signer | None]] = {}
    at = 0
    for paragraph in paragraphs(root):
        for unit in units(paragraph):
            if unit.inserted is not None or len(unit.key) > 1 or at >= len(struck):
                continue
            signer = struck[at] if unit.key else None
            at += bool(unit.key)
            if unit.key and unit.deleted is not None and unit.run is not None:
                by_part.setdefault(unit.run, []).append(signer)
    for mark in list(root.iter(*DELETIONS)):
        above = mark.getparent()
        if above is None or above.tag == w("rPr"):
            continue
        signs = [by_part.get(child, [None]) for child in mark]
        _sign_runs(mark, [sign[0] if len(set(sign)) == 1 else None for sign in signs])
