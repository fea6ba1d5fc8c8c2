"""Every promise of an old text is told once: where it stands, or with what reason it went."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import pytest
from click.testing import CliRunner
from hypothesis import given
from hypothesis import strategies as st

from compact_draft.cli import main
from compact_draft.diff.compare import compare_revisions
from compact_draft.model.clause import HistoryRow
from compact_draft.model.compact import Outline
from compact_draft.reports.changes import Told
from compact_draft.reports.promises import Fate, fields, promises, promises_report
from tests.drafts import any_drafts, frozen
from tests.workspaces import make_workspace

WHO = ("--by", "A. Person", "--when", "2026-03-02T10:00")


@given(any_drafts(), st.data())
def test_of_any_text_each_old_promise_is_told_once(
    draft: object, data: st.DataObject
) -> None:
    gone = data.draw(
        st.sets(st.sampled_from([c.id for c in draft.clauses]))
        if draft.clauses
        else st.just(set())
    )
    kept = replace(
        draft,
        clauses=tuple(c for c in draft.clauses if c.id not in gone),
        outline=Outline(
            rows=tuple(r for r in draft.outline.rows if r.clause not in gone)
        ),
    )
    before, after = frozen(draft, "r1"), frozen(kept, "r2")
    told = Told(title="x", comparison=compare_revisions(before, after))
    found = promises(told, old="the old", new="the new")
    wanted = [c.id for c in draft.clauses if c.kind.is_promise]
    assert [row.clause for row in found.rows] == wanted
    assert {row.clause for row in found.of(Fate.DROPPED)} == gone & set(wanted)
    assert {row.clause for row in found.silent} == gone & set(wanted)
    assert sum(fields(found)["counts"].values()) == len(wanted)


def test_a_promise_that_went_with_a_reason_is_not_silent_and_one_without_is_first(
    tmp_path: Path,
) -> None:
    workspace = make_workspace(tmp_path / "fenwold")
    before = frozen(workspace.draft(), "r1")
    first, second, *rest = [c for c in before.clauses if c.kind.is_promise]
    out = {first.id, second.id}
    after = replace(
        before,
        label="r2",
        clauses=tuple(c for c in before.clauses if c.id not in out),
        outline=Outline(
            rows=tuple(r for r in before.outline.rows if r.clause not in out)
        ),
    )
    why = HistoryRow(
        when="2026-02-01", by="B. Person", why="It is the law now.", what="withdrawn"
    )
    told = Told(
        title="The Fenwold Compact",
        comparison=compare_revisions(before, after),
        reasons={first.id: (why,)},
    )
    found = promises(told, old="the old", new="the new")
    assert [row.clause for row in found.silent] == [second.id]
    assert found.rows[0].why == ("It is the law now. (1 February 2026)",)
    report = promises_report(found)
    assert report.parts[0].heading == "Gone or weaker, and no reason is recorded"
    assert report.summary[1].startswith(
        f"{len(rest) + 2} promises in the old text = 2 dropped + "
    )
    named = promises(replace(told, names=True), old="the old", new="the new")
    assert named.rows[0].why == ("It is the law now. (B. Person, 1 February 2026)",)


@pytest.fixture
def shortened(tmp_path: Path) -> Path:
    """A Compact that became shorter: joined, softened, dropped with and without reason."""
    root = tmp_path / "short"
    call("new", str(root), *WHO)
    old = tmp_path / "old.md"
    old.write_text(
        "# Fenwold Compact\n\n## The Council will\n\n"
        "- pay every grant within 20 days\n- publish its plans each spring\n"
        "- publish its budget each spring\n- answer letters within ten days\n"
        "- keep a list of halls\n",
        "utf-8",
    )
    call("intake", str(old), "--workspace", str(root), *WHO)
    return root


def call(*words: str, status: int = 0) -> str:
    result = CliRunner().invoke(main, list(words))
    assert result.exit_code == status, result.output
    return result.output


def by_words(root: Path, words: str) -> str:
    rows = json.loads(call("clauses", "list", "--workspace", str(root), "--json"))
    return next(row["id"] for row in rows if words in row["text"])


def test_a_shortened_compact_shows_each_promise_and_what_became_of_it(
    shortened: Path, tmp_path: Path
) -> None:
    root = shortened
    at = ("--workspace", str(root), *WHO)
    plans, budget = by_words(root, "its plans"), by_words(root, "its budget")
    call("clauses", "join", plans, budget, "--why", "One sentence says both.", *at)
    pay, letters = by_words(root, "pay every"), by_words(root, "answer letters")
    words = "pay every grant within 30 days"
    call("clauses", "edit", pay, "--text", words, "--why", "The law allows 30.", *at)
    call("clauses", "withdraw", letters, "--why", "A charter says it.", *at)
    out = [str(tmp_path / f"every.{end}") for end in ("docx", "html", "xlsx")]
    said = call("promises", "--word", out[0], "--html", out[1], "--excel", out[2], *at)
    assert "5 promises in the old text = " in said
    told = json.loads(call("promises", "--workspace", str(root), "--json"))
    fates = {row["text"]: row["fate"] for row in told["promises"]}
    assert fates == {
        "pay every grant within 20 days": "weaker",
        "publish its plans each spring": "joined",
        "publish its budget each spring": "joined",
        "answer letters within ten days": "dropped",
        "keep a list of halls": "kept",
    }
    assert told["without_reason"] == []
    page = Path(out[1]).read_text("utf-8")
    assert "A charter says it." in page
    assert "A. Person" not in page


def test_a_promise_made_weaker_by_hand_without_a_word_ends_with_status_1(
    shortened: Path,
) -> None:
    file = next(shortened.glob(f"clauses/*/{by_words(shortened, 'pay every')}.md"))
    file.write_text(file.read_text("utf-8").replace("20 days", "60 days"), "utf-8")
    said = call("promises", "--workspace", str(shortened), status=1)
    assert "Gone or weaker, and no reason is recorded" in said
    assert "pay every grant within 60 days" in said


def test_a_label_that_is_not_there_is_named(shortened: Path) -> None:
    said = call("promises", "r99", "--workspace", str(shortened), status=2)
    assert "r99" in said
