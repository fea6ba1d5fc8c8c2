"""Clause files: ``clauses/<folder>/<id>.md``, a TOML head and plain paragraphs."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import asdict
from functools import lru_cache
from pathlib import Path
from typing import Any

from compact_draft.errors import ClauseFileError, SourceError, Where
from compact_draft.model.clause import (
    Clause,
    HistoryRow,
    Kind,
    Link,
    Place,
    Relation,
)
from compact_draft.model.tags import (
    Achievability,
    By,
    Delivery,
    Evidence,
    Practice,
    Ruling,
    Scope,
)
from compact_draft.store.head import (
    FENCE,
    Head,
    decode,
    edit_toml,
    split_head,
    write_toml,
)
from compact_draft.store.paths import is_name
from compact_draft.store.sync import Conflict, conflict_of
from compact_draft.text.normalise import normalise

ID = re.compile(r"[a-z][a-z0-9]*(?:-[a-z0-9]+)*-[0-9]+")
_FIELDS = (
    "id", "kind", "heading", "heading_print", "by", "only", "theme", "achievability",
    "scope", "delivery", "level", "family", "strength", "choose", "note", "links",
    "place", "ruling", "evidence", "history",
)  # fmt: skip


@lru_cache(maxsize=1 << 12)
def parse_clause(text: str, path: str) -> Clause:
    r"""Return the clause of a clause file's text (with ``\n`` line ends).

    One that was read before is not parsed again.

    Raises:
        ClauseFileError: With file, line, clause and remedy.
    """
    head, body = split_head(text, path, ClauseFileError)
    return clause_of(head, body)


def clause_of(head: Head, body: str, also: tuple[str, ...] = ()) -> Clause:
    """Return the clause of a head and its text.

    Args:
        head: The fields.
        body: The text below it, as it stands in the file.
        also: Names of fields that are somebody else's.
    """
    wanted = head.text("id")
    if not ID.fullmatch(wanted):
        raise head.fault(
            f"id = {wanted!r} is not an id",
            "write letters, a hyphen and a number, such as  wex-12",
            "id",
        )
    head = Head(
        head.fields, head.path, head.source, head.first_line, head.error, wanted
    )
    head.refuse_unknown((*_FIELDS, *also))
    kind = head.must(Kind, "kind")
    clause = Clause(
        id=wanted,
        kind=kind,
        heading=head.text("heading", ""),
        heading_print=head.text("heading_print", ""),
        text=normalise(body),
        by=head.choice(By, "by"),
        only=head.texts("only"),
        theme=head.text("theme", ""),
        achievability=head.choice(Achievability, "achievability"),
        ruling=_ruling(head.table("ruling")),
        scope=head.choice(Scope, "scope"),
        delivery=head.choice(Delivery, "delivery"),
        evidence=tuple(_evidence(row) for row in head.tables("evidence")),
        links=tuple(_link(row) for row in head.tables("links")),
        place=_place(head.table("place")),
        family=head.text("family", ""),
        strength=head.number("strength"),
        choose=head.text("choose", ""),
        note=head.text("note", ""),
        level=head.number("level"),
        history=tuple(_history(row) for row in head.tables("history")),
    )
    _refuse_tags_on_no_promise(clause, head)
    return clause


def _refuse_tags_on_no_promise(clause: Clause, head: Head) -> None:
    if clause.kind.is_promise:
        return
    for key in ("achievability", "scope", "by", "evidence", "links", "ruling"):
        if getattr(clause, key):
            raise head.fault(
                f"a {clause.kind} carries no {key}: only a commitment or an action does",
                f'take the line out, or write  kind = "commitment"  (it is "{clause.kind}")',
                key,
            )


def _ruling(head: Head | None) -> Ruling | None:
    if head is None:
        return None
    head.refuse_unknown(("value", "reason", "by", "when", "clause_print"))
    return Ruling(
        value=head.must(Achievability, "value"),
        reason=head.text("reason"),
        by=head.text("by"),
        when=head.text("when"),
        clause_print=head.text("clause_print", ""),
    )


def _evidence(head: Head) -> Evidence:
    head.refuse_unknown(
        ("party", "state", "note", "by_when", "said_by", "when", "clause_print")
    )
    return Evidence(
        party=head.text("party"),
        state=head.must(Practice, "state"),
        note=head.text("note", ""),
        by_when=head.text("by_when", "") or None,
        said_by=head.text("said_by", ""),
        when=head.text("when", ""),
        clause_print=head.text("clause_print", ""),
    )


def _link(head: Head) -> Link:
    head.refuse_unknown(
        (
            "framework",
            "ref",
            "relation",
            "differences",
            "clause_print",
            "undertaking_print",
            "by",
            "when",
        )
    )
    return Link(
        framework=head.text("framework"),
        ref=head.text("ref"),
        relation=head.must(Relation, "relation"),
        differences=head.texts("differences"),
        clause_print=head.text("clause_print", ""),
        undertaking_print=head.text("undertaking_print", ""),
        by=head.text("by", ""),
        when=head.text("when", ""),
    )


def _place(head: Head | None) -> Place | None:
    if head is None:
        return None
    head.refuse_unknown(
        ("file", "sha256", "part", "ordinals", "label", "words", "standing", "head")
    )
    ordinals = head.fields.get("ordinals", [])
    if not isinstance(ordinals, list) or not all(isinstance(n, int) for n in ordinals):
        raise head.fault(
            "ordinals is not a list of numbers", "write  ordinals = [12]", "ordinals"
        )
    if not is_name(head.text("file")):
        raise head.fault(
            f"file = {head.text('file')!r} is not the name of a file in sources/",
            "write the name alone, as the file is named there",
            "file",
        )
    return Place(
        file=head.text("file"),
        sha256=head.text("sha256"),
        part=head.text("part"),
        ordinals=tuple(ordinals),
        label=head.text("label", ""),
        words=head.text("words", ""),
        standing=head.text("standing", ""),
        head=head.text("head", ""),
    )


def _history(head: Head) -> HistoryRow:
    head.refuse_unknown(("when", "by", "why", "decision", "from", "what"))
    return HistoryRow(
        when=head.text("when"),
        by=head.text("by", ""),
        why=head.text("why", ""),
        decision=head.text("decision", ""),
        source=head.texts("from"),
        what=head.text("what", ""),
    )


def clause_fields(clause: Clause) -> dict[str, Any]:
    """Return a clause's head as fields, in the order in which they are written."""
    place = None if clause.place is None else _plain(asdict(clause.place))
    ruling = None if clause.ruling is None else _plain(asdict(clause.ruling))
    history = []
    for row in clause.history:
        fields = _plain(asdict(row))
        fields["from"] = fields.pop("source", None)
        history.append({k: v for k, v in fields.items() if v})
    fields = {
        "id": clause.id,
        "kind": clause.kind.value,
        "heading": clause.heading,
        "heading_print": clause.heading_print,
        "by": clause.by and clause.by.value,
        "only": list(clause.only),
        "theme": clause.theme,
        "achievability": clause.achievability and clause.achievability.value,
        "scope": clause.scope and clause.scope.value,
        "delivery": clause.delivery and clause.delivery.value,
        "level": clause.level,
        "family": clause.family,
        "strength": clause.strength,
        "choose": clause.choose,
        "note": clause.note,
        "links": [_plain(asdict(link)) for link in clause.links],
        "place": place,
        "ruling": ruling,
        "evidence": [_plain(asdict(row)) for row in clause.evidence],
        "history": history,
    }
    return {k: v for k, v in fields.items() if v is not None and v not in ("", [])}


