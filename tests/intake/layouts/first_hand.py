"""Twelve layouts of old Compacts, put down by the first hand: tables, boxes, lists that lost their marks."""

from __future__ import annotations

from tests.intake.layouts.sheet import BOTH, PUBLIC, VCS, L, Sheet


def who_what_when() -> Sheet:
    """A table whose first column names who; no "will" in it."""
    s = Sheet("who_what_when")
    s.line("The Harrowmere Compact", bold=True, size=20)
    s.line("This table sets out the part that each of us plays.")
    s.table(
        [
            ["Who", "What", "By when"],
            [
                "The Council",
                L("Print a list of every grant it gives", PUBLIC),
                "Each May",
            ],
            [
                "",
                L("Answer applications within six weeks of the closing date", PUBLIC),
                "From autumn",
            ],
            ["", L("Name one officer whom small groups can ring", PUBLIC), "Now"],
            [
                "Voluntary groups",
                L("Send a short account of how each grant was spent", VCS),
                "Yearly",
            ],
            [
                "",
                L("Tell the Council early when a project runs into trouble", VCS),
                "Always",
            ],
            [
                "The health trust",
                L("Offer its training rooms to groups in the evening", PUBLIC),
                "2008",
            ],
            ["All partners", L("Come to the Compact forum", BOTH), "Twice a year"],
            ["", L("Put the Compact in the induction of new staff", BOTH), "2009"],
        ]
    )
    s.line("The forum was first held in the old corn hall in 2003.")
    return s


def merged_row_heads() -> Sheet:
    """Row heads that reach down over several rows, with bullets in one cell."""
    s = Sheet("merged_row_heads")
    s.head("Ellbrook Partnership Compact")
    s.head("Money", 2)
    s.table(
        [
            [
                "The Council will",
                L("• Publish its criteria a month before a fund opens", PUBLIC),
            ],
            ["", L("• Pay within four weeks of a signed offer", PUBLIC)],
            ["", L("• Give reasons in writing when it turns a bid down", PUBLIC)],
            [
                "Community groups will",
                [
                    L("• Keep receipts for three years", VCS),
                    L("• Say at once when they cannot spend a grant", VCS),
                    L("• Thank their funders in public", VCS),
                ],
            ],
            [
                "Together we will",
                L("• Look at the forms once a year and make them shorter", BOTH),
            ],
        ],
        down=[(0, 0, 2)],
    )
    s.head("Having a say", 2)
    s.table(
        [
            [
                L("The Council will", bold=True),
                [
                    L("Ask groups before a plan is drawn up", PUBLIC),
                    L("Leave twelve weeks for an answer", PUBLIC),
                ],
            ],
            [
                L("Community groups will", bold=True),
                [
                    L("Ask the people they speak for", VCS),
                    L("Answer by the date given", VCS),
                ],
            ],
        ]
    )
    return s


def themes_down_sides_across() -> Sheet:
    """A theme in the first column, one side in each of the others."""
    s = Sheet("themes_down_sides_across")
    s.line("Compact for the Vale of Orrin", style="Title")
    s.table(
        [
            ["", "The statutory partners agree to", "The community sector agrees to"],
            [
                "Volunteering",
                L("Let staff take two days a year for volunteering", PUBLIC),
                L("Give every volunteer a named contact", VCS),
            ],
            [
                "Consultation",
                [
                    L("Send papers ten days before a meeting", PUBLIC),
                    L("Publish what was said and what came of it", PUBLIC),
                ],
                L("Pass consultation papers on to smaller groups", VCS),
            ],
            [
                "Funding",
                L("Consider awards of three years where the work needs it", PUBLIC),
                [
                    L("Show the full cost of a project in the bid", VCS),
                    L("Return money that was not spent", VCS),
                ],
            ],
            [
                "Equality",
                L(
                    "Offer papers in large print and in other languages on request",
                    PUBLIC,
                ),
                L(
                    "Make their management committees look like the people they serve",
                    VCS,
                ),
            ],
        ]
    )
    return s


