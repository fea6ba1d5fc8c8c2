"""What each column of a survey export is: by its heading, its cells, or what was said."""

import pytest

from compact_draft.channels.columns import Role, match_columns, preset_of

LONG = [
    "We think that thirty days is far too long for a small group without reserves.",
    "Please say plainly who decides, and by when, before a grant is ever cut again.",
]


def role(heading: str, *cells: str, **known: dict[str, Role]) -> Role:
    found = match_columns(
        ["What do you think?", heading], [LONG, list(cells or ("",))], **known
    )
    return found[1].role


@pytest.mark.parametrize(
    ("heading", "wanted"),
    [
        ("Respondent ID", Role.ID),
        ("Date submitted", Role.DATE),
        ("First name", Role.FIRST_NAME),
        ("Surname", Role.LAST_NAME),
        ("Your name", Role.NAME),
        ("1. Your name", Role.NAME),
        ("E-mail address", Role.CONTACT),
        ("Name of your organisation", Role.BODY),
        ("Sector", Role.SECTOR),
        ("How many staff do you have", Role.SIZE),
        ("May we publish your name?", Role.PUBLISH),
        ("Keep my name private", Role.PRIVATE),
        ("Clause", Role.CLAUSE),
        ("Suggested wording", Role.PROPOSED),
        ("Words quoted", Role.QUOTE),
        ("Your comments", Role.COMMENT),
        ("IP address", Role.IGNORE),
        ("Are you responding as an individual?", Role.CAPACITY),
    ],
)
def test_a_heading_says_what_its_column_holds(heading: str, wanted: Role) -> None:
    assert role(heading) is wanted


@pytest.mark.parametrize(
    ("cells", "wanted"),
    [
        (("jo@x.example", "bo@y.example", "cy@z.example"), Role.CONTACT),
        (("4.1", "4.12", "5.2"), Role.CLAUSE),
        (("Yes", "No", "Not sure"), Role.CHOICE),
        (("blue", "green", "red"), Role.ABOUT),
    ],
)
def test_where_a_heading_says_nothing_the_cells_do(
    cells: tuple[str, ...], wanted: Role
) -> None:
    assert role("Column 9x", *cells) is wanted


def test_long_words_under_name_or_clause_speak_against_the_heading() -> None:
    assert role("Clause", "4.1") is Role.CLAUSE
    assert role("Clause", *LONG) is not Role.CLAUSE


def test_what_a_person_says_stands_before_all_and_what_is_remembered_before_a_guess() -> (
    None
):
    known = {"clause": Role.IGNORE}
    assert role("Clause", "4.1", remembered=known) is Role.IGNORE
    said = {"clause": Role.BODY}
    assert role("Clause", "4.1", said=said, remembered=known) is Role.BODY


@pytest.mark.parametrize(
    ("headings", "tool"),
    [
        (["ID", "Start time", "Completion time", "Email"], "Microsoft Forms"),
        (["Timestamp", "What do you think?"], "Google Forms"),
        (["Respondent ID", "Collector ID"], "SurveyMonkey"),
        (["Response ID", "Submitted"], "Citizen Space"),
    ],
)
def test_a_tool_is_known_by_its_headings(headings: list[str], tool: str) -> None:
    preset = preset_of(headings)
    assert preset is not None
    assert preset.name == tool


def test_headings_of_no_tool_are_of_none() -> None:
    assert preset_of(["Name", "Comment"]) is None
    assert preset_of(["Response ID", "Comment"]) is None
    assert preset_of([]) is None
