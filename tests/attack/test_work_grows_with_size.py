"""Reading costs in proportion to the file: in steps of work, never in seconds.

Files are made twice as deep, as wide or as repetitive; a reader may do about twice the
steps. A step is a call of a function, ours or Python's, as Python itself counts them.
"""

from __future__ import annotations

import io
import sys
import zipfile
from collections.abc import Callable
from typing import Any

import pytest

from compact_draft.copies.collect import Refused, read_each, reads
from compact_draft.copies.from_word import read_copy
from compact_draft.copies.in_time import TookTooLong, in_time
from compact_draft.copies.sent import SentCopy
from compact_draft.errors import HostileFileError
from compact_draft.intake.take_in import MOST_PARAGRAPHS, take_in
from compact_draft.recount.second_reader import read_again
from compact_draft.steps.intake import rules_of
from compact_draft.word.ooxml.nesting import DEEPEST
from compact_draft.word.ooxml.package import Package
from compact_draft.word.reading.revisions import read_marks
from tests.redline.maker import docx
from tests.workspaces import make_workspace, run

SIGN = 'w:author="Ann" w:date="2026-01-01T00:00:00Z"'
RUN = "<w:r><w:t>word </w:t></w:r>"
MC = 'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'
M = 'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"'

DEEP = {
    "paragraphs in runs": ("<w:p><w:r>", "<w:t>x</w:t>", "</w:r></w:p>"),
    "paragraphs in paragraphs": ("<w:p>", RUN, "</w:p>"),
    "runs in runs": ("<w:r>", "<w:t>x</w:t>", "</w:r>"),
    "tables in tables": (
        "<w:tbl><w:tr><w:tc>",
        f"<w:p>{RUN}</w:p>",
        "</w:tc></w:tr></w:tbl>",
    ),
    "controls in controls": (
        "<w:sdt><w:sdtContent>",
        f"<w:p>{RUN}</w:p>",
        "</w:sdtContent></w:sdt>",
    ),
    "tags in paragraphs": ("<w:p><w:smartTag>", RUN, "</w:smartTag></w:p>"),
    "the unknown in paragraphs": ("<w:p><w:zzz>", RUN, "</w:zzz></w:p>"),
    "the unknown in runs": ("<w:r><w:zzz>", "<w:t>x</w:t>", "</w:zzz></w:r>"),
    "marks in marks": (f'<w:ins w:id="1" {SIGN}><w:del w:id="2" {SIGN}>', RUN,
                       "</w:del></w:ins>"),
    "fields in fields": ('<w:fldSimple w:instr="REF a">', RUN, "</w:fldSimple>"),
    "boxes in boxes": (
        "<w:p><w:r><w:pict><w:txbxContent>",
        f"<w:p>{RUN}</w:p>",
        "</w:txbxContent></w:pict></w:r></w:p>",
    ),
    "choices in choices": (
        f"<mc:AlternateContent {MC}><mc:Choice>",
        RUN,
        "</mc:Choice></mc:AlternateContent>",
    ),
    "equations in equations": (f"<m:oMath {M}><m:e>", RUN, "</m:e></m:oMath>"),
    "small letters over letters": (
        "<w:r><w:ruby><w:rubyBase>",
        RUN,
        "</w:rubyBase></w:ruby></w:r>",
    ),
}  # fmt: skip
"""What is opened, what lies innermost, what is closed."""
IN_A_PARAGRAPH = {
    "runs in runs", "the unknown in runs", "marks in marks", "fields in fields",
    "choices in choices", "equations in equations", "small letters over letters",
}  # fmt: skip


def deep(kind: str, levels: int) -> str:
    opened, inner, closed = DEEP[kind]
    made = opened * levels + inner + closed * levels
    return f"<w:p>{made}</w:p>" if kind in IN_A_PARAGRAPH else made


def field(kind: str) -> str:
    return f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>'


