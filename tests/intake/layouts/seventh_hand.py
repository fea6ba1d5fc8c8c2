"""Layouts of a writer who had not seen the program: leftovers, scans, web pages, deeds."""

from __future__ import annotations

from tests.intake.layouts.raw import (
    NS,
    Raw,
    X,
    cell,
    code,
    p,
    plain,
    r,
    row,
    tbl,
    wrap,
)
from tests.intake.layouts.sheet import BOTH, VCS
from tests.intake.layouts.sheet import PUBLIC as PUB


def draft_with_leftovers() -> Raw:
    """A draft with tracked changes, comments, fields, struck and hidden lines."""
    d = Raw("draft_with_leftovers", font="Calibri", size=11, tracked="accept")
    by = 'w:author="J Pellow" w:date="2009-11-03T10:22:00Z"'

    def ins(t):
        return X(f'<w:ins w:id="{d.id()}" {by}>{r(t)}</w:ins>')

    def dele(t):
        return X(f'<w:del w:id="{d.id()}" {by}>{r(t, tag="delText")}</w:del>')

    def mark(kind):
        return f'<w:rPr><w:{kind} w:id="{d.id()}" {by}/></w:rPr>'

    com = []

    def comment(t, body):
        k = len(com)
        com.append(
            f'<w:comment w:id="{k}" w:author="Legal Services" w:date="2009-11-09T09:00:00Z" w:initials="LS">{p(body)}</w:comment>'
        )
        return X(
            f'<w:commentRangeStart w:id="{k}"/>{t if isinstance(t, X) else r(t)}<w:commentRangeEnd w:id="{k}"/><w:r><w:commentReference w:id="{k}"/></w:r>'
        )

    def sdt(content, ph=0):
        return X(
            f'<w:sdt><w:sdtPr><w:id w:val="{d.id()}"/>{"<w:showingPlcHdr/>" if ph else ""}<w:text/></w:sdtPr><w:sdtContent>{content}</w:sdtContent></w:sdt>'
        )

    def mf(name):
        return code(f"MERGEFIELD {name}", f"«{name}»")

    d.add(
        p(mf("Title"), " ", mf("Surname")),
        p(mf("Organisation_Name")),
        p(mf("Address_1")),
    )
    d.add(p("Dear ", mf("Title"), " ", mf("Surname")))
    d.add(
        p(
            plain(
                "Please find below the working draft of the Penhallick Compact. If we do not hear from you by 30 November we will assume that you are content."
            )
        )
    )
    d.add(p(sdt(r("Click here to enter text.", color="808080"), ph=1)))
    d.add(p("PENHALLICK COMPACT: DRAFT 4 with Jo’s changes", b=True, sz=15))
    d.add(p(plain("Our vision"), style="Heading1"))
    d.add(p(plain("A county where nobody is too small to be heard.")))
    d.add(
        p(
            "Commitments by the County Council, the constabulary and the NHS",
            style="Heading1",
        )
    )
    d.promise(
        "We will allow twelve weeks for formal consultation and will publish all replies.",
        PUB,
    )
    d.add(
        p(
            "We will allow ",
            dele("eight"),
            ins("twelve"),
            " weeks for formal consultation and will publish ",
            dele("a summary of "),
            "all replies.",
        )
    )
    d.add(
        p(
            r(
                plain("The County Council will pay every grant quarterly in advance."),
                strike=True,
            )
        )
    )
    d.promise(
        "The County Council will pay grants of under £10,000 in a single sum at the start of the year.",
        PUB,
    )
    d.add(
        p(
            "The County Council will pay grants of under £10,000 ",
            comment(
                "in a single sum",
                plain(
                    "Finance say the Council will need to see invoices first. To discuss."
                ),
            ),
            " at the start of the year.",
        )
    )
    d.add(
        p(
            r(
                plain(
                    "DRAFTING NOTE: the constabulary will pull out of this section if the Chief is not shown it first."
                ),
                hide=True,
                i=True,
            )
        )
    )
    d.promise(
        "The constabulary will follow the guidance on checking volunteers and will deal with forms within four weeks.",
        PUB,
    )
    d.add(
        p(
            "The constabulary will follow the ",
            d.link("http://www.example.org/crb", "guidance on checking volunteers"),
            " and will deal with forms within four weeks.",
        )
    )
    d.promise(
        "The County Council will answer letters from groups within 15 working days.",
        PUB,
    )
    d.add(
        p(
            "The County Council will answer letters from groups within ",
            sdt(r("15")),
            " working days.",
        )
    )
    d.promise(
        "The County Council will send «Organisation_Name» a copy of this Compact and of each yearly report on it.",
        PUB,
    )
    d.add(
        p(
            "The County Council will send ",
            mf("Organisation_Name"),
            " a copy of this Compact and of each yearly report on it.",
        )
    )
    d.promise(
        "Public bodies will invite a person from the sector to sit on each panel that awards grants.",
        PUB,
    )
    d.add(
        p(
            ins(
                "Public bodies will invite a person from the sector to sit on each panel that awards grants."
            ),
            ppr=mark("ins"),
        )
    )
    plain("Public bodies will match any money that groups raise from the Lottery.")
    d.add(
        p(
            dele(
                "Public bodies will match any money that groups raise from the Lottery."
            ),
            ppr=mark("del"),
        )
    )
    mv = "The NHS will tell groups of changes to its clinics that touch their users before the newspapers are told."
    i1 = d.id()
    d.add(
        X(
            f'<w:p><w:moveFromRangeStart w:id="{i1}" {by} w:name="move1"/><w:moveFrom w:id="{d.id()}" {by}>{r(mv)}</w:moveFrom><w:moveFromRangeEnd w:id="{i1}"/></w:p>'
        )
    )
    d.add(
        sdt(
            p(
                d.promise(
                    "In setting any new target, public bodies will ask whether small groups can meet it.",
                    PUB,
                )
            )
            + p(
                d.promise(
                    "We shall not use a group’s name or logo without its leave.", PUB
                )
            )
        )
    )
    i2 = d.id()
    d.promise(mv, PUB)
    d.add(
        X(
            f'<w:p><w:moveToRangeStart w:id="{i2}" {by} w:name="move1"/><w:moveTo w:id="{d.id()}" {by}>{r(mv)}</w:moveTo><w:moveToRangeEnd w:id="{i2}"/></w:p>'
        )
    )
    d.add(p("Commitments by the voluntary sector", style="Heading1"))
    d.promise("Groups will keep clear minutes and will let funders see them.", VCS)
    d.add(
        p(
            r("Groups will keep "),
            r("clear ", b=True),
            X('<w:proofErr w:type="spellStart"/>'),
            r("min"),
            r("utes"),
            X('<w:proofErr w:type="spellEnd"/>'),
            r(" and will let funders see them."),
        )
    )
    d.promise(
        "Groups will use the form at Annex B when they report a problem, and will do so within three months.",
        VCS,
    )
    d.add(
        p(
            "Groups will use the form at ",
            code("REF AnnexB \\h", "Annex B"),
            " when they report a problem, and will do so within ",
            dele("one month"),
            ins("three months"),
            ".",
        )
    )
    d.promise(
        "Penhallick Voluntary Action will hold an open meeting each spring to choose the sector’s representatives.",
        VCS,
    )
    d.add(
        p(
            "Penhallick Voluntary Action ",
            dele("may"),
            ins("will"),
            " hold an open meeting each spring to choose the sector’s representatives.",
        )
    )
    d.promise("Groups will be open about where their money comes from.", VCS)
    d.add(
        p(
            "Groups ",
            comment("will be open", "Suggest “should”. JP"),
            " about where their money comes from.",
        )
    )
    d.add(p("Commitments by everyone", style="Heading1"))
    widths = [700, 8300]
    rr = [
        row(
            cell("1", 700),
            cell(d.promise("We will each name a Compact champion.", BOTH), 8300),
        ),
        row(
            cell("2", 700),
            cell(
                d.promise(
                    "We will publish our champions’ names by 31 March 2010.", BOTH
                ),
                8300,
            ),
        ),
    ]
    inner = "".join(
        [
            rr[0],
            f'<w:sdt><w:sdtPr><w:id w:val="{d.id()}"/></w:sdtPr><w:sdtContent>{rr[1]}</w:sdtContent></w:sdt>',
        ]
    )
    d.add(tbl(widths, X(inner)))
    d.add(
        p(
            plain("Printed on "),
            code('DATE \\@ "d MMMM yyyy"', "3 November 2009"),
            ". File: ",
            code(
                "FILENAME \\p", "S:\\Policy\\Compact\\draft4_JP_FINAL_use this one.doc"
            ),
            sz=8,
        )
    )
    d.part(
        "comments",
        f'<?xml version="1.0" encoding="UTF-8"?><w:comments {NS}>'
        + "".join(com)
        + "</w:comments>",
    )
    return d


