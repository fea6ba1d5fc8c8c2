"""Ten layouts of old Compacts, put down by the third hand, who saw how the others' were read."""

from __future__ import annotations

from tests.intake.layouts.sheet import BOTH, PUBLIC, UNCLEAR, VCS, L, Sheet


def charter_in_cards() -> Sheet:
    """A grid of cards: each cell a small heading, a lead-in and lines."""
    s = Sheet("charter_in_cards")
    s.line("CHARTER FOR THE KILN VALLEY", bold=True, size=20)
    s.line("Signed in the spring of 2011")
    s.table(
        [
            [
                [
                    L("Listening", bold=True),
                    L("The Borough will"),
                    L("publish a list of what it means to consult on", PUBLIC),
                    L("hold one meeting in the evening for each consultation", PUBLIC),
                ],
                [
                    L("Paying", bold=True),
                    L("The Borough will"),
                    L("pay groups on the first of the month", PUBLIC),
                    L("say in April what it can afford", PUBLIC),
                ],
            ],
            [
                [
                    L("Speaking up", bold=True),
                    L("Our charities will"),
                    L("speak for those who are seldom heard", VCS),
                    L("back what they say with facts", VCS),
                ],
                [
                    L("Accounting", bold=True),
                    L("Our charities will"),
                    L("open their books to funders", VCS),
                    L("own up to mistakes", VCS),
                ],
            ],
        ]
    )
    s.line("The Kiln Valley has no large town and forty villages.")
    return s


def letters_and_romans() -> Sheet:
    """A legal layout: (1), (a), (i), with who is bound in the upper paragraph."""
    s = Sheet("letters_and_romans")
    s.line("AGREEMENT OF PRINCIPLE AND PRACTICE", bold=True)
    s.line(
        "between the Marle Unitary Authority and the voluntary bodies of Marle",
        bold=True,
    )
    s.line("PART A: GRANTS", bold=True)
    s.line("(1) The Authority shall:", None)
    for label, words in (
        ("(a) ", "tell bidders the result within forty days;"),
        ("(b) ", "pay the first part on signature; and"),
        ("(c) ", "in the last year of a grant:"),
    ):
        s.line(label + words, PUBLIC if "last year" not in words else None, whole=words)
    for label, words in (
        ("(i) ", "meet the group by the end of June;"),
        ("(ii) ", "decide by the end of October; and"),
        ("(iii) ", "put its decision in writing."),
    ):
        s.line(label + words, PUBLIC, whole=words)
    s.line("(2) Voluntary bodies shall:", None)
    for label, words in (
        ("(a) ", "use the grant as agreed;"),
        ("(b) ", "keep papers for six years; and"),
        ("(c) ", "let the Authority see them."),
    ):
        s.line(label + words, VCS, whole=words)
    s.line("PART B: DISAGREEMENTS", bold=True)
    s.line(
        "(1) Each side shall name a person who can settle a disagreement.",
        BOTH,
        whole="Each side shall name a person who can settle a disagreement.",
    )
    s.line(
        "(2) Nothing in this agreement stops a group from going to the ombudsman.", None
    )
    return s


def slides() -> Sheet:
    """Slides turned into a document: each a text box with a title and lines."""
    s = Sheet("slides")
    s.box(
        L("The Compact in Teasel", bold=True, style="Heading 1"),
        L("What we promised each other"),
    )
    s.box(
        L("Money", bold=True),
        L("Public services agree to:"),
        L(
            "– share the risk of late payment",
            PUBLIC,
            whole="share the risk of late payment",
        ),
        L(
            "– count volunteers’ time as match funding",
            PUBLIC,
            whole="count volunteers’ time as match funding",
        ),
    )
    s.box(
        L("Money", bold=True),
        L("Community groups agree to:"),
        L("– cost their bids in full", VCS, whole="cost their bids in full"),
        L(
            "– tell funders about each other",
            VCS,
            whole="tell funders about each other",
        ),
    )
    s.box(
        L("How shall we know?", bold=True),
        L("Groups last longer"),
        L("Fewer bids fail"),
    )
    s.box(
        L("We will all", bold=True),
        L("Meet in March and September", BOTH),
        L("Publish the notes", BOTH),
    )
    return s


