"""Cousins of the layouts of the sixth and seventh hand, in other words and other signs."""

from __future__ import annotations

from tests.intake.layouts.raw import (
    Raw,
    alt_box,
    cell,
    p,
    plain,
    row,
    tbl,
    vml_box,
)
from tests.intake.layouts.sheet import BOTH, VCS
from tests.intake.layouts.sheet import PUBLIC as PUB


def soft_breaks_and_parts() -> Raw:
    """Each side's part in soft breaks with other letters for bullets."""
    d = Raw("soft_breaks_and_parts")
    d.add(p("LANGBRIDGE COMPACT", b=True, sz=16))
    d.add(p(plain("This paper says what each of us has agreed.")))
    d.add(p("The Council’s part", b=True))
    d.add(
        p(
            "As a funder we promise to:\nn\t"
            + d.promise("tell groups by Christmas what they will get", PUB)
            + "\nn\t"
            + d.promise("pay by the tenth of the month", PUB)
            + "\nn\t"
            + d.promise("keep forms to four pages", PUB)
        )
    )
    d.add(
        p(
            "In our dealings with you we will:\n- "
            + d.promise("ring back the same day", PUB)
            + "\n- "
            + d.promise("not keep people waiting at the front desk", PUB)
        )
    )
    d.add(p("The groups’ part", b=True))
    d.add(
        p(
            "For our part we will:\nv "
            + d.promise("read the guidance before we ring", VCS)
            + "\nv "
            + d.promise("keep receipts for three years", VCS)
            + "\nv "
            + d.promise("say thank you in our newsletters", VCS)
        )
    )
    d.add(p(d.promise("We will tell the Council when our chair changes.", VCS)))
    d.add(p("What we do together", b=True))
    d.add(
        p(
            "We will each:\n\uf0a7 "
            + d.promise("send a senior person to the forum", BOTH)
            + "\n\uf0a7 "
            + d.promise("own up when something has gone wrong", BOTH)
        )
    )
    d.add(p("Signs that it is working", b=True))
    d.add(
        p("n\t" + plain("groups get their money on time")),
        p("n\t" + plain("complaints go down")),
    )
    return d


def headings_that_are_names() -> Raw:
    """Headings that only name a body; sentences that name nobody below them."""
    d = Raw("headings_that_are_names")
    d.add(p("Dunster Vale Compact", style="Title"))
    for h, by, ts in [
        (
            "Dunster Vale District Council",
            PUB,
            [
                "We will put every grant on our website.",
                "We will ask for no more than one report a year.",
                "Nobody will lose a grant because they spoke up.",
            ],
        ),
        (
            "Voluntary and community groups",
            VCS,
            [
                "We will keep our accounts in order.",
                "Where we hold reserves we will say why.",
            ],
        ),
        (
            "The Council and the groups",
            BOTH,
            ["We will meet each March.", "Papers will go out a week before."],
        ),
        ("NHS Dunster", PUB, ["We will reply to letters in ten days."]),
    ]:
        d.add(p(h, style="Heading2"))
        for t in ts:
            d.add(p(d.promise(t, by)))
    d.add(p("How will we measure success?", style="Heading2"))
    for t in ["More groups will apply for grants.", "Payments will be on time."]:
        d.add(p("• " + plain(t)))
    return d


def what_you_can_expect() -> Raw:
    """A charter of expectations, and what is asked in return."""
    d = Raw("what_you_can_expect")
    d.add(p("CHARTER FOR GROUPS IN ELLERTON", b=True, sz=18))
    d.add(p("What you can expect from Ellerton Town Council", b=True, sz=13))
    for t in [
        "You can expect us to answer the telephone within six rings.",
        "You can expect the Council to publish its budget in plain English.",
        "You have a right to see what we hold about you.",
        "You will be told the name of the officer who deals with you.",
    ]:
        d.add(p("• " + d.promise(t, PUB)))
    d.add(p("What we ask of you in return", b=True, sz=13))
    d.add(p("In return we ask groups to:"))
    for t in [
        "be on time for meetings",
        "tell us when you move",
        "treat our staff with courtesy",
    ]:
        d.add(p("• " + d.promise(t, VCS)))
    d.add(p("You can expect fun and games at the launch on 4 May."))
    return d


