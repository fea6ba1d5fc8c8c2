"""Fit the weights of `suggest` to example lines, and say how far to trust them.

The features and the choice are those of `compact_draft.judgement`, so what is measured
is what runs. scikit-learn fits one plain linear model for each value of each field.
"""

from __future__ import annotations

import hashlib
import json
import math
import zlib
from collections import Counter
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path

import numpy as np
import scipy.sparse as sparse

from compact_draft.judgement.facts import Facts, facts_of
from compact_draft.judgement.features import (
    COUNTED_ONCE,
    FACTS,
    LETTERS,
    ORDER,
    PLACE,
    RULES,
    SHAPE,
    WORDS,
)
from compact_draft.judgement.reading import Reader
from compact_draft.judgement.relation import (
    DIFFERENCES,
    relation_features,
    undertaking_facts,
)
from compact_draft.judgement.suggest import (
    HeadingSays,
    Line,
    Suggestion,
    if_it_binds,
    read_and_suggest,
)
from compact_draft.judgement.weighing import NONE, YES, counts_of, opinion
from compact_draft.judgement.weights import FORM, Weights, read_weights
from compact_draft.model.framework import Undertaking
from compact_draft.steps.suggest import reading_of
from training.straight import straight

ROOT = Path(__file__).parents[1]
EXAMPLES = ROOT / "training" / "examples"
OUT = ROOT / "templates" / "judgement.weights"

PLAIN = (WORDS, LETTERS)
ALL = (WORDS, LETTERS, ORDER, SHAPE, PLACE, RULES)
BESIDE = (WORDS, LETTERS, ORDER, FACTS)
BLOCKS = (*ALL, FACTS)
FIELDS: dict[str, tuple[tuple[str, ...], float]] = {
    "ref": (PLAIN, 30.0),
    "theme": ((WORDS, LETTERS, RULES), 10.0),
    "is_commitment": (ALL, 0.3),
    "kind": (ALL, 10.0),
    "by": (ALL, 1.0),
    "achievability": ((WORDS, LETTERS, ORDER, PLACE), 1.0),
    "modality": (ALL, 10.0),
    "relation": (BESIDE, 10.0),
    "difference": (BESIDE, 10.0),
}
"""The blocks that speak to a field, and how closely its examples are followed."""

WEIGHT = {
    WORDS: 1.0, LETTERS: 1.0, ORDER: 1.0, SHAPE: 1.0, PLACE: 0.5, RULES: 0.3, FACTS: 0.5,
}  # fmt: skip
KEPT = {
    WORDS: 14000, LETTERS: 14000, ORDER: 7000, SHAPE: 7000, PLACE: 400, RULES: 400,
    FACTS: 1500,
}  # fmt: skip
"""How many features of a block are kept: those that weigh most."""

LIBRARY = "library"
_OF_LIBRARY = ("ref", "theme", "relation", "difference")
"""What the shipped clauses are examples of; they are all promises, and hopeful ones."""

_OF_BARE = ("is_commitment", "kind")
"""What a line teaches once more without its heading and column."""

_RULE_WEIGHT = {"by": 0.15, "theme": 0.15}


@dataclass(frozen=True)
class Example:
    """An example line as read: its labels, its features, what the rules say.

    `bound` is what they would say if it were a promise.
    """

    label: dict
    line: Line
    said: Suggestion
    bound: Suggestion
    counts: dict[str, Counter[str]]


def line_of(label: dict) -> Line:
    """Return the line of a label, with its place where it has one."""
    section = label.get("section")
    return Line(
        id=label["id"],
        text=label["text"],
        section=(section,) if section else (),
        column=label.get("column"),
    )


def read(path: Path) -> list[dict]:
    """Return the labels of a file of JSON lines."""
    rows = path.read_text(encoding="utf-8").splitlines()
    return [json.loads(row) for row in rows if row.strip()]


def examples(labels: list[dict]) -> list[Example]:
    """Return the labels with their features."""
    reader, heading_says = reading_of(None)
    return [example(label, reader, heading_says) for label in labels]


def example(label: dict, reader: Reader, heading_says: HeadingSays) -> Example:
    """Return one label with its features."""
    line = line_of(label)
    said, reading = read_and_suggest(line, reader, heading_says)
    counts = counts_of(line, said, reading)
    bound = if_it_binds(line, said, reading, reader, heading_says)
    if label.get("relation"):
        ref = label["national_ref"][0]
        facts = facts_of(reading, modality=bound.modality, by=label["by"])
        counts[FACTS] = Counter(relation_features(ref, facts, national_facts()[ref]))
    return Example(label, line, said, bound, counts)


