"""What somebody said in a Word copy becomes annotations on the right clauses."""

from __future__ import annotations

import pytest

from compact_draft.model.annotation import AnnotationKind, Level, Placed
from tests.copies.applied import applied
from tests.copies.copies import (
    Copy,
    Note,
    Para,
    Run,
    reference,
)
from tests.copies.read import REVISION, only, read


def test_a_copy_that_nobody_touched_says_nothing(copy: Copy) -> None:
    reading = read(copy)
    assert reading.annotations == ()
    assert reading.left == ()
    assert reading.ask


def test_a_comment_stands_on_its_very_words(copy: Copy) -> None:
    copy.comment("twelve weeks", "twelve weeks", Note(1, "Why not thirteen?"))
    remark = only(copy)
    assert (remark.kind, remark.text, remark.state) == (
        "comment",
        "Why not thirteen?",
        "open",
    )
    assert (remark.anchor.clause, remark.anchor.words) == ("fun-03", "twelve weeks")
    assert (remark.placed, remark.anchor.level) == (Placed.EXACT, Level.WORDS)
    clause = REVISION.clause("fun-03")
    assert clause.text[remark.anchor.start : remark.anchor.end] == "twelve weeks"
    assert remark.where == "paragraph 5, under Funding"


def test_a_comment_on_the_second_paragraph_counts_from_the_clauses_start(
    copy: Copy,
) -> None:
    copy.comment("They will say", "a shorter time", Note(1, "How short?"))
    remark = only(copy)
    text = REVISION.clause("fun-03").text
    assert remark.anchor.clause == "fun-03"
    assert text[remark.anchor.start : remark.anchor.end] == "a shorter time"


def test_a_comment_on_a_whole_clause_is_on_the_clause(copy: Copy) -> None:
    copy.comment("We value", None, Note(1, "Hear, hear."))
    assert only(copy).anchor.level is Level.CLAUSE


def test_a_comment_at_a_point_is_on_the_clause(copy: Copy) -> None:
    copy.set("We value", after='<w:r><w:commentReference w:id="1"/></w:r>')
    copy.notes.append(Note(1, "Nice."))
    remark = only(copy)
    assert (remark.anchor.level, remark.anchor.clause) == (Level.CLAUSE, "vol-03")


@pytest.mark.parametrize(
    ("text", "level", "clause"),
    [
        ("A Compact for Ashmere", Level.DRAFT, None),
        ("Volunteering", Level.SECTION, "vol-01"),
        ("Achievable now", Level.CLAUSE, "fun-02"),
    ],
)
def test_title_heading_and_tags_widen_the_anchor(
    copy: Copy, text: str, level: Level, clause: str | None
) -> None:
    copy.comment(text, None, Note(1, "Hm."))
    remark = only(copy)
    assert (remark.anchor.level, remark.anchor.clause) == (level, clause)
    assert remark.placed is Placed.EXACT


def test_a_comment_over_several_clauses_is_on_their_section(copy: Copy) -> None:
    copy.set("pay grants", before='<w:commentRangeStart w:id="1"/>')
    end = '<w:commentRangeEnd w:id="1"/><w:r><w:commentReference w:id="1"/></w:r>'
    copy.set("They will say", after=end)
    copy.notes.append(Note(1, "All of this is weak."))
    remark = only(copy)
    assert (remark.anchor.level, remark.anchor.clause) == (Level.SECTION, "fun-01")
    assert remark.where.endswith("on clauses fun-02, fun-03")


def test_a_thread_keeps_who_answered_whom_and_that_it_is_settled(copy: Copy) -> None:
    copy.comment("twelve weeks", "twelve weeks", Note(1, "Why?\nReally.", done=True))
    copy.notes.append(Note(2, "Because.", author="Bo Bell", parent=1))
    copy.notes.append(Note(3, "I see.", parent=1))
    first, second, third = read(copy).annotations
    assert (first.kind, first.text, first.state) == (
        "comment",
        "Why?\nReally.",
        "resolved",
    )
    assert [a.kind for a in (second, third)] == ["reply", "reply"]
    assert second.reply_to == third.reply_to == first.id
    assert second.anchor == first.anchor
    assert second.state == "resolved"


def test_a_reply_whose_parent_is_missing_becomes_a_root(copy: Copy) -> None:
    copy.comment("twelve weeks", "weeks", Note(2, "I agree.", parent=9))
    remark = only(copy)
    assert (remark.kind, remark.reply_to) == (AnnotationKind.COMMENT, None)


