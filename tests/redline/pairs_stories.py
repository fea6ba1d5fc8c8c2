"""Pairs: notes, headers and footers, comments, and earlier changes."""

from tests.redline.maker import (
    bookmark,
    cell,
    come,
    comment,
    commented,
    docx,
    former,
    gone,
    mark_come,
    mark_gone,
    moved_from,
    moved_to,
    note,
    p,
    page,
    row,
    run,
    sign,
    table,
)
from tests.redline.pairs import TEXT, pair

T = TEXT


@pair(most=11, revisions=3)
def note_with_two_paragraphs():
    def text(*lines):
        return docx(
            p("Paid", note(1), "."), footnotes={1: "".join(p(x) for x in lines)}
        )

    return text("See the policy."), text("See the policy.", "It is online.")


@pair(most=14, revisions=4)
def paragraph_with_note_edited():
    def text(word):
        return docx(
            p(f"Grants are {word}", note(1), " each year."),
            footnotes={1: "See clause four."},
        )

    return text("paid"), text("reviewed")


# Headers and footers

DEFAULT = page(refs='<w:headerReference w:type="default" r:id="rIdH1"/>')
BOTH = page(
    refs='<w:headerReference w:type="default" r:id="rIdH1"/><w:headerReference w:type="first" r:id="rIdH2"/>',
    more="<w:titlePg/>",
)


@pair(most=10, revisions=2)
def header_edited():
    return docx(T[0], sect=DEFAULT, headers=["Compact, draft"]), docx(
        T[0], sect=DEFAULT, headers=["Compact, final"]
    )


@pair(most=40, revisions=4, lost=["headers"])
def header_first_page():
    return docx(T[0], sect=DEFAULT, headers=["Compact"]), docx(
        T[0], sect=BOTH, headers=["Compact", "Cover"]
    )


@pair(most=20, revisions=3, lost=["headers"])
def header_added():
    return docx(T[0]), docx(T[0], sect=DEFAULT, headers=["The Compact"])


@pair(most=20, revisions=3, lost=["headers"])
def header_removed():
    return docx(T[0], sect=DEFAULT, headers=["The Compact"]), docx(T[0])


@pair(most=10, revisions=3)
def footer_edited():
    ends = page(refs='<w:footerReference w:type="default" r:id="rIdF1"/>')
    return docx(T[0], sect=ends, footers=["Page one"]), docx(
        T[0], sect=ends, footers=["Page two"]
    )


@pair(most=20, revisions=6, lost=["headers"])
def shared_part_split():
    second = page(refs='<w:headerReference w:type="default" r:id="rIdH2"/>')
    return (
        docx(p(T[0], ppr=DEFAULT), T[1], sect=page(), headers=["The Compact"]),
        docx(
            p(T[0], ppr=DEFAULT),
            T[1],
            sect=second,
            headers=["The Compact", "The Annex"],
        ),
    )


# Comments, bookmarks and other ranges that are carried along


@pair(most=8, revisions=2)
def comment_both():
    def text(word):
        return docx(
            p(commented(1, f"We {word} pay."), " So."), comments=comment(1, "Why so?")
        )

    return text("may"), text("shall")


@pair(most=8, revisions=2)
def comment_old_only():
    return docx(
        p("We ", commented(1, "may"), " pay."), comments=comment(1, "Why so?")
    ), docx("We shall pay.")


@pair(most=8, revisions=2)
def comment_thread():
    talk = comment(1, "Why so?", para="11111111") + comment(
        2, "As agreed.", by="Cat", para="22222222"
    )
    threads = (
        '<w15:commentEx w15:paraId="11111111" w15:done="0"/>'
        '<w15:commentEx w15:paraId="22222222" w15:paraIdParent="11111111" w15:done="0"/>'
    )

    def text(word):
        return docx(
            p(commented(1, commented(2, f"We {word}")), " pay."),
            comments=talk,
            threads=threads,
        )

    return text("may"), text("shall")


@pair(most=8, revisions=2)
def comment_on_deleted():
    return docx(
        p("We pay ", commented(1, "promptly"), "."), comments=comment(1, "How soon?")
    ), docx(p("We pay ."))


@pair(most=8, revisions=2)
def bookmark_spans_change():
    return docx(p(bookmark("b1", "We may pay.", number=1))), docx(
        p(bookmark("b1", "We shall pay.", number=1))
    )


