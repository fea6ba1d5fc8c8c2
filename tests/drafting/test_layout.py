"""What stands in a document, as plain values: nothing is lost between columns and heads."""

from compact_draft.drafting.layout import (
    SIDE_NAMES,
    Aspiration,
    Block,
    Column,
    Layout,
    Manner,
    Mention,
    Table,
)
from compact_draft.model.clause import Clause, Kind
from compact_draft.model.tags import Side
from tests.drafts import PARTIES


def held(number: int, manner: Manner = Manner.CLAUSE) -> Block:
    return Block(
        clause=Clause(id=f"old-{number}", kind=Kind.PROSE, text="Words."), manner=manner
    )


HEAD = held(1, Manner.COLUMN_HEADING)
TABLE = Table(
    columns=(
        Column(
            side=Side.PUBLIC_BODIES, name="Public", head=HEAD, blocks=(held(2), held(3))
        ),
        Column(side=Side.VCS, name="Sector", head=None, blocks=(held(4),)),
    )
)


def test_a_table_has_its_heads_first_and_then_column_by_column() -> None:
    assert [block.clause.id for block in TABLE.blocks] == [
        "old-1",
        "old-2",
        "old-3",
        "old-4",
    ]


def test_every_clause_of_a_layout_stands_once_in_reading_order() -> None:
    layout = Layout(
        title="A Compact", parties=PARTIES, parts=(held(7), TABLE, held(8)),
        aspirational=(), national=(), shares=(), one_sided=(), side_names=SIDE_NAMES,
    )  # fmt: skip
    assert [block.clause.id for block in layout.blocks] == [
        "old-7", "old-1", "old-2", "old-3", "old-4", "old-8",
    ]  # fmt: skip


def test_who_has_said_nothing_of_an_aspiration_is_named_once_at_the_end() -> None:
    line = Aspiration(
        mention=Mention(clause="old-2", reference="clause 3.2", words="Pay in time"),
        bound=("Wexcombe Council", "The trust", "The police"),
        by_when=("Wexcombe Council: not yet, by March 2027",),
        silent=("The trust", "The police"),
    )
    assert line.said == (
        "Wexcombe Council: not yet, by March 2027",
        "The trust; The police: nothing said yet",
    )


def test_where_all_have_spoken_nobody_is_named_as_silent() -> None:
    line = Aspiration(
        mention=Mention(clause="old-2", reference="", words="Pay"),
        bound=("A",),
        by_when=("A: now",),
    )
    assert line.said == ("A: now",)
