"""Find which clause of one text became which of another, by the words alone.

Two Word files or two plain texts (``.md``, ``.txt``). It is a finding, not a fact:
where both texts are revisions of a workspace, `diff` knows by clause ids.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from compact_draft.diff.clauses import match_clauses
from compact_draft.errors import SourceError
from compact_draft.intake.take_in import take_in
from compact_draft.model.change import ChangeKind
from compact_draft.steps.intake import Tracked, rules_of
from compact_draft.store.drafts import parse_revision
from compact_draft.store.head import FENCE, decode
from compact_draft.text.normalise import normalise

_SEALED = b"\nsealed: "
_PLAIN = (".md", ".markdown", ".txt")
_HEAD = re.compile(r"\A(\+\+\+|---)[ \t]*\n.*?^\1[ \t]*$\n?", re.DOTALL | re.MULTILINE)
_HIDDEN = re.compile(r"<!--.*?-->", re.DOTALL)
_ITEM = re.compile(r"(?P<indent>[ \t]*)(?:[-*+•]|\(?(?:\d{1,3}|[a-z])[.)])[ \t]+(?=\S)")
_HEADING = re.compile(r" {0,3}#{1,6}[ \t]+(?P<words>.*?)[ \t]*#*[ \t]*$")
_RULE = re.compile(r"[ \t]*(?:[-*_=][ \t]*){3,}$")
_TABLE_RULE = re.compile(r"[ \t]*\|?[ \t:|-]*-[ \t:|-]*\|[ \t:|-]*$")
_STRONG = re.compile(r"(\*\*|__)(?=\S)(.+?)(?<=\S)\1")
_ESCAPED = re.compile(r"\\([\\`*_{}\[\]()#+.!|>-])")


@dataclass(frozen=True, slots=True, kw_only=True)
class Match:
    """What became of one clause or more.

    Attributes:
        old, new: Ids on either side, in order; empty for none. An id is the side and
            the place of the clause in its text, from 1: "old-3"; in a revision of ours
            it is the clause's own.
        old_text, new_text: Their texts, normalised.
        change: The gravest that fits: split, merged, moved, reworded, kept; or added,
            withdrawn.
    """

    old: tuple[str, ...]
    new: tuple[str, ...]
    old_text: tuple[str, ...]
    new_text: tuple[str, ...]
    change: ChangeKind


def match(
    old: bytes,
    new: bytes,
    *,
    old_name: str,
    new_name: str,
    tracked: Tracked | None = None,
) -> tuple[Match, ...]:
    """Return what became of each clause of `old`, in the order of `new`.

    Args:
        old: The bytes of the old file.
        new: The bytes of the new file.
        old_name: Its name; the ending tells Word from plain text.
        new_name: The name of the new file.
        tracked: What to do with tracked changes that a Word file holds.

    Raises:
        WordFileError: A Word file cannot be used.
        TrackedChangesError: It holds tracked changes and `tracked` says nothing.
        SourceError: A plain text is not UTF-8.
    """
    before = _clauses(old, old_name, "old", tracked)
    after = _clauses(new, new_name, "new", tracked)
    olds, news = dict(before), dict(after)
    return tuple(
        Match(
            old=row.old,
            new=row.new,
            old_text=tuple(olds[found] for found in row.old),
            new_text=tuple(news[found] for found in row.new),
            change=row.change,
        )
        for row in match_clauses(before, after)
    )


def _clauses(
    data: bytes, name: str, side: str, tracked: Tracked | None
) -> tuple[tuple[str, str], ...]:
    """Return the ids and texts of a file's clauses, in order."""
    if name.lower().endswith(_PLAIN) and _SEALED in data:
        return tuple((c.id, c.text) for c in parse_revision(data, name).clauses)
    if name.lower().endswith(_PLAIN):
        texts = plain_clauses(decode(data, name, SourceError))
    else:
        taken = take_in(
            data, file=name, prefix=side, rules=rules_of(None), tracked=tracked
        )
        texts = tuple(clause.text for clause in taken.clauses)
    return tuple((f"{side}-{n}", text) for n, text in enumerate(texts, start=1))


def plain_clauses(text: str) -> tuple[str, ...]:
    r"""Return the paragraphs, list items, headings and table cells of a plain text.

    Args:
        text: With ``\n`` line ends. A head between ``+++`` or ``---`` lines at the top
            and HTML comments are no text.
    """
    if text.startswith((FENCE, "---")):
        text = _HEAD.sub("", text)
    blocks: list[list[str]] = [[]]
    for line in _HIDDEN.sub("", text).split("\n"):
        _lay(line, blocks)
    joined = (normalise(" ".join(block)) for block in blocks)
    return tuple(_unmarked(block) for block in joined if block)


def _lay(line: str, blocks: list[list[str]]) -> None:
    """Put a line with the block it belongs to; one that begins a block begins one."""
    heading = _HEADING.match(line)
    item = _ITEM.match(line)
    if not line.strip(" \t>") or _RULE.match(line) or _TABLE_RULE.match(line):
        blocks.append([])
    elif heading is not None:
        blocks.extend([[heading["words"]], []])
    elif line.lstrip().startswith("|"):
        cells = re.split(r"(?<!\\)\|", line.strip().strip("|"))
        blocks.extend([*([cell] for cell in cells), []])
    elif item is not None:
        blocks.append([line[item.end() :]])
    else:
        blocks[-1].append(line.lstrip("> \t"))


def _unmarked(block: str) -> str:
    return _ESCAPED.sub(r"\1", _STRONG.sub(r"\2", block))