@pair(most=8, revisions=2)
def bookmark_in_deleted():
    return docx(p("We pay ", bookmark("b1", "promptly", number=1), " so.")), docx(
        p("We pay  so.")
    )


@pair(most=0, revisions=0)
def bookmark_same_name_moved():
    return docx(p(bookmark("b1", "We", number=1), " pay."), T[1]), docx(
        p("We ", bookmark("b1", "pay.", number=3)), T[1]
    )


@pair(most=8, revisions=2)
def perm_range():
    def text(word):
        return docx(
            p(
                '<w:permStart w:id="5" w:edGrp="everyone"/>',
                f"We {word}",
                '<w:permEnd w:id="5"/>',
                " pay.",
            )
        )

    return text("may"), text("shall")


@pair(most=8, revisions=2)
def ids_shared_with_bookmarks():
    def text(word):
        marks = "".join(bookmark(f"b{n}", "x", number=n) for n in range(12))
        return docx(p(marks), p(f"We {word} pay."))

    return text("may"), text("shall")


# Earlier changes


def keep(**more):
    return {"existing": "keep", **more}


@pair(most=60, revisions=8, options=keep(), backwards=False)
def keep_two_authors():
    old = p("We ", come("will ", by="Ben"), "pay ", gone("late", by="Cat"), "on time.")
    new = p(
        "We ", come("will ", by="Ben"), "pay ", gone("late", by="Cat"), "on the day."
    )
    return docx(T[0], old), docx(T[0], new)


@pair(most=60, revisions=8, options=keep(), backwards=False)
def keep_struck_insertion():
    old = p("We ", come("will promptly ", by="Ben"), "pay.")
    return docx(T[0], old), docx(T[0], p("We ", come("will ", by="Ben"), "pay."))


@pair(most=20, revisions=2, options=keep(), backwards=False)
def keep_words_that_two_put_in():
    """Their look is nobody's change: before both of them there were no such words."""
    old = p("We ", come(run("promptly ", "<w:i/>"), by="Writer"), "pay.")
    return docx(T[0], old), docx(T[0], p("We ", come("promptly ", by="Writer"), "pay."))


@pair(most=90, revisions=9, options=keep(), lost=["headers"], backwards=False)
def keep_marks_of_a_header_that_goes():
    head = p("The ", come("new ", by="Ben"), "Compact")
    bens = p("We ", come("will ", by="Ben"), "pay.")
    return (
        docx(p(T[0], ppr=DEFAULT), bens, sect=page(), headers=[head]),
        docx(T[0], bens, sect=page()),
    )


def bens_move():
    """The two halves of a paragraph that Ben moved: where it is, where it was."""
    to = (
        p(
            '<w:moveToRangeStart w:id="61" w:name="move1" w:author="Ben" w:date="2026-03-02T09:00:00Z"/>',
            moved_to(T[3], by="Ben"),
            mark=f"<w:moveTo {sign('Ben')}/>",
        )
        + '<w:moveToRangeEnd w:id="61"/>'
    )
    from_ = (
        p(
            '<w:moveFromRangeStart w:id="62" w:name="move1" w:author="Ben" w:date="2026-03-02T09:00:00Z"/>',
            moved_from(T[3], by="Ben"),
            mark=f"<w:moveFrom {sign('Ben')}/>",
        )
        + '<w:moveFromRangeEnd w:id="62"/>'
    )
    return to, from_


@pair(most=300, revisions=12, moves=1, options=keep(), backwards=False)
def keep_move():
    to, from_ = bens_move()
    return docx(T[0], to, T[1], from_, T[2]), docx(
        T[0], to, T[1], from_, T[2].replace("twice", "once")
    )


@pair(most=100, revisions=5, options=keep(), backwards=False)
def keep_move_that_was_taken_back():
    to, from_ = bens_move()
    return docx(T[0], to, T[1], from_, T[2]), docx(T[0], T[1], T[3], T[2])


