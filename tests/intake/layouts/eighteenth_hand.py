"""Many kinds of layouts, one small paper each: labels, arrows, keys of colours, answers, notes.

A paper is written line by line: a mark says whom the line binds (``P`` public bodies, ``V``
groups, ``B`` both, ``n`` nobody, ``x`` nobody though it looks so) and how it looks.
"""

from __future__ import annotations

import io
import re
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from docx import Document
from docx.oxml import parse_xml
from docx.shared import RGBColor

SIDES = {"P": "public_bodies", "V": "vcs", "B": "both"}
W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
STYLES = {"H": "Heading 1", "HH": "Heading 2"}
INKS = {"b": "0000FF", "g": "008000", "r": "C00000"}


@dataclass
class Paper:
    """A small Word file with what intake should find in it."""

    name: str
    promises: list[tuple[str, str]] = field(default_factory=list)
    others: list[str] = field(default_factory=list)
    tracked: Any = "accept"
    document: Any = field(default_factory=Document)

    def note(self, mark: str, text: str) -> str:
        """Keep the answer of a line ("shown => as it is found"); give what is shown."""
        side = SIDES.get(mark[:1])
        shown, _, whole = text.partition(" => ")
        whole = whole or re.sub(r"^(\d+(\.\d+)*\.?|\(?[a-z]{1,3}\)) ", "", shown)
        if side:
            self.promises.append((whole, side))
        elif mark[:1] == "x":
            self.others.append(whole)
        return shown

    def write(self, text: str) -> Paper:
        """Put lines: ``*`` is a bullet, ``@b`` blue, ``!`` bold, ``~`` struck, ``>`` set in."""
        for line in text.strip().split("\n"):
            mark, _, words = line.strip().partition("| ")
            words = self.note(mark, words)
            style = STYLES.get(mark) or ("List Bullet" if "*" in mark else None)
            paragraph = self.document.add_paragraph(style=style)
            run = paragraph.add_run(words)
            run.bold = (mark == "h" or "!" in mark) or None
            run.italic = "/" in mark or None
            run.font.strike = "~" in mark or None
            if "@" in mark:
                ink = INKS[mark[mark.index("@") + 1]]
                run.font.color.rgb = RGBColor.from_string(ink)
            if ">" in mark:
                paragraph.paragraph_format.left_indent = 400000
        return self

    def grid(
        self, text: str, heads: bool = True, fills: dict[str, str] | None = None
    ) -> Paper:
        """Put a table; ``.`` is an empty cell, `` ; ; `` parts the paragraphs of a cell."""
        rows = [row.split(" || ") for row in text.strip().split("\n")]
        table = self.document.add_table(len(rows), max(map(len, rows)))
        for i, row in enumerate(rows):
            for j, held in enumerate(row):
                self._fill(
                    table.cell(i, j), held.strip(), heads and i == 0, fills or {}
                )
        return self

    def _fill(self, cell: Any, text: str, bold: bool, fills: dict[str, str]) -> None:
        if text == ".":
            return
        for k, piece in enumerate(text.split(" ; ; ")):
            mark, sep, words = piece.partition("| ")
            words = self.note(mark, words) if sep else piece
            paragraph = cell.paragraphs[0] if k == 0 else cell.add_paragraph()
            paragraph.add_run(words).bold = bold or None
            if sep and mark[:1] in fills:
                shade = f'<w:shd {W} w:val="clear" w:fill="{fills[mark[:1]]}"/>'
                cell._tc.get_or_add_tcPr().append(parse_xml(shade))

    def docx(self) -> bytes:
        """Return the bytes of the file."""
        held = io.BytesIO()
        self.document.save(held)
        return held.getvalue()


LAYOUTS: list[Callable[[], Paper]] = []


def kind(lay: Callable[[Paper], object]) -> Callable[[], Paper]:
    """Make a layout of a function that lays out a paper of its name."""

    def make() -> Paper:
        paper = Paper(lay.__name__)
        lay(paper)
        return paper

    make.__name__ = lay.__name__
    LAYOUTS.append(make)
    return make


