"""Comments, tables, notes, moves and resources of several copies, in one file."""

import subprocess
from pathlib import Path

import pytest

from compact_draft.model.combined import CombineOptions, OverlapKind, Reviewer
from compact_draft.word.combine.combine import combine
from compact_draft.word.equality.stories import headers_and_footers
from compact_draft.word.ooxml.names import w
from compact_draft.word.ooxml.package import Package
from compact_draft.word.ooxml.paragraphs import paragraphs, words_of
from compact_draft.word.reading.comments import read_comments
from compact_draft.word.reading.revisions import read_marks
from compact_draft.word.resolve.accept_reject import settle_package
from tests.redline.audit import audited
from tests.redline.maker import (
    BULLETS,
    DATE,
    OUTLINE,
    PIXEL,
    STYLES,
    anchor,
    bookmark,
    box,
    comment,
    commented,
    docx,
    levels,
    link,
    listed,
    lists,
    note,
    p,
    picture,
    run,
    style,
    table,
)
from tests.redline.office import need_office, settled_by_office
from tests.redline.pairs import load

FIRST = "The Council will consult partners within twelve weeks of any change."
CLAUSES = (
    FIRST,
    "Grants are paid in advance wherever that is needed by a partner.",
    "Both sides meet twice a year to look at what has been done.",
    "Volunteers are thanked, trained and insured by those they work for.",
)


def put_together(base, **copies):
    reviewers = [
        Reviewer(author=name, data=data, when=DATE) for name, data in copies.items()
    ]
    return combine(base, reviewers)


def lines(data, mode="accept", only=None):
    package = Package.open(data)
    settle_package(package, mode, only=only)
    settle_package(package, "reject")
    return [words_of(paragraph) for paragraph in paragraphs(package.xml(package.main))]


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


def test_a_bookmark_and_a_cross_reference_of_a_hand_come_along():
    base = docx(*CLAUSES)
    ann = docx(
        p(bookmark("here", FIRST, number=1)),
        *CLAUSES[1:],
        p("See ", anchor("here", "the first line"), "."),
    )
    data, _wordings = put_together(base, Ann=ann, Bob=base)
    root = Package.open(data).xml("word/document.xml")
    assert [bookmark.get(w("name")) for bookmark in root.iter(w("bookmarkStart"))] == [
        "here"
    ]
    assert len(list(root.iter(w("bookmarkEnd")))) == 1


def test_rows_and_cells_of_one_table_are_edited_by_several():
    base = docx("Before.", table("Aim|Who", "Pay|Council", "Meet|All"), "After.")
    ann = docx("Before.", table("Aim|Who", "Pay soon|Council", "Meet|All"), "After.")
    bob = docx(
        "Before.", table("Aim|Who", "Pay|Council", "Share|Both", "Meet|All"), "After."
    )
    cy = docx("Before.", table("Aim|Who", "Pay|Council"), "After.")
    data, said = put_together(base, Ann=ann, Bob=bob, Cy=cy)
    for name, copy in (("Ann", ann), ("Bob", bob), ("Cy", cy)):
        assert lines(data, only={name}) == lines(copy)
    assert said.is_complete


def test_a_row_that_one_strikes_and_another_edits_is_an_overlap():
    base = docx("Before.", table("Aim|Who", "Pay|Council", "Meet|All"), "After.")
    ann = docx("Before.", table("Aim|Who", "Meet|All"), "After.")
    bob = docx("Before.", table("Aim|Who", "Pay gladly|Council", "Meet|All"), "After.")
    data, said = put_together(base, Ann=ann, Bob=bob)
    assert OverlapKind.TABLE in {overlap.kind for overlap in said.overlaps}
    assert lines(data, "reject") == lines(base)
    assert lines(data, only={"Ann"}) == lines(ann)
    assert any(
        "gladly" in version.text
        for overlap in said.overlaps
        for version in overlap.versions
    )


def test_columns_added_by_two_are_taken_from_the_first_and_the_other_is_listed():
    base = docx("Before.", table("Aim|Who", "Pay|Council"), "After.")
    ann = docx("Before.", table("Aim|Who|When", "Pay|Council|May", columns=3), "After.")
    bob = docx("Before.", table("No|Aim|Who", "1|Pay|Council", columns=3), "After.")
    data, said = put_together(base, Ann=ann, Bob=bob)
    assert lines(data, "reject") == lines(base)
    assert lines(data, only={"Ann"}) == lines(ann)
    [left] = said.left_out
    assert (left.reviewer, left.kind, left.after) == (
        "Bob",
        "columns of a table",
        "No\n1",
    )
    assert "No" in " ".join(
        comment.text for comment in read_comments(Package.open(data))
    )


