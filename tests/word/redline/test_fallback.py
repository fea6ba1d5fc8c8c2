"""What is false goes down the ladder: words, block, story, and at last left and listed."""

from compact_draft.model.redline import LostOn, Options
from compact_draft.word.equality.stories import body
from compact_draft.word.ooxml.package import Package
from compact_draft.word.redline.fallback import Coarse
from compact_draft.word.redline.plan import Step
from compact_draft.word.redline.proof import LAST_SECTION, STYLE, WHOLE, Damage
from compact_draft.word.redline.redline import redline
from compact_draft.word.resolve.accept_reject import settle_package
from tests.redline.maker import docx, p

STEPS = [
    Step(old=(0,), new=(0,)),
    Step(new=(1,)),
    Step(old=(1,), new=(2,)),
    Step(old=(2,), move="move1"),
    Step(old=(3,), new=(3,), same=True),
    Step(new=(4,), move="move1"),
]
SIZES = (4, 5)


def at(block, reading="reject", story="body"):
    return Damage(reading=reading, story=story, block=block)


def test_a_false_block_is_first_struck_and_put_in_whole() -> None:
    coarse = Coarse()
    assert coarse.steps("body", STEPS, SIZES) == STEPS
    assert coarse.step_down([at(1)])
    assert coarse.steps("body", STEPS, SIZES) == [
        *STEPS[:2],
        Step(old=(1,)),
        Step(new=(2,)),
        *STEPS[3:],
    ]
    assert coarse.places() == ("body, block 2",)


def test_then_its_story_is_and_then_the_block_is_left_with_what_goes_beside_it() -> (
    None
):
    coarse = Coarse()
    coarse.step_down([at(1)])
    coarse.step_down([at(1)])
    struck = coarse.steps("body", STEPS, SIZES)
    assert struck[:4] == [Step(old=(n,)) for n in range(4)]
    assert struck[4:] == [Step(new=(n,)) for n in range(5)]
    coarse.step_down([at(1)])
    assert coarse.steps("body", STEPS, SIZES) == [
        STEPS[0],
        Step(new=(1,), left=True),
        Step(old=(1,), new=(2,), left=True),
        Step(old=(2,), left=True),
        STEPS[4],
        Step(new=(4,)),  # no half of a move stays alone
    ]
    assert not coarse.leaves("body")


def test_a_story_that_is_still_false_is_left_and_there_is_no_way_further_down() -> None:
    coarse = Coarse()
    for _round in range(4):
        assert coarse.step_down([at(0, "accept")])
    assert coarse.leaves("body")
    assert not coarse.step_down([at(0, "accept")])
    assert coarse.step_down([at(0, story="header default of section 1")])


def test_new_places_at_every_round_do_not_keep_a_story_on_the_first_rung() -> None:
    coarse = Coarse()
    for number in range(3):
        coarse.step_down([at(number)])
    assert len(coarse.steps("body", STEPS, SIZES)) == sum(SIZES)


def test_what_has_no_blocks_is_left_at_once() -> None:
    coarse = Coarse()
    style = f"{STYLE}paragraph:normal"
    coarse.step_down([at(0, story=LAST_SECTION), at(0, story=style)])
    assert coarse.leaves(LAST_SECTION)
    assert coarse.left_styles() == [style]
    coarse.step_down([at(WHOLE)])
    assert len(coarse.steps("body", STEPS, SIZES)) == sum(SIZES)
    coarse.step_down([at(WHOLE)])
    assert coarse.leaves("body")


def test_a_header_that_stays_false_leaves_all_headers_as_in_the_new_file() -> None:
    coarse = Coarse()
    name = "header default of section 2"
    for _round in range(4):
        coarse.step_down([at(0, story=name)])
    assert coarse.leaves(name)
    assert not coarse.leaves_heads()
    assert coarse.step_down([at(0, story=name)])
    assert coarse.leaves_heads()
    assert coarse.leaves("footer first of section 1")
    assert not coarse.step_down([at(0, story=name)])


def words(data, mode):
    package = Package.open(data)
    settle_package(package, mode)
    return [
        "".join(one.itertext()) for one in body(package).iterchildren("{*}p", "{*}tbl")
    ]


def test_what_cannot_be_shown_is_listed_with_its_place_and_the_rest_is_tracked() -> (
    None
):
    empty = "<w:tbl><w:tblPr/><w:tblGrid/></w:tbl>"
    old = docx(p("We pay in advance."), p("Grants end in May."), p("The end is here."))
    new = docx(
        p("We pay in arrears."), p("Grants end in May."), empty, p("The end is here.")
    )
    out, said = redline(old, new, Options(author="Ann"))
    assert words(out, "accept") == words(new, "accept")
    assert words(out, "reject")[0] == "We pay in advance."
    assert not said.is_complete
    (left,) = said.untracked
    assert left.kind == "table left as in the new file, to be compared by hand"
    assert left.where == "body, block 3"
    assert left.lost_on is LostOn.REJECT