def bold_lead_plain_items() -> Sheet:
    """Lead-ins in bold, their items plain paragraphs without a mark or a full stop."""
    s = Sheet("bold_lead_plain_items")
    s.line(
        "Compact between the public bodies and voluntary groups of Stannow",
        bold=True,
        size=16,
    )
    s.line("Introduction", bold=True)
    s.line(
        "Stannow has about four hundred voluntary groups, most of them with no paid staff."
    )
    s.line("Commitments of the public bodies", bold=True)
    s.line("Public bodies will:")
    s.lines(
        "Make one form for all small grants",
        "Meet the costs of groups that they ask for advice",
        "Give twelve weeks’ notice of the end of a contract",
        "Not treat a group worse because it has criticised them",
        by=PUBLIC,
    )
    s.line("Commitments of voluntary groups", bold=True)
    s.line("Voluntary groups will:")
    s.lines(
        "Be open about where their money comes from",
        "Have a written policy for volunteers",
        "Bring complaints to the body concerned before going to the press",
        by=VCS,
    )
    s.line("Joint commitments", bold=True)
    s.line("We will all:")
    s.lines(
        "Share what we learn from training",
        "Look at this Compact every second year",
        by=BOTH,
    )
    s.line("Background", bold=True)
    s.line("The first Compact of Stannow was signed in 2001 by nine bodies.")
    return s


def odd_bullets() -> Sheet:
    """Marks of many kinds typed before the items."""
    s = Sheet("odd_bullets")
    s.line("Thornaby Fell Compact", bold=True)
    s.line("What the Council promises", bold=True)
    s.line("The Council will –")
    for mark, words in (
        ("–\t", "put its funding calendar on the web each January"),
        ("–\t", "pay in advance where a group has little in reserve"),
        ("–\t", "let groups see the marks their bids were given"),
    ):
        s.line(mark + words, PUBLIC, whole=words)
    s.line("What groups promise", bold=True)
    s.line("Groups will –")
    for mark, words in (
        ("» ", "use plain words in their reports"),
        ("» ", "let members know what was agreed in their name"),
        ("* ", "send a stand-in when their member cannot come"),
    ):
        s.line(mark + words, VCS, whole=words)
    s.line("What both promise", bold=True)
    s.line("Both will –")
    for mark, words in (
        ("\uf0b7 ", "return calls within two working days"),
        ("\uf0a7\t", "settle small disagreements by talking first"),
        ("o\t", "keep a record of what they agree"),
    ):
        s.line(mark + words, BOTH, whole=words)
    return s


def ticked_pledges() -> Sheet:
    """A form of pledges with check boxes of several kinds."""
    s = Sheet("ticked_pledges")
    s.line("Compact pledge form", style="Title")
    s.line("Name of organisation: ........................................")
    s.line("If you are a public body, tick what you pledge to do:", bold=True)
    s.tick(
        "reply to enquiries about funding within a week",
        PUBLIC,
        True,
        "reply to enquiries about funding within a week",
    )
    s.tick("name a person who looks after the Compact", PUBLIC, False)
    s.tick("give three months’ warning before a service is cut", PUBLIC, True)
    s.line("If you are a voluntary group, tick what you pledge to do:", bold=True)
    for mark, words in (
        ("[ ] ", "take part in at least one consultation a year"),
        ("[x] ", "repay the costs of your volunteers"),
        ("□ ", "tell funders about problems early"),
        ("☐ ", "publish a list of your trustees"),
    ):
        s.line(mark + words, VCS, whole=words)
    s.line("Both kinds of organisation pledge to:", bold=True)
    for mark, words in (
        ("✓ ", "treat what they hear in meetings as private"),
        ("✔ ", "come to the yearly review"),
    ):
        s.line(mark + words, BOTH, whole=words)
    s.line("Signed: ..............................  Date: ...............")
    s.line("Send this form to the Compact Office, 12 Mill Lane, Thornaby Fell.")
    return s


