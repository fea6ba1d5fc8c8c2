"""A broken template gives a draft or one error of ours, never a traceback."""

from __future__ import annotations

import io
import random
import zipfile
from datetime import UTC, datetime
from pathlib import Path

from lxml import etree

from compact_draft.errors import CompactError, RoundTripError
from compact_draft.word.draft import draft_document
from tests.drafts import frozen, readable_draft

HOUSE = (Path(__file__).parents[2] / "templates" / "compact.docx").read_bytes()
MUTATIONS = 90


def parts_of(data: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def packed(parts: dict[str, bytes]) -> bytes:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as archive:
        for name, data in parts.items():
            archive.writestr(name, data)
    return stream.getvalue()


def bent(data: bytes, dice: random.Random) -> bytes:
    """The XML with a few elements dropped or attributes spoilt."""
    root = etree.fromstring(data)
    for _ in range(dice.randrange(1, 4)):
        within = [e for e in root.iter() if e.getparent() is not None]
        if not within:
            break
        element = dice.choice(within)
        if dice.random() < 0.6 or not element.attrib:
            element.getparent().remove(element)
        else:
            key = dice.choice(list(element.attrib))
            element.set(key, dice.choice(["", "-1", "x", "99999999999"]))
    return etree.tostring(root)


def mutated(seed: int) -> bytes:
    dice = random.Random(seed)
    parts = parts_of(HOUSE)
    one, other = dice.sample(list(parts), 2)
    how = seed % 6
    if how == 0:
        del parts[one]
    elif how == 1:
        parts[one], parts[other] = parts[other], parts[one]
    elif how == 2:
        letters = bytearray(parts[one])
        for _ in range(3):
            letters[dice.randrange(len(letters))] = dice.randrange(256)
        parts[one] = bytes(letters)
    elif how == 3:
        return HOUSE[: dice.randrange(len(HOUSE))]
    else:
        parts[one] = bent(parts[one], dice)
    return packed(parts)


def test_a_broken_template_gives_a_draft_or_one_clear_error():
    revision = frozen(readable_draft())
    when = datetime(2026, 3, 2, tzinfo=UTC)
    refused = []
    for seed in range(MUTATIONS):
        try:
            draft_document(
                revision, mutated(seed), copy="working", status="DRAFT", when=when
            )
        except CompactError as error:
            refused.append(error)
    assert 0 < len(refused) < MUTATIONS
    assert all(error.what and error.mend for error in refused)
    assert not [error for error in refused if isinstance(error, RoundTripError)]
