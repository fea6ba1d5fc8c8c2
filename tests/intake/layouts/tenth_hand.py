"""Layouts by officers who never saw how they are read: letters, ticks."""

from __future__ import annotations

from docx.enum.text import WD_BREAK

from tests.intake.layouts.sheet import BOTH, PUBLIC, VCS
from tests.intake.layouts.tricks import Paper


def exchange_of_letters() -> Paper:
    s = Paper("exchange_of_letters")
    right = {"align": "r"}
    s.p("HARLE VALLEY DISTRICT COUNCIL", bold=True, size=14, **right)
    for x in ("Chief Executive's Department", "The Guildhall, Harle"):
        s.p(x, **right)
    s.p("Our ref: CX/VS/99/17", **right)
    s.p("19 April 1999", **right)
    s.p()
    for x in (
        "Mrs D. Applegarth",
        "Chair, Harle Valley Voluntary Forum",
        "The Old Dairy",
        "Harle",
    ):
        s.p(x)
    s.p()
    s.p("Dear Mrs Applegarth")
    s.p("A COMPACT FOR HARLE VALLEY", bold=True, underlined=True)
    s.p(
        s.other("Thank you for the tea and for the frank talk on 14 March.")
        + " You asked for something in writing rather than another glossy brochure. I have been asked by the Policy Committee to set out what the Council undertakes, and to invite the Forum to reply in kind. "
        + s.other(
            "The two letters together will be known as the Harle Valley Compact."
        ),
        align="j",
    )
    s.p(
        "First, money. "
        + s.promise(
            "We shall tell every group by the last day of January whether its grant is to carry on in the coming year.",
            PUBLIC,
        )
        + " "
        + s.promise(
            "If a grant is to be cut or stopped we shall write at least three months beforehand and give our reasons.",
            PUBLIC,
        )
        + " "
        + s.other(
            "I know that this did not happen with the toy library in 1997, and I regret it."
        )
        + " "
        + s.promise(
            "No group will be asked for a fuller set of accounts than the law already requires of it.",
            PUBLIC,
        ),
        align="j",
    )
    s.p(
        "Secondly, being asked. "
        + s.other(
            "Several of your members felt that they were told rather than consulted about the bus station."
        )
        + " "
        + s.promise(
            "In future, plans which touch voluntary groups will be sent to the Forum in draft, with ten weeks for a reply.",
            PUBLIC,
        )
        + " "
        + s.promise(
            "Where the timetable is set by Whitehall and ten weeks cannot be had, we shall say so on the front page.",
            PUBLIC,
        ),
        align="j",
    )
    p = s.p(
        "Thirdly, the following smaller matters, on which I can give you my word today:",
        align="j",
    )
    items = [
        (
            "the Guildhall committee rooms are free to Forum members on weekday evenings",
            ";",
        ),
        (
            "the Council's print room will run off members' newsletters at the cost of the paper",
            ";",
        ),
        (
            "a member of my own staff, Mr Tolley, will answer any question from a group within five working days",
            ".",
        ),
    ]
    p = s.p("", left=1)
    txt = "\n".join(
        f"({'abc'[i]}) " + s.promise(t, PUBLIC) + e for i, (t, e) in enumerate(items)
    )
    s.fill(p, txt)
    s.p(
        s.promise(
            "Your members remain free to criticise us, in the //Harle Mercury// or anywhere else, and no grant will suffer for it.".replace(
                "//", ""
            ),
            PUBLIC,
        ).replace("Harle Mercury", "//Harle Mercury//"),
        align="j",
    )
    s.p(
        "Members would also like to look again at rate relief, but I can make no promise about that at present.",
        align="j",
    )
    s.p("Yours sincerely")
    s.p()
    s.p("T. R. Mountjoy")
    s.p("Chief Executive")
    br = s.p()
    br.add_run().add_break(WD_BREAK.PAGE)
    s.p(
        "Harle Valley Voluntary Forum",
        font="Comic Sans MS",
        bold=True,
        size=14,
        align="c",
    )
    s.p(
        "The Old Dairy, Harle   *   Tel. 01632 960377   *   Registered Charity",
        font="Comic Sans MS",
        size=9,
        align="c",
    )
    s.p("2nd May 1999", align="r")
    s.p("Dear Mr Mountjoy")
    s.p(
        "Your letter of 19th April was read out at our Annual Meeting and was warmly clapped. "
        + s.other(
            "You say that you will tell every group by the end of January about its grant, and that is the part people liked best."
        )
        + " Here is our side of the bargain, which was voted through with two against."
    )
    s.p(s.other("We will -"))
    hang = {"left": 1.2, "first": -0.7, "tabs": [1.2]}
    s.p(
        "1)\t" + s.promise("answer when we are asked, and by the date you give", VCS),
        **hang,
    )
    s.p(
        "2)\t"
        + s.promise(
            "make it plain whether a reply is the view of the whole Forum or of one member",
            VCS,
        ),
        **hang,
    )
    s.p(
        "3)\t"
        + s.promise(
            "send the Council our accounts every September without waiting to be reminded",
            VCS,
        ),
        **hang,
    )
    s.p(
        "4)\t"
        + s.promise(
            "come to you before we go to the //Mercury//; if you have let us down, we will then say so openly".replace(
                "//", ""
            ),
            VCS,
        ).replace("the Mercury", "the //Mercury//"),
        **hang,
    )
    s.p(
        s.promise(
            "Groups which handle your money will have a bank account with two signatures.",
            VCS,
        )
        + " "
        + s.promise(
            "They will also see to it that helpers who work with children are properly checked.",
            VCS,
        )
    )
    s.p("There was a long talk about insurance which came to nothing.")
    s.p(
        "Lastly, the matters that we shook hands on. "
        + s.promise(
            "The Leader and I are to meet every quarter to see how these letters are being kept.",
            BOTH,
        )
        + " "
        + s.promise(
            "Any falling-out will be put to Canon Brice, whose opinion both of us will accept.",
            BOTH,
        )
    )
    s.p("With best wishes")
    s.p()
    s.p("Dorothy Applegarth (Mrs)")
    s.p(
        "P.S. "
        + s.promise(
            "We shall keep a copy of both letters on the wall of the Old Dairy for anyone to read.",
            VCS,
        )
    )
    s.p("c.c. All member groups; Harle Library", size=9)
    return s