def newsletter_boxes() -> Sheet:
    """Promises in text boxes, some with bullets of their own style, one box with a heading only."""
    s = Sheet("newsletter_boxes")
    s.line("Working as one in Cawdale", bold=True, size=18)
    s.line(
        "Our Compact came out of a long winter of meetings. These boxes say what we promised."
    )
    s.box(
        L("The Council promises to", bold=True),
        L("answer letters within a fortnight", PUBLIC),
        L("fund core costs as well as projects", PUBLIC),
        L("send a councillor to the yearly meeting of the CVS", PUBLIC),
    )
    s.line("There are three hundred groups in Cawdale.")
    s.box(
        L("Voluntary organisations promise to", bold=True),
        L(
            "• check that volunteers are safe",
            VCS,
            whole="check that volunteers are safe",
        ),
        L("• share rooms with one another", VCS, whole="share rooms with one another"),
    )
    s.box(L("“It has made a difference to us”, says a youth worker"))
    s.box(
        L("All of us will:"),
        L("Meet every spring", BOTH, style="List Bullet"),
        L("Write down what we decide", BOTH, style="List Bullet"),
    )
    s.box(
        L(
            "The Council will keep a register of empty rooms that groups may use.",
            PUBLIC,
        )
    )
    s.line("Copies are free from any library.")
    return s


def body_size_heads() -> Sheet:
    """Known headings written like any other line; only the parts have a look."""
    s = Sheet("body_size_heads")
    s.line("Netherby Compact Plus", style="Title")
    for part, area, success, promises in (
        (
            "PRIORITY ONE",
            "Getting the money right",
            ("Groups know when money will come", "Fewer bids are thrown away"),
            (
                ("Publish all closing dates by April", BOTH),
                ("Public bodies will pay by bank transfer", PUBLIC),
                ("Hold a workshop on bidding each autumn", BOTH),
            ),
        ),
        (
            "PRIORITY TWO",
            "Being heard",
            (
                "More groups answer consultations",
                "People can see that their words counted",
            ),
            (
                ("Agree a list of what we will consult on", BOTH),
                ("Voluntary groups will reply on the form", VCS),
                ("Write up each meeting within three weeks", BOTH),
            ),
        ),
        (
            "PRIORITY THREE",
            "Bringing people in",
            ("New groups come to the forum", "Small groups feel welcome"),
            (
                ("Visit ten new groups a year", BOTH),
                ("Run a stall at the summer show", BOTH),
            ),
        ),
    ):
        s.line(part, bold=True, size=14)
        s.line(area, bold=True)
        s.line(
            "This part came first in our survey of 2007, in which two hundred people took part."
        )
        s.line("What success will look like")
        s.lines(*success, style="List Bullet")
        s.line("What we will do")
        for text, by in promises:
            s.line(text, by, style="List Number")
    return s


def two_odd_columns() -> Sheet:
    """Two columns whose heads name the sides in their own way."""
    s = Sheet("two_odd_columns")
    s.line("Compact: the Fenwick bargain", style="Title")
    s.line("Funding", bold=True)
    s.table(
        [
            [
                L("What you can expect from the Council", bold=True),
                L("What the Council asks of you", bold=True),
            ],
            [
                L("We will tell you the result within eight weeks", PUBLIC),
                L("Fill in the form in full", VCS),
            ],
            [
                L("A clear reason if the answer is no", PUBLIC),
                L("Spend the grant on what it was given for", VCS),
            ],
            [
                L("Payment in four equal parts", PUBLIC),
                L("Let us visit once a year", VCS),
            ],
        ]
    )
    s.line("Consultation", bold=True)
    s.table(
        [
            [L("Public sector pledges", bold=True), L("Community pledges", bold=True)],
            [L("Write in plain words", PUBLIC), L("Read what is sent", VCS)],
            [
                L("Go out to where groups meet", PUBLIC),
                L("Speak for more than yourselves", VCS),
            ],
            [L("Say what cannot be changed", PUBLIC), L("", None)],
        ]
    )
    s.line("Volunteers", bold=True)
    s.table(
        [
            [L("The Council’s part", bold=True), L("Groups’ part", bold=True)],
            [
                [
                    L("Give staff time off to volunteer", PUBLIC),
                    L("Lend vans at weekends", PUBLIC),
                ],
                [L("Insure volunteers", VCS), L("Train them before they start", VCS)],
            ],
        ]
    )
    return s


