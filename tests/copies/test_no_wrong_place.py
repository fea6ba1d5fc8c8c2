"""By whatever way words of whatever draft are quoted: none is put where they do not stand.

Drafts are drawn of few words, so that their clauses are alike; quotations are cut, mistyped,
written otherwise, taken from two clauses or from another text; each comes as its channel's
own bytes. Whether words stand in a clause is asked here letter by letter, and not of the code
that places.
"""

from __future__ import annotations

import csv
import io
import json
import re
import unicodedata
from collections.abc import Callable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from compact_draft.channels.mail import read_mail
from compact_draft.channels.mail_letter import letter_of
from compact_draft.channels.notes import read_note
from compact_draft.channels.pdf_marks import read_marked_pdf
from compact_draft.channels.survey import read_survey, sheet_of
from compact_draft.channels.web_annotation import read_web_annotations
from compact_draft.copies.from_received import reading_of
from compact_draft.copies.from_word import read_copy
from compact_draft.copies.ground import Ground
from compact_draft.copies.sent import SentCopy
from compact_draft.model.annotation import Annotation, AnnotationKind, Level, Placed
from compact_draft.model.clause import Kind
from compact_draft.model.compact import Revision
from compact_draft.model.received import Channel, Received, Sender, SentPoint
from compact_draft.text.sheet import read_rows
from tests.channels.mails import mail
from tests.channels.marked_pdf import Mark, paper
from tests.copies import copies
from tests.drafts import block, draft_of, frozen, heading

COUNCIL = [
    "The", "council", "will", "pay", "grants", "in", "advance", "where", "groups", "ask", "within", "ten", "days",
]  # fmt: skip
OTHERS = [
    "A", "lease", "ends", "when", "the", "roof", "of", "the", "tenant", "falls", "down", "upon", "the", "street",
]  # fmt: skip
TITLES = ("Money", "Asking early", "Money and volunteers", "Fair play")
REMARK = "Far too slow."


@st.composite
def drafts(draw: st.DrawFn) -> Revision:
    """A draft of two sections whose clauses are made of the same dozen words."""
    pairs, number = [], 0
    for title in draw(st.permutations(TITLES))[:2]:
        pairs.append(heading(number, title))
        number += 1
        for _ in range(draw(st.integers(1, 4))):
            words = draw(st.lists(st.sampled_from(COUNCIL), min_size=3, max_size=12))
            kind = draw(st.sampled_from((Kind.COMMITMENT, Kind.PROSE, Kind.PRINCIPLE)))
            text = f"{' '.join(words).capitalize()}."
            pairs.append(block(number, kind, text, level=0))
            number += 1
    return frozen(draft_of(*pairs))


def _slip(words: list[str], at: int) -> list[str]:
    n = at % len(words)
    word = words[n]
    return [*words[:n], word[1:] + word[:1] if len(word) > 1 else "x", *words[n + 1 :]]


@st.composite
def quotes(draw: st.DrawFn, revision: Revision) -> str:
    """Words as somebody quotes them, rightly or not."""
    clauses = [c for c in revision.clauses if c.kind is not Kind.HEADING]
    one, other = draw(st.sampled_from(clauses)), draw(st.sampled_from(clauses))
    words, more = one.text.split(), other.text.split()
    start = draw(st.integers(0, len(words) - 1))
    held = words[start : start + draw(st.integers(1, 8))]
    how = draw(st.sampled_from(
        ("as it is", "as it is", "capitals", "cut", "cut at its end", "slip", "of two",
         "of another", "half of another", "marks", "numbered")
    ))  # fmt: skip
    made = {
        "as it is": held,
        "capitals": [word.upper() for word in held],
        "cut": [held[0], "...", *words[-2:]],
        "cut at its end": [*held, "..."],
        "slip": _slip(held, draw(st.integers(0, 9))),
        "of two": [*held, *more[:3]],
        "of another": OTHERS[: draw(st.integers(2, 9))],
        "half of another": [*held, *OTHERS[:3]],
        "marks": [f"“{held[0]}", *held[1:-1], f"{held[-1]}”"],
        "numbered": ["4.2", *held],
    }[how]
    return " ".join(made)


# Each channel's own bytes ---------------------------------------------------------


def by_letter(quote: str, place: str) -> Received:
    return read_note(f"From: Jo\n\n{place}\n\n> {quote}\n{REMARK}\n", "a.txt")


