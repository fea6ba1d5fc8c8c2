"""Promises in footnotes, in present tense, by both sides in one sentence, and in quotations."""

from __future__ import annotations

import io
import zipfile

from compact_draft.intake.rows import Intake, give_back
from compact_draft.model.tags import By
from compact_draft.steps.intake import look_over
from tests.intake.layouts.sheet import Sheet

PUBLIC, VCS, BOTH = By.PUBLIC_BODIES, By.VCS, By.BOTH
W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
REL = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"


def bound(taken: Intake) -> dict[str, By | None]:
    return {row.text: row.party for row in taken.rows if row.kind == "commitment"}


def read(*lines: str, head: str = "") -> Intake:
    sheet = Sheet("x")
    sheet.line("The Larkmoor Compact", style="Title")
    if head:
        sheet.head(head)
    sheet.lines(*lines)
    return look_over(sheet.docx(), "x.docx").intake


def with_footnotes(*notes: str) -> bytes:
    """A file whose first paragraph bears these footnotes."""
    sheet = Sheet("x")
    sheet.line("The views of groups are welcome.")
    inner = "".join(
        f'<w:footnote w:id="{n}"><w:p><w:r><w:footnoteRef/></w:r><w:r><w:t xml:space="preserve"> '
        f"{text}</w:t></w:r></w:p></w:footnote>"
        for n, text in enumerate(notes, 1)
    )
    marks = "".join(
        f'<w:r><w:footnoteReference w:id="{n}"/></w:r>'
        for n in range(1, len(notes) + 1)
    )
    held = io.BytesIO()
    with (
        zipfile.ZipFile(io.BytesIO(sheet.docx())) as old,
        zipfile.ZipFile(held, "w") as new,
    ):
        for name in old.namelist():
            data = old.read(name).decode("utf-8", "surrogateescape")
            if name == "word/document.xml":
                data = data.replace(
                    "welcome.</w:t></w:r>", f"welcome.</w:t></w:r>{marks}"
                )
            if name == "word/_rels/document.xml.rels":
                data = data.replace(
                    "</Relationships>",
                    f'<Relationship Id="rFn" Type="{REL}/footnotes" Target="footnotes.xml"/>'
                    "</Relationships>",
                )
            if name == "[Content_Types].xml":
                data = data.replace(
                    "</Types>",
                    '<Override PartName="/word/footnotes.xml" ContentType="application/vnd.'
                    'openxmlformats-officedocument.wordprocessingml.footnotes+xml"/></Types>',
                )
            new.writestr(name, data.encode("utf-8", "surrogateescape"))
        new.writestr(
            "word/footnotes.xml",
            f'<?xml version="1.0"?><w:footnotes xmlns:w="{W}">{inner}</w:footnotes>',
        )
    return held.getvalue()


def test_a_promise_in_a_footnote_is_taken_with_a_doubt() -> None:
    data = with_footnotes(
        "The Council will pay the fares of those who come.",
        "In 2003 most grants were for a single year.",
        "See the leaflet. Groups will have their accounts examined each year.",
    )
    taken = look_over(data, "x.docx").intake
    assert bound(taken) == {
        "The Council will pay the fares of those who come.": PUBLIC,
        "Groups will have their accounts examined each year.": VCS,
    }
    notes = [row for row in taken.rows if row.kind == "commitment"]
    assert all("note" in row.doubts[0] for row in notes)
    assert all(row.place.standing == "footnote" for row in notes)


def test_one_sentence_in_which_both_sides_act_binds_both() -> None:
    words = (
        "The Council will pay for an officer and voluntary groups will give her a desk."
    )
    assert bound(read(words)) == {words: BOTH}


def test_under_a_joint_head_an_item_that_names_one_side_binds_that_side() -> None:
    taken = read(
        "We have agreed on these steps:",
        "1. the Council shall reply within fifteen days;",
        "2. groups shall first use the form;",
        "3. meet every year;",
        head="Joint undertakings",
    )
    assert list(bound(taken).values()) == [PUBLIC, VCS, BOTH]


def test_words_that_somebody_is_quoted_with_promise_nothing() -> None:
    words = (
        "“The Council will never listen unless somebody shouts” - a playgroup leader"
    )
    row = next(r for r in read(words).rows if r.text == words)
    assert row.kind == "quote"


def test_initials_behind_a_name_stand_for_it() -> None:
    taken = read(
        "It was agreed by Larkmoor Borough Council (LBC) and others.",
        "LBC will publish its plan each May.",
    )
    assert bound(taken) == {"LBC will publish its plan each May.": PUBLIC}


def test_under_you_said_we_is_the_public_side_with_a_doubt() -> None:
    taken = read(
        "You said: forms are too long.",
        "We will bring in a short form.",
        head="You said, we will",
    )
    row = next(r for r in taken.rows if r.text.startswith("We will"))
    assert (row.party, bool(row.doubts)) == (PUBLIC, True)


def with_endnote(words: str) -> bytes:
    """The same file with one note at its end instead."""
    held = io.BytesIO()
    with (
        zipfile.ZipFile(io.BytesIO(with_footnotes(words))) as old,
        zipfile.ZipFile(held, "w") as new,
    ):
        for name in old.namelist():
            data = old.read(name).replace(b"footnote", b"endnote")
            new.writestr(name.replace("footnote", "endnote"), data)
    return held.getvalue()


def test_a_promise_in_an_endnote_is_taken_with_a_doubt_and_its_place() -> None:
    words = "The Council will pay the fares of those who come."
    taken = look_over(with_endnote(words), "x.docx").intake
    (row,) = [row for row in taken.rows if row.kind == "commitment"]
    assert (row.text, row.party, row.place.standing) == (words, PUBLIC, "endnote")
    assert "note" in row.doubts[0]
    assert words in give_back(taken.rows)
