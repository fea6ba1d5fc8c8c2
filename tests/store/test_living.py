"""Do the files of a workspace make one text?"""

from dataclasses import replace

import pytest

from compact_draft.errors import WorkspaceError
from compact_draft.model.compact import Outline, OutlineRow
from compact_draft.store.living import by_descent, living_text
from compact_draft.store.settings import DEFAULT_PARTIES, Settings
from tests.drafts import frozen, readable_draft

DRAFT = readable_draft()
SETTINGS = Settings(
    title="C", area="F", prefix="fen", you="Ann Other", parties=DEFAULT_PARTIES
)


def made(outline: Outline = DRAFT.outline, *, withdrawn=(), has_ids=True):  # type: ignore[no-untyped-def]  # a Draft
    return living_text(
        SETTINGS, outline, DRAFT.clauses, withdrawn=withdrawn, has_ids=has_ids,
        path_of=lambda name: f"clauses/{name}.md",
    )  # fmt: skip


def test_clauses_stand_in_the_order_of_the_outline() -> None:
    assert [c.id for c in made().clauses] == list(DRAFT.outline.ids)


def test_what_does_not_fit_is_told_with_its_file() -> None:
    more = Outline(rows=(*DRAFT.outline.rows, OutlineRow(clause="fen-9")))
    with pytest.raises(WorkspaceError, match="names fen-9, but there is no such"):
        made(more)
    fewer = Outline(rows=DRAFT.outline.rows[1:])
    with pytest.raises(WorkspaceError, match="the clause old-1 stands nowhere"):
        made(fewer)
    with pytest.raises(WorkspaceError, match="list of ids"):
        made(fewer, has_ids=False)
    assert len(made(fewer, withdrawn={"old-1"}).clauses) == len(DRAFT.clauses) - 1


def test_revisions_come_by_descent_and_a_lost_parent_is_told() -> None:
    first = frozen(DRAFT, "z-first")
    second = replace(frozen(DRAFT, "a-second"), parent="z-first")
    held = {r.label: r for r in (second, first)}
    assert [r.label for r in by_descent(held)] == ["z-first", "a-second"]
    with pytest.raises(WorkspaceError, match="z-first, from which a-second grew"):
        by_descent({"a-second": second})
