"""Take in a national text that a group has: its own framework, or words beside ours."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import tomlkit

from compact_draft.errors import FrameworkError, RefusedError, Where
from compact_draft.intake.national_text import (
    NationalText,
    Numbered,
    from_csv,
    from_text,
    from_word,
    slug,
)
from compact_draft.model.framework import Framework
from compact_draft.steps.edit import Signed
from compact_draft.steps.intake import look_over
from compact_draft.steps.national import VERB
from compact_draft.store.frameworks import framework_files, parse_framework
from compact_draft.store.head import decode, write_toml
from compact_draft.store.workspace import Workspace
from compact_draft.text.plural import plural


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """What a person says of a text that is added.

    Attributes:
        beside: The framework whose words of ours it stands beside; None for its own.
        id, title, edition: Of a framework of its own; empty for what the file says.
        source: Where the words were taken from.
        replace: Whether a framework of that id in the workspace may be replaced.
    """

    beside: Framework | None = None
    id: str = ""
    title: str = ""
    edition: str = ""
    source: str = ""
    replace: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Added:
    """What came of adding a text.

    Attributes:
        framework: The framework as it is now.
        file: Where it lies, from the root.
        taken: How many undertakings have words of the file.
        unknown: Numbers of the file that the framework does not have.
        without: Numbers of the framework for which the file has no words.
        passed_over: Paragraphs of the file that have no number.
    """

    framework: Framework
    file: str
    taken: int
    unknown: tuple[str, ...] = ()
    without: tuple[str, ...] = ()
    passed_over: tuple[str, ...] = ()


def add(
    workspace: Workspace, path: Path, data: bytes, wanted: Wanted, *, who: Signed
) -> Added:
    """Take in a national text: Word, plain text, CSV or TOML.

    Raises:
        FrameworkError: The file cannot be used, with its place.
        RefusedError: Something must be said first, or a framework would be replaced.
        WordFileError: It is a Word file that cannot be used.
    """
    text = _read(workspace, path, data)
    if wanted.beside is not None:
        said, counts = _beside(workspace, text, wanted, wanted.beside, path.name)
    else:
        said, counts = _own(workspace, text, wanted, path), {}
    framework = parse_framework(said, path.name)
    file = f"frameworks/{framework.id}.toml"
    if (workspace.root / file).exists() and not wanted.replace:
        raise RefusedError(
            f"the workspace has a framework {framework.id} already",
            where=Where(file),
            mend="name another with --id, or replace it with --replace",
        )
    others = [
        path.name
        for path in sorted((workspace.root / "frameworks").glob("*.toml"))
        if path.name != f"{framework.id}.toml"
        and parse_framework(
            decode(path.read_bytes(), str(path), FrameworkError), path.name
        ).id
        == framework.id
    ]
    if others:
        raise RefusedError(
            f"the file {others[0]} holds the framework {framework.id} already",
            where=Where(f"frameworks/{others[0]}"),
            mend="take that file out first, or name another with --id",
        )
    with workspace.step(VERB, by=who.by, when=who.when) as step:
        step.write_text(file, said)
        step.what = f"{framework.id} from {path.name}"
    whole = text if isinstance(text, NationalText) else None
    return Added(
        framework=framework,
        file=file,
        taken=counts.get("taken", len(framework.undertakings)),
        unknown=counts.get("unknown", ()),
        without=counts.get("without", ()),
        passed_over=() if whole is None else whole.passed_over,
    )


def _read(workspace: Workspace, path: Path, data: bytes) -> NationalText | str:
    """Return what the file holds: its numbered paragraphs, or a framework's TOML."""
    ending = path.suffix.casefold()
    if ending == ".toml":
        text = decode(data, path.name, FrameworkError)
        parse_framework(text, path.name)
        return text
    if ending == ".csv":
        return from_csv(decode(data, path.name, FrameworkError), path.name)
    if ending in (".txt", ".md", ""):
        return from_text(decode(data, path.name, FrameworkError), path.name)
    taken = look_over(data, path.name, workspace=workspace, tracked="accept")
    return from_word(taken.intake.rows, path.name)


