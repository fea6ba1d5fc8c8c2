"""Twelve layouts of old Compacts, put down by the fourth hand, as odd as files get."""

from __future__ import annotations

from tests.intake.layouts.sheet import BOTH, PUBLIC, UNCLEAR, VCS, L, Sheet


def short_column_heads() -> Sheet:
    """Heads of one word, and heads that speak of giving and getting."""
    s = Sheet("short_column_heads")
    s.line("Compact of Ashdale", style="Title")
    s.table(
        [
            ["", "Statutory", "Voluntary"],
            [
                "Openness",
                L("Publish minutes of funding panels", PUBLIC),
                L("Publish annual reports", VCS),
            ],
            [
                "Fairness",
                L("Treat large and small groups alike", PUBLIC),
                L("Recruit trustees openly", VCS),
            ],
        ]
    )
    s.line("Grants", bold=True)
    s.table(
        [
            ["The funder will", "The funded group will"],
            [L("set clear targets", PUBLIC), L("meet the targets", VCS)],
            [L("visit twice a year", PUBLIC), L("welcome visits", VCS)],
        ]
    )
    s.line("Meetings", bold=True)
    s.table(
        [
            ["Local authority officers", "Representatives of the voluntary sector"],
            [
                [
                    L("will send papers seven days ahead", PUBLIC),
                    L("will offer travel costs", PUBLIC),
                ],
                [
                    L("will read the papers", VCS),
                    L("will report back to their networks", VCS),
                ],
            ],
        ]
    )
    return s


def breaks_in_one_paragraph() -> Sheet:
    """A lead-in and its items in one paragraph, parted by line breaks."""
    s = Sheet("breaks_in_one_paragraph")
    s.head("Compact of Birkrigg")
    s.head("Funding", 2)
    s.line(
        "The Council will:\n• fund for three years at a time\n• pay inflation each April\n• tell groups by January"
    )
    s.promises += [
        ("fund for three years at a time", PUBLIC),
        ("pay inflation each April", PUBLIC),
        ("tell groups by January", PUBLIC),
    ]
    s.line("Voluntary groups will:\n- apply on time\n- answer questions within a week")
    s.promises += [("apply on time", VCS), ("answer questions within a week", VCS)]
    s.table(
        [
            [
                "The Council will",
                "• share its needs assessment\n• share its budget book",
            ],
            ["Groups will", "• share their waiting lists\n• share their ideas"],
        ]
    )
    s.promises += [
        ("share its needs assessment", PUBLIC),
        ("share its budget book", PUBLIC),
        ("share their waiting lists", VCS),
        ("share their ideas", VCS),
    ]
    return s


def blank_lines_between() -> Sheet:
    """Plain items parted by empty paragraphs, with full stops, under a sentence."""
    s = Sheet("blank_lines_between")
    s.line("Compact of Calder Moor", bold=True, size=18)
    s.line("Public bodies make the following commitments:")
    for text in (
        "Provide feedback on every consultation within two months.",
        "Give reasons for decisions in writing.",
        "Offer support to groups led by disabled people.",
    ):
        s.line("")
        s.line(text, PUBLIC)
    s.line("")
    s.line("Voluntary and community organisations make the following commitments:")
    for text in (
        "Publish their accounts.",
        "Tell funders about changes of staff.",
        "Seek the views of users.",
    ):
        s.line("")
        s.line(text, VCS)
    s.line("")
    s.line("This Compact was agreed at a meeting in the Corn Exchange.")
    return s


def ticks_in_a_table() -> Sheet:
    """Pledges in one column, boxes to tick in the others."""
    s = Sheet("ticks_in_a_table")
    s.head("Our pledges")
    s.line("Public bodies pledge to:", bold=True)
    s.table(
        [
            ["Pledge", "Doing", "Not yet"],
            [L("Publish a forward plan of consultations", PUBLIC), "☒", "☐"],
            [L("Name a contact for each contract", PUBLIC), "☐", "☒"],
        ]
    )
    s.line("Voluntary organisations pledge to:", bold=True)
    s.table(
        [
            ["Pledge", "Doing", "Not yet"],
            [L("Train their trustees", VCS), "✓", ""],
            [L("Keep a complaints procedure", VCS), "", "✓"],
        ]
    )
    return s


