"""Fit a straight line to examples: one value of one field against all the rest."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import scipy.sparse as sparse
from sklearn.linear_model import LogisticRegression

RATIOS: dict[str, float] = {"by": 0.1, "achievability": 0.03, "is_commitment": 0.01}
"""Fields whose features are first scaled by how much oftener they stand with a value than
without it (the logarithm of that ratio), and what is added to every count of theirs.

A word that stands on either side alike weighs little then, however rare it is."""


@dataclass(frozen=True)
class Fitted:
    """A straight line fitted to examples: how much each feature weighs, and the start."""

    weights: np.ndarray
    start: float

    def scores(self, rows: sparse.csr_matrix) -> np.ndarray:
        """Return how strongly each row speaks for the value."""
        return np.asarray(rows @ self.weights).ravel() + self.start


def straight(
    field: str, close: float, rows: sparse.csr_matrix, answers: list[bool]
) -> Fitted:
    """Return a plain linear model of one value of a field.

    Args:
        field: Name of the field.
        close: How closely the examples are followed.
        rows: What each example holds.
        answers: Whether each example has the value.
    """
    told = np.array(answers, dtype=bool)
    added = RATIOS.get(field)
    scale = np.ones(rows.shape[1])
    if added is not None:
        with_it = np.asarray(rows[told].sum(axis=0)).ravel() + added
        without = np.asarray(rows[~told].sum(axis=0)).ravel() + added
        scale = np.log(with_it / with_it.sum()) - np.log(without / without.sum())
    fitted = LogisticRegression(
        C=close, class_weight="balanced", solver="liblinear", dual=True,
        random_state=0, max_iter=2000,
    ).fit(rows @ sparse.diags(scale), told)  # fmt: skip
    return Fitted(fitted.coef_[0] * scale, float(fitted.intercept_[0]))