def test_notes_of_two_hands_come_along_each_in_its_marks():
    base = docx(
        p("The Council", note(2), " pays."),
        *CLAUSES[1:],
        footnotes={2: "The old one."},
    )
    ann = docx(
        p("The Council", note(2), " pays.", note(3)),
        *CLAUSES[1:],
        footnotes={2: "The old one.", 3: "Ann's note."},
    )
    bob = docx(
        p("The Council", note(2), " pays."),
        p(CLAUSES[1], note(3)),
        *CLAUSES[2:],
        footnotes={2: "The very old one.", 3: "Bob's note."},
    )
    data, said = put_together(base, Ann=ann, Bob=bob)
    assert said.is_complete
    package = Package.open(data)
    text = "".join(
        text.text or "" for text in package.xml("word/footnotes.xml").iter(w("t"))
    )
    assert "Ann's note." in text
    assert "Bob's note." in text
    assert "very" in text


def test_a_move_stays_a_move_unless_another_touched_it():
    base = docx(*CLAUSES, "End.")
    ann = docx(CLAUSES[1], CLAUSES[2], CLAUSES[0], CLAUSES[3], "End.")
    far = docx(*CLAUSES[:3], CLAUSES[3] + " Always.", "End.")
    near = docx(CLAUSES[0].replace("twelve", "eight"), *CLAUSES[1:], "End.")
    for other, moves in ((far, 1), (near, 0)):
        data, said = put_together(base, Ann=ann, Bob=other)
        root = Package.open(data).xml("word/document.xml")
        assert len(list(root.iter(w("moveFromRangeStart")))) == moves
        assert len(list(root.iter(w("moveToRangeEnd")))) == moves
        assert lines(data, only={"Ann"}) == lines(ann)
        assert (lines(data, only={"Bob"}) == lines(other)) is bool(moves)
        assert bool(said.overlaps) is not bool(moves)


def test_styles_lists_links_and_pictures_of_two_hands_come_along_once():
    base = docx(*CLAUSES, numbering=lists(OUTLINE))
    new = STYLES + style("Boxed", ppr='<w:ind w:left="300"/>', based="Normal")
    ann = docx(
        *CLAUSES,
        p("Set apart by Ann.", style="Boxed"),
        p("See ", link("rIdA", "this page"), "."),
        styles=new,
        numbering=lists(OUTLINE),
        links={"rIdA": "https://example.org/a"},
    )
    bob = docx(
        p("Set apart by Bob.", style="Boxed"),
        *CLAUSES,
        p("A bullet by Bob.", ppr=listed(2)),
        p(picture("rIdP")),
        styles=new,
        numbering=lists(OUTLINE, BULLETS),
        media={"rIdP": PIXEL},
    )
    data, _wordings = put_together(base, Ann=ann, Bob=bob)
    package = Package.open(data)
    names = [
        name.get(w("val")) for name in package.xml("word/styles.xml").iter(w("name"))
    ]
    assert names.count("Boxed") == 1
    assert len([part for part in package.parts if part.startswith("word/media/")]) == 1
    links = package.relationships("word/document.xml").values()
    assert [link.target for link in links if link.external] == ["https://example.org/a"]


def test_a_style_that_two_define_otherwise_is_tracked_under_the_first():
    def made(indent):
        new = STYLES.replace('w:left="720"', f'w:left="{indent}"')
        return docx(p("Set apart.", style="Quote"), *CLAUSES, styles=new)

    base, ann, bob = made(720), made(360), made(900)
    data, said = put_together(base, Ann=ann, Bob=bob)
    for mode, indent in (("accept", "360"), ("reject", "720")):
        package = Package.open(data)
        settle_package(package, mode)
        [ind] = package.xml("word/styles.xml").iter(w("ind"))
        assert ind.get(w("left")) == indent
    [left] = said.left_out
    assert (left.reviewer, left.kind, left.before) == ("Bob", "style", "quote")


def test_a_text_box_changed_by_two_shows_the_first_and_quotes_the_other():
    def made(words):
        return docx(p("Box: ", box(words)), *CLAUSES)

    base, ann, bob = made("Call us."), made("Call us soon."), made("Write to us.")
    data, said = put_together(base, Ann=ann, Bob=bob)
    assert [overlap.kind for overlap in said.overlaps] == [OverlapKind.OBJECT]
    assert lines(data, only={"Ann"}) == lines(ann)
    [told] = read_comments(Package.open(data))
    assert "Write to us." in told.text