def sides_in_italics() -> Sheet:
    """Side names as small headings over plain paragraphs with full stops."""
    s = Sheet("sides_in_italics")
    s.line("Compact of the Two Rivers", style="Title")
    s.head("Volunteering", 1)
    s.line("People in the Two Rivers give about nine thousand hours a week.")
    s.head("Statutory agencies will", 2)
    s.lines(
        "Advertise volunteer posts in their own newsletters.",
        "Give references to volunteers who ask for one.",
        "Not use volunteers to replace paid staff.",
        by=PUBLIC,
    )
    s.head("Voluntary agencies will", 2)
    s.lines(
        "Meet the cost of travel.",
        "Find another task for a volunteer who is unhappy.",
        by=VCS,
    )
    s.head("Representation", 1)
    s.head("Statutory agencies will", 2)
    s.lines(
        "Keep two seats for the sector on every board.",
        "Send papers a week ahead.",
        by=PUBLIC,
    )
    s.head("Voluntary agencies will", 2)
    s.lines(
        "Choose those who sit there in the open.",
        "Report back within a fortnight.",
        by=VCS,
    )
    return s


def minutes_style() -> Sheet:
    """Agreed points as in the notes of a meeting."""
    s = Sheet("minutes_style")
    s.line("Notes of the Compact meeting at Ousby, 3 March 2008", bold=True)
    s.line("Present: eleven people from public bodies, fourteen from groups.")
    s.line("It was agreed that:", bold=True)
    s.lines(
        L(
            "1. The Council would pay small grants in one sum.",
            PUBLIC,
            whole="The Council would pay small grants in one sum.",
        ),
        L(
            "2. Groups would send one report a year.",
            VCS,
            whole="Groups would send one report a year.",
        ),
        L(
            "3. Both would look at the forms again in the summer.",
            BOTH,
            whole="Both would look at the forms again in the summer.",
        ),
        L(
            "4. The police are to give notice of changes to community rooms.",
            PUBLIC,
            whole="The police are to give notice of changes to community rooms.",
        ),
    )
    s.line("Somebody asked about parking. Nobody knew.")
    s.line("The meeting closed at nine.")
    return s


def numbered_passives() -> Sheet:
    """A code in the passive and with agents behind "by"."""
    s = Sheet("numbered_passives")
    s.head("Code of practice on consultation")
    s.head("Before", 2)
    s.lines(
        L(
            "Plans will be shown to groups by the Council before they are fixed.",
            PUBLIC,
        ),
        L("Twelve weeks will be allowed for replies.", UNCLEAR),
        L("Papers must be written in plain words.", UNCLEAR),
        style="List Number",
    )
    s.head("After", 2)
    s.lines(
        L(
            "Replies will be read by officers of the Council and summed up within two months.",
            PUBLIC,
        ),
        L("Groups will be told what was changed.", PUBLIC),
        L(
            "Views of members should be gathered by voluntary groups before they reply.",
            VCS,
        ),
        style="List Number",
    )
    s.head("Why", 2)
    s.line("People will trust a plan more if they had a hand in it.")
    return s


def three_columns() -> Sheet:
    """Three columns: public, voluntary, both."""
    s = Sheet("three_columns")
    s.head("Who does what in Holme Compact")
    s.table(
        [
            [
                "Theme",
                "Public sector commitments",
                "Third sector commitments",
                "Joint commitments",
            ],
            [
                "Rural life",
                L("Hold surgeries in village halls", PUBLIC),
                L("Lend halls for surgeries", VCS),
                L("Map the buses together", BOTH),
            ],
            [
                "Young people",
                [L("Fund a youth forum", PUBLIC), L("Listen to it", PUBLIC)],
                L("Train young trustees", VCS),
                "",
            ],
            [
                "Health",
                L("Share data on need", PUBLIC),
                "",
                [
                    L("Plan winter support by September", BOTH),
                    L("Review it in May", BOTH),
                ],
            ],
        ]
    )
    return s