@kind
def short_answers(p: Paper) -> None:
    p.write("""
H| The Marrow Vale Compact in questions
n| Marrow Vale Compact was agreed in 2005.
H| What the Council does
h| How long will the Council give us to reply to a consultation?
P| Twelve weeks.
h| When will the Council pay our grant?
P| Quarterly in advance.
h| Will somebody tell us why we were turned down?
P| Yes, in writing and within ten working days.
h| Who do we ring at the Town Hall?
n| The Compact Officer, on 01632 960 145.
H| What groups do
h| How often must a group report?
V| Once a year.
h| Must we have a policy on equal opportunities?
V| Yes. A copy should come with the application.
""")


@kind
def notes_without_subject(p: Paper) -> None:
    p.write("""
H| Hexley Compact
h| The Council will:
P| pay grants on time (1)
P| consult before it decides (2)
P| give notice of cuts (3)
h| Groups will:
V| report on what they do (4)
V| keep accounts (5)
h| Notes
P| 1. Within ten days of a claim being received.
P| 2. For no less than twelve weeks, and never only in August.
P| 3. Of at least three months, with reasons.
V| 4. On one side of paper, by the end of May.
n| 5. The Charity Commission has guidance on this.
""")


@kind
def our_offer_our_ask(p: Paper) -> None:
    p.write("""
h| WYKE TOGETHER
n| A new deal between Wyke Borough Council and the voluntary sector
h| Our offer
P*| A named officer for every funded group
P*| Free use of the Town Hall on Tuesday evenings
P*| Three-year grants wherever possible
P*| Feedback on every bid within a month
h| Our ask
V*| Accounts within six months of the year end
V*| A voice at the quarterly forum
V*| Early warning of any difficulty
h| Our shared promise
B*| A joint review every autumn
B*| No surprises
""")


@kind
def the_county_will(p: Paper) -> None:
    p.write("""
h| LETHAM COUNTY COMPACT
n| This is an agreement between the County of Letham ("the County") and groups in Part B.
h| Part A The County
n| The County will:
P| a) consult Groups on its budget each autumn
P| b) pay within thirty days
P| c) name a link officer in each department
h| Part B Groups
n| Groups will:
V| a) tell the County who they speak for
V| b) keep the County informed of changes of officers
V| c) take part in the yearly survey
h| Part C Both Parts
n| The County and Groups together will:
B| a) hold a yearly conference
B| b) publish a joint report
""")


@kind
def codes_in_brackets(p: Paper) -> None:
    p.write("""
h| Compact for Swale End
n| Key: [LA] = local authority, [VS] = voluntary sector, [J] = joint.
h| Funding
P| 1. Publish the criteria for each fund. [LA]
P| 2. Pay in advance where a group has no reserves. [LA]
V| 3. Spend grants only as agreed. [VS]
h| Consultation
P| 4. Allow twelve weeks for replies. [LA]
V| 5. Reply by the date given. [VS]
B| 6. Hold an open meeting each spring. [J]
""")


@kind
def colours(p: Paper) -> None:
    p.write("""
h| Brindle Compact
n| What the Council promises is printed in blue. What groups promise is printed in green. What both promise is in red.
h| Money
P@b| Publish the rules of every fund
P@b| Give reasons when a bid fails
V@g| Send accounts by the end of June
h| Voice
P@b| Leave twelve weeks for replies
V@g| Say how many members were asked
B@r| Meet twice a year
""")


@kind
def shaded_cells(p: Paper) -> None:
    p.write("""
h| Compact of Amber Dale
n| Grey boxes bind the Council, yellow boxes bind the groups.
""").grid(
        """
Money || P| Pay grants in the first week of the quarter || V| Return the claim form within ten days
Voice || P| Send papers a week before each meeting || V| Read the papers before the meeting
Volunteers || V| Pay the expenses of volunteers || P| Let staff volunteer two days a year
""",
        heads=False,
        fills={"P": "D9D9D9", "V": "FFFF00"},
    )


@kind
def play_script(p: Paper) -> None:
    p.write("""
h| Compact on one page
h| Money
P| Council: We will publish what each fund is for.
V| Groups: We will spend it on that and nothing else.
h| Voice
P| Council: We will ask early, and listen.
V| Groups: We will answer on time.
B| All: We will thank each other.
""")


@kind
def themes_by_columns_of_paras(p: Paper) -> None:
    p.write("h| Compact").grid("""
Theme || Public bodies || Voluntary and community groups
Funding || P| Announce funds at least eight weeks before they close. ; ; P| Give reasons for every refusal. || V| Ask only for what is needed. ; ; V| Tell the funder at once if plans change.
Policy || P| Bring groups in at the beginning. || V| Give a view that members have agreed.
""")


