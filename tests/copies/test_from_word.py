"""What somebody said in a Word copy becomes annotations on the right clauses."""

from __future__ import annotations

import pytest

from compact_draft.copies.from_word import read_copy
from compact_draft.copies.reading import CopyReading
from compact_draft.copies.sent import SentCopy
from compact_draft.model.annotation import Annotation, AnnotationKind, Level, Placed
from tests.copies.applied import applied
from tests.copies.copies import (
    Copy,
    Note,
    Para,
    Row,
    Run,
    W,
    docx,
    issued,
    reference,
    revision,
    runs,
)

REVISION = revision()
SENT = SentCopy(issued(REVISION).data(), REVISION, name="sent.docx")


@pytest.fixture
def copy() -> Copy:
    return issued(REVISION)


def read(copy: Copy, **kw: str) -> CopyReading:
    return read_copy(SENT, "copy.docx", copy.data(), **kw)


def only(copy: Copy) -> Annotation:
    reading = read(copy)
    assert len(reading.annotations) == 1, reading.annotations
    return reading.annotations[0]


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


def test_a_replacement_is_one_reword_with_both_wordings(copy: Copy) -> None:
    copy.track(
        "pay grants",
        "The Council will [-pay grants-]{+give all money+} in advance where there is a need.",
    )
    remark = only(copy)
    assert (remark.kind, remark.tracked, remark.author) == ("reword", True, "Ann Able")
    assert (remark.anchor.words, remark.proposed) == ("pay grants", "give all money")
    assert remark.made == "2026-03-02T10:00:00Z"
    assert read(copy).respondent == "Ann Able"


def test_word_by_word_marks_of_one_hand_are_one_change(copy: Copy) -> None:
    copy.track(
        "pay grants",
        "The Council will [-pay-]{+give+} [-grants-]{+money+} in advance where there is a need.",
    )
    remark = only(copy)
    assert (remark.anchor.words, remark.proposed) == ("pay grants", "give money")


def test_two_hands_are_never_made_one(copy: Copy) -> None:
    copy.set(
        "pay grants",
        "The Council will ",
        Run("pay grants", "del"),
        Run("give money", "ins", "Bo Bell"),
        " in advance where there is a need.",
    )
    reading = read(copy)
    assert [(a.author, a.anchor.words, a.proposed) for a in reading.annotations] == [
        ("Ann Able", "pay grants", ""),
        ("Bo Bell", "", "give money"),
    ]
    assert "several names: Ann Able, Bo Bell" in reading.ask


def test_letters_changed_in_a_word_show_the_whole_word(copy: Copy) -> None:
    copy.track(
        "pay grants",
        "The Council will pay grant{+-aid+}[-s-] in advance where there is a need.",
    )
    remark = only(copy)
    assert (remark.anchor.words, remark.proposed) == ("grants", "grant-aid")


@pytest.mark.parametrize("tracked", [True, False])
def test_a_clause_taken_out_is_withdrawn(copy: Copy, tracked: bool) -> None:
    n = copy.index("We value")
    if tracked:
        copy.set("We value", Run(copy.blocks[n].text, "del"), end="del")
    else:
        del copy.blocks[n]
    remark = only(copy)
    assert (remark.kind, remark.tracked) == (AnnotationKind.WITHDRAW, tracked)
    assert remark.anchor.clause == "vol-03"


@pytest.mark.parametrize("tracked", [True, False])
def test_a_clause_and_its_tags_taken_out_are_one_remark(
    copy: Copy, tracked: bool
) -> None:
    n = copy.index("Groups will repay")
    for k in (n, n + 1):
        copy.blocks[k] = Para(
            (Run(copy.blocks[k].text, "del"),), style=copy.blocks[k].style, end="del"
        )
    if not tracked:
        del copy.blocks[n : n + 2]
    remark = only(copy)
    assert (remark.kind, remark.anchor.clause) == (AnnotationKind.WITHDRAW, "vol-02")


