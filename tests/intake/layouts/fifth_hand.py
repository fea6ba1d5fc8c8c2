"""Eight layouts of old Compacts, put down by the fifth hand after all others had been read."""

from __future__ import annotations

from tests.intake.layouts.sheet import BOTH, PUBLIC, VCS, L, Sheet


def roles_in_the_last_column() -> Sheet:
    """Promises in the first column, who in the last."""
    s = Sheet("roles_in_the_last_column")
    s.head("Joint plan of Langdale Compact")
    s.table(
        [
            ["What will happen", "Who will do it"],
            [
                L("A directory of grants is printed each spring", PUBLIC),
                "County Council",
            ],
            [L("New groups get a welcome visit", VCS), "CVS"],
            [L("Both boards meet once a year", BOTH), "All partners"],
        ]
    )
    s.line("The plan is looked after by the Compact group.")
    return s


def paragraph_leads() -> Sheet:
    """Sentences that list three acts after a colon or with semicolons, none in bullets."""
    s = Sheet("paragraph_leads")
    s.head("Fosse Compact")
    s.head("Premises", 2)
    s.line(
        "The Borough Council will let rooms at cost, will waive the deposit for small groups and will keep a list of free dates.",
        PUBLIC,
    )
    s.line(
        "Groups using the rooms will lock up, pay for what they break and be quiet after ten.",
        VCS,
    )
    s.head("Data", 2)
    s.line(
        "The NHS and the police will share figures on need each quarter; names will never be shared.",
        PUBLIC,
    )
    s.line(
        "Voluntary organisations undertake to ask people before they pass on their details.",
        VCS,
    )
    s.head("Background", 2)
    s.line("The Fosse is a Roman road. The Borough was made in 1974.")
    return s


def numbered_by_words() -> Sheet:
    """Promises numbered "Commitment 1", "Promise two"."""
    s = Sheet("numbered_by_words")
    s.line("Compact of Ings", style="Title")
    s.line("Public sector commitments", bold=True)
    s.line(
        "Commitment 1: Consult for twelve weeks",
        PUBLIC,
        whole="Consult for twelve weeks",
    )
    s.line("Commitment 2: Explain decisions", PUBLIC, whole="Explain decisions")
    s.line("Commitment 3: Pay on time", PUBLIC, whole="Pay on time")
    s.line("Voluntary sector commitments", bold=True)
    s.line("Commitment 4: Represent fairly", VCS, whole="Represent fairly")
    s.line("Commitment 5: Account for money", VCS, whole="Account for money")
    return s


def newsletter_columns() -> Sheet:
    """A layout table of two columns without heads, running text in each."""
    s = Sheet("newsletter_columns")
    s.line("Compact matters", bold=True, size=20)
    s.table(
        [
            [
                [
                    L("Money", bold=True),
                    L("The Council will pay all grants by the tenth of the month."),
                    L("It will publish what it has paid."),
                    L("Voluntary groups will send receipts."),
                ],
                [
                    L("Voice", bold=True),
                    L("The Council will hold a forum in each town."),
                    L("Voluntary groups will bring people who have never come before."),
                ],
            ]
        ]
    )
    s.promises += [
        ("The Council will pay all grants by the tenth of the month.", PUBLIC),
        ("It will publish what it has paid.", PUBLIC),
        ("Voluntary groups will send receipts.", VCS),
        ("The Council will hold a forum in each town.", PUBLIC),
        ("Voluntary groups will bring people who have never come before.", VCS),
    ]
    return s