@kind
def when_who_what(p: Paper) -> None:
    p.write("h| Compact action plan").grid("""
When || Who || What
by June || Council || P| Print a short guide to the Compact
by July || CVS || V| Send the guide to all members
each autumn || Council and CVS || B| Hold a review meeting
by March || PCT || P| Name a Compact champion
""")


@kind
def side_sections_numbered(p: Paper) -> None:
    p.write("""
h| DENHOLM COMPACT
h| 1 BACKGROUND
n| 1.1 Denholm has some 400 groups.
n| 1.2 They give work to sixty people.
h| 2 UNDERTAKINGS OF THE COUNCIL
P| 2.1 Recognition of the independence of each group.
P| 2.2 Consultation of at least twelve weeks on all new policy.
P| 2.3 To pay promptly.
P| 2.4 To name a senior officer as Champion.
h| 3 UNDERTAKINGS OF THE SECTOR
V| 3.1 To work within the law.
V| 3.2 High standards in the keeping of accounts.
V| 3.3 To report yearly on what was achieved.
h| 4 JOINT UNDERTAKINGS
B| 4.1 To review this Compact each year.
""")


@kind
def two_levels_of_lists(p: Paper) -> None:
    p.write("""
h| Compact
h| A. The Council
n| The Council will, in matters of money:
P>| (i) set out the aims of each fund
P>| (ii) pay on the day agreed
n| and in matters of policy:
P>| (i) consult for twelve weeks
P>| (ii) publish a summary of replies
h| B. Voluntary organisations
n| Voluntary organisations will, in matters of money:
V>| (i) keep receipts for six years
V>| (ii) allow the Council to see the books
n| and in matters of policy:
V>| (i) consult their own members
""")


@kind
def capitals_poster(p: Paper) -> None:
    p.write("""
h| OUR COMPACT
n| THE COUNCIL WILL
P| LISTEN BEFORE IT DECIDES
P| PAY ON TIME
P| SAY THANK YOU
n| COMMUNITY GROUPS WILL
V| SPEAK UP
V| SPEND WISELY
V| TURN UP ON TIME
n| TOGETHER WE WILL
B| PUT PEOPLE FIRST
B| CELEBRATE WHAT WORKS
""")


@kind
def expect_of_us(p: Paper) -> None:
    p.write("""
h| Working with Carr Borough Council
h| What you can expect from us
P*| Clear information about our funds
P*| A reply to your letter within ten working days
P*| Twelve weeks to answer a consultation
P*| Honesty when we have to say no
h| What we expect from you
V*| Good records of how our money was spent
V*| Prompt answers to our questions
V*| A committee that meets at least four times a year
h| If things go wrong
n| Ring the Compact Officer.
""")


@kind
def you_can_expect_us_to(p: Paper) -> None:
    p.write("""
h| A promise to community groups
n| This leaflet is from Orme District Council.
n| You can expect us to:
P| treat you as equals
P| pay what we owe within 20 days
P| explain our decisions
n| In return, we ask you to:
V| tell us how the money was used
V| give three weeks' notice of events
n| And we would like us both to:
B| meet every six months
""")


@kind
def passives_by_theme(p: Paper) -> None:
    p.write("""
h| Funding
P| Grants will be paid quarterly in advance.
P| Application forms will be kept as short as possible.
V| Annual accounts will be sent to the Council within six months.
h| Consultation
P| Groups will be consulted for at least twelve weeks.
P| Reasons will be given where a shorter time is set.
B| A joint working group will be set up to oversee the Compact.
""")


@kind
def service_standards(p: Paper) -> None:
    p.write("""
h| Council standards for voluntary groups
n| The Council will meet these standards:
""").grid("""
Standard || Target
P| Letters answered || 10 working days
P| Grant decisions given || 8 weeks from the closing date
P| Invoices paid || 30 days
P| Notice of cuts in funding || 3 months
""")


