"""Survey exports: any headings, every tool, and faults by row, column, value, remedy."""

from __future__ import annotations

import pytest

from compact_draft.channels.columns import Role
from compact_draft.channels.survey import Survey, read_survey, sheet_of
from compact_draft.errors import SheetError
from compact_draft.text.sheet import heading_key, read_rows


def survey(text: str, **said: Role) -> Survey:
    rows = read_rows(text)
    return read_survey(
        sheet_of(rows, "export.csv"),
        said={heading_key(k.replace("_", " ")): v for k, v in said.items()},
    )


TOOLS = {
    "Microsoft Forms": "ID,Start time,Completion time,Email,Name,What do you think?\n"
    "1,5/1/26 10:00,5/13/26 10:10,anonymous,,It is rather too slow\n",
    "Google Forms": "Timestamp,Email Address,What do you think?\n"
    "13/05/2026 10:00:00,jo@x.example,It is rather too slow\n",
    "SurveyMonkey": "Respondent ID,Collector ID,Start Date,End Date,IP Address,Email "
    "Address,First Name,Last Name,Custom Data 1,What do you think?\n"
    ",,,,,,,,,Open-Ended Response\n"
    "11,22,05/01/2026 09:00:00 AM,05/13/2026 09:10:00 AM,1.2.3.4,,Jo,Marsh,,"
    "It is rather too slow\n",
    "Citizen Space": "Response ID,Submitted,What is your name? - Name,What do you think?\n"
    "ANON-1,2026-05-13 10:00,Jo Marsh,It is rather too slow\n",
    "SmartSurvey": "UserNo,Name,Email,IP Address,Started,Ended,Q1. What do you think?\n"
    "7,Jo Marsh,,1.2.3.4,13/05/2026 10:00,13/05/2026 10:10,It is rather too slow\n",
    "JISC Online Surveys": "Response number,Completion date,1. What do you think?\n"
    "7,13/05/2026,It is rather too slow\n",
}


@pytest.mark.parametrize("tool", TOOLS)
def test_the_export_of_a_usual_tool_is_known_by_its_headings(tool: str) -> None:
    found = survey(TOOLS[tool])
    assert found.tool == tool
    (response,) = found.responses
    assert [p.text for p in response.points] == ["It is rather too slow"]
    assert response.points[0].question.endswith("What do you think?")
    assert response.dated == "2026-05-13"
    assert response.sender.name


def test_a_row_of_clause_comment_and_wording_is_one_point() -> None:
    found = survey(
        "Who are you;Clause no;Your views;What words would you prefer?\n"
        "Jo Marsh;4.2;Too long;Pay in ten days.\n",
        who_are_you=Role.NAME,
    )
    (point,) = found.responses[0].points
    assert (point.reference, point.text, point.proposed) == (
        "4.2",
        "Too long",
        "Pay in ten days.",
    )


def test_what_is_ticked_stands_with_its_reasons_and_else_by_itself() -> None:
    found = survey(
        "Name,Do you agree with clause 4.2?,Please tell us why,Comments on section 3\n"
        "Jo,Agree,It is fair,\nBea,Disagree,,Too long by half\n"
    )
    first, second = found.responses
    assert [(p.text, p.question) for p in first.points] == [
        ("It is fair", "Do you agree with clause 4.2? Agree; Please tell us why")
    ]
    assert [p.text for p in second.points] == ["Disagree", "Too long by half"]


def test_who_gives_no_name_is_the_same_export_after_export() -> None:
    one = "Timestamp,What do you think?\n13/05/2026,It is rather too slow\n"
    two = one + "14/05/2026,We like it as it is\n"
    names = [r.sender.name for r in survey(two).responses]
    assert survey(one).responses[0].sender.name == names[0]
    assert len(set(names)) == 2


def test_leave_to_publish_is_yes_no_or_not_asked() -> None:
    may = survey(
        "Name,May we publish your name?,Comment\nA,Yes,x y\nB,No,x y\nC,,x y\n"
    )
    assert [r.sender.may_publish for r in may.responses] == [True, False, None]
    private = survey("Name,Keep my name private,Comment\nA,Yes,x y\nB,No,x y\n")
    assert [r.sender.may_publish for r in private.responses] == [False, True]


