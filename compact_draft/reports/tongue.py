"""A page or a Markdown text of ours in another language: what stands around the clauses."""

from __future__ import annotations

import re
from collections.abc import Collection
from html import unescape

from compact_draft.text.tongue import Tongue, is_among
from compact_draft.text.xml_characters import escaped

_NODE = re.compile(r"(?<=>)[^<>]*[^\s<>][^<>]*(?=<)")
_LABEL = re.compile(r'aria-label="([^"]*)"')
_NUMBER = re.compile(r"^(?:\d+(?:\.\d+)*|[A-Z])\.? ")
_LINE = re.compile(
    r"^(?P<before>(?:#+ |[-*] |> |\*\*|\*)*)(?P<words>.*?)(?P<after>\**)$"
)


def page_in_tongue(
    page: str, tongue: Tongue, told: Collection[str], english: Collection[str]
) -> tuple[str, tuple[str, ...]]:
    """Return a page in a language, and what around the clauses stays in English.

    Args:
        page: The page; its clauses are in the language already, those apart that are left.
        tongue: The language.
        told: Lines of the clauses that stand in the language.
        english: Lines of those that stand in English.
    """
    head, mark, body = page.partition("<body>")
    missing: dict[str, None] = {}

    def put(found: re.Match[str]) -> str:
        words = unescape(found[0])
        new = tongue.of(words)
        if new is not None:
            return found[0] if new == words else escaped(new)
        line = " ".join(words.split())
        if not is_among(line, told):
            if not is_among(line, english):
                missing[line] = None
            return f'<span lang="en-GB">{found[0]}</span>'
        return found[0]

    def label(found: re.Match[str]) -> str:
        words = unescape(found[1])
        name, mark, where = words.rpartition(", ")
        new = tongue.of(words) or (tongue.of(name) if mark else None)
        if new is None:
            return found[0]
        return f'aria-label="{escaped(f"{new}, {where}" if mark else new)}"'

    body = _LABEL.sub(label, _NODE.sub(put, body))
    head = head.replace('lang="en-GB"', f'lang="{tongue.code}"', 1)
    return head + mark + body, tuple(missing)


def markdown_in_tongue(
    text: str, tongue: Tongue, told: Collection[str]
) -> tuple[str, tuple[str, ...]]:
    """Return a Markdown text in a language, and what around the clauses stays in English."""
    missing: dict[str, None] = {}
    lines = []
    for line in text.split("\n"):
        found = _LINE.match(line)
        words = found["words"] if found else line
        new = tongue.of(words) if words.strip() else ""
        said = _NUMBER.sub("", words.strip())
        if new is None and not is_among(unescape(said), told):
            missing[said] = None
        lines.append(
            f"{found['before']}{new}{found['after']}" if found and new else line
        )
    return "\n".join(lines), tuple(missing)
