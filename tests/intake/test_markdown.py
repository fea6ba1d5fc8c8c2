"""Old Compacts in Markdown and plain text."""

import pytest

from compact_draft.errors import WordFileError
from tests.intake.other_files import promises, taken

MARKDOWN = """\
# Compact for Low Fell

## Money

The Council will:

- pay grants **in advance**
  and in full
- [ ] consult early
    - with small groups first

| Public bodies will | Groups will |
|---|---|
| • Publish plans<br>• Answer letters | • Keep accounts |

> “It works”, said a trustee.

1.1 Groups will send one report a year.
1.2 The Council will read it.
"""


def test_markdown_is_read_by_its_marks() -> None:
    intake = taken(MARKDOWN, "old.md")
    assert intake.title == "Compact for Low Fell"
    assert [text for text, _ in promises(intake)] == [
        "pay grants in advance and in full",
        "consult early",
        "with small groups first",
        "Publish plans",
        "Answer letters",
        "Keep accounts",
        "Groups will send one report a year.",
        "The Council will read it.",
    ]
    assert [row.number for row in intake.rows if row.number] == ["1.1", "1.2"]
    assert "quote" in {row.kind for row in intake.rows}


def test_plain_text_goes_on_over_its_line_ends() -> None:
    text = """\
Compact for Low Fell
====================

Money
-----

The Council will pay every grant in advance, on the first working day of
each quarter, unless the group has asked for it to be paid in another way.
Groups will report once a year.

* The Council will consult for at least twelve weeks before it changes the
  way in which it funds groups.
"""
    intake = taken(text, "old.txt")
    texts = [text for text, _ in promises(intake)]
    assert texts[0].startswith("The Council will pay every grant in advance, on the")
    assert "each quarter, unless" in texts[0]
    assert texts[-1].endswith("changes the way in which it funds groups.")
    assert [row.text for row in intake.rows if row.kind == "heading"] == ["Money"]


def test_a_text_of_windows_is_read_and_what_is_no_text_refused() -> None:
    assert promises(
        taken("Groups’ reports\n\nGroups will report.".encode("cp1252"), "a.txt")
    )
    with pytest.raises(WordFileError, match="no plain text"):
        taken(b"\x00\x01\x02\x00", "old.txt")