@kind
def covenant(p: Paper) -> None:
    p.write("""
n| THIS MEMORANDUM is made between HOLM DISTRICT COUNCIL (hereinafter "the Council") and HOLM COUNCIL FOR VOLUNTARY SERVICE (hereinafter "the CVS")
n| WHEREAS the Council wishes to encourage voluntary effort;
n| AND WHEREAS the CVS represents two hundred bodies;
n| NOW IT IS AGREED AS FOLLOWS:
n| 1. The Council covenants with the CVS:
P>| (a) to pay to the CVS the sum agreed on the first day of each quarter;
P>| (b) not to alter its policy on grants without giving twelve weeks' notice;
n| 2. The CVS covenants with the Council:
V>| (a) to apply the said sum to its charitable objects only;
V>| (b) to permit the Council's auditor to inspect its books;
n| 3. It is further agreed between the parties:
B>| (a) that disputes be referred to an independent mediator;
B>| (b) that this Memorandum be reviewed every third year.
""")


@kind
def signatory_and_commitment(p: Paper) -> None:
    p.write("h| Signatories and what each brings").grid("""
Signatory || Commitment
Eastmoor Fire Authority || P| Safety visits to every community hall
Eastmoor Police || P| A named constable for each group
Eastmoor Primary Care Trust || P| A seat for the sector on its board
Eastmoor Volunteer Centre || V| Training for those who lead volunteers
Eastmoor Voluntary Action || V| Help at the yearly Compact fair
""")


@kind
def action_plan_lines(p: Paper) -> None:
    p.write("""
h| Action 1
P| Draw up a single application form for all grants
n| Lead: Finance Department, Council
n| By: 31 March
h| Action 2
V| Recruit ten new members to the forum
n| Lead: CVS
n| By: 30 June
h| Action 3
B| Hold a Compact week
n| Lead: Council and CVS
n| By: November
""")


@kind
def a_to_z(p: Paper) -> None:
    p.write("""
h| An A to Z of the Compact
P| Advice: the Council will give free advice on planning to any group.
V| Books: groups will keep proper accounts.
P| Consultation: the Council will allow twelve weeks.
B| Disputes: both sides will try to settle them by talking.
n| Eggs: not to be put in one basket.
P| Funding: the Council will give three years' funding where it can.
""")


@kind
def year_wheel(p: Paper) -> None:
    p.write("""
h| The Compact year
P| April: the Council pays the first quarter's grants.
V| May: groups send in their accounts.
B| June: the Council and groups hold the annual review.
P| September: the Council opens the next round of grants.
P| December: the Council tells each group what it may expect.
""")


@kind
def present_tense(p: Paper) -> None:
    p.write("""
h| How we work together in Stour
h| The Council
P| The Council consults for twelve weeks on anything that matters to groups.
P| It pays each quarter in advance.
h| Voluntary groups
V| Groups keep proper accounts and show them on request.
V| They answer consultations on time.
V| They tell the Council of any change in their rules.
""")


@kind
def committed_to_gerunds(p: Paper) -> None:
    p.write("""
h| Compact
n| The County Council is committed to:
P*| consulting groups at an early stage
P*| paying on time
P*| sharing information freely
n| Voluntary groups are committed to:
V*| involving users in what they do
V*| keeping accurate records
n| All partners are committed to:
B*| treating each other with respect
""")


@kind
def arrows(p: Paper) -> None:
    p.write("""
h| Who owes what to whom
h| Council \u2192 Groups
P| Three months' notice of any change
P| Prompt payment
P| A clear answer
h| Groups \u2192 Council
V| A yearly report
V| Notice of difficulties
h| Council \u2194 Groups
B| A meeting each quarter
B| A joint review of the accounts
""")


@kind
def for_its_part(p: Paper) -> None:
    p.write("""
h| FUNDING
n/| For its part the Council will
P*| make grants for three years at a time
P*| pay the full cost of the work
n/| For their part groups will
V*| use the money well
V*| show what difference was made
h| VOLUNTEERING
n/| For its part the Council will
P*| give its staff time to volunteer
n/| For their part groups will
V*| train and thank their volunteers
""")


@kind
def minutes_resolved(p: Paper) -> None:
    p.write("""
h| Minutes of the Compact meeting held on 4 May 2004
n| Present: Mrs Tull (chair), Mr Beck, Ms Okoro.
n| 1. Apologies were received from Mr Shaw.
n| 2. Funding. Mr Beck spoke of late payments.
P| AGREED that the Council would pay all grants by the tenth of the month.
V| AGREED that groups would send their claims by the first.
n| 3. Consultation. Ms Okoro said that six weeks was too short.
P| RESOLVED: That the Council allow twelve weeks in future.
B| RESOLVED: That both sides meet again in the autumn.
""")