@pytest.mark.parametrize("tracked", [True, False])
def test_a_paragraph_put_in_is_added_after_the_clause_before_it(
    copy: Copy, tracked: bool
) -> None:
    kind = "ins" if tracked else ""
    new = Para((Run("Volunteers will be trained.", kind),), end=kind)
    copy.blocks.insert(copy.index("We value"), new)
    remark = only(copy)
    assert (remark.kind, remark.tracked) == (AnnotationKind.ADD, tracked)
    assert (remark.anchor.clause, remark.proposed) == (
        "vol-02",
        "Volunteers will be trained.",
    )


def test_a_paragraph_typed_at_the_end_of_another_is_added_too(copy: Copy) -> None:
    copy.set("We value", end="ins")
    copy.blocks.append(Para((Run("We thank them.", "ins"),)))
    remark = only(copy)
    assert (remark.kind, remark.anchor.clause, remark.proposed) == (
        AnnotationKind.ADD,
        "vol-03",
        "We thank them.",
    )


@pytest.mark.parametrize("how", ["move", "delete and insert", "silent"])
def test_a_clause_that_moved_is_one_move(copy: Copy, how: str) -> None:
    n = copy.index("We value")
    text = copy.blocks[n].text
    gone, come = ("moveFrom", "moveTo") if how == "move" else ("del", "ins")
    if how == "silent":
        copy.blocks.insert(copy.index("The Council"), copy.blocks.pop(n))
    else:
        copy.blocks[n] = Para((Run(text, gone),), end=gone)
        copy.blocks.insert(
            copy.index("The Council"), Para((Run(text, come),), end=come)
        )
    remark = only(copy)
    assert (remark.kind, remark.tracked) == (AnnotationKind.MOVE, how != "silent")
    assert (remark.anchor.clause, remark.anchor.to) == ("vol-03", "fun-01")


@pytest.mark.parametrize("how", ["move", "delete and insert", "silent"])
def test_what_moved_and_is_no_clause_is_listed_with_both_places(
    copy: Copy, how: str
) -> None:
    n, behind = 0, copy.index("We value") + 1
    text = copy.blocks[n].text
    gone, come = ("moveFrom", "moveTo") if how == "move" else ("del", "ins")
    if how == "silent":
        copy.blocks.insert(behind, copy.blocks[n])
        del copy.blocks[n]
    else:
        copy.blocks.insert(behind, Para((Run(text, come),), end=come))
        copy.blocks[n] = Para((Run(text, gone),), end=gone)
    made = read(copy)
    assert made.annotations == ()
    (left,) = made.left
    who = "somebody with tracking off" if how == "silent" else "Ann Able"
    assert left.why.startswith(f"“{text}”, moved here by {who} from paragraph 1")
    assert left.why.endswith(": it is no clause")
    assert left.place.startswith("paragraph 12" if how != "silent" else "paragraph 11")


def test_a_clause_moved_and_reworded_is_a_move_and_a_reword(copy: Copy) -> None:
    n = copy.index("We value")
    text = copy.blocks[n].text
    copy.blocks[n] = Para((Run(text, "moveFrom"),), end="moveFrom")
    come = Para((Run(text.replace("towns", "villages"), "moveTo"),), end="moveTo")
    copy.blocks.insert(copy.index("The Council"), come)
    move, reword = read(copy).annotations
    assert (move.kind, move.anchor.clause) == (AnnotationKind.MOVE, "vol-03")
    assert (reword.anchor.words, reword.proposed) == ("towns", "villages")


def test_a_silent_edit_is_the_respondents_own(copy: Copy) -> None:
    copy.set(
        "ten days", "Groups will repay the travel costs of volunteers within five days."
    )
    remark = only(copy)
    assert (remark.kind, remark.tracked, remark.author) == (
        AnnotationKind.REWORD,
        False,
        "",
    )
    assert (remark.anchor.words, remark.proposed) == ("ten", "five")