def test_a_comment_on_an_added_paragraph_answers_the_addition(copy: Copy) -> None:
    new = Para((Run("Volunteers will be trained.", "ins"),), end="ins")
    copy.blocks.insert(copy.index("We value"), new)
    copy.comment("will be trained", None, Note(1, "As agreed in May."))
    add, comment = read(copy).annotations
    assert add.kind is AnnotationKind.ADD
    assert (comment.reply_to, comment.anchor.clause) == (add.id, "vol-02")


def test_a_bookmark_that_slipped_is_not_trusted_against_the_words(copy: Copy) -> None:
    n, m = copy.index("We value"), copy.index("pay grants")
    names = copy.blocks[n].bookmark, copy.blocks[m].bookmark
    copy.set("We value", bookmark=names[1])
    copy.set("pay grants", bookmark=names[0])
    assert read(copy).annotations == ()


def test_a_copy_without_bookmarks_is_known_by_its_words(copy: Copy) -> None:
    for n, block in enumerate(copy.blocks):
        copy.blocks[n] = Para(block.runs, style=block.style)
    copy.track(
        "ten days",
        "Groups will repay the travel costs of volunteers within [-ten-]{+five+} days.",
    )
    copy.set("We value", "We value all that volunteers bring to our towns.")
    found = {a.anchor.clause: (a.placed, a.proposed) for a in read(copy).annotations}
    assert found == {
        "vol-02": (Placed.EXACT, "five"),
        "vol-03": (Placed.EXACT, "all that"),
    }


def test_another_document_is_said_to_be_one(copy: Copy) -> None:
    other = Copy([Para((Run(f"Quite another line, number {n}."),)) for n in range(9)])
    other.track("number 3", "Quite another [-line-]{+row+}, number 3.")
    other.comment("number 4", "another line", Note(1, "What is this?"))
    reading = read(other)
    assert not reading.is_of_this_draft
    assert [a.placed for a in reading.annotations] == [Placed.ORPHAN]
    assert [left.why for left in reading.left] == [
        (
            "hardly a paragraph of it is one of the issued draft: edits cannot be told; "
            "only comments were read"
        ),
        "tracked changes by Ann Able",
    ]


def test_whose_copy_it_is_can_be_said(copy: Copy) -> None:
    copy.set("We value", "We value all that volunteers bring to our towns.")
    assert read(copy).ask == "its marks bear nobody's name"
    assert read(copy, respondent="Ashmere CVS").respondent == "Ashmere CVS"


def test_a_program_s_name_for_nobody_is_not_a_respondent(copy: Copy) -> None:
    copy.comment("We value", None, Note(1, "Good.", author="Author"))
    reading = read(copy)
    assert (reading.respondent, reading.ask) == ("", "its marks bear nobody's name")


def test_edits_carried_out_give_the_copy(copy: Copy) -> None:
    copy.track(
        "ten days",
        "Groups [-will-]{+must+} repay the travel costs of volunteers within ten days.",
    )
    del copy.blocks[copy.index("They will say")]
    copy.blocks.append(Para((Run("And we thank them.", "ins"),), end="ins"))
    assert applied(REVISION, read(copy).annotations) == [
        "Funding",
        "The Council will pay grants in advance where there is a need.",
        "Public bodies will give at least twelve weeks for written consultation.",
        "Volunteering",
        "Groups must repay the travel costs of volunteers within ten days.",
        "We value what volunteers bring to our towns.",
        "And we thank them.",
    ]


def test_ten_thousand_comments_on_one_word_are_ten_thousand_remarks(copy: Copy) -> None:
    many, at = range(10_000), copy.index("The Council")
    text = copy.blocks[at].text
    starts = "".join(f'<w:commentRangeStart w:id="{n}"/>' for n in many)
    ends = "".join(f'<w:commentRangeEnd w:id="{n}"/>{reference(n)}' for n in many)
    copy.blocks[at] = Para(
        (
            Run("The "),
            Run(starts, "xml"),
            Run("Council"),
            Run(ends, "xml"),
            Run(text[11:]),
        ),
        bookmark=copy.blocks[at].bookmark,
    )
    copy.notes += [Note(n, f"Remark {n}.") for n in many]
    made = read(copy)
    assert [a.text for a in made.annotations] == [f"Remark {n}." for n in many]
    assert {(a.anchor.words, a.placed) for a in made.annotations} == {
        ("Council", Placed.EXACT)
    }