def test_overlaps_are_listed_and_not_hung_where_no_comments_are_wanted():
    base = docx(*CLAUSES)
    reviewers = [
        Reviewer(author=name, data=docx(FIRST.replace("twelve", word), *CLAUSES[1:]))
        for name, word in (("Ann", "eight"), ("Bob", "ten"))
    ]
    data, said = combine(base, reviewers, CombineOptions(mark_overlaps=False))
    assert read_comments(Package.open(data)) == ()
    assert len(said.overlaps) == 1


def crowded():
    """A base and the copies of four reviewers who touch in many ways."""
    grid = table("Aim|Who", "Pay|Council", "Meet|All")
    base = docx(
        p("Our Compact", style="Heading1"),
        *CLAUSES,
        grid,
        p("Closing words.", run(" Yes.")),
    )
    ann = docx(
        p("Our Compact", style="Heading1"),
        FIRST.replace("twelve", "eight"),
        CLAUSES[2],
        CLAUSES[1],
        "Ann asks for a named contact.",
        CLAUSES[3],
        table("Aim|Who", "Pay at once|Council", "Meet|All"),
        p("Closing words.", run(" Yes.", rpr="<w:b/>")),
    )
    bob = docx(
        p("Our Compact", style="Heading1"),
        FIRST.replace("twelve", "ten"),
        *CLAUSES[1:3],
        "Bob asks for an annual report.",
        CLAUSES[3].replace("trained", "trained, paid"),
        table("Aim|Who", "Pay|Council", "Share|Both", "Meet|All"),
        p("Closing words.", run(" Yes.")),
        comments=comment(1, "No remarks.", by="Bob"),
    )
    cy = docx(
        p("Our New Compact", style="Heading1"),
        p("The Council will consult partners. ", style="Quote"),
        "Within twelve weeks of any change.",
        *CLAUSES[1:3],
        table("Aim|Who", "Pay|Council"),
        p("Closing words.", run(" Yes.")),
    )
    return base, {"Ann": ann, "Bob": bob, "Cy": cy, "Di": ann}


def test_nothing_new_is_wrong_with_the_file_by_another_judge():
    base, copies = crowded()
    data, _wordings = put_together(base, **copies)
    known = audited(base).union(*map(audited, copies.values()))
    assert audited(data) - known == set()


@pytest.mark.long
def test_office_accepts_and_rejects_the_changes_of_several():
    need_office()
    base, copies = crowded()
    data, _wordings = put_together(base, **copies)
    found = settled_by_office({"all": data})["all"]

    def words(settled):
        return [text for _style, text in settled if text.strip()]

    assert words(found["reject"]) == [line for line in lines(base) if line.strip()]
    assert words(found["accept"]) == [line for line in lines(data) if line.strip()]


@pytest.mark.long
def test_office_prints_the_changes_of_several(tmp_path: Path):
    need_office()
    base, copies = crowded()
    data, _wordings = put_together(base, **copies)
    file = tmp_path / "combined.docx"
    file.write_bytes(data)
    profile = f"-env:UserInstallation=file://{tmp_path / 'profile'}"
    subprocess.run(
        ["soffice", profile, "--headless", "--convert-to", "pdf", "--outdir",
         str(tmp_path), str(file)],
        check=True, capture_output=True,
    )  # fmt: skip
    assert (tmp_path / "combined.pdf").read_bytes().startswith(b"%PDF")


@pytest.mark.parametrize("kind", ["header-first-page", "page-size", "columns"])
def test_a_page_layout_that_two_hands_changed_alike_is_tracked_once(kind: str):
    base, copy = load()[kind].make()
    reviewers = [Reviewer(author=name, data=copy) for name in ("Ann", "Bob", "Cara")]
    data, said = combine(base, reviewers)
    body = Package.open(data).data("word/document.xml")
    assert body.count(b"<w:sectPrChange") == 1
    (overlap,) = said.overlaps
    assert [version.reviewer for version in overlap.versions] == ["Ann", "Bob", "Cara"]
    assert [version.stands for version in overlap.versions] == [True, False, False]


def test_a_section_that_one_hand_puts_in_brings_its_header_as_the_hand_has_it():
    base, (copy, _) = docx(*CLAUSES), load()["shared-part-split"].make()
    data, said = combine(
        base, [Reviewer(author="Ann", data=copy), Reviewer(author="Bob", data=base)]
    )
    taken = Package.open(data)
    settle_package(taken, "accept", only={"Ann"})
    (header,) = (read for name, read in _headers(taken) if "section 1" in name)
    assert header == "The Compact"
    assert [entry.kind for entry in said.left_out] == ["header or footer"]
    settle_package(taken := Package.open(data), "reject")
    assert _headers(taken) == []


