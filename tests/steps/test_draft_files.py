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
    assert check_agreed(Copy.FINAL, DAY) is None
    assert check_agreed(Copy.PUBLIC, None) is None
    with pytest.raises(RefusedError, match="says when it was agreed"):
        check_agreed(Copy.FINAL, None)
    with pytest.raises(RefusedError, match="is a draft and was not agreed"):
        check_agreed(Copy.PUBLIC, DAY)
