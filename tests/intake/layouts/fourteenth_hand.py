"""Layouts whose lines, items and columns run together: what a printed page leaves of them."""

from __future__ import annotations

import io
import textwrap
from dataclasses import dataclass, field
from typing import Any

from docx import Document

from tests.intake.layouts.sheet import BOTH, VCS
from tests.intake.layouts.sheet import PUBLIC as PB


@dataclass
class Typed:
    """A Word file of plain paragraphs and tables, with what intake should find in it."""

    name: str
    promises: list[tuple[str, str]] = field(default_factory=list)
    tracked: Any = "accept"
    document: Any = field(default_factory=Document)

    def y(self, text: str, by: str) -> str:
        """Note a promise; give its words back."""
        self.promises.append((text, by))
        return text

    def p(self, *texts: str, bold: bool = False, style: str | None = None) -> None:
        """Put paragraphs; a line break is a soft one."""
        for text in texts:
            run = self.document.add_paragraph(style=style).add_run(text)
            run.bold = bold or None

    def h(self, *texts: str) -> None:
        """Put bold paragraphs, as headings of most old files are."""
        self.p(*texts, bold=True)

    def printed(self, text: str, width: int) -> None:
        """Put a text as a scanner does: each printed line a paragraph."""
        self.p(*textwrap.wrap(text, width, break_on_hyphens=False))

    def table(self, *rows: tuple[str, ...], heads: bool = True) -> None:
        """Put a table; a cell of several paragraphs has an empty line between them."""
        made = self.document.add_table(rows=len(rows), cols=len(rows[0]))
        for n, row in enumerate(rows):
            for cell, text in zip(made.rows[n].cells, row, strict=True):
                first, *more = text.split("\n\n")
                cell.paragraphs[0].add_run(first).bold = (heads and n == 0) or None
                for each in more:
                    cell.add_paragraph(each)

    def docx(self) -> bytes:
        """Return the bytes of the file."""
        held = io.BytesIO()
        self.document.save(held)
        return held.getvalue()


def bulletin_set_in_narrow_lines() -> Typed:
    s = Typed("bulletin_set_in_narrow_lines")
    s.h("WITHERN COMPACT")
    s.printed(
        "Withern has had a Compact since 1998. It was written in a hurry and few people have kept their copy. This bulletin prints the new one in full, as it was agreed on 3 May.",
        58,
    )
    s.h("What the Council undertakes")
    for t in (
        "give each group that asks for money an answer in writing before the end of the second month",
        "print the rules for every fund in words that a newcomer to committee work can follow without a guide",
        "leave a clear month between the end of one consultation and the beginning of the next wherever the law allows it",
    ):
        s.printed("- " + s.y(t, PB), 58)
        if "rules" in t:
            s.p("Page 2 of 4", "Withern Compact bulletin")
    s.h("What voluntary groups undertake")
    for t in (
        "keep a list of their members, so that they can say for whom they speak when they are asked for a view",
        "return any equipment that was lent to them within a week of the event for which they had borrowed it",
    ):
        s.printed("- " + s.y(t, VCS), 58)
        if "members" in t:
            s.p("Page 3 of 4", "Withern Compact bulletin")
    s.h("Together")
    s.printed(
        s.y(
            "The Council and the groups will hold a joint supper each October, at which the working of the Compact is talked over without minutes.",
            BOTH,
        )
        + " Last year sixty people came.",
        58,
    )
    s.printed(
        "It is hoped that the bulletin will be of use to everybody who has dealings with either side in the year to come.",
        58,
    )
    return s


def one_paragraph_broken_by_hand() -> Typed:
    s = Typed("one_paragraph_broken_by_hand")
    s.h("The Oakmere Accord")
    a = [
        s.y(
            "open its training days to volunteers at the price that its own staff are charged",
            PB,
        ),
        s.y(
            "name a single officer for each partnership and tell groups when that officer changes",
            PB,
        ),
        s.y("answer complaints about a grant inside three weeks", PB),
    ]
    s.p(
        "The Borough Council will:\n\n"
        + "\n\n".join("\n".join(textwrap.wrap(x, 44)) for x in a)
    )
    b = [
        s.y("send a named deputy when the usual member cannot come", VCS),
        s.y("show in their accounts what was spent from public money and on what", VCS),
    ]
    s.p(
        "Local charities will:\n"
        + "\n".join(
            f"{n}) " + "\n    ".join(textwrap.wrap(x, 44)) for n, x in enumerate(b, 1)
        )
        + "\nBoth lists were read out at the spring meeting."
    )
    s.p("Yours in partnership\n\nThe Accord Group\nOakmere")
    return s


