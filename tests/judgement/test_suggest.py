"""What the words of a line suggest, and why. The lines of ``lines.txt`` are our own."""

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from compact_draft.judgement.reading import Reader
from compact_draft.judgement.suggest import HeadingSays, Line, Suggestion, suggest
from compact_draft.model.clause import THEMES, Kind
from compact_draft.store.wording import read_wording

ROOT = Path(__file__).parents[2]
READER = Reader(read_wording(ROOT / "templates" / "wording.toml"))
ROWS = [
    [cell.strip() for cell in row.split(" | ")]
    for row in (Path(__file__).parent / "lines.txt").read_text().splitlines()
    if row and not row.startswith("#")
]


def read(text: str, *section: str, column: str | None = None) -> Suggestion:
    return suggest(
        Line(id="x", text=text, section=section, column=column), READER, heading_says
    )


def heading_says(heading: str) -> HeadingSays | None:
    kinds = {
        "What will success look like?": HeadingSays(kind="outcome"),
        "Shared values": HeadingSays(kind="principle"),
        "What we both need to do": HeadingSays(kind="commitment"),
        "Work programme": HeadingSays(kind="action", by="both"),
        "Definitions": HeadingSays(kind="definition"),
        "Contacts": HeadingSays(kind="contact"),
        "Foreword": HeadingSays(kind="prose"),
    }
    return kinds.get(heading)


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row[0][:50])
def test_a_line_is_read_as_a_careful_reader_reads_it(row: list[str]) -> None:
    text, kind, by, achievability, modality, timeframe = row
    found = read(text)
    said = {"kind": found.kind}
    wanted = {"kind": kind}
    if found.kind == "commitment" and kind == "commitment":
        said |= {
            "by": found.by,
            "achievability": found.achievability or "-",
            "modality": found.modality,
            "timeframe": found.timeframe or "-",
        }
        wanted |= {
            "by": by,
            "achievability": achievability,
            "modality": modality,
            "timeframe": timeframe,
        }
        if timeframe in (found.timeframe or ""):
            said["timeframe"] = timeframe
    sure = {field: value for field, value in wanted.items() if value[-2:] != " ?"}
    assert {field: said[field] for field in sure} == sure, found.because
    if any(cell.endswith(" ?") for cell in row[1:]):
        assert not found.is_sure


# -- place comes first -------------------------------------------------------------


def test_the_same_bullet_is_a_principle_or_a_promise_by_its_heading() -> None:
    bullet = "Share information openly and early"
    assert read(bullet, "Shared values").kind == "principle"
    assert read(bullet, "What we both need to do").kind == "commitment"
    assert read(bullet, "What will success look like?").kind == "outcome"


def test_the_deepest_heading_that_says_anything_decides() -> None:
    above = ("What we both need to do", "Shared values", "Money")
    assert read("Grants are fair.", *above).kind == "principle"


def test_a_heading_stays_a_heading_wherever_it_stands() -> None:
    assert read("What the council will do", "Shared values").kind == "heading"


def test_the_column_says_who_is_bound_before_the_words_do() -> None:
    found = read("The council will be told early.", column="Voluntary sector")
    assert found.by == "vcs"
    assert "by: vcs, stands in the column “Voluntary sector”" in found.because


def test_a_heading_names_who_is_bound_where_no_line_does() -> None:
    assert read("Pay on time.", "Work programme").by == "both"
    assert read("Pay on time.", "What the police will do").by == "public_bodies"


def test_a_name_in_a_list_of_contacts_is_no_heading() -> None:
    assert read("Moorside District Council", "Contacts").kind == "contact"
    assert read("Voluntary sector:", "Contacts").kind == "heading"


def test_an_act_with_a_remark_behind_a_dash_is_no_definition() -> None:
    text = "Develop a 'sounding board' – this needs people from every sector."
    assert read(text, "What we both need to do").kind == "commitment"


def test_a_foreword_may_promise_as_well() -> None:
    text = "The council will pay every grant in advance."
    assert read(text, "Foreword").kind == "commitment"


# -- what stands behind a suggestion -----------------------------------------------


def test_every_reason_names_the_words_behind_it() -> None:
    found = read(
        "Where budgets allow, the council will give groups three months' notice."
    )
    assert found.because[:3] == (
        "kind: commitment, “will” governs the act",
        "by: public_bodies, “council” is the subject",
        "achievability: aspirational, “Where budgets allow” weakens it",
    )


def test_a_vague_time_is_named_as_no_period() -> None:
    found = read("The council will tell groups of cuts in due course.")
    assert found.timeframe is None
    assert "timeframe: none, “in due course” is no period" in found.because


def test_a_sure_link_is_national_and_names_the_undertaking() -> None:
    found = read("The council will give three months' written notice of any cut.")
    assert (found.scope, found.national_ref) == ("national", ("4.4",))


def test_a_promise_with_no_sure_counterpart_is_local() -> None:
    found = read("The council will plant a tree for every champion.")
    assert (found.scope, found.national_ref) == ("local", ())


def test_what_is_no_promise_has_no_tags() -> None:
    found = read("“We will never do that,” said one trustee of a club.")
    assert found.achievability is None
    assert found.scope is None
    assert not found.is_commitment


def test_an_empty_line_is_nothing() -> None:
    assert read("").kind == "prose"


@settings(deadline=None, max_examples=60)
@given(
    st.one_of(
        st.text(max_size=80),
        st.lists(
            st.sampled_from(
                [
                    "the",
                    "council",
                    "groups",
                    "we",
                    "partners",
                    "will",
                    "not",
                    "may",
                    "aim",
                    "to",
                    "pay",
                    "consult",
                    "notice",
                    "three",
                    "months",
                    "where",
                    "possible",
                    ".",
                    ",",
                    ";",
                    ":",
                    "'",
                    '"',
                    "said",
                    "that",
                    "which",
                    "if",
                    "and",
                ]
            ),
            max_size=25,
        ).map(" ".join),
    )
)
def test_any_text_at_all_gets_values_of_the_guideline(text: str) -> None:
    found = read(text)
    assert found.kind in {k.value for k in Kind} - {"action"}
    assert found.by in {"public_bodies", "vcs", "both", "unclear"}
    assert found.theme is None or found.theme in THEMES
    assert 0.5 <= found.confidence <= 1
    assert found.is_commitment == (found.achievability is not None)
    assert found.timeframe is None or found.timeframe in text
    assert (found.scope == "national") == bool(found.national_ref)
    assert suggest(Line(id="x", text=text), READER) == suggest(
        Line(id="x", text=text), READER
    )