@cache
def national_facts() -> dict[str, Facts]:
    """Return the facts of each undertaking that the examples answer to."""
    return {u.ref: undertaking_facts(u) for u in national_2010()}


def with_bare(found: list[Example]) -> list[Example]:
    """Return the examples with a copy of each that stands under a heading, without it.

    What a line is must be told from its words as well: nearly every measure of
    success among the examples stands under a heading that says so.
    """
    placed = [
        {**one.label, "section": None, "column": None, "bare": True}
        for one in found
        if (one.label["section"] or one.label["column"])
        and one.label["kind"] != "heading"
    ]
    return found + examples(placed)


def all_labels(folder: Path = EXAMPLES) -> list[dict]:
    """Return the labels of every writer, in the order of the files."""
    return [label for path in sorted(folder.glob("*.jsonl")) for label in read(path)]


def fit(found: list[Example], second: dict | None = None) -> Weights:
    """Return weights fitted to examples, with what the second look weighs."""
    return read_weights(bytes_of(found, {}, second or {}))


def bytes_of(found: list[Example], trust: dict, second: dict) -> bytes:
    """Return the file of weights. The same examples give the same bytes."""
    index = {block: names(found, block) for block in BLOCKS}
    rows = {b: _matrix(found, b, index[b]) for b in BLOCKS}
    first = _fitted(found, {b: m for b, (m, _) in rows.items()})
    kept = {b: _kept(b, index[b], first) for b in BLOCKS}
    rows = {b: _matrix(found, b, kept[b]) for b in BLOCKS}
    fitted = _fitted(found, {b: m for b, (m, _) in rows.items()})
    rarity = {b: r for b, (_, r) in rows.items()}
    return _bytes(kept, rarity, fitted, trust, second)


def names(found: list[Example], block: str) -> list[str]:
    """Return the features of a block that often enough stand in the examples."""
    seen: Counter[str] = Counter()
    for one in found:
        seen.update(one.counts.get(block, Counter()).keys())
    least = {LETTERS: 2, ORDER: 2, SHAPE: 3}.get(block, 1)
    return sorted(name for name, count in seen.items() if count >= least)


def _matrix(
    found: list[Example], block: str, names: list[str]
) -> tuple[sparse.csr_matrix, np.ndarray]:
    """Return a block's rows, weighed as `weighed` does, and the rarity of each name."""
    index = {name: at for at, name in enumerate(names)}
    rows, columns, values = [], [], []
    for number, one in enumerate(found):
        for name, count in one.counts.get(block, Counter()).items():
            if name in index:
                rows.append(number)
                columns.append(index[name])
                values.append(1.0 if block in COUNTED_ONCE else 1.0 + math.log(count))
    shape = (len(found), len(names))
    plain = sparse.csr_matrix((values, (rows, columns)), shape=shape)
    if block in COUNTED_ONCE:
        return plain * WEIGHT[block], np.ones(len(names), dtype=np.float32)
    in_lines = np.asarray((plain > 0).sum(axis=0)).ravel()
    rarity = (np.log((1 + len(found)) / (1 + in_lines)) + 1).astype(np.float32)
    weighed = plain.multiply(rarity).tocsr()
    sizes = np.sqrt(np.asarray(weighed.multiply(weighed).sum(axis=1)).ravel())
    sizes[sizes == 0] = 1.0
    return sparse.diags(WEIGHT[block] / sizes) @ weighed, rarity


def takes_part(field: str, label: dict) -> bool:
    """Tell whether an example teaches a field."""
    if label.get("bare"):
        return field in _OF_BARE
    return field in _OF_LIBRARY or label["writer"] != LIBRARY


def targets(found: list[Example], field: str) -> dict[str, list[bool | None]]:
    """Return for each value of a field which examples have it; None takes no part."""
    labels = [one.label for one in found]
    if field == "ref":
        sets = [_refs(label) for label in labels]
        values = sorted({ref for refs in sets for ref in refs})
        return {v: [v in refs for refs in sets] for v in values}
    if field == "difference":
        told = [
            set(label["differences"]) if label.get("relation") else None
            for label in labels
        ]
        return {d: [None if t is None else d in t for t in told] for d in DIFFERENCES}
    if field == "is_commitment":
        return {YES: [label["is_commitment"] for label in labels]}
    asked = [
        label.get(field) is not None and (field == "kind" or label["is_commitment"])
        for label in labels
    ]
    values = sorted(
        {label[field] for label, use in zip(labels, asked, strict=True) if use}
    )
    return {
        v: [
            label[field] == v if use else None
            for label, use in zip(labels, asked, strict=True)
        ]
        for v in values
    }


def _refs(label: dict) -> set[str]:
    return set(label["national_ref"]) or {NONE}


