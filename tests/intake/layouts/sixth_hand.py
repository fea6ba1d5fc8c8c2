"""Layouts of a writer who had not seen the program: leaflets, charters, merged cells, codes."""

from __future__ import annotations

from docx.oxml import parse_xml

from tests.intake.layouts.raw import (
    NS,
    Raw,
    X,
    alt_box,
    cell,
    p,
    plain,
    r,
    row,
    sym,
    tbl,
    vml_box,
    wrap,
)
from tests.intake.layouts.sheet import BOTH, VCS
from tests.intake.layouts.sheet import PUBLIC as PUB


def printed_lines_and_page_turns() -> Raw:
    """One paragraph a printed line, pages turned within sentences, numbers on lines of their own."""
    d = Raw("printed_lines_and_page_turns", font="Arial", size=10)
    page = [3]

    def printed(t, width=66, brk=None, hyph=None):
        """One paragraph a printed line; brk: a page turn after that line; hyph: (word, cut) broken over the line end."""
        ls = wrap(t, width)
        if hyph:
            w, k = hyph
            i = next(n for n, ln in enumerate(ls) if w in ln)
            pre, post = ls[i].split(w, 1)
            ls[i : i + 1] = [pre + w[:k] + "-", w[k:] + post]
        for n, ln in enumerate(ls, 1):
            d.add(p(ln))
            if n == brk:
                page[0] += 1
                d.add(p(str(page[0])), p("The Thornwick & Saltby Compact"))

    for t in [
        "The Thornwick & Saltby Compact",
        "Working agreement between the statutory agencies and the",
        "voluntary and community sector",
        "Third printing, October 2004",
        "Contents",
        "1. Why have a Compact? ................................................ 3",
        plain(
            "2. What we believe ........................................................ 3"
        ),
        plain("3. What the District Council and Primary Care Trust will do ........ 4"),
        "4. What voluntary and community groups will do ............... 5",
        "5. What all of us will do ................................................. 6",
        "6. How will we know it is working? ................................. 7",
    ]:
        d.add(p(t))
    d.add(p("1. Why have a Compact?"))
    printed(
        plain(
            "Thornwick and Saltby have more than four hundred voluntary groups, from the lifeboat supporters to the lunch clubs. "
            "In 2002 a survey found that two groups in three had never been asked for their views before a decision was taken."
        )
    )
    printed(plain("A Compact is not a contract and cannot be enforced in the courts."))
    d.add(p("2. What we believe"))
    for t in [
        "A strong and independent voluntary sector is good for everyone who lives here.",
        "Volunteering must be a free choice.",
        "Ensure that people come before paper.",
    ]:
        printed("• " + plain(t))
    d.add(p("3. What the District Council and Primary Care Trust will do"))
    pub = [
        (
            "The Council and the Trust will respect the right of groups to campaign and to comment on policy, whether or not they receive public money.",
            None,
            None,
        ),
        (
            "At least twelve weeks will be allowed for written consultation. If this is not possible the lead officer will explain why in the consultation paper.",
            1,
            None,
        ),
        (
            "We will send a summary of what was said, and of what we decided, to everyone who replied within eight weeks of the closing date.",
            None,
            ("everyone", 5),
        ),
        (
            "Grant decisions will be made, and groups told of them, no later than the end of January each year.",
            None,
            None,
        ),
        (
            "No grant will be reduced or ended without three months’ notice in writing and a meeting with the group’s committee.",
            1,
            None,
        ),
        (
            "The Trust will accept that groups need to include a fair share of their running costs in any bid for a service.",
            None,
            None,
        ),
        (
            "Monitoring forms will be in proportion to the size of the grant; groups with less than £1,000 will fill in one side of A4 only.",
            None,
            ("proportion", 4),
        ),
        (
            "Each department will name a member of staff as the first point of contact for groups.",
            None,
            None,
        ),
        (
            "The Council will keep rents for community centres at a peppercorn where the group looks after the building.",
            None,
            None,
        ),
        (
            "Where we buy services rather than give grants, tender papers will be short, and groups will have six weeks to answer.",
            1,
            ("answer", 2),
        ),
        (
            "We will work towards paying every invoice inside twenty-one days.",
            None,
            None,
        ),
        (
            "Council and Trust staff who sit on the committee of a group will act in the interests of that group.",
            None,
            ("interests", 5),
        ),
    ]
    for n, (t, brk, hy) in enumerate(pub, 1):
        d.promise(t, PUB)
        printed(f"3.{n} " + t, brk=brk, hyph=hy)
    d.add(p("4. What voluntary and community groups will do"))
    vcs = [
        ("Keep proper accounts and show them to any funder who asks.", None),
        (
            "Say clearly, when answering a consultation, whether they speak for their members, for their users or only for themselves.",
            1,
        ),
        (
            "Tell the funder at once if a project is running late or a key worker leaves.",
            None,
        ),
        ("Have an equal opportunities policy and look at it every year.", None),
        (
            "Respect confidences, and say so openly when there is a conflict of interest on a grants panel or partnership board.",
            None,
        ),
        (
            "Give every volunteer a proper welcome, some training and a named person to go to.",
            None,
        ),
        ("Pass on what they learn at meetings to groups who could not be there.", None),
        (
            "Consider joining forces with a neighbouring group before asking for money to set up something new.",
            1,
        ),
    ]
    for n, (t, brk) in enumerate(vcs, 1):
        d.promise(t, VCS)
        d.add(p(f"4.{n}"))  # the number came over on a line of its own
        printed(t, 58, brk=brk)
    d.add(p("5. What all of us will do"))
    for n, t in enumerate(
        [
            "We will meet twice a year, in April and October, to look at how the Compact is working.",
            "Any disagreement will first be talked over by the people concerned, and only then put in writing to the Compact Group.",
            "We will all tell new staff, trustees and councillors about the Compact as part of their induction.",
        ],
        1,
    ):
        d.promise(t, BOTH)
        printed(f"5.{n} " + t, brk=1 if n == 2 else None)
    d.add(p("6. How will we know it is working?"))
    for t in [
        "More groups say that they were consulted in good time.",
        "Fewer disputes will reach the Compact Group.",
        "Groups feel able to speak their minds.",
    ]:
        printed("• " + plain(t))
    printed(
        plain(
            "Further copies can be had from Saltby CVS, The Old Net Store, Quay Lane, Saltby. Telephone 01632 960117."
        )
    )
    return d


