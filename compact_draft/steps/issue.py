"""Issue a draft: built, sealed, and given to a round with its dates."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from pathlib import Path

from compact_draft.drafting.round_dates import Doubt, doubts
from compact_draft.drafting.unbound import unbound
from compact_draft.errors import RefusedError, Where
from compact_draft.model.annotation import Round
from compact_draft.packs.form import form_of
from compact_draft.packs.notices import how_in_three_lines
from compact_draft.steps.build import TEMPLATE, living_revision, maker
from compact_draft.steps.pack import (
    advice,
    facts_path,
    pack_files,
    pack_path,
    text_before,
    withdrawn,
)
from compact_draft.steps.page_numbers import with_page_numbers
from compact_draft.steps.templates import look_of, template_of
from compact_draft.store.frameworks import frameworks
from compact_draft.store.names import check_label
from compact_draft.store.packs import format_pack
from compact_draft.store.safe import sha256
from compact_draft.store.workspace import Workspace
from compact_draft.text.day import day_in_words
from compact_draft.text.plural import plural
from compact_draft.text.round_name import round_name
from compact_draft.text.xml_characters import without_forbidden
from compact_draft.word.writing.draft import Copy, draft_document


@dataclass(frozen=True, slots=True, kw_only=True)
class Issued:
    """What `issue` made: the round, the frozen revision, and the file that goes out.

    Its dates are looked over, and whom its promises bind; what should be looked at again
    stands in `doubts`, and what the pack would be the better for in `advice`. `pack` names the files that go out.
    """

    round: Round
    file: str
    clauses: int
    doubts: tuple[Doubt, ...] = ()
    pack: tuple[str, ...] = ()
    advice: tuple[str, ...] = ()


def dates_in_doubt(
    workspace: Workspace,
    opens: date | None,
    closes: date | None,
    *,
    today: date | None = None,
) -> tuple[Doubt, ...]:
    """Return what should be looked at in the dates of a round, before it is opened.

    Args:
        workspace: Where the draft is.
        opens: The day it opens; None for none named.
        closes: The day it closes; None for none named.
        today: The day on which the draft goes out.

    Raises:
        RefusedError: It closes before it opens.
    """
    if opens and closes and closes < opens:
        raise RefusedError(
            f"the round closes ({day_in_words(closes)}) before it opens ({day_in_words(opens)})",
            where=Where("--closes"),
            mend="give a closing date after the opening date",
        )
    known = workspace.settings().consultation
    return doubts(
        opens,
        closes,
        workspace.draft().clauses,
        pre_election=known.pre_election,
        launch=date.fromisoformat(known.launch) if known.launch else None,
        today=today,
    )


def bearers_in_doubt(workspace: Workspace) -> tuple[Doubt, ...]:
    """Return the promises that do not say whom they bind, before they are frozen."""
    return unbound(workspace.draft())


def issue(
    workspace: Workspace,
    label: str,
    *,
    opens: date | None = None,
    closes: date | None = None,
    why: str = "",
    template: Path | None = None,
    questions: Sequence[str] = (),
    pages: bool = False,
    by: str,
    when: datetime,
) -> Issued:
    """Freeze the living text, open a round on it, and make the pack that goes out.

    Args:
        workspace: Where to work.
        label: Short name of the round.
        opens: The day it opens; None for none named.
        closes: The day it closes; None for none named.
        why: Why it is shorter than usual or promised; the pack prints it.
        template: A Word template for the draft; None for the group's own, or ours.
        questions: The questions of the round; none for those of ``compact.toml``.
        pages: Whether the contents get page numbers, where LibreOffice is installed.
        by: Who opens it.
        when: When it is done.

    Raises:
        RefusedError: The label is none or is taken already, or the dates are turned.
        TemplateError: The template cannot be filled in, with the paragraph.
    """
    rounds = [held.label for held in workspace.rounds()]
    check_label(label, rounds, option="LABEL")
    if label in rounds:
        raise RefusedError(
            f"there is a round of the name {label} already",
            where=Where(f"consultation/{label}"),
            mend="give the new round a name of its own",
        )
    doubted = (
        *dates_in_doubt(workspace, opens, closes, today=when.date()),
        *bearers_in_doubt(workspace),
    )
    moment = when.isoformat(timespec="seconds")
    revision = living_revision(workspace, f"issued-{label}", moment)
    data, name = template_of(
        workspace, template, own=TEMPLATE, ours="the house template"
    )
    settings = workspace.settings()
    facts = settings.consultation
    if questions:
        facts = replace(facts, questions=tuple(map(without_forbidden, questions)))
    form = form_of(
        revision,
        label,
        compact=settings.id,
        facts=facts,
        before=text_before(workspace.revisions()),
        withdrawn=withdrawn(workspace, revision),
        opens=opens.isoformat() if opens else "",
        closes=closes.isoformat() if closes else "",
    )
    reason = " ".join(without_forbidden(why).split())
    sent = draft_document(
        revision,
        data,
        copy=Copy.CONSULTATION,
        status="DRAFT for consultation",
        when=when,
        author=maker(workspace),
        signatures=False,
        frameworks=frameworks(workspace.root),
        template_name=name,
        edition=form.edition,
        cover=how_in_three_lines(form),
        look=look_of(workspace),
    )
    if pages:
        sent = with_page_numbers(sent, "sent.docx")
    consultation = Round(
        label=label,
        revision=revision.label,
        opens=form.opens,
        closes=form.closes,
        sent_sha256=sha256(sent),
        why=reason,
    )
    path = f"consultation/{label}/sent.docx"
    files = pack_files(form, facts, sent, why=reason, when=when)
    with workspace.step("issue", by=by, when=when) as step:
        step.write_revision(revision)
        step.write_round(consultation)
        step.write(path, sent)
        for file, held in files.items():
            step.write(pack_path(label, file), held)
        step.write_text(facts_path(label), format_pack(facts))
        step.what = f"{round_name(label)}: {plural(len(revision.clauses), 'clause')}"
    return Issued(
        round=consultation,
        file=path,
        clauses=len(revision.clauses),
        doubts=doubted,
        pack=tuple(pack_path(label, file) for file in files),
        advice=advice(form, facts),
    )
