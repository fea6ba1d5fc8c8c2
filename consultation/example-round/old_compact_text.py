"""What the old Compact says, part by part."""

from __future__ import annotations

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))

from old_compact_words import (
    PAGE_BREAK,
    big,
    bold,
    bullet,
    counted,
    p,
    run,
    two_columns,
    typed,
    worn,
)

CONTENTS = [
    ("Foreword", 2),
    ("About this Compact", 2),
    ("What we believe", 3),
    ("Our pledges to each other", 3),
    ("Code 1: Grants and contracts", 4),
    ("Code 2: Asking and listening", 5),
    ("Code 3: Volunteers", 5),
    ("When things go wrong", 6),
    ("Appendix A: Definitions", 6),
    ("Appendix B: Contacts", 6),
]


FOOTNOTE = (
    "The partners are listed in Appendix B. The Probation Board joined in March 2009."
)


def cover() -> list[str]:
    """The cover and the contents list, both typed."""
    tabs = '<w:tabs><w:tab w:val="right" w:leader="dot" w:pos="9000"/></w:tabs>'
    return [
        p(),
        p(),
        big("A Compact for Wexcombe and Harle", 56, middle=True),
        p(
            "How public services and voluntary groups work together in our district",
            props='<w:jc w:val="center"/>',
            dress="<w:i/>",
        ),
        p(),
        p("Adopted May 2009", props='<w:jc w:val="center"/>'),
        PAGE_BREAK,
        big("Contents", 28),
        *(p(f"{title}\t{page}", props=tabs) for title, page in CONTENTS),
        PAGE_BREAK,
    ]


def foreword() -> list[str]:
    """Foreword and introduction: prose."""
    return [
        big("Foreword", 32),
        worn(
            "Wexcombe and Harle is a district of market towns, hill farms and two large "
            "estates. Hardly a street in it is untouched by a club, a charity or a "
            "group of neighbours who have decided to do something themselves."
        ),
        "<w:p>"
        + run(
            "Public services here could not manage without them. Nor could many groups "
            "last long without a fair hearing, a room to meet in and, from time to time, "
            "a grant. This Compact sets down what each of us"
        )
        + '<w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr>'
        '<w:footnoteReference w:id="2"/></w:r>'
        + run(" may expect of the other.")
        + "</w:p>",
        worn(
            "It was written over eighteen months by people from both sides of the table. "
            "I thank them for there patience, and I ask every partner to keep it within "
            "reach and not on a shelf."
        ),
        p(
            "Chair, Wexcombe and Harle Together (the Local Strategic Partnership)",
            dress="<w:i/>",
        ),
        p("About this Compact", style="Heading1"),
        p(
            "This Compact is an agreement and not a contract. No court will enforce it, but "
            "we shall be judged by it. It stands beside the Local Area Agreement and will "
            "be used as evidence in the Comprehensive Area Assessment."
        ),
        worn(
            "It has a first part that holds for all we do, and three codes on the matters "
            "that people asked about most. This document has codes for:"
        ),
        bullet("grants and contracts"),
        bullet("asking and listening"),
        bullet("volunteers"),
        p(
            "We expect to look at it again when it has been in use for a while.",
        ),
    ]


def beliefs_and_pledges() -> list[str]:
    """Shared principles, and the table of commitments by side."""
    return [
        p("What we believe", style="Heading1"),
        p("All of us who have signed this Compact share these principles:"),
        bullet(
            "A healthy district needs voluntary action as much as it needs good public "
            "services."
        ),
        bullet(
            "Voluntary groups are free to run themselves, to speak up and to disagree with "
            "those who fund them."
        ),
        bullet(
            "Public money should be spent openly and with as little paper as is safe."
        ),
        p("•\tSmall groups matter as much as large ones."),
        p("•\tPeople who are seldom heard should have more than one way to be heard."),
        p("•\tDifferences between us should be talked through early."),
        PAGE_BREAK,
        p("Our pledges to each other", style="Heading1"),
        p(
            "The two columns stand side by side for convenience. A line on the left is not "
            "the answer to a line on the right."
        ),
        two_columns(
            (
                "Statutory partners pledge to",
                [
                    typed(
                        "•",
                        "Respect the right of every group to campaign, whether or not it "
                        "has a grant from us.",
                    ),
                    typed(
                        "•",
                        "Name a senior officer in each organisation who will champion the "
                        "Compact.",
                    ),
                    typed(
                        "•",
                        "Share information about our plans, budgets and services as early "
                        "as possible.",
                    ),
                    typed(
                        "•",
                        "Let groups use our meeting rooms free of charge in the evening, "
                        "where a caretaker is on duty.",
                    ),
                    typed(
                        "•",
                        "Publish a list of our grants each year, hold a briefing for "
                        "applicants and give written reasons to those who are turned down.",
                    ),
                    typed(
                        "•",
                        "Make sure that the PCT and the Council do not ask the same group "
                        "for the same figures twice.",
                    ),
                ],
            ),
            (
                "The voluntary and community sector pledges to",
                [
                    bullet(
                        "Be clear about whom we speak for when we say what the sector thinks."
                    ),
                    bullet(
                        "Run our groups well, with proper accounts and a committee that "
                        "meets."
                    ),
                    bullet("Tell funders promptly when a project is in difficulty."),
                    bullet("Keep confidential what is shared with us in confidence."),
                    bullet(
                        "Work toward equal access for everybody who uses our services."
                    ),
                ],
            ),
        ),
        p(),
    ]