def leaflet_of_soft_breaks() -> Raw:
    """Lists made of soft breaks with letters for bullets; "we" is whoever the heading names."""
    d = Raw("leaflet_of_soft_breaks", font="Comic Sans MS", size=11)

    def smart(t):
        return X(
            f'<w:smartTag w:uri="urn:schemas-microsoft-com:office:smarttags" w:element="place">{r(t)}</w:smartTag>'
        )

    def soft(lead, items, mark):
        parts = [lead] if isinstance(lead, (str, X)) else list(lead)
        for t in items:
            parts += [
                r("\n"),
                r(mark, font="Wingdings")
                if isinstance(mark, str) and len(mark) == 1
                else mark,
                r("\t" + t),
            ]
        d.add(p(*parts, ppr='<w:tabs><w:tab w:val="left" w:pos="425"/></w:tabs>'))

    d.add(
        p(
            "HARROWMERE LOCAL COMPACT\n",
            r("Getting on together since 2001", i=True),
            b=True,
            sz=16,
        )
    )
    d.add(
        p(
            plain(
                "This leaflet replaces the yellow one. It is in three parts and in each part “we” means the people whose name is at the top of it."
            )
        )
    )
    d.add(p("From ", smart("Harrowmere"), " Borough Council", b=True))
    d.add(
        p(
            plain(
                "We are the largest funder of groups in the borough and last year we gave £214,000 to eighty-one of them."
            )
        )
    )
    s = "When we plan a change we will:"
    soft(
        plain(s),
        [
            d.promise(t, PUB)
            for t in [
                "ask the groups it touches while there is still time to change our minds",
                "write in plain English and explain any initials",
                "hold at least one meeting in the evening or at a weekend, in a place with a ramp and a loop",
                "give six weeks for replies in school holidays and four at other times",
            ]
        ],
        "§",
    )
    s = "When we give money we will:"
    soft(
        s,
        [
            d.promise(t, PUB)
            for t in [
                "use one form for every grant under £5,000",
                "pay within 21 days of the offer letter coming back signed",
                "not ask for money back because a group has been careful and built up a small reserve",
            ]
        ],
        "§",
    )
    d.add(
        p(
            d.promise(
                "We will not treat a group less well because it has criticised us in the Harrowmere Herald or anywhere else.",
                PUB,
            )
        )
    )
    d.add(p("From the voluntary and community groups", b=True))
    d.add(
        p(
            plain(
                "We are very different from each other: some of us have forty staff and some have a biscuit tin."
            )
        )
    )
    s = "Whatever our size, we will:"
    soft(
        s,
        [
            d.promise(t, VCS)
            for t in [
                "spend grants only on what they were given for",
                "send in a short report at the end of the year, with photographs if we have them",
                "pay volunteers’ bus fares and other out of pocket expenses",
                "make sure that anyone who works with children has been checked",
            ]
        ],
        "ü",
    )
    d.add(
        p(
            d.promise(
                "When we are asked for our views we will ask our own members first, and we will say so if there was no time.",
                VCS,
            )
        )
    )
    d.add(
        p(
            d.promise(
                "We will not send petitions to the Council without first giving the officer concerned a chance to put matters right.",
                VCS,
            )
        )
    )
    d.add(p("From the Council and the groups together", b=True))
    s = "We have agreed that we will:"
    soft(
        s,
        [
            d.promise(t, BOTH)
            for t in [
                "come to Forum meetings prepared, having read the papers",
                "share training places when there is room",
                "never discuss a named person’s affairs at a public meeting",
                "look at this leaflet again every second summer",
            ]
        ],
        sym("F0FC"),
    )
    d.add(
        p(
            plain(
                "“It has made a real difference. We will never go back to the old way of doing things,” says Mavis from the Toy Library."
            ),
            i=True,
        )
    )
    soft(
        plain("Where to get help:"),
        [
            plain("Harrowmere CVS, 4 Tannery Row"),
            "The Grants Desk at the Town Hall (ask for Derek)",
        ],
        "(",
    )
    return d


