"""Cousins of the strangers' layouts: slips, states, keys, boxes, memoranda."""

from __future__ import annotations

from tests.intake.layouts.sheet import BOTH, PUBLIC, VCS
from tests.intake.layouts.tricks import Paper


def contents_typed_by_hand() -> Paper:
    s = Paper("contents_typed_by_hand")
    s.p("Skelby Compact", style="Title")
    s.p("Contents", bold=True)
    ours = [
        "The Council will pay in advance",
        "The Council will consult for ten weeks",
        "The Council will give reasons",
    ]
    theirs = ["Groups will report once a year", "Groups will keep to the law on wages"]
    for i, t in enumerate(ours + theirs, 1):
        s.p(f"{i}. {t} ........ {i + 1}")
    s.p("Our promises", style="Heading 1")
    for i, t in enumerate(ours + theirs, 1):
        s.p(f"{i}. " + s.promise(t, PUBLIC if i < 4 else VCS), bold=True)
        s.p(
            "Some words about why this matters to people in Skelby and what went wrong before."
        )
    return s


def tongues_in_one_cell() -> Paper:
    s = Paper("tongues_in_one_cell")
    s.p("Compact / Compact Lleol", style="Title")
    t = s.grid(0, 2)

    def row(n, e, w, by):
        r = t.add_row()
        s.cell(r.cells[0], n)
        s.cell(r.cells[1], s.promise(e, by))
        s.cell(r.cells[1], w, first=False)

    row(
        "1",
        "The Council will answer in Welsh to letters in Welsh.",
        "Bydd y Cyngor yn ateb llythyrau Cymraeg yn Gymraeg.",
        PUBLIC,
    )
    row(
        "2",
        "Voluntary groups will put up signs in both languages.",
        "Bydd grwpiau gwirfoddol yn codi arwyddion yn y ddwy iaith.",
        VCS,
    )
    return s


def answers_without_marks() -> Paper:
    s = Paper("answers_without_marks")
    s.p("Ask the Council: the Compact explained", style="Title")

    def q(a, b):
        s.p(a, bold=True)
        s.p(b)

    q(
        "What do we get from the Council?",
        s.promise("The Council will give you a named officer.", PUBLIC)
        + " "
        + s.promise("She will ring back within two days.", PUBLIC),
    )
    q(
        "What do you want from us?",
        "Not much. "
        + s.promise("You must tell us when your committee changes.", VCS)
        + " "
        + s.promise("You must also send us your accounts.", VCS),
    )
    q(
        "Can you cut our grant?",
        "We can. "
        + s.promise("The Council will warn you three months before.", PUBLIC),
    )
    q("Will it cost anything?", "No.")
    return s


def slip_to_cut_off() -> Paper:
    s = Paper("slip_to_cut_off")
    s.p("The Compact: sign up", style="Title")
    s.p(
        "The Council has signed already. "
        + s.promise("It will publish the names of all who sign.", PUBLIC)
    )
    s.p("- - - - - - - - cut here - - - - - - - -")
    s.p("On behalf of our group I promise that we will:")
    for t in (
        "tell our members about the Compact",
        "send somebody to the yearly meeting",
    ):
        s.p("☐ " + s.promise(t, VCS))
    s.p("Name of organisation: ....................")
    s.p("Signed: ....................   Date: ..........")
    return s


def responsible_in_the_middle() -> Paper:
    s = Paper("responsible_in_the_middle")
    s.p("What, who, when", style="Heading 1")
    t = s.grid(1, 3)
    for c, x in zip(
        t.rows[0].cells, ["Commitment", "Responsible", "Date"], strict=False
    ):
        s.cell(c, x, bold=True)
    for a, w, d, by in [
        ("Set up a joint phone line", "All signatories", "2003", BOTH),
        ("Hold surgeries for small groups", "CVS", "2003", VCS),
        ("Pay the rent of the phone line", "PCT and Council", "2003", PUBLIC),
        ("Staff it", "“", "2004", PUBLIC),
        ("Advertise it", "PCT/CVS", "2004", BOTH),
        ("Review it", "Compact Steering Group", "2005", BOTH),
    ]:
        r = t.add_row().cells
        s.cell(r[0], s.promise(a, by))
        s.cell(r[1], w)
        s.cell(r[2], d)
    return s


