"""Twelve layouts of old Compacts, put down by the second hand: exported pages, two languages, nested lists, prose."""

from __future__ import annotations

from tests.intake.layouts.sheet import BOTH, PUBLIC, UNCLEAR, VCS, L, Sheet


def exported_pages() -> Sheet:
    """Pages written out as lines: headers, footers and page numbers in the body, sentences cut."""
    s = Sheet("exported_pages")
    head, foot = (
        "Wetherlam District Compact",
        "www.wetherlam-compact.example    Page %d of 4",
    )
    s.line(head)
    s.line("Foreword", bold=True)
    s.lines(
        "We are glad to give you the second Compact for Wetherlam, which",
        "took the place of the one that was signed in 1999.",
    )
    s.line(foot % 1)
    s.line(head)
    s.line("Funding", bold=True)
    s.line("The District Council will:")
    s.line(
        "• hold a briefing before each fund opens",
        PUBLIC,
        whole="hold a briefing before each fund opens",
    )
    s.cut(
        [
            "• tell every applicant how the decision was reached and",
            "how to appeal against it",
        ],
        PUBLIC,
        "tell every applicant how the decision was reached and how to appeal against it",
        between=[foot % 2, head],
    )
    s.line(
        "• pay what it owes within twenty days",
        PUBLIC,
        whole="pay what it owes within twenty days",
    )
    s.line("Voluntary organisations will:")
    s.line("• keep funders up to date", VCS, whole="keep funders up to date")
    s.line(foot % 3)
    s.line(head)
    s.line(
        "• hand back what they have not spent",
        VCS,
        whole="hand back what they have not spent",
    )
    s.cut(
        [
            "• ask for advice from the CVS before they",
            "bid for more than ten thousand pounds",
        ],
        VCS,
        "ask for advice from the CVS before they bid for more than ten thousand pounds",
    )
    s.line("Disputes", bold=True)
    s.cut(
        [
            "The partners will try to settle a dispute within one month, and",
            "will call in a mediator if they cannot.",
        ],
        BOTH,
        "The partners will try to settle a dispute within one month, and will call in a mediator if they cannot.",
    )
    s.line(foot % 4)
    return s


def broken_words() -> Sheet:
    """Hyphens at line ends, over paragraphs and over line breaks; true hyphens stay."""
    s = Sheet("broken_words")
    s.line("Compact of the Skerry Isles", bold=True, size=16)
    s.line("Our promises", bold=True)
    s.line("Public bodies will:")
    s.line(
        "• give groups a proper chance to com-\nment on plans",
        PUBLIC,
        style=None,
        whole="give groups a proper chance to comment on plans",
    )
    s.cut(
        ["• support the well-", "being of volunteers in their own build-", "ings"],
        PUBLIC,
        "support the well-being of volunteers in their own buildings",
    )
    s.cut(
        ["• agree long-term aims with the volun-", "tary sector"],
        PUBLIC,
        "agree long-term aims with the voluntary sector",
    )
    s.line("Voluntary groups will:")
    s.cut(
        ["• record the hours that volun-", "teers give"],
        VCS,
        "record the hours that volunteers give",
    )
    s.line(
        "• make their accounts avail-\nable to any mem-\nber who asks",
        VCS,
        whole="make their accounts available to any member who asks",
    )
    s.line("About the isles", bold=True)
    s.lines(
        "Nine of the twelve isles have a hall of their own, built by sub-",
        "scription between the wars.",
    )
    return s


def column_lines() -> Sheet:
    """Each printed line a paragraph, in lists and in prose, with the running head among them."""
    s = Sheet("column_lines")
    s.line("COMPACT FOR EAST LEVEN", bold=True)
    s.line("1. Consultation", bold=True)
    s.lines(
        "Good decisions need the people whom",
        "they touch. That is why we wrote this",
        "section first.",
    )
    s.cut(
        [
            "1.1 The Council will consult for at",
            "least twelve weeks unless the law asks",
            "for less.",
        ],
        PUBLIC,
        "The Council will consult for at least twelve weeks unless the law asks for less.",
    )
    s.cut(
        ["1.2 The Council will publish a report", "on each consultation."],
        PUBLIC,
        "The Council will publish a report on each consultation.",
    )
    s.line("3")
    s.line("COMPACT FOR EAST LEVEN")
    s.cut(
        [
            "1.3 Groups will make clear whether",
            "they speak for their members or for",
            "themselves.",
        ],
        VCS,
        "Groups will make clear whether they speak for their members or for themselves.",
    )
    s.line("2. Premises", bold=True)
    s.cut(
        [
            "2.1 The Council will let groups use its",
            "rooms free of charge after six",
            "o’clock.",
        ],
        PUBLIC,
        "The Council will let groups use its rooms free of charge after six o’clock.",
    )
    s.line("4")
    s.line("COMPACT FOR EAST LEVEN")
    s.cut(
        ["2.2 Groups will leave the rooms as they", "found them."],
        VCS,
        "Groups will leave the rooms as they found them.",
    )
    return s


