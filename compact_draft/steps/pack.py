"""The pack of a round: its files, and its form, to read by it what comes back."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from compact_draft.errors import WorkspaceError
from compact_draft.model.clause import Clause
from compact_draft.model.compact import Revision, RevisionKind
from compact_draft.model.form import Form, Standing
from compact_draft.model.pack import PackFacts
from compact_draft.model.report import Report
from compact_draft.packs import notices
from compact_draft.packs.form import form_of
from compact_draft.store.head import decode
from compact_draft.store.packs import parse_pack
from compact_draft.store.safe import read_bytes
from compact_draft.store.shipped import shipped
from compact_draft.store.workspace import Workspace
from compact_draft.text.plural import plural

_NAMED = 6
"""How many changes without a reason are named."""


def pack_path(label: str, name: str = "") -> str:
    """Return where a round's pack lies, or a file of it, from the root."""
    return f"consultation/{label}/pack/{name}".rstrip("/")


def facts_path(label: str) -> str:
    """Return the file that keeps what a round's pack was made with."""
    return f"consultation/{label}/pack.toml"


def pack_files(
    form: Form, facts: PackFacts, sent: bytes, *, why: str, when: datetime
) -> dict[str, bytes]:
    """Return the files of a pack by their names; the same arguments give the same bytes.

    Args:
        form: What its forms ask.
        facts: What the group says of itself.
        sent: The draft that goes out.
        why: Why the round is shorter than usual; empty for nothing.
        when: Date of the files' properties.
    """
    from compact_draft.packs.news import news_paper
    from compact_draft.packs.respond_page import respond_page
    from compact_draft.packs.room_sheets import room_sheets
    from compact_draft.packs.word_form import word_form
    from compact_draft.reports.response_sheet import response_workbook
    from compact_draft.word.writing.report import report_document

    templates = shipped() / "templates"
    look = (templates / "compact.docx").read_bytes()

    def paper(report: Report, *, portrait: bool = True) -> bytes:
        return report_document(report, look, when=when, portrait=portrait)

    page = respond_page(
        form,
        facts,
        style=(templates / "respond.css").read_text(encoding="utf-8"),
        script=(templates / "respond.js").read_text(encoding="utf-8"),
        why=why,
    )
    letter = notices.covering_letter(form, facts, why=why)
    files = {
        notices.DRAFT: sent,
        notices.PAGE: page,
        notices.WORD_FORM: word_form(form, look, when=when),
        notices.EXCEL_FORM: response_workbook(form, when),
        notices.HOW: paper(notices.how_to_respond(form, facts, why=why)),
        notices.PRIVACY: paper(notices.privacy_notice(form, facts)),
        notices.ROOM: room_sheets(form, look, when=when),
        notices.LETTER: letter.encode("utf-8"),
    }
    if notices.has_news(form):
        files[notices.NEWS] = paper(news_paper(form), portrait=False)
    if form.questions:
        files[notices.QUESTIONS] = paper(notices.questions_paper(form))
    return files


def withdrawn(workspace: Workspace, revision: Revision) -> tuple[Clause, ...]:
    """Return the clauses of a workspace that a revision does not have."""
    held = set(revision.outline.ids)
    return tuple(
        clause for clause in workspace.read_clauses()[0] if clause.id not in held
    )


def advice(form: Form, facts: PackFacts) -> tuple[str, ...]:
    """Return what a pack would be the better for, and where to say it."""
    bare = [
        clause.name
        for clause in form.clauses
        if clause.standing is not Standing.SAME and not clause.why
    ]
    bare += [
        f"what stood at {gone.place or 'no number'}"
        for gone in form.gone
        if not gone.why
    ]
    wanted = (
        (facts.reply_to, "reply_to", "where answers go"),
        (facts.controller, "controller", "which body holds the answers in law"),
        (facts.questions, "questions", "what the round asks beside the draft"),
    )
    found = [
        f"the pack does not say {what}: put  {key}  under [consultation] in compact.toml"
        for held, key, what in wanted
        if not held
    ]
    if bare:
        named = ", ".join(bare[:_NAMED]) + (", ..." if len(bare) > _NAMED else "")
        found.append(
            f"without a reason go out {plural(len(bare), 'change')} of the text ({named}): "
            "people can only judge what they know the reason for"
        )
    return tuple(found)


def pack_facts(workspace: Workspace, label: str) -> PackFacts:
    """Return what a round's pack was made with; the usual for a round without one."""
    path = facts_path(label)
    data = read_bytes(workspace.root / path)
    if data is None:
        return PackFacts()
    return parse_pack(decode(data, path, WorkspaceError), path)


def form_of_round(workspace: Workspace, label: str) -> Form:
    """Return the form of a round as it went out.

    Raises:
        RefusedError: There is no such round.
        WorkspaceError: Its files say something unusable.
    """
    consultation = workspace.round(label)
    revision = workspace.revision(consultation.revision)
    return form_of(
        revision,
        consultation.label,
        compact=workspace.settings().id,
        facts=pack_facts(workspace, consultation.label),
        before=text_before(workspace.revisions(), revision.label),
        withdrawn=withdrawn(workspace, revision),
        opens=consultation.opens,
        closes=consultation.closes,
    )


def text_before(revisions: Sequence[Revision], label: str = "") -> Revision | None:
    """Return the text that a draft is compared with: what people last saw of it.

    That is the draft of the round before, else the Compact as it was taken in.

    Args:
        revisions: In order, oldest first.
        label: The draft among them; empty where it stands behind them all.
    """
    labels = [revision.label for revision in revisions]
    earlier = revisions[: labels.index(label)] if label in labels else revisions
    issued = [revision for revision in earlier if revision.kind is RevisionKind.ISSUED]
    taken = [revision for revision in earlier if revision.kind is RevisionKind.TAKEN_IN]
    found = issued or taken
    return found[-1] if found else None
