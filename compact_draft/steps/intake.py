"""Bring in the old Compact: its Word file becomes clauses, an outline, a revision."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import lru_cache
from pathlib import Path
from typing import Literal

from compact_draft.errors import RefusedError, Where, WordFileError
from compact_draft.intake.formats.as_word import as_word, word_name
from compact_draft.intake.opinion import Listener, listening
from compact_draft.intake.parties import Offered, offered_parties
from compact_draft.intake.rows import Intake
from compact_draft.intake.rules import Rules, load_rules
from compact_draft.intake.take_in import take_in
from compact_draft.model.compact import Revision, RevisionKind
from compact_draft.store.names import safe_name
from compact_draft.store.reading import Reading
from compact_draft.store.safe import read_bytes
from compact_draft.store.settings import (
    CONFIG,
    DEFAULT_PARTIES,
    Settings,
    parse_settings,
    with_parties,
)
from compact_draft.store.shipped import shipped
from compact_draft.store.step import Step
from compact_draft.store.workspace import Workspace
from compact_draft.text.plural import plural

LABEL = "taken-in"
_RULES = "intake.toml"
Tracked = Literal["accept", "reject"]


@dataclass(frozen=True, slots=True, kw_only=True)
class TakenIn:
    """What `intake` understood, and where it put it.

    Attributes:
        intake: The rows: every paragraph, as a clause or as furniture.
        source: Where the Word file lies that places point into, from the root; empty on
            a dry run.
        parties: The bodies that it names in its "Who's who" or signatures: offered.
        received: Where the file as it came lies; the same, unless a Word file was made
            of it or its tracked changes were settled.
        revision: Label of the revision made; empty on a dry run.
    """

    intake: Intake
    source: str = ""
    received: str = ""
    parties: tuple[Offered, ...] = ()
    revision: str = ""


def rules_of(workspace: Reading | None) -> Rules:
    """Return the shipped rules, with the workspace's own ``intake.toml`` over them."""
    return rules_with(own_rules(workspace))


def own_rules(workspace: Reading | None) -> bytes | None:
    """Return a workspace's own ``intake.toml``; None where it has none."""
    return None if workspace is None else read_bytes(workspace.root / _RULES)


@lru_cache(maxsize=4)
def rules_with(own: bytes | None) -> Rules:
    """Return the shipped rules, with those of a file's bytes over them."""
    base = load_rules((shipped() / "templates" / _RULES).read_text(encoding="utf-8"))
    if own is None:
        return base
    return load_rules(own.decode("utf-8-sig", errors="replace"), over=base)


def opinion_of(workspace: Reading | None) -> Listener:
    """Return the second opinion on lines: the shipped words, a workspace's own over."""
    from compact_draft.steps.suggest import lines_judge

    return listening(lines_judge(workspace).suggest)


def look_over(
    data: bytes,
    name: str,
    *,
    workspace: Workspace | None = None,
    tracked: Tracked | None = None,
    prefix: str = "c",
) -> TakenIn:
    """Return what intake would make of a file; nothing is written.

    Raises:
        WordFileError: The file cannot be used.
    """
    rules = rules_of(workspace)
    taken = take_in(
        as_word(data, name, rules),
        file=word_name(name),
        prefix=prefix,
        rules=rules,
        opinion=opinion_of(workspace),
        tracked=tracked,
    )
    return TakenIn(
        intake=_with_words(taken), parties=offered_parties(taken.rows, rules)
    )


