"""What an option of a command is called where a person sees it on a page."""

import pytest

from compact_draft.desk.labels import END, MID, OPEN, with_labels


@pytest.mark.parametrize(
    ("message", "page", "shown"),
    [
        ("give --reason", "", "give the field “Why, in words the person may read”"),
        (
            "name it with --clause ID",
            "/places",
            "name it with the field “Number of the clause”",
        ),
        ("name it with --clause ID", "", "name it with the field “To which clause”"),
        ("say --unheard-of", "", "say the field unheard of"),
        (
            "write --as letter",
            "",
            "write “a letter” in the field “They are”",
        ),
        (
            'give --on 2027-03-14 --what "..."',
            "/kept",
            "give the field “On which day” and the field “What happened”",
        ),
        (
            "adopted_reworded with the effect reword needs the wording",
            "",
            "“Adopted, in other words” needs the new words",
        ),
        ("well-known words stay", "", "well-known words stay"),
    ],
)
def test_an_option_reads_as_the_field_of_the_page(
    message: str, page: str, shown: str
) -> None:
    assert with_labels(message, page) == shown


def test_a_field_may_be_marked_so_that_its_name_on_the_page_can_be_put_there() -> None:
    assert with_labels("give --reason", mark=True) == (
        f"give {OPEN}reason{MID}the field “Why, in words the person may read”{END}"
    )
