"""Publish: the agreed text for everybody, without a trace of who made the files."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from compact_draft.diff.compare import compare_revisions
from compact_draft.errors import CompactError, RefusedError, Where
from compact_draft.model.compact import Revision, RevisionKind
from compact_draft.packs.edition import text_in_words
from compact_draft.reports.published import (
    changed_report,
    checksums,
    clauses_csv,
    read_me,
)
from compact_draft.steps.before_publishing import open_points, refuse_what_is_open
from compact_draft.steps.beside import examples_in
from compact_draft.steps.beside_personal import for_others
from compact_draft.steps.build import drawn, frozen, inside, living_revision, maker
from compact_draft.steps.edit import Signed
from compact_draft.steps.people_known import people_known
from compact_draft.steps.report import report_bytes
from compact_draft.store.safe import sha256
from compact_draft.store.workspace import Workspace
from compact_draft.text.plural import plural
from compact_draft.text.shortened import shortened

VERB = "publish"
FOLDER = "out/published"
SUMS = "SHA256SUMS.txt"
STEM = "compact"


@dataclass(frozen=True, slots=True, kw_only=True)
class Published:
    """What was published.

    Attributes:
        folder: Where the files lie.
        files: Their names, each with its digest.
        revision: Label of the text, frozen; empty for a draft.
        left: What is to be looked at, in sentences: a PDF that could not be made, a
            person's name in the text itself, a signature that is void.
    """

    folder: str
    files: Mapping[str, str]
    revision: str
    left: tuple[str, ...] = ()


def publish(
    workspace: Workspace,
    folder: Path,
    *,
    agreed: date | None,
    since: str | None = None,
    pdf: bool = True,
    examples: bool = False,
    although: bool = False,
    who: Signed,
) -> Published:
    """Write everything that is for everybody, as one step that is not taken back.

    Args:
        workspace: Where the text is.
        folder: Where the files go.
        agreed: The day of agreement; None for a draft, marked so and without signatures.
        since: Label of the text with which it is compared; None for the Compact as it
            was taken in.
        pdf: Whether a PDF is wanted; it is left out and told where LibreOffice is not.
        examples: Whether practical examples stand beside the clauses.
        although: Whether a text goes out as agreed of which something is not settled
            (`steps.before_publishing`); each such thing is told in `left`.
        who: Who publishes, and when.

    Raises:
        RefusedError: A person's name stands out of sight in a file, or the text is not
            settled and nobody said that it goes out all the same; nothing is written.
    """
    if agreed is not None:
        refuse_what_is_open(workspace, agreed, who.when.date(), although=although)
    moment = who.when.isoformat(timespec="seconds")
    shown = living_revision(workspace, "draft", moment)
    edition = text_in_words(shown, is_living=True, agreed=agreed)
    parts, left = files_for_everybody(
        workspace,
        shown,
        edition,
        agreed=agreed,
        since=since,
        pdf=pdf,
        examples=examples,
        who=who,
    )
    left = (*_names(workspace, parts, shown), *left)
    if agreed is not None:
        left += tuple(
            said.rstrip(".") for said in open_points(workspace, who.when.date())
        )
    digests = {name: sha256(data) for name, data in parts.items()}
    with workspace.step(VERB, by=who.by, when=who.when) as step:
        for name, data in parts.items():
            step.write(inside(workspace, folder / name), data)
        step.write(inside(workspace, folder / SUMS), checksums(digests).encode())
        label = ""
        if agreed is not None:
            label = _freeze(workspace, step.when)
            if label not in {revision.label for revision in workspace.revisions()}:
                held = workspace.revisions()
                step.write_revision(
                    frozen(
                        workspace.draft(),
                        label=label,
                        when=step.when,
                        parent=held[-1].label if held else None,
                        kind=RevisionKind.AGREED,
                    )
                )
        step.what = f"{plural(len(parts) + 1, 'file')}, {edition}"
    return Published(
        folder=inside(workspace, folder), files=digests, revision=label, left=left
    )


def _freeze(workspace: Workspace, when: str) -> str:
    """Return the label of a revision with this very text, or a new one."""
    now = living_revision(workspace, "x", when)
    held = workspace.revisions()
    for revision in reversed(held):
        if revision.kind is RevisionKind.AGREED and revision.digest == now.digest:
            return revision.label
    serial = 1
    while f"published-{serial}" in {revision.label for revision in held}:
        serial += 1
    return f"published-{serial}"


def files_for_everybody(
    workspace: Workspace,
    shown: Revision,
    edition: str,
    *,
    agreed: date | None,
    since: str | None,
    pdf: bool,
    examples: bool = False,
    who: Signed,
) -> tuple[dict[str, bytes], tuple[str, ...]]:
    """Return the files of a text by name, scrubbed, and what could not be made."""
    from compact_draft.intake.formats.office import pdf_by_libreoffice
    from compact_draft.word.writing.draft import Copy
    from compact_draft.word.writing.scrub import scrubbed

    copy = Copy.PUBLIC if agreed is None else Copy.FINAL
    title = shown.title
    status = "DRAFT" if agreed is None else "Agreed"

    def made(ending: str) -> bytes:
        return drawn(
            workspace,
            shown,
            ending,
            copy=copy,
            edition=edition,
            agreed=agreed,
            signatures=agreed is not None,
            pages=pdf,
            examples=examples,
            name=f"{STEM}{ending}",
            when=who.when,
        )

    def clean(data: bytes) -> bytes:
        return scrubbed(
            data,
            title=title,
            author=maker(workspace),
            status=status,
            when=who.when,
        )

    word = clean(made(".docx"))
    data = made(".json")
    parts = {
        f"{STEM}.docx": word,
        f"{STEM}.html": made(".html"),
        "clauses.json": data,
        "clauses.csv": b"\xef\xbb\xbf" + clauses_csv(json.loads(data)).encode(),
    }
    says = {
        f"{STEM}.docx": "the whole text, for Word and LibreOffice",
        f"{STEM}.html": "the whole text, for any browser and screen reader",
    }
    left = []
    if examples:
        left += [
            f"without its example: {shortened(shown.clause(clause).text, 60)} (it changed since)"
            for clause in examples_in(workspace, shown)[1]
        ]
        left += [
            "without its example until somebody has said hide or keep (beside personal): "
            + shortened(shown.clause(clause).text, 60)
            for clause in for_others(workspace, shown)[1]
        ]
    if pdf:
        try:
            parts[f"{STEM}.pdf"] = pdf_by_libreoffice(word, f"{STEM}.docx")
            says[f"{STEM}.pdf"] = "the whole text, to be printed, with tags"
        except CompactError as error:
            left.append(f"no PDF was made: {error.what}")
    says["clauses.json"] = "every clause with its tags, for programs"
    says["clauses.csv"] = "the same as a table, for a spreadsheet"
    before = _before(workspace, since)
    if before is not None:
        report = changed_report(
            title,
            compare_revisions(before, shown),
            old=_lower(text_in_words(before)),
            new=_lower(edition),
        )
        for ending in (".docx", ".html"):
            name = f"what-changed{ending}"
            held = report_bytes(report, Path(name), when=who.when)
            parts[name] = clean(held) if ending == ".docx" else held
        says["what-changed.docx"] = "which promises are new, changed and gone, for Word"
        says["what-changed.html"] = "the same for any browser"
    parts["README.txt"] = read_me(title, edition, list(says.items())).encode()
    return parts, tuple(left)


def _before(workspace: Workspace, since: str | None) -> Revision | None:
    if since is not None:
        return workspace.revision(since)
    taken = [r for r in workspace.revisions() if r.kind is RevisionKind.TAKEN_IN]
    return taken[0] if taken else None


def _lower(words: str) -> str:
    return f"{words[:1].lower()}{words[1:]}"


def _names(
    workspace: Workspace, parts: Mapping[str, bytes], shown: Revision
) -> tuple[str, ...]:
    """Return which names of people stand in the text itself; refuse those out of sight."""
    from compact_draft.telling.hidden_names import names_in

    people = people_known(workspace)
    before = [r for r in workspace.revisions() if r.kind is RevisionKind.TAKEN_IN]
    words = "\n".join(
        c.text for revision in (shown, *before[:1]) for c in revision.clauses
    )
    meant = set(names_in(words.encode(), people))
    for name, data in parts.items():
        hidden = [found for found in names_in(data, people) if found not in meant]
        if hidden:
            raise RefusedError(
                f"the name {hidden[0]} would stand in {name}, and in no clause",
                where=Where(name),
                mend="take it out of the Word template, of the title or the names in "
                "compact.toml, of an example beside a clause, or of the file's pictures; "
                "nothing was written",
            )
    return tuple(
        f"the name {person} stands in the text itself: is it meant to be read by everybody?"
        for person in sorted(meant)
    )
