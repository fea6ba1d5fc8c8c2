"""What is said of a line that reads as a bad scan does."""

from compact_draft.intake.doubts import SCRAMBLED
from compact_draft.intake.verdicts import Setting, scrambled
from compact_draft.model.clause import Kind


def test_nothing_sure_is_said_of_a_bad_scan() -> None:
    verdict = scrambled()
    assert (verdict.kind, verdict.party, verdict.doubts) == (
        Kind.PROSE, None, (SCRAMBLED,),
    )  # fmt: skip


def test_before_a_line_is_read_only_its_headings_are_known() -> None:
    setting = Setting(section=("Money",))
    assert setting.stem is None
    assert setting.we is None
