"""Layouts by officers who never saw how they are read: boxes and shapes, columns with notes."""

from __future__ import annotations

from docx.enum.section import WD_SECTION
from docx.enum.text import WD_BREAK

from tests.intake.layouts.sheet import BOTH, PUBLIC, VCS
from tests.intake.layouts.tricks import Paper


def boxes_and_shapes() -> Paper:
    s = Paper("boxes_and_shapes")
    s.p("The Pellbridge Compact", style="Title")
    s.p(
        s.other(
            "Pellbridge has 612 known voluntary groups, one for every 143 residents."
        )
        + " The boxes in this leaflet show what each of us has signed up to. Cut out and keep!"
    )

    def reg(items, by, mark="•\t"):
        return [(mark + s.promise(x, by), False) for x in items]

    council = [
        (s.other("Pellbridge Council will..."), True),
        *reg(
            [
                "Give groups a full twelve weeks to comment, and fourteen when August falls in between.",
                "Run any new policy past a panel of small groups first.",
                "Put every grant scheme on one web page.",
                "Pay within ten days of a correct claim.",
            ],
            PUBLIC,
        ),
    ]
    groups = [
        ("Groups will...", True),
        *reg(
            [
                "Tell us early when a project is in trouble.",
                "Use volunteers to add to paid jobs and never to replace them.",
                "Keep their entry in the Pellbridge Directory correct.",
            ],
            VCS,
        ),
    ]
    p = s.p("")
    s.into(p, s.text_box(council))
    s.into(p, s.text_box(groups))
    s.p("")
    # old VML only box
    health = [
        ("NHS Pellbridge's promise", True),
        (
            s.promise(
                "Before closing or moving a clinic, NHS Pellbridge will sit down with the carers' groups that use it.",
                PUBLIC,
            ),
            False,
        ),
        (
            s.promise(
                "Patients' groups that help on our reading panel will be paid for their time.",
                PUBLIC,
            ),
            False,
        ),
    ]
    p = s.p("")
    s.into(p, "<w:r>" + s.vml(health) + "</w:r>")
    s.p("")
    # group of shapes: hub and spokes like SmartArt
    s.p("What we do together", bold=True, size=13)
    both = [
        "Meet four times a year as the Compact Board",
        "Celebrate good practice in Compact Week",
        "Train one another's staff free of charge",
        "Publish a report card each June",
    ]
    hub = [(s.other("Council + NHS + police + groups"), True)]
    shapes = s.shape(hub, "ellipse")
    for t in both:
        shapes += s.shape([(s.promise(t, BOTH), False)], "roundRect")
    s.into(s.p(), s.group(shapes))
    s.p()
    # framePr pull quote
    s.framed(
        s.other(
            "“They will cut us first, they always do, I used to say. Not any more.”"
        )
    )
    s.p("You said, we will", bold=True, size=13)
    s.p(
        "Last winter the Council put a suggestions box in each of the seven libraries. Here are some of the cards, with the Council's answer beside each."
    )
    pairs = [
        (
            "You said: forms should be shorter.",
            "We will bring in a two-page form for sums of up to £500.",
        ),
        (
            "You said: the Council ought to visit us.",
            "We will send an officer to see each funded group at least once a year.",
        ),
        (
            "You said: nobody will tell us who does what.",
            "We will print a who's who with photographs every spring.",
        ),
    ]
    for a, b in pairs:
        p = s.p("")
        s.into(p, s.text_box([(s.other(a), False)]))
        s.into(p, s.drawing(s.shape(form="rightArrow")))
        s.into(p, s.text_box([(s.promise(b, PUBLIC), True)]))
    # one cell table as box
    s.p("And in the main text too", bold=True, size=13)
    s.p(
        s.other(
            "The police joined late, in January 2010, so their part did not fit in a box."
        )
        + " "
        + s.promise(
            "Pellbridge Police will give each neighbourhood group the mobile number of its own constable.",
            PUBLIC,
        )
    )
    t = s.grid(1, 1)
    s.cell(t.cell(0, 0), "THE SMALL PRINT", bold=True)
    s.cell(
        t.cell(0, 0),
        s.other("The Compact is not a contract and cannot be enforced in court."),
        first=False,
    )
    s.cell(
        t.cell(0, 0),
        s.promise(
            "Anyone who leaves the Compact will give the Compact Board six weeks' notice and say why.",
            BOTH,
        ),
        first=False,
    )
    return s


