"""Content controls round whole blocks: which a file has, and which can be tracked."""

from __future__ import annotations

from collections import Counter

from compact_draft.model.redline import LostOn, Untracked
from compact_draft.word.equality.keys import ContentKeys
from compact_draft.word.ooxml.containers import RANGES, blocks_of, content_of, rows_of
from compact_draft.word.ooxml.markup import Reviser, copied
from compact_draft.word.ooxml.names import Element, w
from compact_draft.word.ooxml.package import Package
from compact_draft.word.ooxml.tags import DELETIONS, INLINE_CONTAINERS, RUN_MARKS
from compact_draft.word.ooxml.validity import stories_of
from compact_draft.word.redline.filler import QUIET
from compact_draft.word.redline.imports import Importer

_SDT, _P, _TBL, _RUN, _PPR = w("sdt"), w("p"), w("tbl"), w("r"), w("pPr")
_ABOVE = frozenset(
    w(tag)
    for tag in ("body", "tc", "sdtContent", "hdr", "ftr", "txbxContent", "customXml")
)
_WORDS = 60
_OTHER = {"ins": w("del"), "del": w("ins")}


def block_controls(package: Package, keys: ContentKeys) -> list[tuple[Element, str]]:
    """Return the controls round blocks of the main part, each with its name.

    Those round rows, cells and words are left out.
    """
    return [
        (control, control_name(control, keys))
        for control in package.xml(package.main).iter(_SDT)
        if _is_round_blocks(control)
    ]


def control_name(control: Element, keys: ContentKeys) -> str:
    """Return how a control is called: its title and tag, else a key of what it is."""
    properties = control.find(w("sdtPr"))
    found = [
        None if properties is None else properties.find(w(tag))
        for tag in ("alias", "tag")
    ]
    words = [child.get(w("val"), "") for child in found if child is not None]
    return " ".join(words) or keys.step(control)


def bound_to(control: Element) -> str:
    """Return how it is said what a control is bound to; empty for nothing."""
    bound = control.find(f"{w('sdtPr')}/{w('dataBinding')}")
    return "" if bound is None else f"bound to {bound.get(w('xpath'), '')}"


def unbind(package: Package) -> list[Untracked]:
    """Take the binding off every control that holds marks, or went; list each.

    Word fills a bound control again from its store when it opens the file, over the marks
    and the struck words in it; the store is the new file's.
    """
    found: list[Untracked] = []
    for part in stories_of(package):
        for control in package.xml(part).iter(_SDT):
            bound = control.find(f"{w('sdtPr')}/{w('dataBinding')}")
            holder = None if bound is None else bound.getparent()
            if bound is None or holder is None or not _has_marks(control):
                continue
            words = "".join(text.text or "" for text in control.iter(w("t")))
            found.append(
                Untracked(
                    kind="binding of a content control",
                    where=part,
                    old="",
                    new=f"{bound_to(control)}, taken off: Word would write over the "
                    f"changes in \u201c{words[:_WORDS]}\u201d",
                    lost_on=LostOn.NONE,
                )
            )
            holder.remove(bound)
            package.touch(part)
    return found


def _has_marks(control: Element) -> bool:
    inside = next(control.iter(*RUN_MARKS), None) is not None
    return inside or next(control.iterancestors(*DELETIONS), None) is not None


def _is_round_blocks(control: Element) -> bool:
    above = control.getparent()
    return above is not None and above.tag in _ABOVE and bool(_blocks(control))


def _blocks(control: Element) -> list[Element]:
    return [block for block, _path in blocks_of(content_of(control))]


