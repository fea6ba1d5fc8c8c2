"""More layouts that were written before the rules were run on them: other words, other hands."""

from __future__ import annotations

import textwrap

from tests.intake.layouts.fourteenth_hand import Typed
from tests.intake.layouts.sheet import BOTH, VCS
from tests.intake.layouts.sheet import PUBLIC as PB


def scanned_with_wide_lines() -> Typed:
    s = Typed("scanned_with_wide_lines")
    s.p("THE LOCAL COMPACT FOR UFFORD AND DISTRICT")
    s.p("SECTION 1 - BACKGROUND")
    s.printed(
        "This Compact grew out of talks between Ufford District Council, the Eastern Ambulance Trust and the Ufford Council for Voluntary Service. Those talks began in 1997 and were often lively. None of the partners would claim that the result is perfect.",
        74,
    )
    s.p("SECTION 2 - THE STATUTORY PARTNERS")
    s.printed(
        s.y(
            "The District Council will publish its criteria for grants at least two months before the closing date for applications.",
            PB,
        ),
        74,
    )
    s.printed(
        s.y(
            "Both statutory partners will let groups see a summary of the replies to every consultation, together with the reasons for the course that was taken.",
            PB,
        ),
        74,
    )
    s.p("UFFORD LOCAL COMPACT 3")
    s.printed(
        s.y(
            "The Ambulance Trust will train volunteers in the use of the equipment that it places in village halls.",
            PB,
        ),
        74,
    )
    s.p("SECTION 3 - THE VOLUNTARY SECTOR")
    s.p("Voluntary organisations will:")
    for n, t in enumerate(
        (
            s.y(
                "make sure that the people who use their services have a say in how these are run",
                VCS,
            ),
            s.y(
                "tell the statutory partners at once when money that was given for one purpose is needed for another",
                VCS,
            ),
            s.y("keep their entries in the directory of groups correct", VCS),
        ),
        1,
    ):
        s.printed(f"({n}) {t};", 74)
        if n == 2:
            s.p("UFFORD LOCAL COMPACT 4")
    s.p("SECTION 4 - REVIEW")
    s.printed(
        s.y(
            "The partners will meet every May to read this Compact through and agree what needs to be changed.",
            BOTH,
        ),
        74,
    )
    return s


def address_labels_and_tabs() -> Typed:
    s = Typed("address_labels_and_tabs")
    s.h("Compact of the Isle of Brae", "Our promises")
    s.p(
        "Council:\t" + s.y("answer every enquiry within a week", PB),
        "Council:\t" + s.y("pay ferry fares for members of its advisory panels", PB),
        "Groups:\t" + s.y("share lifts and halls", VCS),
        "Groups:\t" + s.y("send one newsletter between them", VCS),
        "All:\t" + s.y("keep to what has been agreed", BOTH),
    )
    s.h("Signed")
    s.p("Provost A. Munro\tChair, Brae Voluntary Action")
    return s


def table_of_one_row_each() -> Typed:
    s = Typed("table_of_one_row_each")
    s.h("Stoke Parva Compact 2005")
    s.table(
        (
            "Commitment 1",
            s.y(
                "The Parish Council will open its meetings with ten minutes for questions from groups.",
                PB,
            ),
        ),
        ("Why", "People told us that they were never heard."),
        ("How we shall know", "Questions are asked."),
        heads=False,
    )
    s.p("")
    s.table(
        (
            "Commitment 2",
            s.y(
                "Groups will let the Parish Council know of events three weeks ahead.",
                VCS,
            ),
        ),
        ("Why", "Two fetes were held on one day in 2004."),
        ("How we shall know", "No clashes."),
        heads=False,
    )
    s.p("")
    s.table(
        (
            "Commitment 3",
            s.y(
                "The Parish Council and groups will share the cost of the village minibus.",
                BOTH,
            ),
        ),
        ("Why", "It will be needed more when the bus is withdrawn."),
        ("How we shall know", "The bus runs."),
        heads=False,
    )
    return s


