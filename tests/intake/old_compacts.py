"""Old Compacts of invented places, laid out as such documents really are."""

from tests.intake.paper import (
    box,
    cell,
    footnote_mark,
    footnotes,
    level,
    link,
    numbering,
    paper,
    para,
    restart,
    run,
    table,
)

_CODES = numbering(
    {0: level(0, "%1.") + level(1, "(%2)", "lowerLetter"), 1: level(0, "•", "bullet")},
    {1: (0, ""), 2: (0, restart(0)), 3: (1, "")},
)


def codes() -> bytes:
    """Two codes whose numbered paragraphs begin again, with lettered ones below."""
    return paper(
        para("Brindle Vale Local Compact", style="Title"),
        para("Code of practice on funding", style="Heading1"),
        para("This code covers grants and contracts of every size."),
        para("The council will publish its grant criteria each March.", num=(1, 0)),
        para("The council will:", num=(1, 0)),
        para("pay invoices within 20 days;", num=(1, 1)),
        para("give three months' written notice of any cut.", num=(1, 1)),
        para("Voluntary organisations will send one report a year.", num=(1, 0)),
        para("Code of practice on consultation", style="Heading1"),
        para("Public bodies will allow twelve weeks for answers.", num=(2, 0)),
        para("We will publish what was said and what was done about it.", num=(2, 0)),
        para("Short consultations happen; they are explained.", num=(2, 0)),
        numbering=_CODES,
    )


def promises() -> bytes:
    """Typed promises; headings are only larger, nothing has a style."""
    return paper(
        para("Withy Marsh Voluntary Sector Agreement", sz=44),
        para("June 2011"),
        para("Why we wrote this", sz=32),
        para("The district has four hundred groups. Most have no paid staff."),
        para("Our five promises", sz=32),
        para("Promise 1  We will ask before we decide."),
        para("Promise 2: The council will pay on time."),
        para("Promise 3 – Community groups will say whom they speak for."),
        para("Money", sz=32),
        para("The council will pay grants of under £5,000 in advance."),
        para("Groups told us that late payment hurts most."),
        para("Who to ask", sz=32),
        para("Partnership desk, please telephone 01632 960 001."),
    )


def merged_table() -> bytes:
    """A table with merged cells, an unheaded column, bullets in bullets, a torn row."""
    rows = (
        (
            cell(""),
            cell(para("Public sector partners", b=True)),
            cell(para("Voluntary sector", b=True)),
        ),
        (
            cell(para("Listening"), merge="restart"),
            cell(
                "• Give twelve weeks for answers to every",
            ),
            cell("• Answer in time", "• Ask members first"),
        ),
        (
            cell("", merge="continue"),
            cell("consultation on a change of service"),
            cell("• Say which members were asked"),
        ),
        (
            cell(para("Money")),
            cell(
                "• Publish each year:",
                "– the budget",
                "– the criteria",
                "• Pay within 30 days • Say why if a bill is late",
            ),
            cell("• Keep proper accounts"),
        ),
        (cell("Both sides meet twice a year.", span=3),),
        (cell(""), cell("Public sector partners"), cell("Voluntary sector")),
        (
            cell("Buildings"),
            cell("Lend rooms free of charge"),
            cell("Leave rooms tidy"),
        ),
    )
    return paper(
        para("Compact for Orrin Forest", style="Title"),
        para("Our commitments", style="Heading1"),
        table(*rows, columns=3),
        para("After the table", style="Heading1"),
        para("This agreement is looked at every three years."),
    )


def capitals() -> bytes:
    """Headings in capitals, by typing or by format, and nothing else to tell them."""
    return paper(
        para("HARBOURSIDE COMPACT"),
        para("CONTENTS"),
        para("FOREWORD\t2"),
        para("UNDERTAKINGS BY THE COUNCIL\t3"),
        para("FOREWORD"),
        para("We are proud of this town. NAVO and HLG helped us to write."),
        para("UNDERTAKINGS BY THE COUNCIL"),
        para("a)\tConsult early and say what can still change."),
        para("b)\tTell groups of a cut three months ahead."),
        para("Undertakings by the voluntary and community sector", caps=True),
        para("a)\tKeep the law on charities."),
        para("b)\tRecruit volunteers fairly and pay"),
        para("their fares at once."),
        para("HOW WE WILL KNOW"),
        para("-\tFewer complaints reach the ombudsman"),
        para("-\tMore groups answer consultations"),
        para("WHAT IS MEANT BY"),
        para("3"),
    )


def torn() -> bytes:
    """Words cut by rsids, links, notes, a text box, hidden words, a broken bold."""
    return paper(
        para("Skerry Isles Accord", style="Title"),
        para("Shared principles", style="Heading1"),
        para(
            run("• An inde", rsid="00A1"),
            run("pendent sec", rsid="00A2"),
            run("tor is good for the isles", rsid="00A3"),
            footnote_mark(1),
            run("."),
        ),
        para("• Difference is welcome."),
        para(run("Our commit", b=True), run("ments", rsid="00B1")),
        para(
            run("• The council will "),
            link(run("answer letters"), run(" within ten days", u="single")),
            run("."),
            box(para("Did you know?", b=True), para("Ferries run on Sundays.")),
        ),
        para("• Groups will share", run(" their news", vanish=True), "."),
        para(run("Dispute"), run("s", rsid="00B2"), style="Heading1"),
        para("Talk first. Then ask the panel", footnote_mark(2), "."),
        footnotes=footnotes(
            " “Isles” means the four inhabited islands.", " The panel meets monthly."
        ),
    )


def charter() -> bytes:
    """A charter in heading styles with typed numbers; headings ask and command."""
    return paper(
        para("The Tamble Charter", style="Title"),
        para("1. Why have a charter?", style="Heading1"),
        para("1.1 The charter was first signed in 2004."),
        para("2. Improve how we talk to each other", style="Heading1"),
        para("2.1 What will success look like?", style="Heading2"),
        para("• People say that they were heard"),
        para("• Answers are published"),
        para("2.2 What do we need to do?", style="Heading2"),
        para("(i) Draw up a shared list of consultations"),
        para("(ii) Public bodies need to name one officer each"),
        para("2.3 Will it cost money?", style="Heading2"),
        para("A little. The fund of 2009 pays for the first year."),
        para("3. Signatories", style="Heading1"),
        para("Tamble Borough Council"),
        para("Tamble Voluntary Action"),
        para("4. Glossary", style="Heading1"),
        para("Full cost recovery: the whole cost of a piece of work."),
        table(
            (cell("Term"), cell("Meaning")),
            (cell("Compact"), cell("This agreement.", "It is not a contract.")),
            (cell("Signatory"), cell("A body that signed it.")),
        ),
    )


ALL = {
    "codes": codes,
    "promises": promises,
    "merged_table": merged_table,
    "capitals": capitals,
    "torn": torn,
    "charter": charter,
}