def charter_in_boxes_and_cards() -> Raw:
    """Headings in text boxes, "you can expect us to", a call-out, cards with a name under each."""
    d = Raw("charter_in_boxes_and_cards", font="Verdana", size=10)
    d.add(p(vml_box("ESKDEN AND MARRICK")))
    d.add(p("Charter for Voluntary Action", jc="center", b=True, sz=18))
    d.add(
        p(
            plain(
                "This Charter was drawn up by Eskden District Council, North Marrick Police, Marrick Vale NHS Trust and the Eskden Voluntary Forum."
            )
        )
    )
    d.add(
        p(
            alt_box(
                plain(
                    "If you are a voluntary group: what you can expect from public services"
                ),
                1,
            )
        )
    )
    for t, by in [
        (
            "You can expect us to answer your letters and e-mails within ten working days.",
            PUB,
        ),
        (
            "You can expect us to tell you, before you start on a form, what the chances of success are.",
            PUB,
        ),
        (
            "You can expect us to come and see you at least once a year if we fund you.",
            PUB,
        ),
        (
            "You can expect us to pay the full cost of any service that we ask you to run for us.",
            PUB,
        ),
        ("You can expect reasons in writing if we turn you down.", PUB),
    ]:
        d.add(p(sym("F0D8"), "  " + d.promise(t, by)))
    d.add(
        p(
            plain(
                "You can expect to be busy! Last year our groups answered thirty-three consultations."
            ),
            i=True,
        )
    )
    d.add(p(vml_box(plain("What public services can expect from voluntary groups"))))
    s = "Council, police and health staff can expect every group that signs this Charter to:"
    d.add(p(plain(s)))
    for t in [
        "be honest about what it can and cannot do;",
        "keep its constitution and insurance up to date;",
        "treat personal information with care;",
        "turn up, or send apologies.",
    ]:
        d.add(p("–  " + d.promise(t, VCS)))
    d.add(p(""))
    d.add(
        tbl(
            [9000],
            row(
                cell(
                    [
                        p(
                            plain("OUR PROMISE TO SMALL GROUPS"),
                            b=True,
                            jc="center",
                            color="993300",
                        ),
                        p(
                            d.promise(
                                "No group will be shut out of a meeting, a grant or a contract simply because it is small.",
                                PUB,
                            )
                            + " "
                            + d.promise(
                                "We will print every form in large type, "
                                "we will take a handwritten one, and an officer will sit down with anybody who asks for help to fill it in.",
                                PUB,
                            ),
                            jc="center",
                        ),
                    ],
                    9000,
                    shade="FFE5B4",
                )
            ),
        )
    )
    d.add(p(""))
    d.add(p(alt_box(plain("Pledge cards"), 2)))
    d.add(
        p(
            plain(
                "Each partner was asked to fill in a card at the launch on 8 June 2006. This is what they wrote."
            )
        )
    )
    cards = [
        (
            "1",
            "A listening police force",
            "We pledge to hold a surgery for community groups in every police station once a quarter.",
            PUB,
            "North Marrick Police",
        ),
        (
            "2",
            "Room for all",
            "Free use of the health centre meeting rooms after 6 pm for any group that supports patients.",
            PUB,
            "Marrick Vale NHS Trust",
        ),
        (
            "3",
            "A voice for the dales",
            "The Forum will see that at least two of its six places on the partnership are held by people from the upper dale.",
            VCS,
            "Eskden Voluntary Forum",
        ),
        (
            "4",
            "No more midnight oil",
            "Committee papers sent to community members seven days before the meeting, on paper if they wish.",
            PUB,
            "Eskden District Council",
        ),
        (
            "5",
            "Welcome, volunteer",
            "Everyone who offers to volunteer will hear from us inside a week.",
            VCS,
            "Eskden Volunteer Bureau",
        ),
        (
            "6",
            "One team in a flood",
            "In an emergency we will share our transport, our halls and our phone lists with each other.",
            BOTH,
            "All four partners",
        ),
    ]

    def card(n, title, t, by, who):
        return cell(
            [
                p(
                    "PLEDGE " + n,
                    b=True,
                    color="FFFFFF",
                    ppr='<w:shd w:val="clear" w:color="auto" w:fill="336699"/>',
                    jc="center",
                ),
                p(title, b=True, i=True, jc="center"),
                p(d.promise(t, by), jc="center"),
                p("Signed: " + who, sz=8),
            ],
            4500,
        )

    d.add(
        tbl(
            [4500, 4500],
            *[row(card(*cards[k]), card(*cards[k + 1])) for k in (0, 2, 4)],
        )
    )
    d.add(p(""))
    d.add(
        p(
            vml_box(
                "",
                paras=[
                    p(plain("And finally..."), b=True),
                    p(
                        d.promise(
                            "All of us will put the Charter on our notice boards and web sites, and will report on it at the Forum’s annual meeting.",
                            BOTH,
                        )
                    ),
                ],
            )
        )
    )
    d.add(
        p(
            plain(
                "Charter Mark is a registered scheme of the Cabinet Office and has nothing to do with this Charter."
            ),
            sz=8,
        )
    )
    return d


