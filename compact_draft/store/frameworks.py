"""National texts on disk: one TOML file an edition, as paraphrase or official text."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache
from pathlib import Path

from compact_draft.errors import FrameworkError, Where
from compact_draft.judgement.periods import periods
from compact_draft.model.framework import SEEN, EntryKind, Framework, Undertaking
from compact_draft.model.tags import By
from compact_draft.store.head import Head, decode, read_toml
from compact_draft.store.shipped import shipped

_WORDINGS = ("paraphrase", "official")
_CONFIDENCE = (SEEN, "seen_part", "inferred")
_STRENGTHS = ("firm", "qualified", "soft")
_HEAD = (
    "id", "title", "edition", "published", "wording", "whole", "source", "notice",
    "notes",
    "legal_force", "companion", "refs_are_ours", "about", "parties", "counts",
    "mapping_to_local", "outcomes", "sections", "undertaking",
)  # fmt: skip
_ROW = (
    "ref", "outcome", "section", "by", "by_national", "theme", "kind",
    "modality_strength", "source_confidence", "paraphrase", "text", "source", "act",
    "periods", "exceptions", "covers", "timing", "reasons", "writing",
    "explain_if_not", "like", "facts", "dated",
)  # fmt: skip
_REF = re.compile(r"[^\s:,;]+")
_COUNTED = ("undertakings", "commitments")


@lru_cache(maxsize=32)
def parse_framework(text: str, path: str) -> Framework:
    r"""Return the framework of a file's text (with ``\n`` line ends).

    One that was read before is not parsed again.

    Raises:
        FrameworkError: With file, line and remedy.
    """
    head = read_toml(text, path, FrameworkError)
    head.refuse_unknown(_HEAD)
    wording = _one_of(head, "wording", _WORDINGS)
    table = head.table("outcomes") or head.table("sections")
    sections = () if table is None else tuple((k, table.text(k)) for k in table.fields)
    rows = head.tables("undertaking")
    if not rows:
        raise head.fault(
            "no undertaking stands in this file",
            "write at least one, beginning with a line  [[undertaking]]",
        )
    undertakings = tuple(_undertaking(row, wording, dict(sections)) for row in rows)
    _refuse_twins(rows, undertakings)
    counts = head.table("counts")
    whole = [counts.number(key) for key in _COUNTED] if counts is not None else []
    return Framework(
        id=_name(head, "id"),
        title=head.text("title"),
        edition=head.text("edition"),
        published=head.text("published", ""),
        wording=wording,
        source=head.text("source", ""),
        published_count=next((number for number in whole if number is not None), None),
        is_whole=head.truth("whole", default=True),
        sections=sections,
        undertakings=undertakings,
    )


def _undertaking(head: Head, wording: str, sections: dict[str, str]) -> Undertaking:
    head.refuse_unknown(_ROW)
    key = "outcome" if "outcome" in head.fields else "section"
    section = str(head.fields.get(key, ""))
    if section and sections and section not in sections:
        raise head.fault(
            f"{key} = {section!r} is not a section of this file",
            f"write one of  {', '.join(sections)},  or add it under [sections]",
            key,
        )
    official = head.text("text", "")
    ours = head.text("paraphrase", "") if official else ""
    if not official:
        ours = head.text("text" if wording == "official" else "paraphrase")
    return Undertaking(
        ref=_name(head, "ref"),
        section=section,
        by=head.must(By, "by"),
        theme=head.text("theme", ""),
        paraphrase=ours,
        official=official,
        source=head.text("source", ""),
        kind=head.choice(EntryKind, "kind") or EntryKind.UNDERTAKING,
        strength=_one_of(head, "modality_strength", _STRENGTHS, ""),
        confidence=_one_of(head, "source_confidence", _CONFIDENCE, SEEN),
        act=head.text("act", ""),
        periods=_periods(head),
        exceptions=head.texts("exceptions"),
        covers=head.texts("covers"),
        timing=head.text("timing", ""),
        reasons=head.truth("reasons", default=False),
        writing=head.truth("writing", default=False),
        explain_if_not=head.truth("explain_if_not", default=False),
        like=_like(head),
        facts=head.texts("facts"),
        dated=head.text("dated", ""),
    )


def _one_of(
    head: Head, key: str, known: Sequence[str], default: str | None = None
) -> str:
    value = head.text(key, default)
    if value and value not in known:
        raise head.fault(
            f"{key} = {value!r} is not one we know",
            "write one of  " + "  ".join(f'{key} = "{name}"' for name in known),
            key,
        )
    return value


def _name(head: Head, key: str) -> str:
    value = head.text(key)
    if not _REF.fullmatch(value):
        raise head.fault(
            f"{key} = {value!r} cannot be named on a command line",
            "write it without blanks, colons, semicolons and commas",
            key,
        )
    return value


def _like(head: Head) -> tuple[str, ...]:
    found = head.texts("like")
    for words in found:
        framework, _, ref = words.partition(":")
        if not (_REF.fullmatch(framework) and _REF.fullmatch(ref)):
            raise head.fault(
                f"{words!r} names no undertaking of another text",
                'write it as  "national-2010:4.4"',
                "like",
            )
    return found


def _periods(head: Head) -> tuple[str, ...]:
    found = head.texts("periods")
    for words in found:
        if not periods(words):
            raise head.fault(
                f"{words!r} names no period that can be counted",
                'write it as  "at least three months"  or  "within 10 days";  what is '
                "no period goes under  timing",
                "periods",
            )
    return found


def _refuse_twins(rows: Sequence[Head], undertakings: Sequence[Undertaking]) -> None:
    seen: set[str] = set()
    for row, undertaking in zip(rows, undertakings, strict=True):
        if undertaking.ref in seen:
            raise row.fault(
                f"two undertakings are numbered {undertaking.ref}",
                "give each its own number",
                "ref",
            )
        seen.add(undertaking.ref)


def read_framework(path: Path) -> Framework:
    """Read one framework file.

    Raises:
        FrameworkError: It is not there, or says something unusable.
    """
    try:
        data = path.read_bytes()
    except OSError as error:
        raise FrameworkError(
            f"the file cannot be read ({error.strerror or error})",
            where=Where(str(path)),
            mend="check its name and folder",
        ) from None
    return parse_framework(decode(data, str(path), FrameworkError), str(path))


def framework_files(root: Path) -> dict[str, str]:
    """Return the text of each framework's file by its id, as `frameworks` finds them."""
    held: dict[str, str] = {}
    for folder in (shipped() / "clauses" / "national", root / "frameworks"):
        for path in sorted(folder.glob("*.toml")):
            text = decode(path.read_bytes(), str(path), FrameworkError)
            held[parse_framework(text, str(path)).id] = text
    return held


def frameworks(root: Path) -> tuple[Framework, ...]:
    """Return the national texts: those shipped, and a workspace's own over them.

    Args:
        root: The workspace's folder; its own texts lie in ``frameworks/``.
    """
    held: dict[str, Framework] = {}
    for folder in (shipped() / "clauses" / "national", root / "frameworks"):
        for path in sorted(folder.glob("*.toml")):
            found = read_framework(path)
            held[found.id] = found
    return tuple(held[key] for key in sorted(held))