def code_on_money() -> list[str]:
    """Code 1: typed numbers, bold headings."""
    return [
        p("Code 1: Grants and contracts", style="Heading1"),
        worn(
            "Nothing causes more ill feeling than money that comes late, stops without "
            "warning or is hedged about with forms. This code is meant to put that right."
        ),
        bold("Statutory partners will"),
        typed(
            "1.",
            "Give groups at least eight weeks to apply for any grant of more than £2,000.",
        ),
        typed("2.", "Pay grants and invoices promptly."),
        typed(
            "3.",
            "Offer funding for three years, unless there is a good reason not to.",
        ),
        typed(
            "4.",
            "Accept that a fair share of rent, management and other overheads is part of "
            "the cost of a service.",
        ),
        typed(
            "5.",
            "Tell a group in writing if its grant is to be cut or ended, and give the "
            "reasons.",
        ),
        bold("Voluntary and community groups will"),
        typed("1.", "Spend grants on what they were given for and keep the reciepts."),
        typed("2.", "Send in monitoring returns by the date agreed."),
        typed("3.", "Plan ahead for the end of a grant."),
        bold("How will we know that it works?"),
        bullet("Fewer than one invoice in ten is paid late."),
        bullet("No group learns of a cut from the local newspaper."),
        bullet("There is one set of monitoring forms across the district."),
        bold("What we need to do in the first two years"),
        counted("Agree a single application form for small grants.", 3),
        counted(
            "Hold a yearly funding fair with the Harle Valley Primary Care Trust.", 3
        ),
        counted("Train council officers in full cost recovery.", 3),
    ]


def code_on_asking() -> list[str]:
    """Code 2: automatic numbers that restart."""
    return [
        p("Code 2: Asking and listening", style="Heading1"),
        p(
            "A consultation that starts when the decision is taken is worse than none. Ask "
            "early, allow time, and say what came of it."
        ),
        bold("Statutory partners will"),
        counted(
            "Allow twelve weeks for written consultations, and explain why if it has to be "
            "less.",
            4,
        ),
        counted("Write in plain English and avoid jargon.", 4),
        counted("Give feedback to those who took part.", 4),
        counted(
            "Meet the cost of travel and childcare for volunteers who sit on our panels.",
            4,
        ),
        bold("Voluntary and community groups will"),
        counted("Ask their members and users before answering on their behalf.", 5),
        counted("Answer by the closing date.", 5),
        counted("Pass on news of consultations to smaller groups.", 5),
        bold("How will we know that it works?"),
        bullet("Every consultation report says what was changed as a result."),
        bullet("More small groups take part each year than the year before."),
        bold("What we need to do in the first two years"),
        counted("Keep one calendar of consultations for the whole district.", 6),
        counted("Set up a panel of young people by April 2010.", 6),
    ]


def code_on_volunteers() -> list[str]:
    """Code 3: real second-level headings, letters typed."""
    return [
        p("Code 3: Volunteers", style="Heading1"),
        worn(
            "Some four thousand people in the district give up time each week. They are "
            "not free labour and they are not to be taken for granted."
        ),
        p("Statutory partners will", style="Heading2"),
        typed(
            "a)",
            "Not use volunteers to do the work of paid staff who have been let go.",
        ),
        typed("b)", "Pay for CRB checks for volunteers who work with children."),
        typed("c)", "Consider time off for staff who volunter."),
        p("Voluntary and community groups will", style="Heading2"),
        typed("a)", "Give every volunteer a named person to turn to."),
        typed("b)", "Repay out of pocket expenses within two weeks of a claim."),
        p("How will we know that it works?", style="Heading2"),
        typed("-", "Volunteers say that they would recommend it to a friend."),
        typed("-", "A new volunteer can start within a month of offering."),
        p("What we need to do in the first two years", style="Heading2"),
        typed("-", "Open a Volunteer Centre in Harle."),
        typed("-", "Hold a thank you evening each June."),
    ]


def ending() -> list[str]:
    """Complaints, definitions and whom to ask."""
    return [
        p("When things go wrong", style="Heading1"),
        p("If you think that a partner has not kept to this Compact:"),
        counted("Speak to the person you usually deal with.", 7),
        counted(
            "If that does not help, write to the Compact champion of that organisation.",
            7,
        ),
        counted(
            "If you are still not content, ask the Compact Group to bring both sides "
            "together.",
            7,
        ),
        counted(
            "As a last resort the Compact Group will ask an outside mediator to help.",
            7,
        ),
        PAGE_BREAK,
        p("APPENDIX A: DEFINITIONS", style="Heading1"),
        typed(
            "a)",
            "Statutory partners: the District Council, the Primary Care Trust, the Police "
            "Authority and the Probation Board.",
        ),
        typed(
            "b)",
            "Voluntary and community sector (VCS): groups that are independent, do not "
            "share out profit and are run by a voluntary committee.",
        ),
        typed(
            "c)",
            "Full cost recovery: a price that covers the whole cost of a service, with a "
            "fair share of overheads.",
        ),
        typed("d)", "CRB: the Criminal Records Bureau."),
        typed(
            "e)",
            "Compact Group: four people from each sector who look after this Compact and "
            "meet every quarter.",
        ),
        p("APPENDIX B: CONTACTS", style="Heading1"),
        p("Compact Officer, Harle and Wexcombe Council for Voluntary Service"),
        p("Partnership Manager, Wexcombe and Harle District Council"),
        p("Head of Engagement, Harle Valley Primary Care Trust"),
        p("Community Safety Lead, Wexcombe Division"),
    ]