def _headers(package: Package) -> list[tuple[str, str]]:
    return [
        (
            headers_and_footer.name,
            "".join(map(words_of, paragraphs(package.xml(headers_and_footer.part)))),
        )
        for headers_and_footer in headers_and_footers(package)
    ]


def test_words_of_text_boxes_are_quoted_where_several_replaced_one():
    def made(*content):
        return docx(p("Ring us: ", *content), *CLAUSES)

    base = made("by telephone.")
    ann, bob = made(box("Call the office.")), made(box("Write a letter."))
    data, _wordings = put_together(base, Ann=ann, Bob=bob)
    [told] = read_comments(Package.open(data))
    assert "[Call the office.]" in told.text
    assert "[Write a letter.]" in told.text


def test_a_header_that_one_hand_put_in_is_listed_with_its_words():
    sect = '<w:sectPr><w:headerReference w:type="default" r:id="rIdH1"/></w:sectPr>'
    base = docx(*CLAUSES)
    ann = docx(*CLAUSES, headers=["Draft of the partners"], sect=sect)
    _data, said = put_together(base, Ann=ann)
    assert "Draft of the partners" in {entry.after for entry in said.left_out}


def test_a_new_style_that_two_define_otherwise_is_the_first_ones_and_listed():
    def made(size, words):
        fresh = style("Box text", ppr=f'<w:ind w:left="{size}"/>')
        styles = STYLES.replace("</w:styles>", f"{fresh}</w:styles>")
        styles = styles if fresh in styles else STYLES + fresh
        return docx(*CLAUSES, p(words, style="Boxtext"), styles=styles)

    base = docx(*CLAUSES)
    ann, bob = made(360, "Set apart."), made(900, "Set apart too.")
    _data, said = put_together(base, Ann=ann, Bob=bob)
    [left] = said.left_out
    assert (left.reviewer, left.kind, left.before) == ("Bob", "style", "box text")
    _data, said = put_together(base, Ann=ann, Bob=made(360, "Set apart too."))
    assert said.left_out == ()


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


def test_copies_in_which_each_section_got_a_footer_of_its_own_are_combined():
    split, base = load()["shared-part-split"].make()
    if len(Package.open(base).related("word/document.xml", "footer")) > len(
        Package.open(split).related("word/document.xml", "footer")
    ):
        base, split = split, base
    reviewers = [Reviewer(author=name, data=split) for name in ("Ann", "Bob")]
    data, _wordings = combine(base, reviewers)
    taken = Package.open(data)
    settle_package(taken, "reject")
    assert lines_of(taken) == lines_of(Package.open(base))


LIBREOFFICE = (
    Path(__file__).parents[4]
    / "shared/faults/rounds-and-layouts/09_combine_libreoffice"
)


@pytest.mark.skipif(
    not LIBREOFFICE.is_dir(),
    reason="the small failing inputs are not beside this checkout",
)
def test_two_copies_that_libreoffice_saved_are_combined():
    base = (LIBREOFFICE / "sent.docx").read_bytes()
    reviewers = [
        Reviewer(author=name, data=(LIBREOFFICE / f"sent - {name}.docx").read_bytes())
        for name in ("Ann", "Bob")
    ]
    data, said = combine(base, reviewers)
    taken = Package.open(data)
    settle_package(taken, "reject")
    assert lines_of(taken) == lines_of(Package.open(base))
    assert {
        entry.kind for entry in said.left_out if entry.where.startswith("body")
    } == set()


def lines_of(package: Package) -> list[str]:
    return [words_of(paragraph) for paragraph in paragraphs(package.xml(package.main))]


@pytest.mark.parametrize("words", ["Meetings are open.", "All meetings are open."])
def test_a_copy_whose_program_wrote_more_levels_of_a_list_is_combined(words):
    one, nine = levels("decimal:%1."), levels("decimal:%1.", "decimal:%1.%2")
    base = docx(p("Meetings are open.", ppr=listed(1)), numbering=lists(one))
    copy = docx(p(words, ppr=listed(1)), numbering=lists(nine))
    data, _said = combine(base, [Reviewer(author="Ann", data=copy)])
    for mode, meant in (("accept", words), ("reject", "Meetings are open.")):
        package = Package.open(data)
        settle_package(package, mode)
        assert list(map(words_of, paragraphs(package.xml(package.main)))) == [meant]
