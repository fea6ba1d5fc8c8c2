"""Nothing is refused: odd markup is tracked, or left as in the new file and listed."""

import pytest

from compact_draft.model.redline import Existing, LostOn, Options
from compact_draft.word.redline import redline
from tests.redline.judge import judge
from tests.redline.odd import BLOCKS, INLINE, pairs


@pytest.mark.parametrize("name", [*INLINE, *BLOCKS])
def test_odd_markup_is_tracked_or_listed(name):
    for where, (old, new) in pairs(name).items():
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