@kind
def struck_words(p: Paper) -> None:
    p.write("""
h| The Council will
P*| consult for twelve weeks
x~*| pay within sixty days
P*| pay within thirty days
h| Groups will
V*| report each year
x~*| report each month
V*| keep accounts
""")


@kind
def labels_in_the_middle(p: Paper) -> None:
    p.write("""
h| Principle 1: Independence
n| Groups are free to criticise.
P| Council commitment: To respect that freedom in every decision on funding.
V| Sector commitment: To make criticism fair and well founded.
h| Principle 2: Trust
n| Trust takes years to grow.
P| Council commitment: To share its plans before they are fixed.
V| Sector commitment: To keep confidences.
B| Joint commitment: To meet face to face at least twice a year.
""")


@kind
def four_partners(p: Paper) -> None:
    p.write("h| Partners' grid").grid("""
. || Council || Police || Health Trust || Voluntary sector
Information || P| Publish a list of contacts || P| Hold a surgery each month || P| Send its newsletter to groups || V| Keep the directory up to date
Decisions || P| Consult for twelve weeks || P| Consult on the policing plan || P| Consult on closures || V| Answer on time
""")


@kind
def title_then_explanation(p: Paper) -> None:
    p.write("""
h| What the Council promises
P| Openness \u2013 we will publish all our criteria.
P| Time \u2013 we will give twelve weeks for replies.
P| Fairness \u2013 we will treat small groups as well as large ones.
h| What the sector promises
V| Honesty \u2013 we will say what worked and what did not.
V| Care \u2013 we will look after volunteers.
""")


@kind
def noun_heads_lists(p: Paper) -> None:
    p.write("""
h| Responsibilities of the Council
P*| Consultation with groups at an early stage
P*| Provision of meeting rooms free of charge
P*| Prompt payment of grants
h| Responsibilities of voluntary organisations
V*| Proper management of funds
V*| Representation of their members' views
h| Joint responsibilities
B*| Monitoring of the Compact
""")


@kind
def who_column_last_letters(p: Paper) -> None:
    p.write("""
h| Charter
n| C = Council; V = voluntary sector; C/V = both
""").grid("""
No || Undertaking || Who
1 || P| Twelve weeks for consultation || C
2 || P| Payment in advance || C
3 || V| Accounts within six months || V
4 || B| Yearly review || C/V
5 || V| Open membership || V
""")


@kind
def quotes_and_stories(p: Paper) -> None:
    p.write("""
h| Why a Compact?
x| "The Council will never listen," said one of our members in 1999.
n| It was put to us that groups would have to pay for rooms.
h| Commitments by the Council
P| Listen to small groups as well as large ones.
P| Visit each funded group once a year.
x| In Tarn they found that the council would pay in advance.
h| Commitments by groups
V| Invite councillors to their annual meetings.
V| Keep the Council informed.
""")


@kind
def borough_and_societies(p: Paper) -> None:
    p.write("""
h| An understanding between the Borough and its societies
n| 1. The Borough
P>| shall give each society a hearing before it changes a charge for rooms
P>| shall send the agenda to any society that asks
n| 2. Societies
V>| shall send their rules to the Town Clerk
V>| shall not sub-let a room
n| 3. The Borough and societies
B>| shall meet in the first week of Lent
""")


@kind
def success_and_measures(p: Paper) -> None:
    p.write("h| Compact").grid("""
Principle || What the Council will do || What groups will do || How we will know
Respect || P| Reply to every letter || V| Reply to every letter || Letters answered within ten days
Trust || P| Share draft budgets || V| Keep draft budgets confidential || No leaks
""")


@kind
def dear_partner_letter(p: Paper) -> None:
    p.write("""
n| Dear friends,
n| I write as Leader of the Council to set out what was agreed between us on Monday.
P| We shall tell you by Christmas what grants there will be.
P| We shall also pay the first part of each in April.
V| You, for your part, will let us have your accounts by Easter.
V| You will also let us know of any change of treasurer.
B| We shall both keep the other informed.
n| Yours sincerely,
n| J. Pell
n| Leader, Pell Borough Council
""")