def two_languages_across() -> Sheet:
    """Welsh in the second column; whole lists in one cell."""
    s = Sheet("two_languages_across")
    s.line("Compact Cwm Afon Compact", style="Title")
    s.table(
        [
            ["English", "Cymraeg"],
            [L("Funding", bold=True), L("Cyllid", bold=True)],
            ["The Council will:", "Bydd y Cyngor yn:"],
            [
                [
                    L("• pay grants in April", PUBLIC, whole="pay grants in April"),
                    L("• explain every refusal", PUBLIC, whole="explain every refusal"),
                ],
                ["• talu grantiau ym mis Ebrill", "• egluro pob gwrthodiad"],
            ],
            ["Voluntary groups will:", "Bydd grwpiau gwirfoddol yn:"],
            [
                [
                    L("• keep simple accounts", VCS, whole="keep simple accounts"),
                    L("• report once a year", VCS, whole="report once a year"),
                ],
                ["• cadw cyfrifon syml", "• adrodd unwaith y flwyddyn"],
            ],
            [L("Together", bold=True), L("Gyda’n gilydd", bold=True)],
            [
                L("Both sides will meet every autumn.", BOTH),
                "Bydd y ddwy ochr yn cyfarfod bob hydref.",
            ],
        ]
    )
    return s


def two_languages_down() -> Sheet:
    """Each paragraph first in English and then in Welsh."""
    s = Sheet("two_languages_down")
    s.line("Compact Dyffryn Heli", style="Title")
    s.line("Gwirfoddoli / Volunteering", bold=True)
    s.line(
        "Public bodies will let their staff volunteer for one day each year.", PUBLIC
    )
    s.line(
        "Bydd cyrff cyhoeddus yn gadael i’w staff wirfoddoli am un diwrnod bob blwyddyn."
    )
    s.line("Voluntary groups will repay the bus fares of volunteers.", VCS)
    s.line("Bydd grwpiau gwirfoddol yn ad-dalu costau bws gwirfoddolwyr.")
    s.line("Ymgynghori / Consultation", bold=True)
    s.line("The Council will consult in both languages.", PUBLIC)
    s.line("Bydd y Cyngor yn ymgynghori yn y ddwy iaith.")
    s.line("Nid yw’r Compact hwn yn gontract. This Compact is not a contract.")
    return s


def nested_bearers() -> Sheet:
    """A nested list of Word's own whose upper items name who."""
    s = Sheet("nested_bearers")
    s.head("Compact for Great Mardle")
    s.head("When money is short", 2)
    s.line("The partners agree that:")
    s.lines(
        L("public bodies will:", number=0),
        L("say early what may be cut;", PUBLIC, number=1),
        L("listen to what groups say about it; and", PUBLIC, number=1),
        L("publish what the cut would do to people;", PUBLIC, number=1),
        L("voluntary groups will:", number=0),
        L("look for other funders;", VCS, number=1),
        L("tell their members the truth; and", VCS, number=1),
        L("both will:", number=0),
        L("meet within a month; and", BOTH, number=1),
        L("keep talking to the press to a minimum.", BOTH, number=1),
    )
    s.head("When people complain", 2)
    s.line("The Council will:")
    s.lines(
        L("answer a complaint within ten working days;", PUBLIC, number=0),
        L("where the complaint is about funding:", number=0),
        L("pass it to an officer who did not take the decision; and", PUBLIC, number=1),
        L("send its answer in writing;", PUBLIC, number=1),
        L("keep a record of complaints.", PUBLIC, number=0),
    )
    return s