def by_letter_inline(quote: str, place: str) -> Received:
    return read_note(f"From: Jo\n\n{place} says “{quote}”. {REMARK}\n", "a.txt")


def by_note(quote: str, place: str) -> Received:
    return read_note(f"Meeting: Hall\n\n- {place} “{quote}”: {REMARK}\n", "a.md")


def by_mail(quote: str, place: str) -> Received:
    came = read_mail(mail(f"{place}:\n\n“{quote}” – {REMARK}\n"), "a.eml")
    return letter_of("a.eml", came, Sender(name="Jo"), None, has_more=False)


def by_survey(quote: str, place: str) -> Received:
    stream = io.StringIO()
    rows = (
        ("Name", "Clause", "Words you mean", "Comment"),
        ("Jo", place, quote, REMARK),
    )
    csv.writer(stream).writerows(rows)
    return read_survey(sheet_of(read_rows(stream.getvalue()), "a.csv")).responses[0]


def by_annotation(quote: str, place: str) -> Received:
    selector = {"type": "TextQuoteSelector", "exact": quote}
    one = {
        "@context": "http://www.w3.org/ns/anno.jsonld", "type": "Annotation",
        "creator": "Jo", "body": f"{place} {REMARK}", "target": {"selector": selector},
    }  # fmt: skip
    return read_web_annotations("a.json", json.dumps(one).encode())


def by_form(quote: str, place: str) -> Received:
    point = SentPoint(
        kind=AnnotationKind.COMMENT, where="row 2", text=REMARK, quote=quote, reference=place
    )  # fmt: skip
    return Received(
        name="a.xlsx", channel=Channel.EXCEL_FORM, sender=Sender(name="Jo"), points=(point,)
    )  # fmt: skip


WAYS: dict[str, Callable[[str, str], Received]] = {
    "a letter": by_letter,
    "a letter, within its words": by_letter_inline,
    "a note": by_note,
    "an e-mail": by_mail,
    "a survey": by_survey,
    "an annotation of the web": by_annotation,
    "a form": by_form,
}
PLACES = ("", "clause 1.1", "1.2", "clause 2.1", "Money", "section 2", "the whole draft",
          "clause 7.7", "clause 2.1 of the national Compact")  # fmt: skip


# What must hold -------------------------------------------------------------------


def bare(words: str) -> str:
    """Words without case, accents, marks and double blanks; a reader's own rule."""
    plain = unicodedata.normalize("NFKD", words).casefold()
    return " ".join(re.findall(r"[^\W_]+", plain))


def stands_in(quote: str, text: str) -> bool:
    """Whether a quotation stands in a text, what it says that it leaves out left out."""
    rest = f" {bare(text)} "
    unnumbered = re.sub(r"^\d+\.\d+\s+", "", quote)
    for piece in re.split(r"\.\.\.|…", unnumbered):
        words = bare(piece)
        at = rest.find(f" {words} ") if words else 0
        if at < 0:
            return False
        rest = rest[at + len(words) + 1 :]
    return True


def holds(made: Annotation, revision: Revision, quote: str, said: str) -> None:
    """A remark is where its words stand once, where its number is printed, or proposed."""
    if made.placed not in (Placed.EXACT, Placed.MOVED):
        assert made.anchor.clause is None
        return
    if made.anchor.level is Level.DRAFT:
        return
    clause = revision.clause(made.anchor.clause or "")
    anchor = made.anchor
    if anchor.level is Level.WORDS:
        assert clause.text[anchor.start : anchor.end] == anchor.words
        assert bare(anchor.words)
        assert stands_in(quote, anchor.words)
        assert stands_in(quote, clause.text)
    elif anchor.level is Level.CLAUSE:
        row = next(r for r in revision.outline.rows if r.clause == clause.id)
        assert row.number
        assert row.number in said
    else:
        assert clause.kind is Kind.HEADING


def stands_anywhere(quote: str, revision: Revision, way: str) -> bool:
    """Whether words are a quotation of this draft, or given as one in a place of their own.

    Between the words of a text they may be anything, such as what is proposed.
    """
    if way in ("a letter", "a survey", "a form", "an annotation of the web"):
        return True
    is_long = len(bare(quote).split()) > 4
    return is_long and any(stands_in(quote, c.text) for c in revision.clauses)