def acts_parted_by_semicolons() -> Typed:
    s = Typed("acts_parted_by_semicolons")
    s.h("Compact for the Deepings")
    s.h("Money")
    s.p(
        "The District Council will: "
        + s.y("advertise all funds in the parish magazines", PB)
        + "; "
        + s.y("hold a drop-in session before each closing date", PB)
        + "; "
        + s.y("pay in advance where a group has no reserves", PB)
        + "; and "
        + s.y("visit each funded group once a year", PB)
        + "."
    )
    s.p(
        "Funded groups will: "
        + s.y("use the money for the purpose stated", VCS)
        + "; "
        + s.y("report in March and September", VCS)
        + "; and "
        + s.y("repay what is left over", VCS)
        + "."
    )
    s.h("Voice")
    s.p(
        "The District Council will – "
        + s.y("publish a diary of consultations", PB)
        + " – "
        + s.y("send papers in large print when asked", PB)
        + " – "
        + s.y("tell people what was decided and why", PB)
    )
    s.h("Volunteers")
    s.p(
        "The Council shall (a) "
        + s.y("release staff for one day a year to help a charity", PB)
        + "; (b) "
        + s.y("cover volunteers on its premises under its own insurance", PB)
        + "."
    )
    s.p(
        "The leisure centre, the library and the two car parks are open on Sundays; the museum is not; nobody knows why."
    )
    return s


def two_languages_turn_about() -> Typed:
    s = Typed("two_languages_turn_about")
    s.h("Compact Llanfabon / Llanfabon Compact")
    s.p("The County Borough Council will:", "Bydd y Cyngor Bwrdeistref Sirol yn:")
    for e, w in (
        (
            s.y("publish its forward plan in both languages each April", PB),
            "cyhoeddi ei flaengynllun yn y ddwy iaith bob mis Ebrill",
        ),
        (
            s.y("meet the cost of interpreters at public meetings", PB),
            "talu cost cyfieithwyr mewn cyfarfodydd cyhoeddus",
        ),
        (
            s.y("reply to letters in the language in which they were written", PB),
            "ateb llythyrau yn yr iaith yr ysgrifennwyd hwy ynddi",
        ),
    ):
        s.p(e, w)
    s.p("Voluntary organisations will:", "Bydd mudiadau gwirfoddol yn:")
    s.table(
        ("English", "Cymraeg"),
        (
            s.y("welcome speakers of either language to their committees", VCS),
            "croesawu siaradwyr y naill iaith a’r llall i’w pwyllgorau",
        ),
        (
            s.y("tell the Council early when a project is in difficulty", VCS),
            "rhoi gwybod i’r Cyngor yn gynnar pan fydd prosiect mewn trafferth",
        ),
        (
            "The Compact was signed at the Memorial Hall.",
            "Llofnodwyd y Compact yn y Neuadd Goffa.",
        ),
    )
    return s


def plan_with_progress_notes() -> Typed:
    s = Typed("plan_with_progress_notes")
    s.h("Marsham and Blyth Compact: plan for 2009")
    s.p(
        "In the table MBC is the Borough Council, CVM is Community Voice Marsham and BOTH is the two together."
    )
    s.table(
        ("No.", "What we have promised", "Who", "When", "Evidence", "So far"),
        (
            "1",
            s.y("Set up a small grants panel with two members from the sector", PB),
            "MBC",
            "May",
            "Panel minutes",
            "First meeting held",
        ),
        (
            "2",
            s.y("Hold a surgery for treasurers each quarter", VCS),
            "CVM",
            "Ongoing",
            "Attendance lists",
            "MBC will lend a room",
        ),
        (
            "3",
            s.y("Share one database of premises", BOTH),
            "BOTH",
            "July",
            "Database on line",
            "Supplier will report in June",
        ),
        (
            "4",
            s.y("Publish the reasons for each refusal", PB),
            "MBC",
            "At once",
            "Letters sampled",
            "Not started",
        ),
        (
            "5",
            s.y("Recruit ten young trustees", VCS),
            "CVM",
            "2010",
            "Ten names",
            "Four so far",
        ),
        (
            "6",
            s.y("Review the plan every January", BOTH),
            "BOTH",
            "January",
            "New plan",
            "",
        ),
    )
    s.h("Contacts")
    s.table(
        ("Name", "Telephone"),
        ("Borough Council, Partnerships", "01999 600100"),
        ("Community Voice Marsham", "01999 600200"),
        heads=False,
    )
    return s


