"""What a returned copy holds that is no remark, and is listed."""

from __future__ import annotations

import pytest

from compact_draft.copies.from_word import read_copy
from compact_draft.copies.sent import SentCopy
from compact_draft.model.annotation import AnnotationKind
from tests.copies.copies import (
    Copy,
    Note,
    Para,
    Run,
    issued,
    revision,
    runs,
    written,
)
from tests.copies.read import REVISION, read


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


def test_a_header_that_a_word_processor_wrote_once_a_section_is_no_remark(
    copy: Copy,
) -> None:
    sent = SentCopy(written(copy, headers=["Our draft"]), REVISION, name="sent")
    reading = read_copy(sent, "copy", written(copy, headers=["Our draft", "Our draft"]))
    assert reading.annotations == ()
    other = ["My draft", "My draft"]
    reading = read_copy(sent, "copy", written(copy, headers=other))
    assert len(reading.annotations) == 1
