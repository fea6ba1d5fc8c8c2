"""A redline that leaves changes of look out: words alone, the rest counted."""

from compact_draft.model.redline import LostOn, Options
from compact_draft.word.ooxml.names import w
from compact_draft.word.ooxml.package import Package
from compact_draft.word.reading.plain import plain
from compact_draft.word.redline.redline import redline
from tests.redline.maker import (
    OUTLINE,
    STYLES,
    cell,
    docx,
    listed,
    lists,
    p,
    page,
    row,
    run,
    style,
    table,
)
from tests.redline.pairs import TEXT

WORDS = "We pay grants within thirty days of a claim."
CHANGES = [
    w(f"{one}Change")
    for one in ("rPr", "pPr", "sectPr", "tblPr", "tblPrEx", "trPr", "tcPr", "tblGrid")
]


def made(old, new, **options):
    out, result = redline(old, new, Options(author="W", mark_looks=False, **options))
    package = Package.open(out)
    parts = [package.main, "word/styles.xml"]
    found = [element for part in parts for element in package.xml(part).iter(*CHANGES)]
    return out, result, found


def words(data, view):
    return plain(Package.open(data), view)


OLD = docx(
    p(WORDS),
    p("Groups meet twice a year."),
    table(row("Pay", "June")),
    "End.",
    styles=STYLES,
)


def reformatted(pay="thirty"):
    return docx(
        p(run(WORDS.replace("thirty", pay), "<w:b/><w:sz w:val='30'/>"), style="Quote"),
        p("Groups meet twice a year.", ppr='<w:jc w:val="center"/>'),
        table(row(cell("Pay", tcpr='<w:vAlign w:val="center"/>'), "June"), tblpr=""),
        "End.",
        styles=STYLES.replace('w:left="720"', 'w:left="900"'),
        sect=page(width=16838, height=11906),
    )


def test_words_are_marked_and_looks_are_counted():
    out, result, found = made(OLD, reformatted("forty"))
    assert found == []
    assert result.counts() == {"replaced": 1}
    assert [(change.before, change.after) for change in result.changes] == [
        ("thirty", "forty")
    ]
    (left,) = [entry for entry in result.untracked if entry.kind.startswith("looks")]
    assert (left.where, left.old, left.lost_on) == (
        "body",
        "3 paragraphs or tables",
        LostOn.REJECT,
    )
    assert words(out, "before") == words(OLD, "after")
    assert words(out, "after") == words(reformatted("forty"), "after")


def test_looks_alone_leave_nothing_marked():
    _out, result, found = made(OLD, reformatted())
    assert (found, result.changes) == ([], ())
    assert not result.is_complete


def test_two_files_that_look_alike_have_nothing_left():
    _out, result, _found = made(OLD, OLD)
    assert result.untracked == ()


def test_numbers_are_no_look():
    old, new = (
        docx(p(WORDS, ppr=one), "End.", numbering=lists(OUTLINE))
        for one in (listed(1), listed(1, 1))
    )
    _out, result, found = made(old, new)
    assert [one.tag for one in found] == [w("pPrChange")]
    assert result.counts() == {"paragraph formatted": 1}


def test_a_style_that_numbers_is_no_look():
    numbered = STYLES + style("Clause", ppr=listed(1))
    old, new = (
        docx(p(WORDS, style=one), "End.", styles=numbered, numbering=lists(OUTLINE))
        for one in ("Normal", "Clause")
    )
    assert len(made(old, new)[2]) == 1


def test_hidden_words_and_merged_cells_are_no_look():
    old = docx(p(WORDS), table(row("Pay", "June")))
    wide = cell("Pay", tcpr='<w:gridSpan w:val="2"/>', width=4000)
    new = docx(p(run(WORDS, "<w:vanish/>")), table(row(wide)))
    _out, result, found = made(old, new)
    assert {one.tag for one in found} == {w("rPrChange"), w("tcPrChange")}
    assert "cell deleted" in result.counts()


def test_a_move_and_a_row_are_marked_without_their_looks():
    lines = TEXT
    old = docx(*lines, table("Pay|June", "Send|May"))
    new = docx(
        *lines[1:5],
        p(run(lines[0], "<w:i/>")),
        *lines[5:],
        table("Pay|June", "Ask|All", "Send|May"),
    )
    _out, result, found = made(old, new)
    assert found == []
    assert result.counts() == {"moved": 2, "row inserted": 1}
