"""The old file with new words in it: facts from clause ids, never from likeness."""

from dataclasses import replace

import pytest

from compact_draft.model.clause import Clause, HistoryRow
from compact_draft.model.compact import (
    Revision,
    RevisionKind,
)
from compact_draft.refresh.plain import PlainRefresh, plain_refresh
from compact_draft.word.ooxml.package import Package
from compact_draft.word.ooxml.paragraphs import paragraphs
from compact_draft.word.writing.edit import Letters
from tests.redline.maker import docx, p
from tests.refresh.texts import BODY, OLD, TABLE, TABLE_OLD, revision


def texts(made: PlainRefresh) -> list[str]:
    root = Package.open(made.package.save()).xml("word/document.xml")
    return [Letters(e).text for e in paragraphs(root)]


def facts(made: PlainRefresh) -> list[tuple[tuple[int, ...], tuple[int, ...], bool]]:
    return [
        (b.old, b.new, b.moved)
        for b in made.became
        if b.moved or len(b.old) != 1 or len(b.new) != 1
    ]


def refreshed(*lines: tuple[str, str, None, str], old: Revision = OLD) -> PlainRefresh:
    return plain_refresh(docx(*BODY), old, revision("r2", *lines))


def test_nothing_changed_is_the_old_file() -> None:
    made = refreshed(*((c.id, c.text, None, "") for c in OLD.clauses))
    assert texts(made) == [
        "Our Compact",
        "Funding",
        "•\tWe will pay in 30 days.",
        "•\tWe will give three months’ notice.",
        "•\tWe will say why.",
        "",
        "The end",
    ]
    assert facts(made) == []
    assert made.left == ()


def test_a_reworded_clause_keeps_its_label_and_its_bold_word() -> None:
    made = refreshed(
        ("wex-1", "Funding", None, "H"),
        ("wex-2", "We will always pay you in 20 days.", None, ""),
        ("wex-3", "We will give three months’ notice.", None, ""),
        ("wex-4", "We will say why.", None, ""),
    )
    assert texts(made)[2] == "•\tWe will always pay you in 20 days."
    root = made.package.xml("word/document.xml")
    bold = [
        r.findtext("{*}t")
        for r in root.iter("{*}r")
        if r.find("{*}rPr/{*}b") is not None
    ]
    assert bold == ["pay"]
    assert facts(made) == []


def test_a_withdrawn_clause_goes_with_its_paragraph() -> None:
    made = refreshed(
        ("wex-1", "Funding", None, "H"),
        ("wex-2", "We will pay in 30 days.", None, ""),
        ("wex-4", "We will say why.", None, ""),
    )
    assert texts(made)[2:4] == ["•\tWe will pay in 30 days.", "•\tWe will say why."]
    assert facts(made) == [((3,), (), False)]


def test_an_added_clause_follows_its_neighbour_and_is_dressed_like_it() -> None:
    made = refreshed(
        ("wex-1", "Funding", None, "H"),
        ("wex-2", "We will pay in 30 days.", None, ""),
        ("wex-9", "We will publish the figures.", None, ""),
        ("wex-3", "We will give three months’ notice.", None, ""),
        ("wex-4", "We will say why.", None, ""),
    )
    assert texts(made)[3] == "•\tWe will publish the figures."
    assert facts(made) == [((), (3,), False)]


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


def test_a_clause_added_in_a_column_stands_in_that_partys_cell() -> None:
    made = plain_refresh(
        docx(*TABLE),
        TABLE_OLD,
        revision(
            "r2",
            ("wex-1", "Commitments", None, "H"),
            ("wex-2", "Pay in 30 days.", None, "P"),
            ("wex-3", "Give notice.", None, "P"),
            ("wex-9", "Publish the figures.", None, "P"),
            ("wex-8", "Answer letters.", None, "V"),
            ("wex-4", "Report yearly.", None, "V"),
            ("wex-5", "Say whom we speak for.", None, "V"),
            ("wex-7", "We will meet twice a year.", None, ""),
        ),
    )
    assert texts(made) == [
        "Commitments",
        "Public bodies",
        "VCS",
        "Pay in 30 days.",
        "Give notice.",
        "Publish the figures.",
        "Answer letters.",
        "Report yearly.",
        "Say whom we speak for.",
        "We will meet twice a year.",
        "End",
    ]


def test_the_last_clause_of_a_cell_leaves_an_empty_paragraph() -> None:
    made = plain_refresh(
        docx(*TABLE),
        TABLE_OLD,
        revision(
            "r2",
            ("wex-1", "Commitments", None, "H"),
            ("wex-2", "Pay in 30 days.", None, "P"),
            ("wex-3", "Give notice.", None, "P"),
        ),
    )
    assert texts(made)[3:] == ["Pay in 30 days.", "Give notice.", "", "End"]


@pytest.mark.parametrize(
    ("after", "label"),
    [("wex-3", "3.\t"), ("wex-2", "1a.\t")],
)
def test_a_typed_number_goes_on_or_takes_a_letter(after: str, label: str) -> None:
    body = (p("Funding"), p("1.\tOne will do."), p("2.\tTwo will do."), p("End"))
    old = revision(
        "taken-in",
        ("wex-1", "Funding", [0], "H"),
        ("wex-2", "One will do.", [1], ""),
        ("wex-3", "Two will do.", [2], ""),
    )
    lines = [(c.id, c.text, None, "") for c in old.clauses]
    lines.insert([c[0] for c in lines].index(after) + 1, ("wex-9", "New.", None, ""))
    made = plain_refresh(docx(*body), old, revision("r2", *lines))
    assert f"{label}New." in texts(made)


def test_of_two_neighbours_that_changed_places_the_one_somebody_moved_is_moved() -> (
    None
):
    lines = [(c.id, c.text, None, "") for c in OLD.clauses]
    lines[1], lines[2] = lines[2], lines[1]
    new = revision("r2", *lines)
    row_of_history = HistoryRow(when="", by="", why="First.", what="moved")
    clauses = tuple(
        replace(c, history=(row_of_history,)) if c.id == "wex-3" else c
        for c in new.clauses
    )
    made = plain_refresh(docx(*BODY), OLD, replace(new, clauses=clauses))
    assert [b.clauses for b in made.became if b.moved] == [("wex-3",)]


def test_clauses_that_share_a_paragraph_can_all_change() -> None:
    old = revision(
        "taken-in",
        ("wex-1", "We pay.", [0], ""),
        ("wex-2", "We talk.", [0], ""),
        ("wex-3", "We listen.", [0], ""),
    )
    lines = (
        ("wex-1", "We always pay soon.", None, ""),
        ("wex-2", "We talk often.", None, ""),
        ("wex-3", "We listen to all.", None, ""),
    )
    file = docx(p("We pay. We talk. We listen."))
    made = plain_refresh(file, old, revision("r2", *lines))
    assert texts(made) == ["We always pay soon. We talk often. We listen to all."]
    assert made.left == ()
    fewer = plain_refresh(file, old, revision("r2", lines[1], lines[2]))
    assert texts(fewer) == [" We talk often. We listen to all."]