def sides_in_merged_cells() -> Raw:
    """The side in the left cell, merged over rows; a table in a cell; grey rows of measures."""
    d = Raw("sides_in_merged_cells", font="Arial", size=11)
    d.add(
        tbl(
            [2200, 7000],
            row(
                cell(p("[logo]", color="888888"), 2200),
                cell(
                    [
                        p("Brackenshaw Compact", b=True, sz=20),
                        p("An agreement for a better borough", i=True),
                    ],
                    7000,
                ),
            ),
        )
    )
    d.add(
        p(
            plain(
                "We recognise that the voluntary sector brings in money, skills and knowledge that nobody else can."
            )
        )
    )
    d.add(
        p(
            plain(
                "In this Compact “the Council” takes in its arm’s length housing company."
            )
        )
    )
    d.add(p("Part One: Who does what", b=True, sz=14))

    def bl(*ts):
        return [
            p("\uf0b7 " + t, ppr='<w:ind w:left="284" w:hanging="284"/>') for t in ts
        ]

    widths = [2000, 7200]
    rows = [
        row(
            cell(p("Who", b=True), widths[0], shade="CCCCCC"),
            cell(p("What they have agreed", b=True), widths[1], shade="CCCCCC"),
        )
    ]
    rows.append(
        row(
            cell(p(plain("Brackenshaw Council"), b=True), widths[0], vm="restart"),
            cell(
                bl(
                    d.promise(
                        "Consult the sector early, and in any case before options are narrowed to one",
                        PUB,
                    ),
                    d.promise(
                        "Publish a yearly list of what it means to consult on", PUB
                    ),
                ),
                widths[1],
            ),
        )
    )
    inner = tbl(
        [3300, 3300],
        row(
            cell(p("Size of grant", b=True), 3300),
            cell(p("What the Council will ask for", b=True), 3300),
        ),
        row(cell("Up to £500", 3300), cell(p("A letter of thanks"), 3300)),
        row(
            cell("Over £500", 3300),
            cell(p("A report of two pages and the accounts"), 3300),
        ),
    )
    rows.append(
        row(
            cell("", widths[0], vm="on"),
            cell(
                [
                    *bl(
                        d.promise(
                            "Keep its paperwork in step with the size of the grant, as this table shows:",
                            PUB,
                        )
                    ),
                    inner,
                    *bl(d.promise("Pay grants a quarter in advance", PUB)),
                ],
                widths[1],
            ),
        )
    )
    rows.append(
        row(
            cell("", widths[0], vm="on"),
            cell(
                bl(
                    d.promise(
                        "Let groups use committee rooms free of charge when they are not wanted",
                        PUB,
                    )
                ),
                widths[1],
            ),
        )
    )
    rows.append(
        row(
            cell(
                [p("Brackenshaw & Stile", b=True), p("Primary Care Trust", b=True)],
                widths[0],
            ),
            cell(
                bl(
                    d.promise(
                        "Name a director to speak up for the sector on its Board", PUB
                    ),
                    d.promise(
                        "Give twelve months’ warning that a contract is not to be renewed",
                        PUB,
                    ),
                ),
                widths[1],
            ),
        )
    )
    rows.append(
        row(
            cell(p("Groups that have signed", b=True), widths[0]),
            cell(
                bl(
                    d.promise(
                        "Keep to the law on charities, employment and health and safety",
                        VCS,
                    ),
                    d.promise(
                        "Let the Council know of changes to their committee or address within a month",
                        VCS,
                    ),
                    d.promise("Thank funders in their annual report", VCS),
                ),
                widths[1],
            ),
        )
    )
    rows.append(
        row(
            cell(p("All partners", b=True), widths[0]),
            cell(
                bl(
                    d.promise(
                        "Act fairly towards people of every background, and challenge those who do not",
                        BOTH,
                    ),
                    d.promise(
                        "Use the steps in Part Three before going to the press", BOTH
                    ),
                ),
                widths[1],
            ),
        )
    )
    d.add(tbl(widths, *rows))
    d.add(p(""))
    d.add(p("Part Two: Volunteering, row by row", b=True, sz=14))
    d.add(
        p(
            plain(
                "White rows are the undertakings. Grey rows are there only to help us see whether they have worked."
            )
        )
    )
    alt = [
        (
            d.promise(
                "The Council will give its staff three days’ paid leave a year to volunteer.",
                PUB,
            ),
            plain("Two hundred staff volunteer each year."),
        ),
        (
            d.promise(
                "Groups will give each volunteer a description of the task and somebody to turn to.",
                VCS,
            ),
            plain("Volunteers will say that they know whom to ask."),
        ),
        (
            d.promise(
                "The Trust will refund the cost of health checks that it asks volunteers to have.",
                PUB,
            ),
            plain("No volunteer is out of pocket."),
        ),
        (
            d.promise(
                "Neither side will use volunteers to do the work of paid staff who have been made redundant.",
                BOTH,
            ),
            plain("Unions and groups report no cases."),
        ),
    ]
    rs = []
    for k, (a, b) in enumerate(alt, 1):
        rs += [
            row(cell(str(k), 600), cell(a, 8600)),
            row(
                cell("", 600, shade="DDDDDD"), cell(p(b, i=True), 8600, shade="DDDDDD")
            ),
        ]
    d.add(tbl([600, 8600], *rs))
    d.add(p(""))
    d.add(p("Part Three: If things go wrong", b=True, sz=14))
    lay = tbl(
        [4500, 4500],
        row(
            cell(
                [
                    p(plain("Step 1"), b=True),
                    p("Talk to the person concerned."),
                    p(plain("Step 2"), b=True),
                    p("Write to the Compact Officer."),
                ],
                4500,
            ),
            cell(
                [
                    tbl(
                        [4200],
                        row(
                            cell(
                                [
                                    p("How long?", b=True),
                                    p(
                                        d.promise(
                                            "The Council’s Compact Officer will reply to a written complaint in fifteen working days.",
                                            PUB,
                                        )
                                    ),
                                    p(
                                        d.promise(
                                            "The panel will be made up of equal numbers from each sector, and both sides will abide by what it finds.",
                                            BOTH,
                                        )
                                    ),
                                ],
                                4200,
                                shade="E6F0FF",
                            )
                        ),
                    )
                ],
                4500,
            ),
        ),
    )
    d.add(lay)
    d.add(
        p(
            plain(
                "You can also complain to the Local Government Ombudsman, who will look at how the Council has behaved."
            )
        )
    )
    return d


