"""How a new clause is formatted: like the nearest of its kind, label and all."""

from __future__ import annotations

import re
from collections.abc import Collection
from copy import deepcopy

from lxml import etree

from compact_draft.refresh.segments import Segment, typed_label
from compact_draft.word.ooxml.names import Element, w

_SERIAL = re.compile(r"^((?:[A-Za-z]{2,}\W+)?\W*(?:\d+\.)*)(\d+[a-z]?|[A-Za-z])(\W*)$")


def next_label(segment: Segment, taken: Collection[str]) -> str:
    """Return the label to type before a new clause: the bullet, or what follows.

    Later labels stay as they are; where the next number is taken the new
    clause is 3a after 3, and 2.2a after 2.2, as lawyers number; one more is 2.2b.

    Args:
        segment: The clause that it follows or is like.
        taken: The labels typed before later clauses, normalised.
    """
    found = _SERIAL.match(typed_label(segment))
    if found is None or is_bullet(segment.label):
        return segment.label
    head, serial, tail = found.groups()
    if serial.isdigit():
        after = str(int(serial) + 1)
        if f"{head}{after}{tail}" in taken:
            after = f"{serial}a"
    else:
        last = serial[-1]
        after = f"{serial}a" if last in "zZ" else serial[:-1] + chr(ord(last) + 1)
        if f"{head}{after}{tail}" in taken:
            after = f"{serial}1"
    before, _, behind = segment.label.rpartition(serial)
    return f"{before}{after}{behind}"


def is_bullet(label: str) -> bool:
    """Tell whether a typed label is a bullet: signs, and no letter or figure."""
    return bool(label.strip()) and not any(c.isalnum() for c in label)


def formatted_like(model: Element | None) -> Element:
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
    run_properties = plain_format(model)
    if run_properties is not None:
        run = etree.SubElement(element, w("r"))
        run.append(deepcopy(run_properties))
        etree.SubElement(run, w("t")).text = "."
    return element


def plain_format(model: Element) -> Element | None:
    """Return the ``w:rPr`` in which most letters of a paragraph are; None for none.

    A lead-in in bold, or a word in italics, is no format of a whole new clause.
    """
    letters: dict[str, int] = {}
    formats: dict[str, Element | None] = {}
    for run in model.iter(w("r")):
        size = sum(len(text.text or "") for text in run.iter(w("t")))
        run_properties = run.find(w("rPr"))
        key = (
            ""
            if run_properties is None
            else etree.tostring(run_properties, method="c14n").decode()
        )
        letters[key] = letters.get(key, 0) + size
        formats.setdefault(key, run_properties)
    if not any(letters.values()):
        return None
    return formats[max(letters, key=lambda key: letters[key])]


def take_list(element: Element, model: Element) -> None:
    """Give a paragraph that moves the list, level and indents of its new neighbours.

    Nothing changes where it is in the same list and level, or in none as they are.
    """
    if _list_of(element) == _list_of(model):
        return
    own, theirs = element.find(w("pPr")), model.find(w("pPr"))
    kept = [] if own is None else own.findall(w("sectPr"))
    if own is not None:
        element.remove(own)
    if theirs is None and not kept:
        return
    made = etree.Element(w("pPr")) if theirs is None else deepcopy(theirs)
    for tag in ("sectPr", "rPr", "pPrChange"):
        for child in made.findall(w(tag)):
            made.remove(child)
    for child in kept:
        made.append(child)
    element.insert(0, made)


def _list_of(element: Element) -> tuple[str, str, str]:
    """Return the style, list and level that a paragraph names."""
    properties = element.find(w("pPr"))
    found = []
    for path in ("pStyle", "numPr/numId", "numPr/ilvl"):
        steps = "/".join(w(step) for step in path.split("/"))
        node = None if properties is None else properties.find(steps)
        found.append("" if node is None else node.get(w("val"), ""))
    return found[0], found[1], found[2]