def table_with_title_row() -> Sheet:
    """A title over both columns, then the heads, then a second table that goes on without heads."""
    s = Sheet("table_with_title_row")
    s.head("Compact for Low Rigg")
    s.table(
        [
            ["Managing change", ""],
            [
                "Local authorities and their partners will",
                "Third sector organisations will",
            ],
            [
                L("Talk to a group before they decide to end its funding", PUBLIC),
                L("Plan ahead for the end of a grant", VCS),
            ],
            [
                L("Give at least thirteen weeks’ notice", PUBLIC),
                L("Tell users in good time", VCS),
            ],
            [
                L("Look at what the cut would do to the people served", PUBLIC),
                L("Keep money back for closing costs", VCS),
            ],
        ],
        across=[(0, 0, 1)],
    )
    s.line("")
    s.table(
        [
            [
                "Local authorities and their partners will",
                "Third sector organisations will",
            ],
            [
                L("Share figures on need", PUBLIC),
                L("Share what they see on the ground", VCS),
            ],
        ]
    )
    s.line("Neither table is a contract.")
    return s


def action_plan() -> Sheet:
    """Four columns: objective, action, lead, by when."""
    s = Sheet("action_plan")
    s.line("Action plan of the Moorside Compact", style="Title")
    s.table(
        [
            ["Objective", "Action", "Lead", "By when"],
            [
                "Better funding",
                L("Bring all grant rounds into one calendar", PUBLIC),
                "Council",
                "June 2010",
            ],
            [
                "",
                L("Write a guide to the full cost of projects", VCS),
                "CVS",
                "September 2010",
            ],
            [
                "Better consultation",
                L("Draw up a code of good practice", BOTH),
                "All partners",
                "2011",
            ],
            [
                "",
                L("Train officers in how to run a meeting", PUBLIC),
                "County Council",
                "2010",
            ],
            [
                "Better volunteering",
                L("Open a volunteer centre at the market cross", VCS),
                "Voluntary sector",
                "2011",
            ],
        ]
    )
    return s


def cell_within_cell() -> Sheet:
    """A layout table of one cell, with a heading and a list in it, and a box in another cell."""
    s = Sheet("cell_within_cell")
    s.head("Aldgill Compact")
    table = s.table(
        [
            [
                [
                    L("Our promise on payment", bold=True),
                    L("The Council will:"),
                    L("Pay small grants in one sum", PUBLIC, style="List Bullet"),
                    L("Pay larger grants each quarter", PUBLIC, style="List Bullet"),
                ]
            ],
        ]
    )
    assert table is not None
    s.line("")
    s.table(
        [
            [
                [
                    L("Our promise on volunteers", bold=True),
                    L("Voluntary groups will:"),
                    L("Give each volunteer a written role", VCS),
                    L("Say thank you", VCS),
                ]
            ],
        ]
    )
    s.line("")
    grid = s.table([["Notes for readers", ""]])
    s.box(
        L("Both sectors will:", bold=True),
        L("Meet when either asks for it", BOTH),
        L("Put agreements on paper", BOTH),
        at=grid.cell(0, 1).paragraphs[0],
    )
    s.line("The Compact was printed in 2005.")
    return s


LAYOUTS = (
    who_what_when,
    merged_row_heads,
    themes_down_sides_across,
    bold_lead_plain_items,
    odd_bullets,
    ticked_pledges,
    newsletter_boxes,
    body_size_heads,
    two_odd_columns,
    table_with_title_row,
    action_plan,
    cell_within_cell,
)
