"""The words that the forms of a round print, by which their fields are known again."""

from __future__ import annotations

from collections.abc import Mapping

from compact_draft.model.form import Form, FormClause, Standing
from compact_draft.text.day import day_in_words

ABOUT: Mapping[str, str] = {
    "name": "Your name",
    "capacity": "Do you answer for a body, or as a person?",
    "body": "Name of the body",
    "sector": "Your sector",
    "size": "Size of the body",
    "contact": "E-mail or address, only to reply to you",
    "publish": "May your name be printed beside your words?",
}
"""Key → what is asked about the respondent, in order. None has to be answered."""
CAPACITIES: Mapping[str, str] = {"body": "For a body", "person": "As a person"}
PUBLISH: Mapping[bool, str] = {True: "Yes", False: "No"}
SECTORS = (
    "Council",
    "Health",
    "Police, fire or probation",
    "Education",
    "Other public body",
    "Voluntary or community organisation",
    "Faith group",
    "Social enterprise",
    "Funder",
    "Resident or volunteer",
    "Business",
    "Other",
)
"""What a respondent may choose where ``compact.toml`` names no sectors."""
SIZES = (
    "No paid staff",
    "1 to 9 paid staff",
    "10 to 49 paid staff",
    "50 paid staff or more",
)
WHOLE = "The draft as a whole"
MISSING = "Something that is missing"
WHOLE_ASKED = "What would you like to say about the draft as a whole?"
MISSING_ASKED = "Is anything missing? Write the words that you would add, and where."
COMMENT = "Your comment"
PROPOSED = "The words you propose"
STANCE = "Keep, change or take out"
ANSWER = "Your answer"
FIRST_COLUMNS = ("What we ask", "Question", "Clause")
TO_WRITE = "Write here"
TO_CHOOSE = "Choose"
ASKED_ABOUT_YOU = "About you"
ASKED_QUESTIONS = "Questions"
ASKED_CLAUSES = "Clause by clause"
ASKED_REST = "Anything else"


def question_name(key: str) -> str:
    """Return what people call a question: "Question 1" for ``q1``."""
    return f"Question {key.removeprefix('q')}"


def standing_words(clause: FormClause) -> str:
    """Return "New" or "Changed"; empty for a clause as it was."""
    return {Standing.NEW: "New", Standing.CHANGED: "Changed"}.get(clause.standing, "")


def label_of(clause: FormClause) -> str:
    """Return the line above a clause's words in the Word form."""
    said = (clause.name, clause.code, standing_words(clause))
    return " · ".join(dict.fromkeys(word for word in said if word))


def section_title(section: tuple[str, ...]) -> str:
    """Return the headings above a clause as one line."""
    return " / ".join(" ".join(title.split()) for title in section) or "At the front"


def word_lines(form: Form) -> Mapping[str, tuple[str, ...]]:
    """Return what the Word form prints outside its tables, by part; headings first."""
    send = f" to {form.reply_to}" if form.reply_to else ""
    until = f" by {day_in_words(form.closes)}" if form.closes else ""
    post = (f"By post: {form.post}",) if form.post else ()
    how = (
        f"Write in the white boxes and send this file back{send}{until}. Leave empty "
        "what you have no view on: one remark on one clause is a full answer."
    )
    return {
        "top": (
            f"{form.title}: response form",
            form.edition,
            how,
            *post,
        ),
        "about": (ASKED_ABOUT_YOU, "Nothing here has to be filled in."),
        "questions": (ASKED_QUESTIONS,),
        "clauses": (ASKED_CLAUSES,),
        "rest": (ASKED_REST,),
        "end": (f"Form mark, please leave as it is: {form.mark}",),
    }
