"""Whatever stands in a file: each paragraph once, each word given back."""

from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from compact_draft.intake.rows import as_json, give_back
from compact_draft.intake.rules import load_rules
from compact_draft.intake.take_in import take_in
from compact_draft.text.normalise import normalise
from compact_draft.word.ooxml.package import Package
from compact_draft.word.reading.document import read_blocks
from tests.intake.paper import (
    box,
    cell,
    footnote_mark,
    footnotes,
    level,
    numbering,
    paper,
    para,
    run,
    table,
)

RULES = load_rules(
    (Path(__file__).parents[2] / "templates/intake.toml").read_text("utf-8")
)
LISTS = numbering(
    {0: level(0, "%1.") + level(1, "(%2)", "lowerLetter"), 1: level(0, "•", "bullet")},
    {1: (0, ""), 2: (1, "")},
)
WORDS = [
    *("the council will pay groups", "promptly and", "Public bodies", "VCS", "we will"),
    *("What will success look like?", "Definitions", "Principles", "Contents", "means"),
    *(
        "Foreword",
        ":",
        ".",
        ";",
        "1.",
        "2.",
        "(a)",
        "•",
        "–",
        "A.",
        "B.",
        "3.1",
        "page 4",
    ),
    *("Promise 1", "“quoted”", "need to", "by March", "\t", "\n", "\u00ad", "é"),
]

texts = st.one_of(
    st.lists(st.sampled_from(WORDS), max_size=14).map(" ".join),
    st.text(
        st.characters(codec="utf-8", exclude_categories=["Cc", "Cs", "Co", "Cn"]),
        max_size=20,
    ),
)
looks = st.fixed_dictionaries({}, optional={"b": st.just(True), "sz": st.just(32)})


@st.composite
def paragraphs(draw: st.DrawFn) -> str:
    return para(
        run(draw(texts), **draw(looks)),
        run(draw(texts)) if draw(st.booleans()) else "",
        box(para(run(draw(texts)))) if draw(st.integers(0, 12)) == 0 else "",
        footnote_mark(1) if draw(st.integers(0, 12)) == 0 else "",
        style=draw(st.sampled_from(["", "", "", "Title", "Heading1", "Heading2"])),
        num=draw(st.sampled_from([None, None, (1, 0), (1, 1), (2, 0), (9, 3)])),
    )


@st.composite
def tables(draw: st.DrawFn) -> str:
    width = draw(st.integers(1, 3))
    cells = st.lists(paragraphs(), max_size=3).map(lambda held: cell(*held))
    rows = draw(st.lists(st.tuples(*[cells] * width), min_size=1, max_size=4))
    return table(*rows, columns=width)


@settings(max_examples=30, deadline=None)
@given(body=st.lists(st.one_of(paragraphs(), paragraphs(), tables()), max_size=12))
def test_every_paragraph_is_accounted_for_once_and_given_back(body: list[str]) -> None:
    note = footnotes(" A note.")
    data = paper(*body, numbering=LISTS, footnotes=note)
    intake = take_in(data, file="old.docx", prefix="old", rules=RULES)
    blocks = read_blocks(Package.open(data))
    pieces = [(p.part, p.ordinal, p.order) for r in intake.rows for p in r.pieces]
    assert len(pieces) == len(set(pieces))
    assert {p[:2] for p in pieces} == {(b.part, b.ordinal) for b in blocks}
    order = dict.fromkeys(part for part, *_ in pieces)
    said = [normalise(b.text) for part in order for b in blocks if b.part == part]
    assert give_back(intake.rows) == "\n\n".join(said)
    for row in intake.rows:
        assert row.text == normalise(row.text)
        assert (row.id is None) is row.is_furniture
        assert (row.party is not None) is (
            row.clause is not None and row.clause.kind.is_promise
        )
        assert row.is_furniture or row.text
        assert as_json(row)["text"] == row.text


@settings(max_examples=8, deadline=None)
@given(body=st.lists(paragraphs(), max_size=6))
def test_the_same_file_is_taken_in_the_same_twice(body: list[str]) -> None:
    data = paper(*body, numbering=LISTS)
    first = take_in(data, file="old.docx", prefix="old", rules=RULES)
    assert first == take_in(data, file="old.docx", prefix="old", rules=RULES)
    assert first.source == data


def test_a_bold_promise_with_a_plain_full_stop_is_one_clause_and_nothing_behind_it() -> (
    None
):
    words = "<w:r><w:rPr><w:b/></w:rPr><w:t>The Council will pay</w:t></w:r>"
    data = paper(f"<w:p>{words}<w:r><w:t>.</w:t></w:r></w:p>")
    rows = take_in(data, file="old.docx", prefix="old", rules=RULES).rows
    assert [row.text for row in rows if not row.is_furniture] == [
        "The Council will pay."
    ]
