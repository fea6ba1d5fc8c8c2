"""One field in two forms: the old file's is written as the new file has it.

A field may stand in ``w:fldSimple`` or between ``w:fldChar`` (ECMA-376 part 1, 17.16.18
and 17.16.19), a link in ``w:hyperlink`` or in a HYPERLINK field. Programs change one into
the other on saving. The old file's words go into the new one, so its form is given up.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from compact_draft.word.equality.bookmarks import is_made_up
from compact_draft.word.equality.field_codes import instruction
from compact_draft.word.ooxml.containers import RANGES
from compact_draft.word.ooxml.names import Element, r, w
from compact_draft.word.ooxml.package import Package
from compact_draft.word.ooxml.validity import stories_of

_R, _RPR, _CHAR, _INSTR = w("r"), w("rPr"), w("fldChar"), w("instrText")
_SIMPLE, _LINK, _TYPE = w("fldSimple"), w("hyperlink"), w("fldCharType")
_COMPLEX = "complex"
_IN_RESULT = RANGES | {_R}
_QUOTED = re.compile(r'"([^"]*)"')


class _Field(NamedTuple):
    """A field or link as it stands in a file.

    Attributes:
        does: What it does; equal, where two do the same.
        form: `_COMPLEX`, or the full name of the element it is.
        part: The part that it stands in.
        elements: From the first to the last of it, side by side.
        result: Those of them that are its result.
        code: Its instruction.
    """

    does: str
    form: str
    part: str
    elements: list[Element]
    result: list[Element]
    code: str


def take_forms(old: Package, new: Package) -> None:
    """Write each field and link of the old file in the form that the new file has.

    Done where it is clear: both files have the field as often, or the new one has it in
    one form only.
    """
    new_fields: dict[str, list[_Field]] = {}
    for field in _fields(new):
        new_fields.setdefault(field.does, []).append(field)
    old_fields: dict[str, list[_Field]] = {}
    for field in _fields(old):
        if field.does in new_fields:
            old_fields.setdefault(field.does, []).append(field)
    for does, fields in old_fields.items():
        models = new_fields[does]
        if len(models) != len(fields):
            has_one = len({model.form for model in models}) == 1
            models = models[:1] * len(fields) if has_one else []
        for field, model in zip(fields, models, strict=False):
            if model.form != field.form:
                is_same = not any(map(is_made_up, does.split()))
                code = model.code if is_same else field.code
                _rewrite(field._replace(code=code), model.form, old)


def _fields(package: Package) -> Iterator[_Field]:
    apart = [*package.related(package.main, "styles"), *_comments(package)]
    for part in [story for story in stories_of(package) if story not in apart]:
        root = package.xml(part)
        for element in root.iter(_SIMPLE, _LINK, _CHAR):
            if element.tag == _SIMPLE:
                code = element.get(w("instr"), "")
                inside = list(element)
                yield _Field(_does(code), _SIMPLE, part, [element], inside, code)
            elif element.tag == _LINK:
                code = _code_of(element, package, part)
                yield _Field(_does(code), _LINK, part, [element], list(element), code)
            elif element.get(_TYPE) == "begin":
                field = _complex(element, part)
                if field is not None:
                    yield field


def _comments(package: Package) -> list[str]:
    return package.related(package.main, "comments")


def _does(code: str) -> str:
    words = instruction(code, lambda word: "_" if is_made_up(word) else word)
    if not words.startswith("HYPERLINK"):
        return words
    found = re.sub(r'\\[hn]\b|\\[ot] ("[^"]*"|\S+)', "", words)
    return " ".join(found.split())


def _code_of(link: Element, package: Package, part: str) -> str:
    known = package.relationships(part).get(link.get(r("id"), ""))
    target = f' "{known.target}"' if known is not None and known.external else ""
    anchor = link.get(w("anchor"))
    return f" HYPERLINK{target}{f' {_BACK}l {chr(34)}{anchor}{chr(34)}' if anchor else ''} "


_BACK = "\\"


def _complex(begin: Element, part: str) -> _Field | None:
    """Return a field whose pieces stand side by side, each in a run of its own."""
    first = begin.getparent()
    if first is None or not _holds_only(first, _CHAR) or len(begin):
        return None
    code: list[str] = []
    elements = [first]
    result: list[Element] | None = None
    for sibling in first.itersiblings():
        elements.append(sibling)
        if sibling.tag not in _IN_RESULT:
            return None
        char = sibling.find(_CHAR)
        if char is None:
            if result is not None:
                result.append(sibling)
            elif sibling.tag == _R:
                if not _holds_only(sibling, _INSTR):
                    return None
                code += [code_text.text or "" for code_text in sibling.iter(_INSTR)]
            continue
        kind = char.get(_TYPE)
        if not _holds_only(sibling, _CHAR) or kind == "begin":
            return None
        if kind == "end":
            words = "".join(code)
            return _Field(_does(words), _COMPLEX, part, elements, result or [], words)
        result = []
    return None


def _holds_only(run: Element, tag: str) -> bool:
    return run.tag == _R and all(child.tag in (tag, _RPR) for child in run)


def _rewrite(field: _Field, form: str, package: Package) -> None:
    first = field.elements[0]
    holder = first.getparent()
    if holder is None or not _fits(field, form):
        return
    at = holder.index(first)
    for element in field.elements:
        holder.remove(element)
    for offset, element in enumerate(_written(field, form, package)):
        holder.insert(at + offset, element)
    package.touch(field.part)


def _fits(field: _Field, form: str) -> bool:
    """Tell whether the content of a field may stand in another form."""
    if form == _LINK:
        return field.does.startswith("HYPERLINK ")
    return form == _COMPLEX or all(
        element.tag in _IN_RESULT for element in field.result
    )


def _written(field: _Field, form: str, package: Package) -> Iterable[Element]:
    make = field.elements[0].makeelement
    if form == _COMPLEX:
        code_text = make(_INSTR)
        code_text.text = field.code
        code_text.set("{http://www.w3.org/XML/1998/namespace}space", "preserve")
        rest = [element for element in field.result if element.tag != w("fldData")]
        code = make(_R)
        code.append(code_text)
        return [_char(field, "begin"), code, _char(field, "separate"), *rest,
                _char(field, "end")]  # fmt: skip
    whole = make(form)
    if form == _SIMPLE:
        whole.set(w("instr"), field.code)
    else:
        _lead(whole, field, package)
    whole.extend(field.result)
    return [whole]


def _char(field: _Field, kind: str) -> Element:
    run = field.elements[0].makeelement(_R)
    char = run.makeelement(_CHAR)
    char.set(_TYPE, kind)
    run.append(char)
    return run


def _lead(link: Element, field: _Field, package: Package) -> None:
    """Let a link lead where the instruction of a HYPERLINK field does."""
    words = instruction(field.code, str).split(" ")[1:]
    if words and not words[0].startswith(_BACK):
        address = words[0].strip('"')
        link.set(
            r("id"),
            package.add_relationship(field.part, "hyperlink", address, external=True),
        )
    if f"{_BACK}l" in words[:-1]:
        link.set(w("anchor"), words[words.index(f"{_BACK}l") + 1].strip('"'))