@kind
def instead_of(p: Paper) -> None:
    p.write("h| From old ways to new").grid("""
Instead of || the Council will
one-year grants || P| give grants for three years
six weeks for replies || P| allow twelve weeks
forms of thirty pages || P| use a form of four pages
""").grid("""
Instead of || groups will
late accounts || V| send accounts on time
complaining to the press || V| raise concerns with the Council first
""")


@kind
def ticks_under_bars_of_themes(p: Paper) -> None:
    p.write("h| Who has taken on what").grid("""
Ref || What is to be done || Borough Council and its partners || Community groups
1 || MONEY || . || .
1.1 || P| Print the rules of each fund in large type || ✓ || –
1.2 || V| Hand in a signed statement each May || – || ü
2 || VOICE || . || .
2.1 || B| Hold a joint meeting before the budget || ü || ü
2.2 || P| Send papers out ten days ahead || ü || –
""")


@kind
def questions_by_soft_breaks(p: Paper) -> None:
    p.write("""
h| ASK US
n| We are often asked these things by groups that are new.
""")
    lines = [
        "Q. Will the Council tell us before rents go up?",
        p.note(
            "P", "The Council will write to every tenant group three months before."
        ),
        "Q. When is our grant paid?",
        p.note("P", "In the first week of each quarter."),
        "Q. So what have groups agreed to?",
        p.note("V", "We will send one person to each meeting of the forum."),
        "Q. Do we need a bank account?",
        "Most groups have one already.",
    ]
    p.document.add_paragraph("\n".join(lines))


@kind
def what_it_means_for_each(p: Paper) -> None:
    p.write("h| What this means for public bodies").grid(
        """
h| Trust || P| Start from a short form ; ; P| Share figures about local needs
h| Time || P| Allow ten weeks for a reply
""",
        heads=False,
    ).write("h| What this means for voluntary groups").grid(
        """
h| Trust || V| Raise problems early ; ; V| Publish the accounts on the web
h| Time || V| Answer by the day asked
""",
        heads=False,
    )


@kind
def counted_without_stops(p: Paper) -> None:
    p.write("h| THE COUNCIL AND ITS PARTNERS WILL")
    p.document.add_paragraph(
        "\n".join(
            f"{n} {p.note('P', words)}"
            for n, words in enumerate(
                (
                    "answer letters within ten days",
                    "publish a list of contacts",
                    "share draft plans",
                ),
                1,
            )
        )
    )
    p.write("h| GROUPS WILL")
    p.document.add_paragraph(
        "\n".join(
            f"{n} {p.note('V', words)}"
            for n, words in enumerate(("keep minutes short", "disagree politely"), 1)
        )
    )
    p.write("""
h| ALL THREE OF US
B*| look again at this paper every April
B*| use one logo on joint letters
""")


@kind
def several_in_one_sentence(p: Paper) -> None:
    p.write("""
h| Information
n| Good manners cost nothing.
""")
    p.document.add_paragraph(
        p.note("P", "The Council will give groups a copy of its plan each month;")
        + " "
        + p.note("V", "groups will pass it on within the week;")
        + " and "
        + p.note("P", "the Council will answer questions on it by telephone.")
    )
    p.write("""
P| First, we, the Council, will pay by the tenth of the month. => we, the Council, will pay by the tenth of the month.
V| Secondly, groups will send their claims by the first. => groups will send their claims by the first.
""")


@kind
def columns_by_tabs_and_soft_breaks(p: Paper) -> None:
    p.write("h| Volunteers")
    p.document.add_paragraph("\tTHE DISTRICT COUNCIL WILL\tTHE GROUPS WILL")
    p.document.add_paragraph(
        "\tThank volunteers in public at the\tPay bus fares to all who help.\n"
        "Annual Parish Evening.\n"
        "\tKeep paid jobs paid, and not put\tTell volunteers plainly what is\n"
        "\tvolunteers in their place.\texpected of them."
    )
    p.note("P", "Thank volunteers in public at the Annual Parish Evening.")
    p.note("V", "Pay bus fares to all who help.")
    p.note("P", "Keep paid jobs paid, and not put volunteers in their place.")
    p.note("V", "Tell volunteers plainly what is expected of them.")