WIDE: dict[str, Callable[[int], str]] = {
    "paragraphs": lambda n: "".join(
        f"<w:p><w:r><w:t>We will do {i}.</w:t></w:r></w:p>" for i in range(n)
    ),
    "the same paragraph": lambda n: "<w:p><w:r><w:t>The same.</w:t></w:r></w:p>" * n,
    "empty paragraphs": lambda n: "<w:p/>" * n,
    "runs": lambda n: f"<w:p>{RUN * n}</w:p>",
    "marks": lambda n: (
        "<w:p>"
        + "".join(f'<w:ins w:id="{i}" {SIGN}>{RUN}</w:ins>{RUN}' for i in range(n))
        + "</w:p>"
    ),
    "marks of many hands": lambda n: (
        "<w:p>"
        + "".join(f'<w:ins w:id="{i}" w:author="A{i}">{RUN}</w:ins>' for i in range(n))
        + "</w:p>"
    ),
    "paragraphs put in": lambda n: "".join(
        f'<w:p><w:pPr><w:rPr><w:ins w:id="{i}" {SIGN}/></w:rPr></w:pPr>'
        f'<w:ins w:id="{i}" {SIGN}>{RUN}</w:ins></w:p>'
        for i in range(n)
    ),
    "paragraphs joined": lambda n: "".join(
        f'<w:p><w:pPr><w:rPr><w:del w:id="{i}" {SIGN}/></w:rPr></w:pPr>{RUN}</w:p>'
        for i in range(n)
    ),
    "moves": lambda n: (
        "<w:p>"
        + "".join(
            f'<w:moveFromRangeStart w:id="{i}" w:name="m{i}" {SIGN}/>' for i in range(n)
        )
        + "".join(f'<w:moveFrom w:id="{i}" {SIGN}>{RUN}</w:moveFrom>' for i in range(n))
        + "</w:p>"
    ),
    "fields that never end": lambda n: (
        f"<w:p>{field('begin') * n}{RUN * n}</w:p>"
    ),
    "results that never end": lambda n: (
        "<w:p>"
        + (field("begin") + "<w:r><w:instrText>PAGE</w:instrText></w:r>"
           + field("separate")) * n
        + RUN * n
        + "</w:p>"
    ),
    "bookmarks": lambda n: (
        "<w:p>"
        + "".join(
            f'<w:bookmarkStart w:id="{i}" w:name="b{i}"/>{RUN}<w:bookmarkEnd w:id="{i}"/>'
            for i in range(n)
        )
        + "</w:p>"
    ),
    "commented stretches": lambda n: (
        "<w:p>"
        + "".join(
            f'<w:commentRangeStart w:id="{i}"/>{RUN}<w:commentRangeEnd w:id="{i}"/>'
            for i in range(n)
        )
        + "</w:p>"
    ),
    "rows": lambda n: (
        f"<w:tbl>{f'<w:tr><w:tc><w:p>{RUN}</w:p></w:tc></w:tr>' * n}</w:tbl>"
    ),
    "cells": lambda n: (
        f"<w:tbl><w:tr>{f'<w:tc><w:p>{RUN}</w:p></w:tc>' * n}</w:tr></w:tbl>"
    ),
    "boxes": lambda n: (
        "<w:p>"
        + f"<w:r><w:pict><w:txbxContent><w:p>{RUN}</w:p></w:txbxContent></w:pict></w:r>"
        * n
        + "</w:p>"
    ),
    "what is unknown": lambda n: f"<w:p>{f'<w:zzz>{RUN}</w:zzz>' * n}</w:p>",
    "tabs": lambda n: f"<w:p><w:r>{'<w:tab/>' * n}</w:r></w:p>",
}  # fmt: skip


class Issued(SentCopy):
    """The draft that went out, with its bytes."""

    bytes_out = b""


@pytest.fixture(scope="module")
def sent(tmp_path_factory: pytest.TempPathFactory) -> Issued:
    workspace = make_workspace(tmp_path_factory.mktemp("sent") / "ws")
    run(workspace, "issue", "round-1")
    revision = workspace.revision("issued-round-1")
    made = Issued(workspace.sent("round-1"), revision, name="sent.docx")
    made.bytes_out = workspace.sent("round-1")
    return made