def intake(
    workspace: Workspace,
    path: Path,
    data: bytes,
    *,
    tracked: Tracked | None = None,
    parties: bool = False,
    by: str,
    when: datetime,
) -> TakenIn:
    """Take a file in: copy it to ``sources/``, write clauses, outline and revision.

    With `parties` the bodies that it names are put into the settings as well.

    Raises:
        RefusedError: A Compact has been taken in already.
        WordFileError: The file cannot be used; nothing is written.
    """
    if (workspace.root / "outline.toml").exists():
        raise RefusedError(
            "a Compact has been taken in already",
            where=Where(str(workspace.root / "outline.toml")),
            mend="take that step back with  compact-draft undo,  or start another "
            "folder with  compact-draft new",
        )
    settings = workspace.settings()
    rules = rules_of(workspace)
    word = as_word(data, path.name, rules)
    received = free_name(workspace, safe_name(path.name), data)
    name = word_name(received)
    with workspace.step("intake", by=by, when=when) as step:
        ids = workspace.ids()
        taken = take_in(
            word,
            file=name,
            prefix=settings.prefix,
            rules=rules,
            opinion=opinion_of(workspace),
            first=ids.given.get(settings.prefix, 0) + 1,
            tracked=tracked,
            by=by,
            when=step.when,
        )
        taken = _with_words(taken)
        used = _highest(settings.prefix, taken) - ids.given.get(settings.prefix, 0)
        ids, _ = ids.giving(settings.prefix, max(used, 0))
        offered = offered_parties(taken.rows, rules)
        if parties:
            settings = _with_parties(step, workspace, settings, offered)
        revision = Revision(
            label=LABEL,
            made=step.when,
            parent=None,
            kind=RevisionKind.TAKEN_IN,
            title=settings.title,
            parties=settings.parties,
            outline=taken.outline,
            clauses=taken.clauses,
        )
        if taken.source != data:
            step.write(f"sources/as-received-{received}", data)
        step.write(f"sources/{name}", taken.source)
        for clause in taken.clauses:
            step.write_clause(clause)
        step.write_outline(taken.outline, taken.clauses)
        step.write_ids(ids)
        step.write_revision(revision)
        step.what = f"{name}: {plural(len(taken.clauses), 'clause')}"
    source = f"sources/{name}"
    return TakenIn(
        intake=taken,
        source=source,
        received=source if taken.source == data else f"sources/as-received-{received}",
        parties=offered,
        revision=LABEL,
    )


def _highest(prefix: str, taken: Intake) -> int:
    """Return the highest serial of a prefix among clauses; a built copy brings its own."""
    serials = [
        int(serial)
        for begins, _, serial in (clause.id.rpartition("-") for clause in taken.clauses)
        if begins == prefix and serial.isdigit()
    ]
    return max(serials, default=0)


def _with_parties(
    step: Step, workspace: Workspace, settings: Settings, offered: Sequence[Offered]
) -> Settings:
    """Write the bodies offered into the settings, instead of those that `new` put there.

    One whose side is not known, or whose id or name is there already, is left out.
    """
    held = {party.id for party in settings.parties}
    names = {party.name.casefold() for party in settings.parties}
    wanted = [
        party
        for each in offered
        if (party := each.party) is not None
        and party.id not in held
        and party.name.casefold() not in names
    ]
    text = (read_bytes(workspace.root / CONFIG) or b"").decode("utf-8-sig")
    fresh = {(party.id, party.name) for party in settings.parties}
    instead = fresh <= {(party.id, party.name) for party in DEFAULT_PARTIES}
    if instead and wanted:
        sides = {party.side for party in wanted}
        wanted = [*(p for p in DEFAULT_PARTIES if p.side not in sides), *wanted]
    made = with_parties(text, wanted, instead=instead)
    if made != text:
        step.write(CONFIG, made.encode("utf-8"))
    return parse_settings(made)


def _with_words(taken: Intake) -> Intake:
    """Return what was taken in; a file without a word in it is refused."""
    rows = taken.rows
    edges = ("page header", "page footer")
    if any(row.text for row in rows if row.why not in edges):
        return taken
    if any(row.why == "a picture, with no words" for row in rows):
        raise WordFileError(
            "there are pictures in the file and no words, as in a scan",
            where=Where(taken.file),
            mend="take in the file that was scanned, or have the words read out of the "
            "pictures (OCR) and saved as a Word file",
        )
    raise WordFileError(
        "there is no word in the file",
        where=Where(taken.file),
        mend="look whether it is the right file: open it in Word",
    )


def free_name(workspace: Workspace, name: str, data: bytes) -> str:
    """Return a name for a file under ``sources/`` that takes no other file's place."""
    sources = workspace.root / "sources"
    stem, dot, ending = name.rpartition(".")
    found, serial = name, 1
    while any(
        read_bytes(sources / held) not in (None, data)
        for held in (found, f"as-received-{found}")
    ):
        serial += 1
        found = f"{stem} ({serial}){dot}{ending}" if stem else f"{name} ({serial})"
    return found
