"""Words that are struck through or hidden by format alone, with tracking off.

People without tracked changes strike words out with the button of the ribbon, or hide
them. To whoever reads the copy these words are gone, so they are read as taken out; the
words are kept apart, so that each can be named. A change of format that is itself tracked
is a tracked change and none of these (ECMA-376 part 1, 17.3.2.9, 17.3.2.37, 17.3.2.41).
"""

from __future__ import annotations

from compact_draft.word.ooxml.names import Element, w
from compact_draft.word.ooxml.package import Package
from compact_draft.word.reading import revision_names as tags
from compact_draft.word.reading.marked_text import Mark

BY_HAND = "by hand"
"""What stands in `Mark.put_in_by` for words that a format alone takes out."""
TAKEN_OUT = Mark(before=False, after=False, put_in_by=BY_HAND)


class HidingStyles:
    """The styles of a file that strike words through or hide them."""

    def __init__(self, package: Package) -> None:
        self._styles: dict[str, Element] = {}
        self._known: dict[str, bool] = {}
        for part in package.related(package.main, "styles")[:1]:
            for style in package.xml(part).iter(w("style")):
                self._styles[style.get(w("styleId"), "")] = style

    def hides(self, name: str) -> bool:
        """Say whether words in the style of this id are struck through or hidden."""
        if name not in self._known:
            self._known[name] = False  # a style based on itself says nothing
            self._known[name] = self._look_up(name)
        return self._known[name]

    def _look_up(self, name: str) -> bool:
        style = self._styles.get(name)
        if style is None:
            return False
        look = style.find(w("rPr"))
        said = None if look is None else hidden_by(look)
        if said is not None:
            return said
        base = style.find(w("basedOn"))
        return base is not None and self.hides(base.get(tags.VAL, ""))


def hidden_by(look: Element) -> bool | None:
    """Say whether a run's properties take its words out; None where they do not say."""
    said = None
    for one in look:
        if one.tag in tags.HIDES:
            said = said or one.get(tags.VAL, "1").lower() not in tags.OFF
        elif one.tag == tags.R_PR_CHANGE:
            return None  # tracked, so somebody's mark and to be decided
    return said
