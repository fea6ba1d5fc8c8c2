"""Reply letters from a Word template: one file each, and all in one for the printer."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from copy import deepcopy
from datetime import datetime

from lxml import etree

from compact_draft.word.ooxml.core_properties import set_properties
from compact_draft.word.ooxml.names import Element, w
from compact_draft.word.ooxml.package import Package
from compact_draft.word.writing.repeated import tell_repeated_apart
from compact_draft.word.writing.template import Value, check_template, rendered
from compact_draft.word.writing.vocabulary import LETTER

_BEFORE_TYPE = ("headerReference", "footerReference", "footnotePr", "endnotePr")


def letter_document(
    template: bytes, values: Mapping[str, Value], *, name: str, when: datetime
) -> bytes:
    """Return a letter; nothing in a value is taken for a placeholder.

    Args:
        template: The template; it may name what `vocabulary.LETTER` lists.
        values: A value for each of these.
        name: What the template is called in messages.
        when: Date of the document's properties, which name nobody.

    Raises:
        WordFileError: The template is no Word file that can be used.
        TemplateError: It says something that cannot be filled in.
    """
    check_template(template, name=name, vocabulary=LETTER)
    every = (*LETTER.words, *LETTER.choices, *LETTER.lists)
    package = rendered(template, {key: values[key] for key in every}, name=name)
    _mark(package, values, when)
    return package.save()


def _mark(package: Package, values: Mapping[str, Value], when: datetime) -> None:
    title = f"{values['title']}: reply to the consultation"
    status = str(values["status"])
    set_properties(package, title=title, author="", status=status, when=when)


def in_one(letters: Sequence[bytes], title: str, *, when: datetime) -> bytes | None:
    """Return letters of one template as one file, each beginning a new page.

    Returns:
        The file; None where heads, feet or notes differ from letter to letter, for one
        file has them once and they would stand with another's letter.
    """
    packages = [Package.open(data) for data in letters]
    first = packages[0]
    if any(_around(package) != _around(first) for package in packages[1:]):
        return None
    body = _body(first)
    for other in packages[1:]:
        _end_section(body)
        for element in _body(other):
            body.append(deepcopy(element))
    first.touch(first.main)
    tell_repeated_apart(first)
    set_properties(first, title=title, author="", status="", when=when)
    return first.save()


def _around(package: Package) -> dict[str, bytes]:
    kinds = ("header", "footer", "footnotes", "endnotes", "comments")
    parts = [part for kind in kinds for part in package.related(package.main, kind)]
    return {part: package.data(part) for part in parts}


def _body(package: Package) -> Element:
    return next(package.xml(package.main).iter(w("body")))


def _end_section(body: Element) -> None:
    """Let the last section end here, and the next begin with page 1."""
    layout = body[-1]
    if layout.tag != w("sectPr"):
        return
    paragraph = etree.Element(w("p"))
    properties = etree.SubElement(paragraph, w("pPr"))
    spacing = {
        w("before"): "0",
        w("after"): "0",
        w("line"): "20",
        w("lineRule"): "exact",
    }
    etree.SubElement(properties, w("spacing"), spacing)
    body.replace(layout, paragraph)
    properties.append(layout)
