"""Further cousins: soft breaks without marks, recipients, questions, names before items."""

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


def plain_lines_behind_soft_breaks() -> Raw:
    """Lists without a mark, line by line in one paragraph."""
    d = Raw("plain_lines_behind_soft_breaks")
    d.add(p("Saltmarsh Compact", b=True, sz=16))
    d.add(
        p(
            "The Council will:\n"
            + d.promise("answer letters in ten days", PUB)
            + "\n"
            + d.promise("pay bills in thirty", PUB)
            + "\n"
            + d.promise("put up no hall rents without a year’s notice", PUB)
        )
    )
    d.add(
        p(
            "Groups will:\n"
            + d.promise("Keep minutes of every meeting.", VCS)
            + "\n"
            + d.promise("Send them to the Council each quarter.", VCS)
        )
    )
    d.add(
        p(
            "Both will:\n- "
            + d.promise("meet in May", BOTH)
            + "\n- "
            + d.promise("publish what was said", BOTH)
        )
    )
    d.add(p("Opening hours:\n9 to 5 on weekdays\n10 to 12 on Saturdays"))
    return d


def promises_to_each_other() -> Raw:
    """Headings that say to whom is promised."""
    d = Raw("promises_to_each_other")
    d.add(p("Our commitments", b=True, sz=16))
    d.add(p("To the voluntary sector", b=True))
    for t in [
        "Prompt payment, always within 30 days.",
        "We will ask your views early.",
        "Keep our promises.",
    ]:
        d.add(p("• " + d.promise(t, PUB)))
    d.add(p("To our partners in the public sector", b=True))
    for t in [
        "We will be straight with you about problems.",
        "Good records, open to inspection.",
    ]:
        d.add(p("• " + d.promise(t, VCS)))
    d.add(p("To each other", b=True))
    for t in ["No surprises.", "We will speak well of each other in public."]:
        d.add(p("• " + d.promise(t, BOTH)))
    return d


def questions_and_pronouns() -> Raw:
    """Questions for headings, and it for whom they name."""
    d = Raw("questions_and_pronouns")
    d.add(p("Questions people ask", b=True, sz=15))
    d.add(p("What will the Council do for groups?", b=True))
    d.add(p(d.promise("It will keep a grants officer in post.", PUB)))
    d.add(p("• " + d.promise("Give free advice on insurance", PUB)))
    d.add(p("• " + d.promise("Lend its minibus at weekends", PUB)))
    d.add(p("What will groups do in return?", b=True))
    d.add(p("• " + d.promise("Look after the minibus", VCS)))
    d.add(p("• " + d.promise("Send a thank-you note", VCS)))
    d.add(p("And what will they do together?", b=True))
    d.add(p("• " + d.promise("Run a summer fair", BOTH)))
    return d


def what_each_side_brings() -> Raw:
    """Two columns of bullets on soft breaks, without a verb."""
    d = Raw("what_each_side_brings")
    widths = [4600, 4600]
    d.add(p("What each side brings", b=True, sz=14))
    d.add(
        tbl(
            widths,
            row(
                cell(p("From the Council", b=True), widths[0]),
                cell(p("From the groups", b=True), widths[1]),
            ),
            row(
                cell(
                    p(
                        "• "
                        + d.promise("An open door for questions", PUB)
                        + "\n• "
                        + d.promise("Rooms at no charge", PUB)
                    ),
                    widths[0],
                ),
                cell(
                    p(
                        "• "
                        + d.promise("Honest reports", VCS)
                        + "\n• "
                        + d.promise("A yearly list of members", VCS)
                    ),
                    widths[1],
                ),
            ),
        )
    )
    d.add(p("How will we know it works?", b=True))
    d.add(p("• " + plain("Rooms are booked every night.")))
    return d


def pledges_by_name() -> Raw:
    """A table of pledges with the names of those who made them."""
    d = Raw("pledges_by_name")
    d.add(p("Pledges", b=True, sz=14))
    widths = [5600, 3000]
    rows = [
        row(cell(p("Pledge", b=True), widths[0]), cell(p("Made by", b=True), widths[1]))
    ]
    for t, w, by in [
        ("A text phone at every reception desk", "Ashby Borough Council", PUB),
        ("Two places on our board for young people", "Ashby Youth Action", VCS),
        ("Joint training on safeguarding each autumn", "All signatories", BOTH),
        (
            "To send no child away hungry from a play scheme",
            "Ashby Churches Together",
            VCS,
        ),
        ("No closure of a ward without a public meeting", "Ashby NHS Trust", PUB),
    ]:
        rows.append(row(cell(d.promise(t, by), widths[0]), cell(w, widths[1])))
    d.add(tbl(widths, *rows))
    return d


