"""Find which clause of one text became which of another, by the words alone.

Two Word files, two plain texts (``.md``, ``.txt``), or any other that intake reads. It is a finding, not a fact:
where both texts are revisions of a workspace, `diff` knows by clause ids.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from compact_draft.diff.clauses import match_clauses
from compact_draft.diff.same_act import Meant
from compact_draft.errors import SourceError
from compact_draft.intake.formats.as_word import (
    MARKDOWN,
    PLAIN_TEXT,
    as_word,
    is_markdown,
)
from compact_draft.intake.formats.markdown import from_markdown, from_plain_text
from compact_draft.intake.formats.written import as_docx
from compact_draft.intake.take_in import take_in
from compact_draft.judgement.suggest import Line
from compact_draft.model.change import ChangeKind
from compact_draft.steps.intake import Tracked, rules_of
from compact_draft.steps.suggest import lines_judge
from compact_draft.store.drafts import parse_revision
from compact_draft.store.head import decode

_SEALED = b"\nsealed: "
_PLAIN = (*MARKDOWN, *PLAIN_TEXT)


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
        for row in match_clauses(before, after, meant_by_examples())
    )


def meant_by_examples() -> Meant:
    """Return what tells which undertakings a text may answer to, by our examples."""
    judge = lines_judge(None)

    def meant(text: str) -> Mapping[str, float]:
        return dict(judge.judged(Line(id="", text=text)).found.refs)

    return meant


def _clauses(
    data: bytes, name: str, side: str, tracked: Tracked | None
) -> tuple[tuple[str, str], ...]:
    """Return the ids and texts of a file's clauses, in order."""
    if name.lower().endswith(_PLAIN) and _SEALED in data:
        return tuple((c.id, c.text) for c in parse_revision(data, name).clauses)
    if name.lower().endswith(_PLAIN):
        texts = plain_clauses(decode(data, name, SourceError), name)
    else:
        rules = rules_of(None)
        taken = take_in(
            as_word(data, name, rules),
            file=name,
            prefix=side,
            rules=rules,
            tracked=tracked,
        )
        texts = tuple(clause.text for clause in taken.clauses)
    return tuple((f"{side}-{n}", text) for n, text in enumerate(texts, start=1))


def plain_clauses(text: str, name: str = "text.md") -> tuple[str, ...]:
    r"""Return the paragraphs, list items, headings and table cells of a plain text.

    It is read as a Word file of the same layout is, labels taken off. Title and heads of
    tables are clauses here too: in a plain text nothing says surely that they are not.

    Args:
        text: With ``\n`` line ends. In Markdown a head between ``+++`` or ``---`` lines
            at the top and HTML comments are no text.
        name: Its ending tells Markdown from plain text.
    """
    written = from_markdown(text) if is_markdown(name) else from_plain_text(text)
    rules = rules_of(None)
    rows = take_in(as_docx(written), file=name, prefix="c", rules=rules).rows
    return tuple(row.text for row in rows if any(map(str.isalnum, row.text)))
