"""Layouts by officers who never saw how they are read: tabs as columns, one huge table."""

from __future__ import annotations

from tests.intake.layouts.sheet import BOTH, PUBLIC, VCS
from tests.intake.layouts.tricks import Paper


def tabs_as_columns() -> Paper:
    s = Paper("tabs_as_columns")
    s.p("                    THORNMERE DISTRICT COMPACT", bold=True, size=16)
    s.p(
        "                         "
        + s.other("Working side by side in town and village"),
        italic=True,
    )
    s.p()
    s.p()
    s.p("B A C K G R O U N D", bold=True)
    s.p(
        "Thornmere District Council and Thornmere Council for Voluntary Service (TCVS) have worked together since the old Rural District was wound up. "
        + s.other(
            "A working party of nine people met five times during the winter of 2000 and visited eleven village halls."
        )
        + " This paper is what came out of those evenings."
    )
    s.p(
        s.other(
            'In this paper "groups" means any club, society or charity which is run by a committee of unpaid people and works in the District.'
        )
    )
    s.p("W H A T   E A C H   S I D E   W I L L   D O", bold=True)
    stops = [8.6]

    def line(a, b, **k):
        return s.p(a + "\t" + b, tabs=stops, left=8.6, first=-8.6, **k)

    line(
        s.other("The District Council will"),
        s.other("Voluntary groups will"),
        underlined=True,
    )
    # one-line pairs
    line(
        s.promise("Ask groups before it decides", PUBLIC),
        s.promise("Answer letters within a month", VCS),
    )
    line(
        s.promise("Send papers out ten days ahead", PUBLIC),
        s.promise("Say whom they speak for", VCS),
    )
    line(
        s.promise("Print no jargon in its leaflets", PUBLIC),
        s.promise("Keep a list of their members", VCS),
    )
    line(
        s.promise("Name one officer to take calls", PUBLIC),
        s.promise("Tell that officer of any new chairman", VCS),
    )
    line(s.promise("Report back to those who wrote in", PUBLIC), "")
    s.p()
    s.p()
    s.p("Thornmere Compact\t\t\t\t\t\t\t\tPage 2", size=9)
    s.p("M O N E Y", bold=True)
    s.p(
        s.other(
            "Thornmere gave out £84,300 in grants to forty-one groups in the year to March 2000."
        )
    )

    def wrapped(left, right, spaces=False):
        s.promise(" ".join(left), PUBLIC)
        s.promise(" ".join(right), VCS)
        for i in range(max(len(left), len(right))):
            a = left[i] if i < len(left) else ""
            b = right[i] if i < len(right) else ""
            if spaces:
                s.p(
                    a + " " * (52 - len(a)) + b
                )  # the officer lined these up with the space bar
            else:
                s.p(a + "\t" + b + ("\t" if i % 2 else ""), tabs=[9.2])
        s.p()

    s.p("THE COUNCIL\tGROUPS", tabs=[9.2], bold=True)
    wrapped(
        [
            "Will pay the first half of every",
            "grant in April, before the work",
            "is done, if the group asks.",
        ],
        [
            "Will spend grants only on what",
            "was agreed, and send back",
            "anything left over at the end",
            "of the year.",
        ],
    )
    wrapped(
        [
            "Will write to a group three",
            "months before its grant is",
            "reduced, with the reasons.",
        ],
        ["Will warn the Council early if", "they are short of money."],
        True,
    )
    wrapped(
        ["Will not ask for audited", "accounts where the grant is", "under £1,000."],
        ["Will let the Council's treasurer", "see their books on request."],
    )
    s.p("B O T H   O F   U S", bold=True)
    s.p(s.other("Both the Council and the groups will:-"))
    hang = {"left": 1, "first": -0.6, "tabs": [1]}
    s.p(
        "o\t"
        + s.promise(
            "hold an open meeting every October at which anyone may ask how the Compact is getting on",
            BOTH,
        ),
        **hang,
    )
    s.p(
        "o\t"
        + s.promise(
            "share their halls and meeting rooms without charge when they are not let",
            BOTH,
        ),
        **hang,
    )
    full = s.promise(
        "settle quarrels by a talk between the two people concerned and, if that does not work within four weeks, put the matter to a referee whom they have chosen together",
        BOTH,
    )
    cut = full.index("within four")
    s.p("o\t" + full[:cut].strip(), **hang)
    s.p("Thornmere Compact\t\t\t\t\t\t\t\tPage 3", size=9)
    s.p(full[cut:], left=1)
    s.p(
        "o\t" + s.promise("look at this paper again in the spring of 2004.", BOTH),
        **hang,
    )
    s.p("W H A T   P E O P L E   S A I D", bold=True)
    s.p(
        s.other(
            '"The Council will never listen unless somebody shouts" - a playgroup leader, Nether Thorn'
        ),
        italic=True,
    )
    s.p(
        '"I have sat on this committee thirty years and nobody ever asked us before" - hall secretary, Cold Ashby Green',
        italic=True,
    )
    s.p()
    s.p(
        s.other(
            "Copies from: R. Penhaligon, Thornmere CVS, 2 Tanyard Row. Tel 01632 960114"
        )
    )
    s.p(
        "Signed ..........................................\tSigned ..........................................",
        tabs=[8.6],
    )
    s.p("Chairman of the Council\tChairman of TCVS", tabs=[8.6])
    return s


