"""Further cousins: terms defined, cells that are boxes, numbers without a mark, letters for heads."""

from __future__ import annotations

from tests.intake.layouts.raw import (
    Raw,
    cell,
    p,
    plain,
    row,
    tbl,
)
from tests.intake.layouts.sheet import BOTH, VCS
from tests.intake.layouts.sheet import PUBLIC as PUB


def we_defined() -> Raw:
    """“We” defined once for the whole text; o for bullets."""
    d = Raw("we_defined")
    d.add(p("BISHOPS FORD LOCAL COMPACT", b=True, sz=16))
    d.add(
        p("o In this Compact “we”, “us” and “our” mean Bishops Ford Borough Council.")
    )
    for t in [
        "We will pay on time.",
        "Our officers will visit each group once a year.",
        "You can expect us to keep your confidences.",
    ]:
        d.add(p("o " + d.promise(t, PUB)))
    d.add(p("In return we look to groups to"))
    for t in ["keep us informed", "treat our officers with respect"]:
        d.add(p("o " + d.promise(t, VCS)))
    return d


def promises_in_one_cell() -> Raw:
    """Boxes of one cell with entries without a verb."""
    d = Raw("promises_in_one_cell")
    d.add(p("Compact for Lower Teme", b=True, sz=16))
    d.add(
        tbl(
            [9000],
            row(
                cell(
                    [
                        p("THE COUNCIL PROMISES", b=True),
                        p("a named person in every office"),
                        p("answers within a week"),
                        p("no forms over four pages"),
                    ],
                    9000,
                )
            ),
        )
    )
    for t in [
        "a named person in every office",
        "answers within a week",
        "no forms over four pages",
    ]:
        d.promise(t, PUB)
    d.add(
        tbl(
            [9000],
            row(
                cell(
                    [
                        p("THE GROUPS PROMISE", b=True),
                        p("accounts that add up"),
                        p("reports by the end of May"),
                    ],
                    9000,
                )
            ),
        )
    )
    for t in ["accounts that add up", "reports by the end of May"]:
        d.promise(t, VCS)
    d.add(p(plain("Copies from the library.")))
    return d


def scanned_undertakings() -> Raw:
    """Headings and items cut by a sign, feet of pages among them."""
    d = Raw("scanned_undertakings")
    d.add(p("e Shared principles", b=True))
    d.add(p("e " + plain("trust")), p("e " + plain("openness between the sectors")))
    d.add(p("Undertakings of local govern¬\nment", b=True))
    d.add(
        p(
            "e "
            + d.promise(
                "to consult in good time, and never for less than eight weeks unless the law sets a shorter time",
                PUB,
            ).replace("eight weeks", "eight\nweeks")
        )
    )
    d.add(p("Bishops Compact            7"))
    d.add(p("e " + d.promise("to fund core costs", PUB)))
    d.add(p("Undertakings of voluntary organ-\nisations", b=True))
    d.add(
        p("e " + d.promise("to account for what they spend", VCS)),
        p("e " + d.promise("to be clear whom they speak for", VCS)),
    )
    d.add(p("Bishops Compact            8"))
    return d


def lead_ins_as_headings() -> Raw:
    """Lead-ins in a heading style over bullets."""
    d = Raw("lead_ins_as_headings")
    d.add(p("Volunteering code", style="Heading1"))
    d.add(p("Organisations that involve volunteers should:", style="Heading2"))
    for t in ["have a volunteering policy", "pay expenses", "insure their volunteers"]:
        d.add(p(d.promise(t, VCS), style="ListBullet"))
    d.add(p("Public bodies that involve volunteers should:", style="Heading2"))
    for t in ["do likewise and", "publish the number of their volunteers each year"]:
        d.add(p(d.promise(t, PUB), style="ListBullet"))
    d.add(p("How will we know that volunteering is valued?", style="Heading2"))
    for t in ["More people volunteer", "Fewer leave within a year"]:
        d.add(p(plain(t), style="ListBullet"))
    return d


