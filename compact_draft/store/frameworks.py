"""National texts on disk: one TOML file an edition, as paraphrase or official text."""

from __future__ import annotations

from pathlib import Path

from compact_draft.errors import FrameworkError, Where
from compact_draft.model.framework import SEEN, Framework, Undertaking
from compact_draft.model.tags import By
from compact_draft.store.head import Head, decode, read_toml
from compact_draft.store.shipped import shipped

_WORDINGS = ("paraphrase", "official")
_CONFIDENCE = (SEEN, "seen_part", "inferred")


def parse_framework(text: str, path: str) -> Framework:
    r"""Return the framework of a file's text (with ``\n`` line ends).

    Raises:
        FrameworkError: With file, line and remedy.
    """
    head = read_toml(text, path, FrameworkError)
    wording = head.text("wording")
    if wording not in _WORDINGS:
        raise head.fault(
            f"wording = {wording!r} is neither paraphrase nor official",
            'write  wording = "paraphrase"  or  wording = "official"',
            "wording",
        )
    sections = head.table("outcomes") or head.table("sections")
    named = {} if sections is None else sections.fields
    undertakings = tuple(_undertaking(row) for row in head.tables("undertaking"))
    _refuse_twins(head, undertakings)
    return Framework(
        id=head.text("id"),
        title=head.text("title"),
        edition=head.text("edition"),
        published=head.text("published", ""),
        wording=wording,
        sections=tuple((key, str(value)) for key, value in named.items()),
        undertakings=undertakings,
    )


def _undertaking(head: Head) -> Undertaking:
    confidence = head.text("source_confidence", SEEN)
    if confidence not in _CONFIDENCE:
        raise head.fault(
            f"source_confidence = {confidence!r} is not one we know",
            f"write one of  {', '.join(_CONFIDENCE)}",
            "source_confidence",
        )
    section = head.fields.get("outcome", head.fields.get("section", ""))
    official = head.text("text", "")
    return Undertaking(
        ref=head.text("ref"),
        section=str(section),
        by=head.must(By, "by"),
        theme=head.text("theme", ""),
        text=official or head.text("paraphrase"),
        strength=head.text("modality_strength", ""),
        confidence=confidence,
        facts=head.texts("facts"),
        dated=head.text("dated", ""),
    )


def _refuse_twins(head: Head, undertakings: tuple[Undertaking, ...]) -> None:
    refs = [u.ref for u in undertakings]
    for ref in refs:
        if refs.count(ref) > 1:
            raise head.fault(
                f"two undertakings are numbered {ref}",
                "give each its own number",
                "ref",
            )


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