def capitals_and_run_in_heads() -> Paper:
    s = Paper("capitals_and_run_in_heads")
    s.p("HOLM LOCAL COMPACT", bold=True, size=18)
    s.p("WHAT THE PUBLIC SECTOR UNDERTAKES", bold=True)
    for h, x in [
        ("On listening.", "Ten weeks will be given for replies."),
        ("On paying.", "Grants will be paid in the first week of the quarter."),
        ("On trust.", "No group will be asked twice for the same paper."),
    ]:
        s.p(f"**{h}** " + s.promise(x, PUBLIC))
    s.p("WHAT THE VOLUNTARY SECTOR UNDERTAKES", bold=True)
    for h, x in [
        ("On listening.", "Members will be asked before a reply is sent."),
        ("On paying.", "Receipts will be kept for six years."),
    ]:
        s.p(f"**{h}** " + s.promise(x, VCS))
    return s


def pledges_withdrawn() -> Paper:
    s = Paper("pledges_withdrawn")
    s.p("Pledges reviewed in 2006", style="Heading 1")
    t = s.grid(1, 4)
    for c, x in zip(
        t.rows[0].cells, ["Pledge", "Made by", "State in 2006", "Note"], strict=False
    ):
        s.cell(c, x, bold=True)
    for a, w, st, n, by in [
        ("Free parking for volunteers", "Council", "Kept, goes on", "", PUBLIC),
        ("A shared minibus", "Council, CVS", "Withdrawn", "Too dear", None),
        ("A yearly list of trustees", "CVS", "In force", "", VCS),
        ("A new hall", "Council", "Achieved 2005", "", None),
        ("Advice on wages", "CVS", "In force", "Done by phone", VCS),
    ]:
        r = t.add_row().cells
        for c, x in zip(r, (s.promise(a, by) if by else a, w, st, n), strict=False):
            s.cell(c, x)
    return s


def themes_set_upwards() -> Paper:
    s = Paper("themes_set_upwards")
    t = s.grid(0, 3)

    def row(*c):
        r = t.add_row()
        for i, x in enumerate(c):
            s.cell(r.cells[i], x)
        return r

    s.head_row(row("", "Public services will...", "Charities and clubs will..."))
    r1 = row(
        "ASKING",
        s.promise("Send out papers in good time", PUBLIC),
        s.promise("Reply in good time", VCS),
    )
    s.rotated(r1.cells[0])
    r2 = row(
        "",
        s.promise("Say what came of it", PUBLIC),
        s.promise("Be plain about whom they speak for", VCS),
    )
    s.merged_down(r1.cells[0], r2.cells[0])
    r = row("", "Everybody will...", "")
    r.cells[1].merge(r.cells[2])
    x = t.add_row()
    m = x.cells[1].merge(x.cells[2])
    s.cell(m, s.promise("Turn up on time", BOTH))
    s.cell(m, s.promise("Switch off their telephones", BOTH), first=False)
    r3 = row(
        "PAYING",
        s.promise("Pay within four weeks of the", PUBLIC),
        s.promise("Keep receipts", VCS),
    )
    s.rotated(r3.cells[0])
    s.promises.pop()
    s.promises.pop()
    s.promise("Pay within four weeks of the day on which a bill comes", PUBLIC)
    s.promise("Keep receipts", VCS)
    row("", "day on which a bill comes", "")
    return s


