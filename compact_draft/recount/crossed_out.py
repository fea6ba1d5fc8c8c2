"""Words that a format alone takes away: struck through, struck twice, or hidden.

The second reader's own rule for it; it shares nothing with the first one's.
"""

from __future__ import annotations

from xml.etree import ElementTree as ET

_ON = {"strike", "dstrike", "vanish"}
_NO = {"0", "false", "off", "none"}


def crossed_out(look: ET.Element) -> bool | None:
    """Say what a run's properties say of it; None for nothing, or where it is tracked."""
    said: dict[str, bool] = {}
    for child in look:
        local = child.tag.rpartition("}")[2]
        if local == "rPrChange":
            return None
        if local in _ON:
            values = [
                v for k, v in child.attrib.items() if k.rpartition("}")[2] == "val"
            ]
            said[local] = not values or values[0].lower() not in _NO
    return any(said.values()) if said else None


def crossing_styles(root: ET.Element | None) -> frozenset[str]:
    """Return the ids of the styles that take words away, by themselves or by a base."""
    own: dict[str, bool | None] = {}
    base: dict[str, str] = {}
    for style in root if root is not None else ():
        names = {k.rpartition("}")[2]: v for k, v in style.attrib.items()}
        key = names.get("styleId", "")
        for child in style:
            local = child.tag.rpartition("}")[2]
            if local == "rPr":
                own[key] = crossed_out(child)
            elif local == "basedOn":
                base[key] = next(iter(child.attrib.values()), "")
    found = set()
    for key in {*own, *base}:
        here, passed = key, set()
        while own.get(here) is None and here in base and here not in passed:
            passed.add(here)
            here = base[here]
        if own.get(here):
            found.add(key)
    return frozenset(found)
