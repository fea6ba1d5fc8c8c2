"""A Word template filled in: the pages around the clauses, not the clauses.

docxtpl renders the pages in a sandbox, with plain words only. Where the template says
``{{ clauses }}`` and the like, a *slot* stays: a paragraph that our own XML replaces.
"""

from __future__ import annotations

import io
from collections.abc import Mapping
from typing import TypeAlias

from docx.exceptions import PythonDocxError
from docx.opc.exceptions import OpcError
from docxtpl import DocxTemplate
from jinja2 import TemplateError as JinjaError
from lxml.etree import LxmlError

from compact_draft.errors import DamagedError, TemplateError, Where
from compact_draft.text.plural import plural
from compact_draft.word.ooxml.names import Element, w
from compact_draft.word.ooxml.package import Package
from compact_draft.word.writing.placeholder_language import environment
from compact_draft.word.writing.placeholders import template_faults
from compact_draft.word.writing.repeated import tell_repeated_apart
from compact_draft.word.writing.vocabulary import (
    CHOICES,
    DRAFT,
    LISTS,
    SLOTS,
    WORDS,
    Vocabulary,
)

Value: TypeAlias = str | bool | tuple[str, ...] | tuple[Mapping[str, str], ...]

# Letters for private use: no text of a Compact holds them.
_SLOT = "\ue0cd{}\ue0cd"
# What python-docx and docxtpl raise on a package that lacks or breaks what they need.
_LIBRARY_FAULTS = (
    PythonDocxError,
    OpcError,
    LxmlError,
    LookupError,
    ValueError,
    AttributeError,
    TypeError,
)
_BARE_CORE = b"""<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"/>"""


def check_template(
    data: bytes, *, name: str = "", vocabulary: Vocabulary = DRAFT
) -> None:
    """Look a template over before it is used.

    Raises:
        WordFileError: the file is no Word file that can be used.
        TemplateError: the first thing in it that cannot be filled in, with its place.
    """
    faults = faults_of(data, name=name, vocabulary=vocabulary)
    if faults:
        raise faults[0]


def faults_of(
    data: bytes, *, name: str = "", vocabulary: Vocabulary = DRAFT
) -> tuple[TemplateError, ...]:
    """Return everything in a template that cannot be filled in, with its place.

    Raises:
        WordFileError: the file is no Word file that can be used.
    """
    return template_faults(Package.open(data, name=name), vocabulary)


def fill_template(
    data: bytes, values: Mapping[str, Value], slots: Mapping[str, bool], *, name: str
) -> Package:
    """Return the template with its words filled in and its slots still to fill.

    Args:
        data: The template.
        values: A value for each of `WORDS`, `CHOICES` and `LISTS`.
        slots: For each of `SLOTS` whether there is anything to put there.
        name: What the template is called in messages.

    Raises:
        WordFileError: the file is no Word file that can be used.
        TemplateError: the template says something that cannot be filled in.
    """
    check_template(data, name=name)
    context: dict[str, Value] = {key: values[key] for key in (*WORDS, *CHOICES, *LISTS)}
    for slot in SLOTS:
        context[slot] = _SLOT.format(slot) if slots[slot] else ""
    return rendered(data, context, name=name)


def rendered(data: bytes, context: Mapping[str, Value], *, name: str) -> Package:
    """Return a template that was looked over with its words filled in.

    Args:
        data: The template.
        context: A value for each placeholder; nothing in a value is a placeholder.
        name: What the template is called in messages.

    Raises:
        WordFileError: the file is no Word file that can be used.
        TemplateError: the template says something that cannot be filled in.
    """
    stream = io.BytesIO()
    try:
        document = DocxTemplate(io.BytesIO(_without_properties(data, name)))
        document.render(dict(context), environment(), autoescape=True)
        document.save(stream)
    except JinjaError as fault:
        raise TemplateError(
            f"it cannot be filled in ({fault})",
            where=Where(name),
            mend="compare its placeholders with the list in the guide to templates",
        ) from fault
    except _LIBRARY_FAULTS as fault:
        raise DamagedError(
            f"the template is broken inside ({fault})",
            where=Where(name),
            mend="open it in Word, save it under a new name, and use that file",
        ) from fault
    package = Package.open(stream.getvalue(), name=name)
    tell_repeated_apart(package)
    return package


def take_slot(package: Package, slot: str) -> Element | None:
    """Return the paragraph that `slot` left in the body; None where there is none.

    Raises:
        TemplateError: there is more than one.
    """
    mark = _SLOT.format(slot)
    body = package.xml(package.main)
    found = [
        paragraph
        for paragraph in body.iter(w("p"))
        if "".join(text.text or "" for text in paragraph.iter(w("t"))).strip() == mark
    ]
    if len(found) > 1:
        raise TemplateError(
            f"{{{{ {slot} }}}} comes out {plural(len(found), 'time')}",
            where=Where(package.name),
            mend="let it stand once, and in no passage that repeats",
        )
    return found[0] if found else None


def fill_slot(paragraph: Element, content: list[Element]) -> None:
    """Put `content` in the place of a slot's paragraph.

    A paragraph that also ends a section stays, emptied, behind the content.
    """
    for element in content:
        paragraph.addprevious(element)
    if paragraph.find(f"{w('pPr')}/{w('sectPr')}") is not None:
        for child in [c for c in paragraph if c.tag != w("pPr")]:
            paragraph.remove(child)
        return
    holder = paragraph.getparent()
    if holder is not None:
        holder.remove(paragraph)


def _without_properties(data: bytes, name: str) -> bytes:
    """Return the template with bare document properties, which nobody fills in.

    docxtpl would render them too, with a limit of 255 letters and marks escaped twice.
    """
    package = Package.open(data, name=name)
    for part in package.related("", "core-properties"):
        package.set_data(part, _BARE_CORE)
    return package.save()
