"""Pairs: what moved is told by what stands together, not by the fewest letters."""

import functools

from tests.redline.maker import docx, p, table
from tests.redline.pairs import TEXT, Pair
from tests.redline.pairs import pair as any_pair

STRUCTURE: dict[str, Pair] = {}
pair = functools.partial(any_pair, into=STRUCTURE)

T = TEXT
STOCK = p("How this is reviewed", style="Heading2")
PEOPLE = table("Name|Role", "Ann Wood|Clerk", "Bob Hill|Chair of the board")


def letters(*texts):
    return sum(len("".join(t.split())) for t in texts)


def alike(name, number):
    """A section of a heading and three paragraphs that many sections have."""
    return [
        p(f"The {name}", style="Heading1"),
        f"Whoever runs the {name} keeps room {number} open to every group that asks.",
        f"The {name} may be hired for {number + 20} days in a year at the usual price.",
        f"Those in charge of the {name} keep the {number + 40} keys and the visitors' book.",
    ]


@pair(most=420, revisions=16, moves=1)
def sections_alike_change_places():
    old = [T[0], *alike("hall", 3), *alike("garden", 8), T[1]]
    new = [T[0], *alike("garden", 8), *alike("hall", 3), T[1]]
    return docx(*old), docx(*new)


@pair(most=700, revisions=24, moves=1)
def one_of_three_sections_alike_moves_and_is_edited():
    moved = alike("hall", 3)
    edited = [*moved[:3], moved[3].replace("visitors' book", "book of all visits")]
    old = [T[0], *moved, *alike("garden", 8), *alike("office", 5), T[1]]
    new = [T[0], *alike("garden", 8), *alike("office", 5), *edited, T[1]]
    return docx(*old), docx(*new)


@pair(
    most=2 * letters("Funding", T[3], "Howthisisreviewed", T[4], T[5]),
    revisions=24,
    moves=1,
)
def section_moves_with_a_heading_that_stands_elsewhere_too():
    moved = [p("Funding", style="Heading1"), T[3], STOCK, T[4], T[5]]
    stays = [p("People", style="Heading1"), T[0], T[1], STOCK, T[2], T[6], T[7]]
    return docx("First.", *moved, *stays), docx("First.", *stays, *moved)


@pair(most=2 * letters("Howthisisreviewed", T[3], T[4]), revisions=16, moves=1)
def section_moves_whose_own_heading_stands_elsewhere_too():
    moved = [STOCK, T[3], T[4]]
    stays = [p("People", style="Heading1"), T[0], STOCK, T[1], T[2], T[5], T[6]]
    return docx("First.", *moved, *stays, "End."), docx(
        "First.", *stays, *moved, "End."
    )


@pair(most=620, revisions=20, moves=1)
def section_moves_and_its_first_paragraph_is_edited():
    head = p("Reasons for leaving out", style="Heading1")
    first = "Nothing is left out without a reason. Each is written down and looked at yearly."
    again = "Nothing is left out without a reason. In writing each is looked at yearly by two."
    stays = [p("People", style="Heading1"), T[0], T[1], T[2], T[6], T[7], T[3]]
    return (
        docx("First.", head, first, T[4], T[5], *stays, "End."),
        docx("First.", *stays, head, again, T[4], T[5], "End."),
    )


@pair(
    most=2 * letters("Signedonbehalfofthegroupthatisnamedabove."), revisions=4, moves=1
)
def words_move_that_stand_elsewhere_too():
    signed = "Signed on behalf of the group that is named above."
    return (
        docx(T[0], signed, T[1], T[2], T[3], T[4], signed, T[5]),
        docx(T[0], T[1], T[2], T[3], signed, T[4], signed, T[5]),
    )


@pair(
    most=2 * letters("NameRoleAnnWoodClerkBobHillChairoftheboard"),
    revisions=18,
    moves=1,
)
def table_moves():
    return (
        docx(T[0], PEOPLE, *T[1:5]),
        docx(*T[:4], PEOPLE, T[4]),
    )


@pair(
    most=2 * letters("NameRoleAnnWoodClerkBobHillChairoftheboard"),
    revisions=20,
    moves=1,
)
def table_moves_to_the_end_of_a_body():
    return docx(T[0], PEOPLE, *T[1:5]), docx(*T[:5], PEOPLE)


@pair(
    most=2 * letters("OfficersNameRoleAnnWoodClerkBobHillChairoftheboard", T[1]),
    revisions=26,
    moves=1,
)
def section_moves_with_a_table_in_it():
    moved = [p("Officers", style="Heading1"), PEOPLE, T[1]]
    return docx("First.", *moved, *T[2:7], "End."), docx(
        "First.", *T[2:7], *moved, "End."
    )


@pair(
    most=2 * letters("NameRoleAnnWoodClerkBobHillChairoftheboard"),
    revisions=22,
    moves=1,
)
def tables_that_touch_change_places():
    other = table("Sum|Paid on", "£40|1 May", "£60 and more|12 June of the same year")
    return docx(T[0], PEOPLE, other, T[1]), docx(T[0], other, PEOPLE, T[1])
