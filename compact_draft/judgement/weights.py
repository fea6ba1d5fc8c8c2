"""The weights that examples have taught, as read from a small file. No numbers are made here.

The file is one line of JSON (what follows, with its digest), then, packed, the bytes of
each block: its features as text, their rarity, and one signed byte a feature and column.
See ``docs/judgement.md``; ``training/train.py`` writes it.
"""

from __future__ import annotations

import hashlib
import json
import zlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from compact_draft.judgement.features import COUNTED_ONCE, weighed

if TYPE_CHECKING:
    import numpy as np

FORM = "compact-draft weights 2"


@dataclass(frozen=True, slots=True, kw_only=True)
class Block:
    """One block of features and what each speaks for.

    Attributes:
        name: One of the names of `judgement.features`.
        index: Number of each feature.
        rarity: Rarity of each feature, by its number; empty where all count 1.
        columns: Numbers of the columns (of `Weights.columns`) that it speaks to.
        steps: For each feature and column a number of steps, from -127 to 127.
        names: Each feature, by its number.
        scale: What one step is worth, for each of its columns.
    """

    name: str
    index: Mapping[str, int]
    names: tuple[str, ...]
    rarity: list[float]
    columns: np.ndarray[Any, Any]
    steps: np.ndarray[Any, Any]
    scale: np.ndarray[Any, Any]


@dataclass(frozen=True, slots=True, kw_only=True)
class SecondLook:
    """What is weighed once a line's words have spoken: what they said, and the rules.

    Attributes:
        values: The values of the field.
        start: What each value begins with.
        weights: For each input what one of it adds to each value.
    """

    values: Sequence[str]
    start: Sequence[float]
    weights: Mapping[str, Sequence[float]]

    def scores(self, inputs: Mapping[str, float]) -> dict[str, float]:
        """Return how strongly each value is meant; inputs that are not known say nothing."""
        total = list(self.start)
        for name, amount in inputs.items():
            for at, by in enumerate(self.weights.get(name, ())):
                total[at] += by * amount
        return dict(zip(self.values, total, strict=True))


@dataclass(frozen=True, slots=True, kw_only=True)
class Weights:
    """What examples have taught.

    Attributes:
        columns: Field and value of each column, such as ("theme", "funding").
        start: What each column begins with.
        blocks: The features, block by block.
        sides: Side of each undertaking known to it.
        themes: Theme of each undertaking known to it.
        second: For the fields that are looked at twice, what the second look weighs.
        trust: For each field the three numbers that turn a margin into a chance.
        digest: SHA-256 of the file's bytes after its first line, as packed.
    """

    columns: tuple[tuple[str, str], ...]
    start: np.ndarray[Any, Any]
    blocks: tuple[Block, ...]
    sides: Mapping[str, str]
    themes: Mapping[str, str]
    second: Mapping[str, SecondLook]
    trust: Mapping[str, tuple[float, float, float]]
    digest: str

    def scores(
        self, counts: Mapping[str, Mapping[str, int]]
    ) -> dict[str, dict[str, float]]:
        """Return for each field how strongly a line speaks for each value.

        Args:
            counts: How often each feature stands in the line, by block.
        """
        total = self.start.copy()
        for block in self.blocks:
            if counts.get(block.name):
                total[block.columns] += _spoken(block, counts[block.name])
        return self._by_field(total)

    def more(self, name: str, counts: Mapping[str, int]) -> dict[str, dict[str, float]]:
        """Return what one block adds to the scores, by field and value."""
        total = self.start * 0
        for block in self.blocks:
            if block.name == name:
                total[block.columns] += _spoken(block, counts)
        return self._by_field(total)

    def _by_field(self, total: np.ndarray[Any, Any]) -> dict[str, dict[str, float]]:
        fields: dict[str, dict[str, float]] = {}
        for (field, value), score in zip(self.columns, total.tolist(), strict=True):
            fields.setdefault(field, {})[value] = score
        return fields


def _spoken(block: Block, counts: Mapping[str, int]) -> np.ndarray[Any, Any]:
    """Return what a line's features of one block say, for each of its columns."""
    import numpy as np

    found = features_of(block, counts)
    at = np.fromiter(found.keys(), dtype=np.int64, count=len(found))
    by = np.fromiter(found.values(), dtype=np.float32, count=len(found))
    said: np.ndarray[Any, Any] = (by @ block.steps[at]) * block.scale
    return said


def features_of(block: Block, counts: Mapping[str, int]) -> dict[int, float]:
    """Return a line's weights in one block, by the number of each feature."""
    if block.name in COUNTED_ONCE:
        return {block.index[n]: 1.0 for n in counts if n in block.index}
    return weighed(counts, block.index, block.rarity)


def read_weights(data: bytes) -> Weights:
    """Return the weights of a file's bytes.

    Raises:
        ValueError: The bytes are no such file, or do not fit their digest.
    """
    import numpy as np

    line, _, body = data.partition(b"\n")
    try:
        head = json.loads(line)
        form = head["form"]
    except (ValueError, KeyError, TypeError):
        raise ValueError("no file of weights") from None
    digest = hashlib.sha256(body).hexdigest()
    if form != FORM or digest != head["digest"]:
        raise ValueError("the weights do not fit their digest")
    body = zlib.decompress(body)
    blocks, at = [], 0
    for block in head["blocks"]:
        count, columns = block["features"], np.array(block["columns"], dtype=np.int64)
        names = body[at : at + block["text"]].decode("utf-8").split("\n")
        at += block["text"]
        rarity = np.frombuffer(body, dtype="<f4", count=count, offset=at)
        at += 4 * count
        size = count * len(columns)
        steps = np.frombuffer(body, dtype=np.int8, count=size, offset=at)
        at += size
        blocks.append(
            Block(
                name=block["name"],
                index={name: number for number, name in enumerate(names)},
                rarity=rarity.tolist(),
                columns=columns,
                steps=steps.reshape(count, len(columns)).astype(np.float32),
                names=tuple(names),
                scale=np.array(block["scale"], dtype=np.float32),
            )
        )
    return Weights(
        columns=tuple((field, value) for field, value in head["columns"]),
        start=np.array(head["start"], dtype=np.float32),
        blocks=tuple(blocks),
        sides=head["sides"],
        themes=head["themes"],
        second={name: SecondLook(**look) for name, look in head["second"].items()},
        trust={name: (a, b, c) for name, (a, b, c) in head["trust"].items()},
        digest=digest,
    )
