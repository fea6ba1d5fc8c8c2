"""How deep do the elements of a part lie in one another?

Measured once, when a part is read, for every verb: a reader goes a step deeper for each
element within another, and no honest file lies more than a few dozen deep.
"""

from __future__ import annotations

import sys

from lxml import etree

from compact_draft.word.ooxml.names import Element

DEEPEST = 700
"""More elements than this, one within the other, are no honest file's."""
_FEW = 64
_IS_DEEP = etree.XPath("boolean(" + "/*" * _FEW + ")")
_STEPS_A_LEVEL = 5


def is_too_deep(root: Element) -> bool:
    """Whether a part is nested deeper than any honest one.

    Where it is deep and not too deep, Python is given room for the steps of a reader.
    """
    if not _IS_DEEP(root):
        return False
    depth = deepest = 0
    for event, _ in etree.iterwalk(root, events=("start", "end")):
        depth += 1 if event == "start" else -1
        deepest = max(deepest, depth)
        if deepest > DEEPEST:
            return True
    wanted = 1000 + _STEPS_A_LEVEL * deepest
    sys.setrecursionlimit(max(sys.getrecursionlimit(), wanted))
    return False
