"""Cousins of the strangers' layouts: columns, tables, ticks."""

from __future__ import annotations

from tests.intake.layouts.sheet import BOTH, PUBLIC, VCS
from tests.intake.layouts.tricks import Paper


def tabs_with_a_topic() -> Paper:
    s = Paper("tabs_with_a_topic")
    s.p("Ellmoor Compact", style="Title")
    s.p("What each of us agrees to", bold=True)
    s.p("TOPIC\tThe Council agrees to:\tCommunity organisations agree to:", bold=True)

    def line(t, a, b):
        if a:
            s.promise(a, PUBLIC)
        if b:
            s.promise(b, VCS)
        s.p(f"{t}\t{a}\t{b}")

    line("Money", "Pay within three weeks", "Keep proper books")
    line("", "Tell groups about new funds", "Say early if they will overspend")
    line("Talk", "Consult before the budget is set", "Answer by the date given")
    s.p("Afterwards it rained.")
    return s


def tabs_and_soft_breaks() -> Paper:
    s = Paper("tabs_and_soft_breaks")
    s.p("Compact for Dunley", style="Title")
    rows = [
        ("Statutory agencies will", "The voluntary sector will"),
        ("publish their budgets in April", "publish their accounts"),
        ("share training places", "open their training to officers"),
        ("reply to letters in ten days", "reply in ten days as well"),
    ]
    for a, b in rows[1:]:
        s.promise(a, PUBLIC)
        s.promise(b, VCS)
    s.p("\n".join(f"{a}\t\t{b}" for a, b in rows))
    return s


def numbers_in_two_columns() -> Paper:
    s = Paper("numbers_in_two_columns")
    s.p("PORTWICK COMPACT", bold=True, size=16)
    s.p("The Borough Council will:\t\tVoluntary groups will:", underlined=True)
    for a in [
        "1. send out papers at least ten days before any meeting",
        "2. pay travel costs of those who come",
    ]:
        s.promise(a[3:], PUBLIC)
    for a in [
        "1. read the papers before the meeting",
        "2. tell the clerk when they cannot come",
    ]:
        s.promise(a[3:], VCS)
    s.p("1. send out papers at least\t\t1. read the papers before")
    s.p("   ten days before any\t\t   the meeting")
    s.p("   meeting")
    s.p("2. pay travel costs of those\t\t2. tell the clerk when they")
    s.p("   who come\t\t\t\t   cannot come")
    s.p("Date: ________\t\tSigned: ________")
    return s


def heads_below_a_preamble() -> Paper:
    s = Paper("heads_below_a_preamble")
    t = s.grid(0, 4)

    def row(*cells, span=None):
        r = t.add_row()
        if span:
            a, b = span
            r.cells[a].merge(r.cells[b])
        for i, c in enumerate(cells):
            if c is None:
                continue
            s.cell(r.cells[i], c)
        return r

    row("Fernside Partnership Agreement", None, None, None, span=(0, 3))
    row(
        "Signed in March 2004 by the Trust and by groups of the town.",
        None,
        None,
        None,
        span=(0, 3),
    )
    s.head_row(
        row(
            "Area",
            "The Council and the Health Trust will",
            "Voluntary and community groups will",
            "By when",
        )
    )
    row(
        "Listening",
        s.promise("Hold two open evenings a year", PUBLIC),
        s.promise("Bring their members along", VCS),
        "2005",
    )
    row(
        "",
        s.promise("Put minutes on the web", PUBLIC),
        s.promise("Report back to those who could not come", VCS),
        "At once",
    )
    row("Part 2: Money", None, None, None, span=(0, 3))
    row(
        "Grants",
        s.promise("Decide on grants before Christmas", PUBLIC),
        s.promise("Apply on the form and in time", VCS),
        "Yearly",
    )
    row("Grants", "All of us will", None, "", span=(1, 2))
    x = t.add_row()
    m = x.cells[1].merge(x.cells[2])
    s.cell(x.cells[0], "")
    s.cell(m, s.promise("Publish what was spent and on what", BOTH))
    s.cell(x.cells[3], "June")
    row(
        "Staff",
        s.promise("Give staff time to", PUBLIC)[:18],
        s.promise("Train their committees", VCS),
        "2006",
    )
    s.promises.pop()
    s.promises.pop()
    s.promise("Give staff time to serve as trustees of small charities", PUBLIC)
    s.promise("Train their committees", VCS)
    row("", "serve as trustees of small charities", "", "")
    return s


def matrix_of_yes_and_no() -> Paper:
    s = Paper("matrix_of_yes_and_no")
    s.p("Who promises what", style="Heading 1")
    t = s.grid(1, 5)
    for c, x in zip(
        t.rows[0].cells,
        ["What", "City Council", "NHS Trust", "Police", "Voluntary Sector Forum"],
        strict=False,
    ):
        s.cell(c, x, bold=True)
    for text, m, by in [
        ("A named contact for each group", ["Y", "N", "N", "N"], PUBLIC),
        ("Free use of meeting rooms", ["Y", "Y", "N", "Y"], BOTH),
        ("An annual report on volunteering", ["N", "N", "N", "Y"], VCS),
        ("Checks paid for by the employer", ["N", "N", "N", "N"], None),
    ]:
        r = t.add_row().cells
        s.cell(r[0], s.promise(text, by) if by else text)
        for i, x in enumerate(m):
            s.cell(r[i + 1], x)
    return s


def matrix_under_two_heads() -> Paper:
    s = Paper("matrix_under_two_heads")
    s.p("Commitments and who has made them", style="Heading 1")
    t = s.grid(2, 6)
    t.cell(0, 2).merge(t.cell(0, 5))
    s.cell(t.cell(0, 2), "Signed up to by", bold=True)
    s.cell(t.cell(0, 0), "Ref", bold=True)
    s.cell(t.cell(0, 1), "We commit ourselves to", bold=True)
    for c, x in zip(
        t.rows[1].cells[2:], ["County", "Districts", "Health", "VCS"], strict=False
    ):
        s.cell(c, x, bold=True)
    for n, (text, m, by) in enumerate(
        [
            ("giving reasons when a bid fails", "1110", PUBLIC),
            ("using the same monitoring form", "1111", BOTH),
            ("recruiting trustees in the open", "0001", VCS),
        ],
        1,
    ):
        r = t.add_row().cells
        s.cell(r[0], str(n))
        s.cell(r[1], s.promise(text, by))
        for i, x in enumerate(m):
            if x == "1":
                s.cell(r[i + 2], "●")
    return s


LAYOUTS = (
    tabs_with_a_topic,
    tabs_and_soft_breaks,
    numbers_in_two_columns,
    heads_below_a_preamble,
    matrix_of_yes_and_no,
    matrix_under_two_heads,
)
