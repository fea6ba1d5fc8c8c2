"""How does a document number and place its notes, where no section says otherwise?

Word keeps that in the settings, for which it has no mark.
"""

from __future__ import annotations

from compact_draft.word.ooxml.names import Element, w
from compact_draft.word.ooxml.package import Package

NAMES = {
    "footnotePr": "footnotes of the whole document",
    "endnotePr": "endnotes of the whole document",
}
_PARTS = {"footnotePr": "footnotes", "endnotePr": "endnotes"}
_USUAL = {
    "footnotePr": {
        "pos": "pageBottom",
        "numFmt": "decimal",
        "numStart": "1",
        "numRestart": "continuous",
    },
    "endnotePr": {
        "pos": "docEnd",
        "numFmt": "lowerRoman",
        "numStart": "1",
        "numRestart": "continuous",
    },
}
"""What Word does where the settings say nothing (ISO/IEC 29500-1, 17.11)."""


def note_settings(settings: Element, package: Package) -> dict[str, str]:
    """Return how notes are numbered and placed, by the name of the setting.

    Only what is unusual, and only of notes that the document has.
    """
    found: dict[str, str] = {}
    for name, part in _PARTS.items():
        for properties in settings.iterchildren(w(name)):
            said = {
                str(child.tag).rpartition("}")[2]: child.get(w("val"), "")
                for child in properties
            }
            unusual = [
                said[setting]
                for setting, usual in _USUAL[name].items()
                if said.get(setting, usual) != usual
            ]
            if unusual and _has_notes(package, part):
                found[name] = " ".join(unusual)
    return found


def _has_notes(package: Package, kind: str) -> bool:
    """Tell whether there is any note but the lines that part notes from the text."""
    return any(
        note.get(w("type")) is None
        for part in package.related(package.main, kind)
        for note in package.xml(part).iterchildren(w("footnote"), w("endnote"))
    )