def one_huge_table() -> Paper:
    s = Paper("one_huge_table")
    bl = s.numbering(("bullet", "\uf0b7"))
    t = s.grid(0, 4)

    def row():
        return t.add_row()

    def span(a, b, r):
        return r.cells[a].merge(r.cells[b])

    def full(text, **k):
        c = span(0, 3, row())
        s.cell(c, text, **k)
        return c

    full("WEXCOMBE COMPACT", bold=True, size=18)
    c = full(
        s.other(
            "The Wexcombe Compact was launched by the Mayor at the Corn Hall on 9 November 2006."
        )
    )
    s.cell(
        c,
        s.other(
            "It replaces the Interim Statement of 2002, which few people had read."
        ),
        first=False,
    )
    c = full(
        "**Statutory partners** "
        "means Wexcombe Borough Council, Wexcombe and Dene Primary Care Trust and the Borough Commander of Police. "
        "**VCOs** means voluntary and community organisations."
    )
    c = full("Values we share", bold=True)
    c = full("")
    c.paragraphs[0].text = ""
    s.numbered(c.paragraphs[0], bl)
    s.fill(
        c.paragraphs[0],
        s.other("An independent sector is a sign of a healthy borough."),
    )
    s.item("Respect costs nothing.", bl, at=c)
    r = row()
    s.cell(r.cells[0], "Theme", bold=True)
    s.cell(r.cells[1], "Ref", bold=True)
    s.cell(r.cells[2], "Statutory partners will", bold=True)
    s.cell(r.cells[3], "VCOs will", bold=True)
    s.head_row(r)

    def theme(name, rows):
        first = None
        for kind, ref, ll, rr in rows:
            r = row()
            if first is None:
                first = r.cells[0]
                s.cell(first, name, bold=True)
                s.rotated(first)
                start = r
            last = r
            s.cell(r.cells[1], ref)
            if kind == "pair":
                for cc, items, by in ((r.cells[2], ll, PUBLIC), (r.cells[3], rr, VCS)):
                    for i, it in enumerate(items):
                        par = s.cell(cc, s.promise(it, by), first=(i == 0))
                        if len(items) > 1:
                            s.numbered(par, bl)
            elif kind == "raw":
                s.cell(r.cells[2], ll)
                s.cell(r.cells[3], rr)
            elif kind == "all":
                c = r.cells[2].merge(r.cells[3])
                s.cell(c, ll, bold=True)
                for it in rr:
                    s.numbered(s.cell(c, s.promise(it, BOTH), first=False), bl)
            elif kind == "out":
                c = r.cells[2].merge(r.cells[3])
                s.cell(c, ll, italic=True)
                for it in rr:
                    s.numbered(s.cell(c, it, first=False, italic=True), bl)
        if start is not last:
            s.merged_down(start.cells[0], last.cells[0])

    theme(
        "CONSULTATION",
        [
            (
                "pair",
                "1.1",
                [
                    "Allow not less than twelve weeks for replies to any borough-wide consultation",
                    "Publish each January a calendar of the consultations planned for that year",
                    "Meet the cost of signers and interpreters at consultation events",
                ],
                [
                    "Gather the views of the people they serve before replying",
                    "Be honest about how many people those views come from",
                ],
            ),
            (
                "pair",
                "1.2",
                [
                    "Explain in writing, within eight weeks of closing, what was changed because of the replies"
                ],
                [
                    "Keep draft papers to themselves where a draft is marked confidential"
                ],
            ),
            (
                "all",
                "1.3",
                "All partners will",
                [
                    "Use plain English in every paper that they send to one another",
                    "Avoid meetings in school holidays",
                ],
            ),
            (
                "out",
                "",
                "What success will look like",
                [
                    "Fewer complaints reach the Standards Board.",
                    "Replies to consultations double by 2009.",
                ],
            ),
        ],
    )
    split = s.promise(
        "Pay every agreed invoice within twenty working days and, where that proves impossible, ring the organisation before the twentieth day to say why",
        PUBLIC,
    )
    k = split.index("impossible")
    vc = s.promise("Send claims on the proper form with the receipts attached", VCS)
    theme(
        "FUNDING",
        [
            ("raw", "2.1", split[:k].strip(), vc),
            ("raw", "", split[k:], ""),
            (
                "pair",
                "2.2",
                [
                    "Offer three-year agreements as the usual length, unless the reasons for a shorter one are given in the offer letter",
                    "Accept that overheads are a proper part of the price of a service",
                ],
                ["Show in every bid how overheads have been worked out"],
            ),
            (
                "pair",
                "2.3",
                [
                    "Ask for monitoring returns no more than twice a year for awards of less than £10,000"
                ],
                ["Return monitoring forms complete and on time"],
            ),
            (
                "out",
                "",
                "Case study",
                [
                    "The Dene Lunch Club will serve its ten-thousandth dinner this Christmas thanks to a three-year award."
                ],
            ),
        ],
    )
    theme(
        "VOLUNTEERS",
        [
            (
                "pair",
                "3.1",
                [
                    "Count a volunteer's hours as match funding",
                    "Let staff have time off to serve as trustees",
                ],
                ["Give every volunteer a proper welcome and a short written role"],
            ),
            (
                "all",
                "3.2",
                "All partners will",
                ["Refund out-of-pocket expenses without fuss"],
            ),
        ],
    )
    theme(
        "KEEPING TO IT",
        [
            (
                "all",
                "4.1",
                "All partners will",
                [
                    "Appoint a Compact Champion of senior rank",
                    "Look into a complaint of breach inside 28 days",
                ],
            ),
            (
                "pair",
                "4.2",
                ["Put a Compact paragraph in every committee report that affects VCOs"],
                ["Tell their own trustees and staff about the Compact once a year"],
            ),
        ],
    )
    full(
        s.other(
            "Further copies, large print and tape: Corporate Strategy, Civic Offices, Wexcombe WX1 4QQ"
        ),
        size=8,
    )
    s.p("")
    return s


LAYOUTS = (tabs_as_columns, one_huge_table)
