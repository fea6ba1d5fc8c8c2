"""Layouts by officers who never saw how they are read: promises as headings, a plan."""

from __future__ import annotations

from tests.intake.layouts.sheet import BOTH, PUBLIC, VCS
from tests.intake.layouts.tricks import Paper


def promises_as_headings() -> Paper:
    s = Paper("promises_as_headings", tracked="accept")
    st = s.document.styles
    nl = s.numbering(("decimal", "%1"), ("decimal", "%1.%2"))
    for level, name in enumerate(("Heading 1", "Heading 2")):
        s.numbered_style(st[name], nl, level)
    st.add_style("Joint Pledge", 1).base_style = st["Heading 3"]
    s.p("Marrowdale Compact", style="Title")
    s.p(
        s.other(
            "Seventh draft, with Legal's changes shown, as approved by Full Council on 21 July 2011"
        ),
        italic=True,
    )
    sections = [
        (
            "The Council's promises",
            [
                (
                    "We will ask early and give you thirteen weeks to answer",
                    PUBLIC,
                    [
                        "For instance, the swimming baths: groups were told in June 2009 and the doors were shut in July."
                    ],
                ),
                (
                    "We will buy local where the law lets us",
                    PUBLIC,
                    ["Legal advise that European rules apply above a certain value."],
                ),
                (
                    "We will pay you on the 1st of the month",
                    PUBLIC,
                    [
                        "Payment runs are on the 1st and the 15th. In the past nobody knew which."
                    ],
                ),
                ("We will not make you sign anything you have not read", PUBLIC, []),
                (
                    "Every cut will be tested for its effect on women, carers and minority groups before it is made",
                    PUBLIC,
                    ["This is known as an impact assessment."],
                ),
            ],
        ),
        (
            "Groups' promises",
            [
                (
                    "Groups will put forward people with the time and the knowledge to do the job",
                    VCS,
                    [
                        "Vacancies on the Local Strategic Partnership were open for an average of five months."
                    ],
                ),
                (
                    "Groups will work with, and not against, one another when bidding",
                    VCS,
                    ["Consortium bids won £212,000 in 2010."],
                ),
                ("Groups will look after the good name of the Compact", VCS, []),
                (
                    "Groups will tell their funders about big changes in staff",
                    VCS,
                    ["Big means a chief officer or half of the paid team."],
                ),
            ],
        ),
    ]
    # cached TOC
    s.p("Contents", bold=True, size=14)
    toc = []
    for i, (h, items) in enumerate(sections, 1):
        toc.append((1, f"{i}\t{h}\t{i}"))
        for j, (t, _, _) in enumerate(items, 1):
            toc.append((2, f"{i}.{j}\t{t}\t{i}"))
    toc.append((1, "Promises we make together\t3"))
    for n, (lv, txt) in enumerate(toc):
        par = s.p("", tabs=[1.2], left=0 if lv == 1 else 0.4, size=9)
        if n == 0:
            s.into(par, s.contents_begin())
        par.add_run(txt)
        if n == len(toc) - 1:
            s.into(par, s.contents_end())
    s.p()
    s.p("Introduction", bold=True, size=13)
    s.p(
        s.other("Marrowdale was the last district in the county to have a Compact.")
        + " Under each promise you will find a note in ordinary type, which explains the promise but is not part of it."
    )
    plain, ins, dele = s.plain, s.inserted, s.deleted
    for h, items in sections:
        s.p(h, style="Heading 1")
        for t, by, notes in items:
            s.promise(t, by)
            par = s.p("", style="Heading 2")
            if "thirteen" in t:
                a, b = t.split("thirteen")
                s.into(par, plain(a) + dele("twelve") + ins("thirteen") + plain(b))
            elif "buy local" in t:
                a, b = t.split(" where the law lets us")
                s.into(par, plain(a) + ins(" where the law lets us") + plain(b))
            elif "on the 1st" in t:
                s.into(
                    par,
                    plain("We will pay you on ")
                    + dele("time")
                    + ins("the 1st of the month"),
                )
            elif "good name" in t:
                # heading broken over a soft line break
                a, b = t.split(" the Compact")
                s.fill(par, a + " \nthe Compact")
            else:
                s.fill(par, t)
            for n in notes:
                s.p(n, left=1)
        if by == PUBLIC:
            # a whole promise struck out by Legal
            par = s.p("", style="Heading 2")
            s.into(par, dele("We will match whatever you raise, pound for pound"))
            s.mark_deleted(par)
    s.p("Promises we make together", bold=True, size=14)
    last = None
    for t in (
        "We shall open our training courses to each other at cost",
        "We shall praise in public and grumble in private",
        "Neither side will go to the press about a dispute while the Mediator is at work",
        "We shall meet in a different village each time",
    ):
        last = s.p(s.promise(t, BOTH), style="Joint Pledge")
        if "press" in t:
            s.document.add_comment(
                last.runs,
                text="Are we sure? The Leader will want to talk to the Dale Echo.",
                author="Leader's office",
                initials="LO",
            )
        if "village" in t:
            s.p(
                "The minutes of the first four meetings are at Annex C (not attached).",
                left=1,
            )
    # new paragraph wholly inserted
    par = s.p("", style="Joint Pledge")
    s.into(
        par,
        ins(
            s.promise(
                "We shall count what we do and publish the figures each St Luke's Day",
                BOTH,
            )
        ),
    )
    # hidden text left in by the officer
    par = s.p("")
    r = par.add_run(
        "NOTE TO SELF: the parish clerks will need to be squared before this goes out"
    )
    r.font.hidden = True
    s.p(
        "For a free copy: Policy Section, Dale House, Marrowdale. policy@marrowdale.example",
        size=9,
    )
    return s


