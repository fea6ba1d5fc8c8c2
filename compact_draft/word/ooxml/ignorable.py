"""Foreign names that a reader may pass over, where two files put them together.

``mc:Ignorable`` on a part's root names the prefixes of namespaces that a program which
does not know them passes over; one that is known to nobody and not named there makes
the file unreadable (ECMA-376 part 3, 7.2). Old content that stands in the new file must
find its own there. The root is changed in the bytes, before anything is parsed: a tree
cannot get another root without being copied.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from compact_draft.word.ooxml.names import NAMESPACES
from compact_draft.word.ooxml.package import Package

_MC = NAMESPACES["mc"].encode()
_ROOT = re.compile(
    rb"""<(?![?!])[^\s/>"']+(?P<facts>(?:\s+[^\s=/>"']+\s*=\s*(?:"[^"]*"|'[^']*'))*)\s*(?=/?>)"""
)
_FACT = re.compile(rb"""([^\s=/>"']+)\s*=\s*(?:"([^"]*)"|'([^']*)')""")
_KINDS = ("header", "footer", "footnotes", "endnotes")


def merge_ignorable(old: Package, new: Package) -> None:
    """Name in the new file's roots what old content uses and its own roots pass over.

    Only namespaces that the old parts use beyond their roots, and that the roots of the
    new parts do not name already. Nothing else in a part is changed.
    """
    used: dict[bytes, bytes] = {}
    for part in _stories(old):
        used.update(_used(old.data(part)))
    for part in _stories(new) if used else ():
        data = new.data(part)
        patched = _named(data, used)
        if patched != data:
            new.set_data(part, patched)


def _stories(package: Package) -> Iterator[str]:
    yield package.main
    for kind in _KINDS:
        yield from package.related(package.main, kind)


def _facts(data: bytes) -> tuple[int, dict[bytes, bytes]]:
    """Return where the root's facts end, and the facts; nothing for wide letters."""
    root = None if b"\0" in data[:64] else _ROOT.search(data)
    if root is None:
        return -1, {}
    found = _FACT.findall(root["facts"])
    return root.end("facts"), {name: one or other for name, one, other in found}


def _ignorable(facts: dict[bytes, bytes]) -> tuple[bytes, list[bytes]]:
    """Return the name of ``mc:Ignorable`` in a root, if it can have one, and its words."""
    for name, value in facts.items():
        if value == _MC and name.startswith(b"xmlns:"):
            key = name.removeprefix(b"xmlns:") + b":Ignorable"
            return key, facts.get(key, b"").split()
    return b"", []


def _used(data: bytes) -> dict[bytes, bytes]:
    """Return namespace → prefix of what a part passes over and uses."""
    end, facts = _facts(data)
    _key, prefixes = _ignorable(facts)
    return {
        facts[b"xmlns:" + prefix]: prefix
        for prefix in prefixes
        if b"xmlns:" + prefix in facts and data.find(prefix + b":", end) >= 0
    }


def _named(data: bytes, used: dict[bytes, bytes]) -> bytes:
    """Return a part whose root names all of `used` as namespaces to pass over."""
    end, facts = _facts(data)
    if end < 0:
        return data
    key, prefixes = _ignorable(facts)
    passed = {facts.get(b"xmlns:" + prefix) for prefix in prefixes}
    fresh = b""
    for namespace, wanted in used.items():
        if namespace in passed:
            continue
        prefix, number = wanted, 1
        while facts.get(b"xmlns:" + prefix, namespace) != namespace:
            prefix, number = wanted + b"%d" % number, number + 1
        if b"xmlns:" + prefix not in facts:
            fresh += b' xmlns:%s="%s"' % (prefix, namespace)
            facts[b"xmlns:" + prefix] = namespace
        prefixes.append(prefix)
    if len(prefixes) == len(passed):
        return data
    if not key:
        free = next(n for n in (b"mc", b"mc1", b"mc2") if b"xmlns:" + n not in facts)
        fresh += b' xmlns:%s="%s"' % (free, _MC)
        key = free + b":Ignorable"
    words = b'%s="%s"' % (key, b" ".join(prefixes))
    if key not in facts:
        return data[:end] + fresh + b" " + words + data[end:]
    stated = re.compile(re.escape(key) + rb"""\s*=\s*(?:"[^"]*"|'[^']*')""")
    return stated.sub(lambda _: words, data[:end], count=1) + fresh + data[end:]
