"""What breaks a package as a whole: content types twice, notes and comments under one id."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from compact_draft.word.ooxml.names import Element, name, w
from compact_draft.word.ooxml.package import Package

_ID = w("id")


def broken_package(package: Package) -> Iterator[tuple[str, str]]:
    """Yield the kind and the detail of what is wrong in the package as a whole."""
    types = package.xml("[Content_Types].xml")
    for tag, attribute, kind in (
        ("ct:Default", "Extension", "a file ending has two content types:"),
        ("ct:Override", "PartName", "a part has two content types:"),
    ):
        names = Counter(
            element.get(attribute, "").lower() for element in types.iter(name(tag))
        )
        for value, count in sorted(names.items()):
            if count > 1:
                yield kind, value
    if package.main in package:
        for relation, note in (("footnotes", "footnote"), ("endnotes", "endnote")):
            for part in package.related(package.main, relation):
                yield from _notes(package.xml(part), w(note))
        yield from _comments(package)


def _notes(root: Element, tag: str) -> Iterator[tuple[str, str]]:
    """Yield ids of notes that stand twice, as where one meets a separator's."""
    numbers = Counter(element.get(_ID, "") for element in root.iter(tag))
    for number, count in sorted(numbers.items()):
        if count > 1:
            yield "two notes have the id", number


def _comments(package: Package) -> Iterator[tuple[str, str]]:
    """Yield comments that hang nowhere, and ids that two comments have."""
    shown = Counter(
        reference.get(_ID, "")
        for reference in package.xml(package.main).iter(w("commentReference"))
    )
    for relation in ("footnotes", "endnotes", "header", "footer"):
        for part in package.related(package.main, relation):
            for reference in package.xml(part).iter(w("commentReference")):
                shown[reference.get(_ID, "")] += 1
    for part in package.related(package.main, "comments"):
        held = Counter(
            comment.get(_ID, "") for comment in package.xml(part).iter(w("comment"))
        )
        for number, count in sorted(held.items()):
            if count > 1:
                yield "two comments have the id", number
            if number not in shown:
                yield "a comment hangs nowhere:", number
    for number, count in sorted(shown.items()):
        if count > 1:
            yield "a comment hangs in two places:", number