def scanned_pages() -> Raw:
    """What a scanner made: letters for bullets, words cut by a sign, two columns read across."""
    d = Raw("scanned_pages", font="Times New Roman", size=10)

    def block(*paras, frame=False, width=42):
        """An OCR block: printed lines ended by soft breaks, words cut with the not sign."""
        fr = (
            '<w:framePr w:w="4700" w:hSpace="141" w:wrap="auto" w:vAnchor="text" w:hAnchor="text" w:y="1"/>'
            if frame
            else ""
        )
        for t in paras:
            d.add(p("\n".join(t if isinstance(t, list) else wrap(t, width)), ppr=fr))

    def cols(n):
        d.add(
            X(
                f'<w:p><w:pPr><w:sectPr><w:type w:val="continuous"/><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1134" w:right="1134" w:bottom="1134" w:left="1134" w:header="700" w:footer="700" w:gutter="0"/>'
                f'<w:cols w:num="{n}" w:space="500"/></w:sectPr></w:pPr></w:p>'
            )
        )

    def cut(t, word, k):
        """t as lines, with word broken by ¬ at a line end."""
        a, b = t.split(word, 1)
        ls = wrap(a, 40)
        return [*ls[:-1], ls[-1] + " " + word[:k] + "¬", *wrap(word[k:] + b, 40)]

    block([plain("LOWER WENSUM"), "COMPACT"], [plain("Better Together")])
    block(
        plain(
            "Foreword by the Chair. It gives me great pleasure to introduce this Compact. I arn sure that it will bring us closer."
        ),
        frame=True,
    )
    cols(1)
    block(
        ["Consultation"],
        plain(
            "Before this Compact most consultation in Lower Wensum took place over a cup of tea, and none the worse for that."
        ),
    )
    block([plain("The statutory partners will")])
    t = d.promise(
        "give no less than ten weeks for replies and avoid August and the Christmas holiday",
        PUB,
    )
    block(["e " + ln if i == 0 else ln for i, ln in enumerate(wrap(t, 40))])
    t = d.promise(
        "make papers available on tape, in Braille and in community languages where these are asked for",
        PUB,
    )
    ln = cut(t, "languages", 4)
    ln[0] = "e " + ln[0]
    block(ln)
    t = d.promise(
        "meet the cost of travel and child care for unpaid people who take part in rneetings",
        PUB,
    )
    block(["e " + ln if i == 0 else ln for i, ln in enumerate(wrap(t, 40))])
    block(["Lower Wensum Compact", "5"])
    t = d.promise("report back within two rnonths saying what was changed", PUB)
    block(["O " + t])
    block([plain("Voluntary organisations will")])
    t1 = d.promise("consult their users, carers and members in good tirne", VCS)
    t2 = d.promise(
        "pass on information from statutory partners to those who need it", VCS
    )
    t3 = d.promise("state whose views they are giving", VCS)
    # three bullets run into one block, each with the scanner's idea of a bullet
    block(
        [
            "e " + wrap(t1, 40)[0],
            *wrap(t1, 40)[1:],
            "e " + wrap(t2, 40)[0],
            *wrap(t2, 40)[1:],
            "• " + t3,
        ]
    )
    cols(2)
    block(["Resources"])
    # a two column table that the scanner read straight across
    left = [
        d.promise("The Council will give three months notice of any cut", PUB),
        d.promise("Statutory partners will pay invoices inside thirty days", PUB),
        d.promise(
            "Statutory partners will fund for more than one year where they can", PUB
        ),
    ]
    right = [
        d.promise("Organisations will tell funders early of problems", VCS),
        d.promise("Organisations will send in reports on the agreed date", VCS),
        d.promise("Organisations will look for other sources of money too", VCS),
    ]
    tabs = '<w:tabs><w:tab w:val="left" w:pos="4800"/></w:tabs>'
    d.add(p("Statutory\tVoluntary", b=True, ppr=tabs))
    for a, b in zip(left, right, strict=False):
        la, lb = wrap(a, 34), wrap(b, 34)
        for k in range(max(len(la), len(lb))):
            d.add(
                p(
                    (la[k] if k < len(la) else "")
                    + "\t"
                    + (lb[k] if k < len(lb) else ""),
                    ppr=tabs,
                )
            )
        d.add(p(""))
    cols(1)
    block(["Working together"])
    t = d.promise(
        "All partners will ensure that a copy of this Compact is given to every new member of staff and to each new trustee.",
        BOTH,
    )
    block(cut(t, "ensure", 2))
    t = "Partners will work to build trust through joint training, and will set aside two days in each year for the purpose."
    d.promise(t, BOTH)
    ls = wrap(t, 42)
    block(ls[:1])
    block(["Lower Wensum Compact"], ["6"])
    block(ls[1:])
    block(
        d.promise(
            "The Compact Group will publish an annual statement of breaches, without names.",
            BOTH,
        )
    )
    block(
        ["Success will look like this"],
        ["e " + plain("groups feel respected")],
        ["e " + plain("consultation will be on time")],
        ["e " + plain("funding is fair and open")],
    )
    block(
        [plain("Printed by Wensum Reprographics ISBN 0 9540000 1 X")],
        ["|", "; ~", "‘ ."],
    )
    return d