def weight(field: str, block: str) -> float:
    """Return how much a block weighs for a field."""
    return _RULE_WEIGHT.get(field, WEIGHT[block]) if block == RULES else WEIGHT[block]


def sides_and_themes() -> tuple[dict[str, str], dict[str, str]]:
    """Return the side and the theme of each undertaking."""
    national = national_2010()
    return {u.ref: u.by.value for u in national}, {u.ref: u.theme for u in national}


def _fitted(found: list[Example], rows: dict) -> dict[tuple[str, str], tuple]:
    """Return for each column its blocks' weights and where it starts."""
    result = {}
    for field, (blocks, close) in FIELDS.items():
        scaled = [rows[b] * (weight(field, b) / WEIGHT[b]) for b in blocks]
        whole = sparse.hstack(scaled).tocsr()
        widths = [rows[b].shape[1] for b in blocks]
        for value, answers in targets(found, field).items():
            used = [
                n
                for n, answer in enumerate(answers)
                if answer is not None and takes_part(field, found[n].label)
            ]
            fitted = straight(
                field, close, whole[used], [bool(answers[n]) for n in used]
            )
            parts = np.split(fitted.weights, np.cumsum(widths)[:-1])
            of = {
                block: part * weight(field, block)
                for block, part in zip(blocks, parts, strict=True)
            }
            result[field, value] = (of, fitted.start)
    return result


def _kept(block: str, names: list[str], fitted: dict) -> list[str]:
    """Return the names that weigh most for any value."""
    weigh = np.zeros(len(names))
    for of, _ in fitted.values():
        if block in of:
            weigh = np.maximum(
                weigh, np.abs(of[block]) / (np.abs(of[block]).max() or 1.0)
            )
    best = sorted(range(len(names)), key=lambda n: (-weigh[n], names[n]))
    return sorted(names[n] for n in best[: KEPT[block]])


def _bytes(kept: dict, rarity: dict, fitted: dict, trust: dict, second: dict) -> bytes:
    columns = list(fitted)
    blocks, body = [], []
    for block in BLOCKS:
        speaks = [n for n, column in enumerate(columns) if block in fitted[column][0]]
        if not speaks:
            continue
        table = np.stack([fitted[columns[n]][0][block] for n in speaks], axis=1)
        scale = np.abs(table).max(axis=0) / 127
        scale[scale == 0] = 1.0
        text = "\n".join(kept[block]).encode()
        steps = np.rint(table / scale).astype(np.int8)
        body += [text, rarity[block].astype("<f4").tobytes(), steps.tobytes()]
        blocks.append(
            {"name": block, "features": len(kept[block]), "text": len(text),
             "columns": speaks, "scale": [round(float(s), 8) for s in scale]}
        )  # fmt: skip
    whole = zlib.compress(b"".join(body), 9)
    sides, themes = sides_and_themes()
    head = {
        "form": FORM,
        "digest": hashlib.sha256(whole).hexdigest(),
        "examples": digest_of_examples(),
        "columns": columns,
        "start": [round(fitted[c][1], 6) for c in columns],
        "sides": sides,
        "themes": themes,
        "second": second,
        "trust": trust,
        "blocks": blocks,
    }
    return json.dumps(head, ensure_ascii=False).encode() + b"\n" + whole


def digest_of_examples(folder: Path = EXAMPLES) -> str:
    """Return the digest of all examples: what the weights were made of."""
    digest = hashlib.sha256()
    for path in sorted(folder.glob("*.jsonl")):
        digest.update(path.read_bytes())
    return digest.hexdigest()


def national_2010() -> tuple[Undertaking, ...]:
    """Return the undertakings that the examples answer to."""
    from compact_draft.store.frameworks import read_framework

    return read_framework(ROOT / "clauses" / "national" / "2010.toml").undertakings


def with_trust(weights: Weights, trust: dict[str, list[float]]) -> Weights:
    """Return weights with other numbers for how far to trust them."""
    numbers = {name: (a, b, c) for name, (a, b, c) in trust.items()}
    return replace(weights, trust=numbers)


def judged(found: list[Example], weights: Weights) -> list:
    """Return the examples' opinion of each line, before any undertaking's facts."""
    return [
        opinion(
            one.said,
            {block: of for block, of in one.counts.items() if block != FACTS},
            weights,
            bound=one.bound,
        )
        for one in found
    ]


def left_out(found: list[Example], writer: str) -> tuple[list[Example], list[Example]]:
    """Return the examples of all others, and those of one writer."""
    others = [one for one in found if one.label["writer"] != writer]
    own = [one for one in found if one.label["writer"] == writer]
    return others, own
