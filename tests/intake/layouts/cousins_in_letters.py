"""Cousins of the strangers' layouts: letters, answers, plans, headings."""

from __future__ import annotations

from docx.enum.text import WD_BREAK

from tests.intake.layouts.sheet import BOTH, PUBLIC, VCS
from tests.intake.layouts.tricks import Paper


def letters_without_a_letterhead() -> Paper:
    s = Paper("letters_without_a_letterhead")
    for x in (
        "Ashby Volunteer Bureau",
        "14 Mill Lane",
        "",
        "3 June 2002",
        "",
        "To the Leader, Ashby Town Council",
        "",
    ):
        s.p(x)
    s.p("Dear Councillor Pike,")
    s.p("Re: our Compact", bold=True)
    s.p(
        "Our committee met on Monday. "
        + s.promise("We will send you our annual report each July.", VCS)
        + " "
        + s.promise(
            "We undertake to insure every volunteer whom we place with the Town Council.",
            VCS,
        )
        + " It was good to see you at the fête."
    )
    s.p("From our side you may also count on this:")
    for t in (
        "a list of our member groups, brought up to date every quarter",
        "a reply to each of your consultations, even if short",
    ):
        s.p("- " + s.promise(t, VCS))
    s.p(
        "We hope that you will answer in the same spirit. We look forward to hearing from you."
    )
    s.p("Yours faithfully,")
    s.p("M. Brown, Secretary")
    s.p().add_run().add_break(WD_BREAK.PAGE)
    for x in ("ASHBY TOWN COUNCIL", "Town Hall", "20 June 2002"):
        s.p(x)
    s.p("Dear Mrs Brown,")
    s.p(
        "Thank you for your letter. "
        + s.promise(
            "The Town Council will in turn give the Bureau free use of the lower hall.",
            PUBLIC,
        )
        + " "
        + s.promise(
            "I will see to it that your letters are answered within a week.", PUBLIC
        )
        + " "
        + s.promise("No grant will be cut without three months' notice.", PUBLIC)
    )
    s.p(s.promise("We shall meet you twice a year, and more often if you ask.", PUBLIC))
    s.p("I am sorry that I shall be away in August.")
    s.p("Yours sincerely")
    s.p("J. Pike")
    s.p("Leader of the Council")
    return s


def answers_that_begin_with_it() -> Paper:
    s = Paper("answers_that_begin_with_it")
    s.p("The Marl Compact: your questions", style="Title")

    def qa(q, a):
        s.p("Question: " + q, bold=True)
        s.p("Answer: " + a)

    qa(
        "What will the Council do for us?",
        "Plenty. "
        + s.promise(
            "It will pay your grant in two halves, in April and October.", PUBLIC
        )
        + " "
        + s.promise(
            "It will not ask for a business plan from a group with no staff.", PUBLIC
        ),
    )
    qa(
        "Will we have to do anything?",
        "Yes. "
        + s.promise("Your group must keep accounts and show them to us if asked.", VCS),
    )
    qa(
        "How long do we get to answer a consultation?",
        s.promise("You get twelve weeks.", PUBLIC),
    )
    qa(
        "What about the hospital?",
        "The hospital trust is bound as well. "
        + s.promise("It will ask patients' groups before it moves a ward.", PUBLIC),
    )
    qa("Is it law?", "No, and nobody will sue you.")
    qa(
        "Who checks?",
        s.promise(
            "The Council and the CVS will together publish a report every May.", BOTH
        ),
    )
    return s


def answers_in_a_table() -> Paper:
    s = Paper("answers_in_a_table")
    s.p("Compact: questions and answers", style="Title")
    t = s.grid(0, 2)
    for q, a in [
        (
            "What do we promise?",
            s.promise(
                "The Council will give ten weeks for every consultation.", PUBLIC
            ),
        ),
        ("And what do groups promise?", s.promise("Groups will answer in time.", VCS)),
        ("Will it last?", "It has lasted since 1999."),
    ]:
        r = t.add_row()
        s.cell(r.cells[0], q, bold=True)
        s.cell(r.cells[1], a)
    return s


def plan_with_states() -> Paper:
    s = Paper("plan_with_states")
    s.p("Action plan", style="Heading 1")
    t = s.grid(1, 5)
    for c, x in zip(
        t.rows[0].cells, ["Ref", "Action", "Lead", "Deadline", "Status"], strict=False
    ):
        s.cell(c, x, bold=True)
    rows = [
        (
            "1",
            "Set up a website for volunteers",
            "City Council",
            "March",
            "Ongoing",
            PUBLIC,
        ),
        (
            "2",
            "Write to all groups about the Compact",
            "do.",
            "April",
            "Complete",
            None,
        ),
        (
            "3",
            "Train members of committees",
            "Voluntary Action Riding",
            "May",
            "Started late",
            VCS,
        ),
        (
            "4",
            "Find a room for meetings",
            "ditto",
            "June",
            "Deleted at 2004 review",
            None,
        ),
        (
            "5",
            "Hold a conference each autumn",
            "City Council and Voluntary Action Riding",
            "Sept",
            "",
            BOTH,
        ),
        ("6", "Agree a form for references", "Police", "", "Not started", PUBLIC),
        ("7", "Buy a van", "Nobody yet", "?", "", None),
    ]
    for ref, act, lead, when, st, by in rows:
        r = t.add_row().cells
        for c, x in zip(
            r, (ref, s.promise(act, by) if by else act, lead, when, st), strict=False
        ):
            s.cell(c, x)
    s.p("Withdrawn", style="Heading 1")
    s.p("- The Council will match each pound that groups raise")
    s.p("Still to come", style="Heading 1")
    s.p(s.promise("The Council will open a drop-in centre by 2010.", PUBLIC))
    return s


def plan_across() -> Paper:
    s = Paper("plan_across")
    s.p("What happens next", style="Heading 1")
    t = s.grid(3, 4)
    for i, h in enumerate(("Task", "By whom", "By when")):
        s.cell(t.cell(i, 0), h, bold=True)
    for j, (a, w, d, by) in enumerate(
        [
            ("Print a summary of the Compact", "Borough Council", "May", PUBLIC),
            ("Send it to every member group", "CVS", "June", VCS),
            ("Read it out at meetings", "Everyone", "July", BOTH),
        ],
        1,
    ):
        s.cell(t.cell(0, j), s.promise(a, by))
        s.cell(t.cell(1, j), w)
        s.cell(t.cell(2, j), d)
    return s


def passives_as_headings() -> Paper:
    s = Paper("passives_as_headings")
    s.p("Wold Compact", style="Title")
    s.p("What public bodies promise", style="Heading 1")
    for t, n in [
        ("Decisions will be explained in writing", "This covers grants and contracts."),
        ("Meetings will be held where wheelchairs can go", "Most halls have ramps."),
        ("Small grants will be paid within two weeks", "Small means less than £500."),
    ]:
        s.p(s.promise(t, PUBLIC), style="Heading 2")
        s.p(n, italic=True)
    s.p("What groups promise", style="Heading 1")
    for t, n in [
        ("Accounts will be sent in by June", "Late accounts hold up everyone."),
        ("Children will be kept safe", "A policy is on the website."),
    ]:
        s.p(s.promise(t, VCS), style="Heading 2")
        s.p(n, italic=True)
    return s


LAYOUTS = (
    letters_without_a_letterhead,
    answers_that_begin_with_it,
    answers_in_a_table,
    plan_with_states,
    plan_across,
    passives_as_headings,
)