def test_tracked_and_silent_edits_of_one_paragraph_are_told_apart(copy: Copy) -> None:
    copy.track(
        "ten days",
        "Groups must repay the travel costs of volunteers within [-ten-]{+five+} days.",
    )
    silent, tracked = read(copy).annotations
    assert (silent.tracked, silent.anchor.words, silent.proposed) == (
        False,
        "will",
        "must",
    )
    assert (tracked.tracked, tracked.anchor.words, tracked.proposed) == (
        True,
        "ten",
        "five",
    )


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("grants in", "grants  in"),
        ("need.", "need. "),
        ("advance where", "advance\xa0where"),
    ],
)
def test_what_typing_alone_changed_is_no_remark(copy: Copy, old: str, new: str) -> None:
    text = REVISION.clause("fun-02").text
    copy.set("pay grants", text.replace(old, new))
    assert read(copy).annotations == ()


def test_quotes_and_dashes_changed_while_tracking_are_listed_not_placed() -> None:
    rows = (("a-1", REVISION.clause("fun-02").kind, 'We say "yes" - and mean it.'),)
    rev = revision(rows)
    sent = SentCopy(issued(rev).data(), rev)
    copy = issued(rev)
    copy.set("We say", *runs('We say [-"-]{+“+}yes" [---]{+–+} and mean it.'))
    reading = read_copy(sent, "c.docx", copy.data())
    assert reading.annotations == ()
    assert [left.why for left in reading.left] == [
        "only quotes, dashes or blanks changed (Ann Able)"
    ] * 2


def test_a_cross_reference_worked_out_anew_is_no_remark() -> None:
    rows = (
        ("a-1", REVISION.clause("fun-02").kind, "Groups keep to clause 3.1 above."),
    )
    rev = revision(rows)
    sent = SentCopy(issued(rev).data(), rev)
    for number, edits in (("4.2", 0), ("3.1", 0)):
        field = (
            '<w:fldSimple w:instr=" REF x "><w:r><w:t>'
            f"{number}</w:t></w:r></w:fldSimple>"
        )
        copy = issued(rev)
        copy.set("Groups keep", "Groups keep to clause ", Run(field, "xml"), " above.")
        assert len(read_copy(sent, "c.docx", copy.data()).annotations) == edits


def test_a_paragraph_edited_unseen_and_then_struck_is_one_withdrawal(
    copy: Copy,
) -> None:
    copy.set(
        "We value", Run("We do value all that volunteers bring.", "del"), end="del"
    )
    reading = read(copy)
    assert [a.kind for a in reading.annotations] == [AnnotationKind.WITHDRAW]
    assert reading.annotations[0].tracked
    assert (
        "changed with tracking off and then struck by Ann Able" in reading.left[0].why
    )


@pytest.mark.parametrize("tracked", [True, False])
def test_a_table_row_taken_out_withdraws_the_clauses_in_it(tracked: bool) -> None:
    def table(rows: list[Row]) -> Copy:
        made = issued(REVISION)
        first = made.index("The Council")
        cells = [made.blocks.pop(first) for _ in range(4)]
        del cells[1]
        whole = [
            Row(
                ((cells[0],), (Para((Run("One"),)),)), kind=rows[0].kind if rows else ""
            ),
            Row(((cells[1], cells[2]), (Para((Run("Two"),)),))),
        ]
        made.blocks.insert(first, whole if not rows or rows[0].kind else whole[1:])
        return made

    sent = SentCopy(table([]).data(), REVISION)
    kind = "del" if tracked else ""
    copy = table([Row((), kind=kind)])
    if not tracked:
        n = next(k for k, b in enumerate(copy.blocks) if isinstance(b, list))
        assert len(copy.blocks[n]) == 1
    found = read_copy(sent, "c.docx", copy.data()).annotations
    assert [(a.kind, a.anchor.clause, a.tracked) for a in found] == [
        (AnnotationKind.WITHDRAW, "fun-02", tracked),
        (AnnotationKind.REWORD, "fun-01", tracked),
    ]


