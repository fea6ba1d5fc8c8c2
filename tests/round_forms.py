"""A round to answer in, and its forms: one clause new, one changed, one left out."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from pathlib import Path

from compact_draft.model.annotation import AnnotationKind
from compact_draft.model.clause import Kind
from compact_draft.model.compact import Revision, RevisionKind
from compact_draft.model.form import Form
from compact_draft.model.pack import PackFacts
from compact_draft.model.received import Received
from compact_draft.packs.form import form_of
from compact_draft.packs.respond_page import respond_page
from compact_draft.packs.word_form import word_form
from compact_draft.reports.response_sheet import response_workbook
from tests.drafts import block, draft_of, frozen, readable_draft

WHEN = dt.datetime(2026, 3, 2, 9, tzinfo=dt.UTC)
TEMPLATES = Path(__file__).parents[1] / "templates"
LOOK = (TEMPLATES / "compact.docx").read_bytes()
FACTS = PackFacts(
    reply_to="compact@fenwold.example",
    post="Compact, Fenwold Hall",
    controller="Fenwold District Council",
    questions=("Is anything <hard> to understand?", "What matters most to you?"),
)


def revision() -> Revision:
    """The draft that goes out, with a clause whose words would be markup."""
    draft = readable_draft()
    markup = block(
        25, Kind.PRINCIPLE, "Say </script><b>R&D</b> in words: 1 < 2.", level=0
    )
    return frozen(draft_of(*_pairs(draft), markup, title=draft.title), "issued-round-1")


def _pairs(draft):  # type: ignore[no-untyped-def]  # pairs of a draft's own parts
    held = {clause.id: clause for clause in draft.clauses}
    return [(held[row.clause], row) for row in draft.outline.rows]


def before() -> Revision:
    """The text before it: one clause was not there, one read otherwise, one has gone."""
    new = revision()
    gone = block(90, Kind.ACTION, "Print a fax directory each June.", level=0)
    pairs = [
        (
            replace(clause, text="Agree a form for small grants.")
            if clause.id == "old-19"
            else clause,
            row,
        )
        for clause, row in _pairs(new)
        if clause.id != "old-10"
    ]
    old = frozen(draft_of(*pairs, gone, title=new.title), "taken-in")
    return replace(old, kind=RevisionKind.TAKEN_IN)


def round_form(label: str = "round-1", facts: PackFacts = FACTS) -> Form:
    """Return the form of the round."""
    return form_of(
        revision(),
        label,
        compact="5d0c1f7a9be24c6d8e31a0b7",
        facts=facts,
        before=before(),
        opens="2026-03-02",
        closes="2026-05-31",
    )


FORM = round_form()
OTHER_ROUND = round_form("round-2")
OTHER_COMPACT = replace(
    FORM, mark=replace(FORM.mark, compact="0123456789abcdef01234567")
)
OTHER_DRAFT = replace(FORM, mark=replace(FORM.mark, text="0" * 12))


def page(form: Form = FORM, facts: PackFacts = FACTS) -> bytes:
    """Return ``respond.html`` of a form."""
    return respond_page(
        form,
        facts,
        style=(TEMPLATES / "respond.css").read_text(encoding="utf-8"),
        script=(TEMPLATES / "respond.js").read_text(encoding="utf-8"),
    )


def in_word(form: Form = FORM) -> bytes:
    """Return the Word form."""
    return word_form(form, LOOK, when=WHEN)


def in_excel(form: Form = FORM) -> bytes:
    """Return the Excel form."""
    return response_workbook(form, WHEN)


def said(received: Received) -> list[tuple[AnnotationKind, str | None, str, str]]:
    """Return kind, clause, words and proposed words of each point."""
    return [(p.kind, p.clause, p.text, p.proposed) for p in received.points]
