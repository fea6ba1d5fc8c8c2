"""Drafts to build from: one worth reading, and any at all."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import strategies as st

from compact_draft.drafting.number import numbered
from compact_draft.model.clause import Clause, Kind, Link, Relation
from compact_draft.model.compact import (
    Draft,
    Outline,
    OutlineRow,
    Party,
    Revision,
    RevisionKind,
)
from compact_draft.model.framework import Framework, Undertaking
from compact_draft.model.tags import (
    Achievability,
    By,
    Evidence,
    Practice,
    Ruling,
    Scope,
    Side,
)
from compact_draft.text.normalise import normalise

PARTIES = (
    Party(id="council", name="Fenwold District Council", side=Side.PUBLIC_BODIES),
    Party(id="trust", name="Fenwold Health Trust", side=Side.PUBLIC_BODIES),
    Party(id="cvs", name="Fenwold Voluntary Action", side=Side.VCS),
)
NATIONAL = Framework(
    id="national-2010",
    title="The Compact (renewed)",
    edition="2010",
    published="2010-12",
    wording="paraphrase",
    sections=(("4", "Managing change"),),
    undertakings=(
        Undertaking(
            ref="2.5",
            section="2",
            by=By.PUBLIC_BODIES,
            theme="consultation",
            paraphrase="Think about telling people what came of their answers.",
            confidence="inferred",
        ),
        Undertaking(
            ref="4.4",
            section="4",
            by=By.PUBLIC_BODIES,
            theme="change_notice",
            paraphrase="Give a quarter of a year's warning of cuts, with reasons.",
        ),
    ),
)


def heading(number: int, text: str, level: int = 1) -> tuple[Clause, OutlineRow]:
    clause = Clause(id=f"old-{number}", kind=Kind.HEADING, text=text, level=level)
    return clause, OutlineRow(clause=clause.id, level=level)


def block(
    number: int,
    kind: Kind,
    text: str,
    *,
    column: Side | None = None,
    level: int | None = None,
    **fields: object,
) -> tuple[Clause, OutlineRow]:
    clause = Clause(id=f"old-{number}", kind=kind, text=text, **fields)  # type: ignore[arg-type]  # a dict of fields
    return clause, OutlineRow(clause=clause.id, level=level, column=column)


def draft_of(*pairs: tuple[Clause, OutlineRow], title: str = "A Compact") -> Draft:
    return Draft(
        title=title,
        parties=PARTIES,
        outline=Outline(rows=tuple(row for _, row in pairs)),
        clauses=tuple(clause for clause, _ in pairs),
    )


def frozen(draft: Draft, label: str = "r1") -> Revision:
    return Revision(
        label=label,
        made="2026-03-02",
        parent=None,
        kind=RevisionKind.ISSUED,
        title=draft.title,
        parties=draft.parties,
        outline=numbered(draft),
        clauses=draft.clauses,
    )


def doing(party: str, state: Practice, by_when: str | None = None) -> Evidence:
    return Evidence(
        party=party,
        state=state,
        by_when=by_when,
        said_by="A. Person",
        when="2026-01-05",
    )


def readable_draft() -> Draft:
    """A small Compact with one of everything."""
    link = Link(framework="national-2010", ref="4.4", relation=Relation.EQUAL)
    doubted = Link(framework="national-2010", ref="2.5", relation=Relation.STRONGER)
    return draft_of(
        heading(1, "Foreword"),
        block(
            2,
            Kind.PROSE,
            "This Compact says how we work together in Fenwold.\n\nIt replaces the "
            "Compact of 2011.",
        ),
        block(3, Kind.QUOTE, "“We could not have kept the hall open alone.”"),
        heading(4, "Our vision"),
        block(5, Kind.PROSE, "A district where groups & public bodies pull together:"),
        block(6, Kind.PROSE, "fair to small groups", level=0),
        block(7, Kind.PROSE, "above all the newest", level=1),
        heading(8, "Shared principles"),
        block(9, Kind.PRINCIPLE, "Voluntary groups are free to speak.", level=0),
        block(10, Kind.PRINCIPLE, "Small groups matter as large ones do.", level=0),
        heading(11, "What we both undertake"),
        block(
            12,
            Kind.COMMITMENT,
            "Give three months' written notice, with reasons, before a grant is cut.",
            column=Side.PUBLIC_BODIES,
            level=0,
            by=By.PUBLIC_BODIES,
            scope=Scope.NATIONAL,
            links=(link,),
            evidence=(doing("council", Practice.DOING), doing("trust", Practice.DOING)),
        ),
        block(
            13,
            Kind.COMMITMENT,
            "Report back within eight weeks of a consultation.",
            column=Side.PUBLIC_BODIES,
            level=0,
            by=By.PUBLIC_BODIES,
            scope=Scope.NATIONAL,
            links=(doubted,),
            evidence=(
                doing("council", Practice.DOING),
                doing("trust", Practice.NOT_YET, "March 2027"),
            ),
        ),
        block(
            14,
            Kind.COMMITMENT,
            "Say whom we speak for.\n\nWhere members differ, say that they do.",
            column=Side.VCS,
            level=0,
            by=By.VCS,
        ),
        heading(15, "Our priorities"),
        heading(16, "Money that arrives", level=2),
        block(17, Kind.PROSE, "What will success look like?"),
        block(18, Kind.OUTCOME, "No grant is paid late.", level=0),
        block(
            19,
            Kind.ACTION,
            "Agree one form for small grants by June 2027.",
            level=0,
            by=By.BOTH,
            scope=Scope.LOCAL,
            ruling=Ruling(
                value=Achievability.ASPIRATIONAL,
                reason="nobody has begun",
                by="A. Person",
                when="2026-02-01",
            ),
        ),
        heading(20, "Words we use"),
        block(21, Kind.DEFINITION, "Group: a body that shares out no profit."),
        block(22, Kind.DEFINITION, "Quarter: three calendar months."),
        heading(23, "Whom to ask"),
        block(24, Kind.CONTACT, "Compact Officer, Fenwold Voluntary Action"),
        title="The Fenwold Compact",
    )


_WORDS = [
    "the",
    "Council",
    "will",
    "aims",
    "to",
    "pay",
    "&",
    "<give>",
    "“notice”",
    "in",
    "3",
    "months",
    ",",
    "café",
    ".",
]
_text = st.one_of(
    st.lists(st.sampled_from(_WORDS), min_size=1, max_size=12).map(" ".join),
    st.text(min_size=1, max_size=30),
).map(lambda text: normalise(text) or "x")
texts = st.lists(_text, min_size=1, max_size=3).map("\n\n".join).map(normalise)


@st.composite
def any_drafts(draw: st.DrawFn) -> Draft:
    """Any outline whatever: headings of any level, columns anywhere, any kind."""
    pairs = []
    for number in range(draw(st.integers(0, 14))):
        kind = draw(st.sampled_from(list(Kind)))
        column = draw(st.sampled_from([None, None, *Side]))
        level = draw(st.sampled_from([None, 0, 1, 2, 3]))
        clause = Clause(
            id=f"{draw(st.sampled_from(['old', 'fen-2', 'a']))}-{number}",
            kind=kind,
            text=draw(texts),
            by=draw(st.sampled_from(list(By))) if kind.is_promise else None,
        )
        row = OutlineRow(clause=clause.id, level=level, column=column)
        pairs.append((clause, row))
    draft = draft_of(*pairs, title=draw(texts))
    if pairs and draw(st.booleans()):
        return replace(draft, title=pairs[0][0].text)
    return draft