def heads_with_colons() -> Sheet:
    """Known headings with a colon behind them, at body size."""
    s = Sheet("heads_with_colons")
    s.line("Compact of Dunnock Hill", style="Title")
    for area, outcomes, actions in (
        (
            "VOLUNTEERING",
            ("Volunteers come back each year.",),
            (
                ("The CVS will open a drop-in desk.", VCS),
                ("Employers in the public sector will allow time off.", PUBLIC),
            ),
        ),
        (
            "BUILDINGS",
            ("No hall stands empty.",),
            (
                ("The Council will list its empty rooms.", PUBLIC),
                ("Groups will share keys.", VCS),
            ),
        ),
    ):
        s.line(area, bold=True)
        s.line("Outcomes:")
        s.lines(*outcomes)
        s.line("Commitments:")
        for text, by in actions:
            s.line(text, by)
    return s


def odd_and_even_pages() -> Sheet:
    """Heads that change from page to page, a file's path and a date at the foot."""
    s = Sheet("odd_and_even_pages")
    left, right = "Eskdale Compact", "Working in partnership"
    s.line(left)
    s.line("The NHS and the Council will:", bold=True)
    s.line(
        "1. hold a joint budget for carers",
        PUBLIC,
        whole="hold a joint budget for carers",
    )
    s.cut(["2. ask groups what they need before they"], None, "")
    s.lines("J:\\policy\\compact\\final2.doc   12/03/07", "1", right)
    s.line("commission a service")
    s.promises.append(
        ("ask groups what they need before they commission a service", PUBLIC)
    )
    s.line(
        "3. pay the voluntary sector the same rates as others",
        PUBLIC,
        whole="pay the voluntary sector the same rates as others",
    )
    s.lines("J:\\policy\\compact\\final2.doc   12/03/07", "2", left)
    s.line("The voluntary sector will:", bold=True)
    s.line(
        "1. give a single point of contact", VCS, whole="give a single point of contact"
    )
    s.lines("J:\\policy\\compact\\final2.doc   12/03/07", "3", right)
    s.line("2. bring ideas for savings", VCS, whole="bring ideas for savings")
    s.lines("J:\\policy\\compact\\final2.doc   12/03/07", "4")
    return s


def mixed_sentences() -> Sheet:
    """Both sides in one sentence, exceptions first, agents behind."""
    s = Sheet("mixed_sentences")
    s.head("How we work")
    s.lines(
        L(
            "Public bodies will publish their plans, and voluntary groups will comment on them within six weeks.",
            PUBLIC,
        ),
        L(
            "Except in an emergency, the Council will not close a hall without asking its users.",
            PUBLIC,
        ),
        L(
            "In making grants, public bodies will weigh the needs of small groups.",
            PUBLIC,
        ),
        L("If a group is in difficulty, it will tell its funder at once.", VCS),
        L("Neither side will brief the press against the other.", BOTH),
        L(
            "The Council, together with the police, will fund a safe place for young people.",
            PUBLIC,
        ),
        L("All partners, whatever their size, will have one vote.", BOTH),
        L("The two sectors have worked together since the floods of 1998.", None),
        L("Good partnership takes time.", None),
    )
    return s


def styled_levels() -> Sheet:
    """Bullets under bullets by Word's own styles, the bearer in the upper one."""
    s = Sheet("styled_levels")
    s.head("Compact of Fell End")
    s.head("Our commitments", 2)
    s.lines(
        L("The Council will", style="List Bullet"),
        L("let groups use its printers", PUBLIC, style="List Bullet 2"),
        L("include groups in its training", PUBLIC, style="List Bullet 2"),
        L("Voluntary groups will", style="List Bullet"),
        L("bring their own paper", VCS, style="List Bullet 2"),
        L("offer places on their courses", VCS, style="List Bullet 2"),
        L("Both sectors will", style="List Bullet"),
        L("publish a joint list of training", BOTH, style="List Bullet 2"),
    )
    return s