def ticks_by_letters() -> Paper:
    s = Paper("ticks_by_letters")
    s.p("Kirkby Compact grid", style="Title")
    s.p(
        "KB = Kirkby Borough; KH = Kirkby Health; KV = Kirkby Voluntary Forum. X means that the body is bound."
    )
    t = s.grid(1, 4)
    for c, x in zip(t.rows[0].cells, ["Promise", "KB", "KH", "KV"], strict=False):
        s.cell(c, x, bold=True)
    for text, m, by in [
        ("Letters are answered in ten days", "XX-", PUBLIC),
        ("Volunteers are thanked in public", "XXX", BOTH),
        ("Members are polled once a year", "--X", VCS),
        ("Buses are free", "---", None),
    ]:
        r = t.add_row().cells
        s.cell(r[0], s.promise(text, by) if by else text)
        for i, x in enumerate(m):
            s.cell(r[i + 1], x)
    return s


def boxes_with_lead_ins() -> Paper:
    s = Paper("boxes_with_lead_ins")
    s.p("Compact on a page", style="Title")
    s.into(
        s.p(),
        s.text_box(
            [
                ("PUBLIC BODIES", True),
                ("We promise to:", False),
                ("• " + s.promise("give reasons in writing", PUBLIC), False),
                ("• " + s.promise("visit each group once a year", PUBLIC), False),
            ]
        ),
    )
    s.into(
        s.p(),
        s.text_box(
            [
                ("GROUPS", True),
                ("We promise to:", False),
                ("• " + s.promise("send in an annual report", VCS), False),
                ("• " + s.promise("welcome visitors", VCS), False),
            ]
        ),
    )
    t = s.grid(1, 1)
    s.cell(t.cell(0, 0), "BOTH", bold=True)
    s.cell(t.cell(0, 0), s.promise("We will meet each quarter.", BOTH), first=False)
    s.cell(t.cell(0, 0), s.promise("We will share our training.", BOTH), first=False)
    return s


def columns_by_the_space_bar() -> Paper:
    s = Paper("columns_by_the_space_bar")
    s.p("AGREEMENT", bold=True, size=16)
    s.p("The Council                                        The Societies", bold=True)
    s.p(
        "Will lend its hall free of charge on              Will leave the hall as they found"
    )
    s.p("two evenings a week.                              it and lock up.")
    s.promise("Will lend its hall free of charge on two evenings a week.", PUBLIC)
    s.promise("Will leave the hall as they found it and lock up.", VCS)
    s.p(
        "Will print their notices.                         Will bring the notices in by Monday."
    )
    s.promise("Will print their notices.", PUBLIC)
    s.promise("Will bring the notices in by Monday.", VCS)
    return s


def memorandum_of_two() -> Paper:
    s = Paper("memorandum_of_two")
    s.p("MEMORANDUM OF UNDERSTANDING", bold=True)
    s.p(
        "between Ware Primary Care Trust (“the Trust”) and Ware Carers' Forum (“the Forum”)"
    )
    s.p("1. Information")
    s.p(
        s.promise("The Trust shall send the Forum its board papers.", PUBLIC)
        + " "
        + s.promise(
            "The Forum shall treat them as confidential until the meeting.", VCS
        )
    )
    s.p("2. Meetings")
    s.p("The two have met since 1998.")
    s.p("3. Money")
    s.p(
        s.promise(
            "The Trust shall pay the Forum's rent, and the Forum shall keep accounts of what it is paid.",
            BOTH,
        )
    )
    s.p(
        s.promise(
            "Neither the Trust nor the Forum shall speak to the press for the other.",
            BOTH,
        )
    )
    return s


LAYOUTS = (
    contents_typed_by_hand,
    tongues_in_one_cell,
    answers_without_marks,
    slip_to_cut_off,
    responsible_in_the_middle,
    capitals_and_run_in_heads,
    pledges_withdrawn,
    themes_set_upwards,
    ticks_by_letters,
    boxes_with_lead_ins,
    columns_by_the_space_bar,
    memorandum_of_two,
)
