"""The findings of the checks, clause by clause; what may stand is counted."""

from dataclasses import replace

from compact_draft.drafting.checking import Finding
from compact_draft.drafting.checks import Result, Waiver
from compact_draft.reports.checks import page

FINDING = Finding(
    check="short_name", clause="old-2", words="LSP", what="“LSP” is not explained",
    mend="write it out",
)  # fmt: skip
MAY = Waiver(
    clause="old-2", check="short_name", why="everybody knows it", by="Ann Other",
    when="2026-03-02", clause_print="",
)  # fmt: skip
OPEN = Result(finding=FINDING, number="3.2")
WAIVED = Result(finding=FINDING, number="", waiver=MAY)


def test_an_open_finding_is_told_with_its_number_and_how_to_mend_it() -> None:
    said = page([OPEN])
    assert said.startswith("3.2  old-2: “LSP” is not explained [short_name]")
    assert "to mend: write it out" in said
    assert "1 finding: 1 short_name." in said


def test_what_may_stand_is_counted_and_shown_only_when_asked() -> None:
    said = page([OPEN, WAIVED])
    assert said.count("is not explained") == 1
    assert "1 may stand, with a reason." in said
    whole = page([OPEN, WAIVED], with_waived=True)
    assert whole.count("is not explained") == 2
    assert "may stand: everybody knows it (Ann Other)" in whole


def test_a_reason_that_was_given_for_earlier_words_is_told() -> None:
    said = " ".join(page([replace(OPEN, earlier=MAY)]).split())
    assert (
        "it was let stand for earlier words: everybody knows it (Ann Other, 2 March 2026)"
        in said
    )


def test_the_commonest_findings_are_counted_first() -> None:
    other = replace(OPEN, finding=replace(FINDING, check="stale"))
    assert "3 findings: 2 stale, 1 short_name." in page([OPEN, other, other])
    assert page([]).startswith("0 findings.")