def lead_ins_of_many_kinds() -> Sheet:
    """Lead-ins that do not end in "will:"."""
    s = Sheet("lead_ins_of_many_kinds")
    s.line("Compact of Garth", style="Title")
    s.line("Funding", bold=True)
    s.line("It is expected that public bodies will:")
    s.lines("• give feedback on bids", "• fund overheads", by=PUBLIC)
    s.line("The responsibilities of voluntary organisations are to:")
    s.lines("• know their costs", "• keep proper accounts", by=VCS)
    s.line("We ask voluntary organisations to:")
    s.lines("• tell us about other funders", "• use local suppliers", by=VCS)
    s.line("Public bodies have agreed to:")
    s.lines("• pay within ten days", "• publish what they pay", by=PUBLIC)
    s.line("As partners we undertake:")
    s.lines("• to meet every quarter", "• to keep minutes", by=BOTH)
    s.line("The Council’s commitments are:")
    s.lines("• fair treatment of every bid", "• an answer to every letter", by=PUBLIC)
    return s


def welsh_first() -> Sheet:
    """The whole text in Welsh, then the whole text in English."""
    s = Sheet("welsh_first")
    s.head("Compact Dyffryn Banw")
    s.head("Bydd y Cyngor yn:", 2)
    s.lines(
        "talu grantiau yn brydlon",
        "gofyn i grwpiau cyn newid gwasanaethau",
        style="List Bullet",
    )
    s.head("Bydd y sector gwirfoddol yn:", 2)
    s.lines("cadw cyfrifon clir", "adrodd unwaith y flwyddyn", style="List Bullet")
    s.head("Dyffryn Banw Compact")
    s.head("The Council will:", 2)
    s.lines(
        "pay grants promptly",
        "ask groups before it changes services",
        by=PUBLIC,
        style="List Bullet",
    )
    s.head("The voluntary sector will:", 2)
    s.lines("keep clear accounts", "report once a year", by=VCS, style="List Bullet")
    return s


def covenant_articles() -> Sheet:
    """Articles of prose, several sentences each."""
    s = Sheet("covenant_articles")
    s.line("The Haverdale Covenant", style="Title")
    s.line("Preamble", bold=True)
    s.line(
        "For a century and more, neighbours in Haverdale have looked after one another."
    )
    s.line("Article 1. Respect", bold=True)
    s.line(
        "The signatories hold that a free civil society is a good in itself. Public bodies accordingly undertake not to withdraw support from an organisation because it has spoken against them.",
        PUBLIC,
    )
    s.line("Article 2. Candour", bold=True)
    s.line(
        "Each signatory shall share with the others, as early as it lawfully can, whatever bears on their work.",
        BOTH,
    )
    s.line("Where a public body cannot do so, it shall say why.", PUBLIC)
    s.line("Article 3. Resources", bold=True)
    s.line(
        "Money is seldom plentiful. The Council and the Health Board pledge nevertheless to decide on grants no later than the end of January, so that notice can be given in good time.",
        PUBLIC,
    )
    s.line(
        "Organisations in receipt of public money shall account for it openly and in proportion to the sum.",
        VCS,
    )
    s.line("Article 4. Renewal", bold=True)
    s.line(
        "This Covenant shall be looked at afresh every three years by the signatories together.",
        BOTH,
    )
    s.line("Nothing in it creates a legal right.")
    return s


def boxes_and_margins() -> Sheet:
    """Boxes with a table of two sides in words, one with tick boxes, one with a quotation."""
    s = Sheet("boxes_and_margins")
    s.line("Compact news from Iver Moss", bold=True, size=16)
    s.box(
        L("For the Council", bold=True),
        L(
            "☐ We will publish all grants online",
            PUBLIC,
            whole="We will publish all grants online",
        ),
        L(
            "☐ We will answer within five days",
            PUBLIC,
            whole="We will answer within five days",
        ),
    )
    s.box(
        L("For community groups", bold=True),
        L(
            "☐ We will list our trustees online",
            VCS,
            whole="We will list our trustees online",
        ),
    )
    s.box(
        L("What will success look like?"),
        L("• Every group knows its grant by March"),
        L("• No cheque is late"),
    )
    s.box(L("“A real change”, says the chair of the food bank."))
    s.box(
        L("Next steps"),
        L("The Compact group will meet on the first Monday of each quarter.", BOTH),
    )
    s.line("The moss was drained in 1790.")
    s.line("Twelve weeks will be given for replies to this newsletter.", UNCLEAR)
    return s


LAYOUTS = (
    short_column_heads,
    breaks_in_one_paragraph,
    blank_lines_between,
    ticks_in_a_table,
    heads_with_colons,
    odd_and_even_pages,
    mixed_sentences,
    styled_levels,
    lead_ins_of_many_kinds,
    welsh_first,
    covenant_articles,
    boxes_and_margins,
)
