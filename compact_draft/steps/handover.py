"""Hand over: one folder that can be read in twenty years, without any program of ours."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from compact_draft.drafting.listing import listed
from compact_draft.packs.edition import text_in_words
from compact_draft.reports.handover import FORMATS, history_csv, index, withdrawn_csv
from compact_draft.reports.published import checksums, read_me
from compact_draft.steps.beside_personal import clauses_told, personal, waits_line
from compact_draft.steps.build import drawn, inside, living_revision
from compact_draft.steps.edit import Signed
from compact_draft.steps.publish import STEM, SUMS, files_for_everybody
from compact_draft.store.names import is_litter
from compact_draft.store.safe import read_bytes, sha256
from compact_draft.store.workspace import Workspace
from compact_draft.text.plural import plural

VERB = "handover"
FOLDER = "out/handover"
_RECORDS = (
    "compact.toml", "outline.toml", "national.toml", "workplan.toml", "signoff.toml",
    "monitoring.toml", "monitoring-redactions.csv", "beside-redactions.csv", "merging.toml", "waivers.toml", "checks.toml",
)  # fmt: skip
_ADDRESS = re.compile(rb"^[ \t]*(?:ledger\.)?url[ \t]*=.*\r?\n?", re.MULTILINE)
"""The address of a database may hold a password."""
_FOLDERS = ("revisions", "sources", "merging", "clauses")


@dataclass(frozen=True, slots=True, kw_only=True)
class HandedOver:
    """What was written.

    Attributes:
        folder: Where it lies.
        files: How many files.
        left: What could not be made, in sentences.
    """

    folder: str
    files: int
    left: tuple[str, ...] = ()


def handover(
    workspace: Workspace,
    folder: Path,
    *,
    agreed: date | None = None,
    names: bool = False,
    pdf: bool = True,
    who: Signed,
) -> HandedOver:
    """Write everything that the workspace knows, as files that anybody can read.

    It is for whoever takes the Compact over, and not to be published.

    Args:
        workspace: What is handed over.
        folder: Where the files go.
        agreed: The day the text was agreed, if it was.
        names: Whether who answered in a round, and who changed a clause, is in it.
        pdf: Whether a PDF is wanted.
        who: Who takes the step, and when.
    """
    moment = who.when.isoformat(timespec="seconds")
    shown = living_revision(workspace, "draft", moment)
    edition = text_in_words(shown, is_living=True, agreed=agreed)
    parts, left = files_for_everybody(
        workspace, shown, edition, agreed=agreed, since=None, pdf=pdf, who=who
    )
    parts |= dict(_told(workspace, shown.title, edition, names=names, who=who))
    parts |= dict(records(workspace))
    for consultation in workspace.rounds():
        label = consultation.label
        if workspace.has_ledger(label):
            words, people = workspace.ledger(label).archive()
            parts[f"rounds/{label}/archive.jsonl"] = words.encode()
            if names:
                parts[f"rounds/{label}/names.jsonl"] = people.encode()
        for file in ("round.toml", "sent.docx"):
            data = read_bytes(workspace.root / f"consultation/{label}/{file}")
            if data is not None:
                parts[f"rounds/{label}/{file}"] = data
    parts["README.txt"] = _read_me(shown.title, edition, parts, names=names)
    waits = len(personal(workspace).waits)
    if waits:
        left = (
            *left,
            f"{waits_line(waits)}  (the files in records/ hold them as written)",
        )
    digests = {name: sha256(data) for name, data in parts.items()}
    with workspace.step(VERB, by=who.by, when=who.when) as step:
        for name, data in parts.items():
            step.write(inside(workspace, folder / name), data)
        step.write(inside(workspace, folder / SUMS), checksums(digests).encode())
        step.what = plural(len(parts) + 1, "file")
    return HandedOver(folder=inside(workspace, folder), files=len(parts) + 1, left=left)


def _told(
    workspace: Workspace, title: str, edition: str, *, names: bool, who: Signed
) -> Iterator[tuple[str, bytes]]:
    from compact_draft.word.writing.draft import Copy

    draft = workspace.draft()
    standing = set(draft.outline.ids)
    every = workspace.clauses()
    if not names:
        every = clauses_told(personal(workspace), every)
    gone = [clause for clause in every if clause.id not in standing]
    labels = [
        f"{revision.label}: {text_in_words(revision)}"
        for revision in workspace.revisions()
    ]
    yield "index.txt", index(title, listed(draft), labels).encode()
    yield "history.csv", history_csv(every, names=names).encode("utf-8-sig")
    yield "withdrawn.csv", withdrawn_csv(gone).encode("utf-8-sig")
    yield (
        f"{STEM}.md",
        drawn(
            workspace,
            living_revision(workspace, "draft", who.when.isoformat()),
            ".md",
            copy=Copy.PUBLIC,
            edition=edition,
            name=f"{STEM}.md",
            when=who.when,
        ),
    )


def records(workspace: Workspace) -> Iterator[tuple[str, bytes]]:
    """Yield the workspace's own text files as they lie, and the old Compact."""
    root = workspace.root
    paths = [root / name for name in _RECORDS]
    for name in _FOLDERS:
        paths += sorted((root / name).rglob("*"))
    for path in paths:
        if path.is_file() and not is_litter(path.name):
            data = read_bytes(path)
            if data is not None and path.name == "compact.toml":
                data = _ADDRESS.sub(b"", data)
            if data is not None:
                yield f"records/{path.relative_to(root).as_posix()}", data


def _read_me(
    title: str, edition: str, parts: dict[str, bytes], *, names: bool
) -> bytes:
    says = [
        ("index.txt", "every clause by number and id, and every stage of the text"),
        (f"{STEM}.docx, .html, .pdf, .md", "the whole text"),
        ("clauses.csv, clauses.json", "every clause with its tags"),
        ("history.csv", "what happened to each clause, when and why"),
        ("withdrawn.csv", "clauses that stand no longer, with their last words"),
        ("what-changed.docx, .html", "what is new, changed and gone since the old one"),
        ("rounds/", "each round: what went out, and every remark and decision"),
        ("records/", "the working folder's own files, and the old Compact as it came"),
    ]
    kept = [
        (name, words)
        for name, words in says
        if any(part.startswith(name.split(",")[0].split(".")[0]) for part in parts)
    ]
    text = read_me(title, edition, kept)
    who = (
        "Names of people are in it (rounds/*/names.jsonl, history.csv).\n"
        if names
        else "Who answered in a round is not in it: the names stayed where they were.\n"
    )
    note = (
        "This is for whoever takes the Compact over. Remarks stand in it as people wrote\n"
        f"them, and the clause files say who changed what, so it is not to be published.\n{who}"
    )
    return f"{text}\n{note}\n{FORMATS}".encode()