def test_every_fault_is_told_by_row_column_value_and_remedy_and_nothing_is_taken() -> (
    None
):
    text = (
        "Name,Date,Comment\nJo,sometime,fine\nBea,2026-05-01,#NAME?\n"
        f"Len,2026-05-01,{'x' * 32_767}\nMo,2026-05-01,fine,and more\n"
    )
    with pytest.raises(SheetError) as told:
        survey(text)
    said = str(told.value)
    assert "4 of its cells" in said
    assert "row 2, column 'Date': “sometime” is not a date; write it as" in said
    assert "row 3, column 'Comment': the spreadsheet shows #NAME?" in said
    assert "row 4, column 'Comment'" in said
    assert "32,767" in said
    assert "row 5, column 'number 4': “and more” stands beyond the last heading" in said


@pytest.mark.parametrize(
    ("text", "what"),
    [
        ("", "the table is empty"),
        ("Name,Comment\n", "headings and no answers"),
        ("Name,Town\nJo,Ashby\n", "no column of it seems to hold what people say"),
    ],
)
def test_a_sheet_without_answers_is_told(text: str, what: str) -> None:
    with pytest.raises(SheetError, match=what):
        survey(text)


def test_a_person_may_say_what_a_column_holds() -> None:
    found = survey("Name,Town\nJo,Ashby\n", town=Role.COMMENT)
    assert [p.text for p in found.responses[0].points] == ["Ashby"]
    assert [c.by for c in found.columns] == ["heading", "you"]


@pytest.mark.parametrize(
    "heading",
    [
        "Quote the words, if you can",
        "Which words are you commenting on?",
        "The exact wording you mean",
        "Quotation from the draft",
        "Words it concerns",
    ],
)
def test_a_column_of_quoted_words_goes_with_the_comment(heading: str) -> None:
    found = survey(f"Name;Clause;{heading};Comment\nJo;4.2;thirty days;Too long\n")
    (point,) = found.responses[0].points
    assert (point.reference, point.quote, point.text) == (
        "4.2",
        "thirty days",
        "Too long",
    )


def test_what_words_somebody_would_put_is_no_quotation() -> None:
    found = survey("Name;Clause;What words would you suggest?\nJo;4.2;Ten days.\n")
    (point,) = found.responses[0].points
    assert (point.quote, point.proposed) == ("", "Ten days.")


def test_a_choice_between_a_clause_and_the_words_on_it_parts_them_not() -> None:
    found = survey(
        "Name;Which clause?;Do you support it?;Comment\n"
        "Jo;4.2;Yes;It is fair\nBea;4.1;No;\nLen;4.3;;\n"
    )
    jo, bea, len_ = found.responses
    assert [(p.text, p.reference) for p in jo.points] == [("It is fair", "4.2")]
    assert jo.points[0].question == "Do you support it? Yes; Comment"
    assert [(p.text, p.reference) for p in bea.points] == [("No", "4.1")]
    assert len_.points == ()
    assert "a place and no words on it" in len_.left[-1][1]


def test_why_goes_with_the_question_before_it_and_a_bare_mark_is_no_answer() -> None:
    found = survey(
        "Name,Do you agree with section 5?,If not why not,Your view of the draft\n"
        "Jo,In principle and no further,Too vague,Good\nBea,-,?,...\n"
    )
    jo, bea = found.responses
    assert [(p.text, p.question) for p in jo.points] == [
        ("In principle and no further", "Do you agree with section 5?"),
        ("Too vague", "Do you agree with section 5?; If not why not"),
        ("Good", "Your view of the draft"),
    ]
    assert bea.points == ()
    assert [why for _, why in bea.left] == [
        "no words: “-”",
        "no words: “?”",
        "no words: “...”",
    ]


def test_an_answer_behind_a_clause_may_be_on_it_and_a_general_one_is_not() -> None:
    found = survey(
        "Name;Clause;How would it work for you?;Comment\nJo;4.2;Badly, I fear it;Slow\n"
    )
    assert [(p.text, p.reference) for p in found.responses[0].points] == [
        ("Badly, I fear it", "under 4.2"),
        ("Slow", "under 4.2"),
    ]
    found = survey(
        "Name;Clause;Do you like the draft overall?;Comment\nJo;4.2;Yes;Slow\n"
    )
    assert [p.reference for p in found.responses[0].points] == [""]


@pytest.mark.parametrize("cell", ["=1+1", "+44 is wrong", "-not so", "@all agree"])
def test_a_cell_that_looks_like_a_formula_is_words(cell: str) -> None:
    for written in (cell, f"'{cell}"):
        found = survey(f'Name,Comment\nJo,"{written}"\n')
        assert found.responses[0].points[0].text == cell