@pytest.mark.parametrize("tracked", [True, False])
def test_a_table_row_put_in_is_one_addition(tracked: bool) -> None:
    base = issued(REVISION)
    n = base.index("We value")
    base.blocks[n] = [Row(((base.blocks[n],), (Para((Run("Right"),)),)))]
    sent = SentCopy(base.data(), REVISION)
    kind = "ins" if tracked else ""
    new = Row(((Para((Run("Left new."),)),), (Para((Run("Right new."),)),)), kind=kind)
    base.blocks[n] = [*base.blocks[n], new]
    (remark,) = read_copy(sent, "c.docx", base.data()).annotations
    assert (remark.kind, remark.tracked) == (AnnotationKind.ADD, tracked)
    assert (remark.anchor.clause, remark.proposed) == (
        "vol-03",
        "Left new.\n\nRight new.",
    )


@pytest.mark.parametrize("tracked", [True, False])
def test_a_row_put_in_under_two_columns_of_promises_adds_to_each_side(
    tracked: bool,
) -> None:
    base = issued(REVISION)
    first = base.index("The Council")
    cells = [base.blocks.pop(first) for _ in range(4)]
    rows = [Row(((cells[0], cells[1]), (cells[2], cells[3])))]
    base.blocks.insert(first, rows)
    sent = SentCopy(base.data(), REVISION)
    kind = "ins" if tracked else ""
    new = Row(((Para((Run("Left new."),)),), (Para((Run("Right new."),)),)), kind=kind)
    base.blocks[first] = [*rows, new]
    found = read_copy(sent, "c.docx", base.data()).annotations
    assert [(a.kind, a.anchor.clause, a.proposed) for a in found] == [
        (AnnotationKind.ADD, "fun-02", "Left new."),
        (AnnotationKind.ADD, "fun-03", "Right new."),
    ]


@pytest.mark.parametrize("kind", ["ins", ""])
def test_a_promise_put_at_the_top_of_the_other_column_is_proposed_there(
    kind: str,
) -> None:
    base = issued(REVISION)
    first = base.index("The Council")
    cells = [base.blocks.pop(first) for _ in range(4)]
    base.blocks.insert(first, [Row(((cells[0], cells[1]), (cells[2], cells[3])))])
    sent = SentCopy(base.data(), REVISION)
    new = Para((Run("Right new.", kind),), end=kind)
    row = Row(((cells[0], cells[1]), (new, cells[2], cells[3])))
    base.blocks[first] = [row]
    (remark,) = read_copy(sent, "c.docx", base.data()).annotations
    assert (remark.kind, remark.proposed) == (AnnotationKind.ADD, "Right new.")
    assert (remark.placed, remark.candidates) == (Placed.PROPOSED, ("fun-03",))
    assert remark.anchor.clause is None


def test_a_footnote_that_somebody_added_is_on_its_clause(copy: Copy) -> None:
    note = '<w:r><w:footnoteReference w:id="2"/></w:r>'
    copy.set("We value", after=note)
    text = (
        f'<w:footnotes xmlns:w="{W}"><w:footnote w:id="2"><w:p><w:r><w:t>Which towns?'
        "</w:t></w:r></w:p></w:footnote></w:footnotes>"
    )
    data = docx(copy, {"word/footnotes.xml": text})
    (remark,) = read_copy(SENT, "c.docx", data).annotations
    assert (remark.anchor.clause, remark.anchor.level) == ("vol-03", Level.CLAUSE)
    assert remark.proposed == "Which towns?"


def test_an_edit_to_a_tag_line_is_on_the_clause(copy: Copy) -> None:
    copy.track(
        "Achievable now",
        "[-Achievable now-]{+Aspirational+} · answers to national 4.4 (2010)",
    )
    remark = only(copy)
    assert (remark.kind, remark.anchor.level, remark.anchor.clause) == (
        AnnotationKind.REWORD,
        Level.CLAUSE,
        "fun-02",
    )
    assert (remark.anchor.words, remark.proposed) == ("Achievable now", "Aspirational")


