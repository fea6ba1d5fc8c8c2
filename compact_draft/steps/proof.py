"""Compact-proof a decision paper: which promises it touches, with the words of both."""

from __future__ import annotations

from dataclasses import dataclass

from compact_draft.drafting.listing import Listed, listed
from compact_draft.errors import RefusedError, Where
from compact_draft.intake.formats.as_word import as_word
from compact_draft.intake.take_in import take_in
from compact_draft.monitoring.touched import Passage, Touch, touches
from compact_draft.steps.clauses import living
from compact_draft.steps.intake import Tracked, rules_of
from compact_draft.store.workspace import Workspace

_FEW_WORDS = 4


@dataclass(frozen=True, slots=True, kw_only=True)
class Proofed:
    """A paper held against the Compact.

    Attributes:
        paper: Its file's name.
        paragraphs: How many of its paragraphs were read.
        rows: The promises that it touches, in order, each with what touches it.
        promises: How many promises there are.
    """

    paper: str
    paragraphs: int
    rows: tuple[tuple[Listed, tuple[Touch, ...]], ...]
    promises: int


def proof(
    workspace: Workspace, data: bytes, name: str, *, tracked: Tracked | None = "accept"
) -> Proofed:
    """Return which promises of the text a paper touches; nothing is written.

    Args:
        workspace: Where the text is.
        data: The paper: Word, .odt, .rtf, .pdf, .md or .txt.
        name: Its file's name.
        tracked: What to do with tracked changes that it holds.

    Raises:
        RefusedError: There is no promise to hold it against.
        WordFileError: The paper cannot be read.
    """
    from compact_draft.judgement.suggest import Line
    from compact_draft.steps.suggest import judge_of

    rows = [row for row in listed(living(workspace)) if row.clause.kind.is_promise]
    if not rows:
        raise RefusedError(
            "there is no promise to compare the paper with",
            where=Where(str(workspace.root)),
            mend="bring in the Compact first:  compact-draft intake FILE",
        )
    rules = rules_of(None)
    taken = take_in(
        as_word(data, name, rules), file=name, prefix="p", rules=rules, tracked=tracked
    )
    paper = [row for row in taken.rows if len(row.text.split()) >= _FEW_WORDS]
    judge = judge_of(workspace)

    def passage(key: str, text: str) -> Passage:
        said = judge.suggest(Line(id=key, text=" ".join(text.split())))
        near = said.look_at if said.is_sure_of("is_commitment") else ()
        theme = said.theme if said.is_sure_of("theme") else None
        refs = (*said.national_ref, *near)
        return Passage(name=key, text=text, refs=refs, theme=theme or "")

    promises = [passage(row.clause.id, row.clause.text) for row in rows]
    found = touches(promises, [passage(row.place.words, row.text) for row in paper])
    return Proofed(
        paper=name,
        paragraphs=len(paper),
        rows=tuple(
            (row, mine)
            for row in rows
            if (mine := tuple(t for t in found if t.clause == row.clause.id))
        ),
        promises=len(rows),
    )
