"""The books hold what the files say: counted again by a reader of another make."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from compact_draft.consultation import recount as module
from compact_draft.consultation.from_word import read_copy
from compact_draft.consultation.reading import CopyReading
from compact_draft.consultation.recount import Difference, read_again, recount
from compact_draft.consultation.sent import SentCopy
from compact_draft.errors import CompactError, HostileFileError
from compact_draft.model.annotation import Annotation, AnnotationKind
from compact_draft.model.compact import Revision
from tests.consultation.applied import applied
from tests.consultation.copies import (
    TAGS,
    Copy,
    Note,
    Para,
    Run,
    docx,
    issued,
    package,
    revision,
)
from tests.consultation.hands import copies, revisions
from tests.consultation.test_many_hands import confirmed

REVISION = revision()


def read(rev: Revision, copy: Copy) -> CopyReading:
    return read_copy(SentCopy(issued(rev).data(), rev), "c.docx", copy.data())


def differences(
    rev: Revision, copy: Copy, annotations: tuple[Annotation, ...]
) -> tuple[Difference, ...]:
    again = read_again(issued(rev).data(), name="sent.docx")
    returned = read_again(copy.data(), name="c.docx")
    return recount(rev, again, returned, annotations, file="c.docx")


def much_marked() -> Copy:
    copy = issued(REVISION)
    copy.track(
        "pay grants",
        "The Council will [-pay-]{+give+} grants in advance where there is a need{+ of it+}.",
    )
    copy.comment("twelve weeks", "twelve weeks", Note(1, "Why not thirteen?"))
    copy.notes.append(Note(2, "Because.", author="Bo Bell", parent=1))
    copy.set("We value", "We value all that volunteers bring to our towns.")
    copy.track(
        TAGS, "[-Achievable now-]{+Aspirational+} · answers to national 4.4 (2010)"
    )
    copy.track("A Compact for", "A {+Good +}Compact for Ashmere")
    new = Para((Run("Volunteers will be trained.", "ins", "Bo Bell"),), end="ins")
    copy.blocks.insert(copy.index("We value"), new)
    gone = copy.index("They will say")
    copy.blocks[gone] = Para((Run(copy.blocks[gone].text, "del"),), end="del")
    copy.blocks.insert(
        copy.index("Funding"), copy.blocks.pop(copy.index("Groups will"))
    )
    return copy


def test_every_kind_of_remark_is_in_the_much_marked_copy() -> None:
    reading = read(REVISION, much_marked())
    assert {a.kind for a in reading.annotations} == set(AnnotationKind) - {
        AnnotationKind.WITHDRAW
    }
    assert len(reading.annotations) == 10


def test_a_whole_reading_agrees_with_the_file() -> None:
    copy = much_marked()
    assert differences(REVISION, copy, read(REVISION, copy).annotations) == ()


@pytest.mark.parametrize("n", range(10))
def test_a_remark_that_is_not_in_the_books_shows_with_file_and_place(n: int) -> None:
    copy = much_marked()
    every = read(REVISION, copy).annotations
    found = differences(REVISION, copy, every[:n] + every[n + 1 :])
    assert found
    assert {difference.file for difference in found} == {"c.docx"}
    assert any(difference.place for difference in found)


def test_a_comment_that_is_in_the_books_twice_shows() -> None:
    copy = much_marked()
    every = read(REVISION, copy).annotations
    said = next(a for a in every if a.kind is AnnotationKind.COMMENT)
    (found,) = differences(REVISION, copy, (*every, said))
    assert found.what == (
        "only in the books: 1 comment(s) by Ann Able: “Why not thirteen?”"
    )


def test_a_copy_sent_again_may_have_lost_what_it_had() -> None:
    every = read(REVISION, much_marked()).annotations
    again = read_again(issued(REVISION).data(), name="sent.docx")
    copy = issued(REVISION)
    returned = read_again(copy.data(), name="c.docx")
    found = recount(REVISION, again, returned, every, file="c.docx", is_first=False)
    assert found == ()


@settings(
    max_examples=80,
    deadline=None,
    derandomize=True,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
)
@given(st.data())
def test_whatever_is_dropped_shows_unless_it_changes_nothing(
    data: st.DataObject,
) -> None:
    rev = data.draw(revisions())
    copy = data.draw(copies(rev))
    every = read(rev, copy).annotations
    assert differences(rev, copy, every) == ()
    for n in range(len(every)):
        rest = every[:n] + every[n + 1 :]
        if differences(rev, copy, rest) == ():
            before, after = (
                applied(rev, map(confirmed, some)) for some in (every, rest)
            )
            assert before == after


def test_the_second_reader_shares_no_code_with_the_first() -> None:
    tree = ast.parse(Path(module.__file__).read_text(encoding="utf-8"))
    ours = {
        node.module
        for node in ast.walk(tree)
        if isinstance(node, ast.ImportFrom)
        and (node.module or "").startswith("compact")
    }
    assert ours == {
        "compact_draft.errors",
        "compact_draft.model.annotation",
        "compact_draft.model.compact",
    }
    assert "lxml" not in Path(module.__file__).read_text(encoding="utf-8")


def test_a_document_type_is_refused() -> None:
    text = '<!DOCTYPE w [<!ENTITY a "b">]><w:document xmlns:w="x"/>'
    with pytest.raises(HostileFileError):
        read_again(package({"word/document.xml": text}), name="c.docx")


@pytest.mark.parametrize("cut", [0, 10, 200, 900])
def test_a_file_cut_short_is_one_error_of_ours(cut: int) -> None:
    with pytest.raises(CompactError):
        read_again(docx(issued(REVISION))[:cut], name="c.docx")
