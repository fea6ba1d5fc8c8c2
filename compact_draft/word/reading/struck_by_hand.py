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
        self._hiding: frozenset[str] = frozenset()
        for part in package.related(package.main, "styles")[:1]:
            data = package.data(part)
            if data not in _KNOWN:
                if len(_KNOWN) >= _MOST_KNOWN:
                    _KNOWN.pop(next(iter(_KNOWN)), None)
                _KNOWN[data] = _hiding_in(package.xml(part))
            self._hiding = _KNOWN[data]

    def hides(self, name: str) -> bool:
        """Say whether words in the style of this id are struck through or hidden."""
        return name in self._hiding


_KNOWN: dict[bytes, frozenset[str]] = {}
"""What a few parts of styles say: those of a round's copies are often the same."""
_MOST_KNOWN = 32


def _hiding_in(root: Element) -> frozenset[str]:
    """Return the ids of the styles that take words out, by themselves or by their base."""
    styles = {style.get(w("styleId"), ""): style for style in root.iter(w("style"))}
    own: dict[str, bool | None] = {}
    for name, style in styles.items():
        look = style.find(w("rPr"))
        own[name] = None if look is None else hidden_by(look)
    known: dict[str, bool] = {}
    for name in styles:
        met: dict[str, None] = {}  # a style based on itself says nothing
        at, said = name, None
        while said is None and at in styles and at not in met:
            met[at] = None
            said = known.get(at, own[at])
            base = styles[at].find(w("basedOn"))
            at = "" if base is None else base.get(tags.VAL, "")
        known.update(dict.fromkeys(met, bool(said)))
    return frozenset(name for name, hides in known.items() if hides)


def hidden_by(look: Element) -> bool | None:
    """Say whether a run's properties take its words out; None where they do not say."""
    said = None
    for child in look:
        if child.tag in tags.HIDES:
            said = said or child.get(tags.VAL, "1").lower() not in tags.OFF
        elif child.tag == tags.R_PR_CHANGE:
            return None  # tracked, so somebody's mark and to be decided
    return said