def dotted_pages() -> Sheet:
    """A scanned booklet: rules, page feet with a bar, prose cut at every line, a long list."""
    s = Sheet("dotted_pages")
    s.line("Brae & Firth Compact", bold=True, size=18)
    for page, (lead, lines) in enumerate(
        (
            (
                "Health bodies will:",
                (
                    (
                        "◦ meet the chair of the CVS each quar-",
                        "ter",
                        PUBLIC,
                        "meet the chair of the CVS each quarter",
                    ),
                    (
                        "◦ ask carers before they close a ward or",
                        "move a clinic",
                        PUBLIC,
                        "ask carers before they close a ward or move a clinic",
                    ),
                ),
            ),
            (
                "The CVS will:",
                (
                    (
                        "◦ find carers who are willing to",
                        "speak",
                        VCS,
                        "find carers who are willing to speak",
                    ),
                    (
                        "◦ pay their fares and their lunch, and",
                        "thank them",
                        VCS,
                        "pay their fares and their lunch, and thank them",
                    ),
                ),
            ),
            (
                "Both will:",
                (
                    (
                        "◦ print what they agreed in the free",
                        "paper",
                        BOTH,
                        "print what they agreed in the free paper",
                    ),
                    (
                        "◦ meet again after six",
                        "months",
                        BOTH,
                        "meet again after six months",
                    ),
                ),
            ),
        ),
        1,
    ):
        s.line(lead)
        first = True
        for one, two, by, whole in lines:
            between = [f"{page} | Brae & Firth Compact"] if first else []
            s.cut([one, two], by, whole, between=between)
            first = False
    s.line("4 | Brae & Firth Compact")
    return s


def we_and_you() -> Sheet:
    """A leaflet in which one side says we and you."""
    s = Sheet("we_and_you")
    s.line("A leaflet from Sandle Council for voluntary groups", style="Title")
    s.line("What the Council will do for you", bold=True)
    s.lines(
        "We’ll answer your letter within ten days.",
        "We’ll tell you who decides.",
        "You can expect a reason when we say no.",
        by=PUBLIC,
    )
    s.line("What we ask of voluntary groups", bold=True)
    s.lines(
        "Please tell us early if a project is late.",
        "Keep your accounts in order.",
        "Let us know when your chair changes.",
        by=VCS,
    )
    s.line("Want to know more?", bold=True)
    s.line("Ring us on 01632 960 777.")
    return s


def codes_with_intentions() -> Sheet:
    """Intentions and hopes beside duties, with principles, history and quotes among them."""
    s = Sheet("codes_with_intentions")
    s.head("Compact for Upper Wharram")
    s.head("Our values", 2)
    s.lines(
        "Volunteers are worth more than they cost.",
        "Everyone should have a voice.",
        style="List Bullet",
    )
    s.head("Our undertakings", 2)
    s.lines(
        L("The Council aims to pay nine invoices in ten within twenty days.", PUBLIC),
        L("The Council and the NHS will seek to use one form.", PUBLIC),
        L("Local groups will do their best to keep the forum going.", VCS),
        L("Signatories undertake to review this Compact every three years.", BOTH),
        L("To make the Compact known to new staff.", BOTH),
        style="List Bullet",
    )
    s.head("What people told us", 2)
    s.line("“The Council should listen more”, wrote one group in 2006.")
    s.head("How it began", 2)
    s.line(
        "The first draft was written on the back of a menu. It was to be ready by May and was ready by October."
    )
    return s


LAYOUTS = (
    charter_in_cards,
    letters_and_romans,
    slides,
    sides_in_italics,
    minutes_style,
    numbered_passives,
    three_columns,
    dotted_pages,
    we_and_you,
    codes_with_intentions,
)