def _plain(fields: Mapping[str, Any]) -> dict[str, Any]:
    found: dict[str, Any] = {}
    for key, value in fields.items():
        if value is None or value in ("", ()):
            continue
        if isinstance(value, tuple):
            found[key] = [str(v) if isinstance(v, str) else v for v in value]
        else:
            found[key] = str(value) if isinstance(value, str) else value
    return found


def format_clause(clause: Clause) -> str:
    r"""Return a clause file's whole text, with ``\n`` line ends."""
    return f"{FENCE}\n{write_toml(clause_fields(clause)).strip()}\n{FENCE}\n{clause.text}\n"


def revise_clause_file(before: str, clause: Clause, path: str) -> str:
    r"""Return a clause file's text with only what changed rewritten.

    Args:
        before: The file's text as it stands, with ``\n`` line ends.
        clause: The clause wanted; its id is the file's.
        path: File, as people name it.
    """
    head, body = split_head(before, path, ClauseFileError)
    held = clause_of(head, body)
    if held == clause:
        return before
    source = edit_toml(head.source, clause_fields(held), clause_fields(clause))
    text = body if held.text == clause.text else f"{clause.text}\n"
    after = f"{FENCE}\n{source.strip()}\n{FENCE}\n{text}"
    return after if parse_clause(after, path) == clause else format_clause(clause)


def read_clause(path: Path, shown: str | None = None) -> Clause:
    """Read one clause file.

    Raises:
        ClauseFileError: With file, line, clause and remedy.
    """
    name = str(path) if shown is None else shown
    clause = parse_clause(decode(path.read_bytes(), name, ClauseFileError), name)
    if path.stem != clause.id:
        raise ClauseFileError(
            f"the file is named {path.name} but holds the clause {clause.id}",
            where=Where(name, 2, clause.id),
            mend=f"rename it to {clause.id}.md, or give the clause an id of its own",
        )
    return clause


def read_clauses(
    folder: Path, root: Path | None = None
) -> tuple[tuple[Clause, ...], tuple[SourceError, ...]]:
    """Read every clause file below a folder: the clauses by id, and the faults.

    One bad file does not hide the others. Files below ``national`` are frameworks
    and are passed over.

    Args:
        folder: Where to look.
        root: Paths are named from here in errors; None names them as they are.
    """
    clauses: dict[str, Clause] = {}
    problems: list[SourceError] = []
    paths = sorted(folder.rglob("*.md"))
    beside: dict[Path, set[str]] = {}
    for path in paths:
        beside.setdefault(path.parent, set()).add(path.name)
    for path in paths:
        shown = str(path if root is None else path.relative_to(root))
        twin = conflict_of(path.name, beside[path.parent])
        if twin is not None:
            problems.append(_second_version(shown, twin))
            continue
        try:
            clause = read_clause(path, shown)
        except SourceError as error:
            problems.append(error)
            continue
        if clause.id in clauses:
            problems.append(
                ClauseFileError(
                    f"the id {clause.id} stands in two files",
                    where=Where(shown, 2, clause.id),
                    mend="give one of the two an id of its own",
                )
            )
            continue
        clauses[clause.id] = clause
    return tuple(clauses[key] for key in sorted(clauses, key=id_order)), tuple(problems)


def _second_version(shown: str, twin: Conflict) -> ClauseFileError:
    """Return the fault of a file that a program made which synchronises folders."""
    return ClauseFileError(
        f"this is a second version of {twin.of}, as {twin.program} names one: two "
        "people changed the clause at once",
        where=Where(shown),
        mend=f"hold the two against each other, put what is missing into {twin.of} with  "
        "compact-draft clauses edit,  and move this file out of the folder",
    )


def id_order(wanted: str) -> tuple[str, int]:
    """Return the sorting key of an id: prefix, then serial as a number."""
    prefix, _, serial = wanted.rpartition("-")
    return prefix, int(serial) if serial.isdigit() else 0
