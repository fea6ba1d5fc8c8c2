"""A list of contents stays one field, whatever becomes of its entries."""

import pytest

from compact_draft.model.redline import Options
from compact_draft.word.redline.redline import redline
from tests.redline.judge import judge
from tests.redline.maker import anchor, control, docx, field, p, raw

ENTRIES = [("Money and grants", 2), ("People and training", 3), ("Ends", 5)]
FEWER, MORE = ENTRIES[1:], [("Why we meet", 1), *ENTRIES]
SWAPPED = [ENTRIES[1], ENTRIES[0], ENTRIES[2]]
LAST_GONE = ENTRIES[:2]
OTHER_WORDS = [("What is paid", 2), ("Whom we train", 3), ("How it stops", 5)]


def begin(switches):
    return (
        raw('<w:fldChar w:fldCharType="begin"/>')
        + raw(f"<w:instrText> TOC {switches} </w:instrText>")
        + raw('<w:fldChar w:fldCharType="separate"/>')
    )


def contents(entries, switches=r'\o "1-2" \h', *, apart=True):
    """A list of contents; its end in a paragraph of its own or in the last entry."""
    end = raw('<w:fldChar w:fldCharType="end"/>')
    lines = []
    for at, (title, number) in enumerate(entries):
        name = f"_Toc{sum(map(ord, title))}"
        said = anchor(name, title, "\t", field(f"PAGEREF {name} \\h", str(number)))
        lines.append(
            p(
                begin(switches) if at == 0 else "",
                said,
                end if not apart and at == len(entries) - 1 else "",
            )
        )
    return [*lines, p(end)] if apart else lines


BODY = [p("The parish meets the hall committee twice."), p("All sign in May.")]


def result_of(old, new):
    files = docx(*old), docx(*new)
    out, found = redline(*files, Options(author="Writer"))
    return judge(*files, out), found


@pytest.mark.parametrize("apart", [True, False], ids=["end apart", "end in an entry"])
@pytest.mark.parametrize("turned", [False, True])
@pytest.mark.parametrize(
    "entries",
    [FEWER, MORE, SWAPPED, LAST_GONE, OTHER_WORDS],
    ids=["first gone", "new first", "two swapped", "last gone", "all reworded"],
)
def test_a_list_of_contents_stays_one_field(entries, turned, apart):
    sides = [[*contents(one, apart=apart), *BODY] for one in (ENTRIES, entries)]
    verdict, found = result_of(*(sides[::-1] if turned else sides))
    assert verdict.faults == []
    assert found.proof.coarser == ()
    assert found.untracked == ()
    assert verdict.marked <= sum(len(title) + 1 for title, _ in (*ENTRIES, *entries))


def test_a_list_of_contents_with_other_levels_goes_and_comes_by_its_ends():
    old, new = contents(ENTRIES), contents(ENTRIES, r'\o "1-3" \h')
    verdict, found = result_of([*old, *BODY], [*new, *BODY])
    assert verdict.faults == []
    assert found.proof.coarser == ()


@pytest.mark.parametrize("turned", [False, True])
def test_a_list_of_contents_that_changed_places_is_true(turned):
    lists = contents(ENTRIES)
    sides = [[*lists, *BODY], [*BODY, *lists]]
    verdict, found = result_of(*(sides[::-1] if turned else sides))
    assert verdict.faults == []
    assert found.proof.coarser == ()


def test_a_list_of_contents_in_a_control_stays_one_field():
    sides = [[control(*contents(one), tag="toc"), *BODY] for one in (ENTRIES, SWAPPED)]
    verdict, found = result_of(*sides)
    assert verdict.faults == []
    assert found.proof.coarser == ()


def test_a_list_of_contents_that_only_one_file_has_comes_whole():
    verdict, found = result_of(BODY, [*contents(ENTRIES), *BODY])
    assert verdict.faults == []
    assert found.proof.coarser == ()