def nested_by_indent() -> Sheet:
    """Nested by indent alone, with dashes under bullets and a second bearer in the list."""
    s = Sheet("nested_by_indent")
    s.line("Pennard Compact", bold=True, size=18)
    s.line("Working together", bold=True)
    s.line("Both sectors will:")
    s.line("• share information about", indent=0.6, whole="share information about")
    s.line(
        "- the needs of older people",
        BOTH,
        indent=1.4,
        whole="the needs of older people",
    )
    s.line("- the use of halls", BOTH, indent=1.4, whole="the use of halls")
    s.line(
        "• speak well of each other", BOTH, indent=0.6, whole="speak well of each other"
    )
    s.line("In addition, the Council will:")
    s.line(
        "• lend equipment for events",
        PUBLIC,
        indent=0.6,
        whole="lend equipment for events",
    )
    s.line("• cover the insurance", PUBLIC, indent=0.6, whole="cover the insurance")
    s.line("and voluntary groups will:")
    s.line("• bring it back clean", VCS, indent=0.6, whole="bring it back clean")
    s.line("• report what is broken", VCS, indent=0.6, whole="report what is broken")
    return s


def covenant() -> Sheet:
    """Prose in the way of 2025, with principles before promises."""
    s = Sheet("covenant")
    s.line(
        "A Covenant between the public bodies and the civil society of Westmarch",
        style="Title",
    )
    s.head("Why we need one", 2)
    s.line(
        "Civil society reaches people whom nobody else reaches. It has done so for two hundred years."
    )
    s.line("We believe that respect and candour are the root of a good partnership.")
    s.head("Recognition", 2)
    s.line(
        "The Council and its partners recognise that campaigning is a right of civil society, and undertake never to make funding depend on silence.",
        PUBLIC,
    )
    s.line(
        "Civil society organisations, for their part, commit to checking their facts before they campaign.",
        VCS,
    )
    s.head("Partnership", 2)
    s.line(
        "Public bodies shall bring civil society into the design of services from the beginning, and shall not present finished plans as open questions.",
        PUBLIC,
    )
    s.line(
        "It is the duty of each public body to answer within twenty working days when a signatory raises a concern.",
        PUBLIC,
    )
    s.line(
        "Organisations of civil society agree to share what they know about need, with care for people’s privacy.",
        VCS,
    )
    s.line(
        "Together, the signatories will publish each spring an honest account of what has and has not been done.",
        BOTH,
    )
    s.head("Participation", 2)
    s.line(
        "No consultation will be shorter than eight weeks, save where the law requires it.",
        UNCLEAR,
    )
    s.line(
        "The signatories promise each other to keep this Covenant under review and to meet at least three times a year.",
        BOTH,
    )
    s.head("Transparency", 2)
    s.line("“We were heard for the first time”, said the chair of a food bank.")
    s.line(
        "The Council is committed to putting every grant above five hundred pounds on a public list.",
        PUBLIC,
    )
    s.line("Local charities must state in their yearly report who funds them.", VCS)
    s.line("This Covenant has no force in law.")
    return s


def shall_code() -> Sheet:
    """A code of practice in numbered paragraphs with "shall", "must" and the passive."""
    s = Sheet("shall_code")
    s.line("CODE OF PRACTICE ON FUNDING", bold=True)
    s.line("1. PURPOSE", bold=True)
    s.line("1.1 This Code is one of five that go with the Rossendale Water Compact.")
    s.line("2. BEFORE THE AWARD", bold=True)
    for text, by in (
        ("2.1 The funder shall set out in advance what it will pay for.", PUBLIC),
        (
            "2.2 Applicants shall be told within ten weeks whether they have been successful.",
            UNCLEAR,
        ),
        (
            "2.3 The funder is responsible for checking that the form asks only for what is needed.",
            PUBLIC,
        ),
        ("2.4 An applicant must state other funding that it has asked for.", VCS),
        (
            "2.5 No application shall be refused because of a missing signature alone.",
            UNCLEAR,
        ),
    ):
        s.line(text, by, whole=text.split(" ", 1)[1])
    s.line("3. AFTER THE AWARD", bold=True)
    for text, by in (
        (
            "3.1 Grants shall be paid in advance unless there is a good reason not to.",
            UNCLEAR,
        ),
        (
            "3.2 Organisations receiving a grant are expected to send a report within a month of the end of the year.",
            VCS,
        ),
        ("3.3 Council officers are to visit each funded project once.", PUBLIC),
        ("3.4 In this Code “grant” means money for which no service is bought.", None),
        (
            "3.5 Where a grant is to end, the Council shall give notice of no less than three months.",
            PUBLIC,
        ),
    ):
        s.line(text, by, whole=text.split(" ", 1)[1])
    return s


