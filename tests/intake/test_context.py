"""Where the walk over the lines stands: sections open and close, a list is forgotten."""

from compact_draft.intake.context import Context
from compact_draft.intake.drafts import Draft, parts_of
from compact_draft.intake.headings import Heading
from compact_draft.intake.verdicts import Stem
from compact_draft.model.clause import Kind
from compact_draft.model.tags import By
from tests.intake.typed import lines


def heading(rank: float, level: int | None = None) -> Heading:
    return Heading(rank=rank, level=level, why="its look")


def test_a_heading_opens_a_section_without_its_number_and_one_deeper() -> None:
    context = Context()
    assert context.depth == 0
    context.open(heading(1), "1 What we do")
    context.open(heading(2), "2.1. Money")
    assert context.section == ("What we do", "Money")
    assert context.depth == 2
    context.open(heading(3, 5), "Grants")
    assert context.depth == 5


def test_a_heading_ends_the_sections_of_its_rank_and_of_smaller_ones() -> None:
    context = Context()
    for rank, words in ((1, "Money"), (2, "Grants"), (3, "Small grants")):
        context.open(heading(rank), words)
    context.close(2)
    assert context.section == ("Money",)


def test_behind_a_table_the_sections_that_it_opened_are_over() -> None:
    context = Context()
    context.open(heading(1), "Money")
    context.open(heading(2), "Grants", table=4)
    context.leave(None)
    assert context.section == ("Money", "Grants")
    context.leave(4)
    assert context.section == ("Money",)


def test_the_end_of_a_list_forgets_its_lead_in_and_counts_it() -> None:
    stem = Stem(kind=Kind.COMMITMENT, by=By.VCS, level=-1)
    context = Context(stems=[stem], forms=[("1", 0)], we=By.VCS)
    assert context.setting.stem is stem
    assert context.setting.we is By.VCS
    context.end_list()
    assert (context.setting.stem, context.forms, context.run) == (None, [], 1)


def test_what_stands_behind_a_contact_is_known_to_do_so() -> None:
    held = parts_of(lines("Ring Ann Other:")[0])
    last = Draft(parts=held, section=(), kind=Kind.CONTACT, is_stem=True)
    behind = Context(last=last).setting
    assert (behind.after_contact, behind.after_contact_stem) == (True, True)
    last.is_stem = False
    assert not Context(last=last).setting.after_contact_stem
    last.kind, last.is_stem = Kind.PROSE, True
    plain = Context(last=last).setting
    assert (plain.after_contact, plain.after_contact_stem) == (False, False)
