"""Nothing is refused: odd markup is tracked, or left as in the new file and listed."""

import pytest

from compact_draft.model.combined import Reviewer
from compact_draft.model.redline import Existing, LostOn, Options
from compact_draft.word.combine.combine import combine
from compact_draft.word.ooxml.package import Package
from compact_draft.word.redline.redline import redline
from tests.redline.judge import judge
from tests.redline.odd import BLOCKS, INLINE, LAST, file, p, pairs
from tests.sampling import one_in

REFUSED_AS_BASE = {"mark-round-paragraph", "range-of-xml", "range-of-xml-between"}
"""Tracked changes: a base may have none."""


@pytest.mark.parametrize("name", one_in(3, [*INLINE, *BLOCKS]))
def test_odd_markup_is_tracked_or_listed(name):
    every = pairs(name)
    assert every
    for where, (old, new) in every.items():
        for one, other in ((old, new), (new, old)):
            out, said = redline(
                one, other, Options(author="Ann", existing=Existing.ACCEPT)
            )
            faults = judge(one, other, out, sizes=False).faults
            lost = {item.lost_on for item in said.untracked} - {LostOn.NONE}
            excused = {"before": LostOn.REJECT, "after": LostOn.ACCEPT}
            left = [
                fault
                for fault in faults
                if excused.get(fault.partition(",")[0]) not in lost
            ]
            assert left == [], where


@pytest.mark.parametrize(
    "name", one_in(4, sorted({*INLINE, *BLOCKS} - REFUSED_AS_BASE))
)
def test_odd_markup_in_one_copy_does_not_keep_others_from_being_combined(name):
    odd = pairs(name)
    others = file(p("We pay grants within ninety days."), p(LAST))
    for where in ("between", "alone"):
        base, copy = odd[where]
        reviewers = [
            Reviewer(author="Ann", data=copy),
            Reviewer(author="Bob", data=others),
        ]
        out, said = combine(base, reviewers)
        assert b"ninety" in Package.open(out).data("word/document.xml")
        assert judge(base, others, out, sizes=False).true_before
        assert {entry.reviewer for entry in said.left_out} <= {"Ann"}
        out, _wordings = combine(copy, [Reviewer(author="Bob", data=base)])
        assert judge(copy, base, out, sizes=False).true_before, where
