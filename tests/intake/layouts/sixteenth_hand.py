"""A third lot, written before the rules were run on it: how else lines and columns run together."""

from __future__ import annotations

from tests.intake.layouts.fourteenth_hand import Typed
from tests.intake.layouts.sheet import BOTH, VCS
from tests.intake.layouts.sheet import PUBLIC as PB


def scan_with_bullets_and_capitals() -> Typed:
    s = Typed("scan_with_bullets_and_capitals")
    s.p("WHARRAM COMPACT")
    s.p("INTRODUCTION")
    s.printed(
        "The people of Wharram have always helped each other. This paper sets down how the Council and local groups will go about their common business, and it was agreed by all of them in the spring of 2003 after a good deal of talk.",
        66,
    )
    s.p("WHAT THE COUNCIL WILL DO")
    for t in (
        "Tell groups about changes to its services before it tells the newspapers, and explain what they will mean for the people concerned.",
        "Pay a fair share of the running costs of any hall that is used for its surgeries.",
    ):
        s.printed("• " + s.y(t, PB), 66)
    s.p("Wharram Compact", "- 2 -")
    s.printed(
        "• "
        + s.y(
            "Ask for reports no more than twice a year, however many of its departments have given money.",
            PB,
        ),
        66,
    )
    s.p("WHAT LOCAL GROUPS WILL DO")
    s.printed(
        "• "
        + s.y(
            "Choose the people who speak for them in the open, and change them at least every three years.",
            VCS,
        ),
        66,
    )
    s.printed(
        "• "
        + s.y(
            "Let the Council know by the end of June how last year’s grant was spent.",
            VCS,
        ),
        66,
    )
    s.p("WHAT WE WILL DO TOGETHER")
    s.printed(
        "• " + s.y("Put on a fair in the market place every second year.", BOTH), 66
    )
    s.p("Agreed in the Town Hall, 6 May 2003")
    return s


def principles_beside_acts() -> Typed:
    s = Typed("principles_beside_acts")
    s.h("Compact for Kirkholme")
    s.table(
        (
            "Shared principle",
            "What the statutory sector will do",
            "What the voluntary sector will do",
        ),
        (
            "Independence matters",
            s.y("Accept that groups may campaign against its policies", PB)
            + "\n\n"
            + s.y("Never ask a group to keep silent in return for money", PB),
            s.y("Make plain when they speak for members and when for themselves", VCS),
        ),
        (
            "Openness matters",
            s.y("Put minutes on the web within a week", PB),
            s.y("Publish an annual report", VCS)
            + "\n\n"
            + s.y("Admit the public to general meetings", VCS),
        ),
        (
            "Fairness matters",
            s.y("Treat small and large groups by the same rules", PB),
            s.y("Welcome members from every part of the town", VCS),
        ),
    )
    s.h("How it will be looked after")
    s.p("A group of eight people, four from each sector, looks after the Compact.")
    s.p(
        s.y(
            "The two sectors will hold a conference on the Compact every November.",
            BOTH,
        )
    )
    return s


def we_under_logos() -> Typed:
    s = Typed("we_under_logos")
    s.h("Our Compact pledges", "Holt Borough Council")
    s.p(
        "We will reply to offers of help within three days.",
        "We will put a councillor on the board of any group that asks for one.",
    )
    s.promises += [
        ("We will reply to offers of help within three days.", PB),
        ("We will put a councillor on the board of any group that asks for one.", PB),
    ]
    s.h("Holt Hospitals NHS Trust")
    s.p("We will thank every volunteer once a year.")
    s.promises += [("We will thank every volunteer once a year.", PB)]
    s.h("Holt and District Voluntary Action")
    s.p(
        "We will train trustees free of charge.",
        "We will lend our minutes secretary to new groups.",
    )
    s.promises += [
        ("We will train trustees free of charge.", VCS),
        ("We will lend our minutes secretary to new groups.", VCS),
    ]
    s.h("All of us")
    s.p("We will read these pledges out at our annual meetings.")
    s.promises += [("We will read these pledges out at our annual meetings.", BOTH)]
    return s


def plan_cut_by_a_page() -> Typed:
    s = Typed("plan_cut_by_a_page")
    s.h("Delivery plan")
    s.table(
        ("Action", "Led by", "Due", "Result"),
        (
            s.y("Draw up a list of empty shops that groups could use", PB),
            "Council",
            "May",
            "List sent out",
        ),
        (
            s.y("Run a course for treasurers in the north of the district", VCS),
            "Voluntary sector",
            "June",
            "Twelve came",
        ),
        (
            "Set up a fund for the repair of village halls, with a panel that",
            "Council",
            "Sept",
            "Fund open",
        ),
    )
    s.p("Page 1")
    s.table(
        ("Action", "Led by", "Due", "Result"),
        ("has two members from the voluntary sector", "", "", ""),
        (
            s.y("Visit each parish council to explain the Compact", BOTH),
            "Council and voluntary sector",
            "Dec",
            "Visits made",
        ),
    )
    s.y(
        "Set up a fund for the repair of village halls, with a panel that has two members from the voluntary sector",
        PB,
    )
    return s


def commitments_with_reasons() -> Typed:
    s = Typed("commitments_with_reasons")
    s.h("The Barrow Concordat", "Funding")
    s.p(
        "Commitment: "
        + s.y(
            "The Council will tell groups in December what they will get in April.", PB
        ),
        "Reason: Staff were given notice for nothing in 2008.",
        "Commitment: "
        + s.y("Groups will send in their accounts by the end of July.", VCS),
        "Reason: The auditor needs them.",
    )
    s.h("Volunteering")
    s.p(
        "Commitment: " + s.y("Both sectors will mark Volunteers’ Week.", BOTH),
        "Reason: It costs little and pleases many.",
    )
    return s


LAYOUTS = (
    scan_with_bullets_and_capitals,
    principles_beside_acts,
    we_under_logos,
    plan_cut_by_a_page,
    commitments_with_reasons,
)