@pytest.mark.parametrize("way", WAYS)
@settings(max_examples=60, deadline=None)
@given(data=st.data())
def test_nothing_is_placed_where_its_words_do_not_stand(
    way: str, data: st.DataObject
) -> None:
    revision = data.draw(drafts())
    quote, place = data.draw(quotes(revision)), data.draw(st.sampled_from(PLACES))
    received = WAYS[way](quote, place)
    for made in reading_of(received, Ground(revision), sha256="").annotations:
        said = f"{made.text} {made.reference} {place}"
        holds(made, revision, quote, said)
        if REMARK in made.text and stands_anywhere(quote, revision, way):
            exact = made.placed in (Placed.EXACT, Placed.MOVED)
            words = exact and made.anchor.level in (Level.WORDS, Level.CLAUSE)
            if words and made.anchor.clause is not None:
                assert stands_in(quote, revision.clause(made.anchor.clause).text)


@pytest.mark.parametrize("way", WAYS)
def test_words_that_stand_once_are_placed_by_every_way(way: str) -> None:
    clauses = (
        "The council will pay grants in advance.",
        "Groups ask within ten days.",
    )
    revision = frozen(
        draft_of(
            heading(0, "Money"),
            *(
                block(n, Kind.COMMITMENT, text, level=0)
                for n, text in enumerate(clauses, 1)
            ),
        )
    )
    received = WAYS[way]("pay grants in advance", "clause 1.1")
    (made,) = [
        one
        for one in reading_of(received, Ground(revision), sha256="").annotations
        if REMARK in one.text
    ]
    assert (made.placed, made.anchor.clause) == (Placed.EXACT, "old-1")
    said = f"clause 1.1 {made.text}"
    holds(made, revision, "pay grants in advance", said)
    if made.anchor.level is Level.WORDS:
        with pytest.raises(AssertionError):
            holds(made, revision, "ask within ten days", said)


@pytest.mark.parametrize("way", WAYS)
def test_words_of_another_clause_than_the_one_named_are_proposed_by_every_way(
    way: str,
) -> None:
    revision = frozen(
        draft_of(
            heading(0, "Money"),
            block(
                1, Kind.COMMITMENT, "The council will pay grants in advance.", level=0
            ),
            block(2, Kind.COMMITMENT, "Groups ask within ten days.", level=0),
        )
    )
    received = WAYS[way]("Groups ask within ten days", "clause 1.1")
    every = reading_of(received, Ground(revision), sha256="").annotations
    remarks = [made for made in every if REMARK in made.text]
    assert remarks
    for made in remarks:
        assert made.placed is Placed.PROPOSED or made.anchor.clause == "old-2"


@settings(max_examples=25, deadline=None)
@given(data=st.data())
def test_no_mark_of_a_pdf_is_placed_where_its_words_do_not_stand(
    data: st.DataObject,
) -> None:
    revision = data.draw(drafts())
    lines = [c.text for c in revision.clauses]
    of = data.draw(st.sampled_from([line for line in lines if len(line.split()) > 2]))
    words = of.split()[: data.draw(st.integers(1, 6))]
    kind = data.draw(st.sampled_from(("Highlight", "StrikeOut", "Text")))
    marked = paper(lines, [Mark(kind=kind, on=" ".join(words), says=REMARK)])
    received = read_marked_pdf("a.pdf", marked, sender="Jo")
    assert received is not None
    for made in reading_of(received, Ground(revision), sha256="").annotations:
        holds(made, revision, " ".join(words), made.text)


@settings(max_examples=60, deadline=None)
@given(data=st.data())
def test_no_mark_of_a_copy_is_placed_where_its_words_do_not_stand(
    data: st.DataObject,
) -> None:
    rows = [
        (c.id, c.kind, c.text)
        for c in data.draw(drafts()).clauses
    ]  # fmt: skip
    revision = copies.revision(rows)
    copy = copies.issued(revision)
    sent = SentCopy(copy.data(), revision)
    for n in range(data.draw(st.integers(1, 3))):
        text = data.draw(st.sampled_from([r[2] for r in rows]))
        at = copy.index(text)
        start = data.draw(st.integers(0, len(text) - 1))
        end = data.draw(st.integers(start + 1, len(text)))
        copy.comment_at(at, start, end, n)
        copy.notes.append(copies.Note(n, REMARK))
    if data.draw(st.booleans()):  # a paragraph goes, and another is pasted in
        copy.blocks.insert(1, copy.blocks.pop())
    for made in read_copy(sent, "a.docx", copy.data()).annotations:
        if made.anchor.clause is None or made.anchor.words == "":
            continue
        clause = revision.clause(made.anchor.clause)
        assert made.anchor.words in clause.text