def agreed_between() -> Raw:
    """Items behind a sentence that defines the sides."""
    d = Raw("agreed_between")
    d.add(p("Agreement on grants", b=True, sz=14))
    d.add(
        p(
            plain(
                "It is agreed between Redmire District Council (“the Council”) and Redmire Council for Voluntary Service (“the CVS”) that:"
            )
        )
    )
    for m, t, by in [
        ("(1)", "the Council will set its grants budget by 1 March;", PUB),
        ("(2)", "the CVS will tell its members of it within a week;", VCS),
        (
            "(3)",
            "no group will be asked to repay a grant that was properly spent; and",
            PUB,
        ),
        ("(4)", "both will review this agreement in 2009.", BOTH),
    ]:
        d.add(p(m + " " + d.promise(t, by)))
    return d


def names_before_items() -> Raw:
    """Items that begin with who is bound."""
    d = Raw("names_before_items")
    d.add(p("Working agreement", b=True, sz=14))
    d.add(p("Who has promised what:"))
    for who, t, by in [
        ("Council", "pay within 28 days", PUB),
        ("Groups", "send receipts with every claim", VCS),
        ("Police", "name a contact in every station", PUB),
        ("Everyone", "turn up on time", BOTH),
    ]:
        pp = "• " + who + ": "
        d.add(p(pp + t))
        d.promise(f"{who}: {t}", by)
    return d


def matrix_of_gerunds() -> Raw:
    """A matrix of themes and sides in gerunds, with measures."""
    d = Raw("matrix_of_gerunds")
    d.add(p("Compact matrix", b=True, sz=14))
    widths = [1600, 3000, 3000, 2000]
    d.add(
        tbl(
            widths,
            row(
                *[
                    cell(p(t, b=True), w)
                    for t, w in zip(
                        [
                            "Theme",
                            "The Council commits to",
                            "The sector commits to",
                            "How we’ll know",
                        ],
                        widths,
                        strict=False,
                    )
                ]
            ),
            row(
                cell("Money", widths[0]),
                cell(d.promise("three-year grants wherever it can", PUB), widths[1]),
                cell(d.promise("spending grants as agreed", VCS), widths[2]),
                cell(plain("Fewer appeals"), widths[3]),
            ),
            row(
                cell("Voice", widths[0]),
                cell(d.promise("listening before deciding", PUB), widths[1]),
                cell(
                    d.promise("speaking for its members, not for itself", VCS),
                    widths[2],
                ),
                cell(plain("More replies"), widths[3]),
            ),
        )
    )
    return d


def parts_by_letters() -> Raw:
    """Parts A, B and C, in each of which we is another."""
    d = Raw("parts_by_letters")
    d.add(p("HEREFORD ROAD COMPACT", b=True, sz=14))
    d.add(p("Part A. Statutory agencies", b=True))
    d.add(
        p(
            "A1. "
            + d.promise(
                "We recognise volunteers’ work by an evening of thanks each June, and will go on doing so.",
                PUB,
            )
        )
    )
    d.add(
        p(
            "A2. "
            + d.promise(
                "Where we change a service we shall say so six months before.", PUB
            )
        )
    )
    d.add(
        p(
            "A3. "
            + d.promise(
                "Requests for information will be dealt with in the order received.",
                PUB,
            )
        )
    )
    d.add(p("Part B. Voluntary organisations", b=True))
    d.add(p("B1. " + d.promise("We shall each keep a register of volunteers.", VCS)))
    d.add(
        p(
            "B2. "
            + d.promise(
                "Complaints about us will be looked into by someone from another organisation.",
                VCS,
            )
        )
    )
    d.add(p("Part C. All of us", b=True))
    d.add(p("C1. " + d.promise("We shall not score points.", BOTH)))
    d.add(p("Outcomes", b=True))
    d.add(
        p("• " + plain("Volunteers will feel thanked.")),
        p("• " + plain("The Council will hear more from small groups.")),
    )
    return d


def hall_and_groups() -> Raw:
    """Lists of things promised, in the words of a village."""
    d = Raw("hall_and_groups")
    d.add(p("The Otterbourne Compact", b=True, sz=16))
    d.add(p("The Parish Council", i=True, b=True))
    d.add(
        p(
            d.promise(
                "We look after the hall and will go on doing so for as long as groups use it.",
                PUB,
            )
            + " "
            + plain("It was built in 1921.")
        )
    )
    d.add(p("We promise –"))
    for t in [
        "clean floors on Mondays",
        "heating from October to April",
        "a key for each group",
    ]:
        d.add(p("– " + d.promise(t, PUB)))
    d.add(p("The Groups", i=True, b=True))
    d.add(p("We promise –"))
    for t in ["chairs put back in rows", "lights off when we go"]:
        d.add(p("– " + d.promise(t, VCS)))
    d.add(p("What success looks like", i=True, b=True))
    for t in ["a full hall", "no lost keys"]:
        d.add(p("– " + plain(t)))
    return d


LAYOUTS = (
    plain_lines_behind_soft_breaks,
    promises_to_each_other,
    questions_and_pronouns,
    what_each_side_brings,
    pledges_by_name,
    agreed_between,
    names_before_items,
    matrix_of_gerunds,
    parts_by_letters,
    hall_and_groups,
)