def minutes_with_a_compact_in_them() -> Typed:
    s = Typed("minutes_with_a_compact_in_them")
    s.h("LIAISON PANEL: NOTE OF MEETING, 9 MARCH 2003")
    s.p("Present: Cllr A. Moss, Mrs J. Tarn, Mr P. Sykes (Sedgeley Voluntary Action)")
    s.p("1. Apologies were received from the Police.")
    s.p(
        "2. The Chairman reported that the Council would look at rate relief in the autumn. Mr Sykes said that the Council will never agree to it."
    )
    s.p(
        "3. Members noted the Compact of the neighbouring county, which says: “The County will fund infrastructure for ten years.”"
    )
    s.p("4. It was agreed that the following be adopted:")
    s.p(
        "(a) "
        + s.y(
            "The Council shall give the Panel sight of its draft budget in December.",
            PB,
        ),
        "(b) " + s.y("The Police shall send an inspector to each meeting.", PB),
        "(c) "
        + s.y("Voluntary groups shall elect their members of the Panel by post.", VCS),
        "(d) "
        + s.y(
            "All parties shall keep the papers of the Panel private until they are published.",
            BOTH,
        ),
    )
    s.p("5. Date of next meeting: 11 May. Mrs Tarn will bring the projector.")
    s.p("The meeting ended at 4.15 p.m.")
    return s


def questions_in_bold() -> Typed:
    s = Typed("questions_in_bold")
    s.h("The Compact in ten questions", "Who signed it?")
    s.p(
        "The Town Council, the Health Board and Stainby Voluntary Alliance, which speaks for 140 groups."
    )
    s.h("When do we hear about our grant?")
    s.p(
        "By the end of February. "
        + s.y("The Town Council will write to every applicant in the same week.", PB)
        + " In 2001 some heard in June."
    )
    s.h("What if we disagree with a decision?")
    s.p(
        "Ask for a review. "
        + s.y(
            "Within ten days the Health Board will set up a meeting with somebody who took no part in the decision.",
            PB,
        )
        + " Most reviews take an hour."
    )
    s.h("What does the Alliance do?")
    s.p(
        s.y(
            "The Alliance will put your views to both bodies without picking the ones it likes.",
            VCS,
        )
        + " "
        + s.y("It will also print them.", VCS)
        + " Copies are in the library."
    )
    s.h("What must our group do?")
    s.p(
        "Not a great deal:\n- "
        + s.y("keep a bank account in its own name", VCS)
        + "\n- "
        + s.y("tell the Town Council of any change of address", VCS)
        + "\nThat is all."
    )
    s.h("Will the new hospital change this?")
    s.p(
        "Nobody can say. The building will be finished in 2005 and the old one will close soon after."
    )
    return s


def rights_and_returns() -> Typed:
    s = Typed("rights_and_returns")
    s.h(
        "Working well together: a charter for Haddle",
        "Groups can expect the Council to",
    )
    s.p(
        s.y("listen before it decides", PB),
        s.y("explain its rules in plain words", PB),
        s.y("pay what it owes on the day it is due", PB),
    )
    s.h("In return the Council expects groups to")
    s.p(
        s.y("be honest about what they can do", VCS),
        s.y("keep children safe", VCS),
        s.y("own up when things go wrong", VCS),
    )
    s.h("Each of us will")
    s.p(
        s.y("speak well of the other in public", BOTH),
        s.y("come to the yearly review with an open mind", BOTH),
    )
    s.h("A word about the cover")
    s.p(
        "The picture was drawn by pupils of Haddle School. It will hang in the library."
    )
    return s


def other_peoples_promises() -> Typed:
    s = Typed("other_peoples_promises")
    s.h("Ferring Compact", "What the Government has said")
    s.p(
        "The national Compact says that Government will allow twelve weeks for consultation. It also says that Government will fund core costs. Neither promise is made by anyone in Ferring."
    )
    s.h("What our neighbours have done")
    s.p(
        "“Arden Council will give every group a mentor.”",
        "“Arden groups will share their back offices.”",
    )
    s.h("What we will do in Ferring")
    s.p("The Council will", style=None)
    s.p(
        s.y("ask groups which services they would miss most", PB),
        s.y("put no new condition on a grant once it has been awarded", PB),
        style="List Bullet",
    )
    s.p("Groups will")
    s.p(
        s.y("tell the Council which of its buildings they use", VCS),
        s.y("look for partners before they bid alone", VCS),
        style="List Bullet",
    )
    s.p("One treasurer told us: “The Council will always lose the form.”")
    s.p("Note: the Council’s year will run from April to March.")
    return s


