"""Comments of several reviewers, with their threads and anchors."""

from compact_draft.word.ooxml.names import w
from compact_draft.word.ooxml.package import Package
from compact_draft.word.reading.comments import read_comments
from compact_draft.word.reading.revisions import read_marks
from tests.redline.maker import (
    comment,
    commented,
    docx,
    p,
)
from tests.word.combine.settled import lines
from tests.word.combine.together import CLAUSES, FIRST, put_together


def test_comments_and_replies_come_along_with_authors_threads_and_anchors():
    base = docx(*CLAUSES)
    ann = docx(
        p("The Council ", commented(1, "will consult"), FIRST[24:]),
        *CLAUSES[1:],
        comments=comment(1, "Why not always?", by="Ann", para="0000000A"),
    )
    bob = docx(
        FIRST.replace("Council ", "Council soon "),
        p(commented(1, commented(2, CLAUSES[1]))),
        *CLAUSES[2:],
        comments=comment(1, "Who decides?", by="Bob", para="0000000A")
        + comment(2, "The panel.", by="Cy", para="0000000B"),
        threads='<w15:commentEx w15:paraId="0000000A" w15:done="1"/>'
        '<w15:commentEx w15:paraId="0000000B" w15:paraIdParent="0000000A"/>',
    )
    data, said = put_together(base, Ann=ann, Bob=bob)
    package = Package.open(data)
    first, second, reply = read_comments(package)
    assert (first.author, first.text, first.resolved) == (
        "Ann",
        "Why not always?",
        False,
    )
    assert (second.author, second.text, second.resolved) == (
        "Bob",
        "Who decides?",
        True,
    )
    assert (reply.author, reply.text, reply.parent) == ("Cy", "The panel.", second.id)
    spans = read_marks(package).spans
    assert set(spans) == {first.id, second.id, reply.id}
    root = package.xml(package.main)
    [start] = [
        e for e in root.iter(w("commentRangeStart")) if e.get(w("id")) == first.id
    ]
    assert start.getparent() is next(root.iter(w("p")))
    assert lines(data, "reject") == lines(base)
    assert [(entry.author, entry.comments) for entry in said.signed] == [
        ("Bob", 1),
        ("Ann", 1),
        ("Cy", 1),
    ]


def test_a_comment_that_all_copies_have_is_not_doubled():
    say = comment(1, "From the draft.", by="Office")
    base = docx(p(commented(1, FIRST)), *CLAUSES[1:], comments=say)
    copies = [
        docx(p(commented(1, FIRST)), *CLAUSES[1:3], new, comments=say)
        for new in ("Ann's own.", "Bob's own.")
    ]
    data, _wordings = put_together(base, Ann=copies[0], Bob=copies[1])
    texts = [comment.text for comment in read_comments(Package.open(data))]
    assert texts.count("From the draft.") == 1


def test_a_comment_that_one_hand_resolved_is_listed():
    def made(done):
        thread = f'<w15:commentEx w15:paraId="0000000A" w15:done="{done}"/>'
        return docx(
            p(commented(1, CLAUSES[0])),
            *CLAUSES[1:],
            comments=comment(1, "Why not always?", by="Ann", para="0000000A"),
            threads=thread,
        )

    _data, said = put_together(made(0), Ann=made(1), Bob=made(0))
    [left] = said.left_out
    assert (left.reviewer, left.kind) == ("Ann", "comment")
    assert (left.before, left.after) == ("Why not always?", "resolved")