def matrix_of_ticks() -> Paper:
    s = Paper("matrix_of_ticks")
    s.page_header("Ockerby Compact - Schedule of Commitments (adopted 12.7.05)")
    s.p("OCKERBY COMPACT: WHO HAS SIGNED UP TO WHAT", bold=True, size=15)
    s.p(
        s.other(
            "This schedule was agreed by Ockerby Borough Council (OBC), Ockerby PCT, the Constabulary and Ockerby Voluntary Action, on behalf of the voluntary and community sector (VCS)."
        )
    )
    p = s.p("")
    p.add_run("Key:  ")
    s.into(p, s.symbol_tick())
    p.add_run(
        "  = is bound by this commitment.   "
        + s.other(
            "A line with no tick has not been agreed by anybody and is printed for discussion only."
        )
    )
    rows = [
        ("H", "A.  Having a say"),
        (
            "1",
            "Consultation papers are sent out at least twelve weeks before a decision is taken",
            "1110",
        ),
        (
            "2",
            "Papers for partnership meetings reach every member seven clear days ahead",
            "1111",
        ),
        (
            "3",
            "Replies to consultations state how the views in them were gathered",
            "0001",
        ),
        (
            "4",
            "Results of each consultation are put on the website within two months",
            "1100",
        ),
        (
            "5",
            "Seats on partnership boards carry the same vote for every member",
            "1110",
        ),
        (
            "6",
            "Sector representatives report back to the groups that elected them after each board meeting",
            "0001",
        ),
        ("H", "B.  Money and contracts"),
        (
            "7",
            "Payment on account is made where a group would otherwise have to borrow",
            "1100",
        ),
        (
            "8",
            "Reasons for refusing an application are given in a letter, not by telephone",
            "1110",
        ),
        (
            "9",
            "Risk is priced and carried by whichever partner is best able to manage it",
            "1111",
        ),
        ("10", "Reserves are explained in a note to the accounts", "0001"),
        (
            "11",
            "All contracts over £5,000 include a yearly uplift for inflation",
            "0000",
        ),
        (
            "12",
            "Four months' warning is given before a service agreement is ended",
            "1100",
        ),
        ("H", "C.  Fair treatment"),
        (
            "13",
            "Buildings used for joint events can be entered by people in wheelchairs",
            "1111",
        ),
        ("14", "Volunteers are repaid their bus fares on the day", "0011"),
        (
            "15",
            "Every partner sends its front-line staff on the Compact half-day course within a year of joining",
            "1111",
        ),
        (
            "16",
            "A single telephone number is provided for reports of hate crime",
            "0000",
        ),
    ]
    t = s.grid(1, 6)
    for c, x in zip(
        t.rows[0].cells,
        ["No.", "Commitment", "OBC", "PCT", "Constab.", "VCS"],
        strict=False,
    ):
        s.cell(c, x, bold=True)
    s.head_row(t.rows[0])
    for r in rows:
        cells = t.add_row().cells
        if r[0] == "H":
            m = cells[0].merge(cells[5])
            s.cell(m, s.other(r[1]) if r[1][0] == "B" else r[1], bold=True)
            continue
        n, text, m = r
        s.cell(cells[0], n)
        s.cell(cells[1], text)
        pub, vc = "1" in m[:3], m[3] == "1"
        if pub or vc:
            s.promise(text, BOTH if pub and vc else PUBLIC if pub else VCS)
        else:
            s.other(text)
        for i, x in enumerate(m):
            par = cells[2 + i].paragraphs[0]
            if x == "1":
                if int(n) % 5 == 0:  # the officer who typed "ü" in the Wingdings font
                    rr = par.add_run("ü")
                    rr.font.name = "Wingdings"
                else:
                    s.into(par, s.symbol_tick())
    s.p()
    s.p("Supplementary pledges, September 2005", bold=True, size=12)
    s.p(
        "Each signatory was asked to cross the box beside its name. "
        + s.other("Boxes left empty mean that the signatory declined.")
    )

    def pledge(text, pub, vc, kind):
        s.p(s.promise(text, BOTH if pub and vc else PUBLIC if pub else VCS), left=0.5)
        q = s.p("", left=1.5)
        for nm, on in (("Public partners", pub), ("Voluntary sector", vc)):
            s.into(q, kind(on=on))
            q.add_run(f" {nm}" + "          ")

    pledge(
        "A list of empty shops that could house a charity will be kept up to date.",
        True,
        False,
        s.check,
    )
    pledge(
        "Joint training days will be open to staff and volunteers alike.",
        True,
        True,
        s.check,
    )
    pledge(
        "Safeguarding concerns will be passed to the duty officer the same day.",
        False,
        True,
        s.old_check,
    )
    pledge(
        "Refused applicants will be offered a meeting within three weeks.",
        True,
        False,
        s.old_check,
    )
    s.p(
        s.other(
            "Partnerships Team, Ockerby Town Hall - partnerships@ockerby.example - 01632 960555"
        ),
        size=8,
        align="c",
    )
    return s


LAYOUTS = (exchange_of_letters, matrix_of_ticks)
