"""The refresh as a Word file: true both ways, moves as moves, every change says why."""

from dataclasses import replace

import pytest

from compact_draft.model.annotation import Decision, Effect, Outcome
from compact_draft.model.clause import Clause, HistoryRow
from compact_draft.model.redline import Options
from compact_draft.refresh.refresh import Refresh, refresh
from compact_draft.word.ooxml.package import Package
from compact_draft.word.reading.comments import read_comments
from compact_draft.word.reading.plain import plain
from tests.redline.maker import docx, p, row, table
from tests.refresh.texts import BODY, OLD, TABLE, TABLE_OLD, revision

OPTIONS = Options(author="Writers' group", when="2026-03-01T10:00:00Z")
DECISION = Decision(
    id="d1",
    annotations=("a3", "a7"),
    outcome=Outcome.ADOPTED,
    by="Group",
    when="2026-03-01",
    reason="Twenty days is what the law asks.",
    effect=Effect.REWORD,
)
WHY = HistoryRow(
    when="2026-03-01", by="Group", why=DECISION.reason, decision="d1", what="reworded"
)


def with_reason(lines: list[tuple[str, str, None, str]], *reasoned: str):
    made = revision("r2", *lines)
    return replace(
        made,
        clauses=tuple(
            replace(c, history=(WHY,)) if c.id in reasoned else c for c in made.clauses
        ),
    )


def made_of(*lines: tuple[str, str, None, str], reasoned: tuple[str, ...] = ()):
    return refresh(
        docx(*BODY),
        OLD,
        with_reason(list(lines), *reasoned),
        OPTIONS,
        decisions=[DECISION],
    )


def marked(made: Refresh) -> str:
    return plain(Package.open(made.data), "marked")


def test_a_reworded_clause_is_marked_and_its_margin_says_the_reason_alone() -> None:
    made = made_of(
        ("wex-1", "Funding", None, "H"),
        ("wex-2", "We will pay in 20 days.", None, ""),
        ("wex-3", "We will give three months’ notice.", None, ""),
        ("wex-4", "We will say why.", None, ""),
        reasoned=("wex-2",),
    )
    assert "We will pay in [-30-]{+20+} days." in marked(made)
    (comment,) = read_comments(Package.open(made.data))
    assert comment.author == "Writers' group"
    assert comment.text == "Twenty days is what the law asks."
    (reason,) = made.reasons
    assert (reason.what, reason.decisions) == ("Reworded", ("d1",))
    assert reason.remarks == ("a3", "a7")
    assert made.is_complete


def test_a_clause_that_lost_every_word_and_its_place_is_one_move() -> None:
    made = made_of(
        ("wex-1", "Funding", None, "H"),
        ("wex-4", "Reasons come in writing within ten days.", None, ""),
        ("wex-2", "We will pay in 30 days.", None, ""),
        ("wex-3", "We will give three months’ notice.", None, ""),
    )
    root = Package.open(made.data).xml("word/document.xml")
    assert len(list(root.iter("{*}moveFromRangeStart"))) == 1
    assert len(list(root.iter("{*}moveToRangeStart"))) == 1
    assert not list(root.iter("{*}del"))


def test_the_comment_on_a_moved_clause_is_part_of_the_move() -> None:
    # In w:ins beside the w:moveTo, LibreOffice 7.4 leaves an empty paragraph when the
    # move is rejected.
    made = made_of(
        ("wex-1", "Funding", None, "H"),
        ("wex-4", "We will say why.", None, ""),
        ("wex-2", "We will pay in 30 days.", None, ""),
        ("wex-3", "We will give three months’ notice.", None, ""),
        reasoned=("wex-4",),
    )
    root = Package.open(made.data).xml("word/document.xml")
    (reference,) = root.iter("{*}commentReference")
    above = [e.tag.rpartition("}")[2] for e in reference.iterancestors()]
    assert above[:3] == ["r", "moveTo", "p"]
    # A range that ends in a paragraph that goes spoils the next one on rejection there.
    assert not list(root.iter("{*}commentRangeStart"))