@pytest.mark.parametrize("tracked", [True, False])
def test_a_divided_paragraph_is_one_change_without_struck_words(
    copy: Copy, tracked: bool
) -> None:
    n = copy.index("pay grants")
    block = copy.blocks[n]
    head, tail = "The Council will pay grants in advance", " where there is a need."
    copy.blocks[n : n + 1] = [
        Para((Run(head),), bookmark=block.bookmark, end="ins" if tracked else ""),
        Para((Run(tail),)),
    ]
    remark = only(copy)
    assert (remark.kind, remark.tracked) == (AnnotationKind.SPLIT, tracked)
    assert remark.anchor.words.strip() == ""
    assert remark.proposed.strip(" ") == "\n\n"


@pytest.mark.parametrize("tracked", [True, False])
def test_clauses_run_together_name_the_one_that_is_joined_on(
    copy: Copy, tracked: bool
) -> None:
    n = copy.index("Groups will repay")
    del copy.blocks[n + 1]
    if tracked:
        copy.set("Groups will repay", end="del")
    else:
        text = copy.blocks[n].text + copy.blocks[n + 1].text
        copy.set("Groups will repay", text)
        del copy.blocks[n + 1]
    join = next(
        a
        for a in read(copy).annotations
        if a.anchor.level is Level.CLAUSE and a.anchor.to
    )
    assert (join.kind, join.anchor.clause, join.anchor.to) == (
        AnnotationKind.REWORD,
        "vol-02",
        "vol-03",
    )


def test_words_put_in_and_struck_again_are_listed(copy: Copy) -> None:
    copy.set(
        "We value",
        "We ",
        Run("rather ", "void", struck_by="Bo Bell"),
        "value what volunteers bring to our towns.",
    )
    reading = read(copy)
    assert reading.annotations == ()
    assert reading.left[0].why == (
        "“rather”, put in by Ann Able and struck by Bo Bell: it is in neither text"
    )


def test_a_comment_on_an_added_paragraph_answers_the_addition(copy: Copy) -> None:
    new = Para((Run("Volunteers will be trained.", "ins"),), end="ins")
    copy.blocks.insert(copy.index("We value"), new)
    copy.comment("will be trained", None, Note(1, "As agreed in May."))
    add, comment = read(copy).annotations
    assert add.kind is AnnotationKind.ADD
    assert (comment.reply_to, comment.anchor.clause) == (add.id, "vol-02")


def test_the_issued_files_own_marks_are_no_remarks() -> None:
    mine = issued(REVISION)
    mine.track(
        "We value",
        "We value what {+all +}volunteers bring to our towns.",
        author="Officer",
    )
    mine.comment(
        "twelve weeks", "twelve", Note(1, "Please look at this.", author="Officer")
    )
    sent = SentCopy(mine.data(), REVISION)
    mine.notes.append(Note(2, "We did.", parent=1))
    reading = read_copy(sent, "c.docx", mine.data())
    (remark,) = reading.annotations
    assert (remark.kind, remark.text, remark.reply_to) == (
        AnnotationKind.REPLY,
        "We did.",
        None,
    )
    assert remark.anchor.words == "twelve"


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


def header(part: str, words: str) -> dict[str, str]:
    text = f'<w:hdr xmlns:w="{W}"><w:p><w:r><w:t>{words}</w:t></w:r></w:p></w:hdr>'
    return {f"word/{part}.xml": text}


def test_a_header_that_a_word_processor_wrote_once_a_section_is_no_remark(
    copy: Copy,
) -> None:
    sent = SentCopy(docx(copy, header("header1", "Our draft")), REVISION, name="sent")
    once = header("header1", "Our draft")
    reading = read_copy(sent, "copy", docx(copy, once | header("header2", "Our draft")))
    assert reading.annotations == ()
    other = header("header1", "My draft") | header("header2", "My draft")
    reading = read_copy(sent, "copy", docx(copy, other))
    assert len(reading.annotations) == 1


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