def page_cut_lists() -> Sheet:
    """A list whose items are cut by a page with a rule, a foot and a head between."""
    s = Sheet("page_cut_lists")
    s.line("THE KENT AND LUNE COMPACT", bold=True, size=16)
    s.line("Public bodies agree to:")
    s.cut(
        [
            "a) give groups the chance to see the draft budget at least six",
            "weeks before it is set;",
        ],
        PUBLIC,
        "give groups the chance to see the draft budget at least six weeks before it is set;",
        between=[
            "________________",
            "Kent and Lune Compact page 3",
            "Kent and Lune Compact page 4",
        ],
    )
    s.line(
        "b) reply to every comment; and", PUBLIC, whole="reply to every comment; and"
    )
    s.cut(
        ["c) say which groups were con-", "sulted."],
        PUBLIC,
        "say which groups were consulted.",
        between=[
            "________________",
            "Kent and Lune Compact page 5",
            "Kent and Lune Compact page 6",
        ],
    )
    s.line("Voluntary bodies agree to:")
    s.line("a) comment by the date; and", VCS, whole="comment by the date; and")
    s.line("b) say whom they asked.", VCS, whole="say whom they asked.")
    return s


def three_deep() -> Sheet:
    """Numbers 1, 1.1 and (a) typed, bearers at the second level."""
    s = Sheet("three_deep")
    s.line("1 FUNDING", bold=True)
    s.line("1.1 Funders will:")
    s.line("(a) keep forms short;", PUBLIC, whole="keep forms short;")
    s.line("(b) fund for three years.", PUBLIC, whole="fund for three years.")
    s.line("1.2 Funded groups will:")
    s.line("(a) keep to the plan;", VCS, whole="keep to the plan;")
    s.line("(b) ask before they change it.", VCS, whole="ask before they change it.")
    s.line("2 VOLUNTEERS", bold=True)
    s.line("2.1 All partners will:")
    s.line("(a) thank volunteers in public;", BOTH, whole="thank volunteers in public;")
    s.line("(b) insure them.", BOTH, whole="insure them.")
    s.line("2.2 Volunteers gave 90,000 hours in 2006.")
    return s


def plain_covenant() -> Sheet:
    """Headings that name a value, one long paragraph with "We" under each."""
    s = Sheet("plain_covenant")
    s.line("Civil Society Covenant for Tarn Hows", style="Title")
    s.line("This is an agreement between the Council and civil society.")
    s.head("Independence", 2)
    s.line(
        "The Council respects the independence of civil society and will never seek to direct what it says.",
        PUBLIC,
    )
    s.line("Civil society organisations will be honest about whom they represent.", VCS)
    s.head("Involvement", 2)
    s.line(
        "We will involve each other from the first idea and not only at the last draft.",
        BOTH,
    )
    s.line("Plans made in a back room seldom last.")
    s.head("Accountability", 2)
    s.line(
        "Once a year the Council and civil society will report together, in public, on how far each has kept its word.",
        BOTH,
    )
    s.line(
        "Anyone who thinks that this Covenant has been broken may write to the chair."
    )
    return s


def boxes_in_cells() -> Sheet:
    """Cells with lists of Word's own, a box in the margin of the table."""
    s = Sheet("boxes_in_cells")
    s.head("Sedgwick Compact")
    grid = s.table(
        [
            [L("Our promise to you", bold=True), L("Your promise to us", bold=True)],
            [
                [
                    L("The Council will", bold=True),
                    L("Return calls in a day", PUBLIC, style="List Bullet"),
                    L("Use plain words", PUBLIC, style="List Bullet"),
                ],
                [
                    L("Groups will", bold=True),
                    L("Keep appointments", VCS, style="List Bullet"),
                    L("Give notice of closure", VCS, style="List Bullet"),
                ],
            ],
            ["", ""],
        ]
    )
    s.box(
        L("Together we will", bold=True),
        L("Smile more", BOTH),
        L("Meet in the park each June", BOTH),
        at=grid.cell(2, 0).paragraphs[0],
    )
    return s


LAYOUTS = (
    roles_in_the_last_column,
    paragraph_leads,
    numbered_by_words,
    newsletter_columns,
    page_cut_lists,
    three_deep,
    plain_covenant,
    boxes_in_cells,
)