def statements_with_must() -> Typed:
    s = Typed("statements_with_must")
    s.h("Code of good practice on funding", "1. Before the grant")
    s.p(
        "1.1 " + s.y("Funders must say how much money there is.", PB),
        "1.2 "
        + s.y(
            "Applicants must answer every question on the form or say why they cannot.",
            VCS,
        ),
        "1.3 " + s.y("A funder must not change the rules once the round is open.", PB),
    )
    s.h("2. During the grant")
    s.p(
        "2.1 " + s.y("Payments are to be made at the start of each quarter.", PB),
        "2.2 " + s.y("Grant holders are to keep receipts.", VCS),
        "2.3 "
        + s.y("Neither side is to speak to the press without telling the other.", BOTH),
    )
    s.h("3. Notes")
    s.p(
        "A round is the time between the notice and the decision. Most rounds last twelve weeks."
    )
    return s


def speech_of_the_leader() -> Typed:
    s = Typed("speech_of_the_leader")
    s.h(
        "What we agreed at Thorley on 12 May",
        "Councillor Ibbs, for the District Council:",
    )
    s.p(
        "“I am glad to be here. My grandmother ran the first luncheon club in the district. "
        + s.y(
            "We will keep the luncheon clubs’ grants at their present level until 2012.",
            PB,
        )
        + " "
        + s.y("We will also find them a new kitchen.", PB)
        + " I know that some of you doubt it.”"
    )
    s.h("Mrs Oyelaran, for Thorley Voluntary Alliance:")
    s.p(
        "“Thank you. "
        + s.y("We will open the clubs to people from every parish.", VCS)
        + " "
        + s.y("We will tell you every year who came and what it cost.", VCS)
        + " My members will want to see the kitchen first.”"
    )
    return s


def nested_lists_mixed_bearers() -> Typed:
    s = Typed("nested_lists_mixed_bearers")
    s.h("Compact on volunteering")
    s.p("1. To make volunteering safe,")
    s.p(
        "a) the Health Trust will " + "check references within ten days;",
        "b) charities will keep a record of every volunteer;",
        "c) both will appoint somebody whom volunteers can talk to.",
    )
    s.promises += [
        ("the Health Trust will check references within ten days", PB),
        ("charities will keep a record of every volunteer", VCS),
        ("both will appoint somebody whom volunteers can talk to", BOTH),
    ]
    s.p("2. To make it known,")
    s.p(
        "a) the Council will give a page of its newspaper to volunteers each month;",
        "b) charities will send in their stories on time.",
    )
    s.promises += [
        ("the Council will give a page of its newspaper to volunteers each month", PB),
        ("charities will send in their stories on time", VCS),
    ]
    s.p("3. Nothing in this list is meant to replace paid posts.")
    return s


def leaflet_with_headline_verbs() -> Typed:
    s = Typed("leaflet_with_headline_verbs")
    s.h("YOUR COMPACT IN TWO MINUTES", "The Council’s side of the bargain")
    s.p(
        "✓ " + s.y("Ask first, decide afterwards.", PB),
        "✓ " + s.y("Put it in writing.", PB),
        "✓ " + s.y("Cut red tape wherever the law allows.", PB),
    )
    s.h("The voluntary sector’s side of the bargain")
    s.p(
        "✓ " + s.y("Turn up.", VCS),
        "✓ " + s.y("Spend it on what it was given for.", VCS),
        "✓ " + s.y("Say thank you in public.", VCS),
    )
    s.h("Want to know more?")
    s.p("Ring Dilys on 01222 600300. The office is closed on Fridays.")
    return s


def joined_by_and_of_both_sides() -> Typed:
    s = Typed("joined_by_and_of_both_sides")
    s.h("Memorandum")
    s.p(
        s.y(
            "The Fire Authority shall lend its meeting rooms to local groups on four evenings a week.",
            PB,
        ),
        s.y(
            "In return, local groups shall distribute the Authority’s safety leaflets.",
            VCS,
        ),
        s.y("Each party shall name one person to whom the other can turn.", BOTH),
        s.y(
            "Where a dispute arises, the parties shall first try to settle it by talking.",
            BOTH,
        ),
        "If talks fail, either party may go to the Rural Community Council.",
        s.y(
            "Every two years the parties shall ask their members how this memorandum is working.",
            BOTH,
        ),
    )
    s.p("This memorandum replaces that of 1999.")
    return s


