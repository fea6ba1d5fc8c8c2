"""Where the paragraphs of both files stand in the redline."""

from compact_draft.word.redline.facts import Alignment, Group
from compact_draft.word.redline.redline import redline_aligned
from tests.word.documents import document
from tests.word.redline.known import OLD, OPTIONS, standing


def test_the_redline_says_where_each_paragraph_of_either_file_stands():
    new = [OLD[0], OLD[2], "Partners meet often.", OLD[3]]
    alignment = Alignment(
        groups=(Group(old=(0,), new=(0,)), Group(old=(2,), new=(1,))),
        deleted=(1,),
        inserted=(2,),
    )
    found = redline_aligned(document(OLD), document(new), alignment, OPTIONS)
    held = standing(found.data)
    assert {n: held[at] for n, at in found.places.new.items()} == dict(enumerate(new))
    assert {n: held[at] for n, at in found.places.old.items()} == {1: OLD[1]}
