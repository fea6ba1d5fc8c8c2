"""Which Word template is filled in, whether it can be, and how the group's copies look."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from compact_draft.errors import RefusedError, Where
from compact_draft.model.look import Look
from compact_draft.store.safe import read_bytes
from compact_draft.store.settings import CONFIG
from compact_draft.store.shipped import shipped
from compact_draft.store.workspace import Workspace

if TYPE_CHECKING:
    from compact_draft.errors import TemplateError

OWN = "templates/compact.docx"
DESIGNS = {
    "compact": "a partnership Compact: cover, contents, every clause, pages to sign",
    "charter": "a charter of two pages: the promises side by side, and who stands by them",
    "code": "a code of practice: numbered paragraphs to quote from, no cover page",
    "covenant": "a covenant partnership agreement, after the Civil Society Covenant of 2025",
    "letter": "a reply letter to those who answered",
}
"""Name of each shipped template, and what it is."""
_MOST_LOGO = 5_000_000
_DRAFT_LACKS = {
    "title": "no copy says its title",
    "status": "a draft does not say that it is one, nor a final text that it was agreed",
    "revision": "nobody can tell which text a copy is of",
    "contents": "there is no list of contents",
    "signatures": "there is no place to sign",
    "aspirational": "what is not kept everywhere yet is not listed",
}
_LETTER_LACKS = {
    "salutation": "the letter greets nobody",
    "points": "what was said and decided is not in it",
    "reply_to": "it does not say where to write back",
}
_OF_WHOLE = ("contents", "aspirational")


@dataclass(frozen=True, slots=True, kw_only=True)
class Checked:
    """What was found in a template.

    Attributes:
        file: The template, as it was named.
        kind: "draft" or "letter": whose placeholders it was held against.
        faults: What cannot be filled in, in order; empty for nothing.
        missing: Placeholders that it leaves out, with what copies then lack.
    """

    file: str
    kind: str
    faults: tuple[TemplateError, ...]
    missing: tuple[tuple[str, str], ...] = ()


def template_of(
    workspace: Workspace, named: Path | None, *, own: str, ours: str
) -> tuple[bytes, str]:
    """Return a template and what it is called in messages.

    Args:
        workspace: Whose own it may be.
        named: The file a person named, or the name of a design of ours; None for none.
        own: Where the group's own lies in the workspace, and ours in the program.
        ours: What ours is called.

    Raises:
        RefusedError: The file named is not there.
    """
    if named is not None:
        data = read_bytes(named)
        if data is None and str(named) in DESIGNS:
            return _shipped(str(named)), f"our {named} template"
        if data is None:
            raise RefusedError(
                "there is no such template",
                where=Where(str(named)),
                mend="check the name and folder, leave --template out for ours, or name "
                f"one of our designs:  {'  '.join(DESIGNS)}",
            )
        return data, str(named)
    held = read_bytes(workspace.root / own)
    return ((shipped() / own).read_bytes(), ours) if held is None else (held, own)


def look_of(workspace: Workspace) -> Look:
    """Return how the group's copies look, as ``compact.toml`` says.

    Raises:
        RefusedError: The logo is not there, lies outside the workspace or is too large.
        TemplateError: The logo is no picture.
    """
    settings = workspace.settings()
    data = b""
    if settings.logo:
        from compact_draft.word.writing.look import picture

        data = _logo(workspace, settings.logo)
        picture(data, settings.logo)
    whose = settings.group or settings.area or settings.title
    return Look(
        colour=settings.colour,
        logo=data,
        logo_name=settings.logo,
        logo_words=settings.logo_words or f"Logo of {whose}",
        area=settings.area,
        group=settings.group,
    )


def check(path: Path, *, kind: str = "") -> Checked:
    """Return everything in a template that cannot be filled in, with its place.

    Args:
        path: The template.
        kind: "draft" or "letter"; empty for whichever its placeholders are those of.

    Raises:
        RefusedError: There is no such file.
        WordFileError: It is no Word file that can be used.
    """
    from compact_draft.word.writing.template import faults_of
    from compact_draft.word.writing.vocabulary import DRAFT, LETTER

    data = read_bytes(path)
    if data is None:
        raise RefusedError(
            "there is no such file",
            where=Where(str(path)),
            mend="check its name and folder; to start one:  compact-draft template new",
        )
    kind = kind or _kind(data, path.name)
    held = LETTER if kind == "letter" else DRAFT
    return Checked(
        file=str(path),
        kind=kind,
        faults=faults_of(data, name=path.name, vocabulary=held),
        missing=_missing(data, path.name, kind),
    )


def _kind(data: bytes, name: str) -> str:
    """Return what a template is for: a letter where it names more that only letters do."""
    from compact_draft.word.ooxml.package import Package
    from compact_draft.word.writing.placeholders import named_in
    from compact_draft.word.writing.vocabulary import DRAFT, LETTER

    said = named_in(Package.open(data, name=name))
    drafts, letters = frozenset(DRAFT.names), frozenset(LETTER.names)
    is_letter = len(said & (letters - drafts)) > len(said & (drafts - letters))
    return "letter" if is_letter else "draft"


def _missing(data: bytes, name: str, kind: str) -> tuple[tuple[str, str], ...]:
    from compact_draft.word.ooxml.package import Package
    from compact_draft.word.writing.placeholders import named_in

    said = named_in(Package.open(data, name=name))
    lacks = _LETTER_LACKS if kind == "letter" else _DRAFT_LACKS
    left = [
        (template, lost) for template, lost in lacks.items() if template not in said
    ]
    whole = "clauses" in said or kind == "letter"
    return tuple(row for row in left if whole or row[0] not in _OF_WHOLE)


def new(
    workspace: Workspace, design: str, out: Path, *, by: str, when: datetime
) -> str:
    """Write a template of ours into the workspace, to be changed in Word.

    Args:
        workspace: Where it goes.
        design: One of `DESIGNS`.
        out: The file to write.
        by: Who takes the step.
        when: The time recorded.

    Returns:
        The file, from the workspace's root.
    """
    root, resolved = workspace.root.resolve(), out.resolve()
    if resolved.parent != root / "templates" or resolved.suffix.lower() != ".docx":
        workspace.refuse_own(out)
    written = resolved.as_posix()
    if resolved.is_relative_to(root):
        written = resolved.relative_to(root).as_posix()
    with workspace.step("template", by=by, when=when) as step:
        step.write(written, _shipped(design))
        step.what = f"{written}: {design}"
    return written


def _shipped(design: str) -> bytes:
    return (shipped() / "templates" / f"{design}.docx").read_bytes()


def _logo(workspace: Workspace, name: str) -> bytes:
    where = Where(CONFIG)
    path = (workspace.root / name).resolve()
    if not path.is_relative_to(workspace.root.resolve()):
        raise RefusedError(
            f"the logo {name} lies outside the folder",
            where=where,
            mend="copy the picture into the folder, and name it there",
        )
    data = read_bytes(path)
    if data is None:
        raise RefusedError(
            f"there is no logo {name}",
            where=where,
            mend="put the picture into the folder, or take  logo  out of  [look]",
        )
    if len(data) > _MOST_LOGO:
        raise RefusedError(
            f"the logo {name} is larger than five megabytes",
            where=where,
            mend="save it smaller: 800 pixels wide is plenty on paper",
        )
    return data