def merged_names_of_two_lines() -> Raw:
    """Sides of two lines in merged cells, tables in cells, entries without a verb."""
    d = Raw("merged_names_of_two_lines")
    d.add(p("Moorside Compact", b=True, sz=20))
    widths = [2200, 7000]

    def bl(*ts):
        return [p("\uf0b7 " + t) for t in ts]

    d.add(
        tbl(
            widths,
            row(
                cell(
                    [p("COUNCIL", b=True), p("and HEALTH TRUST", b=True)],
                    widths[0],
                    vm="restart",
                ),
                cell(
                    bl(
                        d.promise("Give ten weeks for replies", PUB),
                        d.promise("Meet groups’ access costs", PUB),
                    ),
                    widths[1],
                ),
            ),
            row(
                cell("", widths[0], vm="on"),
                cell(
                    [
                        tbl(
                            [6000],
                            row(
                                cell(
                                    bl(
                                        d.promise(
                                            "Share draft plans before they are printed",
                                            PUB,
                                        )
                                    ),
                                    6000,
                                )
                            ),
                        )
                    ],
                    widths[1],
                ),
            ),
            row(
                cell("", widths[0], vm="on"),
                cell(
                    p(d.promise("Papers on coloured paper for those who ask.", PUB)),
                    widths[1],
                ),
            ),
            row(
                cell(p("VOLUNTARY GROUPS", b=True), widths[0], vm="restart"),
                cell(bl(d.promise("Answer surveys by the date given", VCS)), widths[1]),
            ),
            row(
                cell("", widths[0], vm="on"),
                cell(
                    p(
                        d.promise(
                            "A named trustee for safeguarding in every group.", VCS
                        )
                    ),
                    widths[1],
                ),
            ),
            row(
                cell(p("BOTH", b=True), widths[0]),
                cell(
                    p(d.promise("Celebrate volunteers’ week together", BOTH)), widths[1]
                ),
            ),
        )
    )
    return d


def key_of_letters() -> Raw:
    """A schedule by letters, its key in one line, entries without a verb."""
    d = Raw("key_of_letters")
    d.add(p("Schedule of undertakings", b=True, sz=14))
    d.add(
        p(
            plain(
                "Key: LA: local authority; CG: community groups; NH: NHS bodies; ALL: everybody"
            )
        )
    )
    widths = [600, 5600, 1400, 1500]
    hd = row(
        *[
            cell(p(t, b=True), w)
            for t, w in zip(
                ["No.", "What has been agreed", "By", "When"], widths, strict=False
            )
        ]
    )
    k = {"LA": PUB, "CG": VCS, "NH": PUB, "LA/NH": PUB, "LA + CG": BOTH, "ALL": BOTH}
    rows = [hd]
    for n, (t, c, w) in enumerate(
        [
            ("Free parking for volunteers on duty", "LA", "from April"),
            ("Publish waiting times by ward", "NH", "yearly"),
            ("Committee minutes on the web within a fortnight", "LA/NH", "ongoing"),
            ("Train two trustees in first aid", "CG", "by June"),
            ("Joint bid to the Lottery", "LA + CG", "2009"),
            ("Speak well of each other in the press", "ALL", "always"),
        ],
        1,
    ):
        rows.append(
            row(
                cell(str(n), widths[0]),
                cell(d.promise(t, k[c]), widths[1]),
                cell(c, widths[2]),
                cell(w, widths[3]),
            )
        )
    d.add(tbl(widths, *rows))
    return d


def passives_of_a_code() -> Raw:
    """A code of passives, with the agent behind or missing."""
    d = Raw("passives_of_a_code")
    d.add(p("Consultation code", b=True, sz=14))
    d.add(p("1. Planning", b=True))
    d.add(p("1.1 Public bodies should:"))
    for m, t in [
        ("(a)", "plan consultations in good time;"),
        ("(b)", "publish a list of them each quarter; and"),
        ("(c)", "never consult over Christmas."),
    ]:
        d.add(p(m + " " + d.promise(t, PUB)))
    d.add(p("1.2 " + d.promise("Twelve weeks should be allowed for replies.", PUB)))
    d.add(
        p(
            "1.3 "
            + d.promise(
                "Reasons should be given in writing where a shorter time is set.", PUB
            )
        )
    )
    d.add(p("2. Replying", b=True))
    d.add(p("2.1 Voluntary organisations should"))
    for m, t in [
        ("(a)", "consult their own members;"),
        ("(b)", "say how many took part."),
    ]:
        d.add(p(m + " " + d.promise(t, VCS)))
    d.add(
        p(
            "2.2 "
            + d.promise(
                "Replies should be sent by the date given, and confidential papers kept confidential, by any organisation that takes part.",
                VCS,
            )
        )
    )
    d.add(p("2.3 " + plain("An organisation may reply by letter, telephone or tape.")))
    d.add(p("3. Our shared aims", b=True))
    for t in ["To be open with each other.", "To ensure that everyone is heard."]:
        d.add(p("• " + plain(t)))
    return d


