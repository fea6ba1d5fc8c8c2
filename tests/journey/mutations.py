"""Files broken in every way that a disk, a mail gateway or a bad program breaks them.

A mutation is a number: the same number breaks the same file the same way, anywhere.
"""

from __future__ import annotations

import io
import random
import zipfile
from collections.abc import Callable
from copy import deepcopy

from lxml import etree

MAINS = ("document.xml", "comments.xml")
NUMBERS = ("id", "styleid", "paraid", "}val", "}name")
SPOILT = ("", "-1", "x", "99999999999", "0", "\u00e9", "rId999", "true")


def mutated(data: bytes, seed: int) -> bytes:
    """Return a file with one thing wrong, of the kind that `seed` says."""
    dice = random.Random(seed)
    return KINDS[seed % len(KINDS)](data, dice)


def parts_of(data: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def packed(parts: dict[str, bytes]) -> bytes:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as archive:
        for name, data in parts.items():
            archive.writestr(name, data)
    return stream.getvalue()


def bytes_flipped(data: bytes, dice: random.Random) -> bytes:
    """A few bytes of the file itself."""
    letters = bytearray(data)
    for _ in range(dice.randrange(1, 9)):
        letters[dice.randrange(len(letters))] ^= 1 << dice.randrange(8)
    return bytes(letters)


def cut_off(data: bytes, dice: random.Random) -> bytes:
    return data[: dice.randrange(len(data))]


def part_removed(data: bytes, dice: random.Random) -> bytes:
    parts = parts_of(data)
    del parts[dice.choice(list(parts))]
    return packed(parts)


def parts_swapped(data: bytes, dice: random.Random) -> bytes:
    parts = parts_of(data)
    one, other = dice.sample(list(parts), 2)
    parts[one], parts[other] = parts[other], parts[one]
    return packed(parts)


def part_flipped(data: bytes, dice: random.Random) -> bytes:
    """A few bytes of one part, under a zip that is sound."""
    parts = parts_of(data)
    name = dice.choice([name for name, held in parts.items() if held])
    parts[name] = bytes_flipped(parts[name], dice)
    return packed(parts)


def part_cut_off(data: bytes, dice: random.Random) -> bytes:
    parts = parts_of(data)
    name = dice.choice(list(parts))
    parts[name] = parts[name][: dice.randrange(len(parts[name]) + 1)]
    return packed(parts)


Change = Callable[[etree._Element, random.Random], None]


def dropped(element: etree._Element, dice: random.Random) -> None:
    element.getparent().remove(element)


def unwrapped(element: etree._Element, dice: random.Random) -> None:
    for child in list(element):
        element.addprevious(child)
    element.getparent().remove(element)


def doubled(element: etree._Element, dice: random.Random) -> None:
    element.addnext(deepcopy(element))


def put_elsewhere(element: etree._Element, dice: random.Random) -> None:
    within = [e for e in element.getroottree().iter() if e is not element]
    inside = set(element.iter())
    target = dice.choice([e for e in within if e not in inside])
    target.append(element)


def attribute_removed(element: etree._Element, dice: random.Random) -> None:
    if element.attrib:
        del element.attrib[dice.choice(list(element.attrib))]


def attribute_spoilt(element: etree._Element, dice: random.Random) -> None:
    if element.attrib:
        element.set(dice.choice(list(element.attrib)), dice.choice(SPOILT))


def numbered_alike(element: etree._Element, dice: random.Random) -> None:
    """Gives an element the number of another one, of its own name if there is one."""
    keys = [key for key in element.attrib if key.lower().endswith(NUMBERS)]
    if not keys:
        return
    key = dice.choice(keys)
    others = [
        other.get(key)
        for other in element.getroottree().iter(element.tag)
        if other is not element and other.get(key) is not None
    ]
    element.set(key, dice.choice(others or ["0"]))


def link_dangling(data: bytes, dice: random.Random) -> bytes:
    """One relationship names a part, a kind or a number that there is not."""
    parts = parts_of(data)
    name = dice.choice([name for name in parts if name.endswith(".rels")])
    root = etree.fromstring(parts[name])
    if len(root):
        one = dice.choice(list(root))
        key = dice.choice(["Target", "Type", "Id"])
        one.set(key, one.get(key, "") + "x")
    parts[name] = etree.tostring(root, xml_declaration=True, encoding="UTF-8")
    return packed(parts)


def bent(change: Change) -> Callable[[bytes, random.Random], bytes]:
    """Return a mutation that makes a change to a few elements of one part."""

    def bend(data: bytes, dice: random.Random) -> bytes:
        parts = parts_of(data)
        names = [n for n in parts if n.endswith((".xml", ".rels"))]
        mains = [n for n in names if n.endswith(MAINS)]
        name = dice.choice(mains if dice.random() < 0.7 else names)
        root = etree.fromstring(parts[name])
        for _ in range(dice.randrange(1, 6)):
            within = [e for e in root.iter(etree.Element) if e is not root]
            if not within:
                break
            change(dice.choice(within), dice)
        parts[name] = etree.tostring(root, xml_declaration=True, encoding="UTF-8")
        return packed(parts)

    bend.__name__ = change.__name__
    return bend


KINDS = (
    bytes_flipped,
    cut_off,
    part_removed,
    parts_swapped,
    part_flipped,
    part_cut_off,
    bent(dropped),
    bent(doubled),
    bent(unwrapped),
    bent(put_elsewhere),
    bent(attribute_removed),
    bent(attribute_spoilt),
    bent(dropped),
    bent(numbered_alike),
    link_dangling,
)
