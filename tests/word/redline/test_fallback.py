"""What is false falls back a level: words, block, story, and at last is left and listed."""

from compact_draft.word.redline.fallback import Fallback
from compact_draft.word.redline.plan import Step
from compact_draft.word.redline.proof import LAST_SECTION, STYLE, WHOLE, Damage

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
    fallback = Fallback()
    assert fallback.steps("body", STEPS, SIZES) == STEPS
    assert fallback.step_down([at(1)])
    assert fallback.steps("body", STEPS, SIZES) == [
        *STEPS[:2],
        Step(old=(1,)),
        Step(new=(2,)),
        *STEPS[3:],
    ]
    assert fallback.places() == ("body, block 2",)


def test_then_its_story_is_and_then_the_block_is_left_with_what_goes_beside_it() -> (
    None
):
    fallback = Fallback()
    fallback.step_down([at(1)])
    fallback.step_down([at(1)])
    struck = fallback.steps("body", STEPS, SIZES)
    assert struck[:4] == [Step(old=(n,)) for n in range(4)]
    assert struck[4:] == [Step(new=(n,)) for n in range(5)]
    fallback.step_down([at(1)])
    assert fallback.steps("body", STEPS, SIZES) == [
        STEPS[0],
        Step(new=(1,), omitted=True),
        Step(old=(1,), new=(2,), omitted=True),
        Step(old=(2,), omitted=True),
        STEPS[4],
        Step(new=(4,)),  # no half of a move stays alone
    ]
    assert not fallback.leaves("body")


def test_a_story_that_is_still_false_is_left_and_there_is_no_way_further_down() -> None:
    fallback = Fallback()
    for _round in range(4):
        assert fallback.step_down([at(0, "accept")])
    assert fallback.leaves("body")
    assert not fallback.step_down([at(0, "accept")])
    assert fallback.step_down([at(0, story="header default of section 1")])


def test_new_places_at_every_round_do_not_keep_a_story_on_the_first_rung() -> None:
    fallback = Fallback()
    for number in range(3):
        fallback.step_down([at(number)])
    assert len(fallback.steps("body", STEPS, SIZES)) == sum(SIZES)


def test_what_has_no_blocks_is_left_at_once() -> None:
    fallback = Fallback()
    style = f"{STYLE}paragraph:normal"
    fallback.step_down([at(0, story=LAST_SECTION), at(0, story=style)])
    assert fallback.leaves(LAST_SECTION)
    assert fallback.omitted_styles() == [style]
    fallback.step_down([at(WHOLE)])
    assert len(fallback.steps("body", STEPS, SIZES)) == sum(SIZES)
    fallback.step_down([at(WHOLE)])
    assert fallback.leaves("body")


def test_a_header_that_stays_false_leaves_all_headers_as_in_the_new_file() -> None:
    fallback = Fallback()
    name = "header default of section 2"
    for _round in range(4):
        fallback.step_down([at(0, story=name)])
    assert fallback.leaves(name)
    assert not fallback.leaves_heads()
    assert fallback.step_down([at(0, story=name)])
    assert fallback.leaves_heads()
    assert fallback.leaves("footer first of section 1")
    assert not fallback.step_down([at(0, story=name)])