def saved_web_page() -> Raw:
    """A page of the web in a layout table, with menus, news and questions."""
    d = Raw("saved_web_page", font="Verdana", size=9)
    site = "http://www.tarnside.example.org/"
    nb = "\u00a0"

    def li(*parts):
        return p(
            r("·", font="Symbol"),
            r(nb * 8, sz=4),
            *parts,
            ppr='<w:ind w:left="500" w:hanging="360"/>',
        )

    left = [
        p(d.link(site + f"{k}.asp", t))
        for k, t in enumerate(
            [
                "Home",
                "A to Z of services",
                "Pay for it",
                "Report it",
                "Community",
                "The Compact",
                "Contact us",
            ]
        )
    ]
    right = [
        p(
            "Latest news",
            b=True,
            color="FFFFFF",
            ppr='<w:shd w:val="clear" w:color="auto" w:fill="660066"/>',
        ),
        p(
            d.link(
                site + "news1.asp",
                plain("The Council will close Mill Bridge for repairs from 6 May"),
            )
        ),
        p(
            d.link(
                site + "news2.asp", plain("Health Board to consult on night clinics")
            )
        ),
        p("Text size: A A A"),
        p("Best viewed in Internet Explorer 6"),
    ]
    c = [
        p(
            d.link(site, "Home"),
            " > ",
            d.link(site + "c.asp", "Community"),
            " > The Compact",
            sz=7,
        ),
        p("The Tarnside Compact", b=True, sz=18, color="660066"),
        p(
            d.link("#a", "Our shared aims"),
            " | ",
            d.link("#b", "What the Council and Health Board will do"),
            " | ",
            d.link("#c", "What community groups will do"),
            " | ",
            d.link("#d", "What we will do jointly"),
        ),
    ]
    c += [
        p("Our shared aims", b=True, sz=13),
        p(
            plain(
                "The following are our shared aims. They tell you why we have a Compact; our promises come after them."
            )
        ),
    ]
    c += [
        li(plain(t))
        for t in [
            "To make Tarnside a place where people look out for each other",
            "To promote respect between the sectors",
            "To ensure that services are the best they can be",
        ]
    ]
    c += [
        p(d.link("#top", "Back to top"), sz=7),
        p("What the Council and Health Board will do", b=True, sz=13),
    ]
    s = "What the Council and Health Board will do"
    d.promise(
        "Put all grants and contracts on one web page and keep it up to date", PUB
    )
    c.append(
        li(
            "Put all grants and contracts on ",
            d.link(site + "grants.asp", "one web page"),
            " and keep it up to date",
        )
    )
    c.append(li(d.promise("Hold a “meet the buyer” day each autumn", PUB)))
    d.promise(
        "Follow the Consultation Standard, including the twelve week rule, whenever a service may be closed or moved",
        PUB,
    )
    c.append(
        li(
            "Follow the ",
            d.link(site + "cs.pdf", "Consultation Standard (PDF, 88KB)"[:21]),
            ", including the twelve"
            + nb
            + "week rule, whenever a service may be closed or moved",
        )
    )
    c.append(
        li(
            d.promise(
                "Ask main contractors to treat any group they sub-contract to as this Compact would",
                PUB,
            )
        )
    )
    c.append(
        li(
            d.promise(
                "Carry on giving rate relief at 100 per cent to village halls", PUB
            )
        )
    )
    c.append(
        li(d.promise("Try to answer every grant application within eight weeks", PUB))
    )
    c += [
        p(d.link("#top", "Back to top"), sz=7),
        p("What community groups will do", b=True, sz=13),
    ]
    s = "What community groups will do"
    c += [
        li(d.promise(t, VCS))
        for t in [
            "Check that their entry in the Directory of Groups is right, twice a year",
            "Work with other groups rather than compete for the same small pot",
            "Make sure people from all communities feel welcome, as members and as helpers",
            "Measure what difference they make, in whatever simple way suits them",
        ]
    ]
    c += [
        p(d.link("#top", "Back to top"), sz=7),
        p("What we will do jointly", b=True, sz=13),
    ]
    s = "Between now and 2008 we have signed up:"
    c.append(p(plain(s)))
    d.promise("To run Compact training at least three times a year", BOTH)
    d.promise("To set up a Compact Mediation Service", BOTH)
    d.promise(
        "To write a joint Volunteering Code, with advice from Volunteering Tarnside, by Easter 2007",
        BOTH,
    )
    c += [
        li("To run Compact training at least three times a year"),
        li("To set up a Compact Mediation Service"),
        li(
            "To write a joint Volunteering Code, with advice from ",
            d.link("http://vt.example.org", "Volunteering Tarnside"),
            ", by Easter 2007",
        ),
    ]
    c += [
        tbl(
            [5200],
            row(
                cell(
                    [
                        p("Did you know?", b=True),
                        p(
                            plain(
                                "The national Compact was launched in 1998 and the Government has said that every area will have one."
                            )
                        ),
                    ],
                    5200,
                    shade="FFFFCC",
                )
            ),
        )
    ]
    c += [
        p("Frequently asked questions", b=True, sz=13),
        p(plain("Will the Council still give grants?"), b=True),
        p(
            "Yes. ",
            d.promise(
                "The Council will keep its small grants fund open for as long as this Compact lasts.",
                PUB,
            ),
        ),
        p(plain("Can my group sign?"), b=True),
        p(plain("Yes, if you are based in Tarnside. Use the form on this page.")),
        p("What if a group breaks a promise?", b=True),
        p(
            d.promise(
                "Tarnside CVS will have a quiet word first, and will help the group to put it right.",
                VCS,
            )
        ),
    ]
    c += [
        p(d.link("#top", "Back to top"), sz=7),
        p("Print this page | Email this page | Was this page useful? Yes / No", sz=7),
        p(
            plain(
                "© Tarnside Metropolitan Borough Council 2006. We will not pass your details to others. Privacy policy."
            ),
            sz=7,
        ),
    ]
    d.add(
        tbl(
            [1700, 5600, 1900],
            row(cell(left, 1700, shade="EEE0EE"), cell(c, 5600), cell(right, 1900)),
        )
    )
    return d


