"""What a draft can be written as, told by the name."""

from datetime import date
from pathlib import Path

import pytest

from compact_draft.errors import RefusedError
from compact_draft.steps.draft_files import check_agreed, checked_ending
from compact_draft.word.writing.draft import Copy

DAY = date(2026, 12, 1)


def test_the_ending_tells_the_form_and_another_is_refused() -> None:
    assert checked_ending(Path("a.DOCX")) == ".docx"
    for name in ("a.txt", "a"):
        with pytest.raises(RefusedError, match="a draft cannot be written"):
            checked_ending(Path(name))


def test_only_a_final_copy_has_a_day_and_it_must() -> None:
    assert check_agreed(Copy.FINAL, DAY, DAY) is None
    assert check_agreed(Copy.PUBLIC, None, DAY) is None
    with pytest.raises(RefusedError, match="needs the day on which it was agreed"):
        check_agreed(Copy.FINAL, None, DAY)
    with pytest.raises(RefusedError, match="is a draft and was not agreed"):
        check_agreed(Copy.PUBLIC, DAY, DAY)


def test_a_day_that_is_still_to_come_is_no_day_of_agreement() -> None:
    with pytest.raises(RefusedError, match="1 December 2026 is still to come"):
        check_agreed(Copy.FINAL, DAY, date(2026, 11, 30))