@pair(most=105, revisions=30, options=keep(), backwards=False)
def keep_marks_of_cells_that_go():
    came = cell("In full", tcpr=f"<w:cellIns {sign('Ben')}/>")
    other = cell("Late", tcpr=f"<w:cellDel {sign('Ben')}/>")
    grid = (
        '<w:gridCol w:w="2000"/><w:gridCol w:w="2000"/><w:tblGridChange w:id="9">'
        '<w:tblGrid><w:gridCol w:w="2000"/></w:tblGrid></w:tblGridChange>'
    )
    rows = row("Pay grants", came), row("Send reports", other)
    bens = p("We ", come("will ", by="Ben"), "pay ", gone("late", by="Ben"), ".")
    return docx(T[0], bens, table(*rows, grid=grid), T[1]), docx(T[0], bens, T[1])


@pair(most=10, revisions=2, options={"existing": "accept"}, backwards=False)
def accept():
    old = docx(
        p("We ", gone("may"), come("will"), " pay."), p("x", mark=mark_come()), "y"
    )
    return old, docx("We shall pay.", "x", "y")


@pair(most=10, revisions=2, options={"existing": "reject"}, backwards=False)
def reject():
    old = docx(
        p("We ", gone("may"), come("will"), " pay."),
        p("x", mark=mark_gone(), ppr=former("pPr")),
        "y",
    )
    return old, docx("We shall pay.", "x", "y")


def noted(words, **texts):
    """A paragraph of words and notes: a number stands for its reference."""
    content = [note(x) if isinstance(x, int) else x for x in words]
    return docx(p(*content), **texts)


@pair(most=8, revisions=2)
def note_edited():
    def text(word):
        return noted(["Paid", 1, "."], footnotes={1: f"By the {word} each year."})

    return text("end"), text("start")


@pair(most=16, revisions=4)
def note_added():
    notes = {1: "See clause four."}
    return docx("Paid in full."), noted(["Paid", 1, " in full."], footnotes=notes)


@pair(most=16, revisions=4)
def note_removed():
    notes = {1: "See clause four."}
    return (
        noted(["Paid", 1, " in full."], footnotes=notes),
        docx("Paid in full.", footnotes={}),
    )


@pair(most=80, revisions=8)
def two_notes_swapped():
    texts = {1: "Agreed in the spring.", 2: "Under review by both."}
    return (
        noted(["Paid", 1, " and heard", 2, "."], footnotes=texts),
        noted(["Paid", 2, " and heard", 1, "."], footnotes=texts),
    )


def with_notes(*lines):
    """Paragraphs, some with a note: (words, words of the note)."""
    blocks, notes = [], {}
    for words in lines:
        if isinstance(words, str):
            blocks.append(words)
            continue
        notes[len(notes) + 1] = words[1]
        blocks.append(p(words[0], note(len(notes))))
    return docx(*blocks, footnotes=notes)


_HALL = [p("The hall", style="Heading1"), (TEXT[0], "Since the spring of last year.")]
_MONEY = [p("Money", style="Heading1"), (TEXT[2], "As the auditor asked."), TEXT[3]]


@pair(most=185, revisions=10, moves=1)
def sections_with_notes_change_places():
    return with_notes(TEXT[7], *_HALL, *_MONEY), with_notes(TEXT[7], *_MONEY, *_HALL)


@pair(most=185, revisions=10, moves=1)
def section_moves_past_a_note_that_is_edited():
    edited = (TEXT[0], "Since the autumn of last year.")
    return (
        with_notes(TEXT[7], *_HALL, *_MONEY),
        with_notes(TEXT[7], *_MONEY, _HALL[0], edited),
    )


@pair(most=20, revisions=4)
def two_edited_in_one_paragraph():
    def text(one, two):
        notes = {1: f"Agreed in {one}.", 2: f"Reviewed in {two}."}
        return noted(["Paid", 1, " and heard", 2, "."], footnotes=notes)

    return text("spring", "May"), text("autumn", "June")


@pair(most=8, revisions=2)
def endnote():
    def text(word):
        reference = note(1, "endnote")
        return docx(p("Paid", reference, "."), endnotes={1: f"See page {word}."})

    return text("four"), text("nine")


@pair(most=8, revisions=2)
def same_ids_other_notes():
    one, two = "First one.", "Second one."
    return (
        noted(["Paid", 1, " heard", 2, " may"], footnotes={1: one, 2: two}),
        noted(["Paid", 2, " heard", 1, " shall"], footnotes={2: one, 1: two}),
    )