def table_by_letters() -> Raw:
    """A table whose column of who holds letters of a key; withdrawn rows; prose with promises."""
    d = Raw("table_by_letters", font="Arial", size=11)
    d.add(
        p("OAKHAVEN PARTNERSHIP", jc="center", b=True, sz=14),
        p("COMPACT: TEXT AS SIGNED ON 12 MARCH 2007", jc="center", b=True),
    )
    d.add(p("Preamble", u=True))
    d.add(
        p(
            plain(
                "We, the seven partners named on the last page, have worked side by side since the floods of 1999."
            )
            + " "
            + d.promise(
                "By signing this paper we commit to working within the Compact from 1 April 2007 and to dealing with each other honestly at all times.",
                BOTH,
            )
            + " "
            + plain("The words in bold type are explained in the glossary.")
        )
    )
    d.add(p("Independence", u=True))
    d.add(
        p(
            plain(
                "The sector has always been free to speak, and some of our best services began as a complaint."
            )
            + " "
            + d.promise(
                "The Council and the Primary Care Trust undertake to uphold that freedom, whatever funding arrangement may exist.",
                PUB,
            )
            + " "
            + d.promise(
                "In turn, voluntary organisations undertake to check their facts before they speak.",
                VCS,
            )
        )
    )
    d.add(p("Volunteers", u=True))
    d.add(
        p(
            plain(
                "A volunteer said to us: “They will always find the money for consultants but not for my petrol.”"
            )
            + " "
            + d.promise(
                "Every partner will therefore pay volunteers’ expenses at the rate that it pays its own staff.",
                BOTH,
            )
            + " "
            + plain("At present the rate is 40p a mile.")
        )
    )
    d.add(p("Appendix C (signed off): Table of undertakings", u=True))
    d.add(
        p(
            plain(
                "C = Council; P = Primary Care Trust; F = Fire and Rescue Service; V = voluntary and community sector; All = every partner"
            )
        )
    )
    d.add(
        p(
            plain(
                "Undertakings marked “Withdrawn” were not agreed and form no part of the Compact. They are shown for the record."
            )
        )
    )
    widths = [700, 5200, 1100, 2200]

    def hd():
        return row(
            *[
                cell(p(t, b=True), w, shade="C0C0C0")
                for t, w in zip(
                    ["Ref", "Undertaking", "Who", "Status"], widths, strict=False
                )
            ]
        )

    def band(t):
        return row(cell(p(t, b=True), sum(widths), span=4, shade="E8E8E8"))

    def rw(*c):
        return row(*[cell(t, w) for t, w in zip(c, widths, strict=False)])

    agreed = "Agreed 12.3.07"
    key = {
        "C": PUB,
        "P": PUB,
        "F": PUB,
        "C, P": PUB,
        "V": VCS,
        "All": BOTH,
        "C, V": BOTH,
    }

    def u(ref, t, who, st=agreed):
        if st == "Withdrawn":
            plain(t)
        else:
            d.promise(t, key[who])
        return rw(ref, t, who, st)

    rows = [
        hd(),
        band(plain("A. Money")),
        u("A1", "Set three-year budgets for core grants", "C"),
        u("A2", "Uprate grants each April in line with inflation", "C", "Withdrawn"),
        u(
            "A3",
            "Accept one set of audited accounts in place of separate returns",
            "C, P",
        ),
        u("A4", "Report underspends by the end of month nine", "V"),
    ]
    d.promise(
        "Consult on the effect of any saving of more than £20,000 before the budget is set, and publish what was said together with the reply",
        PUB,
    )
    rows += [
        rw(
            "A5",
            "Consult on the effect of any saving of more than £20,000 before the budget is set, and",
            "C, P",
            agreed,
        ),
        hd(),
        rw("", "publish what was said together with the reply", "", ""),
    ]
    rows += [
        band("B. Having a say"),
        u(
            "B1",
            "Places for four sector members on the Partnership Board, with full voting rights",
            "C",
        ),
        u("B2", "Election of those members by an open ballot run every two years", "V"),
        u("B3", "Agree jointly the yearly calendar of consultations", "C, V"),
        u(
            "B4",
            "Smoke alarms fitted free for the members of any lunch club or carers’ group that asks",
            "F",
        ),
        u("B5", "Hold no meetings in July or August", "All", "Withdrawn"),
        band("C. Equal chances"),
        u("C1", "Carry out an equality check on each new policy, and share it", "All"),
        u(
            "C2",
            "Set aside a tenth of the grants budget for black and minority ethnic groups",
            "C",
        ),
        u(
            "C3",
            "Offer interpreters at any meeting about a change to health services",
            "P",
        ),
        u("C4", "Recruit trustees from under-represented communities", "V"),
        band("D. Looking after the Compact"),
        u(
            "D1",
            "Pay a share of the cost of the Compact Officer, as set out in the budget",
            "All",
        ),
        u("D2", "Explore a kite mark for Compact-friendly departments", "C"),
    ]
    d.add(tbl(widths, *rows))
    d.add(p(""))
    d.add(p("Signatures", u=True))
    d.add(
        tbl(
            [4600, 4600],
            row(
                cell("Leader of the Council", 4600),
                cell("(signed) R. Adeyemi-Cole", 4600),
            ),
            row(
                cell(plain("Chief Officer, Oakhaven CVS"), 4600),
                cell("(signed) P. Trelawn", 4600),
            ),
        )
    )
    d.add(
        p(plain("Measures of progress are in a separate paper, ref. OP/07/14."), i=True)
    )
    return d