def _own(
    workspace: Workspace, text: NationalText | str, wanted: Wanted, path: Path
) -> str:
    if isinstance(text, str):
        return text
    missing = [
        f"--{name}"
        for name in ("edition", "source")
        if not getattr(wanted, name).strip()
    ]
    if missing:
        raise RefusedError(
            f"it does not say which text this is: {' and '.join(missing)} missing",
            where=Where(path.name),
            mend='write  --edition 2026 --source "where you have the words from";  or '
            "--beside national-2010  where it is the official text of a shipped one",
        )
    title = wanted.title or path.stem
    named = wanted.id or f"{slug(title)}-{slug(wanted.edition)}"
    sections = {slug(row.section): row.section for row in text.rows if row.section}
    fields: dict[str, Any] = {
        "id": named,
        "title": title,
        "edition": wanted.edition,
        "wording": "official",
        "source": wanted.source,
        "sections": sections,
        "undertaking": [
            _fields(row, said) for row, said in _judged(workspace, text.rows)
        ],
    }
    return (
        f"# Taken in from {path.name}. Please look over: by, theme and the facts were\n"
        "# read out of the words, and nobody has checked them.\n\n" + write_toml(fields)
    )


def _judged(
    workspace: Workspace, rows: Iterable[Numbered]
) -> list[tuple[Numbered, dict[str, Any]]]:
    """Return each row with the facts that its words show."""
    from compact_draft.judgement.facts import FIRM
    from compact_draft.judgement.suggest import Line  # loads spaCy, as do these
    from compact_draft.steps.suggest import facts_lines, suggest_lines

    held = list(rows)
    lines = [
        Line(
            id=numbered.ref,
            text=numbered.text,
            section=(numbered.section,) if numbered.section else (),
        )
        for numbered in held
    ]
    found = []
    for row, said, facts in zip(
        held,
        suggest_lines(lines, workspace),
        facts_lines(lines, workspace),
        strict=True,
    ):
        weakened = bool(facts.hedges or facts.exceptions)
        firm = facts.force >= FIRM
        found.append(
            (
                row,
                {
                    "by": str(row.by or said.by),
                    "theme": row.theme or said.theme or "",
                    "kind": "undertaking" if said.is_commitment else "principle",
                    "modality_strength": "soft"
                    if not firm
                    else "qualified"
                    if weakened
                    else "firm",
                    "periods": [said.timeframe] if said.timeframe else [],
                    "exceptions": [exception.words for exception in facts.exceptions],
                    "timing": ", ".join(facts.early),
                    "reasons": bool(facts.reasons) or None,
                    "writing": bool(facts.writing) or None,
                },
            )
        )
    return found


def _fields(row: Numbered, said: dict[str, Any]) -> dict[str, Any]:
    fields = {"ref": row.ref, "section": slug(row.section), **said, "text": row.text}
    return {k: v for k, v in fields.items() if v not in (None, "", [])}


def _beside(
    workspace: Workspace,
    text: NationalText | str,
    wanted: Wanted,
    framework: Framework,
    name: str,
) -> tuple[str, dict[str, Any]]:
    """Return the framework's file with official words beside ours, and what is left."""
    if not wanted.source.strip():
        raise RefusedError(
            "it does not say where the official words come from",
            where=Where(name),
            mend='write it with  --source "the printed copy of 2010"',
        )
    if isinstance(text, str):
        own = parse_framework(text, name)
        words = {undertaking.ref: undertaking.text for undertaking in own.undertakings}
        theirs = dict.fromkeys(words)
    else:
        words = {numbered.ref: numbered.text for numbered in text.rows}
        theirs = dict.fromkeys(words)
    held = {undertaking.ref for undertaking in framework.undertakings}
    if not held & set(words):
        raise RefusedError(
            f"no number in this file belongs to {framework.id}",
            where=Where(name),
            mend=f"{framework.id} has {', '.join(sorted(held)[:8])} ...; check that it is "
            "the right file, or add it as a framework of its own",
        )
    document = tomlkit.parse(framework_files(workspace.root)[framework.id])
    rows: Any = document["undertaking"]
    for row in rows:
        if row["ref"] in words:
            row["text"] = words[row["ref"]]
            row["source"] = wanted.source
    said = tomlkit.dumps(document)
    counts = {
        "taken": len(held & set(words)),
        "unknown": tuple(ref for ref in theirs if ref not in held),
        "without": tuple(
            undertaking.ref
            for undertaking in framework.answered
            if undertaking.ref not in words
        ),
    }
    return said, counts


def words_of(added: Added) -> list[str]:
    """Return what was done, and what is left, in words."""
    said = [
        (
            f"{plural(added.taken, 'undertaking')} of {added.framework.id} taken in; the file "
            f"is {added.file}."
        )
    ]
    if added.unknown:
        said.append(f"Numbers that it does not have: {', '.join(added.unknown)}.")
    if added.without:
        said.append(f"Still in our words alone: {', '.join(added.without)}.")
    if added.passed_over:
        count = plural(len(added.passed_over), "paragraph")
        said.append(f"{count} without a number passed over:")
        said += [f"  {line}" for line in added.passed_over]
    return said