def columns_with_notes() -> Paper:
    s = Paper("columns_with_notes")
    s.p("SARNFORD LOCAL COMPACT", bold=True, size=18, align="c")
    s.p(
        "between Sarnford County Council and the voluntary sector in Sarnford",
        align="c",
        italic=True,
    )
    s.p("HOW WE GOT HERE", bold=True)
    s.p(
        s.other(
            "The Home Secretary asked every county to have a local compact by April 2004."
        )
        + " Three drafts went round. "
        + s.other(
            "The second draft had said that the Council shall match every pound raised by groups, but this was struck out for reasons of cost."
        )
    )
    s.p("WHAT WE BELIEVE", bold=True)
    s.p(
        s.other("Voluntary effort is worth more than the money that passes through it.")
        + " People have the right to be heard, even when they are wrong."
    )
    s.document.add_section(WD_SECTION.CONTINUOUS)  # two columns begin
    fnotes = []
    s.p(s.other("THE COUNTY COUNCIL’S UNDERTAKINGS"), bold=True)
    p = s.p(
        "**Listening.** "
        + s.promise(
            "The views of groups will be sought at the stage when options are still open.",
            PUBLIC,
        )
    )
    s.note_mark(p, 1)
    fnotes.append(
        (
            1,
            s.promise(
                "The Council will pay the fares of those who come to give their views.",
                PUBLIC,
            ),
        )
    )
    p = s.p(
        "**Deciding.** "
        + s.promise(
            "Every report to Cabinet will carry a paragraph on how it bears upon the voluntary sector.",
            PUBLIC,
        )
        + " "
        + s.promise("The sector’s own words will be put to members unaltered.", PUBLIC)
    )
    p = s.p(
        "**Paying.** "
        + s.promise("Grants of more than one year will be the rule.", PUBLIC)
    )
    s.note_mark(p, 2)
    fnotes.append(
        (2, s.other("In 2002/03 some 64 per cent of grants were for a single year."))
    )
    s.p(
        s.promise(
            "Where a grant ends, the Council will help the group to plan for it, beginning no later than six months before the last payment.",
            PUBLIC,
        )
    )
    # a sentence over two paragraphs
    whole = s.promise(
        "Visits to look at a funded project will be arranged two weeks ahead, and no project will be visited by more than one department in the same month.",
        PUBLIC,
    )
    s.p("**Checking.** " + whole[: whole.index(" no project")])
    s.p("no project will be visited by more than one department in the same month.")
    p = s.p("")
    p.add_run().add_break(WD_BREAK.COLUMN)
    s.fill(p, s.other("THE VOLUNTARY SECTOR’S UNDERTAKINGS"), bold=True)
    s.p(
        "**Listening.** "
        + s.promise(
            "Groups will ask their own users what they want, and not guess.", VCS
        )
    )
    s.p(
        "**Deciding.** "
        + s.promise(
            "People who sit on Council bodies for the sector will read the papers beforehand and will declare any interest.",
            VCS,
        )
    )
    p = s.p(
        "**Paying.** "
        + s.promise("Public money will be accounted for to the penny.", VCS)
    )
    s.note_mark(p, 3)
    fnotes.append(
        (
            3,
            s.promise(
                "Groups with an income above £50,000 will have their accounts examined by somebody independent.",
                VCS,
            ),
        )
    )
    s.p(
        "**Checking.** "
        + s.promise(
            "Honest answers will be given to monitoring questions, including about what went badly.",
            VCS,
        )
    )
    p = s.p(
        s.promise("Groups will draw up a policy on equal chances and live by it.", VCS)
    )
    s.note_mark(p, 4)
    fnotes.append((4, s.other("A model policy will be found on the CVS website.")))
    s.p(
        "**Note.** "
        "Faith groups are counted as part of the sector except where they are at worship."
    )
    # back to one column
    s.document.add_section(WD_SECTION.CONTINUOUS)
    s.p("JOINT UNDERTAKINGS", bold=True)
    s.p(
        s.other(
            "We have agreed on these steps, some for one side and some for the other:"
        )
    )

    def hang(n):
        return {"left": 0.9 + n * 0.9, "first": -0.8, "tabs": [0.9 + n * 0.9]}

    s.p(
        "1.\t"
        + s.promise(
            "the Council will pay for a Compact Officer for three years, and the CVS will give that officer a desk",
            BOTH,
        )
        + ";",
        **hang(0),
    )
    s.p(
        "2.\t"
        + s.other(
            "the members of the Compact Group, half of them from each side, will between them:"
        ),
        **hang(0),
    )
    s.p("(i)\t" + s.promise("hear complaints", BOTH) + ";", **hang(1))
    s.p(
        # the words of an item are kept as they stand, "and" included
        "(ii)\t" + s.promise("keep a register of what was decided; and", BOTH),
        **hang(1),
    )
    s.p(
        "(iii)\t"
        + s.promise("write to both parties each Easter with their findings", BOTH)
        + ";",
        **hang(1),
    )
    s.p("3.\tfor complaints,", **hang(0))
    s.p(
        "(i)\t"
        + s.promise("the Council shall reply within fifteen working days", PUBLIC)
        + ";",
        **hang(1),
    )
    s.p(
        "(ii)\t"
        + s.promise("groups shall first use the Council’s own complaints form", VCS)
        + ".",
        **hang(1),
    )
    s.p("FURTHER READING", bold=True)
    p = s.p(
        "//Getting it Right// (Home Office leaflet) and the parish councils’ own charter."
    )
    s.note_mark(p, 1, "endnote")
    s.p("J. Okafor-Lunt, Sarnford CVS, Friday 6 June 2003", align="r", size=9)
    s.notes("footnote", fnotes)
    s.notes(
        "endnote",
        [
            (
                1,
                s.promise(
                    "The Council will lend a copy to any group that asks.", PUBLIC
                ),
            )
        ],
    )
    return s


LAYOUTS = (boxes_and_shapes, columns_with_notes)
