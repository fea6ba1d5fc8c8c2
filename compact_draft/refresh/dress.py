"""How a new clause is dressed: like the nearest of its kind, label and all."""

from __future__ import annotations

import re
from collections.abc import Collection
from copy import deepcopy

from lxml import etree

from compact_draft.refresh.segments import Segment, typed_label
from compact_draft.word.ooxml.names import Element, w

_SERIAL = re.compile(r"^(\W*)(\d+|[A-Za-z])(\W*)$")


def next_label(segment: Segment, taken: Collection[str]) -> str:
    """Return the label to type before a new clause: the bullet, or what follows.

    Later labels are furniture and stay; where the next number is taken the new
    clause is 3a after 3, as lawyers number.

    Args:
        segment: The clause that it follows or is like.
        taken: The labels typed before later clauses, normalised.
    """
    found = _SERIAL.match(typed_label(segment))
    if found is None or is_bullet(segment.label):
        return segment.label
    head, serial, tail = found.groups()
    digits = serial.isdigit()
    after = str(int(serial) + 1) if digits else chr(ord(serial) + 1)
    if f"{head}{after}{tail}" in taken:
        after = f"{serial}a" if serial.isdigit() else f"{serial}1"
    return segment.label.replace(serial, after, 1)


def is_bullet(label: str) -> bool:
    """Tell whether a typed label is a bullet: signs, and no letter or figure."""
    return bool(label.strip()) and not any(c.isalnum() for c in label)


def dressed(model: Element | None) -> Element:
    """Return an empty paragraph that looks like `model`."""
    element = etree.Element(w("p"))
    if model is None:
        return element
    properties = model.find(w("pPr"))
    if properties is not None:
        copied = deepcopy(properties)
        for section in copied.findall(w("sectPr")):
            copied.remove(section)
        element.append(copied)
    look = next(
        (r.find(w("rPr")) for r in model.iter(w("r")) if r.find(w("t")) is not None),
        None,
    )
    if look is not None:
        run = etree.SubElement(element, w("r"))
        run.append(deepcopy(look))
        etree.SubElement(run, w("t")).text = "."
    return element
