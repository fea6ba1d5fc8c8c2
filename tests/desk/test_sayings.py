"""What a step says is said on a page as a sentence, with pages for commands."""

from __future__ import annotations

import pytest

from compact_draft.desk.sayings import (
    closed,
    for_pages,
    is_field,
    place_of,
    sentence_of,
)


@pytest.mark.parametrize(
    ("said", "shown"),
    [
        (
            "make it a principle:  compact-draft clauses edit “Read and heed …” --why ...",
            "make it a principle: “Edit” on the page of the clause",
        ),
        (
            'compact-draft clauses split wex-041 --at "and the second" --why "two acts"',
            "use “Split, join, move or take out” on the page of the clause",
        ),
        (
            'give them with  --text "..."  or  --file FILE',
            "give them with the field text",
        ),
        (
            "put controller under [consultation] in compact.toml",
            "write it on the page Settings",
        ),
    ],
)
def test_a_command_with_quoted_words_becomes_its_page_whole(
    said: str, shown: str
) -> None:
    assert for_pages(said) == shown


def test_a_sentence_begins_and_ends_as_one_and_names_keep_their_letters() -> None:
    assert sentence_of("the area has no name") == "The area has no name."
    assert (
        sentence_of("photo.gif: this is a picture") == "photo.gif: this is a picture."
    )
    assert sentence_of("a13 needs a reason") == "a13 needs a reason."
    assert closed("write it; it is kept.") == "write it; it is kept."
    assert place_of("outline.toml") == ""
    assert place_of("old.docx") == "old.docx"


def test_a_place_is_a_field_where_it_is_an_option_or_an_argument() -> None:
    assert is_field("--why")
    assert is_field("LABEL")
    assert not is_field("old.docx")
    assert place_of("LABEL") == ""
    assert place_of("consultation/round-1") == ""


def test_why_something_is_suggested_is_told_in_plain_words() -> None:
    said = for_pages(
        "by the examples (“Assessment”, “Decision”); the words by themselves say "
        "aspirational, “Introduce”: has to be built first: please look"
    )
    assert "by the examples" not in said
    assert said.endswith(
        "say aspirational: “Introduce”: has to be built first. Please look"
    )
    assert "by the examples" not in for_pages(
        "weaker by the examples; the facts say equal: please look"
    )
