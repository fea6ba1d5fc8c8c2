"""Further parts of the report on a national text."""

from dataclasses import replace

from compact_draft.drafting.coverage import coverage
from compact_draft.model.clause import Clause, Kind
from compact_draft.model.coverage import Coverage
from compact_draft.model.floor import NO_ADVICE, Below, Floor
from compact_draft.model.tags import By
from compact_draft.reports.coverage_rest import again, below, flat, gaps, signs
from compact_draft.text.given_for import LookAgain
from tests.drafts import NATIONAL, draft_of

FOUND: Coverage = coverage(draft_of(), NATIONAL)
SHELF = tuple(
    Clause(id=f"lib-{n}", kind=Kind.COMMITMENT, heading=f"H{n}", text=f"Say\n\nso {n}.")
    for n in (1, 2)
)


def test_what_nothing_answers_is_listed_with_what_the_library_has() -> None:
    held = replace(FOUND, rows=(replace(FOUND.rows[0], library=SHELF), FOUND.rows[1]))
    part = gaps(held)
    assert part is not None
    assert part.tables[0].rows == (
        ("2.5", NATIONAL.undertakings[0].text, "lib-1 (H1): Say so 1.\nOr lib-2 (H2)."),
        ("4.4", NATIONAL.undertakings[1].text, "The library has none."),
    )
    assert gaps(replace(FOUND, rows=())) is None


def test_a_link_whose_words_changed_shows_both_wordings() -> None:
    row = LookAgain(
        what="link",
        of="2.1 -> 4.4",
        side="clause",
        by="Ann",
        when="2026-03-02",
        then="Pay\nsoon.",
        now="Pay  late.",
    )
    part = again((row,))
    assert part is not None
    assert part.tables[0].rows == (
        ("2.1 -> 4.4", "Ann, 2 March 2026", "Of the clause: Pay soon.", "Pay late."),
    )
    lost = again((replace(row, side="undertaking", then=None),))
    assert lost is not None
    assert (
        lost.tables[0].rows[0][2] == "Of the national text: (the words were not kept)"
    )
    assert again(()) is None


def test_what_asks_less_than_the_law_names_its_source() -> None:
    floor = Floor(
        id="f", title="Payment", says="Pay in 30 days.", source="An Act, section 4", since="2015-02-26",
        until="", checked="2026-01-05", by=By.PUBLIC_BODIES, needs=(),
    )  # fmt: skip
    held = Below(
        clause="fen-1", number="", text="Pay in\n60 days.", floor=floor, how=("a", "b")
    )
    part = below((held,))
    assert part is not None
    assert part.paragraphs == (NO_ADVICE,)
    assert part.tables[0].rows == (
        (
            "fen-1",
            "Pay in 60 days.",
            "a; b.",
            "Pay in 30 days.\nAn Act, section 4; in force since 2015-02-26, looked at 2026-01-05.",
        ),
    )
    numbered = below((replace(held, number="2.1"),))
    assert numbered is not None
    assert numbered.tables[0].rows[0][0] == "2.1"
    assert below(()) is None


def test_an_edition_without_published_signs_has_no_such_part() -> None:
    assert signs(FOUND) is None


def test_a_text_is_put_on_one_line() -> None:
    assert flat(" Pay\n\n early ") == "Pay early"