def columns_named_by_bodies() -> Typed:
    s = Typed("columns_named_by_bodies")
    s.h("Fell District Compact")
    s.table(
        ("", "Fell District Council", "Fell Constabulary", "Fell Voluntary Network"),
        (
            "Consulting",
            s.y("Allow ten weeks for replies", PB),
            s.y("Hold open evenings at each station", PB),
            s.y("Collect views from small groups", VCS),
        ),
        (
            "Money",
            s.y("Offer three-year grants", PB),
            "–",
            s.y("Train treasurers", VCS),
        ),
        (
            "Equality",
            s.y("Publish figures on who gets grants", PB),
            s.y("Recruit special constables from all communities", PB),
            "None",
        ),
    )
    s.p("A dash means that the body has no promise to make.")
    return s


def dated_list_with_dots() -> Typed:
    s = Typed("dated_list_with_dots")
    s.h("Timetable of promises", "The Council will")
    s.p(
        "• " + s.y("open a grants helpdesk in April", PB),
        "• " + s.y("put its land register on line by the end of June", PB),
        "• " + s.y("hold the first round table in September", PB),
    )
    s.h("The Volunteer Bureau will")
    s.p(
        "• " + s.y("recruit forty drivers before the winter", VCS),
        "• " + s.y("write up the scheme for other districts to copy", VCS),
    )
    s.h("What has been done already")
    s.p("• The Council has opened a café.", "• The Bureau has trained ten drivers.")
    return s


def definition_heavy_agreement() -> Typed:
    s = Typed("definition_heavy_agreement")
    s.h("AGREEMENT", "Interpretation")
    s.p(
        "“the Authority” means Larkfield Unitary Authority;",
        "“the Sector” means the groups listed in the Schedule;",
        "“working day” means any day but a Saturday, Sunday or bank holiday.",
    )
    s.h("Operative part")
    s.p(
        "The Authority shall acknowledge letters from the Sector within five working days.",
        "The Sector shall give the Authority two weeks to reply before it goes to the press.",
        "The Authority and the Sector shall publish a joint report.",
    )
    s.promises += [
        (
            "The Authority shall acknowledge letters from the Sector within five working days.",
            PB,
        ),
        (
            "The Sector shall give the Authority two weeks to reply before it goes to the press.",
            VCS,
        ),
        ("The Authority and the Sector shall publish a joint report.", BOTH),
    ]
    s.h("Schedule")
    s.p("Larkfield Carers", "Friends of the Old Dock", "Larkfield Sea Scouts")
    return s


def hand_wrapped_mail() -> Typed:
    s = Typed("hand_wrapped_mail")
    t1 = s.y(
        "The Council will send draft agendas to the Forum a fortnight before each meeting and add any item for which the Forum asks.",
        PB,
    )
    t2 = s.y(
        "The Voluntary Forum will answer within five days and will keep to the subject.",
        VCS,
    )
    s.p("From: Clerk\nTo: Forum secretary\nSubject: the compact, final wording")
    s.p(
        "Dear Anwen\n\nAs agreed on the telephone, here is the final wording.\n\n"
        + "\n".join(textwrap.wrap(t1, 60))
        + "\n\n"
        + "\n".join(textwrap.wrap(t2, 60))
        + "\n\nI hope that this is what we said.\n\nBest wishes\nGareth"
    )
    return s


LAYOUTS = (
    scanned_with_wide_lines,
    address_labels_and_tabs,
    table_of_one_row_each,
    statements_with_must,
    speech_of_the_leader,
    nested_lists_mixed_bearers,
    leaflet_with_headline_verbs,
    joined_by_and_of_both_sides,
    columns_named_by_bodies,
    dated_list_with_dots,
    definition_heavy_agreement,
    hand_wrapped_mail,
)