def returned(sent: Issued, body: str) -> bytes:
    """Return a copy of the draft with a body put in at its end."""
    out = io.BytesIO()
    with (
        zipfile.ZipFile(io.BytesIO(sent.bytes_out)) as old,
        zipfile.ZipFile(out, "w") as new,
    ):
        for name in old.namelist():
            data = old.read(name)
            if name == "word/document.xml":
                text = data.decode()
                at = text.rindex("<w:sectPr")
                data = (text[:at] + body + text[at:]).encode()
            new.writestr(name, data)
    return out.getvalue()


def steps_of(work: Callable[[], Any]) -> int:
    """Return how many calls some work makes."""
    count = 0

    def took(*_: object) -> None:
        nonlocal count
        count += 1

    held = sys.getprofile()
    sys.setprofile(took)
    try:
        work()
    finally:
        sys.setprofile(held)
    return count


def taken_in(data: bytes) -> object:
    return take_in(
        data,
        file="x.docx",
        prefix="wex",
        rules=rules_of(None),
        first=1,
        tracked="accept",
        by="Ann",
        when="2026-01-01T00:00:00",
    )


def readers(sent: Issued, body: str) -> dict[str, Callable[[], object]]:
    alone, copy = docx(body), returned(sent, body)
    return {
        "marks": lambda: read_marks(Package.open(alone)),
        "second": lambda: read_again(alone, "x.docx"),
        "intake": lambda: taken_in(alone),
        "collect": lambda: read_copy(sent, "x.docx", copy, respondent="Eve"),
    }


def assert_in_proportion(sent: Issued, once: str, twice: str, four_times: str) -> None:
    """Hold that what a reader does more for a file grows as the file does."""
    small, mid, large = (readers(sent, body) for body in (once, twice, four_times))
    for name in small:
        small[name]()  # what is made ready once is no cost of a file
        a, b, c = (steps_of(each[name]) for each in (small, mid, large))
        assert c - b <= 2.4 * max(b - a, 100) + 400, f"{name}: {a}, {b}, {c} steps"


@pytest.mark.parametrize("kind", DEEP)
def test_reading_costs_in_proportion_to_depth(sent: Issued, kind: str) -> None:
    levels = (DEEPEST - 20) // (DEEP[kind][0].count("<")) // 4
    bodies = (deep(kind, levels * n) for n in (1, 2, 4))
    assert_in_proportion(sent, *bodies)


@pytest.mark.parametrize("kind", WIDE)
def test_reading_costs_in_proportion_to_width(sent: Issued, kind: str) -> None:
    assert_in_proportion(sent, *(WIDE[kind](n) for n in (60, 120, 240)))


@pytest.mark.parametrize("kind", DEEP)
def test_deeper_than_any_honest_file_is_refused_by_every_reader(
    sent: Issued, kind: str
) -> None:
    body = deep(kind, DEEPEST)
    every = readers(sent, body).values()
    assert len(every) > 1
    for reader in every:
        with pytest.raises(HostileFileError, match="too deep"):
            reader()


def test_a_file_of_more_paragraphs_than_any_compact_is_refused_at_once(
    sent: Issued,
) -> None:
    data = docx("<w:p/>" * (MOST_PARAGRAPHS + 1))
    with pytest.raises(HostileFileError, match="paragraphs"):
        taken_in(data)
    assert steps_of(lambda: read_marks(Package.open(data))) < 60 * MOST_PARAGRAPHS


def test_a_copy_that_takes_too_long_is_set_aside_by_name(sent: Issued) -> None:
    @reads(".endless")
    def endless(*_: object, **__: object) -> Any:
        while True:
            pass

    (found,) = read_each(sent, [("b.endless", b"")], respondent="Eve", seconds=0.1)
    assert isinstance(found, Refused)
    assert "b.endless" in str(found.error)
    assert "set aside" in str(found.error)
    with pytest.raises(TookTooLong):
        in_time(lambda: endless(), 0.1)
    assert in_time(lambda: 7, 60) == 7
    with pytest.raises(ZeroDivisionError):
        in_time(lambda: 1 // 0, 60)
