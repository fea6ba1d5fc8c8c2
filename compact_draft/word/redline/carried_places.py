"""Struck links and fields of the old file, led to where they led there.

The two files may call one place by two made-up names, and two places by one. The redline
has the new file's bookmarks, so struck content names a place as the new file does.
"""

from __future__ import annotations

import re
from functools import cached_property

from compact_draft.word.equality.definitions import Definitions
from compact_draft.word.ooxml.names import Element, w

_CODES = (w("instrText"), w("delInstrText"))
_ATTRIBUTES = {w("hyperlink"): w("anchor"), w("fldSimple"): w("instr")}
_WORD = re.compile(r"[\w.]+")


class PlaceNames:
    """What the new file calls the places that the old one marks."""

    def __init__(self, old: Definitions, new: Definitions) -> None:
        self._old, self._new = old, new

    @cached_property
    def names(self) -> dict[str, str]:
        """Old name → the new file's name of the place, where that is another one."""
        new_places = self._new.places
        named = {place: name for name, place in reversed(new_places.items())}
        return {
            name: named[place]
            for name, place in self._old.places.items()
            if new_places.get(name) != place and place in named
        } | self.renamed

    @cached_property
    def renamed(self) -> dict[str, str]:
        """The old file's bookmarks whose name the new one has at another place.

        Old name → the name in the redline of a place that the new file does not mark.
        """
        new_places = self._new.places
        known = set(new_places.values())
        taken = {*new_places, *self._old.places}
        found: dict[str, str] = {}
        for name, place in self._old.places.items():
            if new_places.get(name, place) != place and place not in known:
                fresh = f"{name}_old"
                while fresh in taken:
                    fresh += "_"
                taken.add(fresh)
                found[name] = fresh
        return found

    def brought(self) -> dict[str, str]:
        """Return what stands in keys for the places that only the old file marks."""
        return {new: self._old.bookmark(old) for old, new in self.renamed.items()}

    def lead(self, element: Element) -> None:
        """Let an old link, field or run of one lead to the same place in the new file."""
        if not self.names:
            return
        for node in element.iter(*_CODES, *_ATTRIBUTES):
            key = _ATTRIBUTES.get(str(node.tag))
            if key is None:
                node.text = self._renamed_in(node.text or "")
            elif key in node.attrib:
                node.set(key, self._renamed_in(node.get(key, "")))

    def _renamed_in(self, code: str) -> str:
        return _WORD.sub(lambda word: self.names.get(word[0], word[0]), code)