def plan_with_ditto_marks() -> Paper:
    s = Paper("plan_with_ditto_marks")
    s.p("Tanbeck Compact: Action Plan 2007 - 2010", style="Heading 1")
    s.p(
        s.other(
            "This plan was drawn up at two workshops attended by fifty-three people and a dog."
        )
        + " TBC = Tanbeck Borough Council; PCT = Tanbeck Primary Care Trust; TVA = Tanbeck Voluntary Action, which acts for the sector."
    )
    s.p("1. " + s.other("What we have already done (for information)"), bold=True)
    t = s.grid(1, 2)
    for c, x in zip(t.rows[0].cells, ("Action", "Finished"), strict=False):
        s.cell(c, x, bold=True)
    for a, b in (
        ("Print 3,000 copies of the Compact and send one to each parish", "March 2006"),
        ("Find a home for the Compact library", "July 2006"),
    ):
        r = t.add_row().cells
        s.cell(r[0], a)
        s.cell(r[1], b)
    s.p("2. What we will do", bold=True)
    t = s.grid(1, 5)
    for c, x in zip(
        t.rows[0].cells,
        ("Who?", "What?", "By when?", "Cost", "Progress so far"),
        strict=False,
    ):
        s.cell(c, x, bold=True)
    s.head_row(t.rows[0])
    rows = [
        ("G", "Aim A: Nobody is consulted by surprise"),
        (
            "TBC",
            PUBLIC,
            "Draw up a timetable of consultations and put it on the website",
            "Sept 2007, then yearly",
            "Officer time",
            "Draft seen by LSP",
        ),
        (
            "“",
            PUBLIC,
            "Write a guide for officers on how to consult small groups",
            "Dec 2007",
            "£400",
            "Not begun",
        ),
        (
            "TBC & PCT",
            PUBLIC,
            "Pilot a shared e-mail list so that groups get one message and not two",
            "April 2008",
            "£1,200",
            "IT will report in May",
        ),
        (
            "TVA",
            VCS,
            "Hold a forum before each big consultation so that groups can think together",
            "As needed",
            "£150 each",
            "Two held",
        ),
        ("G", "Aim B: Money that makes sense"),
        (
            "PCT",
            PUBLIC,
            "Move all agreements over £10,000 to three years",
            "April 2008",
            "Nil",
            "",
        ),
        (
            None,
            PUBLIC,
            "Publish the rules by which bids are scored",
            "April 2008",
            "Nil",
            "Done for mental health only",
        ),
        (None, PUBLIC, "Stop asking for the same policies twice", "At once", "Nil", ""),
        (
            "All funded groups",
            VCS,
            "Give one set of yearly accounts to all funders",
            "From 2008/09",
            "Nil",
            "",
        ),
        (
            "TBC / TVA",
            BOTH,
            "Work out a common way of pricing overheads and test it on six groups",
            "Mar 2009",
            "£3,000",
            "Bid in to ChangeUp",
        ),
        ("G", "Aim C: The Compact is alive"),
        (
            "All partners",
            BOTH,
            "Name a Champion with the rank of director or, in small groups, a trustee",
            "Oct 2007",
            "Nil",
            "5 out of 9 named",
        ),
        (
            "To be decided",
            None,
            "Consider a Compact prize",
            "?",
            "?",
            "No owner. Parked until 2008.",
        ),
    ]
    vstart = None
    for r in rows:
        tr = t.add_row()
        c = tr.cells
        if r[0] == "G":
            m = c[0].merge(c[4])
            s.cell(m, r[1], bold=True, italic=True)
            vstart = None
            continue
        who, by, what, when, cost, prog = r
        if by:
            s.promise(what, by)
        else:
            s.other(what)
        for cc, x in zip(c[1:], (what, when, cost, prog), strict=False):
            s.cell(cc, x)
        if who is None:
            s.merged_down(vstart, c[0])
        else:
            s.cell(c[0], who)
            vstart = c[0]
    s.p("3. Volunteering (plan turned round to save paper)", bold=True)
    cols = [
        (
            "1",
            "Repay volunteers' travel within a week of the claim",
            "Every partner",
            "Now",
            BOTH,
        ),
        (
            "2",
            "Bring in a one-page volunteer agreement",
            "TVA member groups",
            "Jan 2008",
            VCS,
        ),
        (
            "3",
            "Give staff two days a year to volunteer",
            "TBC and PCT",
            "April 2008",
            PUBLIC,
        ),
        (
            "4",
            "Set up a fast lane for criminal record checks",
            "Tanbeck Police",
            "June 2008",
            PUBLIC,
        ),
        (
            "5",
            "Run a fair for volunteers in the Pump Rooms",
            "TVA with help from TBC",
            "Each June",
            BOTH,
        ),
    ]
    t = s.grid(4, 6)
    for i, h in enumerate(("No.", "What", "Who", "When")):
        s.cell(t.cell(i, 0), h, bold=True)
        for j, col in enumerate(cols):
            s.cell(t.cell(i, j + 1), col[i])
    for col in cols:
        s.promise(col[1], col[4])
    s.p("4. If it all goes wrong", bold=True)
    nl = s.numbering(("upperLetter", "%1."))
    s.item(
        s.promise(
            "Slippage of more than three months will be reported to the LSP by whoever is named in the Who column.",
            BOTH,
        ),
        nl,
    )
    s.item(
        s.promise(
            "TVA will keep the master copy of this plan and TBC will print it.", BOTH
        ),
        nl,
    )
    s.item(
        s.other(
            "Money for years two and three had not been confirmed when this went to print."
        ),
        nl,
    )
    s.p(s.other("LSP Support Office, Room 12, Tanbeck Exchange - ext. 4417"), size=8)
    return s


LAYOUTS = (promises_as_headings, plan_with_ditto_marks)