def test_a_change_without_a_reason_is_marked_and_listed() -> None:
    made = made_of(
        ("wex-1", "Funding", None, "H"),
        ("wex-2", "We will pay in 30 days.", None, ""),
        ("wex-4", "We will say why.", None, ""),
    )
    assert [r.unit.old for r in made.without_reason] == [("wex-3",)]
    assert read_comments(Package.open(made.data)) == ()
    assert not made.is_complete


def test_the_reason_of_a_withdrawn_clause_comes_from_its_own_history() -> None:
    lines = [(c.id, c.text, None, "") for c in OLD.clauses if c.id != "wex-3"]
    gone = Clause(
        id="wex-3",
        kind=OLD.clauses[2].kind,
        text=OLD.clauses[2].text,
        history=(replace(WHY, what="withdrawn"),),
    )
    made = refresh(
        docx(*BODY),
        OLD,
        revision("r2", *lines),
        OPTIONS,
        past=[gone],
        decisions=[DECISION],
    )
    (reason,) = made.reasons
    assert (reason.what, reason.is_recorded) == ("Withdrawn", True)


@pytest.mark.parametrize("comments", [True, False])
def test_rejecting_gives_the_old_file_and_accepting_the_new(comments: bool) -> None:
    lines = [
        ("wex-1", "Commitments", None, "H"),
        ("wex-3", "Give six months’ notice.", None, "P"),
        ("wex-9", "Publish the figures.", None, "P"),
        ("wex-4", "Report yearly.", None, "V"),
        ("wex-5", "Say whom we speak for and how we know.", None, "V"),
        ("wex-7", "We will meet twice a year.", None, ""),
    ]
    old = docx(*TABLE)
    made = refresh(
        old, TABLE_OLD, with_reason(lines, "wex-3", "wex-5"), OPTIONS, comments=comments
    )
    before = plain(Package.open(made.data), "before")
    after = plain(Package.open(made.data), "after")
    assert before == plain(Package.open(old), "after")
    assert after == plain(Package.open(made.plain), "after")
    assert bool(read_comments(Package.open(made.data))) is comments
    again = refresh(
        old, TABLE_OLD, with_reason(lines, "wex-3", "wex-5"), OPTIONS, comments=comments
    )
    assert again.data == made.data


def test_a_clause_that_shares_few_words_keeps_those_and_its_label() -> None:
    made = made_of(
        ("wex-1", "Funding", None, "H"),
        ("wex-2", "Every undisputed invoice is paid within 20 days.", None, ""),
        ("wex-3", "We will give three months’ notice.", None, ""),
        ("wex-4", "We will say why.", None, ""),
    )
    line = marked(made).splitlines()[2]
    assert line.startswith("•\t[-")
    assert line.endswith(" days.")


def test_every_clause_of_a_withdrawn_table_says_why() -> None:
    """Also the one whose cell was emptied before its row went."""
    body = (
        p("Commitments"),
        table(
            row("Public bodies", "VCS"),
            row("Pay in 30 days.", "Report yearly."),
            row("Give notice.", "Say why."),
        ),
        p("End"),
    )
    old = revision(
        "taken-in",
        ("wex-1", "Commitments", [0], "H"),
        ("wex-2", "Pay in 30 days.", [3], "P"),
        ("wex-3", "Report yearly.", [4], "V"),
        ("wex-4", "Give notice.", [5], "P"),
        ("wex-5", "Say why.", [6], "V"),
    )
    gone = [replace(c, history=(WHY,)) for c in old.clauses if c.id != "wex-1"]
    made = refresh(
        docx(*body),
        old,
        revision("r2", ("wex-1", "Commitments", None, "H")),
        OPTIONS,
        past=gone,
        decisions=[DECISION],
    )
    assert made.left == ()
    assert len(read_comments(Package.open(made.data))) == 4


def test_a_change_that_has_no_place_in_the_file_is_listed_once_and_not_as_marked() -> (
    None
):
    lines = (
        ("wex-1", "We pay.", [0], ""),
        ("wex-2", "As the budget allows.", None, ""),
    )
    old = revision("taken-in", *lines)
    new = revision("r2", lines[0], ("wex-2", "Within the budget.", None, ""))
    made = refresh(docx(p("We pay.")), old, new, OPTIONS)
    assert [row.unit.new for row in made.absent] == [("wex-2",)]
    assert [line.split(":")[0] for line in made.left] == ["wex-2"]
