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
    for number, case in enumerate(case for case in cases if case not in never):
        is_long = number % every
        found.append(pytest.param(case, marks=pytest.mark.long) if is_long else case)
    found += [pytest.param(case, marks=pytest.mark.long) for case in never]
    return found
