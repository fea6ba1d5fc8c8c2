"""What a line in a table with heads is."""

import pytest

from compact_draft.intake.in_tables import ALSO, in_table
from compact_draft.intake.kinds import Judge
from compact_draft.intake.tables import read_tables
from compact_draft.intake.verdicts import Setting, Stem, Verdict
from compact_draft.model.clause import Kind
from compact_draft.model.tags import By
from tests.intake.typed import RULES, table

PUBLIC, VCS, BOTH = By.PUBLIC_BODIES, By.VCS, By.BOTH
JUDGE = Judge(RULES)
TWO_SIDES = (
    ["The Council will", "Voluntary groups will"],
    ["pay grants early", "keep proper accounts"],
    ["n/a", "answer every letter"],
)
ACTIONS = (
    ["Action", "By whom", "When"],
    ["Print a list of groups", "Council and Rotary", "By May"],
    ["Read it with care", "Groups", "ongoing"],
    ["Pass it on to all", "Rotary", "ongoing"],
)


OPEN = Setting(section=())


def verdict(rows: tuple[list[str], ...], n: int, setting: Setting = OPEN) -> Verdict:
    made = table(*rows)
    held = read_tables(made, RULES)[0]
    cell = made[n].block.cell
    assert cell is not None
    return in_table(JUDGE, made[n].words, setting, held, cell)


@pytest.mark.parametrize(("n", "side"), [(2, PUBLIC), (3, VCS), (5, VCS)])
def test_the_head_of_its_column_binds_a_line(n: int, side: By) -> None:
    found = verdict(TWO_SIDES, n)
    assert (found.kind, found.party) == (Kind.COMMITMENT, side)
    assert found.why == "the head of its column"


def test_a_cell_that_says_nothing_is_no_act_and_is_doubted() -> None:
    found = verdict(TWO_SIDES, 4)
    assert (found.kind, found.party) == (Kind.PROSE, None)
    assert found.why == "no act of its column"
    assert found.doubts


def test_in_a_table_of_actions_the_row_says_who() -> None:
    first, second = verdict(ACTIONS, 3), verdict(ACTIONS, 6)
    assert (first.kind, first.party) == (Kind.ACTION, PUBLIC)
    assert ALSO in first.doubts
    assert (second.kind, second.party, second.doubts) == (Kind.ACTION, VCS, ())


def test_a_row_that_names_somebody_unknown_is_an_act_of_nobody_yet() -> None:
    found = verdict(ACTIONS, 9)
    assert (found.kind, found.party) == (Kind.ACTION, By.UNCLEAR)
    assert found.why == "its row says Rotary"


def test_the_column_of_times_promises_nothing() -> None:
    found = verdict(ACTIONS, 5)
    assert (found.kind, found.why) == (Kind.PROSE, "its column says when")


def test_a_section_of_contacts_makes_contacts_of_a_plain_table() -> None:
    rows = (["Name", "Address"], ["Ann Other", "1 High Street"])
    made = table(*rows)
    held = read_tables(made, RULES).get(0)
    if held is None:
        held = read_tables(table(*TWO_SIDES), RULES)[0]
    cell = made[2].block.cell
    assert cell is not None
    found = in_table(JUDGE, "Ann Other", Setting(section=("Contacts",)), held, cell)
    assert (found.kind, found.why) == (Kind.CONTACT, "under “Contacts”")


def test_a_lead_in_that_says_who_and_what_binds_the_items_of_a_cell() -> None:
    stem = Stem(kind=Kind.COMMITMENT, by=VCS, level=-1, names=True)
    found = verdict(TWO_SIDES, 2, Setting(section=(), stem=stem))
    assert (found.kind, found.party) == (Kind.COMMITMENT, VCS)
