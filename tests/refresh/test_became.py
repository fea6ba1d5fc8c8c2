"""What became of each paragraph of the old file."""

from compact_draft.model.clause import Clause, HistoryRow
from compact_draft.model.compact import (
    Revision,
    RevisionKind,
)
from compact_draft.refresh.plain import plain_refresh
from tests.redline.maker import docx
from tests.refresh.refreshed import facts, refreshed, texts
from tests.refresh.texts import BODY, revision


def test_a_moved_clause_is_a_fact_even_with_every_word_replaced() -> None:
    made = refreshed(
        ("wex-1", "Funding", None, "H"),
        ("wex-4", "Reasons come in writing within ten days.", None, ""),
        ("wex-2", "We will pay in 30 days.", None, ""),
        ("wex-3", "We will give three months’ notice.", None, ""),
    )
    assert texts(made)[2] == "•\tReasons come in writing within ten days."
    assert facts(made) == [((4,), (2,), True)]


def test_a_split_and_a_join_are_facts_from_history() -> None:
    old = revision(
        "taken-in",
        ("wex-1", "Funding", [1], "H"),
        ("wex-2", "We will pay in 30 days.", [2], ""),
        ("wex-3", "We will give three months’ notice.", [3], ""),
        ("wex-4", "We will say why.", [4], ""),
    )
    new = revision(
        "r2",
        ("wex-1", "Funding", None, "H"),
        ("wex-5", "We will pay", None, ""),
        ("wex-6", "in 30 days.", None, ""),
        ("wex-7", "We will give three months’ notice. We will say why.", None, ""),
    )
    sources = {"wex-5": ("split", "wex-2"), "wex-6": ("split", "wex-2")}
    clauses = []
    for clause in new.clauses:
        if clause.id in sources:
            what, *source = sources[clause.id]
            rows = (HistoryRow(when="", by="", what=what, source=tuple(source)),)
        elif clause.id == "wex-7":
            rows = (
                HistoryRow(when="", by="", what="joined", source=("wex-3", "wex-4")),
            )
        else:
            rows = ()
        clauses.append(
            Clause(id=clause.id, kind=clause.kind, text=clause.text, history=rows)
        )
    wanted = Revision(
        label="r2",
        made="",
        parent="taken-in",
        kind=RevisionKind.AGREED,
        title="T",
        parties=(),
        outline=new.outline,
        clauses=tuple(clauses),
    )
    made = plain_refresh(docx(*BODY), old, wanted)
    assert texts(made)[2:5] == [
        "•\tWe will pay ",
        "•\tin 30 days.",
        "•\tWe will give three months’ notice. We will say why.",
    ]
    assert facts(made) == [((2,), (2, 3), False), ((3, 4), (4,), False)]
