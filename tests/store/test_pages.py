"""The page of a step in the log."""

import pytest

from compact_draft.errors import WorkspaceError
from compact_draft.store.pages import LoggedStep, Written, format_page, parse_page

STEP = LoggedStep(
    number=7, verb="answer", by="Ann Other", when="2026-03-02T09:00:00+00:00",
    what="2 remarks decided — café",
    files=(Written(path="clauses/a.md", before="0" * 64, after=None),),
    rounds=("round-1",), state="done",
)  # fmt: skip
SHOWN = f"log/{STEP.folder}/step.json"


def test_a_page_is_read_as_it_was_written() -> None:
    assert parse_page(format_page(STEP), SHOWN) == STEP
    assert STEP.folder == "0007-answer"


@pytest.mark.parametrize(
    "data", [b"", b"no json", b"[]", b'{"number": "7"}', b"\xff\xfe"]
)
def test_a_page_that_no_step_wrote_is_refused_by_its_name(data: bytes) -> None:
    with pytest.raises(WorkspaceError, match="0007-answer"):
        parse_page(data, SHOWN)
