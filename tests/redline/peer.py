"""A peer as a second opinion on our redlines: the package rdocx.

It is written in Rust and shares no code with the engine, with the judge, or with what
those stand on. What it gives back is read by the judge's reader.

It joins no paragraphs between which anything stands, the end of a move's range for
one, where Word puts it. So that it has an opinion on moves too, such an end is first
carried over the border, into the paragraph behind.
"""

import io
import zipfile

from lxml import etree
from rdocx import Document, RdocxError

from tests.redline.flat import File, W, first_difference

ENDS = (W + "moveFromRangeEnd", W + "moveToRangeEnd")
COMMENTS = tuple(
    W + "comment" + kind for kind in ("RangeStart", "RangeEnd", "Reference")
)


def settled_by_peer(data, mode):
    """The bytes with all changes accepted or rejected by the peer."""
    document = Document.from_bytes(with_ends_of_moves_inside(data))
    (document.accept_all if mode == "accept" else document.reject_all)()
    return document.to_bytes()


def with_ends_of_moves_inside(data):
    """The bytes with the ends of moves that stand before a paragraph put into it."""
    file = File(data)
    root = file.xml(file.main)
    carried = 0
    for end in [*root.iter(*ENDS)][::-1]:
        behind = end.getnext()
        if behind is not None and behind.tag == W + "p":
            has_properties = len(behind) > 0 and behind[0].tag == W + "pPr"
            behind.insert(int(has_properties), end)
            carried += 1
    return rewritten(data, file.main, etree.tostring(root)) if carried else data


def without_comments(data):
    """The bytes with no comment in the main part.

    The peer takes no reference to a comment away whose range would stay.
    """
    file = File(data)
    root = file.xml(file.main)
    for mark in [*root.iter(*COMMENTS)]:
        mark.getparent().remove(mark)
    return rewritten(data, file.main, etree.tostring(root))


def rewritten(data, part, content):
    """A package with one part replaced."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(out, "w") as new:
        for name in old.namelist():
            new.writestr(name, content if name == part else old.read(name))
    return out.getvalue()


def what_differs(out, mode, want):
    """Say in a word where the peer's settling of `out` is not what is wanted.

    "refused": it settles nothing. Else as `first_difference` has it.
    """
    try:
        data = settled_by_peer(out, mode)
    except RdocxError:
        return "refused"
    return first_difference(data, want)