def cells_that_hold_several() -> Typed:
    s = Typed("cells_that_hold_several")
    s.h("THE KELD VALLEY COMPACT")
    s.table(
        ("Theme", "Public bodies will", "Voluntary groups will"),
        (
            "Money",
            s.y("settle bills in three weeks", PB)
            + "; "
            + s.y("give notice of any cut by Christmas", PB)
            + "; and "
            + s.y("share the cost of audit", PB),
            s.y("bank all grants in a separate account", VCS)
            + "; "
            + s.y("report once a year", VCS),
        ),
        (
            "Voice",
            s.y("hold meetings in the evening", PB)
            + "\n\n"
            + s.y("send out papers ten days ahead", PB),
            s.y("read them", VCS) + "\n\n" + s.y("say whom they speak for", VCS),
        ),
        ("People", s.y("let staff volunteer in working time", PB), ""),
        ("Both", s.y("Both sides will train together twice a year.", BOTH), ""),
    )
    s.p("Key: a dash means that nothing has been agreed.")
    return s


def facts_that_say_will() -> Typed:
    s = Typed("facts_that_say_will")
    s.h("Compact between Ashby Rural Council and Ashby Together", "Foreword")
    s.p(
        "The valley will change a good deal in the next ten years. Young people will move away and the railway will not come back. This agreement will help us to meet those changes."
    )
    s.h("Our agreement")
    s.p(
        s.y(
            "The Rural Council will consult Ashby Together on every change to bus subsidies.",
            PB,
        )
        + " Bus users will know that this has not always been so.",
        s.y(
            "Ashby Together will tell the Rural Council what its members think within a month.",
            VCS,
        )
        + " Its office will be closed in August.",
        s.y(
            "Any group that takes Council money will put the Council’s crest on its letters.",
            VCS,
        ),
        s.y("No officer will ask for the same figures twice.", PB),
        s.y("Your members and ours will meet in the first week of each quarter.", BOTH),
        s.y(
            "For small sums the Rural Council will accept a letter instead of a form.",
            PB,
        ),
        "The grant for 2004 will be £12,000.",
        "Readers will find a map on the back.",
    )
    return s


def numbered_like_a_deed() -> Typed:
    s = Typed("numbered_like_a_deed")
    s.h("AGREEMENT BETWEEN THE TOWN AND ITS SOCIETIES")
    s.p(
        "1 The Town Council",
        "1.1 shall keep a register of societies and let anybody look at it;",
        "1.2 shall grant the use of the Moot Hall at half price;",
        "1.3 shall not raise charges without three months’ notice.",
    )
    s.promises += [
        ("shall keep a register of societies and let anybody look at it", PB),
        ("shall grant the use of the Moot Hall at half price", PB),
        ("shall not raise charges without three months’ notice", PB),
    ]
    s.p(
        "2 The societies",
        "2.1 shall send their rules to the Town Clerk;",
        "2.2 shall leave the Hall as they found it.",
    )
    s.promises += [
        ("shall send their rules to the Town Clerk", VCS),
        ("shall leave the Hall as they found it", VCS),
    ]
    s.p(
        "3.1 "
        + s.y(
            "The Town Council and the societies shall meet on the first Monday in Lent.",
            BOTH,
        )
        + " The first such meeting was in 1987."
    )
    s.p("3.2 This agreement has no force in law.")
    return s


def tick_what_you_take_on() -> Typed:
    s = Typed("tick_what_you_take_on")
    s.h("Compact sign-up sheet", "Name of organisation")
    s.p("Millbrook Primary Care Trust")
    s.h("As a public body we promise to (tick all those that you take on):")
    s.p(
        "☑ " + s.y("give reasons when we say no", PB),
        "☐ second a member of staff to the Compact office",
        "☑ " + s.y("pay volunteers’ fares when we ask them to a meeting", PB),
    )
    s.h("All signatories will:")
    s.p(
        "☐ " + s.y("display the Compact where visitors can see it", BOTH),
        "☐ " + s.y("report on it in the annual review", BOTH),
    )
    s.p(
        "Send this sheet to the Compact Office by 30 June.",
        "Signed ..............................",
        "P. Ormerod, Chief Executive",
    )
    return s


LAYOUTS = (
    bulletin_set_in_narrow_lines,
    one_paragraph_broken_by_hand,
    acts_parted_by_semicolons,
    two_languages_turn_about,
    plan_with_progress_notes,
    minutes_with_a_compact_in_them,
    questions_in_bold,
    rights_and_returns,
    other_peoples_promises,
    cells_that_hold_several,
    facts_that_say_will,
    numbered_like_a_deed,
    tick_what_you_take_on,
)
