"""A sample for the plain suite: of many cases of a kind one in so many; the rest is long."""

from collections.abc import Collection, Iterable
from typing import Any

import pytest


def one_in(
    every: int, cases: Iterable[Any], *, never: Collection[Any] = ()
) -> list[Any]:
    """Return parameters of which one in `every` runs in the plain suite.

    Each case runs once, here or in the long suite. Those of `never` are long.
    """
    found: list[Any] = []
    number = 0
    for case in cases:
        is_long = case in never or number % every
        number += case not in never
        found.append(pytest.param(case, marks=pytest.mark.long) if is_long else case)
    return found