def run_in_heads() -> Sheet:
    """Paragraphs that begin with a short head and a colon, and some with a dash."""
    s = Sheet("run_in_heads")
    s.head("Charter of the Greenwell Compact")
    s.head("Public bodies", 2)
    s.line("Notice: we will give three months’ notice of any change.", PUBLIC)
    s.line(
        "Payment: we will pay on time, and within thirty days at the latest.", PUBLIC
    )
    s.line("Openness – we will publish the reasons for our decisions.", PUBLIC)
    s.head("Voluntary groups", 2)
    s.line("Honesty: we will say whom we speak for.", VCS)
    s.line("Care – we will look after our volunteers.", VCS)
    s.head("All of us", 2)
    s.line(
        "Respect: we will not speak of each other in public before we have spoken to each other in private.",
        BOTH,
    )
    s.head("Where this came from", 2)
    s.line("History: the Charter took the place of a Compact that nobody could find.")
    return s


def sentences_in_heading_style() -> Sheet:
    """Clauses in a heading style, telephones and email in promises, initials at the end."""
    s = Sheet("sentences_in_heading_style")
    s.head("Keeping in touch", 1)
    s.head(
        "The Council will answer the telephone between eight and six on working days.",
        2,
    )
    s.promises.append(
        (
            "The Council will answer the telephone between eight and six on working days.",
            PUBLIC,
        )
    )
    s.head("Groups will tell the Council when their email address changes.", 2)
    s.promises.append(
        ("Groups will tell the Council when their email address changes.", VCS)
    )
    s.head("Meetings", 1)
    s.head(
        "The Council will post papers a week before a meeting to those who have no email.",
        2,
    )
    s.promises.append(
        (
            "The Council will post papers a week before a meeting to those who have no email.",
            PUBLIC,
        )
    )
    s.head("How we meet", 2)
    s.line("Both sides will take turns in the chair.", BOTH)
    s.line("The website of the Council will show the dates of all meetings.", PUBLIC)
    s.line("We will ring groups back within one day.", UNCLEAR)
    s.head("Signed", 1)
    s.line("R. Tolley, Council of Greater Mardle", style="List Number")
    s.line("S. Umber, Mardle CVS", style="List Number")
    s.line("Telephone 01632 960 555, email compact@mardle.example")
    return s


def questions() -> Sheet:
    """Heads that are questions, answered by plain lines."""
    s = Sheet("questions")
    s.line("Your Compact in plain words", style="Title")
    s.line("What can groups expect from the Council?", bold=True)
    s.lines(
        "Letters answered within two weeks",
        "A named officer for each grant",
        "Three months’ warning of cuts",
        by=PUBLIC,
        style="List Bullet",
    )
    s.line("What can the Council expect from groups?", bold=True)
    s.lines(
        "Reports on time",
        "Straight answers about money",
        "Fair words in public",
        by=VCS,
        style="List Bullet",
    )
    s.line("What will we do together?", bold=True)
    s.lines(
        "Hold a forum twice a year",
        "Write a joint plan by March",
        by=BOTH,
        style="List Bullet",
    )
    s.line("How will we know that it works?", bold=True)
    s.lines(
        "Fewer complaints reach the ombudsman",
        "More groups get a grant for the first time",
        style="List Bullet",
    )
    s.line("Who wrote this?", bold=True)
    s.line("A group of eight, half of them from the voluntary sector.")
    return s


LAYOUTS = (
    exported_pages,
    broken_words,
    column_lines,
    two_languages_across,
    two_languages_down,
    nested_bearers,
    nested_by_indent,
    covenant,
    shall_code,
    run_in_heads,
    sentences_in_heading_style,
    questions,
)
