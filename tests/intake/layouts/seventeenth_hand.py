"""Names before a colon, a memorandum with a definition in it, habits told in prose."""

from __future__ import annotations

from tests.intake.layouts.sheet import BOTH, UNCLEAR, VCS, Sheet
from tests.intake.layouts.sheet import PUBLIC as PB


def names_before_a_colon() -> Sheet:
    s = Sheet("names_before_a_colon")
    s.line("Kelderdale Compact – shared commitments", style="Title")
    s.line("Information", style="Heading 2")
    s.line("District Council: sends a bulletin to all groups each month.", PB)
    s.line("Fire and Rescue: offers free safety visits to every community hall.", PB)
    s.line("Voluntary groups: tell the council when their contact changes.", VCS)
    s.line("Premises", style="Heading 2")
    s.line("District Council: lets groups use empty shops at a peppercorn rent.", PB)
    s.line("Voluntary groups: look after the rooms they are lent.", VCS)
    s.line("Everyone: shares a calendar of what is free and when.", BOTH)
    s.line("What we believe", style="Heading 2")
    s.line("A strong voluntary sector is good for everybody.")
    return s


def memorandum_with_a_definition() -> Sheet:
    s = Sheet("memorandum_with_a_definition")
    s.line("Memorandum of Understanding", style="Title")
    s.line(
        "between Hollinford District Council (“HDC”) and Hollinford Voluntary Network (“HVN”)"
    )
    s.line("It is agreed that:")
    for n, (words, by) in enumerate(
        (
            ("HDC will consult HVN on its corporate plan before it is adopted.", PB),
            ("HVN shall circulate HDC's notices to its members within one week.", VCS),
            ("The term “member” means a group on HVN's register.", None),
            ("The parties will review this memorandum every two years.", BOTH),
        ),
        start=1,
    ):
        s.line(f"{n}. {words}", by, whole=words)
    return s


def habits_in_prose() -> Sheet:
    s = Sheet("habits_in_prose")
    s.line("Compact for the Isle of Sallow", style="Title")
    s.line("Grants", style="Heading 2")
    s.line("For its part, the Council will publish its criteria.", PB)
    s.line("Applicants, in turn, will answer only what is asked.", VCS)
    s.line("Meetings", style="Heading 2")
    s.line("Papers go out a week before each meeting, in large print.", UNCLEAR)
    s.line("Delegates from the sector report back to those who sent them.", VCS)
    s.line("Disagreements", style="Heading 2")
    s.line(
        "From now on whoever has a complaint writes to the other side first.", UNCLEAR
    )
    s.line("In the past, quarrels were left until they were beyond mending.")
    return s


LAYOUTS = (names_before_a_colon, memorandum_with_a_definition)
DOUBTED = (habits_in_prose,)