class Controls:
    """The controls round blocks of both files, taken before writing.

    Attributes:
        inserted: Names of those of the new file that are tracked as put in.
        deleted: Names of those of the old file that are tracked as taken away.
        bound: What those that are tracked as put in are bound to.
    """

    def __init__(
        self, old: Package, new: Package, keys: tuple[ContentKeys, ContentKeys]
    ) -> None:
        self._old = block_controls(old, keys[0])
        self._new = block_controls(new, keys[1])
        self._content = {
            element: list(content_of(element)) for element, _name in self._old
        }
        self._root = new.xml(new.main)
        self.inserted: Counter[str] = Counter()
        self.deleted: Counter[str] = Counter()
        self.bound: Counter[str] = Counter()

    def track(
        self, written: dict[Element, Element], importer: Importer, reviser: Reviser
    ) -> None:
        """Track every control that came or went together with all that is in it.

        `written` leads from an old paragraph to the one that holds its words now.
        """
        for control, name in self._new:
            if all(_is_wholly(block, "ins") for block in _blocks(control)):
                _mark(control, "Ins", reviser)
                self.inserted[name] += 1
                self.bound.update(filter(None, [bound_to(control)]))
        twins: dict[Element, Element] = {}
        for control, name in reversed(self._old):
            inside = self._inside(control, {**written, **twins})
            if inside:
                twins[control] = _wrapped(control, inside, importer)
                _mark(twins[control], "Del", reviser)
                self.deleted[name] += 1

    def _inside(
        self, control: Element, homes: dict[Element, Element]
    ) -> list[Element] | None:
        """Return what was in an old control, struck and side by side; None if not."""
        found: list[Element] = []
        for element in self._content[control]:
            if element.tag in RANGES:
                continue
            here = homes.get(element) if element.tag != _TBL else element
            if here is None or element.tag not in (_P, _TBL, _SDT):
                return None
            if found and _next(found[-1]) is not _first(here):
                return None
            if element.tag != _SDT and not _is_wholly(here, "del"):
                return None
            found.append(here)
        if not found or self._root not in found[0].iterancestors():
            return None
        return found


def _first(element: Element) -> Element:
    """Return a block, or the range that begins before a control that goes."""
    return _range(element, -1) if element.tag == _SDT else element


def _next(element: Element) -> Element | None:
    last = _range(element, 1) if element.tag == _SDT else element
    return last.getnext()


def _range(control: Element, side: int) -> Element:
    found = control.getnext() if side > 0 else control.getprevious()
    return control if found is None else found


def _is_wholly(block: Element, kind: str) -> bool:
    """Tell whether all of a paragraph or table comes ("ins") or goes ("del")."""
    if block.tag == _TBL:
        rows = rows_of(block)
        return bool(rows) and all(
            row.find(f"{w('trPr')}/{w(kind)}") is not None for row in rows
        )
    mark = block.find(f"{_PPR}/{w('rPr')}")
    if mark is None or mark.find(w(kind)) is None:
        return False
    return mark.find(_OTHER[kind]) is None and _holds_only(block, w(kind))


def _holds_only(holder: Element, mark: str) -> bool:
    """Tell whether all that has a width in a paragraph lies in marks of one kind."""
    return all(
        child.tag == mark
        or child.tag == _PPR
        or child.tag in RANGES
        or (child.tag in INLINE_CONTAINERS and _holds_only(child, mark))
        or (child.tag == _RUN and all(inner.tag in QUIET for inner in child))
        for child in holder
    )


def _wrapped(control: Element, inside: list[Element], importer: Importer) -> Element:
    """Put an old control round blocks of the redline; return it.

    It is bound to nothing: what it was bound to may hold other words now.
    """
    twin = importer.made("sdt")
    for child in control:
        if child.tag in (w("sdtPr"), w("sdtEndPr")):
            twin.append(importer.settled(copied(child), leaves=True))
    for bound in twin.findall(f"{w('sdtPr')}/{w('dataBinding')}"):
        properties = bound.getparent()
        if properties is not None:
            properties.remove(bound)
    content = importer.made("sdtContent")
    twin.append(content)
    _first(inside[0]).addprevious(twin)
    stop = _next(inside[-1])
    following = twin.getnext()
    while following is not None and following is not stop:
        onward = following.getnext()
        content.append(following)
        following = onward
    return twin


def _mark(control: Element, kind: str, reviser: Reviser) -> None:
    """Put ranges round the start and the end of a control, as Word does.

    ECMA-376 part 1, 17.13.5.4 to 17.13.5.11: the tag that a range holds came or went.
    """
    content = content_of(control)
    for at, outer in ((0, True), (len(content), False)):
        start = reviser.new_mark(control, f"customXml{kind}RangeStart")
        end = control.makeelement(w(f"customXml{kind}RangeEnd"))
        end.set(w("id"), start.get(w("id"), ""))
        if outer:
            control.addprevious(start)
            content.insert(at, end)
        else:
            content.append(start)
            control.addnext(end)
