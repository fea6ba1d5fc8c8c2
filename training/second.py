"""Learn how much the second look weighs (`compact_draft.judgement.second`).

Each writer's lines are scored by plain models of the lines of the others, so that the
second look learns how far the first is to be trusted with words it never saw.
"""

from __future__ import annotations

import math
from collections import Counter
from dataclasses import dataclass, field

import numpy as np
import scipy.sparse as sparse
from sklearn.linear_model import LogisticRegression

from compact_draft.judgement.features import COUNTED_ONCE
from compact_draft.judgement.second import TWICE, Seen, inputs
from compact_draft.judgement.weighing import shares_of
from training import fit
from training.fit import LIBRARY, Example
from training.straight import straight

CLOSE: dict[str, float] = {}
"""How closely the second look follows its examples, where not `_CLOSE`."""

_CLOSE = 0.3
_FIELDS = ("ref", *TWICE)
_LEAST = 8
"""An input that fewer lines have is passed over."""


@dataclass
class Unseen:
    """All examples, and what models that never saw some writers say of their lines."""

    found: list[Example]
    _tables: dict[frozenset[str], dict] = field(default_factory=dict)
    _plain: dict[str, sparse.csr_matrix] = field(default_factory=dict)

    @property
    def writers(self) -> list[str]:
        """The writers who can be left out, in order."""
        return sorted({one.label["writer"] for one in self.found} - {LIBRARY})

    def scores(self, left_out: frozenset[str]) -> dict:
        """Return by field and value the score of each example; only of those left out."""
        if left_out not in self._tables:
            self._tables[left_out] = self._scored(left_out)
        return self._tables[left_out]

    def _scored(self, left_out: frozenset[str]) -> dict:
        out = np.array([one.label["writer"] in left_out for one in self.found])
        rows = {b: self._weighed(b, ~out) for b in fit.ALL}
        scored: dict = {}
        for name in _FIELDS:
            blocks, close = fit.FIELDS[name]
            whole = sparse.hstack([rows[b] * fit.weight(name, b) for b in blocks])
            whole = whole.tocsr()
            for value, answers in fit.targets(self.found, name).items():
                used = [
                    n
                    for n, answer in enumerate(answers)
                    if answer is not None
                    and not out[n]
                    and fit.takes_part(name, self.found[n].label)
                ]
                said = [bool(answers[n]) for n in used]
                if len(set(said)) < 2:
                    continue
                fitted = straight(name, close, whole[used], said)
                scored.setdefault(name, {})[value] = fitted.scores(whole)
        return scored

    def _weighed(self, block: str, seen: np.ndarray) -> sparse.csr_matrix:
        """Return a block's rows, with the rarity that the lines not left out show."""
        if block not in self._plain:
            self._plain[block] = _plain(self.found, block)
        plain = self._plain[block]
        if block in COUNTED_ONCE:
            return plain
        in_lines = np.asarray((plain[seen] > 0).sum(axis=0)).ravel()
        weighed = plain.multiply(np.log((1 + seen.sum()) / (1 + in_lines)) + 1).tocsr()
        sizes = np.sqrt(np.asarray(weighed.multiply(weighed).sum(axis=1)).ravel())
        sizes[sizes == 0] = 1.0
        return sparse.diags(1 / sizes) @ weighed

    def second(self, without: str | None = None) -> dict:
        """Return what the second look weighs, from all writers but one."""
        base = frozenset({without} if without else ())
        seen: dict[int, Seen] = {}
        sides, themes = fit.sides_and_themes()
        for writer in self.writers:
            if writer == without:
                continue
            table = self.scores(base | {writer})
            for number, one in enumerate(self.found):
                if one.label["writer"] == writer and not one.label.get("bare"):
                    scores = {
                        name: {v: float(s[number]) for v, s in values.items()}
                        for name, values in table.items()
                    }
                    shares = shares_of(scores["ref"])
                    seen[number] = Seen(
                        said=one.said, bound=one.bound, scores=scores, shares=shares,
                        sides=sides, themes=themes,
                    )  # fmt: skip
        return {name: self._learned(name, seen) for name in TWICE}

    def _learned(self, name: str, seen: dict[int, Seen]) -> dict:
        rows, wanted = [], []
        for number, one in seen.items():
            label = self.found[number].label
            asked = name in {"is_commitment", "kind"} or label["is_commitment"]
            if asked and label.get(name) is not None:
                rows.append(inputs(name, one))
                wanted.append(str(label[name]))
        return _look(name, rows, wanted)


def _look(name: str, rows: list[dict[str, float]], wanted: list[str]) -> dict:
    """Return what a second look weighs that finds in its inputs what is wanted."""
    held = Counter(key for row in rows for key in row)
    names = sorted(key for key, count in held.items() if count >= _LEAST)
    table = np.array([[row.get(key, 0.0) for key in names] for row in rows])
    model = LogisticRegression(C=CLOSE.get(name, _CLOSE), max_iter=2000)
    model.fit(table, wanted)
    values = [str(v) for v in model.classes_]
    start, by = model.intercept_, model.coef_
    if len(values) == 2:
        start, by = np.array([0.0, start[0]]), np.stack([by[0] * 0, by[0]])
    return {
        "values": values,
        "start": [round(float(s), 4) for s in start],
        "weights": {
            key: [round(float(w), 4) for w in by[:, n]] for n, key in enumerate(names)
        },
    }


def _plain(found: list[Example], block: str) -> sparse.csr_matrix:
    index = {name: at for at, name in enumerate(fit.names(found, block))}
    rows, columns, values = [], [], []
    for number, one in enumerate(found):
        for name, count in one.counts.get(block, Counter()).items():
            if name in index:
                rows.append(number)
                columns.append(index[name])
                values.append(1.0 if block in COUNTED_ONCE else 1.0 + math.log(count))
    shape = (len(found), len(index))
    return sparse.csr_matrix((values, (rows, columns)), shape=shape)