def promises_under_boxes() -> Raw:
    """Headings in boxes old and new over lists, and a box that is a list."""
    d = Raw("promises_under_boxes")
    d.add(p(vml_box("THE FENBY COMPACT")))
    d.add(p(plain("Agreed at the town hall on 3 March 2003.")))
    d.add(p(alt_box("Promises of the Town Council", 1)))
    for t in [
        "To keep hall hire at cost for small groups",
        "To print notices of meetings in the parish magazine",
        "A grant decision in six weeks",
    ]:
        d.add(p("* " + d.promise(t, PUB)))
    d.add(p(vml_box("Promises of Fenby’s voluntary groups")))
    for t in [
        "To lock up and put the chairs away",
        "To share minibuses with one another",
    ]:
        d.add(p("* " + d.promise(t, VCS)))
    d.add(
        p(
            alt_box(
                "x",
                3,
                paras=[
                    p("Did you know?", b=True),
                    p(plain("The Council will be 100 years old in 2010.")),
                ],
            )
        )
    )
    d.add(
        p(
            vml_box(
                "x",
                paras=[
                    p("What we both promise", b=True),
                    p(
                        "* "
                        + d.promise(
                            "To read this Compact out at our annual meetings", BOTH
                        )
                    ),
                    p("* " + d.promise("To settle quarrels over a cup of tea", BOTH)),
                ],
            )
        )
    )
    return d


def numbers_alone_and_dots() -> Raw:
    """Numbers on lines of their own, pages in sentences, dots between act and date."""
    d = Raw("numbers_alone_and_dots")
    d.add(
        p("Contents"),
        p("1 What the Council will do\t2"),
        p("2 What groups will do\t3"),
        p("3 How we will know\t3"),
    )
    d.add(p("1 What the Council will do"))
    t = d.promise(
        "The Council will set out in its annual report how much it has paid to each group and what came of it.",
        PUB,
    )
    d.add(
        p("1.1 " + t[:49]),
        p("Page 2 of 9"),
        p("Holme Valley Compact 2005"),
        p(t[49:].strip()),
    )
    d.add(p("1.2"), p(d.promise("Make a room free for the forum each month.", PUB)))
    d.add(p("1.3"), p(d.promise("Pay invoices within 28 days of getting them.", PUB)))
    d.add(p("2 What groups will do"))
    d.add(
        p("2.1"),
        p(d.promise("Send in a list of trustees ............ every April", VCS)),
    )
    d.promises[-1] = ("Send in a list of trustees every April", VCS)
    d.add(p("2.2"), p(d.promise("Hold open meetings ............ twice a year", VCS)))
    d.promises[-1] = ("Hold open meetings twice a year", VCS)
    d.add(p("Page 3 of 9"), p("Holme Valley Compact 2005"))
    d.add(p("3 How we will know"))
    for t in ["Every group has heard of the Compact.", "No invoice is late."]:
        d.add(p("- " + plain(t)))
    d.add(p("Page 4 of 9"), p("Holme Valley Compact 2005"))
    return d


def pledges_with_names_below() -> Raw:
    """Pledges in plain paragraphs, each with who signed it."""
    d = Raw("pledges_with_names_below")
    d.add(p("PLEDGES FROM THE LAUNCH", b=True, sz=16))
    for n, t, who, by in [
        (
            "One",
            "We shall open our canteen to volunteers on duty.",
            "Marlow Hospital Trust",
            PUB,
        ),
        (
            "Two",
            "Minutes in Urdu and Polish on request.",
            "Marlow Borough Council",
            PUB,
        ),
        (
            "Three",
            "Our drivers will take anybody’s grandmother to the polls.",
            "Marlow Dial-a-Ride",
            VCS,
        ),
        ("Four", "We will all wear name badges.", "Council and voluntary sector", BOTH),
    ]:
        d.add(p("Pledge " + n, b=True))
        d.add(p(d.promise(t, by)))
        d.add(p("Signed: " + who, i=True))
    return d


def defined_terms() -> Raw:
    """Terms that the text defines, used as names of the sides."""
    d = Raw("defined_terms")
    d.add(p("MEMORANDUM", b=True))
    d.add(
        p(
            plain(
                "In this memorandum “the Purchasers” means the County Council and the Health Authority, and “the Providers” means every charity listed in Annex 1."
            )
        )
    )
    d.add(
        p(
            "1. "
            + d.promise("The Purchasers shall publish their plans each October.", PUB)
        )
    )
    d.add(
        p(
            "2. "
            + d.promise(
                "The Providers shall give three months’ notice before closing a service.",
                VCS,
            )
        )
    )
    d.add(
        p(
            "3. "
            + d.promise(
                "Neither the Purchasers nor the Providers shall make any statement to the press about the other without warning.",
                BOTH,
            )
        )
    )
    d.add(
        p(
            "4. "
            + d.promise(
                "A review of prices shall be carried out by the Purchasers each year.",
                PUB,
            )
        )
    )
    d.add(
        p(
            "5. "
            + d.promise("Any Provider that takes on a minibus shall insure it.", VCS)
        )
    )
    d.add(p("6. " + plain("This memorandum shall not be enforceable at law.")))
    d.add(
        p("7. " + d.promise("Each of the parties shall name a liaison officer.", BOTH))
    )
    return d


LAYOUTS = (
    soft_breaks_and_parts,
    headings_that_are_names,
    what_you_can_expect,
    merged_names_of_two_lines,
    key_of_letters,
    passives_of_a_code,
    promises_under_boxes,
    numbers_alone_and_dots,
    pledges_with_names_below,
    defined_terms,
)
