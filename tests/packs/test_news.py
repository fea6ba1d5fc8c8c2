"""What is new in a draft: new, changed, left out; why, and whose."""

from dataclasses import replace

from compact_draft.model.form import Form, FormClause, FormMark, Gone, Standing
from compact_draft.packs.news import news_paper

SAME = FormClause(
    id="old-1", name="Clause 1.1", number="1.1", section=("Money",), text="Pay."
)
NEW = replace(
    SAME, id="old-2", name="Clause 1.2", number="1.2", text="Say why.", whose=("The Council",),
    standing=Standing.NEW, why=("Groups asked for it.", "It is fair."),
)  # fmt: skip
CHANGED = replace(
    SAME, id="old-3", name="Clause 1.3", text="Pay in 30 days.", before="Pay in 60 days.",
    standing=Standing.CHANGED,
)  # fmt: skip
FORM = Form(
    mark=FormMark(round="r1", text="0" * 12), revision="r1", title="Fenwold Compact",
    edition="Draft of 3 March 2026", clauses=(SAME, NEW, CHANGED), since="the Compact of 2011",
    gone=(Gone(number="2.", text="Old words.", heading="Voice"),),
)  # fmt: skip


def test_what_is_new_changed_and_left_out_each_has_its_table() -> None:
    paper = news_paper(FORM)
    assert [part.heading for part in paper.parts] == ["New", "Changed", "Left out"]
    new, changed, gone = (part.tables[0].rows for part in paper.parts)
    assert new == (
        (
            "Clause 1.2\nMoney",
            "Say why.",
            "Groups asked for it.\nIt is fair.",
            "The Council",
        ),
    )
    assert changed[0][1:3] == ("Pay in 60 days.", "Pay in 30 days.")
    assert changed[0][-1] == "Nobody’s: it is no promise"
    assert gone == (("Voice, 2", "Old words.", ""),)


def test_the_counts_are_said_in_a_sentence() -> None:
    assert news_paper(FORM).summary[0] == "Fenwold Compact. Draft of 3 March 2026."
    assert (
        "this draft has 1 new passage, changes 1 and leaves out 1."
        in (news_paper(FORM).summary[1])
    )
    less = replace(FORM, clauses=(SAME, NEW), gone=())
    assert "changes none and leaves out none" in news_paper(less).summary[1]


def test_what_there_is_none_of_has_no_part() -> None:
    same = news_paper(replace(FORM, clauses=(SAME,), gone=()))
    assert same.parts == ()
    assert (
        same.summary[1] == "The words of this draft are those of the Compact of 2011."
    )