def should_code_with_parts() -> Raw:
    """A code of "should", its parts numbered by Word over four levels, with a footnote."""
    d = Raw("should_code_with_parts", font="Garamond", size=12)
    num = d.document.part.numbering_part.element
    fm = [
        ("decimal", "%1."),
        ("decimal", "%1.%2"),
        ("lowerLetter", "(%3)"),
        ("lowerRoman", "(%4)"),
    ]
    lv = "".join(
        f'<w:lvl w:ilvl="{i}"><w:start w:val="1"/><w:numFmt w:val="{f}"/><w:lvlText w:val="{t}"/><w:lvlJc w:val="left"/>'
        f'<w:pPr><w:ind w:left="{[567, 567, 1134, 1701][i]}" w:hanging="567"/></w:pPr></w:lvl>'
        for i, (f, t) in enumerate(fm)
    )
    an = parse_xml(
        f'<w:abstractNum {NS} w:abstractNumId="900"><w:multiLevelType w:val="multilevel"/>{lv}</w:abstractNum>'
    )
    num.insert(0, an)
    num.append(
        parse_xml(f'<w:num {NS} w:numId="900"><w:abstractNumId w:val="900"/></w:num>')
    )

    def n(level, t, *more, **kw):
        d.add(
            p(
                t,
                *more,
                ppr=f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="900"/></w:numPr>',
                **kw,
            )
        )

    d.part(
        "footnotes",
        f'<?xml version="1.0" encoding="UTF-8"?><w:footnotes {NS}>'
        '<w:footnote w:type="separator" w:id="-1"><w:p><w:r><w:separator/></w:r></w:p></w:footnote>'
        '<w:footnote w:type="continuationSeparator" w:id="0"><w:p><w:r><w:continuationSeparator/></w:r></w:p></w:footnote>'
        f'<w:footnote w:id="1">{p(plain("The national code of 2000 said that Government should make payment in advance where it was good value to do so."), sz=9)}</w:footnote></w:footnotes>',
    )
    fn = X(
        '<w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr><w:footnoteReference w:id="1"/></w:r>'
    )
    d.add(
        p("Vale of Corran Compact", jc="center", b=True, sz=16),
        p("Funding Code of Good Practice", jc="center", sz=14),
    )
    n(0, plain("Standing of this Code"), b=True)
    n(
        1,
        plain(
            "This Code is part of the Vale of Corran Compact. In it “should” marks what the partners have agreed to do."
        ),
    )
    n(
        1,
        plain(
            "“Funder” means the County Council, the six district councils, the Health Board and the Police Authority."
        ),
    )
    n(
        1,
        plain(
            "“Group” means a body that is independent of the state, does not share out profits and has a voluntary committee."
        ),
    )
    n(0, plain("Before funding is given"), b=True)
    s = "When it opens a new fund, a funder should:"
    n(1, plain(s))
    n(2, d.promise("advertise it for at least eight weeks;", PUB))
    n(
        2,
        d.promise(
            "set out in one place who may apply, how bids will be scored and when a decision is due;",
            PUB,
        ),
    )
    n(2, "make sure that the application form:")
    n(3, d.promise("is no longer than six pages;", PUB))
    n(3, d.promise("does not ask for anything the funder already holds; and", PUB))
    n(3, d.promise("can be filled in by hand;", PUB))
    n(2, d.promise("offer feedback to all who are turned down.", PUB))
    s = "Groups, for their part, should:"
    n(1, s)
    n(2, d.promise("read the guidance before they apply;", VCS))
    n(
        2,
        d.promise("cost their bids fully and truthfully, overheads included; and", VCS),
    )
    n(2, d.promise("declare other sources of money for the same work.", VCS))
    n(0, "While funding lasts", b=True)
    n(
        1,
        d.promise(
            "Funders should make awards for three years unless there is a good reason not to, and should state the reason in the award letter.",
            PUB,
        ),
    )
    n(
        1,
        d.promise(
            "Payment should be made in advance, in quarterly parts, to any group that cannot carry the cost itself.",
            PUB,
        ),
        fn,
    )
    n(
        1,
        d.promise(
            "A group should not move money between budget headings by more than ten per cent without the funder’s consent.",
            VCS,
        ),
    )
    n(
        1,
        plain(
            "A group may hold reserves. Many trustees were told years ago that they may not; this was never so."
        ),
    )
    n(
        1,
        d.promise(
            "Where more than one funder pays for the same project, they should agree on one report and one visit a year.",
            PUB,
        ),
    )
    n(
        1,
        d.promise(
            "Records should be kept by the group for six years and shown to an auditor on request.",
            VCS,
        ),
    )
    n(0, "When funding changes or ends", b=True)
    n(1, "A funder should give written notice, of not less than three months, of:")
    n(2, d.promise("the ending of a grant;", PUB))
    n(2, d.promise("a cut of more than five per cent; and", PUB))
    n(2, d.promise("any change in what a grant is for.", PUB))
    n(
        1,
        d.promise(
            "Before a decision under 4.1 is taken, its likely effect on the people who use the group should be weighed up by the funder and written down.",
            PUB,
        ),
    )
    n(
        1,
        d.promise(
            "A group which knows that it must close should tell its funders and its users without delay, and should have a plan for its staff and its assets.",
            VCS,
        ),
    )
    n(0, "Keeping the Code", b=True)
    n(
        1,
        d.promise(
            "Funders and groups should jointly review the Code every third year.", BOTH
        ),
    )
    n(
        1,
        d.promise(
            "Both sides should try to settle any dispute locally, in good faith and within forty days.",
            BOTH,
        ),
    )
    n(
        1,
        plain(
            "A group that is still unhappy may ask the Compact Advocate for free advice."
        ),
    )
    n(
        1,
        plain(
            "Adopted by the Corran Compact Board at its meeting of 14 September 2005 (minute 37)."
        ),
    )
    return d


LAYOUTS = (
    printed_lines_and_page_turns,
    leaflet_of_soft_breaks,
    charter_in_boxes_and_cards,
    sides_in_merged_cells,
    should_code_with_parts,
)
