"""Which paragraph of a copy is which of the issued draft."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from compact_draft.copies.alignment import align
from compact_draft.copies.sent import SentCopy
from compact_draft.copies.units import Basis, Unit, read_units
from compact_draft.model.clause import Kind
from compact_draft.word.ooxml.package import Package
from compact_draft.word.reading.marked_text import MarkedParagraph
from compact_draft.word.reading.revisions import read_marks
from tests.copies.copies import Copy, Para, Run, issued, revision, written

TEXTS = st.sampled_from(
    [
        "The Council will pay grants early.",
        "The Council will pay grants in advance.",
        "Groups will report once a year.",
        "We meet.",
    ]
)
FOREIGN = "Zymurgy quixotic jabberwock"


def paragraphs(copy: Copy) -> tuple[MarkedParagraph, ...]:
    return read_marks(Package.open(written(copy))).paragraphs


def of(texts: list[str]) -> tuple[SentCopy, Copy]:
    held = revision([(f"a-{n}", Kind.PROSE, t) for n, t in enumerate(texts, 1)])
    return SentCopy(issued(held).data(), held), issued(held)


@settings(max_examples=50)
@given(st.lists(TEXTS, min_size=1, max_size=7), st.sets(st.integers(0, 6)))
def test_a_copy_that_reads_as_issued_is_laid_over_it_as_any_other_is(
    texts: list[str], unmarked: set[int]
) -> None:
    """The quick way for equal texts says what the long one does, bookmark or none."""
    sent, copy = of(texts)
    units = [
        unit._replace(clauses=()) if n in unmarked else unit
        for n, unit in enumerate(read_units(paragraphs(copy), sent))
    ]
    foreign = units[-1]._replace(base=FOREIGN, clauses=(), paragraphs=(len(units),))
    assert align(sent, units) == align(sent, [*units, foreign])


PIECES = st.lists(
    st.builds(
        Run,
        st.sampled_from(["Pay ", "grants", " "]),
        st.sampled_from(["", "ins", "del"]),
    ),
    max_size=3,
)


@settings(max_examples=50)
@given(st.lists(st.tuples(PIECES, st.sampled_from(["", "", "ins", "del"])), max_size=5))
def test_the_units_of_a_copy_hold_its_text_as_it_was_before_the_changes(
    given_paragraphs: list[tuple[list[Run], str]],
) -> None:
    sent, _ = of(["We meet."])
    held = [Para(tuple(runs), end=end) for runs, end in given_paragraphs]
    found = paragraphs(Copy([*held, Para((Run("Last."),))]))
    units = read_units(found, sent)
    assert [p for unit in units for p in unit.paragraphs] == list(range(len(found)))
    for unit in units:
        assert unit.base == "".join(found[p].before for p in unit.paragraphs)
        assert all(not found[p].end.before for p in unit.paragraphs[:-1])
        assert found[unit.paragraphs[-1]].end.before
        is_plain = len(unit.paragraphs) == 1 and not found[unit.paragraphs[0]].is_marked
        assert not unit.is_plain or is_plain


def test_a_paragraph_is_known_by_its_bookmark_its_words_or_its_likeness() -> None:
    sent, copy = of(
        [
            "The Council will pay grants early.",
            "Groups will report once a year.",
            "Both partners will meet every three months.",
        ]
    )
    copy.set("report", Run("Groups will report to us once a year."))
    units = read_units(paragraphs(copy), sent)
    first, second, third = (units[n] for n in (-3, -2, -1))
    bare: list[Unit] = [
        *units[:-3],
        first,
        second._replace(clauses=()),
        third._replace(clauses=()),
    ]
    assert [match.basis for match in align(sent, bare)][-3:] == [
        Basis.BOOKMARK,
        Basis.BETWEEN,
        Basis.TEXT,
    ]
