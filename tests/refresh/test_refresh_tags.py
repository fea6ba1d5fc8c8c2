"""Tags in a redline: beside each changed promise, where they alone changed, and at the end."""

from compact_draft.drafting.tag_changes import tag_changes
from compact_draft.refresh.refresh import refresh
from compact_draft.word.ooxml.package import Package
from compact_draft.word.reading.comments import read_comments
from tests.redline.maker import docx
from tests.refresh.tagged import OPTIONS, made_with, promised
from tests.refresh.texts import BODY, OLD


def test_the_margin_says_the_tags_of_a_changed_promise_before_and_now() -> None:
    comments = [
        c.text for c in read_comments(Package.open(made_with(tag_table=False).data))
    ]
    assert any(
        "Reworded" not in text
        and "Tags before: Achievable now · local · binds" not in text
        and "Tags before: Achievable now · local; now: Aspirational · local." in text
        for text in comments
    )


def test_a_promise_of_which_the_tag_alone_changed_has_a_comment_that_says_why() -> None:
    made = made_with(tag_table=False)
    (text,) = [
        c.text for c in read_comments(Package.open(made.data)) if "We asked" in c.text
    ]
    assert text.startswith("We asked.\n")  # and not who set the tag
    assert "Asha" not in text
    assert "now: Aspirational · local." in text
    reason = next(r for r in made.reasons if r.what == "Retagged")
    assert (reason.unit.new, reason.is_recorded) == (("wex-3",), True)


def test_a_tag_that_was_not_settled_before_is_no_change_of_its_own() -> None:
    now = promised(OLD, wex_2="achievable")
    made = refresh(docx(*BODY), OLD, now, OPTIONS, tags=tag_changes(promised(OLD), now))
    assert made.reasons == ()


def test_the_tags_can_be_left_out_of_the_margin() -> None:
    made = made_with(tag_table=False, margin_tags=False)
    text = " ".join(c.text for c in read_comments(Package.open(made.data)))
    assert "Tags" not in text
    assert "Retagged" not in text