def typewritten_deed() -> Raw:
    """A deed typed with tabs and dots, its terms defined at its head."""
    d = Raw("typewritten_deed", font="Courier New", size=10)

    def line(t, **k):
        return d.add(p(t, **k))

    line("\t\tSTOUR AND HALLAMDALE", b=True)
    line("\t\tLOCAL COMPACT  1999", b=True)
    line("")
    line(
        "WHEREAS "
        + plain(
            "the County Council, the Health Authority and the Councils for Voluntary Service have for many years enjoyed good relations;"
        )
    )
    line(
        "AND WHEREAS "
        + plain(
            "Her Majesty’s Government has published a Compact and has said that local partners should follow its example;"
        )
    )
    line(plain("NOW THEREFORE IT IS AGREED AS FOLLOWS:"))
    line("")
    line("I.\tMEANINGS", u=True)
    line(
        '"The Authorities"..............'
        + plain("the County Council and the Health Authority")
    )
    line(
        '"The Sector".......................every voluntary body on the list kept by the C.V.S.'
    )
    line('"Year"................................1 April to 31 March')
    line("")
    line("II.\tTHE AUTHORITIES", u=True)

    def hang(mark, t, width=60):
        """Hanging indent made by hand: a tab at the head of each line, soft or hard line ends."""
        ls = wrap(t, width)
        d.add(p(mark + "\t" + ("\n\t").join(ls)))

    hang(
        "1.",
        d.promise(
            "The Authorities shall recognise in all their dealings that bodies in the Sector have their own aims, and shall not seek to direct them.",
            PUB,
        ),
    )
    hang(
        "2.",
        d.promise(
            "The Authorities shall (i) publish the criteria for grants; (ii) announce them by 30 September; and (iii) give reasons for any refusal.",
            PUB,
        ),
    )
    hang(
        "3.",
        d.promise(
            "No officer of the Authorities shall ask for a report which is not called for by the grant letter.",
            PUB,
        ),
    )
    hang(
        "3.",
        d.promise(
            "The Authorities shall seek to give not less than eight weeks for comment upon any draft plan.",
            PUB,
        ),
    )
    hang(
        "5.",
        d.promise(
            "The Health Authority shall reimburse, on production of a receipt, the fares of Sector members who attend its planning teams.",
            PUB,
        ),
    )
    line("")
    line("\t\t\t- 2 -")
    line("")
    line("II.\tTHE AUTHORITIES  (cont’d)", u=True)
    hang(
        "6.",
        d.promise(
            "The County Council shall maintain a Liaison Officer, and shall consult the Sector before changing the duties of that post.",
            PUB,
        ),
    )
    line("")
    line("III.\tTHE SECTOR", u=True)
    hang(
        "1.",
        d.promise(
            "Bodies in the Sector shall conduct their affairs in an open and businesslike way.",
            VCS,
        ),
    )
    hang(
        "2.",
        d.promise(
            "The C.V.S. shall keep the list of bodies and shall send a copy to the Authorities each January.",
            VCS,
        ),
    )
    hang(
        "3.",
        d.promise(
            "Any body which publishes a statement about the Authorities shall send them a copy on the same day.",
            VCS,
        ),
    )
    hang(
        "1.",
        d.promise(
            "Sector members of joint committees shall report back to those who chose them.",
            VCS,
        ),
    )
    line("")
    line("IV.\tALL PARTIES", u=True)
    line(plain("The parties shall:"), caps=True)
    tabs = '<w:tabs><w:tab w:val="left" w:pos="720"/><w:tab w:val="right" w:leader="dot" w:pos="8800"/></w:tabs>'
    for t, when in [
        ("meet as a Joint Forum", "each quarter"),
        ("exchange lists of members and officers", "each May"),
        ("review this Compact", "every third Year"),
    ]:
        d.promise(f"{t} {when}", BOTH)  # a dot leader joins the act to its date
        d.add(p(f"--\t{t}\t{when}", ppr=tabs))
    line("")
    line("V.\tWHO DOES WHAT ABOUT TRAINING", u=True)
    t2 = '<w:tabs><w:tab w:val="left" w:pos="2600"/></w:tabs>'
    for who, t, by in [
        (
            "County Council",
            "Shall open its courses to the Sector at half the usual fee.",
            PUB,
        ),
        (
            "Health Authority",
            "Shall provide first aid instructors, without charge, twice in each Year.",
            PUB,
        ),
        (
            "C.V.S.",
            "Shall arrange the bookings, and shall give priority to the smallest bodies.",
            VCS,
        ),
        ("All", "Shall share the cost of a yearly conference.", BOTH),
    ]:
        d.promise(t, by)
        ls = wrap(t, 44)
        d.add(p(who + "\t" + ls[0], ppr=t2))
        for ln in ls[1:]:
            d.add(p("\t" + ln, ppr=t2))  # the run-over is a new paragraph
    line("")
    line("VI.\tGENERAL", u=True)
    line(
        "\t"
        + plain(
            "Nothing in this Compact shall be taken to create a contract or a partnership in law."
        )
    )
    line(
        "\t" + plain("This Compact shall be known as the Stour and Hallamdale Compact.")
    )
    line("")
    line(
        plain("Signed for the County Council")
        + ".....................................\tDate................"
    )
    line(
        "Signed for the C.V.S...................................................\tDate................"
    )
    line("[Hard Page]")
    return d


LAYOUTS = (
    draft_with_leftovers,
    scanned_pages,
    saved_web_page,
    table_by_letters,
    typewritten_deed,
)