def bare_numbers() -> Raw:
    """Clauses behind numbers without a mark."""
    d = Raw("bare_numbers")
    d.add(p("Sector and State: an accord", b=True, sz=15))
    d.add(
        p(
            "1 "
            + d.promise(
                "Before a contract is let, the commissioner shall publish how bids will be judged.",
                PUB,
            )
        )
    )
    d.add(
        p(
            "2 "
            + d.promise(
                "Save in an emergency, no service shall be withdrawn by a funder on less than three months’ notice.",
                PUB,
            )
        )
    )
    d.add(p("3 " + d.promise("Bids shall be costed honestly.", VCS)))
    d.add(
        p(
            "4 "
            + d.promise(
                "It shall be the duty of every funded body to keep accounts.", VCS
            )
        )
    )
    d.add(p("5 " + d.promise("Neither party shall speak for the other.", BOTH)))
    d.add(p("6 " + plain("Nothing here binds Parliament.")))
    return d


def three_heads_and_ticks() -> Raw:
    """Three columns of ticked lines in the present."""
    d = Raw("three_heads_and_ticks")
    d.add(p("Your Compact at a glance", b=True, sz=16))
    widths = [3000, 3000, 3000]

    def hd(*t):
        return row(
            *[
                cell(p(x, b=True, color="FFFFFF"), w, shade="333399")
                for x, w in zip(t, widths, strict=False)
            ]
        )

    d.add(
        tbl(
            widths,
            hd("Local authority", "Voluntary sector", "Together"),
            row(
                cell(
                    [
                        p("\uf0fc " + d.promise("Publishes its plans by March", PUB)),
                        p("\uf0fc " + d.promise("Replies to every comment", PUB)),
                    ],
                    widths[0],
                ),
                cell([p("\uf0fc " + d.promise("Comments by May", VCS))], widths[1]),
                cell([p("\uf0fc " + d.promise("Meet in June", BOTH))], widths[2]),
            ),
        )
    )
    d.add(p("Measures", b=True))
    d.add(p("\uf0fc " + plain("comments rise by a tenth")))
    return d


def italics_and_romans() -> Raw:
    """Lead-ins in italics over Roman numbers."""
    d = Raw("italics_and_romans")
    d.add(p("Foreword", b=True))
    d.add(
        p(
            plain(
                "I am delighted. The Council has always valued its volunteers, and I hope that it always will."
            )
        )
    )
    d.add(p("The commitments", b=True))
    d.add(p("Commitments by Wold Valley Council and Wold Valley Police:", i=True))
    for m, t in [
        ("i.", "to hold quarterly meetings with the sector"),
        ("ii.", "to second staff to charities where they can be spared"),
        ("iii.", "to open their training to volunteers"),
    ]:
        d.add(p(m + "\t" + d.promise(t, PUB)))
    d.add(p("Commitments by Wold Valley Voluntary Action and its members:", i=True))
    for m, t in [
        ("i.", "to respond to consultations"),
        ("ii.", "to keep members informed"),
    ]:
        d.add(p(m + "\t" + d.promise(t, VCS)))
    d.add(p("Commitments by all:", i=True))
    d.add(p("i.\t" + d.promise("to review the Compact each spring", BOTH)))
    return d


def crosses_under_letters() -> Raw:
    """Crosses in columns headed by letters, with the key below."""
    d = Raw("crosses_under_letters")
    d.add(p("Annex 2", b=True), p("Table of promises", b=True))
    widths = [900, 5200, 1500, 1500]
    d.add(
        tbl(
            widths,
            row(
                *[
                    cell(p(t, b=True), w)
                    for t, w in zip(
                        ["", "We promise", "CC", "VS"], widths, strict=False
                    )
                ]
            ),
            row(
                cell("1", widths[0]),
                cell(d.promise("to answer all letters", BOTH), widths[1]),
                cell("X", widths[2]),
                cell("X", widths[3]),
            ),
            row(
                cell("2", widths[0]),
                cell(d.promise("to publish our budget", PUB), widths[1]),
                cell("X", widths[2]),
                cell("", widths[3]),
            ),
            row(
                cell("3", widths[0]),
                cell(d.promise("to vet our volunteers", VCS), widths[1]),
                cell("", widths[2]),
                cell("X", widths[3]),
            ),
        )
    )
    d.add(p(plain("CC = County Council, VS = voluntary sector"), sz=8))
    return d


LAYOUTS = (
    we_defined,
    promises_in_one_cell,
    scanned_undertakings,
    lead_ins_as_headings,
    bare_numbers,
    three_heads_and_ticks,
    italics_and_romans,
    crosses_under_letters,
)
